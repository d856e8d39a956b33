//! With the network gone: what was fetched is read, saved stories stay.

use crate::support::{Reader, press, text};
use serde_json::Value;

#[test]
fn a_story_is_read_whole_with_the_server_stopped() {
    let press = press();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    reader.does(&["sync", "--pictures", "all"]);
    let truth = press.truth();
    press.stop();
    let whole = reader.asks(&["list", "--all", "--complete"]);
    let whole = whole.as_array().unwrap();
    assert!(whole.len() >= 25, "{} of 30 stories are whole", whole.len());
    let with_pictures = whole.iter().filter(|row| row["completeness"]["picturesHere"].as_u64() > Some(0));
    assert!(with_pictures.count() >= 20);
    let row = &whole[0];
    let story = truth.stories.iter().find(|story| story.title == text(row, "title")).unwrap();
    let printed = reader.does(&["read", &row["id"].to_string()]);
    let first: String = story.paragraphs[0].split_whitespace().take(5).collect::<Vec<_>>().join(" ");
    let flat = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains(&story.title) && flat.contains(&first), "{printed}");
    let again = reader.stories();
    let now = again.iter().find(|one| one["id"] == row["id"]).unwrap();
    assert_eq!(now["isRead"], true);
}

#[test]
fn a_sync_without_a_network_fails_kindly_and_changes_nothing() {
    let press = press();
    let reader = Reader::of(&press);
    press.stop();
    let before = reader.does(&["list", "--all", "--json", "--with-bodies"]);
    let told = reader.tells(&["sync"]);
    assert_eq!(told.code, 1, "{told:?}");
    assert!(told.out.contains("did not answer well"), "{told:?}");
    assert_eq!(reader.does(&["list", "--all", "--json", "--with-bodies"]), before);
}

#[test]
fn a_saved_story_survives_unsubscribing() {
    let press = press();
    let reader = Reader::of(&press);
    let title = text(&reader.stories()[3], "title").to_owned();
    reader.does(&["save", &title]);
    let publication = reader.asks(&["list", "--publications"])[0]["id"].to_string();
    reader.does(&["unsubscribe", &publication]);
    press.stop();
    assert!(reader.stories().is_empty() || reader.stories().iter().all(|row| row["isSaved"] == true));
    let saved = reader.asks(&["list", "--saved"]);
    assert_eq!(saved.as_array().map(Vec::len), Some(1));
    assert_eq!(text(&saved[0], "title"), title);
    assert!(text(&reader.read(&saved[0]), "text").len() > 1_000);
    let exported: Value = serde_json::from_str(&reader.does(&["export", "--saved"])).unwrap();
    assert_eq!(text(&exported[0], "title"), title);
    for field in ["html", "text", "url"] {
        assert!(!text(&exported[0], field).is_empty(), "{field}");
    }
}

#[test]
fn a_saved_story_is_found_by_its_title_when_its_publication_is_gone() {
    let press = press();
    let reader = Reader::of(&press);
    let kept = reader.stories();
    let (first, second) = (text(&kept[3], "title"), text(&kept[7], "title"));
    for title in [second, first] {
        reader.does(&["save", title]);
    }
    let every = reader.asks(&["list", "--all"]);
    assert_eq!(every.as_array().map(Vec::len), Some(kept.len()), "a saved story is listed once");
    let publication = reader.asks(&["list", "--publications"])[0]["id"].to_string();
    reader.does(&["unsubscribe", &publication]);
    let left = reader.stories();
    let titles: Vec<&str> = left.iter().map(|row| text(row, "title")).collect();
    assert_eq!(titles, [first, second]);
    let published: Vec<i64> = left.iter().filter_map(|row| row["published"].as_i64()).collect();
    assert!(published.is_sorted_by(|one, next| one >= next), "newest first");
    assert_eq!(reader.asks(&["read", first])["id"], kept[3]["id"]);
    reader.does(&["save", "--undo", first]);
    assert_eq!(reader.asks(&["list", "--saved"]).as_array().map(Vec::len), Some(1));
}

#[test]
fn saving_says_what_is_missing() {
    let press = press();
    let reader = Reader::of(&press);
    let pictured = |row: &&Value| row["completeness"]["picturesTotal"].as_u64() > Some(0);
    let row = reader.stories().into_iter().find(|row| pictured(&row)).expect("a story with pictures");
    let id = row["id"].to_string();
    let total = &row["completeness"]["picturesTotal"];
    let told = reader.asks(&["save", &id]);
    let missing = format!("Saved. 0 of {total} pictures are here; the next sync fetches the rest.");
    assert_eq!(text(&told, "sentence"), missing);
    reader.does(&["save", "--undo", &id]);
    reader.does(&["sync", "--pictures", "all"]);
    let whole = reader.asks(&["list", "--all", "--complete"]);
    let whole = whole.as_array().unwrap().iter().find(|row| pictured(row)).expect("a whole story");
    let told = reader.does(&["save", &whole["id"].to_string()]);
    assert_eq!(told.trim(), "Saved. It stays, whatever the site does.");
}

#[test]
fn any_page_can_be_saved_and_let_go() {
    let press = press();
    let reader = Reader::allowing(press.address());
    let story = press.truth().stories.into_iter().find(|story| story.language == "en").unwrap();
    let saved = reader.asks(&["save", &story.url]);
    press.stop();
    assert_eq!(saved["type"], "saved", "{saved}");
    let row = reader.story_at(&story.url);
    assert_eq!(text(&row, "title"), story.title);
    assert_eq!(row["isSaved"], true);
    reader.does(&["save", &story.url, "--undo"]);
    assert_eq!(reader.asks(&["list", "--saved"]).as_array().map(Vec::len), Some(0));
}

#[test]
fn searching_finds_words_of_titles_and_texts() {
    let press = press();
    let reader = Reader::of(&press);
    press.stop();
    let row = reader.stories().remove(0);
    let found = reader.asks(&["search", text(&row, "title")]);
    assert_eq!(found[0]["id"], row["id"], "{found}");
    let whole = reader.tells(&["search", "meridia"]);
    let beginning = reader.asks(&["search", "meridia*"]);
    assert_eq!(whole.code, 4, "a whole word is asked for: {whole:?}");
    assert!(beginning.as_array().is_some_and(|found| !found.is_empty()));
    let queries = reader.library().with_extension("txt");
    std::fs::write(&queries, format!("{}\nxyzzyplugh\n", text(&row, "title"))).unwrap();
    let lines = reader.does(&["search", "--batch", &queries.to_string_lossy()]);
    let answers: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers[0][0]["id"], row["id"]);
    assert_eq!(answers[1], serde_json::json!([]));
    let none = reader.tells(&["search", "xyzzyplugh", "--json"]);
    assert_eq!((none.code, none.out.trim()), (4, "[]"));
}
