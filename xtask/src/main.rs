//! `cargo xtask`: everything a developer or CI does with this repository, in one place.
//!
//! Needs nothing but Rust and Node to start; installs the rest through the system's package manager, saying
//! so first.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks to the terminal")]

mod advisories;
mod bench;
mod bundle;
mod check_windows;
mod conformance;
mod demo;
mod fuzz;
mod gallery;
mod notices;
mod process;
mod screenshots;
mod soak;
mod system;
mod test;
mod toolchain;
mod ui;

use process::Outcome;
use std::process::ExitCode;

const USAGE: &str = "usage: cargo xtask COMMAND

  run              builds Layover and opens it on a demo library; with no display, shows the same in the terminal
  test             everything CI checks: formatting, lints, unit, integration, UI and end-to-end tests
  conformance DIR  measures feeds, extraction and sanitising against the corpora in DIR
  bench DIR        times extraction on the pages in DIR beside a bare parse and other engines, in a release build
  bench --sync DIR times first syncs and those after them beside newsboat, on the made-up web in DIR
  bench --size     times searches and list pages of what --sync left, beside a scan of newsboat's database
  bench --weight   start, memory and idleness of the window beside a bare window of the same web-view
  bench --keys     times keys in the window, on a library of 100,000 stories, beside a bare page
  bench --window   counts the frames between a click and what it opens, in the window on that library
  bench --library  times what the window asks a library of 100,000 stories for
  bench --starts   times a start to a story one can read, with a network and without one
  bench --pack     times making a trip of 500 stories ready beside a plain download of the same addresses
  bench --hostile  times extraction on documents made to exhaust whoever reads them, and shows the memory it takes
  soak             lives random lives of a library; --minutes N --seed S --lives N [KIND] (a kind it does not know lists them)
  fuzz             runs every fuzz target for a minute each; [TARGET] [SECONDS] runs one, or as long as said (needs
                   cargo-fuzz and a nightly compiler)
  contract         writes ui/src/ipc/contract.ts from the Rust types
  notices          writes docs/third-party-notices.txt
  screenshots      writes docs/screenshots from the demo magazine in the real window
  gallery [DIR]    writes docs/gallery: pages of the demo magazine before and after extraction; with the corpora
                   in DIR, pages of those, to ignored/gallery; with --window [SCREEN…] contact sheets of the window
                   in every theme, width, direction and text size, to docs/gallery-window
  icons            draws icons/ anew from icons/layover.svg and icons/layover-dark.svg
  check-windows    type-checks the whole workspace for Windows (Debian only)
  bundle           builds the installable package for this system, and says how large it is";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let outcome = match command.as_str() {
        "run" => demo::run(&rest),
        "test" => test::run(&rest),
        "conformance" => conformance::run(&rest),
        "bench" => bench::run(&rest),
        "contract" => contract(),
        "notices" => notices::write(),
        "screenshots" => screenshots::run(&rest),
        "soak" => soak::run(&rest),
        "fuzz" => fuzz::run(&rest),
        "gallery" => gallery::run(&rest),
        "icons" => ui::icons(),
        "check-windows" => check_windows::run(),
        "bundle" => bundle::run(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaint) => {
            eprintln!("\nxtask: {complaint}");
            ExitCode::FAILURE
        }
    }
}

fn contract() -> Outcome {
    process::cargo(&["test", "--quiet", "--package", "layover-app", "--test", "contract"])
        .env("LAYOVER_WRITE_CONTRACT", "1")
        .run()
}
