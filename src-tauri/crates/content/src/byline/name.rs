//! One printed name as a person's: titles, degrees and agencies taken off, in the letters of names.
//! Must never let the name of a desk, a house, an account or a machine pass.

use super::case;
use super::houses::{AGENCIES, HOUSE_OPENINGS, NO_PERSON, OFFICES, WIRES};
use super::words::{AFTER_NAME, FUNCTION_WORDS, NAME_MAX, TITLES};
use crate::profile;

/// Degrees in two letters that are families' names as well: taken off where they are capitals.
const SHORT: usize = 2;

/// The printed name as a person's name, or `None` when it cannot be one.
pub(super) fn person(printed: &str) -> Option<String> {
    let printed = printed.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let printed = printed.trim_start_matches(['.', ' ']);
    let mut words: Vec<&str> = printed.split_whitespace().collect();
    while words.len() > 1 && words.first().is_some_and(|word| is_title(word)) {
        words.remove(0);
    }
    while words.len() > 1 && is_ending(&words) {
        words.pop();
    }
    cut_house(&mut words);
    cut_capitals(&mut words);
    let is_title = words.iter().all(|word| is_title(word) || AFTER_NAME.contains(&plain(word).as_str()));
    let name = case::named(&words);
    let name = without_point(&name);
    (!is_title && !is_firm(&words) && is_person(&name, &words)).then_some(name)
}

/// "& Co": the rest of a firm.
fn is_firm(words: &[&str]) -> bool {
    matches!(words, [word] if matches!(plain(word).as_str(), "co" | "company" | "ltd" | "inc" | "llc" | "sons"))
}

/// "ana.ruiz@quay.example" alone is how Ana Ruiz signs.
pub(super) fn of_mail(text: &str) -> Option<String> {
    let (local, _) = super::cut::mail_parts(text.trim())?;
    let words: Vec<&str> = local.split(['.', '_']).collect();
    let is_name = |word: &&str| word.chars().count() > 2 && word.chars().all(char::is_alphabetic);
    ((2..=3).contains(&words.len()) && words.iter().all(is_name))
        .then(|| person(&words.join(" ").to_lowercase()))
        .flatten()
}

/// Whether a word can be part of anybody's name.
pub(super) fn can_be_named(word: &str) -> bool {
    let lower = plain(word);
    let is_agency = AGENCIES.contains(&lower.as_str()) && !word.chars().any(char::is_lowercase);
    !NO_PERSON.contains(&lower.as_str()) && !OFFICES.contains(&lower.as_str()) && !is_agency
}

fn plain(word: &str) -> String {
    word.to_lowercase().replace('.', "")
}

fn is_title(word: &str) -> bool {
    TITLES.contains(&word.to_lowercase().trim_end_matches('.'))
}

/// "PhD", "Reuters" after a name.
fn is_ending(words: &[&str]) -> bool {
    let Some(last) = words.last() else { return false };
    let lower = plain(last);
    let is_capital = !last.chars().any(char::is_lowercase);
    let is_mixed = words.first().is_some_and(|first| first.chars().any(char::is_lowercase));
    let is_sure = lower.chars().count() > SHORT || is_capital && is_mixed && words.len() > 2;
    is_sure && AFTER_NAME.contains(&lower.as_str())
        || words.len() > 2 && is_mixed && is_capital && AGENCIES.contains(&lower.as_str())
        || words.len() > 2 && lower == "reuters"
}

/// "Ana Ruiz." ends a sentence; "Ana R." and "Ana Ruiz Jr." do not.
fn without_point(name: &str) -> String {
    let last = name.rsplit(' ').next().unwrap_or(name);
    let is_short = last.chars().filter(|c| c.is_alphabetic()).count() <= 2 || last.matches('.').count() > 1;
    if is_short { name.to_owned() } else { name.trim_end_matches('.').to_owned() }
}

