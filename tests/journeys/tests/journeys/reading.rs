//! The page a story is read on, as the reading frame gets it, and the front page.

use crate::support::{Reader, press, serve, stories_of, text};
use layover_app::Library;
use layover_press::TrueStory;
use serde_json::Value;
use std::collections::HashSet;

/// What the reading frame shows for a story.
fn page_of(reader: &Reader, row: &Value) -> String {
    let path = format!("/story/{}", row["id"]);
    let folder = reader.library();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let served = runtime.block_on(async { Library::open(folder).await.unwrap().serve(&path).await });
    assert_eq!(served.status, 200);
    String::from_utf8(served.bytes).unwrap()
}

/// The part between two marks.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = page.split_once(from).unwrap_or_else(|| panic!("no {from} in {page}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no {to} after {from}")).0
}

fn paragraphs(about: &str) -> String {
    let paragraph = |thing: &str| {
        format!(
            "<p>{about} and {thing}: the harbour kept them through the winter, and nobody who passed the quay at night \
             could say that it had ever been dark, for the keeper walked the whole of it twice.</p>"
        )
    };
    ["lamps", "bells", "boats", "ropes", "ledgers"].map(paragraph).concat()
}

fn item(title: &str, url: &str, more: &str) -> String {
    format!(
        "<item><title>{title}</title><link>{url}</link><guid>{url}</guid>\
         <pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>{more}</item>"
    )
}

/// A feed that names no site, so that its relative links are its own host's.
fn feed(title: &str, items: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>{title}</title>{items}</channel></rss>"
    )
    .into_bytes()
}

#[test]
fn a_story_printed_again_leads_to_where_it_was_printed_first() {
    let body = format!("<description><![CDATA[{}]]></description>", paragraphs("The quay"));
    let first = serve(vec![(
        "/feed",
        "application/rss+xml",
        feed("The Quay", &item("Lamps on the quay", "/lamps", &body)),
    )]);
    let original = format!("http://{first}/lamps");
    let again = format!(
        "<!DOCTYPE html><html lang=en><head><title>Lamps on the quay</title><link rel=canonical href='{original}'></head>\
         <body><article><h1>Lamps on the quay</h1>{}</article></body></html>",
        paragraphs("The quay")
    );
    let other = serve(vec![
        ("/feed", "application/rss+xml", feed("The Pier", &item("Lamps on the quay", "/again", ""))),
        ("/again", "text/html", again.into_bytes()),
    ]);
    let other = format!("localhost:{}", other.port());
    let reader = Reader::allowing(first);
    reader.does(&["allow", &other]);
    reader.does(&["subscribe", &format!("http://{other}/feed")]);
    reader.does(&["sync", "--pictures", "none"]);
    let row = reader.story_at(&format!("http://{other}/again"));
    let page = page_of(&reader, &row);
    let source = between(&page, "First printed at", "</p>");
    assert!(source.contains(&original) && !source.contains("data-story"), "{source}");

    // Once that printing is here as well, it is a step away, without a network.
    reader.does(&["subscribe", &format!("http://{first}/feed")]);
    reader.does(&["sync", "--pictures", "none"]);
    let there = reader.story_at(&original);
    let page = page_of(&reader, &row);
    let source = between(&page, "First printed at", "</p>");
    assert!(source.contains(&format!("data-story=\"{}\"", there["id"])), "{source}");
    let page = page_of(&reader, &there);
    assert!(!page.contains("First printed at"), "the first printing leads to itself");
}

