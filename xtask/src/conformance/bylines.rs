//! Author strings of an open set, split into people and compared with a list that was checked by hand.
//!
//! The list holds fingerprints alone, no text of the set: for each string its own, then one for each person and
//! role that a careful editor finds in it. What was found is written out beside its string, to be read by eye,
//! and once more in the form of the list.

use super::tally::Tally;
use super::{Bench, extraction, json, json_lines, layover_into, make_folder, read};
use crate::process::Outcome;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const SET: &str = "wcxb";
/// `<string> <person>…`, a line for each string; `-` where it names nobody.
const CHECKED: &str = include_str!("bylines/checked.txt");
/// So much of a fingerprint is kept, in bytes.
const KEPT: usize = 6;
const FLOOR: f64 = 0.97;

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    let folder = bench.work.join("extraction");
    make_folder(&folder)?;
    extraction::unpack_all(&bench.shared.join("extraction"), &folder)?;
    let authors = authors(&folder.join(SET).join("truth.json"))?;
    let (asked, answered) = (bench.work.join("bylines.txt"), bench.work.join("bylines.jsonl"));
    write(&asked, &authors.iter().fold(String::new(), |lines, author| lines + author + "\n"))?;
    layover_into(&["--json", "byline", &asked.to_string_lossy()], &answered)?;
    let found: Vec<Found> = json_lines(&answered)?.iter().map(Found::of).collect();
    leave_for_eyes(bench, &found)?;
    judge(&found, tally);
    Ok(())
}

/// Each author string of the set, once.
fn authors(truth: &Path) -> Result<BTreeSet<String>, String> {
    let truth = json(&read(truth)?)?;
    let pages = truth.as_object().ok_or("the truth is no object")?;
    let authors = pages.values().filter_map(|page| page["author"].as_str());
    let lines = authors.map(|author| author.split_whitespace().collect::<Vec<_>>().join(" "));
    Ok(lines.filter(|author| !author.is_empty()).collect())
}

/// A string and the people found in it.
struct Found {
    printed: String,
    /// "name|role".
    people: Vec<String>,
}

impl Found {
    fn of(row: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let people = row["people"].as_array().map(Vec::as_slice).unwrap_or_default();
        let people = people.iter().map(|one| format!("{}|{}", text(&one["name"]), text(&one["role"])));
        Self { printed: text(&row["printed"]), people: people.collect() }
    }

    /// As the list writes it.
    fn line(&self) -> (String, Vec<String>) {
        (fingerprint(&self.printed), self.people.iter().map(|one| fingerprint(one)).collect())
    }
}

fn judge(found: &[Found], tally: &mut Tally) {
    let checked: HashMap<&str, Vec<&str>> = CHECKED.lines().filter_map(checked_line).collect();
    let (mut right, mut unknown) = (0_u32, 0_u32);
    for one in found {
        let (printed, people) = one.line();
        match checked.get(printed.as_str()) {
            Some(wanted) if *wanted == people => right += 1,
            Some(wanted) => {
                println!("   {:?} -> {:?}: {} people by hand", one.printed, one.people, wanted.len());
            }
            None => unknown += 1,
        }
    }
    let all = u32::try_from(found.len()).unwrap_or(u32::MAX);
    tally.exactly("bylines: strings nobody checked", &unknown, &0);
    tally.figure("bylines: strings", all);
    tally.at_least("bylines: right", f64::from(right) / f64::from(all.max(1)), FLOOR);
}

fn checked_line(line: &str) -> Option<(&str, Vec<&str>)> {
    let mut words = line.split_whitespace();
    Some((words.next()?, words.filter(|word| *word != "-").collect()))
}

/// What was found, for a reader and as a list.
fn leave_for_eyes(bench: &Bench<'_>, found: &[Found]) -> Outcome {
    let (mut shown, mut list) = (String::new(), String::new());
    for one in found {
        let (printed, people) = one.line();
        let people = if people.is_empty() { "-".to_owned() } else { people.join(" ") };
        let _ = writeln!(shown, "{}  ->  {}", one.printed, one.people.join("; "));
        let _ = writeln!(list, "{printed} {people}");
    }
    let read = bench.work.join("bylines.read.txt");
    write(&read, &shown)?;
    write(&bench.work.join("bylines.list.txt"), &list)?;
    println!("   to be read by eye: {}", read.display());
    Ok(())
}

fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).map_err(|error| format!("{} cannot be written: {error}", file.display()))
}

fn fingerprint(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(KEPT).fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}
