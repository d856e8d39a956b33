//! What was on board and is lost: never called whole, and had again by whoever makes a trip ready.

use crate::support::{Reader, picture_files, press, rss, serve_at, text};
use layover_press::{RunningPress, Weather};
use std::fs;

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

/// Does one thing to a story's rows behind the program's back, where no second file could give them back.
fn damage(reader: &Reader, how: &str, story: i64) {
    for file in ["library.kept", "library-before.kept"] {
        fs::remove_file(reader.library().join(file)).ok();
    }
    damage_alone(reader, how, story);
}

/// The same beside the second file.
fn damage_alone(reader: &Reader, how: &str, story: i64) {
    let database = rusqlite::Connection::open(reader.library().join("library.sqlite")).unwrap();
    assert_eq!(database.execute(how, [story]).unwrap(), 1);
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
    for how in
        ["DELETE FROM body WHERE article_id = ?1", "UPDATE body SET packed = x'2A' WHERE article_id = ?1"]
    {
        let reader = packed(&press);
        let story = first_story(&reader);
        damage(&reader, how, story);
        let airplane = reader.tells(&["airplane"]);
        assert_eq!(airplane.code, 3, "{how}: {airplane:?}");
        let check = reader.tells(&["trip", "check", "Andes"]);
        assert_eq!(check.code, 3, "{how}: {check:?}");
        assert!(in_one_line(&check.out).contains("the text was lost from the disk"), "{check:?}");
        let listed = reader.asks(&["list", "--all"]);
        let row = listed.as_array().unwrap().iter().find(|row| row["id"] == story).unwrap().clone();
        assert_eq!(
            (text(&row["completeness"], "mark"), text(&row["completeness"], "text")),
            ("failed", "lost")
        );
        let ready = reader.tells(&["trip", "ready", "Andes"]);
        assert_eq!(ready.code, 0, "{how}: {ready:?}");
        assert_eq!(reader.asks(&["doctor"])["findings"].as_array().map_or(0, Vec::len), 0);
    }
}

#[test]
fn a_text_lost_from_the_library_comes_back_from_its_second_file_without_a_network() {
    let press = press();
    for how in
        ["DELETE FROM body WHERE article_id = ?1", "UPDATE body SET packed = x'2A' WHERE article_id = ?1"]
    {
        let reader = packed(&press);
        let story = first_story(&reader);
        damage_alone(&reader, how, story);
        press.weather("/", Weather::Reset, None);
        let airplane = reader.tells(&["airplane"]);
        assert_eq!(airplane.code, 3, "{how}: {airplane:?}");
        assert!(in_one_line(&airplane.out).contains("lost from the disk"), "{airplane:?}");
        let again = reader.tells(&["airplane"]);
        assert_eq!(again.code, 0, "{how}: {again:?}");
        press.clear_weather();
    }
}

#[test]
fn a_lost_text_is_completed_with_one_command() {
    let press = press();
    let reader = packed(&press);
    let story = first_story(&reader);
    damage(&reader, "DELETE FROM body WHERE article_id = ?1", story);
    let completed = reader.tells(&["complete", &story.to_string()]);
    assert_eq!(completed.code, 0, "{completed:?}");
    assert!(completed.out.contains("whole"), "{completed:?}");
}

#[test]
fn what_the_airplane_check_finds_is_remembered() {
    let press = press();
    let reader = packed(&press);
    let picture = picture_files(&reader).into_iter().next().expect("a picture");
    let length = usize::try_from(fs::metadata(&picture).unwrap().len()).unwrap();
    fs::write(&picture, vec![0; length]).unwrap();
    let listed = || in_one_line(&reader.does(&["trip", "list"]));
    assert!(listed().contains("Ready:"), "nobody has looked: {}", listed());
    assert_eq!(reader.tells(&["airplane"]).code, 3);
    assert!(listed().contains("Not ready"), "{}", listed());
}

