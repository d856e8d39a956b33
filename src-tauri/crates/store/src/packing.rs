//! Tables `trip` and `trip_story`, as far as protecting stories goes: a set is packed, and later it is not.

use layover_model::{ArticleId, Timestamp};
use rusqlite::params;

use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError};

const TRIP: &str = "INSERT INTO trip (name, leaves_at, returns_at, reading_minutes, made_at)
    VALUES (?1, ?2, ?2, 0, ?2)";
const STORY: &str = "INSERT INTO trip_story (trip_id, article_id, ordinal, minutes)
    SELECT ?1, id, ?3, 0 FROM article WHERE id = ?2";

impl Store {
    /// Packs stories under a name. The answer names the trip.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn pack(&self, name: &str, stories: &[ArticleId], now: Timestamp) -> Result<i64, StoreError> {
        self.write(Durability::Reader, |transaction| {
            transaction.execute(TRIP, params![name, now.0])?;
            let trip = transaction.last_insert_rowid();
            for (ordinal, story) in stories.iter().enumerate() {
                transaction.prepare_cached(STORY)?.execute(params![trip, story.0, ordinal])?;
            }
            bump_revision(transaction)?;
            Ok(trip)
        })
    }

    /// Ends a trip: its stories are like any others again.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn end_packing(&self, trip: i64, now: Timestamp) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| {
            transaction.execute("UPDATE trip SET ended_at = ?2 WHERE id = ?1", params![trip, now.0])?;
            bump_revision(transaction)
        })
    }
}
