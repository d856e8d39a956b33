//! A database whose own list of tables is broken gives nothing, though its tables are all there. The second file remembers
//! where each table begins; with that a copy of the damaged file gets a new list, and can be read again.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, params};

use crate::StoreError;

/// Of the header (SQLite File Format §1.3): the first page's own tree begins behind it.
const HEADER: usize = 100;
/// Where the header says how large pages are, how many there are, and where free ones begin and how many they are.
const PAGE_SIZE: usize = 16;
const PAGES: usize = 28;
const FREE: usize = 32;

/// Where tables begin, kept in the second file's database under a name of its own.
const KEEP: &str = "CREATE TABLE main.table_root (name TEXT NOT NULL, root INTEGER NOT NULL, sql TEXT NOT NULL);
    INSERT INTO main.table_root SELECT name, rootpage, sql FROM lib.sqlite_schema
        WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'article_index%'";

/// Writes down where the tables of the attached library begin.
pub(crate) fn remember(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.execute_batch(KEEP)?)
}

/// Where the copy of a damaged database lies while it is read.
pub(super) fn listed_path(damaged: &Path) -> PathBuf {
    damaged.with_extension("listed")
}

/// Makes a copy of a damaged database with a list of tables out of the second file.
pub(super) fn list_anew(
    damaged: &Path,
    path: &Path,
    second: &Connection,
    header: &[u8],
) -> Result<(), StoreError> {
    let mut bytes = fs::read(damaged).map_err(StoreError::file(damaged))?;
    begin_anew(&mut bytes, header);
    fs::write(path, bytes).map_err(StoreError::file(path))?;
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection
        .execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA writable_schema = ON")?;
    let mut roots = second.prepare("SELECT name, root, sql FROM table_root")?;
    let mut rows = roots.query([])?;
    while let Some(row) = rows.next()? {
        connection.execute(
            "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', ?1, ?1, ?2, ?3)",
            params![row.get::<_, String>(0)?, row.get::<_, i64>(1)?, row.get::<_, String>(2)?],
        )?;
    }
    Ok(())
}

/// A sound header, no free pages, and an empty list in the first page; the pages behind stay.
fn begin_anew(bytes: &mut Vec<u8>, header: &[u8]) {
    let size = header.get(PAGE_SIZE..PAGE_SIZE + 2).map_or(4_096, |size| match size {
        [0, 1] => 65_536,
        [high, low] => usize::from(*high) << 8 | usize::from(*low),
        _ => 4_096,
    });
    bytes.resize(bytes.len().div_ceil(size).max(1) * size, 0);
    let pages = u32::try_from(bytes.len() / size).unwrap_or(u32::MAX);
    let Some(first) = bytes.get_mut(..size) else { return };
    first.fill(0);
    let known = header.get(..HEADER).unwrap_or_default();
    if let Some(place) = first.get_mut(..known.len()) {
        place.copy_from_slice(known);
    }
    let put = |first: &mut [u8], at: usize, value: &[u8]| {
        if let Some(place) = first.get_mut(at..at + value.len()) {
            place.copy_from_slice(value);
        }
    };
    put(first, PAGES, &pages.to_be_bytes());
    put(first, FREE, &[0; 8]);
    // The change counter and the version it is valid for agree, so that the number of pages is believed (§1.3.7).
    let changed = first.get(24..28).map(<[u8]>::to_vec).unwrap_or_default();
    put(first, 92, &changed);
    // A leaf of a table without cells (§1.6); what cells hold begins at the end of the page.
    let content = u16::try_from(size).unwrap_or(0).to_be_bytes();
    put(first, HEADER, &[0x0D, 0, 0, 0, 0, content[0], content[1], 0]);
}
