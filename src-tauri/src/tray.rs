//! The icon in the tray, where a desktop has one. On Linux it is spoken to over the session's bus (StatusNotifierItem), so
//! that no further library is needed; elsewhere the toolkit's own is used.

#[cfg(target_os = "linux")]
#[path = "tray/bus.rs"]
mod icon;
#[cfg(not(target_os = "linux"))]
#[path = "tray/system.rs"]
mod icon;

use icon::Icon;
use layover_app::words::{TrayWords, tray_words};
use std::sync::{Mutex, PoisonError};
use tauri::AppHandle;

/// The icon, while it is there.
#[derive(Default)]
pub struct Tray(Mutex<Option<(Icon, TrayWords)>>);

impl Tray {
    /// Puts the icon there or takes it away, and has its menu in the language spoken now. A desktop without a tray is no
    /// trouble: closing the window ends Layover then, as it did.
    pub fn follow(&self, app: &AppHandle, wanted: bool) {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !wanted {
            *shown = None;
            return;
        }
        let words = tray_words();
        if shown.as_ref().is_some_and(|(icon, said)| icon.is_shown() && *said == words) {
            return;
        }
        *shown = None;
        match Icon::new(app, &words) {
            Ok(icon) => *shown = Some((icon, words)),
            Err(why) => tracing::info!("there is no tray: {why}"),
        }
    }

    /// Whether it is there to be seen.
    pub fn is_shown(&self) -> bool {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .as_ref()
            .is_some_and(|(icon, _)| icon.is_shown())
    }
}
