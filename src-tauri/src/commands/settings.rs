//! Settings and About.

use super::Answer;
use crate::state::LibrarySlot;
use layover_app::contract::{About, Settings};
use tauri::State;

#[tauri::command]
pub async fn settings(slot: State<'_, LibrarySlot>) -> Answer<Settings> {
    Ok(slot.library()?.settings().await?)
}

#[tauri::command]
pub async fn set_settings(slot: State<'_, LibrarySlot>, settings: Settings) -> Answer<()> {
    Ok(slot.library()?.set_settings(settings).await?)
}

#[tauri::command]
pub async fn about(slot: State<'_, LibrarySlot>) -> Answer<About> {
    Ok(slot.library()?.about())
}
