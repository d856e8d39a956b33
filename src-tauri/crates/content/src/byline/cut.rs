//! A byline cut into stretches, stretches into parts, parts into names.
//! Must never part what belongs to one name: "Ortega y Gasset", "Holm, Ada".

use super::words::{AFTER_NAME, GIVEN_NAMES, PLACES};
use super::{case, roles, script};
use crate::text;

/// A longer byline is running text or a list nobody reads, in characters.
const BYLINE_MAX: usize = 4_000;

/// Words between names, in the languages they stand in, that no name holds.
const BETWEEN: [&str; 27] = [
    " and ",
    " und ",
    " et ",
    " och ",
    " og ",
    " ja ",
    " с ",
    " и ",
    " та ",
    " és ",
    " ve ",
    " dan ",
    " và ",
    " και ",
    " with ",
    " mit ",
    " avec ",
    " con ",
    " & ",
    " + ",
    " / ",
    " و ",
    " 和 ",
    " 与 ",
    " 與 ",
    " und mit ",
    " as well as ",
];
/// The same, where they stand inside names as well.
const BETWEEN_OR_INSIDE: [&str; 6] = [" y ", " e ", " i ", " en ", " a ", " ed "];
/// Those of them that link the names of two families.
const BETWEEN_FAMILIES: [&str; 3] = [" y ", " e ", " i "];

/// Words after which a byline says where, when or for whom.
const WHERE: [&str; 27] = [
    "for",
    "at",
    "from",
    "in",
    "via",
    "on",
    "is",
    "was",
    "has",
    "writes",
    "reports",
    "reporting",
    "contributed",
    "à",
    "aus",
    "bei",
    "für",
    "pour",
    "para",
    "desde",
    "en",
    "em",
    "på",
    "i",
    "special",
    "covers",
    "who",
];

/// Words that stand at the end of a name and are buttons, labels, or the beginning of a date.
const TRAILING: [&str; 18] = [
    "follow",
    "following",
    "bio",
    "profile",
    "contact",
    "email",
    "e-mail",
    "mail",
    "twitter",
    "facebook",
    "instagram",
    "linkedin",
    "share",
    "published",
    "updated",
    "posted",
    "last",
    "et",
];

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The byline as one line of plain words: no mail, no handles, no addresses, no brackets.
pub(super) fn cleaned(printed: &str) -> String {
    let plain = text::from_markup(printed);
    let mut plain: String = plain.chars().take(BYLINE_MAX).collect();
    for (from, to) in [
        ("：", ": "),
        ("／", "/"),
        ("，", ","),
        ("、", ","),
        ("،", ","),
        ("＆", " & "),
        ("；", ";"),
        ("（", " ("),
        ("）", ") "),
        ("\u{3000}", " "),
        ("\u{a0}", " "),
        (" : ", ": "),
        ("Ph. D.", "PhD"),
        ("et al.", ""),
    ] {
        plain = plain.replace(from, to);
    }
    // "By:Ana Ruiz"
    let mut spaced = String::with_capacity(plain.len());
    let mut letters = plain.chars().peekable();
    while let Some(letter) = letters.next() {
        spaced.push(letter);
        if letter == ':' && letters.peek().is_some_and(|next| next.is_alphabetic()) {
            spaced.push(' ');
        }
    }
    let is_alone = !spaced.trim().contains(' ');
    let kept: Vec<&str> = spaced.split_whitespace().filter(|word| is_alone || !is_contact(word)).collect();
    let kept = kept.join(" ");
    // "me@quay.example (Ana Ruiz)"
    let inside = kept.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inside.unwrap_or(&kept).to_owned()
}

fn is_contact(word: &str) -> bool {
    let word = word.trim_matches(['(', ')', '<', '>', '[', ']', ',', ';', '|']);
    word.len() > 1
        && (word.starts_with('@')
            || word.contains("://")
            || word.starts_with("www.")
            || mail_parts(word).is_some())
}

/// The two parts of a mail address.
pub(super) fn mail_parts(word: &str) -> Option<(&str, &str)> {
    let (name, host) = word.trim_start_matches("mailto:").split_once('@')?;
    let is_mail =
        !name.is_empty() && host.contains('.') && !host.contains(['@', '/']) && !host.ends_with('.');
    is_mail.then_some((name, host))
}

/// Stretches of a byline: cut at bars, semicolons, dashes, and before each role.
pub(super) fn segments(text: &str) -> Vec<String> {
    let mut marked = String::with_capacity(text.len());
    let mut last = ' ';
    // An opening of several roles ("Words and pictures by") is not cut in itself.
    let mut open_until = roles::stated(text).map_or(0, |(_, rest)| text.len().saturating_sub(rest.len()));
    for (at, letter) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let next = rest.chars().nth(1).unwrap_or(' ');
        let is_bar = matches!(letter, '|' | ';' | '•' | '\n' | '丨' | '｜')
            // "约翰·史密斯" is one name.
            || letter == '·' && !(script::is_spaceless(last) && script::is_spaceless(next))
            || matches!(letter, '–' | '—' | '-' | '=') && last == ' ' && next == ' ';
        if is_bar {
            marked.push('\n');
        } else {
            let is_start = at >= open_until && at > 0 && !last.is_alphanumeric() && last != '-';
            if is_start && let Some(length) = roles::opens_inside(rest) {
                marked.push('\n');
                open_until = at + length;
            }
            marked.push(letter);
        }
        last = letter;
    }
    let cut = marked.lines().map(|line| without_joint(line).to_owned());
    cut.filter(|line| !line.is_empty()).collect()
}

