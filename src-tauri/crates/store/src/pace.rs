//! Table `reading_stretch`: how long the reader took over stories.

use layover_model::{ArticleId, Timestamp};
use rusqlite::params;

use crate::store::Durability;
use crate::{Store, StoreError};

const PUT: &str = "INSERT INTO reading_stretch (article_id, words, seconds, read_at)
    SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM article WHERE id = ?1)
    ON CONFLICT (article_id) DO UPDATE SET words = excluded.words, seconds = excluded.seconds,
        read_at = excluded.read_at";
const LATEST: &str =
    "SELECT words, seconds FROM reading_stretch ORDER BY read_at DESC, article_id DESC LIMIT ?1";

impl Store {
    /// The reader took so long over so many words of a story. The latest time counts.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn add_stretch(
        &self,
        article: ArticleId,
        words: u32,
        seconds: u32,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            transaction.prepare_cached(PUT)?.execute(params![article.0, words, seconds, now.0])?;
            Ok(())
        })
    }

    /// Words and seconds of the latest stretches, the latest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn stretches(&self, limit: usize) -> Result<Vec<(u32, u32)>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(LATEST)?;
            let stretches = statement.query_map([limit], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(stretches.collect::<Result<_, _>>()?)
        })
    }

    /// Words of the text of a story that is here.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn word_count(&self, article: ArticleId) -> Result<u32, StoreError> {
        self.read(|connection| {
            let mut statement = connection
                .prepare_cached("SELECT coalesce(max(word_count), 0) FROM article WHERE id = ?1")?;
            Ok(statement.query_row([article.0], |row| row.get(0))?)
        })
    }
}
