//! Table `audio`: sound and film the reader asked to keep. Its file is an asset like a picture's.

use std::fs;
use std::io::Read;
use std::path::Path;

use layover_model::{ArticleId, ContentHash, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};
use sha2::{Digest, Sha256};

use crate::asset::{Content, Incoming};
use crate::room::Claim;
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, partial_file, picture};

/// What a story attaches, and how it stands in this library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryAudio {
    /// Where it is fetched.
    pub url: String,
    /// As the feed states it.
    pub media_type: String,
    /// Size as the feed states it, or as it is.
    pub bytes: Option<u64>,
    /// The file, when it is here.
    pub asset: Option<ContentHash>,
    /// Whether the reader asked for it.
    pub is_asked: bool,
    /// Why it is not here, in a sentence; empty when nothing went wrong.
    pub failure: String,
    /// It found no room, or made room for others: it is not fetched again by itself.
    pub has_no_room: bool,
    /// The feed the story came from.
    pub source: Option<String>,
}

/// A file of sound or film to fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudioWanted {
    /// Its address.
    pub url: String,
    /// The feed its story came from.
    pub source: Option<String>,
    /// Size as the feed states it.
    pub bytes: Option<u64>,
}

/// What stands in the place of a sentence where there is no room.
const NO_ROOM: &str = "no-room";
const OF_STORY: &str =
    "SELECT e.url, e.media_type, coalesce(s.bytes, e.bytes), s.hash, a.id IS NOT NULL, a.failure,
        (SELECT f.url FROM entry n JOIN feed f ON f.id = n.feed_id WHERE n.article_id = e.article_id LIMIT 1)
    FROM enclosure e LEFT JOIN audio a ON a.url = e.url LEFT JOIN asset s ON s.id = a.asset_id
    WHERE e.article_id = ?1 AND (e.media_type LIKE 'audio/%' OR e.media_type LIKE 'video/%'
        OR (e.media_type = '' AND (e.url LIKE '%.mp3%' OR e.url LIKE '%.m4a%' OR e.url LIKE '%.ogg%')))
    ORDER BY e.ordinal";
const ASK: &str = "INSERT INTO audio (url, media_type, asked_at, due_at)
    SELECT url, media_type, ?2, 0 FROM enclosure WHERE article_id = ?1 AND url = ?3
    ON CONFLICT (url) DO UPDATE SET due_at = iif(asset_id IS NULL, 0, NULL), failure = NULL, failures = 0";
const WANTED: &str =
    "SELECT a.url, (SELECT f.url FROM enclosure e JOIN entry n ON n.article_id = e.article_id
        JOIN feed f ON f.id = n.feed_id WHERE e.url = a.url LIMIT 1),
        (SELECT max(e.bytes) FROM enclosure e WHERE e.url = a.url)
    FROM audio a WHERE a.due_at IS NOT NULL AND a.due_at <= ?1 ORDER BY a.asked_at, a.id";
const PUT: &str =
    "UPDATE audio SET asset_id = ?2, media_type = iif(?2 IS NULL, media_type, ?3), failures = 0, due_at = NULL,
    failure = iif(?2 IS NULL, 'no-room', NULL) WHERE url = ?1";
const FAIL: &str = "UPDATE audio SET failure = ?2, failures = failures + 1, due_at = ?3 WHERE url = ?1";

