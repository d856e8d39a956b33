//! Putting a damaged library together again: what it still gives, and what the second file holds, go into a new database.
//! The damaged one is kept beside it as it was. What the reader did comes from the second file first, which has a
//! checksum; everything else that is not here any more comes with the next sync.

mod mending;
mod rows;
mod schema;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use layover_model::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction};

use crate::keepsake::{self, Keepsake, Marks};
use crate::store::DATABASE;
use crate::{StoreError, asset, lock_file, migrations};
use rows::{Preference, take_all, unreadable};
pub(crate) use schema::remember;

/// Lies in a library that answered with damage, until it was looked at closely.
const MARK: &str = "library.damaged";
/// Held by every program that has the library open, and alone by one that mends it.
const LOCK: &str = "library.lock";
/// The new database, until it takes its place.
const NEW: &str = "library.sqlite.mended";
/// No schema is so far ahead of this one.
const FARTHEST_VERSIONS: i64 = 1 << 10;
/// One or two versions may leave the tables as they are; so many do not.
const FAR_VERSIONS: i64 = 16;
/// Lies in a library that was put together anew until it was put right: names the folder of the damaged one.
const UNFINISHED: &str = "library.unfinished";
/// What the name of a database's log ends with.
const LOG: &str = "-wal";
/// Folders of damaged databases begin so.
const KEPT: &str = "damaged-";

/// What came of a damaged library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// Where the damaged database is kept; `None` where rows of the second file were put back into it.
    pub copy: Option<PathBuf>,
    /// Stories that are here.
    pub stories: u32,
    /// Saved stories, whether their text is here or comes again.
    pub saved: u32,
    /// Passages marked, and notes.
    pub highlights: u32,
    /// What is followed.
    pub follows: u32,
}

/// A library that is open: as long as one is, nobody mends it.
#[derive(Debug)]
pub(crate) struct Claim(#[expect(dead_code, reason = "the lock ends with the file")] Option<File>);

impl Claim {
    /// One of several. Where no lock can be had (a disc, a share), it is done without.
    pub(crate) fn shared(directory: &Path) -> Self {
        let file = lock_file::open(directory, LOCK).filter(|file| file.try_lock_shared().is_ok());
        Self(file)
    }

    /// For a library that nobody can write.
    pub(crate) fn none() -> Self {
        Self(None)
    }
}

/// Whether an error of opening means damage rather than a library of another program, or none.
pub(crate) fn is_damage(directory: &Path, error: &StoreError) -> bool {
    match error {
        StoreError::Damaged(_) => true,
        // What a sound library never answers: a table that is not there, a number twice.
        StoreError::Sqlite(error) => matches!(
            error.sqlite_error_code(),
            None | Some(ErrorCode::Unknown | ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch)
        ),
        // A second file beside it says that it was ours. One that a newer Layover wrote says so itself.
        StoreError::NotALibrary { .. } | StoreError::Lost { .. } => keepsake::newest(directory).is_some(),
        // A newer Layover may not have come to its second file yet: only a number no Layover will ever have is damage.
        StoreError::NewerLibrary { found, known, .. } => {
            let ahead = found.saturating_sub(*known);
            (ahead > FARTHEST_VERSIONS || (ahead >= FAR_VERSIONS && has_our_tables(directory)))
                && keepsake::newest(directory).is_some_and(|kept| migrations::is_known(&kept.database))
        }
        _ => false,
    }
}

/// Whether a library that says it is newer is made of the very tables of this one: then its number is what changed.
fn has_our_tables(directory: &Path) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(directory.join(DATABASE), flags);
    let found = opened.map_err(StoreError::from).and_then(|connection| migrations::schema(&connection));
    matches!((found, migrations::newest_schema()), (Ok(found), Ok(newest)) if found == newest)
}

/// Remembers that the library answered with damage: the next start looks closely.
pub(crate) fn mark(directory: &Path) {
    drop(File::create(directory.join(MARK)));
}

pub(crate) fn is_marked(directory: &Path) -> bool {
    directory.join(MARK).exists()
}

pub(crate) fn unmark(directory: &Path) {
    drop(fs::remove_file(directory.join(MARK)));
}

