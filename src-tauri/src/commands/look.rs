//! How large the window shows everything, whether it takes the whole screen, and which language it speaks.

#![expect(clippy::needless_pass_by_value, reason = "the signatures are Tauri's")]

use super::Answer;
use crate::state::LibrarySlot;
use crate::{background, window};
use layover_app::contract::LinkPreview;
use tauri::{AppHandle, State, WebviewWindow};

#[tauri::command]
pub fn set_zoom(window: WebviewWindow, percent: u32) {
    window::zoom(&window, percent);
}

/// The language the window speaks, its figure for nothing and how it writes dates and large numbers: the library's
/// sentences follow, and the tray's menu.
#[tauri::command]
pub async fn set_language(
    app: AppHandle,
    slot: State<'_, LibrarySlot>,
    language: String,
    zero: char,
    habits: layover_app::Habits,
) -> Answer<()> {
    layover_app::speak(&language, zero, habits);
    if let Ok(library) = slot.library() {
        background::follow(&app, &library.settings().await?);
    }
    Ok(())
}

#[tauri::command]
pub fn toggle_full_screen(window: WebviewWindow) -> bool {
    window::toggle_full_screen(&window)
}

#[tauri::command]
pub async fn peek_link(slot: State<'_, LibrarySlot>, url: String, from: Option<i64>) -> Answer<LinkPreview> {
    Ok(slot.library()?.peek_link(url, from).await?)
}