#[test]
fn a_damaged_text_is_a_note_in_what_is_written_out_and_ends_nothing() {
    let press = press();
    let reader = packed(&press);
    let story = first_story(&reader);
    damage(&reader, "UPDATE body SET packed = x'2A' WHERE article_id = ?1", story);
    let desk = crate::written::desk(&reader);
    for (form, name) in [("--epub", "a.epub"), ("--html", "a.html"), ("--markdown", "a")] {
        let path = crate::written::shown(&desk.join(name));
        let written = reader.tells(&["export", form, "--trip", "1", &path]);
        assert_eq!(written.code, 0, "{form}: {written:?}");
    }
    let html = fs::read_to_string(desk.join("a.html")).unwrap();
    assert!(html.contains("lost from the disk"));
    let packed = reader.tells(&["pack", &crate::written::shown(&desk.join("a.layover-pack")), "--trip", "1"]);
    assert_eq!(packed.code, 0, "{packed:?}");
}

#[test]
fn nothing_of_a_library_is_written_over() {
    let press = press();
    let reader = packed(&press);
    let story = first_story(&reader).to_string();
    let picture = picture_files(&reader).into_iter().next().expect("a picture");
    for target in [reader.library().join("library.sqlite"), picture] {
        let target = crate::written::shown(&target);
        for words in [
            vec!["export", "--epub", "--story", &story, "--force", &target],
            vec!["export", "--html", "--story", &story, "--force", &target],
            vec!["pack", &target, "--story", &story, "--force"],
            vec!["export", "--opml", &target],
        ] {
            let told = reader.tells(&words);
            assert!(told.code == 1 || told.code == 2, "{words:?}: {told:?}");
        }
    }
    assert_eq!(reader.tells(&["trip", "check", "Andes"]).code, 0);
}

#[test]
fn a_trip_outlives_a_subscription_and_one_that_departed_is_not_chosen_again() {
    let press = press();
    let reader = packed(&press);
    let held =
        |reader: &Reader| reader.asks(&["trip", "show", "Andes"])["stories"].as_array().map_or(0, Vec::len);
    let before = held(&reader);
    let publications = reader.asks(&["list", "--publications"]);
    let name = text(&publications[0], "title").to_owned();
    reader.does(&["unsubscribe", &name]);
    let ready = reader.tells(&["trip", "ready", "Andes"]);
    assert_eq!((ready.code, held(&reader)), (0, before), "{ready:?}");
    let yesterday = (jiff::Timestamp::now() - jiff::SignedDuration::from_hours(20)).to_string();
    let plan = ["trip", "new", "Gone", "--leaves", &yesterday, "--hours", "1", "--take", "saved"];
    reader.tells(&plan);
    let told = reader.tells(&["trip", "choose", "Gone"]);
    assert_eq!(told.code, 1, "{told:?}");
    assert!(in_one_line(&told.err).contains("has departed"), "{told:?}");
}

#[test]
fn a_networks_question_is_no_story_and_makes_nothing_whole() {
    let portal = b"<html><head><title>AirWifi</title></head><body><h1>Welcome aboard</h1><p>Please accept the terms to \
        go online.</p><form action=/ok><button>Accept</button></form></body></html>";
    let moved =
        b"<html><head><meta http-equiv=refresh content='0;url=/elsewhere'></head><body>Moved.</body></html>";
    let item = |path: &str| {
        format!(
            "<item><title>Port {path}</title><link>http://ADDRESS{path}</link><guid>{path}</guid><description>Only a \
             summary of the story of {path}, and then a sentence that trails off…</description></item>"
        )
    };
    let items = [item("/p/one"), item("/p/two")].concat();
    let site = serve_at(|address| {
        vec![
            (
                "/feed",
                "application/rss+xml",
                rss("Port Notes", &items.replace("ADDRESS", &address.to_string())),
            ),
            ("/p/one", "text/html", portal.to_vec()),
            ("/p/two", "text/html", moved.to_vec()),
            ("/p/three", "text/html", portal.to_vec()),
        ]
    });
    let reader = Reader::allowing(site);
    reader.does(&["subscribe", &format!("http://{site}/feed")]);
    reader.tells(&["sync", "--pictures", "none"]);
    let rows = reader.stories();
    assert_eq!(rows.len(), 2);
    for row in rows {
        assert_ne!(row["completeness"]["text"], "full", "{row}");
        assert!(!text(&reader.read(&row), "text").contains("Welcome aboard"));
    }
    reader.tells(&PLAN);
    assert_eq!(reader.tells(&["trip", "ready", "Andes"]).code, 3);
    // Asked for by hand it is no story either.
    let saved = reader.tells(&["save", &format!("http://{site}/p/three")]);
    assert_ne!(saved.code, 0, "{saved:?}");
    assert_eq!(reader.stories().len(), 2);
}
