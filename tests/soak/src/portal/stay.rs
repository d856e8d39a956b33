//! What a reader does at home and behind a portal.

use std::sync::Arc;
use std::time::Duration;

use layover_app::contract::{ListFilter, NewTrip, SavePageOutcome, SyncReport, TripWish, WishKind};
use layover_app::{Library, Limits, PicturePolicy, Readying, SyncCause, SyncOptions};

use super::seen::Seen;
use super::town::{Form, OF_PORTAL, Stand, Town};
use crate::acts::state;
use crate::dice::Dice;
use crate::readiness::said;

const HOUR: i64 = 3_600;
/// What is said of a network that is not as it should be (`network` in `locales/en/core.ftl`).
const SIGN_IN: &str = "This network wants you to sign in first.";
const NETWORKS: [&str; 4] = [
    SIGN_IN,
    "There is no network.",
    "There is a network, and nobody answers on it.",
    "The network is slow, or comes and goes.",
];
/// A page that no feed has.
const PAGE: &str = "/story-900";
/// Stories asked for by name at once.
const ASKED: usize = 3;

/// A library, a town, and the portal between them.
pub(super) struct Stay {
    pub(super) town: Town,
    pub(super) sources: usize,
    /// As it was at home.
    pub(super) seen: Seen,
    folder: tempfile::TempDir,
    library: Arc<Library>,
    dice: Dice,
    form: Form,
    printed: usize,
    hours: i64,
    notices: usize,
    trip: Option<i64>,
    waits_for_page: bool,
}

impl Stay {
    pub(super) async fn begin(seed: u64, sources: usize, form: Form) -> Result<Self, String> {
        let town = Town::build_with_proofs(sources)?;
        let folder = tempfile::tempdir().map_err(said)?;
        let library = Library::open(folder.path()).await.map_err(said)?;
        library.allow(town.rule()).await.map_err(said)?;
        library.import_opml(town.list().into_bytes()).await.map_err(said)?;
        let (seen, dice) = (Seen::of(folder.path())?, Dice::new(seed ^ 0x9047A1));
        let (printed, hours, notices) = (1, 0, 0);
        let (trip, waits_for_page) = (None, false);
        Ok(Self {
            town,
            sources,
            seen,
            folder,
            library,
            dice,
            form,
            printed,
            hours,
            notices,
            trip,
            waits_for_page,
        })
    }

    pub(super) fn look(&self) -> Result<Seen, String> {
        Seen::of(self.folder.path())
    }

    /// Everything comes, and the reader saves some of it.
    pub(super) async fn home(&mut self) -> Result<(), String> {
        self.sync(true).await?;
        let stories = self.library.story_ids(ListFilter::default()).await.map_err(said)?;
        for _ in 0..5 {
            if let Some(story) = self.dice.pick(&stories) {
                self.library.set_saved(story.0, true).await.map_err(said)?;
            }
        }
        self.seen = self.look()?;
        self.is_whole(&self.seen)
    }

    /// The portal comes between, and every source prints something new behind it.
    pub(super) fn enter(&mut self, stand: Stand) {
        self.town.stand(self.form, stand);
        // The first two stand before the same story.
        if stand != Stand::Pages {
            self.town.print_more();
            self.printed += 1;
        }
    }

    async fn sync(&mut self, is_manual: bool) -> Result<SyncReport, String> {
        self.hours += 1;
        layover_app::set_clock(self.hours * HOUR);
        if is_manual {
            let publications = Vec::new();
            let options =
                SyncOptions { pictures: PicturePolicy::All, publications, is_sparing: false, is_manual };
            return self.library.sync(&options, |_| {}).await.map_err(said);
        }
        self.library.sync_by_settings(SyncCause::ByItself, |_| {}).await.map_err(said)
    }

