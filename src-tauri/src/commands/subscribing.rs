//! Subscribing, saving pages, subscription lists, profiles.

use super::Answer;
use crate::state::LibrarySlot;
use layover_app::contract::{
    CatalogueItem, ImportReport, ProfileAdded, SavePageOutcome, SubscribeOutcome, Undo,
};
use tauri::State;

#[tauri::command]
pub async fn catalogue(slot: State<'_, LibrarySlot>) -> Answer<Vec<CatalogueItem>> {
    Ok(slot.library()?.catalogue().await?)
}

#[tauri::command]
pub async fn subscribe(slot: State<'_, LibrarySlot>, address: String) -> Answer<SubscribeOutcome> {
    Ok(slot.library()?.subscribe(address).await?)
}

#[tauri::command]
pub async fn save_page(slot: State<'_, LibrarySlot>, address: String) -> Answer<SavePageOutcome> {
    Ok(slot.library()?.save_page(address).await?)
}

#[tauri::command]
pub async fn unsubscribe(slot: State<'_, LibrarySlot>, publication: i64) -> Answer<Option<Undo>> {
    Ok(slot.library()?.unsubscribe(publication).await?)
}

#[tauri::command]
pub async fn forget_address(slot: State<'_, LibrarySlot>, url: String) -> Answer<Option<Undo>> {
    Ok(slot.library()?.forget_address(url).await?)
}

#[tauri::command]
pub async fn import_opml(slot: State<'_, LibrarySlot>, text: String) -> Answer<ImportReport> {
    Ok(slot.library()?.import_opml(text.into_bytes()).await?)
}

#[tauri::command]
pub async fn export_opml(slot: State<'_, LibrarySlot>) -> Answer<String> {
    Ok(slot.library()?.export_opml().await?)
}

#[tauri::command]
pub async fn add_profile(slot: State<'_, LibrarySlot>, text: String) -> Answer<ProfileAdded> {
    Ok(slot.library()?.add_profile(text).await?)
}

#[tauri::command]
pub async fn remove_profile(slot: State<'_, LibrarySlot>, slug: String) -> Answer<String> {
    Ok(slot.library()?.remove_profile(slug).await?)
}

#[tauri::command]
pub async fn profile_text(slot: State<'_, LibrarySlot>, slug: String) -> Answer<String> {
    Ok(slot.library()?.profile_text(slug).await?)
}
