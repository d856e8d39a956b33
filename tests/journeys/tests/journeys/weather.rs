//! Bad weather over a feed: told per source, nothing lost, and well again when it clears.

use crate::support::{Reader, press, stories_of};
use layover_press::Weather;

/// A weather, and the names its problem may have.
const WEATHERS: [(Weather, &[&str]); 14] = [
    (Weather::Status(404), &["not-found"]),
    (Weather::Status(410), &["gone"]),
    (Weather::Status(403), &["refused"]),
    (Weather::TooManyRequests(120), &["asked-to-wait"]),
    (Weather::Status(500), &["server-error"]),
    (Weather::Status(503), &["asked-to-wait"]),
    (Weather::Reset, &["unreachable"]),
    (Weather::Truncated, &["unreachable"]),
    (Weather::RedirectLoop, &["bad-redirect"]),
    (Weather::CaptivePortal, &["captive-portal"]),
    (Weather::CaptiveRedirect, &["captive-portal"]),
    (Weather::HtmlInsteadOfFeed, &["not-a-feed", "captive-portal"]),
    (Weather::Endless, &["too-large"]),
    (Weather::Huge, &["too-large"]),
];

#[test]
fn bad_weather_over_a_feed_changes_nothing_and_passes() {
    let press = press();
    let reader = Reader::of(&press);
    let before = reader.does(&["list", "--all", "--json", "--with-bodies"]);
    for (weather, names) in WEATHERS {
        press.weather("/feed.rss", weather, None);
        let told = reader.tells(&["sync", "--json", "--pictures", "none"]);
        assert_eq!(told.code, 1, "{weather:?}: {told:?}");
        let report = told.json();
        let problem = report["troubles"][0]["problem"].as_str().unwrap_or_default();
        assert!(names.contains(&problem), "{weather:?}: {report}");
        assert!(
            report["troubles"][0]["sentence"].as_str().is_some_and(|sentence| sentence.len() > 20),
            "{report}"
        );
        assert_eq!(reader.does(&["list", "--all", "--json", "--with-bodies"]), before, "{weather:?}");
        let ailing = reader.tells(&["doctor", "--json"]);
        assert_eq!(ailing.code, 3, "{weather:?}: {ailing:?}");
        press.clear_weather();
        reader.does(&["sync", "--pictures", "none"]);
    }
    assert_eq!(reader.does(&["list", "--all", "--json", "--with-bodies"]), before);
    reader.does(&["doctor"]);
}

#[test]
fn one_source_in_bad_weather_does_not_keep_the_others() {
    let press = press();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.rss"), &press.url("/feed.json")]);
    press.weather("/feed.rss", Weather::Status(500), None);
    let told = reader.tells(&["sync", "--json", "--pictures", "none"]);
    assert_eq!(told.code, 3, "{told:?}");
    assert_eq!(told.json()["feedsFailed"], 1);
    assert_eq!(reader.stories().len(), stories_of(&press));
}

#[test]
fn bad_weather_over_pages_leaves_the_summary_and_says_why() {
    for (weather, name) in [
        (Weather::Status(404), "gone"),
        (Weather::Huge, "unreadable"),
        (Weather::Endless, "unreadable"),
        (Weather::Status(500), "unreachable"),
    ] {
        let press = press();
        let reader = Reader::allowing(press.address());
        reader.does(&["subscribe", &press.url("/feed.rss")]);
        press.weather("/stories/", weather, None);
        reader.does(&["sync", "--pictures", "none"]);
        let rows = reader.stories();
        let states: Vec<&str> = rows.iter().filter_map(|row| row["completeness"]["text"].as_str()).collect();
        assert_eq!(states.len(), stories_of(&press));
        assert!(states.contains(&name), "{weather:?}: {states:?}");
        assert!(states.iter().all(|state| [name, "full"].contains(state)), "{weather:?}: {states:?}");
        assert!(
            rows.iter()
                .all(|row| row["completeness"]["sentence"].as_str().is_some_and(|text| !text.is_empty()))
        );
    }
}

#[test]
fn what_is_no_picture_is_told_and_the_text_stays() {
    let press = press();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    press.weather("/media/", Weather::NotAPicture, None);
    let report = reader.asks(&["sync", "--pictures", "all"]);
    assert_eq!(report["pictures"], 0, "{report}");
    assert!(report["picturesFailed"].as_u64() > Some(20), "{report}");
    for row in reader.stories() {
        assert_eq!(row["completeness"]["picturesHere"], 0);
        assert_eq!(row["completeness"]["text"], "full", "{row}");
    }
}
