//! Pages of three open sets, against their annotated texts.

use super::tally::Tally;
use super::{Bench, layover_into, make_folder, printed_well, read};
use crate::process::{Outcome, program};
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

const SETS: [&str; 3] = ["scrapinghub", "mozilla", "wcxb"];

/// Set, figure, floor: what was promised, and what is reached by a little more.
const FLOORS: [(&str, &str, f64); 12] = [
    ("scrapinghub", "f1", 0.975),
    ("scrapinghub", "precision", 0.965),
    ("scrapinghub", "recall", 0.98),
    ("mozilla", "word_f1", 0.98),
    // Six of its titles hold the site's name, which ours leave out on purpose.
    ("mozilla", "title", 0.92),
    ("mozilla", "site_name", 0.95),
    ("mozilla", "published_day", 0.95),
    ("wcxb", "word_f1", 0.955),
    ("wcxb", "must_contain", 0.87),
    ("wcxb", "title", 0.85),
    ("wcxb", "author", 0.85),
    ("wcxb", "date", 0.88),
];
/// Sentences of a page's surroundings that are found in its story.
const LEAK_CEILING: f64 = 0.04;

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    let folder = bench.work.join("extraction");
    make_folder(&folder)?;
    let all = bench.work.join("pages.jsonl");
    let mut rows = String::new();
    unpack_all(&bench.shared.join("extraction"), &folder)?;
    for set in SETS {
        let own = bench.work.join(format!("{set}.jsonl"));
        layover_into(&["extract", "--batch", &folder.join(set).to_string_lossy()], &own)?;
        rows.push_str(&read(&own)?);
    }
    fs::write(&all, rows).map_err(|error| format!("{} cannot be written: {error}", all.display()))?;
    let score = bench.shared.join("extraction/score.py");
    let words = [score.to_string_lossy(), all.to_string_lossy(), "--data".into(), folder.to_string_lossy()];
    let scored = printed_well("python3", &words.each_ref().map(AsRef::as_ref))?;
    judge(&scored, tally)
}

fn judge(scored: &str, tally: &mut Tally) -> Outcome {
    let figures = figures(scored);
    for (set, name, floor) in FLOORS {
        let got = figures
            .get(&(set, name))
            .ok_or_else(|| format!("the scorer says nothing of {set} {name}: {scored}"))?;
        tally.at_least(&format!("{set}: {name}"), *got, floor);
    }
    if let Some(leak) = figures.get(&("wcxb", "leak")) {
        tally.at_most("wcxb: leak", *leak, LEAK_CEILING);
    }
    scored.lines().for_each(|line| println!("   {line}"));
    Ok(())
}

/// `mozilla pages=79 errors=0 word_f1=0.9810 title=0.6`.
fn figures(scored: &str) -> HashMap<(&str, &str), f64> {
    let mut figures = HashMap::new();
    for line in scored.lines() {
        let mut words = line.split_whitespace();
        let Some(set) = words.next() else { continue };
        for (name, value) in words.filter_map(|word| word.split_once('=')) {
            if let Ok(value) = value.parse() {
                figures.insert((set, name), value);
            }
        }
    }
    figures
}

/// Unpacks the sets, each once.
pub fn unpack_all(packed: &Path, folder: &Path) -> Outcome {
    SETS.iter().try_for_each(|set| unpack(packed, set, folder))
}

fn unpack(packed: &Path, set: &str, folder: &Path) -> Outcome {
    if folder.join(set).join("truth.json").is_file() {
        return Ok(());
    }
    let file = packed.join(format!("{set}.tar.zst"));
    let words = ["-q", "-d", "-c", "--long=27", &file.to_string_lossy()];
    let mut zstd = program("zstd", &words).into_command();
    let mut zstd =
        zstd.stdout(Stdio::piped()).spawn().map_err(|error| format!("zstd does not start: {error}"))?;
    let pipe = zstd.stdout.take().ok_or("zstd has no output")?;
    let tar = Command::new("tar").args(["x", "-C"]).arg(folder).stdin(pipe).status();
    let is_well =
        tar.is_ok_and(|status| status.success()) && zstd.wait().is_ok_and(|status| status.success());
    if is_well { Ok(()) } else { Err(format!("{} cannot be unpacked", file.display())) }
}
