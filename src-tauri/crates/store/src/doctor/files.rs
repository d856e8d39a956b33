//! Files of pictures against the index of them.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use layover_model::ContentHash;
use rusqlite::Transaction;

use super::{Area, Finding, finding};
use crate::{StoreError, asset};

pub(super) fn check(connection: &Transaction<'_>, library: &Path) -> Result<Vec<Finding>, StoreError> {
    let missing = missing(connection, library)?.len();
    let orphans = orphans(connection, library)?.len();
    let mut findings = Vec::new();
    if missing > 0 {
        let sentence = match missing {
            1 => "1 picture is missing on disk or damaged and has to be fetched again.".to_owned(),
            _ => format!("{missing} pictures are missing on disk or damaged and have to be fetched again."),
        };
        findings.push(finding(Area::Pictures, sentence));
    }
    if orphans > 0 {
        let sentence = match orphans {
            1 => "1 file among the pictures belongs to no story.".to_owned(),
            _ => format!("{orphans} files among the pictures belong to no story."),
        };
        findings.push(finding(Area::Pictures, sentence));
    }
    Ok(findings)
}

/// Assets whose file is not there, or is not what was put there.
pub(super) fn missing(connection: &Transaction<'_>, library: &Path) -> Result<Vec<i64>, StoreError> {
    let is_whole = |asset: &Asset| {
        let hash = ContentHash(asset.1);
        has_its_size(library, asset)
            && fs::read(asset::path(library, hash)).is_ok_and(|content| asset::hash(&content) == hash)
    };
    Ok(assets(connection)?.into_iter().filter(|asset| !is_whole(asset)).map(|(id, ..)| id).collect())
}

/// Id, hash and size.
type Asset = (i64, [u8; 32], u64);

fn assets(connection: &Transaction<'_>) -> Result<Vec<Asset>, StoreError> {
    let mut statement = connection.prepare("SELECT id, hash, bytes FROM asset")?;
    let assets = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(assets.collect::<Result<_, _>>()?)
}

fn has_its_size(library: &Path, (_, hash, bytes): &Asset) -> bool {
    fs::metadata(asset::path(library, ContentHash(*hash))).is_ok_and(|file| file.len() == *bytes)
}

/// Assets whose file is gone or was cut short, as its size alone tells: a look that costs next to nothing.
pub(super) fn gone(connection: &Transaction<'_>, library: &Path) -> Result<Vec<i64>, StoreError> {
    let assets = assets(connection)?.into_iter();
    Ok(assets.filter(|asset| !has_its_size(library, asset)).map(|(id, ..)| id).collect())
}

/// Files that are no asset's: left over from a write that was cut off, or dropped in by someone. One that is just coming
/// in, or going, is written down, and is none of them.
pub(super) fn orphans(connection: &Transaction<'_>, library: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let mut statement = connection.prepare("SELECT hash FROM asset")?;
    let known: HashMap<PathBuf, ()> = statement
        .query_map([], |row| Ok((asset::path(library, ContentHash(row.get(0)?)), ())))?
        .collect::<Result<_, _>>()?;
    let mut statement = connection.prepare("SELECT lower(hex(hash)) FROM loose_file")?;
    let loose: HashSet<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let is_loose = |file: &PathBuf| {
        let name = file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        name.split('.').next().is_some_and(|hash| loose.contains(hash))
    };
    let is_orphan = |file: &PathBuf| file.is_file() && !known.contains_key(file) && !is_loose(file);
    let mut orphans = Vec::new();
    let pictures = asset::directory(library);
    for folder in entries(&pictures)? {
        if !folder.is_dir() {
            continue;
        }
        orphans.extend(entries(&folder)?.into_iter().filter(is_orphan));
    }
    Ok(orphans)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(StoreError::file(folder))?;
    entries.map(|entry| Ok(entry.map_err(StoreError::file(folder))?.path())).collect()
}
