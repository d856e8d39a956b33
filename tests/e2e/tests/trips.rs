//! With keys alone: plan a trip, make it ready, see green, and with the magazine's server gone run the airplane check,
//! read a packed story with its pictures, and tidy up.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::panic, reason = "helpers of a test fail it by panicking")]

use fantoccini::key::Key;
use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_press::{Press, PressOptions};
use serde_json::json;

const SIZE: (u32, u32) = (1280, 820);
const MOST_TABS: usize = 120;

/// Goes on by Tab until a script says that the focus is where it should be.
async fn tab_to(window: &Window, what: &str, is_there: &str) {
    for _ in 0..MOST_TABS {
        if window.run(&format!("return ({is_there}) === true")).await == json!(true) {
            return;
        }
        window.key(Key::Tab).await;
    }
    panic!("Tab does not lead to {what}\n{}", window.page_text().await);
}

fn focus_says(words: &str) -> String {
    let words = serde_json::to_string(words).expect("a string");
    format!(
        "(document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent || '').trim() === {words}"
    )
}

/// The field of the sheet that this label names has the focus.
fn focus_in(label: &str) -> String {
    let label = serde_json::to_string(label).expect("a string");
    format!("document.activeElement?.labels?.[0]?.textContent.trim() === {label}")
}

/// A key struck while another key is held.
fn held(key: Key, other: &str) -> String {
    format!("{}{other}{}", char::from(key), char::from(Key::Null))
}

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn a_trip_is_planned_made_ready_proven_read_and_tidied_up_with_keys_alone() {
        bounded(plan_prove_read_and_end()).await;
    }
}

async fn plan_prove_read_and_end() {
    let press = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    let folder = tempfile::tempdir().expect("a folder");
    layover(folder.path(), &["allow", &press.address().to_string()]);
    let window = Window::open(&WindowOptions { library: folder.path(), size: SIZE }).await;
    // Nothing but the trip may fetch what the trip is to fetch: no sync of the window's own, which the first screen of
    // a new library does not begin.
    let mut settings = window.invoke("settings", json!({})).await;
    settings["pictures"] = json!("none");
    settings["syncOnStart"] = json!(false);
    window.invoke("set_settings", json!({ "settings": settings })).await;
    layover(folder.path(), &["subscribe", &press.url("/")]);
    layover(folder.path(), &["sync", "--pictures", "none"]);
    window.reload().await;

    plan(&window).await;
    make_ready(&window).await;
    press.stop();
    fly(&window).await;
    read_a_packed_story(&window).await;
    tidy_up(&window).await;
    window.close().await;
}

async fn plan(window: &Window) {
    window.until("the front page", "!!document.querySelector('[data-pane=page] [data-story]')").await;
    window.keys("gt").await;
    window.until("no trip yet", "/No trip is planned/.test(document.body.innerText)").await;
    window.keys(&held(Key::Shift, "t")).await;
    window.until("the sheet", &focus_in("Name")).await;
    window.keys("Andes").await;
    tab_to(window, "the reading", &focus_in("Reading")).await;
    window.keys(&held(Key::Control, "a")).await;
    window.keys("2:30").await;
    window
        .until(
            "everything taken, without a choice",
            "document.querySelector('dialog .taken')?.textContent.includes('Everything') === true",
        )
        .await;
    window
        .until(
            "the estimate",
            "/^About \\d+ stories, 2 h \\d\\d of reading/.test(document.querySelector('dialog .figure')?.textContent ?? '')",
        )
        .await;
    let trips = window.invoke("trips", json!({})).await;
    assert_eq!(trips, json!([]), "an estimate plans nothing");
    tab_to(window, "the plan", &focus_says("Plan this trip")).await;
    window.key(Key::Enter).await;
    window
        .until("its page", "document.querySelector('[data-pane=page] h1')?.textContent.trim() === 'Andes'")
        .await;
    window.until("amber", "/Not ready/.test(document.querySelector('.verdict')?.textContent)").await;
}

async fn make_ready(window: &Window) {
    tab_to(window, "Make ready", &focus_says("Make ready")).await;
    window.key(Key::Enter).await;
    window
        .until(
            "green, and why",
            "!!document.querySelector('.board.ready') && /Looked at on disk/.test(document.querySelector('.verdict').textContent)",
        )
        .await;
    let figure = window.run("return document.querySelector('.figure').textContent.trim()").await;
    let figure = figure.as_str().unwrap_or_default().to_owned();
    let (whole, all) = figure.trim_end_matches(" on board").split_once(" of ").expect("a figure");
    assert_eq!(whole, all, "green is whole: {figure}");
}

async fn fly(window: &Window) {
    tab_to(window, "the airplane check", &focus_says("Airplane check")).await;
    window.key(Key::Enter).await;
    window
        .until("it passed", "/Airplane check passed/.test(document.querySelector('.result')?.textContent)")
        .await;
}

async fn read_a_packed_story(window: &Window) {
    window.keys("j").await;
    window.until("the first story", "document.activeElement?.hasAttribute('data-story')").await;
    let title = window.run("return document.activeElement.firstChild.textContent").await;
    window.key(Key::Enter).await;
    window.until("the story", "!!document.querySelector('iframe.shown')").await;
    window
        .until(
            "the trip as its list",
            "document.querySelector('[data-pane=list] h1')?.textContent.trim() === 'Andes'",
        )
        .await;
    window.enter_frame().await;
    window
        .until(
            "it whole, every picture decoded",
            &format!(
                "document.querySelector('h1')?.textContent === {title} && document.images.length > 0 && \
                 [...document.images].every(one => one.loading === 'lazy' || one.complete && one.naturalWidth > 0)"
            ),
        )
        .await;
    window.leave_frame().await;
    window.until("the focus in the list", "!!document.activeElement?.closest('[data-pane=list]')").await;
    window.key(Key::Escape).await;
    window.until("the trip again", "!!document.querySelector('[data-pane=page] .board.ready')").await;
}

async fn tidy_up(window: &Window) {
    // The story that was read has the focus again; what is done with the trip stands above it.
    window.until("the focus on the page", "!!document.activeElement?.closest('[data-pane=page]')").await;
    let menu = format!("return {}", focus_says("More about this trip"));
    for _ in 0..MOST_TABS {
        if window.run(&menu).await == json!(true) {
            break;
        }
        window.keys(&held(Key::Shift, &char::from(Key::Tab).to_string())).await;
    }
    window.key(Key::Enter).await;
    window.until("the menu", "document.activeElement?.getAttribute('role') === 'menuitem'").await;
    for _ in 0..10 {
        if window.run(&format!("return {}", focus_says("Tidy up"))).await == json!(true) {
            break;
        }
        window.key(Key::Down).await;
    }
    window.key(Key::Enter).await;
    window
        .until("it tidied up", "/Tidied up/.test(document.querySelector('.region')?.textContent ?? '')")
        .await;
    let trips = window.invoke("trips", json!({})).await;
    assert_eq!(trips[0]["state"], "ended", "{trips}");
}
