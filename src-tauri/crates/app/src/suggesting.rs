//! What could stand next in the search box: conditions, and for each what it may ask for.

use crate::AppError;
use crate::contract::Suggestion;
use jiff::Timestamp as Instant;
use jiff::tz::TimeZone;
use layover_model::{Kind, Timestamp};
use layover_store::Store;

const SUGGESTED: usize = 8;

/// States, ages and lengths that can be asked for, with what they say.
const STATES: [(&str, &str, &str); 14] = [
    ("is:unread", "Unread", "state"),
    ("is:saved", "Saved", "state"),
    ("is:offline", "Wholly on board", "state"),
    ("is:followed", "Of those you follow", "state"),
    ("is:read", "Read", "state"),
    ("in:trip", "Taken along on a trip", "state"),
    ("newer:1d", "Of the last day", "age"),
    ("newer:7d", "Of the last week", "age"),
    ("newer:30d", "Of the last month", "age"),
    ("older:30d", "Older than a month", "age"),
    ("shorter:5", "At most 5 minutes", "length"),
    ("longer:10", "10 minutes and more", "length"),
    ("longer:20", "20 minutes and more", "length"),
    ("shorter:10", "At most 10 minutes", "length"),
];

/// The conditions themselves, with what they ask for.
const FILTERS: [(&str, &str); 15] = [
    ("author:", "By someone"),
    ("section:", "From a section"),
    ("publication:", "From a publication"),
    ("series:", "Of a series"),
    ("kind:", "Of one kind: analysis, opinion …"),
    ("tag:", "With a label"),
    ("is:", "Unread, saved, wholly on board …"),
    ("in:", "On a trip, in Saved, in Following"),
    ("trip:", "On one trip"),
    ("after:", "From a day on, like 2026-05-03, 2026-05 or 2026"),
    ("before:", "Before a day, like 2026-05-03"),
    ("newer:", "From the last days: 7d, 2w, 3m, 1y"),
    ("older:", "Older than so many days"),
    ("longer:", "So many minutes and more"),
    ("shorter:", "At most so many minutes"),
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
        FILTERS.iter().filter(|(name, _)| operator.is_empty() && name.starts_with(&piece.to_lowercase()));
    let filters: Vec<Suggestion> = filters
        .map(|(name, words)| Suggestion {
            query: format!("{before}{name}"),
            label: format!("{name} {words}"),
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
        let places = [("in:trip", "On a trip"), ("in:saved", "In Saved"), ("in:following", "In Following")];
        let fitting = places.iter().filter(|(query, _)| query.starts_with(piece));
        found.extend(fitting.map(|(query, words)| ((*query).to_owned(), (*words).to_owned(), "state")));
    }
    if operator == "after" || operator == "before" {
        let days = days(now).into_iter().filter(|(day, _)| day.starts_with(value));
        found.extend(days.map(|(day, words)| (format!("{operator}:{day}"), words, "age")));
    }
    let states = STATES.iter().filter(|(query, words, _)| {
        let named = query.split(':').next().unwrap_or_default();
        if operator.is_empty() {
            begins(words) || query.starts_with(piece)
        } else {
            operator == named && query.starts_with(piece)
        }
    });
    found.extend(states.map(|(query, words, what)| ((*query).to_owned(), (*words).to_owned(), *what)));
    let mut seen = std::collections::HashSet::new();
    found.retain(|(query, ..)| seen.insert(query.clone()));
    found.truncate(SUGGESTED);
    let found = found.into_iter().map(|(query, label, what)| Suggestion {
        query: format!("{before}{query} "),
        label,
        what: what.to_owned(),
    });
    Ok(filters.into_iter().chain(found).collect())
}

/// Days that are often meant, with their names: today, this month and the one before, this year and the one before.
fn days(now: Timestamp) -> Vec<(String, String)> {
    let Ok(instant) = Instant::from_second(now.0) else { return Vec::new() };
    let today = instant.to_zoned_datetime(TimeZone::system()).date();
    let (year, month) = (i32::from(today.year()), i32::from(today.month()));
    let (last_year, last_month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
    let whole = format!("{year:04}-{month:02}-{:02}", today.day());
    vec![
        (whole.clone(), format!("Today, {whole}")),
        (format!("{year:04}-{month:02}"), format!("This month, {year:04}-{month:02}")),
        (format!("{last_year:04}-{last_month:02}"), format!("Last month, {last_year:04}-{last_month:02}")),
        (format!("{year:04}"), format!("This year, {year:04}")),
        (format!("{:04}", year - 1), format!("Last year, {:04}", year - 1)),
    ]
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
