//! How a child ends: at any moment, or in the middle of what it is aimed at.

use super::moment::{self, Moment};
use super::{CHILD, Ground, Ledger, reader};
use crate::dice::Dice;
use crate::readiness::said;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

/// Most milliseconds a child lives after it has opened its library.
const LONGEST_MS: u64 = 900;
/// The same where the opening itself is what is ended.
const OPENING_MS: u64 = 250;
/// The same from the moment on at which a library of an earlier schema is opened, and from the one at which it is copied.
const COPYING_US: u64 = 150_000;
const MIGRATING_US: u64 = 60_000;
const OPENING_PERCENT: u64 = 8;
/// Lives of a hundred that end in an act they are aimed at: a short act is hardly ever hit by chance.
const AIMED_PERCENT: u64 = 45;
/// An act that is aimed at comes in this time: a reader does what chance says, and chance says everything soon.
const SOON: Duration = Duration::from_secs(60);
/// Between two looks for a file.
const GLANCE: Duration = Duration::from_micros(300);

/// When a child is ended.
#[derive(Debug)]
pub struct End {
    /// What it says before the first wait; nothing: that begins with the program itself.
    after: Option<String>,
    wait: Duration,
    /// What is to begin then, and how long it goes on.
    aim: Option<(Aim, Duration)>,
}

/// What a child is to come to.
#[derive(Clone, Debug)]
enum Aim {
    Act(&'static str),
    /// The copy of a library before its migration, which begins where the copy is whole.
    Copy(PathBuf),
}

impl End {
    /// Of a child that does what a reader does.
    pub fn of_acts(dice: &mut Dice) -> Self {
        if dice.percent(OPENING_PERCENT) {
            return Self { after: None, wait: Duration::from_millis(dice.below(OPENING_MS)), aim: None };
        }
        let wait = Duration::from_millis(dice.below(LONGEST_MS));
        let aim = dice.pick(&moment::AIMS).copied().map(|kind| (kind, longest(kind)));
        let aim = aim.filter(|_| dice.percent(AIMED_PERCENT));
        let aim = aim.map(|(kind, longest)| (Aim::Act(kind), Duration::from_micros(dice.below(longest))));
        Self { after: Some(reader::READY.to_owned()), wait, aim }
    }

    /// Of a child that opens a library of an earlier schema, which is copied there first.
    pub fn of_migration(dice: &mut Dice, copy: PathBuf) -> Self {
        let after = Some(moment::begins(moment::MIGRATE));
        if dice.percent(50) {
            let aim = Some((Aim::Copy(copy), Duration::from_micros(dice.below(MIGRATING_US))));
            return Self { after, wait: Duration::ZERO, aim };
        }
        Self { after, wait: Duration::from_micros(dice.below(COPYING_US)), aim: None }
    }

    /// Starts the child, kills it, and gives what it said until then and what was going on.
    pub fn of_child(&self, folder: &Path, ground: &Ground, seed: u64) -> Result<(Ledger, Moment), String> {
        let mut child = Command::new(std::env::current_exe().map_err(said)?)
            .args([CHILD.as_ref(), folder.as_os_str()])
            .args([seed.to_string(), ground.address()])
            .stdout(Stdio::piped())
            .spawn()
            .map_err(said)?;
        let lines = lines_of(&mut child);
        let (mut ledger, mut moment) = (Ledger::default(), Moment::default());
        let mut hear = |line: &str| {
            ledger.hear(line);
            moment.hear(line);
        };
        let came = self.come_to_it(&lines, &mut hear);
        child.kill().map_err(said)?;
        let status = child.wait().map_err(said)?;
        if status.code().is_some() {
            return Err(format!("the child ended by itself: {status}"));
        }
        came?;
        lines.iter().for_each(|line| hear(&line));
        Ok((ledger, moment))
    }

    /// Returns when it is time.
    fn come_to_it(&self, lines: &Receiver<String>, hear: &mut impl FnMut(&str)) -> Result<(), String> {
        if let Some(after) = &self.after {
            listen_until(lines, after, hear)?;
        }
        std::thread::sleep(self.wait);
        if let Some((aim, wait)) = &self.aim {
            lines.try_iter().for_each(|line| hear(&line));
            match aim {
                Aim::Act(kind) => listen_until(lines, &moment::begins(kind), hear)?,
                Aim::Copy(copy) => look_until(copy, lines, hear),
            }
            std::thread::sleep(*wait);
        }
        Ok(())
    }
}

/// How many microseconds an act takes, about: as long it goes on at most before it is ended.
fn longest(kind: &str) -> u64 {
    match kind {
        moment::TRIP => 150_000,
        moment::IMPORT => 30_000,
        moment::PRUNE => 25_000,
        _ => 6_000,
    }
}

/// A child's lines as they come: what it says meanwhile does not wait in the pipe.
fn lines_of(child: &mut Child) -> Receiver<String> {
    let (send, receive) = mpsc::channel();
    if let Some(out) = child.stdout.take() {
        std::thread::spawn(move || {
            BufReader::new(out).lines().map_while(Result::ok).try_for_each(|line| send.send(line))
        });
    }
    receive
}

fn listen_until(lines: &Receiver<String>, wanted: &str, hear: &mut impl FnMut(&str)) -> Result<(), String> {
    loop {
        let line = lines.recv_timeout(SOON).map_err(|_| format!("the child never said {wanted:?}"))?;
        hear(&line);
        if line == wanted {
            return Ok(());
        }
    }
}

/// Until the file is there, or the library is open without it.
fn look_until(file: &Path, lines: &Receiver<String>, hear: &mut impl FnMut(&str)) {
    while !file.exists() {
        match lines.recv_timeout(GLANCE) {
            Ok(line) if line == reader::READY => return,
            Ok(line) => hear(&line),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

impl std::fmt::Display for End {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "after {:.1?}", self.wait)?;
        match &self.aim {
            Some((Aim::Act(kind), wait)) => write!(formatter, " and {wait:.1?} of {kind}"),
            Some((Aim::Copy(_), wait)) => write!(formatter, " and {wait:.1?} after it was copied"),
            None => Ok(()),
        }
    }
}
