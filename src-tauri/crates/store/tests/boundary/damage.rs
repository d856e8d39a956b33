//! A database that is damaged, and the second file beside it.

use std::fs;
use std::path::Path;

use layover_model::{Follow, HighlightColour, Scope, Subject};
use layover_store::{HighlightMark, NewHighlight, Store, StoreError};
use rusqlite::config::DbConfig;

use crate::support::*;

/// What a reader did, in a library that is closed again.
fn kept(with_second_file: bool) -> tempfile::TempDir {
    let library = library();
    let own = library.subscribe_to("press.example", &[]);
    library.merge(own.feeds[0], &(1..40).map(story).collect::<Vec<_>>());
    let rows = library.list(Scope::All);
    library.set_saved(rows[0].id, true, NOW).unwrap();
    library.set_read(&[rows[1].id], true, NOW).unwrap();
    let mark = HighlightMark { note: "Mine".to_owned(), colour: HighlightColour::Blue, tags: Vec::new() };
    library.add_highlight(&NewHighlight { article: rows[2].id, quote: None, mark }, NOW).unwrap();
    let follow = Follow { keeps_offline: false, is_muted: false };
    library.set_follow(Subject::Publication(own.publication), Some(follow), NOW).unwrap();
    if with_second_file {
        assert!(library.keep_second_file(NOW).unwrap());
        assert!(!library.keep_second_file(NOW).unwrap(), "nothing has changed since");
    }
    let Library { directory, store } = library;
    drop(store);
    directory
}

fn database(folder: &Path) -> std::path::PathBuf {
    folder.join("library.sqlite")
}

fn is_back(folder: &Path, case: &str) -> Store {
    let store = Store::open(folder, NOW).unwrap_or_else(|error| panic!("{case}: {error}"));
    let counts = store.counts().unwrap();
    assert_eq!(counts.saved, 1, "{case}");
    assert_eq!(store.highlights().unwrap()[0].mark.note, "Mine", "{case}");
    assert_eq!(store.followed().unwrap().len(), 1, "{case}");
    let saved = store.story_ids(&layover_model::ListFilter { scope: Scope::Saved, ..Default::default() });
    let saved = store.story(saved.unwrap()[0]).unwrap().unwrap();
    assert!(saved.body.is_some(), "{case}");
    assert_eq!(store.doctor_check().unwrap(), [], "{case}");
    store
}

/// Bits of one byte turned round.
fn changed(path: &Path, at: usize, bits: u8) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= bits;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_database_that_is_gone_in_any_way_comes_back_from_the_second_file() {
    type Damage = fn(&Path);
    let cases: [(&str, Damage); 8] = [
        ("all zeros", |path| fs::write(path, vec![0; 200_000]).unwrap()),
        ("something else", |path| fs::write(path, "Dear diary, ".repeat(5_000)).unwrap()),
        ("empty", |path| fs::write(path, "").unwrap()),
        ("cut to its first page", |path| {
            fs::File::options().write(true).open(path).unwrap().set_len(4_096).unwrap();
        }),
        ("of another version", |path| {
            let mut bytes = fs::read(path).unwrap();
            bytes[60] = 77;
            fs::write(path, bytes).unwrap();
        }),
        ("of a later version, with the tables of this one", |path| changed(path, 63, 0x20)),
        ("of a version that is far ahead", |path| changed(path, 62, 0x80)),
        ("of a format there is none of", |path| changed(path, 18, 0x40)),
    ];
    for (case, damage) in cases {
        let folder = kept(true);
        fs::create_dir_all(folder.path().join("pictures/aa")).unwrap();
        damage(&database(folder.path()));
        let damaged = fs::read(database(folder.path())).unwrap();
        let store = is_back(folder.path(), case);
        let mended = store.mended().unwrap_or_else(|| panic!("{case}: nobody says so"));
        let copy = mended.copy.clone().expect("the damaged one is kept");
        assert_eq!(fs::read(database(&copy)).unwrap(), damaged, "{case}: as it was");
        assert_eq!((mended.saved, mended.highlights, mended.follows), (1, 1, 1), "{case}");
        drop(store);
        assert_eq!(is_back(folder.path(), case).mended(), None, "{case}: once");
    }
}

#[test]
fn what_a_damaged_database_still_gives_is_taken_over() {
    let folder = kept(true);
    let mut bytes = fs::read(database(folder.path())).unwrap();
    // Pages that hold stories, and one root of an index or another.
    let story =
        bytes.windows(9).rposition(|text| text == b"Story 20.").unwrap_or(bytes.len() / 2) / 4096 * 4096;
    bytes[story..story + 4096].fill(0xA5);
    fs::write(database(folder.path()), bytes).unwrap();
    fs::write(folder.path().join("library.damaged"), "").unwrap();
    let store = is_back(folder.path(), "in the middle");
    assert!(store.counts().unwrap().all > 20, "{:?}", store.counts());
}

