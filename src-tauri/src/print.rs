//! Printing a whole story or edition: a page of ours, without a script, in a view of its own that loads nothing. The main
//! window would print itself, and a frame no more than what is seen of it.

#[cfg(target_os = "linux")]
mod gtk_view;

use layover_app::contract::{ExportForm, ExportWhat};
use layover_app::{AppError, ExportOrder, ExportPlace, Library};
use std::path::{Path, PathBuf};
use tauri::AppHandle;

/// Opens the system's own dialog over a page made for print. Where the web-view cannot print a page it does not show
/// (macOS, Windows), the system's browser opens the page, and prints.
pub async fn with_dialog(app: &AppHandle, library: &Library, what: ExportWhat) -> Result<(), AppError> {
    let path = page()?;
    let order =
        ExportOrder { what, form: ExportForm::Html, to: ExportPlace::Path(path.clone()), replaces: true };
    library.export(order).await?;
    show(app, path)
}

/// A page of this process alone.
fn page() -> Result<PathBuf, AppError> {
    let folder = tempfile::Builder::new().prefix("layover-print-").tempdir();
    let unmade = |error: std::io::Error| AppError::Unwritten {
        path: std::env::temp_dir().display().to_string(),
        reason: error.to_string(),
    };
    Ok(folder.map_err(unmade)?.keep().join("page.html"))
}

#[cfg(target_os = "linux")]
fn show(app: &AppHandle, path: PathBuf) -> Result<(), AppError> {
    app.run_on_main_thread(move || gtk_view::dialog(&path)).map_err(|_| AppError::Interrupted)
}

#[cfg(not(target_os = "linux"))]
fn show(_app: &AppHandle, path: PathBuf) -> Result<(), AppError> {
    open::that_detached(&path).map_err(|_| AppError::RefusedLink(path.display().to_string()))
}

/// `layover-desktop --print PAGE.html FILE.pdf`: prints without a dialog and ends. The command line is its only caller.
#[cfg(target_os = "linux")]
pub fn to_file(page: &Path, file: &Path) -> Result<(), String> {
    gtk_view::to_file(page, file)
}

/// Elsewhere the system's own "Save as PDF" does it.
#[cfg(not(target_os = "linux"))]
pub fn to_file(_page: &Path, _file: &Path) -> Result<(), String> {
    Err("PDF is made without a dialog on Linux alone; use Save as PDF in the system's print dialog"
        .to_owned())
}
