//! Table `feed`: what to fetch, and how each source has been doing.

use layover_model::{
    ContentHash, FeedHealth, FeedId, FetchProblem, PublicationId, SectionName, Timestamp, Validators,
};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, address};

/// A feed, ready to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedToFetch {
    /// The feed.
    pub feed: FeedId,
    /// Whose it is.
    pub publication: PublicationId,
    /// Where it is fetched.
    pub url: String,
    /// The publication's built-in profile.
    pub profile: Option<String>,
    /// The section all its stories stand in.
    pub section: Option<SectionName>,
    /// What to ask "changed since?" with.
    pub validators: Validators,
    /// How it has been doing.
    pub health: FeedHealth,
}

/// An address moves after so many good answers from its new place...
const MOVES_AFTER_SUCCESSES: i64 = 3;
/// ...spread over at least so long: a hotel's network once rewrote every address of two readers' users.
const MOVES_AFTER_SECONDS: i64 = 7 * 24 * 3600;

const TO_FETCH: &str = "SELECT f.id, f.publication_id, f.url, p.profile, s.slug, s.name,
    f.etag, f.last_modified, f.body_hash,
    f.last_success, f.last_attempt, f.failures, f.problem, f.problem_sentence, f.not_before
    FROM feed f JOIN publication p ON p.id = f.publication_id LEFT JOIN section s ON s.id = f.section_id
    WHERE p.is_subscribed = 1 AND (?1 OR f.not_before IS NULL OR f.not_before <= ?2) ORDER BY f.id";

impl Store {
    /// The feeds of every subscribed publication; without `all`, only those that may be asked at `now`.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn feeds_to_fetch(&self, now: Timestamp, all: bool) -> Result<Vec<FeedToFetch>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(TO_FETCH)?;
            let feeds = statement.query_map(params![all, now.0], to_fetch)?;
            Ok(feeds.collect::<Result<_, _>>()?)
        })
    }

    /// These sources answered "nothing new". Touches their health alone.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn feeds_unchanged(&self, feeds: &[FeedId], now: Timestamp) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            for feed in feeds {
                succeeded(transaction, *feed, now)?;
            }
            bump_revision(transaction)
        })
    }

    /// A source failed: `sentence` says it to the reader; it is not asked before `not_before`.
    ///
    /// # Errors
    /// [`StoreError::UnknownFeed`] when there is none of that id.
    pub fn feed_failed(
        &self,
        feed: FeedId,
        problem: FetchProblem,
        sentence: &str,
        not_before: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            let changed = transaction.prepare_cached(FAILED)?.execute(params![
                feed.0,
                now.0,
                problem.as_str(),
                sentence,
                not_before.map(|instant| instant.0)
            ])?;
            if changed == 0 {
                return Err(StoreError::UnknownFeed(feed));
            }
            bump_revision(transaction)
        })
    }

    /// A source answered well from `target`, where it redirects to for good. Its address moves only after three
    /// such answers over seven days; returns whether it has moved now.
    ///
    /// # Errors
    /// [`StoreError::UnknownFeed`] when there is none of that id.
    pub fn feed_moved_seen(&self, feed: FeedId, target: &str, now: Timestamp) -> Result<bool, StoreError> {
        self.write(Durability::Sync, |transaction| {
            let (known, since, seen): (Option<String>, Option<i64>, i64) = transaction
                .query_row(
                    "SELECT moved_target, moved_since, moved_seen FROM feed WHERE id = ?1",
                    [feed.0],
                    |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
                )
                .optional()?
                .ok_or(StoreError::UnknownFeed(feed))?;
            let (since, seen) = match (known.as_deref() == Some(target), since) {
                (true, Some(since)) => (since, seen + 1),
                _ => (now.0, 1),
            };
            if seen >= MOVES_AFTER_SUCCESSES && now.0.saturating_sub(since) >= MOVES_AFTER_SECONDS {
                return move_feed(transaction, feed, target);
            }
            transaction.execute(
                "UPDATE feed SET moved_target = ?2, moved_since = ?3, moved_seen = ?4 WHERE id = ?1",
                params![feed.0, target, since, seen],
            )?;
            Ok(false)
        })
    }
}

/// Does nothing when another feed already lives at `target`: two feeds cannot become one here.
fn move_feed(transaction: &Transaction<'_>, feed: FeedId, target: &str) -> Result<bool, StoreError> {
    let changed = transaction.execute(
        "UPDATE OR IGNORE feed SET url = ?2, url_key = ?3, moved_target = NULL, moved_since = NULL, moved_seen = 0
         WHERE id = ?1",
        params![feed.0, target, address::feed_key(target)],
    )?;
    if changed > 0 {
        bump_revision(transaction)?;
    }
    Ok(changed > 0)
}

const SUCCEEDED: &str = "UPDATE feed SET last_success = ?2, last_attempt = ?2, failures = 0,
    problem = NULL, problem_sentence = NULL, not_before = NULL WHERE id = ?1";
const FAILED: &str = "UPDATE feed SET last_attempt = ?2,
    failures = failures + (?3 NOT IN ('offline', 'captive-portal')),
    problem = ?3, problem_sentence = ?4, not_before = ?5 WHERE id = ?1";

pub(crate) fn succeeded(
    transaction: &Transaction<'_>,
    feed: FeedId,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.prepare_cached(SUCCEEDED)?.execute(params![feed.0, now.0])?;
    Ok(())
}

fn to_fetch(row: &Row<'_>) -> rusqlite::Result<FeedToFetch> {
    let slug: Option<String> = row.get(4)?;
    let name: Option<String> = row.get(5)?;
    Ok(FeedToFetch {
        feed: FeedId(row.get(0)?),
        publication: PublicationId(row.get(1)?),
        url: row.get(2)?,
        profile: row.get(3)?,
        section: slug.zip(name).map(|(slug, name)| SectionName { slug, name }),
        validators: Validators {
            etag: row.get(6)?,
            last_modified: row.get(7)?,
            body_hash: row.get::<_, Option<[u8; 32]>>(8)?.map(ContentHash),
        },
        health: health(row, 9)?,
    })
}

/// Reads `last_success, last_attempt, failures, problem, problem_sentence, not_before` from column `first` on.
pub(crate) fn health(row: &Row<'_>, first: usize) -> rusqlite::Result<FeedHealth> {
    let problem: Option<String> = row.get(first + 3)?;
    let sentence: Option<String> = row.get(first + 4)?;
    Ok(FeedHealth {
        last_success: row.get::<_, Option<i64>>(first)?.map(Timestamp),
        last_attempt: row.get::<_, Option<i64>>(first + 1)?.map(Timestamp),
        failures: row.get(first + 2)?,
        problem: problem.and_then(|name| FetchProblem::from_name(&name)).zip(sentence),
        not_before: row.get::<_, Option<i64>>(first + 5)?.map(Timestamp),
    })
}
