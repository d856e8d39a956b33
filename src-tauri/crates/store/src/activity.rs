//! Table `activity`: what syncs did, for the log a reader can open.

use layover_model::Timestamp;
use rusqlite::params;

use crate::store::Durability;
use crate::{Store, StoreError};

/// Older lines are dropped.
const LINES_KEPT: i64 = 2_000;

impl Store {
    /// Adds one line to the log.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn log_activity(&self, now: Timestamp, sentence: &str) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            transaction.execute(
                "INSERT INTO activity (happened_at, sentence) VALUES (?1, ?2)",
                params![now.0, sentence],
            )?;
            let oldest_kept = transaction.last_insert_rowid() - LINES_KEPT;
            transaction.execute("DELETE FROM activity WHERE id <= ?1", [oldest_kept])?;
            Ok(())
        })
    }

    /// The newest lines of the log, newest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn activity(&self, limit: usize) -> Result<Vec<(Timestamp, String)>, StoreError> {
        self.read(|connection| {
            let mut statement = connection
                .prepare_cached("SELECT happened_at, sentence FROM activity ORDER BY id DESC LIMIT ?1")?;
            let lines = statement.query_map([limit], |row| Ok((Timestamp(row.get(0)?), row.get(1)?)))?;
            Ok(lines.collect::<Result<_, _>>()?)
        })
    }
}
