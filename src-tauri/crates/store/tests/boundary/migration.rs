use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use layover_model::{Scope, SearchQuery};
use layover_store::{EditionKind, HighlightMark, NewEdition, NewHighlight, Store, StoreError};
use rusqlite::Connection;

use crate::support::*;

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "sqlite"));
    files.sort();
    files
}

fn open_copy(fixture: &Path) -> Library {
    let directory = tempfile::tempdir().unwrap();
    fs::copy(fixture, directory.path().join("library.sqlite")).unwrap();
    let store = Store::open(directory.path(), NOW).unwrap();
    Library { directory, store }
}

/// Every schema that ever stood on main opens, and what it holds is all there.
#[test]
fn every_earlier_schema_opens_with_all_it_holds() {
    assert!(!fixtures().is_empty());
    for fixture in fixtures() {
        let library = open_copy(&fixture);
        let name = fixture.display();
        let counts = library.counts().unwrap();
        assert_eq!((counts.all, counts.unread, counts.saved), (3, 2, 1), "{name}");
        let saved = library.list(Scope::Saved);
        assert_eq!(saved[0].title, "The second story", "{name}");
        assert_eq!(saved[0].contributors, ["Ada Example"], "{name}");
        // Before schema 7 the plain text stood behind the mark-up.
        let body = library.story(saved[0].id).unwrap().unwrap().body.unwrap();
        assert!(body.as_str().starts_with("<p>") && body.as_str().ends_with("</p>"), "{name}: {body:?}");
        // Since schema 8 the texts of earlier libraries are indexed anew: their headlines are found at once.
        let find = |words: &str| {
            let query = SearchQuery { words: words.to_owned(), scope: Scope::All, limit: 9, now: NOW };
            library.search(&query).unwrap().len()
        };
        assert_eq!(find("second"), 1, "{name}");
        if !is_of_schema_8_or_later(&fixture) {
            assert_eq!((find("fixture"), library.waiting_for_index().unwrap()), (0, 3), "{name}");
        }
        library.index_all();
        assert_eq!(library.waiting_for_index().unwrap(), 0, "{name}");
        assert_eq!(find("fixture"), 3, "{name}");
        assert_eq!(library.doctor_check().unwrap(), [], "{name}");
    }
}

fn is_of_schema_8_or_later(fixture: &Path) -> bool {
    fixture.file_name() >= Some(OsStr::new("schema-0008.sqlite"))
}

fn is_of_schema_5_or_later(fixture: &Path) -> bool {
    fixture.file_name() >= Some(OsStr::new("schema-0005.sqlite"))
}

/// What the index gathers in memory counts as the program's own, and came down with schema 6.
#[test]
fn every_earlier_schema_gathers_little_in_memory_from_now_on() {
    for fixture in fixtures() {
        let library = open_copy(&fixture);
        let database = Connection::open(library.directory.path().join("library.sqlite")).unwrap();
        let gathered: i64 = database
            .query_row("SELECT v FROM article_index_config WHERE k = 'hashsize'", [], |row| row.get(0))
            .unwrap();
        assert_eq!(gathered, 2 << 20, "{}", fixture.display());
    }
}