    /// A sync behind the portal: the network is to blame, which is said once, in the report and in the log.
    pub(super) async fn sync_behind(&mut self) -> Result<(), String> {
        let before = self.lines(0)?.len();
        let is_manual = self.dice.percent(50);
        let report = self.sync(is_manual).await?;
        self.judge(&report)?;
        let lines = self.lines(before)?;
        let about: Vec<&String> = lines.iter().filter(|line| notices_in(line) > 0).collect();
        match about.as_slice() {
            [one] if **one == report.sentence => self.notices += 1,
            others => return Err(format!("the log tells of the network {} times: {others:?}", others.len())),
        }
        if let Some(named) = lines.iter().find(|line| line.starts_with("Paper ")) {
            return Err(format!("the log names a source: {named}"));
        }
        self.nobody_is_blamed().await
    }

    fn judge(&self, report: &SyncReport) -> Result<(), String> {
        let (network, sentence) = (report.network.as_str(), &report.sentence);
        if self.form.is_recognised() && (network != "sign-in" || !sentence.contains(SIGN_IN)) {
            return Err(format!("it is not told as a sign-in: {network} {sentence:?}"));
        }
        if matches!(network, "answering" | "unknown") || notices_in(sentence) != 1 {
            return Err(format!("the network is called {network}: {sentence:?}"));
        }
        match report.own_troubles().next() {
            Some(trouble) => Err(format!("a source is named, and it is the network: {trouble:?}")),
            None => Ok(()),
        }
    }

    /// Lines of the log behind the first so many.
    fn lines(&self, after: usize) -> Result<Vec<String>, String> {
        let connection = state::connect(self.folder.path())?;
        let mut statement = connection.prepare("SELECT sentence FROM activity ORDER BY id").map_err(said)?;
        let lines = statement.query_map([], |row| row.get(0)).map_err(said)?;
        lines.skip(after).collect::<Result<_, _>>().map_err(said)
    }

    /// No source is called dead, and none asks to be looked at.
    async fn nobody_is_blamed(&self) -> Result<(), String> {
        let publications = self.library.overview().await.map_err(said)?.publications;
        let blamed =
            publications.into_iter().find_map(|one| Some(format!("{}: {}", one.title, one.trouble?)));
        blamed.map_or(Ok(()), |blamed| Err(format!("a source is blamed: {blamed}")))
    }

    /// Stories that lack something, asked for by name, stay as they are; the network is named once.
    pub(super) async fn completes_nothing(&self) -> Result<(), String> {
        let lacking = self.lacking()?;
        if lacking.is_empty() {
            return Ok(());
        }
        let report = self.library.complete(lacking).await.map_err(said)?;
        let sentence = &report.sentence;
        if report.whole > 0 || notices_in(sentence) != 1 {
            return Err(format!("{} stories were completed: {sentence:?}", report.whole));
        }
        Ok(())
    }

    /// The first few stories that lack something, of as many sources.
    fn lacking(&self) -> Result<Vec<i64>, String> {
        let connection = state::connect(self.folder.path())?;
        let query = "SELECT min(id) FROM article WHERE url LIKE '%//127.9.%'
            AND (text_state <> 'full' OR pictures_here < pictures_total) GROUP BY publication_id ORDER BY 1 LIMIT ?1";
        let mut statement = connection.prepare(query).map_err(said)?;
        let rows = statement.query_map([ASKED], |row| row.get(0)).map_err(said)?;
        rows.collect::<Result<_, _>>().map_err(said)
    }

    /// A page that the reader asks for by its address is kept for later, or refused, and never what the portal says.
    pub(super) async fn adds_a_page(&mut self) -> Result<(), String> {
        match self.library.save_page(self.town.url(0, PAGE)).await {
            Ok(SavePageOutcome::Saved { sentence, .. }) => Err(format!("the portal was saved: {sentence:?}")),
            Ok(SavePageOutcome::Kept { .. }) => {
                self.waits_for_page = true;
                Ok(())
            }
            Err(refused) if self.form.is_recognised() => {
                Err(format!("a page is not kept for later: {refused}"))
            }
            Err(_) => Ok(()),
        }
    }