impl Store {
    /// What a story attaches that can be heard or seen.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn audio(&self, article: ArticleId) -> Result<Vec<StoryAudio>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached(OF_STORY)?;
            let found = statement.query_map([article.0], |row| {
                let bytes: Option<i64> = row.get(2)?;
                let hash: Option<[u8; 32]> = row.get(3)?;
                let failure = row.get::<_, Option<String>>(5)?.unwrap_or_default();
                let has_no_room = failure == NO_ROOM;
                Ok(StoryAudio {
                    url: row.get(0)?,
                    media_type: row.get(1)?,
                    bytes: bytes.and_then(|bytes| u64::try_from(bytes).ok()),
                    asset: hash.map(ContentHash),
                    is_asked: row.get(4)?,
                    failure: if has_no_room { String::new() } else { failure },
                    has_no_room,
                    source: row.get(6)?,
                })
            })?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }

    /// The reader asks for what a story attaches; it is wanted until it is here.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn ask_for_audio(&self, article: ArticleId, url: &str, now: Timestamp) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| {
            transaction.execute(ASK, params![article.0, now.0, url])?;
            bump_revision(transaction)
        })
    }

    /// Sound and film to fetch, in the order it was asked for.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn audio_wanted(&self, now: Timestamp) -> Result<Vec<AudioWanted>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached(WANTED)?;
            let wanted = statement.query_map([now.0], |row| {
                let bytes: Option<i64> = row.get(2)?;
                let bytes = bytes.and_then(|bytes| u64::try_from(bytes).ok());
                Ok(AudioWanted { url: row.get(0)?, source: row.get(1)?, bytes })
            })?;
            Ok(wanted.collect::<Result<_, _>>()?)
        })
    }

    /// Takes the file that lies at the place for beginnings on board, in the place of any story's files that are not
    /// protected where the room is full.
    ///
    /// # Errors
    /// [`StoreError::NoRoom`] when even that is not enough; it is wanted again when the reader asks again. When the file
    /// or the library cannot be written; then it is not on board.
    pub fn put_audio(&self, url: &str, media_type: &str, now: Timestamp) -> Result<ContentHash, StoreError> {
        let partial = self.partial_path(url);
        let (hash, length) = hash_of(&partial).map_err(StoreError::file(&partial))?;
        let content = Content::File { path: &partial, length };
        let file = Incoming { hash, content, media_type, width: 0, height: 0 };
        // What it takes is counted once.
        self.write(Durability::Sync, |transaction| partial_file::forget(transaction, url))?;
        let claim = |_: &Transaction<'_>| Ok(Claim::Kept);
        let is_here = self.take(&file, now, claim, |transaction, asset| {
            transaction.prepare_cached(PUT)?.execute(params![url, asset, media_type])?;
            Ok(())
        })?;
        // Gone already where it moved; not where the same file was here, or there is no room for it.
        let _ = fs::remove_file(&partial);
        if is_here { Ok(hash) } else { Err(StoreError::NoRoom) }
    }

    /// There is no room for a file even when everything goes that may: it is not fetched.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn audio_without_room(&self, url: &str) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            transaction.prepare_cached(PUT)?.execute(params![url, None::<i64>, ""])?;
            bump_revision(transaction)
        })
    }

    /// A file could not be fetched; one whose trouble `is_passing` is tried again after a wait that grows.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn audio_failed(
        &self,
        url: &str,
        sentence: &str,
        is_passing: bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            let failures: Option<u32> = transaction
                .query_row("SELECT failures FROM audio WHERE url = ?1", [url], |row| row.get(0))
                .optional()?;
            let Some(failures) = failures else { return Ok(()) };
            let due_at = is_passing.then(|| now.0.saturating_add(picture::wait_seconds(failures)));
            transaction.execute(FAIL, params![url, sentence, due_at])?;
            bump_revision(transaction)
        })
    }

    /// Lets the audio of a story go; its file goes with the next tidying.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn let_audio_go(&self, url: &str) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| {
            transaction.execute("DELETE FROM audio WHERE url = ?1", [url])?;
            partial_file::drop_one(transaction, self.directory(), url)?;
            bump_revision(transaction)
        })
    }
}

fn hash_of(path: &Path) -> std::io::Result<(ContentHash, u64)> {
    let mut file = fs::File::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; 256 * 1024];
    let mut bytes = 0;
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok((ContentHash(hash.finalize().into()), bytes));
        }
        hash.update(piece.get(..read).unwrap_or_default());
        bytes += read as u64;
    }
}
