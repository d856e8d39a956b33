//! The library pane and lists.

use super::Answer;
use crate::state::LibrarySlot;
use layover_app::contract::{ListFilter, Overview, Place, StoryRow, Undo};
use tauri::State;
use tauri::ipc::Response;

#[tauri::command]
pub async fn overview(slot: State<'_, LibrarySlot>) -> Answer<Overview> {
    Ok(slot.library()?.overview().await?)
}

/// Ids in the list's order as raw little-endian 64-bit floats: 100,000 of them are one copy, not a parse.
/// What opens asks for so many of the `first` alone, and for all when those are on screen.
#[tauri::command]
pub async fn story_ids(
    slot: State<'_, LibrarySlot>,
    filter: ListFilter,
    first: Option<usize>,
) -> Answer<Response> {
    Ok(Response::new(slot.library()?.story_ids_as_floats(filter, first).await?))
}

#[tauri::command]
pub async fn story_rows(slot: State<'_, LibrarySlot>, ids: Vec<i64>) -> Answer<Vec<StoryRow>> {
    Ok(slot.library()?.story_rows(ids).await?)
}

#[tauri::command]
pub async fn place(slot: State<'_, LibrarySlot>) -> Answer<Option<Place>> {
    Ok(slot.library()?.place().await?)
}

#[tauri::command]
pub async fn set_place(slot: State<'_, LibrarySlot>, place: Place) -> Answer<()> {
    Ok(slot.library()?.set_place(place).await?)
}

#[tauri::command]
pub async fn mark_all_read(
    slot: State<'_, LibrarySlot>,
    filter: ListFilter,
    before: Option<i64>,
) -> Answer<Option<Undo>> {
    Ok(slot.library()?.mark_all_read(filter, before).await?)
}

#[tauri::command]
pub async fn undo(slot: State<'_, LibrarySlot>, act: i64) -> Answer<()> {
    Ok(slot.library()?.undo(act).await?)
}
