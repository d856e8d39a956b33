//! Sentences said to readers: completeness, counts, reading time. One place, so that the window and the CLI
//! say the same.

use crate::contract::{Completeness, Mark};
use jiff::tz::TimeZone;
use layover_model::{Completeness as Held, PictureFailure, TextFailure, TextState, Timestamp};

/// Words a minute that a reading time is counted with.
const WORDS_A_MINUTE: u32 = 230;

/// What is said of a story whose page is gone from the web.
pub const TAKEN_AWAY: &str = "The site has taken this story away. This copy stays.";

/// Reading time in whole minutes: 0 without text, else at least 1.
#[must_use]
pub fn minutes(word_count: u32) -> u32 {
    word_count.div_ceil(WORDS_A_MINUTE)
}

/// "1 story", "12 stories".
#[must_use]
pub fn stories(count: u64) -> String {
    counted(count, "story", "stories")
}

/// "1 feed", "12 feeds".
#[must_use]
pub fn counted(count: u64, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

/// An instant of this machine's zone: "3 December 2026, 09:00".
#[must_use]
pub fn moment(at: Timestamp) -> String {
    let Ok(instant) = jiff::Timestamp::from_second(at.0) else { return String::new() };
    instant.to_zoned_datetime(TimeZone::system()).strftime("%-d %B %Y, %H:%M").to_string()
}

/// An instant near another: "14:05" on the same day, else with its day.
#[must_use]
pub fn time_of(at: Timestamp, now: Timestamp) -> String {
    let zoned = |at: Timestamp| {
        jiff::Timestamp::from_second(at.0).map(|instant| instant.to_zoned_datetime(TimeZone::system()))
    };
    let (Ok(instant), Ok(today)) = (zoned(at), zoned(now)) else { return String::new() };
    if instant.date() == today.date() { instant.strftime("%H:%M").to_string() } else { moment(at) }
}

/// "38 MB", "1.4 GB": to two figures where there are fewer than ten.
#[must_use]
pub fn size(bytes: u64) -> String {
    const UNITS: [(&str, u64); 3] = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)];
    for (name, unit) in UNITS {
        if bytes >= unit {
            let tenths = bytes.saturating_mul(10) / unit;
            return match (tenths / 10, tenths % 10) {
                (whole, 0) => format!("{whole} {name}"),
                (whole @ 0..10, tenth) => format!("{whole}.{tenth} {name}"),
                (whole, _) => format!("{whole} {name}"),
            };
        }
    }
    counted(bytes, "byte", "bytes")
}

/// "6 min", "1 h 14 min".
#[must_use]
pub fn reading_time(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// "A", "A and B", "A, B and C".
#[must_use]
pub fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The glyph and the sentence for how much of a story is here.
#[must_use]
pub fn completeness(held: Held) -> Completeness {
    let mark = match held.text {
        TextState::Full if held.is_whole() => Mark::Whole,
        TextState::Full => Mark::Partial,
        TextState::SummaryOnly => Mark::Summary,
        TextState::Failed(_) => Mark::Failed,
    };
    Completeness {
        text: held.text.as_str().to_owned(),
        pictures_here: held.pictures_here,
        pictures_total: held.pictures_total,
        mark,
        sentence: format!("{} {}", text_sentence(held.text), pictures_sentence(held)).trim_end().to_owned(),
    }
}

/// How much of the text is here, and why not more.
#[must_use]
pub(crate) fn text_sentence(text: TextState) -> &'static str {
    match text {
        TextState::Full => "The whole text is here.",
        TextState::SummaryOnly => "Only the summary is here; the text is fetched at the next sync.",
        TextState::Failed(failure) => text_failure(failure),
    }
}

