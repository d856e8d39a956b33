//! `layover-strokes LIBRARY`: how long a key takes until what it does is painted, how a long list scrolls, and whether a
//! story moves when its pictures come; in the real window on a filled library, beside a bare page of the same web-view in
//! the same run. Called by `cargo xtask bench --keys`; prints figures and asserts nothing.
#![expect(clippy::print_stderr, clippy::print_stdout, reason = "a command-line tool speaks to the terminal")]
#![expect(clippy::panic, reason = "what cannot be measured ends the run and says so")]

mod figures;
mod keys;
mod scrolling;
mod shift;

use layover_e2e::{Browser, Window, WindowOptions};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const SIZE: (u32, u32) = (1280, 820);
const BARE: &str = include_str!("bare.html");

#[tokio::main]
async fn main() -> ExitCode {
    let Some(library) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: layover-strokes LIBRARY");
        return ExitCode::from(2);
    };
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder for a page: {error}"));
    let page = folder.path().join("bare.html");
    std::fs::write(&page, BARE).unwrap_or_else(|error| panic!("no page to measure beside: {error}"));
    let floor = Browser::open(SIZE.0, SIZE.1).await;
    floor.go(&format!("file://{}", page.display())).await;
    let window = Window::open(&WindowOptions { library: &library, size: SIZE }).await;
    open_the_list(&window).await;
    keys::measure(&window, &floor).await;
    scrolling::measure(&window, &floor).await;
    window.close().await;
    floor.close().await;
    shift::measure(Path::new(folder.path())).await;
    ExitCode::SUCCESS
}

/// Every story of the library as one list, with the focus on its first row.
async fn open_the_list(window: &Window) {
    window.until("the library", "document.querySelectorAll('[role=treeitem]').length > 5").await;
    window.keys("ga").await;
    window.until("every story", "!!document.querySelector('[data-pane=list] [role=option] .title')").await;
    window.run("document.querySelector('[data-pane=list] [data-index=\"0\"]').focus()").await;
}
