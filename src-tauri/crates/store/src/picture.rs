//! Tables `picture` and `article_picture`: which story shows what, from where, and whether it is on board.

mod going;

use layover_model::{
    ArticleId, ContentHash, HeroPicture, PictureFailure, PictureReference, PictureState, Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::asset::{Content, Incoming};
use crate::page::{self, source_of_story};
use crate::room::Claim;
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, asset, partial_file};

pub(crate) use going::{let_go, refuse_below, want_let_go, want_refused};

/// Whose pictures to fetch. What the reader said of one publication goes before the general word, but for
/// [`PicturePolicy::None`]; those of packed stories are wanted with every other policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PicturePolicy {
    /// None at all, whatever was said of publications.
    None,
    /// None but what was said of publications.
    ByPublication,
    /// Those of protected stories: saved, packed, or followed to be kept offline.
    SavedOnly,
    /// All.
    #[default]
    All,
}

impl PicturePolicy {
    /// The general word, as the queries read it; `None` where there is nothing to ask.
    fn word(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::ByPublication => Some("none"),
            Self::SavedOnly => Some("saved"),
            Self::All => Some("all"),
        }
    }
}

/// A picture to fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureWanted {
    /// Its address, as the story names it.
    pub url: String,
    /// A story that shows it.
    pub article: ArticleId,
    /// Who names it: the feed that story came from, or the story's own page where the reader asked for it by its
    /// address. What leads into the local network is fetched only when this does as well, and never without one.
    pub source: Option<String>,
}

/// First wait after a passing failure; doubles with each further one.
pub(crate) const FIRST_WAIT_SECONDS: i64 = 60;
const LONGEST_WAIT_SECONDS: i64 = 6 * 3600;

/// Whether a story's pictures are wanted: `a` is the story, ?3 the general word.
macro_rules! wants_its_pictures {
    () => {
        "(a.is_packed = 1 OR CASE coalesce((SELECT r.policy FROM picture_rule r
            WHERE r.publication_id = a.publication_id), ?3)
            WHEN 'all' THEN a.is_listed = 1 OR a.saved_at IS NOT NULL OR a.keeps_offline = 1
            WHEN 'saved' THEN a.saved_at IS NOT NULL OR a.keeps_offline = 1
            ELSE 0 END)"
    };
}

