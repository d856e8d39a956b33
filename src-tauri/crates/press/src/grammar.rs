//! Owns a small grammar for the back issues: plausible sentences about harbours, rivers and offices. Never used
//! for anything a visitor of the demo reads.

use crate::chance::Chance;

const PLACES: [&str; 14] = [
    "Ambrel",
    "Hallund",
    "Port Sabine",
    "Orrin",
    "Quillen",
    "Dovren",
    "Cape Tamm",
    "the Lode Canal",
    "the Orlo basin",
    "Vesmark",
    "Sarrane",
    "Karvia",
    "the upper delta",
    "the eastern mole",
];
const PEOPLE: [&str; 14] = [
    "the harbour board",
    "a retired surveyor",
    "the ministry",
    "the senior pilot",
    "a night watchman",
    "the water commissioner",
    "a court translator",
    "the lock keeper",
    "the toll office",
    "a junior clerk",
    "the ferry company",
    "the archive",
    "an insurer",
    "the dredging crew",
];
const THINGS: [&str; 14] = [
    "a new tide table",
    "the old boundary map",
    "a list of unpaid dues",
    "the winter timetable",
    "a bridge that opens the wrong way",
    "four kilometres of cable",
    "the minutes of 1911",
    "a shipment of bells",
    "the last wooden crane",
    "an unsigned protocol",
    "a well nobody had measured",
    "the ration of coal",
    "a lighthouse without a lamp",
    "the second draft",
];
const DEEDS: [&str; 12] = [
    "has begun to publish",
    "quietly withdrew",
    "spent the spring counting",
    "will not discuss",
    "found in a cellar",
    "means to replace",
    "has twice lost",
    "is asked to pay for",
    "keeps a copy of",
    "would rather sell",
    "learned to read",
    "voted to repair",
];
const TIMES: [&str; 10] = [
    "In the first week of October",
    "Before the ice came",
    "After the second reading",
    "On a wet Tuesday",
    "Since the strike",
    "For most of a decade",
    "Two winters ago",
    "Between tides",
    "At the end of the quarter",
    "While the court was sitting",
];
const REASONS: [&str; 10] = [
    "because nobody had asked",
    "which surprised the auditors",
    "and the price of rope went up",
    "although the figures had been printed",
    "and that was the end of the matter",
    "to the relief of the cook",
    "which the treaty does not forbid",
    "as the smaller states had hoped",
    "and a witness was found for it",
    "so the work went on at night",
];
const REMARKS: [&str; 8] = [
    "“We are not opposed to it,” said one of them; “we are opposed to the date.”",
    "The difference came to less than a crown a head.",
    "No record explains the gap of eleven days.",
    "It is a small sum, and it is paid every morning.",
    "Those who had signed it were asked to sign again.",
    "The second figure is an estimate, and is given here as one.",
    "Nobody who was present remembers who spoke first.",
    "That left the question of the keys.",
];
const HEADINGS: [&str; 8] = [
    "What the ledger shows",
    "A question of depth",
    "The second visit",
    "Who pays",
    "The view from the quay",
    "What was promised",
    "A slower method",
    "The part nobody reads",
];
const TOPICS: [&str; 8] =
    ["tolls", "archives", "tides", "treaties", "bridges", "timetables", "translation", "dredging"];

/// A headline.
pub(crate) fn title(chance: &mut Chance) -> String {
    let (person, thing, place) = (word(chance, &PEOPLE), word(chance, &THINGS), word(chance, &PLACES));
    match chance.below(4) {
        0 => format!("{}, {} and {thing}", capital(place), person),
        1 => format!("What {person} did with {thing}"),
        2 => format!("{} comes to {place}", capital(thing)),
        _ => format!("{} {} {thing}", capital(person), word(chance, &DEEDS)),
    }
}

/// A sentence.
pub(crate) fn sentence(chance: &mut Chance) -> String {
    let (person, deed, thing) = (word(chance, &PEOPLE), word(chance, &DEEDS), word(chance, &THINGS));
    match chance.below(4) {
        0 => format!("{}, {person} {deed} {thing}.", word(chance, &TIMES)),
        1 => format!("{} {deed} {thing}, {}.", capital(person), word(chance, &REASONS)),
        2 => format!("At {}, {person} {deed} {thing}.", word(chance, &PLACES)),
        _ => format!(
            "{} {deed} {thing} at {}, {}.",
            capital(person),
            word(chance, &PLACES),
            word(chance, &REASONS)
        ),
    }
}

/// A paragraph of three to seven sentences.
pub(crate) fn paragraph(chance: &mut Chance) -> String {
    let mut sentences: Vec<String> = (0..3 + chance.below(4)).map(|_| sentence(chance)).collect();
    if chance.below(2) == 0 {
        sentences.push(word(chance, &REMARKS).to_owned());
    }
    sentences.join(" ")
}

/// A heading inside a story.
pub(crate) fn heading(chance: &mut Chance) -> &'static str {
    word(chance, &HEADINGS)
}

/// A tag.
pub(crate) fn topic(chance: &mut Chance) -> String {
    word(chance, &TOPICS).to_owned()
}

fn word(chance: &mut Chance, words: &[&'static str]) -> &'static str {
    chance.pick(words).copied().unwrap_or_default()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
