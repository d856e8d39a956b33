//! Table `asset` and the files under `pictures/`, named by the hash of what is in them. A file stands under its
//! name whole or not at all.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use layover_model::{ContentHash, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};
use sha2::{Digest, Sha256};

use crate::loose_file::Sweep;
use crate::room::{Claim, Need};
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, loose_file, room};

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

const FIND: &str = "SELECT hash, media_type, width, height FROM asset WHERE hash = ?1
    UNION ALL SELECT hash, media_type, width, height FROM asset INDEXED BY asset_larger WHERE larger = ?1 LIMIT 1";

impl Store {
    /// The picture of that hash, when it is on board; the smaller one that stands in its place, when there is one.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn picture(&self, hash: ContentHash) -> Result<Option<StoredPicture>, StoreError> {
        self.read(|connection| {
            Ok(connection
                .prepare_cached(FIND)?
                .query_row([hash.0], |row| {
                    Ok(StoredPicture {
                        path: path(self.directory(), ContentHash(row.get(0)?)),
                        media_type: row.get(1)?,
                        width: row.get(2)?,
                        height: row.get(3)?,
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

/// A sweep of another process may take a temporary file away; so often it is written again.
const TRIES: usize = 3;

/// Puts a file under its hash: synced under another name, renamed, folder synced.
pub(crate) fn write_file(library: &Path, file: &Incoming<'_>) -> Result<(), StoreError> {
    let path = path(library, file.hash);
    if fs::metadata(&path).is_ok_and(|there| there.len() == file.content.length()) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(library);
    make_folder(folder)?;
    match file.content {
        Content::Bytes(bytes) => write_bytes(&path, bytes)?,
        Content::File { path: from, .. } => {
            let synced = File::options().write(true).open(from).and_then(|file| file.sync_all());
            synced.and_then(|()| fs::rename(from, &path)).map_err(StoreError::file(&path))?;
        }
    }
    sync_folder(folder)
}

fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    // The process is part of the name: a window and a terminal may store the same picture at once.
    let temporary = path.with_extension(format!("{}.new", std::process::id()));
    let write = || write_synced(&temporary, bytes).and_then(|()| fs::rename(&temporary, path));
    let mut written = write();
    for _ in 1..TRIES {
        match &written {
            Err(error) if error.kind() == ErrorKind::NotFound => written = write(),
            _ => break,
        }
    }
    if let Err(error) = written {
        let _ = fs::remove_file(&temporary);
        return Err(StoreError::file(path)(error));
    }
    Ok(())
}

/// What stands beside a file's place under a temporary name.
pub(crate) fn begun(path: &Path) -> Vec<PathBuf> {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let (Some(folder), Some(hex)) = (path.parent(), name(path)) else { return Vec::new() };
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_begun = |path: &PathBuf| {
        name(path).is_some_and(|name| name.starts_with(&format!("{hex}.")) && name.ends_with(".new"))
    };
    entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_begun).collect()
}

fn write_synced(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes a folder whose name is on the disk before anything in it is relied on: a file that is synced in a folder that is synced
/// is still nowhere when the folder around both is not.
pub(crate) fn make_folder(folder: &Path) -> Result<(), StoreError> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(folder).map_err(StoreError::file(folder))?;
    folder.parent().map_or(Ok(()), sync_folder)
}

/// Only Unix can open a folder to sync it; elsewhere the rename itself is as good as it gets.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(StoreError::file(folder))?;
    }
    Ok(())
}

/// What a file on its way in is made of.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Content<'a> {
    Bytes(&'a [u8]),
    /// A file that lies in the library elsewhere and moves.
    File {
        path: &'a Path,
        length: u64,
    },
}

impl Content<'_> {
    pub(crate) fn length(self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::File { length, .. } => length,
        }
    }

    /// What of it the disk holds already: a file that moves takes no more.
    fn on_disk(self) -> u64 {
        match self {
            Self::Bytes(_) => 0,
            Self::File { length, .. } => length,
        }
    }
}

/// A file on its way in.
pub(crate) struct Incoming<'a> {
    pub(crate) hash: ContentHash,
    pub(crate) content: Content<'a>,
    pub(crate) media_type: &'a str,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl Store {
    /// Takes a file on board when there is room, or room can be made by what `claim` says it may stand in the place
    /// of; `attach` then says whose it is, or, without an asset, that it found no room. The answer is whether it is
    /// on board.
    ///
    /// What goes loses its row before its file; what comes has its name written down before its file, and its row
    /// after it: a program ended in between leaves a loose file, never a row without one.
    pub(crate) fn take(
        &self,
        file: &Incoming<'_>,
        now: Timestamp,
        claim: impl Fn(&Transaction<'_>) -> Result<Claim, StoreError>,
        attach: impl Fn(&Transaction<'_>, Option<i64>) -> Result<(), StoreError>,
    ) -> Result<bool, StoreError> {
        let has_room = |transaction: &Transaction<'_>| {
            let (bytes, on_disk) = (file.content.length(), file.content.on_disk());
            let need = Need { bytes, on_disk, claim: claim(transaction)? };
            room::make(transaction, self.directory(), file.hash, need, now)
        };
        let refuse = |transaction: &Transaction<'_>| {
            attach(transaction, None)?;
            bump_revision(transaction)?;
            Ok(false)
        };
        let _coming = loose_file::Coming::begin(self.directory());
        let is_welcome = self.write(Durability::Sync, |transaction| {
            if !has_room(transaction)? {
                return refuse(transaction);
            }
            loose_file::announce(transaction, file.hash)?;
            Ok(true)
        })?;
        if !is_welcome {
            return Ok(false);
        }
        // Those let go of leave the disk first, so that no more than this one file ever lies beside the budget.
        self.sweep(Sweep::Going)?;
        write_file(self.directory(), file)?;
        let is_here = self.write(Durability::Sync, |transaction| {
            // Others may have taken the room, or swept the file, since.
            if !has_room(transaction)? {
                loose_file::turn_back(transaction, file.hash)?;
                return refuse(transaction);
            }
            write_file(self.directory(), file)?;
            attach(transaction, Some(put(transaction, file, now)?))?;
            bump_revision(transaction)?;
            Ok(true)
        })?;
        self.sweep(Sweep::Going)?;
        Ok(is_here)
    }
}

const PUT: &str = "INSERT INTO asset (hash, media_type, width, height, bytes, stored_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (hash) DO UPDATE SET media_type = excluded.media_type RETURNING id";

pub(crate) fn put(
    transaction: &Transaction<'_>,
    file: &Incoming<'_>,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let values = params![file.hash.0, file.media_type, file.width, file.height, file.content.length(), now.0];
    Ok(transaction.prepare_cached(PUT)?.query_row(values, |row| row.get(0))?)
}
