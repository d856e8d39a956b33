//! `cargo xtask bench`: what extraction costs, in a release build. Prints figures and asserts nothing.

use crate::process::{Outcome, built_for, cargo, program, top};
use crate::{conformance, system, toolchain, ui};
use std::path::{Path, PathBuf};

const USAGE: &str = "bench needs the folder of the corpora, --hostile, --keys, --library, --pack, --size, --starts, --sync, --weight or --window: cargo xtask bench ../shared";

/// `bench DIR [--rounds N]`: every page of the open sets, beside a bare parse and other engines.
/// `bench --sync DIR [10k|100k]`: first syncs and those after them, beside newsboat on the made-up web of DIR/corpus;
/// and what cleaning one of its stories costs.
/// `bench --size`: searches and list pages of what `--sync` left, beside a scan of newsboat's database.
/// `bench --weight [MINUTES]`: start, memory and idleness of the window beside a bare window of the same web-view.
/// `bench --hostile [NAME]`: time and memory of documents made to exhaust their reader.
/// `bench --window`: frames between a click and what it opens, in the real window on that library.
/// `bench --starts`: a start to a story one can read, with and without a network, in the real window.
/// `bench --pack`: making a trip of 500 stories ready, beside a plain download of the same addresses.
/// `bench --library`: what the window asks a library of 100,000 stories for; the library is made at the first run.
pub fn run(words: &[String]) -> Outcome {
    let (first, rest) = words.split_first().ok_or(USAGE)?;
    match first.as_str() {
        "--library" => return library(),
        "--window" => return on_a_large_library("layover-frames"),
        "--keys" => return on_a_large_library("layover-strokes"),
        "--starts" => return starts(),
        "--sync" => return sync(rest),
        "--size" => return bench(&["--size", &synced().to_string_lossy()]),
        "--weight" => {
            let folder = large_library()?.to_string_lossy().into_owned();
            let words: Vec<&str> =
                [folder.as_str()].into_iter().chain(rest.iter().map(String::as_str)).collect();
            return in_the_window("layover-weight", &words);
        }
        _ => {}
    }
    let mut all = vec![first.clone()];
    if !matches!(first.as_str(), "--hostile" | "--pack") {
        let pages = conformance::unpacked_pages(Path::new(first))?;
        all = vec![pages.to_string_lossy().into_owned()];
    }
    all.extend_from_slice(rest);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    bench(&all)
}

fn bench(words: &[&str]) -> Outcome {
    cargo(&["build", "--release", "--package", "layover-bench", "--locked"]).run()?;
    program(built_for("release", "layover-bench"), words).run()
}

/// Where both programs' libraries of the made-up web lie.
fn synced() -> PathBuf {
    top().join("target/bench/synced")
}

/// Builds the server of the made-up web, sees to newsboat, and measures.
fn sync(words: &[String]) -> Outcome {
    let (folder, sizes) = words.split_first().ok_or("bench --sync needs the folder of the corpora")?;
    let source = Path::new(folder).join("corpus/corpus.rs");
    let server = top().join("target/bench/corpus");
    std::fs::create_dir_all(synced()).map_err(|error| error.to_string())?;
    let (source, made) = (source.to_string_lossy(), server.to_string_lossy());
    program("rustc", &["-O", "--edition", "2021", &source, "-o", &made]).run()?;
    system::for_syncing()?;
    let synced = synced();
    let sizes = sizes.iter().map(String::as_str);
    bench(&["--clean", &made])?;
    bench(&["--sync", &made, &synced.to_string_lossy()].into_iter().chain(sizes).collect::<Vec<_>>())
}

/// The library of 100,000 stories, made where there is none yet.
fn large_library() -> Result<PathBuf, String> {
    let folder = top().join("target/bench/library");
    if !folder.join("library.sqlite").is_file() {
        println!("xtask: making a library of 100,000 stories in {}", folder.display());
        let example =
            ["run", "--release", "--package", "layover-store", "--example", "fill_library", "--locked", "--"];
        cargo(&[&example[..], &[&folder.to_string_lossy()]].concat()).run()?;
    }
    Ok(folder)
}

fn library() -> Outcome {
    let folder = large_library()?;
    bench(&["--library", &folder.to_string_lossy()])
}

fn on_a_large_library(name: &str) -> Outcome {
    let folder = large_library()?;
    in_the_window(name, &[&folder.to_string_lossy()])
}

fn starts() -> Outcome {
    in_the_window("layover-starts", &[])
}

/// Builds the app and the program that drives it, and runs that where there is a display of its own.
fn in_the_window(name: &str, words: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("the window can be driven on Linux alone".to_owned());
    }
    toolchain::check()?;
    system::for_testing()?;
    ui::install()?;
    ui::build()?;
    let packages = ["--package", "layover-desktop", "--package", "layover-cli", "--package", "layover-e2e"];
    cargo(&[&["build", "--release", "--bins", "--locked"][..], &packages].concat()).run()?;
    let driver = built_for("release", name).to_string_lossy().into_owned();
    // White where no window is: what stands on the screen is told by what is dark.
    let screen = ["--", "xvfb-run", "-a", "-s", "-wr -screen 0 1400x1000x24", &driver];
    program("dbus-run-session", &[&screen[..], words].concat())
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("LAYOVER_DRIVER", system::driver().unwrap_or_default())
        .run()
}
