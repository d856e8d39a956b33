//! The right to write is taken away while the window is open, and the library becomes one that can only be read: stories open
//! and are read on, lists and search answer, every act says in words that it was not done and does not look done, and when
//! the right is back everything works again, without a new start.
//!
//! What takes the right away is a library loaded in front of the C library, so that it is the same for every user.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_press::{Press, PressOptions};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const SIZE: (u32, u32) = (1280, 820);
/// errno(3): no right, a file system that can only be read.
const WITHOUT_RIGHT: &str = "13";
const READ_ONLY: &str = "30";

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn a_library_whose_right_was_taken_away_is_read_on_and_says_what_it_cannot_do() {
        bounded(lives_without_writing(WITHOUT_RIGHT)).await;
    }

    #[tokio::test]
    async fn a_library_on_a_disk_that_became_read_only_is_read_on_and_says_what_it_cannot_do() {
        bounded(lives_without_writing(READ_ONLY)).await;
    }
}

async fn lives_without_writing(failure: &str) {
    let press = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    let folder = tempfile::tempdir().expect("a folder");
    let (library, switch) = (folder.path().join("library"), folder.path().join("taken-away"));
    layover(&library, &["allow", &press.address().to_string()]);
    layover(&library, &["subscribe", &press.url("/feed.rss")]);
    layover(&library, &["settings", "set", "syncOnStart", "false"]);
    layover(&library, &["sync", "--pictures", "none"]);
    press.stop();
    let recorder = layover_soak::power::build(&folder.path().join("recorder")).expect("a C compiler");
    let environment = [
        ("LD_PRELOAD", recorder.to_string_lossy().into_owned()),
        ("LAYOVER_RECORD_UNDER", library.to_string_lossy().into_owned()),
        ("LAYOVER_FAIL_WHILE", switch.to_string_lossy().into_owned()),
        ("LAYOVER_FAIL_WITH", failure.to_owned()),
    ];
    let environment: Vec<(&str, &str)> =
        environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let window = Window::open_in(&WindowOptions { library: &library, size: SIZE }, &environment).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    window.keys("ga").await;
    window.until("the list", "!!document.querySelector('[data-pane=list] [role=option]')").await;
    window.keys("j").await;
    window.until("a story", "!!document.querySelector('iframe.shown')").await;
    let stories = layover(&library, &["list", "--all", "--json"]);
    let stories: Value = serde_json::from_str(&stories).expect("JSON");
    let (one, other) = (stories[0]["id"].clone(), stories[1]["id"].clone());
    assert_eq!(refused(&window, &one).await, Vec::<String>::new(), "everything can be done");

    fs::write(&switch, "").expect("a file");
    let before = window.run("return document.querySelector('iframe.shown').src").await;
    window.keys("j").await;
    window
        .until(
            "the next story",
            &format!("(document.querySelector('iframe.shown')?.src ?? {before}) !== {before}"),
        )
        .await;
    window.keys("s").await;
    window
        .until("a sentence about it", "document.body.innerText.includes('could not be read or written')")
        .await;
    assert_eq!(saved(&library), std::slice::from_ref(&one), "what was not confirmed is not there");
    let sentences = refused(&window, &other).await;
    assert_eq!(sentences.len(), ACTS.len(), "what was refused, and what was not: {sentences:?}");
    for sentence in &sentences {
        assert!(
            sentence.split_whitespace().count() > 4 && sentence.ends_with('.'),
            "no sentence: {sentence:?}"
        );
    }
    let found =
        window.invoke("search", json!({ "words": "the", "scope": { "type": "all" }, "limit": 5 })).await;
    assert!(found.as_array().is_some_and(|found| !found.is_empty()), "nothing is found: {found}");

    fs::remove_file(&switch).expect("the file goes");
    assert_eq!(refused(&window, &other).await, Vec::<String>::new(), "everything can be done again");
    window.close().await;
    let ids = saved(&library);
    assert_eq!(ids.len(), 2, "what was confirmed is there, and nothing else: {ids:?}");
    assert!(ids.contains(&one) && ids.contains(&other), "what was confirmed is there: {ids:?}");
}

/// Ids of what is saved, as a terminal says it.
fn saved(library: &Path) -> Vec<Value> {
    let rows = layover(library, &["list", "--saved", "--json"]);
    let rows: Vec<Value> = serde_json::from_str(&rows).expect("JSON");
    rows.into_iter().map(|row| row["id"].clone()).collect()
}

/// Acts of the core, each by its command and what it is given, with a story's id for `$`.
const ACTS: [(&str, &str); 5] = [
    ("set_saved", r#"{ "id": $, "isSaved": true }"#),
    ("set_read", r#"{ "ids": [$], "isRead": true }"#),
    ("set_progress", r#"{ "id": $, "anchor": "t:12:3:afewletters", "share": 0.4 }"#),
    ("save_view", r#"{ "name": "View $", "query": "is:unread" }"#),
    ("note_story", r#"{ "story": $, "note": "Remember $." }"#),
];

/// The sentences of those that were refused.
async fn refused(window: &Window, story: &Value) -> Vec<String> {
    let mut sentences = Vec::new();
    for (command, given) in ACTS {
        let given: Value = serde_json::from_str(&given.replace('$', &story.to_string())).expect("JSON");
        let script = "const [command, given, done] = arguments; \
                      window.__TAURI_INTERNALS__.invoke(command, given).then(() => done(null), (error) => done(error?.sentence ?? JSON.stringify(error)));";
        if let Some(sentence) = window.ask(script, vec![json!(command), given]).await.as_str() {
            sentences.push(sentence.to_owned());
        }
    }
    sentences
}
