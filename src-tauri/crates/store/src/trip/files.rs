//! What a trip's stories need: pages and pictures still to be had, and the files that are on board.

use layover_model::{ArticleId, ContentHash, PictureFailure, PictureState, Timestamp, TripId};
use rusqlite::{Row, Transaction, params};

use crate::page::source_of_story;
use crate::store::{Durability, bump_revision};
use crate::{PageWanted, PictureWanted, Store, StoreError, asset, page, picture};

/// A picture of a story of a trip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedPicture {
    /// The story.
    pub article: ArticleId,
    /// The picture's address.
    pub url: String,
    /// How it stands.
    pub state: PictureState,
    /// Its file's length, where it is on board.
    pub bytes: u64,
    /// Its file's media type, where it is on board.
    pub media_type: String,
    /// When its file was put on board.
    pub stored_at: Timestamp,
}

const PICTURES: &str =
    "SELECT DISTINCT ap.article_id, p.url, s.hash, p.failure, s.bytes, s.media_type, s.stored_at
    FROM trip_story t JOIN article_picture ap ON ap.article_id = t.article_id
    JOIN picture p ON p.id = ap.picture_id LEFT JOIN asset s ON s.id = p.asset_id
    WHERE t.trip_id = ?1 AND t.is_refused = 0 ORDER BY t.ordinal, ap.article_id, ap.ordinal";
/// Whether what waits after a failure, or was let go of, is wanted as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// It is not: a trip is kept fresh beside everything else.
    Respected(Timestamp),
    /// It is, and so is what was given up: the reader makes a trip ready now.
    Ignored,
}

impl Waits {
    /// The latest due instant of what is wanted; none where all is.
    fn due_by(self) -> Option<i64> {
        match self {
            Self::Respected(now) => Some(now.0),
            Self::Ignored => None,
        }
    }
}

const PAGES_WANTED: &str = concat!(
    "SELECT a.id, a.publication_id, a.url, p.profile, ",
    source_of_story!(),
    "
    FROM trip_story t JOIN article a ON a.id = t.article_id JOIN publication p ON p.id = a.publication_id
    WHERE t.trip_id = ?1 AND t.is_refused = 0 AND a.url IS NOT NULL AND a.text_state <> 'full'
        AND (?2 IS NULL OR a.page_due_at <= ?2)
    ORDER BY t.ordinal, a.id"
);
const PICTURES_WANTED: &str = concat!(
    "SELECT p.url, min(a.id), ",
    source_of_story!(),
    "
    FROM trip_story t JOIN article a ON a.id = t.article_id JOIN article_picture ap ON ap.article_id = a.id
    JOIN picture p ON p.id = ap.picture_id
    WHERE t.trip_id = ?1 AND t.is_refused = 0 AND p.asset_id IS NULL
        AND (?2 IS NULL OR p.failure IS NULL OR p.failure IN ('unreachable', 'asked-to-wait', 'no-room', 'lost'))
        AND (?2 IS NULL OR (p.due_at <= ?2 AND p.let_go_at IS NULL))
    GROUP BY p.id ORDER BY min(t.ordinal), p.id"
);

