//! One story read with all its furniture, in the real window and with keys: found words, notes, pictures, tables, where
//! links lead, nothing but the story, a larger window, and the place kept through another size and width.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use fantoccini::key::Key;
use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_press::{Press, PressOptions, RunningPress};
use serde_json::{Value, json};
use std::path::Path;

const SIZE: (u32, u32) = (1280, 820);
const NARROW: (u32, u32) = (480, 800);
const NARROWEST: (u32, u32) = (360, 740);
mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn a_story_is_read_with_its_notes_pictures_and_tables() {
        bounded(read_with_everything()).await;
    }

    #[tokio::test]
    async fn the_place_survives_another_size_and_width() {
        bounded(keep_the_place()).await;
    }
}

/// The demo magazine's story with notes, pictures and the widest table, on board; and the magazine gone.
struct OnBoard {
    library: tempfile::TempDir,
    id: i64,
    word: String,
}

fn on_board() -> OnBoard {
    let press: RunningPress = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    let truth = press.truth();
    let story = truth
        .stories
        .iter()
        .filter(|story| {
            story.language.starts_with("en") && !story.notes.is_empty() && !story.pictures.is_empty()
        })
        .max_by_key(|story| story.cells.len())
        .expect("a story with everything");
    // A word of it that comes again.
    let all = story.paragraphs.join(" ").to_lowercase();
    let word = all
        .split(|letter: char| !letter.is_alphabetic())
        .find(|word| word.len() > 5 && all.matches(word).count() > 2)
        .expect("a word that comes again")
        .to_owned();
    let library = tempfile::tempdir().expect("a folder");
    layover(library.path(), &["allow", &press.address().to_string()]);
    layover(library.path(), &["save", &story.url]);
    layover(library.path(), &["sync"]);
    let rows: Value = serde_json::from_str(&layover(library.path(), &["--json", "list"])).expect("JSON");
    let rows = rows.as_array().or_else(|| rows["stories"].as_array()).or_else(|| rows["rows"].as_array());
    let row = rows.into_iter().flatten().find(|row| row["title"] == json!(story.title));
    let id = row.and_then(|row| row["id"].as_i64()).expect("the story on board");
    press.stop();
    OnBoard { library, id, word }
}

/// The window with that story open.
async fn open(library: &Path, id: i64) -> Window {
    let window = Window::open(&WindowOptions { library, size: SIZE }).await;
    window.until("the pages", "!!document.querySelector('main, section')").await;
    reopen(&window, id).await;
    window
}

async fn reopen(window: &Window, id: i64) {
    window.run(&format!("location.hash = '#story-{id}'")).await;
    window.reload().await;
    window.until("the story", "!!document.querySelector('iframe.shown')").await;
    window.run("document.querySelector('iframe').focus()").await;
    in_frame(window, "its text", "document.querySelector('article > .body')?.textContent.length > 200").await;
}

async fn in_frame(window: &Window, what: &str, script: &str) {
    window.enter_frame().await;
    window.until(what, script).await;
    window.leave_frame().await;
}

async fn run_in_frame(window: &Window, script: &str) -> Value {
    window.enter_frame().await;
    let answer = window.run(script).await;
    window.leave_frame().await;
    answer
}

async fn shoot(window: &Window, name: &str) {
    if let Ok(shots) = std::env::var("LAYOVER_SHOTS") {
        window.ask("const done = arguments[arguments.length - 1]; requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));", Vec::new()).await;
        std::fs::write(format!("{shots}/reading-{name}.png"), window.screenshot().await).ok();
    }
}

async fn read_with_everything() {
    let OnBoard { library, id, word } = on_board();
    let window = open(library.path(), id).await;
    find_words(&window, &word).await;
    open_a_note(&window).await;
    look_at_pictures(&window).await;
    see_where_a_link_leads(&window).await;
    be_alone_with_it(&window).await;
    window.strike_with(Key::Control, '+').await;
    window.until("everything larger", "innerWidth < 1200").await;
    window.strike_with(Key::Control, '0').await;
    window.until("everything as before", "innerWidth > 1200").await;
    scroll_a_table(&window, id).await;
    read_on(&window, id).await;
    window.close().await;
}

