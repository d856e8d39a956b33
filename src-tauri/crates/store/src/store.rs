//! One open library: its writer, its readers, and the transactions everything else runs in.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use layover_model::{Revision, Timestamp};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};

use crate::loose_file::Sweep;
use crate::salvage::{self, Claim, Mended};
use crate::vocabulary::Vocabulary;
use crate::{StoreError, asset, keepsake, migrations, sealed};

pub(crate) const DATABASE: &str = "library.sqlite";
/// Longer than any one commit takes: an act of the reader waits for its turn, and is not refused.
pub(crate) const BUSY_WAIT: Duration = Duration::from_secs(30);
/// Between two tries where SQLite itself does not wait.
const BUSY_PAUSE: Duration = Duration::from_millis(5);
const STATEMENTS_KEPT: usize = 128;
const READERS_KEPT: usize = 4;

/// One open library. Where the disk gives no room for the files of SQLite's log, it opens all the same: to
/// read, through one connection that keeps its part of the log in memory. Shared freely between threads; every call blocks on the disk, so never call from an
/// async worker. Several processes may hold one library open: they wait for each other up to 30 s.
pub struct Store {
    directory: PathBuf,
    writer: Mutex<Connection>,
    readers: Readers,
    vocabulary: Mutex<Vocabulary>,
    mended: OnceLock<Mended>,
    has_checked_second_file: AtomicBool,
    /// Nothing can be written because there is no room, not for want of a right.
    is_full: bool,
    _claim: Claim,
}

/// Who reads.
enum Readers {
    /// Connections of their own, beside the writer.
    Own(Mutex<Vec<Connection>>),
    /// The writer: it holds the library for itself, because there was no room for a log that is shared.
    Writer,
    /// The one connection there is; nothing can be written.
    Sealed,
}

/// Refuses to begin a new database beside the pictures of an old one, or its second file.
fn refuse_lost(path: &Path, directory: &Path) -> Result<(), StoreError> {
    let is_there = |path: &Path| fs::metadata(path).is_ok_and(|facts| facts.len() > 0);
    let has_pictures =
        || fs::read_dir(asset::directory(directory)).is_ok_and(|mut folders| folders.next().is_some());
    if is_there(path) || !(has_pictures() || keepsake::is_there(directory)) {
        return Ok(());
    }
    Err(StoreError::Lost { path: path.to_path_buf() })
}

/// How much a commit must survive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Durability {
    /// An act of the reader: on the disk before the call returns.
    Reader,
    /// A batch of sync: consistent whatever happens; the last ones may be fetched again after a power cut.
    Sync,
}

impl Store {
    /// Opens the library in `directory`, making both if they are not there; migrates an older one, with a copy
    /// beside it. A damaged one is mended, and kept beside it as it was: [`Store::mended`] says so. `now` stands where
    /// something has to be dated.
    ///
    /// # Errors
    /// [`StoreError::NewerLibrary`] and [`StoreError::NotALibrary`] leave the directory as it was.
    pub fn open(directory: &Path, now: Timestamp) -> Result<Self, StoreError> {
        Self::open_or_mend(directory, now).map_err(|error| sealed::named(directory, error))
    }

    fn open_or_mend(directory: &Path, now: Timestamp) -> Result<Self, StoreError> {
        let why = match Self::open_as_it_is(directory, now) {
            Ok(store) if store.is_sealed() => return Ok(store),
            Ok(store) => match store.has_been_looked_at(now) {
                Ok(mended) => {
                    mended.into_iter().for_each(|mended| store.remember_mended(mended));
                    return Ok(store);
                }
                Err(error) => error,
            },
            Err(error) => error,
        };
        if !salvage::is_damage(directory, &why) {
            return Err(why);
        }
        salvage::run(directory, why, now)?;
        let store = Self::open_as_it_is(directory, now)?;
        store.finish_mending()?.into_iter().for_each(|mended| store.remember_mended(mended));
        Ok(store)
    }

    /// What was damaged in this library and mended, when it was opened or since; `None` when nothing was.
    #[must_use]
    pub fn mended(&self) -> Option<&Mended> {
        self.mended.get()
    }

    /// The first is what is told.
    pub(crate) fn remember_mended(&self, mended: Mended) {
        drop(self.mended.set(mended));
    }

    /// Whether this program knows that the second file is whole.
    pub(crate) fn has_checked_second_file(&self) -> bool {
        self.has_checked_second_file.load(Ordering::Relaxed)
    }

    pub(crate) fn set_checked_second_file(&self, is_whole: bool) {
        self.has_checked_second_file.store(is_whole, Ordering::Relaxed);
    }

