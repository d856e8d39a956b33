//! Dates as feeds and pages write them, to instants.
//!
//! RFC 3339 and its W3C short forms, RFC 822 with every liberty people take (two-digit years, no weekday, no
//! seconds, names of zones, twelve-hour clocks), `asctime`, American and European number dates, month names of a
//! dozen languages, Unix seconds. A date without a zone is taken as UTC. Nothing here knows what time it is.

mod numerals;
mod prose;
mod words;

use jiff::civil::Date;
use layover_model::Timestamp;

pub use prose::find;

/// Longer texts are prose, not dates.
const LONGEST: usize = 120;

/// The instant a text names, if it names one.
#[must_use]
pub fn parse(text: &str) -> Option<Timestamp> {
    moment(text).map(|(instant, _)| Timestamp(instant))
}

/// The same, with the zone it is stated in: seconds east of Greenwich, `None` where no zone stands.
#[must_use]
pub fn parse_with_zone(text: &str) -> Option<(Timestamp, Option<i32>)> {
    let (instant, zone) = moment(text)?;
    Some((Timestamp(instant), zone.and_then(|zone| i32::try_from(zone).ok())))
}

/// Seconds since 1970, and seconds east of Greenwich where a zone is stated.
type Moment = (i64, Option<i64>);

fn moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    if !text.is_ascii() {
        let plain = numerals::plain(text);
        // A year of another calendar stands beside other numerals.
        return if plain == text {
            read(text)
        } else {
            read(&plain).filter(|(instant, _)| *instant > FIRST_YEAR)
        };
    }
    read(text)
}

/// 1800-01-01.
const FIRST_YEAR: i64 = -5_364_662_400;

fn read(text: &str) -> Option<Moment> {
    iso(text).or_else(|| unix_seconds(text).map(|seconds| (seconds, None))).or_else(|| free(text))
}

/// `2003-12-31T10:14:55.3Z` and everything ISO 8601 makes shorter than that.
fn iso(text: &str) -> Option<Moment> {
    let (day, rest) = iso_day(text)?;
    let rest = rest.trim_start_matches(['T', 't', ' ', '_']).trim_start();
    if rest.is_empty() {
        return Some((instant(day, 0, 0)?, None));
    }
    let (seconds, rest) = clock(rest)?;
    let rest = rest.trim();
    let offset = zone(rest)?;
    Some((instant(day, seconds, offset)?, (!rest.is_empty()).then_some(offset)))
}

fn iso_day(text: &str) -> Option<(Date, &str)> {
    let year_text = digits(text, 4).filter(|year| year.len() == 4)?;
    let year: i16 = year_text.parse().ok()?;
    let rest = &text[4..];
    let Some(rest) = rest.strip_prefix(['-', '/', '.']) else {
        // 20031231, 2003
        return match digits(rest, 5) {
            Some(compact) if compact.len() == 4 => {
                Some((day(year, &compact[..2], &compact[2..])?, &rest[4..]))
            }
            None if rest.is_empty() => Some((Date::new(year, 1, 1).ok()?, rest)),
            _ => None,
        };
    };
    let number = digits(rest, 3)?;
    if number.len() == 3 {
        // 2003-365: the day of the year.
        let first = Date::new(year, 1, 1).ok()?;
        let ordinal: i64 = number.parse().ok()?;
        let found = first.checked_add(jiff::Span::new().try_days(ordinal - 1).ok()?).ok()?;
        return (found.year() == year).then_some((found, &rest[3..]));
    }
    let after = &rest[number.len()..];
    let Some(after) = after.strip_prefix(['-', '/', '.']) else {
        return after.is_empty().then_some((day(year, number, "1")?, after));
    };
    let day_text = digits(after, 2)?;
    Some((day(year, number, day_text)?, &after[day_text.len()..]))
}

