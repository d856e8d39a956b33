//! Trips: planning, making ready, checking, tidying up.

use super::Answer;
use crate::state::LibrarySlot;
use layover_app::contract::{
    AirplaneCheck, NewTrip, TripLine, TripPage, TripProgress, TripRehearsal, TripReport, Undo,
};
use tauri::State;
use tauri::ipc::Channel;

#[tauri::command]
pub async fn trips(slot: State<'_, LibrarySlot>) -> Answer<Vec<TripLine>> {
    Ok(slot.library()?.trips().await?)
}

#[tauri::command]
pub async fn trip(slot: State<'_, LibrarySlot>, id: i64) -> Answer<TripPage> {
    Ok(slot.library()?.trip(id).await?)
}

#[tauri::command]
pub async fn rehearse_trip(
    slot: State<'_, LibrarySlot>,
    id: Option<i64>,
    trip: NewTrip,
) -> Answer<TripRehearsal> {
    Ok(slot.library()?.rehearse_trip(id, trip).await?)
}

#[tauri::command]
pub async fn plan_trip(slot: State<'_, LibrarySlot>, trip: NewTrip) -> Answer<TripPage> {
    Ok(slot.library()?.plan_trip(trip).await?)
}

#[tauri::command]
pub async fn change_trip(slot: State<'_, LibrarySlot>, id: i64, trip: NewTrip) -> Answer<TripPage> {
    Ok(slot.library()?.change_trip(id, trip).await?)
}

#[tauri::command]
pub async fn remove_trip(slot: State<'_, LibrarySlot>, id: i64) -> Answer<Option<Undo>> {
    Ok(slot.library()?.remove_trip(id).await?)
}

#[tauri::command]
pub async fn choose_trip_anew(slot: State<'_, LibrarySlot>, id: i64) -> Answer<TripPage> {
    Ok(slot.library()?.choose_trip_anew(id).await?)
}

#[tauri::command]
pub async fn pack_story(slot: State<'_, LibrarySlot>, trip: i64, story: i64) -> Answer<Option<Undo>> {
    Ok(slot.library()?.pack_story(trip, story).await?)
}

#[tauri::command]
pub async fn refuse_story(slot: State<'_, LibrarySlot>, trip: i64, story: i64) -> Answer<Option<Undo>> {
    Ok(slot.library()?.refuse_story(trip, story).await?)
}

/// Ended by `cancel_sync`, as a sync is.
#[tauri::command]
pub async fn ready_trip(
    slot: State<'_, LibrarySlot>,
    id: i64,
    on_progress: Channel<TripProgress>,
) -> Answer<TripReport> {
    Ok(slot.library()?.ready_trip(id, move |progress| drop(on_progress.send(progress))).await?)
}

#[tauri::command]
pub async fn check_trip(slot: State<'_, LibrarySlot>, id: i64) -> Answer<TripPage> {
    Ok(slot.library()?.check_trip(id).await?)
}

#[tauri::command]
pub async fn airplane_check(slot: State<'_, LibrarySlot>, id: Option<i64>) -> Answer<AirplaneCheck> {
    Ok(slot.library()?.airplane_check(id).await?)
}

#[tauri::command]
pub async fn end_trip(slot: State<'_, LibrarySlot>, id: i64) -> Answer<Option<Undo>> {
    Ok(slot.library()?.end_trip(id).await?)
}
