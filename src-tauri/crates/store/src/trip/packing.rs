//! The chosen set of a trip: by the rules of choosing, or by hand.

use layover_model::{ArticleId, Timestamp, TripId};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::store::{Durability, bump_revision};
use crate::{Act, ActKind, Store, StoreError, act};

/// A story chosen for a trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The story.
    pub article: ArticleId,
    /// Its reading time at the reader's pace.
    pub minutes: u32,
}

/// A story of a trip, or one kept out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TripStory {
    /// The story.
    pub article: ArticleId,
    /// Its reading time when it was chosen.
    pub minutes: u32,
    /// Put in by hand.
    pub is_pinned: bool,
    /// Taken out by hand.
    pub is_refused: bool,
}

const OF_TRIP: &str = "SELECT article_id, minutes, is_pinned, is_refused FROM trip_story WHERE trip_id = ?1
    ORDER BY ordinal, article_id";
const PACKED: &str = "SELECT id FROM article INDEXED BY article_packed WHERE is_packed = 1 ORDER BY id";
const IS_TRIP: &str = "SELECT EXISTS (SELECT 1 FROM trip WHERE id = ?1)";
/// A story may have gone since it was chosen.
const PUT: &str = "INSERT INTO trip_story (trip_id, article_id, ordinal, minutes)
    SELECT ?1, id, ?3, ?4 FROM article WHERE id = ?2
    ON CONFLICT (trip_id, article_id) DO UPDATE SET ordinal = excluded.ordinal, minutes = excluded.minutes";
const LET_GO: &str = "DELETE FROM trip_story WHERE trip_id = ?1 AND is_pinned = 0 AND is_refused = 0
    AND article_id NOT IN (SELECT value FROM json_each(?2))";
const UNVERIFIED: &str = "UPDATE trip SET verified_at = NULL WHERE id = ?1";

impl Store {
    /// The stories of a trip in their order, those kept out of it among them.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn trip_stories(&self, trip: TripId) -> Result<Vec<TripStory>, StoreError> {
        self.read(|connection| of_trip(connection, trip.0))
    }

    /// Every story of a trip that is not tidied up.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn packed(&self) -> Result<Vec<ArticleId>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(PACKED)?;
            let packed = statement.query_map([], |row| Ok(ArticleId(row.get(0)?)))?;
            Ok(packed.collect::<Result<_, _>>()?)
        })
    }

    /// Sets what a trip holds: these, in this order, and whatever was put in by hand. Returns whether that is another
    /// set than before; it has to be looked at on disk again then. A trip that has just been removed holds nothing.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn set_trip_stories(&self, trip: TripId, chosen: &[Chosen]) -> Result<bool, StoreError> {
        self.write(Durability::Reader, |transaction| {
            if !exists(transaction, IS_TRIP, trip.0)? {
                return Ok(false);
            }
            let before = of_trip(transaction, trip.0)?;
            let ids: Vec<String> = chosen.iter().map(|one| one.article.to_string()).collect();
            transaction.prepare_cached(LET_GO)?.execute(params![trip.0, format!("[{}]", ids.join(","))])?;
            for (ordinal, one) in chosen.iter().enumerate() {
                transaction.prepare_cached(PUT)?.execute(params![
                    trip.0,
                    one.article.0,
                    ordinal,
                    one.minutes
                ])?;
            }
            let after = of_trip(transaction, trip.0)?;
            let is_same_set = ids_of(&before) == ids_of(&after);
            if !is_same_set {
                transaction.execute(UNVERIFIED, [trip.0])?;
            }
            if before != after {
                bump_revision(transaction)?;
            }
            Ok(!is_same_set)
        })
    }

    /// Puts a story into a trip by hand. An act that can be undone.
    ///
    /// # Errors
    /// [`StoreError::UnknownArticle`] or [`StoreError::UnknownTrip`].
    pub fn pack_story(
        &self,
        trip: TripId,
        article: ArticleId,
        minutes: u32,
        now: Timestamp,
    ) -> Result<Act, StoreError> {
        self.by_hand(trip, article, minutes, ActKind::PackedStory, now)
    }

    /// Takes a story out of a trip by hand, and keeps it out. An act that can be undone.
    ///
    /// # Errors
    /// [`StoreError::UnknownArticle`] or [`StoreError::UnknownTrip`].
    pub fn refuse_story(&self, trip: TripId, article: ArticleId, now: Timestamp) -> Result<Act, StoreError> {
        self.by_hand(trip, article, 0, ActKind::RefusedStory, now)
    }

    fn by_hand(
        &self,
        trip: TripId,
        article: ArticleId,
        minutes: u32,
        kind: ActKind,
        now: Timestamp,
    ) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            exists(transaction, IS_TRIP, trip.0)?.then_some(()).ok_or(StoreError::UnknownTrip(trip))?;
            exists(transaction, "SELECT EXISTS (SELECT 1 FROM article WHERE id = ?1)", article.0)?
                .then_some(())
                .ok_or(StoreError::UnknownArticle(article))?;
            let before = line(transaction, trip.0, article.0)?;
            let is_in = kind == ActKind::PackedStory;
            let changed =
                transaction.prepare_cached(BY_HAND)?.execute(params![trip.0, article.0, minutes, is_in])?;
            if changed == 0 {
                return act::record(transaction, kind, 0, None, &[], now);
            }
            if is_in {
                transaction.execute(UNVERIFIED, [trip.0])?;
            }
            bump_revision(transaction)?;
            let before = format!("{} {}\n{before}", trip.0, article.0);
            act::record_packed(transaction, kind, 1, None, before.as_bytes(), now)
        })
    }
}

