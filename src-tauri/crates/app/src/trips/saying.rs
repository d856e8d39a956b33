//! Sentences about trips.

use super::readiness::Lacking;
use crate::contract::{Readiness, TripState};
use crate::words::{counted, moment, stories, text_sentence};
use layover_model::{PictureFailure, Timestamp};
use layover_store::TripPlan;

pub(crate) const DAY_SECONDS: i64 = 24 * 3600;

/// "6 h 35", "40 min".
pub(crate) fn duration(minutes: u32) -> String {
    if minutes < 60 { format!("{minutes} min") } else { format!("{} h {:02}", minutes / 60, minutes % 60) }
}

/// "38 MB", "412 KB".
pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    }
}

/// "143 of 143 stories, 402 of 405 pictures, 38 MB, 6 h 35".
pub(crate) fn readiness(readiness: &Readiness) -> String {
    let of = |here: u32, all: u32, one: &str, many: &str| {
        format!("{here} of {}", counted(u64::from(all), one, many))
    };
    format!(
        "{}, {}, {}, {}",
        of(readiness.stories_whole, readiness.stories, "story", "stories"),
        of(readiness.pictures_here, readiness.pictures, "picture", "pictures"),
        size(readiness.bytes),
        duration(readiness.minutes)
    )
}

/// "About 42 stories, 6 h 20 of reading, 38 MB of pictures."
pub(crate) fn rehearsal(held: u32, minutes: u32, bytes: u64) -> String {
    if held == 0 {
        return "There is nothing to take yet.".to_owned();
    }
    let held = stories(u64::from(held));
    format!("About {held}, {} of reading, {} of pictures.", duration(minutes), size(bytes))
}

/// What one story lacks: its text and why, its pictures and why.
pub(crate) fn lacking(lacking: &Lacking) -> String {
    let mut parts = Vec::new();
    if let Some(text) = lacking.text {
        parts.push(text_sentence(text).to_owned());
    }
    let missing: u32 = lacking.pictures.iter().map(|(_, count)| count).sum();
    if missing > 0 {
        let verb = if missing == 1 { "is" } else { "are" };
        let whole = counted(u64::from(lacking.pictures_total), "picture", "pictures");
        let reasons: Vec<String> = match lacking.pictures.as_slice() {
            [(failure, _)] => vec![why(*failure).to_owned()],
            several => several.iter().map(|(failure, count)| format!("{count} {}", why(*failure))).collect(),
        };
        parts.push(format!("{missing} of {whole} {verb} missing: {}.", reasons.join(", ")));
    }
    if let Some(until) = lacking.left_alone_until {
        parts.push(format!("The server asked to be left alone; Layover asks again after {}.", moment(until)));
    }
    if lacking.pictures.iter().any(|(failure, _)| *failure == Some(PictureFailure::NoRoom)) {
        parts.push(
            "Give Layover more room in Settings, or free some of the disk, then make the trip ready again."
                .to_owned(),
        );
    }
    parts.extend(lacking.others.iter().cloned());
    parts.join(" ")
}

/// Why pictures are not here, behind their number. By name, so that a reason added later is said too.
fn why(failure: Option<PictureFailure>) -> &'static str {
    match failure.map(PictureFailure::as_str) {
        None => "not fetched yet",
        Some("missing") => "gone from the site",
        Some("refused") => "refused by the site",
        Some("unreachable") => "out of reach for now",
        Some("asked-to-wait") => "not asked for, as the server wants to be left alone",
        Some("not-a-picture") => "not a picture",
        Some("too-large") => "larger than Layover takes",
        Some("forbidden") => "in the local network",
        Some("no-room") => "no room left",
        Some(_) => "not to be had",
    }
}

/// When a trip is, in words.
pub(crate) fn when(plan: &TripPlan, state: TripState) -> String {
    match state {
        TripState::Planned => {
            let days = (plan.returns_at.0 - plan.leaves_at.0) / DAY_SECONDS;
            let days = counted(u64::try_from(days).unwrap_or_default(), "day", "days");
            format!("Leaves on {}, for {days}.", moment(plan.leaves_at))
        }
        TripState::Away => format!("Away until {}.", moment(plan.returns_at)),
        TripState::Over => format!("Back since {}.", moment(plan.returns_at)),
        TripState::Ended => "Tidied up.".to_owned(),
    }
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
        TripState::Planned if left <= DAY_SECONDS && !readiness.is_green => Some(format!(
            "“{}” leaves in {} and is not ready: {}.",
            plan.name,
            until(left),
            if readiness.shortfalls.is_empty() {
                "it has not been checked".to_owned()
            } else {
                short(readiness)
            }
        )),
        TripState::Over => {
            Some(format!("“{}” is over. Tidy up, and its stories are like any others again.", plan.name))
        }
        _ => None,
    }
}

fn short(readiness: &Readiness) -> String {
    let lacking = u64::try_from(readiness.shortfalls.len()).unwrap_or_default();
    format!("{} of {} {} something", lacking, stories(u64::from(readiness.stories)), lacks(lacking))
}

fn lacks(count: u64) -> &'static str {
    if count == 1 { "lacks" } else { "lack" }
}

fn until(seconds: i64) -> String {
    let minutes = u64::try_from(seconds / 60).unwrap_or_default();
    if minutes < 120 { counted(minutes, "minute", "minutes") } else { counted(minutes / 60, "hour", "hours") }
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
        assert_eq!(readiness(&one), "0 of 1 story, 0 of 0 pictures, 1 KB, 7 min");
    }
}
