//! Tables `trip`, `trip_wish` and `trip_story`: what is taken along. Triggers keep `article.is_packed`, a copy of what
//! stands here; nothing packed is ever dropped until its trip has ended.

mod candidate;
mod files;
mod packing;
mod wish;

pub use candidate::{Candidate, PictureSizes};
pub use files::{PackedPicture, Waits};
pub use packing::{Chosen, TripStory};
pub use wish::TripWish;

pub(crate) use packing::restore_story;
pub(crate) use wish::{find_again, find_name_again, inherit, restore_wishes, wishes_as_lines};

use layover_model::{Timestamp, TripId};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::store::{Durability, bump_revision};
use crate::{Act, ActKind, Store, StoreError, act};

/// A trip as the reader planned it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TripPlan {
    /// What the reader calls it.
    pub name: String,
    /// When it leaves.
    pub leaves_at: Timestamp,
    /// When it is back.
    pub returns_at: Timestamp,
    /// How much reading it shall hold.
    pub reading_minutes: u32,
    /// Most its pictures may take.
    pub room_bytes: Option<u64>,
}

/// A trip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trip {
    /// Its id.
    pub id: TripId,
    /// As planned.
    pub plan: TripPlan,
    /// When everything of it was last looked at on disk; `None` since its choice changed.
    pub verified_at: Option<Timestamp>,
    /// When it departed.
    pub frozen_at: Option<Timestamp>,
    /// When it was tidied up.
    pub ended_at: Option<Timestamp>,
}

const COLUMNS: &str =
    "SELECT id, name, leaves_at, returns_at, reading_minutes, room_bytes, verified_at, frozen_at,
    ended_at FROM trip";
const INSERT: &str = "INSERT INTO trip (name, leaves_at, returns_at, reading_minutes, room_bytes, made_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id";
/// A trip that leaves later than now is not under way.
const UPDATE: &str =
    "UPDATE trip SET name = ?2, leaves_at = ?3, returns_at = ?4, reading_minutes = ?5, room_bytes = ?6,
    frozen_at = iif(?3 > ?7, NULL, frozen_at) WHERE id = ?1";

impl Store {
    /// Every trip: those not tidied up yet, the next to leave first, then the others, the last to leave first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn trips(&self) -> Result<Vec<Trip>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(&format!(
                "{COLUMNS} ORDER BY ended_at IS NOT NULL, iif(ended_at IS NULL, leaves_at, -leaves_at), id"
            ))?;
            let trips = statement.query_map([], trip)?;
            Ok(trips.collect::<Result<_, _>>()?)
        })
    }

    /// The trip of that id.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn trip(&self, id: TripId) -> Result<Option<Trip>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(&format!("{COLUMNS} WHERE id = ?1"))?;
            Ok(statement.query_row([id.0], trip).optional()?)
        })
    }

    /// Keeps a trip; nothing is chosen for it yet.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn plan_trip(
        &self,
        plan: &TripPlan,
        wishes: &[TripWish],
        now: Timestamp,
    ) -> Result<TripId, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let id: i64 = transaction.query_row(
                INSERT,
                params![
                    plan.name,
                    plan.leaves_at.0,
                    plan.returns_at.0,
                    plan.reading_minutes,
                    plan.room_bytes,
                    now.0
                ],
                |row| row.get(0),
            )?;
            wish::replace(transaction, id, wishes)?;
            bump_revision(transaction)?;
            Ok(TripId(id))
        })
    }

    /// Keeps a trip in another way. What was chosen stays until it is chosen anew.
    ///
    /// # Errors
    /// [`StoreError::UnknownTrip`] when there is none of that id.
    pub fn change_trip(
        &self,
        id: TripId,
        plan: &TripPlan,
        wishes: &[TripWish],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| {
            let changed = transaction.execute(
                UPDATE,
                params![
                    id.0,
                    plan.name,
                    plan.leaves_at.0,
                    plan.returns_at.0,
                    plan.reading_minutes,
                    plan.room_bytes,
                    now.0
                ],
            )?;
            if changed == 0 {
                return Err(StoreError::UnknownTrip(id));
            }
            wish::replace(transaction, id.0, wishes)?;
            bump_revision(transaction)
        })
    }

    /// Forgets a trip: an act that can be undone.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn remove_trip(&self, id: TripId, now: Timestamp) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let Some(before) = written_down(transaction, id.0)? else {
                return act::record(transaction, ActKind::RemovedTrip, 0, None, &[], now);
            };
            // Its stories first: where they go with the trip, the trigger looks at a trip that still stands.
            transaction.execute("DELETE FROM trip_story WHERE trip_id = ?1", [id.0])?;
            transaction.execute("DELETE FROM trip WHERE id = ?1", [id.0])?;
            bump_revision(transaction)?;
            act::record_packed(transaction, ActKind::RemovedTrip, 1, None, before.as_bytes(), now)
        })
    }

    /// A trip as it stands, with all that hangs on it: for [`Store::trip_was`].
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn trip_as_it_stands(&self, id: TripId) -> Result<Option<String>, StoreError> {
        self.read(|connection| written_down(connection, id.0))
    }

    /// A trip was changed from what it was: an act that can be undone.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn trip_was(&self, id: TripId, before: &str, now: Timestamp) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let is_other = written_down(transaction, id.0)?.is_some_and(|after| after != before);
            act::record_packed(
                transaction,
                ActKind::ChangedTrip,
                usize::from(is_other),
                None,
                before.as_bytes(),
                now,
            )
        })
    }

    /// Tidies a trip up: its stories are like any others again. An act that can be undone.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn end_trip(&self, id: TripId, now: Timestamp) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let ended = transaction
                .execute("UPDATE trip SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL", [id.0, now.0])?;
            if ended > 0 {
                bump_revision(transaction)?;
            }
            act::record(transaction, ActKind::EndedTrip, ended, None, &[(id.0, 0)], now)
        })
    }

    /// Trips whose hour has come are under way from now on. Returns how many departed just now.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn depart(&self, now: Timestamp) -> Result<usize, StoreError> {
        let has_departed = "leaves_at <= ?1 AND frozen_at IS NULL AND ended_at IS NULL";
        let is_due = self.read(|connection| {
            let query = format!("SELECT EXISTS (SELECT 1 FROM trip WHERE {has_departed})");
            Ok(connection.prepare_cached(&query)?.query_row([now.0], |row| row.get::<_, bool>(0))?)
        })?;
        if !is_due {
            return Ok(0);
        }
        self.write(Durability::Sync, |transaction| {
            let query = format!("UPDATE trip SET frozen_at = ?1 WHERE {has_departed}");
            let departed = transaction.execute(&query, [now.0])?;
            bump_revision(transaction)?;
            Ok(departed)
        })
    }

    /// Everything of a trip was looked at on disk.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn trip_verified(&self, id: TripId, now: Timestamp) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            transaction.execute("UPDATE trip SET verified_at = ?2 WHERE id = ?1", [id.0, now.0])?;
            bump_revision(transaction)
        })
    }
}

