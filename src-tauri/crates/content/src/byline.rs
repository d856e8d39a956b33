//! Printed bylines into people: "By Ana Ruiz and Tom Lee, photographs by Mia Holm" names three, in two roles.
//! Must never invent a name: what cannot be a person's name is dropped.

mod case;
mod cut;
mod desk;
mod houses;
mod name;
mod openings;
mod roles;
mod script;
mod words;

use houses::{EMPTY_WORDS, HOUSES};
use layover_model::{Credit, CreditRole};
use words::{NAME_MAX, OFFICE_WORDS, STAFF_OPENINGS};

/// How the words of a byline are to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letters {
    /// "ana ruiz" is somebody who writes in small letters.
    Any,
    /// Words in small letters are running text.
    Capitals,
}

/// The people a byline names, in its order, each once. Names go without titles and degrees, in the letters of
/// names: "PROF. ANA MCKAY, PhD" is "Ana McKay".
#[must_use]
pub fn split(printed: &str) -> Vec<Credit> {
    people(printed, Letters::Any)
}

/// The same of a line that may be running text: only names with capitals count.
#[must_use]
pub(crate) fn split_line(printed: &str) -> Vec<Credit> {
    people(printed, Letters::Capitals)
}

fn people(printed: &str, letters: Letters) -> Vec<Credit> {
    let text = cut::cleaned(printed);
    if let Some(name) = name::of_mail(&text) {
        return vec![Credit { name, role: CreditRole::Author, page_url: None }];
    }
    let is_small = is_in_small_letters(&text);
    let mut credits: Vec<Credit> = Vec::new();
    let mut roles: &[CreditRole] = &[CreditRole::Author];
    for segment in cut::segments(&text) {
        let (stated, rest) = roles::stated_all(&segment);
        roles = stated.unwrap_or(roles);
        if let Some(role) = roles::named(rest).filter(|_| stated.is_none()) {
            // "Mia Holm | Photographer"
            retake(&mut credits, role);
            continue;
        }
        for (name, own) in named(rest, (is_small, stated.is_none()), &mut credits) {
            if letters == Letters::Capitals && name.chars().next().is_none_or(char::is_lowercase) {
                continue;
            }
            let Some(name) = name::person(&name) else { continue };
            for role in own.as_ref().map_or(roles, std::slice::from_ref) {
                let is_new =
                    |known: &Credit| known.name.to_lowercase() != name.to_lowercase() || known.role != *role;
                if credits.iter().all(is_new) {
                    credits.push(Credit { name: name.clone(), role: *role, page_url: None });
                }
            }
        }
    }
    credits
}

/// People whose names stand alone, in links to their pages, with what the line around says of them: "translated by",
/// "photographs by". Who is named there for what is not credited ("edited by") goes.
#[must_use]
pub(crate) fn as_told(credits: Vec<Credit>, line: &str) -> Vec<Credit> {
    let told = split(line);
    let retold = credits.into_iter().flat_map(|credit| {
        let of_them = told.iter().filter(|known| known.name.eq_ignore_ascii_case(&credit.name));
        let roles: Vec<CreditRole> = of_them.map(|known| known.role).collect();
        match roles.is_empty() {
            true if is_uncredited(&credit.name, line) => Vec::new(),
            true => vec![credit],
            false => roles.into_iter().map(|role| Credit { role, ..credit.clone() }).collect(),
        }
    });
    retold.collect()
}

/// Whether a line names somebody for what is no part of the story: "Edited by Tom Lee".
fn is_uncredited(name: &str, line: &str) -> bool {
    let mut roles: &[CreditRole] = &[CreditRole::Author];
    cut::segments(&cut::cleaned(line)).iter().any(|segment| {
        roles = roles::stated_all(segment).0.unwrap_or(roles);
        roles.is_empty() && segment.contains(name)
    })
}

/// The last one named did this, and nothing else is said of them.
fn retake(credits: &mut [Credit], role: CreditRole) {
    if let Some(last) = credits.last_mut() {
        last.role = role;
    }
}

/// A name as printed, and the role that stands behind it.
type Named = (String, Option<CreditRole>);

/// The names in one stretch of a byline. `how` is whether the whole byline is in small letters, and
/// whether the stretch opens without a role.
fn named(rest: &str, how: (bool, bool), known: &mut [Credit]) -> Vec<Named> {
    let (is_all_small, is_bare) = how;
    let parts = cut::parts(rest);
    if let Some(names) = cut::given_first(&parts) {
        return names.into_iter().map(|name| (name, None)).collect();
    }
    let mut names: Vec<Named> = Vec::new();
    // "Writer, Hardware": what follows an office is its field, until the next person: "and Tom Lee".
    let mut is_field = false;
    for (index, part) in parts.iter().enumerate() {
        is_field = is_field && !cut::opens_with_joint(part);
        if is_field || is_for_a_house(part) {
            continue;
        }
        if let Some(role) = roles::named(part) {
            // "Ana Ruiz, text, Tom Lee, photographs"
            match names.last_mut() {
                Some((_, own)) => *own = Some(role),
                None => retake(known, role),
            }
            continue;
        }
        // "Ana Ruiz, data editor": what follows a name in small letters says what they are.
        let is_beside = index > 0 || is_bare && !known.is_empty();
        let is_described = is_beside && !is_all_small && is_in_small_letters(part);
        let is_place =
            index > 0 && names.last().is_some_and(|(last, _)| last.contains(' ')) && cut::is_place(part);
        if is_described || is_place {
            continue;
        }
        let part = without_staff(cut::named_in(part));
        let plain = desk::without(part);
        let part = plain.as_deref().unwrap_or(part);
        if is_organisation(part) {
            let guests = cut::names(part).into_iter().filter(|name| !is_body(part) && is_guest(name));
            names.extend(guests.map(|name| (name, None)));
            continue;
        }
        let person = without_office(part);
        if person.is_empty() {
            is_field = is_bare || index > 0;
            continue;
        }
        names.extend(cut::names(person).into_iter().map(|name| (name, None)));
    }
    names
}

