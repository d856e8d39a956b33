//! From an address to a publication.

use crate::support::{Reader, press, rss, serve, stories_of, text};
use layover_press::Press;
use std::collections::HashSet;
use std::fs;

#[test]
fn a_site_address_subscribes_to_the_site() {
    let press = press();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/")]);
    reader.does(&["sync", "--pictures", "none"]);
    let publications = reader.asks(&["list", "--publications"]);
    assert_eq!(publications.as_array().map(Vec::len), Some(1), "{publications}");
    assert_eq!(text(&publications[0], "title"), press.truth().name);
    assert!(reader.stories().len() >= 30);
}

#[test]
fn a_section_feed_brings_its_section_alone() {
    let press = press();
    let truth = press.truth();
    let feed = truth.feeds.iter().find(|feed| feed.scope == "section" && feed.format == "atom").unwrap();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &feed.url]);
    reader.does(&["sync", "--pictures", "none"]);
    let slug = feed.slug.as_deref().unwrap();
    let wanted: HashSet<&str> = truth
        .stories
        .iter()
        .filter(|story| story.section_slug == slug)
        .map(|story| story.title.as_str())
        .collect();
    let stories = reader.stories();
    let got: HashSet<&str> = stories.iter().map(|row| text(row, "title")).collect();
    assert_eq!(got, wanted);
}

#[test]
fn feeds_of_sections_and_people_are_parts_of_their_publication() {
    let press = press();
    let truth = press.truth();
    let feed = |scope: &str, at: usize| {
        let mut of_scope: Vec<_> = truth.feeds.iter().filter(|feed| feed.scope == scope).collect();
        of_scope.dedup_by_key(|feed| &feed.slug);
        of_scope[at].url.clone()
    };
    let (city, science, whole, person) =
        (feed("section", 0), feed("section", 1), feed("whole", 0), feed("contributor", 0));
    for order in [
        [&city, &science, &whole, &person],
        [&whole, &person, &science, &city],
        [&city, &whole, &person, &science],
    ] {
        let reader = Reader::allowing(press.address());
        for (at, url) in order.into_iter().enumerate() {
            reader.does(&["subscribe", url]);
            if at == 0 {
                reader.does(&["sync", "--pictures", "none"]);
            }
        }
        reader.does(&["sync", "--pictures", "none"]);
        let publications = reader.asks(&["list", "--publications"]);
        assert_eq!(publications.as_array().map(Vec::len), Some(1), "{order:?}: {publications}");
        assert_eq!(text(&publications[0], "title"), truth.name, "{order:?}");
        let sections = publications[0]["sections"].as_array().unwrap();
        let named: HashSet<&str> = sections.iter().map(|section| text(section, "name")).collect();
        let wanted: HashSet<&str> = truth.sections.iter().map(|section| section.name.as_str()).collect();
        assert!(named.is_subset(&wanted), "{order:?}: {named:?}");
    }
}

#[test]
fn a_json_feed_is_a_feed_too() {
    let press = press();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.json")]);
    reader.does(&["sync", "--pictures", "none"]);
    assert_eq!(reader.stories().len(), stories_of(&press));
}

#[test]
fn an_opml_file_brings_every_story_once() {
    let press = press();
    let truth = press.truth();
    let reader = Reader::allowing(press.address());
    let list = reader.library().with_extension("opml");
    fs::write(&list, opml(&truth.feeds.iter().map(|feed| feed.url.as_str()).collect::<Vec<_>>())).unwrap();
    let report = reader.asks(&["import", &list.to_string_lossy()]);
    assert_eq!(report["added"], truth.feeds.len(), "{report}");
    reader.does(&["sync", "--pictures", "none"]);
    let stories = reader.stories();
    let mut got: Vec<&str> = stories.iter().map(|row| text(row, "title")).collect();
    let mut wanted: Vec<&str> = truth.stories.iter().map(|story| story.title.as_str()).collect();
    got.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(got, wanted, "the same story in several feeds is one story");
}

