//! A whole library from a made-up web: 200 publications, 10,000 articles, then 10 publications with pictures.

use super::tally::Tally;
use super::web::{Web, compiled};
use super::{Bench, fresh_folder, json, printed, printed_well};
use crate::process::{Outcome, built, program};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

const FEEDS: usize = 200;
const ARTICLES: usize = 50;
/// 200 feeds; one in five carries summaries alone, so 2,000 pages; and a few of texts that end as summaries do.
const MOST_REQUESTS: u32 = 2_300;
const CANARIES: [&str; 2] = ["__canary", "canary.example"];

/// A library and the command that works on it.
pub(super) struct Shelf {
    folder: PathBuf,
}

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    let binary = compiled(&bench.shared.join("corpus/corpus.rs"), &bench.work)?;
    whole(bench, &binary, tally)?;
    with_pictures(bench, &binary, tally)
}

fn whole(bench: &Bench<'_>, binary: &Path, tally: &mut Tally) -> Outcome {
    let list = bench.work.join("corpus.opml");
    let web = Web::serve(binary, FEEDS, &list)?;
    let shelf = Shelf::new(bench.work.join("corpus-library"), &list)?;
    web.reset()?;
    let report = shelf.sync("none", "corpus: first sync", tally)?;
    tally.exactly("corpus: new stories", &report["newStories"], &(FEEDS * ARTICLES).into());
    tally.exactly("corpus: feeds that failed", &report["feedsFailed"], &0.into());
    tally.exactly("corpus: pages that failed", &report["pagesFailed"], &0.into());
    let stats = web.stats()?;
    // Each feed once and the page of each summary; nothing else on the made-up web is asked for.
    tally.at_most("corpus: requests", number(&stats["requests"]), f64::from(MOST_REQUESTS));
    polite(&stats, tally);
    let listed = shelf.list(tally)?;
    tokens(&shelf, tally)?;
    canaries(&shelf, tally)?;
    again(&shelf, &web, &listed, tally)
}

fn polite(stats: &Value, tally: &mut Tally) {
    tally.at_most("corpus: connections a host", number(&stats["peak_per_host"]), 2.0);
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::INFINITY)
}

/// A second sync: all answers are "not changed", and nothing in the library moves.
fn again(shelf: &Shelf, web: &Web, before: &str, tally: &mut Tally) -> Outcome {
    web.reset()?;
    let report = shelf.sync("none", "corpus: second sync", tally)?;
    tally.exactly("corpus: feeds unchanged", &report["feedsUnchanged"], &FEEDS.into());
    let stats = web.stats()?;
    tally.exactly("corpus: answers 304", &stats["not_modified"], &FEEDS.into());
    tally.exactly("corpus: requests of the second sync", &stats["requests"], &FEEDS.into());
    let after = shelf.tells(&["list", "--all", "--json"])?;
    tally.exactly("corpus: the list is the same", &(after == before), &true);
    Ok(())
}

/// Every article has a word of its own, which finds that article and no other.
fn tokens(shelf: &Shelf, tally: &mut Tally) -> Outcome {
    let wanted: Vec<(usize, usize)> =
        (0..FEEDS).flat_map(|feed| (0..ARTICLES).map(move |number| (feed, number))).collect();
    let queries: String = wanted.iter().map(|(feed, number)| format!("ref{feed}x{number}\n")).collect();
    let file = shelf.folder.with_extension("queries");
    fs::write(&file, queries).map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
    let start = Instant::now();
    let answers = shelf.tells(&["search", "--limit", "5", "--batch", &file.to_string_lossy()])?;
    let took = start.elapsed().as_secs_f64();
    let mut right = 0;
    let mut wrong = Vec::new();
    for ((feed, number), line) in wanted.iter().zip(answers.lines()) {
        let hits = json(line)?;
        let hits = hits.as_array().map(Vec::as_slice).unwrap_or_default();
        let end = format!("/f/{feed}/a/{number}.html");
        match hits {
            [only] if only["url"].as_str().is_some_and(|url| url.ends_with(&end)) => right += 1,
            others => wrong.push(format!("ref{feed}x{number}: {} hits", others.len())),
        }
    }
    wrong.iter().take(10).for_each(|line| println!("   {line}"));
    tally.exactly("corpus: tokens that find their article", &right, &(FEEDS * ARTICLES));
    tally.figure("corpus: searching for all of them", format!("{took:.1} s"));
    Ok(())
}

