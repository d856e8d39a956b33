//! Planning a trip, and choosing for it.

use super::{MEGABYTE, known, page, readiness::Findings, renewing, saying, too_little};
use crate::acts::undo_of;
use crate::contract::{NewTrip, TripPage, TripRehearsal, TripWish};
use crate::voice::With::Text;
use crate::voice::{say_of, say_with};
use crate::{AppError, Library, clock};
use layover_model::{Timestamp, TripId, WishKind};
use layover_store::{Store, StoreError, TripPlan};

const MOST_DAYS: u32 = 365;
const MINUTES: std::ops::RangeInclusive<u32> = 5..=60_000;
const LONGEST_NAME: usize = 60;
const MOST_WISHES: usize = 100;

impl Library {
    /// What such a trip would hold: chosen as it would be. Keeps nothing and fetches nothing. `id` is the trip that
    /// would be changed so.
    ///
    /// # Errors
    /// It makes no sense, there is none of that id, or the library could not be read.
    pub async fn rehearse_trip(&self, id: Option<i64>, trip: NewTrip) -> Result<TripRehearsal, AppError> {
        let (plan, wishes) = checked(trip)?;
        self.with_store(move |store| {
            let stories = match id {
                Some(id) => store.trip_stories(known(store, id)?.id)?,
                None => Vec::new(),
            };
            let chosen = renewing::rehearse(store, &plan, &wishes, &stories, clock::now())?;
            let minutes = chosen.iter().map(|offer| offer.minutes).sum();
            let bytes = chosen.iter().map(|offer| offer.bytes).sum();
            let stories = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
            Ok(TripRehearsal {
                stories,
                minutes,
                bytes,
                sentence: saying::rehearsal(stories, minutes, bytes),
                warning: too_little((minutes, bytes), (plan.reading_minutes, plan.room_bytes)),
            })
        })
        .await
    }

    /// Keeps a trip and chooses its stories at once. Nothing is fetched yet.
    ///
    /// # Errors
    /// It makes no sense, takes from something that is not here, or the library could not be written.
    pub async fn plan_trip(&self, trip: NewTrip) -> Result<TripPage, AppError> {
        let (plan, wishes) = checked(trip)?;
        let made = self
            .with_store(move |store| {
                let now = clock::now();
                let id = store.plan_trip(&plan, &wishes, now).map_err(unknown_subject)?;
                renewing::choose_anew(store, &known(store, id.0)?, now)?;
                page(store, id.0, &Findings::new())
            })
            .await?;
        self.announce(&["trips", "articles"]).await;
        Ok(made)
    }

    /// Keeps a trip in another way, and chooses anew where that asks for another choice.
    ///
    /// # Errors
    /// As [`Library::plan_trip`], and when there is none of that id.
    pub async fn change_trip(&self, id: i64, trip: NewTrip) -> Result<TripPage, AppError> {
        let (plan, wishes) = checked(trip)?;
        let changed = self
            .with_store(move |store| {
                let now = clock::now();
                let before = known(store, id)?;
                let was = store.trip_as_it_stands(TripId(id))?;
                let wished = store.trip_wishes(TripId(id))?;
                store.change_trip(TripId(id), &plan, &wishes, now).map_err(unknown_subject)?;
                let asks_for = |plan: &TripPlan| (plan.reading_minutes, plan.room_bytes);
                let is_other = |one: &layover_store::TripWish, other: &layover_store::TripWish| {
                    (one.kind, one.id) != (other.kind, other.id)
                };
                let wishes_differ = wished.len() != wishes.len()
                    || wished.iter().zip(&wishes).any(|(one, other)| is_other(one, other));
                if asks_for(&before.plan) != asks_for(&plan) || wishes_differ {
                    renewing::choose_anew(store, &known(store, id)?, now)?;
                }
                changed_page(store, id, was)
            })
            .await?;
        self.announce(&["trips", "articles"]).await;
        Ok(changed)
    }

    /// Chooses a trip's stories anew. What was put in by hand stays, what was taken out stays out.
    ///
    /// # Errors
    /// There is none of that id, it has departed, or the library could not be written.
    pub async fn choose_trip_anew(&self, id: i64) -> Result<TripPage, AppError> {
        let chosen = self
            .with_store(move |store| {
                let was = store.trip_as_it_stands(TripId(id))?;
                let trip = known(store, id)?;
                if super::is_frozen(&trip, clock::now()) || trip.ended_at.is_some() {
                    return Err(bad("departed"));
                }
                renewing::choose_anew(store, &trip, clock::now())?;
                changed_page(store, id, was)
            })
            .await?;
        self.announce(&["trips", "articles"]).await;
        Ok(chosen)
    }
}

/// A trip that was just changed, with how to take that back.
fn changed_page(store: &Store, id: i64, was: Option<String>) -> Result<TripPage, AppError> {
    let act = was.map(|was| store.trip_was(TripId(id), &was, clock::now())).transpose()?;
    let undo = act.filter(layover_store::Act::has_changed_something).map(|act| undo_of(&act));
    Ok(TripPage { undo, ..page(store, id, &Findings::new())? })
}

fn unknown_subject(error: StoreError) -> AppError {
    match error {
        StoreError::UnknownSubject => bad("subject"),
        other => other.into(),
    }
}

/// A trip that makes no sense, by the name of the sentence about it.
fn bad(name: &str) -> AppError {
    AppError::BadTrip(say_of("tripWrong", name, &[]))
}

fn checked(trip: NewTrip) -> Result<(TripPlan, Vec<layover_store::TripWish>), AppError> {
    if !(1..=MOST_DAYS).contains(&trip.days) {
        return Err(bad("days"));
    }
    if !MINUTES.contains(&trip.minutes) {
        return Err(bad("minutes"));
    }
    if trip.room_mb == Some(0) {
        return Err(bad("room"));
    }
    if trip.wishes.is_empty() || trip.wishes.len() > MOST_WISHES {
        return Err(bad("wishes"));
    }
    trip.wishes.iter().try_for_each(check_wish)?;
    let leaves_at = Timestamp(trip.leaves_at);
    let returns_at = saying::days_later(leaves_at, trip.days);
    if returns_at <= clock::now() {
        return Err(bad("over"));
    }
    let name = layover_content::text::fold(&trip.name).chars().take(LONGEST_NAME).collect::<String>();
    let name = match name.is_empty() {
        true => say_with("tripNamed", &[("when", Text(&crate::words::moment(leaves_at)))]),
        false => name,
    };
    let plan = TripPlan {
        name,
        leaves_at,
        returns_at,
        reading_minutes: trip.minutes,
        room_bytes: trip.room_mb.map(|megabytes| u64::from(megabytes) * MEGABYTE),
    };
    Ok((plan, trip.wishes.into_iter().map(Into::into).collect()))
}

/// What has an id needs one, or a name by which it was known.
fn check_wish(wish: &TripWish) -> Result<(), AppError> {
    let kind = WishKind::from(wish.kind);
    if kind.has_id() && wish.id.is_none() && wish.name.trim().is_empty() {
        return Err(bad("nameless"));
    }
    Ok(())
}
