//! What a child said: acts it was about to do (`> key value`), acts the library confirmed (`< key value`), and keys
//! nothing is promised about for now (`? key -`).

use super::state::State;
use std::collections::BTreeMap;

/// What stands for "not there".
pub const NONE: &str = "none";
/// A number that may only grow: how many stories there are.
const STORIES: &str = "stories";

#[derive(Default)]
pub struct Ledger {
    confirmed: BTreeMap<String, String>,
    /// Begun and not confirmed: it may have happened, or not.
    begun: BTreeMap<String, Vec<String>>,
    count: usize,
}

impl Ledger {
    /// Takes one line in.
    pub fn hear(&mut self, line: &str) {
        let mut words = line.splitn(3, ' ');
        let (Some(kind), Some(key), Some(value)) = (words.next(), words.next(), words.next()) else { return };
        match kind {
            ">" => self.begun.entry(key.to_owned()).or_default().push(value.to_owned()),
            "<" => {
                self.begun.remove(key);
                self.confirmed.insert(key.to_owned(), value.to_owned());
                self.count += 1;
            }
            "?" => drop(self.confirmed.remove(key)),
            _ => {}
        }
    }

    /// How many changes were confirmed.
    pub fn confirmed(&self) -> usize {
        self.count
    }

    /// Everything confirmed is there, but for what was being changed once more.
    pub fn hold_against(&self, state: &State) -> Result<(), String> {
        for (key, value) in &self.confirmed {
            let found = state.get(key).map_or(NONE, String::as_str);
            let is_there = match key.as_str() {
                STORIES => number(found) >= number(value),
                _ => {
                    found == value
                        || self.begun.get(key).is_some_and(|begun| begun.iter().any(|one| one == found))
                }
            };
            if !is_there {
                return Err(format!("{key} was confirmed as {value:?} and is {found:?}"));
            }
        }
        Ok(())
    }
}

fn number(text: &str) -> u64 {
    text.parse().unwrap_or_default()
}
