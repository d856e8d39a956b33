//! What to read after a story: the next part of its series, more by who wrote it, more of its section.

use layover_model::{ArticleId, FurtherStory};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::{Store, StoreError, article, story};

/// Why a story follows another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnwardReason {
    /// It was printed on the same page.
    OnPage,
    /// It is the next part of the series.
    Series,
    /// Somebody who made the one made the other.
    Contributor,
    /// It stands in the same section, or publication where there is none.
    Section,
}

/// A story to read next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Onward {
    /// The story.
    pub article: ArticleId,
    /// Why.
    pub reason: OnwardReason,
}

const NEXT_PART: &str = "SELECT next.article_id FROM instalment here
    JOIN instalment next ON next.series_id = here.series_id AND next.is_listed = 1
        AND (next.published_at, next.article_id) > (here.published_at, here.article_id)
    WHERE here.article_id = ?1 ORDER BY next.published_at, next.article_id LIMIT 1";
const BY_CONTRIBUTOR: &str = "SELECT more.article_id FROM contribution here
    JOIN contribution more INDEXED BY contribution_unread ON more.contributor_id = here.contributor_id
        AND more.is_listed = 1 AND more.is_read = 0 AND more.article_id <> ?1
    WHERE here.article_id = ?1 ORDER BY more.published_at DESC, more.article_id DESC LIMIT ?2";
const OF_SECTION: &str = "SELECT article_id FROM placement INDEXED BY placement_unread
    WHERE is_listed = 1 AND is_read = 0 AND section_id = (SELECT section_id FROM article WHERE id = ?1)
        AND article_id <> ?1 ORDER BY published_at DESC, article_id DESC LIMIT ?2";
const OF_PUBLICATION: &str = "SELECT id FROM article INDEXED BY article_publication_unread
    WHERE is_listed = 1 AND is_read = 0 AND publication_id = (SELECT publication_id FROM article WHERE id = ?1)
        AND id <> ?1 ORDER BY published_at DESC, id DESC LIMIT ?2";

impl Store {
    /// At most `most` stories to read after one: the next part of its series, those on board that stood on its page
    /// (`folded` folds an address as the library's are), unread ones by the same contributor and of the same section.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn onward(
        &self,
        after: ArticleId,
        most: usize,
        folded: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Vec<Onward>, StoreError> {
        self.read(|connection| {
            let mut found = Found { after, most, onward: Vec::new() };
            let next: Option<i64> =
                connection.prepare_cached(NEXT_PART)?.query_row([after.0], |row| row.get(0)).optional()?;
            found.take(next, OnwardReason::Series);
            for FurtherStory { url, .. } in article::further(connection, after.0)? {
                let here = match folded(&url) {
                    Some(folded) => story::find_by_address(connection, &folded)?,
                    None => None,
                };
                found.take(here.map(|id| id.0), OnwardReason::OnPage);
            }
            // One by the same hand, so that the section has its turn.
            let by_hand = ids(connection, BY_CONTRIBUTOR, after, most)?;
            found.take(by_hand.iter().copied().find(|id| !found.has(*id)), OnwardReason::Contributor);
            for query in [OF_SECTION, OF_PUBLICATION] {
                found.take(ids(connection, query, after, most + found.onward.len())?, OnwardReason::Section);
            }
            Ok(found.onward)
        })
    }
}

struct Found {
    after: ArticleId,
    most: usize,
    onward: Vec<Onward>,
}

impl Found {
    fn has(&self, id: i64) -> bool {
        self.after.0 == id || self.onward.iter().any(|one| one.article.0 == id)
    }

    fn take(&mut self, ids: impl IntoIterator<Item = i64>, reason: OnwardReason) {
        for id in ids {
            if self.onward.len() < self.most && !self.has(id) {
                self.onward.push(Onward { article: ArticleId(id), reason });
            }
        }
    }
}

fn ids(
    connection: &Transaction<'_>,
    query: &str,
    after: ArticleId,
    limit: usize,
) -> Result<Vec<i64>, StoreError> {
    let mut statement = connection.prepare_cached(query)?;
    let found = statement.query_map(params![after.0, limit], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}
