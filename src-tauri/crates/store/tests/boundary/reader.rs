use layover_model::{ArticleId, ListFilter, Scope, Timestamp};
use layover_store::{ActId, ActKind, PendingAddress, PendingKind, Store, StoreError};

use crate::support::*;

#[test]
fn a_list_is_marked_read_up_to_an_instant_and_taken_back_whole() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &(1..=4).map(story).collect::<Vec<_>>());
    let ids = library.story_ids(&ListFilter::default()).unwrap();
    let rows = library.rows(&ids).unwrap();
    let before = rows[1].published;
    let act = library.mark_all_read(&ListFilter::default(), Some(before), NOW).unwrap();
    let read: Vec<bool> = library.rows(&ids).unwrap().iter().map(|row| row.is_read).collect();
    assert_eq!((act.count, read), (2, vec![false, false, true, true]));
    library.undo(act.id, NOW).unwrap();
    assert!(library.rows(&ids).unwrap().iter().all(|row| !row.is_read));
}

fn three() -> (Library, Vec<ArticleId>) {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(3), story(2), story(1)]);
    let ids = library.story_ids(&ListFilter::default()).unwrap();
    (library, ids)
}

fn read_flags(library: &Library) -> Vec<bool> {
    library.list(Scope::All).iter().map(|row| row.is_read).collect()
}

#[test]
fn undo_restores_what_the_act_changed_and_nothing_else() {
    let (library, ids) = three();
    library.set_read(&ids[..1], true, NOW).unwrap();
    let act = library.mark_all_read(&ListFilter::default(), None, NOW).unwrap();
    assert_eq!((act.kind, act.count), (ActKind::MarkedAllRead, 2));
    assert_eq!(library.counts().unwrap().unread, 0);

    let undone = library.undo(act.id, NOW).unwrap();
    assert_eq!(undone.count, 2);
    assert_eq!(read_flags(&library), [true, false, false], "the one read before stays read");
    assert_eq!(library.undo(act.id, NOW).unwrap().count, 0, "a second time changes nothing");
    assert_eq!(read_flags(&library), [true, false, false]);
}

#[test]
fn undo_survives_a_restart() {
    let (library, ids) = three();
    let act = library.set_read(&ids, true, NOW).unwrap();
    let Library { directory, store } = library;
    drop(store);
    let store = Store::open(directory.path(), NOW).unwrap();
    store.undo(act.id, NOW).unwrap();
    assert_eq!(store.counts().unwrap().unread, 3);
}

#[test]
fn an_act_that_changes_nothing_has_nothing_to_undo() {
    let (library, ids) = three();
    let revision = library.revision().unwrap();
    for act in [
        library.set_read(&ids, false, NOW).unwrap(),
        library.set_read(&[ArticleId(99_999)], true, NOW).unwrap(),
        library.set_saved(ids[0], false, NOW).unwrap(),
    ] {
        assert!(!act.has_changed_something(), "{act:?}");
    }
    assert_eq!(library.revision().unwrap(), revision);
    assert!(matches!(library.undo(ActId(0), NOW), Err(StoreError::UnknownAct)));
    assert!(matches!(library.set_saved(ArticleId(99_999), true, NOW), Err(StoreError::UnknownArticle(_))));
}

#[test]
fn saved_stories_stand_newest_saved_first_and_undo_keeps_their_place() {
    let (library, ids) = three();
    for (hours, id) in [(1, ids[2]), (2, ids[0]), (3, ids[1])] {
        library.set_saved(id, true, NOW.plus_seconds(hours * HOUR)).unwrap();
    }
    let saved = ListFilter { scope: Scope::Saved, ..ListFilter::default() };
    assert_eq!(library.story_ids(&saved).unwrap(), [ids[1], ids[0], ids[2]]);
    let act = library.set_saved(ids[0], false, NOW.plus_seconds(DAY)).unwrap();
    assert_eq!(library.counts().unwrap().saved, 2);
    library.undo(act.id, NOW.plus_seconds(2 * DAY)).unwrap();
    assert_eq!(library.story_ids(&saved).unwrap(), [ids[1], ids[0], ids[2]]);
}

#[test]
fn the_revision_grows_with_what_a_window_shows() {
    let (library, ids) = three();
    let before = library.revision().unwrap();
    library.set_read(&ids, true, NOW).unwrap();
    assert!(library.revision().unwrap() > before);
}