    /// A trip cannot be made ready, and everything it lacks can be tried again.
    pub(super) async fn readies_a_trip(&mut self) -> Result<(), String> {
        let trip = match self.trip {
            Some(trip) => trip,
            None => self.plans_a_trip().await?,
        };
        let readying = Readying {
            limits: Limits { least_wait: Duration::from_secs(1), ..Limits::default() },
            tries: 2,
            first_wait: Duration::from_millis(5),
            most_wait: Duration::ZERO,
        };
        let report = self.library.ready_trip_with(trip, &readying, |_| {}).await.map_err(said)?;
        let readiness = report.page.line.readiness;
        if readiness.is_green {
            return Err("a trip is called ready".to_owned());
        }
        match readiness.shortfalls.iter().find(|lacking| !lacking.can_retry) {
            Some(lost) => Err(format!("something of a trip is given up: {}", lost.sentence)),
            None => Ok(()),
        }
    }

    async fn plans_a_trip(&mut self) -> Result<i64, String> {
        let plan = NewTrip {
            name: "Away".to_owned(),
            leaves_at: clock(self.hours)? + 72 * HOUR,
            days: 5,
            minutes: 60,
            room_mb: None,
            wishes: vec![TripWish { kind: WishKind::All, id: None, name: "Everything".to_owned() }],
        };
        let trip = self.library.plan_trip(plan).await.map_err(said)?.line.id;
        self.trip = Some(trip);
        Ok(trip)
    }

    /// No text and no headline has the portal's words in it.
    pub(super) async fn tells_nothing_of_the_portal(&self) -> Result<(), String> {
        for id in self.library.story_ids(ListFilter::default()).await.map_err(said)? {
            let story = self.library.story_text(id.0).await.map_err(said)?;
            if story.text.contains(OF_PORTAL) || story.row.title.contains(OF_PORTAL) {
                return Err(format!("a story tells of the portal: {}", story.row.title));
            }
        }
        Ok(())
    }

    /// What was missed comes by itself.
    pub(super) async fn home_again(&mut self) -> Result<String, String> {
        self.town.go_home();
        for _ in 0..3 {
            self.hours += 6;
            self.sync(false).await?;
        }
        let back = self.look()?;
        self.seen.stays_in(&back)?;
        self.is_whole(&back)?;
        self.nobody_is_blamed().await?;
        self.tells_nothing_of_the_portal().await?;
        if self.waits_for_page && !back.stories.values().any(|story| story.contains(&format!("{PAGE} full ")))
        {
            return Err("the page that was asked for by its address did not come".to_owned());
        }
        if let Some(trip) = self.trip {
            let readiness = self.library.check_trip(trip).await.map_err(said)?.line.readiness;
            if !readiness.is_green {
                return Err(format!("the trip is not ready: {:?}", readiness.shortfalls));
            }
        }
        let (sources, stories) = (self.sources, back.stories.len());
        Ok(format!(
            "{:?}: {sources} sources, {} notices in as many syncs, {stories} stories",
            self.form, self.notices
        ))
    }

    /// All stories of every source are here with text and picture.
    fn is_whole(&self, seen: &Seen) -> Result<(), String> {
        let wanted = self.printed * self.sources;
        if seen.whole() < wanted {
            return Err(format!("{} of {wanted} stories are whole", seen.whole()));
        }
        if seen.pictures < i64::try_from(wanted).unwrap_or_default() {
            return Err(format!("{} of {wanted} pictures are here", seen.pictures));
        }
        Ok(())
    }
}

/// How often a sentence says something about the network.
fn notices_in(sentence: &str) -> usize {
    NETWORKS.iter().map(|network| sentence.matches(network).count()).sum()
}

/// The instant that so many hours from now are.
fn clock(hours: i64) -> Result<i64, String> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_err(said)?;
    Ok(i64::try_from(now.as_secs()).map_err(said)? + hours * HOUR)
}