fn text_failure(failure: TextFailure) -> &'static str {
    match failure {
        TextFailure::AskedToWait => {
            "The site asked to be left alone for a while; Layover tries again at a later sync."
        }
        TextFailure::Unreachable => "The page could not be reached; Layover tries again at a later sync.",
        TextFailure::Gone => "Only the summary is here: the site says the page is gone.",
        TextFailure::Refused => "Only the summary is here: the site refused the page.",
        TextFailure::Paywall => "Only the beginning is here: the rest is behind a paywall.",
        TextFailure::ConsentWall => {
            "Only the summary is here: the page asks for consent before it shows anything."
        }
        TextFailure::Login => "Only the summary is here: the page asks to sign in.",
        TextFailure::ScriptOnly => "Only the summary is here: the page is written by scripts.",
        TextFailure::Video => "The page holds a video and no text; it can be watched on the site.",
        TextFailure::Excerpt => "Only the beginning is here: the page itself breaks off.",
        TextFailure::Gallery => "The page holds a row of pictures and no text; it can be seen on the site.",
        TextFailure::LaterPage => {
            "The beginning is here: a later page could not be had; Layover tries again at a later sync."
        }
        TextFailure::NoArticle => "Only the summary is here: no article was found on the page.",
        TextFailure::Unreadable => {
            "Only the summary is here: the page is larger or odder than Layover reads."
        }
        TextFailure::Forbidden => {
            "Only the summary is here: the page's address leads into the local network."
        }
        TextFailure::NoAddress => "Only the summary is here: the feed names no page to fetch.",
        TextFailure::NotPacked => "Only the summary was in the pack this story came in.",
    }
}

fn pictures_sentence(held: Held) -> String {
    match (held.pictures_here, held.pictures_total) {
        (_, 0) => String::new(),
        (1, 1) => "Its picture is here.".to_owned(),
        (here, total) if here >= total => format!("All {total} pictures are here."),
        (here, total) => {
            format!("{here} of {} here.", counted(u64::from(total), "picture is", "pictures are"))
        }
    }
}

/// That a story is whole, in words.
pub(crate) fn whole(held: Held) -> String {
    format!("It is whole. {} {}", text_sentence(held.text), pictures_sentence(held)).trim_end().to_owned()
}