/// Without the "and" that led to the next stretch.
fn without_joint(line: &str) -> &str {
    let mut line = line.trim();
    loop {
        let shorter = line.trim_end_matches([',', '&', '(', ' ', '.', '/']);
        let shorter = [" and", " und", " et", " y", " with", " mit"]
            .iter()
            .find_map(|joint| shorter.strip_suffix(joint))
            .unwrap_or(shorter);
        // "Ana M." keeps its point.
        if shorter.len() == line.len() || line.strip_suffix('.').is_some_and(|before| before == shorter) {
            return line;
        }
        line = shorter.trim_end();
    }
}

/// The parts between commas, without degrees; "Jr." goes with the name before it.
pub(super) fn parts(segment: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    // "Ana Ruiz @ Harbour Works": where somebody works is no name of theirs.
    let named = segment.split(',').map(|part| part.split(" @ ").next().unwrap_or(part).trim());
    for part in named.filter(|part| !part.is_empty()) {
        match parts.last_mut() {
            Some(last) if let Some((generation, rest)) = generation(part) => {
                last.push(' ');
                last.push_str(generation);
                parts.extend(annotated(rest));
            }
            Some(_) if is_letters_after_name(part) => {}
            _ => parts.extend(annotated(part)),
        }
    }
    parts
}

/// "Jr." and what follows it: nothing, or the next person by "and".
fn generation(part: &str) -> Option<(&str, &str)> {
    let (first, rest) = part.split_once(' ').unwrap_or((part, ""));
    let is_generation =
        matches!(first.to_lowercase().replace('.', "").as_str(), "jr" | "sr" | "ii" | "iii" | "iv");
    (is_generation && (rest.is_empty() || opens_with_joint(rest))).then_some((first, rest))
}

/// "Tom Lee (photos)" as the name and what was done; other brackets are dropped. What follows one by "and" is the
/// next part: "Ana Ruiz (text) and Tom Lee (photos)".
fn annotated(part: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut name = String::new();
    let mut rest = part;
    while let Some((before, noted)) = rest.split_once(['(', '[']) {
        let (note, after) = noted.split_once([')', ']']).unwrap_or((noted, ""));
        name.push_str(before);
        if let Some(note) = Some(note.trim()).filter(|note| roles::named(note).is_some()) {
            parts.extend([std::mem::take(&mut name), note.to_owned()]);
        } else if opens_with_joint(after) {
            parts.push(std::mem::take(&mut name));
        }
        rest = after;
    }
    name.push_str(rest);
    parts.push(name);
    let spaced = parts.iter().map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    spaced.filter(|part| !part.is_empty()).collect()
}

/// Whether the next person follows: "and John Roe".
pub(super) fn opens_with_joint(part: &str) -> bool {
    let part = part.trim_start();
    BETWEEN.iter().any(|between| part.starts_with(between.trim_start()))
}

/// "MD", "Ph.D.", "CFP": one word, mostly capitals.
fn is_letters_after_name(part: &str) -> bool {
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = part.chars().filter(|c| c.is_uppercase()).count();
    !part.contains(' ') && letters <= 6 && capitals * 2 >= letters && capitals > 1
        || AFTER_NAME.contains(&part.to_lowercase().replace('.', "").as_str())
}

/// "Holm, Ada", "Holm, Ada and Lee, Tom", "Holm, Ada, and Tom Lee": the family's name first.
pub(super) fn given_first(parts: &[String]) -> Option<Vec<String>> {
    let (first, rest) = parts.split_first()?;
    let is_family = |name: &str| !name.contains(' ') && is_name_like(name) || is_particled(name);
    if rest.is_empty() || !is_family(first) {
        return None;
    }
    let mut names = Vec::new();
    let mut family = Some(first.clone());
    for part in rest {
        let (given, next) = match part.split_once(" and ").or_else(|| part.split_once(" & ")) {
            Some((given, next)) => (given, Some(next.trim())),
            None => (part.as_str(), None),
        };
        let given = given.strip_prefix("and ").unwrap_or(given).trim();
        match family.take() {
            Some(family) if is_given(given) => names.push(format!("{given} {family}")),
            Some(_) => return None,
            // After the first the others may stand as they are called.
            None if next.is_none() && given.contains(' ') => names.push(given.to_owned()),
            None if next.is_none() && is_family(given) => family = Some(given.to_owned()),
            None => return None,
        }
        match next {
            Some(next) if is_family(next) => family = Some(next.to_owned()),
            Some(next) if next.contains(' ') => names.push(next.to_owned()),
            Some(_) => return None,
            None => {}
        }
    }
    family.is_none().then_some(names)
}

