//! The icon of Linux desktops (freedesktop.org, StatusNotifierItem and the menu protocol beside it).

use crate::background::{Act, act};
use ksni::blocking::{Handle, TrayMethods};
use ksni::menu::{MenuItem, StandardItem};
use ksni::{OfflineReason, ToolTip};
use layover_app::words::TrayWords;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::AppHandle;

/// The icon; it goes with this value.
pub struct Icon {
    handle: Handle<Item>,
    has_host: Arc<AtomicBool>,
}

impl Icon {
    /// Puts it there; else why not.
    pub fn new(app: &AppHandle, words: &TrayWords) -> Result<Self, String> {
        let has_host = Arc::new(AtomicBool::new(true));
        let item = Item {
            app: app.clone(),
            words: words.clone(),
            picture: picture(app).into_iter().collect(),
            has_host: Arc::clone(&has_host),
        };
        // After a login the desktop's tray may come later than Layover does.
        let handle = item.assume_sni_available(true).spawn().map_err(|error| error.to_string())?;
        Ok(Self { handle, has_host })
    }

    pub fn is_shown(&self) -> bool {
        !self.handle.is_closed() && self.has_host.load(Ordering::Relaxed)
    }
}

impl Drop for Icon {
    fn drop(&mut self) {
        self.handle.shutdown().wait();
    }
}

struct Item {
    app: AppHandle,
    words: TrayWords,
    picture: Vec<ksni::Icon>,
    /// A shell that starts anew is away for a moment, and what it showed with it.
    has_host: Arc<AtomicBool>,
}

impl Item {
    fn line(label: &str, what: Act) -> MenuItem<Self> {
        // An underscore would make the letter behind it a key of the menu.
        let label = label.replace('_', "__");
        let activate = Box::new(move |item: &mut Self| act(&item.app, what));
        StandardItem { label, activate, ..StandardItem::default() }.into()
    }
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "layover".to_owned()
    }

    fn title(&self) -> String {
        "Layover".to_owned()
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        self.picture.clone()
    }

    fn tool_tip(&self) -> ToolTip {
        ToolTip { title: "Layover".to_owned(), ..ToolTip::default() }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        act(&self.app, Act::Open);
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        vec![
            Self::line(&self.words.open, Act::Open),
            Self::line(&self.words.sync, Act::Sync),
            MenuItem::Separator,
            Self::line(&self.words.quit, Act::Quit),
        ]
    }

    fn watcher_online(&self) {
        self.has_host.store(true, Ordering::Relaxed);
    }

    fn watcher_offline(&self, _reason: OfflineReason) -> bool {
        self.has_host.store(false, Ordering::Relaxed);
        true
    }
}

/// The app's own picture as the protocol wants it: the four bytes of each point with the opacity first.
fn picture(app: &AppHandle) -> Option<ksni::Icon> {
    let image = app.default_window_icon()?;
    let side = |length: u32| i32::try_from(length).ok();
    let turned =
        |point: &[u8]| <[u8; 4]>::try_from(point).map(|[red, green, blue, alpha]| [alpha, red, green, blue]);
    let data = image.rgba().chunks_exact(4).filter_map(|point| turned(point).ok()).flatten().collect();
    Some(ksni::Icon { width: side(image.width())?, height: side(image.height())?, data })
}