fn day(year: i16, month: &str, day: &str) -> Option<Date> {
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The digits a text begins with, at most `most`.
fn digits(text: &str, most: usize) -> Option<&str> {
    let length = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    (length > 0).then(|| &text[..length])
}

/// `10:14:55.3`, `10.14`, `101455`, then `PM`: seconds since midnight, and what follows.
fn clock(text: &str) -> Option<(i64, &str)> {
    let hour = digits(text, 6)?;
    let mut rest = &text[hour.len()..];
    let mut parts = [0_i64; 3];
    if hour.len() > 2 {
        if hour.len() % 2 != 0 {
            return None;
        }
        for (part, at) in parts.iter_mut().zip((0..hour.len()).step_by(2)) {
            *part = hour.get(at..at + 2)?.parse().ok()?;
        }
    } else {
        parts[0] = hour.parse().ok()?;
        for part in parts.iter_mut().skip(1) {
            let Some(after) = rest.strip_prefix([':', '.', 'h']) else { break };
            let Some(number) = digits(after, 2) else { break };
            *part = number.parse().ok()?;
            rest = &after[number.len()..];
        }
    }
    if let Some(after) = rest.strip_prefix(['.', ',', ':'])
        && let Some(fraction) = digits(after, 12)
    {
        rest = &after[fraction.len()..];
    }
    let [mut hours, minutes, seconds] = parts;
    let (half, rest) = half_of_day(rest);
    match half {
        Some(true) if hours < 12 => hours += 12,
        Some(false) if hours == 12 => hours = 0,
        _ => {}
    }
    let is_time = hours <= 24 && minutes < 60 && seconds <= 60;
    is_time.then_some((hours * 3600 + minutes * 60 + seconds.min(59), rest))
}

/// `PM`, `p.m.`: whether it is the second half of the day.
fn half_of_day(text: &str) -> (Option<bool>, &str) {
    let trimmed = text.trim_start();
    for (word, is_second) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)] {
        if let Some(start) = trimmed.get(..word.len())
            && start.eq_ignore_ascii_case(word)
            && !trimmed[word.len()..].starts_with(|c: char| c.is_alphabetic())
        {
            return (Some(is_second), &trimmed[word.len()..]);
        }
    }
    (None, text)
}

/// Seconds east of Greenwich: `Z`, `+01:00`, `-0500`, `GMT+2`, `EST`, nothing.
fn zone(text: &str) -> Option<i64> {
    let text = text.trim().trim_start_matches('(').trim_end_matches(')');
    if text.is_empty() {
        return Some(0);
    }
    let name_length = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let (name, rest) = text.split_at(name_length);
    let rest = rest.trim_start();
    if let Some(offset) = numeric_zone(rest) {
        return Some(offset);
    }
    if name.is_empty() {
        return None;
    }
    // A zone nobody knows is no reason to lose the day.
    Some(words::zone_hours(name).map_or(0, |quarters| quarters * 900))
}

fn numeric_zone(text: &str) -> Option<i64> {
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return None,
    };
    let rest = text.trim_start_matches(['+', '-', '\u{2212}', ' ']);
    let first = digits(rest, 4)?;
    let (hours, minutes): (i64, i64) = match first.len() {
        4 => (first[..2].parse().ok()?, first[2..].parse().ok()?),
        3 => (first[..1].parse().ok()?, first[1..].parse().ok()?),
        _ => {
            let after = rest[first.len()..].strip_prefix(':').and_then(|after| digits(after, 2));
            (first.parse().ok()?, after.map_or(Some(0), |after| after.parse().ok())?)
        }
    };
    (hours <= 26 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

fn instant(day: Date, seconds: i64, offset: i64) -> Option<i64> {
    let days = (day - Date::constant(1970, 1, 1)).get_days();
    // Year 1 is how some programs write "no date".
    (day.year() > 1).then_some(i64::from(days) * 86_400 + seconds - offset)
}

/// Ten digits are seconds, thirteen milliseconds.
fn unix_seconds(text: &str) -> Option<i64> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.len() {
        9 | 10 if is_number => text.parse().ok(),
        13 if is_number => text.parse::<i64>().ok().map(|milliseconds| milliseconds / 1000),
        _ => None,
    }
}

/// Words and numbers in any order.
#[derive(Default)]
struct Pieces {
    year: Option<i64>,
    month: Option<i64>,
    /// A month given by its name, so that the numbers beside it are day and year.
    is_month_named: bool,
    day: Option<i64>,
    /// Numbers whose meaning the others decide.
    numbers: Vec<(i64, usize)>,
    /// Whether a point stands behind the first number: 3.5.2024.
    is_pointed: bool,
    seconds: Option<i64>,
    offset: Option<i64>,
}

