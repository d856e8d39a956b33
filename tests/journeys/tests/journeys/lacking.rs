//! What a story lacks is fetched when the reader asks, and what cannot be had is said with its reason.

use crate::support::{Reader, press, text};
use layover_press::{RunningPress, Weather};
use serde_json::Value;

fn pictured(reader: &Reader) -> Value {
    let has_pictures = |row: &Value| row["completeness"]["picturesTotal"].as_u64() > Some(1);
    reader.stories().into_iter().find(has_pictures).expect("a story with pictures")
}

fn asked_for_pictures(press: &RunningPress) -> Vec<String> {
    let asked = press.requests().into_iter().map(|request| request.path);
    asked.filter(|path| path.starts_with("/media/")).collect()
}

#[test]
fn one_command_brings_text_and_pictures_whatever_the_settings_say() {
    let press = press();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    press.weather("/stories/", Weather::Status(500), None);
    reader.does(&["sync", "--pictures", "none"]);
    let lacks = |row: &&Value| row["completeness"]["text"] == "unreachable";
    let rows = reader.stories();
    let row = rows.iter().find(lacks).expect("a story without its page");
    let id = row["id"].to_string();
    press.clear_weather();
    press.forget_requests();

    let told = reader.does(&["complete", &id]);
    assert!(told.starts_with("It is whole. The whole text is here."), "{told}");
    let now = reader.story_at(text(row, "url"));
    assert_eq!(now["completeness"]["mark"], "whole", "{now}");
    assert!(text(&reader.read(&now), "text").len() > 1_000);
    let pages = press.requests().iter().filter(|request| request.path.starts_with("/stories/")).count();
    assert!(pages <= 2, "its own pages alone: {pages}");

    press.forget_requests();
    assert!(reader.does(&["complete", &id]).starts_with("It is whole."));
    assert!(press.requests().is_empty(), "what is here is not asked for again");
}

#[test]
fn what_could_not_be_had_is_named_and_tried_again_where_that_helps() {
    let press = press();
    let reader = Reader::of(&press);
    let row = pictured(&reader);
    let id = row["id"].to_string();
    press.weather("/media/", Weather::Status(404), None);
    let told = reader.tells(&["complete", &id]);
    assert_eq!(told.code, 3, "{told:?}");
    assert!(told.out.contains("no longer on the site"), "{told:?}");
    // Given up; but the reader may ask as often as they like.
    press.clear_weather();
    press.forget_requests();
    reader.does(&["sync", "--pictures", "all"]);
    let report = reader.asks(&["complete", &id]);
    assert_eq!((&report["whole"], &report["stories"][0]["isWhole"]), (&1.into(), &true.into()), "{report}");

    let other = reader.stories().into_iter().find(|one| one["completeness"]["mark"] != "whole");
    assert!(other.is_none(), "the sync brought all others: {other:?}");
}

#[test]
fn with_no_network_it_is_wanted_until_there_is_one() {
    let press = press();
    let (address, reader) = (press.address(), Reader::of(&press));
    let row = pictured(&reader);
    let id = row["id"].to_string();
    press.stop();
    let told = reader.tells(&["complete", &id, "--json"]);
    assert_eq!(told.code, 3, "{told:?}");
    assert!(text(&told.json(), "sentence").contains("are here"), "{told:?}");
    let back = layover_press::Press::start(&layover_press::PressOptions {
        port: address.port(),
        ..crate::support::options()
    })
    .unwrap();
    assert!(reader.does(&["complete", &id]).starts_with("It is whole."));
    assert!(!asked_for_pictures(&back).is_empty());
    assert_eq!(reader.tells(&["complete", "No such story"]).code, 4);
}

#[test]
fn sound_is_kept_on_request_with_its_size_and_goes_on_where_it_broke_off() {
    let press = press();
    let reader = Reader::of(&press);
    let mut heard = None;
    for row in reader.stories() {
        let audio = reader.asks(&["audio", "--list", &row["id"].to_string()]);
        if audio.as_array().is_some_and(|audio| !audio.is_empty()) {
            heard = Some((row["id"].to_string(), audio));
        }
    }
    let (id, audio) = heard.expect("a story with sound");
    assert_eq!((text(&audio[0], "state"), text(&audio[0], "sentence")), ("away", "Audio, 468 KB."));
    press.forget_requests();
    reader.does(&["sync", "--pictures", "all"]);
    let sounds = |press: &RunningPress| {
        press.requests().into_iter().filter(|request| request.path.starts_with("/sound/")).collect::<Vec<_>>()
    };
    assert!(sounds(&press).is_empty(), "on request alone");

    press.weather("/sound/", Weather::Truncated, Some(1));
    let told = reader.tells(&["audio", &id]);
    assert_eq!(told.code, 3, "{told:?}");
    let kept = reader.asks(&["audio", &id]);
    assert_eq!(text(&kept[0], "state"), "here", "{kept}");
    let asked = sounds(&press);
    let ranges: Vec<Option<&str>> = asked.iter().map(|request| request.range.as_deref()).collect();
    assert_eq!(ranges, [None, Some("bytes=240022-")], "the second half alone");
    assert_eq!(asked[1].status, 206);
    press.stop();
    assert_eq!(text(&reader.asks(&["audio", "--list", &id])[0], "state"), "here");
    reader.does(&["doctor"]);
    reader.does(&["audio", "--remove", &id]);
    assert_eq!(text(&reader.asks(&["audio", "--list", &id])[0], "state"), "away");
    let silent = reader
        .stories()
        .into_iter()
        .find(|row| row["id"].as_i64().map(|other| other.to_string()).as_deref() != Some(id.as_str()))
        .unwrap();
    assert_eq!(reader.tells(&["audio", &silent["id"].to_string()]).code, 1);
}
