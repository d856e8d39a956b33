use layover_model::{
    CreditRole, Direction, Enclosure, FetchProblem, Kind, Scope, SectionId, TextState, Timestamp, Validators,
};
use layover_store::FeedBatch;

use crate::support::*;

#[test]
fn a_story_comes_out_as_it_went_in() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let mut article = story(1);
    article.dek = "What a dek says.".to_owned();
    article.kicker = "Analysis | Asia".to_owned();
    article.sections = vec![section_name("Asia"), section_name("World")];
    article.kind = Some(Kind::Analysis);
    article.tags = vec!["ports".to_owned(), "trade".to_owned()];
    article.credits = vec![credit("Ada Example"), credit("Bo Sample")];
    article.credits[1].role = CreditRole::Photographer;
    article.credits[1].page_url = Some("https://press.example/people/bo".to_owned());
    article.modified = Some(NOW);
    article.language = "ar".to_owned();
    article.direction = Direction::RightToLeft;
    article.hero = Some(hero("https://press.example/hero.jpg"));
    article.body.as_mut().unwrap().pictures = vec![reference("https://press.example/one.png")];
    article.enclosures = vec![Enclosure {
        url: "https://press.example/a.mp3".to_owned(),
        media_type: "audio/mpeg".to_owned(),
        bytes: Some(u64::MAX),
    }];
    let merged = library.merge(feed, std::slice::from_ref(&article));
    assert_eq!((merged.new, merged.changed, merged.unchanged), (1, 0, 0));

    let row = library.only();
    assert_eq!(row.title, "Story 1");
    assert_eq!(row.dek, "What a dek says.");
    assert_eq!(row.section_name.as_deref(), Some("Asia"));
    assert_eq!(row.publication_name, "The press.example");
    assert_eq!(row.contributors, ["Ada Example", "Bo Sample"]);
    assert_eq!(row.minutes, 1);
    assert_eq!((row.completeness.pictures_here, row.completeness.pictures_total), (0, 2));
    assert_eq!(row.direction, Direction::RightToLeft);

    let whole = library.story(row.id).unwrap().unwrap();
    assert_eq!(whole.url, article.url);
    let credits: Vec<_> = whole.credits.iter().map(|credit| credit.credit.clone()).collect();
    assert_eq!(credits, article.credits);
    assert_eq!(whole.hero.unwrap().hero, article.hero.clone().unwrap());
    assert_eq!(whole.tags, article.tags);
    assert_eq!(whole.body.unwrap(), article.body.as_ref().unwrap().html);
    assert_eq!(whole.pictures.len(), 1);

    // A size no number of ours can hold was never a size.
    article.enclosures[0].bytes = None;
    assert_eq!(library.staged(row.id).unwrap().unwrap(), article);
}

#[test]
fn a_sync_that_brings_nothing_new_touches_no_article_table() {
    let library = library();
    let feeds = library.subscribe_to("press.example", &["Asia", "Europe"]).feeds;
    let articles: Vec<_> = (1..20).map(story).collect();
    library.merge(feeds[0], &articles);
    library.merge(feeds[1], &articles[..5]);
    library.index_all();
    let before = library.article_tables();

    let later = NOW.plus_seconds(HOUR);
    let merged = library.merge_at(feeds[0], &articles, later);
    assert_eq!((merged.new, merged.changed, merged.unchanged), (0, 0, 19));
    library.merge_at(feeds[1], &articles[..5], later);
    library.feeds_unchanged(&feeds, later).unwrap();
    library.feed_failed(feeds[0], FetchProblem::Unreachable, "No answer.", None, later).unwrap();

    assert_eq!(library.article_tables(), before);
}

