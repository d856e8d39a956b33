//! Front pages, contributors, sections, series, follows, kept searches, citations.

use super::Answer;
use crate::state::LibrarySlot;
use layover_app::contract::{
    CitationStyle, Contributor, ContributorPage, Follow, FrontPage, KeptView, NamesReport, Quote,
    SectionPage, SeriesPage, StoryCredit, Subject, Suggestion, Undo,
};
use tauri::State;

#[tauri::command]
pub async fn front_page(slot: State<'_, LibrarySlot>, publication: Option<i64>) -> Answer<FrontPage> {
    Ok(slot.library()?.front_page(publication).await?)
}

#[tauri::command]
pub async fn contributors(
    slot: State<'_, LibrarySlot>,
    words: String,
    limit: u32,
) -> Answer<Vec<Contributor>> {
    Ok(slot.library()?.contributors(words, limit).await?)
}

#[tauri::command]
pub async fn contributor(slot: State<'_, LibrarySlot>, id: i64) -> Answer<ContributorPage> {
    Ok(slot.library()?.contributor(id).await?)
}

#[tauri::command]
pub async fn section(slot: State<'_, LibrarySlot>, id: i64) -> Answer<SectionPage> {
    Ok(slot.library()?.section(id).await?)
}

#[tauri::command]
pub async fn series(slot: State<'_, LibrarySlot>, id: i64) -> Answer<SeriesPage> {
    Ok(slot.library()?.series(id).await?)
}

#[tauri::command]
pub async fn set_follow(
    slot: State<'_, LibrarySlot>,
    subject: Subject,
    follow: Option<Follow>,
) -> Answer<Option<Undo>> {
    Ok(slot.library()?.set_follow(subject, follow).await?)
}

#[tauri::command]
pub async fn set_preferred(
    slot: State<'_, LibrarySlot>,
    publication: i64,
    is_preferred: bool,
) -> Answer<Option<Undo>> {
    Ok(slot.library()?.set_preferred(publication, is_preferred).await?)
}

#[tauri::command]
pub async fn merge_contributors(slot: State<'_, LibrarySlot>, into: i64, other: i64) -> Answer<Option<Undo>> {
    Ok(slot.library()?.merge_contributors(into, other).await?)
}

#[tauri::command]
pub async fn split_alias(slot: State<'_, LibrarySlot>, alias: i64) -> Answer<Option<Undo>> {
    Ok(slot.library()?.split_alias(alias).await?)
}

#[tauri::command]
pub async fn dismiss_proposal(slot: State<'_, LibrarySlot>, one: i64, other: i64) -> Answer<Option<Undo>> {
    Ok(slot.library()?.dismiss_proposal(one, other).await?)
}

#[tauri::command]
pub async fn import_names(slot: State<'_, LibrarySlot>, text: String) -> Answer<NamesReport> {
    Ok(slot.library()?.import_names(text, Follow { keeps_offline: false, is_muted: false }).await?)
}

#[tauri::command]
pub async fn awaited_names(slot: State<'_, LibrarySlot>) -> Answer<Vec<String>> {
    Ok(slot.library()?.awaited_names().await?)
}

#[tauri::command]
pub async fn forget_name(slot: State<'_, LibrarySlot>, name: String) -> Answer<Option<Undo>> {
    Ok(slot.library()?.forget_name(name).await?)
}

#[tauri::command]
pub async fn suggest(slot: State<'_, LibrarySlot>, query: String) -> Answer<Vec<Suggestion>> {
    Ok(slot.library()?.suggest(query).await?)
}

#[tauri::command]
pub async fn save_view(slot: State<'_, LibrarySlot>, name: String, query: String) -> Answer<KeptView> {
    Ok(slot.library()?.save_view(name, query).await?)
}

#[tauri::command]
pub async fn remove_view(slot: State<'_, LibrarySlot>, id: i64) -> Answer<Option<Undo>> {
    Ok(slot.library()?.remove_view(id).await?)
}

#[tauri::command]
pub async fn credits(slot: State<'_, LibrarySlot>, id: i64) -> Answer<Vec<StoryCredit>> {
    Ok(slot.library()?.credits(id).await?)
}

#[tauri::command]
pub async fn cite(slot: State<'_, LibrarySlot>, id: i64, style: CitationStyle) -> Answer<String> {
    Ok(slot.library()?.cite(id, style).await?)
}

#[tauri::command]
pub async fn quote(slot: State<'_, LibrarySlot>, id: i64, text: String) -> Answer<Quote> {
    Ok(slot.library()?.quote(id, text).await?)
}
