//! What could stand next in the search box: conditions, and for each what it may ask for.

use crate::AppError;
use crate::contract::Suggestion;
use crate::voice::With::Text;
use crate::voice::say_of;
use jiff::Timestamp as Instant;
use jiff::tz::TimeZone;
use layover_model::{Kind, Timestamp};
use layover_store::Store;

const SUGGESTED: usize = 8;

/// States, ages and lengths that can be asked for, with what they are; what they say lies in `suggestState`.
const STATES: [(&str, &str); 14] = [
    ("is:unread", "state"),
    ("is:saved", "state"),
    ("is:offline", "state"),
    ("is:followed", "state"),
    ("is:read", "state"),
    ("in:trip", "state"),
    ("newer:1d", "age"),
    ("newer:7d", "age"),
    ("newer:30d", "age"),
    ("older:30d", "age"),
    ("shorter:5", "length"),
    ("longer:10", "length"),
    ("longer:20", "length"),
    ("shorter:10", "length"),
];

/// The conditions themselves; what they ask for lies in `suggestFilter`.
const FILTERS: [&str; 15] = [
    "author:",
    "section:",
    "publication:",
    "series:",
    "kind:",
    "tag:",
    "is:",
    "in:",
    "trip:",
    "after:",
    "before:",
    "newer:",
    "older:",
    "longer:",
    "shorter:",
];

/// How the search may go on that is being typed.
pub(crate) fn suggest(store: &Store, typed: &str, now: Timestamp) -> Result<Vec<Suggestion>, AppError> {
    let at = last_piece(typed);
    let (before, piece) = typed.split_at(at);
    let (operator, value) = match piece.split_once(':') {
        Some((operator, value)) => (operator.to_lowercase(), value.trim_matches('"')),
        None => (String::new(), piece),
    };
    if piece.is_empty() {
        return Ok(Vec::new());
    }
    let filters =
        FILTERS.iter().filter(|name| operator.is_empty() && name.starts_with(&piece.to_lowercase()));
    let filters: Vec<Suggestion> = filters
        .map(|name| Suggestion {
            query: format!("{before}{name}"),
            label: format!("{name} {}", say_of("suggestFilter", name.trim_end_matches(':'), &[])),
            what: "filter".to_owned(),
        })
        .collect();
    let asks = |name: &str| operator.is_empty() || operator == name;
    let mut found: Vec<(String, String, &str)> = Vec::new();
    if asks("author") || operator == "by" {
        for person in store.contributors(value, 5)? {
            found.push((condition("author", &person.name), person.name, "contributor"));
        }
    }
    let wanted = value.to_lowercase();
    let begins = |name: &str| name.to_lowercase().split(' ').any(|word| word.starts_with(&wanted));
    let places = store.place_names()?;
    for (what, names) in
        [("publication", places.publications), ("section", places.sections), ("series", places.series)]
    {
        let fitting = names.into_iter().filter(|name| asks(what) && begins(name));
        found.extend(fitting.map(|name| (condition(what, &name), name, what)));
    }
    if asks("kind") {
        let kinds = Kind::ALL.into_iter().map(Kind::as_str).filter(|kind| kind.starts_with(&wanted));
        found.extend(kinds.map(|kind| (format!("kind:{kind}"), kind.to_owned(), "kind")));
    }
    if asks("tag") {
        found.extend(store.tags(value, 4)?.into_iter().map(|tag| (condition("tag", &tag), tag, "tag")));
    }
    if operator == "trip" {
        let trips = store.trips()?.into_iter().filter(|trip| begins(&trip.plan.name));
        found.extend(trips.map(|trip| (condition("trip", &trip.plan.name), trip.plan.name, "trip")));
    }
    if operator == "in" {
        let places = ["trip", "saved", "following"].map(|place| (format!("in:{place}"), place));
        let fitting = places.into_iter().filter(|(query, _)| query.starts_with(piece));
        found.extend(fitting.map(|(query, place)| (query, say_of("suggestPlace", place, &[]), "state")));
    }
    if operator == "after" || operator == "before" {
        let days = days(now).into_iter().filter(|(day, _)| day.starts_with(value));
        found.extend(days.map(|(day, words)| (format!("{operator}:{day}"), words, "age")));
    }
    let states = STATES.iter().map(|(query, what)| (*query, state(query), *what));
    let states = states.filter(|(query, words, _)| {
        let named = query.split(':').next().unwrap_or_default();
        if operator.is_empty() {
            begins(words) || query.starts_with(piece)
        } else {
            operator == named && query.starts_with(piece)
        }
    });
    found.extend(states.map(|(query, words, what)| (query.to_owned(), words, what)));
    let mut seen = std::collections::HashSet::new();
    found.retain(|(query, ..)| seen.insert(query.clone()));
    found.truncate(SUGGESTED);
    let found = found.into_iter().map(|(query, label, what)| {
        // "oduya last month" asks for a month of hers, and not for a word "last" besides.
        let from = phrase_start(typed, &label).filter(|_| operator.is_empty()).unwrap_or(at);
        let before = typed.get(..from).unwrap_or(before);
        Suggestion { query: format!("{before}{query} "), label, what: what.to_owned() }
    });
    Ok(filters.into_iter().chain(found).collect())
}

