//! Schema versions: numbered, append-only files. A file that stood on main is never edited again.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::{StoreError, asset, name, words};

/// "LAYO": tells a library from any other SQLite file.
pub(crate) const APPLICATION_ID: i64 = 0x4C41_594F;

/// Every migration, oldest first; the schema's version is how many of them have run.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_library.sql"),
    include_str!("../migrations/0002_pages.sql"),
    include_str!("../migrations/0003_magazine.sql"),
    include_str!("../migrations/0004_offline.sql"),
    include_str!("../migrations/0005_away.sql"),
    include_str!("../migrations/0006_index.sql"),
    include_str!("../migrations/0007_headlines.sql"),
    include_str!("../migrations/0008_texts_first.sql"),
    include_str!("../migrations/0009_own_revision.sql"),
];

/// What the name of a copy begins with until it is whole.
pub(crate) const BEGUN: &str = ".library-before-";

/// Where SQLite keeps the two numbers in a file's header (File Format §1.3.14, §1.3.17).
const HEADER_USER_VERSION: usize = 60;
const HEADER_APPLICATION_ID: usize = 68;
/// The formats for writing and for reading: 2 is a write-ahead log (§1.3.3).
const HEADER_FORMATS: std::ops::Range<usize> = 18..20;
const NEWEST_FORMAT: u8 = 2;

/// Refuses a library of a newer Layover, or a file that is none, from its header alone: opening it through
/// SQLite would already create files beside it.
pub(crate) fn refuse_foreign(path: &Path) -> Result<(), StoreError> {
    let mut header = [0u8; 100];
    let Ok(mut file) = fs::File::open(path) else { return Ok(()) };
    if file.read_exact(&mut header).is_err() {
        return Ok(());
    }
    let (Some(found), Some(application)) =
        (number_at(&header, HEADER_USER_VERSION), number_at(&header, HEADER_APPLICATION_ID))
    else {
        return Ok(());
    };
    // SQLite takes a file of a format it does not know for one that may only be read, for ever.
    let formats = header.get(HEADER_FORMATS).unwrap_or_default();
    if application == APPLICATION_ID && formats.iter().any(|format| *format > NEWEST_FORMAT) {
        return Err(StoreError::Damaged("its first page names a format there is none of".to_owned()));
    }
    // A new library's first pages may still be in the write-ahead log: a zeroed pair is not yet foreign.
    if application != APPLICATION_ID && (application != 0 || found != 0) {
        return Err(StoreError::NotALibrary { path: path.to_path_buf() });
    }
    refuse_newer(path, found, MIGRATIONS)
}

/// Whether a database, as bytes of its file, is of a schema this Layover knows.
pub(crate) fn is_known(database: &[u8]) -> bool {
    database
        .first_chunk::<100>()
        .and_then(|header| number_at(header, HEADER_USER_VERSION))
        .is_some_and(|version| (1..=count(MIGRATIONS)).contains(&version))
}

fn number_at(header: &[u8], offset: usize) -> Option<i64> {
    let bytes: [u8; 4] = header.get(offset..offset + 4)?.try_into().ok()?;
    Some(i64::from(u32::from_be_bytes(bytes)))
}

/// Brings the database to the newest schema; takes a copy first when there is anything to lose.
pub(crate) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    run(connection, path, MIGRATIONS)
}

/// The same with a copy of a library that is there only to be read: it leaves nothing beside it.
pub(crate) fn migrate_copy(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    run_with(connection, path, MIGRATIONS, &|_, _| Ok(()))
}

/// Whether a database is a library of an earlier schema.
pub(crate) fn is_older(connection: &Connection) -> Result<bool, StoreError> {
    Ok((1..count(MIGRATIONS)).contains(&user_version(connection)?))
}

fn run(connection: &mut Connection, path: &Path, migrations: &[&str]) -> Result<(), StoreError> {
    let found = user_version(connection)?;
    run_with(connection, path, migrations, &|connection, found| copy_before(connection, path, found))?;
    if found > 0 && user_version(connection)? != found {
        // Whoever else still copies sees that somebody was first.
        sweep_begun(path);
    }
    Ok(())
}

/// `copies` what is there, of that schema, before anything is changed.
fn run_with(
    connection: &mut Connection,
    path: &Path,
    migrations: &[&str],
    copies: &dyn Fn(&Connection, i64) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    name::register(connection)?;
    words::register(connection)?;
    let found = user_version(connection)?;
    refuse_newer(path, found, migrations)?;
    if found == count(migrations) {
        return Ok(());
    }
    if found == 0 && !is_empty(connection)? {
        return Err(StoreError::NotALibrary { path: path.to_path_buf() });
    }
    if found > 0 {
        copies(connection, found)?;
    }
    apply(connection, path, migrations)
}

fn apply(connection: &mut Connection, path: &Path, migrations: &[&str]) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again under the lock: another process may have migrated in between.
    let found = user_version(&transaction)?;
    refuse_newer(path, found, migrations)?;
    for migration in migrations.iter().skip(usize::try_from(found).unwrap_or(0)) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", count(migrations))?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.commit()?;
    Ok(())
}

