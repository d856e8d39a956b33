//! With keys alone: subscribe to a magazine, open a section, follow a contributor from a byline, see all their
//! stories, hear of a new one after the next sync, and find it on board.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::panic, reason = "helpers of a test fail it by panicking")]

use fantoccini::key::Key;
use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_press::{Press, PressOptions, RunningPress, Truth};
use serde_json::json;
use std::time::{Duration, Instant};

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

/// Goes on by Tab inside the story until a name of its byline has the focus, and strikes it. Going into the frame and
/// out of it moves the focus as the driver does it, so all of it is done inside.
async fn strike_the_byline(window: &Window) {
    window.enter_frame().await;
    window.until("the head of the story", "document.activeElement?.tagName === 'ARTICLE'").await;
    for _ in 0..MOST_TABS {
        let is_there =
            window.run("return document.activeElement?.hasAttribute('data-contributor') === true").await;
        if is_there == json!(true) {
            window.strike(Key::Enter).await;
            return window.leave_frame().await;
        }
        window.strike(Key::Tab).await;
    }
    panic!("Tab does not lead to the byline");
}

fn focus_says(words: &str) -> String {
    let words = serde_json::to_string(words).expect("a string");
    format!(
        "(document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent || '').trim() === {words}"
    )
}

/// A story that somebody wrote alone, under a name printed over older stories as well; and its place from the top.
struct Coming {
    place: usize,
    title: String,
    name: String,
    before: usize,
}

fn coming(truth: &Truth) -> Coming {
    let alone = |place: usize| match truth.stories[place].contributors.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    (0..truth.stories.len())
        .find_map(|place| {
            let story = &truth.stories[place];
            let name = &alone(place)?.printed;
            let older = truth.stories.iter().skip(place + 1);
            let before =
                older.filter(|older| older.contributors.iter().any(|one| one.printed == *name)).count();
            (before > 1 && story.hero.is_some()).then(|| Coming {
                place,
                title: story.title.clone(),
                name: name.clone(),
                before,
            })
        })
        .expect("somebody writes again and again")
}

fn start(held_back: usize) -> RunningPress {
    Press::start(&PressOptions { held_back, ..PressOptions::default() }).expect("the demo magazine starts")
}

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn a_contributor_is_followed_with_keys_alone_and_their_next_story_is_on_board() {
        bounded(follow_and_hear()).await;
    }
}

async fn follow_and_hear() {
    let coming = coming(&Press::truth(&PressOptions::default()).expect("the truth"));
    let press = start(coming.place + 1);
    let folder = tempfile::tempdir().expect("a folder");
    layover(folder.path(), &["allow", &press.address().to_string()]);
    let window = Window::open(&WindowOptions { library: folder.path(), size: SIZE }).await;
    // No pictures but those of saved stories: what is kept offline is so because it is followed.
    let mut settings = window.invoke("settings", json!({})).await;
    settings["pictures"] = json!("saved");
    window.invoke("set_settings", json!({ "settings": settings })).await;
    let began = Instant::now();

    subscribe(&window, &press.url("/")).await;
    open_a_section(&window).await;
    follow_from_a_byline(&window, &coming).await;
    hear_of_the_next(&window, &press, &coming).await;
    // Keys struck by a program are quick; a minute is what a person has for it.
    assert!(began.elapsed() < Duration::from_secs(60), "it takes {:?}", began.elapsed());
    window.close().await;
}

async fn subscribe(window: &Window, url: &str) {
    window.until("the first run", "!!document.querySelector('input[inputmode=url]')").await;
    tab_to(window, "the address", "document.activeElement?.getAttribute('inputmode') === 'url'").await;
    window.keys(url).await;
    window.key(Key::Enter).await;
    window.until("subscribed", "/Subscribed to The Long Meridian/.test(document.body.innerText)").await;
    tab_to(window, "the start", &focus_says("Sync and start reading")).await;
    window.key(Key::Enter).await;
    window.until("the front page", "!!document.querySelector('[data-pane=page] [data-story]')").await;
    window.until("the sync's end", "/Synced/.test(document.body.innerText)").await;
}

async fn open_a_section(window: &Window) {
    window.keys("gp").await;
    window.until("the places", "document.activeElement?.type === 'search'").await;
    window.keys("Water").await;
    window
        .until(
            "the section",
            "document.querySelector('[role=option][aria-selected=true]')?.textContent.includes('Water')",
        )
        .await;
    window.key(Key::Enter).await;
    window
        .until("its page", "document.querySelector('[data-pane=page] h1')?.textContent.trim() === 'Water'")
        .await;
}

async fn follow_from_a_byline(window: &Window, coming: &Coming) {
    // A story of theirs, found by their name.
    window.keys("/").await;
    window.until("the search", "document.activeElement?.type === 'search'").await;
    window.keys(&format!("author:\"{}\"", coming.name)).await;
    window
        .until("a story of theirs", "!!document.querySelector('[aria-label=Results] [role=option].story')")
        .await;
    for _ in 0..20 {
        let is_story =
            "return document.querySelector('[role=option][aria-selected=true]')?.classList.contains('story')";
        if window.run(is_story).await == json!(true) {
            break;
        }
        window.key(Key::Down).await;
    }
    window.key(Key::Enter).await;
    // Its byline stands in the frame; the name in it leads to their page.
    window.until("the story", "!!document.querySelector('iframe.shown')").await;
    window.key(Key::Enter).await;
    window.until("the focus in the story", "document.activeElement?.tagName === 'IFRAME'").await;
    strike_the_byline(window).await;
    let name = serde_json::to_string(&coming.name).expect("a string");
    window
        .until(
            "their page",
            &format!("document.querySelector('[data-pane=page] h1')?.textContent.trim() === {name}"),
        )
        .await;
    tab_to(window, "Follow", &focus_says(&format!("Follow {}", coming.name))).await;
    window.key(Key::Enter).await;
    window.until("followed", &focus_says(&format!("Following {}", coming.name))).await;
    window.key(Key::Enter).await;
    window.until("the menu", "document.activeElement?.getAttribute('role') === 'menuitemcheckbox'").await;
    window.key(Key::Enter).await;
    window.until("the menu gone", "!document.querySelector('[role=menu]')").await;
    let all =
        format!("document.querySelectorAll('[data-pane=page] [data-story]').length >= {}", coming.before);
    window.until("all their stories", &all).await;
}

async fn hear_of_the_next(window: &Window, press: &RunningPress, coming: &Coming) {
    press.publish().expect("the story held back");
    window.keys("r").await;
    let title = serde_json::to_string(&coming.title).expect("a string");
    window
        .until("word of it", &format!("document.querySelector('.region')?.textContent.includes({title})"))
        .await;
    window.keys("gf").await;
    let link = format!(
        "[...document.querySelectorAll('[data-pane=page] a[data-story]')].find(one => one.textContent.includes({title}))"
    );
    window.until("it under Following", &format!("!!({link})")).await;
    tab_to(window, "it", &format!("document.activeElement === {link}")).await;
    let id = window.run(&format!("return Number({link}.dataset.story)")).await;
    window.key(Key::Enter).await;
    window.until("the story", "!!document.querySelector('iframe.shown')").await;
    let rows = window.invoke("story_rows", json!({ "ids": [id] })).await;
    assert_eq!(rows[0]["completeness"]["mark"], "whole", "{rows}");
    assert_eq!(rows[0]["title"], coming.title.as_str());
}
