//! `cargo xtask test`: all that CI checks, in the order that fails soonest.

use crate::process::{Outcome, cargo, is_installed, npm, program, top};
use crate::{advisories, conformance, notices, system, toolchain, ui};
use std::time::Instant;

type Stage = (&'static str, fn() -> Outcome);

/// Everything; with words, only the stages named (`format`, `lint`, `ui`, `rust`, `end-to-end`, `conformance`).
pub fn run(only: &[String]) -> Outcome {
    toolchain::check()?;
    system::for_testing()?;
    system::tell_if_disk_is_short();
    ui::install()?;
    let stages: [Stage; 6] = [
        ("format", format),
        ("ui", web),
        ("lint", lint),
        ("rust", rust),
        ("end-to-end", end_to_end),
        ("conformance", corpora),
    ];
    if let Some(unknown) = only.iter().find(|word| !stages.iter().any(|(name, _)| name == word)) {
        let names: Vec<&str> = stages.iter().map(|(name, _)| *name).collect();
        return Err(format!("there is no stage {unknown}; there are {}", names.join(", ")));
    }
    for (name, stage) in stages {
        if only.is_empty() || only.iter().any(|word| word == name) {
            let start = Instant::now();
            println!("\n== {name}");
            stage()?;
            println!("== {name}: passed in {} s", start.elapsed().as_secs());
        }
    }
    println!("\nEverything passed.");
    Ok(())
}

fn format() -> Outcome {
    cargo(&["fmt", "--all", "--check"]).run()
}

fn web() -> Outcome {
    npm(&["run", "lint"]).run()?;
    npm(&["run", "check"]).run()?;
    npm(&["run", "test"]).run()?;
    ui::build()
}

fn lint() -> Outcome {
    cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"]).run()?;
    notices::check()?;
    if is_installed("cargo-deny") {
        cargo(&["deny", "--offline", "check", "licenses", "bans", "sources"]).run()?;
        return advisories::check();
    }
    println!("xtask: {}", advisories::NOT_CHECKED);
    println!(
        "xtask: cargo-deny is not installed; the licences were checked from the crates' own statements instead (`cargo install cargo-deny` adds the rest)."
    );
    Ok(())
}

/// Tests of the real window stand in a module of this name.
const IN_THE_WINDOW: &str = "in_the_window::";

fn rust() -> Outcome {
    // Programs and tests in one go, and always the whole workspace: with other packages chosen, crates that several
    // share get other features and are built again.
    cargo(&["build", "--workspace", "--all-targets", "--locked"]).run()?;
    cargo(&["test", "--workspace", "--locked", "--", "--skip", IN_THE_WINDOW]).run()
}

/// The real window, on a display in memory, with a session bus of its own.
fn end_to_end() -> Outcome {
    if !cfg!(target_os = "linux") {
        println!(
            "xtask: the window's own tests need WebKitWebDriver, which this system does not have: not run."
        );
        return Ok(());
    }
    cargo(&["build", "--workspace", "--all-targets", "--locked"]).run()?;
    let cargo_program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let screen = "-screen 0 1400x1000x24";
    program(
        "dbus-run-session",
        &[
            "--",
            "xvfb-run",
            "-a",
            "-s",
            screen,
            &cargo_program,
            "test",
            "--workspace",
            "--tests",
            "--locked",
            "--",
            IN_THE_WINDOW,
            "--test-threads",
            "1",
        ],
    )
    .env("LIBGL_ALWAYS_SOFTWARE", "1")
    .env("LAYOVER_DRIVER", system::driver().unwrap_or_default())
    .run()
}

fn corpora() -> Outcome {
    let shared = top().join("../shared");
    if !shared.is_dir() {
        println!("xtask: ../shared is not there: the conformance runs were not made.");
        return Ok(());
    }
    conformance::against(&shared, conformance::Floors::Committed)
}
