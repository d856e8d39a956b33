//! Lives behind a captive portal: two hundred sources, each a host of its own, are synced at home; then a network stands
//! between that answers everything with its own sign-in, in one of its forms. No address is changed, no story is written
//! over, no source is called dead, one notice says what to do; and at home again everything new comes by itself.

pub(crate) mod town;

use std::collections::BTreeMap;
use std::path::Path;

use layover_app::contract::{ListFilter, SyncReport};
use layover_app::{Library, PicturePolicy, SyncCause, SyncOptions};

use crate::acts::state;
use crate::dice::Dice;
use crate::readiness::said;
use town::{FORMS, Form, Town};

/// Sources of a whole life, and of a sample.
pub const SOURCES: u64 = 200;
/// Syncs behind the portal.
const TRIES: u64 = 2;

/// One life with two hundred sources.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(seed: u64) -> Result<String, String> {
    live_with(seed, 200)
}

/// The same with fewer.
///
/// # Errors
/// As [`live`].
pub fn live_with(seed: u64, sources: usize) -> Result<String, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(said)?;
    let outcome = runtime.block_on(life(seed, sources));
    runtime.shutdown_background();
    outcome
}

async fn life(seed: u64, sources: usize) -> Result<String, String> {
    let mut dice = Dice::new(seed ^ 0x9047A1);
    // Every form has its turn.
    let form =
        FORMS.get(usize::try_from(seed).unwrap_or_default() % FORMS.len()).copied().unwrap_or(Form::Page);
    let town = Town::build(sources)?;
    let folder = tempfile::tempdir().map_err(said)?;
    let library = Library::open(folder.path()).await.map_err(said)?;
    library.allow(town.rule()).await.map_err(said)?;
    library.import_opml(town.list().into_bytes()).await.map_err(said)?;
    sync(&library, true).await?;
    let home = Seen::of(folder.path())?;
    if home.stories.len() < sources {
        return Err(format!("{} stories of {sources} sources came at home", home.stories.len()));
    }
    save_some(&library, &mut dice).await?;
    let home = Seen::of(folder.path())?;

    town.go_behind(form);
    town.print_more();
    let mut notices = 0;
    for _ in 0..TRIES {
        let report = sync(&library, dice.percent(50)).await?;
        judge(&report, form)?;
        notices = told_of_sources(&library).await.map_err(|broken| format!("{form:?}: {broken}"))?;
        home.holds(&Seen::of(folder.path())?).map_err(|broken| format!("{form:?}: {broken}"))?;
        nobody_is_blamed(&library, form).await?;
    }

    town.go_home();
    for _ in 0..3 {
        sync(&library, false).await?;
    }
    let back = Seen::of(folder.path())?;
    back.is_whole(sources).map_err(|broken| format!("{form:?}, at home again: {broken}"))?;
    Ok(format!("{form:?}: {sources} sources, {notices} notice, {} stories", back.stories.len()))
}

async fn sync(library: &Library, is_manual: bool) -> Result<SyncReport, String> {
    if is_manual {
        let options = SyncOptions {
            pictures: PicturePolicy::All,
            publications: Vec::new(),
            is_sparing: false,
            is_manual,
        };
        return library.sync(&options, |_| {}).await.map_err(said);
    }
    library.sync_by_settings(SyncCause::ByItself, |_| {}).await.map_err(said)
}

async fn save_some(library: &Library, dice: &mut Dice) -> Result<(), String> {
    let stories = library.story_ids(ListFilter::default()).await.map_err(said)?;
    for _ in 0..5 {
        if let Some(story) = dice.pick(&stories) {
            library.set_saved(story.0, true).await.map_err(said)?;
        }
    }
    Ok(())
}

