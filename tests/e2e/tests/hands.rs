//! Keys, the palette, undo, and what is handed over from outside, in the real window.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use fantoccini::key::Key;
use layover_e2e::{Window, WindowOptions, bounded, layover, start_again};
use layover_press::{Press, PressOptions};
use serde_json::{Value, json};
use std::path::Path;

const SIZE: (u32, u32) = (1280, 820);

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn every_key_can_be_another_and_one_field_reaches_everything() {
        bounded(keys_and_palette()).await;
    }

    #[tokio::test]
    async fn the_focus_is_always_seen_and_never_held() {
        bounded(focus()).await;
    }

    #[tokio::test]
    async fn what_was_done_is_taken_back_and_done_again() {
        bounded(undo()).await;
    }

    #[tokio::test]
    async fn links_and_files_are_asked_about_by_the_window_that_is_open() {
        bounded(handed_over()).await;
    }
}

/// A library with the demo magazine, and no network any more.
fn filled() -> tempfile::TempDir {
    let press = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    let folder = tempfile::tempdir().expect("a folder");
    layover(folder.path(), &["allow", &press.address().to_string()]);
    layover(folder.path(), &["subscribe", &press.url("/feed.rss")]);
    layover(folder.path(), &["sync", "--pictures", "none"]);
    layover(folder.path(), &["settings", "set", "syncOnStart", "false"]);
    press.stop();
    folder
}

async fn open(folder: &Path) -> Window {
    let window = Window::open(&WindowOptions { library: folder, size: SIZE }).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    window
}

/// A key with Control held.
async fn control(window: &Window, keys: &str) {
    window.keys(&format!("{}{keys}{}", char::from(Key::Control), char::from(Key::Null))).await;
}

async fn shot(window: &Window, name: &str) {
    if let Ok(shots) = std::env::var("LAYOVER_SHOTS") {
        let still = "document.getAnimations().length === 0 && document.fonts.status === 'loaded'";
        window.until("all of it painted", still).await;
        std::fs::write(format!("{shots}/{name}.png"), window.screenshot().await).ok();
    }
}

async fn keys_and_palette() {
    let folder = filled();
    let window = open(folder.path()).await;
    control(&window, "k").await;
    window.until("the palette", "document.activeElement?.getAttribute('role') === 'combobox'").await;
    shot(&window, "palette-empty").await;
    window.keys("watre").await;
    let active = "document.querySelector('dialog [aria-selected=true] .name')?.textContent";
    window.until("the section, for all the slip", &format!("{active} === 'Water'")).await;
    shot(&window, "palette").await;
    window.key(Key::Enter).await;
    window
        .until("the section's page", "document.querySelector('[data-pane=page] h1')?.textContent === 'Water'")
        .await;
    control(&window, "k").await;
    window.until("what was reached lately", &format!("{active} === 'Water'")).await;
    window.key(Key::Escape).await;
    window.until("the palette gone", "!document.querySelector('dialog')").await;

    window.keys("?").await;
    window.press("Change the keys of “Sync now”").await;
    window.press("Add keys…").await;
    window.until("it listens", "document.activeElement?.getAttribute('aria-pressed') === 'true'").await;
    window.keys("j").await;
    window
        .until(
            "whose it is",
            "/Open the next story/.test(document.querySelector('.editor .said')?.textContent)",
        )
        .await;
    shot(&window, "keys").await;
    window.keys("x").await;
    window.key(Key::Enter).await;
    window
        .until(
            "it kept",
            "[...document.querySelectorAll('.editor kbd')].some(one => one.textContent === 'j x')",
        )
        .await;
    window.press("Take away r").await;
    window
        .until(
            "the old one gone",
            "![...document.querySelectorAll('.editor kbd')].some(one => one.textContent === 'r')",
        )
        .await;
    window.press("Close").await;
    window.close().await;

    let settings: Value = serde_json::from_str(&layover(folder.path(), &["settings"])).expect("JSON");
    assert_eq!(settings["settings"]["keys"], json!({ "openNext": [], "sync": ["j x"] }));
    let window = open(folder.path()).await;
    window.until("the tooltip after a start", "!!document.querySelector('[title=\"Sync now (j x)\"]')").await;
    window.close().await;
}

