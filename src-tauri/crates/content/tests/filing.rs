//! Sections out of a feed's categories: taken where a feed files by them, left where they are loose labels.
#![expect(clippy::unwrap_used, reason = "a feed of ours that cannot be read is a failed test")]

use layover_content::feed::{self, FeedInput};
use layover_content::staging::{StagingContext, files_by_category, stage_entry};

fn feed_of(categories: &[&[&str]]) -> feed::ParsedFeed {
    let items: String = categories
        .iter()
        .enumerate()
        .map(|(number, names)| {
            let names: String = names.iter().map(|name| format!("<category>{name}</category>")).collect();
            format!("<item><title>Story {number}</title><guid>{number}</guid>{names}</item>")
        })
        .collect();
    let xml = format!("<rss version=\"2.0\"><channel><title>Paper</title>{items}</channel></rss>");
    let input = FeedInput {
        bytes: xml.as_bytes(),
        content_type: None,
        content_location: None,
        url: "https://paper.example/feed",
    };
    feed::parse(input).unwrap()
}

fn first_sections(feed: &feed::ParsedFeed) -> Vec<Vec<String>> {
    let context = StagingContext {
        feed_url: "https://paper.example/feed",
        section: None,
        profile: None,
        is_filed_by_category: files_by_category(feed),
    };
    let staged = feed.entries.iter().map(|entry| stage_entry(feed, entry, &context));
    staged.map(|article| article.sections.into_iter().map(|section| section.name).collect()).collect()
}

#[test]
fn the_first_category_is_the_section_where_a_feed_files_by_it() {
    let feed = feed_of(&[&["Europe", "trade"], &["Asia"], &["Europe", "rivers"], &["Asia", "trade"]]);
    assert_eq!(first_sections(&feed), [["Europe"], ["Asia"], ["Europe"], ["Asia"]]);
}

#[test]
fn loose_labels_are_no_sections() {
    let loose = feed_of(&[&["rivers"], &["trade"], &["ports"], &["rivers"]]);
    assert!(first_sections(&loose).iter().all(Vec::is_empty), "a new label with nearly every entry");
    let rare = feed_of(&[&["Europe"], &[], &[], &["Europe"], &["Asia"], &["Asia"]]);
    assert!(first_sections(&rare).iter().all(Vec::is_empty), "a third of the entries has no category");
    let alone = feed_of(&[&["All"], &["All"], &["All"]]);
    assert!(first_sections(&alone).iter().all(Vec::is_empty), "one category for all says nothing");
}
