//! What it costs to look at pictures before they are put on board: `look_at_pictures LIBRARY` decodes every picture of a
//! library, and makes the wide ones smaller.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a measuring tool speaks to the terminal")]

use layover_sync::{is_whole, shrink};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

fn main() {
    let Some(library) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: look_at_pictures LIBRARY");
        return;
    };
    let folders = fs::read_dir(library.join("pictures")).into_iter().flatten().flatten();
    let files = folders.filter_map(|folder| fs::read_dir(folder.path()).ok()).flatten().flatten();
    let mut bytes = 0;
    let mut looks: Vec<Duration> = Vec::new();
    let (mut wide, mut saved, mut shrinking) = (0, 0, Duration::ZERO);
    for file in files {
        let Ok(content) = fs::read(file.path()) else { continue };
        let Some(media_type) = media_type(&content) else { continue };
        bytes += content.len();
        let began = Instant::now();
        if !is_whole(&content, media_type) {
            println!("not whole: {}", file.path().display());
        }
        looks.push(began.elapsed());
        let began = Instant::now();
        if let Some(smaller) = shrink(&content, media_type) {
            wide += 1;
            saved += content.len().saturating_sub(smaller.bytes.len());
            shrinking += began.elapsed();
        }
    }
    looks.sort_unstable();
    let all: Duration = looks.iter().sum();
    let middle = looks.get(looks.len() / 2).copied().unwrap_or_default();
    let slowest = looks.last().copied().unwrap_or_default();
    println!(
        "{} pictures, {:.1} MB: {all:.2?} in all, median {middle:.2?}, slowest {slowest:.2?}",
        looks.len(),
        bytes as f64 / 1e6
    );
    println!("{wide} wide ones made smaller in {shrinking:.2?}, {:.1} MB saved", saved as f64 / 1e6);
}

fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xd8, ..] => Some("image/jpeg"),
        [0x89, b'P', ..] => Some("image/png"),
        [b'G', b'I', b'F', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', ..] => Some("image/webp"),
        _ => None,
    }
}