    fn open_as_it_is(directory: &Path, now: Timestamp) -> Result<Self, StoreError> {
        let path = directory.join(DATABASE);
        migrations::refuse_foreign(&path)?;
        refuse_lost(&path, directory)?;
        fs::create_dir_all(directory).map_err(StoreError::file(directory))?;
        let claim = Claim::shared(directory);
        let (mut writer, readers) = match connect(&path) {
            Ok(writer) => (writer, Readers::Own(Mutex::new(Vec::new()))),
            Err(error) if error.is_for_want_of_room() => (connect_alone(&path)?, Readers::Writer),
            Err(error) if sealed::is_refusal(&error) && path.is_file() => {
                if !sealed::is_full(directory) {
                    return Self::open_sealed(directory);
                }
                match connect_alone(&path) {
                    Ok(writer) => (writer, Readers::Writer),
                    Err(_) => return Self::open_sealed_for_want_of_room(directory, StoreError::Full),
                }
            }
            Err(error) => return Err(error),
        };
        // Checkpoints have the size of what one large act changes.
        writer.execute_batch("PRAGMA wal_autocheckpoint = 4000")?;
        if let Err(error) = migrations::migrate(&mut writer, &path) {
            drop(writer);
            return Self::open_sealed_for_want_of_room(directory, error);
        }
        let store = Self {
            directory: directory.to_path_buf(),
            writer: Mutex::new(writer),
            readers,
            vocabulary: Mutex::default(),
            mended: OnceLock::new(),
            has_checked_second_file: AtomicBool::default(),
            is_full: false,
            _claim: claim,
        };
        // Neither stands in the way of reading what is here.
        match store.make_ready(now) {
            Err(error) if !error.is_for_want_of_room() => Err(error),
            _ => Ok(store),
        }
    }

    /// Opens a library that cannot be written, to read it.
    pub(crate) fn open_sealed(directory: &Path) -> Result<Self, StoreError> {
        let path = directory.join(DATABASE);
        let connection = sealed::connect_newest(&path)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        Ok(Self {
            directory: directory.to_path_buf(),
            writer: Mutex::new(connection),
            readers: Readers::Sealed,
            vocabulary: Mutex::default(),
            mended: OnceLock::new(),
            has_checked_second_file: AtomicBool::default(),
            is_full: false,
            _claim: Claim::none(),
        })
    }

    /// An older library that finds no room for its new schema is read without it; `why` where not even that can be done.
    fn open_sealed_for_want_of_room(directory: &Path, why: StoreError) -> Result<Self, StoreError> {
        if !why.is_for_want_of_room() && !matches!(why, StoreError::ReadOnly) {
            return Err(why);
        }
        let is_full = why.is_for_want_of_room();
        Self::open_sealed(directory).map(|store| Self { is_full, ..store }).map_err(|_| why)
    }

    /// Whether nothing can be written here: a disc, a folder without the right to write.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        matches!(self.readers, Readers::Sealed)
    }

    /// Whether what is read does not wait for what is written.
    pub(crate) fn has_readers(&self) -> bool {
        matches!(self.readers, Readers::Own(_))
    }

    fn make_ready(&self, now: Timestamp) -> Result<(), StoreError> {
        asset::make_folder(&asset::directory(&self.directory))?;
        self.sweep(Sweep::All)?;
        if self.has_something_to_tidy(now)? {
            self.tidy(now)?;
        }
        if self.is_over_its_room()? {
            self.keep_room(now)?;
        }
        Ok(())
    }

    /// Writes the log into the database, so that the next start has none to read through: a program that ends does not close
    /// its library by itself. Whoever else has the library open is not waited for.
    ///
    /// # Errors
    /// When the library cannot be written; then the log stays, and nothing is lost.
    pub fn settle(&self) -> Result<(), StoreError> {
        if self.is_sealed() {
            return Ok(());
        }
        let writer = self.writer();
        writer.busy_timeout(Duration::ZERO)?;
        let settled = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        writer.busy_timeout(BUSY_WAIT)?;
        Ok(settled?)
    }

    /// Whether a folder holds a library, of whatever Layover.
    #[must_use]
    pub fn is_in(directory: &Path) -> bool {
        directory.join(DATABASE).is_file()
    }

    /// The words of headlines and names. Never asked for inside a write.
    pub(crate) fn vocabulary(&self) -> MutexGuard<'_, Vocabulary> {
        self.vocabulary.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where this library lies.
    #[must_use]
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// The number that grows with each commit a window could show, whichever process made it.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn revision(&self) -> Result<Revision, StoreError> {
        self.read(|connection| {
            Ok(Revision(connection.query_row("SELECT revision FROM library_state", [], |row| row.get(0))?))
        })
    }

    /// Runs `act` in one transaction: all of it, or nothing.
    pub(crate) fn write<T>(
        &self,
        durability: Durability,
        act: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.noticing(self.write_unnoticed(durability, act))
    }

    /// Damage that shows while the library is open is looked into at the next start.
    fn noticing<T>(&self, outcome: Result<T, StoreError>) -> Result<T, StoreError> {
        if outcome.as_ref().is_err_and(StoreError::is_sign_of_damage) && !self.is_sealed() {
            salvage::mark(&self.directory);
        }
        match outcome {
            Err(StoreError::ReadOnly) if self.is_full => Err(StoreError::Full),
            outcome => outcome.map_err(|error| sealed::named(&self.directory, error)),
        }
    }

    fn write_unnoticed<T>(
        &self,
        durability: Durability,
        act: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut writer = self.writer();
        // `synchronous` cannot change inside a transaction, so it is set in front of each. An act of the reader has room
        // for all it may change (marking 100,000 stories read took 13 s through 16 MB, spilling and reading again); what
        // a sync writes has the size of a batch.
        writer.execute_batch(match durability {
            Durability::Reader => "PRAGMA synchronous = FULL; PRAGMA cache_size = -131072",
            Durability::Sync => "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -24576",
        })?;
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let outcome = act(&transaction)?;
        transaction.commit()?;
        Ok(outcome)
    }

    /// Runs `act` as [`Store::write`] does and takes everything back: what it would come to.
    pub(crate) fn rehearse<T>(
        &self,
        act: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut writer = self.writer();
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let outcome = act(&transaction);
        transaction.rollback()?;
        outcome
    }

    /// Runs `query` on a reader; it sees one consistent state of the library.
    pub(crate) fn read<T>(
        &self,
        query: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.noticing(self.read_unnoticed(query))
    }

    /// The same on a connection of its own, which remembers nothing: SQLite's search index keeps its structure in memory, and
    /// what another connection wrote since then looks like damage to a check.
    pub(crate) fn read_afresh<T>(
        &self,
        query: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if !self.has_readers() {
            return self.read(query);
        }
        let mut reader = self.connect_reader()?;
        self.noticing(
            reader.transaction().map_err(StoreError::from).and_then(|transaction| query(&transaction)),
        )
    }

    fn read_unnoticed<T>(
        &self,
        query: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let Readers::Own(readers) = &self.readers else {
            return query(&self.writer().transaction()?);
        };
        let idle = unpoisoned(readers).pop();
        let mut reader = match idle {
            Some(reader) => reader,
            None => self.connect_reader()?,
        };
        let outcome = query(&reader.transaction()?);
        let mut readers = unpoisoned(readers);
        if readers.len() < READERS_KEPT {
            readers.push(reader);
        }
        outcome
    }

    /// The writer itself, for the few statements that cannot run in a transaction.
    pub(crate) fn writer(&self) -> MutexGuard<'_, Connection> {
        unpoisoned(&self.writer)
    }

    fn connect_reader(&self) -> Result<Connection, StoreError> {
        let reader = connect(&self.directory.join(DATABASE))?;
        reader.pragma_update(None, "query_only", true)?;
        Ok(reader)
    }
}

