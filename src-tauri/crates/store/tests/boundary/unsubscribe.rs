use layover_model::Scope;
use layover_store::StoreError;

use crate::support::*;

#[test]
fn only_saved_stories_stay_with_their_publications_name() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &["Asia"]);
    library.merge(subscribed.feeds[0], &[story(2), story(1)]);
    library.index_all();
    let kept = library.list(Scope::All)[0].clone();
    library.set_saved(kept.id, true, NOW).unwrap();

    library.unsubscribe(subscribed.publication, NOW).unwrap();
    assert!(library.list(Scope::All).is_empty());
    assert!(library.list(Scope::Publication(subscribed.publication)).is_empty());
    assert!(library.publications().unwrap().is_empty());
    assert!(library.feeds_to_fetch(NOW, true).unwrap().is_empty());
    let counts = library.counts().unwrap();
    assert_eq!((counts.all, counts.unread, counts.saved), (0, 0, 1));

    library.tidy(NOW.plus_seconds(HOUR - 1)).unwrap();
    assert_eq!(articles(&library), 2, "within the hour nothing is dropped");
    assert_eq!(library.tidy(NOW.plus_seconds(HOUR)).unwrap().articles, 1);
    assert_eq!(articles(&library), 1);
    let saved = library.list(Scope::Saved);
    assert_eq!((saved[0].id, saved[0].publication_name.as_str()), (kept.id, "The press.example"));
    assert!(library.story(kept.id).unwrap().unwrap().body.is_some());
    assert!(library.doctor_check().unwrap().is_empty());
}

#[test]
fn it_can_be_undone() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &["Asia"]);
    library.merge(subscribed.feeds[0], &[story(2), story(1)]);
    library.set_read(&[library.list(Scope::All)[0].id], true, NOW).unwrap();
    let before = (library.list(Scope::All), library.publications().unwrap(), library.counts().unwrap());
    let act = library.unsubscribe(subscribed.publication, NOW).unwrap();
    assert_eq!(act.count, 2);
    library.undo(act.id, NOW).unwrap();
    let after = (library.list(Scope::All), library.publications().unwrap(), library.counts().unwrap());
    assert_eq!(after, before);
}

#[test]
fn what_the_reader_did_returns_with_the_story() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &[]);
    let mut by_guid = story(1);
    by_guid.canonical_url = None;
    let articles = [by_guid, story(2), story(3)];
    library.merge(subscribed.feeds[0], &articles);
    let ids: Vec<_> = library.list(Scope::All).iter().map(|row| row.id).collect();
    library.set_read(&ids[1..], true, NOW).unwrap();
    library.set_progress(ids[2], "s-3", 0.5, NOW).unwrap();
    library.unsubscribe(subscribed.publication, NOW).unwrap();
    library.tidy(NOW.plus_seconds(HOUR)).unwrap();
    assert!(library.story(ids[0]).unwrap().is_none());

    let later = NOW.plus_seconds(DAY);
    let again = library.subscribe_to("press.example", &[]);
    library.merge_at(again.feeds[0], &articles, later);
    let rows = library.list(Scope::All);
    let state: Vec<_> = rows.iter().map(|row| (row.title.as_str(), row.is_read)).collect();
    assert_eq!(state, [("Story 3", false), ("Story 2", true), ("Story 1", true)]);
    assert!(rows.iter().all(|row| !ids.contains(&row.id)), "no id is given twice");
    assert_eq!(library.progress(rows[2].id).unwrap().unwrap().anchor, "s-3");
    assert!(library.doctor_check().unwrap().is_empty());
}

#[test]
fn subscribing_again_within_the_hour_finds_everything_in_place() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &[]);
    library.merge(subscribed.feeds[0], &[story(1)]);
    library.unsubscribe(subscribed.publication, NOW).unwrap();
    let again = library.subscribe_to("press.example", &[]);
    assert_eq!((again.publication, again.was_known), (subscribed.publication, false));
    assert_eq!(library.titles(Scope::All), ["Story 1"]);
    library.tidy(NOW.plus_seconds(DAY)).unwrap();
    assert_eq!(library.titles(Scope::All), ["Story 1"]);
}

#[test]
fn a_story_another_publication_carries_too_stays_listed() {
    let library = library();
    let one = library.subscribe_to("one.example", &[]);
    let two = library.subscribe_to("two.example", &[]);
    library.merge(one.feeds[0], &[story(1), story(2)]);
    library.merge(two.feeds[0], &[story(1)]);
    let act = library.unsubscribe(one.publication, NOW).unwrap();
    assert_eq!(library.only().publication_name, "The two.example");
    library.undo(act.id, NOW).unwrap();
    assert_eq!(library.titles(Scope::Publication(one.publication)).len(), 2);
    assert!(library.doctor_check().unwrap().is_empty());

    library.unsubscribe(one.publication, NOW).unwrap();
    library.tidy(NOW.plus_seconds(HOUR)).unwrap();
    assert_eq!(library.only().title, "Story 1");
}

#[test]
fn opening_a_library_drops_what_was_unsubscribed_long_ago() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &[]);
    library.merge(subscribed.feeds[0], &[story(1)]);
    let act = library.unsubscribe(subscribed.publication, NOW).unwrap();
    let Library { directory, store } = library;
    drop(store);
    let store = layover_store::Store::open(directory.path(), NOW.plus_seconds(DAY)).unwrap();
    let library = Library { directory, store };
    assert_eq!(articles(&library), 0);
    assert!(matches!(library.undo(act.id, NOW), Err(StoreError::UnknownAct)));
    assert!(matches!(
        library.unsubscribe(subscribed.publication, NOW),
        Err(StoreError::UnknownPublication(_))
    ));
}

fn articles(library: &Library) -> i64 {
    library.raw().query_row("SELECT count(*) FROM article", [], |row| row.get(0)).unwrap()
}
