//! What a reader types into the search box: words, and conditions such as `author:"Marta Okafor"` or `is:unread`.
//! Nothing typed is an error: what is no condition is a word.

use crate::{Kind, Timestamp};

/// A search, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoryQuery {
    /// The words to find, as typed, quotes and all.
    pub words: String,
    /// Names of contributors; every one has a part in the story.
    pub authors: Vec<String>,
    /// Names of sections; the story stands in each.
    pub sections: Vec<String>,
    /// Names of series; the story is a part of each.
    pub series: Vec<String>,
    /// Names of publications; the story is of one of them.
    pub publications: Vec<String>,
    /// Kinds; the story is of one of them.
    pub kinds: Vec<Kind>,
    /// Tags; the story has each.
    pub tags: Vec<String>,
    /// Read, unread, or either.
    pub is_read: Option<bool>,
    /// Saved alone.
    pub is_saved: bool,
    /// Taken along on a trip alone.
    pub is_packed: bool,
    /// Names of trips; the story is on one of them.
    pub trips: Vec<String>,
    /// Wholly on board alone: text and every picture.
    pub is_offline: bool,
    /// Of what the reader follows alone.
    pub is_followed: bool,
    /// Published in the last so many days.
    pub newer_than_days: Option<u32>,
    /// Published longer ago than so many days.
    pub older_than_days: Option<u32>,
    /// Published on or after an instant.
    pub after: Option<Timestamp>,
    /// Published before an instant.
    pub before: Option<Timestamp>,
    /// At least so many minutes to read.
    pub longer_than_minutes: Option<u32>,
    /// At most so many minutes to read.
    pub shorter_than_minutes: Option<u32>,
}

impl StoryQuery {
    /// Reads what was typed.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        for piece in pieces(typed) {
            if !query.take(piece) {
                if !query.words.is_empty() {
                    query.words.push(' ');
                }
                query.words.push_str(piece);
            }
        }
        // A space after it says that the last word is whole.
        if !query.words.is_empty() && typed.ends_with(char::is_whitespace) {
            query.words.push(' ');
        }
        query
    }

    /// Whether there is a condition beside words.
    #[must_use]
    pub fn has_conditions(&self) -> bool {
        let words_alone = Self { words: self.words.clone(), ..Self::default() };
        *self != words_alone
    }

    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes a condition; `false` when it is none.
    fn take(&mut self, piece: &str) -> bool {
        let Some((name, value)) = piece.split_once(':') else { return false };
        let value = value.trim_matches('"').trim();
        if value.is_empty() {
            return false;
        }
        match name.to_lowercase().as_str() {
            "author" | "by" => self.authors.push(value.to_owned()),
            "section" => self.sections.push(value.to_owned()),
            "series" => self.series.push(value.to_owned()),
            "publication" => self.publications.push(value.to_owned()),
            "tag" => self.tags.push(value.to_owned()),
            "kind" => match Kind::from_name(&value.to_lowercase()) {
                Some(kind) => self.kinds.push(kind),
                None => return false,
            },
            "is" => return self.take_state(value),
            "in" => return self.take_place(value),
            "trip" => self.trips.push(value.to_owned()),
            "after" => return set(&mut self.after, day(value)),
            "before" => return set(&mut self.before, day(value)),
            "newer" => return set(&mut self.newer_than_days, days(value)),
            "older" => return set(&mut self.older_than_days, days(value)),
            "longer" => return set(&mut self.longer_than_minutes, minutes(value)),
            "shorter" => return set(&mut self.shorter_than_minutes, minutes(value)),
            _ => return false,
        }
        true
    }

    fn take_place(&mut self, place: &str) -> bool {
        match place.to_lowercase().as_str() {
            "trip" => self.is_packed = true,
            "saved" => self.is_saved = true,
            "following" => self.is_followed = true,
            _ => return false,
        }
        true
    }

    fn take_state(&mut self, state: &str) -> bool {
        match state.to_lowercase().as_str() {
            "read" => self.is_read = Some(true),
            "unread" => self.is_read = Some(false),
            "saved" => self.is_saved = true,
            "offline" => self.is_offline = true,
            "followed" => self.is_followed = true,
            _ => return false,
        }
        true
    }
}

fn set<T: Copy>(place: &mut Option<T>, value: Option<T>) -> bool {
    if value.is_some() {
        *place = value;
    }
    value.is_some()
}

