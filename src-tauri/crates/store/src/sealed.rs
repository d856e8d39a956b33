//! A library on a disk that cannot be written: a copy on a disc, a folder of somebody else's. It is read; every act says
//! that nothing can be written.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::{StoreError, migrations};

/// Of a copy, between two looks at whether the library goes on changing.
const PAGES_AT_ONCE: i32 = 4_096;

/// Whether SQLite could open a database that is there only to read it, or not make the files of its log.
pub(crate) fn is_refusal(error: &StoreError) -> bool {
    match error {
        StoreError::ReadOnly => true,
        StoreError::Sqlite(error) => error.sqlite_error_code() == Some(ErrorCode::CannotOpen),
        _ => false,
    }
}

/// Whether it is for want of room that no file can be made in a folder.
pub(crate) fn is_full(folder: &Path) -> bool {
    let tried = folder.join(".room");
    let made = fs::File::create(&tried);
    drop(fs::remove_file(&tried));
    matches!(made.map_err(StoreError::file(&tried)), Err(StoreError::Full))
}

/// What is said where SQLite says no more than that it cannot open a file: that there is no room for one, where that is why.
pub(crate) fn named(folder: &Path, error: StoreError) -> StoreError {
    match &error {
        StoreError::Sqlite(inner)
            if inner.sqlite_error_code() == Some(ErrorCode::CannotOpen) && is_full(folder) =>
        {
            StoreError::Full
        }
        _ => error,
    }
}

/// A connection that reads and never writes, not even beside the database.
///
/// # Errors
/// [`StoreError::ReadOnly`] when acts stand in the log alone: reading past them would show the library without them.
pub(crate) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    if set_up(&connection).is_ok() {
        return Ok(connection);
    }
    if fs::metadata(log_of(path)).is_ok_and(|facts| facts.len() > 0) {
        return Err(StoreError::ReadOnly);
    }
    let connection = Connection::open_with_flags(unchanging(path), flags | OpenFlags::SQLITE_OPEN_URI)?;
    set_up(&connection)?;
    Ok(connection)
}

/// The same, and of the newest schema: an older library is copied to where this system keeps what is temporary, and migrated
/// there. The copy is SQLite's own (Temporary Files, §2.9: a database without a name) and goes with its connection.
///
/// # Errors
/// As [`connect`]; and [`StoreError::Full`] where there is no room for the copy.
pub(crate) fn connect_newest(path: &Path) -> Result<Connection, StoreError> {
    let mut connection = connect(path)?;
    if !migrations::is_older(&connection)? {
        migrations::migrate(&mut connection, path)?;
        return Ok(connection);
    }
    let mut copy = Connection::open("")?;
    Backup::new(&connection, &mut copy)?.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None)?;
    // Nobody else sees it, and nothing of it outlives this program.
    copy.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY")?;
    migrations::migrate_copy(&mut copy, path)?;
    copy.execute_batch("PRAGMA query_only = ON")?;
    Ok(copy)
}

fn set_up(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0")?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(())
}

fn log_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

/// The database as a file that nobody changes (SQLite, "URI Filenames", `immutable`): no lock, no log, no file beside it.
fn unchanging(path: &Path) -> String {
    let mut uri = "file:".to_owned();
    let shown = path.to_string_lossy().replace('\\', "/");
    // A drive's letter stands behind a slash of its own.
    if shown.get(1..2) == Some(":") {
        uri.push_str("///");
    }
    for byte in shown.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'_' | b'-' | b'~' | b':' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

#[cfg(test)]
mod tests {
    use layover_model::Timestamp;

    use super::*;
    use crate::Store;

    #[test]
    fn a_sealed_library_is_read_and_says_that_nothing_is_written() {
        let directory = tempfile::tempdir().unwrap();
        let folder = directory.path().join("disc 50% ?");
        let store = Store::open(&folder, Timestamp(0)).unwrap();
        store.set_setting("kept", "yes").unwrap();
        drop(store);
        let store = Store::open_sealed(&folder).unwrap();
        assert_eq!(store.setting("kept").unwrap().as_deref(), Some("yes"));
        assert!(matches!(store.set_setting("kept", "no"), Err(StoreError::ReadOnly)));
        assert_eq!(store.setting("kept").unwrap().as_deref(), Some("yes"));
        assert!(store.is_sealed());
    }

    #[test]
    fn an_older_library_that_cannot_be_written_is_read_all_the_same() {
        for schema in ["0001", "0004", "0008"] {
            let directory = tempfile::tempdir().unwrap();
            let path = directory.path().join("library.sqlite");
            let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
            fs::copy(fixtures.join(format!("schema-{schema}.sqlite")), &path).unwrap();
            let before = fs::read(&path).unwrap();
            let store = Store::open_sealed(directory.path()).unwrap();
            assert_eq!(store.counts().unwrap().all, 3, "{schema}");
            assert!(matches!(store.set_setting("kept", "no"), Err(StoreError::ReadOnly)), "{schema}");
            drop(store);
            assert_eq!(fs::read(&path).unwrap(), before, "{schema}: as it was");
            let names = fs::read_dir(directory.path()).unwrap().flatten().map(|entry| entry.file_name());
            let names: Vec<_> =
                names.filter(|name| !name.to_string_lossy().starts_with("library.sqlite-")).collect();
            assert_eq!(names, ["library.sqlite"], "{schema}: nothing beside it");
        }
    }

    #[test]
    fn what_nobody_changes_is_read_without_a_file_beside_it() {
        let directory = tempfile::tempdir().unwrap();
        let folder = directory.path().join("disc 50% ?");
        drop(Store::open(&folder, Timestamp(0)).unwrap());
        let names = || {
            let mut names: Vec<_> =
                fs::read_dir(&folder).unwrap().flatten().map(|entry| entry.file_name()).collect();
            names.sort();
            names
        };
        let before = names();
        assert!(!before.iter().any(|name| name.to_string_lossy().contains("-wal")), "{before:?}");
        let path = folder.join("library.sqlite");
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let connection = Connection::open_with_flags(unchanging(&path), flags).unwrap();
        set_up(&connection).unwrap();
        assert_eq!(names(), before);
    }
}
