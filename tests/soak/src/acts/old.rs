//! Libraries of earlier schemas: what the reader did in them is there after a migration that was ended and done again,
//! and a whole copy from before lies beside them.

use super::state;
use crate::dice::Dice;
use crate::readiness::said;
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What the reader did, by table.
const OWN: [&str; 12] = [
    "article_status",
    "saved_story",
    "follow",
    "awaited_name",
    "preference",
    "smart_view",
    "setting",
    "allow_rule",
    "trip",
    "trip_story",
    "edition",
    "highlight",
];

/// A library as an earlier Layover left it.
pub struct Old {
    pub name: String,
    version: i64,
    rows: BTreeSet<String>,
    columns: Vec<(String, Vec<String>)>,
}

impl Old {
    /// Puts one of the schemas kept into the folder.
    pub fn lay(dice: &mut Dice, library: &Path) -> Result<Self, String> {
        let fixtures = fixtures()?;
        let fixture = dice.pick(&fixtures).ok_or("there are no schemas")?;
        fs::create_dir_all(library).map_err(said)?;
        fs::copy(fixture, library.join("library.sqlite")).map_err(said)?;
        let connection = open(fixture)?;
        let columns = columns(&connection)?;
        let rows = rows(&connection, &columns)?;
        let name = fixture.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { name, version: version(&connection)?, rows, columns })
    }

    /// Opens it as the next start does, and holds it against what it was.
    pub fn hold_against(&self, library: &Path) -> Result<(), String> {
        drop(layover_store::Store::open(library, layover_model::Timestamp(1_800_000_000)).map_err(said)?);
        let after = state::connect(library)?;
        let found = rows(&after, &self.columns)?;
        if let Some(lost) = self.rows.difference(&found).find(|row| !row.starts_with("setting ")) {
            return Err(format!("lost in the migration: {lost}"));
        }
        if version(&after)? == self.version {
            return Ok(());
        }
        let copy = library.join(format!("library-before-schema-{}.sqlite", self.version + 1));
        let copy = open(&copy).map_err(|error| format!("no copy from before: {error}"))?;
        let unsound = state::unsound(&copy)?;
        if !unsound.is_empty() || rows(&copy, &self.columns)? != self.rows {
            return Err(format!("the copy from before is not what was: {unsound:?}"));
        }
        Ok(())
    }
}

fn fixtures() -> Result<Vec<PathBuf>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/crates/store/tests/fixtures");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(said)? {
        files.push(entry.map_err(said)?.path());
    }
    files.retain(|file| file.extension().is_some_and(|ending| ending == "sqlite"));
    files.sort();
    Ok(files)
}

fn open(path: &Path) -> Result<Connection, String> {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(said)
}

fn version(connection: &Connection) -> Result<i64, String> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(said)
}

fn columns(connection: &Connection) -> Result<Vec<(String, Vec<String>)>, String> {
    let mut found = Vec::new();
    for table in OWN {
        let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1)").map_err(said)?;
        let names = statement.query_map([table], |row| row.get(0)).map_err(said)?;
        let names: Vec<String> = names.collect::<Result<_, _>>().map_err(said)?;
        if !names.is_empty() {
            found.push((table.to_owned(), names));
        }
    }
    Ok(found)
}

fn rows(connection: &Connection, columns: &[(String, Vec<String>)]) -> Result<BTreeSet<String>, String> {
    let mut rows = BTreeSet::new();
    for (table, names) in columns {
        let quoted: Vec<String> = names.iter().map(|name| format!("quote({name})")).collect();
        let query = format!("SELECT {} FROM {table}", quoted.join(" || ',' || "));
        let mut statement = connection.prepare(&query).map_err(said)?;
        let found = statement.query_map([], |row| row.get::<_, String>(0)).map_err(said)?;
        for row in found {
            rows.insert(format!("{table} {}", row.map_err(said)?));
        }
    }
    Ok(rows)
}
