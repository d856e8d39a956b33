//! What a week takes of memory and disk, measured as it goes on.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use layover_model::Timestamp;
use layover_store::{RoomLimits, Store};

use crate::readiness::said;

/// Measurements of one life.
const MEASURED: u64 = 40;
/// What memory may grow by from the second quarter of a life to its last.
const MEMORY_BYTES: u64 = 24 << 20;
/// What a library may grow by in syncs that bring nothing.
const STILL_BYTES: u64 = 256 << 10;
/// The room for pictures: some forty of the town's in a short life, some three hundred in the longest.
const LEAST_ROOM: u64 = 128 << 10;
const ROOM_A_SYNC: u64 = 104;

/// One look at what is taken.
#[derive(Clone, Copy)]
struct Measure {
    memory: u64,
    pictures: u64,
    /// Everything else of the library, a story.
    rest_a_story: u64,
}

/// All looks of a life.
pub(super) struct Measures {
    folder: PathBuf,
    room: u64,
    every: u64,
    all: Vec<Measure>,
}

impl Measures {
    /// Gives a library that is about to be opened a room for pictures that it will fill.
    pub(super) fn of(folder: &Path, syncs: u64) -> Result<Self, String> {
        let room = LEAST_ROOM.max(syncs * ROOM_A_SYNC);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_err(said)?.as_secs();
        let now = Timestamp(i64::try_from(now).map_err(said)?);
        let store = Store::open(folder, now).map_err(said)?;
        store.set_room(RoomLimits { budget: room, floor: 0 }, now).map_err(said)?;
        Ok(Self { folder: folder.to_owned(), room, every: (syncs / MEASURED).max(1), all: Vec::new() })
    }

    /// Measures now and then. Pictures are never more than they have room for.
    pub(super) fn take(&mut self, number: u64) -> Result<(), String> {
        if !number.is_multiple_of(self.every) {
            return Ok(());
        }
        let pictures = bytes_in(&self.folder.join("pictures"));
        if pictures > self.room {
            return Err(format!(
                "after {number} syncs {pictures} bytes of pictures stand in a room of {}",
                self.room
            ));
        }
        let rest = self.bytes()?.saturating_sub(pictures);
        self.all.push(Measure { memory: resident(), pictures, rest_a_story: rest / self.stories()?.max(1) });
        Ok(())
    }

    /// Compares the last quarter of the life with its second one, in which everything has been used a few times.
    pub(super) fn are_flat(&self) -> Result<String, String> {
        let quarter = self.all.len() / 4;
        let (second, last) = (self.middle(quarter..2 * quarter), self.middle(3 * quarter..self.all.len()));
        let grown = last.memory.saturating_sub(second.memory);
        if grown > MEMORY_BYTES {
            return Err(format!("memory grew from {} bytes to {}", second.memory, last.memory));
        }
        if last.rest_a_story > second.rest_a_story + second.rest_a_story / 4 {
            let (then, now) = (second.rest_a_story, last.rest_a_story);
            return Err(format!("a story took {then} bytes early, its picture apart, and takes {now} now"));
        }
        Ok(format!(
            "memory {} kB early, {} kB late; {} and {} bytes a story; pictures {} and {} of {} kB",
            second.memory >> 10,
            last.memory >> 10,
            second.rest_a_story,
            last.rest_a_story,
            second.pictures >> 10,
            last.pictures >> 10,
            self.room >> 10
        ))
    }

    /// The middle one of each figure in a part of the life.
    fn middle(&self, part: std::ops::Range<usize>) -> Measure {
        let part = self.all.get(part).unwrap_or_default();
        let of = |figure: fn(&Measure) -> u64| {
            let mut all: Vec<u64> = part.iter().map(figure).collect();
            all.sort_unstable();
            all.get(all.len() / 2).copied().unwrap_or_default()
        };
        Measure {
            memory: of(|one| one.memory),
            pictures: of(|one| one.pictures),
            rest_a_story: of(|one| one.rest_a_story),
        }
    }

    /// By how many bytes a library grew since it took so many, in syncs that brought nothing.
    pub(super) fn stood_still(&self, syncs: u64, before: u64) -> Result<u64, String> {
        let grown = self.bytes()?.saturating_sub(before);
        if grown > STILL_BYTES {
            return Err(format!("{syncs} syncs that brought nothing took {grown} bytes"));
        }
        Ok(grown)
    }

    /// What the library takes, its log written home.
    pub(super) fn bytes(&self) -> Result<u64, String> {
        self.database()?.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(said)?;
        Ok(bytes_in(&self.folder))
    }

    fn stories(&self) -> Result<u64, String> {
        let count =
            self.database()?.query_row("SELECT count(*) FROM article", [], |row| row.get::<_, i64>(0));
        count.map(i64::unsigned_abs).map_err(said)
    }

    fn database(&self) -> Result<rusqlite::Connection, String> {
        rusqlite::Connection::open(self.folder.join("library.sqlite")).map_err(said)
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
