//! From a key to the frame that shows what it did. Keys come through the driver as from a keyboard.

use crate::figures::{Spread, print};
use layover_e2e::{Browser, Driven, Window};
use serde_json::{Value, json};

const SELECTIONS: usize = 300;
const STORIES: usize = 150;
const INSTALL: &str = include_str!("measure.js");

/// What is told apart: the row one comes to, and the story one opens.
const KINDS: [(&str, &str, char, usize); 2] = [
    ("key to painted selection", "selection", 'n', SELECTIONS),
    ("key to painted story", "story", 'j', STORIES),
];

pub async fn measure(window: &Window, floor: &Browser) {
    window.ask_page(INSTALL, Vec::new()).await;
    floor.ask_page(INSTALL, Vec::new()).await;
    for (name, sign, key, count) in KINDS {
        let own = strokes(window, sign, key, count).await;
        let bare = strokes(floor, sign, key, count).await;
        print(name, Spread::of(own), Spread::of(bare));
    }
}

const BEGIN: &str =
    "const [sign, done] = arguments; layoverMeasure.sign = sign; layoverMeasure.done = []; done(true);";
/// Answers with the time of the stroke, as soon as it is painted; with nothing when it changes nothing in 5 s.
const TAKE: &str = "const [count, done] = arguments; const began = Date.now(); const look = () => { \
    const taken = layoverMeasure.done[count]; \
    if (taken !== undefined || Date.now() - began > 5000) done(taken ?? null); else setTimeout(look, 5); }; look();";

async fn strokes(page: &impl Driven, sign: &str, key: char, count: usize) -> Vec<f64> {
    page.ask_page(BEGIN, vec![json!(sign)]).await;
    let mut times = Vec::with_capacity(count);
    for stroke in 0..count {
        page.strike_key(key).await;
        match page.ask_page(TAKE, vec![json!(times.len())]).await {
            Value::Null => println!("{sign}: stroke {stroke} changed nothing"),
            taken => times.extend(taken.as_f64()),
        }
    }
    times
}
