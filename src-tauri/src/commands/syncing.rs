//! Syncing and the health of sources.

use super::Answer;
use crate::notice;
use crate::state::LibrarySlot;
use layover_app::contract::{SourceHealth, SyncProgress, SyncReport};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

/// Progress goes over the channel; a window that went away does not end the sync.
#[tauri::command]
pub async fn sync(
    app: AppHandle,
    slot: State<'_, LibrarySlot>,
    on_progress: Channel<SyncProgress>,
) -> Answer<SyncReport> {
    let library = slot.library()?;
    let report = library.sync_by_settings(move |progress| drop(on_progress.send(progress))).await?;
    if let Some(sentence) = library.news_to_tell(&report).await {
        notice::tell(&app, &sentence);
    }
    Ok(report)
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
