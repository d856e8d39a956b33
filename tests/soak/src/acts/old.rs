//! Libraries of earlier schemas: what the reader did in them is there after a migration that was ended and done again,
//! and a whole copy from before lies beside them; their stories are found by their words.

use super::grown::{self, Grown};
use super::{Ground, state};
use crate::dice::Dice;
use crate::readiness::said;
use layover_model::Timestamp;
use layover_store::Store;
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Libraries of a hundred that are grown.
const GROWN_PERCENT: u64 = 80;

/// How a library of an earlier schema was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    Untouched,
    /// While it was being copied.
    BeingCopied,
    /// Copied, and of its earlier schema.
    Copied,
    /// Of the newest schema.
    Migrated,
}

impl Found {
    /// Whether it was ended in the middle of its migration.
    pub fn is_within(self) -> bool {
        matches!(self, Self::BeingCopied | Self::Copied)
    }
}

impl std::fmt::Display for Found {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Untouched => "before it was touched",
            Self::BeingCopied => "while it was copied",
            Self::Copied => "while it migrated",
            Self::Migrated => "after it had migrated",
        })
    }
}

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
    newest: i64,
    rows: BTreeSet<String>,
    columns: Vec<(String, Vec<String>)>,
    grown: Vec<Grown>,
}

impl Old {
    /// Puts one of the schemas kept into the folder; most often grown to some hundred stories.
    pub fn lay(dice: &mut Dice, library: &Path, ground: &Ground) -> Result<Self, String> {
        let fixtures = fixtures()?;
        let fixture = dice.pick(&fixtures).ok_or("there are no schemas")?.clone();
        let newest = i64::try_from(fixtures.len()).map_err(said)?;
        Self::put(&fixture, library, |connection, version| {
            if !dice.percent(GROWN_PERCENT) || version >= newest {
                return Ok(Vec::new());
            }
            grown::grow(connection, version, &ground.complete(), dice)
        })
    }

    /// This one of them, as it is kept.
    pub fn lay_copy_of(fixture: &Path, library: &Path) -> Result<Self, String> {
        Self::put(fixture, library, |_, _| Ok(Vec::new()))
    }

    fn put(
        fixture: &Path,
        library: &Path,
        grow: impl FnOnce(&mut Connection, i64) -> Result<Vec<Grown>, String>,
    ) -> Result<Self, String> {
        fs::create_dir_all(library).map_err(said)?;
        let path = library.join("library.sqlite");
        fs::copy(fixture, &path).map_err(said)?;
        let mut connection = Connection::open(&path).map_err(said)?;
        let (version, newest) = (version(&connection)?, i64::try_from(fixtures()?.len()).map_err(said)?);
        let grown = grow(&mut connection, version)?;
        let columns = columns(&connection)?;
        let rows = rows(&connection, &columns)?;
        let name = fixture.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = format!("{name} with {} stories more", grown.len());
        Ok(Self { name, version, newest, rows, columns, grown })
    }

    /// How it was left, seen before it is opened again.
    pub fn found_at(&self, library: &Path) -> Result<Found, String> {
        // One that has to be rolled back first, which nobody does who only reads, was ended before it was copied.
        let found = state::connect(library).and_then(|connection| version(&connection));
        let is_migrated = found.is_ok_and(|found| found != self.version);
        Ok(match () {
            () if is_migrated => Found::Migrated,
            () if self.copy_in(library).exists() => Found::Copied,
            () if being_copied(library)?.is_empty() => Found::Untouched,
            () => Found::BeingCopied,
        })
    }

    /// Opens it as the next start does, holds it against what it was, and looks for what did not become a copy.
    pub fn hold_against(&self, library: &Path, dice: &mut Dice) -> Result<(), String> {
        self.is_whole(library, dice)?;
        match being_copied(library)?.first() {
            Some(left) => Err(format!("what did not become a copy is left: {}", left.display())),
            None => Ok(()),
        }
    }

    /// The same where another program may have been ended while it copied what was migrated by then: its copy stays for a while.
    pub fn is_whole(&self, library: &Path, dice: &mut Dice) -> Result<(), String> {
        let opened = Store::open(library, Timestamp(1_800_000_000)).map_err(said)?;
        if let Some(mended) = opened.mended() {
            return Err(format!("it did not go on and had to be mended: {mended:?}"));
        }
        drop(opened);
        let after = state::connect(library)?;
        let unsound = state::unsound(&after)?;
        if version(&after)? != self.newest || !unsound.is_empty() {
            return Err(format!("it did not become a sound library of the newest schema: {unsound:?}"));
        }
        let found = rows(&after, &self.columns)?;
        if let Some(lost) = self.rows.difference(&found).find(|row| !row.starts_with("setting ")) {
            return Err(format!("lost in the migration: {lost}"));
        }
        self.is_copied(library)?;
        grown::are_found(library, &self.grown, dice)
    }

    /// Where its copy from before lies.
    pub fn copy_in(&self, library: &Path) -> PathBuf {
        library.join(format!("library-before-schema-{}.sqlite", self.version + 1))
    }

    /// A whole copy from before lies beside it.
    fn is_copied(&self, library: &Path) -> Result<(), String> {
        if self.version == self.newest {
            return Ok(());
        }
        let copy = open(&self.copy_in(library)).map_err(|error| format!("no copy from before: {error}"))?;
        let unsound = state::unsound(&copy)?;
        if !unsound.is_empty() || version(&copy)? != self.version || rows(&copy, &self.columns)? != self.rows
        {
            return Err(format!("the copy from before is not what was: {unsound:?}"));
        }
        Ok(())
    }
}

/// Copies that were begun.
fn being_copied(library: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(library).map_err(said)? {
        let entry = entry.map_err(said)?;
        if entry.file_name().to_string_lossy().starts_with(".library-before-") {
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// Every schema that ever stood, oldest first.
pub fn fixtures() -> Result<Vec<PathBuf>, String> {
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
