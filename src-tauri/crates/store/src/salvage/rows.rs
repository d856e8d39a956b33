//! Rows out of a database that may be damaged: whatever can be read, and holds what its column is for.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, ToSql, Transaction, params_from_iter};

use crate::{StoreError, keepsake};

/// Which of two rows of one key stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Preference {
    /// The one that is there.
    There,
    /// The one that comes, of what the reader did; else the one that is there.
    Own,
}

/// Made by the database itself, or anew.
const DERIVED: [&str; 9] = [
    "article_index",
    "index_queue",
    "library_count",
    "publication_count",
    "section_count",
    "contributor_count",
    "series_count",
    "loose_file",
    "sqlite_sequence",
];
const TABLES: &str = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
/// Rows in a row that are passed over where nothing can be read, at most.
const LARGEST_STEP: i64 = 1 << 20;

/// A column by its name, and whether it may hold text, a number or bytes as it says.
struct Column {
    name: String,
    kind: String,
}

impl Column {
    /// A value that this column may hold: text in another encoding is read as well as it goes.
    fn admits(&self, value: &Value) -> bool {
        match (self.kind.as_str(), value) {
            (_, Value::Null) | ("INTEGER", Value::Integer(_)) | ("TEXT", Value::Text(_)) => true,
            ("REAL", Value::Real(_) | Value::Integer(_)) | ("BLOB", Value::Blob(_)) => true,
            ("INTEGER" | "TEXT" | "REAL" | "BLOB", _) => false,
            _ => true,
        }
    }
}

/// Takes every table over. The answer is how many rows came.
pub(crate) fn take_all(
    from: &Connection,
    into: &Transaction<'_>,
    preference: Preference,
) -> Result<usize, StoreError> {
    let tables: Vec<String> =
        into.prepare(TABLES)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let is_derived = |table: &str| DERIVED.contains(&table) || table.starts_with("article_index_");
    let mut count = 0;
    for table in tables.iter().filter(|table| !is_derived(table)) {
        let is_own = keepsake::OWN.contains(&table.as_str());
        count += take(from, into, table, preference == Preference::Own && is_own)?;
    }
    Ok(count)
}

/// Takes one table over. Its name and those of its columns come out of the new database's own schema.
fn take(from: &Connection, into: &Transaction<'_>, table: &str, replaces: bool) -> Result<usize, StoreError> {
    // A schema that cannot be read has no columns.
    let there = columns(from, table).unwrap_or_default();
    let mut shared = columns(into, table)?;
    shared.retain(|column| there.iter().any(|other| other.name == column.name));
    if shared.is_empty() {
        return Ok(0);
    }
    let names: Vec<&str> = shared.iter().map(|column| column.name.as_str()).collect();
    let marks = vec!["?"; names.len()].join(", ");
    let or = if replaces { "REPLACE" } else { "IGNORE" };
    let put = format!("INSERT OR {or} INTO {table} ({}) VALUES ({marks})", names.join(", "));
    let mut put = into.prepare(&put)?;
    let mut count = 0;
    let mut no_room = None;
    read(from, table, &shared, &mut |values| {
        if values.iter().zip(&shared).all(|(value, column)| column.admits(value)) {
            match put.execute(params_from_iter(values)).map_err(StoreError::from) {
                Ok(rows) => count += rows,
                Err(error) if error.is_for_want_of_room() => no_room = Some(error),
                // What no longer fits (a number for nothing, a key twice) is what damage made of it.
                Err(_) => {}
            }
        }
    });
    no_room.map_or(Ok(count), Err)
}

fn columns(connection: &Connection, table: &str) -> Result<Vec<Column>, StoreError> {
    let mut statement = connection.prepare("SELECT name, type FROM pragma_table_info(?1)")?;
    let columns = statement.query_map([table], |row| Ok(Column { name: row.get(0)?, kind: row.get(1)? }))?;
    Ok(columns.collect::<Result<_, _>>()?)
}

/// Every row that can be read: from the front until something is broken, then past it, then from the back. Pages that
/// stand in the wrong place lead in circles: it never goes back, and not on for longer than there is file.
fn read(from: &Connection, table: &str, columns: &[Column], each: &mut dyn FnMut(Vec<Value>)) {
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let names = names.join(", ");
    let by_number = format!("SELECT {names}, rowid FROM {table} WHERE rowid >= ?1 ORDER BY rowid");
    if from.prepare(&by_number).is_err() {
        // Without numbers of their own: from both ends of the key.
        if run(from, &format!("SELECT {names} FROM {table}"), &[], columns.len(), &mut all(each))
            == End::Broken
        {
            let back = format!("SELECT {names} FROM {table} ORDER BY {}", backwards(from, table));
            run(from, &back, &[], columns.len(), &mut all(each));
        }
        return;
    }
    let (mut at, mut step) = (i64::MIN, 1);
    loop {
        let mut last = None;
        let end = run(from, &by_number, &[&at], columns.len() + 1, &mut |mut values| {
            let Some(Value::Integer(number)) = values.pop() else { return true };
            let goes_on = last.is_none_or(|last| number > last);
            if goes_on {
                last = Some(number);
                each(values);
            }
            goes_on
        });
        if end == End::Whole && at == i64::MIN {
            return;
        }
        step = if last.is_some() { 1 } else { step * 2 };
        at = last.unwrap_or(if at == i64::MIN { 0 } else { at }).max(at).saturating_add(step);
        // Past what is broken there may be more before the next that was found: from the back.
        if end == End::Whole || step > LARGEST_STEP {
            break;
        }
    }
    let back = format!("SELECT {names} FROM {table} ORDER BY rowid DESC");
    run(from, &back, &[], columns.len(), &mut all(each));
}

