use std::thread;

use layover_model::{ListFilter, Scope};
use layover_store::Store;

use crate::support::*;

/// A window and a terminal on one library: both write, neither loses anything, each sees the other's.
#[test]
fn two_stores_share_one_library() {
    let library = library();
    let one = library.subscribe_to("one.example", &[]).feeds[0];
    let two = library.subscribe_to("two.example", &[]).feeds[0];
    let other = Store::open(library.directory.path(), NOW).unwrap();
    thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0..40 {
                library.merge(one, &[story(number)]);
            }
        });
        scope.spawn(|| {
            for number in 100..140 {
                other.merge_feeds(&[batch(two, &[story(number)])], NOW).unwrap();
                let ids = other.story_ids(&ListFilter::default()).unwrap();
                other.set_read(&ids[..1], true, NOW).unwrap();
            }
        });
    });
    assert_eq!(library.list(Scope::All).len(), 80);
    assert_eq!(library.counts().unwrap(), other.counts().unwrap());
    assert_eq!(library.revision().unwrap(), other.revision().unwrap());
    assert!(other.doctor_check().unwrap().iter().all(|finding| finding.sentence.is_empty()));
}

/// Opening one library from many threads at once makes it once.
#[test]
fn a_new_library_is_made_once() {
    let directory = tempfile::tempdir().unwrap();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| Store::open(directory.path(), NOW).unwrap().counts().unwrap());
        }
    });
}

#[test]
fn a_store_is_shared_between_threads() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Store>();
    let library = library();
    let feed = library.subscribe_to("one.example", &[]).feeds[0];
    thread::scope(|scope| {
        for first in [0, 100, 200, 300] {
            let library = &library;
            scope.spawn(move || {
                for number in first..first + 10 {
                    library.merge(feed, &[story(number)]);
                    library.list(Scope::All);
                }
            });
        }
    });
    assert_eq!(library.counts().unwrap().all, 40);
}

#[test]
fn who_leaves_writes_the_log_into_the_database_and_waits_for_nobody() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(1)]);
    let log = library.directory.path().join("library.sqlite-wal");
    let bytes = || std::fs::metadata(&log).unwrap().len();
    assert!(bytes() > 0);
    // Another program that is in the middle of reading keeps the log; it is said at once, and nothing is lost.
    let mut other = library.raw();
    let reading = other.transaction().unwrap();
    reading.query_row("SELECT count(*) FROM article", [], |row| row.get::<_, i64>(0)).unwrap();
    library.merge(feed, &[story(2)]);
    let began = std::time::Instant::now();
    drop(library.settle());
    assert!(began.elapsed().as_secs() < 5);
    assert!(bytes() > 0);
    drop(reading);
    library.settle().unwrap();
    assert_eq!(bytes(), 0);
    assert_eq!(library.counts().unwrap().all, 2);
}
