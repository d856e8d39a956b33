//! `layover-soak [--minutes N] [--seed S] [readiness|room]`: random lives of a library, each told by its seed. A life
//! that breaks a promise ends the run with its seed and what broke; the same seed shows it again.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks to the terminal")]

use layover_soak::{readiness, room};
use std::process::ExitCode;
use std::time::{Duration, Instant};

const USAGE: &str = "usage: layover-soak [--minutes N] [--seed S] [--lives N] [readiness|room]";

/// One kind of life, by its name.
type Kind = (&'static str, fn(u64) -> Result<String, String>);

const KINDS: [Kind; 2] = [("readiness", readiness::live), ("room", room::live)];

struct Wish {
    minutes: u64,
    seed: u64,
    lives: u64,
    only: Option<String>,
}

fn main() -> ExitCode {
    if let Some(ending) = child() {
        return ending;
    }
    let wish = match wish() {
        Ok(wish) => wish,
        Err(complaint) => {
            eprintln!("{complaint}");
            return ExitCode::from(2);
        }
    };
    for (name, live) in KINDS {
        if wish.only.as_deref().is_none_or(|only| only == name)
            && let Err(complaint) = soak(name, live, &wish)
        {
            eprintln!("layover-soak: {complaint}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// A life that is to be killed runs in a program of its own: this one, called so.
fn child() -> Option<ExitCode> {
    let mut words = std::env::args().skip(1);
    if words.next().as_deref() != Some(room::CHILD) {
        return None;
    }
    let (directory, seed) = (words.next()?, words.next()?.parse().ok()?);
    Some(match room::child(std::path::Path::new(&directory), seed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaint) => {
            eprintln!("layover-soak: {complaint}");
            ExitCode::FAILURE
        }
    })
}

/// Life after life, until their number or the time is reached.
fn soak(name: &str, live: fn(u64) -> Result<String, String>, wish: &Wish) -> Result<(), String> {
    let until = Instant::now() + Duration::from_secs(wish.minutes * 60);
    let mut lived = 0;
    for seed in (wish.seed..).take(usize::try_from(wish.lives).unwrap_or(usize::MAX)) {
        if Instant::now() > until {
            break;
        }
        println!("{name} {seed}: {}", live(seed).map_err(|broken| format!("{name}, seed {seed}: {broken}"))?);
        lived += 1;
    }
    println!("{name}: {lived} lives, no promise broken");
    Ok(())
}

fn wish() -> Result<Wish, String> {
    let mut wish = Wish { minutes: 10, seed: 1, lives: u64::MAX, only: None };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut number = || words.next().and_then(|number| number.parse().ok()).ok_or(USAGE);
        match word.as_str() {
            "--minutes" => wish.minutes = number()?,
            "--seed" => wish.seed = number()?,
            "--lives" => wish.lives = number()?,
            name if KINDS.iter().any(|(known, _)| *known == name) => wish.only = Some(name.to_owned()),
            _ => return Err(USAGE.to_owned()),
        }
    }
    Ok(wish)
}
