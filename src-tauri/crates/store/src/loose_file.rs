//! Table `loose_file`: files that may lie among the pictures without being an asset's. A program can be ended at
//! any moment; what it left is known by name, and swept at the next start without looking through the folder.

use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

use layover_model::ContentHash;
use rusqlite::Transaction;

use crate::store::Durability;
use crate::{Store, StoreError, asset, lock_file};

/// Which loose files to sweep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sweep {
    /// Those on their way out.
    Going,
    /// Those a program that was ended left on their way in as well.
    All,
}

/// What is on its way out and comes again is on its way in: else the next sweep forgets it, and it comes unannounced.
const ANNOUNCE: &str = "INSERT INTO loose_file (hash, is_coming) SELECT ?1, 1
    WHERE NOT EXISTS (SELECT 1 FROM asset WHERE hash = ?1) ON CONFLICT (hash) DO UPDATE SET is_coming = 1";
const HAS_LOOSE: &str = "SELECT EXISTS (SELECT 1 FROM loose_file WHERE is_coming <= ?1)";
const FOUND: &str =
    "SELECT hash, is_coming > 0, EXISTS (SELECT 1 FROM asset s WHERE s.hash = loose_file.hash)
    FROM loose_file WHERE is_coming <= ?1 AND is_coming <> 0";
const FORGET: &str = "DELETE FROM loose_file WHERE hash = ?1";
/// On the disk before a file goes: a power cut could else bring its row back, and not the file.
const LET_GO: &str = "UPDATE loose_file SET is_coming = -1 WHERE is_coming = 0";

/// Held by all together who have files on their way in, and alone by whoever sweeps such files: one that is being written was
/// left by nobody, and forgotten now it would be known by no name when its program is ended.
const LOCK: &str = "coming.lock";

/// Files are on their way in, as long as this is there. Where no lock can be had (a full disk, a share), it is done without.
#[derive(Debug)]
pub(crate) struct Coming(#[expect(dead_code, reason = "the lock ends with the file")] Option<File>);

impl Coming {
    /// Begun before they are announced; waits for a sweep.
    pub(crate) fn begin(library: &Path) -> Self {
        Self(lock_file::open(library, LOCK).filter(|file| file.lock_shared().is_ok()))
    }

    /// Nobody has files on their way in, and nobody begins; `None` when somebody has.
    fn none(library: &Path) -> Option<Self> {
        let Some(file) = lock_file::open(library, LOCK) else { return Some(Self(None)) };
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => None,
            _ => Some(Self(Some(file))),
        }
    }
}

/// Writes down that a file of this name may soon lie here.
pub(crate) fn announce(transaction: &Transaction<'_>, hash: ContentHash) -> Result<(), StoreError> {
    transaction.prepare_cached(ANNOUNCE)?.execute([hash.0])?;
    Ok(())
}

/// What was on its way in is on its way out.
pub(crate) fn turn_back(transaction: &Transaction<'_>, hash: ContentHash) -> Result<(), StoreError> {
    transaction
        .prepare_cached("INSERT OR REPLACE INTO loose_file (hash, is_coming) VALUES (?1, 0)")?
        .execute([hash.0])?;
    Ok(())
}

/// A file's hash, whether it was on its way in, and whether an asset has it after all.
type Loose = (ContentHash, bool, bool);

impl Store {
    /// Removes loose files. The rows went first, so that no row is ever without its file, and are known to the disk to be
    /// gone, so that no power cut brings one back without its file; it happens under the writer's lock, so that no other process
    /// is just taking the same file on board. A file that cannot be removed (another program reads it) is tried again at the next
    /// sweep, and those on their way in at the next start that finds none being written.
    pub(crate) fn sweep(&self, what: Sweep) -> Result<(), StoreError> {
        let alone = if what == Sweep::All { Coming::none(self.directory()) } else { None };
        let what = if alone.is_some() { Sweep::All } else { Sweep::Going };
        let is_any = |connection: &Transaction<'_>| -> Result<bool, StoreError> {
            let mut statement = connection.prepare_cached(HAS_LOOSE)?;
            Ok(statement.query_row([what == Sweep::All], |row| row.get(0))?)
        };
        if !self.read(is_any)? {
            return Ok(());
        }
        self.write(Durability::Reader, |transaction| Ok(transaction.execute(LET_GO, [])?))?;
        self.write(Durability::Sync, |transaction| {
            for (hash, is_coming, is_taken) in loose(transaction, what)? {
                if is_taken || remove(self.directory(), hash, is_coming) {
                    transaction.prepare_cached(FORGET)?.execute([hash.0])?;
                }
            }
            Ok(())
        })
    }
}

fn loose(connection: &Transaction<'_>, what: Sweep) -> Result<Vec<Loose>, StoreError> {
    let mut statement = connection.prepare_cached(FOUND)?;
    let found = statement
        .query_map([what == Sweep::All], |row| Ok((ContentHash(row.get(0)?), row.get(1)?, row.get(2)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Whether the file is gone; with what was written under a temporary name, where it was on its way in.
fn remove(library: &Path, hash: ContentHash, is_coming: bool) -> bool {
    let path = asset::path(library, hash);
    let begun = if is_coming { asset::begun(&path) } else { Vec::new() };
    begun.iter().chain([&path]).all(|file| match fs::remove_file(file) {
        Ok(()) => true,
        Err(error) => error.kind() == ErrorKind::NotFound,
    })
}

#[cfg(test)]
mod tests {
    //! Inside the crate, because the moment between a file's announcement and its row has no name outside.
    use super::*;
    use layover_model::Timestamp;

    const NOW: Timestamp = Timestamp(1_800_000_000);

    fn announced(store: &Store) -> bool {
        let query = "SELECT EXISTS (SELECT 1 FROM loose_file WHERE is_coming = 1)";
        store.read(|connection| Ok(connection.query_row(query, [], |row| row.get(0))?)).unwrap()
    }

    /// A terminal opened beside a window that syncs: what the window is just writing stays announced, so that it is swept
    /// should the window be ended; what nobody writes any more is swept.
    #[test]
    fn a_start_sweeps_what_was_left_and_not_what_is_being_written() {
        let directory = tempfile::tempdir().unwrap();
        let window = Store::open(directory.path(), NOW).unwrap();
        let hash = asset::hash(b"a picture");
        let file = asset::path(directory.path(), hash);
        let coming = Coming::begin(directory.path());
        window.write(Durability::Sync, |transaction| announce(transaction, hash)).unwrap();
        drop(Store::open(directory.path(), NOW).unwrap());
        assert!(announced(&window));
        asset::make_folder(file.parent().unwrap()).unwrap();
        fs::write(&file, b"a picture").unwrap();
        drop(Store::open(directory.path(), NOW).unwrap());
        assert!(announced(&window) && file.exists());
        drop(coming);
        drop(Store::open(directory.path(), NOW).unwrap());
        assert!(!announced(&window) && !file.exists());
    }
}
