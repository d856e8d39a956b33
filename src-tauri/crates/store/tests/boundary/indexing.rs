//! Many stories at once are read by one thread and written by another: what goes wrong in one is known in the other.

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
fn a_text_that_cannot_be_read_keeps_no_other_from_being_found() {
    let library = filled();
    library.raw().execute("UPDATE body SET packed = x'2A' WHERE article_id = 120", []).unwrap();
    assert_eq!(library.index_pending(1_000).unwrap().left, 0);
    let words = |article: u32, field: &str| -> u32 {
        let query = format!(
            "SELECT count(*) FROM article_index WHERE article_index MATCH '{field} : word' AND rowid = ?1"
        );
        library.raw().query_row(&query, [article], |row| row.get(0)).unwrap()
    };
    assert_eq!(waiting(&library), 0);
    assert_eq!((words(119, "body"), words(120, "body")), (1, 0));
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