/// What the newest schema is made of, in the words SQLite keeps of it.
pub(crate) fn newest_schema() -> Result<Vec<String>, StoreError> {
    let mut connection = Connection::open_in_memory()?;
    run(&mut connection, Path::new(""), MIGRATIONS)?;
    schema(&connection)
}

/// What a database is made of. What SQLite adds for itself is left out.
pub(crate) fn schema(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let query = "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema
        WHERE name NOT LIKE 'sqlite_%' ORDER BY 1";
    let mut statement = connection.prepare(query)?;
    let parts = statement.query_map([], |row| row.get(0))?;
    Ok(parts.collect::<Result<_, _>>()?)
}

fn refuse_newer(path: &Path, found: i64, migrations: &[&str]) -> Result<(), StoreError> {
    let known = count(migrations);
    if found > known {
        return Err(StoreError::NewerLibrary { path: path.to_path_buf(), found, known });
    }
    Ok(())
}

fn copy_before(connection: &Connection, path: &Path, found: i64) -> Result<(), StoreError> {
    let copy = path.with_file_name(format!("library-before-schema-{}.sqlite", found + 1));
    let begun = path.with_file_name(format!("{BEGUN}{}.{}", std::process::id(), next_number()));
    let put = copy_to(connection, &begun)
        .and_then(|version| if version == found { put_in_place(&begun, &copy) } else { Ok(()) });
    for left in [&begun, &journal_of(&begun)] {
        drop(fs::remove_file(left));
    }
    match put {
        // Another program came first where it is none of that schema any more: the copy that it made stays, and what it found
        // being made it has swept.
        Err(_) if user_version(connection)? != found => Ok(()),
        put => put,
    }
}

/// The copy has its name on the disk before anything is changed.
fn put_in_place(begun: &Path, copy: &Path) -> Result<(), StoreError> {
    fs::rename(begun, copy).map_err(StoreError::file(copy))?;
    asset::sync_folder(copy.parent().unwrap_or(copy))
}

/// Takes away copies that a program which was ended had begun: each has the size of the library.
fn sweep_begun(path: &Path) {
    let Some(Ok(files)) = path.parent().map(fs::read_dir) else { return };
    for file in files.filter_map(Result::ok) {
        if file.file_name().to_string_lossy().starts_with(BEGUN) {
            drop(fs::remove_file(file.path()));
        }
    }
}

/// Copies the database under another name, on the disk, and says of which schema the copy is.
fn copy_to(connection: &Connection, begun: &Path) -> Result<i64, StoreError> {
    drop(fs::remove_file(begun));
    connection.execute("VACUUM INTO ?1", [begun.to_string_lossy()])?;
    fs::File::open(begun).and_then(|file| file.sync_all()).map_err(StoreError::file(begun))?;
    user_version(&Connection::open_with_flags(begun, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
}

/// What SQLite leaves beside a database that it could not finish.
fn journal_of(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}

/// Two libraries of one program may be copied at once, and two programs one library.
fn next_number() -> u32 {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    NUMBER.fetch_add(1, Ordering::Relaxed)
}

fn user_version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn is_empty(connection: &Connection) -> Result<bool, StoreError> {
    Ok(connection.query_row("SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)", [], |row| row.get(0))?)
}

fn count(migrations: &[&str]) -> i64 {
    i64::try_from(migrations.len()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    //! Inside the crate, because a second schema does not exist yet and has to be invented.
    use super::*;

    #[test]
    fn a_later_migration_keeps_what_was_there_and_leaves_a_copy() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("library.sqlite");
        let mut connection = Connection::open(&path).unwrap();
        run(&mut connection, &path, MIGRATIONS).unwrap();
        connection.execute("INSERT INTO setting VALUES ('theme', 'sepia')", []).unwrap();

        let invented = [MIGRATIONS, &["CREATE TABLE invented (id INTEGER PRIMARY KEY)"]].concat();
        run(&mut connection, &path, &invented).unwrap();

        let theme: String = connection.query_row("SELECT value FROM setting", [], |row| row.get(0)).unwrap();
        assert_eq!(theme, "sepia");
        connection.execute("INSERT INTO invented VALUES (1)", []).unwrap();
        let version = i64::try_from(invented.len()).unwrap();
        assert_eq!(user_version(&connection).unwrap(), version);
        let copy =
            Connection::open(dir.path().join(format!("library-before-schema-{version}.sqlite"))).unwrap();
        assert_eq!(user_version(&copy).unwrap(), count(MIGRATIONS));
        let theme: String = copy.query_row("SELECT value FROM setting", [], |row| row.get(0)).unwrap();
        assert_eq!(theme, "sepia");
    }

    #[test]
    fn a_migration_that_fails_leaves_the_library_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("library.sqlite");
        let mut connection = Connection::open(&path).unwrap();
        run(&mut connection, &path, MIGRATIONS).unwrap();
        let broken = [MIGRATIONS, &["CREATE TABLE half (id INTEGER); SELECT nonsense FROM nowhere"]].concat();
        run(&mut connection, &path, &broken).unwrap_err();
        assert_eq!(user_version(&connection).unwrap(), count(MIGRATIONS));
        let halves: i64 = connection
            .query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'half'", [], |row| row.get(0))
            .unwrap();
        assert_eq!(halves, 0);
    }
}