fn trip(row: &Row<'_>) -> rusqlite::Result<Trip> {
    let instant = |column| row.get::<_, Option<i64>>(column).map(|at| at.map(Timestamp));
    Ok(Trip {
        id: TripId(row.get(0)?),
        plan: TripPlan {
            name: row.get(1)?,
            leaves_at: Timestamp(row.get(2)?),
            returns_at: Timestamp(row.get(3)?),
            reading_minutes: row.get(4)?,
            room_bytes: row.get(5)?,
        },
        verified_at: instant(6)?,
        frozen_at: instant(7)?,
        ended_at: instant(8)?,
    })
}

const AS_JSON: &str = "SELECT json_object('trip', json_array(id, name, leaves_at, returns_at, reading_minutes, room_bytes,
        made_at, verified_at, frozen_at, ended_at),
    'wishes', json((SELECT json_group_array(json_array(ordinal, kind, subject_id, subject_key, name)) FROM trip_wish
        WHERE trip_id = trip.id)),
    'stories', json((SELECT json_group_array(json_array(article_id, ordinal, minutes, is_pinned, is_refused))
        FROM trip_story WHERE trip_id = trip.id)))
    FROM trip WHERE id = ?1";

/// A trip with all that hangs on it, for an act.
fn written_down(transaction: &Transaction<'_>, id: i64) -> Result<Option<String>, StoreError> {
    Ok(transaction.prepare_cached(AS_JSON)?.query_row([id], |row| row.get(0)).optional()?)
}

const TRIP_BACK: &str =
    "INSERT OR IGNORE INTO trip (id, name, leaves_at, returns_at, reading_minutes, room_bytes, made_at,
        verified_at, frozen_at, ended_at)
    SELECT ?1 ->> '$.trip[0]', ?1 ->> '$.trip[1]', ?1 ->> '$.trip[2]', ?1 ->> '$.trip[3]', ?1 ->> '$.trip[4]',
        ?1 ->> '$.trip[5]', ?1 ->> '$.trip[6]', ?1 ->> '$.trip[7]', ?1 ->> '$.trip[8]', ?1 ->> '$.trip[9]'";
const WISHES_BACK: &str = "INSERT OR IGNORE INTO trip_wish (trip_id, ordinal, kind, subject_id, subject_key, name)
    SELECT ?1 ->> '$.trip[0]', value ->> '$[0]', value ->> '$[1]', value ->> '$[2]', value ->> '$[3]', value ->> '$[4]'
    FROM json_each(?1, '$.wishes')";
/// Stories that went in the meantime stay away.
const STORIES_BACK: &str = "INSERT OR IGNORE INTO trip_story (trip_id, article_id, ordinal, minutes, is_pinned, is_refused)
    SELECT ?1 ->> '$.trip[0]', value ->> '$[0]', value ->> '$[1]', value ->> '$[2]', value ->> '$[3]', value ->> '$[4]'
    FROM json_each(?1, '$.stories') WHERE (value ->> '$[0]') IN (SELECT id FROM article)";

/// Takes a removal back.
pub(crate) fn restore(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    let before = String::from_utf8_lossy(before);
    for statement in [TRIP_BACK, WISHES_BACK, STORIES_BACK] {
        transaction.execute(statement, [&before])?;
    }
    Ok(())
}

/// Takes a change back: the trip stands as it was, whatever it is now.
pub(crate) fn replace(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    let text = String::from_utf8_lossy(before);
    transaction.execute("DELETE FROM trip_story WHERE trip_id = ?1 ->> '$.trip[0]'", [&text])?;
    transaction.execute("DELETE FROM trip WHERE id = ?1 ->> '$.trip[0]'", [&text])?;
    restore(transaction, before)
}

/// Takes tidying up back.
pub(crate) fn reopen(transaction: &Transaction<'_>, before: &[act::Before]) -> Result<(), StoreError> {
    for (trip, _) in before {
        transaction.execute("UPDATE trip SET ended_at = NULL WHERE id = ?1", [trip])?;
    }
    Ok(())
}
