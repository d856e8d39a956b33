//! The plan of every hot query, held to its index: one popular reader became quadratic because SQLite picked an
//! index on a flag. Inside the crate, because no caller should see SQL.

use layover_model::{
    ArticleId, ContributorId, Kind, ListFilter, ListOrder, PublicationId, ReadFilter, Scope, SectionId,
    SeriesId, StoryQuery, Timestamp,
};
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use crate::conditions::Conditions;
use crate::{PageKey, Store, article, front, list, page, picture, raw_page, room, row, search, tidy};

fn plan(store: &Store, sql: &str, values: Vec<Value>) -> String {
    store
        .read(|connection| {
            let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            let lines = statement.query_map(params_from_iter(values), |row| row.get::<_, String>(3))?;
            Ok(lines.collect::<Result<Vec<_>, _>>()?.join("\n"))
        })
        .unwrap()
}

fn library() -> (tempfile::TempDir, Store) {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path(), Timestamp(0)).unwrap();
    (directory, store)
}

const SCOPES: [(Scope, &str, &str); 7] = [
    (Scope::All, "article_by_time", "article_unread"),
    (Scope::Saved, "article_saved", "article_saved"),
    (Scope::Publication(PublicationId(1)), "article_publication", "article_publication_unread"),
    (Scope::Section(SectionId(1)), "placement_by_time", "placement_unread"),
    (Scope::Following, "article_followed", "article_followed_unread"),
    (Scope::Contributor(ContributorId(1)), "contribution_by_time", "contribution_unread"),
    (Scope::Series(SeriesId(1)), "instalment_by_time", "instalment_unread"),
];

#[test]
fn every_list_is_one_walk_along_its_covering_index() {
    let (_directory, store) = library();
    let key = PageKey { instant: 1_000, article: ArticleId(7) };
    for (scope, index, unread_index) in SCOPES {
        for (read, index) in [(ReadFilter::Any, index), (ReadFilter::Unread, unread_index)] {
            for kind in [None, Some(Kind::Opinion)] {
                for order in [ListOrder::NewestFirst, ListOrder::OldestFirst] {
                    for after in [None, Some(key)] {
                        let filter = ListFilter { scope, read, kind, order, now: Timestamp(0) };
                        let (sql, values) = list::query(&filter, &Conditions::default(), after, Some(50));
                        let plan = plan(&store, &sql, values);
                        let case = format!("{filter:?} {after:?}: {plan}");
                        assert_eq!(plan.lines().count(), 1, "{case}");
                        assert!(plan.contains(&format!("COVERING INDEX {index}")), "{case}");
                        // A key or an owner must be sought, not stepped over.
                        let has_bound =
                            after.is_some() || !matches!(scope, Scope::All | Scope::Saved | Scope::Following);
                        assert!(!has_bound || plan.starts_with("SEARCH"), "{case}");
                    }
                }
            }
        }
    }
}

#[test]
fn rows_are_sought_by_id_whatever_their_number() {
    let (_directory, store) = library();
    for sql in [row::ROWS, row::CONTRIBUTORS] {
        let plan = plan(&store, sql, vec!["[1,2,3]".to_owned().into()]);
        let scans: Vec<&str> = plan.lines().filter(|line| line.starts_with("SCAN")).collect();
        assert!(scans.iter().all(|line| line.contains("wanted")), "{plan}");
    }
}

#[test]
fn suggestions_and_the_front_page_walk_no_table_of_stories() {
    let (_directory, store) = library();
    let makers = plan(&store, front::FOLLOWED_MAKERS, vec![1.into()]);
    assert!(makers.starts_with("SEARCH c ") && !makers.contains("SCAN"), "{makers}");
    let tags = plan(&store, article::TAGS_LIKE, vec!["gra".to_owned().into(), 4.into()]);
    let in_tags: Vec<&str> = tags.lines().filter(|line| line.contains("tag")).collect();
    assert!(in_tags.iter().all(|line| line.starts_with("SEARCH") && line.contains("tag_name")), "{tags}");
    assert_eq!(in_tags.len(), 3, "{tags}");
}

