//! Table `article_status`: what the reader read and how far. Outlives articles: when one goes, its row keeps the
//! story's keys, and finds the story again when it returns.

use layover_model::{ArticleId, ListFilter, ReadFilter, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::act::{self, Before};
use crate::row::as_json;
use crate::store::{Durability, bump_revision};
use crate::{Act, ActKind, Store, StoreError, list};

/// How far a story has been read.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// Where in the text, as the reading frame names it.
    pub anchor: String,
    /// How much of it, 0 to 1.
    pub share: f64,
}

impl Store {
    /// Marks stories read or unread. Ids that are not in the library, or already are so, change nothing.
    ///
    /// # Errors
    /// When the library cannot be written; then none was marked.
    pub fn set_read(&self, articles: &[ArticleId], is_read: bool, now: Timestamp) -> Result<Act, StoreError> {
        let kind = if is_read { ActKind::MarkedRead } else { ActKind::MarkedUnread };
        self.write(Durability::Reader, |transaction| {
            let ids = articles.iter().map(|article| article.0);
            mark(transaction, kind, ids, is_read, now)
        })
    }

    /// Marks every story of a list read: all of them, or those published before an instant.
    ///
    /// # Errors
    /// When the library cannot be written; then none was marked.
    pub fn mark_all_read(
        &self,
        filter: &ListFilter,
        before: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<Act, StoreError> {
        let unread = ListFilter { read: ReadFilter::Unread, ..*filter };
        self.write(Durability::Reader, |transaction| {
            let mut ids = list::ids(transaction, &unread)?;
            if let Some(before) = before {
                ids = older(transaction, &ids, before)?;
            }
            // In the order the rows lie in, so that each page is changed once.
            ids.sort_unstable();
            mark(transaction, ActKind::MarkedAllRead, ids.into_iter().map(|id| id.0), true, now)
        })
    }

    /// Remembers how far a story has been read. Not an act to undo, and no list shows it.
    ///
    /// # Errors
    /// [`StoreError::UnknownArticle`] when there is none of that id.
    pub fn set_progress(
        &self,
        article: ArticleId,
        anchor: &str,
        share: f64,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        self.write(Durability::Reader, |transaction| {
            ensure(transaction, article.0)?;
            let changed = transaction.execute(
                "UPDATE article_status SET progress_anchor = ?2, progress_share = ?3, progress_at = ?4
                 WHERE article_id = ?1",
                params![article.0, anchor, share, now.0],
            )?;
            if changed == 0 {
                return Err(StoreError::UnknownArticle(article));
            }
            Ok(())
        })
    }

    /// The reader has a story open as it stands now: what changes from here on changes after they read it.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn seen(&self, article: ArticleId, now: Timestamp) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            transaction
                .prepare_cached(
                    "UPDATE article_status SET read_at = ?2 WHERE article_id = ?1 AND is_read = 1",
                )?
                .execute(params![article.0, now.0])?;
            Ok(())
        })
    }

    /// How far a story has been read, when the reader has begun it.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn progress(&self, article: ArticleId) -> Result<Option<Progress>, StoreError> {
        self.read(|connection| {
            Ok(connection
                .prepare_cached(
                    "SELECT progress_anchor, progress_share FROM article_status
                     WHERE article_id = ?1 AND progress_anchor IS NOT NULL",
                )?
                .query_row([article.0], |row| Ok(Progress { anchor: row.get(0)?, share: row.get(1)? }))
                .optional()?)
        })
    }
}

/// Lists are ordered by more than one instant (when a story was saved, its place in an edition): the story's own counts.
fn older(
    transaction: &Transaction<'_>,
    ids: &[ArticleId],
    before: Timestamp,
) -> Result<Vec<ArticleId>, StoreError> {
    let mut statement = transaction.prepare_cached(OLDER)?;
    let found = statement.query_map(params![as_json(ids), before.0], |row| Ok(ArticleId(row.get(0)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn mark(
    transaction: &Transaction<'_>,
    kind: ActKind,
    articles: impl Iterator<Item = i64>,
    is_read: bool,
    now: Timestamp,
) -> Result<Act, StoreError> {
    let mut before = Vec::new();
    for article in articles {
        if write(transaction, article, is_read, now)? {
            before.push((article, i64::from(!is_read)));
        }
    }
    if !before.is_empty() {
        bump_revision(transaction)?;
    }
    act::record(transaction, kind, before.len(), None, &before, now)
}

/// Takes a marking back.
pub(crate) fn restore(
    transaction: &Transaction<'_>,
    before: &[Before],
    now: Timestamp,
) -> Result<(), StoreError> {
    for (article, was_read) in before {
        write(transaction, *article, *was_read != 0, now)?;
    }
    Ok(())
}

const OLDER: &str = "SELECT a.id FROM json_each(?1) wanted JOIN article a ON a.id = wanted.value
    WHERE a.published_at < ?2";
const COPY: &str = "UPDATE article SET is_read = ?2 WHERE id = ?1 AND is_read <> ?2";
const SET: &str = "UPDATE article_status SET is_read = ?2, read_at = ?3 WHERE article_id = ?1";

/// Returns whether that changed anything.
fn write(
    transaction: &Transaction<'_>,
    article: i64,
    is_read: bool,
    now: Timestamp,
) -> Result<bool, StoreError> {
    if transaction.prepare_cached(COPY)?.execute(params![article, is_read])? == 0 {
        return Ok(false);
    }
    ensure(transaction, article)?;
    transaction.prepare_cached(SET)?.execute(params![article, is_read, is_read.then_some(now.0)])?;
    Ok(true)
}

const ENSURE: &str = "INSERT INTO article_status (article_id, address_key, entry_key)
    SELECT a.id, a.canonical_url, (SELECT f.url_key || char(10) || e.entry_key
        FROM entry e JOIN feed f ON f.id = e.feed_id WHERE e.article_id = a.id LIMIT 1)
    FROM article a WHERE a.id = ?1
    ON CONFLICT (article_id) DO NOTHING";

fn ensure(transaction: &Transaction<'_>, article: i64) -> Result<(), StoreError> {
    transaction.prepare_cached(ENSURE)?.execute([article])?;
    Ok(())
}

const FIND_LOST: &str = "SELECT id, is_read FROM article_status
    WHERE article_id IS NULL AND address_key = ?1
    UNION ALL SELECT id, is_read FROM article_status WHERE article_id IS NULL AND entry_key = ?2 LIMIT 1";

/// Gives a story that has come (again) what the reader did with it before.
pub(crate) fn find_again(
    transaction: &Transaction<'_>,
    article: i64,
    address_key: Option<&str>,
    entry_key: Option<&str>,
) -> Result<(), StoreError> {
    let found: Option<(i64, bool)> = transaction
        .prepare_cached(FIND_LOST)?
        .query_row(params![address_key, entry_key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((status, is_read)) = found {
        transaction
            .prepare_cached("UPDATE article_status SET article_id = ?2 WHERE id = ?1")?
            .execute([status, article])?;
        transaction.prepare_cached(COPY)?.execute(params![article, is_read])?;
    }
    Ok(())
}
