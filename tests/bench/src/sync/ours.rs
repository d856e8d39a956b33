//! Layover's side, seen from outside: a child that syncs, and when it said what.

use super::town::Town;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A first sync.
pub struct First {
    /// From the start of the process until every story was cleaned, stored and listed.
    pub readable: Duration,
    /// Until every one could be found.
    pub searchable: Duration,
    /// Most memory of the process, in KiB.
    pub peak_kib: u64,
}

/// Fetches everything into a new library.
pub fn first(town: &Town, library: &Path) -> Result<First, String> {
    if library.exists() {
        std::fs::remove_dir_all(library).map_err(said)?;
    }
    std::fs::create_dir_all(library).map_err(said)?;
    let list = library.with_extension("opml");
    std::fs::write(&list, town.list("opml")?).map_err(said)?;
    let heard = child(town, library, Some(&list))?;
    if heard.stories != town.size.stories() {
        return Err(format!("Layover lists {} stories of {}", heard.stories, town.size.stories()));
    }
    Ok(First { readable: heard.readable, searchable: heard.ended, peak_kib: heard.peak_kib })
}

/// Asks every feed again, until the process has ended.
pub fn again(town: &Town, library: &Path) -> Result<Duration, String> {
    child(town, library, None).map(|heard| heard.ended)
}

#[derive(Default)]
struct Heard {
    readable: Duration,
    ended: Duration,
    stories: usize,
    peak_kib: u64,
}

fn child(town: &Town, library: &Path, list: Option<&Path>) -> Result<Heard, String> {
    let own = std::env::current_exe().map_err(said)?;
    let began = Instant::now();
    let mut child = Command::new(own)
        .arg("--sync-child")
        .arg(library)
        .arg(town.rule())
        .args(list)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(said)?;
    let mut heard = Heard::default();
    for line in BufReader::new(child.stdout.take().ok_or("a child without words")?).lines() {
        let line = line.map_err(said)?;
        let number = |word: &str| line.strip_prefix(word).and_then(|rest| rest.trim().parse::<u64>().ok());
        if let Some(stories) = number("readable") {
            heard.readable = began.elapsed();
            heard.stories = usize::try_from(stories).unwrap_or_default();
        }
        if let Some(peak) = number("peak") {
            heard.peak_kib = peak;
        }
    }
    let status = child.wait().map_err(said)?;
    heard.ended = began.elapsed();
    if status.success() { Ok(heard) } else { Err(format!("Layover's sync ended with {status}")) }
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
