//! Lives of a library in a room that is too small: whatever syncs, reads, saves, trips and prunes it, in whatever
//! order, and wherever it is ended, what it takes stays within the budget, nothing protected goes, and the database
//! and the files agree.

mod library;
mod look;
mod step;

use std::io::{BufRead, BufReader, Lines};
use std::path::Path;
use std::process::{ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::chance::Chance;
use library::Life;
use look::{Seen, Shown};
use step::Step;

const STEPS: usize = 60;
/// The argument that makes this program the child of a life: it lives on until it is killed.
pub const CHILD: &str = "room-child";
/// Steps of a child before it can be killed.
const LONGEST_MS: u64 = 400;

/// One life, and its end by force.
pub fn live(seed: u64) -> Result<String, String> {
    let directory = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut chance = Chance::of(seed);
    let mut life = Life::begin(directory.path(), &mut chance)?;
    let mut seen = look::look(&life)?;
    for number in 0..STEPS {
        let step = step::choose(&mut chance, true);
        step::take(&mut life, step, &mut chance)
            .map_err(|error| format!("step {number}, {step:?}: {error}"))?;
        seen = check(&life, &seen, step).map_err(|broken| format!("step {number}, {step:?}: {broken}"))?;
    }
    let tally = life.tally;
    let milliseconds = end_by_force(life, seen, seed, &mut chance, directory.path())?;
    Ok(format!(
        "{STEPS} steps, {} files taken, {} without room, {} let go of when the room shrank, {} trips; killed after {milliseconds} ms",
        tally.taken, tally.refused, tally.let_go, tally.trips
    ))
}

/// Looks anew, and compares.
fn check(life: &Life, before: &Seen, step: Step) -> Result<Seen, String> {
    let after = look::look(life)?;
    after.is_sound()?;
    after.kept_what_is_protected(before)?;
    after.is_within(before, step.settles())?;
    Ok(after)
}

/// The same life goes on in a program of its own, which is killed at any moment; then the library is opened again.
fn end_by_force(
    life: Life,
    mut before: Seen,
    seed: u64,
    chance: &mut Chance,
    directory: &Path,
) -> Result<u64, String> {
    let saved = life.memory();
    drop(life);
    let told = |error: std::io::Error| error.to_string();
    let program = std::env::current_exe().map_err(told)?;
    let mut child = Command::new(program)
        .arg(CHILD)
        .arg(directory)
        .arg(seed.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(told)?;
    let mut lines = child.stdout.take().map(|out| BufReader::new(out).lines());
    if !lines.as_mut().is_some_and(|lines| matches!(lines.next(), Some(Ok(_)))) {
        drop(child.kill());
        return Err("the child did not begin".to_owned());
    }
    let milliseconds = chance.below(LONGEST_MS);
    std::thread::sleep(Duration::from_millis(milliseconds));
    child.kill().map_err(told)?;
    let status = child.wait().map_err(told)?;
    if status.code().is_some() {
        return Err(format!("the child ended by itself: {status}"));
    }
    lines.into_iter().for_each(|lines| hear(&mut before, lines));
    let life = Life::again(directory, saved)?;
    let after = look::look(&life)?;
    after.is_sound().map_err(|broken| format!("killed after {milliseconds} ms: {broken}"))?;
    after
        .kept_what_is_protected(&before)
        .map_err(|broken| format!("killed after {milliseconds} ms: {broken}"))?;
    after.is_within(&before, true).map_err(|broken| format!("killed after {milliseconds} ms: {broken}"))?;
    Ok(milliseconds)
}

/// What a story no longer showed at some moment may have gone, and be missing when a later edit shows it again.
fn hear(before: &mut Seen, lines: Lines<BufReader<ChildStdout>>) {
    for line in lines.map_while(Result::ok) {
        if let Some((story, shown)) = Shown::read(&line) {
            before.showed(story, &shown);
        }
    }
}

/// The child: protects more and more, lets go of no protection, and ends when it is killed.
///
/// # Errors
/// A step that fails.
pub fn child(words: &[String]) -> Result<(), String> {
    let [directory, seed] = words else { return Err("folder and seed".to_owned()) };
    let (directory, seed) = (Path::new(directory), seed.parse::<u64>().map_err(|error| error.to_string())?);
    let mut chance = Chance::of(seed ^ 0x5EED);
    let mut life = Life::again(directory, library::Memory::default())?;
    life.find_feeds()?;
    announce("ready");
    let mut shown = Shown::default();
    loop {
        let step = step::choose(&mut chance, false);
        step::take(&mut life, step, &mut chance).map_err(|error| format!("{step:?}: {error}"))?;
        if step == Step::Merge {
            shown.change(&life)?.iter().for_each(|line| announce(line));
        }
    }
}

#[expect(clippy::print_stdout, reason = "the parent reads these lines")]
fn announce(line: &str) {
    println!("{line}");
}