#[test]
fn a_changed_story_is_the_same_story() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(1)]);
    let first = library.only();
    library.set_read(&[first.id], true, NOW).unwrap();
    let changed = revised(1, 1, |article| {
        article.title = "Story 1, corrected".to_owned();
        article.body = Some(body(&format!("Corrected. {}", "word ".repeat(40))));
    });
    let merged = library.merge(feed, std::slice::from_ref(&changed));
    assert_eq!((merged.new, merged.changed), (0, 1));
    let row = library.only();
    assert_eq!((row.id, row.title.as_str(), row.is_read), (first.id, "Story 1, corrected", true));
    assert_eq!(library.story(row.id).unwrap().unwrap().body.unwrap(), changed.body.unwrap().html);
}

#[test]
fn a_much_shorter_text_does_not_replace_a_whole_one() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(1)]);
    let whole = story(1).body.unwrap().html;
    let cases = [
        ("cut short", revised(1, 1, |article| article.body = Some(body("Please sign in.")))),
        ("gone", revised(1, 2, |article| article.body = None)),
        ("a summary now", {
            let mut article = summary(1);
            article.source_hash = hash(1, 3);
            article
        }),
    ];
    for (case, article) in cases {
        library.merge(feed, &[article]);
        let row = library.only();
        assert_eq!(library.story(row.id).unwrap().unwrap().body.as_ref(), Some(&whole), "{case}");
        assert_eq!(row.completeness.text, TextState::Full, "{case}");
    }
    let shorter = revised(1, 4, |article| article.body = Some(body(&"word ".repeat(30))));
    library.merge(feed, std::slice::from_ref(&shorter));
    let row = library.only();
    assert_eq!(library.story(row.id).unwrap().unwrap().body.unwrap(), shorter.body.unwrap().html);
}

#[test]
fn dates_that_are_missing_or_in_the_future_do_not_disturb_the_order() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let undated = |number| {
        let mut article = story(number);
        article.published = None;
        article
    };
    let mut future = story(3);
    future.published = Some(NOW.plus_seconds(400 * DAY));
    // As a feed has them, newest first.
    library.merge(feed, &[undated(1), undated(2), future, story(4)]);
    assert_eq!(library.titles(Scope::All), ["Story 1", "Story 2", "Story 3", "Story 4"]);
    assert!(library.list(Scope::All).iter().all(|row| row.published <= NOW));

    // A later story is above them; and hearing of the undated one again does not bring it up.
    let mut later = story(5);
    later.published = Some(NOW.plus_seconds(HOUR));
    let mut again = undated(2);
    again.source_hash = hash(2, 1);
    again.title = "Story 2 again".to_owned();
    library.merge_at(feed, &[later, again], NOW.plus_seconds(DAY));
    assert_eq!(library.titles(Scope::All), ["Story 5", "Story 1", "Story 2 again", "Story 3", "Story 4"]);
}

#[test]
fn what_the_feed_says_of_itself_fills_gaps_only() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &[]);
    let validators =
        Validators { etag: Some("\"x\"".to_owned()), last_modified: None, body_hash: Some(hash(9, 9)) };
    let batch = FeedBatch {
        title: Some("Press: everything".to_owned()),
        language: Some("en-GB".to_owned()),
        site_url: Some("https://elsewhere.example/".to_owned()),
        validators: validators.clone(),
        ..batch(subscribed.feeds[0], &[])
    };
    library.merge_feeds(&[batch], NOW).unwrap();
    let publication = library.publications().unwrap().remove(0);
    assert_eq!(publication.title, "The press.example");
    assert_eq!(publication.site_url.as_deref(), Some("https://press.example/"));
    assert_eq!(publication.language, "en-GB");
    assert_eq!(publication.feeds[0].title, "Press: everything");
    let to_fetch = library.feeds_to_fetch(NOW, true).unwrap().remove(0);
    assert_eq!(to_fetch.validators, validators);
    assert_eq!(to_fetch.health.last_success, Some(NOW));
}

