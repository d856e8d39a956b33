//! Stories that a feed listed and does not list any more though older ones still stand in it: taken down, perhaps. Their
//! pages are looked at once; a page that is gone says so, and the story stays.

use std::collections::HashSet;

use layover_model::StagedArticle;
use rusqlite::{Transaction, params};

use crate::StoreError;

/// A document of fewer dated entries tells nothing of what is missing in it.
const FEWEST_ENTRIES: usize = 3;
/// When more are missing at once, it is the feed that changed.
const MOST_MISSING: usize = 5;

const YOUNGER: &str = "SELECT e.article_id FROM entry e JOIN article a ON a.id = e.article_id
    WHERE e.feed_id = ?1 AND e.source_hash <> zeroblob(32) AND a.stated_at > ?2 AND a.source_removed = 0
        AND a.url IS NOT NULL";
const LOOK: &str = "UPDATE article SET page_due_at = 0 WHERE id = ?1";
/// Looked at once: should it come back, it counts as changed.
const NOTE: &str = "UPDATE entry SET source_hash = zeroblob(32) WHERE feed_id = ?1 AND article_id = ?2";

/// Wants the pages of what is missing in a document; `here` are the stories that stand in it.
pub(super) fn look_at(
    transaction: &Transaction<'_>,
    feed: i64,
    document: &[StagedArticle],
    here: &HashSet<i64>,
) -> Result<(), StoreError> {
    let dated = document.iter().filter_map(|one| one.published);
    let Some(oldest) = dated.clone().min().filter(|_| dated.count() >= FEWEST_ENTRIES) else { return Ok(()) };
    let younger: Vec<i64> = transaction
        .prepare_cached(YOUNGER)?
        .query_map(params![feed, oldest.0], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let missing: Vec<i64> = younger.into_iter().filter(|article| !here.contains(article)).collect();
    if missing.len() > MOST_MISSING {
        return Ok(());
    }
    for article in missing {
        transaction.prepare_cached(LOOK)?.execute([article])?;
        transaction.prepare_cached(NOTE)?.execute([feed, article])?;
    }
    Ok(())
}
