//! The library that goes through the weather, and what must stay in it.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use layover_app::contract::ListFilter;
use layover_app::{Library, PicturePolicy, SyncCause, SyncOptions};

use super::kinds::{Kind, Says, What};
use super::sky::Sky;
use crate::acts::state;
use crate::dice::Dice;
use crate::readiness::said;

const HOUR: i64 = 3_600;
/// Longer than any source is left alone.
const A_WAIT: i64 = 27;
/// Looks at what was gone, and the waits between them: one day, and two.
const RECOVERS_IN: usize = 6;
/// What a reader does, as keys of the state of a library.
const ACTS: [&str; 4] = ["read:", "saved:", "mark:", "progress:"];

/// A library on its way.
pub(super) struct Life {
    sky: Sky,
    folder: tempfile::TempDir,
    library: Arc<Library>,
    sources: usize,
    printed: u32,
    hours: i64,
    /// As it was before the weather.
    home: Kept,
}

impl Life {
    /// Everything comes in fair weather, and the reader saves, marks and reads some of it.
    pub(super) async fn begin(sources: usize, dice: &mut Dice) -> Result<Self, String> {
        let sky = Sky::open(sources)?;
        let folder = tempfile::tempdir().map_err(said)?;
        let library = Library::open(folder.path()).await.map_err(said)?;
        library.allow(sky.rule()).await.map_err(said)?;
        library.import_opml(sky.list().into_bytes()).await.map_err(said)?;
        let home = Kept::of(folder.path())?;
        let mut life = Self { sky, folder, library, sources, printed: 1, hours: 0, home };
        for _ in 0..3 {
            life.printed = life.sky.print_more();
        }
        life.sync(true).await?;
        life.acts(dice).await?;
        life.home = Kept::of(life.folder.path())?;
        life.is_whole().await?;
        Ok(life)
    }

    async fn acts(&self, dice: &mut Dice) -> Result<(), String> {
        let stories = self.library.story_ids(ListFilter::default()).await.map_err(said)?;
        for _ in 0..6 {
            let Some(story) = dice.pick(&stories).map(|story| story.0) else { continue };
            let start = u32::try_from(dice.below(60)).unwrap_or_default();
            match dice.below(4) {
                0 => drop(self.library.set_read(vec![story], true).await.map_err(said)?),
                1 => {
                    self.library.set_progress(story, "t:40:10:nobody".to_owned(), 0.4).await.map_err(said)?;
                }
                _ => drop(self.library.set_saved(story, true).await.map_err(said)?),
            }
            self.library.highlight(story, start, start + 20, "blue".to_owned(), None).await.map_err(said)?;
        }
        Ok(())
    }

    /// A sync under these kinds, each over a source, from that one on. The answer is which of them were met.
    pub(super) async fn weathers(
        &mut self,
        kinds: &[Kind],
        from: u64,
    ) -> Result<HashSet<&'static str>, String> {
        // What changes its address, then its guid, cannot be told to be the same: one of them holds at a time.
        let moves_names = kinds.iter().any(|kind| moves_names(kind.what));
        if moves_names {
            self.fair_sync().await?;
        }
        self.printed = self.sky.print_more();
        self.sky.weather(kinds, usize::try_from(from).unwrap_or_default());
        self.sync(true).await?;
        self.home.stays_in(&Kept::of(self.folder.path())?)?;
        let met = self.sky.met();
        if moves_names {
            self.fair_sync().await?;
        }
        Ok(met)
    }

    async fn fair_sync(&mut self) -> Result<(), String> {
        self.sky.weather(&[], 0);
        self.sync(true).await
    }

    /// Fair weather, in which everything comes by itself. The answer is how many stories are here.
    pub(super) async fn clears_up(&mut self) -> Result<usize, String> {
        self.sky.weather(&[], 0);
        self.printed = self.sky.print_more();
        for _ in 0..RECOVERS_IN {
            self.hours += A_WAIT;
            self.sync(false).await?;
        }
        let now = Kept::of(self.folder.path())?;
        self.home.stays_in(&now)?;
        self.home.is_as_it_was(&now)?;
        self.is_whole().await
    }

    async fn sync(&mut self, is_manual: bool) -> Result<(), String> {
        self.hours += 1;
        layover_app::set_clock(self.hours * HOUR);
        if !is_manual {
            return self.library.sync_by_settings(SyncCause::ByItself, |_| {}).await.map(drop).map_err(said);
        }
        let (pictures, publications) = (PicturePolicy::All, Vec::new());
        let options = SyncOptions { pictures, publications, is_sparing: false, is_manual };
        self.library.sync(&options, |_| {}).await.map(drop).map_err(said)
    }

    /// Each story that was printed is here once, with its text and picture, and no source or story is marked.
    async fn is_whole(&self) -> Result<usize, String> {
        let wanted = self.sources * usize::try_from(self.printed).unwrap_or_default();
        let now = Kept::of(self.folder.path())?;
        let lacking = now.stories.values().filter(|story| !story.is_whole);
        let lacking: Vec<&str> = lacking.map(|story| story.named.as_str()).collect();
        let addresses: HashSet<&str> = now.stories.values().map(|story| story.named.as_str()).collect();
        if now.stories.len() != wanted || addresses.len() != wanted {
            let all = now.stories.len();
            let foreign = addresses.iter().find(|named| !named.contains("127.8.0."));
            let told = format!("{all} stories of {} names are here, {wanted} were printed", addresses.len());
            return Err(format!("{told}: {foreign:?}"));
        }
        if let Some(first) = lacking.first() {
            let why = reasons(self.folder.path())?;
            return Err(format!("{} stories are not whole, as {first}: {why:?}", lacking.len()));
        }
        let publications = self.library.overview().await.map_err(said)?.publications;
        let blamed =
            publications.into_iter().find_map(|one| Some(format!("{}: {}", one.title, one.trouble?)));
        if let Some(blamed) = blamed {
            return Err(format!("a source is still blamed: {blamed}"));
        }
        let findings = self.library.doctor_check().await.map_err(said)?;
        if findings.is_empty() { Ok(wanted) } else { Err(format!("the doctor found {findings:?}")) }
    }
}

