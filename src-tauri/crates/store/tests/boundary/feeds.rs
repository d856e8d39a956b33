use layover_model::FetchProblem;
use layover_store::{NewFeed, NewPublication, NewSubscription, StoreError};

use crate::support::*;

#[test]
fn health_is_remembered_and_healed_by_success() {
    let library = library();
    let feed = library.subscribe_to("press.example", &["Asia"]).feeds[0];
    let until = NOW.plus_seconds(HOUR);
    for _ in 0..2 {
        library
            .feed_failed(feed, FetchProblem::AskedToWait, "It asks us to wait an hour.", Some(until), NOW)
            .unwrap();
    }
    let health = library.publications().unwrap()[0].feeds[0].health.clone();
    assert_eq!((health.failures, health.not_before, health.last_success), (2, Some(until), None));
    assert_eq!(health.problem, Some((FetchProblem::AskedToWait, "It asks us to wait an hour.".to_owned())));
    assert!(library.feeds_to_fetch(NOW, false).unwrap().is_empty());
    assert_eq!(library.feeds_to_fetch(NOW, true).unwrap().len(), 1);
    assert_eq!(library.feeds_to_fetch(until, false).unwrap()[0].section, Some(section_name("Asia")));
    library.feeds_unchanged(&[feed], until).unwrap();
    let health = library.publications().unwrap()[0].feeds[0].health.clone();
    assert_eq!((health.failures, health.problem, health.last_success), (0, None, Some(until)));
}

#[test]
fn an_address_moves_only_after_three_successes_over_seven_days() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let seen =
        |target: &str, day: i64| library.feed_moved_seen(feed, target, NOW.plus_seconds(day * DAY)).unwrap();
    let url = || library.feeds_to_fetch(NOW, true).unwrap()[0].url.clone();
    let target = "https://new.example/feed";
    assert!(!seen(target, 0));
    assert!(!seen(target, 1));
    assert!(!seen(target, 2), "three, but within days");
    assert!(!seen("https://hotel.example/login", 8), "another target begins anew");
    assert!(!seen(target, 9) && !seen(target, 10));
    assert_eq!(url(), "https://press.example/all.xml");
    assert!(seen(target, 16));
    assert_eq!(url(), target);
    let again = library.subscribe_to("press.example", &[]);
    assert!(!again.was_known, "the old address is an address of its own again");
}

#[test]
fn a_feed_never_moves_onto_another() {
    let library = library();
    let feeds = library.subscribe_to("press.example", &["Asia", "Europe"]).feeds;
    for day in [0, 4, 9] {
        let moved = library
            .feed_moved_seen(feeds[0], "https://press.example/Europe.xml", NOW.plus_seconds(day * DAY))
            .unwrap();
        assert!(!moved);
    }
    assert_eq!(library.feeds_to_fetch(NOW, true).unwrap().len(), 2);
}

#[test]
fn a_profile_is_one_publication_whatever_its_address() {
    let library = library();
    let new = |site: &str, feed: &str| NewSubscription {
        publication: NewPublication {
            title: "Press".to_owned(),
            site_url: Some(site.to_owned()),
            profile: Some("press".to_owned()),
            ..NewPublication::default()
        },
        feeds: vec![NewFeed { url: feed.to_owned(), title: String::new(), section: None }],
    };
    let first = library.subscribe(&new("https://press.example", "https://press.example/a"), NOW).unwrap();
    let second = library.subscribe(&new("https://old.example", "http://PRESS.example/a/"), NOW).unwrap();
    assert_eq!(second, layover_store::Subscribed { was_known: true, added: 0, ..first });
    assert_eq!(library.feeds_to_fetch(NOW, true).unwrap()[0].profile.as_deref(), Some("press"));
}

#[test]
fn an_unknown_feed_is_named() {
    let library = library();
    let unknown = layover_model::FeedId(42);
    let error = library.feed_failed(unknown, FetchProblem::Gone, "", None, NOW).unwrap_err();
    assert!(matches!(error, StoreError::UnknownFeed(feed) if feed == unknown));
    assert_eq!(error.to_string(), "Feed 42 is not in this library.");
}