fn free(text: &str) -> Option<Moment> {
    let mut pieces = Pieces::default();
    let mut half = None;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_digit() {
            rest = number(rest, &mut pieces)?;
        } else if first.is_alphabetic() {
            let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            let word = &rest[..end];
            rest = &rest[end..];
            if let Some(is_second) = words::half_of_day(word) {
                half = Some(is_second);
            } else if pieces.seconds.is_none()
                && let Some(month) = words::month(word)
            {
                // "mar, 12 nov": the first word may be a Tuesday, so the last one counts.
                pieces.month = Some(month);
                pieces.is_month_named = true;
            } else if pieces.offset.is_none()
                && (pieces.seconds.is_some() || !pieces.numbers.is_empty())
                && let Some(quarters) = words::zone_hours(word)
            {
                pieces.offset = Some(numeric_zone(rest.trim_start()).unwrap_or(quarters * 900));
            }
        } else if matches!(first, '+' | '-' | '\u{2212}') && pieces.seconds.is_some() {
            if let Some(offset) = numeric_zone(rest) {
                pieces.offset = Some(offset);
            }
            rest = rest.trim_start_matches(|c: char| !c.is_whitespace() && c != '(');
        } else {
            rest = &rest[first.len_utf8()..];
        }
    }
    if let (Some(is_second), Some(seconds)) = (half, pieces.seconds) {
        pieces.seconds = match (is_second, seconds / 3600) {
            (true, hours) if hours < 12 => Some(seconds + 43_200),
            (false, 12) => Some(seconds - 43_200),
            _ => Some(seconds),
        };
    }
    Some((finish(&pieces)?, pieces.offset))
}

/// Reads a clock time or one number off the front.
fn number<'a>(rest: &'a str, pieces: &mut Pieces) -> Option<&'a str> {
    let run = digits(rest, 14)?;
    let after = &rest[run.len()..];
    if run.len() <= 2 && after.starts_with(':') && pieces.seconds.is_none() {
        let (seconds, after) = clock(rest)?;
        pieces.seconds = Some(seconds);
        return Some(after);
    }
    let value = run.parse().ok()?;
    // 2004년 05월 28일 and its Chinese and Japanese likes say what each number is.
    match after.chars().next() {
        Some('년' | '年') => pieces.year = Some(value),
        Some('월' | '月') => pieces.month = Some(value),
        Some('일' | '日') => pieces.day = Some(value),
        Some('시' | '時' | '时') => pieces.seconds = Some(value * 3600),
        _ if run.len() == 4 && pieces.year.is_none() => pieces.year = Some(value),
        _ if run.len() == 4 && pieces.seconds.is_none() => pieces.seconds = Some(clock(run)?.0),
        _ => {
            let next = after.strip_prefix('.').map(str::trim_start);
            let is_pointed = next.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
            pieces.is_pointed |= pieces.numbers.is_empty() && pieces.year.is_none() && is_pointed;
            pieces.numbers.push((value, run.len()));
        }
    }
    Some(after)
}

fn finish(pieces: &Pieces) -> Option<i64> {
    let mut numbers = pieces.numbers.iter().map(|(value, _)| *value);
    let (mut day, mut month, mut year) = (pieces.day, pieces.month, pieces.year);
    if pieces.is_month_named {
        day = day.or_else(|| numbers.next());
    } else if month.is_none() {
        let (first, second) = (numbers.next()?, numbers.next()?);
        // 5/25/2004 can only be American; 25/5/2004 only the other way. In doubt American, as most such feeds are.
        // Points stand between day and month where the day comes first.
        let is_day_first = first > 12 || pieces.is_pointed && second <= 12;
        (month, day) = if is_day_first { (Some(second), Some(first)) } else { (Some(first), Some(second)) };
    }
    year = year.or_else(|| numbers.next().map(full_year));
    let (year, month, day) = (year?, month?, day.unwrap_or(1));
    let first = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok()?;
    let date = match i8::try_from(day).ok()? {
        // 31 June: the last day there is.
        day if day > first.days_in_month() && day < 32 => first.last_of_month(),
        day => first.with().day(day).build().ok()?,
    };
    instant(date, pieces.seconds.unwrap_or_default(), pieces.offset.unwrap_or_default())
}

/// RFC 2822 §4.3: 00 to 49 are of this century, 50 to 99 of the last.
fn full_year(year: i64) -> i64 {
    match year {
        0..=49 => 2000 + year,
        50..=999 => 1900 + year,
        _ => year,
    }
}
