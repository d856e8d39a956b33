//! Pages kept as they came, for newer rules.

use layover_model::{FurtherStory, RawPage, StagedArticle, TextFailure, TextState};

use crate::support::*;

fn page(text: &str) -> RawPage {
    RawPage {
        url: "https://press.example/story-1".to_owned(),
        content_type: Some("text/html".to_owned()),
        bytes: text.as_bytes().to_vec(),
    }
}

/// A story as rules find it on its page: so many words.
fn found(words: usize) -> StagedArticle {
    let mut article = summary(1);
    article.body = Some(page_body(&"word ".repeat(words)));
    article.text_state = TextState::Full;
    article
}

/// Words of the only story's text.
fn words(library: &Library) -> usize {
    let id = library.only().id;
    library.staged(id).unwrap().unwrap().body.map_or(0, |body| body.text.split_whitespace().count())
}

#[test]
fn pages_are_kept_in_order_and_replaced() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[summary(1)]);
    let id = library.only().id;
    library.keep_pages(id, &[page("old")], NOW).unwrap();
    library.keep_pages(id, &[page("one"), page("two")], NOW).unwrap();
    assert_eq!(library.stories_with_pages().unwrap(), [id]);
    let kept = library.kept_story(id).unwrap().unwrap();
    assert_eq!(kept.pages, [page("one"), page("two")]);
    assert_eq!(kept.staged.title, "Story 1");
}

#[test]
fn old_pages_are_let_go_and_those_of_saved_stories_stay() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[summary(1), summary(2)]);
    let ids: Vec<_> = library.list(layover_model::Scope::All).iter().map(|row| row.id).collect();
    for id in &ids {
        library.keep_pages(*id, &[page("page")], NOW).unwrap();
    }
    library.set_saved(ids[0], true, NOW).unwrap();
    library.tidy(NOW.plus_seconds(59 * DAY)).unwrap();
    assert_eq!(library.stories_with_pages().unwrap().len(), 2);
    library.tidy(NOW.plus_seconds(61 * DAY)).unwrap();
    assert_eq!(library.stories_with_pages().unwrap(), [ids[0]]);
}

#[test]
fn newer_rules_may_shorten_a_text_but_not_lose_it() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[summary(1)]);
    let id = library.only().id;
    library.merge_page(id, &found(100), NOW).unwrap();
    let words = || words(&library);
    assert!(library.reextracted(id, &Ok(found(80)), NOW).unwrap(), "noise that is gone");
    assert_eq!(words(), 80);
    assert!(!library.reextracted(id, &Ok(found(80)), NOW).unwrap(), "nothing new");
    assert!(!library.reextracted(id, &Ok(found(10)), NOW).unwrap(), "a stub is no better text");
    assert!(!library.reextracted(id, &Err(TextFailure::NoArticle), NOW).unwrap());
    assert_eq!((words(), library.only().completeness.text), (80, TextState::Full));
}

#[test]
fn a_beginning_is_kept_and_its_rest_tried_again() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[summary(1)]);
    let id = library.only().id;
    let beginning = StagedArticle { text_state: TextState::Failed(TextFailure::LaterPage), ..found(90) };
    for wait in [60, 120] {
        library.merge_page(id, &beginning, NOW).unwrap();
        let row = library.only();
        assert_eq!((words(&library), row.completeness.text), (90, beginning.text_state));
        assert!(library.pages_wanted(9, NOW.plus_seconds(wait - 1)).unwrap().is_empty(), "{wait}");
        assert_eq!(library.pages_wanted(9, NOW.plus_seconds(wait)).unwrap().len(), 1, "{wait}");
    }
    library.merge_page(id, &found(200), NOW).unwrap();
    assert_eq!(library.only().completeness.text, TextState::Full);
    library.merge_page(id, &beginning, NOW).unwrap();
    assert_eq!(words(&library), 200, "a whole text stays");
}

#[test]
fn other_stories_of_the_page_are_kept_with_it() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[summary(1)]);
    let id = library.only().id;
    let other = FurtherStory { url: "https://press.example/story-7".to_owned(), title: "Seven".to_owned() };
    library.merge_page(id, &StagedArticle { further: vec![other.clone()], ..found(90) }, NOW).unwrap();
    assert_eq!(library.story(id).unwrap().unwrap().further, std::slice::from_ref(&other));
    // A later word of the feed, which knows nothing of the page, leaves them.
    library.merge(feed, &[revised(1, 5, |article| article.title = "Anew".to_owned())]);
    assert_eq!(library.story(id).unwrap().unwrap().further, [other]);
}
