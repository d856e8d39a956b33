//! Whether the web-view puts a page together out of layers. A graphics card does that for nothing; where there is none it costs
//! most of what moving through a list costs, and a window painted as one follows the keys sooner (`docs/performance.md`).

/// Has the web-view do without layers where no card puts them together. WebKitGTK reads this word of its own as it starts, and
/// no setting of it can be changed later. Whoever set it already is left alone.
///
/// Called before any thread runs: one that read the environment meanwhile could read half a word.
#[cfg(target_os = "linux")]
pub fn do_without_if_slow() {
    const WORD: &str = "WEBKIT_DISABLE_COMPOSITING_MODE=1";
    if has_graphics_card() {
        return;
    }
    // Leaves a word that is set as it is. With layers the window is slow, and no worse.
    dotenvy::from_read(WORD.as_bytes()).ok();
}

/// Whether programs may draw with a card here (Linux, DRM render nodes).
#[cfg(target_os = "linux")]
fn has_graphics_card() -> bool {
    let mut devices = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    devices.any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
}

/// The other systems' web-views see to it themselves.
#[cfg(not(target_os = "linux"))]
pub fn do_without_if_slow() {}
