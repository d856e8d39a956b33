//! Feeds of other projects' test suites, against what their sources state of them.

use super::tally::Tally;
use super::{Bench, fresh_folder, json_lines, layover_into, printed, printed_well, read};
use crate::process::{Outcome, built, program};
use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What the scorer calls a figure, and its floor.
const FLOORS: [(&str, f64); 3] = [("recognised", 0.995), ("right", 0.95), ("count right", 0.995)];

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    let archive = bench.shared.join("feeds/feeds.tar.gz");
    let rows = bench.work.join("feeds.jsonl");
    layover_into(&["parse", "--batch", &archive.to_string_lossy()], &rows)?;
    let score = bench.shared.join("feeds/score.py");
    let words = [score.to_string_lossy(), rows.to_string_lossy(), "--data".into(), archive.to_string_lossy()];
    let scored = printed_well("python3", &words.each_ref().map(AsRef::as_ref))?;
    for (name, floor) in FLOORS {
        tally.at_least(&format!("feeds: {name}"), share(&scored, name)?, floor);
    }
    let files = unpacked(bench, &archive)?;
    let manifest = json_lines(&files.join("manifest.jsonl"))?;
    whole(&rows, &manifest, tally)?;
    subscription_lists(bench, &files, &manifest, tally)
}

/// `recognised: 1177 of 1183 (0.995)`.
fn share(scored: &str, name: &str) -> Result<f64, String> {
    let start = format!("{name}: ");
    let line = scored.lines().find_map(|line| line.strip_prefix(&start));
    let mut words = line.into_iter().flat_map(str::split_whitespace);
    let (got, of) = (words.next(), words.nth(1));
    let number = |word: Option<&str>| word.and_then(|word| word.parse::<f64>().ok());
    number(got)
        .zip(number(of))
        .map(|(got, of)| got / of)
        .ok_or_else(|| format!("the scorer says nothing of {name}: {scored}"))
}

/// Every file has its row, no reader stopped, and no feed with entries comes out empty.
fn whole(rows: &Path, manifest: &[Value], tally: &mut Tally) -> Outcome {
    let rows = json_lines(rows)?;
    tally.exactly("feeds: rows", &rows.len(), &manifest.len());
    let stopped =
        rows.iter().filter(|row| row["error"].as_str().is_some_and(|error| error.contains("reader stopped")));
    tally.exactly("feeds: panics", &stopped.count(), &0);
    let entries: HashMap<&str, usize> = rows
        .iter()
        .filter(|row| row["ok"] == true)
        .filter_map(|row| Some((row["file"].as_str()?, row["entries"].as_array()?.len())))
        .collect();
    let silent = manifest.iter().filter(|row| {
        let stated = row["expected"]["n_entries"].as_u64().unwrap_or(0);
        stated > 0 && row["file"].as_str().is_some_and(|file| entries.get(file) == Some(&0))
    });
    tally.exactly("feeds: silently empty", &silent.count(), &0);
    Ok(())
}

fn unpacked(bench: &Bench<'_>, archive: &Path) -> Result<PathBuf, String> {
    let folder = bench.work.join("feeds");
    fresh_folder(&folder)?;
    printed_well("tar", &["xzf", &archive.to_string_lossy(), "-C", &folder.to_string_lossy()])?;
    let mut open = vec![folder];
    while let Some(folder) = open.pop() {
        if folder.join("manifest.jsonl").is_file() {
            return Ok(folder);
        }
        let entries = std::fs::read_dir(&folder).map_err(|error| error.to_string())?;
        open.extend(entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()));
    }
    Err(format!("{} has no manifest.jsonl", archive.display()))
}

fn subscription_lists(bench: &Bench<'_>, files: &Path, manifest: &[Value], tally: &mut Tally) -> Outcome {
    let library = bench.work.join("opml-library");
    fresh_folder(&library)?;
    let lists: Vec<&str> = manifest
        .iter()
        .filter(|row| row["category"] == "opml")
        .filter_map(|row| row["file"].as_str())
        .collect();
    let mut refused = Vec::new();
    for list in &lists {
        let file = files.join("files").join(list);
        let words = ["--library", &library.to_string_lossy(), "import", &file.to_string_lossy()];
        let (_, code) = printed(program(built("layover"), &words).into_command())?;
        if code != 0 && read(&file).is_ok() {
            refused.push(*list);
        }
    }
    tally.exactly("feeds: OPML files that import", &(lists.len() - refused.len()), &lists.len());
    refused.iter().for_each(|list| println!("   does not import: {list}"));
    Ok(())
}
