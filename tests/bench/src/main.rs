//! `layover-bench DIR [--rounds N]`: what extraction and sanitising cost on the pages of DIR, in the same run as
//! a bare parse of the same pages and as two other engines. Asserts nothing: clocks differ.
//!
//! DIR holds folders, each with `truth.json` (the addresses) and `pages/<id>.html`.
//!
//! `layover-bench --library FOLDER`: what the window asks a library for, call by call.
//!
//! `layover-bench --pack`: making a trip of 500 stories ready, beside a plain download of the same addresses.
//!
//! `layover-bench --sync SERVER FOLDER [10k|100k]`: first syncs and those after them, beside newsboat on the same made-up web.
//!
//! `layover-bench --clean SERVER`: what cleaning a story of that web costs, beside a bare tree of it.
//!
//! `layover-bench --size FOLDER`: searches and list pages of the libraries that `--sync` left there.
//!
//! `layover-bench --hostile [NAME]`: time and memory of every hostile document, or of those whose name holds NAME.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks to the terminal")]

mod bare;
mod clean;
mod engines;
mod hostile;
mod library;
mod memory;
mod pack;
mod pages;
mod report;
mod size;
mod sync;
mod timing;

use engines::Engine;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

/// dom_smoothie and trafilatura recurse into nested elements.
const STACK_BYTES: usize = 256 * 1024 * 1024;
const ROUNDS: usize = 7;
const PACK_ROUNDS: usize = 3;
const USAGE: &str = "usage: layover-bench DIR [--rounds N] | --hostile [NAME] | --library FOLDER | --pack | --sync SERVER FOLDER [10k|100k] | --clean SERVER | --size FOLDER";

/// What was asked for on the command line.
enum Wish {
    Compare {
        folder: PathBuf,
        rounds: usize,
    },
    /// Read every page once with this engine, or with none, and print the peak of memory: what a child does.
    Memory {
        folder: PathBuf,
        engine: Option<Engine>,
    },
    Hostile {
        name: String,
    },
    Library {
        folder: PathBuf,
    },
    Pack,
    Sync {
        server: PathBuf,
        folder: PathBuf,
        only: Option<String>,
    },
    Clean {
        server: PathBuf,
    },
    Size {
        folder: PathBuf,
    },
    /// Sync one library: what a child does.
    SyncOne {
        folder: PathBuf,
        rule: String,
        list: Option<PathBuf>,
    },
    /// Read one hostile document: what a child does.
    HostileOne {
        which: String,
    },
}

fn main() -> ExitCode {
    let outcome = wish().and_then(|wish| {
        let run = thread::Builder::new().stack_size(STACK_BYTES).spawn(move || run(wish));
        run.map_err(|error| error.to_string())?.join().map_err(|_| "an engine panicked".to_owned())?
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaint) => {
            eprintln!("layover-bench: {complaint}");
            ExitCode::FAILURE
        }
    }
}

fn wish() -> Result<Wish, String> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--hostile"] => Ok(Wish::Hostile { name: String::new() }),
        ["--hostile", name] => Ok(Wish::Hostile { name: (*name).to_owned() }),
        ["--hostile-one", which] => Ok(Wish::HostileOne { which: (*which).to_owned() }),
        ["--sync", server, folder, only @ ..] => Ok(Wish::Sync {
            server: PathBuf::from(server),
            folder: PathBuf::from(folder),
            only: only.first().map(|&name| name.to_owned()),
        }),
        ["--clean", server] => Ok(Wish::Clean { server: PathBuf::from(server) }),
        ["--size", folder] => Ok(Wish::Size { folder: PathBuf::from(folder) }),
        ["--sync-child", folder, rule, list @ ..] => Ok(Wish::SyncOne {
            folder: PathBuf::from(folder),
            rule: (*rule).to_owned(),
            list: list.first().map(PathBuf::from),
        }),
        ["--pack"] => Ok(Wish::Pack),
        ["--library", folder] => Ok(Wish::Library { folder: PathBuf::from(folder) }),
        [folder] => Ok(Wish::Compare { folder: PathBuf::from(folder), rounds: ROUNDS }),
        [folder, "--rounds", rounds] => {
            let rounds = rounds.parse().ok().filter(|rounds| *rounds > 0).ok_or(USAGE)?;
            Ok(Wish::Compare { folder: PathBuf::from(folder), rounds })
        }
        [folder, "--only", engine] => {
            Ok(Wish::Memory { folder: PathBuf::from(folder), engine: Engine::named(engine) })
        }
        _ => Err(USAGE.to_owned()),
    }
}

fn run(wish: Wish) -> Result<(), String> {
    match wish {
        Wish::Compare { folder, rounds } => compare(&folder, rounds),
        Wish::Memory { folder, engine } => read_all(&folder, engine),
        Wish::Library { folder } => library::measure(&folder),
        Wish::Pack => pack::measure(PACK_ROUNDS),
        Wish::Sync { server, folder, only } => sync::measure(&server, &folder, only.as_deref()),
        Wish::Clean { server } => clean::measure(&server),
        Wish::Size { folder } => size::measure(&folder),
        Wish::SyncOne { folder, rule, list } => sync::child::run(&folder, &rule, list.as_deref()),
        Wish::Hostile { name } => hostile::print(&name),
        Wish::HostileOne { which } => hostile::print_one(&which),
    }
}

fn compare(folder: &Path, rounds: usize) -> Result<(), String> {
    let places = pages::find(folder)?;
    let pages = places.iter().map(pages::Place::load).collect::<Result<Vec<_>, _>>()?;
    let timed = timing::measure(&pages, rounds);
    report::print(&pages, &timed, rounds);
    for engine in [None].into_iter().chain(Engine::ALL.map(Some)) {
        report::print_memory(engine, memory::of_child(folder, engine));
    }
    Ok(())
}

fn read_all(folder: &Path, engine: Option<Engine>) -> Result<(), String> {
    for place in pages::find(folder)? {
        let page = place.load()?;
        engine.into_iter().for_each(|engine| engine.run(&page));
    }
    println!("{}", memory::peak_kib().unwrap_or_default());
    Ok(())
}
