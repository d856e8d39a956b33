//! The bare window.

use crate::processes::Tree;
use crate::screen::{Part, until_painted};
use layover_e2e::built;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

const ROWS: &str = include_str!("rows.html");
/// Until it weighs what it will weigh.
const SETTLES: Duration = Duration::from_secs(2);

/// The page of the bare window.
struct Page {
    _folder: TempDir,
    address: String,
}

impl Page {
    fn written() -> Self {
        let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder for a page: {error}"));
        let page = folder.path().join("rows.html");
        std::fs::write(&page, ROWS).unwrap_or_else(|error| panic!("no page to measure beside: {error}"));
        Self { _folder: folder, address: format!("file://{}", page.display()) }
    }

    fn shown(&self) -> Command {
        let mut program = Command::new(built("layover-bare"));
        program.arg(&self.address).stdin(Stdio::piped());
        program
    }
}

/// The bare window, until it is dropped.
pub struct Bare {
    program: Child,
    _page: Page,
}

impl Bare {
    /// Opens it, and waits for its first painted rows.
    ///
    /// # Panics
    /// When it cannot be started.
    pub fn open() -> Self {
        let page = Page::written();
        let mut program = page
            .shown()
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("the bare window cannot be started: {error}"));
        let mut said = String::new();
        program.stdout.take().map(|out| BufReader::new(out).read_line(&mut said));
        assert!(said.trim() == "painted", "the bare window painted nothing");
        Self { program, _page: page }
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

/// How long it takes until its rows stand on a part of the screen.
pub fn start(rows: Part) -> Duration {
    until_painted(&mut Page::written().shown(), rows)
}

/// What it weighs, in MiB.
pub fn weighs() -> f64 {
    let window = Bare::open();
    std::thread::sleep(SETTLES);
    window.tree().memory_mb().0
}
