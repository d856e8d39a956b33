//! Tables `picture` and `article_picture`: which story shows what, from where, and whether it is on board.

use layover_model::{
    ArticleId, ContentHash, HeroPicture, PictureFailure, PictureReference, PictureState, Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, asset, partial_file};

/// Whose pictures to fetch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PicturePolicy {
    /// None.
    None,
    /// Those of saved stories, and of stories that follows keep offline.
    SavedOnly,
    /// All.
    #[default]
    All,
}

/// A picture to fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureWanted {
    /// Its address, as the story names it.
    pub url: String,
    /// A story that shows it.
    pub article: ArticleId,
    /// Who names it: the feed that story came from, or the story's own page. What leads into the local network
    /// is fetched only when this does as well.
    pub source: Option<String>,
}

/// First wait after a passing failure; doubles with each further one.
pub(crate) const FIRST_WAIT_SECONDS: i64 = 60;
const LONGEST_WAIT_SECONDS: i64 = 6 * 3600;

pub(crate) const WANTED: &str = "SELECT w.url, w.shown_by,
        coalesce((SELECT f.url FROM entry e JOIN feed f ON f.id = e.feed_id WHERE e.article_id = w.shown_by LIMIT 1),
            (SELECT a.url FROM article a WHERE a.id = w.shown_by))
    FROM (SELECT p.url, p.is_hero, p.newest_at, p.id, (SELECT ap.article_id FROM article_picture ap
            JOIN article a ON a.id = ap.article_id
            WHERE ap.picture_id = p.id AND (a.is_listed = 1 OR a.saved_at IS NOT NULL)
            UNION ALL SELECT k.article_id FROM contributor c JOIN contribution k ON k.contributor_id = c.id
            WHERE c.portrait_url = p.url LIMIT 1) AS shown_by
        FROM picture p INDEXED BY picture_due
        WHERE p.due_at IS NOT NULL AND p.due_at <= ?1 AND shown_by IS NOT NULL
        ORDER BY p.is_hero DESC, p.newest_at DESC, p.id LIMIT ?2) w
    ORDER BY w.is_hero DESC, w.newest_at DESC, w.id";
const WANTED_BY_SAVED: &str = "SELECT p.url, min(a.id),
        coalesce((SELECT f.url FROM entry e JOIN feed f ON f.id = e.feed_id WHERE e.article_id = a.id LIMIT 1), a.url)
    FROM (SELECT id FROM article INDEXED BY article_saved WHERE saved_at IS NOT NULL
        UNION SELECT id FROM article INDEXED BY article_kept WHERE keeps_offline = 1) kept
    CROSS JOIN article a ON a.id = kept.id
    CROSS JOIN article_picture ap ON ap.article_id = a.id CROSS JOIN picture p ON p.id = ap.picture_id
    WHERE p.due_at IS NOT NULL AND p.due_at <= ?1
    GROUP BY p.id ORDER BY p.is_hero DESC, p.newest_at DESC, p.id LIMIT ?2";

impl Store {
    /// Pictures to fetch: heroes first, newest story first; failed ones again when their wait is over.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn pictures_wanted(
        &self,
        policy: PicturePolicy,
        limit: usize,
        now: Timestamp,
    ) -> Result<Vec<PictureWanted>, StoreError> {
        let query = match policy {
            PicturePolicy::None => return Ok(Vec::new()),
            PicturePolicy::SavedOnly => WANTED_BY_SAVED,
            PicturePolicy::All => WANTED,
        };
        self.read(|connection| {
            let mut statement = connection.prepare_cached(query)?;
            let wanted = statement.query_map(params![now.0, limit], |row| {
                Ok(PictureWanted { url: row.get(0)?, article: ArticleId(row.get(1)?), source: row.get(2)? })
            })?;
            Ok(wanted.collect::<Result<_, _>>()?)
        })
    }

    /// Takes a picture on board. Only one that some story shows is referred to; another is dropped by tidying.
    ///
    /// # Errors
    /// When the file or the library cannot be written; then the picture is not on board.
    pub fn put_picture(
        &self,
        url: &str,
        media_type: &str,
        bytes: &[u8],
        width: u32,
        height: u32,
        now: Timestamp,
    ) -> Result<ContentHash, StoreError> {
        let hash = asset::hash(bytes);
        asset::write_file(self.directory(), hash, bytes)?;
        self.write(Durability::Sync, |transaction| {
            // Tidying removes files under this lock: what it took since the line above is put back.
            asset::write_file(self.directory(), hash, bytes)?;
            let asset = asset::put(transaction, hash, media_type, (width, height), bytes.len(), now)?;
            let picture: Option<i64> = transaction
                .prepare_cached(
                    "UPDATE picture SET asset_id = ?2, failure = NULL, failures = 0, due_at = NULL
                     WHERE url = ?1 RETURNING id",
                )?
                .query_row(params![url, asset], |row| row.get(0))
                .optional()?;
            if let Some(picture) = picture {
                recount_shown_by(transaction, picture)?;
            }
            partial_file::drop_one(transaction, self.directory(), url)?;
            bump_revision(transaction)?;
            Ok(hash)
        })
    }

    /// A picture could not be fetched. A passing failure is tried again after a wait that grows, others are
    /// given up.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn picture_failed(
        &self,
        url: &str,
        failure: PictureFailure,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            let failures: Option<u32> = transaction
                .prepare_cached("SELECT failures FROM picture WHERE url = ?1")?
                .query_row([url], |row| row.get(0))
                .optional()?;
            let Some(failures) = failures else { return Ok(()) };
            let due_at = failure.is_passing().then(|| now.0.saturating_add(wait_seconds(failures)));
            transaction
                .prepare_cached(
                    "UPDATE picture SET failure = ?2, failures = failures + 1, due_at = ?3 WHERE url = ?1",
                )?
                .execute(params![url, failure.as_str(), due_at])?;
            // What came of it is kept after this, where there is something to go on with.
            partial_file::drop_one(transaction, self.directory(), url)?;
            bump_revision(transaction)
        })
    }
}

