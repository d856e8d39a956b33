//! What is followed: its list, what is kept for it, and that it outlives everything it is about.

use layover_model::{Follow, Kind, Scope, SeriesName, Subject};
use layover_store::PicturePolicy;

use crate::support::*;

const KEEPING: Follow = Follow { keeps_offline: true, is_muted: false };

#[test]
fn following_a_person_lists_their_stories_and_those_that_come() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(1), revised(2, 1, |story| story.credits = vec![credit("Sven Berg")])]);
    let ada = library.contributors("ada", 5).unwrap()[0].id;
    let act = library.set_follow(Subject::Contributor(ada), Some(KEEPING), NOW).unwrap();
    assert_eq!(library.titles(Scope::Following), ["Story 1"]);
    library.merge_at(feed, &[story(3), story(1)], NOW.plus_seconds(DAY));
    assert_eq!(library.titles(Scope::Following), ["Story 3", "Story 1"]);
    assert_eq!(library.counts().unwrap().following, 2);
    let news = library.followed_news(NOW.plus_seconds(HOUR)).unwrap();
    assert_eq!(news.iter().map(|news| news.title.as_str()).collect::<Vec<_>>(), ["Story 3"]);
    assert_eq!(news[0].followed, "Ada Example");
    assert_eq!(library.doctor_check().unwrap(), []);

    library.undo(act.id, NOW).unwrap();
    assert_eq!(library.titles(Scope::Following), Vec::<String>::new());
}

#[test]
fn what_is_muted_is_listed_and_no_news() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(1)]);
    let ada = library.contributors("ada", 5).unwrap()[0].id;
    let muted = Follow { is_muted: true, ..Follow::default() };
    library.set_follow(Subject::Contributor(ada), Some(muted), NOW).unwrap();
    library.merge_at(feed, &[story(2)], NOW.plus_seconds(DAY));
    assert_eq!(library.titles(Scope::Following).len(), 2);
    assert_eq!(library.followed_news(NOW.plus_seconds(HOUR)).unwrap(), []);
}

/// "Always keep offline": pictures are fetched though the reader fetches those of saved stories alone.
#[test]
fn what_is_kept_offline_gets_its_pictures_whatever_the_policy() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(
        feed,
        &[
            revised(1, 1, |story| story.hero = Some(hero("https://press.example/one.png"))),
            revised(2, 1, |story| {
                story.hero = Some(hero("https://press.example/two.png"));
                story.credits = vec![credit("Sven Berg")];
            }),
        ],
    );
    assert_eq!(library.pictures_wanted(PicturePolicy::SavedOnly, 9, NOW).unwrap(), []);
    let sven = library.contributors("sven", 5).unwrap()[0].id;
    library.set_follow(Subject::Contributor(sven), Some(KEEPING), NOW).unwrap();
    let wanted = library.pictures_wanted(PicturePolicy::SavedOnly, 9, NOW).unwrap();
    assert_eq!(wanted.len(), 1);
    assert_eq!(wanted[0].url, "https://press.example/two.png");
}

#[test]
fn sections_series_and_publications_are_followed_too() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &["Asia", "Europe"]);
    let in_series = |number| {
        revised(number, 1, |story| {
            story.series =
                Some(SeriesName { slug: "canals".into(), name: "Canals".into(), part: Some(number) });
        })
    };
    library.merge(subscribed.feeds[0], &[story(1)]);
    library.merge(subscribed.feeds[1], &[in_series(2), in_series(3)]);
    let publication = &library.publications().unwrap()[0];
    let asia = publication.sections.iter().find(|section| section.name == "Asia").unwrap().id;
    library.set_follow(Subject::Section(asia), Some(Follow::default()), NOW).unwrap();
    assert_eq!(library.titles(Scope::Following), ["Story 1"]);
    let series = library.series().unwrap()[0].id;
    let act = library.set_follow(Subject::Series(series), Some(Follow::default()), NOW).unwrap();
    assert_eq!(library.titles(Scope::Following), ["Story 3", "Story 2", "Story 1"]);
    library.undo(act.id, NOW).unwrap();
    library.set_follow(Subject::Publication(publication.id), Some(Follow::default()), NOW).unwrap();
    assert_eq!(library.titles(Scope::Following).len(), 3);
    let named: Vec<String> = library.followed().unwrap().into_iter().map(|one| one.name).collect();
    assert_eq!(named, ["Asia", "The press.example"]);
    assert_eq!(library.doctor_check().unwrap(), []);
}

