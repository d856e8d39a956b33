//! The one window: where it stands, where it may go.

use crate::arguments::Arguments;
use crate::handed::HandedOver;
use crate::state::LibrarySlot;
use crate::tray::Tray;
use crate::{background, links};
use layover_app::{Library, WindowPlace};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::webview::{DownloadEvent, NewWindowResponse};
use tauri::{
    AppHandle, Emitter, LogicalSize, Manager, PhysicalPosition, Url, WebviewUrl, WebviewWindow, WindowEvent,
};

/// The plugin that keeps one window per library.
pub const SINGLE_INSTANCE: &str = "single-instance";
const LABEL: &str = "main";
const FIRST_SIZE: (f64, f64) = (1280.0, 820.0);
const LEAST_SIZE: (f64, f64) = (360.0, 480.0);

/// Builds the window, and leaves it hidden.
pub fn build(app: &AppHandle, arguments: &Arguments) -> tauri::Result<WebviewWindow> {
    let start = arguments.story.map_or_else(String::new, |story| format!("#story-{story}"));
    let handle = app.clone();
    tauri::WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App(format!("index.html{start}").into()))
        .title("Layover")
        .inner_size(FIRST_SIZE.0, FIRST_SIZE.1)
        .min_inner_size(LEAST_SIZE.0, LEAST_SIZE.1)
        // It is shown when it stands where it stood.
        .visible(false)
        // The pages take dropped files themselves.
        .disable_drag_drop_handler()
        .on_navigation(may_navigate)
        // What is written out is written by the library; nothing comes to the disk this way.
        .on_download(|_window, event| !matches!(event, DownloadEvent::Requested { .. }))
        .on_new_window(move |address, _features| {
            hand_on(&handle, address);
            NewWindowResponse::Deny
        })
        .build()
}

/// Shows the window where it last stood.
pub fn place(window: &WebviewWindow, arguments: &Arguments) -> tauri::Result<()> {
    let app = window.app_handle();
    restore(window);
    remember(window);
    if !arguments.is_hidden {
        window.show()?;
    } else if !app.try_state::<Tray>().is_some_and(|tray| tray.is_shown()) {
        // Nothing would lead to it but the bar of the desktop.
        window.show()?;
        window.minimize()?;
    }
    Ok(())
}

/// Shows everything in the window at this per cent of its size, the reading frame too.
pub fn zoom(window: &WebviewWindow, percent: u32) {
    if let Err(error) = window.set_zoom(f64::from(percent.clamp(50, 300)) / 100.0) {
        tracing::warn!("the window could not be zoomed: {error}");
    }
}

/// Takes the whole screen, or gives it back. Says whether it has it now.
pub fn toggle_full_screen(window: &WebviewWindow) -> bool {
    let wanted = !window.is_fullscreen().unwrap_or(false);
    match window.set_fullscreen(wanted) {
        Ok(()) => wanted,
        Err(error) => {
            tracing::warn!("the window could not take the whole screen: {error}");
            !wanted
        }
    }
}

/// Whether somebody looks at the window.
pub fn has_focus(app: &AppHandle) -> bool {
    app.get_webview_window(LABEL).is_some_and(|window| window.is_focused().unwrap_or(false))
}

/// Brings the window forward, wherever it is.
pub fn show(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let raised = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = raised {
        tracing::warn!("the window could not be brought forward: {error}");
    }
}

/// A second start of the same library: the window comes forward, and opens the story that was asked for.
pub fn bring_forward(app: &AppHandle, arguments: &Arguments, directory: &Path) {
    if !arguments.is_hidden {
        show(app);
    }
    let Some(window) = app.get_webview_window(LABEL) else { return };
    hand_over(app, &arguments.handed, Some(directory));
    if let Some(story) = arguments.story
        && let Err(error) = window.emit("open-story", story)
    {
        tracing::warn!("the window did not take an event: {error}");
    }
}

