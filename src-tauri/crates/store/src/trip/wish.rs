//! What a trip takes from. A wish outlives its subject: its key finds it when it comes again.

use layover_model::{Subject, TripId, WishKind};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::{Store, StoreError, follow, name};

/// One thing a trip takes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TripWish {
    /// What kind of thing.
    pub kind: WishKind,
    /// Which one; `None` where the kind has none, and while the subject is not in the library.
    pub id: Option<i64>,
    /// Its name.
    pub name: String,
}

const OF_TRIP: &str = "SELECT w.kind, w.subject_id, w.name, CASE w.kind
        WHEN 'publication' THEN (SELECT title FROM publication WHERE id = w.subject_id)
        WHEN 'section' THEN (SELECT name FROM section WHERE id = w.subject_id)
        WHEN 'series' THEN (SELECT name FROM series WHERE id = w.subject_id)
        WHEN 'contributor' THEN (SELECT name FROM contributor WHERE id = w.subject_id)
        WHEN 'view' THEN (SELECT name FROM smart_view WHERE id = w.subject_id) END
    FROM trip_wish w WHERE w.trip_id = ?1 ORDER BY w.ordinal";

impl Store {
    /// What a trip takes from, in its order, by the names of today.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn trip_wishes(&self, trip: TripId) -> Result<Vec<TripWish>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(OF_TRIP)?;
            let wishes = statement.query_map([trip.0], |row| {
                let kind: String = row.get(0)?;
                let (then, now): (String, Option<String>) = (row.get(2)?, row.get(3)?);
                let (id, name) = (row.get(1)?, now.unwrap_or(then));
                Ok(WishKind::from_name(&kind).map(|kind| TripWish { kind, id, name }))
            })?;
            Ok(wishes.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
        })
    }
}

const PUT: &str = "INSERT INTO trip_wish (trip_id, ordinal, kind, subject_id, subject_key, name)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

pub(super) fn replace(
    transaction: &Transaction<'_>,
    trip: i64,
    wishes: &[TripWish],
) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM trip_wish WHERE trip_id = ?1", [trip])?;
    for (ordinal, wish) in wishes.iter().enumerate() {
        let (key, name) = key_and_name(transaction, wish)?;
        transaction.prepare_cached(PUT)?.execute(params![
            trip,
            ordinal,
            wish.kind.as_str(),
            wish.id,
            key,
            name
        ])?;
    }
    Ok(())
}

fn key_and_name(transaction: &Transaction<'_>, wish: &TripWish) -> Result<(String, String), StoreError> {
    let subject = wish.id.and_then(|id| Subject::from_parts(wish.kind.as_str(), id));
    if let Some(subject) = subject {
        return follow::key_and_name(transaction, subject)?.ok_or(StoreError::UnknownSubject);
    }
    match (wish.kind, wish.id) {
        (WishKind::View, Some(id)) => transaction
            .query_row("SELECT name FROM smart_view WHERE id = ?1", [id], |row| row.get(0))
            .optional()?
            .map(|name: String| (name.clone(), name))
            .ok_or(StoreError::UnknownSubject),
        // A wish of a trip that is changed, whose subject is not here just now.
        (kind, None) if kind.has_id() => Ok((lost_key(transaction, wish)?, wish.name.clone())),
        _ => Ok((String::new(), wish.name.clone())),
    }
}

/// Contributors and views are found by their name alone; the others by a key that was known once.
fn lost_key(transaction: &Transaction<'_>, wish: &TripWish) -> Result<String, StoreError> {
    Ok(match wish.kind {
        WishKind::Contributor => name::key(&wish.name),
        WishKind::View => wish.name.clone(),
        _ => transaction
            .query_row(
                "SELECT subject_key FROM follow WHERE kind = ?1 AND name = ?2",
                params![wish.kind.as_str(), wish.name],
                |row| row.get(0),
            )
            .optional()?
            .unwrap_or_default(),
    })
}