#[test]
fn those_who_did_other_things_are_named_for_what_they_did() {
    let more = format!(
        "<dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>Ada Holm, photographs by Omar Haddad, translated by Lin Wenqing</dc:creator>\
         <description><![CDATA[{}]]></description>",
        paragraphs("The quay")
    );
    let site =
        serve(vec![("/feed", "application/rss+xml", feed("The Quay", &item("Lamps", "/lamps", &more)))]);
    let reader = Reader::allowing(site);
    reader.does(&["subscribe", &format!("http://{site}/feed")]);
    reader.does(&["sync", "--pictures", "none"]);
    let page = page_of(&reader, &reader.story_at(&format!("http://{site}/lamps")));
    let byline = between(&page, "<div class=\"byline-words\">", "<div class=\"facts");
    let said: String = between_tags(byline);
    assert_eq!(said, "Ada HolmPhotographs by Omar HaddadTranslated by Lin Wenqing");
    assert_eq!(byline.matches("data-contributor=").count(), 3);
}

/// The words of some mark-up.
fn between_tags(html: &str) -> String {
    html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect()
}

#[test]
fn under_a_story_stand_the_next_ones_folded_and_whole() {
    let press = press();
    let reader = Reader::of(&press);
    let series = press.truth().series.into_iter().next().unwrap();
    let is_part = |story: &TrueStory| story.series.as_ref().is_some_and(|place| place.slug == series.slug);
    let mut parts: Vec<_> = press.truth().stories.into_iter().filter(is_part).collect();
    parts.sort_by_key(|story| story.published.parse::<jiff::Timestamp>().unwrap());
    let [first, second, ..] = parts.as_slice() else { panic!("a series of one part") };
    let page = page_of(&reader, &reader.story_at(&first.url));
    let onward = between(&page, "<section class=\"onward\"", "</section>");
    let teasers: Vec<&str> = onward.split("<details ").skip(1).collect();
    assert!((1..=3).contains(&teasers.len()), "{} teasers", teasers.len());
    let next = reader.story_at(&second.url);
    assert!(teasers[0].contains(&format!("Next in {}", series.name)), "{}", teasers[0]);
    assert!(teasers[0].starts_with(&format!("class=\"teaser\" data-story=\"{}\"", next["id"])));
    // Its whole text is there, folded, with a way to fold it again.
    for paragraph in &second.paragraphs {
        assert!(between_tags(&teasers[0].replace("<br>", " ")).contains(paragraph.as_str()), "{paragraph}");
    }
    assert!(teasers[0].contains("data-fold="));
    // Notes of two stories on one page do not answer for each other.
    let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{ids:?}");
}

/// Every story of a front page.
fn ids_in(page: &Value, found: &mut Vec<i64>) {
    let mut take = |story: &Value| found.extend(story["id"].as_i64());
    take(&page["lead"]);
    page["seconds"].as_array().unwrap().iter().for_each(&mut take);
    for band in page["bands"].as_array().unwrap() {
        take(&band["lead"]);
        band["briefs"].as_array().unwrap().iter().for_each(&mut take);
    }
}

#[test]
fn the_front_page_shows_each_story_once_and_leads_with_what_is_followed() {
    let press = press();
    let reader = Reader::of(&press);
    let front = reader.asks(&["front"]);
    let mut ids = Vec::new();
    ids_in(&front, &mut ids);
    assert!(ids.len() > 10 && ids.len() <= stories_of(&press), "{} stories", ids.len());
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{ids:?}");
    assert!(!text(&front, "end").is_empty());

    // The shelf of short notes is set apart on the magazine's own front page, and never leads it.
    let own = reader.asks(&["front", "The Long Meridian"]);
    let shelf: Vec<&Value> =
        own["bands"].as_array().unwrap().iter().filter(|band| band["isNotebook"] == true).collect();
    assert_eq!(shelf.len(), 1, "{own}");
    assert_eq!(text(shelf[0], "name"), "Logbook");
    assert_ne!(own["lead"]["section"], "Logbook");

    // Whoever is followed has the lead as soon as one of the newest is theirs.
    let second = front["seconds"][0].clone();
    let name = second["contributors"][0].as_str().unwrap();
    assert_ne!(front["lead"]["contributors"], second["contributors"]);
    reader.does(&["follow", name]);
    let front = reader.asks(&["front"]);
    let names: Vec<&str> =
        front["lead"]["contributors"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(names.contains(&name), "{names:?} lead, {name} is followed");
}
