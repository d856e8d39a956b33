//! `cargo xtask conformance`: what Layover makes of feeds, pages and attacks that nobody here wrote, and of a
//! made-up web of 10,000 articles. Each figure is printed beside its floor.
//!
//! The corpora lie outside the repository; where a part of them or a tool is missing, that is said and the part
//! is not run.

mod bylines;
mod corpus;
mod editions;
mod extraction;
mod feeds;
mod hostile;
mod nowhere;
mod statecraft;
mod tally;
mod vectors;
mod walls;
mod weather;
mod web;

use crate::process::{Outcome, built, cargo, is_installed, program, top};
use serde_json::Value;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use tally::Tally;

/// What happens when a figure is under its floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Floors {
    /// The run fails.
    Committed,
    /// The figure is marked, and that is all.
    Shown,
}

/// What one part needs to run.
struct Bench<'a> {
    shared: &'a Path,
    work: PathBuf,
}

type Part = fn(&Bench<'_>, &mut Tally) -> Outcome;

/// Name, the file of the corpora it needs if any, the tools it needs, and what it does.
const PARTS: [(&str, Option<&str>, &[&str], Part); 12] = [
    ("feeds", Some("feeds/feeds.tar.gz"), &["python3", "tar"], feeds::run),
    ("extraction", Some("extraction/score.py"), &["python3", "zstd", "tar"], extraction::run),
    ("bylines", Some("extraction/wcxb.tar.zst"), &["zstd", "tar"], bylines::run),
    ("statecraft", Some("statecraft/expected.json"), &[], statecraft::run),
    ("vectors", Some("xss/vectors.jsonl"), &[], vectors::run),
    (WALLS, Some("xss/vectors.jsonl"), &["xvfb-run", "dbus-run-session"], walls::run),
    (FIELDS, Some("xss/vectors.jsonl"), &["xvfb-run", "dbus-run-session"], walls::fields),
    ("hostile", None, &[], hostile::run),
    ("editions", None, &["epubcheck"], editions::run),
    ("corpus", Some("corpus/corpus.rs"), &["rustc"], corpus::run),
    (WEATHER, Some("corpus/corpus.rs"), &["rustc"], weather::run),
    (NOWHERE, Some("corpus/corpus.rs"), &["rustc", "unshare", "xvfb-run", "dbus-run-session"], nowhere::run),
];
/// Drives the real window; `cargo xtask test` has a journey of its own there, so its run leaves this one out.
const NOWHERE: &str = "nowhere";
/// Waits for servers that never answer, for some minutes; `cargo xtask test` has weather of its own.
const WEATHER: &str = "weather";
/// Drives a browser for some minutes.
const WALLS: &str = "walls";
/// Drives a browser and the real window for some minutes; `cargo xtask test` has a sample of its own.
const FIELDS: &str = "fields";

/// `conformance DIR [PART…] [--figures]`.
pub fn run(words: &[String]) -> Outcome {
    let mut rest = words.iter().filter(|word| !word.starts_with("--"));
    let folder = rest
        .next()
        .ok_or("conformance needs the folder of the corpora: cargo xtask conformance ../shared")?;
    let only: Vec<&String> = rest.collect();
    if let Some(unknown) = only.iter().find(|word| !PARTS.iter().any(|(name, ..)| name == *word)) {
        return Err(format!("there is no part {unknown}"));
    }
    let floors = if words.iter().any(|word| word == "--figures") { Floors::Shown } else { Floors::Committed };
    // As the tests build them: alone, the command would be built with other features, and all it stands on again.
    cargo(&["build", "--workspace", "--bins", "--locked"]).run()?;
    parts(Path::new(folder), floors, |name| only.is_empty() || only.iter().any(|word| *word == name))
}

/// Every part, with the programs as they are built already.
pub fn against(shared: &Path, floors: Floors) -> Outcome {
    parts(shared, floors, |name| ![NOWHERE, WALLS, FIELDS, WEATHER].contains(&name))
}

/// The folder the open sets of pages are unpacked in, which this does where it was not done before.
pub fn unpacked_pages(shared: &Path) -> Result<PathBuf, String> {
    let folder = top().join("target/conformance/extraction");
    make_folder(&folder)?;
    extraction::unpack_all(&shared.join("extraction"), &folder)?;
    Ok(folder)
}

fn parts(shared: &Path, floors: Floors, is_wanted: impl Fn(&str) -> bool) -> Outcome {
    let shared =
        shared.canonicalize().map_err(|error| format!("{} cannot be used: {error}", shared.display()))?;
    let bench = Bench { shared: &shared, work: top().join("target/conformance") };
    make_folder(&bench.work)?;
    let mut tally = Tally::default();
    for (name, file, tools, part) in PARTS {
        if !is_wanted(name) {
            continue;
        }
        println!("\n-- {name}");
        if let Some(missing) = file.map(|file| shared.join(file)).filter(|file| !file.is_file()) {
            println!("   not run: {} is not there", missing.display());
            continue;
        }
        if let Some(missing) = tools.iter().find(|tool| !is_installed(tool)) {
            println!("   not run: it needs {missing}, which is not installed");
            continue;
        }
        let start = Instant::now();
        part(&bench, &mut tally)?;
        println!("   {name}: {:.1} s", start.elapsed().as_secs_f64());
    }
    tally.conclude(floors)
}

fn make_folder(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))
}

/// A folder with nothing in it.
fn fresh_folder(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{} stays: {error}", folder.display()))?;
    }
    make_folder(folder)
}

/// `layover` with these words, what it prints written to a file.
fn layover_into(words: &[&str], file: &Path) -> Outcome {
    let out = File::create(file).map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
    let status = program(built("layover"), words).into_command().stdin(Stdio::null()).stdout(out).status();
    let status = status.map_err(|error| format!("layover does not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`layover {}` ended with {status}", words.join(" "))) }
}

/// What a command printed, and its exit code.
fn printed(mut command: Command) -> Result<(String, i32), String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("{command:?} does not start: {error}"))?;
    Ok((String::from_utf8_lossy(&output.stdout).into_owned(), output.status.code().unwrap_or(-1)))
}

/// What a program printed that must end well.
fn printed_well(name: impl AsRef<std::ffi::OsStr>, words: &[&str]) -> Result<String, String> {
    let (text, code) = printed(program(name, words).into_command())?;
    if code == 0 { Ok(text) } else { Err(format!("`{}` ended with {code}: {text}", words.join(" "))) }
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}

fn json_lines(file: &Path) -> Result<Vec<Value>, String> {
    let lines = read(file)?;
    let rows =
        lines.lines().filter(|line| !line.is_empty()).map(serde_json::from_str).collect::<Result<_, _>>();
    rows.map_err(|error| format!("{} is not JSON: {error}", file.display()))
}

fn json(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| {
        format!("this is not JSON ({error}): {}", text.chars().take(200).collect::<String>())
    })
}