/// Nothing that was meant to run is in any stored body.
fn canaries(shelf: &Shelf, tally: &mut Tally) -> Outcome {
    let stories = json(&shelf.tells(&["list", "--all", "--json", "--with-bodies"])?)?;
    let has_canary = |story: &&Value| {
        ["html", "text"].iter().any(|field| {
            CANARIES.iter().any(|name| story[*field].as_str().is_some_and(|text| text.contains(name)))
        })
    };
    let stories = stories.as_array().map(Vec::as_slice).unwrap_or_default();
    let caught: Vec<&Value> = stories.iter().filter(has_canary).collect();
    caught.iter().take(5).for_each(|story| println!("   a canary in {}", story["url"]));
    tally.exactly("corpus: bodies with a canary", &caught.len(), &0);
    let without =
        stories.iter().filter(|story| story["text"].as_str().is_none_or(|text| text.len() < 2_000)).count();
    tally.exactly("corpus: stories without their text", &without, &0);
    Ok(())
}

fn with_pictures(bench: &Bench<'_>, binary: &Path, tally: &mut Tally) -> Outcome {
    let list = bench.work.join("ten.opml");
    let web = Web::serve(binary, 10, &list)?;
    let shelf = Shelf::new(bench.work.join("ten-library"), &list)?;
    web.reset()?;
    let report = shelf.sync("all", "ten feeds: sync with pictures", tally)?;
    tally.exactly("ten feeds: new stories", &report["newStories"], &(10 * ARTICLES).into());
    // With less than a gigabyte free Layover takes no pictures: then the disk is what fails here.
    tally.exactly(
        "ten feeds: pictures that the disk has no room for",
        &report["picturesWithoutRoom"],
        &0.into(),
    );
    // Attack mark-up shows pictures that are not there.
    tally.at_most("ten feeds: pictures that failed", number(&report["picturesFailed"]), 10.0);
    tally.at_least("ten feeds: pictures", number(&report["pictures"]), 1_000.0);
    polite(&web.stats()?, tally);
    let whole = json(&shelf.tells(&["list", "--all", "--complete", "--json"])?)?;
    let whole = u32::try_from(whole.as_array().map_or(0, Vec::len)).map_or(0.0, f64::from);
    tally.at_least("ten feeds: whole stories", whole, 490.0);
    Ok(())
}

impl Shelf {
    /// A fresh library that may fetch from loopback and has taken in the list.
    pub(super) fn new(folder: PathBuf, list: &Path) -> Result<Self, String> {
        fresh_folder(&folder)?;
        let shelf = Self { folder };
        shelf.tells(&["allow", "127.0.0.0/8"])?;
        shelf.tells(&["import", &list.to_string_lossy()])?;
        Ok(shelf)
    }

    pub(super) fn tells(&self, words: &[&str]) -> Result<String, String> {
        let folder = self.folder.to_string_lossy();
        printed_well(built("layover"), &[&["--library", &*folder], words].concat())
    }

    /// One sync, timed. Sources that fail are in its report.
    pub(super) fn sync(&self, pictures: &str, what: &str, tally: &mut Tally) -> Result<Value, String> {
        let folder = self.folder.to_string_lossy();
        let words = ["--library", &*folder, "--json", "sync", "--pictures", pictures];
        let start = Instant::now();
        let (text, _) = printed(program(built("layover"), &words).into_command())?;
        tally.figure(what, format!("{:.1} s", start.elapsed().as_secs_f64()));
        json(&text)
    }

    fn list(&self, tally: &mut Tally) -> Result<String, String> {
        let text = self.tells(&["list", "--all", "--json"])?;
        let stories = json(&text)?;
        tally.exactly("corpus: stories listed", &stories.as_array().map_or(0, Vec::len), &(FEEDS * ARTICLES));
        Ok(text)
    }
}
