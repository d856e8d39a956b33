//! Many stories at once are read by one thread and written by another: what goes wrong in one is known in the other.

use layover_store::StoreError;

use crate::support::*;

const STORIES: u32 = 150;

fn waiting(library: &Library) -> u32 {
    library.raw().query_row("SELECT count(*) FROM index_queue", [], |row| row.get(0)).unwrap()
}

fn filled() -> Library {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &(0..STORIES).map(story).collect::<Vec<_>>());
    library
}

#[test]
fn a_text_that_cannot_be_read_leaves_all_waiting() {
    let library = filled();
    library.raw().execute("UPDATE body SET packed = x'2A' WHERE article_id = 120", []).unwrap();
    let error = library.index_pending(1_000).unwrap_err();
    assert!(matches!(error, StoreError::Damaged(_)), "{error:?}");
    assert_eq!(waiting(&library), STORIES);
}

#[test]
fn what_cannot_be_written_ends_the_reading_too() {
    let library = filled();
    library
        .raw()
        .execute_batch(
            "CREATE TRIGGER full BEFORE DELETE ON index_queue BEGIN SELECT raise(ABORT, 'no'); END",
        )
        .unwrap();
    library.index_pending(1_000).unwrap_err();
    assert_eq!(waiting(&library), STORIES);
    library.raw().execute_batch("DROP TRIGGER full").unwrap();
    let step = library.index_pending(1_000).unwrap();
    assert_eq!((step.indexed, step.left), (STORIES as usize, 0));
}