/// Takes every row, whatever its order.
fn all(each: &mut dyn FnMut(Vec<Value>)) -> impl FnMut(Vec<Value>) -> bool + '_ {
    move |values| {
        each(values);
        true
    }
}

/// The order of a table's key, from its end.
fn backwards(from: &Connection, table: &str) -> String {
    let names = from
        .prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")
        .and_then(|mut statement| statement.query_map([table], |row| row.get(0))?.collect())
        .unwrap_or_else(|_| Vec::<String>::new());
    let names: Vec<String> = names.into_iter().map(|name| format!("{name} DESC")).collect();
    names.join(", ")
}

/// How reading a table came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// There is no more.
    Whole,
    /// A row cannot be read, or was not taken.
    Broken,
}

/// More rows than a file of that size can hold: the shortest takes as many bytes.
const SHORTEST_ROW: u64 = 4;

fn most_rows(from: &Connection) -> u64 {
    let number =
        |pragma| from.pragma_query_value(None, pragma, |row| row.get::<_, u64>(0)).unwrap_or_default();
    number("page_count").saturating_mul(number("page_size")) / SHORTEST_ROW
}

/// Hands every row on until one cannot be read or is not taken.
fn run(
    from: &Connection,
    query: &str,
    with: &[&dyn ToSql],
    columns: usize,
    each: &mut dyn FnMut(Vec<Value>) -> bool,
) -> End {
    let Ok(mut statement) = from.prepare(query) else { return End::Broken };
    let Ok(mut rows) = statement.query(with) else { return End::Broken };
    for _ in 0..most_rows(from) {
        match rows.next() {
            Ok(Some(row)) if each((0..columns).map(|column| value(row, column)).collect()) => {}
            Ok(None) => return End::Whole,
            _ => return End::Broken,
        }
    }
    End::Broken
}

fn value(row: &Row<'_>, column: usize) -> Value {
    use rusqlite::types::ValueRef;
    match row.get_ref(column) {
        Ok(ValueRef::Integer(number)) => Value::Integer(number),
        Ok(ValueRef::Real(number)) => Value::Real(number),
        Ok(ValueRef::Text(bytes)) => Value::Text(String::from_utf8_lossy(bytes).into_owned()),
        Ok(ValueRef::Blob(bytes)) => Value::Blob(bytes.to_vec()),
        Ok(ValueRef::Null) | Err(_) => Value::Null,
    }
}

/// How many rows hold what their column is not for, text that is none, or cannot be read at all.
pub(crate) fn unreadable(connection: &Connection) -> Result<u64, StoreError> {
    let tables: Vec<String> =
        connection.prepare(TABLES)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut count = 0;
    for table in tables.iter().filter(|table| !table.starts_with("article_index")) {
        let columns = columns(connection, table)?;
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        let mut statement = connection.prepare(&format!("SELECT {} FROM {table}", names.join(", ")))?;
        let mut rows = statement.query([])?;
        for _ in 0..most_rows(connection) {
            let Some(row) = rows.next()? else { break };
            let is_sound = columns.iter().enumerate().all(|(at, column)| {
                let is_text = row.get_ref(at).is_ok_and(|value| match value {
                    rusqlite::types::ValueRef::Text(bytes) => std::str::from_utf8(bytes).is_ok(),
                    _ => true,
                });
                is_text && column.admits(&value(row, at))
            });
            count += u64::from(!is_sound);
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const PAGE: usize = 512;

    /// A file of sixty rows, four to a page, of which two pages were changed.
    fn damaged(change: impl Fn(&mut Vec<u8>, &[usize])) -> (tempfile::TempDir, Connection) {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("damaged.sqlite");
        let connection = Connection::open(&path).unwrap();
        connection
            .execute_batch("PRAGMA page_size = 512; CREATE TABLE kept (id INTEGER PRIMARY KEY, text BLOB)")
            .unwrap();
        for id in 1..=60 {
            connection.execute("INSERT INTO kept VALUES (?1, zeroblob(100))", [id]).unwrap();
        }
        drop(connection);
        let mut bytes = std::fs::read(&path).unwrap();
        // A page of rows begins with 13 (SQLite File Format §1.6).
        let leaves: Vec<usize> = (PAGE..bytes.len()).step_by(PAGE).filter(|at| bytes[*at] == 13).collect();
        change(&mut bytes, &leaves);
        std::fs::write(&path, bytes).unwrap();
        let connection = Connection::open(&path).unwrap();
        (directory, connection)
    }

    fn ids(connection: &Connection) -> BTreeSet<i64> {
        let columns = columns(connection, "kept").unwrap();
        let mut ids = BTreeSet::new();
        read(connection, "kept", &columns, &mut |values| {
            if let Some(Value::Integer(id)) = values.first() {
                ids.insert(*id);
            }
        });
        ids
    }

    #[test]
    fn pages_in_the_wrong_place_lead_to_an_end_and_hide_no_other() {
        let (_directory, connection) = damaged(|bytes, leaves| {
            let early = bytes[leaves[1]..leaves[1] + PAGE].to_vec();
            let late = leaves[leaves.len() - 4];
            bytes[late..late + PAGE].copy_from_slice(&early);
            let broken = leaves[leaves.len() - 3];
            bytes[broken..broken + PAGE].fill(0);
        });
        let found = ids(&connection);
        assert!(found.len() >= 50, "{found:?}");
        assert!(found.contains(&1) && found.contains(&60), "{found:?}");
    }
}
