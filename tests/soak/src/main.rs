//! `layover-soak [--minutes N] [--seed S] [--lives N] [--cuts N] [--syncs N] [--sources N] [KIND]`: random lives of a library, each
//! told by its seed. A life that breaks a promise ends the run with its seed and what broke; the same seed shows it again. A run
//! ends with its number of lives where that is given, and with its time where that is; with neither after ten minutes a kind.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks to the terminal")]

use layover_soak::{
    Lives, acts, asleep, brim, damage, full, pair, portal, power, readiness, room, slow, weather, week, zones,
};
use std::process::ExitCode;
use std::time::{Duration, Instant};

const USAGE: &str = "usage: layover-soak [--minutes N] [--seed S] [--lives N] [--cuts N] [--syncs N] [--sources N] [KIND]\n\
    kinds: readiness, room, acts, damage, portal, weather, week, power, full, brim, pair, slow, asleep, zones";

/// One kind of life by its name, and what prepares for it.
type Kind = (&'static str, fn(&Wish) -> Result<Box<dyn Lives>, String>);
/// How long a kind is lived where nothing else is said.
const MINUTES: u64 = 10;
/// How often the power is cut in one life.
const CUTS: u64 = 200;

const KINDS: [Kind; 14] = [
    ("readiness", |_| Ok(Box::new(readiness::live))),
    ("room", |_| Ok(Box::new(room::live))),
    ("acts", |_| Ok(Box::new(acts::Acts::prepare()?))),
    ("damage", |_| {
        let ground = acts::Ground::prepare()?;
        Ok(Box::new(move |seed| damage::live(&ground, seed)))
    }),
    ("portal", |wish| {
        let sources = wish.sources;
        Ok(Box::new(move |seed| portal::live(seed, sources)))
    }),
    ("weather", |_| Ok(Box::new(weather::live))),
    ("week", |wish| {
        let syncs = wish.syncs;
        Ok(Box::new(move |seed| week::live(seed, syncs)))
    }),
    ("full", |_| {
        let ground = acts::Ground::prepare()?;
        Ok(Box::new(move |seed| full::live(&ground, seed)))
    }),
    ("brim", |_| {
        let brim = brim::Brim::prepare()?;
        Ok(Box::new(move |seed| brim.live(seed)))
    }),
    ("pair", |_| Ok(Box::new(pair::live))),
    ("slow", |wish| {
        let (ground, cuts) = (acts::Ground::prepare()?, wish.cuts);
        Ok(Box::new(move |seed| slow::live(&ground, seed, cuts)))
    }),
    ("asleep", |_| Ok(Box::new(asleep::live))),
    ("zones", |_| Ok(Box::new(zones::live))),
    ("power", |wish| {
        let (ground, cuts) = (acts::Ground::prepare()?, wish.cuts);
        Ok(Box::new(move |seed| power::live_with(&ground, seed, cuts)))
    }),
];

struct Wish {
    minutes: Option<u64>,
    seed: u64,
    lives: Option<u64>,
    cuts: u64,
    syncs: u64,
    sources: u64,
    only: Option<String>,
}

fn main() -> ExitCode {
    let outcome = match child() {
        Some(outcome) => outcome,
        None => match wish() {
            Ok(wish) => soak_all(&wish),
            Err(complaint) => {
                eprintln!("{complaint}");
                return ExitCode::from(2);
            }
        },
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaint) => {
            eprintln!("layover-soak: {complaint}");
            ExitCode::FAILURE
        }
    }
}

/// A life that is to be killed runs in a program of its own: this one, called so.
fn child() -> Option<Result<(), String>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (kind, words) = words.split_first()?;
    match kind.as_str() {
        room::CHILD => Some(room::child(words)),
        acts::CHILD => Some(acts::child(words)),
        portal::CHILD => Some(portal::child(words)),
        brim::CHILD => Some(brim::child(words)),
        asleep::CHILD => Some(asleep::child(words)),
        zones::CHILD => Some(zones::child(words)),
        _ => None,
    }
}

fn soak_all(wish: &Wish) -> Result<(), String> {
    let wanted = KINDS.iter().filter(|(name, _)| wish.only.as_deref().is_none_or(|only| only == *name));
    for (name, prepare) in wanted {
        soak(name, prepare(wish)?, wish)?;
    }
    Ok(())
}

/// Life after life, until their number or the time is reached.
fn soak(name: &str, mut kind: Box<dyn Lives>, wish: &Wish) -> Result<(), String> {
    let began = Instant::now();
    let minutes = wish.minutes.or_else(|| wish.lives.is_none().then_some(MINUTES));
    let until = minutes.map(|minutes| began + Duration::from_secs(minutes * 60));
    println!("{name}: from seed {}", wish.seed);
    let mut lived = 0;
    for seed in
        (wish.seed..).take(wish.lives.and_then(|lives| usize::try_from(lives).ok()).unwrap_or(usize::MAX))
    {
        if until.is_some_and(|until| Instant::now() > until) {
            break;
        }
        println!(
            "{name} {seed}: {}",
            kind.live(seed).map_err(|broken| format!("{name}, seed {seed}: {broken}"))?
        );
        lived += 1;
    }
    if let Some(summary) = kind.summary() {
        println!("{name}: {summary}");
    }
    println!("{name}: {lived} lives, no promise broken ({} s)", began.elapsed().as_secs());
    Ok(())
}

fn wish() -> Result<Wish, String> {
    let mut wish = Wish {
        minutes: None,
        seed: 1,
        lives: None,
        cuts: CUTS,
        syncs: week::SYNCS,
        sources: portal::SOURCES,
        only: None,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut number = || words.next().and_then(|number| number.parse().ok()).ok_or(USAGE);
        match word.as_str() {
            "--minutes" => wish.minutes = Some(number()?),
            "--seed" => wish.seed = number()?,
            "--lives" => wish.lives = Some(number()?),
            "--cuts" => wish.cuts = number()?,
            "--syncs" => wish.syncs = number()?,
            "--sources" => wish.sources = number()?,
            name if KINDS.iter().any(|(known, _)| *known == name) => wish.only = Some(name.to_owned()),
            _ => return Err(USAGE.to_owned()),
        }
    }
    Ok(wish)
}