/// What has the focus, so that one can see it: an outline, or a ground and edge of its own.
const SEEN: &str = "(() => { const one = document.activeElement; if (!one || one === document.body) return true; \
    const style = getComputedStyle(one); if (one.tagName === 'IFRAME') \
        return parseFloat(getComputedStyle(one.closest('[data-pane]'), '::after').height) >= 2; \
    const rings = [one, one.closest('label, li, article, [role=option], .field-row')].filter(Boolean) \
        .flatMap(each => [getComputedStyle(each), getComputedStyle(each, '::after')]); \
    if (one.getAttribute('role') === 'separator') return parseFloat(getComputedStyle(one, '::after').width) >= 3; \
    return rings.some(ring => (ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 1) || ring.boxShadow !== 'none'); })()";
const NAME: &str = "return (document.activeElement?.getAttribute('aria-label') || document.activeElement?.title || \
    document.activeElement?.textContent || document.activeElement?.tagName || '').trim().slice(0, 60)";

async fn focus() {
    let folder = filled();
    let window = open(folder.path()).await;
    for screen in ["ga", "gc", "gt", "gn", "gh"] {
        window.run("document.activeElement?.blur(); return true").await;
        window.keys(screen).await;
        window.until("the screen", "!!document.querySelector('[data-pane=page], [role=option]')").await;
        if screen == "ga" {
            window.keys("j").await;
            window.until("the story", "!!document.querySelector('iframe.shown')").await;
            window.keys("o").await;
            window.until("the story in focus", "document.activeElement?.tagName === 'IFRAME'").await;
            window.until("the story's own focus seen", SEEN).await;
            shot(&window, "focus-story").await;
            window.run("document.activeElement.blur(); return true").await;
        }
        window.run("window.stops = new Set(); return true").await;
        for _ in 0..40 {
            window.strike(Key::Tab).await;
            let name = window.run(NAME).await.as_str().unwrap_or_default().to_owned();
            window.until(&format!("the focus on “{name}” of {screen} seen"), SEEN).await;
            window.run("window.stops.add(document.activeElement); return true").await;
        }
        // A trap is a few stops, again and again.
        let stops = window.run("return window.stops.size").await.as_u64().unwrap_or_default();
        assert!(stops > 5, "forty steps through {screen} stop at {stops} places alone");
    }
    window.close().await;
}

fn unread(library: &Path) -> usize {
    let rows: Value =
        serde_json::from_str(&layover(library, &["--json", "list", "--unread", "--all"])).expect("JSON");
    rows.as_array().map_or(0, Vec::len)
}

async fn undo() {
    let folder = filled();
    let window = open(folder.path()).await;
    // The window puts its handbook on the shelf.
    let before = unread(folder.path());
    window.keys("ga").await;
    window.until("the list", "!!document.querySelector('[data-pane=list] [role=option]')").await;
    window.keys("nnn").await;
    window.keys(&format!("{}k{}", char::from(Key::Shift), char::from(Key::Null))).await;
    window
        .until(
            "the offer",
            "/Marked 3 stories read/.test(document.querySelector('[role=status] .notice')?.textContent)",
        )
        .await;
    assert_eq!(unread(folder.path()), before - 3);
    control(&window, "z").await;
    window.until("it taken back", "/Taken back/.test(document.querySelector('.notice')?.textContent)").await;
    assert_eq!(unread(folder.path()), before);
    control(&window, "y").await;
    window
        .until(
            "it done again",
            "/Marked 3 stories read/.test(document.querySelector('.notice')?.textContent)",
        )
        .await;
    assert_eq!(unread(folder.path()), before - 3);
    shot(&window, "undo").await;
    pose(&window).await;
    window.close().await;
}

