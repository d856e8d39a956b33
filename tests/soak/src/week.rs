//! Weeks in minutes: hundreds of syncs by themselves, an hour apart by a clock that the life sets, while sources print, a
//! portal stands in between now and then, and the clock jumps (back a year, ahead a decade, an hour to and fro). Memory
//! and disk stay flat, the doctor finds nothing, no story is missed or printed twice, and whatever the clock was, every
//! source goes on by itself when it is right again.

use std::fs;
use std::path::Path;

use layover_app::{Library, SyncCause};

use crate::acts::state;
use crate::dice::Dice;
use crate::portal::town::{Form, Town};
use crate::readiness::said;

const SOURCES: usize = 12;
const SYNCS: u64 = 500;
const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
/// So often, in syncs, a story more is printed by each source.
const PRINTS_EVERY: u64 = 12;
/// Syncs after which what was missed in bad times must have come.
const RECOVERS_IN: u64 = 60;
/// What memory may grow by once everything was used a few times.
const MEMORY_BYTES: u64 = 24 << 20;
/// What a library may grow by in syncs that bring nothing.
const STILL_BYTES: u64 = 256 << 10;

/// Five hundred syncs.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(seed: u64) -> Result<String, String> {
    live_with(seed, SYNCS)
}

/// So many.
///
/// # Errors
/// As [`live`].
pub fn live_with(seed: u64, syncs: u64) -> Result<String, String> {
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
    /// Where the clock is when it is right, in seconds from now.
    right: i64,
    stories: u32,
    jumps: u32,
}

async fn life(seed: u64, syncs: u64) -> Result<String, String> {
    layover_app::set_clock(0);
    let town = Town::build(SOURCES)?;
    let folder = tempfile::tempdir().map_err(said)?;
    let library = Library::open(folder.path()).await.map_err(said)?;
    library.allow(town.rule()).await.map_err(said)?;
    library.import_opml(town.list().into_bytes()).await.map_err(said)?;
    let dice = Dice::new(seed ^ 0x3EE4);
    let mut week = Week { town, folder, library, dice, right: 0, stories: 1, jumps: 0 };
    for number in 0..syncs / 4 {
        week.hour(number).await?;
    }
    let (memory, early) = (resident(), week.bytes_a_story()?);
    for number in syncs / 4..syncs {
        week.hour(number).await?;
        if number % 50 == 0 {
            week.is_sound().await?;
        }
    }
    week.catches_up().await?;
    let late = week.bytes_a_story()?;
    if late > early + early / 2 {
        return Err(format!("a story took {early} bytes early in the week, and takes {late} now"));
    }
    let grown = resident().saturating_sub(memory);
    if grown > MEMORY_BYTES {
        return Err(format!("memory grew by {grown} bytes in {syncs} syncs"));
    }
    let still = week.stays_still(syncs / 5).await?;
    week.is_sound().await?;
    Ok(format!(
        "{syncs} syncs, {} stories, {} jumps of the clock; memory +{} kB, {late} bytes a story, +{still} bytes when nothing came",
        week.stories * u32::try_from(SOURCES).unwrap_or_default(),
        week.jumps,
        grown / 1_024
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
        let mut found = (0, 0, 0);
        for _ in 0..RECOVERS_IN {
            self.right += HOUR;
            layover_app::set_clock(self.right);
            self.sync().await?;
            found = self.found()?;
            if found == (wanted, wanted, wanted) {
                return self.has_a_round_up().await;
            }
        }
        let (stories, whole, pictures) = found;
        Err(format!(
            "of {wanted} stories {stories} came, {whole} of them whole, {pictures} with their picture"
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

    /// Stories of the town, those that are whole, and pictures.
    fn found(&self) -> Result<(i64, i64, i64), String> {
        state::connect(self.folder.path())?
            .query_row(
                "SELECT count(*), total(text_state = 'full'), (SELECT count(*) FROM picture WHERE asset_id IS NOT NULL)
                 FROM article WHERE url LIKE 'http://127.9.%'",
                [],
                |row| Ok((row.get(0)?, row.get::<_, f64>(1)?, row.get(2)?)),
            )
            .map(|(stories, whole, pictures)| (stories, whole as i64, pictures))
            .map_err(said)
    }

    async fn is_sound(&self) -> Result<(), String> {
        let findings = self.library.doctor_check().await.map_err(said)?;
        if findings.is_empty() { Ok(()) } else { Err(format!("the doctor found {findings:?}")) }
    }

    fn bytes_a_story(&self) -> Result<u64, String> {
        let stories = self.found()?.0;
        Ok(self.bytes()? / u64::try_from(stories.max(1)).unwrap_or(1))
    }

    /// What the library takes, its log written home.
    fn bytes(&self) -> Result<u64, String> {
        let database = self.folder.path().join("library.sqlite");
        let connection = rusqlite::Connection::open(database).map_err(said)?;
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(said)?;
        Ok(bytes_in(self.folder.path()))
    }

    /// Syncs that bring nothing leave nothing. The answer is by how many bytes the library grew.
    async fn stays_still(&mut self, syncs: u64) -> Result<u64, String> {
        for _ in 0..3 {
            self.right += HOUR;
            layover_app::set_clock(self.right);
            self.sync().await?;
        }
        self.library.keep_second_file().await;
        let before = self.bytes()?;
        for _ in 0..syncs {
            self.right += HOUR / 60;
            layover_app::set_clock(self.right);
            self.sync().await?;
        }
        let grown = self.bytes()?.saturating_sub(before);
        if grown > STILL_BYTES {
            return Err(format!("{syncs} syncs that brought nothing took {grown} bytes"));
        }
        Ok(grown)
    }
}

fn bytes_in(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(facts) if facts.is_dir() => bytes_in(&entry.path()),
            Ok(facts) => facts.len(),
            Err(_) => 0,
        })
        .sum()
}

/// Memory of this process that is in use; 0 where the system does not say (proc(5)).
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or_default() << 10
}
