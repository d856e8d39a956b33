//! The made-up web in bad weather: a fifth of its feeds misbehaves (not there, gone, refusing, reset, silent, cut, sent round
//! in circles, a page in their place) for three syncs, then all is well, then a fifth misbehaves again. Every story comes by
//! itself and stays, no source is left out of a sync, and no address changes.

use super::Bench;
use super::corpus::Shelf;
use super::tally::Tally;
use super::web::{Web, compiled};
use crate::process::Outcome;
use serde_json::Value;

const FEEDS: usize = 100;
const ARTICLES: usize = 50;
/// Feeds of a hundred that misbehave.
const BAD_PERCENT: u32 = 20;
const BAD_SYNCS: usize = 3;

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    let binary = compiled(&bench.shared.join("corpus/corpus.rs"), &bench.work)?;
    let list = bench.work.join("weather.opml");
    let web = Web::serve(&binary, FEEDS, &list)?.in_weather(&binary, FEEDS, BAD_PERCENT)?;
    let shelf = Shelf::new(bench.work.join("weather-library"), &list)?;
    let addresses = shelf.tells(&["export", "--opml"])?;
    bad(&shelf, "weather: bad sync", tally)?;
    let web = web.in_weather(&binary, FEEDS, 0)?;
    let report = shelf.sync("none", "weather: fair sync", tally)?;
    is_asked(&report, tally);
    tally.exactly("weather: feeds that failed in fair weather", &report["feedsFailed"], &0.into());
    let listed = shelf.tells(&["list", "--all", "--json"])?;
    tally.exactly("weather: stories listed", &count(&listed)?, &(FEEDS * ARTICLES));
    let whole = ["list", "--all", "--json", "--with-bodies"];
    let whole = super::json(&shelf.tells(&whole)?)?;
    let short = |story: &&Value| story["text"].as_str().is_none_or(|text| text.len() < 2_000);
    let without = whole.as_array().map(Vec::as_slice).unwrap_or_default().iter().filter(short).count();
    tally.exactly("weather: stories without their text", &without, &0);
    let health = super::json(&shelf.tells(&["--json", "doctor"])?)?;
    let ailing = health["sources"].as_array().map_or(usize::MAX, Vec::len);
    tally.exactly("weather: sources still blamed", &ailing, &0);
    tally.exactly("weather: the library is well", &health["isWell"], &true.into());
    let _web = web.in_weather(&binary, FEEDS, BAD_PERCENT)?;
    bad(&shelf, "weather: bad again", tally)?;
    let after = shelf.tells(&["list", "--all", "--json"])?;
    tally.exactly("weather: the list is the same", &(after == listed), &true);
    tally.exactly(
        "weather: addresses are the same",
        &(shelf.tells(&["export", "--opml"])? == addresses),
        &true,
    );
    Ok(())
}

fn bad(shelf: &Shelf, what: &str, tally: &mut Tally) -> Outcome {
    for _ in 0..BAD_SYNCS {
        let report = shelf.sync("none", what, tally)?;
        is_asked(&report, tally);
        let failed = report["feedsFailed"].as_f64().unwrap_or(f64::INFINITY);
        tally.at_least("weather: feeds that failed", failed, 1.0);
        tally.at_most("weather: feeds that failed", failed, f64::from(BAD_PERCENT) * 1.5);
    }
    Ok(())
}

/// No source is left out.
fn is_asked(report: &Value, tally: &mut Tally) {
    tally.exactly("weather: feeds asked", &report["feedsTotal"], &FEEDS.into());
}

fn count(listed: &str) -> Result<usize, String> {
    Ok(super::json(listed)?.as_array().map_or(0, Vec::len))
}
