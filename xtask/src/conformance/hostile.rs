//! Pages and feeds made to exhaust their reader, through the program: each ends by itself, in time, with a text
//! or with a sentence that says why there is none.

use super::tally::Tally;
use super::{Bench, json, make_folder, printed};
use crate::process::{Outcome, built, program};
use layover_hostile::{Hostile, feeds, pages};
use std::fs;
use std::path::Path;
use std::time::Instant;

/// Seconds for one document in a debug build, start of the program and all.
const SECONDS_MAX: f64 = 60.0;
const ADDRESS: &str = "https://line.example/2024/05/hour";

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    let folder = bench.work.join("hostile");
    make_folder(&folder)?;
    let mut slowest = (0.0_f64, String::new());
    let mut unclear = Vec::new();
    let documents = pages().into_iter().map(|page| ("extract", page));
    let all: Vec<_> = documents.chain(feeds().into_iter().map(|feed| ("parse", feed))).collect();
    for (verb, document) in &all {
        let start = Instant::now();
        let is_clear = is_clear(verb, document, &folder)?;
        let seconds = start.elapsed().as_secs_f64();
        if seconds > slowest.0 {
            slowest = (seconds, document.name.clone());
        }
        if !is_clear {
            unclear.push(document.name.as_str());
        }
    }
    unclear.iter().for_each(|name| println!("   without a clear answer: {name}"));
    tally.figure("hostile: documents", all.len());
    tally.exactly("hostile: without a clear answer", &unclear.len(), &0);
    tally.figure("hostile: the slowest", &slowest.1);
    tally.at_most("hostile: seconds of the slowest", slowest.0, SECONDS_MAX);
    Ok(())
}

/// A story with its text (exit code 0), or none and a sentence (exit code 1). Nothing else counts: no signal, no
/// panic, no deadline passed.
fn is_clear(verb: &str, document: &Hostile, folder: &Path) -> Result<bool, String> {
    let file = folder.join("document");
    fs::write(&file, document.bytes())
        .map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
    let words = [verb, &*file.to_string_lossy(), "--url", ADDRESS];
    let words = if verb == "parse" { &words[..2] } else { &words[..] };
    let (text, code) = printed(program(built("layover"), words).into_command())?;
    let Ok(told) = json(&text) else { return Ok(false) };
    Ok(match code {
        0 => told["error"].is_null(),
        1 => told["error"].as_str().is_some_and(|sentence| sentence.split(' ').count() > 3),
        _ => false,
    })
}
