//! Syncing and the health of sources.

use super::Answer;
use crate::notice;
use crate::state::LibrarySlot;
use layover_app::contract::{ActivityLine, SourceHealth, SyncProgress, SyncReport};
use layover_app::{PublicationId, SyncCause};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

/// Progress goes over the channel; a window that went away does not end the sync.
#[tauri::command]
pub async fn sync(
    app: AppHandle,
    slot: State<'_, LibrarySlot>,
    is_by_itself: bool,
    on_progress: Channel<SyncProgress>,
) -> Answer<SyncReport> {
    let library = slot.library()?;
    let cause = if is_by_itself { SyncCause::ByItself } else { SyncCause::Reader };
    let report = library.sync_by_settings(cause, move |progress| drop(on_progress.send(progress))).await?;
    if let Some(sentence) = library.news_to_tell(&report).await {
        notice::tell(&app, &sentence);
    }
    Ok(report)
}

/// Asks the feeds of one publication again.
#[tauri::command]
pub async fn retry_source(
    slot: State<'_, LibrarySlot>,
    publication: i64,
    on_progress: Channel<SyncProgress>,
) -> Answer<SyncReport> {
    let cause = SyncCause::Retry(PublicationId(publication));
    let tell = move |progress| drop(on_progress.send(progress));
    Ok(slot.library()?.sync_by_settings(cause, tell).await?)
}

#[tauri::command]
pub async fn activity(slot: State<'_, LibrarySlot>, limit: u32) -> Answer<Vec<ActivityLine>> {
    Ok(slot.library()?.activity(limit).await?)
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
