//! Table `room`: how much the files of a library may take, and how room is made for another one. Text is never
//! touched, and nothing of a protected story: one saved, followed to be kept offline, or packed for a trip.

mod choose;
mod report;
mod shortage;

use std::path::Path;

use layover_model::{ContentHash, Timestamp};
use rusqlite::{Connection, Transaction, params};

use crate::loose_file::Sweep;
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, partial_file, picture};

use shortage::{Shortage, disk, is_below_floor, shortage};

pub(crate) use choose::{Chosen, Claim, Place};
pub use report::{RoomLine, RoomReport};

#[cfg(test)]
pub(crate) use choose::{FILES_OF_STORY, STORIES};

/// What the reader gives a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomLimits {
    /// Most bytes that files (pictures, audio) and pages kept may take.
    pub budget: u64,
    /// Bytes of the disk that stay free; on a small disk a tenth of it is enough.
    pub floor: u64,
}

/// What was let go of, or would be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LetGo {
    /// Stories whose pictures went.
    pub stories: usize,
    /// Files that went.
    pub files: usize,
    /// Their bytes.
    pub file_bytes: u64,
    /// Stories whose page, kept for newer rules, went.
    pub pages: usize,
    /// Their bytes.
    pub page_bytes: u64,
    /// Bytes over the budget that are left: protected stories alone take more than it gives.
    pub over: u64,
}

/// A file that wants in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Need {
    pub(crate) bytes: u64,
    /// Bytes of it that the disk holds already.
    pub(crate) on_disk: u64,
    pub(crate) claim: Claim,
}

/// The row.
struct Room {
    limits: RoomLimits,
    files: u64,
    pages: u64,
    /// Beginnings of files whose connection broke.
    begun: u64,
}

impl Room {
    fn used(&self) -> u64 {
        self.files.saturating_add(self.pages).saturating_add(self.begun)
    }
}

impl Store {
    /// What the reader gives this library.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn room_limits(&self) -> Result<RoomLimits, StoreError> {
        self.read(|connection| Ok(read(connection)?.limits))
    }

    /// What stays free of the disk under these limits: the floor, or a tenth of a smaller disk.
    #[must_use]
    pub fn floor_held(&self, limits: RoomLimits) -> u64 {
        disk(self.directory()).map_or(limits.floor, |disk| shortage::floor(limits.floor, disk))
    }

    /// Gives a library more or less room, and lets go of what no longer fits. With more room, pictures that found
    /// none are wanted again.
    ///
    /// # Errors
    /// When the library cannot be written; nothing was let go of then.
    pub fn set_room(&self, limits: RoomLimits, now: Timestamp) -> Result<LetGo, StoreError> {
        let gone = self.write(Durability::Reader, |transaction| {
            let gone = set(transaction, Some(self.directory()), limits, now)?;
            bump_revision(transaction)?;
            Ok(gone)
        })?;
        self.sweep(Sweep::Going)?;
        Ok(gone)
    }

    /// What [`Store::set_room`] would let go of: the same, taken back.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn rehearse_room(&self, limits: RoomLimits, now: Timestamp) -> Result<LetGo, StoreError> {
        self.rehearse(|transaction| set(transaction, None, limits, now))
    }

    /// Lets go of what does not fit: at the start and after a sync. Pictures that found no room are wanted again
    /// where a good part of the room is free.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn keep_room(&self, now: Timestamp) -> Result<LetGo, StoreError> {
        let gone = self.write(Durability::Sync, |transaction| {
            let gone = settle(transaction, Some(self.directory()), now)?;
            let room = read(transaction)?;
            let free = room.limits.budget.saturating_sub(room.used());
            let is_roomy = free >= room.limits.budget / 20;
            if is_roomy && !is_below_floor(&room, self.directory()) {
                picture::want_refused(transaction)?;
            }
            Ok(gone)
        })?;
        self.sweep(Sweep::Going)?;
        Ok(gone)
    }

    /// Says of pictures to fetch that they find no room, where that is known before they are fetched: the room is
    /// full, and only stories that go later than theirs have something to let go of. The answer is how many.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn refuse_hopeless(&self) -> Result<usize, StoreError> {
        self.write(Durability::Sync, |transaction| {
            let room = read(transaction)?;
            if room.limits.budget.saturating_sub(room.used()) > room.limits.budget / 50 {
                return Ok(0);
            }
            let refused = picture::refuse_below(transaction, choose::first_to_go(transaction)?)?;
            bump_revision(transaction)?;
            Ok(refused)
        })
    }

    pub(crate) fn is_over_its_room(&self) -> Result<bool, StoreError> {
        self.read(|connection| {
            let room = read(connection)?;
            Ok(room.used() > room.limits.budget)
        })
    }
}