/// "2026-05-03", "2026-05" or "2026" (ISO 8601 calendar dates): the instant it begins, in UTC.
fn day(value: &str) -> Option<Timestamp> {
    let mut parts = value.split('-');
    let year: i64 = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let month: i64 = parts.next().map_or(Some(1), two_digits)?;
    let day: i64 = parts.next().map_or(Some(1), two_digits)?;
    let is_date = parts.next().is_none() && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_date.then(|| Timestamp(days_since_epoch(year, month, day) * 24 * 3600))
}

fn two_digits(part: &str) -> Option<i64> {
    (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
}

/// Days from 1970-01-01 to a day of the Gregorian calendar: years begin in March, so that the leap day ends one.
fn days_since_epoch(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// An age as a search has it: "7d", "2w", "3m", "1y", or days without a letter.
#[must_use]
pub fn age_in_days(text: &str) -> Option<u32> {
    days(text.trim())
}

/// "7d", "2w", "3m", "1y", or days without a letter.
fn days(value: &str) -> Option<u32> {
    let (number, days) = match value.char_indices().next_back()? {
        (at, 'd' | 'D') => (value.get(..at)?, 1),
        (at, 'w' | 'W') => (value.get(..at)?, 7),
        (at, 'm' | 'M') => (value.get(..at)?, 30),
        (at, 'y' | 'Y') => (value.get(..at)?, 365),
        _ => (value, 1),
    };
    number.parse::<u32>().ok()?.checked_mul(days)
}

/// "10", "10m", "10min".
fn minutes(value: &str) -> Option<u32> {
    value.trim_end_matches("min").trim_end_matches('m').parse().ok()
}

/// Pieces apart by white space, what stands in quotes together.
pub(crate) fn pieces(typed: &str) -> impl Iterator<Item = &str> {
    let mut in_quotes = false;
    typed
        .split(move |letter: char| {
            if letter == '"' {
                in_quotes = !in_quotes;
            }
            letter.is_whitespace() && !in_quotes
        })
        .filter(|piece| !piece.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_told_from_words() {
        let query = StoryQuery::parse(
            "salt author:\"Marta Okafor\" \"wet sand\" section:Water kind:Opinion tag:\"grain trade\" is:unread \
             is:offline newer:2w older:1y longer:5 shorter:20min publication:\"The Quay\" series:x",
        );
        assert_eq!(query.words, "salt \"wet sand\"");
        assert_eq!(query.authors, ["Marta Okafor"]);
        assert_eq!(query.sections, ["Water"]);
        assert_eq!(query.kinds, [Kind::Opinion]);
        assert_eq!(query.tags, ["grain trade"]);
        assert_eq!(query.publications, ["The Quay"]);
        assert_eq!((query.is_read, query.is_offline, query.is_saved), (Some(false), true, false));
        assert_eq!((query.newer_than_days, query.older_than_days), (Some(14), Some(365)));
        assert_eq!((query.longer_than_minutes, query.shorter_than_minutes), (Some(5), Some(20)));
        assert!(query.has_conditions());
    }

    #[test]
    fn dates_and_trips_are_conditions() {
        let query = StoryQuery::parse("in:trip trip:\"The Andes\" after:2026-05 before:2027 in:saved");
        assert!(query.is_packed && query.is_saved);
        assert_eq!(query.trips, ["The Andes"]);
        // 1 May 2026 and 1 January 2027, 00:00 UTC.
        assert_eq!(
            (query.after, query.before),
            (Some(Timestamp(1_777_593_600)), Some(Timestamp(1_798_761_600)))
        );
        assert_eq!(StoryQuery::parse("after:2024-02-29").after, Some(Timestamp(1_709_164_800)));
        assert_eq!(StoryQuery::parse("before:1969-12-31").before, Some(Timestamp(-86_400)));
        assert_eq!((age_in_days("2w"), age_in_days("soon")), (Some(14), None));
    }

    #[test]
    fn what_is_no_condition_is_a_word() {
        for typed in [
            "15:30",
            "kind:soup",
            "is:blue",
            "author:",
            "newer:soon",
            "newer:99999999y",
            "a:b",
            "\"open",
            "in:town",
            "after:26",
            "after:2026-13",
            "before:2026-5-3",
            "after:2026-05-03-01",
        ] {
            let query = StoryQuery::parse(typed);
            assert_eq!(query.words, typed);
            assert!(!query.has_conditions(), "{typed}");
        }
        assert!(StoryQuery::parse("  ").is_empty());
        assert_eq!(StoryQuery::parse("wet  sand is:read ").words, "wet sand ");
    }
}
