//! Reading away from the network: completing, the queue of links, sound to keep.

use super::Answer;
use crate::state::LibrarySlot;
use layover_app::contract::{CompletionReport, LinksToAskAbout, QueueReport, StoryAudio};
use tauri::State;
use tauri::ipc::Response;

#[tauri::command]
pub async fn complete(slot: State<'_, LibrarySlot>, ids: Vec<i64>) -> Answer<CompletionReport> {
    Ok(slot.library()?.complete(ids).await?)
}

#[tauri::command]
pub async fn queue_address(slot: State<'_, LibrarySlot>, address: String) -> Answer<String> {
    Ok(slot.library()?.queue_address(address).await?)
}

#[tauri::command]
pub async fn ask_about_links(slot: State<'_, LibrarySlot>) -> Answer<Option<LinksToAskAbout>> {
    Ok(slot.library()?.ask_about_links().await?)
}

#[tauri::command]
pub async fn fetch_queue(slot: State<'_, LibrarySlot>, url: Option<String>) -> Answer<QueueReport> {
    Ok(slot.library()?.fetch_queue(url).await?)
}

#[tauri::command]
pub async fn keep_audio(slot: State<'_, LibrarySlot>, id: i64) -> Answer<Vec<StoryAudio>> {
    Ok(slot.library()?.keep_audio(id).await?)
}

#[tauri::command]
pub async fn let_audio_go(slot: State<'_, LibrarySlot>, id: i64) -> Answer<()> {
    Ok(slot.library()?.let_audio_go(id).await?)
}

/// A part of a kept file as raw bytes, for web-views whose player cannot read the story scheme.
#[tauri::command]
pub async fn audio_part(slot: State<'_, LibrarySlot>, address: String, from: u64) -> Answer<Response> {
    Ok(Response::new(slot.library()?.audio_part(&address, from).await?))
}