/// Unsubscribed, tidied away, and subscribed again a day later: sections and people are followed as before.
#[test]
fn follows_outlive_the_publication() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &["Asia"]);
    library.merge(subscribed.feeds[0], &[story(1)]);
    let publication = &library.publications().unwrap()[0];
    library.set_follow(Subject::Section(publication.sections[0].id), Some(KEEPING), NOW).unwrap();
    library.set_follow(Subject::Publication(publication.id), Some(Follow::default()), NOW).unwrap();
    library.set_preferred(publication.id, true, NOW).unwrap();
    let ada = library.contributors("ada", 5).unwrap()[0].id;
    library.set_follow(Subject::Contributor(ada), Some(KEEPING), NOW).unwrap();

    library.unsubscribe(publication.id, NOW).unwrap();
    library.tidy(NOW.plus_seconds(DAY)).unwrap();
    assert_eq!(library.publications().unwrap(), []);
    let again = library.subscribe_to("press.example", &["Asia"]);
    library.merge_at(again.feeds[0], &[story(1)], NOW.plus_seconds(2 * DAY));
    let mut named: Vec<String> = library.followed().unwrap().into_iter().map(|one| one.name).collect();
    named.sort();
    assert_eq!(named, ["Ada Example", "Asia", "The press.example"]);
    assert!(library.publications().unwrap()[0].is_preferred);
    assert_eq!(library.titles(Scope::Following), ["Story 1"]);
    assert_eq!(library.contributors("ada", 5).unwrap()[0].id, ada);
    assert_eq!(library.doctor_check().unwrap(), []);
}

#[test]
fn a_name_nobody_has_printed_is_followed_when_somebody_does() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let follow = |name: &str| library.follow_names(&[name.to_owned()], KEEPING, NOW).unwrap();
    assert_eq!(follow("Sven Berg").waiting, ["Sven Berg"]);
    library.merge(feed, &[story(1)]);
    assert_eq!(follow(" ADA EXAMPLE ").followed, ["ADA EXAMPLE"]);
    assert_eq!(follow("Ada Example").known, ["Ada Example"]);
    library.merge(feed, &[revised(2, 1, |story| story.credits = vec![credit("SVEN BERG")])]);
    assert_eq!(library.titles(Scope::Following), ["Story 2", "Story 1"]);
}

#[test]
fn headlines_make_a_series_of_one_hand_and_none_of_a_topic() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let titled = |number, title: &str, by: &str| {
        revised(number, 1, |story| {
            story.title = title.to_owned();
            story.credits = vec![credit(by)];
        })
    };
    library.merge(
        feed,
        &[
            titled(9, "Grain trade: who eats", "Kim Lee"),
            titled(8, "Grain trade: who pays", "Sven Berg"),
            titled(7, "Grain trade: who sails", "Ada Example"),
            titled(6, "Treaty Watch: a seal", "Ada Example"),
            titled(5, "The Canal Diaries, Part 2: rain", "Kim Lee"),
            titled(4, "Treaty Watch: a fishery", "Ada Example"),
            titled(3, "Watch: a lock", "Ada Example"),
            titled(2, "Treaty Watch: the comma", "Ada Example"),
            titled(1, "The Canal Diaries, Part 1: a cat", "Sven Berg"),
        ],
    );
    let mut series: Vec<(String, u32)> =
        library.series().unwrap().into_iter().map(|one| (one.name, one.total)).collect();
    series.sort();
    assert_eq!(series, [("The Canal Diaries".to_owned(), 2), ("Treaty Watch".to_owned(), 3)]);
    let treaty = library.series().unwrap().into_iter().find(|one| one.name == "Treaty Watch").unwrap().id;
    let first = library.series_page(treaty).unwrap().unwrap().next.unwrap();
    assert_eq!(first.title, "Treaty Watch: the comma", "the oldest unread part comes next");
    library.set_read(&[first.id], true, NOW).unwrap();
    library.set_progress(first.id, "s-2", 0.4, NOW).unwrap();
    let begun = library.series_page(treaty).unwrap().unwrap().next.unwrap();
    assert_eq!(begun.title, first.title, "the part begun keeps its place");
}

