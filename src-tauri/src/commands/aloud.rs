//! Reading aloud: what there is to say, saying it, and being quiet.

use super::Answer;
use crate::speech::{Outcome, Speech, SpeechError, Utterance};
use crate::state::LibrarySlot;
use layover_app::contract::ReadAloud;
use std::sync::Arc;
use tauri::State;

#[tauri::command]
pub async fn read_aloud(slot: State<'_, LibrarySlot>, id: i64) -> Answer<ReadAloud> {
    Ok(slot.library()?.read_aloud(id).await?)
}

/// Answers when it is over: whether it was spoken to its end.
#[tauri::command]
pub async fn speak(speech: State<'_, Speech>, text: String, language: String, percent: u32) -> Answer<bool> {
    let speaker = Arc::clone(&speech.0);
    let utterance = Utterance::new(&text, &language, percent);
    let said = tauri::async_runtime::spawn_blocking(move || speaker.say(&utterance)).await;
    let outcome = said.map_err(|error| SpeechError::Broken(error.to_string()))??;
    Ok(outcome == Outcome::Spoken)
}

#[tauri::command]
pub async fn stop_speaking(speech: State<'_, Speech>) -> Answer<()> {
    let speaker = Arc::clone(&speech.0);
    tauri::async_runtime::spawn_blocking(move || speaker.stop()).await.ok();
    Ok(())
}
