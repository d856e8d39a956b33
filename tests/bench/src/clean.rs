//! What cleaning a story costs as the library does it (guard, parse, allow-list, pictures and addresses made ready to be
//! stored), beside a bare html5ever tree of the same text and ammonia as it comes.

use crate::sync::dump;
use crate::timing::median;
use dom_query::Document;
use layover_content::sanitise;
use serde_json::Value;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const ROUNDS: usize = 9;

/// One story's text as its feed has it, and the address that its links are relative to.
struct Story {
    html: String,
    url: String,
}

/// Prints what each costs in all stories of a dump of the made-up web, story by story in turn; medians count.
///
/// # Errors
/// The dump cannot be made or read.
pub fn measure(server: &Path) -> Result<(), String> {
    let stories = stories(server)?;
    let [mut tree, mut ours, mut ammonia] = [Duration::ZERO; 3];
    for story in &stories {
        let mut times: [Vec<Duration>; 3] = Default::default();
        for round in 0..ROUNDS {
            for turn in 0..times.len() {
                let way = (turn + round) % times.len();
                let began = Instant::now();
                run(way, story);
                if let Some(own) = times.get_mut(way) {
                    own.push(began.elapsed());
                }
            }
        }
        let [one, two, three] = times.map(median);
        tree += one;
        ours += two;
        ammonia += three;
    }
    let each = |time: Duration| time.as_secs_f64() * 1e6 / stories.len() as f64;
    let ratio = |time: Duration| time.as_secs_f64() / tree.as_secs_f64();
    println!(
        "cleaning a story, {} of them: {:.0} µs; a bare tree {:.0} µs: {:.2} times; ammonia as it comes {:.2} times",
        stories.len(),
        each(ours),
        each(tree),
        ratio(ours),
        ratio(ammonia)
    );
    Ok(())
}

fn run(way: usize, story: &Story) {
    match way {
        0 => drop(black_box(Document::fragment(story.html.as_str()))),
        1 => drop(black_box(sanitise::clean(&story.html, Some(&story.url)))),
        _ => drop(black_box(ammonia::clean(&story.html))),
    }
}

fn stories(server: &Path) -> Result<Vec<Story>, String> {
    let text = dump(server)?;
    let stories = text.lines().map(|line| {
        let story: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let field = |name: &str| story.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        Ok(Story { html: field("html"), url: field("url") })
    });
    stories.collect()
}
