//! Table `asset` and the files under `pictures/`, named by the hash of what is in them. A file stands under its
//! name whole or not at all.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use layover_model::{ContentHash, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};
use sha2::{Digest, Sha256};

use crate::{Store, StoreError};

/// A picture on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPicture {
    /// The file.
    pub path: PathBuf,
    /// Its media type.
    pub media_type: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl Store {
    /// The picture of that hash, when it is on board.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn picture(&self, hash: ContentHash) -> Result<Option<StoredPicture>, StoreError> {
        let path = path(self.directory(), hash);
        self.read(|connection| {
            Ok(connection
                .prepare_cached("SELECT media_type, width, height FROM asset WHERE hash = ?1")?
                .query_row([hash.0], |row| {
                    Ok(StoredPicture {
                        path,
                        media_type: row.get(0)?,
                        width: row.get(1)?,
                        height: row.get(2)?,
                    })
                })
                .optional()?)
        })
    }
}

pub(crate) fn directory(library: &Path) -> PathBuf {
    library.join("pictures")
}

pub(crate) fn path(library: &Path, hash: ContentHash) -> PathBuf {
    let hex = hash.to_hex();
    directory(library).join(hex.get(..2).unwrap_or_default()).join(&hex)
}

pub(crate) fn hash(bytes: &[u8]) -> ContentHash {
    ContentHash(Sha256::digest(bytes).into())
}

/// Puts the bytes under their hash: temporary name, synced, renamed, folder synced.
pub(crate) fn write_file(library: &Path, hash: ContentHash, bytes: &[u8]) -> Result<(), StoreError> {
    let path = path(library, hash);
    if fs::metadata(&path).is_ok_and(|file| file.len() == bytes.len() as u64) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(library);
    fs::create_dir_all(folder).map_err(StoreError::file(folder))?;
    // The process is part of the name: a window and a terminal may store the same picture at once.
    let temporary = path.with_extension(format!("{}.new", std::process::id()));
    let written = write_synced(&temporary, bytes).and_then(|()| fs::rename(&temporary, &path));
    if let Err(error) = written {
        let _ = fs::remove_file(&temporary);
        return Err(StoreError::file(&path)(error));
    }
    sync_folder(folder)
}

/// Takes a file that lies in the library elsewhere, under its hash: synced, renamed, folder synced.
pub(crate) fn adopt_file(library: &Path, hash: ContentHash, from: &Path) -> Result<(), StoreError> {
    let path = path(library, hash);
    let folder = path.parent().unwrap_or(library);
    fs::create_dir_all(folder).map_err(StoreError::file(folder))?;
    let synced = File::options().write(true).open(from).and_then(|file| file.sync_all());
    synced.and_then(|()| fs::rename(from, &path)).map_err(StoreError::file(&path))?;
    sync_folder(folder)
}

fn write_synced(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Only Unix can open a folder to sync it; elsewhere the rename itself is as good as it gets.
fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(StoreError::file(folder))?;
    }
    Ok(())
}

const PUT: &str = "INSERT INTO asset (hash, media_type, width, height, bytes, stored_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (hash) DO UPDATE SET media_type = excluded.media_type RETURNING id";

pub(crate) fn put(
    transaction: &Transaction<'_>,
    hash: ContentHash,
    media_type: &str,
    (width, height): (u32, u32),
    bytes: usize,
    now: Timestamp,
) -> Result<i64, StoreError> {
    Ok(transaction
        .prepare_cached(PUT)?
        .query_row(params![hash.0, media_type, width, height, bytes, now.0], |row| row.get(0))?)
}
