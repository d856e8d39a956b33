//! Hostile documents, each in a process of its own: how long it is read, how much memory that takes, and how it ends.

use crate::memory;
use layover_content::feed::{self, FeedInput};
use layover_content::page::{self, PageInput};
use layover_hostile::{Hostile, feeds, pages};
use std::process::Command;
use std::time::Instant;

/// As much as the threads have that read for a library.
const STACK_BYTES: usize = 64 * 1024 * 1024;
const ADDRESS: &str = "https://line.example/2024/05/hour";

/// Every document whose name holds `wanted`, slowest last; `Err` when one took its process down.
pub fn print(wanted: &str) -> Result<(), String> {
    let mut rows = Vec::new();
    for (kind, documents) in [("page", pages()), ("feed", feeds())] {
        for (number, document) in documents.iter().enumerate().filter(|(_, one)| one.name.contains(wanted)) {
            let row = child(kind, number);
            if let Err(end) = &row {
                println!("{kind}, {}: {end}", document.name);
            }
            rows.push((row.clone().unwrap_or_default(), format!("{kind}, {}", document.name), row.is_ok()));
        }
    }
    rows.sort_by_key(|((milliseconds, _, _), ..)| *milliseconds);
    for ((milliseconds, peak_kib, end), name, _) in rows.iter().filter(|(_, _, is_well)| *is_well) {
        println!("{milliseconds:>7} ms {:>5} MB  {name}: {end}", peak_kib / 1024);
    }
    let peak = rows.iter().map(|((_, peak, _), ..)| *peak).max().unwrap_or_default();
    println!("{} documents, most memory {} MB", rows.len(), peak / 1024);
    if rows.iter().all(|(_, _, is_well)| *is_well) { Ok(()) } else { Err("a process ended badly".to_owned()) }
}

type Row = (u64, u64, String);

fn child(kind: &str, number: usize) -> Result<Row, String> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let words = ["--hostile-one", &format!("{kind}{number}")];
    let output = Command::new(own).args(words).output().map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut parts = text.trim().splitn(3, ' ');
    let mut number = || parts.next().and_then(|part| part.parse().ok());
    match (number(), number()) {
        (Some(milliseconds), Some(peak)) => {
            Ok((milliseconds, peak, parts.next().unwrap_or_default().to_owned()))
        }
        _ => Err(format!("ended with {}", output.status)),
    }
}

/// What a child does.
pub fn print_one(which: &str) -> Result<(), String> {
    let (kind, number) = which.split_at_checked(4).unwrap_or_default();
    let mut documents: Vec<Hostile> = if kind == "page" { pages() } else { feeds() };
    let number: usize = number.parse().map_err(|_| "which one?".to_owned())?;
    if number >= documents.len() {
        return Err("there are fewer".to_owned());
    }
    let bytes = documents.swap_remove(number).bytes();
    let is_page = kind == "page";
    let start = Instant::now();
    let run = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(move || read(is_page, &bytes));
    let end = run.map_err(|error| error.to_string())?.join().map_err(|_| "panicked".to_owned())?;
    println!("{} {} {end}", start.elapsed().as_millis(), memory::peak_kib().unwrap_or_default());
    Ok(())
}

fn read(is_page: bool, bytes: &[u8]) -> String {
    let size = bytes.len() / 1000;
    if is_page {
        let input = PageInput { bytes, content_type: Some("text/html"), url: ADDRESS, profile: None };
        return match page::extract(input) {
            Ok(page) => format!("{size} kB, {} words", page.word_count),
            Err(error) => format!("{size} kB, {error}"),
        };
    }
    let input =
        FeedInput { bytes, content_type: Some("application/rss+xml"), content_location: None, url: ADDRESS };
    match feed::parse(input) {
        Ok(feed) => {
            let context = layover_content::staging::StagingContext {
                feed_url: ADDRESS,
                section: None,
                profile: None,
                is_filed_by_category: false,
            };
            let staged = feed
                .entries
                .iter()
                .map(|entry| layover_content::staging::stage_entry(&feed, entry, &context));
            format!("{size} kB, {} stories", staged.count())
        }
        Err(error) => format!("{size} kB, {error}"),
    }
}
