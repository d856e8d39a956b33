//! Sentences said to readers: completeness, counts, reading time. One place, so that the window and the CLI
//! say the same.

use crate::contract::{Completeness, Mark};
use crate::voice::With::{Count, Text};
use crate::voice::{find, habits, is_english, say, say_of, say_with, written};
use jiff::ZonedDateTime;
use jiff::tz::TimeZone;
use layover_model::{Completeness as Held, PictureFailure, TextState, Timestamp};

/// Words a minute that a reading time is counted with.
const WORDS_A_MINUTE: u32 = 230;

/// What is said of a story whose page is gone from the web.
#[must_use]
pub fn taken_away() -> String {
    say("takenAway")
}

/// What the menu in the tray says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrayWords {
    /// Brings the window forward.
    pub open: String,
    /// Fetches what is new.
    pub sync: String,
    /// Ends Layover.
    pub quit: String,
}

/// The menu's words, in the language spoken now.
#[must_use]
pub fn tray_words() -> TrayWords {
    let word = |name| say_of("tray", name, &[]);
    TrayWords { open: word("open"), sync: word("sync"), quit: word("quit") }
}

/// What is said when the window is closed and Layover goes on.
#[must_use]
pub fn in_the_tray() -> String {
    say_of("tray", "goes-on", &[])
}

/// Why Layover will not start with the session.
#[must_use]
pub fn login_trouble(why: &str) -> String {
    say_of("tray", "no-login", &[("why", Text(why))])
}

/// Reading time in whole minutes: 0 without text, else at least 1.
#[must_use]
pub fn minutes(word_count: u32) -> u32 {
    word_count.div_ceil(WORDS_A_MINUTE)
}

/// "1 story", "12 stories".
#[must_use]
pub fn stories(count: u64) -> String {
    say_with("stories", &[("count", Count(count))])
}

/// "1 picture", "12 pictures".
#[must_use]
pub fn pictures(count: u64) -> String {
    say_with("pictures", &[("count", Count(count))])
}

/// "1 feed", "12 feeds": for what is said in English alone.
#[must_use]
pub fn counted(count: u64, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

/// An instant of this machine's zone: "3 December 2026, 09:00".
#[must_use]
pub fn moment(at: Timestamp) -> String {
    zoned(at).map(|at| moment_of(&at)).unwrap_or_default()
}

/// An instant on this machine's clock; `None` beyond its calendar.
pub(crate) fn zoned(at: Timestamp) -> Option<ZonedDateTime> {
    jiff::Timestamp::from_second(at.0).ok().map(|instant| instant.to_zoned_datetime(TimeZone::system()))
}

/// "3 December 2026, 09:00".
pub(crate) fn moment_of(at: &ZonedDateTime) -> String {
    say_with("dateMoment", &[("date", Text(&day_of(at))), ("time", Text(&clock_of(at)))])
}

/// "3 December 2026".
pub(crate) fn day_of(at: &ZonedDateTime) -> String {
    let (day, year) = (written(&at.day().to_string()), written(&at.year().to_string()));
    let with = [("day", Text(&day)), ("month", Text(&month_of(at))), ("year", Text(&year))];
    say_of("dateDay", order(), &with)
}

/// "3 December".
pub(crate) fn day_and_month(at: &ZonedDateTime) -> String {
    let day = written(&at.day().to_string());
    say_of("dateNoYear", order(), &[("day", Text(&day)), ("month", Text(&month_of(at)))])
}

/// "December 2026".
pub(crate) fn month_and_year(at: &ZonedDateTime) -> String {
    let year = written(&at.year().to_string());
    say_with("dateMonth", &[("month", Text(&month_of(at))), ("year", Text(&year))])
}

/// "Tuesday".
pub(crate) fn weekday_of(at: &ZonedDateTime) -> String {
    say_of("weekday", &format!("w{}", at.weekday().to_monday_one_offset()), &[])
}

fn month_of(at: &ZonedDateTime) -> String {
    say_of("monthName", &format!("m{}", at.month()), &[])
}

/// What comes first of a date, where a language has both ways.
fn order() -> &'static str {
    if habits().is_month_first { "month-first" } else { "day-first" }
}

