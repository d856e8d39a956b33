//! One story: opening it, what the reader does with it, finding it.

use super::Answer;
use crate::links;
use crate::state::LibrarySlot;
use layover_app::contract::{OpenedLink, Scope, SearchResult, StoryView, Undo};
use tauri::State;

#[tauri::command]
pub async fn open_story(slot: State<'_, LibrarySlot>, id: i64) -> Answer<StoryView> {
    Ok(slot.library()?.open_story(id).await?)
}

#[tauri::command]
pub async fn set_read(slot: State<'_, LibrarySlot>, ids: Vec<i64>, is_read: bool) -> Answer<Option<Undo>> {
    Ok(slot.library()?.set_read(ids, is_read).await?)
}

#[tauri::command]
pub async fn set_saved(slot: State<'_, LibrarySlot>, id: i64, is_saved: bool) -> Answer<Option<Undo>> {
    Ok(slot.library()?.set_saved(id, is_saved).await?)
}

#[tauri::command]
pub async fn set_progress(slot: State<'_, LibrarySlot>, id: i64, anchor: String, share: f64) -> Answer<()> {
    Ok(slot.library()?.set_progress(id, anchor, share).await?)
}

#[tauri::command]
pub async fn search(
    slot: State<'_, LibrarySlot>,
    words: String,
    scope: Scope,
    limit: u32,
) -> Answer<Vec<SearchResult>> {
    Ok(slot.library()?.search(words, scope, limit).await?)
}

#[tauri::command]
pub async fn search_remark(
    slot: State<'_, LibrarySlot>,
    words: String,
    has_found: bool,
) -> Answer<Option<String>> {
    Ok(slot.library()?.remark_on_search(&words, has_found).await?)
}

#[tauri::command]
pub async fn open_link(
    slot: State<'_, LibrarySlot>,
    url: String,
    title: String,
    from: Option<i64>,
) -> Answer<OpenedLink> {
    Ok(links::follow(slot.library()?.follow_link(url, title, from).await?)?)
}
