//! The library of this window, or why it could not be opened.

use crate::arguments::Arguments;
use layover_app::contract::CommandError;
use layover_app::{AppError, Library};
use std::sync::Arc;
use tauri::{AppHandle, Emitter};

/// What every command starts from. A library that cannot be opened leaves the window standing, which then says
/// why: a reader sees a sentence, not a crash.
pub struct LibrarySlot(Result<Arc<Library>, Arc<AppError>>);

impl LibrarySlot {
    /// Opens the library the arguments name.
    pub async fn open(arguments: &Arguments) -> Self {
        let opened = match arguments.library_folder() {
            Some(folder) => Library::open(folder).await,
            None => Err(AppError::NoFolder),
        };
        if let Ok(library) = &opened
            && let Err(error) = library.shelve_handbook().await
        {
            tracing::warn!("the handbook was not put on the shelf: {error}");
        }
        Self(opened.map_err(Arc::new))
    }

    /// The library; or why there is none, in the language the window speaks by now.
    pub fn library(&self) -> Result<Arc<Library>, CommandError> {
        self.0.clone().map_err(|error| CommandError::from(&*error))
    }

    /// Sends every change of the library, whichever program made it, to the window as the one event `library-changed`.
    pub fn forward_changes(&self, app: &AppHandle) {
        let Ok(library) = &self.0 else { return };
        let mut changes = library.changes();
        let watched = Arc::clone(library);
        tauri::async_runtime::spawn(async move { watched.watch().await });
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            while let Some(change) = changes.next().await {
                if let Err(error) = app.emit("library-changed", change) {
                    tracing::warn!("the window did not take an event: {error}");
                }
            }
        });
    }
}
