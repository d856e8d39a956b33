//! A trip from a terminal: planned, made ready, proven with the server gone, tidied up.

use crate::support::{Reader, picture_files, press, text};
use layover_press::{RunningPress, Weather};
use serde_json::Value;

/// A departure far enough away that a trip stays planned.
const LEAVES: &str = "2099-12-03T09:00";

fn plan<'a>(more: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["trip", "new", "Andes", "--leaves", LEAVES, "--days", "5", "--hours", "2:30"];
    words.extend(more);
    words
}

fn readiness(reader: &Reader, words: &[&str]) -> (i32, Value) {
    let mut all = vec!["--json"];
    all.extend(words);
    let told = reader.tells(&all);
    (told.code, told.json())
}

fn whole_library(press: &RunningPress) -> Reader {
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    reader.does(&["sync", "--pictures", "none"]);
    reader
}

#[test]
fn a_trip_made_ready_opens_whole_with_the_server_gone() {
    let press = press();
    let reader = whole_library(&press);
    let planned = reader.asks(&plan(&["--take", "all"]));
    assert_eq!(planned["line"]["state"], "planned");
    assert_eq!(planned["line"]["readiness"]["isGreen"], false, "nothing is fetched yet");
    let chosen = planned["stories"].as_array().unwrap().len();
    assert!(chosen > 5, "{chosen} stories");
    let minutes = planned["line"]["readiness"]["minutes"].as_u64().unwrap();
    assert!((100..=150).contains(&minutes), "{minutes} of 150 minutes");
    let amber = reader.tells(&["trip", "check", "Andes"]);
    assert_eq!(amber.code, 3, "{amber:?}");
    assert_eq!(reader.tells(&["airplane"]).code, 3);

    let (code, report) = readiness(&reader, &["trip", "ready", "andes"]);
    let ready = &report["page"]["line"]["readiness"];
    assert_eq!((code, &ready["isGreen"]), (0, &Value::Bool(true)), "{report}");
    assert_eq!(ready["stories"], ready["storiesWhole"]);
    assert!(ready["pictures"].as_u64() > Some(5) && ready["pictures"] == ready["picturesHere"]);
    assert!(ready["minutes"].as_u64() <= Some(150));

    press.stop();
    let (code, again) = readiness(&reader, &["trip", "check", "1"]);
    assert_eq!((code, &again["isGreen"]), (0, &Value::Bool(true)), "{again}");
    let (code, check) = readiness(&reader, &["airplane", "Andes"]);
    assert_eq!((code, &check["isPassed"]), (0, &Value::Bool(true)), "{check}");
    assert_eq!(check["picturesDecoded"], check["pictures"]);
    let said = reader.does(&["airplane"]);
    assert!(said.contains("nothing asks for a network"), "{said}");
    let unread = reader.stories().iter().filter(|row| row["isRead"] == false).count();
    assert!(unread >= chosen, "checking marks nothing read");
}

#[test]
fn a_trip_is_rehearsed_before_it_is_planned() {
    let press = press();
    let reader = whole_library(&press);
    press.forget_requests();
    let rehearsed = reader.asks(&plan(&["--take", "all", "--dry-run"]));
    assert_eq!(reader.tells(&["trip", "list"]).code, 4, "nothing is kept");
    let planned = reader.asks(&plan(&["--take", "all"]));
    assert!(press.requests().is_empty(), "nothing is fetched: {:?}", press.requests());
    assert_eq!(rehearsed["minutes"], planned["line"]["readiness"]["minutes"], "{rehearsed}");
    assert_eq!(rehearsed["stories"], planned["line"]["readiness"]["stories"]);
    let said = reader.does(&plan(&["--take", "all", "--dry-run"]));
    assert!(said.starts_with("About ") && said.contains(" of reading, "), "{said}");
    let endless = plan(&["--take", "saved", "--dry-run"]);
    let (code, nothing) = readiness(&reader, &endless);
    assert_eq!((code, &nothing["stories"]), (3, &Value::from(0)), "{nothing}");
    assert_eq!(text(&nothing, "warning"), "There is nothing more to take: 0 min of the 2 h 30 asked for.");
}