#[test]
fn what_is_wanted_is_walked_in_its_order() {
    let (_directory, store) = library();
    for (sql, index) in [(page::WANTED, "article_page_due"), (picture::WANTED, "picture_due")] {
        let all = || "all".to_owned().into();
        let values: Vec<Value> = vec![1_i64.into(), 50_i64.into(), all()];
        let values = values.into_iter().take(if sql == picture::WANTED { 3 } else { 2 }).collect();
        let plan = plan(&store, sql, values);
        assert!(plan.contains(index), "{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }
}

#[test]
fn where_few_pictures_are_wanted_no_table_is_walked_whole() {
    let (_directory, store) = library();
    let plan =
        plan(&store, picture::WANTED_BY_FEW, vec![1_i64.into(), 50_i64.into(), "saved".to_owned().into()]);
    for index in ["article_saved", "article_kept", "article_packed", "article_owner"] {
        assert!(plan.contains(index), "{plan}");
    }
    for table in ["SCAN a ", "SCAN p ", "SCAN ap", "SCAN e ", "SCAN o "] {
        assert!(!plan.contains(table), "{table}: {plan}");
    }
}

#[test]
fn a_start_walks_no_stories_to_see_whether_there_is_something_to_tidy() {
    let (_directory, store) = library();
    let plan = plan(&store, tidy::HAS_SOMETHING, vec![1_i64.into()]);
    assert!(!plan.contains("SCAN a"), "{plan}");
}

#[test]
fn what_follows_a_sync_walks_no_stories_for_a_few() {
    let (_directory, store) = library();
    let kept = plan(&store, page::KEPT, vec![1_i64.into(), 12_i64.into(), 9_i64.into()]);
    assert!(kept.contains("SEARCH a USING INTEGER PRIMARY KEY (rowid=?)"), "{kept}");
    let pages = plan(&store, raw_page::DROP_OLD, vec![1_i64.into()]);
    assert!(!pages.contains("SCAN article") && !pages.contains("SCAN a"), "{pages}");
}

#[test]
fn room_is_made_along_an_index_however_many_stories_there_are() {
    let (_directory, store) = library();
    let stories =
        plan(&store, room::STORIES, vec![1_i64.into(), i64::MIN.into(), i64::MIN.into(), 64_i64.into()]);
    assert!(stories.starts_with("SEARCH article USING"), "{stories}");
    assert!(stories.contains("article_room (is_read=? AND published_at>?)"), "{stories}");
    assert!(!stories.contains("TEMP B-TREE"), "{stories}");
    let files = plan(&store, room::FILES_OF_STORY, vec![1_i64.into(), 1_i64.into(), 1_i64.into()]);
    assert!(!files.contains("SCAN"), "{files}");
}

const INDEXES: [search::Index; 2] = [search::Index::Headlines, search::Index::Everything];

#[test]
fn a_search_is_led_by_the_full_text_index() {
    let (_directory, store) = library();
    for (index, (scope, ..)) in INDEXES.iter().flat_map(|index| SCOPES.map(|scope| (*index, scope))) {
        let word = "\"word\"".to_owned();
        let (sql, values) = search::ranking(index, scope, word, &Conditions::default(), search::Rank::Match);
        let plan = plan(&store, &sql, values);
        let lines: Vec<&str> = plan.lines().collect();
        assert!(lines[0].starts_with("SCAN f VIRTUAL TABLE"), "{plan}");
        assert!(lines[1].starts_with("SEARCH a USING"), "{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }
}

#[test]
fn what_fits_many_stories_is_asked_of_each_hit_and_not_looked_up_one_by_one() {
    let (_directory, store) = library();
    let plan_of = |index, words: &str| {
        let asked = StoryQuery::parse(words);
        let (sql, values) = store
            .read(|connection| {
                let conditions = Conditions::of(connection, &asked, false, Timestamp(1_790_000_000))?;
                let word = "\"word\"".to_owned();
                Ok(search::ranking(index, Scope::All, word, &conditions, search::Rank::Time))
            })
            .unwrap();
        plan(&store, &sql, values)
    };
    // The full-text index is asked for the words alone, newest first (its flags 192), and never for one story's row.
    let conditions = ["is:unread", "kind:opinion", "after:2020-01-01"];
    for (index, words) in INDEXES.iter().flat_map(|index| conditions.map(|words| (*index, words))) {
        let plan = plan_of(index, words);
        assert!(plan.starts_with("SCAN f VIRTUAL TABLE INDEX 192:M"), "{words}: {plan}");
        assert!(plan.contains("SEARCH article EXISTS USING"), "{words}: {plan}");
    }
}
