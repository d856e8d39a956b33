//! A first sync and those after it, beside newsboat with sixteen threads on the same made-up web in the same run: feeds
//! alone, bodies as they come. What both leave on disk stays in the folder, for [`crate::size`] to search and list.
//!
//! Both programs are processes of their own, timed from their start. Newsboat is done when it ends; Layover's stories are
//! readable when they are cleaned, stored and listed, and searchable when the index is whole.

pub mod child;
mod newsboat;
mod ours;
mod town;

use crate::timing::median;
use std::path::{Path, PathBuf};
use std::time::Duration;
use town::Town;

/// Rounds of a small first sync, and of a sync that brings nothing.
const ROUNDS: usize = 5;
/// What a server waits before each answer, for the measure of patience.
const LATENCY: Duration = Duration::from_millis(50);

/// A web to sync from.
#[derive(Clone, Copy)]
pub struct Size {
    /// What its folder is called.
    pub name: &'static str,
    publications: usize,
    stories_each: usize,
    port: u16,
}

/// As many stories as a reader gathers in a year, and in ten.
pub const SIZES: [Size; 2] = [
    Size { name: "10k", publications: 200, stories_each: 50, port: 8917 },
    Size { name: "100k", publications: 1_000, stories_each: 100, port: 8918 },
];

impl Size {
    fn stories(self) -> usize {
        self.publications * self.stories_each
    }
}

/// Where the two programs keep what they fetched of a size.
pub fn library_in(folder: &Path, size: Size) -> PathBuf {
    folder.join(size.name).join("layover")
}

/// Newsboat's database of a size.
pub fn cache_in(folder: &Path, size: Size) -> PathBuf {
    folder.join(size.name).join("newsboat/cache.db")
}

/// Measures with the server of the made-up web, and leaves both libraries in `folder`.
///
/// # Errors
/// A program cannot be run, or did not bring every story.
pub fn measure(server: &Path, folder: &Path, only: Option<&str>) -> Result<(), String> {
    println!("{}", newsboat::version()?);
    for size in SIZES.into_iter().filter(|size| only.is_none_or(|name| name == size.name)) {
        let town = Town::build(server, size)?;
        println!("\n{} publications of {} stories", size.publications, size.stories_each);
        first_syncs(&town, folder)?;
        bytes(&town, folder)?;
        syncs_again(&town, folder)?;
        if size.publications <= 200 {
            patience(&town, folder)?;
        }
    }
    Ok(())
}

fn first_syncs(town: &Town, folder: &Path) -> Result<(), String> {
    let rounds = if town.size.stories() > 20_000 { 1 } else { ROUNDS };
    let (mut readable, mut searchable, mut peak, mut peer) = (Vec::new(), Vec::new(), 0, Vec::new());
    for round in 0..rounds {
        // Each goes first in its turn.
        let ours = if round % 2 == 0 {
            let ours = ours::first(town, &library_in(folder, town.size))?;
            peer.push(newsboat::first(town, &cache_in(folder, town.size))?);
            ours
        } else {
            peer.push(newsboat::first(town, &cache_in(folder, town.size))?);
            ours::first(town, &library_in(folder, town.size))?
        };
        readable.push(ours.readable);
        searchable.push(ours.searchable);
        peak = peak.max(ours.peak_kib);
    }
    let peer = median(peer);
    compare("first sync, readable", median(readable), "newsboat", peer);
    compare("first sync, searchable", median(searchable), "newsboat", peer);
    println!("{:<34} {:>8.0} MB", "most memory of our process", kib_to_mb(peak));
    Ok(())
}

fn bytes(town: &Town, folder: &Path) -> Result<(), String> {
    let stories = town.size.stories();
    let ours = size_of(&library_in(folder, town.size))?;
    let peer = size_of(cache_in(folder, town.size).parent().unwrap_or(folder))?;
    let each = |bytes: u64| bytes / u64::try_from(stories).unwrap_or(1).max(1);
    println!(
        "{:<34} {:>8} bytes a story, searchable; newsboat {} bytes: {:.2}",
        "on disk",
        each(ours),
        each(peer),
        ratio(ours, peer)
    );
    Ok(())
}

fn syncs_again(town: &Town, folder: &Path) -> Result<(), String> {
    newsboat::analyze(&cache_in(folder, town.size))?;
    let rounds = if town.size.stories() > 20_000 { 2 } else { ROUNDS };
    let (mut ours, mut peer) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        ours.push(ours::again(town, &library_in(folder, town.size))?);
        peer.push(newsboat::again(town, &cache_in(folder, town.size))?);
    }
    compare("sync again, nothing new", median(ours), "newsboat after ANALYZE", median(peer));
    Ok(())
}

/// How near a sync comes to what the waiting alone takes with as many fetches at once.
fn patience(town: &Town, folder: &Path) -> Result<(), String> {
    town.waits(LATENCY)?;
    let mut ours = Vec::new();
    for _ in 0..ROUNDS {
        ours.push(ours::again(town, &library_in(folder, town.size))?);
    }
    town.waits(Duration::ZERO)?;
    let at_once = layover_app::Limits::default().fetches;
    let turns = u32::try_from(town.size.publications.div_ceil(at_once)).unwrap_or(u32::MAX);
    let (ours, floor) = (median(ours), LATENCY * turns);
    println!(
        "{:<34} {:>8.3} s; {turns} turns of 50 ms take {:.3} s: {:.2} times",
        "sync again, answers after 50 ms",
        ours.as_secs_f64(),
        floor.as_secs_f64(),
        ours.as_secs_f64() / floor.as_secs_f64()
    );
    Ok(())
}

fn compare(name: &str, ours: Duration, peer: &str, theirs: Duration) {
    println!(
        "{name:<34} {:>8.3} s; {peer} {:.3} s: {:.2} times as fast",
        ours.as_secs_f64(),
        theirs.as_secs_f64(),
        theirs.as_secs_f64() / ours.as_secs_f64()
    );
}

fn ratio(one: u64, other: u64) -> f64 {
    one as f64 / other as f64
}

fn kib_to_mb(kib: u64) -> f64 {
    kib as f64 / 1_024.0
}

/// The stories of a small made-up web, a line of JSON each.
///
/// # Errors
/// The server's program cannot be run, or wrote nothing.
pub fn dump(server: &Path) -> Result<String, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    town::dump(
        server,
        Size { name: "small", publications: 20, stories_each: 50, port: 8919 },
        folder.path(),
    )?;
    std::fs::read_to_string(folder.path().join("articles.jsonl")).map_err(|error| error.to_string())
}

/// Bytes of a folder with all that lies in it.
pub fn size_of(folder: &Path) -> Result<u64, String> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let entry = entry.map_err(|error| error.to_string())?;
        let facts = entry.metadata().map_err(|error| error.to_string())?;
        bytes += if facts.is_dir() { size_of(&entry.path())? } else { facts.len() };
    }
    Ok(bytes)
}