/// What stands already as it should changes nothing.
const BY_HAND: &str = "INSERT INTO trip_story (trip_id, article_id, ordinal, minutes, is_pinned, is_refused)
    VALUES (?1, ?2, (SELECT coalesce(max(ordinal) + 1, 0) FROM trip_story WHERE trip_id = ?1), ?3, ?4, NOT ?4)
    ON CONFLICT (trip_id, article_id) DO UPDATE SET is_pinned = excluded.is_pinned,
        is_refused = excluded.is_refused, minutes = max(minutes, excluded.minutes)
    WHERE (is_pinned, is_refused) <> (excluded.is_pinned, excluded.is_refused)";

fn exists(transaction: &Transaction<'_>, query: &str, id: i64) -> Result<bool, StoreError> {
    Ok(transaction.prepare_cached(query)?.query_row([id], |row| row.get(0))?)
}

fn of_trip(connection: &Transaction<'_>, trip: i64) -> Result<Vec<TripStory>, StoreError> {
    let mut statement = connection.prepare_cached(OF_TRIP)?;
    let stories = statement.query_map([trip], |row| {
        Ok(TripStory {
            article: ArticleId(row.get(0)?),
            minutes: row.get(1)?,
            is_pinned: row.get(2)?,
            is_refused: row.get(3)?,
        })
    })?;
    Ok(stories.collect::<Result<_, _>>()?)
}

fn ids_of(stories: &[TripStory]) -> Vec<ArticleId> {
    let mut ids: Vec<ArticleId> =
        stories.iter().filter(|story| !story.is_refused).map(|story| story.article).collect();
    ids.sort_unstable();
    ids
}

/// A story's place in a trip as a line of an act: empty when it has none.
fn line(transaction: &Transaction<'_>, trip: i64, article: i64) -> Result<String, StoreError> {
    let query = "SELECT ordinal || ' ' || minutes || ' ' || is_pinned || ' ' || is_refused FROM trip_story
        WHERE trip_id = ?1 AND article_id = ?2";
    let found = transaction.prepare_cached(query)?.query_row([trip, article], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}

const BACK: &str = "INSERT INTO trip_story (trip_id, article_id, ordinal, minutes, is_pinned, is_refused)
    SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE EXISTS (SELECT 1 FROM trip WHERE id = ?1)
        AND EXISTS (SELECT 1 FROM article WHERE id = ?2)";

/// Takes back what was done with one story by hand.
pub(crate) fn restore_story(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    let before = String::from_utf8_lossy(before);
    let (head, line) = before.split_once('\n').unwrap_or((&before, ""));
    let ids = head.split_once(' ').map(|(trip, article)| (trip.parse::<i64>(), article.parse::<i64>()));
    let Some((Ok(trip), Ok(article))) = ids else { return Ok(()) };
    transaction.execute("DELETE FROM trip_story WHERE trip_id = ?1 AND article_id = ?2", [trip, article])?;
    let fields: Vec<i64> = line.split(' ').filter_map(|field| field.parse().ok()).collect();
    if let [ordinal, minutes, is_pinned, is_refused] = fields.as_slice() {
        transaction.execute(BACK, [&trip, &article, ordinal, minutes, is_pinned, is_refused])?;
    }
    // What comes back in has to be looked at again.
    if !line.is_empty() {
        transaction.execute(UNVERIFIED, [trip])?;
    }
    Ok(())
}
