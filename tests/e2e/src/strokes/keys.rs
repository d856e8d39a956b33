//! From a key to the frame that shows what it did. Keys come through the driver as from a keyboard.

use crate::figures::{Spread, print};
use layover_e2e::{Browser, Driven, Window};
use serde_json::{Value, json};
use std::time::Duration;

const SELECTIONS: usize = 300;
const STORIES: usize = 150;
const INSTALL: &str = include_str!("measure.js");

/// Who glances at a story before going on to the next one.
const GLANCE: Duration = Duration::from_millis(300);

/// What is told apart: the row one comes to, and the story one opens, after a glance at the one before and without any.
const KINDS: [(&str, &str, char, usize, Duration); 3] = [
    ("key to painted selection", "selection", 'n', SELECTIONS, Duration::ZERO),
    ("key to painted story", "story", 'j', STORIES, GLANCE),
    ("the same without a glance", "story", 'j', STORIES, Duration::ZERO),
];

pub async fn measure(window: &Window, floor: &Browser) {
    window.ask_page(INSTALL, Vec::new()).await;
    floor.ask_page(INSTALL, Vec::new()).await;
    for (name, sign, key, count, glance) in KINDS {
        let own = strokes(window, sign, (key, count, glance)).await;
        let bare = strokes(floor, sign, (key, count, glance)).await;
        print(name, Spread::of(own), Spread::of(bare));
    }
}

const BEGIN: &str =
    "const [sign, done] = arguments; layoverMeasure.sign = sign; layoverMeasure.done = []; done(true);";
/// Answers with the time of the stroke, as soon as it is painted; with nothing when it changes nothing in 5 s.
const TAKE: &str = "const [count, done] = arguments; const began = Date.now(); const look = () => { \
    const taken = layoverMeasure.done[count]; \
    if (taken !== undefined || Date.now() - began > 5000) done(taken ?? null); else setTimeout(look, 5); }; look();";

async fn strokes(page: &impl Driven, sign: &str, (key, count, glance): (char, usize, Duration)) -> Vec<f64> {
    page.ask_page(BEGIN, vec![json!(sign)]).await;
    let mut times = Vec::with_capacity(count);
    for stroke in 0..count {
        tokio::time::sleep(glance).await;
        page.strike_key(key).await;
        match page.ask_page(TAKE, vec![json!(times.len())]).await {
            Value::Null => println!("{sign}: stroke {stroke} changed nothing"),
            taken => times.extend(taken.as_f64()),
        }
    }
    times
}
