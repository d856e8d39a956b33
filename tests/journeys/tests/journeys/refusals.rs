//! What cannot be done is said kindly, and nothing is touched.

use crate::support::{Reader, press, stories_of, told};
use rusqlite::Connection;
use std::fs;

#[test]
fn a_library_of_a_newer_layover_is_left_alone() {
    let reader = Reader::new();
    reader.does(&["list"]);
    let database = reader.library().join("library.sqlite");
    Connection::open(&database)
        .unwrap()
        .execute_batch("CREATE TABLE of_a_newer_one (id INTEGER); PRAGMA user_version = 12")
        .unwrap();
    let before = fs::read(&database).unwrap();
    for words in [&["list"][..], &["sync"], &["doctor", "--fix"], &["allow", "127.0.0.1"]] {
        let told = reader.tells(&[&["--json"], words].concat());
        assert_eq!((told.code, told.error_code().as_str()), (1, "newer-library"), "{told:?}");
        assert!(told.err.contains("newer Layover") && told.err.contains("update"), "{told:?}");
    }
    assert_eq!(fs::read(&database).unwrap(), before);
}

#[test]
fn a_file_in_place_of_a_library_is_left_alone() {
    let reader = Reader::new();
    fs::create_dir_all(reader.library()).unwrap();
    let database = reader.library().join("library.sqlite");
    fs::write(&database, "A diary, not a database. ".repeat(400)).unwrap();
    let told = reader.tells(&["--json", "list"]);
    assert_eq!((told.code, told.error_code().as_str()), (1, "library"), "{told:?}");
    assert!(fs::read_to_string(&database).unwrap().starts_with("A diary"));
}

#[test]
fn a_folder_that_cannot_be_one_is_said() {
    let reader = Reader::new();
    fs::write(reader.library(), "a file").unwrap();
    let told = reader.tells(&["--json", "list"]);
    assert_eq!((told.code, told.error_code().as_str()), (1, "folder"), "{told:?}");
}

#[test]
fn two_programs_work_on_one_library_at_once() {
    let press = press();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    let syncs: Vec<_> = (0..3).map(|_| reader.start(&["sync", "--pictures", "none"])).collect();
    let marks: Vec<_> = (0..3).map(|_| reader.start(&["list", "--all", "--json"])).collect();
    for child in syncs.into_iter().chain(marks) {
        let told = told(child);
        assert_eq!(told.code, 0, "{told:?}");
    }
    assert_eq!(reader.stories().len(), stories_of(&press));
    reader.does(&["doctor"]);
}

#[test]
fn a_damaged_index_is_found_and_repaired() {
    let press = press();
    let reader = Reader::of(&press);
    reader.does(&["doctor"]);
    let database = Connection::open(reader.library().join("library.sqlite")).unwrap();
    database
        .execute_batch("UPDATE article SET pictures_total = pictures_total + 3, is_read = 1 WHERE id = 1;")
        .unwrap();
    drop(database);
    let told = reader.tells(&["doctor", "--json"]);
    assert_eq!(told.code, 1, "{told:?}");
    assert_eq!(told.json()["isWell"], false);
    reader.does(&["doctor", "--fix"]);
    reader.does(&["doctor"]);
}

#[test]
fn a_library_made_in_a_folder_named_by_hand_is_said() {
    let reader = Reader::new();
    let first = reader.tells(&["list"]);
    assert!(first.code == 0 && first.err.contains("a new library was made in"), "{first:?}");
    let second = reader.tells(&["list"]);
    assert_eq!(second.err, "", "and only once");
}

#[test]
fn an_address_that_waits_is_named_and_can_be_let_go() {
    let reader = Reader::new();
    let address = "http://nowhere.invalid/feed";
    let kept = reader.tells(&["subscribe", address]);
    assert_eq!(kept.code, 3, "{kept:?}");
    let told = reader.tells(&["sync"]);
    assert_eq!(told.code, 3, "{told:?}");
    assert!(told.out.contains("1 address still waits"), "{told:?}");
    let doctor = reader.tells(&["doctor"]);
    assert_eq!(doctor.code, 3, "{doctor:?}");
    assert!(doctor.out.contains(address) && doctor.out.contains("unsubscribe"), "{doctor:?}");
    reader.does(&["unsubscribe", address]);
    assert_eq!(reader.asks(&["doctor"])["waiting"], serde_json::json!([]));
}
