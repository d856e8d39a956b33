//! Pictures wider than screens: which are to be made smaller, and the change from one file to the other.

use layover_model::{ContentHash, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::asset::{Content, Incoming};
use crate::loose_file::Sweep;
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, asset, loose_file, picture};

/// What a trip was proven with stays as it is until the trip has ended.
const WIDE: &str = "SELECT hash, media_type FROM asset INDEXED BY asset_wide
    WHERE is_settled = 0 AND width > 1600
    AND NOT EXISTS (SELECT 1 FROM picture p JOIN article_picture ap ON ap.picture_id = p.id
        JOIN article a ON a.id = ap.article_id WHERE p.asset_id = asset.id AND a.is_packed = 1)
    ORDER BY bytes DESC, id LIMIT ?1";
const LEAVE: &str = "UPDATE asset SET is_settled = 1 WHERE hash = ?1";
const SETTLE: &str = "UPDATE asset SET is_settled = 1, larger = ?2 WHERE id = ?1";
const STANDING: &str = "SELECT id, bytes FROM asset WHERE hash = ?1";
const CHANGE: &str = "UPDATE picture SET asset_id = ?2 WHERE asset_id = ?1 RETURNING id";

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
    /// Pictures wider than 1600 pixels that nobody looked at yet, the largest first; not those of trips.
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
            transaction.execute(LEAVE, [hash.0])?;
            Ok(())
        })
    }

    /// Puts a smaller file in the place of a picture's, for every story that shows it. Before the change is
    /// committed the old file is there, after it the new one, which answers to the old name as well. It asks for no
    /// room: what it takes is given back at once. The answer is how many bytes that saved.
    ///
    /// # Errors
    /// When the file or the library cannot be written; then the picture is as it was.
    pub fn replace_picture(
        &self,
        old: ContentHash,
        smaller: Smaller<'_>,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        let Smaller { bytes, media_type, width, height } = smaller;
        let file =
            Incoming { hash: asset::hash(bytes), content: Content::Bytes(bytes), media_type, width, height };
        if file.hash == old {
            return Ok(0);
        }
        let _coming = loose_file::Coming::begin(self.directory());
        self.write(Durability::Sync, |transaction| loose_file::announce(transaction, file.hash))?;
        asset::write_file(self.directory(), &file)?;
        let saved = self.write(Durability::Sync, |transaction| {
            let standing: Option<(i64, u64)> =
                transaction.query_row(STANDING, [old.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
            let Some((before, bytes)) = standing else {
                loose_file::turn_back(transaction, file.hash)?;
                return Ok(0);
            };
            // Another process may have swept it since.
            asset::write_file(self.directory(), &file)?;
            let after = asset::put(transaction, &file, now)?;
            change(transaction, before, after)?;
            transaction.execute(SETTLE, params![after, old.0])?;
            bump_revision(transaction)?;
            Ok(bytes.saturating_sub(file.content.length()))
        })?;
        self.sweep(Sweep::Going)?;
        Ok(saved)
    }
}

fn change(transaction: &Transaction<'_>, before: i64, after: i64) -> Result<(), StoreError> {
    let pictures: Vec<i64> = transaction
        .prepare(CHANGE)?
        .query_map([before, after], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for one in pictures {
        picture::recount_shown_by(transaction, one)?;
    }
    transaction.execute("DELETE FROM asset WHERE id = ?1", [before])?;
    Ok(())
}
