//! Syncing and the health of sources.

use super::Answer;
use crate::state::LibrarySlot;
use layover_app::contract::{SourceHealth, SyncProgress, SyncReport};
use tauri::State;
use tauri::ipc::Channel;

/// Progress goes over the channel; a window that went away does not end the sync.
#[tauri::command]
pub async fn sync(slot: State<'_, LibrarySlot>, on_progress: Channel<SyncProgress>) -> Answer<SyncReport> {
    Ok(slot.library()?.sync_by_settings(move |progress| drop(on_progress.send(progress))).await?)
}

#[tauri::command]
pub async fn cancel_sync(slot: State<'_, LibrarySlot>) -> Answer<()> {
    slot.library()?.cancel_sync();
    Ok(())
}

#[tauri::command]
pub async fn source_health(slot: State<'_, LibrarySlot>) -> Answer<Vec<SourceHealth>> {
    Ok(slot.library()?.source_health().await?)
}
