//! `layover-starts [ROUNDS]`: how long a start takes to a story one can read, with a network that answers, one that
//! refuses, and one that never answers; each round all three, in turn, on copies of one library, so that one start knows
//! nothing of another. Called by `cargo xtask bench --starts`; prints figures and asserts nothing.
#![expect(clippy::print_stderr, clippy::print_stdout, reason = "a command-line tool speaks to the terminal")]
#![expect(clippy::panic, reason = "what cannot be measured ends the run and says so")]

use layover_e2e::{Window, WindowOptions, layover};
use layover_press::{Press, PressOptions, RunningPress, Weather};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

const SIZE: (u32, u32) = (1280, 820);
const ROUNDS: usize = 9;
const STORIES: usize = 200;

/// What the network does in a start.
const NETWORKS: [(&str, Option<Weather>); 3] = [
    ("a network that answers", None),
    ("one that refuses", Some(Weather::Reset)),
    ("one that never answers", Some(Weather::NeverAnswers)),
];

#[tokio::main]
async fn main() -> ExitCode {
    let rounds = match std::env::args().nth(1).map(|word| word.parse()) {
        None => ROUNDS,
        Some(Ok(rounds)) => rounds,
        Some(Err(_)) => {
            eprintln!("usage: layover-starts [ROUNDS]");
            return ExitCode::from(2);
        }
    };
    let press = Press::start(&PressOptions { back_issues: STORIES, ..PressOptions::default() })
        .unwrap_or_else(|error| panic!("the magazine cannot be served: {error}"));
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder for a library: {error}"));
    let synced = folder.path().join("synced");
    layover(&synced, &["allow", &press.address().to_string()]);
    layover(&synced, &["subscribe", &press.url("/feed.rss")]);
    layover(&synced, &["sync"]);
    let mut times = [const { Vec::new() }; NETWORKS.len()];
    // The first start of a program is the disk's; it is not counted.
    for round in 0..=rounds {
        for (at, (_, weather)) in NETWORKS.iter().enumerate() {
            let library = folder.path().join("started");
            copy(&synced, &library).unwrap_or_else(|error| panic!("the library cannot be copied: {error}"));
            let took = start(&press, weather.as_ref(), &library).await;
            if round > 0 {
                times[at].push(took);
            }
        }
    }
    print(times);
    ExitCode::SUCCESS
}

/// Opens the window, goes to the first story of the list, and waits until its text stands there.
async fn start(press: &RunningPress, weather: Option<&Weather>, library: &Path) -> Duration {
    press.clear_weather();
    if let Some(weather) = weather {
        press.weather("/", *weather, None);
    }
    let began = Instant::now();
    let window = Window::open(&WindowOptions { library, size: SIZE }).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    window.keys("ga").await;
    let first = "document.querySelector('[data-pane=list] [aria-posinset=\"1\"]')";
    window.until("the list", &format!("!!{first}")).await;
    window.run(&format!("{first}.click()")).await;
    window.until("the story", "!!document.querySelector('iframe.shown')").await;
    window.enter_frame().await;
    window.until("its text", "document.querySelector('.body')?.innerText.trim().length > 200").await;
    let took = began.elapsed();
    window.leave_frame().await;
    window.close().await;
    took
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    if to.exists() {
        std::fs::remove_dir_all(to)?;
    }
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() { copy(&from, &to)? } else { std::fs::copy(&from, &to).map(drop)? }
    }
    Ok(())
}

fn print(times: [Vec<Duration>; NETWORKS.len()]) {
    let mut floor = None;
    for ((name, _), mut times) in NETWORKS.into_iter().zip(times) {
        times.sort_unstable();
        let middle = times.get(times.len() / 2).copied().unwrap_or_default().as_secs_f64();
        let slowest = times.last().copied().unwrap_or_default().as_secs_f64();
        let floor = *floor.get_or_insert(middle);
        println!(
            "{name:<24} {middle:.2} s median, {slowest:.2} s at most, {:.2} times the first",
            middle / floor
        );
    }
}
