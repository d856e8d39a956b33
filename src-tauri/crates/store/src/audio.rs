//! Table `audio`: sound and film the reader asked to keep. Its file is an asset like a picture's.

use std::fs;
use std::io::Read;
use std::path::Path;

use layover_model::{ArticleId, ContentHash, Timestamp};
use rusqlite::{OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, asset, partial_file, picture};

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
}

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
        JOIN feed f ON f.id = n.feed_id WHERE e.url = a.url LIMIT 1)
    FROM audio a WHERE a.due_at IS NOT NULL AND a.due_at <= ?1 ORDER BY a.asked_at, a.id";
const PUT: &str =
    "UPDATE audio SET asset_id = ?2, media_type = ?3, failure = NULL, failures = 0, due_at = NULL
    WHERE url = ?1";
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
                Ok(StoryAudio {
                    url: row.get(0)?,
                    media_type: row.get(1)?,
                    bytes: bytes.and_then(|bytes| u64::try_from(bytes).ok()),
                    asset: hash.map(ContentHash),
                    is_asked: row.get(4)?,
                    failure: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
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
            let wanted = statement
                .query_map([now.0], |row| Ok(AudioWanted { url: row.get(0)?, source: row.get(1)? }))?;
            Ok(wanted.collect::<Result<_, _>>()?)
        })
    }

    /// Takes the file that lies at the place for beginnings on board.
    ///
    /// # Errors
    /// When the file or the library cannot be written; then it is not on board.
    pub fn put_audio(&self, url: &str, media_type: &str, now: Timestamp) -> Result<ContentHash, StoreError> {
        let partial = self.partial_path(url);
        let (hash, bytes) = hash_of(&partial).map_err(StoreError::file(&partial))?;
        self.write(Durability::Reader, |transaction| {
            // Under the writer's lock, as tidying removes files under it.
            asset::adopt_file(self.directory(), hash, &partial)?;
            let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
            let asset = asset::put(transaction, hash, media_type, (0, 0), bytes, now)?;
            transaction.prepare_cached(PUT)?.execute(params![url, asset, media_type])?;
            partial_file::drop_one(transaction, self.directory(), url)?;
            bump_revision(transaction)?;
            Ok(hash)
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