/// "Ana Ruiz Associated Press" is Ana Ruiz.
fn cut_house(words: &mut Vec<&str>) {
    let lower: Vec<String> = words.iter().map(|word| plain(word)).collect();
    let ends = |wire: &&&[&str]| {
        lower.len().checked_sub(wire.len()).and_then(|at| lower.get(at..)).is_some_and(|end| end == **wire)
    };
    let house = WIRES.iter().find(ends);
    if let Some(house) = house
        && let Some(left) = words.len().checked_sub(house.len())
        && left >= 2
    {
        words.truncate(left);
    }
}

/// "Ana Ruiz QUAY NEWS" is Ana Ruiz, "Ana RUIZ" stays.
fn cut_capitals(words: &mut Vec<&str>) {
    let is_mixed = |word: &&str| word.chars().any(char::is_lowercase);
    let is_shout = |word: &&str| {
        word.chars().filter(|c| c.is_uppercase()).count() > 2 && !is_mixed(word) && !case::is_numeral(word)
    };
    if words.len() > 2
        && words.iter().take(2).all(is_mixed)
        && let Some(at) = words.iter().position(is_shout)
    {
        words.truncate(at);
    }
}

fn is_person(name: &str, words: &[&str]) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let has_forbidden = name
        .chars()
        .any(|c| c.is_ascii_digit() || matches!(c, '@' | '/' | ':' | '<' | '>' | '{' | '[' | '?' | '!'));
    !is_no_person(words)
        && !is_account(words)
        && letters >= 2
        && name.chars().count() <= NAME_MAX
        && words.len() <= 6
        && !has_forbidden
}

/// The name of a desk, a house or a column.
fn is_no_person(words: &[&str]) -> bool {
    let is_among = |word: &&str, list: &[&str]| {
        list.contains(&word.to_lowercase().trim_matches(|c: char| !c.is_alphanumeric() && c != '-'))
    };
    // People are called Press and Guest; nobody is called "Associated Press" or "Guest Author".
    let is_office = words.iter().all(|word| is_among(word, &NO_PERSON))
        || words.iter().any(|word| is_among(word, &OFFICES));
    let is_described = words.first().is_some_and(|first| is_among(first, &HOUSE_OPENINGS)) && words.len() > 1;
    let is_cut_off =
        [words.first(), words.last()].into_iter().flatten().any(|word| is_among(word, &FUNCTION_WORDS));
    let whole = words.join(" ");
    let is_wire = WIRES.iter().any(|wire| wire.join(" ") == whole.to_lowercase());
    is_office
        || is_described
        || is_cut_off
        || is_wire
        || super::is_organisation(&whole)
        || profile::is_publication(&whole)
}

/// "quayadmin", "quay_news", "BBC", "QuaySide", "quay.example": the name of an account, a house or a host.
fn is_account(words: &[&str]) -> bool {
    let name = words.join(" ");
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let is_single = words.len() == 1 && name.is_ascii();
    let has_small = name.chars().any(char::is_lowercase);
    let has_capital = name.chars().any(char::is_uppercase);
    let is_host = |word: &&str| {
        word.split_once('.').is_some_and(|(host, end)| {
            host.chars().count() > 2
                && end.len() > 1
                && end.chars().all(|c| c.is_ascii_lowercase() || c == '.')
        })
    };
    is_single && letters <= 5 && !has_small
        || is_single && !has_capital
        || is_single && is_compound(&name)
        || name.contains('_')
        || name.to_lowercase().contains("admin")
        || words.iter().any(is_host)
}

/// "QuaySide": a capital inside a word; "McKay", "DeShawn" and "Ruiz-Holm" are names.
fn is_compound(word: &str) -> bool {
    const HEADS: [&str; 13] =
        ["Mc", "Mac", "De", "La", "Le", "Di", "Du", "Van", "Von", "Fitz", "Da", "St", "O"];
    let inner = word.char_indices().skip(1).find(|(_, c)| c.is_uppercase());
    inner.and_then(|(at, _)| word.get(..at)).is_some_and(|head| {
        let is_cut = head.ends_with(|c: char| !c.is_alphanumeric());
        !is_cut && !HEADS.contains(&head) && head.chars().any(char::is_lowercase)
    })
}
