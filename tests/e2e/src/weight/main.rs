//! `layover-weight LIBRARY [MINUTES]`: what the window costs beside a bare window of the same web-view with fifty rows
//! that stand: the time from the start of its process to the first list, memory with a story open, what five hundred
//! stories add to it, and what it does while nobody touches it for ten minutes. Called by `cargo xtask bench --weight`;
//! prints figures and asserts nothing.
#![expect(clippy::print_stderr, clippy::print_stdout, reason = "a command-line tool speaks to the terminal")]
#![expect(clippy::panic, reason = "what cannot be measured ends the run and says so")]

mod floor;
mod idle;
mod processes;
#[cfg(target_os = "linux")]
mod screen;
#[cfg(not(target_os = "linux"))]
#[path = "screen_elsewhere.rs"]
mod screen;

use layover_e2e::{Window, WindowOptions, built};
use processes::Tree;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

const SIZE: (u32, u32) = (1280, 820);
const STARTS: usize = 9;
const MINUTES: u64 = 10;
/// Stories opened before memory is counted from, and after.
const WARM: usize = 20;
const STORIES: usize = 500;
const STEP: usize = 100;

#[tokio::main]
async fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    let Some(library) = words.next().map(PathBuf::from) else {
        eprintln!("usage: layover-weight LIBRARY [MINUTES]");
        return ExitCode::from(2);
    };
    let minutes = words.next().and_then(|word| word.to_str()?.parse().ok()).unwrap_or(MINUTES);
    starts(&library);
    memory(&library, floor::weighs()).await;
    idle::measure(&library, Duration::from_secs(60 * minutes)).await;
    ExitCode::SUCCESS
}

/// Prints how long starts take. Neither window is driven, and both are looked at from outside: a driver's own doing
/// (its channel to the page, the size it sets) would be in the time of the one and not of the other.
fn starts(library: &Path) {
    let (mut own, mut bare) = (Vec::new(), Vec::new());
    // The first start of a program is the disk's; it is not counted.
    for round in 0..=STARTS {
        let (floor, ours) = (floor::start(ROWS), start(library));
        if round > 0 {
            own.push(ours);
            bare.push(floor);
        }
    }
    let (own, bare) = (median(own), median(bare));
    println!(
        "start to the first list          {:.2} s; bare window {:.2} s: {:.2} times",
        own.as_secs_f64(),
        bare.as_secs_f64(),
        own.as_secs_f64() / bare.as_secs_f64()
    );
}

/// Where the rows of a list stand in Layover's window, and in the bare one.
const LIST: screen::Part = (300, 120, 260, 640);
const ROWS: screen::Part = (20, 60, 540, 700);

fn start(library: &Path) -> Duration {
    screen::until_painted(Command::new(built("layover-desktop")).arg("--library").arg(library), LIST)
}

async fn memory(library: &Path, floor: f64) {
    let window = open_with_a_list(library).await;
    read(&window, WARM).await;
    let process = window.process_id().unwrap_or_default();
    let (before, own) = settled(process).await;
    println!(
        "memory, a story open             {before:.0} MB, {own:.0} of them the program's; bare window {floor:.0} MB: {:.2} times",
        before / floor
    );
    for stories in (STEP..=STORIES).step_by(STEP) {
        read(&window, STEP).await;
        let (after, own_after) = settled(process).await;
        println!(
            "{stories} stories later               {after:.0} MB, {own_after:.0} of them the program's: {:+.1} %",
            100.0 * (after - before) / before
        );
    }
    window.close().await;
}

async fn open_with_a_list(library: &Path) -> Window {
    let window = Window::open(&WindowOptions { library, size: SIZE }).await;
    window.until("the library", "document.querySelectorAll('[role=treeitem]').length > 5").await;
    window.keys("ga").await;
    window.until("every story", "!!document.querySelector('[data-pane=list] [role=option] .title')").await;
    window.run("document.querySelector('[data-pane=list] [data-index=\"0\"]').focus()").await;
    window
}

/// Opens stories one after the other, each until it is shown.
async fn read(window: &Window, stories: usize) {
    const SHOWN: &str = "const [before, done] = arguments; const began = Date.now(); const look = () => { \
        const frame = document.querySelector('iframe.shown'); \
        if ((frame && frame.src !== before) || Date.now() - began > 5000) done(frame?.src ?? ''); \
        else setTimeout(look, 5); }; look();";
    let mut shown = serde_json::Value::from("");
    for _ in 0..stories {
        window.strike('j').await;
        shown = window.ask(SHOWN, vec![shown]).await;
    }
}

/// Memory once it no longer falls: what a page lets go of goes after a while.
async fn settled(process: u32) -> (f64, f64) {
    let mut least = Tree::of(process).memory_mb();
    for _ in 0..20 {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let now = Tree::of(process).memory_mb();
        if now.0 < least.0 {
            least = now;
        }
    }
    least
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
