//! What was going on when a program was ended: a child says what begins (`* save`) and what has ended (`. save`).

use std::collections::{BTreeMap, BTreeSet};

pub const SYNC: &str = "sync";
pub const SAVE: &str = "save";
pub const HIGHLIGHT: &str = "highlight";
pub const TRIP: &str = "trip";
pub const PRUNE: &str = "prune";
pub const MIGRATE: &str = "migrate";
pub const IMPORT: &str = "import";
/// Whatever else a reader does.
pub const OTHER: &str = "other";
/// A library is opened, and nothing is migrated in it.
pub const OPEN: &str = "open";

/// What a child can be ended in the middle of by aiming: the rest is hit often enough, or in lives of its own.
pub const AIMS: [&str; 5] = [SAVE, HIGHLIGHT, TRIP, PRUNE, IMPORT];

/// The line that says that this begins.
pub fn begins(kind: &str) -> String {
    format!("* {kind}")
}

/// The line that says that it has ended.
pub fn ends(kind: &str) -> String {
    format!(". {kind}")
}

/// What is going on.
#[derive(Debug, Default)]
pub struct Moment(BTreeSet<String>);

impl Moment {
    /// Takes one line in.
    pub fn hear(&mut self, line: &str) {
        match line.split_once(' ') {
            Some(("*", kind)) => drop(self.0.insert(kind.to_owned())),
            Some((".", kind)) => drop(self.0.remove(kind)),
            _ => {}
        }
    }

    /// Something else was found to have gone on.
    pub fn was(kind: &str) -> Self {
        Self([kind.to_owned()].into())
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let all: Vec<&str> = self.0.iter().map(String::as_str).collect();
        formatter.write_str(if all.is_empty() { "nothing" } else { "" })?;
        formatter.write_str(&all.join(" beside "))
    }
}

/// How many lives were ended in what. One that was ended in an act while a sync ran counts to both.
#[derive(Debug, Default)]
pub struct Tally(BTreeMap<String, usize>);

impl Tally {
    pub fn count(&mut self, moment: &Moment) {
        for kind in &moment.0 {
            *self.0.entry(kind.clone()).or_default() += 1;
        }
    }

    /// Everything a promise is made about, with those that were not hit at all.
    pub fn told(&self) -> String {
        let kinds = [SYNC, SAVE, HIGHLIGHT, TRIP, PRUNE, MIGRATE, IMPORT, OTHER, OPEN];
        let counts = kinds.map(|kind| format!("{kind} {}", self.0.get(kind).copied().unwrap_or_default()));
        format!("ended in the middle of {}", counts.join(", "))
    }
}
