//! Pictures wider than screens: which are to be made smaller, and the change from one file to the other.

use std::fs;

use layover_model::{ContentHash, Timestamp};
use rusqlite::OptionalExtension;

use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, asset, picture};

const WIDE: &str = "SELECT hash, media_type FROM asset INDEXED BY asset_wide
    WHERE is_settled = 0 AND width > 1600 ORDER BY bytes DESC, id LIMIT ?1";
const SETTLE: &str = "UPDATE asset SET is_settled = 1 WHERE hash = ?1";

/// A picture in its new size.
#[derive(Clone, Copy, Debug)]
pub struct Smaller<'a> {
    /// The file.
    pub bytes: &'a [u8],
    /// Its media type.
    pub media_type: &'a str,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl Store {
    /// Pictures wider than 1600 pixels that nobody looked at yet, the largest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn wide_pictures(&self, limit: usize) -> Result<Vec<(ContentHash, String)>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached(WIDE)?;
            let wide = statement.query_map([limit], |row| Ok((ContentHash(row.get(0)?), row.get(1)?)))?;
            Ok(wide.collect::<Result<_, _>>()?)
        })
    }

    /// A wide picture was looked at and stays as it came.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn leave_picture(&self, hash: ContentHash) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            transaction.execute(SETTLE, [hash.0])?;
            Ok(())
        })
    }

    /// Puts a smaller file in the place of a picture's, for every story that shows it. Before the change is
    /// committed the old file is there, after it the new one; the answer is how many bytes that saved.
    ///
    /// # Errors
    /// When the file or the library cannot be written; then the picture is as it was.
    pub fn replace_picture(
        &self,
        old: ContentHash,
        smaller: Smaller<'_>,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        let hash = asset::hash(smaller.bytes);
        let saved = self.write(Durability::Sync, |transaction| {
            let standing: Option<(i64, u64)> = transaction
                .query_row("SELECT id, bytes FROM asset WHERE hash = ?1", [old.0], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()?;
            let Some((before, bytes)) = standing.filter(|_| hash != old) else { return Ok(None) };
            asset::write_file(self.directory(), hash, smaller.bytes)?;
            let size = (smaller.width, smaller.height);
            let after = asset::put(transaction, hash, smaller.media_type, size, smaller.bytes.len(), now)?;
            transaction.execute(SETTLE, [hash.0])?;
            let pictures: Vec<i64> = transaction
                .prepare("UPDATE picture SET asset_id = ?2 WHERE asset_id = ?1 RETURNING id")?
                .query_map([before, after], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            for one in pictures {
                picture::recount_shown_by(transaction, one)?;
            }
            transaction.execute("DELETE FROM asset WHERE id = ?1", [before])?;
            bump_revision(transaction)?;
            Ok(Some(bytes.saturating_sub(smaller.bytes.len() as u64)))
        })?;
        let Some(saved) = saved else { return Ok(0) };
        self.drop_file_of(old)?;
        Ok(saved)
    }

    /// Removes a file whose asset is gone. Under the writer's lock: somebody may have just brought it back.
    fn drop_file_of(&self, hash: ContentHash) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            let is_back: bool = transaction.query_row(
                "SELECT EXISTS (SELECT 1 FROM asset WHERE hash = ?1)",
                [hash.0],
                |row| row.get(0),
            )?;
            let path = asset::path(self.directory(), hash);
            if !is_back && path.exists() {
                fs::remove_file(&path).map_err(StoreError::file(&path))?;
            }
            Ok(())
        })
    }
}
