//! How a byline says what somebody did: "photographs by", "Text und Fotos:", "记者", "بقلم".
//! Must never take a family's name ("von Holm") for the opening of a byline.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::case;
use super::openings::{ASKED, BOTH, GLUED, LABELS, NOUNS, OPENINGS, PARTICLES, Roles, SIGNED, WROTE};
use layover_model::CreditRole::{self, Author, Interviewer, Photographer, Translator};

/// Every opening under its first two letters, the longest first: under the first alone stand hundreds, and most lines
/// of a page are asked.
static ALL: LazyLock<HashMap<Head, Vec<(String, Roles)>>> = LazyLock::new(|| {
    let mut all: Vec<(String, Roles)> =
        OPENINGS.iter().map(|(opening, roles)| ((*opening).to_owned(), *roles)).collect();
    for (noun, roles) in NOUNS {
        all.push((format!("{noun} by "), roles));
        all.push((format!("{noun} by: "), roles));
        if SIGNED.contains(&noun) {
            all.push((format!("{noun}: "), roles));
        }
    }
    for text in
        ["text", "words", "story", "stories", "writing", "texte", "texto", "tekst", "teksti", "report"]
    {
        for picture in
            ["photos", "photographs", "photography", "pictures", "fotos", "foto", "kuvat", "images"]
        {
            for between in ["and", "&", "und", "et", "y", "og", "och", "ja", "en"] {
                for pair in [format!("{text} {between} {picture}"), format!("{picture} {between} {text}")] {
                    all.extend(
                        [format!("{pair} by "), format!("{pair}: "), format!("{pair} von ")]
                            .map(|o| (o, BOTH)),
                    );
                }
            }
        }
    }
    all.sort_by_key(|(opening, _)| std::cmp::Reverse(opening.len()));
    let mut by_head: HashMap<Head, Vec<(String, Roles)>> = HashMap::new();
    for (opening, roles) in all {
        by_head.entry(head_of(&opening)).or_default().push((opening, roles));
    }
    by_head
});

/// The first two letters of a text, as [`after`] compares them.
type Head = [Option<char>; 2];

fn head_of(text: &str) -> Head {
    let mut letters = text.chars().map(|letter| match letter {
        '’' => '\'',
        'A'..='Z' => letter.to_ascii_lowercase(),
        letter if letter.is_ascii() => letter,
        letter => letter.to_lowercase().next().unwrap_or(letter),
    });
    [letters.next(), letters.next()]
}

/// The openings that begin as this text does.
fn openings_of(text: &str) -> &'static [(String, Roles)] {
    ALL.get(&head_of(text)).map(Vec::as_slice).unwrap_or_default()
}

/// What one word behind a name says of it: "Mia Holm, photographer".
pub(super) fn named(part: &str) -> Option<CreditRole> {
    match part.trim().to_lowercase().as_str() {
        "photos" | "photo" | "photographs" | "photographer" | "photography" | "pictures" | "fotos"
        | "foto" | "fotograf" | "photographe" => Some(Photographer),
        "translator" | "translation" | "traducteur" | "traductrice" | "übersetzung" => Some(Translator),
        "interviewer" | "interview" => Some(Interviewer),
        "text" | "words" | "story" | "texte" | "texto" | "tekst" => Some(Author),
        _ => None,
    }
}

/// How a text opens, and what follows.
pub(super) fn stated(part: &str) -> Option<(Roles, &str)> {
    let known = openings_of(part)
        .iter()
        .find_map(|(opening, roles)| Some((*roles, opening.as_str(), after(part, opening)?)));
    if let Some((roles, opening, rest)) = known {
        // "translated from the Danish by Mia Holm", "interview with Ana Ruiz by Tom Lee"
        let within = match opening {
            "translated from the " => rest.split_once(" by ").map(|(_, name)| (roles, name)),
            "interview with " | "an interview with " => {
                rest.split_once(" by ").map(|(_, name)| (ASKED, name))
            }
            _ => None,
        };
        return Some(within.unwrap_or((roles, rest)));
    }
    PARTICLES.iter().find_map(|opening| of_particle(part, opening)).or_else(|| labelled(part))
}

