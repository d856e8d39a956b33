use std::fs;

use layover_model::{Scope, TextFailure, TextState};
use layover_store::{Area, PicturePolicy};

use crate::support::*;

const PICTURE: &str = "https://press.example/one.jpg";

/// A library with a bit of everything in it.
fn lived_in() -> Library {
    let library = library();
    let feed = library.subscribe_to("press.example", &["Asia"]).feeds[0];
    let mut illustrated = story(1);
    illustrated.hero = Some(hero(PICTURE));
    library.merge(feed, &[illustrated, story(2), story(3)]);
    library.put_picture(PICTURE, "image/jpeg", b"picture", 8, 6, NOW).unwrap();
    library.index_all();
    let ids: Vec<_> = library.list(Scope::All).iter().map(|row| row.id).collect();
    library.set_read(&ids[..1], true, NOW).unwrap();
    library.set_saved(ids[1], true, NOW).unwrap();
    library
}

#[test]
fn damage_is_found_named_and_repaired() {
    let cases: &[(&str, Area, &str)] = &[
        ("UPDATE library_count SET unread = 99", Area::Counts, "counts"),
        ("UPDATE publication_count SET total = 0", Area::Counts, "counts"),
        ("UPDATE section_count SET total = 7", Area::Counts, "counts"),
        ("DELETE FROM section_count", Area::Counts, "counts"),
        ("UPDATE article SET is_read = NOT is_read", Area::Counts, "state"),
        ("UPDATE article SET saved_at = NULL", Area::Counts, "state"),
        ("UPDATE article SET is_listed = 0", Area::Counts, "state"),
        ("UPDATE placement SET published_at = 5", Area::Counts, "sections"),
        ("UPDATE article SET pictures_here = 9", Area::Counts, "pictures"),
        ("DELETE FROM article_index WHERE rowid = 1", Area::Index, "missing"),
        ("INSERT INTO article_index (rowid, title) VALUES (77, 'ghost')", Area::Index, "no longer"),
        ("DELETE FROM article_index_headlines WHERE rowid = 1", Area::Index, "missing"),
        ("INSERT INTO article_index_headlines (rowid, title) VALUES (77, 'ghost')", Area::Index, "no longer"),
        ("INSERT INTO body VALUES (77, 0, x'00')", Area::Relations, "body"),
        ("UPDATE body SET packed = x'2A' WHERE article_id = 1", Area::Texts, "cannot be read"),
        ("DELETE FROM body WHERE article_id = 1", Area::Texts, "cannot be read"),
    ];
    for (damage, area, word) in cases {
        let library = lived_in();
        assert_eq!(library.doctor_check().unwrap(), [], "{damage}");
        let raw = library.raw();
        raw.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        raw.execute(damage, []).unwrap();
        let findings = library.doctor_check().unwrap();
        assert!(
            findings.iter().any(|one| one.area == *area && one.sentence.contains(word) && one.repairable),
            "{damage}: {findings:?}"
        );
        assert_eq!(library.doctor_repair(NOW).unwrap(), [], "{damage}");
        let counts = library.counts().unwrap();
        assert_eq!((counts.all, counts.unread, counts.saved), (3, 2, 1), "{damage}");
        let rows = library.list(Scope::All);
        assert_eq!(rows.iter().filter(|row| row.is_read).count(), 1, "{damage}: the reader's word stands");
    }
}

#[test]
fn an_index_torn_apart_is_made_again() {
    let library = lived_in();
    library.raw().execute("UPDATE article_index_data SET block = x'00' WHERE id > 10", []).unwrap();
    // A process that had the index open may still hold its old shape; a new one sees the damage.
    let findings = library.doctor_check().unwrap();
    assert!(findings.iter().any(|one| one.area == Area::Index), "{findings:?}");
    assert_eq!(library.doctor_repair(NOW).unwrap(), []);
    let query =
        layover_model::SearchQuery { words: "story".to_owned(), scope: Scope::All, limit: 9, now: NOW };
    assert_eq!(library.search(&query).unwrap().len(), 3);
}

