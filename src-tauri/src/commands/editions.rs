//! Editions, what is written out, packs, printing.

use super::Answer;
use crate::state::LibrarySlot;
use crate::{links, print};
use layover_app::contract::{
    EditionLine, EditionPage, ExportContents, ExportForm, ExportTo, ExportWhat, Exported, ListWritten,
    OpenedPack, TaskProgress, Undo, WriteList,
};
use tauri::ipc::{Channel, InvokeBody, JavaScriptChannelId, Request};
use tauri::{AppHandle, State, Webview};

#[tauri::command]
pub async fn edition(slot: State<'_, LibrarySlot>, id: i64) -> Answer<EditionPage> {
    Ok(slot.library()?.edition(id).await?)
}

#[tauri::command]
pub async fn make_edition(
    slot: State<'_, LibrarySlot>,
    what: ExportWhat,
    title: String,
) -> Answer<EditionLine> {
    Ok(slot.library()?.make_edition(what, title).await?)
}

#[tauri::command]
pub async fn make_week(slot: State<'_, LibrarySlot>) -> Answer<Option<EditionLine>> {
    Ok(slot.library()?.make_week().await?)
}

#[tauri::command]
pub async fn remove_edition(slot: State<'_, LibrarySlot>, id: i64) -> Answer<Option<Undo>> {
    Ok(slot.library()?.remove_edition(id).await?)
}

#[tauri::command]
pub async fn export_contents(slot: State<'_, LibrarySlot>, what: ExportWhat) -> Answer<ExportContents> {
    Ok(slot.library()?.export_contents(what).await?)
}

#[tauri::command]
pub async fn export(
    slot: State<'_, LibrarySlot>,
    what: ExportWhat,
    form: ExportForm,
    to: ExportTo,
) -> Answer<Exported> {
    Ok(slot.library()?.export_to(what, form, to).await?)
}

#[tauri::command]
pub async fn write_list(slot: State<'_, LibrarySlot>, list: WriteList) -> Answer<ListWritten> {
    Ok(slot.library()?.write_list(list).await?)
}

#[tauri::command]
pub async fn mail(slot: State<'_, LibrarySlot>, what: ExportWhat, form: ExportForm) -> Answer<Exported> {
    let (exported, letter) = slot.library()?.export_for_mail(what, form).await?;
    links::open_letter(&letter)?;
    Ok(exported)
}

#[tauri::command]
pub async fn show_exports(slot: State<'_, LibrarySlot>) -> Answer<()> {
    Ok(links::show_folder(&slot.library()?.export_folder().await?)?)
}

#[tauri::command]
pub async fn open_pack(
    webview: Webview,
    slot: State<'_, LibrarySlot>,
    request: Request<'_>,
) -> Answer<OpenedPack> {
    let tell = progress_of(&request, webview);
    Ok(slot.library()?.open_pack_bytes(raw(&request), name_of(&request), tell).await?)
}

#[tauri::command]
pub async fn cancel_task(slot: State<'_, LibrarySlot>) -> Answer<()> {
    slot.library()?.cancel_task();
    Ok(())
}

/// Progress goes over a channel, which a request with a file for its body names in a header; without one, nowhere.
fn progress_of(request: &Request<'_>, webview: Webview) -> impl Fn(TaskProgress) + Send + Sync + 'static {
    let named = request.headers().get("layover-progress").and_then(|channel| channel.to_str().ok());
    let channel = named.and_then(|channel| channel.parse::<JavaScriptChannelId>().ok());
    let channel: Option<Channel<TaskProgress>> = channel.map(|channel| channel.channel_on(webview));
    move |progress| {
        if let Some(channel) = &channel {
            drop(channel.send(progress));
        }
    }
}

#[tauri::command]
pub async fn print(app: AppHandle, slot: State<'_, LibrarySlot>, what: ExportWhat) -> Answer<()> {
    let library = slot.library()?;
    Ok(print::with_dialog(&app, &library, what).await?)
}

/// A file comes as it is, not as a list of numbers; what is anything else is no pack.
pub(super) fn raw(request: &Request<'_>) -> Vec<u8> {
    match request.body() {
        InvokeBody::Raw(bytes) => bytes.clone(),
        InvokeBody::Json(_) => Vec::new(),
    }
}

/// Its name, percent-encoded in a header.
pub(super) fn name_of(request: &Request<'_>) -> String {
    let name = request.headers().get("layover-name").and_then(|name| name.to_str().ok());
    layover_app::decoded_name(name.unwrap_or_default())
}