/// The roles a text opens with, one after another ("Analysis: by"), and the rest.
pub(super) fn stated_all(part: &str) -> (Option<Roles>, &str) {
    let mut found = None;
    let mut rest = part.trim();
    for _ in 0..3 {
        let Some((roles, after)) = stated(rest) else { break };
        found = Some(found.filter(|_| roles == WROTE).unwrap_or(roles));
        rest = after.trim_start_matches([':', ' ', '—', '–', '-']);
    }
    (found, rest)
}

/// How long the opening of a role is that begins here in more than one word, in bytes.
pub(super) fn opens_inside(rest: &str) -> Option<usize> {
    let is_long = |opening: &str| {
        opening.trim_end().contains(' ') || opening.ends_with(": ") || opening.ends_with(". ")
    };
    let known = openings_of(rest)
        .iter()
        .filter(|(opening, _)| is_long(opening))
        .find_map(|(opening, _)| after(rest, opening));
    let found = known.or_else(|| labelled(rest).map(|(_, name)| name));
    found.map(|after| rest.len().saturating_sub(after.len()))
}

/// Whether a line is an opening and nothing more.
pub(super) fn is_bare_opening(line: &str) -> bool {
    let is_marked = line.trim().ends_with(':');
    let line = format!("{} ", line.trim().trim_end_matches(':').trim_end());
    let is_all = |opening: &str| after(&line, opening).is_some_and(str::is_empty);
    let is_known =
        openings_of(&line).iter().filter(|(_, roles)| roles.contains(&Author)).any(|(opening, _)| {
            let noun = opening.strip_suffix(": ").filter(|noun| is_marked || *noun == "author");
            !opening.ends_with(": ") && is_all(opening)
                || noun.is_some_and(|noun| is_all(&format!("{noun} ")))
        });
    let is_small = line.starts_with(char::is_lowercase);
    is_known
        || PARTICLES.iter().any(|opening| (is_marked || is_small || *opening != "da ") && is_all(opening))
        || LABELS.iter().any(|(label, roles)| roles.contains(&Author) && line.trim() == *label)
}

/// "Von" and "Par" open names too; as a byline they are written small, or a whole name follows.
fn of_particle<'a>(part: &'a str, opening: &str) -> Option<(Roles, &'a str)> {
    let rest = after(part, opening)?;
    // "Door Jan de Vries"
    let mut names = rest
        .split_whitespace()
        .enumerate()
        .filter_map(|(index, name)| (index == 0 || !case::is_particle(name)).then_some(name));
    let is_name = |name: &str| name.starts_with(char::is_uppercase);
    let are_two = names.next().is_some_and(is_name) && names.next().is_some_and(is_name);
    let is_small = part.starts_with(char::is_lowercase);
    let is_open = are_two || is_small && !matches!(opening, "di " | "da " | "av " | "af ");
    // "da Redação", "av redaktionen": a house.
    let is_house = super::is_organisation(rest);
    (is_open || is_house).then_some((WROTE, rest))
}

/// "文/王小明", "作者：王小明", "记者 王小明", "بقلم: أحمد علي".
fn labelled(part: &str) -> Option<(Roles, &str)> {
    let found = LABELS.iter().filter(|(label, _)| part.starts_with(label));
    let (label, roles) = found.max_by_key(|(label, _)| label.len())?;
    let rest = part.get(label.len()..)?;
    let name = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '/' | '=' | '丨' | '|' | '@' | '＝' | '／')
    });
    let is_marked = name.len() < rest.len() || GLUED.contains(label);
    (is_marked && !name.is_empty()).then_some((*roles, name))
}

/// What follows an opening, whatever its case.
fn after<'a>(text: &'a str, opening: &str) -> Option<&'a str> {
    let mut wanted = opening.chars();
    let mut letters = text.char_indices();
    let mut end = 0;
    loop {
        let Some(expected) = wanted.next() else { return text.get(end..) };
        let (at, letter) = letters.next()?;
        let folded = if letter == '’' { '\'' } else { letter };
        if folded != expected && !folded.to_lowercase().eq(std::iter::once(expected)) {
            return None;
        }
        end = at + letter.len_utf8();
    }
}
