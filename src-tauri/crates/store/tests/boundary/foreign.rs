//! A feed of one publication that names the stories or the site of another.

use layover_model::{Scope, StagedArticle};
use layover_store::{NewFeed, NewPublication, NewSubscription, PackKeeping, PackedStory, PicturePolicy};

use crate::support::*;

#[test]
fn a_foreign_feed_may_name_a_story_but_not_rewrite_it() {
    let library = library();
    let own = library.subscribe_to("press.example", &[]);
    library.merge(own.feeds[0], &[story(1)]);
    let id = library.only().id;
    library.set_saved(id, true, NOW).unwrap();
    let before = library.story(id).unwrap();

    let thief = library.subscribe_to("thief.example", &[]);
    let stolen = revised(1, 9, |article| {
        article.guid = Some("theirs".to_owned());
        article.title = "Stolen headline".to_owned();
        article.body = Some(body(&"other ".repeat(400)));
    });
    let merged = library.merge(thief.feeds[0], &[stolen]);
    assert_eq!((merged.new, merged.changed), (0, 0));
    assert_eq!(library.story(id).unwrap(), before);
    assert_eq!(library.titles(Scope::All), ["Story 1"], "and it is not there twice");
}

#[test]
fn a_feed_is_believed_about_its_own_site_alone() {
    let library = library();
    let own = library.subscribe_to("press.example", &[]);
    for (feed, is_same) in [
        ("https://thief.example/feed", false),
        ("https://notpress.example/feed", false),
        ("https://feeds.press.example/all", true),
        ("https://www.press.example/europe/feed", true),
    ] {
        let publication = NewPublication {
            title: "Claims to be the press".to_owned(),
            site_url: Some("https://press.example/".to_owned()),
            ..NewPublication::default()
        };
        let feeds = vec![NewFeed { url: feed.to_owned(), title: String::new(), section: None }];
        let subscribed = library.subscribe(&NewSubscription { publication, feeds }, NOW).unwrap();
        assert_eq!(subscribed.publication == own.publication, is_same, "{feed}");
    }
}

#[test]
fn a_list_is_subscribed_to_in_one_act() {
    let library = library();
    let list: Vec<NewSubscription> = (0..2_000)
        .map(|number| NewSubscription {
            publication: NewPublication { title: format!("Paper {number}"), ..NewPublication::default() },
            feeds: vec![NewFeed {
                url: format!("https://paper-{number}.example/feed"),
                title: String::new(),
                section: None,
            }],
        })
        .collect();
    let before = library.revision().unwrap();
    let subscribed = library.subscribe_all(&list, NOW).unwrap();
    assert_eq!(subscribed.iter().filter(|one| !one.was_known).count(), 2_000);
    assert_eq!(library.revision().unwrap().0, before.0 + 1, "one commit for all");
}

#[test]
fn a_story_a_foreign_feed_named_first_goes_to_its_own_publication() {
    let library = library();
    let collector = library.subscribe_to("collector.example", &[]);
    let noted = revised(1, 9, |article| {
        article.guid = Some("theirs".to_owned());
        article.title = "A note on Story 1".to_owned();
    });
    library.merge(collector.feeds[0], &[noted]);
    let id = library.only().id;
    library.set_saved(id, true, NOW).unwrap();

    let own = library.subscribe_to("press.example", &["Asia"]);
    library.merge(own.feeds[0], &[story(1)]);
    let story = library.only();
    assert_eq!((story.id, story.title.as_str()), (id, "Story 1"), "the same story, as its own site tells it");
    assert_eq!(story.section_name.as_deref(), Some("Asia"));
    assert!(story.is_saved, "what the reader did stays");
    let listed = |publication| library.list(Scope::Publication(publication)).len();
    assert_eq!((listed(collector.publication), listed(own.publication)), (0, 1));

    // It does not go back.
    library.merge(collector.feeds[0], &[revised(1, 10, |article| article.title = "Mine again".to_owned())]);
    assert_eq!(library.only().title, "Story 1");
    assert_eq!(library.doctor_check().unwrap(), []);
}

#[test]
fn a_page_saved_first_stands_in_the_section_its_feed_names() {
    let library = library();
    let page = revised(1, 3, |article| article.guid = None);
    let id = library.add_page(&page, NOW).unwrap();
    let own = library.subscribe_to("press.example", &["Asia"]);
    library.merge(own.feeds[0], &[story(1)]);
    let story = library.only();
    assert_eq!(story.id, id);
    assert_eq!(story.section_name.as_deref(), Some("Asia"));
    assert_eq!(library.list(Scope::Publication(own.publication)).len(), 1);
}

fn short_with_a_picture(number: u32) -> StagedArticle {
    let mut article = summary(number);
    article.hero = Some(hero(&format!("https://press.example/{number}.jpg")));
    article
}

#[test]
fn only_a_page_the_reader_asked_for_by_its_address_vouches_for_what_it_names() {
    let library = library();
    let asked = library.add_page(&short_with_a_picture(1), NOW).unwrap();
    let (of_a_file, is_new) = library.add_page_file(&short_with_a_picture(2), NOW).unwrap();
    assert!(is_new);
    let packed = PackedStory {
        publication: "The Press".to_owned(),
        heading: "Front".to_owned(),
        staged: short_with_a_picture(3),
        pictures: Vec::new(),
    };
    let keeping = PackKeeping { title: "From a friend".to_owned(), is_saved: true };
    library.take_pack(&[packed], &[], &keeping, &mut |_| Ok(Vec::new()), NOW).unwrap();
    let of_a_pack = library.list(Scope::All).into_iter().find(|row| row.title == "Story 3").unwrap().id;

    let own = Some("https://press.example/story-1/?utm_source=feed".to_owned());
    for (article, source) in [(asked, own), (of_a_file, None), (of_a_pack, None)] {
        let lacking = library.want_whole(article).unwrap();
        assert_eq!(lacking.page.unwrap().source, source);
        assert_eq!(lacking.pictures.len(), 1);
        assert_eq!(lacking.pictures[0].source, source);
    }
    for policy in [PicturePolicy::All, PicturePolicy::SavedOnly] {
        let wanted = library.pictures_wanted(policy, 50, NOW).unwrap();
        assert_eq!(wanted.len(), 3, "{wanted:?}");
        assert!(wanted.iter().all(|one| one.source.is_some() == (one.article == asked)), "{wanted:?}");
    }
    let pages = library.pages_wanted(50, NOW).unwrap();
    assert_eq!(pages.len(), 3, "{pages:?}");
    assert!(pages.iter().all(|one| one.source.is_some() == (one.article == asked)), "{pages:?}");

    // A feed that the reader chose vouches for what it carries, whoever brought it first.
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[short_with_a_picture(3)]);
    let lacking = library.want_whole(of_a_pack).unwrap();
    assert_eq!(lacking.pictures[0].source.as_deref(), Some("https://press.example/all.xml"));
}

#[test]
fn a_file_changes_nothing_of_a_story_that_is_here() {
    let library = library();
    let asked = library.add_page(&story(1), NOW).unwrap();
    let forged = revised(1, 1, |article| article.title = "Forged".to_owned());
    assert_eq!(library.add_page_file(&forged, NOW).unwrap(), (asked, false));
    assert_eq!(library.only().title, "Story 1");
}
