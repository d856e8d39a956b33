use layover_model::{Scope, StagedArticle};

use crate::support::*;

fn with(number: u32, guid: Option<&str>, address: Option<&str>) -> StagedArticle {
    let mut article = story(number);
    article.guid = guid.map(str::to_owned);
    article.canonical_url = address.map(|path| format!("https://press.example/{path}"));
    article.url.clone_from(&article.canonical_url);
    article
}

#[test]
fn one_document_and_then_another() {
    // First document, second document (of the same feed), stories the library then holds.
    let cases: Vec<(&str, Vec<StagedArticle>, Vec<StagedArticle>, usize)> = vec![
        (
            "same guid, address moved",
            vec![with(1, Some("a"), Some("x"))],
            vec![with(1, Some("a"), Some("y"))],
            1,
        ),
        (
            "guid changed, address the same",
            vec![with(1, Some("a"), Some("x"))],
            vec![with(1, Some("b"), Some("x"))],
            1,
        ),
        ("guid gone", vec![with(1, Some("a"), Some("x"))], vec![with(1, None, Some("x"))], 1),
        ("neither, by headline", vec![with(1, None, None)], vec![with(1, None, None)], 1),
        ("neither, other headline", vec![with(1, None, None)], vec![with(2, None, None)], 2),
        (
            "a page of notes: one address for all",
            vec![with(1, Some("a"), Some("x")), with(2, Some("b"), Some("x"))],
            vec![with(3, Some("c"), Some("x")), with(2, Some("b"), Some("x"))],
            3,
        ),
        (
            "a page of notes whose window slides past all it had",
            vec![with(1, Some("a"), Some("x")), with(2, Some("b"), Some("x"))],
            vec![with(3, Some("c"), Some("x"))],
            3,
        ),
        (
            "two new notes at the address of one that slid away",
            vec![with(1, Some("a"), Some("x"))],
            vec![with(3, Some("c"), Some("x")), with(2, Some("b"), Some("x"))],
            3,
        ),
        (
            "a new note at the address of a known one that is still there",
            vec![with(1, Some("a"), Some("x"))],
            vec![with(2, Some("b"), Some("x")), with(1, Some("a"), Some("x"))],
            2,
        ),
        (
            "one guid for all entries",
            vec![with(1, Some("site"), Some("x")), with(2, Some("site"), Some("y"))],
            vec![with(3, Some("site"), Some("z")), with(2, Some("site"), Some("y"))],
            3,
        ),
        (
            "one guid for all, then alone",
            vec![with(1, Some("site"), Some("x")), with(2, Some("site"), Some("y"))],
            vec![with(2, Some("site"), Some("y"))],
            2,
        ),
        (
            "the same entry twice in one document",
            vec![with(1, Some("a"), Some("x")), with(1, Some("a"), Some("x"))],
            vec![],
            1,
        ),
        (
            "an empty guid is none",
            vec![with(1, Some(""), Some("x")), with(2, Some(""), Some("y"))],
            vec![],
            2,
        ),
    ];
    for (case, first, second, expected) in cases {
        let library = library();
        let feed = library.subscribe_to("press.example", &[]).feeds[0];
        library.merge(feed, &first);
        library.merge(feed, &second);
        let repeated = library.merge(feed, &second);
        assert_eq!(library.list(Scope::All).len(), expected, "{case}");
        assert_eq!(repeated.new, 0, "{case}: the same document again brings nothing new");
    }
}

#[test]
fn one_story_in_two_feeds_is_one_article_with_both_sections() {
    let library = library();
    let feeds = library.subscribe_to("press.example", &["Asia", "Europe"]).feeds;
    library.merge(feeds[0], &[with(1, Some("a"), Some("x"))]);
    // Another guid, a shorter text: the other feed's own way of saying it.
    let mut other = with(1, Some("other-a"), Some("x"));
    other.body = Some(body("Short."));
    other.source_hash = hash(1, 7);
    let merged = library.merge(feeds[1], std::slice::from_ref(&other));
    assert_eq!(merged.new, 0);
    let row = library.only();
    assert_eq!(row.section_name.as_deref(), Some("Asia"));
    let publication = library.publications().unwrap().remove(0);
    let sections: Vec<_> = publication
        .sections
        .iter()
        .map(|section| (section.name.as_str(), section.total, section.unread))
        .collect();
    assert_eq!(sections, [("Asia", 1, 1), ("Europe", 1, 1)]);
    for section in &publication.sections {
        assert_eq!(library.titles(Scope::Section(section.id)), ["Story 1"]);
    }

    // Two feeds with two versions do not take turns in changing it.
    let before = library.article_tables();
    library.merge(feeds[0], &[with(1, Some("a"), Some("x"))]);
    library.merge(feeds[1], &[other]);
    assert_eq!(library.article_tables(), before);
}

#[test]
fn a_story_carried_by_two_publications_is_one_article() {
    let library = library();
    let one = library.subscribe_to("one.example", &[]).feeds[0];
    let two = library.subscribe_to("two.example", &["World"]).feeds[0];
    library.merge(one, &[with(1, Some("a"), Some("x"))]);
    library.merge(two, &[with(1, Some("b"), Some("x"))]);
    let row = library.only();
    assert_eq!(row.publication_name, "The one.example");
    assert_eq!(row.section_name, None, "another publication's sections are not its own");
}

#[test]
fn the_same_site_or_feed_is_subscribed_once() {
    let library = library();
    let first = library.subscribe_to("press.example", &["Asia"]);
    assert!(!first.was_known);
    let again = library.subscribe_to("press.example", &["Asia"]);
    assert_eq!((again.publication, &again.feeds, again.was_known), (first.publication, &first.feeds, true));
    let more = library.subscribe_to("www.press.example", &["Europe"]);
    assert_eq!(more.publication, first.publication, "www. is the same site");
    assert!(!more.was_known, "but its feed is new");
    let other = library.subscribe_to("shared.example/@ada", &[]);
    let neighbour = library.subscribe_to("shared.example/@bo", &[]);
    assert_ne!(other.publication, neighbour.publication, "on a shared host the path tells them apart");
}
