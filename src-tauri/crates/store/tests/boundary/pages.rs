use layover_model::{Scope, SectionName, StagedArticle, TextFailure, TextState};

use crate::support::*;

fn extracted(number: u32) -> StagedArticle {
    let mut article = summary(number);
    article.body = Some(page_body(&format!("The whole story {number}. {}", "word ".repeat(80))));
    article.text_state = TextState::Full;
    article.dek = "From the page.".to_owned();
    article.sections = vec![SectionName { slug: "asia".to_owned(), name: "Asia".to_owned() }];
    article
}

#[test]
fn summaries_want_their_pages_saved_first_then_newest() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let mut nowhere = summary(5);
    nowhere.url = None;
    nowhere.canonical_url = None;
    library.merge(feed, &[summary(1), summary(2), summary(3), story(4), nowhere]);
    let ids: Vec<_> = library.list(Scope::All).iter().map(|row| (row.title.clone(), row.id)).collect();
    let id = |number: u32| ids.iter().find(|(title, _)| *title == format!("Story {number}")).unwrap().1;
    library.set_saved(id(1), true, NOW).unwrap();
    let wanted: Vec<_> =
        library.pages_wanted(10, NOW).unwrap().into_iter().map(|page| page.article).collect();
    assert_eq!(wanted, [id(1), id(3), id(2)]);
    assert_eq!(library.pages_wanted(1, NOW).unwrap().len(), 1);
    let state = |number| library.story(id(number)).unwrap().unwrap().row.completeness.text;
    assert_eq!(state(5), TextState::Failed(TextFailure::NoAddress));
    assert_eq!(state(2), TextState::SummaryOnly);
}

#[test]
fn a_page_once_taken_is_not_overwritten_by_the_feeds_summary() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[summary(1)]);
    let id = library.only().id;
    library.merge_page(id, &extracted(1), NOW).unwrap();
    assert!(library.pages_wanted(10, NOW).unwrap().is_empty());
    let whole = extracted(1).body.unwrap().html;

    let mut again = summary(1);
    again.source_hash = hash(1, 1);
    again.title = "A better headline".to_owned();
    library.merge(feed, &[again]);
    let story = library.story(id).unwrap().unwrap();
    assert_eq!(story.row.title, "A better headline");
    assert_eq!(story.row.dek, "From the page.");
    assert_eq!(story.row.section_name.as_deref(), Some("Asia"));
    assert_eq!(story.row.completeness.text, TextState::Full);
    assert_eq!(story.body.unwrap(), whole);
    // A feed that says other words of it may mean that the page does too.
    assert_eq!(library.pages_wanted(10, NOW).unwrap().len(), 1);
    library.merge_page(id, &extracted(1), NOW).unwrap();
    assert!(library.pages_wanted(10, NOW).unwrap().is_empty());

    // So does one that says it was changed.
    let mut modified = summary(1);
    modified.source_hash = hash(1, 2);
    modified.modified = Some(NOW);
    library.merge(feed, &[modified]);
    assert_eq!(library.pages_wanted(10, NOW).unwrap().len(), 1);
    library.page_failed(id, TextFailure::Login, NOW).unwrap();
    let story = library.story(id).unwrap().unwrap();
    assert_eq!((story.row.completeness.text, story.body.unwrap()), (TextState::Full, whole));
    assert!(library.pages_wanted(10, NOW).unwrap().is_empty());
}

#[test]
fn a_page_that_came_back_much_shorter_keeps_the_old_text() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[summary(1)]);
    let id = library.only().id;
    library.merge_page(id, &extracted(1), NOW).unwrap();
    let mut stub = extracted(1);
    stub.body = Some(page_body("We value your privacy."));
    library.merge_page(id, &stub, NOW).unwrap();
    assert_eq!(library.story(id).unwrap().unwrap().body, Some(extracted(1).body.unwrap().html));
}

#[test]
fn passing_failures_are_tried_again_after_a_wait_that_grows() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[summary(1)]);
    let id = library.only().id;
    let mut now = NOW;
    for wait in [60, 120, 240] {
        library.page_failed(id, TextFailure::Unreachable, now).unwrap();
        assert!(library.pages_wanted(10, now.plus_seconds(wait - 1)).unwrap().is_empty(), "{wait}");
        now = now.plus_seconds(wait);
        assert_eq!(library.pages_wanted(10, now).unwrap().len(), 1, "{wait}");
    }
    for wait in [DAY, 2 * DAY] {
        library.page_failed(id, TextFailure::Gone, now).unwrap();
        assert!(library.pages_wanted(10, now.plus_seconds(wait - 1)).unwrap().is_empty(), "{wait}");
        now = now.plus_seconds(wait);
        assert_eq!(library.pages_wanted(10, now).unwrap().len(), 1, "a server has bad hours: {wait}");
    }
    library.page_failed(id, TextFailure::Gone, now).unwrap();
    assert!(library.pages_wanted(10, now.plus_seconds(400 * DAY)).unwrap().is_empty());
    let story = library.story(id).unwrap().unwrap();
    assert_eq!(story.row.completeness.text, TextState::Failed(TextFailure::Gone));
    assert!(story.source_removed && story.body.is_some(), "the summary stays");
    library.merge_page(id, &extracted(1), now).unwrap();
    assert!(!library.story(id).unwrap().unwrap().source_removed, "it stands there again");
}

#[test]
fn a_single_page_is_saved_or_the_story_we_have() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[summary(1)]);
    let known = library.only().id;
    assert_eq!(library.add_page(&extracted(1), NOW).unwrap(), known);
    assert_eq!(library.only().completeness.text, TextState::Full);

    let single = library.add_page(&extracted(2), NOW.plus_seconds(1)).unwrap();
    let saved = library.list(Scope::Saved);
    assert_eq!(saved.iter().map(|row| row.id).collect::<Vec<_>>(), [single, known]);
    assert_eq!(saved[0].publication_name, "Saved pages");
    assert_eq!(library.add_page(&extracted(2), NOW.plus_seconds(9)).unwrap(), single);
    assert_eq!(library.feeds_to_fetch(NOW, true).unwrap().len(), 1);

    // The site it came from is subscribed later: still one story.
    library.merge(feed, &[summary(2)]);
    assert_eq!(library.list(Scope::All).len(), 2);
}

#[test]
fn a_text_that_has_nothing_to_do_with_the_story_never_takes_its_place() {
    let story = "The keeper of the lock counts the boats that pass before noon and writes each of them into a ledger. ".repeat(6);
    let terms =
        "By using this wireless service you accept that your provider may limit or end it without notice. "
            .repeat(20);
    let edited = format!("{} In the afternoon nobody counts.", story.replace("before noon", "before lunch"));
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[summary(1)]);
    let id = library.list(Scope::All)[0].id;
    let text = || library.story(id).unwrap().unwrap().body.unwrap().as_str().to_owned();
    let bring = |text: &str| {
        let mut page = revised(1, 1, |_| {});
        page.body = Some(page_body(text));
        library.merge_page(id, &page, NOW).unwrap();
    };
    bring(&story);
    bring(&terms);
    assert!(text().contains("keeper of the lock"), "{}", text());
    bring(&edited);
    assert!(text().contains("nobody counts"), "{}", text());
}
