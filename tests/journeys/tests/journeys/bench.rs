//! The bench tools: one document, and many.

use crate::support::{Reader, press, rss, text, with_input};
use serde_json::Value;
use std::fs;
use std::path::Path;

const ITEM: &str = "<item><title>One</title><link>https://example.org/one</link><guid>g1</guid><pubDate>Mon, 02 Mar 2026 09:30:00 GMT</pubDate></item>";

#[test]
fn a_feed_is_shown_as_json() {
    let reader = Reader::new();
    let file = reader.library().with_extension("xml");
    fs::write(&file, rss("Parsed", ITEM)).unwrap();
    let feed = reader.asks(&["parse", &file.to_string_lossy()]);
    assert_eq!((&feed["ok"], &feed["feed"]["title"]), (&true.into(), &"Parsed".into()));
    assert_eq!(feed["entries"][0]["link"], "https://example.org/one");
    assert_eq!(feed["entries"][0]["published"], 1_772_443_800);
    assert!(!reader.library().exists(), "a bench tool makes no library");
    let told = with_input(reader.command(&["parse", "-"]), b"<html><p>no feed</p></html>");
    assert_eq!(told.code, 1, "{told:?}");
    assert_eq!(told.json()["ok"], false);
    assert!(text(&told.json(), "error").starts_with("-: this is"), "{told:?}");
    fs::write(&file, "a text").unwrap();
    let told = reader.tells(&["parse", &file.to_string_lossy()]);
    assert_eq!(text(&told.json(), "error"), format!("{}: this is no feed", file.display()));
    for verb in ["parse", "extract"] {
        let told = reader.tells(&["--json", verb, "--url", "nope", &file.to_string_lossy()]);
        assert_eq!((told.code, told.error_code().as_str()), (1, "not-an-address"), "{told:?}");
    }
}

#[test]
fn an_address_is_parsed_through_the_library_door() {
    let press = press();
    let reader = Reader::allowing(press.address());
    let feed = reader.asks(&["parse", &press.url("/feed.json")]);
    assert_eq!(feed["entries"].as_array().map(Vec::len), Some(30));
    let story = press.truth().stories.into_iter().find(|story| story.language == "en").unwrap();
    let page = reader.asks(&["extract", &story.url]);
    assert_eq!(text(&page, "title"), story.title);
    assert!(reader.stories().is_empty(), "nothing is stored");
}

#[test]
fn a_folder_of_feeds_gives_a_row_a_line() {
    let reader = Reader::new();
    let folder = reader.library().with_extension("feeds");
    feeds(&folder.join("deep"));
    let rows = lines(&reader.does(&["parse", "--batch", &folder.to_string_lossy()]));
    check_feed_rows(&rows);
}

fn check_feed_rows(rows: &[Value]) {
    let files: Vec<&str> = rows.iter().map(|row| text(row, "file")).collect();
    assert_eq!(files, ["a/good.xml", "a/page.html", "a/missing.xml", "a/relative.xml"]);
    assert_eq!(rows[0]["feed"]["title"], "Good");
    assert_eq!(rows[0]["entries"].as_array().map(Vec::len), Some(1));
    assert_eq!((&rows[1]["ok"], &rows[2]["ok"]), (&false.into(), &false.into()));
    assert_eq!(rows[3]["entries"][0]["link"], "https://based.example/two");
}

fn feeds(folder: &Path) {
    fs::create_dir_all(folder.join("files/a")).unwrap();
    let manifest = [
        r#"{"file":"a/good.xml","headers":{},"base_url":null,"expected":null}"#,
        r#"{"file":"a/page.html"}"#,
        r#"{"file":"a/missing.xml"}"#,
        r#"{"file":"a/relative.xml","base_url":"https://based.example/feed"}"#,
    ];
    fs::write(folder.join("manifest.jsonl"), manifest.join("\n")).unwrap();
    fs::write(folder.join("files/a/good.xml"), rss("Good", ITEM)).unwrap();
    fs::write(folder.join("files/a/page.html"), "<!doctype html><html><body><p>page").unwrap();
    let relative = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>R</title><id>r</id><entry><id>2</id><title>Two</title><link href=\"two\"/></entry></feed>";
    fs::write(folder.join("files/a/relative.xml"), relative).unwrap();
}

#[test]
fn a_folder_of_pages_gives_a_row_a_line() {
    let reader = Reader::new();
    let set = reader.library().with_file_name("my-pages");
    fs::create_dir_all(set.join("pages")).unwrap();
    let sentence =
        "<p>The harbour master looked at the ledger, counted the boats twice, and wrote down thirty-one.</p>";
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><title>The ledger</title></head><body><nav>Home</nav><article><h1>The ledger</h1>{}</article></body></html>",
        sentence.repeat(12)
    );
    fs::write(set.join("pages/one.html"), page).unwrap();
    fs::write(set.join("pages/two.html"), "").unwrap();
    fs::write(set.join("truth.json"), r#"{"one":{"url":"https://example.org/ledger"},"two":{},"three":{}}"#)
        .unwrap();
    let rows = lines(&reader.does(&["extract", "--batch", &set.to_string_lossy()]));
    assert_eq!(rows.len(), 3);
    let row = |id: &str| rows.iter().find(|row| row["id"] == id).unwrap();
    assert!(rows.iter().all(|row| row["dataset"] == "my-pages"));
    assert_eq!(text(row("one"), "title"), "The ledger");
    assert!(text(row("one"), "html").contains("thirty-one") && !text(row("one"), "html").contains("Home"));
    for id in ["two", "three"] {
        assert!(!text(row(id), "error").is_empty());
    }
}

#[test]
fn html_is_cleaned_from_input_to_output() {
    let reader = Reader::new();
    let told = with_input(
        reader.command(&["clean"]),
        b"<p onclick=x()>Kept <script>gone()</script><a href=\"javascript:x()\">link</a></p>",
    );
    assert_eq!(told.code, 0, "{told:?}");
    assert!(told.out.contains("Kept") && told.out.contains("link"), "{told:?}");
    for trace in ["script", "onclick", "gone", "javascript"] {
        assert!(!told.out.contains(trace), "{trace}: {told:?}");
    }
    let file = reader.library().with_extension("jsonl");
    fs::write(
        &file,
        "{\"id\":1,\"html\":\"<b>x</b><style>y</style>\"}\n{\"id\":2,\"html\":\"<img src=x onerror=y>\"}\n",
    )
    .unwrap();
    let rows = lines(&reader.does(&["clean", "--batch", &file.to_string_lossy()]));
    assert_eq!((&rows[0]["id"], &rows[1]["id"]), (&1.into(), &2.into()));
    assert!(text(&rows[0], "clean").contains('x') && !text(&rows[0], "clean").contains('y'));
    assert!(!text(&rows[1], "clean").contains("onerror"));
    assert!(text(&rows[1], "html").contains("onerror"), "the row itself stays");
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}