/// "14:05", or "2:05 PM" where clocks count to twelve.
fn clock_of(at: &ZonedDateTime) -> String {
    clock_in(at, &habits().halves)
}

fn clock_in(at: &ZonedDateTime, halves: &[String]) -> String {
    let [first, second] = halves else { return written(&at.strftime("%H:%M").to_string()) };
    let half = if at.hour() < 12 { first } else { second };
    format!("{} {half}", written(&at.strftime("%-I:%M").to_string()))
}

/// An instant near another: "14:05" on the same day, else with its day.
#[must_use]
pub fn time_of(at: Timestamp, now: Timestamp) -> String {
    let (Some(instant), Some(today)) = (zoned(at), zoned(now)) else { return String::new() };
    if instant.date() == today.date() { clock_of(&instant) } else { moment_of(&instant) }
}

/// "38 MB", "1.4 GB": to two figures where there are fewer than ten.
#[must_use]
pub fn size(bytes: u64) -> String {
    const UNITS: [(&str, u64); 3] = [("sizeGb", 1 << 30), ("sizeMb", 1 << 20), ("sizeKb", 1 << 10)];
    for (name, unit) in UNITS {
        if bytes >= unit {
            let tenths = bytes.saturating_mul(10) / unit;
            let (whole, tenth) = (written(&(tenths / 10).to_string()), written(&(tenths % 10).to_string()));
            let amount = match (tenths / 10, tenths % 10) {
                (0..10, 1..) => say_with("decimal", &[("whole", Text(&whole)), ("tenth", Text(&tenth))]),
                _ => whole,
            };
            return say_with(name, &[("amount", Text(&amount))]);
        }
    }
    say_with("sizeBytes", &[("count", Count(bytes))])
}

/// "74 min".
#[must_use]
pub fn reading_minutes(minutes: u32) -> String {
    say_with("minutes", &[("count", Count(minutes.into()))])
}

/// "6 min", "1 h 14 min".
#[must_use]
pub fn reading_time(minutes: u32) -> String {
    let (hours, minutes) = (u64::from(minutes / 60), u64::from(minutes % 60));
    match (hours, minutes) {
        (0, minutes) => say_with("minutes", &[("count", Count(minutes))]),
        (hours, 0) => say_with("hoursOnly", &[("hours", Count(hours))]),
        (hours, minutes) => {
            say_with("hoursAndMinutes", &[("hours", Count(hours)), ("minutes", Count(minutes))])
        }
    }
}

/// "A", "A and B", "A, B and C".
#[must_use]
pub fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            say_with("listAnd", &[("first", Text(&apart_by_commas(first))), ("last", Text(last))])
        }
    }
}

/// "A, B, C".
pub(crate) fn apart_by_commas(names: &[String]) -> String {
    joined("listComma", names.iter())
}

/// "A; B; C".
pub(crate) fn apart_by_semicolons(parts: &[String]) -> String {
    joined("listSemicolon", parts.iter())
}