#[test]
fn a_feed_that_is_gone_from_the_library_brings_nothing() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &[]);
    library.unsubscribe(subscribed.publication, NOW).unwrap();
    let merged = library.merge(subscribed.feeds[0], &[story(1)]);
    assert_eq!((merged.new, merged.changed, merged.unchanged), (0, 0, 0));
    assert!(library.list(Scope::All).is_empty());
    assert!(library.list(Scope::Section(SectionId(1))).is_empty());
}

#[test]
fn ids_fit_what_a_window_can_count_to() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(1)]);
    let largest = (1_i64 << 53) - 1;
    let raw = library.raw();
    raw.execute("UPDATE sqlite_sequence SET seq = ?1 WHERE name = 'article'", [largest - 1]).unwrap();
    library.merge(feed, &[story(2)]);
    assert_eq!(library.list(Scope::All)[0].id.0, largest);
    let refused = library.merge_feeds(&[batch(feed, &[story(3)])], Timestamp(NOW.0));
    assert!(refused.is_err(), "one more would not fit and is refused");
}

#[test]
fn a_stub_in_the_place_of_a_story_takes_neither_its_text_nor_its_dek() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let whole = revised(1, 1, |article| {
        article.dek = "How it went.".to_owned();
        article.body = Some(body(&"word ".repeat(200)));
    });
    library.merge(feed, &[whole]);
    let stub = revised(1, 2, |article| {
        article.dek = "Subscribe to read.".to_owned();
        article.summary = "Subscribe to read.".to_owned();
        article.body = Some(body("Subscribe to read."));
    });
    library.merge(feed, &[stub]);
    let story = library.story(library.only().id).unwrap().unwrap();
    assert_eq!((story.dek.as_str(), story.row.dek.as_str()), ("How it went.", "How it went."));
}

#[test]
fn what_a_feed_says_under_another_guid_for_a_while_does_not_stay() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(1)]);
    let only = library.only();
    let garbled = revised(1, 1, |article| {
        article.guid = Some("another".to_owned());
        article.title = "St\u{fffd}ry".to_owned();
    });
    library.merge(feed, &[garbled]);
    assert_eq!((library.only().id, library.only().title.as_str()), (only.id, "St\u{fffd}ry"));
    library.merge(feed, &[story(1)]);
    assert_eq!(library.only().title, only.title, "word for word what it said first");
}

#[test]
fn one_story_under_several_forms_of_its_address_is_one() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let forms: Vec<_> =
        (0..4).map(|form| revised(1, 0, |article| article.guid = Some(format!("form {form}")))).collect();
    library.merge(feed, &forms);
    let only = library.only();
    // What is told apart by headline or words stays apart, though it has the page's address.
    let note = |words: &str| {
        revised(1, 0, |article| {
            article.guid = Some(words.to_owned());
            article.body = Some(body(words));
        })
    };
    library.merge(feed, &[forms[0].clone(), note("First note of the day"), note("Second note of the day")]);
    assert_eq!(library.list(Scope::All).len(), 3);
    assert!(library.list(Scope::All).iter().any(|row| row.id == only.id));
}

/// The same story as another feed of the publication has it: another guid, an address that tells nothing.
fn elsewhere(number: u32, path: &str) -> layover_model::StagedArticle {
    revised(number, 1, |article| {
        article.guid = Some(format!("elsewhere-{path}"));
        article.url = Some(format!("https://press.example/{path}"));
        article.canonical_url.clone_from(&article.url);
    })
}

#[test]
fn a_story_under_an_address_of_its_own_in_each_feed_is_one_story() {
    let library = library();
    let feeds = library.subscribe_to("press.example", &["Asia", "Europe"]).feeds;
    library.merge(feeds[0], &[story(1), story(2), story(3)]);
    // Another headline, another second, another text: three other stories.
    let mut renamed = elsewhere(1, "a");
    renamed.title = "Another".to_owned();
    let mut later = elsewhere(2, "b");
    later.published = later.published.map(|at| at.plus_seconds(1));
    let mut reworded = elsewhere(3, "c");
    reworded.body = Some(body("Quite another text."));
    let merged = library.merge(feeds[1], &[renamed, later, reworded]);
    assert_eq!(merged.new, 3);
    let merged = library.merge(feeds[1], &[elsewhere(1, "2026/11/28/one"), elsewhere(2, "amp/two")]);
    assert_eq!((merged.new, library.list(Scope::All).len()), (0, 6));
    // Two of one feed, named twice in it.
    let merged = library.merge(feeds[0], &[story(7), elsewhere(7, "seven")]);
    assert_eq!((merged.new, library.list(Scope::All).len()), (1, 7));
}