#[test]
fn a_database_whose_list_of_tables_is_broken_gives_its_tables_all_the_same() {
    for page in [0, 4_096 * 2] {
        let folder = kept(true);
        let mut bytes = fs::read(database(folder.path())).unwrap();
        let at = bytes.windows(20).position(|text| text == b"CREATE TABLE article").unwrap_or(page);
        let broken = if page == 0 { 0 } else { at / 4_096 * 4_096 };
        bytes[broken..broken + 4_096].fill(0);
        fs::write(database(folder.path()), bytes).unwrap();
        let store = is_back(folder.path(), "the list of tables");
        assert_eq!(store.counts().unwrap().all, 39, "page {broken}");
    }
}

#[test]
fn without_anything_to_begin_with_nothing_is_begun() {
    let folder = kept(false);
    fs::write(database(folder.path()), vec![7; 50_000]).unwrap();
    let error = Store::open(folder.path(), NOW).err().unwrap();
    assert!(matches!(error, StoreError::NotALibrary { .. }), "{error:?}");
    assert_eq!(fs::read(database(folder.path())).unwrap(), vec![7; 50_000]);
    assert!(!folder.path().join("library.sqlite.mended").exists());
}

/// As a failing disk changes rows: no trigger hears of it.
fn change_in_silence(folder: &Path) {
    let database = rusqlite::Connection::open(database(folder)).unwrap();
    database.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    assert_eq!(database.execute("UPDATE highlight SET note = 'Nine'", []).unwrap(), 1);
    let title = "UPDATE article SET title = 'X' WHERE saved_at IS NOT NULL";
    assert_eq!(database.execute(title, []).unwrap(), 1);
}

#[test]
fn rows_that_changed_by_themselves_are_known_whatever_else_was_done_since() {
    let folder = kept(true);
    let store = Store::open(folder.path(), NOW).unwrap();
    // Moves the library on, and nothing of the second file.
    let stories = store.story_ids(&layover_model::ListFilter::default()).unwrap();
    store.set_read(&stories, true, NOW).unwrap();
    assert!(!store.keep_second_file(NOW).unwrap(), "it is as it was");
    drop(store);
    change_in_silence(folder.path());
    let store = is_back(folder.path(), "changed");
    assert!(store.mended().is_some_and(|mended| mended.copy.is_none()));
    assert!(store.list_titles().iter().all(|title| title.starts_with("Story")));
    assert!(store.story_ids(&layover_model::ListFilter::default()).unwrap().len() == stories.len());
}

#[test]
fn rows_that_change_by_themselves_while_a_library_is_open_are_not_written_over_what_is_kept() {
    let folder = kept(true);
    let store = Store::open(folder.path(), NOW).unwrap();
    change_in_silence(folder.path());
    let stories = store.story_ids(&layover_model::ListFilter::default()).unwrap();
    store.set_read(&stories, true, NOW).unwrap();
    // What is done soon after every act.
    store.keep_second_file(NOW).unwrap();
    assert_eq!(store.highlights().unwrap()[0].mark.note, "Mine");
    assert!(store.mended().is_some_and(|mended| mended.copy.is_none()), "it is told");
    // And before anything else is mended.
    change_in_silence(folder.path());
    assert_eq!(store.doctor_repair(NOW).unwrap(), []);
    assert_eq!(store.highlights().unwrap()[0].mark.note, "Mine");
    drop(store);
    assert_eq!(is_back(folder.path(), "changed").mended(), None, "once");
}

#[test]
fn what_a_reader_did_since_is_never_taken_for_damage() {
    let folder = kept(true);
    let store = Store::open(folder.path(), NOW).unwrap();
    let mark = store.highlights().unwrap()[0].id;
    let other = HighlightMark { note: "Changed".to_owned(), ..HighlightMark::default() };
    store.change_highlight(mark, &other, NOW).unwrap();
    let saved = store.story_ids(&layover_model::ListFilter { scope: Scope::Saved, ..Default::default() });
    store.set_saved(saved.unwrap()[0], false, NOW).unwrap();
    // Its program is ended before the second file is written.
    drop(store);
    let store = Store::open(folder.path(), NOW).unwrap();
    assert_eq!(store.mended(), None);
    assert_eq!(store.highlights().unwrap()[0].mark.note, "Changed");
    assert_eq!(store.counts().unwrap().saved, 0);
}

#[test]
fn a_row_whose_key_changed_by_itself_is_back_once() {
    let folder = kept(true);
    let database = rusqlite::Connection::open(database(folder.path())).unwrap();
    database.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    assert_eq!(database.execute("UPDATE highlight SET id = id + 64", []).unwrap(), 1);
    drop(database);
    let store = is_back(folder.path(), "a key");
    assert!(store.mended().is_some());
    assert_eq!(store.highlights().unwrap().len(), 1);
    drop(store);
    assert_eq!(is_back(folder.path(), "a key").mended(), None, "once");
}

#[test]
fn a_second_file_that_changed_by_itself_is_written_anew() {
    let folder = kept(true);
    let second = folder.path().join("library.kept");
    let mut bytes = fs::read(&second).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&second, bytes).unwrap();
    let store = Store::open(folder.path(), NOW).unwrap();
    assert!(store.keep_second_file(NOW).unwrap(), "what it is for is not in it any more");
    assert!(!store.keep_second_file(NOW).unwrap());
    drop(store);
    fs::write(database(folder.path()), "").unwrap();
    is_back(folder.path(), "from the one written anew");
}

