//! What a clock that was ahead left behind: nothing waits for a day that no wait reaches. A laptop whose clock ran a decade
//! ahead for an hour would else leave sources, pages and pictures alone for ten years.

use layover_model::Timestamp;
use rusqlite::params;

use crate::store::Durability;
use crate::{Store, StoreError};

/// Longer than anything is put off by itself: a day.
const LONGEST_WAIT_SECONDS: i64 = 2 * 24 * 3600;

const FEEDS: &str =
    "UPDATE feed SET not_before = NULL WHERE not_before > ?1 OR not_before > ?2 AND last_attempt > ?2";
const PAGES: &str = "UPDATE article SET page_due_at = ?2 WHERE page_due_at IS NOT NULL AND page_due_at > ?1";
const PICTURES: &str = "UPDATE picture SET due_at = ?2 WHERE due_at IS NOT NULL AND due_at > ?1";
const AUDIO: &str = "UPDATE audio SET due_at = ?2 WHERE due_at IS NOT NULL AND due_at > ?1";
const PEOPLE: &str = "UPDATE contributor SET looked_at = NULL WHERE looked_at > ?2 AND ?1 IS NOT NULL";
const HAS_SOMETHING: &str =
    "SELECT EXISTS (SELECT 1 FROM feed WHERE not_before > ?1 OR not_before > ?2 AND last_attempt > ?2)
    OR EXISTS (SELECT 1 FROM article WHERE page_due_at IS NOT NULL AND page_due_at > ?1)
    OR EXISTS (SELECT 1 FROM picture WHERE due_at IS NOT NULL AND due_at > ?1)
    OR EXISTS (SELECT 1 FROM audio WHERE due_at IS NOT NULL AND due_at > ?1)
    OR EXISTS (SELECT 1 FROM contributor WHERE looked_at > ?2)";

impl Store {
    /// Whatever was put off by a clock that was ahead may be asked for now. Called before a sync.
    ///
    /// # Errors
    /// When the library cannot be read or written.
    pub fn forget_the_future(&self, now: Timestamp) -> Result<(), StoreError> {
        let with = params![now.plus_seconds(LONGEST_WAIT_SECONDS).0, now.0];
        if !self.read(|connection| Ok(connection.query_row(HAS_SOMETHING, with, |row| row.get(0))?))? {
            return Ok(());
        }
        self.write(Durability::Sync, |transaction| {
            for statement in [FEEDS, PAGES, PICTURES, AUDIO, PEOPLE] {
                transaction.execute(statement, with)?;
            }
            Ok(())
        })
    }
}