/// "2 are no longer on the site": pictures that are not here, for one reason.
pub(crate) fn pictures_away(count: u64, why: Option<PictureFailure>) -> String {
    let (one, many) = match why {
        None => ("has not been fetched yet", "have not been fetched yet"),
        Some(PictureFailure::Missing) => ("is no longer on the site", "are no longer on the site"),
        Some(PictureFailure::Refused) => ("was refused by the site", "were refused by the site"),
        Some(PictureFailure::Unreachable) => {
            ("could not be reached and is tried again", "could not be reached and are tried again")
        }
        Some(PictureFailure::AskedToWait) => {
            ("waits, as its server asked to be left alone", "wait, as their server asked to be left alone")
        }
        Some(PictureFailure::NotAPicture) => ("is broken, or no picture", "are broken, or no pictures"),
        Some(PictureFailure::TooLarge) => ("is larger than Layover takes", "are larger than Layover takes"),
        Some(PictureFailure::Forbidden) => {
            ("has an address in the local network", "have addresses in the local network")
        }
        Some(PictureFailure::NoRoom) => ("found no room", "found no room"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

/// What of a story is not here, and `ahead`: what becomes of its pictures. `None` when it is whole.
#[must_use]
pub fn lacking(held: Held, ahead: &str) -> Option<String> {
    let (here, total) = (held.pictures_here, held.pictures_total);
    let text = (held.text != TextState::Full).then(|| text_sentence(held.text).to_owned());
    let pictures = (here < total).then(|| format!("{here} of {total} pictures are here; {ahead}."));
    let parts: Vec<String> = text.into_iter().chain(pictures).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The host, with its port, that was refused at the door to the local network; `None` for every other refusal.
/// A sentence of a fetch opens with the address.
#[must_use]
pub fn host_at_the_door(sentence: &str) -> Option<&str> {
    let (address, why) = sentence.split_once(' ')?;
    let host = address.split('/').next().filter(|host| !host.is_empty())?;
    why.starts_with("lies in the local network, where").then_some(host)
}

/// What stands in the place of a picture that is not on board.
#[must_use]
pub fn missing_picture(failure: Option<PictureFailure>) -> &'static str {
    match failure {
        None => "This picture has not been fetched yet.",
        Some(PictureFailure::Missing) => "The site no longer has this picture.",
        Some(PictureFailure::Refused) => "The site refused this picture.",
        Some(PictureFailure::Unreachable) => {
            "This picture could not be reached; Layover tries again at a later sync."
        }
        Some(PictureFailure::AskedToWait) => {
            "This picture's server asked to be left alone for a while; Layover tries again at a later sync."
        }
        Some(PictureFailure::NotAPicture) => "What the site sent is not a picture.",
        Some(PictureFailure::TooLarge) => "This picture is larger than Layover takes.",
        Some(PictureFailure::Forbidden) => "This picture's address leads into the local network.",
        Some(PictureFailure::NoRoom) => {
            "There is no room for this picture. Save the story, or give Layover more room in Settings, and the next \
             sync fetches it."
        }
    }
}

/// A text on one line, without what is no letter.
pub(crate) fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A sentence with its first letter as a capital.
#[must_use]
pub fn sentence_case(sentence: &str) -> String {
    // An address that opens a sentence keeps its small letter.
    let opens_with_address = sentence.split(' ').next().is_some_and(|word| word.contains(['.', ':', '/']));
    let mut letters = sentence.chars();
    match letters.next().filter(|_| !opens_with_address) {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => sentence.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use layover_model::Completeness as Held;

    #[test]
    fn sizes_are_said_shortly() {
        let said = [0, 1, 1023, 1024, 1536, 10 << 20, (10 << 20) + 700_000, 1_500_000_000, 2 << 30].map(size);
        let expected =
            ["0 bytes", "1 byte", "1023 bytes", "1 KB", "1.5 KB", "10 MB", "10 MB", "1.3 GB", "2 GB"];
        assert_eq!(said, expected);
    }

    #[test]
    fn an_address_that_opens_a_sentence_keeps_its_small_letter() {
        assert_eq!(sentence_case("no answer in 20 s"), "No answer in 20 s");
        assert_eq!(sentence_case("example.org does not answer"), "example.org does not answer");
        assert_eq!(sentence_case("localhost:80 refuses"), "localhost:80 refuses");
        assert_eq!(sentence_case(""), "");
    }

    #[test]
    fn the_host_at_the_door_is_named_with_its_port() {
        let refused = |address| format!("{address} lies in the local network, where Layover does not go.");
        assert_eq!(host_at_the_door(&refused("127.0.0.1:80/feed")), Some("127.0.0.1:80"));
        assert_eq!(host_at_the_door(&refused("[::1]:8080")), Some("[::1]:8080"));
        assert_eq!(host_at_the_door("example.org/feed is not there (404)."), None);
    }

    #[test]
    fn what_is_lacking_is_said_and_nothing_else() {
        let held = |text, here, total| Held { text, pictures_here: here, pictures_total: total };
        assert_eq!(lacking(held(TextState::Full, 2, 2), "more comes"), None);
        let pictures = lacking(held(TextState::Full, 0, 1), "more comes");
        assert_eq!(pictures.as_deref(), Some("0 of 1 pictures are here; more comes."));
        let text = lacking(held(TextState::SummaryOnly, 0, 0), "more comes").unwrap();
        assert!(text.contains("summary") && !text.contains("more comes"), "{text}");
    }

    #[test]
    fn the_mark_and_its_sentence_agree() {
        let held =
            |text, here, total| completeness(Held { text, pictures_here: here, pictures_total: total });
        assert_eq!(held(TextState::Full, 2, 2).mark, Mark::Whole);
        assert_eq!(held(TextState::Full, 1, 2).mark, Mark::Partial);
        assert!(held(TextState::Full, 1, 2).sentence.contains("1 of 2 pictures"));
        assert_eq!(held(TextState::SummaryOnly, 0, 0).mark, Mark::Summary);
        let failed = held(TextState::Failed(TextFailure::Paywall), 1, 1);
        assert_eq!(failed.mark, Mark::Failed);
        assert!(failed.sentence.contains("paywall"), "a failure says why: {}", failed.sentence);
    }
}
