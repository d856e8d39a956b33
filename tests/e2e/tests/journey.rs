//! One reader's whole way in the real window: subscribe, sync, read, save, search, and read the same story
//! again after a restart with the magazine's server gone.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use fantoccini::key::Key;
use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_press::{Press, PressOptions, RunningPress};
use std::path::Path;

const SIZE: (u32, u32) = (1280, 820);

fn press() -> RunningPress {
    Press::start(&PressOptions::default()).expect("the demo magazine starts")
}

/// A library of this test alone, whose door is open to the magazine.
fn library(press: &RunningPress) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    layover(folder.path(), &["allow", &press.address().to_string()]);
    folder
}

async fn open(library: &Path) -> Window {
    Window::open(&WindowOptions { library, size: SIZE }).await
}

/// Waits until the reading frame shows a document with this headline and all its pictures decoded.
async fn frame_shows(window: &Window, headline: &str) {
    window.enter_frame().await;
    let headline = serde_json::to_string(headline).expect("a string");
    window
        .until("the story in the frame", &format!("document.querySelector('h1')?.textContent === {headline}"))
        .await;
    window
        .until(
            "every picture",
            "document.images.length > 0 && [...document.images].every(one => \
             one.loading === 'lazy' || one.complete && one.naturalWidth > 0)",
        )
        .await;
    window.leave_frame().await;
}

/// At the end of a story the next one unfolds in place, is read there, and folds again.
async fn read_on_in_place(window: &Window) {
    window.enter_frame().await;
    let next = window.run("return document.querySelector('.onward details')?.dataset.story ?? null").await;
    let next: i64 = next.as_str().and_then(|id| id.parse().ok()).expect("a story to go on with");
    let before = window.run("return document.body.innerText.length").await;
    window.run("document.querySelector('.onward details summary').click()").await;
    let longer = format!("document.body.innerText.length > {before} + 500");
    window.until("its text", &longer).await;
    window.leave_frame().await;
    let read = format!(
        "window.__TAURI_INTERNALS__.invoke('story_rows', {{ ids: [{next}] }}).then(rows => \
         {{ window.layoverRead = rows[0].isRead; }}) && window.layoverRead === true"
    );
    window.until("the next story marked read", &read).await;
    window.enter_frame().await;
    window.run("document.querySelector('.onward details [data-fold]').click()").await;
    window.until("it folded", "!document.querySelector('.onward details').open").await;
    window.leave_frame().await;
}

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn a_story_is_read_saved_found_and_read_again_with_the_server_gone() {
        bounded(read_save_find_and_read_again()).await;
    }
}

async fn read_save_find_and_read_again() {
    let press = press();
    let library = library(&press);
    let window = open(library.path()).await;

    // First run: an address, then sync and start.
    window.click("input[inputmode=url]").await;
    window.keys(&press.url("/")).await;
    window.key(Key::Enter).await;
    window.until("subscribed", "/Subscribed to The Long Meridian/.test(document.body.innerText)").await;
    window.press("Sync and start reading").await;
    // A new library opens on its front page; all stories in a list are one key away.
    window.until("the front page", "!!document.querySelector('[data-pane=page] [data-story]')").await;
    window.keys("ga").await;
    window.until("every story in the list", "/43 stories/.test(document.body.innerText)").await;
    window
        .until(
            "the sync's end",
            "!document.querySelector('[role=progressbar]') && /Synced/.test(document.body.innerText)",
        )
        .await;

    // Read the newest story.
    let first = window.run("return document.querySelector('[role=option]').getAttribute('id')").await;
    let id: i64 =
        first.as_str().and_then(|id| id.strip_prefix("story-")?.parse().ok()).expect("a story's id");
    window.click("[role=option]").await;
    let row = window.invoke("story_rows", serde_json::json!({ "ids": [id] })).await;
    let title = row[0]["title"].as_str().expect("a title").to_owned();
    frame_shows(&window, &title).await;
    window
        .until(
            "marked read",
            "document.querySelector('[role=option]').getAttribute('aria-label').includes('nread') === false",
        )
        .await;

    read_on_in_place(&window).await;

    // Save it by its key, find it by a word of its title.
    window.keys("s").await;
    window.until("saved", "/Saved\\s+1/.test(document.body.innerText)").await;
    // What another program does to the library shows as well.
    let other = (id - 1).to_string();
    layover(library.path(), &["save", &other]);
    window.until("saved in a terminal", "/Saved\\s+2/.test(document.body.innerText)").await;
    layover(library.path(), &["save", &other, "--undo"]);
    window.until("let go of again", "/Saved\\s+1/.test(document.body.innerText)").await;
    window.keys("/").await;
    window.find("input[type=search]").await;
    window.keys(&title).await;
    window
        .until("found", "document.querySelectorAll('[aria-label=Results] [role=option] mark').length > 0")
        .await;
    window.key(Key::Escape).await;

    // What opens over the panes is there to be seen, not only in the document.
    for key in ["a", "?"] {
        window.keys(key).await;
        window
            .until(
                "a sheet one can read",
                "(document.querySelector('dialog[open]')?.getBoundingClientRect().height ?? 0) > 200",
            )
            .await;
        window.key(Key::Escape).await;
        window.until("the sheet gone", "!document.querySelector('dialog[open]')").await;
    }

    // Nothing is asked of the server while reading.
    press.forget_requests();
    for _ in 0..3 {
        window.keys("j").await;
    }
    window.until("another story", &format!("!document.querySelector('iframe').src.endsWith('/{id}')")).await;
    assert!(press.requests().is_empty(), "reading asked for {:?}", press.requests());
    window.close().await;

    // With the server gone the same story opens with its pictures, after a restart.
    press.stop();
    let window = open(library.path()).await;
    window.keys("gs").await;
    window.until("the saved list", "document.querySelectorAll('[role=option]').length === 1").await;
    window.click("[role=option]").await;
    frame_shows(&window, &title).await;
    window.close().await;
}