/// Links and files for the reader to decide on: the pages are told that there are some, and ask for them.
pub fn hand_over(app: &AppHandle, words: &[PathBuf], directory: Option<&Path>) {
    let Some(handed) = app.try_state::<HandedOver>().filter(|_| !words.is_empty()) else { return };
    handed.put(words, directory);
    if let Err(error) = app.emit("handed-over", ()) {
        tracing::warn!("the window did not take an event: {error}");
    }
}

/// The window shows our own pages; the reading frame shows the story scheme. Nothing else, ever.
fn may_navigate(address: &Url) -> bool {
    match address.scheme() {
        "tauri" | "story" => address.host_str() == Some("localhost"),
        "http" | "https" => matches!(address.host_str(), Some("tauri.localhost" | "story.localhost")),
        "about" => true,
        _ => false,
    }
}

/// A link of the frame that asked for a window of its own.
fn hand_on(app: &AppHandle, address: Url) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let Some(Ok(library)) = app.try_state::<LibrarySlot>().map(|slot| slot.library()) else { return };
        let followed = library.follow_link(address.into(), String::new(), None).await.and_then(links::follow);
        match followed {
            Ok(opened) => {
                if let Some(story) = opened.opened_story {
                    drop(app.emit("open-story", story));
                }
            }
            Err(error) => tracing::warn!("{error}"),
        }
    });
}

fn restore(window: &WebviewWindow) {
    let Some(slot) = window.try_state::<LibrarySlot>() else { return };
    let Ok(library) = slot.library() else { return };
    if let Ok(settings) = tauri::async_runtime::block_on(library.settings()) {
        zoom(window, settings.zoom);
        background::follow(window.app_handle(), &settings);
    }
    let Some(place) = tauri::async_runtime::block_on(library.window_place()) else { return };
    drop(window.set_size(LogicalSize::new(place.width.max(LEAST_SIZE.0), place.height.max(LEAST_SIZE.1))));
    let monitors = window.available_monitors().unwrap_or_default();
    let is_on_screen = monitors.iter().any(|monitor| {
        let (corner, size) = (monitor.position(), monitor.size());
        let across = i64::from(place.x) - i64::from(corner.x);
        let down = i64::from(place.y) - i64::from(corner.y);
        (0..i64::from(size.width) - 80).contains(&across) && (0..i64::from(size.height) - 80).contains(&down)
    });
    if is_on_screen {
        drop(window.set_position(PhysicalPosition::new(place.x, place.y)));
    }
    if place.is_maximized {
        drop(window.maximize());
    }
}

/// Keeps the window's place in the library whenever it loses focus or closes.
fn remember(window: &WebviewWindow) {
    let watched = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::Focused(false) => {
            if let Some((library, place)) = present_place(&watched) {
                tauri::async_runtime::spawn(async move { library.set_window_place(place).await });
            }
        }
        // The process may end right after: this one is waited for.
        WindowEvent::CloseRequested { api, .. } => {
            if let Some((library, place)) = present_place(&watched) {
                tauri::async_runtime::block_on(library.set_window_place(place));
            }
            if background::keeps(&watched) {
                api.prevent_close();
            }
        }
        // A start from now on is not for a window that is gone.
        WindowEvent::Destroyed => tauri_plugin_single_instance::destroy(&watched),
        _ => {}
    });
}

fn present_place(window: &WebviewWindow) -> Option<(Arc<Library>, WindowPlace)> {
    let library = window.try_state::<LibrarySlot>()?.library().ok()?;
    let (corner, scale) = (window.outer_position().ok()?, window.scale_factor().ok()?);
    let size = window.inner_size().ok()?.to_logical::<f64>(scale);
    let is_maximized = window.is_maximized().unwrap_or(false);
    Some((
        library,
        WindowPlace { width: size.width, height: size.height, x: corner.x, y: corner.y, is_maximized },
    ))
}
