//! A day printed among other words: "Posted on 15 December 2025 by the editor", "12.12.2025 · 4 min".
//! Must never take a number for a day that stands without its month and its year.

use layover_model::Timestamp;

use super::{numerals, words};

/// Longer lines are running text.
const LINE_MAX: usize = 200;
const LONGEST_MONTH: usize = 12;
/// Words after the beginning of a day among which its hour stands.
const HOUR_WITHIN: usize = 6;

/// The first whole day (day, month and year) a line names, at midnight UTC, or at the hour it states in UTC. `is_day_first` settles 3/4/2025.
#[must_use]
pub fn find(line: &str, is_day_first: bool) -> Option<Timestamp> {
    if line.len() > LINE_MAX || !line.chars().any(char::is_numeric) {
        return None;
    }
    let line = &joined(line);
    let is_edge = |c: char| !c.is_alphanumeric() && c != '/' && c != '-';
    let parts: Vec<&str> = line
        .split([' ', '\u{a0}', '\u{202f}', '|', '·', '•', ',', '(', ')', '（', '）', '：', '，'])
        .map(|part| part.trim_matches(is_edge).trim_matches(['/', '-']))
        .filter(|part| !part.is_empty())
        .collect();
    (0..parts.len()).find_map(|at| {
        let rest = parts.get(at..).unwrap_or_default();
        day_at(rest, is_day_first).map(|day| Timestamp(day.0 + seconds_of(rest)))
    })
}

/// "2024年5月3日", "2024년 5월 3일" and "2024. 5. 3." as 2024-5-3, all numerals as ours.
fn joined(line: &str) -> String {
    let plain = numerals::plain(line);
    let mut joined = String::with_capacity(plain.len());
    let mut letters = plain.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_after_digit = joined.ends_with(|c: char| c.is_ascii_digit());
        let is_after_year =
            joined.rsplit(|c: char| !c.is_ascii_digit()).next().is_some_and(|last| last.len() == 4);
        // The second point of "2024. 5. 3." stands after the year's.
        let is_after_month =
            joined.rsplit([' ', '(']).next().is_some_and(|last| last.matches('-').count() == 1);
        let is_point = letter == '.'
            && (is_after_year || is_after_month)
            && letters.clone().find(|c| *c != ' ').is_some_and(|next| next.is_ascii_digit());
        if is_after_digit && (matches!(letter, '年' | '년' | '月' | '월') || is_point) {
            joined.push('-');
            while letters.next_if(|next| next.is_whitespace()).is_some() {}
        } else if is_after_digit && matches!(letter, '日' | '일') {
            joined.push(' ');
        } else {
            joined.push(letter);
        }
    }
    joined
}

/// "19:05 UTC" soon after a day, in seconds of that day. An hour of a zone that is not stated is nobody's.
fn seconds_of(parts: &[&str]) -> i64 {
    let pairs = parts.iter().zip(parts.iter().skip(1)).take(HOUR_WITHIN);
    let stated = pairs.filter(|(_, zone)| matches!(**zone, "UTC" | "GMT")).find_map(|(clock, _)| {
        let (hour, minute) = clock.split_once(':')?;
        let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
        ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some(hour * 3600 + minute * 60)
    });
    stated.unwrap_or(0)
}

fn day_at(parts: &[&str], is_day_first: bool) -> Option<Timestamp> {
    let part = |index: usize| parts.get(index).copied().unwrap_or_default();
    numeric(part(0), is_day_first)
        .or_else(|| named(part(1), part(0), part(2)))
        .or_else(|| named(part(0), part(1), part(2)))
        // "15 de diciembre de 2025", "3 de mayo del 2024"
        .or_else(|| {
            (part(1) == "de" && matches!(part(3), "de" | "del"))
                .then(|| named(part(0), part(2), part(4)))
                .flatten()
        })
        // "2024. május 3.", "2024 m. gegužės 3 d."
        .or_else(|| named(part(2), part(1), part(0)))
        .or_else(|| (part(1) == "m").then(|| named(part(3), part(2), part(0))).flatten())
        .or_else(|| vietnamese(parts))
}

/// "3 tháng 5, 2024", "3 tháng 5 năm 2024"
fn vietnamese(parts: &[&str]) -> Option<Timestamp> {
    let [day, "tháng", month, rest @ ..] = parts else { return None };
    let year = rest.iter().find(|part| **part != "năm")?;
    day_of(year_of(year)?, month.parse().ok()?, day.parse().ok()?)
}

/// A day, a month by its name, a year.
fn named(day: &str, month: &str, year: &str) -> Option<Timestamp> {
    let digits = day.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
    let ordinal = day.get(digits.len()..).unwrap_or_default().trim_end_matches('.');
    let is_ordinal = ["", "st", "nd", "rd", "th", "er", "º", "e", "-го"].contains(&ordinal);
    if !is_ordinal || digits.is_empty() || digits.len() > 2 || month.chars().count() > LONGEST_MONTH {
        return None;
    }
    // "3 مايو/أيار 2024": both of its names.
    let month = month.split('/').next().unwrap_or(month);
    day_of(year_of(year)?, words::month(month)?, digits.parse().ok()?)
}

/// 2025-12-15, 15.12.2025, 12/15/2025.
fn numeric(part: &str, is_day_first: bool) -> Option<Timestamp> {
    let date = part.split(['T', '+', '_']).next().unwrap_or(part);
    let between = ['-', '/', '.'].into_iter().find(|between| date.matches(*between).count() == 2)?;
    let numbers: Vec<&str> = date.split(between).collect();
    let [first, second, third] = numbers.as_slice() else { return None };
    let number = |text: &str| {
        (text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse().ok())
            .flatten()
    };
    if let Some(year) = year_of(first) {
        return day_of(year, number(second)?, number(third)?);
    }
    let (first, second): (i64, i64) = (number(first)?, number(second)?);
    // Points stand between day and month where the day comes first.
    let is_day_first = is_day_first || between == '.' || first > 12;
    let (day, month) = if is_day_first && second <= 12 { (first, second) } else { (second, first) };
    day_of(year_of(third)?, month, day)
}

fn year_of(text: &str) -> Option<i64> {
    let is_year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    is_year.then(|| text.parse().ok()).flatten()
}

fn day_of(year: i64, month: i64, day: i64) -> Option<Timestamp> {
    ((1..=12).contains(&month) && (1..=31).contains(&day))
        .then(|| super::parse(&format!("{year:04}-{month:02}-{day:02}")))
        .flatten()
}