#[test]
fn subscribing_twice_adds_nothing() {
    let press = press();
    let reader = Reader::of(&press);
    let before = reader.asks(&["list", "--publications"]);
    let again = reader.does(&["subscribe", &press.url("/feed.rss")]);
    assert!(again.contains("already"), "{again}");
    assert_eq!(reader.asks(&["list", "--publications"]), before);
}

#[test]
fn a_subscription_list_written_out_can_be_taken_in() {
    let press = press();
    let reader = Reader::of(&press);
    let other = Reader::new();
    let list = other.library().with_extension("opml");
    reader.does(&["export", "--opml", &list.to_string_lossy()]);
    let report = other.asks(&["import", &list.to_string_lossy()]);
    assert_eq!(report["added"], 1);
    assert_eq!(other.asks(&["import", &list.to_string_lossy()])["known"], 1);
}

#[test]
fn a_password_and_a_token_in_an_address_are_told_nowhere() {
    let host = serve(Vec::new());
    let reader = Reader::allowing(host);
    let list = reader.library().with_extension("opml");
    let url = format!("http://user:s3cr3tpw@{host}/bad/feed?token=TOK123");
    fs::write(
        &list,
        format!(
            "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"\" xmlUrl=\"{url}\"/></body></opml>"
        ),
    )
    .unwrap();
    reader.does(&["import", &list.to_string_lossy()]);
    let synced = reader.tells(&["sync", "--pictures", "none"]);
    let publications = reader.asks(&["list", "--publications"]);
    assert_eq!(text(&publications[0], "title"), format!("{host}/bad/feed"));
    assert!(!publications.to_string().contains("s3cr3tpw"), "{publications}");
    let log = reader.does(&["log"]);
    assert!(log.contains("/bad/feed"), "{log}");
    let doctor = reader.tells(&["doctor"]);
    let listed = reader.does(&["list", "--publications"]);
    for said in [&log, &synced.out, &synced.err, &doctor.out, &doctor.err, &listed] {
        assert!(!said.contains("s3cr3tpw") && !said.contains("TOK123"), "{said}");
    }
    // What is written out for another reader still leads to the feed.
    let out = list.with_extension("out");
    reader.does(&["export", "--opml", &out.to_string_lossy()]);
    let written = fs::read_to_string(&out).unwrap();
    assert!(!written.contains("s3cr3tpw"), "{written}");
    assert_eq!(written.matches("TOK123").count(), 1, "{written}");
}

#[test]
fn what_is_no_subscription_list_is_refused() {
    let reader = Reader::new();
    let file = reader.library().with_extension("txt");
    fs::write(&file, "not a list").unwrap();
    let told = reader.tells(&["import", &file.to_string_lossy(), "--json"]);
    assert_eq!((told.code, told.error_code().as_str()), (1, "not-opml"));
    assert_eq!(told.err.matches("subscription list").count(), 1, "said once: {told:?}");
}

#[test]
fn without_a_network_an_address_is_kept_and_tried_when_it_is_back() {
    let first = press();
    let address = first.address();
    let feed = first.url("/feed.rss");
    let story = first.truth().stories.iter().find(|story| story.language == "en").unwrap().url.clone();
    first.stop();
    let reader = Reader::allowing(address);
    for words in [["subscribe", &feed], ["save", &story]] {
        let told = reader.tells(&words);
        assert_eq!(told.code, 3, "{told:?}");
        assert!(told.out.contains("kept"), "{told:?}");
    }
    let back =
        Press::start(&layover_press::PressOptions { port: address.port(), ..crate::support::options() })
            .unwrap();
    reader.does(&["sync", "--pictures", "none"]);
    assert_eq!(reader.stories().len(), stories_of(&back));
    assert_eq!(reader.asks(&["list", "--saved"]).as_array().map(Vec::len), Some(1));
    back.stop();
}

