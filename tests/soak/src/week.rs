//! Weeks in minutes: hundreds or thousands of syncs by themselves, an hour apart by a clock that the life sets, while sources
//! print, the reader reads, a portal stands in between now and then, and the clock jumps (back a year, ahead a decade, an hour
//! to and fro). Memory and disk stay flat, counts are what the life itself counted and what rows say when they are counted
//! anew, the doctor finds nothing, no story is missed or printed twice, and whatever the clock was, every source goes on by
//! itself when it is right again.

mod reader;
mod room;

use layover_app::{Library, SyncCause};

use crate::acts::state;
use crate::dice::Dice;
use crate::portal::town::{Form, Town};
use crate::readiness::said;
use reader::Reader;
use room::Measures;

const SOURCES: usize = 12;
/// Syncs of a life, where no other number is asked for.
pub const SYNCS: u64 = 500;
const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
/// So often, in syncs, a story more is printed by each source.
const PRINTS_EVERY: u64 = 12;
/// So often, in syncs, the reader sits down.
const READS_EVERY: u64 = 10;
/// Looks at the whole library in one life.
const LOOKS: u64 = 20;
/// Syncs after which what was missed in bad times must have come.
const RECOVERS_IN: u64 = 60;

/// One life of so many syncs.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(seed: u64, syncs: u64) -> Result<String, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(said)?;
    let outcome = runtime.block_on(life(seed, syncs));
    layover_app::set_clock(0);
    drop(runtime);
    outcome
}

struct Week {
    town: Town,
    folder: tempfile::TempDir,
    library: std::sync::Arc<Library>,
    dice: Dice,
    reader: Reader,
    measures: Measures,
    /// Where the clock is when it is right, in seconds from now.
    right: i64,
    stories: u32,
    jumps: u32,
}

async fn life(seed: u64, syncs: u64) -> Result<String, String> {
    layover_app::set_clock(0);
    let town = Town::build(SOURCES)?;
    let folder = tempfile::tempdir().map_err(said)?;
    let measures = Measures::of(folder.path(), syncs)?;
    let library = Library::open(folder.path()).await.map_err(said)?;
    library.allow(town.rule()).await.map_err(said)?;
    library.import_opml(town.list().into_bytes()).await.map_err(said)?;
    let reader = Reader::begin(folder.path())?;
    let dice = Dice::new(seed ^ 0x3EE4);
    let mut week = Week { town, folder, library, dice, reader, measures, right: 0, stories: 1, jumps: 0 };
    for number in 0..syncs {
        week.hour(number).await?;
        if number % (syncs / LOOKS).max(1) == 0 {
            week.is_sound().await.map_err(|broken| format!("after {number} syncs: {broken}"))?;
        }
        week.measures.take(number)?;
    }
    week.catches_up().await?;
    let still = week.stays_still(syncs / 5).await?;
    week.is_sound().await?;
    Ok(format!(
        "{syncs} syncs, {} stories ({} read, {} saved), {} jumps of the clock; {}; +{still} bytes when nothing came",
        week.stories * u32::try_from(SOURCES).unwrap_or_default(),
        week.reader.has_read(),
        week.reader.has_saved(),
        week.jumps,
        week.measures.are_flat()?
    ))
}

impl Week {
    /// An hour passes, and a sync.
    async fn hour(&mut self, number: u64) -> Result<(), String> {
        self.right += HOUR;
        if number.is_multiple_of(PRINTS_EVERY) {
            self.print();
        }
        layover_app::set_clock(self.right);
        if number.is_multiple_of(READS_EVERY) {
            self.reader.sits_down(&self.library, &mut self.dice).await?;
        }
        match self.dice.below(100) {
            0..=2 => self.bad_network().await,
            3..=6 => self.wrong_clock().await,
            _ => self.sync().await,
        }
    }

    async fn sync(&self) -> Result<(), String> {
        self.library.sync_by_settings(SyncCause::ByItself, |_| {}).await.map(drop).map_err(said)
    }

