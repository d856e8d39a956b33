//! What is read is what was written: sections, names and every paragraph, against the press's own truth.

use crate::support::{Reader, press, text};
use layover_press::{InFeed, RunningPress, TrueStory};
use serde_json::Value;
use std::collections::BTreeSet;

fn whole_magazine(press: &RunningPress) -> Reader {
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/")]);
    reader.does(&["sync", "--pictures", "none"]);
    reader
}

fn row_of<'a>(rows: &'a [Value], story: &TrueStory) -> &'a Value {
    let is_it = |row: &&Value| text(row, "url").trim_end_matches('/') == story.url.trim_end_matches('/');
    rows.iter().find(is_it).unwrap_or_else(|| panic!("{} is not in the library", story.slug))
}

#[test]
fn sections_are_those_of_the_magazine() {
    let press = press();
    let reader = whole_magazine(&press);
    let truth = press.truth();
    let shelves = reader.asks(&["list", "--sections"]);
    let got: BTreeSet<&str> = shelves.as_array().unwrap().iter().map(|shelf| text(shelf, "name")).collect();
    let missing: Vec<&str> = truth
        .sections
        .iter()
        .map(|section| section.name.as_str())
        .filter(|name| !got.contains(name))
        .collect();
    assert!(missing.is_empty(), "no section {missing:?} among {got:?}");
    let rows = reader.stories();
    let wrong: Vec<String> = truth
        .stories
        .iter()
        .filter_map(|story| {
            let section = &row_of(&rows, story)["section"];
            let fits = section == story.section.as_str() || section.as_str() == story.subsection.as_deref();
            (!fits).then(|| format!("{}: {section} for {}", story.slug, story.section))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    for section in &truth.sections {
        let listed = reader.asks(&["list", "--all", "--section", &section.name]);
        let wanted = truth.stories.iter().filter(|story| story.section == section.name).count();
        assert_eq!(listed.as_array().map(Vec::len), Some(wanted), "{}", section.name);
    }
}

#[test]
fn names_titles_and_dates_are_as_printed() {
    let press = press();
    let reader = whole_magazine(&press);
    let rows = reader.stories();
    let mut wrong = Vec::new();
    for story in press.truth().stories {
        let row = row_of(&rows, &story);
        let names: Vec<String> = story.contributors.iter().map(|credit| name_in(&credit.printed)).collect();
        if row["contributors"] != serde_json::json!(names) {
            wrong.push(format!("{}: {} for {names:?}", story.slug, row["contributors"]));
        }
        if row["title"] != story.title.as_str() {
            wrong.push(format!("{}: {} for {}", story.slug, row["title"], story.title));
        }
        let published = story.published.parse::<jiff::Timestamp>().unwrap().as_second();
        if row["published"] != published {
            wrong.push(format!("{}: {} for {published}", story.slug, row["published"]));
        }
        if row["direction"] != story.direction.as_str() {
            wrong.push(format!("{}: {} for {}", story.slug, row["direction"], story.direction));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_story_has_its_whole_text_and_nothing_else() {
    let press = press();
    let reader = whole_magazine(&press);
    let rows = reader.stories();
    let mut wrong = Vec::new();
    for story in press.truth().stories {
        let row = row_of(&rows, &story);
        let read = reader.read(row);
        if row["completeness"]["text"] != "full" {
            wrong.push(format!(
                "{}: {} ({:?})",
                story.slug,
                text(&row["completeness"], "sentence"),
                story.in_feed
            ));
        }
        wrong.extend(misses(&story, text(&read, "text")));
    }
    assert!(wrong.is_empty(), "{} misses: {wrong:#?}", wrong.len());
}

#[test]
fn summaries_are_completed_from_their_pages() {
    let press = press();
    let reader = Reader::of(&press);
    let rows = reader.stories();
    let truth = press.truth();
    let in_library =
        truth.stories.iter().filter(|story| rows.iter().any(|row| text(row, "title") == story.title));
    let short: Vec<&TrueStory> = in_library.filter(|story| story.in_feed == InFeed::Summary).collect();
    assert!(short.len() >= 3, "the magazine has stories whose feed is short");
    for story in short {
        let read = reader.read(row_of(&rows, story));
        assert_eq!(read["completeness"]["text"], "full", "{}", story.slug);
        assert!(text(&read, "text").len() > story.summary.len() * 3, "{}", story.slug);
    }
}

/// The name of a printed byline, without "By", a title before it or an office after it.
fn name_in(printed: &str) -> String {
    let bare = printed.strip_prefix("By ").unwrap_or(printed);
    let bare = bare.split(", ").next().unwrap_or(bare);
    let bare = ["Dr. ", "DR. "].iter().find_map(|title| bare.strip_prefix(title)).unwrap_or(bare);
    if bare.chars().any(char::is_lowercase) { bare.to_owned() } else { in_small_letters(bare) }
}

/// A name set in capitals throughout, as it is written elsewhere.
fn in_small_letters(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| format!("{first}{}", letters.as_str().to_lowercase()))
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Paragraphs that are missing or out of order, and lines that are no part of the story.
fn misses(story: &TrueStory, got: &str) -> Vec<String> {
    let lines: Vec<String> = got.lines().map(folded).filter(|line| !line.is_empty()).collect();
    let all = lines.join("\n");
    let flat = folded(&all);
    let mut wrong = Vec::new();
    let mut from = 0;
    for paragraph in &story.paragraphs {
        match flat.get(from..).and_then(|rest| rest.find(paragraph.as_str())) {
            Some(at) => from += at + paragraph.len(),
            None if flat.contains(paragraph.as_str()) => {
                wrong.push(format!("{}: out of order: {paragraph}", story.slug));
            }
            None => wrong.push(format!("{}: missing: {paragraph}", story.slug)),
        }
    }
    let known = known_texts(story);
    let strange = lines.iter().filter(|line| !known.iter().any(|text| is_of(line, text)));
    wrong.extend(strange.map(|line| format!("{}: not of the story: {line}", story.slug)));
    wrong
}

/// Everything the story itself says: a line of the text must be of one of these.
fn known_texts(story: &TrueStory) -> Vec<String> {
    let captions = story
        .pictures
        .iter()
        .chain(&story.hero)
        .flat_map(|picture| [&picture.caption, &picture.credit, &picture.alt]);
    let embeds = story.embeds.iter().flat_map(|embed| [&embed.title, &embed.text, &embed.url]);
    let labels = story.embeds.iter().filter_map(|embed| match embed.kind.as_str() {
        "x" => Some("Post on X".to_owned()),
        "mastodon" => Some("Post on Mastodon".to_owned()),
        _ => None,
    });
    let texts = story.paragraphs.iter().chain(&story.headings).chain(&story.cells).chain(&story.notes);
    // The page prints a heading over its footnotes; the truth states the notes alone.
    let over_notes = (!story.notes.is_empty()).then(|| "Notes".to_owned());
    let all = texts.chain(&story.pull_quotes).chain(captions).chain(embeds).chain([&story.dek]);
    all.map(folded).chain(over_notes).chain(labels).collect()
}

/// A line may be part of a text (code over several lines), or hold it with little around (a number, a mark).
fn is_of(line: &str, text: &str) -> bool {
    !text.is_empty() && (text.contains(line) || (line.contains(text) && line.len() <= text.len() + 24))
}

fn folded(text: impl AsRef<str>) -> String {
    text.as_ref().split_whitespace().collect::<Vec<_>>().join(" ")
}