/// Makes a new database of all that can be had, and puts it in the damaged one's place.
///
/// # Errors
/// `why` when nothing at all can be had, or another program has the library open: nothing was changed then.
pub(crate) fn run(directory: &Path, why: StoreError, now: Timestamp) -> Result<(), StoreError> {
    let lock = lock_file::open(directory, LOCK).filter(|file| file.try_lock().is_ok());
    if lock.is_none() {
        return Err(why);
    }
    let new = directory.join(NEW);
    let copy = folder_of_damaged(directory, now);
    drop(fs::remove_file(&new));
    match keep_damaged(directory, &copy).and_then(|()| make(directory, &copy, &new)) {
        Ok(count) if count > 0 => {}
        outcome => {
            // The damaged one lies where it lay: what is left of trying would only be in the way.
            drop(fs::remove_file(&new));
            drop(fs::remove_dir_all(&copy));
            return Err(outcome.err().unwrap_or(why));
        }
    }
    begin_to_finish(directory, &copy)?;
    put_in_place(directory, &new, &copy)?;
    unmark(directory);
    Ok(())
}

/// Remembers, until it is done, that the library has to be put right and the reader to be told of it.
fn begin_to_finish(directory: &Path, copy: &Path) -> Result<(), StoreError> {
    let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let path = directory.join(UNFINISHED);
    fs::write(&path, name).map_err(StoreError::file(&path)).inspect_err(|_| {
        drop(fs::remove_file(&path));
        drop(fs::remove_file(directory.join(NEW)));
        drop(fs::remove_dir_all(copy));
    })
}

/// Where the damaged database is kept, of a library that was put together anew and not put right yet.
pub(crate) fn unfinished(directory: &Path) -> Option<PathBuf> {
    let name = fs::read_to_string(directory.join(UNFINISHED)).ok()?;
    name.starts_with(KEPT).then(|| directory.join(name))
}

pub(crate) fn finish(directory: &Path) {
    drop(fs::remove_file(directory.join(UNFINISHED)));
}

/// A folder that is not there yet, for a damaged database.
fn folder_of_damaged(directory: &Path, now: Timestamp) -> PathBuf {
    let mut copy = directory.join(format!("{KEPT}{}", now.0));
    let mut number = 0;
    while copy.exists() {
        number += 1;
        copy = directory.join(format!("{KEPT}{}-{number}", now.0));
    }
    copy
}

/// The files of the damaged database, under a folder of their own as well.
fn keep_damaged(directory: &Path, copy: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(copy).map_err(StoreError::file(copy))?;
    for ending in ["", LOG] {
        let name = format!("{DATABASE}{ending}");
        link_or_copy(&directory.join(&name), &copy.join(&name))?;
    }
    Ok(())
}

/// Puts a file, if it is there, under another name as well.
fn link_or_copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    if from.is_file() && fs::hard_link(from, to).is_err() {
        fs::copy(from, to).map_err(StoreError::file(to))?;
    }
    Ok(())
}

/// Fills a new database. The answer is how many rows it got.
fn make(directory: &Path, copy: &Path, new: &Path) -> Result<usize, StoreError> {
    let mut connection = Connection::open(new)?;
    connection
        .execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY")?;
    migrations::migrate(&mut connection, new)?;
    connection.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM library_state; DELETE FROM room")?;
    let transaction = connection.transaction()?;
    let mut count = 0;
    let kept = keepsake::newest(directory);
    let second = kept.as_ref().map(|kept| kept.open(directory)).transpose()?;
    if let Some(second) = &second {
        count += take_all(&second.connection, &transaction, Preference::There)?;
    }
    let damaged = copy.join(DATABASE);
    let mut given =
        open_damaged(&damaged).map_or(Ok(0), |from| take_all(&from, &transaction, Preference::There))?;
    if let (0, Some(second), Some(kept)) = (given, &second, &kept) {
        given = take_listed(&damaged, &second.connection, &kept.database, &transaction)?;
    }
    count += given;
    if count == 0 {
        for source in earlier(directory).iter().filter_map(|path| open_damaged(path).ok()) {
            count += take_all(&source, &transaction, Preference::There)?;
        }
    }
    transaction.execute_batch(COMPLETE)?;
    transaction.commit()?;
    drop(connection);
    File::options().write(true).open(new).and_then(|file| file.sync_all()).map_err(StoreError::file(new))?;
    Ok(count)
}