    async fn bad_network(&mut self) -> Result<(), String> {
        let forms = [Form::Page, Form::NoHttp, Form::HttpOnly, Form::Redirect(301)];
        self.town.go_behind(self.dice.pick(&forms).copied().unwrap_or(Form::Page));
        let outcome = self.sync().await;
        self.town.go_home();
        outcome
    }

    /// The clock jumps, for a few syncs, with a bad network among them, so that something is put off by that clock.
    async fn wrong_clock(&mut self) -> Result<(), String> {
        self.jumps += 1;
        let by = self.dice.pick(&[-365 * DAY, 3_652 * DAY, HOUR, -HOUR]).copied().unwrap_or(HOUR);
        layover_app::set_clock(self.right + by);
        self.sync().await?;
        if self.dice.percent(50) {
            self.print();
            self.town.fail(true);
            let outcome = self.sync().await;
            self.town.fail(false);
            outcome?;
        }
        layover_app::set_clock(self.right);
        self.sync().await
    }

    fn print(&mut self) {
        self.town.print_more();
        self.stories += 1;
    }

    /// Everything printed is here, whole, after a while at the right time.
    async fn catches_up(&mut self) -> Result<(), String> {
        let wanted = i64::from(self.stories) * i64::try_from(SOURCES).unwrap_or_default();
        let newest = i64::try_from(SOURCES).unwrap_or_default();
        let mut found = (0, 0, 0);
        for _ in 0..RECOVERS_IN {
            self.right += HOUR;
            layover_app::set_clock(self.right);
            self.sync().await?;
            found = self.found()?;
            if found == (wanted, wanted, newest) {
                return self.has_a_round_up().await;
            }
        }
        let (stories, whole, pictures) = found;
        Err(format!(
            "of {wanted} stories {stories} came, {whole} of them whole; of the {newest} newest {pictures} with their picture"
        ))
    }

    /// The week's round-up is made when its day comes, whatever the clock said before.
    async fn has_a_round_up(&mut self) -> Result<(), String> {
        let before = self.round_ups()?;
        for _ in 0..9 {
            self.right += DAY;
            layover_app::set_clock(self.right);
            self.print();
            self.sync().await?;
        }
        if self.round_ups()? == before {
            return Err("no round-up was made in nine days".to_owned());
        }
        Ok(())
    }

    fn round_ups(&self) -> Result<i64, String> {
        state::connect(self.folder.path())?
            .query_row("SELECT count(*) FROM edition WHERE kind = 'week'", [], |row| row.get(0))
            .map_err(said)
    }

    /// Stories of the town, those that are whole, and pictures of the newest ones: older ones may have had to go.
    fn found(&self) -> Result<(i64, i64, i64), String> {
        state::connect(self.folder.path())?
            .query_row(
                "SELECT count(*), total(text_state = 'full'), (SELECT count(*) FROM picture
                    WHERE asset_id IS NOT NULL AND url LIKE '%/picture-' || ?1 || '.png')
                 FROM article WHERE url LIKE 'http://127.9.%'",
                [self.stories],
                |row| Ok((row.get(0)?, row.get::<_, f64>(1)?, row.get(2)?)),
            )
            .map(|(stories, whole, pictures)| (stories, whole as i64, pictures))
            .map_err(said)
    }

    async fn is_sound(&self) -> Result<(), String> {
        self.reader.counts_hold(&self.library, self.folder.path()).await?;
        let findings = self.library.doctor_check().await.map_err(said)?;
        if findings.is_empty() { Ok(()) } else { Err(format!("the doctor found {findings:?}")) }
    }

    /// Syncs that bring nothing leave nothing. The answer is by how many bytes the library grew.
    async fn stays_still(&mut self, syncs: u64) -> Result<u64, String> {
        for _ in 0..3 {
            self.right += HOUR;
            layover_app::set_clock(self.right);
            self.sync().await?;
        }
        self.library.keep_second_file().await;
        let before = self.measures.bytes()?;
        for _ in 0..syncs {
            self.right += HOUR / 60;
            layover_app::set_clock(self.right);
            self.sync().await?;
        }
        self.measures.stood_still(syncs, before)
    }
}