#[test]
fn a_damaged_file_is_found_without_a_network_and_said() {
    let press = press();
    let reader = whole_library(&press);
    reader.does(&plan(&["--take", "all"]));
    reader.does(&["trip", "ready", "Andes"]);
    press.stop();
    let picture = picture_files(&reader).into_iter().next().expect("a picture");
    let length = std::fs::metadata(&picture).unwrap().len();
    std::fs::write(&picture, vec![7; usize::try_from(length).unwrap()]).unwrap();
    let before = reader.tells(&["airplane"]);
    assert_eq!(before.code, 3, "{before:?}");
    let said = before.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("not on the disk as it should be"), "{before:?}");
    let (code, found) = readiness(&reader, &["trip", "check", "Andes"]);
    assert_eq!((code, &found["isGreen"]), (3, &Value::Bool(false)), "{found}");
    let named = text(&found["shortfalls"][0], "sentence");
    assert!(named.contains("missing") && found["shortfalls"][0]["canRetry"] == true, "{named}");
}

#[test]
fn what_cannot_be_had_is_named_and_why() {
    let press = press();
    let reader = whole_library(&press);
    reader.does(&plan(&["--take", "all"]));
    press.weather("/media/", Weather::Status(404), None);
    let (code, report) = readiness(&reader, &["trip", "ready", "Andes"]);
    assert_eq!(code, 3);
    let ready = &report["page"]["line"]["readiness"];
    assert_eq!((&ready["isGreen"], &ready["picturesHere"]), (&Value::Bool(false), &Value::from(0)));
    let first = &ready["shortfalls"][0];
    assert!(text(first, "sentence").contains("gone from the site"), "{first}");
    assert_eq!(first["canRetry"], false);
    let listed = reader.does(&["trip", "list"]);
    assert!(listed.contains("Not ready") && listed.contains(" of "), "{listed}");
}

#[test]
fn what_passes_is_asked_again_while_the_trip_is_made_ready() {
    let press = press();
    let reader = whole_library(&press);
    reader.does(&plan(&["--take", "all"]));
    press.weather("/media/", Weather::Status(503), Some(2));
    let (code, report) = readiness(&reader, &["trip", "ready", "Andes"]);
    assert_eq!(code, 0, "{report}");
    assert_eq!(report["page"]["line"]["readiness"]["isGreen"], true);
}

#[test]
fn stories_are_put_in_and_taken_out_by_hand_and_a_trip_is_tidied_up() {
    let press = press();
    let reader = whole_library(&press);
    let section = reader.asks(&["list", "--sections"]);
    let section = format!("section:{}", text(&section[0], "name"));
    let planned = reader.asks(&plan(&["--take", &section]));
    let held: Vec<&Value> = planned["stories"].as_array().unwrap().iter().collect();
    let out = held[0]["row"]["id"].to_string();
    let other = reader.stories().into_iter().find(|row| held.iter().all(|one| one["row"]["id"] != row["id"]));
    let other = other.expect("a story of another section")["id"].to_string();
    reader.does(&["trip", "drop", "Andes", &out]);
    reader.does(&["trip", "pin", "Andes", &other]);
    let chosen = reader.asks(&["trip", "choose", "Andes"]);
    let ids: Vec<String> =
        chosen["stories"].as_array().unwrap().iter().map(|one| one["row"]["id"].to_string()).collect();
    assert!(ids.contains(&other) && !ids.contains(&out), "{ids:?} with {other}, without {out}");
    assert!(chosen["stories"].as_array().unwrap().iter().any(|one| one["isPinned"] == true));
    assert_eq!(chosen["refused"].as_array().map(Vec::len), Some(1));
    let ended = reader.does(&["trip", "end", "Andes"]);
    assert!(ended.contains("Tidied up"), "{ended}");
    assert_eq!(reader.tells(&["airplane"]).code, 4, "nothing is packed any more");
    reader.does(&["trip", "remove", "Andes"]);
    assert_eq!(reader.tells(&["trip", "list"]).code, 4);
}

