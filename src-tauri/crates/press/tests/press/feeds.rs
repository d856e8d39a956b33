//! The feeds: validators, pages, what they carry.

use std::collections::BTreeSet;

use layover_press::{InFeed, Press, PressOptions};
use serde_json::Value;

use crate::support::{between, client, get, get_with, options, plain, press, read};

const FEEDS: [&str; 6] = [
    "/feed.rss",
    "/feed.atom",
    "/feed.json",
    "/sections/water/feed.atom",
    "/contributors/mokafor/feed.rss",
    "/series/treaty-watch/feed.rss",
];

#[tokio::test]
async fn validators_give_304_until_something_changes() {
    let press = press();
    for path in FEEDS {
        let first = get(&press, path).await;
        let etag = first.header("etag").expect("an ETag").to_owned();
        let modified = first.header("last-modified").expect("a date").to_owned();
        let again = get_with(&press, path, &[("if-none-match", &etag)]).await;
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
        assert_eq!(get_with(&press, path, &[("if-modified-since", &modified)]).await.status, 304, "{path}");
        let other = [("if-none-match", "\"another\""), ("if-modified-since", modified.as_str())];
        assert_eq!(get_with(&press, path, &other).await.status, 200, "{path}: the tag decides alone");
    }
    let before = get(&press, "/feed.rss").await;
    assert!(press.edit(&press.truth().stories[0].slug));
    let known = before.header("etag").expect("an ETag");
    let since = before.header("last-modified").expect("a date");
    assert_eq!(get_with(&press, "/feed.rss", &[("if-none-match", known)]).await.status, 200);
    assert_eq!(get_with(&press, "/feed.rss", &[("if-modified-since", since)]).await.status, 200);
}

/// Walks a feed by its own links to the next page and gives the guids of all entries.
async fn walk(press: &layover_press::RunningPress, path: &str) -> Vec<String> {
    let (mut guids, mut next) = (Vec::new(), Some(press.url(path)));
    while let Some(address) = next {
        let text = read(client().get(&address).send().await.expect("an answer")).await.text();
        if path.ends_with("json") {
            let feed: Value = serde_json::from_str(&text).expect("JSON");
            let items = feed["items"].as_array().expect("items");
            assert!(items.len() <= 30);
            guids.extend(items.iter().map(|item| item["id"].as_str().expect("an id").to_owned()));
            next = feed["next_url"].as_str().map(str::to_owned);
        } else {
            let (entry, open, close) = if path.ends_with("rss") {
                ("<item>", "<guid isPermaLink=\"false\">", "</guid>")
            } else {
                ("<entry ", "<id>", "</id>")
            };
            let entries: Vec<&str> = text.split(entry).skip(1).collect();
            assert!(entries.len() <= 30);
            guids.extend(entries.iter().map(|entry| between(entry, open, close).expect("a guid").to_owned()));
            let links = text.split("link ").filter(|link| link.contains("rel=\"next\""));
            next = links.filter_map(|link| between(link, "href=\"", "\"")).map(str::to_owned).next();
        }
    }
    guids
}

#[tokio::test]
async fn every_page_of_a_feed_together_has_every_story_once() {
    let press = Press::start(&PressOptions { back_issues: 100, ..options() }).expect("the press starts");
    let expected: Vec<String> = press.truth().stories.into_iter().map(|story| story.guid).collect();
    assert!(expected.len() >= 130);
    for path in ["/feed.rss", "/feed.atom", "/feed.json"] {
        assert_eq!(walk(&press, path).await, expected, "{path}");
    }
    assert_eq!(get(&press, "/feed.rss?page=99").await.status, 404);
}

#[tokio::test]
async fn each_feed_of_the_truth_has_the_stories_it_should() {
    let press = press();
    let truth = press.truth();
    for feed in &truth.feeds {
        let path = feed.url.strip_prefix(&press.url("")).expect("a path");
        assert_eq!(walk(&press, path).await.len(), feed.stories, "{path}");
    }
    let opml = get(&press, "/subscriptions.opml").await.text();
    let listed = opml.matches("xmlUrl=").count();
    assert_eq!(listed, 1 + truth.sections.len() + truth.contributors.len());
}

#[tokio::test]
async fn a_feed_carries_whole_texts_or_summaries_as_the_story_says() {
    let press = press();
    let truth = press.truth();
    let feed: Value = serde_json::from_str(&get(&press, "/feed.json").await.text()).expect("JSON");
    for item in feed["items"].as_array().expect("items") {
        let id = item["id"].as_str().expect("an id");
        let story = truth.stories.iter().find(|story| story.guid == id).expect("a true story");
        assert_eq!(item["summary"].as_str(), Some(story.summary.as_str()));
        assert_eq!(item["date_published"].as_str(), Some(story.published.as_str()));
        let Some(content) = item["content_html"].as_str() else {
            assert_eq!(story.in_feed, InFeed::Summary, "{id}");
            continue;
        };
        assert_eq!(story.in_feed, InFeed::Full, "{id}");
        let text = plain(content);
        for paragraph in &story.paragraphs {
            assert!(text.contains(paragraph), "{id} lacks {paragraph:?}");
        }
        for picture in &story.pictures {
            assert!(content.contains(&format!("src=\"{}\"", picture.url)), "{id} lacks {}", picture.url);
        }
        assert!(!content.contains("src=\"/") && !content.contains("href=\"/"), "{id}: only whole addresses");
        assert!(!content.contains("<x-"), "{id}: our own tags stay at home");
    }
}

#[tokio::test]
async fn all_formats_tell_the_same_stories() {
    let press = press();
    let (rss, atom) = (get(&press, "/feed.rss").await.text(), get(&press, "/feed.atom").await.text());
    let story = &press.truth().stories[0];
    let title = story.title.replace('&', "&amp;");
    for text in [&rss, &atom] {
        assert!(text.contains(&format!("<title>{title}</title>")));
        assert!(text.contains(&story.contributors[0].printed));
        assert!(text.contains("media:credit"));
    }
    let names: BTreeSet<&str> =
        rss.split("<dc:creator>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    assert!(names.len() >= 10, "{names:?}");
}

#[tokio::test]
async fn text_is_compressed_where_that_is_welcome_and_pictures_never() {
    let press = press();
    let plain = get(&press, "/feed.rss").await;
    let packed = get_with(&press, "/feed.rss", &[("accept-encoding", "gzip, br")]).await;
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    assert_eq!(packed.header("etag"), plain.header("etag"), "a weak tag names the text, not its packing");
    let mut unpacked = Vec::new();
    std::io::copy(&mut flate2::read::GzDecoder::new(packed.body.as_slice()), &mut unpacked).expect("gzip");
    assert_eq!(unpacked, plain.body);
    let picture = press.truth().pictures.into_iter().find(|picture| picture.media_type == "image/png");
    let path = picture.expect("a PNG").url.replace(&press.url(""), "") + "?width=64";
    let print = get_with(&press, &path, &[("accept-encoding", "gzip")]).await;
    assert_eq!(print.header("content-encoding"), None);
}
