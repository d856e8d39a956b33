//! `cargo xtask bench`: what extraction costs, in a release build. Prints figures and asserts nothing.

use crate::conformance;
use crate::process::{Outcome, built_for, cargo, program};
use std::path::Path;

const USAGE: &str = "bench needs the folder of the corpora, or --hostile: cargo xtask bench ../shared";

/// `bench DIR [--rounds N]`: every page of the open sets, beside a bare parse and other engines.
/// `bench --hostile [NAME]`: time and memory of documents made to exhaust their reader.
pub fn run(words: &[String]) -> Outcome {
    let (first, rest) = words.split_first().ok_or(USAGE)?;
    cargo(&["build", "--release", "--package", "layover-bench", "--locked"]).run()?;
    let mut all = vec![first.clone()];
    if first != "--hostile" {
        let pages = conformance::unpacked_pages(Path::new(first))?;
        all = vec![pages.to_string_lossy().into_owned()];
    }
    all.extend_from_slice(rest);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    program(built_for("release", "layover-bench"), &all).run()
}
