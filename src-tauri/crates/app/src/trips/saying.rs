//! Sentences about trips.

use super::readiness::Lacking;
use crate::contract::{Readiness, TripState};
use crate::voice::With::{Count, Text};
use crate::voice::{say, say_of, say_with, written};
use crate::words::{self, apart_by_commas, moment, pictures, stories, text_sentence};
use jiff::ToSpan;
use layover_model::{PictureFailure, Timestamp};
use layover_store::TripPlan;

pub(crate) const DAY_SECONDS: i64 = 24 * 3600;

/// "6 h 35", "40 min".
pub(crate) fn duration(minutes: u32) -> String {
    if minutes < 60 {
        return words::reading_minutes(minutes);
    }
    let rest = written(&format!("{:02}", minutes % 60));
    say_with("hoursPast", &[("hours", Count(u64::from(minutes / 60))), ("minutes", Text(&rest))])
}

/// "38 MB", "412 KB".
pub(crate) fn size(bytes: u64) -> String {
    let (name, amount) = match bytes {
        0..1_000_000 => ("sizeKb", bytes.div_ceil(1_000)),
        _ => ("sizeMb", bytes.div_ceil(1_000_000)),
    };
    say_with(name, &[("amount", Count(amount))])
}

/// "143 of 143 stories, 402 of 405 pictures, 38 MB, 6 h 35"; "140 of 143 stories whole, …" where some lack something.
pub(crate) fn readiness(readiness: &Readiness) -> String {
    let of = |id: &str, here: u32, all: u32| {
        say_with(id, &[("here", Count(here.into())), ("total", Count(all.into()))])
    };
    let is_all = readiness.stories_whole == readiness.stories;
    apart_by_commas(&[
        of(
            if is_all { "tripReadyStories" } else { "tripReadySome" },
            readiness.stories_whole,
            readiness.stories,
        ),
        of("tripReadyPictures", readiness.pictures_here, readiness.pictures),
        size(readiness.bytes),
        duration(readiness.minutes),
    ])
}

/// "About 42 stories, 6 h 20 of reading, 38 MB of pictures."
pub(crate) fn rehearsal(held: u32, minutes: u32, bytes: u64) -> String {
    if held == 0 {
        return say("tripHoldsNothing");
    }
    let with =
        [("count", Count(held.into())), ("duration", Text(&duration(minutes))), ("size", Text(&size(bytes)))];
    say_with("tripWouldHold", &with)
}

/// What one story lacks: its text and why, its pictures and why.
pub(crate) fn lacking(lacking: &Lacking) -> String {
    let mut parts = Vec::new();
    parts.extend(lacking.text.map(text_sentence));
    let missing: u32 = lacking.pictures.iter().map(|(_, count)| count).sum();
    if missing > 0 {
        let whole = pictures(lacking.pictures_total.into());
        let reasons: Vec<String> = match lacking.pictures.as_slice() {
            [(failure, _)] => vec![why(*failure)],
            several => several.iter().map(|(failure, count)| counted(*count, *failure)).collect(),
        };
        let with = [
            ("missing", Count(missing.into())),
            ("whole", Text(&whole)),
            ("reasons", Text(&apart_by_commas(&reasons))),
        ];
        parts.push(say_with("tripPicturesMissing", &with));
    }
    if let Some(until) = lacking.left_alone_until {
        parts.push(say_with("tripServerWaits", &[("when", Text(&moment(until)))]));
    }
    if lacking.pictures.iter().any(|(failure, _)| *failure == Some(PictureFailure::NoRoom)) {
        parts.push(say("tripRoomStep"));
    }
    parts.extend(lacking.others.iter().cloned());
    parts.join(" ")
}

/// Why pictures are not here, behind their number.
fn why(failure: Option<PictureFailure>) -> String {
    say_of("tripReason", words::reason(failure), &[])
}

fn counted(count: u32, failure: Option<PictureFailure>) -> String {
    let with = [("count", Count(count.into())), ("reason", Text(&why(failure)))];
    say_with("tripReasonCounted", &with)
}