/// Headlines got an index of their own with schema 7.
#[test]
fn every_earlier_schema_finds_headlines_and_names_by_themselves_from_now_on() {
    for fixture in fixtures() {
        let library = open_copy(&fixture);
        let database = Connection::open(library.directory.path().join("library.sqlite")).unwrap();
        let found = |words: &str| -> Vec<i64> {
            let query = "SELECT rowid FROM article_index_headlines WHERE article_index_headlines MATCH ?1";
            let mut statement = database.prepare(query).unwrap();
            statement.query_map([words], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
        };
        let saved = library.list(Scope::Saved)[0].id.0;
        for words in ["title : second", "contributors : ada"] {
            assert!(found(words).contains(&saved), "{words}: {}", fixture.display());
        }
    }
}

/// What an earlier library had in its index and what comes later are cut into words alike.
#[test]
fn headlines_of_an_earlier_library_are_cut_as_those_that_come() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let mut article = story(1);
    "渡轮与港口 café".clone_into(&mut article.title);
    library.merge(feed, &[article]);
    library.index_all();
    let path = library.directory.path().join("library.sqlite");
    let words = || -> Vec<String> {
        let database = Connection::open(&path).unwrap();
        database
            .execute_batch(
                "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, article_index_headlines, instance)",
            )
            .unwrap();
        let mut statement =
            database.prepare("SELECT term || ' ' || col || ' ' || offset FROM words ORDER BY 1").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let indexed = words();
    assert!(indexed.iter().any(|word| word.starts_with('港')), "{indexed:?}");
    // As it stood before schema 7.
    let database = Connection::open(&path).unwrap();
    let since: Vec<String> = database
        .prepare("SELECT 'DROP TRIGGER ' || name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%\\_own\\_%' ESCAPE '\\'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    since.iter().for_each(|drop| database.execute_batch(drop).unwrap());
    database.execute_batch("ALTER TABLE library_state DROP COLUMN own_revision").unwrap();
    database
        .execute_batch(
            "DROP TABLE article_index_headlines; DROP TRIGGER article_headline_unindexed; PRAGMA user_version = 6",
        )
        .unwrap();
    drop(database);
    drop(Store::open(library.directory.path(), NOW).unwrap());
    assert_eq!(words(), indexed);
}

/// Editions came with schema 5: a library of any schema holds one after it, and keeps those it had.
#[test]
fn every_earlier_schema_holds_editions_from_now_on() {
    for fixture in fixtures() {
        let library = open_copy(&fixture);
        let name = fixture.display();
        let earlier = library.editions().unwrap();
        assert_eq!(earlier.len(), usize::from(is_of_schema_5_or_later(&fixture)), "{name}");
        assert!(earlier.iter().all(|edition| edition.stories == 3 && edition.unread == 2), "{name}");
        let stories = library.list(Scope::All).iter().map(|row| (row.id, "World".to_owned())).collect();
        let new = NewEdition { kind: EditionKind::Selection, title: "Kept".to_owned(), stories };
        let id = library.make_edition(&new, NOW).unwrap();
        let (row, contents) = library.edition(id).unwrap().unwrap();
        assert_eq!((row.stories, contents), (3, new.stories), "{name}");
        assert_eq!(library.doctor_check().unwrap(), [], "{name}");
    }
}

/// Highlights came with schema 5 as well.
#[test]
fn every_earlier_schema_holds_highlights_from_now_on() {
    for fixture in fixtures() {
        let library = open_copy(&fixture);
        let name = fixture.display();
        let earlier = library.highlights().unwrap();
        assert_eq!(earlier.len(), usize::from(is_of_schema_5_or_later(&fixture)), "{name}");
        assert!(earlier.iter().all(|one| one.mark.note == "Kept" && one.mark.tags == ["fixture"]), "{name}");
        let story = library.list(Scope::All)[0].id;
        let new = NewHighlight { article: story, quote: None, mark: HighlightMark::default() };
        library.add_highlight(&new, NOW).unwrap();
        assert_eq!(library.highlights().unwrap().len(), earlier.len() + 1, "{name}");
        assert_eq!(library.doctor_check().unwrap(), [], "{name}");
    }
}

/// A migration that stood on main is never edited: the newest fixture has exactly the schema a new library gets.
#[test]
fn the_newest_fixture_has_the_schema_of_a_new_library() {
    let schema = |path: &Path| -> Vec<String> {
        Connection::open(path)
            .unwrap()
            .prepare("SELECT name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    };
    let library = library();
    let new = schema(&library.directory.path().join("library.sqlite"));
    assert_eq!(schema(fixtures().last().unwrap()), new);
    // A library of any age is held against it where damage shows.
    for fixture in fixtures() {
        let earlier = open_copy(&fixture);
        assert_eq!(schema(&earlier.directory.path().join("library.sqlite")), new, "{}", fixture.display());
    }
}

/// The very next schema as well as one far ahead: what it changed is not known here.
#[test]
fn a_newer_library_is_refused_and_left_alone() {
    for ahead in [1, 9_000] {
        let directory = tempfile::tempdir().unwrap();
        drop(Store::open(directory.path(), NOW).unwrap());
        let path = directory.path().join("library.sqlite");
        let database = Connection::open(&path).unwrap();
        let newest: i64 = database.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        let newer = newest + ahead;
        database.pragma_update(None, "user_version", newer).unwrap();
        drop(database);
        let before = contents(directory.path());
        let error = Store::open(directory.path(), NOW).err().unwrap();
        let is_refused = matches!(error, StoreError::NewerLibrary { found, known, .. } if (found, known) == (newer, newest));
        assert!(is_refused, "{error:?}");
        assert!(error.to_string().contains("newer Layover"), "{error}");
        assert_eq!(contents(directory.path()), before);
    }
}

/// A program that was ended while it copied leaves what has the size of a library: whoever migrates takes it away.
#[test]
fn a_copy_that_was_begun_and_never_made_goes_with_the_next_migration() {
    let fixture = &fixtures()[0];
    let directory = tempfile::tempdir().unwrap();
    fs::copy(fixture, directory.path().join("library.sqlite")).unwrap();
    let left = [".library-before-4711.0", ".library-before-4711.0-journal"];
    for name in left {
        fs::write(directory.path().join(name), "half a copy").unwrap();
    }
    drop(Store::open(directory.path(), NOW).unwrap());
    for name in left {
        assert!(!directory.path().join(name).exists(), "{name}");
    }
    let copy = Connection::open(directory.path().join("library-before-schema-2.sqlite")).unwrap();
    let version: i64 = copy.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, 1);
}

#[test]
fn a_file_of_another_program_is_refused_and_left_alone() {
    type Make = fn(&Path);
    let cases: [(&str, Make); 2] = [
        ("another program's database", |path| {
            let other = Connection::open(path).unwrap();
            other.execute_batch("CREATE TABLE recipe (id INTEGER); PRAGMA user_version = 1;").unwrap();
        }),
        ("no database at all", |path| fs::write(path, "Dear diary, ".repeat(500)).unwrap()),
    ];
    for (case, make) in cases {
        let directory = tempfile::tempdir().unwrap();
        make(&directory.path().join("library.sqlite"));
        let before = contents(directory.path());
        let error = Store::open(directory.path(), NOW).err().unwrap();
        assert!(matches!(error, StoreError::NotALibrary { .. }), "{case}: {error:?}");
        assert_eq!(contents(directory.path()), before, "{case}");
    }
}

fn contents(directory: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let bytes = if path.is_file() { fs::read(&path).unwrap() } else { Vec::new() };
            (path, bytes)
        })
        .collect();
    files.sort();
    files
}

/// A window and a command may be the first to open a library after an upgrade, both at once.
#[test]
fn several_that_open_an_earlier_library_at_once_leave_a_copy_of_it_as_it_was() {
    let earlier = fixtures().into_iter().rfind(|path| path.ends_with("schema-0007.sqlite")).unwrap();
    for _ in 0..5 {
        let directory = tempfile::tempdir().unwrap();
        fs::copy(&earlier, directory.path().join("library.sqlite")).unwrap();
        std::thread::scope(|scope| {
            let open = || Store::open(directory.path(), NOW).map(drop);
            let opening: Vec<_> = (0..4).map(|_| scope.spawn(open)).collect();
            for one in opening {
                one.join().unwrap().unwrap();
            }
        });
        let copy = Connection::open(directory.path().join("library-before-schema-8.sqlite")).unwrap();
        let (version, stories): (i64, i64) = copy
            .query_row(
                "SELECT (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM article)",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        assert_eq!((version, stories), (7, 3));
        let left = fs::read_dir(directory.path()).unwrap().flatten();
        let begun = left.filter(|entry| entry.file_name().to_string_lossy().starts_with(".library-before"));
        assert_eq!(begun.count(), 0);
    }
}