/// It is said that the network is to blame.
fn judge(report: &SyncReport, form: Form) -> Result<(), String> {
    let (network, sentence) = (report.network.as_str(), &report.sentence);
    if form.is_recognised() && network != "sign-in" {
        return Err(format!("{form:?} is not told as a sign-in: {network} {sentence:?}"));
    }
    if matches!(network, "answering" | "unknown") {
        return Err(format!("{form:?}: the network is called {network}: {sentence:?}"));
    }
    let own = report.own_troubles().count();
    if own > 0 {
        return Err(format!(
            "{form:?}: {own} sources are named, and it is the network: {:?}",
            report.troubles
        ));
    }
    Ok(())
}

/// Lines of the log since the sync before: one sentence about the network, none about a source.
async fn told_of_sources(library: &Library) -> Result<usize, String> {
    let lines = library.activity(10).await.map_err(said)?;
    let sentence = lines.first().map(|line| line.sentence.clone()).unwrap_or_default();
    let named = lines.iter().find(|line| line.sentence.starts_with("Paper "));
    match named {
        Some(line) => Err(format!("the log names a source: {}", line.sentence)),
        None => Ok(usize::from(!sentence.is_empty())),
    }
}

/// No source is called dead, and none asks to be looked at.
async fn nobody_is_blamed(library: &Library, form: Form) -> Result<(), String> {
    let publications = library.overview().await.map_err(said)?.publications;
    let blamed: Vec<String> =
        publications.into_iter().filter_map(|one| Some(format!("{}: {}", one.title, one.trouble?))).collect();
    match blamed.first() {
        Some(first) => Err(format!("{form:?}: {} sources are blamed, as {first}", blamed.len())),
        None => Ok(()),
    }
}

/// What the library holds.
struct Seen {
    feeds: BTreeMap<i64, String>,
    stories: BTreeMap<i64, String>,
    pictures: i64,
}

impl Seen {
    fn of(library: &Path) -> Result<Self, String> {
        let connection = state::connect(library)?;
        let all = |query: &str| -> Result<BTreeMap<i64, String>, String> {
            let mut statement = connection.prepare(query).map_err(said)?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(said)?;
            rows.collect::<Result<_, _>>().map_err(said)
        };
        Ok(Self {
            feeds: all("SELECT id, url || coalesce(' soon ' || moved_target, '') FROM feed")?,
            stories: all("SELECT a.id, a.title || ' ' || coalesce(a.url, '') || ' ' || a.text_state || ' '
                || coalesce(hex(b.packed), '') FROM article a LEFT JOIN body b ON b.article_id = a.id")?,
            pictures: connection
                .query_row("SELECT count(*) FROM picture WHERE asset_id IS NOT NULL", [], |row| row.get(0))
                .map_err(said)?,
        })
    }

    /// Nothing of it is another thing.
    fn holds(&self, after: &Self) -> Result<(), String> {
        if self.feeds != after.feeds {
            let changed = after.feeds.iter().find(|(id, url)| self.feeds.get(id) != Some(url));
            return Err(format!("an address changed: {changed:?}"));
        }
        if self.stories != after.stories {
            let changed = after.stories.iter().find(|(id, text)| self.stories.get(id) != Some(text));
            let changed = changed.map(|(id, text)| (id, text.chars().take(120).collect::<String>()));
            return Err(format!("a story changed: {changed:?}"));
        }
        if self.pictures != after.pictures {
            return Err(format!("{} pictures were here, and {} are", self.pictures, after.pictures));
        }
        Ok(())
    }

    /// Both stories of every source are here with text and picture.
    fn is_whole(&self, sources: usize) -> Result<(), String> {
        let whole = self.stories.values().filter(|story| story.contains(" full ")).count();
        if whole < 2 * sources {
            return Err(format!("{whole} of {} stories are whole", 2 * sources));
        }
        let wanted = i64::try_from(2 * sources).unwrap_or_default();
        if self.pictures < wanted {
            return Err(format!("{} of {wanted} pictures are here", self.pictures));
        }
        Ok(())
    }
}
