//! The bare window.

use crate::processes::Tree;
use layover_e2e::built;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const ROWS: &str = include_str!("rows.html");
/// Until it weighs what it will weigh.
const SETTLES: Duration = Duration::from_secs(2);

/// The bare window, until it is dropped.
pub struct Bare {
    program: Child,
    /// From its start to its first painted rows.
    pub took: Duration,
    _page: TempDir,
}

impl Bare {
    /// Opens it, and waits for its first painted rows.
    ///
    /// # Panics
    /// When it cannot be started.
    pub fn open() -> Self {
        let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder for a page: {error}"));
        let page = folder.path().join("rows.html");
        std::fs::write(&page, ROWS).unwrap_or_else(|error| panic!("no page to measure beside: {error}"));
        let began = Instant::now();
        let mut program = Command::new(built("layover-bare"))
            .arg(format!("file://{}", page.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("the bare window cannot be started: {error}"));
        let mut said = String::new();
        program.stdout.take().map(|out| BufReader::new(out).read_line(&mut said));
        let took = began.elapsed();
        assert!(said.trim() == "painted", "the bare window painted nothing");
        Self { program, took, _page: folder }
    }

    /// It and what it started.
    pub fn tree(&self) -> Tree {
        Tree::of(self.program.id())
    }
}

impl Drop for Bare {
    /// It ends when nobody speaks to it any more.
    fn drop(&mut self) {
        drop(self.program.stdin.take());
        self.program.wait().ok();
    }
}

/// How long it takes to its first painted rows, and what it weighs then, in MiB.
pub fn start() -> (Duration, f64) {
    let window = Bare::open();
    std::thread::sleep(SETTLES);
    (window.took, window.tree().memory_mb().0)
}
