//! What a child said: acts it was about to do (`> key value`), acts the library confirmed (`< key value`), and keys
//! nothing is promised about for now (`? key -`).

use super::state::State;
use std::collections::BTreeMap;

/// What stands for "not there".
pub const NONE: &str = "none";
/// A number that may only grow: how many stories there are.
const STORIES: &str = "stories";
/// A story that a trip had whole. It may go out of the trip; one that is in it lacks nothing.
const WHOLE: &str = super::heavy::WHOLE;
/// Whom a follow is of begins so.
const PERSON: &str = "follow:contributor:";

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
                _ if key.starts_with(WHOLE) => found == value || found == NONE,
                _ if went_to_another(key, value, state) || self.came_from_another(key, value, state) => true,
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

impl Ledger {
    /// The same for whom they turned out to be: what was said of the one who is gone holds for them too, as far as both can.
    fn came_from_another(&self, key: &str, value: &str, state: &State) -> bool {
        if !key.starts_with(PERSON) {
            return false;
        }
        let found = state.get(key).map_or(NONE, String::as_str);
        let said = self.confirmed.iter().map(|(key, value)| (key, value.as_str()));
        let begun = self.begun.iter().flat_map(|(key, all)| all.iter().map(move |one| (key, one.as_str())));
        said.chain(begun)
            .filter(|(other, _)| {
                let person = other.strip_prefix(PERSON);
                person.is_some_and(|person| !state.contains_key(&format!("person:{person}")))
            })
            .any(|(_, other)| more(value, other) == found)
    }
}

/// Of two ways to follow one person, the one that keeps more.
fn more<'a>(one: &'a str, other: &'a str) -> &'a str {
    let rank = |way: &str| ["muted", "plain", "offline"].iter().position(|known| *known == way);
    if rank(one) >= rank(other) { one } else { other }
}

/// Two names turned out to be one person's: what was said of the one holds for the other, who may be any.
fn went_to_another(key: &str, value: &str, state: &State) -> bool {
    let Some(person) = key.strip_prefix(PERSON) else { return false };
    let is_gone = !state.contains_key(&format!("person:{person}"));
    let others = state.range(PERSON.to_owned()..).take_while(|(key, _)| key.starts_with(PERSON));
    is_gone && (value == NONE || others.map(|(_, found)| found).any(|found| found != NONE))
}

fn number(text: &str) -> u64 {
    text.parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(lines: &[&str]) -> Ledger {
        let mut ledger = Ledger::default();
        lines.iter().for_each(|line| ledger.hear(line));
        ledger
    }

    fn state(keys: &[(&str, &str)]) -> State {
        keys.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_person_may_inherit_how_another_was_followed_and_nothing_else() {
        let said = ledger(&["< follow:contributor:1 plain", "< follow:contributor:2 muted"]);
        let inherited = state(&[("person:2", "here"), ("follow:contributor:2", "plain")]);
        said.hold_against(&inherited).unwrap();
        let of_nobody = state(&[("person:2", "here"), ("follow:contributor:2", "offline")]);
        said.hold_against(&of_nobody).unwrap_err();
        let both = state(&[
            ("person:1", "here"),
            ("person:2", "here"),
            ("follow:contributor:1", "plain"),
            ("follow:contributor:2", "plain"),
        ]);
        said.hold_against(&both).unwrap_err();
    }

    #[test]
    fn a_story_that_a_trip_had_whole_may_leave_it_and_lacks_nothing_in_it() {
        let said = ledger(&["< whole:1:7 yes"]);
        said.hold_against(&state(&[])).unwrap();
        said.hold_against(&state(&[("whole:1:7", "yes")])).unwrap();
        said.hold_against(&state(&[("whole:1:7", "lacking")])).unwrap_err();
    }
}