async fn find_words(window: &Window, word: &str) {
    window.strike_with(Key::Control, 'f').await;
    window.until("a field to find in", "document.activeElement?.closest('.find') !== null").await;
    window.keys(word).await;
    let count = "document.querySelector('.find [role=status]')?.textContent.trim()";
    window.until("how many there are", &format!("/^\\d+ of ([3-9]|\\d\\d+)$/.test({count})")).await;
    let before = window.run(&format!("return {count}")).await;
    window.key(Key::Enter).await;
    window.until("the next one", &format!("{count} !== {before} && / of /.test({count})")).await;
    in_frame(
        window,
        "both painted",
        "CSS.highlights.has('layover-find') && CSS.highlights.get('layover-found').size === 1",
    )
    .await;
    shoot(window, "find").await;
    window.key(Key::Escape).await;
    window.until("the field gone", "!document.querySelector('.find')").await;
    in_frame(window, "nothing painted", "!CSS.highlights.has('layover-found')").await;
    let selected = run_in_frame(window, "return String(getSelection()).toLowerCase()").await;
    assert_eq!(selected, json!(word), "what was found is selected");
}

async fn open_a_note(window: &Window) {
    window.enter_frame().await;
    let call = "[...document.querySelectorAll('.body a[href^=\"#\"]')].find(one => /^\\W*\\d+\\W*$/.test(one.textContent))";
    window.run(&format!("getSelection().removeAllRanges(); window.call = {call}; window.call.scrollIntoView({{ block: 'center' }}); window.call.focus()")).await;
    window.run("window.before = scrollY").await;
    window.strike(Key::Enter).await;
    window.until("the note in place", "!document.querySelector('.note-card').hidden && document.querySelector('.note-text').textContent.trim().length > 8").await;
    window.until("the focus in it", "document.activeElement === document.querySelector('.note-card')").await;
    assert_eq!(
        window.run("return scrollY === window.before && window.call.getAttribute('aria-expanded')").await,
        json!("true")
    );
    window.leave_frame().await;
    shoot(window, "note").await;
    window.enter_frame().await;
    window.strike(Key::Escape).await;
    window
        .until(
            "the note gone",
            "document.querySelector('.note-card').hidden && document.activeElement === window.call",
        )
        .await;
    window.leave_frame().await;
}

async fn look_at_pictures(window: &Window) {
    window.enter_frame().await;
    window
        .run("window.picture = document.querySelector('.body img[role=button]'); window.picture.focus()")
        .await;
    window.strike(Key::Enter).await;
    window.until("the picture, large", "document.querySelector('.viewer').open && document.querySelector('.viewer-stage img').naturalWidth > 0").await;
    let count = "document.querySelector('.viewer-count').textContent";
    window.until("which of how many", &format!("/^Picture \\d+ of \\d+$/.test({count})")).await;
    window.leave_frame().await;
    shoot(window, "picture").await;
    window.enter_frame().await;
    window.run(&format!("window.before = {count}")).await;
    window.strike(Key::Right).await;
    window.until("the next picture", &format!("{count} !== window.before")).await;
    window.strike(Key::Enter).await;
    window.until("it larger", "document.querySelector('.viewer-stage').scrollWidth > innerWidth").await;
    window.strike(Key::Escape).await;
    window
        .until(
            "the story again",
            "!document.querySelector('.viewer').open && document.activeElement.matches('img[role=button]')",
        )
        .await;
    window.leave_frame().await;
}

async fn see_where_a_link_leads(window: &Window) {
    window.enter_frame().await;
    window.run("window.link = document.querySelector('.source a[href]'); window.link.focus()").await;
    window.until("where it leads", "!document.getElementById('layover-tip').hidden && document.querySelector('#layover-tip strong').textContent.length > 3").await;
    assert_eq!(window.run("return window.link.getAttribute('aria-describedby')").await, json!("layover-tip"));
    window.leave_frame().await;
    shoot(window, "link").await;
    window.enter_frame().await;
    window.strike(Key::Escape).await;
    window.until("it gone", "document.getElementById('layover-tip').hidden").await;
    window.leave_frame().await;
}

