//! The room a library may take.

use super::Answer;
use crate::state::LibrarySlot;
use layover_app::contract::{Room, RoomChange};
use tauri::State;

#[tauri::command]
pub async fn room(slot: State<'_, LibrarySlot>) -> Answer<Room> {
    Ok(slot.library()?.room().await?)
}

#[tauri::command]
pub async fn rehearse_room(slot: State<'_, LibrarySlot>, room_mb: u32, floor_mb: u32) -> Answer<RoomChange> {
    Ok(slot.library()?.rehearse_room(room_mb, floor_mb).await?)
}

#[tauri::command]
pub async fn set_room(slot: State<'_, LibrarySlot>, room_mb: u32, floor_mb: u32) -> Answer<RoomChange> {
    Ok(slot.library()?.set_room(room_mb, floor_mb).await?)
}

#[tauri::command]
pub async fn set_pictures_of(
    slot: State<'_, LibrarySlot>,
    publication: i64,
    rule: Option<String>,
) -> Answer<()> {
    Ok(slot.library()?.set_pictures_of(publication, rule).await?)
}
