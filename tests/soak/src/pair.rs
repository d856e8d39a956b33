//! Lives in which several programs open one library of an earlier schema at once, and some are ended while they do: each of
//! the others opens it, nothing is lost, and one whole copy from before lies beside it.

use std::io::{BufRead, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::acts::old::{self, Old};
use crate::acts::reader::READY;
use crate::brim::nothing_half_made;
use crate::dice::Dice;
use crate::readiness::said;

/// Programs of one life, at least and at most.
const FEWEST: u64 = 2;
const MORE: u64 = 3;
/// Most milliseconds one that is ended lives, and one begins after another.
const LONGEST_MS: u64 = 60;
const APART_MS: u64 = 15;

/// One life.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(seed: u64) -> Result<String, String> {
    let mut dice = Dice::new(seed ^ 0x9A18);
    let folder = tempfile::tempdir().map_err(said)?;
    let library = folder.path().join("library");
    let fixtures = old::fixtures()?;
    let old = Old::lay_copy_of(dice.pick(&fixtures).ok_or("there are no schemas")?, &library)?;
    let count = FEWEST + dice.below(MORE);
    let is_ended = dice.percent(40);
    let mut programs = Vec::new();
    for _ in 0..count {
        programs.push(Program::start(folder.path())?);
        std::thread::sleep(Duration::from_millis(dice.below(APART_MS)));
    }
    let ended = is_ended.then(|| programs.swap_remove(0));
    if let Some(ended) = ended {
        std::thread::sleep(Duration::from_millis(dice.below(LONGEST_MS)));
        drop(ended);
    }
    for program in &mut programs {
        program.opens()?;
    }
    drop(programs);
    old.is_whole(&library, &mut dice)?;
    if !is_ended {
        nothing_half_made(&library)?;
    }
    let ending = if is_ended { "the first was ended" } else { "all opened it" };
    Ok(format!("{}, {count} programs, {ending}", old.name))
}

/// One that opens the library, again and again. It ends with this.
struct Program {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Program {
    fn start(folder: &Path) -> Result<Self, String> {
        let mut child = Command::new(std::env::current_exe().map_err(said)?)
            .args([crate::acts::CHILD.as_ref(), folder.as_os_str()])
            .args(["1", "-"])
            .stdout(Stdio::piped())
            .spawn()
            .map_err(said)?;
        let lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
        Ok(Self { child, lines })
    }

    /// Waits until it has opened the library; one that cannot ends by itself.
    fn opens(&mut self) -> Result<(), String> {
        if self.lines.by_ref().map_while(Result::ok).any(|line| line == READY) {
            return Ok(());
        }
        Err(format!("a program gave up: {}", self.child.wait().map_err(said)?))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
