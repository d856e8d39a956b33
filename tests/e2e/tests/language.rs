//! The language of the window, chosen in Settings: on screen at once, from the right where it is written so, in what the
//! library words, and still there at the next start.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use fantoccini::key::Key;
use layover_e2e::{Window, WindowOptions, bounded};
use serde_json::json;
use std::path::Path;

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn another_language_is_spoken_at_once_and_at_the_next_start() {
        bounded(speak_arabic()).await;
    }
}

async fn open(library: &Path) -> Window {
    let window = Window::open(&WindowOptions { library, size: (1280, 800) }).await;
    window.until("the window", "!!document.querySelector('main, section')").await;
    window
}

/// What the library says an unread story is called in a search.
async fn said(window: &Window) -> String {
    let found = window.invoke("suggest", json!({ "query": "is:unread" })).await;
    let words = found.as_array().into_iter().flatten().find(|one| one["query"] == "is:unread ");
    words.and_then(|one| one["label"].as_str()).expect("a suggestion").to_owned()
}

async fn shoot(window: &Window, name: &str) {
    if let Ok(shots) = std::env::var("LAYOVER_SHOTS") {
        std::fs::write(format!("{shots}/language-{name}.png"), window.screenshot().await).ok();
    }
}

async fn speak_arabic() {
    let library = tempfile::tempdir().expect("a folder");
    let window = open(library.path()).await;
    window.press("Skip for now").await;
    window.until("the panes", "!!document.querySelector('[data-pane=library]')").await;
    assert_eq!(said(&window).await, "Unread");
    window.strike_with(Key::Control, ',').await;
    window.until("the settings", "!!document.querySelector('[data-setting=language]')").await;
    window.run("document.querySelector('[data-setting=language] input[value=ar]').click()").await;
    arabic(&window, "the window in Arabic").await;
    shoot(&window, "settings").await;
    window.until("its heading", "document.querySelector('dialog h2').textContent === 'الإعدادات'").await;
    window.until("no trouble", "!document.querySelector('[role=alert]')").await;
    assert_eq!(said(&window).await, "غير المقروءة");
    window.close().await;
    let again = open(library.path()).await;
    arabic(&again, "the next window in Arabic").await;
    assert_eq!(said(&again).await, "غير المقروءة");
    shoot(&again, "again").await;
    again.close().await;
}

async fn arabic(window: &Window, what: &str) {
    let root = "document.documentElement";
    window.until(what, &format!("{root}.lang.startsWith('ar') && {root}.dir === 'rtl'")).await;
}
