//! What a reader does with many stories at once, and how it is told and taken back: marking, searching, the log, settings.

use crate::support::{Reader, press, text};
use layover_press::Weather;
use serde_json::{Value, json};

fn unread(reader: &Reader) -> usize {
    reader.asks(&["list", "--unread", "--all"]).as_array().map_or(0, Vec::len)
}

#[test]
fn many_stories_are_marked_read_at_once_and_taken_back() {
    let press = press();
    let reader = Reader::of(&press);
    let all = reader.asks(&["list", "--all"]);
    let rows: Vec<&Value> = all.as_array().unwrap().iter().collect();
    let before = unread(&reader);
    let third = rows[2]["id"].to_string();
    // Two stories stand above the third, and no others.
    assert!(
        reader.does(&["mark-read", "--everything", "--above", &third]).contains("Marked 2 stories read.")
    );
    assert_eq!(unread(&reader), before - 2);
    reader.does(&["undo"]);
    assert_eq!(unread(&reader), before);
    reader.does(&["mark-read", "--everything", "--below", &third]);
    assert_eq!(unread(&reader), 3);
    reader.does(&["undo"]);
    reader.does(&["mark-read", &third]);
    reader.does(&["mark-unread", &third]);
    assert_eq!(unread(&reader), before);
    // All the magazine is older than a day by now, and nothing is older than a century.
    assert_eq!(reader.tells(&["mark-read", "--everything", "--older-than", "99y"]).code, 4);
    reader.does(&["mark-read", "--section", "Water", "--older-than", "1d"]);
    let water = reader.asks(&["list", "--all", "--section", "Water"]).as_array().map_or(0, Vec::len);
    assert_eq!(unread(&reader), before - water);
    reader.does(&["mark-read", "--everything"]);
    assert_eq!(unread(&reader), 0);
    // Naming nothing marks nothing.
    assert_eq!(reader.tells(&["mark-read"]).code, 2);
    assert_eq!(reader.tells(&["mark-read", "--everything", "--older-than", "soon"]).code, 2);
}

#[test]
fn a_search_forgives_a_slip_and_takes_conditions() {
    let press = press();
    let reader = Reader::of(&press);
    let story = reader.asks(&["list", "--section", "Water", "--limit", "1"])[0].clone();
    let name = story["contributors"][0].as_str().unwrap().to_owned();
    let family = name.split(' ').next_back().unwrap();
    assert!(family.chars().count() >= 5, "{name}");
    let mut slipped: Vec<char> = family.chars().collect();
    slipped.swap(1, 2);
    let slipped: String = slipped.into_iter().collect();
    let found = reader.asks(&["search", &slipped]);
    let right = reader.asks(&["search", family]);
    assert!(!right.as_array().unwrap().is_empty(), "{family}");
    assert_eq!(found[0]["id"], right[0]["id"], "{slipped}");
    assert_eq!(
        reader.tells(&["search", &format!("author:{slipped} is:unread before:2100 after:1990")]).code,
        0
    );
    assert_eq!(reader.tells(&["search", &format!("author:{slipped} after:2100")]).code, 4);
    assert_eq!(reader.tells(&["search", "section:Water in:trip"]).code, 4);
    // One character of Chinese, as one of its stories has it.
    assert_eq!(reader.tells(&["search", "书"]).code, 0);
}

#[test]
fn the_log_says_what_was_done_and_what_went_wrong() {
    let press = press();
    let reader = Reader::of(&press);
    press.weather("/feed.rss", Weather::Status(500), None);
    reader.tells(&["sync", "--pictures", "none"]);
    let log = reader.asks(&["log"]);
    let lines: Vec<&str> = log.as_array().unwrap().iter().map(|line| text(line, "sentence")).collect();
    assert!(lines[0].contains("did not answer well"), "{lines:?}");
    assert!(lines[1].starts_with("The Long Meridian: "), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("new")), "{lines:?}");
    assert!(reader.does(&["log", "--limit", "1"]).contains(lines[0].split('.').next().unwrap()));
}

#[test]
fn settings_go_into_one_file_and_come_out_of_it_on_another_machine() {
    let (one, other) = (Reader::new(), Reader::new());
    one.does(&["allow", "reader.home"]);
    one.does(&["settings", "set", "readerSize", "23"]);
    one.does(&["settings", "set", "keys", r#"{"sync":["x"]}"#]);
    let file = one.library().with_file_name("settings.json");
    one.does(&["settings", "export", file.to_str().unwrap()]);
    let told = other.does(&["settings", "import", file.to_str().unwrap()]);
    assert!(told.contains("2 settings changed."), "{told}");
    let settings = other.asks(&["settings"]);
    assert_eq!(settings["settings"]["readerSize"], json!(23));
    assert_eq!(settings["settings"]["keys"], json!({ "sync": ["x"] }));
    assert!(
        other.does(&["allow"]).contains("Nothing is allowed")
            || !other.does(&["allow"]).contains("reader.home")
    );
    // A hand-over never opens the door, and a wrong value changes nothing.
    let hostile =
        r#"{"format":"layover-settings","version":1,"settings":{"allow":["127.0.0.1"],"theme":"plaid"}}"#;
    std::fs::write(&file, hostile).unwrap();
    let refused = other.tells(&["settings", "import", file.to_str().unwrap()]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.err.contains("theme"), "{refused:?}");
    assert_eq!(other.asks(&["settings"]), settings);
    assert_eq!(other.tells(&["settings", "set", "allow", r#"["127.0.0.1"]"#]).code, 1);
}
