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
