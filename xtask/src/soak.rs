//! `cargo xtask soak [--minutes N] [--seed S]`: random lives of a library, in a release build, until the time is over.

use crate::process::{Outcome, built_for, cargo, program};

/// Builds and runs; words are handed on.
pub fn run(words: &[String]) -> Outcome {
    cargo(&["build", "--release", "--package", "layover-soak", "--locked"]).run()?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    program(built_for("release", "layover-soak"), &words).run()
}
