//! Trips: what is taken along, chosen within hours and room, fetched, and proven from disk before boarding.

mod airplane;
mod choosing;
mod fetching;
mod keeping;
mod patience;
mod planning;
mod readiness;
mod readying;
mod renewing;
mod saying;

pub use readying::Readying;

use crate::contract::{Readiness, TripLine, TripPage, TripState, TripStory, TripWish, Undo, WishKind};
use crate::voice::With::{Count, Text};
use crate::voice::say_with;
use crate::{AppError, Library, clock, pace, rows, words};
use layover_model::{ArticleId, Timestamp, TripId};
use layover_store::{PendingKind, Store, Trip};
use readiness::Findings;
use std::collections::HashMap;

/// Bytes of a megabyte, as rooms are given.
const MEGABYTE: u64 = 1_000_000;
/// A trip that holds less of what was asked for says so, in percent.
const ENOUGH_PERCENT: u32 = 90;

impl Library {
    /// Every trip: those not tidied up first, the next to leave first.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn trips(&self) -> Result<Vec<TripLine>, AppError> {
        self.with_store(|store| lines(store, &store.trips()?, clock::now())).await
    }

    /// One trip with everything in it.
    ///
    /// # Errors
    /// There is none of that id, or the library could not be read.
    pub async fn trip(&self, id: i64) -> Result<TripPage, AppError> {
        self.with_store(move |store| page(store, id, &Findings::new())).await
    }

    /// Forgets a trip. `None` when there is none.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn remove_trip(&self, id: i64) -> Result<Option<Undo>, AppError> {
        let act = self.with_store(move |store| Ok(store.remove_trip(TripId(id), clock::now())?)).await?;
        self.done(&act, "trips").await
    }

    /// Tidies a trip up: its stories are like any others again. `None` when it was already.
    ///
    /// # Errors
    /// There is none of that id, or the library could not be written.
    pub async fn end_trip(&self, id: i64) -> Result<Option<Undo>, AppError> {
        let act = self
            .with_store(move |store| {
                known(store, id)?;
                Ok(store.end_trip(TripId(id), clock::now())?)
            })
            .await?;
        self.done(&act, "trips").await
    }

    /// Puts a story into a trip by hand. `None` when it is in already.
    ///
    /// # Errors
    /// There is no such trip or story, or the library could not be written.
    pub async fn pack_story(&self, trip: i64, story: i64) -> Result<Option<Undo>, AppError> {
        let act = self
            .with_store(move |store| {
                known(store, trip)?;
                known_story(store, story)?;
                let minutes = renewing::minutes_of(store, ArticleId(story))?;
                Ok(store.pack_story(TripId(trip), ArticleId(story), minutes, clock::now())?)
            })
            .await?;
        self.done(&act, "trips").await
    }

    /// Takes a story out of a trip by hand, and keeps it out. `None` when it is out already.
    ///
    /// # Errors
    /// There is no such trip or story, or the library could not be written.
    pub async fn refuse_story(&self, trip: i64, story: i64) -> Result<Option<Undo>, AppError> {
        let act = self
            .with_store(move |store| {
                known(store, trip)?;
                known_story(store, story)?;
                Ok(store.refuse_story(TripId(trip), ArticleId(story), clock::now())?)
            })
            .await?;
        self.done(&act, "trips").await
    }

    /// Looks at everything of a trip on disk again: every file read, hashed and decoded, every story opened. Asks
    /// nothing of the network.
    ///
    /// # Errors
    /// There is none of that id, or the library could not be read or written.
    pub async fn check_trip(&self, id: i64) -> Result<TripPage, AppError> {
        let trip = self.with_store(move |store| known(store, id)).await?;
        let findings = self.look_at_disk(&trip, &|_, _| {}).await?.findings;
        self.announce(&["trips", "articles"]).await;
        self.with_store(move |store| page(store, id, &findings)).await
    }
}