fn is_particled(name: &str) -> bool {
    const PARTICLES: [&str; 11] =
        ["van ", "von ", "de ", "van der ", "van den ", "de la ", "del ", "Ó ", "Ní ", "Nic ", "Uí "];
    PARTICLES.iter().any(|particle| {
        name.strip_prefix(particle).is_some_and(|rest| !rest.contains(' ') && is_name_like(rest))
    })
}

/// One word that a family may be called.
fn is_name_like(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    let is_capital = letters().next().is_some_and(char::is_uppercase);
    let is_house = super::is_organisation(word) || super::is_office(word) || !super::name::can_be_named(word);
    is_capital && letters().count() > 1 && !is_house
}

/// Up to three given names or initials.
fn is_given(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    (1..=3).contains(&words.len())
        && words.iter().all(is_capital)
        && !super::is_organisation(name)
        && !super::is_office(name)
        && !is_letters_after_name(name)
}

/// What follows a whole name after a comma in one word, or is a well-known city.
pub(super) fn is_place(part: &str) -> bool {
    !opens_with_joint(part) && !part.contains(' ') || PLACES.contains(&part.to_lowercase().as_str())
}

/// Names cut where one ends: at " and ", "&" and their likes.
pub(super) fn names(part: &str) -> Vec<String> {
    let is_shouted = case::is_shouted(part);
    let mut text = script::cut_conjunctions(part);
    // Capitals hide which words are names: "ANA RUIZ AND TOM LEE".
    if is_shouted {
        let words = text.split(' ').map(|word| match word {
            "AND" | "UND" | "ET" | "WITH" | "OCH" | "OG" | "FOR" | "FROM" | "AT" | "Y" => word.to_lowercase(),
            _ => word.to_owned(),
        });
        text = words.collect::<Vec<_>>().join(" ");
    }
    text = text.replace(" And ", ",").replace(" With ", ",");
    for between in BETWEEN {
        text = text.replace(between, ",");
    }
    for between in ["and ", "And ", "AND ", "with ", "& "] {
        text = text.strip_prefix(between).map(str::to_owned).unwrap_or(text);
    }
    let apart = text.split(',').flat_map(at_inner_words).flat_map(|name| at_slashes(&name));
    let named = apart.flat_map(|name| script::apart(&without_rest(&name)));
    named.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// "Ana Ruiz is a writer", "Ana Ruiz for Quay News": the name alone.
pub(super) fn named_in(part: &str) -> &str {
    let ends =
        [" is ", " was ", " for ", " writes ", " covers ", " who ", " interviews ", " in conversation with "];
    let cut = ends.iter().filter_map(|word| part.find(word)).min();
    let name = cut.and_then(|cut| part.get(..cut));
    name.filter(|name| name.trim().contains(' ')).unwrap_or(part)
}

/// "Ana Ruiz y Tom Lee" are two, "José Ortega y Gasset" is one. Where a word stands on either side it links families
/// in Spanish, Portuguese and Catalan ("Ortega y Gasset") unless people are called by both ("Ana y Juan").
fn at_inner_words(text: &str) -> Vec<String> {
    for between in BETWEEN_OR_INSIDE {
        let Some((one, other)) = text.split_once(between) else { continue };
        let words = |name: &str| name.split_whitespace().count();
        let is_capital = other.trim_start().starts_with(char::is_uppercase);
        let is_given = |name: &str| GIVEN_NAMES.contains(&name.trim().to_lowercase().as_str());
        let are_called = !BETWEEN_FAMILIES.contains(&between) || is_given(one) && is_given(other);
        let are_single = words(one) == 1 && words(other) == 1;
        if is_capital && (words(other) > 1 && words(one) > 1 || are_single && are_called) {
            return std::iter::once(one.to_owned()).chain(at_inner_words(other)).collect();
        }
    }
    vec![text.to_owned()]
}

fn at_slashes(name: &str) -> Vec<String> {
    name.split('/').map(str::to_owned).collect()
}

/// A name without where, when and for whom: "Ana Ruiz in Berlin", "ANA RUIZ MAY 3", "Ana Ruiz Follow".
fn without_rest(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let cut = words.iter().enumerate().position(|(index, word)| {
        let next_is_number =
            words.get(index + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        let lower = word.to_lowercase();
        let is_month = MONTHS.iter().any(|month| lower.starts_with(month)) && next_is_number;
        let is_where = index > 0 && WHERE.contains(word) || index > 1 && *word == "of";
        word.starts_with(|c: char| c.is_ascii_digit()) || is_month || is_where || index > 0 && *word == "@"
    });
    let mut kept = words.get(..cut.unwrap_or(words.len())).unwrap_or_default().to_vec();
    while kept.len() > 1
        && kept.last().is_some_and(|last| TRAILING.contains(&last.to_lowercase().trim_matches(':')))
    {
        kept.pop();
    }
    kept.join(" ").trim_end_matches(['-', '–', '—', '/', '•', '·', ' ']).to_owned()
}