#[test]
fn a_sync_keeps_a_trip_fresh_until_it_departs() {
    let press = layover_press::Press::start(&layover_press::PressOptions {
        held_back: 2,
        ..crate::support::options()
    })
    .expect("the press starts");
    let reader = whole_library(&press);
    reader.does(&plan(&["--take", "all"]));
    reader.does(&["trip", "ready", "Andes"]);
    let first = reader.asks(&["trip", "show", "Andes"]);
    let newest = text(&first["stories"][0]["row"], "title").to_owned();
    reader.does(&["read", &newest]);
    let slug = press.publish().expect("a story held back");
    let published = press.truth().stories.into_iter().find(|story| story.slug == slug).expect("its truth");
    reader.does(&["sync", "--pictures", "saved"]);
    let fresh = reader.asks(&["trip", "show", "Andes"]);
    let titles: Vec<&str> =
        fresh["stories"].as_array().unwrap().iter().map(|one| text(&one["row"], "title")).collect();
    assert!(titles.contains(&published.title.as_str()), "{titles:?} with {}", published.title);
    assert!(!titles.contains(&newest.as_str()), "what was read stays behind");
    assert_eq!(fresh["line"]["readiness"]["isGreen"], true, "{}", fresh["line"]);
}

#[test]
fn a_trip_that_makes_no_sense_is_refused_with_a_way_forward() {
    let press = press();
    let reader = whole_library(&press);
    let refuse = |words: &[&str], code: i32, saying: &str| {
        let told = reader.tells(words);
        assert_eq!(told.code, code, "{words:?}: {told:?}");
        assert!(told.err.contains(saying), "{words:?}: {told:?}");
    };
    let base = ["trip", "new", "No", "--leaves", LEAVES, "--hours", "6"];
    let with = |more: &[&'static str]| base.iter().copied().chain(more.iter().copied()).collect::<Vec<_>>();
    refuse(&base, 2, "--take");
    refuse(&with(&["--take", "nonsense"]), 2, "say publication:NAME");
    refuse(&with(&["--take", "planet:Mars"]), 2, "nothing to take from");
    refuse(&with(&["--take", "section:Nowhere"]), 4, "no such thing");
    refuse(&with(&["--take", "all", "--days", "0"]), 1, "1 to 365 days");
    refuse(&with(&["--take", "all", "--room", "much"]), 2, "200MB");
    refuse(
        &["trip", "new", "No", "--leaves", "Thursday", "--hours", "6", "--take", "all"],
        2,
        "2026-12-03T09:00",
    );
    refuse(&["trip", "new", "No", "--leaves", LEAVES, "--hours", "6:75", "--take", "all"], 2, "6:40");
    refuse(
        &["trip", "new", "No", "--leaves", "2020-01-01T09:00", "--hours", "6", "--take", "all"],
        1,
        "back",
    );
    refuse(&["trip", "ready", "Nowhere"], 4, "trip list");
    assert_eq!(reader.tells(&["--json", "trip", "show", "7"]).error_code(), "nothing-found");
}

#[test]
fn a_trip_says_which_stories_its_room_keeps_out() {
    let press = press();
    let reader = Reader::of(&press);
    let plan =
        ["trip", "new", "A", "--leaves", "2126-12-03", "--hours", "2", "--room", "3MB", "--take", "all"];
    let planned = reader.tells(&plan);
    assert!(planned.out.contains("with 3 MB of room"), "{planned:?}");
    let before = ids_of(&reader.asks(&["trip", "show", "A"]));
    let made = reader.tells(&["trip", "ready", "A"]);
    let after = ids_of(&reader.asks(&["trip", "show", "A"]));
    let gone = before.iter().filter(|id| !after.contains(id)).count();
    assert!(gone > 0, "the pictures of this magazine are larger than a guess: {made:?}");
    assert!(made.out.contains("did not fit into its room"), "{made:?}");
    assert_eq!(made.out.matches("stays behind").count(), gone, "{made:?}");
}

fn ids_of(page: &Value) -> Vec<i64> {
    let stories = page["stories"].as_array().unwrap();
    stories.iter().filter_map(|story| story["row"]["id"].as_i64()).collect()
}