/// A panic in another thread rolled its transaction back; the connections themselves are whole.
fn unpoisoned<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says that a window could now show something else.
pub(crate) fn bump_revision(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    transaction.execute("UPDATE library_state SET revision = revision + 1", [])?;
    Ok(())
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    set_up(Connection::open(path)?)
}

/// A connection that needs no file beside the database: it holds the lock for itself, and the index of the log
/// in memory (SQLite, "Use of WAL Without Shared-Memory").
fn connect_alone(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path)?;
    connection.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
    set_up(connection)
}

fn set_up(connection: Connection) -> Result<Connection, StoreError> {
    connection.busy_timeout(BUSY_WAIT)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    keep_a_log(&connection)?;
    // Else a statement whose plan might hang on what is bound is planned anew each time it runs: eight a story in a sync,
    // a tenth of its whole time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // No pages are mapped into memory: reading them is no slower (`docs/performance.md`), they would count as the program's own,
    // and a disk that fails would end the program instead of a query.
    connection.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;",
    )?;
    Ok(connection)
}

/// Write-ahead logging. Two programs that make one library at once both want the whole file for it, and there SQLite
/// answers "busy" at once, however long it was told to wait.
fn keep_a_log(connection: &Connection) -> Result<(), StoreError> {
    let until = Instant::now() + BUSY_WAIT;
    loop {
        match connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(())) {
            Err(error)
                if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && Instant::now() < until =>
            {
                thread::sleep(BUSY_PAUSE);
            }
            answer => return Ok(answer?),
        }
    }
}

#[cfg(test)]
mod tests {
    //! Inside the crate, because only here the writer can be kept small enough to fill up.
    use super::*;

    #[test]
    fn a_full_disk_changes_nothing_and_says_so() {
        let directory = tempfile::tempdir().unwrap();
        let store = Store::open(directory.path(), Timestamp(0)).unwrap();
        store.set_setting("kept", "yes").unwrap();
        {
            let writer = store.writer();
            let pages: i64 = writer.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
            writer.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
        }
        let revision = store.revision().unwrap();
        let error = store.set_setting("large", &"x".repeat(1 << 20)).unwrap_err();
        assert!(matches!(error, StoreError::Full), "{error:?}");
        assert_eq!(
            error.to_string(),
            "The disk is full: this could not be written, and everything kept before is still there. Make room and try again."
        );
        assert_eq!(store.setting("kept").unwrap().as_deref(), Some("yes"));
        assert_eq!(store.setting("large").unwrap(), None);
        assert_eq!(store.revision().unwrap(), revision);
    }
}
