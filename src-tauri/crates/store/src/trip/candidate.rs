//! What could come along: the stories of a wish with what choosing has to know of them.

use layover_model::{
    ArticleId, ListFilter, ListOrder, PublicationId, ReadFilter, Scope, TextState, Timestamp, WishKind,
};
use rusqlite::{Row, Transaction, params};

use crate::page::{PAGE_FILES, SAVED_PAGES};
use crate::{Store, StoreError, TripWish, list, row};

/// A story that could come along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The story.
    pub article: ArticleId,
    /// Its headline.
    pub title: String,
    /// Whose it is.
    pub publication: PublicationId,
    /// The first of its sections; 0 without one.
    pub section: i64,
    /// Who wrote it, the first of them; 0 when nobody is named.
    pub contributor: i64,
    /// Words of the text that is here.
    pub words: u32,
    /// How much of its text is here.
    pub text: TextState,
    /// Whether the reader read it.
    pub is_read: bool,
    /// Where it stands, folded: the same story has the same address.
    pub canonical_url: Option<String>,
    /// Where it was printed first.
    pub original_url: Option<String>,
    /// What its pictures on board take.
    pub bytes: u64,
    /// How many of its pictures are on board.
    pub pictures_here: u32,
    /// How many may still come.
    pub pictures_to_come: u32,
    /// Whether its publication is subscribed to.
    pub is_listed: bool,
}

/// What the pictures of a publication take that came last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureSizes {
    /// Whose they are.
    pub publication: PublicationId,
    /// Bytes of all of them.
    pub bytes: u64,
    /// How many they are.
    pub pictures: u64,
}

/// The newest are like those to come, and few enough to be asked for as one types.
const SIZES: &str = "SELECT a.publication_id, sum(s.bytes), count(*)
    FROM (SELECT id, bytes FROM asset ORDER BY id DESC LIMIT 2000) s JOIN picture p ON p.asset_id = s.id
    JOIN article_picture ap ON ap.picture_id = p.id JOIN article a ON a.id = ap.article_id GROUP BY a.publication_id";
/// `json_each` keeps the order asked for.
const FACTS: &str = "SELECT a.id, a.title, a.publication_id, coalesce(a.section_id, 0),
    coalesce((SELECT l.contributor_id FROM credit c JOIN alias l ON l.id = c.alias_id
        WHERE c.article_id = a.id ORDER BY c.ordinal LIMIT 1), 0),
    a.word_count, a.text_state, a.is_read, a.canonical_url, a.original_url,
    (SELECT coalesce(sum(bytes), 0) FROM asset WHERE id IN (SELECT p.asset_id FROM article_picture ap
        JOIN picture p ON p.id = ap.picture_id WHERE ap.article_id = a.id)),
    a.pictures_here,
    (SELECT count(DISTINCT p.id) FROM article_picture ap JOIN picture p ON p.id = ap.picture_id
        WHERE ap.article_id = a.id AND p.asset_id IS NULL
            AND (p.failure IS NULL OR p.failure IN ('unreachable', 'asked-to-wait', 'no-room', 'lost'))),
    a.is_listed
    FROM json_each(?1) wanted CROSS JOIN article a ON a.id = wanted.value ORDER BY wanted.key";
const QUEUED: &str = "SELECT a.id FROM article a JOIN publication p ON p.id = a.publication_id
    WHERE p.site_key IN (?1, ?3) AND a.is_listed = 1 AND a.is_read = 0
    ORDER BY a.published_at DESC, a.id DESC LIMIT ?2";

impl Store {
    /// What a wish could give, at most `limit`: unread ones newest first, parts of a series in their order, saved
    /// ones that were read behind the unread. Nothing while its subject is not in the library.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn candidates(
        &self,
        wish: &TripWish,
        limit: usize,
        now: Timestamp,
    ) -> Result<Vec<Candidate>, StoreError> {
        self.read(|connection| {
            let ids = ids(connection, wish, limit, now)?;
            facts(connection, &ids)
        })
    }

    /// What the pictures that came last take, by publication; none of a publication without any.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn picture_sizes(&self) -> Result<Vec<PictureSizes>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(SIZES)?;
            let found = statement.query_map([], |row| {
                Ok(PictureSizes {
                    publication: PublicationId(row.get(0)?),
                    bytes: row.get(1)?,
                    pictures: row.get(2)?,
                })
            })?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }

    /// What choosing has to know of these stories; those that are gone are left out.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn candidates_of(&self, articles: &[ArticleId]) -> Result<Vec<Candidate>, StoreError> {
        self.read(|connection| facts(connection, articles))
    }
}

fn ids(
    connection: &Transaction<'_>,
    wish: &TripWish,
    limit: usize,
    now: Timestamp,
) -> Result<Vec<ArticleId>, StoreError> {
    if wish.kind == WishKind::Queued {
        let mut statement = connection.prepare_cached(QUEUED)?;
        let queued = statement
            .query_map(params![SAVED_PAGES.key, limit, PAGE_FILES.key], |row| Ok(ArticleId(row.get(0)?)))?;
        return Ok(queued.collect::<Result<_, _>>()?);
    }
    let Some(scope) = wish.kind.scope(wish.id) else { return Ok(Vec::new()) };
    let order = match scope {
        Scope::Series(_) => ListOrder::OldestFirst,
        _ => ListOrder::NewestFirst,
    };
    let filter = ListFilter { scope, read: ReadFilter::Unread, kind: None, order, now };
    let mut found = list::newest(connection, &filter, limit)?;
    if scope == Scope::Saved {
        let all = list::newest(connection, &ListFilter { read: ReadFilter::Any, ..filter }, limit)?;
        let read: Vec<ArticleId> = all.into_iter().filter(|id| !found.contains(id)).collect();
        found.extend(read);
        found.truncate(limit);
    }
    Ok(found)
}

fn facts(connection: &Transaction<'_>, articles: &[ArticleId]) -> Result<Vec<Candidate>, StoreError> {
    let mut statement = connection.prepare_cached(FACTS)?;
    let found = statement.query_map([row::as_json(articles)], candidate)?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn candidate(row: &Row<'_>) -> rusqlite::Result<Candidate> {
    Ok(Candidate {
        article: ArticleId(row.get(0)?),
        title: row.get(1)?,
        publication: PublicationId(row.get(2)?),
        section: row.get(3)?,
        contributor: row.get(4)?,
        words: row.get(5)?,
        text: row::text_state(&row.get::<_, String>(6)?),
        is_read: row.get(7)?,
        canonical_url: row.get(8)?,
        original_url: row.get(9)?,
        bytes: row.get(10)?,
        pictures_here: row.get(11)?,
        pictures_to_come: row.get(12)?,
        is_listed: row.get(13)?,
    })
}