#[test]
fn lost_pictures_are_wanted_again_and_strangers_go() {
    for damage in [None, Some(b"pic".as_slice()), Some(b"altered")] {
        let library = lived_in();
        let hash = library.list(Scope::All).into_iter().find_map(|row| row.thumbnail).unwrap();
        let path = library.picture(hash).unwrap().unwrap().path;
        match damage {
            Some(bytes) => fs::write(&path, bytes).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let stranger = path.with_file_name("left-over.new");
        fs::write(&stranger, b"half").unwrap();
        let findings = library.doctor_check().unwrap();
        assert_eq!(findings.iter().filter(|one| one.area == Area::Pictures).count(), 2, "{findings:?}");
        assert_eq!(library.doctor_repair(NOW).unwrap(), []);
        assert!(!stranger.exists());
        assert_eq!(library.pictures_wanted(PicturePolicy::All, 9, NOW).unwrap()[0].url, PICTURE);
        library.put_picture(PICTURE, "image/jpeg", b"picture", 8, 6, NOW).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"picture");
    }
}

#[test]
fn a_text_that_cannot_be_read_is_fetched_again() {
    let library = lived_in();
    let id = library.list(Scope::All)[2].id;
    library.raw().execute("UPDATE body SET packed = x'2A' WHERE article_id = ?1", [id.0]).unwrap();
    assert_eq!(library.doctor_repair(NOW).unwrap(), []);
    let lost = TextState::Failed(TextFailure::Lost);
    assert_eq!(library.story(id).unwrap().unwrap().row.completeness.text, lost);
    assert_eq!(library.pages_wanted(9, NOW).unwrap()[0].article, id);
    let feed = library.feeds_to_fetch(NOW, true).unwrap()[0].feed;
    let mut first = story(1);
    first.hero = Some(hero(PICTURE));
    library.merge(feed, &[first, story(2), story(3)]);
    assert!(library.story(id).unwrap().unwrap().body.is_some(), "the feed's own text is taken again");
}

#[test]
fn a_text_that_is_gone_is_not_called_whole_and_is_wanted_again() {
    let library = lived_in();
    let id = library.list(Scope::All)[2].id;
    let text = || library.story(id).unwrap().unwrap().row.completeness.text;
    assert_eq!((text(), library.miss_texts(&[id]).unwrap()), (TextState::Full, 0));
    library.raw().execute("DELETE FROM body WHERE article_id = ?1", [id.0]).unwrap();
    assert_eq!(text(), TextState::Failed(TextFailure::Lost));
    assert_eq!(library.list(Scope::All)[2].completeness.text, TextState::Failed(TextFailure::Lost));
    // Of what is not kept this is seen where it is asked for; of what is kept at every start.
    assert_eq!(library.miss_what_is_gone().unwrap(), 0);
    library.set_saved(id, true, NOW).unwrap();
    assert_eq!(library.miss_what_is_gone().unwrap(), 1);
    assert_eq!(library.pages_wanted(9, NOW).unwrap()[0].article, id);
    assert_eq!(library.miss_what_is_gone().unwrap(), 0, "wanted once");
}

#[test]
fn pictures_deleted_behind_our_back_are_not_called_whole() {
    let library = lived_in();
    let illustrated = |library: &Library| {
        let rows = library.list(Scope::All);
        rows.into_iter().find(|row| row.completeness.pictures_total == 1).unwrap().completeness
    };
    assert!(illustrated(&library).is_whole());
    assert_eq!(library.miss_what_is_gone().unwrap(), 0);
    let hash = library.list(Scope::All).into_iter().find_map(|row| row.thumbnail).unwrap();
    fs::remove_file(library.picture(hash).unwrap().unwrap().path).unwrap();
    assert_eq!(library.miss_what_is_gone().unwrap(), 1);
    assert!(!illustrated(&library).is_whole());
    assert_eq!(library.pictures_wanted(PicturePolicy::All, 9, NOW).unwrap()[0].url, PICTURE);
    assert_eq!(library.doctor_check().unwrap(), []);
}
