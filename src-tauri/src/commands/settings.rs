//! Settings and About.

use super::Answer;
use crate::background;
use crate::state::LibrarySlot;
use layover_app::contract::{About, Background, CommandError, Settings};
use layover_app::words::login_trouble;
use tauri::{AppHandle, State};

#[tauri::command]
pub async fn settings(slot: State<'_, LibrarySlot>) -> Answer<Settings> {
    Ok(slot.library()?.settings().await?)
}

#[tauri::command]
pub async fn set_settings(app: AppHandle, slot: State<'_, LibrarySlot>, settings: Settings) -> Answer<()> {
    let library = slot.library()?;
    library.set_settings(settings).await?;
    background::follow(&app, &library.settings().await?);
    Ok(())
}

#[tauri::command]
pub async fn background(app: AppHandle) -> Answer<Background> {
    Ok(background::state(&app))
}

#[tauri::command]
pub async fn start_at_login(app: AppHandle, wanted: bool) -> Answer<Background> {
    background::start_at_login(&app, wanted).map_err(|error| start_trouble(&error.to_string()))?;
    Ok(background::state(&app))
}

fn start_trouble(why: &str) -> CommandError {
    CommandError { code: "no-autostart".to_owned(), sentence: login_trouble(why) }
}

#[tauri::command]
pub async fn about(slot: State<'_, LibrarySlot>) -> Answer<About> {
    Ok(slot.library()?.about())
}