/// Whether stories go by the address or the guid of another while it lasts, or have no address.
fn moves_names(what: What) -> bool {
    matches!(what, What::Says(Says::OtherHost | Says::SwappedGuids | Says::NoLinks))
}

/// What is said of stories and pictures that are not here.
fn reasons(library: &Path) -> Result<Vec<String>, String> {
    const WHY: &str = "SELECT url || ' ' || text_state || iif(source_removed, ', removed', '') FROM article
            WHERE url LIKE '%//127.%' AND (text_state <> 'full' OR source_removed = 1)
        UNION ALL SELECT url || ' ' || coalesce(failure, 'wanted') FROM picture
            WHERE url LIKE '%//127.%' AND asset_id IS NULL LIMIT 9";
    let connection = state::connect(library)?;
    let mut statement = connection.prepare(WHY).map_err(said)?;
    let rows = statement.query_map([], |row| row.get(0)).map_err(said)?;
    rows.collect::<Result<_, _>>().map_err(said)
}

/// One story as it stands.
#[derive(PartialEq, Eq)]
struct Story {
    /// Headline and address.
    named: String,
    text: String,
    /// Text and pictures are here, and nothing says that it is gone.
    is_whole: bool,
}

/// What stands in a library.
struct Kept {
    stories: BTreeMap<i64, Story>,
    /// Addresses of feeds that are subscribed.
    feeds: BTreeMap<i64, String>,
    /// What the reader did.
    acts: BTreeMap<String, String>,
}

const STORIES: &str = "SELECT a.id, a.title || ' at ' || coalesce(a.url, ''), coalesce(hex(b.packed), ''),
    a.text_state = 'full' AND a.source_removed = 0 AND a.pictures_total = 1 AND a.pictures_here = 1
    FROM article a LEFT JOIN body b ON b.article_id = a.id JOIN publication p ON p.id = a.publication_id
    WHERE EXISTS (SELECT 1 FROM entry e JOIN feed f ON f.id = e.feed_id
        WHERE e.article_id = a.id AND f.url LIKE '%//127.%')";
const FEEDS: &str = "SELECT f.id, f.url FROM feed f JOIN publication p ON p.id = f.publication_id
    WHERE p.is_subscribed = 1";

impl Kept {
    fn of(library: &Path) -> Result<Self, String> {
        let connection = state::connect(library)?;
        let mut statement = connection.prepare(STORIES).map_err(said)?;
        let stories = statement.query_map([], |row| {
            Ok((row.get(0)?, Story { named: row.get(1)?, text: row.get(2)?, is_whole: row.get(3)? }))
        });
        let stories = stories.map_err(said)?.collect::<Result<_, _>>().map_err(said)?;
        let mut statement = connection.prepare(FEEDS).map_err(said)?;
        let feeds = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(said)?;
        let feeds = feeds.collect::<Result<_, _>>().map_err(said)?;
        let mut acts = state::read(library)?;
        acts.retain(|key, value| ACTS.iter().any(|act| key.starts_with(act)) && value != "0");
        Ok(Self { stories, feeds, acts })
    }

    /// Nothing of it is lost, whatever is said of it for a while.
    fn stays_in(&self, now: &Self) -> Result<(), String> {
        if self.feeds != now.feeds {
            let other = self.feeds.iter().find(|(id, url)| now.feeds.get(id) != Some(url));
            return Err(format!("a source is another, or none: {other:?}"));
        }
        for (id, story) in &self.stories {
            let Some(here) = now.stories.get(id) else { return Err(format!("{} is gone", story.named)) };
            if story.text != here.text {
                let (before, after) = (story.text.len() / 2, here.text.len() / 2);
                return Err(format!("the text of {} is another: {before} bytes, now {after}", story.named));
            }
        }
        match self.acts.iter().find(|(key, value)| now.acts.get(*key) != Some(value)) {
            Some((key, value)) => Err(format!("{key} was {value:?}, and is {:?}", now.acts.get(key))),
            None => Ok(()),
        }
    }

    /// And nothing of what was said of it for a while is left.
    fn is_as_it_was(&self, now: &Self) -> Result<(), String> {
        let other = self.stories.iter().find(|(id, story)| now.stories.get(id) != Some(story));
        let named = |id: &i64| now.stories.get(id).map(|story| story.named.clone());
        other.map_or(Ok(()), |(id, story)| Err(format!("{} is now {:?}", story.named, named(id))))
    }
}