pub(crate) const WANTED: &str = concat!(
    "SELECT w.url, w.shown_by, (SELECT ",
    source_of_story!(),
    " FROM article a WHERE a.id = w.shown_by)
    FROM (SELECT p.url, p.is_hero, p.newest_at, p.id, (SELECT ap.article_id FROM article_picture ap
            JOIN article a ON a.id = ap.article_id
            WHERE ap.picture_id = p.id AND (p.is_asked = 1 OR ",
    wants_its_pictures!(),
    ")
            UNION ALL SELECT k.article_id FROM contributor c JOIN contribution k ON k.contributor_id = c.id
            WHERE c.portrait_url = p.url LIMIT 1) AS shown_by
        FROM picture p INDEXED BY picture_due
        WHERE p.due_at IS NOT NULL AND p.due_at <= ?1 AND shown_by IS NOT NULL
        ORDER BY p.is_hero DESC, p.newest_at DESC, p.id LIMIT ?2) w
    ORDER BY w.is_hero DESC, w.newest_at DESC, w.id"
);
/// Where few stories are wanted: from the stories, protected or of a publication all of whose pictures are.
pub(crate) const WANTED_BY_FEW: &str = concat!(
    "SELECT p.url, min(a.id), ",
    source_of_story!(),
    "
    FROM (SELECT id FROM article INDEXED BY article_saved WHERE saved_at IS NOT NULL
        UNION SELECT id FROM article INDEXED BY article_kept WHERE keeps_offline = 1
        UNION SELECT id FROM article INDEXED BY article_packed WHERE is_packed = 1
        UNION SELECT o.id FROM picture_rule r CROSS JOIN article o INDEXED BY article_owner
            ON o.publication_id = r.publication_id WHERE r.policy = 'all'
        UNION SELECT aq.article_id FROM picture q INDEXED BY picture_asked CROSS JOIN article_picture aq
            ON aq.picture_id = q.id WHERE q.is_asked = 1) few
    CROSS JOIN article a ON a.id = few.id
    CROSS JOIN article_picture ap ON ap.article_id = a.id CROSS JOIN picture p ON p.id = ap.picture_id
    WHERE p.due_at IS NOT NULL AND p.due_at <= ?1 AND (p.is_asked = 1 OR ",
    wants_its_pictures!(),
    ")
    GROUP BY p.id ORDER BY p.is_hero DESC, p.newest_at DESC, p.id LIMIT ?2"
);

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
        let Some(word) = policy.word() else { return Ok(Vec::new()) };
        let query = if policy == PicturePolicy::All { WANTED } else { WANTED_BY_FEW };
        self.read(|connection| {
            let mut statement = connection.prepare_cached(query)?;
            let wanted = statement.query_map(params![now.0, limit, word], |row| {
                Ok(PictureWanted { url: row.get(0)?, article: ArticleId(row.get(1)?), source: row.get(2)? })
            })?;
            Ok(wanted.collect::<Result<_, _>>()?)
        })
    }

    /// Takes a picture on board, in the place of those of stories that go before its own where the room is full.
    /// Only one that some story shows is referred to; another is dropped by tidying.
    ///
    /// # Errors
    /// [`StoreError::NoRoom`] when nothing may go for it: the story says so. When the file or the library cannot be
    /// written; then the picture is not on board.
    pub fn put_picture(
        &self,
        url: &str,
        media_type: &str,
        bytes: &[u8],
        width: u32,
        height: u32,
        now: Timestamp,
    ) -> Result<ContentHash, StoreError> {
        let content = Content::Bytes(bytes);
        let file = Incoming { hash: asset::hash(bytes), content, media_type, width, height };
        self.put_claiming(url, &file, now, |transaction| going::claim(transaction, url))
    }

    /// The same for a picture the reader asked for: it may stand in the place of any story that is not protected.
    ///
    /// # Errors
    /// As [`Store::put_picture`].
    pub fn put_asked_picture(
        &self,
        url: &str,
        media_type: &str,
        bytes: &[u8],
        (width, height): (u32, u32),
        now: Timestamp,
    ) -> Result<ContentHash, StoreError> {
        let content = Content::Bytes(bytes);
        let file = Incoming { hash: asset::hash(bytes), content, media_type, width, height };
        self.put_claiming(url, &file, now, |_| Ok(Claim::Kept))
    }

    fn put_claiming(
        &self,
        url: &str,
        file: &Incoming<'_>,
        now: Timestamp,
        claim: impl Fn(&Transaction<'_>) -> Result<Claim, StoreError>,
    ) -> Result<ContentHash, StoreError> {
        let is_here = self.take(file, now, claim, |transaction, asset| {
            partial_file::drop_one(transaction, self.directory(), url)?;
            match asset {
                Some(asset) => attach(transaction, url, asset),
                None => refuse(transaction, url),
            }
        })?;
        if is_here { Ok(file.hash) } else { Err(StoreError::NoRoom) }
    }

    /// A picture's server asked to be left alone: it is tried again after that, and no failure is counted.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn picture_left_alone(&self, url: &str, until: Timestamp) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            transaction.prepare_cached(LEFT_ALONE)?.execute(params![
                url,
                PictureFailure::AskedToWait.as_str(),
                until.0
            ])?;
            bump_revision(transaction)
        })
    }

    /// A picture could not be fetched. A passing failure is tried again after a wait that grows; what a server's bad
    /// hour looks like too is looked at twice more; others are given up.
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
            let before: Option<(u32, Option<String>)> = transaction
                .prepare_cached("SELECT failures, failure FROM picture WHERE url = ?1")?
                .query_row([url], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            let Some((failures, last)) = before else { return Ok(()) };
            let last = last.and_then(|name| PictureFailure::from_name(&name));
            let was_settled = last.is_some_and(|failure| !failure.is_passing());
            let failures = if failure.is_passing() || was_settled { failures } else { 0 };
            let due_at = if failure.is_passing() {
                Some(now.0.saturating_add(wait_seconds(failures)))
            } else {
                failure.may_be_an_hour().then(|| page::second_look(failures, now)).flatten()
            };
            transaction.prepare_cached(FAILED)?.execute(params![
                url,
                failure.as_str(),
                failures.saturating_add(1),
                due_at
            ])?;
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

const FAILED: &str = "UPDATE picture SET failure = ?2, failures = ?3, due_at = ?4 WHERE url = ?1";
const LEFT_ALONE: &str = "UPDATE picture SET failure = ?2, due_at = ?3 WHERE url = ?1 AND asset_id IS NULL";
const ATTACH: &str =
    "UPDATE picture SET asset_id = ?2, failure = NULL, failures = 0, due_at = NULL, let_go_at = NULL, is_asked = 0
    WHERE url = ?1 RETURNING id";

fn attach(transaction: &Transaction<'_>, url: &str, asset: i64) -> Result<(), StoreError> {
    let picture: Option<i64> =
        transaction.prepare_cached(ATTACH)?.query_row(params![url, asset], |row| row.get(0)).optional()?;
    picture.map_or(Ok(()), |picture| recount_shown_by(transaction, picture))
}

fn refuse(transaction: &Transaction<'_>, url: &str) -> Result<(), StoreError> {
    transaction
        .prepare_cached("UPDATE picture SET failure = ?2, due_at = NULL WHERE url = ?1 AND asset_id IS NULL")?
        .execute([url, PictureFailure::NoRoom.as_str()])?;
    Ok(())
}

const WANT_OF_STORY: &str =
    "UPDATE picture SET due_at = 0, let_go_at = NULL, failure = nullif(failure, 'no-room'), failures = 0, is_asked = 1
    WHERE asset_id IS NULL AND id IN (SELECT picture_id FROM article_picture WHERE article_id = ?1)";

/// Wants every picture of a story again that is not on board, whatever was given up or let go of: the reader asked.
pub(crate) fn want_of_story(transaction: &Transaction<'_>, article: ArticleId) -> Result<(), StoreError> {
    transaction.prepare_cached(WANT_OF_STORY)?.execute([article.0])?;
    Ok(())
}

const CLEAR: &str = "DELETE FROM article_picture WHERE article_id = ?1";
const ADD: &str = "INSERT INTO article_picture (article_id, ordinal, picture_id, width, height)
    VALUES (?1, ?2, ?3, ?4, ?5)";
const ENSURE: &str = "INSERT INTO picture (url, due_at, is_hero, newest_at)
    SELECT ?1, 0, ?2, published_at FROM article WHERE id = ?3
    ON CONFLICT (url) DO UPDATE SET is_hero = max(is_hero, excluded.is_hero),
        -- Found no room as an older story's: as a newer one's it may.
        due_at = iif(failure IS 'no-room' AND excluded.newest_at > newest_at, 0, due_at),
        let_go_at = iif(failure IS 'no-room' AND excluded.newest_at > newest_at, NULL, let_go_at),
        failure = iif(failure IS 'no-room' AND excluded.newest_at > newest_at, NULL, failure),
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
