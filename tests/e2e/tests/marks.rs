//! A paragraph is marked and a note written with keys alone, in the real window; both are there after a start.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use fantoccini::key::Key;
use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_press::{Press, PressOptions};
use serde_json::{Value, json};
use std::path::Path;

const SIZE: (u32, u32) = (1280, 820);
const PAINTED: &str = "[...(CSS.highlights?.keys() ?? [])].join(' ')";

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn a_paragraph_is_marked_and_noted_with_keys_alone() {
        bounded(mark_and_note()).await;
    }
}

fn marked(library: &Path) -> Value {
    serde_json::from_str(&layover(library, &["--json", "highlights"])).expect("JSON")
}

async fn mark_and_note() {
    let press = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    let folder = tempfile::tempdir().expect("a folder");
    layover(folder.path(), &["allow", &press.address().to_string()]);
    layover(folder.path(), &["subscribe", &press.url("/feed.rss")]);
    layover(folder.path(), &["sync", "--pictures", "none"]);
    press.stop();
    let window = Window::open(&WindowOptions { library: folder.path(), size: SIZE }).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    window.keys("ga").await;
    window.until("the list", "!!document.querySelector('[data-pane=list] [role=option]')").await;
    window.keys("j").await;
    window.until("the story", "!!document.querySelector('iframe.shown')").await;
    window.keys("h").await;
    window.until("a passage to mark", "!!document.querySelector('.marks [role=toolbar]')").await;
    window.keys("h").await;
    window
        .until(
            "the mark",
            "document.querySelector('.swatch.yellow')?.getAttribute('aria-pressed') === 'true'",
        )
        .await;
    painted(&window, "layover-yellow").await;
    window.keys("c").await;
    window.until("a note to write", "document.activeElement?.tagName === 'TEXTAREA'").await;
    window.keys("Ask the pilots.").await;
    window
        .keys(&format!("{}{}{}", char::from(Key::Control), char::from(Key::Enter), char::from(Key::Null)))
        .await;
    window.until("it kept", "!document.querySelector('.marks')").await;
    painted(&window, "layover-yellow layover-noted").await;
    if let Ok(shots) = std::env::var("LAYOVER_SHOTS") {
        std::fs::write(format!("{shots}/marks-story.png"), window.screenshot().await).ok();
    }
    window.close().await;

    let all = marked(folder.path());
    assert_eq!(
        (all[0]["note"].clone(), all[0]["colour"].clone()),
        (json!("Ask the pilots."), json!("yellow"))
    );
    let window = Window::open(&WindowOptions { library: folder.path(), size: SIZE }).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    window.keys("gn").await;
    window
        .until(
            "the page of highlights",
            "document.querySelector('.entry .note')?.textContent === 'Ask the pilots.'",
        )
        .await;
    if let Ok(shots) = std::env::var("LAYOVER_SHOTS") {
        std::fs::write(format!("{shots}/marks-page.png"), window.screenshot().await).ok();
    }
    let exports = tempfile::tempdir().expect("a folder");
    let mut settings = window.invoke("settings", json!({})).await;
    settings["exportFolder"] = json!(exports.path());
    window.invoke("set_settings", json!({ "settings": settings })).await;
    window.press("Export").await;
    window.press("As Markdown, for Obsidian and others").await;
    window
        .until(
            "where it lies",
            "/layover-highlights\\.md/.test(document.querySelector('.notice')?.textContent)",
        )
        .await;
    let written = std::fs::read_to_string(exports.path().join("layover-highlights.md"));
    assert!(written.expect("a file of highlights").contains("Ask the pilots."));
    window.press("Open in the story").await;
    window.until("its story", "!!document.querySelector('iframe.shown')").await;
    painted(&window, "layover-yellow layover-noted").await;
    window.close().await;
}

/// The frame paints just these kinds of marks.
async fn painted(window: &Window, kinds: &str) {
    window.enter_frame().await;
    window.until(&format!("{kinds} painted"), &format!("{PAINTED} === '{kinds}'")).await;
    window.leave_frame().await;
}
