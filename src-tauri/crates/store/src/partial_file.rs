//! Table `partial_file` and the files under `partial/`: what came of a file before its connection broke. Worth
//! having and never relied on: anything odd about one is reason enough to drop it.

use std::fs;
use std::path::{Path, PathBuf};

use layover_model::{PartialFile, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::loose_file::Sweep;
use crate::room::{Claim, Need};
use crate::store::Durability;
use crate::{Store, StoreError, asset, room};

/// A beginning is gone on with within this time.
const KEPT_SECONDS: i64 = 14 * 24 * 3600;
/// Beginnings of pictures together: the oldest go first. Those of audio are what the reader asked for.
const PICTURES_BYTES: u64 = 64 * 1024 * 1024;

const PUT: &str = "INSERT INTO partial_file (url, validator, received_bytes, total_bytes, touched_at)
    VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (url) DO UPDATE SET validator = excluded.validator,
    received_bytes = excluded.received_bytes, total_bytes = excluded.total_bytes, touched_at = excluded.touched_at";
const FORGET: &str = "DELETE FROM partial_file WHERE url = ?1";
const IS_ASKED: &str = "SELECT EXISTS (SELECT 1 FROM audio WHERE url = ?1)";
const GET: &str = "SELECT validator, received_bytes, total_bytes FROM partial_file WHERE url = ?1";
const OLD: &str = "SELECT url FROM partial_file WHERE touched_at < ?1";
const OF_PICTURES: &str = "SELECT url, received_bytes FROM partial_file
    WHERE NOT EXISTS (SELECT 1 FROM audio WHERE audio.url = partial_file.url) ORDER BY touched_at DESC, url";

impl Store {
    /// Where the beginning of the file at an address lies, or would.
    #[must_use]
    pub fn partial_path(&self, url: &str) -> PathBuf {
        path(self.directory(), url)
    }

    /// The same place, with the folder around it made.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn begin_partial(&self, url: &str) -> Result<PathBuf, StoreError> {
        let folder = directory(self.directory());
        fs::create_dir_all(&folder).map_err(StoreError::file(&folder))?;
        Ok(self.partial_path(url))
    }

    /// What is known of that beginning, when its file is as long as it should be.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn partial(&self, url: &str) -> Result<Option<PartialFile>, StoreError> {
        let known = self.read(|transaction| {
            Ok(transaction
                .prepare_cached(GET)?
                .query_row([url], |row| {
                    Ok(PartialFile {
                        validator: row.get(0)?,
                        received_bytes: row.get(1)?,
                        total_bytes: row.get(2)?,
                    })
                })
                .optional()?)
        })?;
        let length = || fs::metadata(self.partial_path(url)).map_or(0, |file| file.len());
        Ok(known.filter(|known| known.received_bytes > 0 && known.received_bytes <= length()))
    }

    /// Keeps the beginning of a file: its bytes, or with `None` that its bytes lie there already. Where there is no
    /// room for it, it is not kept: a picture's takes what is free, audio's is what the reader asked for.
    ///
    /// # Errors
    /// When the file or the library cannot be written; then the file is fetched from its first byte.
    pub fn keep_partial(
        &self,
        url: &str,
        bytes: Option<&[u8]>,
        file: &PartialFile,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let path = self.partial_path(url);
        if let Some(bytes) = bytes {
            let folder = directory(self.directory());
            fs::create_dir_all(&folder).map_err(StoreError::file(&folder))?;
            let temporary = path.with_extension(format!("{}.new", std::process::id()));
            fs::write(&temporary, bytes)
                .and_then(|()| fs::rename(&temporary, &path))
                .map_err(StoreError::file(&path))?;
        }
        self.write(Durability::Sync, |transaction| {
            if !fits(transaction, self.directory(), url, file.received_bytes, now)? {
                let _ = fs::remove_file(&path);
                return Ok(());
            }
            transaction
                .execute(PUT, params![url, file.validator, file.received_bytes, file.total_bytes, now.0])?;
            Ok(())
        })?;
        self.sweep(Sweep::Going)
    }

    /// A beginning is of no more use.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn drop_partial(&self, url: &str) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| drop_one(transaction, self.directory(), url))
    }
}

pub(crate) fn directory(library: &Path) -> PathBuf {
    library.join("partial")
}

fn path(library: &Path, url: &str) -> PathBuf {
    directory(library).join(asset::hash(url.as_bytes()).to_hex())
}

pub(crate) fn drop_one(transaction: &Transaction<'_>, library: &Path, url: &str) -> Result<(), StoreError> {
    if transaction.prepare_cached(FORGET)?.execute([url])? > 0 {
        let _ = fs::remove_file(path(library, url));
    }
    Ok(())
}

/// Its file alone is still needed: it becomes an asset's.
pub(crate) fn forget(transaction: &Transaction<'_>, url: &str) -> Result<(), StoreError> {
    transaction.prepare_cached(FORGET)?.execute([url])?;
    Ok(())
}

/// Whether the room holds it, in the place of the row it had before.
fn fits(
    transaction: &Transaction<'_>,
    library: &Path,
    url: &str,
    bytes: u64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    forget(transaction, url)?;
    let is_asked: bool = transaction.prepare_cached(IS_ASKED)?.query_row([url], |row| row.get(0))?;
    let need = Need { bytes, on_disk: bytes, claim: Claim::Kept };
    match is_asked {
        true => room::make_for(transaction, library, need, now),
        false => room::has_free(transaction, library, need),
    }
}

/// Drops the beginnings of pictures, to make room; in a rehearsal, without a library, their rows alone.
pub(crate) fn drop_of_pictures(
    transaction: &Transaction<'_>,
    library: Option<&Path>,
) -> Result<(), StoreError> {
    let urls: Vec<String> = transaction
        .prepare_cached(OF_PICTURES)?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    urls.iter().try_for_each(|url| match library {
        Some(library) => drop_one(transaction, library, url),
        None => forget(transaction, url),
    })
}

/// Drops beginnings that are old or too many, and files nobody knows.
pub(crate) fn tidy(transaction: &Transaction<'_>, library: &Path, now: Timestamp) -> Result<(), StoreError> {
    let mut unwanted: Vec<String> = transaction
        .prepare(OLD)?
        .query_map([now.plus_seconds(-KEPT_SECONDS).0], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let of_pictures: Vec<(String, u64)> = transaction
        .prepare(OF_PICTURES)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut together = 0;
    for (url, bytes) in of_pictures {
        together += bytes;
        if together > PICTURES_BYTES {
            unwanted.push(url);
        }
    }
    for url in unwanted {
        drop_one(transaction, library, &url)?;
    }
    drop_unknown(transaction, library)
}

/// A file is on its way for as long as a fetch runs: the fresh ones are left alone.
fn drop_unknown(transaction: &Transaction<'_>, library: &Path) -> Result<(), StoreError> {
    const FRESH: std::time::Duration = std::time::Duration::from_secs(2 * 3600);
    let Ok(files) = fs::read_dir(directory(library)) else { return Ok(()) };
    let urls: Vec<String> = transaction
        .prepare("SELECT url FROM partial_file")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let known: Vec<PathBuf> = urls.iter().map(|url| path(library, url)).collect();
    for file in files.flatten().map(|entry| entry.path()).filter(|file| !known.contains(file)) {
        let is_fresh = fs::metadata(&file)
            .and_then(|data| data.modified())
            .is_ok_and(|at| at.elapsed().is_ok_and(|age| age < FRESH));
        if !is_fresh {
            let _ = fs::remove_file(&file);
        }
    }
    Ok(())
}