/// Poses for whoever looks at the screens: with LAYOVER_SHOTS alone.
async fn pose(window: &Window) {
    if std::env::var_os("LAYOVER_SHOTS").is_none() {
        return;
    }
    for (theme, size) in [("light", SIZE), ("dark", (800, 600))] {
        let mut settings = window.invoke("settings", json!({})).await;
        settings["theme"] = json!(theme);
        window.invoke("set_settings", json!({ "settings": settings })).await;
        window.resize(size.0, size.1).await;
        window.reload().await;
        window.until("the window", "!!document.querySelector('main [data-pane]')").await;
        for (name, keys) in [("keys", "?"), ("sources", "go"), ("activity", "gy")] {
            window.run("document.activeElement?.blur(); return true").await;
            window.keys(keys).await;
            window.until("a sheet", "!!document.querySelector('dialog h2')").await;
            shot(window, &format!("{name}-{theme}")).await;
            window.press("Close").await;
        }
        control(window, ",").await;
        window.until("settings", "!!document.querySelector('dialog [type=search]')").await;
        shot(window, &format!("settings-{theme}")).await;
        window.run("document.querySelector('dialog [type=search]').focus(); return true").await;
        window.keys("pictur").await;
        window.until("those meant", "document.querySelectorAll('[data-setting]').length < 6").await;
        shot(window, &format!("settings-found-{theme}")).await;
        window.press("Close").await;
        control(window, "k").await;
        window.until("the palette", "document.activeElement?.getAttribute('role') === 'combobox'").await;
        shot(window, &format!("palette-{theme}")).await;
        window.keys("ca").await;
        shot(window, &format!("palette-typed-{theme}")).await;
        window.key(Key::Escape).await;
        window.keys("/").await;
        window.keys("harbuor").await;
        window.until("results", "!!document.querySelector('[role=listbox] mark')").await;
        shot(window, &format!("search-{theme}")).await;
        window.run("document.querySelector('[role=search] input').select(); return true").await;
        window.keys("author:").await;
        window
            .until("people", "/Contributor/.test(document.querySelector('[role=listbox]')?.textContent)")
            .await;
        shot(window, &format!("search-filter-{theme}")).await;
    }
}

async fn handed_over() {
    let folder = filled();
    let window = open(folder.path()).await;
    start_again(folder.path(), &["layover://subscribe?url=https%3A%2F%2Ffar.example%2Ffeed"]);
    window
        .until(
            "the address in the sheet",
            "document.querySelector('dialog .field')?.value === 'https://far.example/feed'",
        )
        .await;
    shot(&window, "handed-link").await;
    window.press("Close").await;
    start_again(folder.path(), &["layover://subscribe?url=http%3A%2F%2F127.0.0.1%2Ffeed"]);
    window.until("a hostile one refused", "/into this computer or your own network/.test(document.querySelector('[role=alert]')?.textContent)").await;
    let list = folder.path().join("friends.opml");
    let opml = "<opml version='2.0'><head/><body><outline text='Far' type='rss' xmlUrl='https://far.example/rss'/></body></opml>";
    std::fs::write(&list, opml).expect("a list");
    start_again(folder.path(), &[&list.to_string_lossy()]);
    window.until("the question", "/Take in the subscriptions in “friends.opml”/.test(document.querySelector('.notice')?.textContent)").await;
    let publications = layover(folder.path(), &["list", "--publications"]);
    assert!(!publications.contains("far.example") && !publications.contains("Far"), "{publications}");
    window.press("Open it").await;
    window
        .until(
            "the publication",
            "[...document.querySelectorAll('[role=treeitem]')].some(one => /Far/.test(one.textContent))",
        )
        .await;
    control(&window, "z").await;
    window
        .until(
            "it gone again",
            "![...document.querySelectorAll('[role=treeitem]')].some(one => /Far/.test(one.textContent))",
        )
        .await;
    window.close().await;
}
