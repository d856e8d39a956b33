//! What stands in a library, read past the store: keys and values as a child says them.

use crate::readiness::said;
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::path::Path;

/// Keys and values. What is not there has no key.
pub type State = BTreeMap<String, String>;

/// Each gives a key without spaces and a value.
const QUERIES: [&str; 19] = [
    "SELECT 'stories', count(*) FROM article",
    "SELECT 'read:' || a.id, a.is_read || iif(a.is_read = coalesce(t.is_read, 0), '', ' and its row otherwise')
        FROM article a LEFT JOIN article_status t ON t.article_id = a.id",
    "SELECT 'saved:' || a.id, (a.saved_at IS NOT NULL)
        || iif((a.saved_at IS NULL) = (s.id IS NULL), '', ' and its row otherwise')
        FROM article a LEFT JOIN saved_story s ON s.article_id = a.id",
    "SELECT 'page:' || url, 'here' FROM article WHERE url LIKE 'https://pages.example/%'",
    "SELECT 'progress:' || article_id, progress_anchor FROM article_status WHERE progress_anchor IS NOT NULL",
    "SELECT 'follow:' || kind || ':' || subject_id, iif(keeps_offline, 'offline', iif(is_muted, 'muted', 'plain'))
        FROM follow WHERE subject_id IS NOT NULL",
    "SELECT 'person:' || id, 'here' FROM contributor",
    "SELECT 'mark:' || id, article_id || ' ' || colour || ' ' || note FROM highlight WHERE removed_at IS NULL",
    "SELECT 'trip:' || id, iif(ended_at IS NULL, 'planned', 'ended') FROM trip",
    "SELECT 'packed:' || trip_id || ':' || article_id, iif(is_refused, 'refused', 'in') FROM trip_story
        WHERE is_pinned OR is_refused",
    "SELECT 'view:' || name, query FROM smart_view",
    "SELECT 'setting:readerSize', json_extract(value, '$.readerSize') FROM setting WHERE name = 'settings'",
    "SELECT 'feed:' || f.url, iif(p.is_subscribed, 'subscribed', 'left')
        FROM feed f JOIN publication p ON p.id = f.publication_id",
    "SELECT 'edition:' || replace(title, ' ', '_'),
        (SELECT count(*) FROM edition_story s WHERE s.edition_id = edition.id) FROM edition",
    "SELECT 'room', budget_bytes FROM room",
    // A story of a trip is whole with its text, and one that was packed by hand, which no choosing anew takes out, with every
    // picture too.
    "SELECT 'whole:' || s.trip_id || ':' || s.article_id, iif(a.text_state = 'full'
            AND EXISTS (SELECT 1 FROM body b WHERE b.article_id = a.id)
            AND (s.is_pinned = 0 OR a.pictures_here = a.pictures_total), 'yes', 'lacking')
        FROM trip_story s JOIN trip t ON t.id = s.trip_id JOIN article a ON a.id = s.article_id
        WHERE s.is_refused = 0 AND t.ended_at IS NULL",
    "SELECT 'preferred:' || publication_id, 'yes' FROM preference WHERE publication_id IS NOT NULL",
    "SELECT 'awaited:' || replace(name, ' ', '_'), 'yes' FROM awaited_name",
    "SELECT 'allow:' || rule, 'yes' FROM allow_rule",
];

/// The library's database, to read it alone.
pub fn connect(library: &Path) -> Result<Connection, String> {
    let path = library.join("library.sqlite");
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(said)
}

/// Everything that stands there.
pub fn read(library: &Path) -> Result<State, String> {
    let connection = connect(library)?;
    let mut state = State::new();
    for query in QUERIES {
        let mut statement = connection.prepare(query).map_err(said)?;
        let rows = statement
            .query_map([], |row| Ok((row.get::<_, String>(0)?, text(row.get_ref(1)?))))
            .map_err(said)?;
        for row in rows {
            let (key, value) = row.map_err(said)?;
            state.insert(key, value);
        }
    }
    Ok(state)
}

fn text(value: rusqlite::types::ValueRef<'_>) -> String {
    use rusqlite::types::ValueRef;
    match value {
        ValueRef::Null => "null".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The lines with which SQLite says that a database is not sound; none when it is.
pub fn unsound(connection: &Connection) -> Result<Vec<String>, String> {
    let mut lines = Vec::new();
    for query in [
        "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
        "SELECT 'a row of ' || \"table\" || ' points at nothing' FROM pragma_foreign_key_check",
    ] {
        let mut statement = connection.prepare(query).map_err(said)?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).map_err(said)?;
        for row in rows {
            lines.push(row.map_err(said)?);
        }
    }
    Ok(lines)
}