#[test]
fn views_find_by_what_was_asked() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &["Asia", "Europe"]);
    library.merge(
        subscribed.feeds[0],
        &[
            revised(1, 1, |story| {
                story.kind = Some(Kind::Opinion);
                story.tags = vec!["Grain".to_owned()];
                story.credits = vec![credit("Sven Berg")];
            }),
            story(2),
        ],
    );
    library.merge(subscribed.feeds[1], &[story(3)]);
    library.index_all();
    let ask = |query: &str| {
        let (view, _) = library.save_view("mine", query, NOW).unwrap();
        library.titles(Scope::View(view.id))
    };
    assert_eq!(ask("author:berg"), ["Story 1"]);
    assert_eq!(ask("author:nobody"), Vec::<String>::new());
    assert_eq!(ask("section:europe"), ["Story 3"]);
    assert_eq!(ask("section:asia kind:opinion"), ["Story 1"]);
    assert_eq!(ask("tag:grain"), ["Story 1"]);
    assert_eq!(ask("\"story 2\""), ["Story 2"]);
    assert_eq!(ask("publication:\"the press.example\" story"), ["Story 3", "Story 2", "Story 1"]);
    assert_eq!(ask("is:saved"), Vec::<String>::new());
    assert_eq!(ask("is:unread shorter:5"), ["Story 3", "Story 2", "Story 1"]);
    assert_eq!(ask("longer:5"), Vec::<String>::new());
    let views = library.views().unwrap();
    assert_eq!(views.len(), 1, "a view of the same name takes its place");
    let act = library.remove_view(views[0].id, NOW).unwrap();
    assert_eq!(library.views().unwrap(), []);
    library.undo(act.id, NOW).unwrap();
    assert_eq!(library.views().unwrap(), views);
}

#[test]
fn an_edit_keeps_what_stood_before() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(1)]);
    let id = library.only().id;
    library.merge(feed, &[story(1)]);
    assert_eq!(library.revisions(id).unwrap(), [], "the same again is no edit");
    let edited = revised(1, 2, |story| {
        story.title = "Story one".to_owned();
        story.body = Some(body(&format!("Here is what story 1 really says. {}", "word ".repeat(35))));
    });
    library.merge_at(feed, &[edited], NOW.plus_seconds(HOUR));
    let revisions = library.revisions(id).unwrap();
    assert_eq!(revisions.len(), 1);
    assert_eq!(revisions[0].title, "Story 1");
    assert!(revisions[0].text.starts_with("Here is what story 1 says."));
    assert_eq!(revisions[0].replaced_at, NOW.plus_seconds(HOUR));
}

#[test]
fn a_front_page_has_bands_and_puts_the_preferred_first() {
    let library = library();
    let press = library.subscribe_to("press.example", &["Asia", "Europe"]);
    let quay = library.subscribe_to("quay.example", &[]);
    library.merge(press.feeds[0], &[story(1), story(2)]);
    library.merge(press.feeds[1], &[story(3)]);
    let elsewhere = |number: u32| {
        revised(number, 1, |story| {
            story.canonical_url = Some(format!("https://quay.example/{number}"));
            story.credits = Vec::new();
        })
    };
    library.merge(quay.feeds[0], &[elsewhere(10), elsewhere(11)]);
    let bands = |front: &layover_store::Front| -> Vec<String> {
        front.bands.iter().map(|band| format!("{} {}", band.name, band.stories.len())).collect()
    };
    let front = library.front(None).unwrap();
    assert_eq!(front.newest[0].title, "Story 11");
    assert_eq!(
        bands(&front),
        ["The quay.example 2", "Europe 1", "Asia 2"],
        "few publications are shown by their sections, where they have any"
    );
    assert_eq!(front.bands[1].publication.as_deref(), Some("The press.example"));
    library.set_preferred(press.publication, true, NOW).unwrap();
    assert_eq!(bands(&library.front(None).unwrap()), ["Europe 1", "Asia 2", "The quay.example 2"]);
    let ada = library.contributors("ada", 5).unwrap()[0].id;
    library.set_follow(Subject::Contributor(ada), Some(Follow::default()), NOW).unwrap();
    let following = library.front(None).unwrap().following;
    assert_eq!(following.len(), 1);
    assert_eq!(following[0].1.title, "Story 3");
    let front = library.front(Some(press.publication)).unwrap();
    assert_eq!(front.title.as_deref(), Some("The press.example"));
    assert_eq!(bands(&front), ["Europe 1", "Asia 2"]);
}