/// Parts one after the other, each pair as the message says.
fn joined<'a>(id: &str, mut parts: impl Iterator<Item = &'a String>) -> String {
    let first = parts.next().cloned().unwrap_or_default();
    parts.fold(first, |said, next| say_with(id, &[("first", Text(&said)), ("next", Text(next))]))
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

/// Why nothing is heard when a story is to be read aloud, by the name of the trouble; `why` is what the system said.
#[must_use]
pub fn speech_trouble(name: &str, why: &str) -> String {
    say_of("speechTrouble", name, &[("why", Text(why))])
}

/// Sentences one after the other; those without words are left out.
pub(crate) fn sentences(said: &[String]) -> String {
    joined("sentencePair", said.iter().filter(|sentence| !sentence.is_empty()))
}

/// How much of the text is here, and why not more.
#[must_use]
pub(crate) fn text_sentence(text: TextState) -> String {
    match text {
        TextState::Full => say("textFull"),
        TextState::SummaryOnly => say("textSummary"),
        TextState::Failed(failure) => say_of("textFailed", failure.as_str(), &[]),
    }
}

fn pictures_sentence(held: Held) -> String {
    let (here, total) = (u64::from(held.pictures_here), u64::from(held.pictures_total));
    let with = [("here", Count(here)), ("total", Count(total))];
    match (here, total) {
        (_, 0) => String::new(),
        (here, total) if here >= total => say_with("picturesAll", &with),
        _ => say_with("picturesSome", &with),
    }
}

/// That a story is whole, in words.
pub(crate) fn whole(held: Held) -> String {
    let held = format!("{} {}", text_sentence(held.text), pictures_sentence(held));
    say_with("wholeStory", &[("held", Text(held.trim_end()))])
}

/// The name of a reason for a picture's absence in groups of messages.
pub(crate) fn reason(failure: Option<PictureFailure>) -> &'static str {
    failure.map_or("not-yet", PictureFailure::as_str)
}

/// "2 are no longer on the site": pictures that are not here, for one reason.
pub(crate) fn pictures_away(count: u64, why: Option<PictureFailure>) -> String {
    say_of("pictureAway", reason(why), &[("count", Count(count))])
}

/// What of a story is not here, and `ahead`: what becomes of its pictures. `None` when it is whole.
#[must_use]
pub fn lacking(held: Held, ahead: &str) -> Option<String> {
    let (here, total) = (held.pictures_here, held.pictures_total);
    let text = (held.text != TextState::Full).then(|| text_sentence(held.text));
    let pictures = (here < total).then(|| {
        let with = [("here", Count(here.into())), ("total", Count(total.into())), ("ahead", Text(ahead))];
        say_with("lackingPictures", &with)
    });
    let parts: Vec<String> = text.into_iter().chain(pictures).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// What was wrong with a source. A fetch words it in English, with the address; in another language the kind of problem
/// is told.
pub(crate) fn of_problem(problem: &str, sentence: &str) -> String {
    let told = (!is_english()).then(|| find("sourceProblem", problem)).flatten();
    told.unwrap_or_else(|| sentence_case(sentence))
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
pub fn missing_picture(failure: Option<PictureFailure>) -> String {
    say_of("pictureMissing", reason(failure), &[])
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
    use layover_model::{Completeness as Held, TextFailure};

    #[test]
    fn sizes_are_said_shortly() {
        let said = [0, 1, 1023, 1024, 1536, 10 << 20, (10 << 20) + 700_000, 1_500_000_000, 2 << 30].map(size);
        let expected =
            ["0 bytes", "1 byte", "1023 bytes", "1 KB", "1.5 KB", "10 MB", "10 MB", "1.3 GB", "2 GB"];
        assert_eq!(said, expected);
    }

    #[test]
    fn clocks_count_to_twelve_where_they_are_told_to() {
        let midnight = 1_795_910_400;
        let at = |hour: i64, minute: i64| {
            let instant = jiff::Timestamp::from_second(midnight + hour * 3600 + minute * 60).unwrap();
            instant.to_zoned_datetime(TimeZone::UTC)
        };
        let halves = ["AM".to_owned(), "PM".to_owned()];
        let said = [at(0, 5), at(9, 30), at(12, 0), at(21, 48)].map(|one| clock_in(&one, &halves));
        assert_eq!(said, ["12:05 AM", "9:30 AM", "12:00 PM", "9:48 PM"]);
        assert_eq!(clock_in(&at(9, 5), &[]), "09:05");
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
