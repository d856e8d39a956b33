//! Table `revision`: what a story said before its source changed it.

use layover_model::{ArticleId, StagedArticle, TextState, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::{Store, StoreError, body};

/// A story as it once stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// When something else took its place.
    pub replaced_at: Timestamp,
    /// Its headline then.
    pub title: String,
    /// The sentence under it then.
    pub dek: String,
    /// Its text then, paragraphs apart by one line break.
    pub text: String,
}

/// So many are kept of one story.
const KEPT: i64 = 12;

const ADD: &str =
    "INSERT INTO revision (article_id, replaced_at, title, dek, packed) VALUES (?1, ?2, ?3, ?4, ?5)";
const DROP_OLD: &str = "DELETE FROM revision WHERE article_id = ?1 AND id NOT IN
    (SELECT id FROM revision WHERE article_id = ?1 ORDER BY id DESC LIMIT ?2)";

/// Keeps what stood, when another text takes its place. A first whole text in place of a summary, or the page's in
/// place of the feed's, is no edit.
pub(crate) fn keep(
    transaction: &Transaction<'_>,
    article: i64,
    stored: &StagedArticle,
    new: &StagedArticle,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (Some(before), Some(after)) = (&stored.body, &new.body) else { return Ok(()) };
    let is_edit = stored.text_state == TextState::Full
        && new.text_state == TextState::Full
        && before.origin == after.origin
        && (words(&before.text) != words(&after.text) || words(&stored.title) != words(&new.title));
    if !is_edit {
        return Ok(());
    }
    let packed = body::pack(&before.text)?;
    transaction.prepare_cached(ADD)?.execute(params![article, now.0, stored.title, stored.dek, packed])?;
    transaction.prepare_cached(DROP_OLD)?.execute([article, KEPT])?;
    Ok(())
}

/// White space is nothing anybody reads.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

const ALL: &str =
    "SELECT replaced_at, title, dek, packed FROM revision WHERE article_id = ?1 ORDER BY id DESC";
const READ_AT: &str = "SELECT read_at FROM article_status WHERE article_id = ?1";

impl Store {
    /// What a story said before, newest first.
    ///
    /// # Errors
    /// When the library cannot be read, or a text of it is damaged.
    pub fn revisions(&self, article: ArticleId) -> Result<Vec<Revision>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(ALL)?;
            let mut rows = statement.query([article.0])?;
            let mut revisions = Vec::new();
            while let Some(row) = rows.next()? {
                revisions.push(Revision {
                    replaced_at: Timestamp(row.get(0)?),
                    title: row.get(1)?,
                    dek: row.get(2)?,
                    text: body::unpack_text(&row.get::<_, Vec<u8>>(3)?)?,
                });
            }
            Ok(revisions)
        })
    }

    /// When the reader last opened a story; `None` when never.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn read_at(&self, article: ArticleId) -> Result<Option<Timestamp>, StoreError> {
        self.read(|connection| {
            let at: Option<Option<i64>> =
                connection.prepare_cached(READ_AT)?.query_row([article.0], |row| row.get(0)).optional()?;
            Ok(at.flatten().map(Timestamp))
        })
    }
}
