//! `cargo xtask screenshots`: pictures of the real window on the demo magazine, for docs/screenshots.

use crate::demo::{RunningPress, fresh_library, layover};
use crate::process::{Outcome, built, cargo, program, top};
use crate::{system, toolchain, ui};

/// People of the demo magazine who are followed in the pictures.
const FOLLOWED: [&str; 3] = ["Jarosław Kowalczyk", "Fionnuala Ó Maoláin", "Baraka Mwangi"];

/// Builds everything, fills a library from the demo magazine, and lets the window pose.
pub fn run(words: &[String]) -> Outcome {
    if let Some(unknown) = words.first() {
        return Err(format!("screenshots takes no words, not {unknown}"));
    }
    if !cfg!(target_os = "linux") {
        return Err("the window can be driven on Linux alone".to_owned());
    }
    toolchain::check()?;
    system::for_testing()?;
    ui::install()?;
    ui::build()?;
    // As the tests are built, so that what is built for them is not built again.
    cargo(&["build", "--workspace", "--all-targets", "--locked"]).run()?;
    let library = fresh_library()?;
    // Seen from outside, a demo is a library like any other.
    std::fs::remove_file(library.join("demo")).ok();
    let press = RunningPress::start(&[])?;
    layover(&library, &["allow", &press.host()])?;
    layover(&library, &["subscribe", &press.address])?;
    layover(&library, &["sync"])?;
    for name in FOLLOWED {
        layover(&library, &["follow", name])?;
    }
    // Faces and a few lines of those followed come with the next sync.
    layover(&library, &["sync"])?;
    let to = top().join("docs/screenshots");
    let poser = built("layover-screenshots").to_string_lossy().into_owned();
    program(
        "dbus-run-session",
        &[
            "--",
            "xvfb-run",
            "-a",
            "-s",
            "-screen 0 1400x1000x24",
            &poser,
            &library.to_string_lossy(),
            &to.to_string_lossy(),
        ],
    )
    .env("LIBGL_ALWAYS_SOFTWARE", "1")
    .env("LAYOVER_DRIVER", system::driver().unwrap_or_default())
    .run()?;
    drop(press);
    Ok(())
}
