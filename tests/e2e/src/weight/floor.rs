//! The bare window.

use crate::processes::Tree;
use layover_e2e::built;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROWS: &str = include_str!("rows.html");
/// Until it weighs what it will weigh.
const SETTLES: Duration = Duration::from_secs(2);

/// How long it takes to its first painted rows, and what it weighs then, in MiB.
///
/// # Panics
/// When it cannot be started.
pub fn start() -> (Duration, f64) {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder for a page: {error}"));
    let page = folder.path().join("rows.html");
    std::fs::write(&page, ROWS).unwrap_or_else(|error| panic!("no page to measure beside: {error}"));
    let began = Instant::now();
    let mut window = Command::new(built("layover-bare"))
        .arg(format!("file://{}", page.display()))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("the bare window cannot be started: {error}"));
    let mut said = String::new();
    window.stdout.take().map(|out| BufReader::new(out).read_line(&mut said));
    let took = began.elapsed();
    assert!(said.trim() == "painted", "the bare window painted nothing");
    std::thread::sleep(SETTLES);
    let (memory, _) = Tree::of(window.id()).memory_mb();
    drop(window.stdin.take());
    window.wait().ok();
    (took, memory)
}