/// How long to wait after a passing failure, when there were `failures` before it.
pub(crate) fn wait_seconds(failures: u32) -> i64 {
    (FIRST_WAIT_SECONDS << failures.min(16)).min(LONGEST_WAIT_SECONDS)
}

const CLEAR: &str = "DELETE FROM article_picture WHERE article_id = ?1";
const ADD: &str = "INSERT INTO article_picture (article_id, ordinal, picture_id, width, height)
    VALUES (?1, ?2, ?3, ?4, ?5)";
const ENSURE: &str = "INSERT INTO picture (url, due_at, is_hero, newest_at)
    SELECT ?1, 0, ?2, published_at FROM article WHERE id = ?3
    ON CONFLICT (url) DO UPDATE SET is_hero = max(is_hero, excluded.is_hero),
        newest_at = max(newest_at, excluded.newest_at)
    RETURNING id";

/// Writes down which pictures a story shows: its hero, then those of its body.
pub(crate) fn replace(
    connection: &Connection,
    article: i64,
    hero: Option<&HeroPicture>,
    body: &[PictureReference],
) -> Result<(), StoreError> {
    connection.prepare_cached(CLEAR)?.execute([article])?;
    let hero = hero.map(|hero| (0, &hero.picture));
    for (ordinal, reference) in hero.into_iter().chain((1..).zip(body)) {
        let picture: i64 = connection
            .prepare_cached(ENSURE)?
            .query_row(params![reference.url, ordinal == 0, article], |row| row.get(0))?;
        connection.prepare_cached(ADD)?.execute(params![
            article,
            ordinal,
            picture,
            reference.width,
            reference.height
        ])?;
    }
    recount(connection, article)
}

/// What `recount` writes, also how the doctor tells a wrong count.
pub(crate) const RECOUNT: &str = "UPDATE article SET (pictures_total, pictures_here, thumbnail) =
    (SELECT count(DISTINCT ap.picture_id), count(DISTINCT iif(p.asset_id IS NULL, NULL, ap.picture_id)),
        (SELECT s.hash FROM article_picture ap2 JOIN picture p2 ON p2.id = ap2.picture_id
            JOIN asset s ON s.id = p2.asset_id WHERE ap2.article_id = ?1 ORDER BY ap2.ordinal LIMIT 1)
     FROM article_picture ap JOIN picture p ON p.id = ap.picture_id WHERE ap.article_id = ?1)
    WHERE id = ?1";

pub(crate) fn recount(connection: &Connection, article: i64) -> Result<(), StoreError> {
    connection.prepare_cached(RECOUNT)?.execute([article])?;
    Ok(())
}

pub(crate) fn recount_shown_by(transaction: &Transaction<'_>, picture: i64) -> Result<(), StoreError> {
    let articles: Vec<i64> = transaction
        .prepare_cached("SELECT DISTINCT article_id FROM article_picture WHERE picture_id = ?1")?
        .query_map([picture], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    articles.into_iter().try_for_each(|article| recount(transaction, article))
}

const OF_ARTICLE: &str = "SELECT ap.ordinal, p.url, ap.width, ap.height, s.hash, p.failure
    FROM article_picture ap JOIN picture p ON p.id = ap.picture_id LEFT JOIN asset s ON s.id = p.asset_id
    WHERE ap.article_id = ?1 ORDER BY ap.ordinal";

/// A picture of a story: its place (0 is the hero), what the story says of it, and how it stands.
pub(crate) type Shown = (i64, PictureReference, PictureState);

pub(crate) fn of_article(connection: &Connection, article: i64) -> Result<Vec<Shown>, StoreError> {
    let mut statement = connection.prepare_cached(OF_ARTICLE)?;
    let shown = statement.query_map([article], |row| {
        let reference = PictureReference { url: row.get(1)?, width: row.get(2)?, height: row.get(3)? };
        let hash: Option<[u8; 32]> = row.get(4)?;
        let failure: Option<String> = row.get(5)?;
        let state = match (hash, failure.and_then(|name| PictureFailure::from_name(&name))) {
            (Some(hash), _) => PictureState::OnBoard(ContentHash(hash)),
            (None, Some(failure)) => PictureState::Failed(failure),
            (None, None) => PictureState::Wanted,
        };
        Ok((row.get(0)?, reference, state))
    })?;
    Ok(shown.collect::<Result<_, _>>()?)
}
