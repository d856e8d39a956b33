//! What stands in the second file, and what tells that it has changed.

use std::path::Path;

use layover_model::ArticleId;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Transaction};
use sha2::{Digest, Sha256};

use super::Marks;
use crate::{StoreError, migrations, salvage};

/// Stories that are kept for themselves: saved, marked, packed for a trip. What is kept because somebody is followed may
/// be all there is, and comes again by itself.
const KEPT: &str = "SELECT id FROM article INDEXED BY article_saved WHERE saved_at IS NOT NULL
    UNION SELECT article_id FROM highlight WHERE article_id IS NOT NULL AND removed_at IS NULL
    UNION SELECT id FROM article INDEXED BY article_packed WHERE is_packed = 1";

/// Whose rows are all taken.
const WHOLE: [&str; 23] = [
    "publication",
    "section",
    "feed",
    "contributor",
    "alias",
    "series",
    "follow",
    "awaited_name",
    "preference",
    "smart_view",
    "dismissal",
    "setting",
    "allow_rule",
    "trip",
    "trip_wish",
    "edition",
    "picture_rule",
    "pending_address",
    "saved_story",
    "highlight",
    "audio",
    "room",
    "library_state",
];
/// Whose rows belong to a story.
const OF_STORIES: [&str; 13] = [
    "further_story",
    "body",
    "entry",
    "placement",
    "credit",
    "contribution",
    "instalment",
    "tag",
    "enclosure",
    "article_picture",
    "trip_story",
    "edition_story",
    "reading_stretch",
];
/// What was read and how far, of stories that are not kept: the latest.
const STATUSES: &str = "SELECT id FROM lib.article_status WHERE article_id IN (SELECT id FROM temp.kept)
    UNION SELECT id FROM (SELECT id FROM lib.article_status ORDER BY id DESC LIMIT 20000)";
/// What is the reader's own. The library's own revision moves with it, and with what kept stories are called, alone.
pub(crate) const OWN: [&str; 3] = ["saved_story", "follow", "highlight"];
const REST: [&str; 12] = [
    "SELECT * FROM awaited_name ORDER BY 1",
    "SELECT * FROM preference ORDER BY 1",
    "SELECT * FROM smart_view ORDER BY 1",
    "SELECT * FROM setting WHERE name = 'settings'",
    "SELECT * FROM allow_rule ORDER BY 1",
    "SELECT * FROM trip ORDER BY 1",
    "SELECT * FROM trip_wish ORDER BY 1, 2",
    "SELECT * FROM trip_story ORDER BY 1, 2",
    "SELECT * FROM edition ORDER BY 1",
    "SELECT * FROM picture_rule ORDER BY 1",
    "SELECT id, title, is_subscribed FROM publication ORDER BY 1",
    "SELECT id, url FROM feed ORDER BY 1",
];
const TEXTS: &str = "SELECT a.id, a.text_state, a.pictures_here, b.packed FROM article a
    LEFT JOIN body b ON b.article_id = a.id WHERE a.id IN (";
const REVISIONS: &str = "SELECT revision, own_revision FROM library_state";
/// What a kept story is called and where it stands, which changes with the own revision alone.
pub(crate) const NAMED: [&str; 7] =
    ["title", "dek", "kicker", "summary", "url", "canonical_url", "published_at"];

/// Stories that are kept for themselves.
pub(super) fn kept(connection: &Connection) -> Result<Vec<ArticleId>, StoreError> {
    let mut statement = connection.prepare_cached(KEPT)?;
    let ids = statement.query_map([], |row| Ok(ArticleId(row.get(0)?)))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The marks of a library as it stands.
pub(crate) fn marks_of(connection: &Connection) -> Result<Marks, StoreError> {
    marks(connection, &|query| query.to_owned(), KEPT)
}

/// Each query is put before the schema whose rows are meant.
fn marks(connection: &Connection, of: &dyn Fn(&str) -> String, kept: &str) -> Result<Marks, StoreError> {
    let mut own = Sha256::new();
    for table in OWN {
        digest(connection, &of(&format!("SELECT * FROM {table} ORDER BY 1")), &mut own)?;
    }
    let named = format!("SELECT id, {} FROM article WHERE id IN (", NAMED.join(", "));
    digest(connection, &format!("{}{kept}) ORDER BY 1", of(&named)), &mut own)?;
    let mut rest = Sha256::new();
    digest(connection, &format!("{}{kept}) ORDER BY 1", of(TEXTS)), &mut rest)?;
    for query in REST {
        digest(connection, &of(query), &mut rest)?;
    }
    let (revision, own_revision) =
        connection.query_row(&of(REVISIONS), [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Marks { revision, own_revision, own: own.finalize().into(), rest: rest.finalize().into() })
}

fn digest(connection: &Connection, query: &str, into: &mut Sha256) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(query)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            match row.get_ref(column)? {
                ValueRef::Null => into.update([0]),
                ValueRef::Integer(number) => into.update(number.to_le_bytes()),
                ValueRef::Real(number) => into.update(number.to_le_bytes()),
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                    into.update(bytes.len().to_le_bytes());
                    into.update(bytes);
                }
            }
        }
        into.update([1]);
    }
    Ok(())
}