#[test]
fn progress_is_kept_and_held_between_nothing_and_all() {
    let (library, ids) = three();
    assert_eq!(library.progress(ids[0]).unwrap(), None);
    for (share, kept) in [(0.25, 0.25), (7.0, 1.0), (f64::NAN, 0.0)] {
        library.set_progress(ids[0], "s-12", share, NOW).unwrap();
        let progress = library.progress(ids[0]).unwrap().unwrap();
        assert_eq!((progress.anchor.as_str(), progress.share), ("s-12", kept));
    }
    assert!(matches!(
        library.set_progress(ArticleId(99_999), "", 0.0, Timestamp(0)),
        Err(StoreError::UnknownArticle(_))
    ));
}

#[test]
fn small_things_are_kept() {
    use layover_store::{PendingAddress, PendingKind};
    let library = library();
    let pending = |url: &str, what| PendingAddress { url: url.to_owned(), what, ..PendingAddress::default() };
    library.add_pending(&pending("https://b.example", PendingKind::Subscribe), NOW).unwrap();
    library.add_pending(&pending("https://a.example", PendingKind::SavePage), NOW.plus_seconds(1)).unwrap();
    library.pending_failed("https://a.example", "No network yet.").unwrap();
    let waiting = library.pending().unwrap();
    assert_eq!(
        waiting.iter().map(|entry| entry.url.as_str()).collect::<Vec<_>>(),
        ["https://b.example", "https://a.example"]
    );
    assert_eq!((waiting[1].what, waiting[1].sentence.as_str()), (PendingKind::SavePage, "No network yet."));
    library.remove_pending("https://b.example").unwrap();
    assert_eq!(library.pending().unwrap().len(), 1);

    library.allow("127.0.0.0/8").unwrap();
    library.allow("127.0.0.0/8").unwrap();
    assert_eq!(library.allow_list().unwrap(), ["127.0.0.0/8"]);
    library.disallow("127.0.0.0/8").unwrap();
    assert!(library.allow_list().unwrap().is_empty());

    library.set_setting("theme", "dark").unwrap();
    library.set_setting("theme", "sepia").unwrap();
    assert_eq!(library.setting("theme").unwrap().as_deref(), Some("sepia"));

    library.log_activity(NOW, "first").unwrap();
    library.log_activity(NOW, "second").unwrap();
    assert_eq!(library.activity(1).unwrap(), [(NOW, "second".to_owned())]);
}

#[test]
fn an_address_let_go_of_waits_again_when_that_is_undone() {
    let library = library();
    let waiting = PendingAddress {
        url: "https://later.example/a\nb".to_owned(),
        what: PendingKind::SavePage,
        sentence: "No network.".to_owned(),
        ..PendingAddress::default()
    };
    library.add_pending(&waiting, NOW).unwrap();
    assert_eq!(library.forget_pending("https://other.example/", NOW).unwrap(), None);
    let act = library.forget_pending(&waiting.url, NOW).unwrap().unwrap();
    assert_eq!(library.pending().unwrap(), []);
    library.undo(act.id, NOW).unwrap();
    assert_eq!(library.pending().unwrap(), [PendingAddress { sentence: String::new(), ..waiting }]);
}

#[test]
fn a_followed_link_remembers_where_it_stood_and_is_asked_about_once() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(1)]);
    let link = PendingAddress {
        url: "https://elsewhere.example/a".to_owned(),
        what: PendingKind::Link,
        title: "What the pilots say".to_owned(),
        from: Some(library.only().id),
        from_title: "Story 1".to_owned(),
        ..PendingAddress::default()
    };
    library.add_pending(&link, NOW).unwrap();
    assert_eq!(library.pending().unwrap(), std::slice::from_ref(&link));
    assert_eq!((library.ask_about_links(NOW).unwrap(), library.ask_about_links(NOW).unwrap()), (1, 0));
    let act = library.forget_pending(&link.url, NOW).unwrap().unwrap();
    assert_eq!(library.pending().unwrap(), []);
    library.undo(act.id, NOW).unwrap();
    assert_eq!(library.pending().unwrap(), std::slice::from_ref(&link));
    assert_eq!(library.ask_about_links(NOW).unwrap(), 0, "it was asked about before");
    // Followed again it asks nothing anew; wanted it is a page like any other.
    library.add_pending(&link, NOW).unwrap();
    assert_eq!(library.want_links(Some("https://other.example/")).unwrap(), 0);
    assert_eq!(library.want_links(None).unwrap(), 1);
    assert_eq!(library.pending().unwrap()[0].what, PendingKind::SavePage);
    // A link followed to an address that was typed leaves what that was for.
    library.add_pending(&link, NOW).unwrap();
    assert_eq!(library.pending().unwrap()[0].what, PendingKind::SavePage);
}
