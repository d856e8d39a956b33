//! How large the window shows everything, whether it takes the whole screen, and which language it speaks.

#![expect(clippy::needless_pass_by_value, reason = "the signatures are Tauri's")]

use super::Answer;
use crate::state::LibrarySlot;
use crate::window;
use layover_app::contract::LinkPreview;
use tauri::{State, WebviewWindow};

#[tauri::command]
pub fn set_zoom(window: WebviewWindow, percent: u32) {
    window::zoom(&window, percent);
}

/// The language the window speaks, and its figure for nothing: the library's sentences follow.
#[tauri::command]
pub fn set_language(language: String, zero: char) {
    layover_app::speak(&language, zero);
}

#[tauri::command]
pub fn toggle_full_screen(window: WebviewWindow) -> bool {
    window::toggle_full_screen(&window)
}

#[tauri::command]
pub async fn peek_link(slot: State<'_, LibrarySlot>, url: String, from: Option<i64>) -> Answer<LinkPreview> {
    Ok(slot.library()?.peek_link(url, from).await?)
}
