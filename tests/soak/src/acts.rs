//! Lives that end in the middle of an act: a child does what a reader does while a sync runs beside it, says each act
//! once the library has confirmed it, and is killed at a random moment. The library is opened again at once: every
//! confirmed act is there, the database is sound, files, index and counts agree with the stories.

mod deed;
mod goods;
mod ground;
mod ledger;
mod look;
mod old;
mod reader;
pub(crate) mod state;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::dice::Dice;
use crate::readiness::said;
pub use ground::Ground;
pub(crate) use ground::copy;
pub(crate) use ledger::Ledger;
pub(crate) use look::{Allowed, look as look_at};
pub(crate) use reader::PATIENT;

/// The argument that makes this program the child of a life: it lives on until it is killed.
pub const CHILD: &str = "acts-child";
/// Most milliseconds a child lives after it has opened its library.
const LONGEST_MS: u64 = 900;
/// The same where the opening itself is what is ended.
const OPENING_MS: u64 = 250;
/// Lives of a hundred that begin with a library of an earlier schema, and that are ended while they open.
const OLD_PERCENT: u64 = 12;
const OPENING_PERCENT: u64 = 8;

/// One life on this ground, its end by force, and what is found afterwards.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(ground: &Ground, seed: u64) -> Result<String, String> {
    let mut dice = Dice::new(seed ^ 0xAC75);
    let folder = tempfile::tempdir().map_err(said)?;
    let library = folder.path().join("library");
    let old = dice.percent(OLD_PERCENT).then(|| old::Old::lay(&mut dice, &library)).transpose()?;
    let begins = match &old {
        Some(old) => old.name.clone(),
        None => ground.lay(&mut dice, &library)?,
    };
    ground.change(&mut dice);
    let is_opening = old.is_some() || dice.percent(OPENING_PERCENT);
    let wait = Duration::from_millis(dice.below(if is_opening { OPENING_MS } else { LONGEST_MS }));
    let ledger = run_and_kill(folder.path(), ground, seed, wait, is_opening)?;
    let told = |broken: String| format!("{begins}, killed after {} ms: {broken}", wait.as_millis());
    if let Some(old) = &old {
        old.hold_against(&library).map_err(told)?;
    }
    let seen = look::look(folder.path(), Allowed::Nothing, &mut dice).map_err(told)?;
    ledger.hold_against(&seen).map_err(told)?;
    Ok(format!("{begins}, killed after {} ms, {} acts confirmed", wait.as_millis(), ledger.confirmed()))
}

/// Starts the child, kills it, and gives what it said until then.
fn run_and_kill(
    folder: &Path,
    ground: &Ground,
    seed: u64,
    wait: Duration,
    is_opening: bool,
) -> Result<Ledger, String> {
    let mut child = Command::new(std::env::current_exe().map_err(said)?)
        .args([CHILD.as_ref(), folder.as_os_str()])
        .args([seed.to_string(), ground.address()])
        .stdout(Stdio::piped())
        .spawn()
        .map_err(said)?;
    let mut lines = child.stdout.take().map(|out| BufReader::new(out).lines()).into_iter().flatten();
    if !is_opening && !matches!(lines.next(), Some(Ok(line)) if line == reader::READY) {
        drop(child.kill());
        return Err(format!("the child did not begin: {:?}", child.wait()));
    }
    std::thread::sleep(wait);
    child.kill().map_err(said)?;
    let status = child.wait().map_err(said)?;
    if status.code().is_some() {
        return Err(format!("the child ended by itself: {status}"));
    }
    let mut ledger = Ledger::default();
    lines.map_while(Result::ok).for_each(|line| ledger.hear(&line));
    Ok(ledger)
}

/// The child: acts until it is killed.
///
/// # Errors
/// An act the library refused for no reason.
pub fn child(words: &[String]) -> Result<(), String> {
    let [folder, seed, address] = words else { return Err("folder, seed and address".to_owned()) };
    reader::act_on(Path::new(folder), seed.parse().map_err(said)?, address)
}