#[test]
fn what_was_put_together_and_not_finished_is_finished_and_told_at_the_next_start() {
    let folder = kept(true);
    fs::write(database(folder.path()), vec![0; 200_000]).unwrap();
    drop(is_back(folder.path(), "mended"));
    let copy = fs::read_dir(folder.path()).unwrap().flatten().map(|entry| entry.file_name());
    let copy = copy.into_iter().find(|name| name.to_string_lossy().starts_with("damaged-")).unwrap();
    // As a program leaves it that is ended between the two.
    fs::write(folder.path().join("library.unfinished"), copy.to_string_lossy().as_bytes()).unwrap();
    let database = rusqlite::Connection::open(database(folder.path())).unwrap();
    database.execute("UPDATE library_count SET unread = 0", []).unwrap();
    drop(database);
    let store = is_back(folder.path(), "finished");
    let kept = store.mended().and_then(|mended| mended.copy.clone());
    assert_eq!(kept, Some(folder.path().join(copy)));
    drop(store);
    assert_eq!(is_back(folder.path(), "finished").mended(), None, "once");
}

#[test]
fn rows_that_changed_by_themselves_are_put_right() {
    let folder = kept(true);
    change_in_silence(folder.path());
    let store = is_back(folder.path(), "changed");
    assert!(store.mended().is_some_and(|mended| mended.copy.is_none()));
    assert!(store.list_titles().iter().all(|title| title.starts_with("Story")));
}

/// Changes a letter in the list of tables.
fn misspell(folder: &Path, table: &str, from: &str, to: &str) {
    let database = rusqlite::Connection::open(database(folder)).unwrap();
    database.execute_batch("PRAGMA writable_schema = ON").unwrap();
    let change = "UPDATE sqlite_schema SET sql = replace(sql, ?2, ?3) WHERE type = 'table' AND name = ?1";
    assert_eq!(database.execute(change, [table, from, to]).unwrap(), 1);
}

#[test]
fn a_letter_that_changed_in_the_list_of_tables_is_noticed_when_it_matters_and_mended() {
    let folder = kept(true);
    let store = Store::open(folder.path(), NOW).unwrap();
    // A question that is not understood is answered in another way than a change.
    misspell(folder.path(), "publication_count", "unread", "unreaf");
    assert!(matches!(store.doctor_check(), Err(StoreError::Sqlite(_))));
    drop(store);
    assert!(is_back(folder.path(), "a letter of a count").mended().is_some());
    misspell(folder.path(), "article_status", "progress_anchor", "progress_ancior");
    let store = Store::open(folder.path(), NOW).unwrap();
    let story = store.story_ids(&layover_model::ListFilter::default()).unwrap()[0];
    let refused = store.set_progress(story, "t:1:2:x", 0.5, NOW);
    assert!(matches!(refused, Err(StoreError::Sqlite(_))), "{refused:?}");
    drop(store);
    let store = is_back(folder.path(), "a letter");
    assert!(store.mended().is_some());
    store.set_progress(story, "t:1:2:x", 0.5, NOW).unwrap();
}

#[test]
fn a_text_that_cannot_be_read_comes_back_from_the_second_file() {
    let folder = kept(true);
    let database = rusqlite::Connection::open(database(folder.path())).unwrap();
    database
        .execute(
            "UPDATE body SET packed = x'2A' WHERE article_id IN (SELECT article_id FROM saved_story)",
            [],
        )
        .unwrap();
    drop(database);
    let store = Store::open(folder.path(), NOW).unwrap();
    assert_eq!(store.doctor_repair(NOW).unwrap(), []);
    drop(store);
    is_back(folder.path(), "text");
}

#[test]
fn a_text_that_cannot_be_read_is_not_written_over_the_one_that_is_kept() {
    let folder = kept(true);
    let database = rusqlite::Connection::open(database(folder.path())).unwrap();
    let of_saved = "article_id IN (SELECT article_id FROM saved_story)";
    database.execute(&format!("UPDATE body SET packed = x'2A' WHERE {of_saved}"), []).unwrap();
    drop(database);
    // What every start and every command does.
    let store = Store::open(folder.path(), NOW).unwrap();
    assert!(!store.keep_second_file(NOW).unwrap(), "it is as it was");
    drop(store);
    is_back(folder.path(), "text");
}

#[test]
fn a_damaged_second_file_is_never_read_and_the_one_before_it_is() {
    let folder = kept(true);
    let second = folder.path().join("library.kept");
    fs::copy(&second, folder.path().join("library-before.kept")).unwrap();
    let mut bytes = fs::read(&second).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&second, bytes).unwrap();
    fs::write(database(folder.path()), "").unwrap();
    is_back(folder.path(), "from the one before");
}

trait Titles {
    fn list_titles(&self) -> Vec<String>;
}

impl Titles for Store {
    fn list_titles(&self) -> Vec<String> {
        let ids = self.story_ids(&layover_model::ListFilter::default()).unwrap();
        self.rows(&ids).unwrap().into_iter().map(|row| row.title).collect()
    }
}
