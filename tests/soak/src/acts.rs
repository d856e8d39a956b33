//! Lives that end in the middle of an act: a child does what a reader does while a sync runs beside it, says each act
//! once the library has confirmed it, and is killed at a random moment. The library is opened again at once: every
//! confirmed act is there, the database is sound, files, index and counts agree with the stories. Part of the lives begin with
//! a library of an earlier schema, and end while it migrates.

pub(crate) mod deed;
mod end;
mod goods;
mod ground;
mod grown;
mod heavy;
mod ledger;
mod look;
mod moment;
pub(crate) mod old;
pub(crate) mod reader;
pub(crate) mod state;

use std::path::Path;

use crate::Lives;
use crate::dice::Dice;
use crate::readiness::said;
use end::End;
pub use ground::Ground;
pub(crate) use ground::copy;
pub(crate) use ledger::Ledger;
pub(crate) use look::{Allowed, look as look_at};
use moment::{Moment, Tally};
pub(crate) use old::Old;
pub(crate) use reader::PATIENT;

/// The argument that makes this program the child of a life: it lives on until it is killed.
pub const CHILD: &str = "acts-child";
/// Lives of a hundred that begin with a library of an earlier schema.
const OLD_PERCENT: u64 = 15;

/// Lives on one ground, and what they were ended in.
#[derive(Debug)]
pub struct Acts {
    ground: Ground,
    tally: Tally,
}

impl Acts {
    /// Makes the ground.
    ///
    /// # Errors
    /// The press or a library does not begin.
    pub fn prepare() -> Result<Self, String> {
        Ok(Self { ground: Ground::prepare()?, tally: Tally::default() })
    }
}

impl Lives for Acts {
    fn live(&mut self, seed: u64) -> Result<String, String> {
        let (moment, story) = live(&self.ground, seed)?;
        self.tally.count(&moment);
        Ok(story)
    }

    fn summary(&self) -> Option<String> {
        Some(self.tally.told())
    }
}

/// One life on this ground, its end by force, and what is found afterwards.
fn live(ground: &Ground, seed: u64) -> Result<(Moment, String), String> {
    let mut dice = Dice::new(seed ^ 0xAC75);
    let folder = tempfile::tempdir().map_err(said)?;
    let library = folder.path().join("library");
    if dice.percent(OLD_PERCENT) {
        return migrate(ground, folder.path(), seed, &mut dice);
    }
    let begins = ground.lay(&mut dice, &library)?;
    ground.change(&mut dice);
    let end = End::of_acts(&mut dice);
    let (ledger, moment) = end.of_child(folder.path(), ground, seed)?;
    let story = format!("{begins}, killed {end} in {moment}");
    let told = |broken: String| format!("{story}: {broken}");
    let seen = look::look(folder.path(), Allowed::Nothing, &mut dice).map_err(told)?;
    ledger.hold_against(&seen).map_err(told)?;
    let told = format!("{story}, {} acts confirmed", ledger.confirmed());
    Ok((moment, told))
}

/// A life with a library of an earlier schema, which ends while it is opened.
fn migrate(ground: &Ground, folder: &Path, seed: u64, dice: &mut Dice) -> Result<(Moment, String), String> {
    let library = folder.join("library");
    let old = Old::lay(dice, &library, ground)?;
    let end = End::of_migration(dice, old.copy_in(&library));
    end.of_child(folder, ground, seed)?;
    let found = old.found_at(&library)?;
    let story = format!("{}, killed {end}, {found}", old.name);
    let told = |broken: String| format!("{story}: {broken}");
    old.hold_against(&library, dice).map_err(told)?;
    look::look(folder, Allowed::Nothing, dice).map_err(told)?;
    Ok((Moment::was(if found.is_within() { moment::MIGRATE } else { moment::OPEN }), story))
}

/// The child: acts until it is killed.
///
/// # Errors
/// An act the library refused for no reason.
pub fn child(words: &[String]) -> Result<(), String> {
    let [folder, seed, address] = words else { return Err("folder, seed and address".to_owned()) };
    reader::act_on(Path::new(folder), seed.parse().map_err(said)?, address)
}