#[test]
fn a_page_without_a_feed_offers_to_save_it() {
    let paragraph =
        format!("<p>{}</p>", "The keeper wrote down the hour, the wind and who had asked. ".repeat(8));
    let page = format!(
        "<!doctype html><html><head><title>A lone page</title></head><body><article><h1>A lone page</h1>{}</article></body></html>",
        paragraph.repeat(5)
    );
    let address = serve(vec![("/lone", "text/html", page.into_bytes())]);
    let reader = Reader::allowing(address);
    let url = format!("http://{address}/lone");
    let told = reader.tells(&["--json", "subscribe", &url]);
    assert_eq!((told.code, told.error_code().as_str()), (1, "no-feed"), "{told:?}");
    assert!(told.err.contains("layover save"), "{told:?}");
    reader.does(&["save", &url]);
    let saved = reader.asks(&["list", "--saved"]);
    assert_eq!(text(&saved[0], "title"), "A lone page");
    assert!(text(&reader.read(&saved[0]), "text").contains("who had asked"));
}

#[test]
fn empty_and_broken_feeds_are_told_apart() {
    let address = serve(vec![
        ("/quiet", "application/rss+xml", rss("Quiet", "")),
        ("/empty", "application/rss+xml", Vec::new()),
        ("/broken", "application/rss+xml", b"<rss><chan".to_vec()),
        ("/text", "text/plain", b"Just a text.".to_vec()),
    ]);
    let reader = Reader::allowing(address);
    let told = reader.does(&["subscribe", &format!("http://{address}/quiet")]);
    assert!(told.starts_with("Subscribed to Quiet. It has no stories yet."), "{told}");
    reader.does(&["sync"]);
    assert!(reader.stories().is_empty());
    for path in ["/empty", "/text", "/missing"] {
        let told = reader.tells(&["--json", "subscribe", &format!("http://{address}{path}")]);
        assert_eq!(told.code, 1, "{path}: {told:?}");
        assert!(!told.error_code().is_empty());
    }
    assert_eq!(reader.asks(&["list", "--publications"]).as_array().map(Vec::len), Some(1));
}

#[test]
fn a_second_feed_of_a_site_joins_its_publication_and_says_so() {
    let item = "<item><title>One</title><guid>1</guid><description>Text.</description></item>";
    let feed = |title| String::from_utf8(rss(title, item)).unwrap().replace("https://example.org/", "/");
    let address = serve(vec![
        ("/first", "application/rss+xml", feed("First").into_bytes()),
        ("/other", "application/rss+xml", feed("Other").into_bytes()),
    ]);
    let reader = Reader::allowing(address);
    let told = reader.does(&["subscribe", &format!("http://{address}/first")]);
    assert!(told.starts_with("Subscribed to First."), "{told}");
    let told = reader.asks(&["subscribe", &format!("http://{address}/other")]);
    assert!(text(&told, "sentence").starts_with("Added to First."), "{told}");
    assert_eq!(text(&told, "title"), "First");
    assert_eq!(reader.asks(&["list", "--publications"]).as_array().map(Vec::len), Some(1));
}

#[test]
fn saving_a_feed_offers_to_subscribe() {
    let press = press();
    let reader = Reader::allowing(press.address());
    for path in ["/feed.rss", "/feed.json"] {
        let url = press.url(path);
        let told = reader.tells(&["--json", "save", &url]);
        assert_eq!((told.code, told.error_code().as_str()), (1, "no-story"), "{told:?}");
        assert!(told.err.contains(&format!("`layover subscribe {url}`")), "{told:?}");
    }
}

#[test]
fn several_addresses_end_partly_when_one_is_bad() {
    let press = press();
    let reader = Reader::allowing(press.address());
    let told = reader.tells(&["subscribe", &press.url("/feed.rss"), "not an address"]);
    assert_eq!(told.code, 3, "{told:?}");
    assert!(told.err.contains("not a web address"), "{told:?}");
    assert_eq!(reader.asks(&["list", "--publications"]).as_array().map(Vec::len), Some(1));
}

fn opml(feeds: &[&str]) -> String {
    let outlines: String =
        feeds.iter().map(|url| format!("<outline type=\"rss\" text=\"{url}\" xmlUrl=\"{url}\"/>")).collect();
    format!(
        "<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>t</title></head><body>{outlines}</body></opml>"
    )
}