/// Trips not tidied up, for the library pane.
pub(crate) fn open_lines(store: &Store, now: Timestamp) -> Result<Vec<TripLine>, AppError> {
    let open: Vec<Trip> = store.trips()?.into_iter().filter(|trip| trip.ended_at.is_none()).collect();
    lines(store, &open, now)
}

fn lines(store: &Store, trips: &[Trip], now: Timestamp) -> Result<Vec<TripLine>, AppError> {
    trips.iter().map(|trip| line(store, trip, &Findings::new(), now)).collect()
}

fn known(store: &Store, id: i64) -> Result<Trip, AppError> {
    store.trip(TripId(id))?.ok_or(AppError::UnknownTrip(id))
}

fn known_story(store: &Store, id: i64) -> Result<(), AppError> {
    store.rows(&[ArticleId(id)])?.pop().map(drop).ok_or(AppError::UnknownStory(id))
}

/// Where a trip stands in time.
fn state(trip: &Trip, now: Timestamp) -> TripState {
    match trip {
        _ if trip.ended_at.is_some() => TripState::Ended,
        _ if trip.plan.returns_at <= now => TripState::Over,
        _ if is_frozen(trip, now) => TripState::Away,
        _ => TripState::Planned,
    }
}

/// Departed: the hour decides, whether or not a sync has written it down yet.
fn is_frozen(trip: &Trip, now: Timestamp) -> bool {
    // Written down by a clock that was ahead, it does not hold once the clock is right again.
    trip.frozen_at.is_some_and(|at| at <= now) || trip.plan.leaves_at <= now
}

fn line(store: &Store, trip: &Trip, found: &Findings, now: Timestamp) -> Result<TripLine, AppError> {
    let readiness = readiness::recorded(store, trip, found)?;
    let state = state(trip, now);
    let plan = &trip.plan;
    Ok(TripLine {
        id: trip.id.0,
        name: plan.name.clone(),
        leaves_at: plan.leaves_at.0,
        returns_at: plan.returns_at.0,
        minutes: plan.reading_minutes,
        room_mb: plan.room_bytes.map(|bytes| u32::try_from(bytes.div_ceil(MEGABYTE)).unwrap_or(u32::MAX)),
        state,
        is_frozen: is_frozen(trip, now),
        sentence: saying::when(plan, state),
        warning: saying::warning(plan, state, &readiness, now),
        readiness,
    })
}

fn page(store: &Store, id: i64, found: &Findings) -> Result<TripPage, AppError> {
    let trip = known(store, id)?;
    let line = line(store, &trip, found, clock::now())?;
    let stories = store.trip_stories(trip.id)?;
    let ids: Vec<ArticleId> = stories.iter().map(|story| story.article).collect();
    let mut held: HashMap<ArticleId, _> =
        store.rows(&ids)?.into_iter().map(|row| (row.id, rows::row(row))).collect();
    let mut chosen = Vec::new();
    let mut refused = Vec::new();
    for story in stories {
        let Some(row) = held.remove(&story.article) else { continue };
        if story.is_refused {
            refused.push(row);
        } else {
            chosen.push(TripStory { row, minutes: story.minutes, is_pinned: story.is_pinned });
        }
    }
    let wishes: Vec<TripWish> = store.trip_wishes(trip.id)?.into_iter().map(Into::into).collect();
    Ok(TripPage {
        warning: shortage(store, &line, &wishes)?,
        line,
        wishes,
        stories: chosen,
        refused,
        words_a_minute: pace::words_a_minute(store)?,
        undo: None,
    })
}

