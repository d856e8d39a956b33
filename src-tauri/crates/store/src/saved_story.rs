//! Table `saved_story`: what the reader keeps. Outlives articles as `article_status` does.

use layover_model::{ArticleId, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::act::{self, Before};
use crate::store::{Durability, bump_revision};
use crate::{Act, ActKind, Store, StoreError};

/// Stands in an act for "was not saved".
const NOT_SAVED: i64 = i64::MIN;

impl Store {
    /// Saves a story, or no longer. What already is so changes nothing.
    ///
    /// # Errors
    /// [`StoreError::UnknownArticle`] when there is none of that id.
    pub fn set_saved(&self, article: ArticleId, is_saved: bool, now: Timestamp) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let before: Option<i64> = transaction
                .query_row("SELECT saved_at FROM article WHERE id = ?1", [article.0], |row| row.get(0))
                .optional()?
                .ok_or(StoreError::UnknownArticle(article))?;
            let kind = if is_saved { ActKind::Saved } else { ActKind::Unsaved };
            if before.is_some() == is_saved {
                return act::record(transaction, kind, 0, None, &[], now);
            }
            write(transaction, article.0, is_saved.then_some(now.0))?;
            bump_revision(transaction)?;
            let before = [(article.0, before.unwrap_or(NOT_SAVED))];
            act::record(transaction, kind, 1, None, &before, now)
        })
    }
}

const STAMPS: &str = "SELECT a.id, coalesce(a.canonical_url, a.url),
        json_array(a.title, a.dek, a.kicker, a.modified_at, a.stated_at, a.word_count, a.text_state, a.pictures_here,
            a.pictures_total, a.source_removed, a.hero_url, a.hero_caption, b.html_bytes, length(b.packed), p.title,
            (SELECT group_concat(c.alias_id) FROM credit c WHERE c.article_id = a.id))
    FROM article a INDEXED BY article_saved JOIN publication p ON p.id = a.publication_id
    LEFT JOIN body b ON b.article_id = a.id
    WHERE a.saved_at IS NOT NULL ORDER BY a.saved_at DESC, a.id DESC";

/// A saved story, and what tells whether it is still the one that was written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedStamp {
    /// The story.
    pub article: ArticleId,
    /// What it is known by on the web.
    pub address: Option<String>,
    /// Another one when the story is another one.
    pub stamp: String,
}

impl Store {
    /// Every saved story, newest saved first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn saved_stamps(&self) -> Result<Vec<SavedStamp>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(STAMPS)?;
            let stamps = statement.query_map([], |row| {
                Ok(SavedStamp { article: ArticleId(row.get(0)?), address: row.get(1)?, stamp: row.get(2)? })
            })?;
            Ok(stamps.collect::<Result<_, _>>()?)
        })
    }
}

/// Takes a save, or its end, back.
pub(crate) fn restore(transaction: &Transaction<'_>, before: &[Before]) -> Result<(), StoreError> {
    for (article, saved_at) in before {
        write(transaction, *article, (*saved_at != NOT_SAVED).then_some(*saved_at))?;
    }
    Ok(())
}

const SAVE: &str = "INSERT INTO saved_story (article_id, address_key, entry_key, title, url, saved_at)
    SELECT a.id, a.canonical_url, (SELECT f.url_key || char(10) || e.entry_key
        FROM entry e JOIN feed f ON f.id = e.feed_id WHERE e.article_id = a.id LIMIT 1), a.title, a.url, ?2
    FROM article a WHERE a.id = ?1
    ON CONFLICT (article_id) DO UPDATE SET saved_at = excluded.saved_at";
const COPY: &str = "UPDATE article SET saved_at = ?2 WHERE id = ?1";

pub(crate) fn write(
    transaction: &Transaction<'_>,
    article: i64,
    saved_at: Option<i64>,
) -> Result<(), StoreError> {
    if saved_at.is_some() {
        transaction.execute(SAVE, params![article, saved_at])?;
    } else {
        transaction.execute("DELETE FROM saved_story WHERE article_id = ?1", [article])?;
    }
    transaction.execute(COPY, params![article, saved_at])?;
    Ok(())
}

const FIND_LOST: &str = "SELECT id, saved_at FROM saved_story WHERE article_id IS NULL AND address_key = ?1
    UNION ALL SELECT id, saved_at FROM saved_story WHERE article_id IS NULL AND entry_key = ?2 LIMIT 1";

/// Gives a story that has come (again) its place among the saved ones.
pub(crate) fn find_again(
    transaction: &Transaction<'_>,
    article: i64,
    address_key: Option<&str>,
    entry_key: Option<&str>,
) -> Result<(), StoreError> {
    let found: Option<(i64, i64)> = transaction
        .prepare_cached(FIND_LOST)?
        .query_row(params![address_key, entry_key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((saved, saved_at)) = found {
        transaction
            .prepare_cached("UPDATE saved_story SET article_id = ?2 WHERE id = ?1")?
            .execute([saved, article])?;
        transaction.prepare_cached(COPY)?.execute(params![article, saved_at])?;
    }
    Ok(())
}
