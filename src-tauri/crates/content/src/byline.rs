//! Printed bylines into people: "By Ana Ruiz and Tom Lee, photographs by Mia Holm" names three, in two roles.
//! Must never invent a name: what cannot be a person's name is dropped.

use layover_model::{Credit, CreditRole};

/// Longest printed name, in characters.
const NAME_MAX: usize = 80;

/// The people a printed byline names, in its order, each once.
#[must_use]
pub fn split(printed: &str) -> Vec<Credit> {
    let mut credits: Vec<Credit> = Vec::new();
    let mut role = CreditRole::Author;
    for part in parts(&crate::text::from_markup(printed)) {
        let (stated, rest) = stated_role(&part);
        role = stated.unwrap_or(role);
        // "Ana Ruiz, data editor": what follows a name in small letters says what they are.
        if !credits.is_empty() && stated.is_none() && is_in_small_letters(rest) {
            continue;
        }
        if let Some(name) = person(rest)
            && credits.iter().all(|known| !known.name.eq_ignore_ascii_case(&name) || known.role != role)
        {
            credits.push(Credit { name, role, page_url: None });
        }
    }
    credits
}

fn is_in_small_letters(part: &str) -> bool {
    part.chars().any(char::is_lowercase) && !part.chars().any(char::is_uppercase)
}

/// A byline cut where one name ends: at " and ", "&", commas, semicolons, bars, and before a new role.
fn parts(printed: &str) -> Vec<String> {
    let mut text = printed.replace(['|', ';', '·', '•', '\n'], ",");
    for between in [" and ", " And ", " AND ", " & ", " und ", " et ", " with ", " / ", " y "] {
        text = text.replace(between, ",");
    }
    for opening in
        ["photographs by", "photos by", "photography by", "translated by", "interview by", "interviewed by"]
    {
        let lower = text.to_ascii_lowercase();
        if let Some(at) = lower.find(opening)
            && at > 0
            && text.is_char_boundary(at)
        {
            text.insert(at, ',');
        }
    }
    text.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

const ROLES: [(&str, CreditRole); 22] = [
    ("photographs by ", CreditRole::Photographer),
    ("photography by ", CreditRole::Photographer),
    ("photos by ", CreditRole::Photographer),
    ("photo by ", CreditRole::Photographer),
    ("pictures by ", CreditRole::Photographer),
    ("translated from the ", CreditRole::Translator),
    ("translated by ", CreditRole::Translator),
    ("translation by ", CreditRole::Translator),
    ("translation: ", CreditRole::Translator),
    ("interviewed by ", CreditRole::Interviewer),
    ("interview by ", CreditRole::Interviewer),
    ("written by ", CreditRole::Author),
    ("posted by ", CreditRole::Author),
    ("words by ", CreditRole::Author),
    ("text by ", CreditRole::Author),
    ("story by ", CreditRole::Author),
    ("reported by ", CreditRole::Author),
    ("by: ", CreditRole::Author),
    ("by ", CreditRole::Author),
    ("von ", CreditRole::Author),
    ("par ", CreditRole::Author),
    ("author: ", CreditRole::Author),
];

fn stated_role(part: &str) -> (Option<CreditRole>, &str) {
    for (opening, role) in ROLES {
        let Some(head) = part.get(..opening.len()) else { continue };
        // "Von" and "Par" open names too; as a byline they are written small or stand first with "By".
        let is_stated = if matches!(opening, "von " | "par ") {
            head == opening
        } else {
            head.eq_ignore_ascii_case(opening)
        };
        if is_stated {
            let rest = part.get(opening.len()..).unwrap_or_default();
            let rest = rest.rsplit(" by ").next().unwrap_or(rest);
            let inner = rest
                .get(..3)
                .filter(|head| head.eq_ignore_ascii_case("by "))
                .map_or(rest, |_| rest.get(3..).unwrap_or_default());
            return (Some(role), inner);
        }
    }
    (None, part)
}

const TITLES: [&str; 12] =
    ["dr.", "dr", "prof.", "prof", "professor", "mr.", "mrs.", "ms.", "sir", "rev.", "amb.", "ambassador"];
const AFTER_NAME: [&str; 10] = ["phd", "ph.d.", "ph.d", "md", "m.d.", "jr", "jr.", "esq.", "mba", "obe"];
/// Words of desks, houses and machines, which write no stories.
const NO_PERSON: [&str; 47] = [
    "the",
    "admin",
    "administrator",
    "editor",
    "editors",
    "staff",
    "team",
    "newsroom",
    "reuters",
    "ap",
    "afp",
    "dpa",
    "bloomberg",
    "associated",
    "press",
    "agency",
    "agencies",
    "reporter",
    "correspondent",
    "contributor",
    "contributors",
    "guest",
    "news",
    "webmaster",
    "http",
    "https",
    "www",
    "unknown",
    "anonymous",
    "desk",
    "updated",
    "published",
    "posted",
    "min",
    "read",
    "noreply",
    "no-reply",
    "wire",
    "magazine",
    "institute",
    "editorial",
    "author",
    "authors",
    "follow",
    "share",
    "inc",
    "null",
];

/// The same, where one such word among others is enough.
const OFFICES: [&str; 16] = [
    "admin",
    "administrator",
    "staff",
    "team",
    "newsroom",
    "reuters",
    "afp",
    "http",
    "https",
    "www",
    "editors",
    "editorial",
    "updated",
    "published",
    "posted",
    "noreply",
];

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
    let name = words.join(" ");
    let is_title = words.iter().all(|word| {
        [TITLES.as_slice(), &AFTER_NAME].iter().any(|list| list.contains(&word.to_lowercase().as_str()))
    });
    (!is_title && is_person(&name, &words)).then_some(name)
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
    letters >= 2 && name.chars().count() <= NAME_MAX && words.len() <= 6 && !has_forbidden && !is_office
}
