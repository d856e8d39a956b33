//! Printed bylines into people: "By Ana Ruiz and Tom Lee, photographs by Mia Holm" names three, in two roles.
//! Must never invent a name: what cannot be a person's name is dropped.

mod words;

use layover_model::{Credit, CreditRole};
use words::{AFTER_NAME, EMPTY_WORDS, HOUSES, NO_PERSON, OFFICE_WORDS, OFFICES, OPENINGS_INSIDE, ROLES};

/// Longest printed name, in characters.
const NAME_MAX: usize = 80;

/// The people a printed byline names, in its order, each once.
#[must_use]
pub fn split(printed: &str) -> Vec<Credit> {
    let mut credits: Vec<Credit> = Vec::new();
    let mut role = Some(CreditRole::Author);
    for piece in pieces(&crate::text::from_markup(printed)) {
        let stated = stated_role(&piece);
        let rest = match stated {
            Some((opening, rest)) => {
                role = opening;
                rest
            }
            None => piece.as_str(),
        };
        // "Ana Ruiz, data editor", "Ana Ruiz, MD": what follows a name in small letters or capitals says what they are.
        let is_beside = !credits.is_empty() && stated.is_none();
        let Some(role) = role else { continue };
        if is_beside && (is_in_small_letters(rest) || is_letters_after_name(rest)) || is_organisation(rest) {
            continue;
        }
        let named = without_office(rest);
        if named.is_empty() {
            // "Writer, Hardware": what follows an office is its field.
            if stated.is_none() {
                break;
            }
            continue;
        }
        for name in names(named).iter().filter_map(|name| person(name)) {
            if credits.iter().all(|known| !known.name.eq_ignore_ascii_case(&name) || known.role != role) {
                credits.push(Credit { name, role, page_url: None });
            }
        }
    }
    credits
}

