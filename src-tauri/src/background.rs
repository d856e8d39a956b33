//! What Layover does while nobody looks: it stays in the tray when its window is closed, syncs when that is due, and
//! starts with the session. Each of them is off, or as the reader set it.

use crate::arguments::Arguments;
use crate::state::LibrarySlot;
use crate::tray::Tray;
use crate::{autostart, window};
use layover_app::contract::{Background, Settings};
use layover_app::words::in_the_tray;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::{AppHandle, Emitter, Manager, WebviewWindow};

/// What the tray's menu, and whoever it stands for, can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Bring the window forward.
    Open,
    /// Fetch what is new.
    Sync,
    /// End.
    Quit,
}

/// Does it.
pub fn act(app: &AppHandle, what: Act) {
    match what {
        Act::Open => window::show(app),
        Act::Sync => tell(app, "sync-wanted"),
        Act::Quit => app.exit(0),
    }
}

/// Has the tray as the settings want it, in the language the window speaks.
pub fn follow(app: &AppHandle, settings: &Settings) {
    if let Some(tray) = app.try_state::<Tray>() {
        tray.follow(app, settings.stays_in_tray);
    }
}

/// Whether closing the window hides it. The first time one is told where it went.
pub fn keeps(window: &WebviewWindow) -> bool {
    static WAS_TOLD: AtomicBool = AtomicBool::new(false);
    let app = window.app_handle();
    if !app.try_state::<Tray>().is_some_and(|tray| tray.is_shown()) || window.hide().is_err() {
        return false;
    }
    if !WAS_TOLD.swap(true, Ordering::Relaxed) {
        crate::notice::tell(app, &in_the_tray());
    }
    true
}

/// From now on the pages are told when a sync is due.
pub fn sync_when_due(app: &AppHandle) {
    let Some(Ok(library)) = app.try_state::<LibrarySlot>().map(|slot| slot.library()) else { return };
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        loop {
            library.sync_becomes_due().await;
            tell(&app, "sync-due");
        }
    });
}

/// How it stands.
pub fn state(app: &AppHandle) -> Background {
    Background {
        is_in_tray: app.try_state::<Tray>().is_some_and(|tray| tray.is_shown()),
        starts_at_login: autostart::is_on(),
    }
}

/// Starts with the session from now on, or no longer; on this library, where another than the reader's own was asked for.
pub fn start_at_login(app: &AppHandle, wanted: bool) -> std::io::Result<()> {
    let library = app.try_state::<Arguments>().and_then(|arguments| arguments.library.clone());
    autostart::set(wanted, library.as_deref())
}

fn tell(app: &AppHandle, event: &str) {
    if let Err(error) = app.emit(event, ()) {
        tracing::warn!("the window did not take an event: {error}");
    }
}