async fn be_alone_with_it(window: &Window) {
    window.until("three panes", "document.querySelectorAll('[data-pane]').length === 3").await;
    window.enter_frame().await;
    window.strike('z').await;
    window.leave_frame().await;
    window.until("nothing but the story", "document.querySelectorAll('[data-pane]').length === 1").await;
    shoot(window, "quiet").await;
    window.enter_frame().await;
    window.strike(Key::Escape).await;
    window.leave_frame().await;
    window.until("three panes again", "document.querySelectorAll('[data-pane]').length === 3").await;
}

async fn scroll_a_table(window: &Window, id: i64) {
    let mut settings = window.invoke("settings", json!({})).await;
    settings["readerSize"] = json!(32);
    window.invoke("set_settings", json!({ "settings": settings })).await;
    window.resize(NARROWEST.0, NARROWEST.1).await;
    window
        .until("one pane", "innerWidth < 400 && document.querySelectorAll('[data-pane]').length === 1")
        .await;
    reopen(window, id).await;
    in_frame(window, "a table that scrolls by keys", "[...document.querySelectorAll('.table-scroll')].some(one => one.tabIndex === 0 && one.getAttribute('aria-label'))").await;
    let page = run_in_frame(window, "return document.scrollingElement.scrollWidth <= innerWidth").await;
    assert_eq!(page, json!(true), "the page itself does not scroll sideways");
    window.enter_frame().await;
    window.run("document.querySelector('.table-scroll.wide').scrollIntoView({ block: 'center' })").await;
    window.leave_frame().await;
    shoot(window, "table").await;
}

/// At the end of one story, Space opens the next one that is unread.
async fn read_on(window: &Window, id: i64) {
    window.enter_frame().await;
    window
        .run("document.querySelector('article').focus(); scrollTo(0, document.documentElement.scrollHeight)")
        .await;
    window.until("the end", "scrollY + innerHeight >= document.documentElement.scrollHeight - 3").await;
    window.strike(' ').await;
    window.leave_frame().await;
    let is_another = format!("!document.querySelector('iframe.shown')?.src.endsWith('/story/{id}')");
    window
        .until("the next story", &format!("!!document.querySelector('iframe.shown') && {is_another}"))
        .await;
}

async fn keep_the_place() {
    let OnBoard { library, id, .. } = on_board();
    let window = open(library.path(), id).await;
    run_in_frame(&window, "scrollTo(0, document.documentElement.scrollHeight * 0.4)").await;
    window.until("the place kept", "window.__TAURI_INTERNALS__.invoke('open_story', { id: ID }).then(view => { window.layoverAnchor = view.anchor; }) && /^t:\\d+:\\d+:/.test(window.layoverAnchor)".replace("ID", &id.to_string()).as_str()).await;
    let anchor = window.run("return window.layoverAnchor").await;
    let quote = anchor.as_str().and_then(|anchor| anchor.splitn(4, ':').nth(3)).expect("letters").to_owned();
    assert_eq!(quote.chars().count(), 24, "{anchor}");

    // Another size while one reads.
    let mut settings = window.invoke("settings", json!({})).await;
    settings["readerSize"] = json!(26);
    settings["readerFace"] = json!("atkinson");
    settings["syncOnStart"] = json!(false);
    window.invoke("set_settings", json!({ "settings": settings })).await;
    // Another width, and a start of the window later.
    window.resize(NARROW.0, NARROW.1).await;
    reopen(&window, id).await;
    let quote = serde_json::to_string(&quote).expect("a string");
    let at_the_top = format!(
        "(() => {{ const block = [...document.querySelectorAll('article > .body > *')].find(one => \
         one.textContent.replace(/\\s+/g, '').includes({quote})); const box = block.getBoundingClientRect(); \
         return scrollY > 100 && box.top < innerHeight / 3 && box.bottom > 0; }})()"
    );
    in_frame(&window, "the same place", &at_the_top).await;
    shoot(&window, "place").await;
    window.close().await;
}
