//! What a reader waits for: a trip that is made ready, and room that is made.

use super::deed::{Deed, one};
use super::reader::Reader;
use super::state;
use crate::readiness::said;
use layover_app::{AppError, Limits, Readying};
use layover_model::Timestamp;
use layover_store::{RoomLimits, Store, StoreError};
use std::sync::atomic::Ordering;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Keys of stories a trip has whole begin so; its number follows, and theirs.
pub const WHOLE: &str = "whole:";
const MB: u64 = 1 << 20;
/// Of all files, how many of a hundred a budget gives room for at most: more than there are, now and then.
const MOST_PERCENT: u64 = 130;

/// Does it; where there is nothing to do it to, nothing.
pub async fn perform(reader: &mut Reader, deed: Deed) -> Result<(), String> {
    match deed {
        Deed::ReadyTrip => ready(reader).await,
        Deed::Prune => prune(reader).await,
        _ => set_room(reader).await,
    }
}

async fn ready(reader: &mut Reader) -> Result<(), String> {
    let Some(trip) = reader.key("trip:", Some("planned")) else { return Ok(()) };
    let Some(id) = trip.rsplit(':').next().and_then(|id| id.parse().ok()) else { return Ok(()) };
    // What its press edited before comes with the first sync, and may be less than was here.
    let has_synced = reader.has_synced.load(Ordering::Relaxed);
    let readying = Readying {
        limits: Limits::default(),
        tries: 2,
        first_wait: Duration::from_millis(5),
        most_wait: Duration::ZERO,
    };
    reader.library.ready_trip_with(id, &readying, |_| {}).await.map_err(said)?;
    if !has_synced {
        return Ok(());
    }
    let beginning = format!("{WHOLE}{id}:");
    let stands = state::read(&reader.folder.join("library"))?;
    let whole: Vec<(String, String)> =
        stands.into_iter().filter(|(key, value)| key.starts_with(&beginning) && value == "yes").collect();
    reader.confirm(&whole);
    Ok(())
}

async fn set_room(reader: &mut Reader) -> Result<(), String> {
    let mb = 100 + u32::try_from(reader.dice.below(200)).unwrap_or_default();
    let library = reader.library.clone();
    let act = library.set_room(mb, 0);
    reader.does(one("room", &(u64::from(mb) * MB)), async { act.await.map(|_| None) }).await
}

/// Gives the library less room than its files take, most often. The window gives none as small as what a press prints here; a
/// program beside it does.
async fn prune(reader: &mut Reader) -> Result<(), String> {
    let library = reader.folder.join("library");
    let (store, taken) = blocking(move || {
        let store = Store::open(&library, now())?;
        let taken = store.room()?.used;
        Ok((store, taken))
    })
    .await
    .map_err(said)?;
    forget_who_left(reader)?;
    let budget = taken * (1 + reader.dice.below(MOST_PERCENT)) / 100;
    let act = blocking(move || store.set_room(RoomLimits { budget, floor: 0 }, now()));
    reader.does(one("room", &budget), async { act.await.map(|_| None) }).await
}

/// A story that went out of its trip is let go of as any other.
fn forget_who_left(reader: &mut Reader) -> Result<(), String> {
    let stands = state::read(&reader.folder.join("library"))?;
    let has_left =
        |key: &String| key.starts_with(WHOLE) && stands.get(key).is_none_or(|value| value != "yes");
    let left: Vec<String> = reader.now.keys().filter(|key| has_left(key)).cloned().collect();
    left.iter().for_each(|key| reader.forget(key));
    Ok(())
}

async fn blocking<T: Send + 'static>(
    act: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(act).await.map_err(|_| AppError::Interrupted)?.map_err(AppError::Store)
}

/// By the clock.
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_secs()).unwrap_or_default())
}
