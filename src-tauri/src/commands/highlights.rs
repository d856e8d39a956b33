//! What a reader marks and writes beside it.

use super::Answer;
use crate::state::LibrarySlot;
use layover_app::contract::{Highlight, Highlighted, Undo};
use tauri::State;

#[tauri::command]
pub async fn highlight(
    slot: State<'_, LibrarySlot>,
    story: i64,
    start: u32,
    end: u32,
    colour: String,
    edition: Option<String>,
) -> Answer<Highlighted> {
    Ok(slot.library()?.highlight(story, start, end, colour, edition).await?)
}

#[tauri::command]
pub async fn note_story(slot: State<'_, LibrarySlot>, story: i64, note: String) -> Answer<Highlighted> {
    Ok(slot.library()?.note_story(story, note).await?)
}

#[tauri::command]
pub async fn change_highlight(
    slot: State<'_, LibrarySlot>,
    id: i64,
    colour: String,
    note: String,
    tags: Vec<String>,
) -> Answer<Option<Undo>> {
    Ok(slot.library()?.change_highlight(id, colour, note, tags).await?)
}

#[tauri::command]
pub async fn remove_highlight(slot: State<'_, LibrarySlot>, id: i64) -> Answer<Option<Undo>> {
    Ok(slot.library()?.remove_highlight(id).await?)
}

#[tauri::command]
pub async fn story_highlights(slot: State<'_, LibrarySlot>, story: i64) -> Answer<Vec<Highlight>> {
    Ok(slot.library()?.story_highlights(story).await?)
}

#[tauri::command]
pub async fn highlights(slot: State<'_, LibrarySlot>, words: String) -> Answer<Vec<Highlight>> {
    Ok(slot.library()?.highlights(words).await?)
}
