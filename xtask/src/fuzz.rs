//! `cargo xtask fuzz [TARGET] [SECONDS]`: every target of `fuzz/fuzz_targets`, or one, for a minute each or as long
//! as said. A find ends the run; `fuzz/README.md` says what becomes of it.

use crate::process::{Outcome, program, top};

/// How long each target runs when nobody says.
const SECONDS: u32 = 60;

/// Runs them one after another.
pub fn run(words: &[String]) -> Outcome {
    let order = Order::read(words, &targets()?)?;
    check_tools()?;
    order.targets.iter().try_for_each(|target| fuzz(target, order.seconds))
}

/// What is to be run, and for how long each.
#[derive(Debug, PartialEq, Eq)]
struct Order {
    targets: Vec<String>,
    seconds: u32,
}

impl Order {
    /// Reads the words behind `fuzz`: a target, a number of seconds, both or neither.
    fn read(words: &[String], known: &[String]) -> Result<Self, String> {
        let (target, seconds) = match words {
            [] => (None, None),
            [only] if only.parse::<u32>().is_ok() => (None, Some(only)),
            [target] => (Some(target), None),
            [target, seconds] => (Some(target), Some(seconds)),
            _ => return Err("usage: cargo xtask fuzz [TARGET] [SECONDS]".to_owned()),
        };
        if let Some(target) = target.filter(|target| !known.contains(target)) {
            return Err(format!("there is no fuzz target {target:?}; there are {}", known.join(", ")));
        }
        // To libFuzzer no seconds are no end.
        let seconds = seconds.map_or(Some(SECONDS), |said| said.parse::<u32>().ok().filter(|said| *said > 0));
        let seconds = seconds.ok_or("say for how many whole seconds each target runs, one at least")?;
        Ok(Self { targets: target.map_or_else(|| known.to_vec(), |target| vec![target.clone()]), seconds })
    }
}

/// The names of the targets there are, in order.
fn targets() -> Result<Vec<String>, String> {
    let folder = top().join("fuzz/fuzz_targets");
    let unread = |error: std::io::Error| format!("{} could not be read: {error}", folder.display());
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        if path.extension().is_some_and(|ending| ending == "rs") {
            names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
        }
    }
    names.sort();
    Ok(names)
}

/// The complaint names all that is missing, and how each is installed.
fn check_tools() -> Outcome {
    // The cargo on the path is rustup's, which knows `+nightly`; the one that runs this does not. Asked, it installs none.
    let nightly = program("cargo", &["+nightly", "--version"]).env("RUSTUP_AUTO_INSTALL", "0");
    let has_nightly = nightly.output().is_some();
    let has_fuzz = program("cargo", &["fuzz", "--version"]).output().is_some();
    let missing: Vec<&str> = [
        (
            has_nightly,
            "a nightly compiler: `rustup toolchain install nightly` (https://rustup.rs brings rustup)",
        ),
        (has_fuzz, "cargo-fuzz: `cargo install cargo-fuzz --locked`"),
    ]
    .into_iter()
    .filter_map(|(is_there, how)| (!is_there).then_some(how))
    .collect();
    if missing.is_empty() { Ok(()) } else { Err(format!("fuzzing needs {}", missing.join(", and "))) }
}

/// Runs one target as `fuzz/README.md` does by hand.
fn fuzz(target: &str, seconds: u32) -> Outcome {
    let corpus = format!("fuzz/corpus/{target}");
    let folder = top().join(&corpus);
    // libFuzzer keeps its finds in the first folder, and does not make it.
    std::fs::create_dir_all(&folder)
        .map_err(|error| format!("{} could not be made: {error}", folder.display()))?;
    let seeds = format!("fuzz/seeds/{target}");
    let time = format!("-max_total_time={seconds}");
    let mut words = vec!["+nightly", "fuzz", "run", target, corpus.as_str()];
    if top().join(&seeds).is_dir() {
        words.push(seeds.as_str());
    }
    words.extend(["--", "-dict=fuzz/html.dict", "-max_len=16384", "-timeout=10", time.as_str()]);
    program("cargo", &words).run()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(words: &[&str]) -> Result<Order, String> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Order::read(&words, &["clean".to_owned(), "page".to_owned()])
    }

    fn of(targets: &[&str], seconds: u32) -> Result<Order, String> {
        Ok(Order { targets: targets.iter().map(|target| (*target).to_owned()).collect(), seconds })
    }

    #[test]
    fn one_target_or_all_run_for_as_long_as_said() {
        assert_eq!(order(&[]), of(&["clean", "page"], SECONDS));
        assert_eq!(order(&["5"]), of(&["clean", "page"], 5));
        assert_eq!(order(&["page"]), of(&["page"], SECONDS));
        assert_eq!(order(&["page", "5"]), of(&["page"], 5));
        for words in [&["pages"][..], &["page", "0"], &["0"], &["page", "long"], &["page", "5", "6"]] {
            assert!(order(words).is_err(), "{words:?}");
        }
    }

    #[test]
    fn every_target_is_found_and_has_seeds() {
        let found = targets().unwrap();
        assert!(found.iter().any(|target| target == "page"), "{found:?}");
        for target in found {
            assert!(top().join("fuzz/seeds").join(&target).is_dir(), "{target}");
        }
    }
}