/// "Special to The Quay": who a story was written for.
fn is_for_a_house(part: &str) -> bool {
    let lower = part.to_lowercase();
    ["special to ", "special for "].iter().any(|opening| lower.starts_with(opening))
}

/// Whether a name beside a house is a whole one of a person.
fn is_guest(name: &str) -> bool {
    name.contains(' ')
        && !is_organisation(name)
        && !without_office(name).is_empty()
        && !is_in_small_letters(name)
}

/// "Department of Fish and Wildlife Conservation": one house, whatever stands between.
fn is_body(part: &str) -> bool {
    let first = part.split(" and ").next().unwrap_or(part);
    [" of ", " for ", " on "].iter().any(|word| first.contains(word))
}

/// The house or desk a byline names where it names no person: "The Harbour News staff". `None` for what says
/// nothing about anybody ("admin").
#[must_use]
pub fn house(printed: &str) -> Option<String> {
    let text = crate::text::from_markup(printed);
    let piece = text.split(['|', '·', '•', '\n', ';']).map(str::trim).find(|piece| !piece.is_empty())?;
    let (_, name) = roles::stated_all(piece);
    let name = name.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '!' | ')' | '®' | '™'));
    let is_empty_word =
        |word: &str| EMPTY_WORDS.contains(&word.to_lowercase().trim_matches(|c: char| !c.is_alphanumeric()));
    let is_name = name.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && name.chars().count() <= NAME_MAX
        && !name.contains("://")
        && !name.contains('@')
        && !name.to_lowercase().contains("admin")
        && !name.chars().any(|c| matches!(c, '{' | '<' | '>'))
        && !name.split_whitespace().all(is_empty_word);
    is_name.then(|| name.to_owned())
}

/// Whether a house is one of its desks: "The Quay staff", "Editorial Team".
pub(crate) fn is_desk(house: &str) -> bool {
    const DESKS: [&str; 7] = ["staff", "team", "editors", "editorial", "newsroom", "desk", "collective"];
    words_of(house).any(|word| DESKS.contains(&word.as_str()))
}

/// Whether a name is only what somebody is: "Marketing Coordinator".
pub(crate) fn is_office(name: &str) -> bool {
    !is_organisation(name) && without_office(name).is_empty()
}

/// Whether a line opens as bylines do, and what follows.
pub(crate) fn after_opening(line: &str) -> Option<&str> {
    let (role, rest) = roles::stated(line)?;
    role.contains(&CreditRole::Author).then_some(rest)
}

/// Whether a line is nothing but the opening of a byline: "Written by".
pub(crate) fn is_opening(line: &str) -> bool {
    roles::is_bare_opening(line)
}

fn is_in_small_letters(part: &str) -> bool {
    part.chars().any(char::is_lowercase) && !part.chars().any(char::is_uppercase)
}

fn is_organisation(part: &str) -> bool {
    words_of(part).any(|word| HOUSES.contains(&word.as_str()))
}

fn words_of(part: &str) -> impl Iterator<Item = String> + '_ {
    part.split([' ', '-', '\u{a0}'])
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
}

/// "Ana Ruiz Staff Writer" is Ana Ruiz.
fn without_staff(part: &str) -> &str {
    let lower = part.to_lowercase();
    let at = STAFF_OPENINGS.iter().filter_map(|opening| lower.find(opening)).min();
    let name = at.filter(|_| lower.len() == part.len()).and_then(|at| part.get(..at));
    let is_name = |name: &&str| name.split_whitespace().count() >= 2 && !is_organisation(name);
    name.filter(is_name).unwrap_or(part)
}

/// "Guest author Ana Ruiz" is Ana Ruiz; "Senior Editor, Health" and "Marketing and Event Coordinator" are nobody.
fn without_office(part: &str) -> &str {
    if !words_of(part).any(|word| OFFICE_WORDS.contains(&word.as_str())) {
        return part;
    }
    let is_office = |word: &str| {
        let word = word.to_lowercase();
        OFFICE_WORDS.contains(&word.as_str())
            || matches!(word.as_str(), "author" | "staff" | "our" | "chief" | "and")
    };
    let mut rest = part;
    while let Some((first, after)) = rest.split_once(' ')
        && is_office(first)
    {
        rest = after.trim_start();
    }
    let is_name = rest.len() < part.len()
        && rest.contains(' ')
        && !words_of(rest).any(|word| OFFICE_WORDS.contains(&word.as_str()));
    if is_name { rest } else { "" }
}
