use layover_model::{ArticleId, Kind, ListFilter, ListOrder, ReadFilter, Scope};
use layover_store::PageKey;

use crate::support::*;

/// 60 stories in two sections, every third read, every fifth saved, every fourth an opinion; many at one instant.
fn filled() -> Library {
    let library = library();
    let feeds = library.subscribe_to("press.example", &["Asia", "Europe"]).feeds;
    library.subscribe_to("other.example", &[]);
    for (feed, range) in [(feeds[0], 0..40), (feeds[1], 20..60)] {
        let articles: Vec<_> = range
            .map(|number| {
                let mut article = story(number);
                article.published = Some(NOW.plus_seconds(-i64::from(number / 7) * HOUR));
                article.kind = (number % 4 == 0).then_some(Kind::Opinion);
                article
            })
            .collect();
        library.merge(feed, &articles);
    }
    let ids = library.story_ids(&ListFilter::default()).unwrap();
    let every = |n: usize| ids.iter().copied().step_by(n).collect::<Vec<ArticleId>>();
    library.set_read(&every(3), true, NOW).unwrap();
    for (index, id) in every(5).into_iter().enumerate() {
        library.set_saved(id, true, NOW.plus_seconds(i64::try_from(index / 2).unwrap())).unwrap();
    }
    library
}

#[test]
fn pages_by_key_are_the_list_cut_in_pieces() {
    let library = filled();
    let publication = library.publications().unwrap().into_iter().find(|one| one.total > 0).unwrap();
    let scopes = [
        (Scope::All, 60),
        (Scope::Saved, 12),
        (Scope::Publication(publication.id), 60),
        (Scope::Section(publication.sections[0].id), 40),
        (Scope::Section(publication.sections[1].id), 40),
    ];
    for (scope, expected) in scopes {
        for order in [ListOrder::NewestFirst, ListOrder::OldestFirst] {
            for read in [ReadFilter::Any, ReadFilter::Unread] {
                for kind in [None, Some(Kind::Opinion)] {
                    let filter = ListFilter { scope, read, kind, order, now: NOW };
                    let whole = library.story_ids(&filter).unwrap();
                    if read == ReadFilter::Any && kind.is_none() {
                        assert_eq!(whole.len(), expected, "{filter:?}");
                    }
                    assert_eq!(paged(&library, &filter), whole, "{filter:?}");
                    let rows = library.rows(&whole).unwrap();
                    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), whole, "{filter:?}");
                    assert!(rows.iter().all(|row| read == ReadFilter::Any || !row.is_read), "{filter:?}");
                    if scope != Scope::Saved {
                        let sorted = match order {
                            ListOrder::NewestFirst => {
                                rows.is_sorted_by(|a, b| (a.published, a.id) > (b.published, b.id))
                            }
                            ListOrder::OldestFirst => {
                                rows.is_sorted_by(|a, b| (a.published, a.id) < (b.published, b.id))
                            }
                        };
                        assert!(sorted, "{filter:?}");
                    }
                }
            }
        }
    }
}

fn paged(library: &Library, filter: &ListFilter) -> Vec<ArticleId> {
    let mut ids = Vec::new();
    let mut after: Option<PageKey> = None;
    loop {
        let (rows, next) = library.page(filter, after, 7).unwrap();
        ids.extend(rows.into_iter().map(|row| row.id));
        match next {
            Some(key) => after = Some(key),
            None => return ids,
        }
    }
}

#[test]
fn the_first_stories_of_a_list_are_the_beginning_of_all_of_them() {
    let library = filled();
    for order in [ListOrder::NewestFirst, ListOrder::OldestFirst] {
        let filter = ListFilter { order, ..ListFilter::default() };
        let whole = library.story_ids(&filter).unwrap();
        assert!(whole.len() > 7);
        assert_eq!(library.first_story_ids(&filter, 7).unwrap(), whole[..7]);
        assert_eq!(library.first_story_ids(&filter, whole.len() + 1).unwrap(), whole);
    }
}

#[test]
fn a_page_goes_on_where_it_ended_whatever_came_in_between() {
    let library = filled();
    let filter = ListFilter::default();
    let whole = library.story_ids(&filter).unwrap();
    let (first, after) = library.page(&filter, None, 10).unwrap();
    let feed = library.feeds_to_fetch(NOW, true).unwrap()[0].feed;
    library.merge(feed, &(900..930).map(story).collect::<Vec<_>>());
    let (second, _) = library.page(&filter, after, 10).unwrap();
    let ids: Vec<_> = first.iter().chain(&second).map(|row| row.id).collect();
    let expected: Vec<_> = library
        .story_ids(&filter)
        .unwrap()
        .into_iter()
        .skip_while(|id| *id != first[9].id)
        .skip(1)
        .take(10)
        .collect();
    assert_eq!(ids[..10], whole[..10]);
    assert_eq!(ids[10..], expected);
}

#[test]
fn a_story_is_found_by_any_of_its_addresses() {
    let library = filled();
    let row = library.list(Scope::All).remove(0);
    let stored = library.staged(row.id).unwrap().unwrap();
    for address in [stored.url, stored.canonical_url].into_iter().flatten() {
        assert_eq!(library.find_by_address(&address).unwrap(), Some(row.id), "{address}");
    }
    assert_eq!(library.find_by_address("https://press.example/elsewhere").unwrap(), None);
}
