//! Lives on a disk that takes nothing for a while: full, failing, without the right to write, read-only, from some change on
//! and for so many. What is refused is refused in words, nothing panics, and what was confirmed before, meanwhile and after
//! is there when the library is opened again on a disk that works.

use std::process::{Command, Stdio};
use std::time::Duration;

use crate::acts::{Allowed, Ground, Ledger, look_at};
use crate::dice::Dice;
use crate::power;
use crate::readiness::said;

/// How changes fail (errno(3)): no room, no room for this user, a failing disk, no right, read-only.
const FAILURES: [(&str, u32); 5] =
    [("full", 28), ("over its quota", 122), ("failing", 5), ("forbidden", 13), ("read-only", 30)];
/// The change from which on they fail is one of so many.
const CHANGES: u64 = 500;
const LONGEST_MS: u64 = 900;

/// One life.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(ground: &Ground, seed: u64) -> Result<String, String> {
    let mut dice = Dice::new(seed ^ 0xF011);
    let folder = tempfile::tempdir().map_err(said)?;
    let life = folder.path().join("life");
    std::fs::create_dir_all(&life).map_err(said)?;
    let stage = ground.lay(&mut dice, &life.join("library"))?;
    let (name, with) = *dice.pick(&FAILURES).unwrap_or(&FAILURES[0]);
    let from = dice.below(CHANGES);
    let count = *dice.pick(&[1, 3, 20, 200, 1_000_000]).unwrap_or(&1);
    let wait = Duration::from_millis(100 + dice.below(LONGEST_MS));
    let story = format!("{stage}, {name} from change {from} for {count}");
    let mut child = Command::new(std::env::current_exe().map_err(said)?)
        .args([crate::acts::CHILD.as_ref(), life.as_os_str()])
        .args([seed.to_string(), ground.address()])
        .env("LD_PRELOAD", power::build(&folder.path().join("record"))?)
        .env("LAYOVER_RECORD_UNDER", &life)
        .env("LAYOVER_FAIL_FROM", from.to_string())
        .env("LAYOVER_FAIL_FOR", count.to_string())
        .env("LAYOVER_FAIL_WITH", with.to_string())
        .env(crate::acts::PATIENT, "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(said)?;
    let (out, errors) = (child.stdout.take(), child.stderr.take());
    let out = std::thread::spawn(move || out.map(std::io::read_to_string));
    let errors = std::thread::spawn(move || errors.map(std::io::read_to_string));
    std::thread::sleep(wait);
    // One that could not even open its library has ended by itself, and said why.
    drop(child.kill());
    child.wait().map_err(said)?;
    let text = |reading: std::thread::JoinHandle<Option<std::io::Result<String>>>| {
        reading.join().ok().flatten().and_then(Result::ok).unwrap_or_default()
    };
    let (lines, complaints) = (text(out), text(errors));
    if let Some(panic) = complaints.lines().find(|line| line.contains("panicked")) {
        return Err(format!("{story}: {panic}"));
    }
    let mut ledger = Ledger::default();
    lines.lines().for_each(|line| ledger.hear(line));
    let refused: Vec<&str> = lines.lines().filter_map(|line| line.strip_prefix("! ")).collect();
    let told = |broken: String| format!("{story}: {broken} (said: {:?})", refused.first());
    let seen = look_at(&life, Allowed::Nothing, &mut dice).map_err(told)?;
    ledger.hold_against(&seen).map_err(told)?;
    Ok(format!("{story}: {} acts confirmed, {} refused", ledger.confirmed(), refused.len()))
}
