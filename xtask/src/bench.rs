//! `cargo xtask bench`: what extraction costs, in a release build. Prints figures and asserts nothing.

use crate::conformance;
use crate::process::{Outcome, built_for, cargo, program, top};
use std::path::Path;

const USAGE: &str =
    "bench needs the folder of the corpora, --hostile, or --library: cargo xtask bench ../shared";

/// `bench DIR [--rounds N]`: every page of the open sets, beside a bare parse and other engines.
/// `bench --hostile [NAME]`: time and memory of documents made to exhaust their reader.
/// `bench --library`: what the window asks a library of 100,000 stories for; the library is made at the first run.
pub fn run(words: &[String]) -> Outcome {
    let (first, rest) = words.split_first().ok_or(USAGE)?;
    if first == "--library" {
        return library();
    }
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

fn library() -> Outcome {
    let folder = top().join("target/bench/library");
    if !folder.join("library.sqlite").is_file() {
        println!("xtask: making a library of 100,000 stories in {}", folder.display());
        let example =
            ["run", "--release", "--package", "layover-store", "--example", "fill_library", "--locked", "--"];
        let folder = folder.to_string_lossy();
        cargo(&[&example[..], &[&folder]].concat()).run()?;
    }
    cargo(&["build", "--release", "--package", "layover-bench", "--locked"]).run()?;
    program(built_for("release", "layover-bench"), &["--library", &folder.to_string_lossy()]).run()
}
