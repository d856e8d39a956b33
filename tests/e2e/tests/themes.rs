//! The window and a story in every theme, as axe sees them painted in the real web-view, with no rule off.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use fantoccini::key::Key;
use layover_e2e::{Window, WindowOptions, bounded, layover, top};
use layover_press::{Press, PressOptions};
use serde_json::{Value, json};

const SIZE: (u32, u32) = (1280, 820);
const THEMES: [&str; 5] = ["light", "sepia", "dark", "black", "contrast"];
/// What is wrong, each as its rule and the first places of it. A story is a part of the window's page, not a page.
const LOOK: &str = "const done = arguments[arguments.length - 1];
const part = window.top === window ? document : { include: ['body'] };
axe.run(part, { resultTypes: ['violations'], iframes: false }).then(({ violations }) => done(violations.map(one =>
    one.id + ': ' + one.nodes.slice(0, 4).map(node => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | '))),
    error => done([String(error)]));";

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn every_theme_can_be_read_by_everyone() {
        bounded(look_at_every_theme()).await;
    }
}

/// What axe says of the document one is in.
async fn accessible(window: &Window, what: &str) {
    let axe = std::fs::read_to_string(top().join("ui/node_modules/axe-core/axe.min.js")).expect("axe");
    if window.run("return typeof window.axe === 'undefined'").await == json!(true) {
        window.run(&format!("{axe}; window.axe = axe;")).await;
    }
    let found = window.ask(LOOK, Vec::new()).await;
    assert_eq!(found, json!([]), "{what}");
}

async fn look_at_every_theme() {
    let press = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    let truth = press.truth();
    let story =
        truth.stories.iter().filter(|story| story.language.starts_with("en") && !story.notes.is_empty());
    let story = story.max_by_key(|story| story.cells.len() + story.pictures.len()).expect("a story");
    let library = tempfile::tempdir().expect("a folder");
    layover(library.path(), &["allow", &press.address().to_string()]);
    layover(library.path(), &["save", &story.url]);
    layover(library.path(), &["sync"]);
    press.stop();
    let rows: Value = serde_json::from_str(&layover(library.path(), &["--json", "list"])).expect("JSON");
    let rows = rows.as_array().or_else(|| rows["stories"].as_array()).or_else(|| rows["rows"].as_array());
    let row = rows.into_iter().flatten().find(|row| row["title"] == json!(story.title));
    let id = row.and_then(|row| row["id"].as_i64()).expect("the story on board");

    let window = Window::open(&WindowOptions { library: library.path(), size: SIZE }).await;
    let mut settings = window.invoke("settings", json!({})).await;
    settings["syncOnStart"] = json!(false);
    for theme in THEMES {
        settings["theme"] = json!(theme);
        window.invoke("set_settings", json!({ "settings": settings })).await;
        window.run(&format!("location.hash = '#story-{id}'")).await;
        window.reload().await;
        window.until("the story", "!!document.querySelector('iframe.shown')").await;
        accessible(&window, &format!("the window, {theme}")).await;
        window.enter_frame().await;
        window.until("its text", "document.querySelector('article > .body')?.textContent.length > 200").await;
        accessible(&window, &format!("the story, {theme}")).await;
        window.run("document.querySelector('.body a[href^=\"#\"]').click()").await;
        window.until("its note", "!document.querySelector('.note-card').hidden").await;
        accessible(&window, &format!("a note, {theme}")).await;
        window.strike(Key::Escape).await;
        window.run("document.querySelector('img[role=button]').click()").await;
        window.until("its picture", "document.querySelector('.viewer').open").await;
        accessible(&window, &format!("a picture, {theme}")).await;
        window.leave_frame().await;
    }
    window.close().await;
}
