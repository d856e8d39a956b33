//! Lives that end with the power: a child acts on a library while everything it writes and syncs is recorded, in its order,
//! with what it confirms. Then the power is cut at random points of that record: what was not synced until then is there,
//! or not, or in part, in any mixture. The library opens, it is sound, and every act that was confirmed before the cut is there.
//! Some of the libraries are of an earlier schema and migrate: then everything in them is there, and a copy of before.
//!
//! Linux, where a library can be loaded in front of the C library; it is built with the C compiler that SQLite needs too.

mod disk;
mod names;
mod numbered;
mod record;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::acts::{Allowed, Ground, Ledger, Old, copy, look_at};
use crate::dice::Dice;
use crate::readiness::said;
use disk::{Disk, Lost};
use record::Entry;

/// Lives of a hundred that begin with a library of an earlier schema.
const OLD_PERCENT: u64 = 20;
const RECORDER: &str = include_str!("power/recorder.c");
/// How fast the disk under a child is, and how long it acts before it is ended.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    /// Microseconds that a write takes more than it does.
    pub write: u64,
    /// The same of a sync.
    pub sync: u64,
    /// Milliseconds the child acts at most.
    pub acts_ms: u64,
}

impl Pace {
    /// The disk as it is.
    const AS_IT_IS: Self = Self { write: 0, sync: 0, acts_ms: 700 };

    /// Has a child's disk be that fast.
    pub(crate) fn put<'a>(&self, child: &'a mut Command) -> &'a mut Command {
        child
            .env("LAYOVER_SLOW_WRITE", self.write.to_string())
            .env("LAYOVER_SLOW_SYNC", self.sync.to_string())
    }
}

/// One life, and so many cuts of the power in it.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live_with(ground: &Ground, seed: u64, cuts: u64) -> Result<String, String> {
    live_at(ground, seed, cuts, Pace::AS_IT_IS)
}

/// The same on a disk of that pace.
pub(crate) fn live_at(ground: &Ground, seed: u64, cuts: u64, pace: Pace) -> Result<String, String> {
    let mut dice = Dice::new(seed ^ 0x90E4);
    let folder = tempfile::tempdir().map_err(said)?;
    let (child, before) = (folder.path().join("child"), folder.path().join("before"));
    fs::create_dir_all(child.join("out")).map_err(said)?;
    let library = child.join("library");
    let old = dice.percent(OLD_PERCENT).then(|| Old::lay(&mut dice, &library, ground)).transpose()?;
    let stage = match &old {
        Some(old) => old.name.clone(),
        None => ground.lay(&mut dice, &library)?,
    };
    copy(&child, &before)?;
    let recorded = folder.path().join("record");
    act(ground, seed, &child, &recorded, pace, &mut dice)?;
    let entries = record::read(&fs::read(&recorded).map_err(said)?, &child);
    let (mut acts, mut lost) = (0, Lost::default());
    for cut in 0..cuts {
        let at = usize::try_from(dice.below(entries.len() as u64)).unwrap_or_default();
        // A folder of its own for each: a library that is still being closed takes the log of its name with it.
        let after = folder.path().join(format!("after-{cut}"));
        let told =
            |broken: String| format!("{stage}, cut {cut} after {at} of {} writes: {broken}", entries.len());
        let disk = Disk::cut(&entries, at, &mut dice);
        copy(&before, &after)?;
        disk.put(&after)?;
        lost += disk.lost;
        if let Some(old) = &old {
            old.hold_against(&after.join("library"), &mut dice).map_err(told)?;
        }
        let seen = look_at(&after, Allowed::FilesOfNobody, &mut dice).map_err(told)?;
        let ledger = heard(entries.get(..at).unwrap_or_default());
        ledger.hold_against(&seen).map_err(told)?;
        acts += ledger.confirmed();
        fs::remove_dir_all(&after).map_err(said)?;
    }
    Ok(format!(
        "{stage}, {cuts} cuts into {} writes; {} writes lost, {} torn, {} names lost, {acts} acts confirmed before them",
        entries.len(),
        lost.writes,
        lost.torn,
        lost.names
    ))
}

/// What the child had said by then.
fn heard(entries: &[Entry]) -> Ledger {
    let mut ledger = Ledger::default();
    let said = entries.iter().filter_map(|entry| match entry {
        Entry::Said(text) => Some(text.as_str()),
        _ => None,
    });
    said.collect::<String>().lines().for_each(|line| ledger.hear(line));
    ledger
}

/// Runs a child with the recorder before it.
fn act(
    ground: &Ground,
    seed: u64,
    folder: &Path,
    record: &Path,
    pace: Pace,
    dice: &mut Dice,
) -> Result<(), String> {
    let recorder = build(record)?;
    let mut program = Command::new(std::env::current_exe().map_err(said)?);
    let mut child = pace
        .put(&mut program)
        .args([crate::acts::CHILD.as_ref(), folder.as_os_str()])
        .args([seed.to_string(), ground.address()])
        .env("LD_PRELOAD", &recorder)
        .env("LAYOVER_RECORD", record)
        .env("LAYOVER_RECORD_UNDER", folder)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(said)?;
    let out = child.stdout.take();
    let reading = std::thread::spawn(move || out.map(std::io::read_to_string));
    while !fs::read(record).is_ok_and(|bytes| bytes.windows(5).any(|window| window == b"ready")) {
        if child.try_wait().map_err(said)?.is_some() {
            return Err("the child did not begin".to_owned());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    std::thread::sleep(Duration::from_millis(100 + dice.below(pace.acts_ms)));
    child.kill().map_err(said)?;
    let status = child.wait().map_err(said)?;
    drop(reading.join());
    if status.code().is_some() {
        return Err(format!("the child ended by itself: {status}"));
    }
    Ok(())
}

/// Builds the recorder beside a file, and says where it is.
///
/// # Errors
/// There is no C compiler.
pub fn build(beside: &Path) -> Result<PathBuf, String> {
    build_from(RECORDER, beside)
}

/// Builds a library that is loaded in front of the C library beside a file, under its name.
pub(crate) fn build_from(text: &str, beside: &Path) -> Result<PathBuf, String> {
    let (source, library) = (beside.with_extension("c"), beside.with_extension("so"));
    fs::write(&source, text).map_err(said)?;
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([library.as_os_str(), source.as_os_str()])
        .args(["-ldl", "-lpthread"])
        .output()
        .map_err(|error| format!("no C compiler (cc): {error}"))?;
    if built.status.success() {
        Ok(library)
    } else {
        Err(format!("the recorder is not built: {}", String::from_utf8_lossy(&built.stderr)))
    }
}
