//! A long list scrolled as by a wheel, and from its top to its end in some seconds, frame by frame.

use crate::figures::Spread;
use layover_e2e::{Browser, Driven, Window};
use serde_json::{Value, json};

const SCROLL: &str = include_str!("scroll.js");
const BLANK: &str = include_str!("blank.js");
const FRAMES: u32 = 1000;
const WHEEL_PX: f64 = 100.0;
const LIST: &str = "[data-pane=list] [role=listbox]";
const EMPTY: &str = ".scroll";
/// A frame of a screen with sixty a second.
const FRAME_MS: f64 = 1000.0 / 60.0;

pub async fn measure(window: &Window, floor: &Browser) {
    let height = window.run(&format!("return document.querySelector('{LIST}').scrollHeight")).await;
    let height = height.as_f64().unwrap_or_default();
    // The empty page has the list's height, and nothing in it.
    floor
        .run(&format!(
            "document.querySelector('.list').remove(); document.querySelector('iframe')?.remove(); \
             document.querySelector('.tall').style.height = '{height}px'; \
             document.querySelector('.scroll').style.display = 'block';"
        ))
        .await;
    for (name, step) in [("as by a wheel", WHEEL_PX), ("top to end", height / f64::from(FRAMES))] {
        let own = frames(window, LIST, step).await;
        let bare = frames(floor, EMPTY, step).await;
        let blank = window.ask_page(BLANK, vec![json!(LIST), json!(step), json!(FRAMES)]).await;
        println!(
            "scrolling {height:.0} px, {name}: {} frames dropped beside {} made, {:.1} ms p99; empty page {} beside {}, \
             {:.1} ms; the middle row not there yet in {} of {} frames",
            dropped(&own),
            own.len(),
            Spread::of(own).p99,
            dropped(&bare),
            bare.len(),
            Spread::of(bare.clone()).p99,
            blank[0].as_u64().unwrap_or_default(),
            blank[1].as_u64().unwrap_or_default(),
        );
    }
}

async fn frames(page: &impl Driven, scroller: &str, step: f64) -> Vec<f64> {
    let times = page.ask_page(SCROLL, vec![json!(scroller), json!(step), json!(FRAMES)]).await;
    times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// Frames that should have come while a longer one was made.
fn dropped(times: &[f64]) -> usize {
    let beyond =
        |time: &f64| (1..10_000).take_while(|more| *time > FRAME_MS * (f64::from(*more) + 0.5)).count();
    times.iter().map(beyond).sum()
}