/// What the choice could not do, in words.
fn shortage(store: &Store, line: &TripLine, wishes: &[TripWish]) -> Result<Option<String>, AppError> {
    let room = line.room_mb.map(|megabytes| u64::from(megabytes) * MEGABYTE);
    let held = &line.readiness;
    let mut said = Vec::from_iter(too_little((held.minutes, held.bytes), (line.minutes, room)));
    said.extend(lacking_room(store, held)?);
    let lost: Vec<String> = wishes
        .iter()
        .filter(|wish| wish.id.is_none() && layover_model::WishKind::from(wish.kind).has_id())
        .map(|wish| say_with("quoted", &[("text", Text(&wish.name))]))
        .collect();
    if !lost.is_empty() {
        let names = words::listed(&lost);
        said.push(say_with("tripLost", &[("names", Text(&names)), ("count", Count(lost.len() as u64))]));
    }
    if wishes.iter().any(|wish| wish.kind == WishKind::Queued) {
        let waiting = store.pending()?.iter().filter(|one| one.what == PendingKind::SavePage).count();
        if waiting > 0 {
            said.push(say_with("tripQueued", &[("count", Count(waiting as u64))]));
        }
    }
    Ok((!said.is_empty()).then(|| words::sentences(&said)))
}

/// Says when much less is held than was asked for; both are minutes and bytes.
fn too_little(held: (u32, u64), asked: (u32, Option<u64>)) -> Option<String> {
    let (minutes, bytes) = held;
    let (wanted, room) = asked;
    if u64::from(minutes) * 100 >= u64::from(wanted) * u64::from(ENOUGH_PERCENT) {
        return None;
    }
    let (held, wanted) = (saying::duration(minutes), saying::duration(wanted));
    let of = say_with("tripAskedFor", &[("held", Text(&held)), ("wanted", Text(&wanted))]);
    Some(match room {
        Some(room) if bytes * 10 >= room * 8 => {
            say_with("tripNoRoom", &[("of", Text(&of)), ("room", Text(&saying::size(room)))])
        }
        Some(room) => say_with("tripNoMoreFits", &[("of", Text(&of)), ("room", Text(&saying::size(room)))]),
        None => say_with("tripNoMore", &[("of", Text(&of))]),
    })
}

/// What a picture is taken for whose size nobody knows, where the trip has none yet.
const USUAL_PICTURE_BYTES: u64 = 150_000;

/// What the library's room lacks for the pictures that are not here yet, and a way forward. What is not protected goes
/// for them; what other trips, saved and followed stories keep does not.
fn lacking_room(store: &Store, held: &Readiness) -> Result<Option<String>, AppError> {
    let missing = u64::from(held.pictures.saturating_sub(held.pictures_here));
    if missing == 0 {
        return Ok(None);
    }
    let usual = held.bytes.checked_div(u64::from(held.pictures_here)).unwrap_or(USUAL_PICTURE_BYTES);
    let need = missing.saturating_mul(usual);
    let room = store.room_for_asked()?;
    Ok((need > room).then(|| {
        let (need, room) = (saying::size(need), saying::size(room));
        say_with("tripLacksRoom", &[("need", Text(&need)), ("room", Text(&room))])
    }))
}

/// One list names both kinds, so that neither can lack one.
macro_rules! kinds {
    ($($kind:ident),*) => {
        impl From<WishKind> for layover_model::WishKind {
            fn from(kind: WishKind) -> Self {
                match kind { $(WishKind::$kind => Self::$kind),* }
            }
        }
        impl From<layover_model::WishKind> for WishKind {
            fn from(kind: layover_model::WishKind) -> Self {
                match kind { $(layover_model::WishKind::$kind => Self::$kind),* }
            }
        }
    };
}
kinds!(Publication, Section, Contributor, Series, View, Saved, Following, Queued, All);

impl From<TripWish> for layover_store::TripWish {
    fn from(wish: TripWish) -> Self {
        let kind = layover_model::WishKind::from(wish.kind);
        Self { kind, id: wish.id.filter(|_| kind.has_id()), name: wish.name }
    }
}

impl From<layover_store::TripWish> for TripWish {
    fn from(wish: layover_store::TripWish) -> Self {
        Self { kind: wish.kind.into(), id: wish.id, name: wish.name }
    }
}