/// Makes the database of a second file out of a library's, and gives the marks of the very state it was made of.
pub(super) fn fill(path: &Path, library: &Path) -> Result<Marks, StoreError> {
    drop(std::fs::remove_file(path));
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut second = Connection::open_with_flags(path, flags)?;
    // It is read back at once and put in its place synced: until then it may be lost.
    second
        .execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY")?;
    migrations::migrate(&mut second, path)?;
    second.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM library_state; DELETE FROM room")?;
    second.busy_timeout(crate::store::BUSY_WAIT)?;
    second.execute("ATTACH ?1 AS lib", [library.to_string_lossy()])?;
    let transaction = second.transaction()?;
    transaction.execute_batch(&format!(
        "CREATE TEMP TABLE kept (id INTEGER PRIMARY KEY); INSERT INTO temp.kept {}",
        in_library(KEPT)
    ))?;
    for table in WHOLE {
        take(&transaction, table, "")?;
    }
    take(&transaction, "article", "WHERE id IN (SELECT id FROM temp.kept)")?;
    for table in OF_STORIES {
        take(&transaction, table, "WHERE article_id IN (SELECT id FROM temp.kept)")?;
    }
    take(&transaction, "picture", "WHERE id IN (SELECT picture_id FROM main.article_picture)")?;
    take(
        &transaction,
        "asset",
        "WHERE id IN (SELECT asset_id FROM main.picture UNION SELECT asset_id FROM main.audio)",
    )?;
    take(&transaction, "article_status", &format!("WHERE id IN ({STATUSES})"))?;
    salvage::remember(&transaction)?;
    // Everything was read in one transaction: these are the marks of what was taken.
    let marks = marks(&transaction, &in_library, "SELECT id FROM temp.kept")?;
    transaction.commit()?;
    second.execute_batch("DETACH lib; DROP TABLE temp.kept; VACUUM")?;
    Ok(marks)
}

/// The same query over the library that is attached: names without a schema mean the second file's own tables.
fn in_library(query: &str) -> String {
    query.replace("FROM ", "FROM lib.").replace("JOIN ", "JOIN lib.")
}

/// Takes rows of one table over. Names come from the lists above and from the schema.
fn take(transaction: &Transaction<'_>, table: &str, which: &str) -> Result<(), StoreError> {
    let names: Vec<String> = transaction
        .prepare("SELECT name FROM pragma_table_info(?1)")?
        .query_map([table], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let names = names.join(", ");
    transaction.execute(
        &format!("INSERT OR REPLACE INTO main.{table} ({names}) SELECT {names} FROM lib.{table} {which}"),
        [],
    )?;
    Ok(())
}