/// What a state, an age or a length asks for.
fn state(query: &str) -> String {
    say_of("suggestState", &query.replace(':', "-"), &[])
}

/// Days that are often meant, with their names: today, this month and the one before, this year and the one before.
fn days(now: Timestamp) -> Vec<(String, String)> {
    let Ok(instant) = Instant::from_second(now.0) else { return Vec::new() };
    let today = instant.to_zoned_datetime(TimeZone::system()).date();
    let (year, month) = (i32::from(today.year()), i32::from(today.month()));
    let (last_year, last_month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
    let whole = format!("{year:04}-{month:02}-{:02}", today.day());
    let days = [
        ("today", whole),
        ("month", format!("{year:04}-{month:02}")),
        ("last-month", format!("{last_year:04}-{last_month:02}")),
        ("year", format!("{year:04}")),
        ("last-year", format!("{:04}", year - 1)),
    ];
    let said = |(name, day): (&str, String)| {
        let words = say_of("suggestDay", name, &[("day", Text(&day))]);
        (day, words)
    };
    days.into_iter().map(said).collect()
}

/// Most words of a label that may have been typed as they stand.
const PHRASE: usize = 4;

/// Where the words begin that end what is typed and stand in a label, when they are more than one.
fn phrase_start(typed: &str, label: &str) -> Option<usize> {
    let label = format!(" {}", label.to_lowercase());
    let mut starts: Vec<usize> = Vec::new();
    let mut was_space = true;
    for (at, letter) in typed.char_indices() {
        if was_space && !letter.is_whitespace() {
            starts.push(at);
        }
        was_space = letter.is_whitespace();
    }
    let longest = starts.len().saturating_sub(PHRASE);
    let last = starts.len().checked_sub(1)?;
    starts.get(longest..last)?.iter().copied().find(|start| {
        let tail: Vec<&str> = typed.get(*start..).unwrap_or_default().split_whitespace().collect();
        label.contains(&format!(" {}", tail.join(" ").to_lowercase()))
    })
}

/// Where the piece being typed begins: quotes hold white space together.
fn last_piece(typed: &str) -> usize {
    let mut in_quotes = false;
    let mut at = 0;
    for (index, letter) in typed.char_indices() {
        if letter == '"' {
            in_quotes = !in_quotes;
        }
        if letter.is_whitespace() && !in_quotes {
            at = index + letter.len_utf8();
        }
    }
    at
}

fn condition(operator: &str, name: &str) -> String {
    let name = name.replace('"', "");
    if name.contains(char::is_whitespace) {
        format!("{operator}:\"{name}\"")
    } else {
        format!("{operator}:{name}")
    }
}

#[cfg(test)]
mod tests {
    use super::phrase_start;

    #[test]
    fn words_that_stand_in_a_label_are_one_piece() {
        let label = "Of the last month";
        assert_eq!(phrase_start("marguerite oduya last month", label), Some("marguerite oduya ".len()));
        assert_eq!(phrase_start("of the last mon", label), Some(0));
        assert_eq!(phrase_start("oduya month", label), None);
        assert_eq!(phrase_start("blast month", label), None, "a word's end is no word");
        assert_eq!(phrase_start("month", label), None);
        assert_eq!(phrase_start("", label), None);
    }
}
