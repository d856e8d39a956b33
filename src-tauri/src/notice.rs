//! Notices of the system: one sentence, without sound, and only while nobody looks at the window, which says it
//! itself.

use crate::window;
use tauri::AppHandle;
use tauri_plugin_notification::NotificationExt;

/// Tells a sentence through the system unless the window has the focus. A system without notices is no trouble: the
/// stories stand under Following.
pub fn tell(app: &AppHandle, sentence: &str) {
    if window::has_focus(app) {
        return;
    }
    let told = app.notification().builder().title("Layover").body(sentence).silent().show();
    if let Err(error) = told {
        tracing::info!("the system took no notice: {error}");
    }
}