/// Rows of a database whose own list of tables is broken; none where that cannot be helped, but for want of room.
fn take_listed(
    damaged: &Path,
    second: &Connection,
    header: &[u8],
    into: &Transaction<'_>,
) -> Result<usize, StoreError> {
    let listed = schema::listed_path(damaged);
    let taken = schema::list_anew(damaged, &listed, second, header)
        .and_then(|()| open_damaged(&listed))
        .and_then(|from| take_all(&from, into, Preference::There));
    drop(fs::remove_file(&listed));
    match taken {
        Err(error) if !error.is_for_want_of_room() => Ok(0),
        taken => taken,
    }
}

/// What a library always has, a revision nobody has seen, sources to be asked anew, and stories to be indexed.
const COMPLETE: &str = "
    INSERT OR IGNORE INTO library_state (id, revision) VALUES (1, 1);
    UPDATE library_state SET revision = revision + 1000000, own_revision = own_revision + 1000000;
    INSERT OR IGNORE INTO room (id, budget_bytes, floor_bytes, file_bytes, page_bytes)
        VALUES (1, 2147483648, 1073741824, 0, 0);
    UPDATE feed SET etag = NULL, last_modified = NULL, body_hash = NULL;
    UPDATE entry SET source_hash = zeroblob(32);
    DELETE FROM index_queue;
    INSERT INTO index_queue (article_id) SELECT id FROM article;";

fn open_damaged(path: &Path) -> Result<Connection, StoreError> {
    if !path.is_file() {
        return Err(StoreError::Lost { path: path.to_path_buf() });
    }
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Nothing is written for it, and nothing into it: its log is read where it lies, without a file beside it that a full disk
    // has no room for.
    connection.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(connection)
}

/// Copies from before a migration, newest schema first: better than nothing.
fn earlier(directory: &Path) -> Vec<PathBuf> {
    let mut copies: Vec<PathBuf> =
        (2..100).map(|number| directory.join(format!("library-before-schema-{number}.sqlite"))).collect();
    copies.retain(|copy| copy.is_file());
    copies.reverse();
    copies
}

/// The log goes first: one of another database is never read into the new one. It comes back where the rest fails.
fn put_in_place(directory: &Path, new: &Path, copy: &Path) -> Result<(), StoreError> {
    for ending in [LOG, "-shm"] {
        let path = directory.join(format!("{DATABASE}{ending}"));
        if path.exists() {
            fs::remove_file(&path).map_err(StoreError::file(&path))?;
        }
    }
    if let Err(error) = fs::rename(new, directory.join(DATABASE)) {
        finish(directory);
        let log = format!("{DATABASE}{LOG}");
        link_or_copy(&copy.join(&log), &directory.join(&log))?;
        drop(fs::remove_file(new));
        drop(fs::remove_dir_all(copy));
        return Err(StoreError::file(new)(error));
    }
    asset::sync_folder(directory)
}

/// Whether a second file has something that the library has lost: acts of a log that was cut off, or rows that changed
/// although nobody changed them.
pub(crate) fn lacks(directory: &Path, connection: &Connection) -> Result<Option<Keepsake>, StoreError> {
    let path = directory.join(keepsake::NAME);
    // In this order: another program may write both meanwhile, and the library first.
    let Some(there) = keepsake::read_marks(&path) else { return Ok(None) };
    let lost = Loss::between(&there, &keepsake::marks_of(connection)?);
    Ok(lost.and_then(|_| keepsake::read(&path)))
}

/// What a library has lost that its second file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loss {
    /// Acts: it stands at an earlier revision than the second file.
    Acts,
    /// Nobody changed the reader's own rows since, and they differ.
    Rows,
}

impl Loss {
    /// What is lost, by the marks of both.
    fn between(there: &Marks, here: &Marks) -> Option<Self> {
        if there.revision > here.revision || there.own_revision > here.own_revision {
            return Some(Self::Acts);
        }
        let nobody_changed = match there.own_revision {
            keepsake::NO_OWN_REVISION => there.revision == here.revision,
            revision => revision == here.own_revision,
        };
        (nobody_changed && there.own != here.own).then_some(Self::Rows)
    }
}