/// The house or desk a byline names where it names no person: "The Harbour News staff". `None` for what says
/// nothing about anybody ("admin").
#[must_use]
pub fn house(printed: &str) -> Option<String> {
    let text = crate::text::from_markup(printed);
    let piece = text.split(['|', '·', '•', '\n', ';']).map(str::trim).find(|piece| !piece.is_empty())?;
    let name = stated_role(piece).map_or(piece, |(_, rest)| rest);
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

fn is_in_small_letters(part: &str) -> bool {
    part.chars().any(char::is_lowercase) && !part.chars().any(char::is_uppercase)
}

/// "MD", "Ph.D.", "CFP": one word, mostly capitals.
fn is_letters_after_name(part: &str) -> bool {
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = part.chars().filter(|c| c.is_uppercase()).count();
    !part.contains(' ') && letters <= 6 && capitals * 2 >= letters && capitals > 1
        || AFTER_NAME.contains(&part.to_lowercase().as_str())
}

fn is_organisation(part: &str) -> bool {
    words_of(part).any(|word| HOUSES.contains(&word.as_str()))
}

fn words_of(part: &str) -> impl Iterator<Item = String> + '_ {
    part.split([' ', '-', '\u{a0}'])
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
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

/// A byline cut at commas, semicolons, bars, dashes, and before a new role.
fn pieces(printed: &str) -> Vec<String> {
    let mut text = printed.replace(['|', ';', '·', '•', '\n'], ",");
    for between in [" – ", " — ", " - "] {
        text = text.replace(between, ",");
    }
    for opening in OPENINGS_INSIDE {
        let lower = text.to_ascii_lowercase();
        if let Some(at) = lower.find(opening)
            && at > 0
            && text.is_char_boundary(at)
        {
            text.insert(at, ',');
        }
    }
    // "Ana Ruiz @ Harbour Works": where somebody works is no name of theirs.
    let named = text.split(',').map(|part| part.split(" @ ").next().unwrap_or(part).trim());
    named.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Names cut where one ends: at " and ", "&" and their likes.
fn names(part: &str) -> Vec<String> {
    let mut text = part.to_owned();
    for between in [" and ", " And ", " AND ", " & ", " und ", " et ", " with ", " With ", " / ", " y "] {
        text = text.replace(between, ",");
    }
    let text = ["and ", "And ", "& "].iter().find_map(|first| text.strip_prefix(first)).unwrap_or(&text);
    text.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// Whether a line opens as bylines do, and what follows.
pub(crate) fn after_opening(line: &str) -> Option<&str> {
    stated_role(line).filter(|(role, _)| *role == Some(CreditRole::Author)).map(|(_, rest)| rest)
}

fn stated_role(part: &str) -> Option<(Option<CreditRole>, &str)> {
    for (opening, role) in ROLES {
        let Some(head) = part.get(..opening.len()) else { continue };
        // "Von" and "Par" open names too; as a byline they are written small, or a whole name follows.
        let is_stated = if matches!(opening, "von " | "par " | "por " | "door ") {
            let names = part.get(opening.len()..).unwrap_or_default().split_whitespace();
            let is_name = |name: &str| name.starts_with(char::is_uppercase);
            head == opening
                || head.to_lowercase() == opening && names.take(2).filter(|name| is_name(name)).count() == 2
        } else {
            head.to_lowercase() == opening
        };
        if is_stated {
            let rest = part.get(opening.len()..).unwrap_or_default();
            // "translated from the Danish by Mia Holm"
            let named = rest.split_once(" by ").filter(|_| opening == "translated from the ");
            let rest = named.map_or(rest, |(_, name)| name);
            let inner = rest
                .get(..3)
                .filter(|head| head.eq_ignore_ascii_case("by "))
                .map_or(rest, |_| rest.get(3..).unwrap_or_default());
            return Some((role, inner));
        }
    }
    None
}

const TITLES: [&str; 12] =
    ["dr.", "dr", "prof.", "prof", "professor", "mr.", "mrs.", "ms.", "sir", "rev.", "amb.", "ambassador"];
/// The printed name as a person's name, or `None` when it cannot be one.
fn person(printed: &str) -> Option<String> {
    let printed = printed.split(" (").next().unwrap_or(printed);
    let printed = printed.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let mut words: Vec<&str> = printed.split_whitespace().collect();
    while words.first().is_some_and(|word| TITLES.contains(&word.to_lowercase().as_str())) && words.len() > 1
    {
        words.remove(0);
    }
    while words.last().is_some_and(|word| AFTER_NAME.contains(&word.to_lowercase().as_str()))
        && words.len() > 1
    {
        words.pop();
    }
    cut_capitals(&mut words);
    let name = words.join(" ");
    let is_title = words.iter().all(|word| {
        [TITLES.as_slice(), &AFTER_NAME].iter().any(|list| list.contains(&word.to_lowercase().as_str()))
    });
    (!is_title && is_person(&name, &words)).then_some(name)
}

/// "Ana Ruiz QUAY NEWS" is Ana Ruiz, "ANA RUIZ" stays.
fn cut_capitals(words: &mut Vec<&str>) {
    let is_mixed = |word: &&str| word.chars().any(char::is_lowercase);
    let is_shout = |word: &&str| word.chars().filter(|c| c.is_uppercase()).count() > 2 && !is_mixed(word);
    if words.len() > 2
        && words.iter().take(2).all(is_mixed)
        && let Some(at) = words.iter().position(is_shout)
    {
        words.truncate(at);
    }
}

fn is_person(name: &str, words: &[&str]) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let has_forbidden =
        name.chars().any(|c| c.is_ascii_digit() || matches!(c, '@' | '/' | ':' | '<' | '>' | '{' | '['));
    let is_among = |word: &&str, list: &[&str]| {
        list.contains(&word.to_lowercase().trim_matches(|c: char| !c.is_alphanumeric() && c != '-'))
    };
    // People are called Press and Guest; nobody is called "Associated Press" or "Guest Author".
    let is_office = words.iter().all(|word| is_among(word, &NO_PERSON))
        || words.iter().any(|word| is_among(word, &OFFICES));
    // "BBC", "NPR": one short word in capitals is a house.
    let is_initials = words.len() == 1
        && letters <= 5
        && letters > 1
        && !name.chars().any(char::is_lowercase)
        && name.is_ascii();
    // "quayadmin", "quay_news": the name of an account.
    let is_account = words.len() == 1 && !name.chars().any(char::is_uppercase) && name.is_ascii()
        || name.contains('_')
        || name.to_lowercase().contains("admin");
    let is_host = |word: &&str| {
        word.split_once('.').is_some_and(|(host, end)| {
            host.chars().count() > 2
                && end.len() > 1
                && end.chars().all(|c| c.is_ascii_lowercase() || c == '.')
        })
    };
    let is_described = words.len() > 1
        && words
            .first()
            .is_some_and(|first| ["the", "our", "a", "an", "all"].contains(&first.to_lowercase().as_str()));
    let is_other = is_initials || is_account || is_described || words.iter().any(is_host);
    !is_other
        && letters >= 2
        && name.chars().count() <= NAME_MAX
        && words.len() <= 6
        && !has_forbidden
        && !is_office
}