/// The same time of day, so many days later by this machine's calendar: a day on which the clocks change has an hour more or
/// less, and nobody comes back an hour earlier for it, or on another day.
pub(crate) fn days_later(at: Timestamp, days: u32) -> Timestamp {
    let later = words::zoned(at).and_then(|at| at.checked_add(i64::from(days).days()).ok());
    later.map_or_else(
        || at.plus_seconds(i64::from(days) * DAY_SECONDS),
        |later| Timestamp(later.timestamp().as_second()),
    )
}

/// Days between two instants, to the nearest: those with an hour more or less count as one.
fn days_between(from: Timestamp, to: Timestamp) -> u64 {
    u64::try_from((to.0 - from.0 + DAY_SECONDS / 2) / DAY_SECONDS).unwrap_or_default()
}

/// When a trip is, in words.
pub(crate) fn when(plan: &TripPlan, state: TripState) -> String {
    let (name, at) = match state {
        TripState::Planned => ("planned", plan.leaves_at),
        TripState::Away => ("away", plan.returns_at),
        TripState::Over => ("over", plan.returns_at),
        TripState::Ended => ("ended", plan.returns_at),
    };
    let days = days_between(plan.leaves_at, plan.returns_at);
    say_of("tripWhen", name, &[("when", Text(&moment(at))), ("days", Count(days))])
}

/// What the reader should know of a trip now; `None` when there is nothing.
pub(crate) fn warning(
    plan: &TripPlan,
    state: TripState,
    readiness: &Readiness,
    now: Timestamp,
) -> Option<String> {
    let left = plan.leaves_at.0 - now.0;
    match state {
        TripState::Planned if left <= DAY_SECONDS && !readiness.is_green => {
            let why = if readiness.shortfalls.is_empty() { say("tripNotChecked") } else { short(readiness) };
            let with = [("name", Text(&plan.name)), ("left", Text(&until(left))), ("why", Text(&why))];
            Some(say_with("tripWarning", &with))
        }
        TripState::Over => Some(say_with("tripIsOver", &[("name", Text(&plan.name))])),
        _ => None,
    }
}

fn short(readiness: &Readiness) -> String {
    let lacking = u64::try_from(readiness.shortfalls.len()).unwrap_or_default();
    let all = stories(readiness.stories.into());
    say_with("tripLacksSomething", &[("count", Count(lacking)), ("stories", Text(&all))])
}

fn until(seconds: i64) -> String {
    let minutes = u64::try_from(seconds / 60).unwrap_or_default();
    match minutes {
        0..120 => say_with("tripMinutesLeft", &[("count", Count(minutes))]),
        _ => say_with("tripHoursLeft", &[("count", Count(minutes / 60))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentences_of_a_report_say_what_is_here_and_what_is_not() {
        let held = Readiness {
            stories: 143,
            stories_whole: 143,
            pictures: 405,
            pictures_here: 402,
            bytes: 37_400_000,
            minutes: 395,
            ..Readiness::default()
        };
        assert_eq!(readiness(&held), "143 of 143 stories, 402 of 405 pictures, 38 MB, 6 h 35");
        let lacks = |pictures: Vec<(Option<PictureFailure>, u32)>| {
            lacking(&Lacking { pictures, pictures_total: 3, ..Lacking::default() })
        };
        let gone = (Some(PictureFailure::Missing), 1);
        assert_eq!(lacks(vec![gone]), "1 of 3 pictures is missing: gone from the site.");
        let mixed = vec![gone, (None, 1)];
        assert_eq!(lacks(mixed), "2 of 3 pictures are missing: 1 gone from the site, 1 not fetched yet.");
        let one = Readiness { stories: 1, bytes: 900, minutes: 7, ..Readiness::default() };
        assert_eq!(readiness(&one), "0 of 1 story whole, 0 of 0 pictures, 1 KB, 7 min");
    }
}
