//! The icon of Windows and macOS.

use crate::background::{Act, act};
use layover_app::words::TrayWords;
use tauri::AppHandle;
use tauri::menu::{MenuBuilder, MenuEvent};
use tauri::tray::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};

const ID: &str = "layover";

/// The icon; it goes with this value.
pub struct Icon(TrayIcon);

impl Icon {
    /// Puts it there; else why not.
    pub fn new(app: &AppHandle, words: &TrayWords) -> Result<Self, String> {
        Self::build(app, words).map_err(|error| error.to_string())
    }

    fn build(app: &AppHandle, words: &TrayWords) -> tauri::Result<Self> {
        let menu = MenuBuilder::new(app)
            .text("open", &words.open)
            .text("sync", &words.sync)
            .separator()
            .text("quit", &words.quit)
            .build()?;
        let mut icon = TrayIconBuilder::with_id(ID)
            .menu(&menu)
            .tooltip("Layover")
            .show_menu_on_left_click(cfg!(target_os = "macos"))
            .on_menu_event(|app: &AppHandle, event: MenuEvent| match event.id().as_ref() {
                "open" => act(app, Act::Open),
                "sync" => act(app, Act::Sync),
                "quit" => act(app, Act::Quit),
                _ => {}
            })
            .on_tray_icon_event(|icon, event| {
                if let TrayIconEvent::Click {
                    button: MouseButton::Left,
                    button_state: MouseButtonState::Up,
                    ..
                } = event
                {
                    act(icon.app_handle(), Act::Open);
                }
            });
        if let Some(picture) = app.default_window_icon() {
            icon = icon.icon(picture.clone());
        }
        icon.build(app).map(Self)
    }

    #[expect(clippy::unused_self, reason = "as on Linux, where a desktop may have none")]
    pub fn is_shown(&self) -> bool {
        true
    }
}

impl Drop for Icon {
    fn drop(&mut self) {
        drop(self.0.app_handle().remove_tray_by_id(ID));
    }
}
