use layover_model::{ArticleId, HighlightColour, HighlightId, ListFilter, Quote};
use layover_store::{ActKind, HighlightMark, NewHighlight, Store, StoreError};

use crate::support::*;

fn two() -> (Library, Vec<ArticleId>) {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(2), story(1)]);
    let ids = library.story_ids(&ListFilter::default()).unwrap();
    (library, ids)
}

fn quote(words: &str, start: u32) -> Quote {
    Quote { exact: words.to_owned(), prefix: "before ".to_owned(), suffix: " after".to_owned(), start }
}

fn passage(article: ArticleId, words: &str, start: u32) -> NewHighlight {
    NewHighlight { article, quote: Some(quote(words, start)), mark: HighlightMark::default() }
}

fn is_highlighted(library: &Library, article: ArticleId) -> bool {
    library
        .raw()
        .query_row("SELECT is_highlighted FROM article WHERE id = ?1", [article.0], |row| row.get(0))
        .unwrap()
}

#[test]
fn what_is_marked_stands_in_the_order_of_its_text_with_its_notes() {
    let (library, ids) = two();
    library.add_highlight(&passage(ids[0], "a later passage", 90), NOW).unwrap();
    let (first, act) =
        library.add_highlight(&passage(ids[0], "an earlier one\nover two lines", 3), NOW).unwrap();
    assert_eq!((act.kind, act.count), (ActKind::Highlighted, 1));
    let note = HighlightMark { note: "To the whole.".to_owned(), ..HighlightMark::default() };
    library.add_highlight(&NewHighlight { article: ids[0], quote: None, mark: note }, NOW).unwrap();
    let mark = HighlightMark {
        colour: HighlightColour::Rose,
        note: "Ask\nAna.".to_owned(),
        tags: vec!["river".to_owned(), "long ago".to_owned()],
    };
    library.change_highlight(first, &mark, NOW).unwrap();
    let marked = library.highlights_of(ids[0]).unwrap();
    let quotes: Vec<Option<&str>> =
        marked.iter().map(|one| one.quote.as_ref().map(|quote| quote.exact.as_str())).collect();
    assert_eq!(quotes, [None, Some("an earlier one\nover two lines"), Some("a later passage")]);
    assert_eq!(marked[1].mark, mark);
    assert_eq!(marked[1].quote, Some(quote("an earlier one\nover two lines", 3)));
    assert_eq!(library.highlights_of(ids[1]).unwrap(), []);
    assert_eq!((library.highlights().unwrap().len(), library.counts().unwrap().highlights), (3, 3));
    assert!(is_highlighted(&library, ids[0]) && !is_highlighted(&library, ids[1]));
}

#[test]
fn each_act_on_a_highlight_can_be_taken_back() {
    let (library, ids) = two();
    let (id, added) = library.add_highlight(&passage(ids[0], "a passage", 3), NOW).unwrap();
    let first = HighlightMark {
        note: "One\ntwo\tthree".to_owned(),
        tags: vec!["a b".to_owned()],
        ..HighlightMark::default()
    };
    library.change_highlight(id, &first, NOW).unwrap();
    let second = HighlightMark { colour: HighlightColour::Blue, ..HighlightMark::default() };
    let changed = library.change_highlight(id, &second, NOW).unwrap();
    library.undo(changed.id, NOW).unwrap();
    assert_eq!(library.highlight(id).unwrap().unwrap().mark, first);
    let removed = library.remove_highlight(id, NOW).unwrap();
    assert_eq!((library.highlight(id).unwrap(), is_highlighted(&library, ids[0])), (None, false));
    library.undo(removed.id, NOW).unwrap();
    assert_eq!(library.highlight(id).unwrap().unwrap().mark, first);
    library.undo(added.id, NOW).unwrap();
    assert_eq!((library.highlights().unwrap().len(), is_highlighted(&library, ids[0])), (0, false));
}

#[test]
fn what_changes_nothing_is_no_act() {
    let (library, ids) = two();
    let (id, _) = library.add_highlight(&passage(ids[0], "a passage", 3), NOW).unwrap();
    let revision = library.revision().unwrap();
    for act in [
        library.change_highlight(id, &HighlightMark::default(), NOW).unwrap(),
        library.change_highlight(HighlightId(99), &HighlightMark::default(), NOW).unwrap(),
        library.remove_highlight(HighlightId(99), NOW).unwrap(),
    ] {
        assert!(!act.has_changed_something(), "{act:?}");
    }
    assert_eq!(library.revision().unwrap(), revision);
    let nowhere = library.add_highlight(&passage(ArticleId(99), "a passage", 3), NOW);
    assert!(matches!(nowhere, Err(StoreError::UnknownArticle(ArticleId(99)))));
}

#[test]
fn a_highlight_outlives_its_story_and_finds_it_again() {
    let (library, ids) = two();
    let (id, _) = library.add_highlight(&passage(ids[0], "a passage", 3), NOW).unwrap();
    let title = library.highlight(id).unwrap().unwrap().title;
    library.raw().execute_batch("PRAGMA foreign_keys = ON; DELETE FROM article;").unwrap();
    let lost = library.highlight(id).unwrap().unwrap();
    assert_eq!((lost.article, &lost.title, lost.publication.as_str()), (None, &title, "The press.example"));
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(2), story(1)]);
    let found = library.highlight(id).unwrap().unwrap();
    let again = found.article.expect("its story is here again");
    assert_eq!(found.title, title);
    assert!(is_highlighted(&library, again));
}

#[test]
fn highlights_survive_a_restart() {
    let (library, ids) = two();
    library.add_highlight(&passage(ids[0], "a passage", 3), NOW).unwrap();
    let Library { directory, store } = library;
    drop(store);
    let store = Store::open(directory.path(), NOW).unwrap();
    assert_eq!(store.highlights_of(ids[0]).unwrap().len(), 1);
}

#[test]
fn what_is_marked_is_protected_as_what_is_saved_is() {
    let (library, ids) = two();
    let is_protected = |article: ArticleId| -> bool {
        library
            .raw()
            .query_row("SELECT is_protected FROM article WHERE id = ?1", [article.0], |row| row.get(0))
            .unwrap()
    };
    let (id, _) = library.add_highlight(&passage(ids[0], "a passage", 3), NOW).unwrap();
    assert_eq!((is_protected(ids[0]), is_protected(ids[1])), (true, false));
    library.remove_highlight(id, NOW).unwrap();
    assert!(!is_protected(ids[0]));
    library.set_saved(ids[0], true, NOW).unwrap();
    assert!(is_protected(ids[0]));
}