#[test]
fn a_front_page_of_many_publications_has_a_band_for_each() {
    let library = library();
    for (number, host) in (1..).zip(["one.example", "two.example", "three.example", "four.example"]) {
        let feeds = library.subscribe_to(host, &["Asia", "Europe"]).feeds;
        library.merge(
            feeds[0],
            &[revised(number, 1, |story| {
                story.canonical_url = Some(format!("https://{host}/{number}"));
            })],
        );
    }
    let front = library.front(None).unwrap();
    let names: Vec<&str> = front.bands.iter().map(|band| band.name.as_str()).collect();
    assert_eq!(names, ["The four.example", "The three.example", "The two.example", "The one.example"]);
}

#[test]
fn a_list_of_names_is_one_act_that_can_be_taken_back() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[story(1)]);
    let names = ["Ada Example", "Sven Berg", "Mia Holm"].map(str::to_owned);
    let list = library.follow_names(&names, KEEPING, NOW).unwrap();
    assert_eq!((list.followed.len(), list.waiting.len(), list.act.count), (1, 2, 3));
    assert_eq!(library.awaited_names().unwrap(), ["Sven Berg", "Mia Holm"]);
    assert_eq!(library.last_act().unwrap().unwrap().0, list.act);
    // One of those waited for comes before the reader thinks again.
    library.merge(feed, &[revised(2, 1, |story| story.credits = vec![credit("SVEN BERG")])]);
    assert_eq!(library.titles(Scope::Following), ["Story 2", "Story 1"]);
    library.undo(list.act.id, NOW).unwrap();
    assert_eq!(library.followed().unwrap(), []);
    assert_eq!(library.titles(Scope::Following), Vec::<String>::new());
    assert_eq!(library.awaited_names().unwrap(), Vec::<String>::new());
    // Who was followed before the list stays followed after it.
    library.follow_names(&names[..1], KEEPING, NOW).unwrap();
    let again = library.follow_names(&names, KEEPING, NOW).unwrap();
    library.undo(again.act.id, NOW).unwrap();
    assert_eq!(library.followed().unwrap().len(), 1);
}

#[test]
fn a_name_waited_for_is_let_go_of_and_waited_for_again() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.follow_names(&["Sven Berg".to_owned()], KEEPING, NOW).unwrap();
    assert_eq!(library.forget_name("Nobody Else", NOW).unwrap(), None);
    let act = library.forget_name("sven berg", NOW).unwrap().unwrap();
    assert_eq!(library.awaited_names().unwrap(), Vec::<String>::new());
    library.undo(act.id, NOW).unwrap();
    assert_eq!(library.awaited_names().unwrap(), ["Sven Berg"]);
    library.merge(feed, &[revised(2, 1, |story| story.credits = vec![credit("SVEN BERG")])]);
    assert_eq!(library.titles(Scope::Following), ["Story 2"]);
}

#[test]
fn a_search_kept_in_the_place_of_another_gives_it_back() {
    let library = library();
    let kept =
        || library.views().unwrap().into_iter().map(|view| (view.name, view.query)).collect::<Vec<_>>();
    let pair = |name: &str, query: &str| (name.to_owned(), query.to_owned());
    let (first, first_act) = library.save_view("Long", "longer:9", NOW).unwrap();
    let (second, second_act) = library.save_view("LONG", "longer:20", NOW).unwrap();
    assert_eq!(first.id, second.id);
    assert_eq!(kept(), [pair("Long", "longer:20")]);
    library.undo(second_act.id, NOW).unwrap();
    assert_eq!(kept(), [pair("Long", "longer:9")]);
    library.undo(first_act.id, NOW).unwrap();
    assert_eq!(kept(), []);
}
