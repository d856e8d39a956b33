//! Passages marked and notes written from a terminal, found again and taken to other programs.

use crate::support::{Reader, press, text};
use serde_json::Value;

/// A passage of the story: its first words, up to the tenth.
fn beginning(reader: &Reader, row: &Value) -> String {
    let story = reader.read(row);
    let words: Vec<&str> = text(&story, "text").split_whitespace().take(10).collect();
    words.join(" ")
}

fn with_a_whole_story() -> (layover_press::RunningPress, Reader, Value) {
    let press = press();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    reader.does(&["sync", "--pictures", "none"]);
    let whole = reader.stories().into_iter().find(|row| row["completeness"]["text"] == "full");
    let row = whole.expect("a story with its text");
    (press, reader, row)
}

#[test]
fn a_passage_is_marked_found_and_written_out() {
    let (_press, reader, row) = with_a_whole_story();
    let id = row["id"].to_string();
    let passage = beginning(&reader, &row);
    let note = "Ask Ana about the café";
    reader.does(&["highlight", &id, &passage, "--colour", "blue", "--note", note, "--tag", "river"]);
    reader.does(&["highlight", &id, "--note", "Read this one again."]);

    let all = reader.asks(&["highlights"]);
    assert_eq!(all.as_array().map(Vec::len), Some(2), "{all}");
    let found = reader.asks(&["highlights", "list", "CAFE", "river"]);
    assert_eq!(found.as_array().map(Vec::len), Some(1), "{found}");
    let found = &found[0];
    assert_eq!((text(found, "colour"), text(found, "note")), ("blue", note));
    assert_eq!(found["place"][0], 0, "the story begins with it: {found}");
    assert_eq!(text(found, "quote").split_whitespace().collect::<Vec<_>>().join(" "), passage);
    assert_eq!(found["lost"], Value::Null);
    assert_eq!(reader.tells(&["highlights", "nothing-of-that"]).code, 4);

    let markdown = reader.does(&["highlights", "export"]);
    assert!(markdown.starts_with("# Highlights\n") && markdown.contains("#river "), "{markdown}");
    assert!(markdown.contains("Read this one again."), "{markdown}");
    let csv = reader.does(&["highlights", "export", "--format", "csv"]);
    assert!(csv.starts_with("Highlight,Title,Author,URL,Note,Location,Date\r\n"), "{csv}");
    assert!(csv.contains(&format!(".river {note}")), "{csv}");
}

#[test]
fn highlights_outlive_the_subscription_of_their_story() {
    let (press, reader, row) = with_a_whole_story();
    let passage = beginning(&reader, &row);
    reader.does(&["highlight", &row["id"].to_string(), &passage]);
    let publication = text(&row, "publication").to_owned();
    reader.does(&["unsubscribe", &publication]);
    let all = reader.asks(&["highlights"]);
    assert_eq!(text(&all[0], "title"), text(&row, "title"));
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    reader.does(&["sync", "--pictures", "none"]);
    let again = reader.asks(&["highlights"]);
    assert_eq!(again[0]["lost"], Value::Null, "{again}");
    assert!(again[0]["story"].is_i64());
}

#[test]
fn what_cannot_be_marked_is_said_and_nothing_is_kept() {
    let (_press, reader, row) = with_a_whole_story();
    let id = row["id"].to_string();
    let nowhere = reader.tells(&["highlight", &id, "words that no story of this library has in it"]);
    assert_eq!(nowhere.code, 1, "{nowhere:?}");
    assert!(nowhere.err.contains("as it is printed"), "{nowhere:?}");
    assert_eq!(reader.tells(&["highlight", "999999", "the"]).code, 4);
    assert_eq!(reader.tells(&["highlight", &id, "the", "--colour", "mauve"]).code, 2);
    assert_eq!(reader.tells(&["highlights", "remove", "7"]).code, 1);
    assert_eq!(reader.tells(&["highlights"]).code, 4);
    reader.does(&["highlight", &id, &beginning(&reader, &row)]);
    let number = reader.asks(&["highlights"])[0]["id"].to_string();
    reader.does(&["highlights", "remove", &number]);
    assert_eq!(reader.tells(&["highlights"]).code, 4, "it is gone");
}
