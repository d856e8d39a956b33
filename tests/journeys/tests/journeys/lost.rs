//! What was on board and is lost: never called whole, and had again by whoever makes a trip ready.

use crate::support::{Reader, press, text};
use layover_press::{RunningPress, Weather};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

const PLAN: [&str; 9] =
    ["trip", "new", "Andes", "--leaves", "2099-12-03T09:00", "--hours", "1:30", "--take", "all"];

/// A library with a trip that is ready.
fn packed(press: &RunningPress) -> Reader {
    let reader = Reader::of(press);
    reader.does(&["sync", "--pictures", "none"]);
    reader.does(&PLAN);
    let ready = reader.tells(&["trip", "ready", "Andes"]);
    assert_eq!(ready.code, 0, "{ready:?}");
    reader
}

fn picture_files(reader: &Reader) -> Vec<PathBuf> {
    let folders = fs::read_dir(reader.library().join("pictures")).unwrap().flatten();
    let folders = folders.map(|folder| folder.path()).filter(|path| path.is_dir());
    folders.flat_map(|folder| fs::read_dir(folder).unwrap().flatten()).map(|file| file.path()).collect()
}

/// The story of a trip, and what the terminal says of it in a line.
fn first_story(reader: &Reader) -> i64 {
    let page = reader.asks(&["trip", "show", "Andes"]);
    page["stories"][0]["row"]["id"].as_i64().expect("a story")
}

fn in_one_line(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn pictures_lost_from_the_disk_are_said_and_fetched_again_at_once() {
    let press = press();
    let reader = packed(&press);
    let files = picture_files(&reader);
    assert!(files.len() > 3, "{files:?}");
    files.iter().take(3).for_each(|file| fs::remove_file(file).unwrap());
    let check = reader.tells(&["trip", "check", "Andes"]);
    assert_eq!(check.code, 3, "{check:?}");
    let said = in_one_line(&check.out);
    assert!(said.contains("lost from the disk") && said.contains("stories whole"), "{said}");
    // Once more, and this time nobody looked before.
    let ready = reader.tells(&["trip", "ready", "Andes"]);
    assert_eq!(ready.code, 0, "{ready:?}");
    fs::write(&files[4], b"not what it was").unwrap();
    let ready = reader.tells(&["trip", "ready", "Andes"]);
    assert_eq!(ready.code, 0, "found broken by looking, and fetched in the same breath: {ready:?}");
    press.stop();
    assert_eq!(reader.tells(&["airplane"]).code, 0);
}

#[test]
fn a_picture_given_up_is_asked_for_once_by_whoever_makes_a_trip_ready() {
    let press = press();
    let reader = Reader::of(&press);
    reader.does(&["sync", "--pictures", "none"]);
    reader.does(&PLAN);
    press.weather("/media/", Weather::Status(404), None);
    assert_eq!(reader.tells(&["trip", "ready", "Andes"]).code, 3);
    press.forget_requests();
    assert_eq!(
        reader.tells(&["trip", "ready", "Andes"]).code,
        3,
        "the reader may have heard that it is back"
    );
    let asked: Vec<String> = press.requests().into_iter().map(|request| request.path).collect();
    let mut once: Vec<&String> = asked.iter().filter(|path| path.starts_with("/media/")).collect();
    let all = once.len();
    once.sort();
    once.dedup();
    assert!(all > 3 && once.len() == all, "each once: {asked:?}");
    press.clear_weather();
    let ready = reader.tells(&["trip", "ready", "Andes"]);
    assert_eq!(ready.code, 0, "{ready:?}");
}

#[test]
fn a_text_lost_from_the_library_is_not_called_whole_and_comes_again() {
    let press = press();
    for damage in
        ["DELETE FROM body WHERE article_id = ?1", "UPDATE body SET packed = x'2A' WHERE article_id = ?1"]
    {
        let reader = packed(&press);
        let story = first_story(&reader);
        let database = rusqlite::Connection::open(reader.library().join("library.sqlite")).unwrap();
        assert_eq!(database.execute(damage, [story]).unwrap(), 1);
        drop(database);
        let airplane = reader.tells(&["airplane"]);
        assert_eq!(airplane.code, 3, "{damage}: {airplane:?}");
        let check = reader.tells(&["trip", "check", "Andes"]);
        assert_eq!(check.code, 3, "{damage}: {check:?}");
        assert!(in_one_line(&check.out).contains("the text was lost from the disk"), "{check:?}");
        let listed = reader.asks(&["list", "--all"]);
        let row =
            listed.as_array().unwrap().iter().find(|row| row["id"] == Value::from(story)).unwrap().clone();
        assert_eq!(
            (text(&row["completeness"], "mark"), text(&row["completeness"], "text")),
            ("failed", "lost")
        );
        let ready = reader.tells(&["trip", "ready", "Andes"]);
        assert_eq!(ready.code, 0, "{damage}: {ready:?}");
        assert_eq!(reader.asks(&["doctor"])["findings"].as_array().map_or(0, Vec::len), 0);
    }
}

#[test]
fn a_lost_text_is_completed_with_one_command() {
    let press = press();
    let reader = packed(&press);
    let story = first_story(&reader);
    let database = rusqlite::Connection::open(reader.library().join("library.sqlite")).unwrap();
    database.execute("DELETE FROM body WHERE article_id = ?1", [story]).unwrap();
    drop(database);
    let completed = reader.tells(&["complete", &story.to_string()]);
    assert_eq!(completed.code, 0, "{completed:?}");
    assert!(completed.out.contains("whole"), "{completed:?}");
}
