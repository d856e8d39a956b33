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
    read(from, table, &shared, &mut |values| {
        if values.iter().zip(&shared).all(|(value, column)| column.admits(value)) {
            // What no longer fits (a number for nothing, a key twice) is what damage made of it.
            count += put.execute(params_from_iter(values)).unwrap_or_default();
        }
    });
    Ok(count)
}

fn columns(connection: &Connection, table: &str) -> Result<Vec<Column>, StoreError> {
    let mut statement = connection.prepare("SELECT name, type FROM pragma_table_info(?1)")?;
    let columns = statement.query_map([table], |row| Ok(Column { name: row.get(0)?, kind: row.get(1)? }))?;
    Ok(columns.collect::<Result<_, _>>()?)
}

/// Every row that can be read: from the front until something is broken, then past it, then from the back.
fn read(from: &Connection, table: &str, columns: &[Column], each: &mut dyn FnMut(Vec<Value>)) {
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let names = names.join(", ");
    let by_number = format!("SELECT {names}, rowid FROM {table} WHERE rowid >= ?1 ORDER BY rowid");
    if from.prepare(&by_number).is_err() {
        // Without numbers of their own: from both ends of the key.
        if !run(from, &format!("SELECT {names} FROM {table}"), &[], columns.len(), each) {
            let back = format!("SELECT {names} FROM {table} ORDER BY {}", backwards(from, table));
            run(from, &back, &[], columns.len(), each);
        }
        return;
    }
    let (mut at, mut step) = (i64::MIN, 1);
    loop {
        let mut last = None;
        let is_whole = run(from, &by_number, &[&at], columns.len() + 1, &mut |mut values| {
            if let Some(Value::Integer(number)) = values.pop() {
                last = Some(number);
            }
            each(values);
        });
        if is_whole {
            return;
        }
        step = if last.is_some() { 1 } else { step * 2 };
        at = last.unwrap_or(if at == i64::MIN { 0 } else { at }).saturating_add(step);
        if step > LARGEST_STEP {
            break;
        }
    }
    let back = format!("SELECT {names} FROM {table} ORDER BY rowid DESC");
    run(from, &back, &[], columns.len(), each);
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

/// Hands every row on until one cannot be read. Whether all could.
fn run(
    from: &Connection,
    query: &str,
    with: &[&dyn ToSql],
    columns: usize,
    each: &mut dyn FnMut(Vec<Value>),
) -> bool {
    let Ok(mut statement) = from.prepare(query) else { return false };
    let Ok(mut rows) = statement.query(with) else { return false };
    loop {
        match rows.next() {
            Ok(Some(row)) => each((0..columns).map(|column| value(row, column)).collect()),
            Ok(None) => return true,
            Err(_) => return false,
        }
    }
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
        while let Some(row) = rows.next()? {
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
