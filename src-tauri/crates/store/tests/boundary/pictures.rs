use std::fs;

use layover_model::{PictureFailure, PictureState, Scope, StagedArticle};
use layover_store::PicturePolicy;

use crate::support::*;

const HERO: &str = "https://press.example/hero.jpg";
const ONE: &str = "https://press.example/one.jpg";
const TWO: &str = "https://press.example/two.jpg";

fn illustrated(number: u32, hero_url: Option<&str>, body: &[&str]) -> StagedArticle {
    let mut article = story(number);
    article.hero = hero_url.map(hero);
    article.body.as_mut().unwrap().pictures = body.iter().map(|url| reference(url)).collect();
    article
}

fn wanted(library: &Library, policy: PicturePolicy, now: layover_model::Timestamp) -> Vec<String> {
    library.pictures_wanted(policy, 50, now).unwrap().into_iter().map(|picture| picture.url).collect()
}

fn here(library: &Library) -> (u32, u32) {
    let completeness = library.list(Scope::All)[0].completeness;
    (completeness.pictures_here, completeness.pictures_total)
}

#[test]
fn pictures_come_on_board_heroes_first() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[illustrated(1, Some(HERO), &[ONE, TWO]), illustrated(2, None, &[TWO])]);
    assert_eq!(wanted(&library, PicturePolicy::All, NOW), [HERO, TWO, ONE]);
    assert!(wanted(&library, PicturePolicy::None, NOW).is_empty());
    assert!(wanted(&library, PicturePolicy::SavedOnly, NOW).is_empty());
    let first = library.list(Scope::All)[1].id;
    library.set_saved(first, true, NOW).unwrap();
    assert_eq!(wanted(&library, PicturePolicy::SavedOnly, NOW), [HERO, TWO, ONE]);

    let two = library.put_picture(TWO, "image/jpeg", b"second", 800, 600, NOW).unwrap();
    assert_eq!(here(&library), (1, 1));
    let rows = library.list(Scope::All);
    assert_eq!((rows[1].completeness.pictures_here, rows[1].completeness.pictures_total), (1, 3));
    assert_eq!(rows[1].thumbnail, Some(two));
    let hero = library.put_picture(HERO, "image/jpeg", b"hero", 800, 600, NOW).unwrap();
    assert_eq!(library.list(Scope::All)[1].thumbnail, Some(hero), "the hero comes before the body's");
    library.put_picture(ONE, "image/png", b"second", 80, 60, NOW).unwrap();

    let story = library.story(first).unwrap().unwrap();
    assert!(story.row.completeness.is_whole());
    assert_eq!(story.hero.unwrap().state, PictureState::OnBoard(hero));
    assert_eq!(
        story.pictures.iter().map(|(_, state)| *state).collect::<Vec<_>>(),
        [PictureState::OnBoard(two); 2]
    );
    let stored = library.picture(hero).unwrap().unwrap();
    assert_eq!((stored.media_type.as_str(), stored.width, stored.height), ("image/jpeg", 800, 600));
    assert_eq!(fs::read(&stored.path).unwrap(), b"hero");
    let hex = hero.to_hex();
    assert!(stored.path.ends_with(format!("pictures/{}/{hex}", &hex[..2])));
    assert!(wanted(&library, PicturePolicy::All, NOW).is_empty());
    assert!(library.doctor_check().unwrap().is_empty());
}

#[test]
fn failures_are_told_and_passing_ones_tried_again() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[illustrated(1, Some(HERO), &[ONE])]);
    library.picture_failed(HERO, PictureFailure::Missing, NOW).unwrap();
    library.picture_failed(ONE, PictureFailure::Unreachable, NOW).unwrap();
    library.picture_failed("https://press.example/unknown.png", PictureFailure::Missing, NOW).unwrap();
    assert!(wanted(&library, PicturePolicy::All, NOW).is_empty(), "not again in the same breath");
    assert_eq!(wanted(&library, PicturePolicy::All, NOW.plus_seconds(60)), [ONE]);
    let story = library.story(library.only().id).unwrap().unwrap();
    assert_eq!(story.hero.unwrap().state, PictureState::Failed(PictureFailure::Missing));
    assert_eq!(story.pictures[0].1, PictureState::Failed(PictureFailure::Unreachable));
    library.put_picture(ONE, "image/png", b"one", 8, 6, NOW).unwrap();
    assert_eq!(here(&library), (1, 2));
}

#[test]
fn a_picture_shown_twice_is_one_and_dropped_when_no_story_shows_it() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &[]);
    library.merge(subscribed.feeds[0], &[illustrated(1, Some(HERO), &[HERO, ONE])]);
    let hash = library.put_picture(HERO, "image/png", b"hero", 8, 6, NOW).unwrap();
    assert_eq!(here(&library), (1, 2));
    let path = library.picture(hash).unwrap().unwrap().path;
    library.unsubscribe(subscribed.publication, NOW).unwrap();
    assert!(
        wanted(&library, PicturePolicy::All, NOW).is_empty(),
        "nothing is fetched for what is unsubscribed"
    );
    let tidied = library.tidy(NOW.plus_seconds(HOUR)).unwrap();
    assert_eq!((tidied.articles, tidied.pictures), (1, 1));
    assert!(!path.exists());
    assert!(library.picture(hash).unwrap().is_none());
}
