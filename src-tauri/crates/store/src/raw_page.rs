//! Table `raw_page`: pages as they came, kept so that newer rules can be tried on them without the web.

use layover_model::{ArticleId, RawPage, StagedArticle, TextFailure, TextState, Timestamp};
use rusqlite::{Connection, Transaction, params};

use crate::merge::text;
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, article, page, room};

/// Level 9: pages are written once and read next to never; 3 would keep a fifth more.
const LEVEL: i32 = 9;
/// A page larger than this was never taken from the network.
const MOST_BYTES: usize = 64 << 20;
/// How long the page of a story that is not protected is kept, in seconds: 60 days.
const KEPT_SECONDS: i64 = 60 * 24 * 3600;

/// A story whose page is here.
#[derive(Clone, Debug)]
pub struct KeptStory {
    /// The story.
    pub article: ArticleId,
    /// Slug of that publication's profile.
    pub profile: Option<String>,
    /// Its pages, in order.
    pub pages: Vec<RawPage>,
    /// The story as it stands.
    pub staged: StagedArticle,
}

const PUT: &str = "INSERT INTO raw_page (article_id, ordinal, url, content_type, fetched_at, packed)
    SELECT id, ?2, ?3, ?4, ?5, ?6 FROM article WHERE id = ?1";
const OF_ARTICLE: &str =
    "SELECT url, content_type, packed FROM raw_page WHERE article_id = ?1 ORDER BY ordinal";
const PROFILE: &str = "SELECT p.profile FROM article a JOIN publication p ON p.id = a.publication_id
    WHERE a.id = ?1";
pub(crate) const DROP_OLD: &str = "DELETE FROM raw_page WHERE fetched_at <= ?1
    AND NOT EXISTS (SELECT 1 FROM article a WHERE a.id = raw_page.article_id AND a.is_protected = 1)";

/// The instant before which the page of such a story is let go.
pub(crate) fn oldest_kept(now: Timestamp) -> i64 {
    now.plus_seconds(-KEPT_SECONDS).0
}

impl Store {
    /// Keeps a story's pages in the place of those kept before, and of other stories' where the room is full. A
    /// story that is gone keeps none, and one whose pages find no room.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn keep_pages(
        &self,
        article: ArticleId,
        pages: &[RawPage],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let packed: Vec<Vec<u8>> = pages.iter().map(|page| pack(article, page)).collect::<Result<_, _>>()?;
        let bytes = packed.iter().map(|packed| packed.len() as u64).sum();
        self.write(Durability::Sync, |transaction| {
            transaction.execute("DELETE FROM raw_page WHERE article_id = ?1", [article.0])?;
            if !room::make_for_page(transaction, self.directory(), bytes, now)? {
                return Ok(());
            }
            (0..).zip(pages).zip(&packed).try_for_each(|((ordinal, page), packed)| {
                put(transaction, article, ordinal, page, packed, now)
            })
        })
    }

    /// Stories whose page is here, oldest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn stories_with_pages(&self) -> Result<Vec<ArticleId>, StoreError> {
        self.read(|connection| {
            let mut statement =
                connection.prepare("SELECT DISTINCT article_id FROM raw_page ORDER BY article_id")?;
            let ids = statement.query_map([], |row| Ok(ArticleId(row.get(0)?)))?;
            Ok(ids.collect::<Result<_, _>>()?)
        })
    }

    /// A story with the pages kept of it; `None` when either is gone.
    ///
    /// # Errors
    /// When the library cannot be read, or a page is damaged.
    pub fn kept_story(&self, id: ArticleId) -> Result<Option<KeptStory>, StoreError> {
        self.read(|connection| {
            let pages = pages(connection, id)?;
            let Some((staged, _)) = article::read(connection, id.0)?.filter(|_| !pages.is_empty()) else {
                return Ok(None);
            };
            let profile = connection.query_row(PROFILE, [id.0], |row| row.get(0))?;
            Ok(Some(KeptStory { article: id, profile, pages, staged }))
        })
    }

    /// Takes what newer rules made of a story's page. What was whole stays whole. The answer says whether
    /// anything changed.
    ///
    /// # Errors
    /// [`StoreError::UnknownArticle`] when there is none of that id.
    pub fn reextracted(
        &self,
        id: ArticleId,
        found: &Result<StagedArticle, TextFailure>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(Durability::Sync, |transaction| {
            let (stored, _) = article::read(transaction, id.0)?.ok_or(StoreError::UnknownArticle(id))?;
            let changed = match found {
                Ok(staged) if text::combine(&stored, staged, true).article != stored => {
                    page::lay_over(transaction, id, staged, now)?;
                    true
                }
                Err(failure) if is_other_failure(stored.text_state, *failure) => {
                    page::fail(transaction, id, *failure, page::failures(transaction, id)?, now)?;
                    true
                }
                _ => false,
            };
            if changed {
                bump_revision(transaction)?;
            }
            Ok(changed)
        })
    }
}

fn is_other_failure(state: TextState, failure: TextFailure) -> bool {
    !matches!(state, TextState::Full) && state != TextState::Failed(failure)
}

fn pack(article: ArticleId, page: &RawPage) -> Result<Vec<u8>, StoreError> {
    zstd::bulk::compress(&page.bytes, LEVEL).map_err(|error| {
        StoreError::Damaged(format!("the page of story {article} cannot be packed: {error}"))
    })
}

fn put(
    transaction: &Transaction<'_>,
    article: ArticleId,
    ordinal: i64,
    page: &RawPage,
    packed: &[u8],
    now: Timestamp,
) -> Result<(), StoreError> {
    let values = params![article.0, ordinal, page.url, page.content_type, now.0, packed];
    transaction.prepare_cached(PUT)?.execute(values)?;
    Ok(())
}

fn pages(connection: &Connection, article: ArticleId) -> Result<Vec<RawPage>, StoreError> {
    let damaged = || StoreError::Damaged(format!("the page of story {article} cannot be unpacked"));
    let mut statement = connection.prepare_cached(OF_ARTICLE)?;
    let rows: Vec<(String, Option<String>, Vec<u8>)> = statement
        .query_map([article.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    rows.into_iter()
        .map(|(url, content_type, packed)| {
            let size = zstd::bulk::Decompressor::upper_bound(&packed).filter(|size| *size <= MOST_BYTES);
            let bytes = zstd::bulk::decompress(&packed, size.ok_or_else(damaged)?).map_err(|_| damaged())?;
            Ok(RawPage { url, content_type, bytes })
        })
        .collect()
}