#[test]
fn of_two_forms_of_an_address_the_plain_one_is_kept() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let at = |version, url: &str| {
        revised(1, version, |article| {
            article.url = Some(url.to_owned());
            article.title = format!("Version {version}");
        })
    };
    let kept = |library: &Library| library.story(library.only().id).unwrap().unwrap().url.unwrap();
    library.merge(feed, &[at(1, "http://press.example/story-1?utm_source=rss#top")]);
    for (version, url, expected) in [
        (2, "https://press.example/story-1/?mc_cid=1", "https://press.example/story-1/?mc_cid=1"),
        (3, "https://press.example/story-1/", "https://press.example/story-1/"),
        (4, "https://press.example/story-1/index.html", "https://press.example/story-1/"),
        (5, "https://press.example/story-1/?utm_medium=feed", "https://press.example/story-1/"),
        (6, "https://press.example/story-1", "https://press.example/story-1"),
    ] {
        library.merge(feed, &[at(version, url)]);
        assert_eq!(kept(&library), expected);
    }
    // A story that moved has moved.
    let mut moved = at(7, "https://press.example/archive/a-longer-address?id=1");
    moved.canonical_url.clone_from(&moved.url);
    library.merge(feed, &[moved]);
    assert_eq!(kept(&library), "https://press.example/archive/a-longer-address?id=1");
}

#[test]
fn the_page_of_a_story_is_looked_at_again_when_its_feed_says_other_words_of_it() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[summary(1)]);
    let id = library.only().id;
    let mut page = story(1);
    page.body = Some(page_body("The whole text, from the page."));
    library.merge_page(id, &page, NOW).unwrap();
    assert!(library.pages_wanted(9, NOW).unwrap().is_empty());
    let mut same = summary(1);
    same.source_hash = hash(1, 2);
    library.merge(feed, &[same.clone()]);
    assert!(library.pages_wanted(9, NOW).unwrap().is_empty(), "it says what it said");
    same.source_hash = hash(1, 3);
    same.summary = "Corrected.".to_owned();
    library.merge(feed, &[same]);
    assert_eq!(library.pages_wanted(9, NOW).unwrap().len(), 1);
}

#[test]
fn a_story_taken_out_of_its_feed_is_looked_for_once() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let all: Vec<_> = (1..=8).map(story).collect();
    library.merge(feed, &all);
    let wanted = || library.pages_wanted(9, NOW).unwrap().len();
    let without = |out: &[u32]| (1..=8).filter(|one| !out.contains(one)).map(story).collect::<Vec<_>>();
    // What fell out at the end is old, not gone; and a feed of two says nothing.
    library.merge(feed, &without(&[1, 2]));
    library.merge(feed, &without(&[1, 2, 3, 4, 5, 6]));
    assert_eq!(wanted(), 0);
    library.merge(feed, &without(&[5]));
    assert_eq!(wanted(), 1);
    let gone = library.pages_wanted(9, NOW).unwrap().remove(0).article;
    library.page_failed(gone, layover_model::TextFailure::Gone, NOW).unwrap();
    assert!(library.story(gone).unwrap().unwrap().source_removed);
    assert_eq!(library.story(gone).unwrap().unwrap().row.completeness.text, TextState::Full, "it stays");
    library.merge(feed, &without(&[5]));
    assert_eq!(wanted(), 0, "once");
}