const FIND_LOST: &str = "UPDATE trip_wish SET subject_id = ?3
    WHERE kind = ?1 AND subject_id IS NULL AND subject_key = ?2 AND ?2 <> ''";

/// A subject has come (again): what a trip takes from it is found.
pub(crate) fn find_again(
    transaction: &Transaction<'_>,
    kind: &str,
    key: &str,
    id: i64,
) -> Result<(), StoreError> {
    transaction.prepare_cached(FIND_LOST)?.execute(params![kind, key, id])?;
    Ok(())
}

/// A name is printed for the first time: a trip may take from whoever bears it.
pub(crate) fn find_name_again(
    transaction: &Transaction<'_>,
    alias: i64,
    name_key: &str,
) -> Result<(), StoreError> {
    let is_lost: bool = transaction
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM trip_wish WHERE kind = 'contributor' AND subject_id IS NULL
                AND subject_key = ?1)",
        )?
        .query_row([name_key], |row| row.get(0))?;
    if is_lost {
        let person: i64 =
            transaction
                .query_row("SELECT contributor_id FROM alias WHERE id = ?1", [alias], |row| row.get(0))?;
        find_again(transaction, "contributor", name_key, person)?;
    }
    Ok(())
}

/// One contributor turned out to be another.
pub(crate) fn inherit(transaction: &Transaction<'_>, gone: i64, heir: i64) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "UPDATE trip_wish SET subject_id = ?2 WHERE kind = 'contributor' AND subject_id = ?1",
        )?
        .execute([gone, heir])?;
    Ok(())
}

/// What trips take from a contributor, as lines that [`restore_wishes`] reads.
pub(crate) fn wishes_as_lines(transaction: &Transaction<'_>, contributor: i64) -> Result<String, StoreError> {
    let mut statement = transaction.prepare_cached(
        "SELECT trip_id, ordinal FROM trip_wish WHERE kind = 'contributor' AND subject_id = ?1",
    )?;
    let lines = statement.query_map([contributor], |row| {
        Ok(format!("wish {} {} {contributor}\n", row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
    })?;
    Ok(lines.collect::<Result<_, _>>()?)
}

const AS_BEFORE: &str = "UPDATE trip_wish SET subject_id = ?3 WHERE trip_id = ?1 AND ordinal = ?2
    AND kind = 'contributor' AND subject_id IN (SELECT value FROM json_each(?4))";
/// Wishes for somebody who has no name any more, since the one they were split off for was taken back.
const OF_NOBODY: &str = "UPDATE trip_wish SET subject_id = ?2 WHERE kind = 'contributor' AND subject_id = ?1
    AND NOT EXISTS (SELECT 1 FROM alias WHERE contributor_id = ?1)";

/// Takes back what a merge or a split of these people did to what trips take from them. A wish that the reader has
/// turned to something else since stays as it is.
pub(crate) fn restore_wishes(
    transaction: &Transaction<'_>,
    people: &[i64],
    lines: &str,
) -> Result<(), StoreError> {
    let all = format!("{people:?}");
    for line in lines.lines() {
        let fields: Vec<&str> = line.split(' ').collect();
        if let ["wish", trip, ordinal, contributor] = fields.as_slice() {
            let numbers = [trip, ordinal, contributor].map(|field| field.parse::<i64>());
            if let [Ok(trip), Ok(ordinal), Ok(contributor)] = numbers {
                transaction.prepare_cached(AS_BEFORE)?.execute(params![trip, ordinal, contributor, all])?;
            }
        }
    }
    let named = lines.lines().find_map(|line| line.strip_prefix("name ")?.split(' ').nth(1)?.parse().ok());
    let Some(heir): Option<i64> = named else { return Ok(()) };
    for person in people.iter().filter(|person| **person != heir) {
        transaction.prepare_cached(OF_NOBODY)?.execute([*person, heir])?;
    }
    Ok(())
}
