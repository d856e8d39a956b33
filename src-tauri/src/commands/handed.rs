//! What is handed to the window: links and files. Nothing of it is done before the reader says so.

use super::Answer;
use super::editions::{name_of, raw};
use crate::handed::HandedOver;
use crate::state::LibrarySlot;
use layover_app::contract::{FileTaken, Handed, SettingsTaken, TaskProgress};
use tauri::State;
use tauri::ipc::{Channel, Request};

/// What waits for the reader's word, each once.
#[tauri::command]
pub async fn take_handed(handed: State<'_, HandedOver>) -> Answer<Vec<Handed>> {
    Ok(handed.take())
}

#[tauri::command]
pub async fn open_handed(
    slot: State<'_, LibrarySlot>,
    handed: State<'_, HandedOver>,
    id: u32,
    on_progress: Channel<TaskProgress>,
) -> Answer<FileTaken> {
    let tell = move |progress| drop(on_progress.send(progress));
    Ok(slot.library()?.open_file(&handed.file(id)?, tell).await?)
}

/// A saved page that was dropped on the window: its bytes, and its name in a header.
#[tauri::command]
pub async fn save_page_file(slot: State<'_, LibrarySlot>, request: Request<'_>) -> Answer<FileTaken> {
    Ok(slot.library()?.save_page_file(raw(&request), name_of(&request)).await?)
}

#[tauri::command]
pub async fn import_settings(slot: State<'_, LibrarySlot>, text: String) -> Answer<SettingsTaken> {
    Ok(slot.library()?.import_settings(text).await?)
}