const READ: &str = "SELECT budget_bytes, floor_bytes, file_bytes, page_bytes,
    (SELECT coalesce(sum(received_bytes), 0) FROM partial_file) FROM room";
const SET: &str = "UPDATE room SET budget_bytes = ?1, floor_bytes = ?2";
const DROP_PAGES: &str = "DELETE FROM raw_page WHERE article_id = ?1";

fn read(connection: &Connection) -> Result<Room, StoreError> {
    Ok(connection.prepare_cached(READ)?.query_row([], |row| {
        Ok(Room {
            limits: RoomLimits { budget: row.get(0)?, floor: row.get(1)? },
            files: row.get(2)?,
            pages: row.get(3)?,
            begun: row.get(4)?,
        })
    })?)
}

fn set(
    transaction: &Transaction<'_>,
    library: Option<&Path>,
    limits: RoomLimits,
    now: Timestamp,
) -> Result<LetGo, StoreError> {
    let before = read(transaction)?.limits;
    transaction.execute(SET, params![limits.budget, limits.floor])?;
    let gone = settle(transaction, library, now)?;
    if limits.budget > before.budget || limits.floor < before.floor {
        picture::want_let_go(transaction)?;
    }
    Ok(gone)
}

/// Lets go until the budget holds, or nothing is left that may go. Without a library it is a rehearsal.
fn settle(
    transaction: &Transaction<'_>,
    library: Option<&Path>,
    now: Timestamp,
) -> Result<LetGo, StoreError> {
    let over = |room: Room| room.used().saturating_sub(room.limits.budget);
    if over(read(transaction)?) == 0 {
        return Ok(LetGo::default());
    }
    partial_file::drop_of_pictures(transaction, library)?;
    let over = over(read(transaction)?);
    let chosen = choose::choose(transaction, Shortage { room: over, disk: 0 }, Claim::Kept)?;
    let_go(transaction, &chosen, now)?;
    bump_revision(transaction)?;
    Ok(chosen.summary())
}

/// Makes room for the file of that hash, by letting go of what its claim may stand in the place of. When that is not
/// enough, nothing goes and the answer is no.
pub(crate) fn make(
    transaction: &Transaction<'_>,
    library: &Path,
    hash: ContentHash,
    need: Need,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let is_here: bool = transaction
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM asset WHERE hash = ?1)")?
        .query_row([hash.0], |row| row.get(0))?;
    if is_here {
        return Ok(true);
    }
    make_for(transaction, library, need, now)
}

/// The same for what is no asset yet. Beginnings of pictures go first: they are worth having and never relied on.
pub(crate) fn make_for(
    transaction: &Transaction<'_>,
    library: &Path,
    need: Need,
    now: Timestamp,
) -> Result<bool, StoreError> {
    if has_free(transaction, library, need)? {
        return Ok(true);
    }
    partial_file::drop_of_pictures(transaction, Some(library))?;
    let Some(shortage) = lacking(transaction, library, need)? else { return Ok(false) };
    if shortage == Shortage::default() {
        return Ok(true);
    }
    let chosen = choose::choose(transaction, shortage, need.claim)?;
    if !chosen.is_enough() {
        return Ok(false);
    }
    let_go(transaction, &chosen, now)?;
    Ok(true)
}

/// Whether it fits with nothing let go of.
pub(crate) fn has_free(
    transaction: &Transaction<'_>,
    library: &Path,
    need: Need,
) -> Result<bool, StoreError> {
    Ok(lacking(transaction, library, need)? == Some(Shortage::default()))
}

fn lacking(
    transaction: &Transaction<'_>,
    library: &Path,
    need: Need,
) -> Result<Option<Shortage>, StoreError> {
    let disk = disk(library).map(|disk| disk.holding(need.on_disk));
    Ok(shortage(&read(transaction)?, need.bytes, disk))
}

/// Makes room for a page to be kept, in the place of older ones; no picture goes for it.
pub(crate) fn make_for_page(
    transaction: &Transaction<'_>,
    library: &Path,
    bytes: u64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let shortage = match shortage(&read(transaction)?, bytes, disk(library)) {
        Some(shortage) if shortage.disk == 0 => shortage,
        _ => return Ok(false),
    };
    let chosen = choose::choose(transaction, shortage, Claim::Page)?;
    if chosen.is_enough() {
        let_go(transaction, &chosen, now)?;
    }
    Ok(chosen.is_enough())
}

fn let_go(transaction: &Transaction<'_>, chosen: &Chosen, now: Timestamp) -> Result<(), StoreError> {
    for article in &chosen.pages {
        transaction.prepare_cached(DROP_PAGES)?.execute([article])?;
    }
    picture::let_go(transaction, &chosen.files, now)
}