impl Store {
    /// Every picture of a trip's stories, story by story.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn trip_pictures(&self, trip: TripId) -> Result<Vec<PackedPicture>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(PICTURES)?;
            let pictures = statement.query_map([trip.0], packed_picture)?;
            Ok(pictures.collect::<Result<_, _>>()?)
        })
    }

    /// Pages of a trip's stories that may still be had; what was given up too where nothing is waited for.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn trip_pages_wanted(&self, trip: TripId, waits: Waits) -> Result<Vec<PageWanted>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(PAGES_WANTED)?;
            let wanted = statement.query_map(params![trip.0, waits.due_by()], page::wanted_row)?;
            Ok(wanted.collect::<Result<_, _>>()?)
        })
    }

    /// Pictures of a trip's stories that may still be had; what was given up too where nothing is waited for.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn trip_pictures_wanted(&self, trip: TripId, waits: Waits) -> Result<Vec<PictureWanted>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(PICTURES_WANTED)?;
            let wanted = statement.query_map(params![trip.0, waits.due_by()], |row| {
                Ok(PictureWanted { url: row.get(0)?, article: ArticleId(row.get(1)?), source: row.get(2)? })
            })?;
            Ok(wanted.collect::<Result<_, _>>()?)
        })
    }

    /// Stories of a trip something of which waits because its server asked to be left alone, and until when.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn trip_left_alone(&self, trip: TripId) -> Result<Vec<(ArticleId, Timestamp)>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(LEFT_ALONE)?;
            let waiting =
                statement.query_map([trip.0], |row| Ok((ArticleId(row.get(0)?), Timestamp(row.get(1)?))))?;
            Ok(waiting.collect::<Result<_, _>>()?)
        })
    }

    /// Whether the file of that hash lies on disk with that length: a look that costs next to nothing.
    #[must_use]
    pub fn has_file(&self, hash: ContentHash, bytes: u64) -> bool {
        std::fs::metadata(asset::path(self.directory(), hash)).is_ok_and(|file| file.len() == bytes)
    }

    /// The bytes of the file of that hash when they are what they should be; `None` when it is gone or damaged.
    #[must_use]
    pub fn whole_file(&self, hash: ContentHash) -> Option<Vec<u8>> {
        let bytes = std::fs::read(asset::path(self.directory(), hash)).ok()?;
        (asset::hash(&bytes) == hash).then_some(bytes)
    }

    /// Lets go of a file that is gone, damaged, or (with `failure`) no picture: its stories say so from now on. Without
    /// a failure its pictures are wanted again.
    ///
    /// # Errors
    /// When the library or its folder cannot be written.
    pub fn lose_file(&self, hash: ContentHash, failure: Option<PictureFailure>) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            let articles = shown_by(transaction, hash)?;
            transaction.execute(LOST, params![hash.0, failure.map(PictureFailure::as_str)])?;
            transaction.execute("DELETE FROM asset WHERE hash = ?1", [hash.0])?;
            for article in articles {
                picture::recount(transaction, article)?;
            }
            bump_revision(transaction)?;
            let path = asset::path(self.directory(), hash);
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    Err(StoreError::file(&path)(error))
                }
                _ => Ok(()),
            }
        })
    }
}

const LEFT_ALONE: &str = "SELECT id, max(until) FROM
    (SELECT a.id, a.page_due_at AS until FROM trip_story t JOIN article a ON a.id = t.article_id
        WHERE t.trip_id = ?1 AND t.is_refused = 0 AND a.text_state = 'asked-to-wait'
    UNION ALL SELECT ap.article_id, p.due_at FROM trip_story t JOIN article_picture ap ON ap.article_id = t.article_id
        JOIN picture p ON p.id = ap.picture_id
        WHERE t.trip_id = ?1 AND t.is_refused = 0 AND p.failure = 'asked-to-wait')
    WHERE until IS NOT NULL GROUP BY id";
const LOST: &str =
    "UPDATE picture SET asset_id = NULL, failure = coalesce(?2, 'lost'), failures = 0, due_at = iif(?2 IS NULL, 0, NULL)
    WHERE asset_id = (SELECT id FROM asset WHERE hash = ?1)";
const SHOWN_BY: &str = "SELECT DISTINCT ap.article_id FROM asset s JOIN picture p ON p.asset_id = s.id
    JOIN article_picture ap ON ap.picture_id = p.id WHERE s.hash = ?1";

fn shown_by(transaction: &Transaction<'_>, hash: ContentHash) -> Result<Vec<i64>, StoreError> {
    let mut statement = transaction.prepare_cached(SHOWN_BY)?;
    let articles = statement.query_map([hash.0], |row| row.get(0))?;
    Ok(articles.collect::<Result<_, _>>()?)
}

fn packed_picture(row: &Row<'_>) -> rusqlite::Result<PackedPicture> {
    let hash: Option<[u8; 32]> = row.get(2)?;
    let failure: Option<String> = row.get(3)?;
    let state = match (hash, failure.and_then(|name| PictureFailure::from_name(&name))) {
        (Some(hash), _) => PictureState::OnBoard(ContentHash(hash)),
        (None, Some(failure)) => PictureState::Failed(failure),
        (None, None) => PictureState::Wanted,
    };
    Ok(PackedPicture {
        article: ArticleId(row.get(0)?),
        url: row.get(1)?,
        state,
        bytes: row.get::<_, Option<u64>>(4)?.unwrap_or_default(),
        media_type: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
        stored_at: Timestamp(row.get::<_, Option<i64>>(6)?.unwrap_or_default()),
    })
}
