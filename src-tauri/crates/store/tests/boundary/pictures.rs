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
    assert_eq!(wanted(&library, PicturePolicy::All, NOW.plus_seconds(DAY)), [HERO, ONE]);
    library.picture_failed(HERO, PictureFailure::Missing, NOW.plus_seconds(DAY)).unwrap();
    assert_eq!(wanted(&library, PicturePolicy::All, NOW.plus_seconds(3 * DAY)), [HERO, ONE]);
    library.picture_failed(HERO, PictureFailure::Missing, NOW.plus_seconds(3 * DAY)).unwrap();
    assert_eq!(wanted(&library, PicturePolicy::All, NOW.plus_seconds(400 * DAY)), [ONE], "it is believed");
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

#[test]
fn what_comes_loose_is_looked_for_where_something_changed_and_goes_with_what_time_drops() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[illustrated(1, Some(HERO), &[HERO, ONE])]);
    let one = library.put_picture(ONE, "image/png", b"one", 8, 6, NOW).unwrap();
    let mut later = illustrated(1, Some(HERO), &[HERO]);
    later.source_hash = hash(1, 2);
    library.merge(feed, &[later]);
    let nothing = library.tidy_what_is_due(NOW).unwrap();
    assert_eq!((nothing.articles, nothing.pictures), (0, 0));
    assert!(library.picture(one).unwrap().is_some(), "nothing said that it came loose");
    assert_eq!(library.tidy(NOW).unwrap().pictures, 1);

    let other = library.subscribe_to("other.example", &[]);
    library.merge(other.feeds[0], &[illustrated(2, None, &[TWO])]);
    library.put_picture(TWO, "image/png", b"two", 8, 6, NOW).unwrap();
    library.unsubscribe(other.publication, NOW).unwrap();
    let tidied = library.tidy_what_is_due(NOW.plus_seconds(HOUR)).unwrap();
    assert_eq!((tidied.articles, tidied.pictures), (1, 1));
}

#[test]
fn a_story_that_is_wanted_whole_is_due_whatever_was_given_up() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let mut lacking = summary(1);
    lacking.hero = Some(hero(HERO));
    lacking.body.as_mut().unwrap().pictures = vec![reference(ONE)];
    library.merge(feed, &[lacking, illustrated(2, None, &[TWO])]);
    let id = library.list(Scope::All)[1].id;
    library.page_failed(id, layover_model::TextFailure::Paywall, NOW).unwrap();
    library.picture_failed(HERO, PictureFailure::Missing, NOW).unwrap();
    library.raw().execute("UPDATE picture SET due_at = NULL, let_go_at = 5 WHERE url = ?1", [ONE]).unwrap();
    assert_eq!(wanted(&library, PicturePolicy::All, NOW), [TWO]);
    assert!(library.pages_wanted(9, NOW).unwrap().is_empty());

    let lacks = library.want_whole(id).unwrap();
    assert_eq!(lacks.page.unwrap().article, id);
    assert_eq!(lacks.pictures.iter().map(|one| one.url.as_str()).collect::<Vec<_>>(), [HERO, ONE]);
    assert_eq!(wanted(&library, PicturePolicy::All, NOW), [HERO, TWO, ONE], "until it is here");
    assert_eq!(library.pages_wanted(9, NOW).unwrap()[0].article, id);
    library.put_picture(ONE, "image/jpeg", b"one", 8, 6, NOW).unwrap();
    assert_eq!(library.pictures_lacking(id).unwrap().len(), 1);
    assert!(library.want_whole(layover_model::ArticleId(999)).is_err());
}

#[test]
fn a_smaller_picture_takes_the_place_of_a_wide_one_everywhere_at_once() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[illustrated(1, Some(HERO), &[ONE]), illustrated(2, Some(HERO), &[])]);
    let wide = library.put_picture(HERO, "image/jpeg", &[1; 5000], 2400, 1200, NOW).unwrap();
    library.put_picture(ONE, "image/jpeg", b"small", 800, 600, NOW).unwrap();
    assert_eq!(library.wide_pictures(9).unwrap(), [(wide, "image/jpeg".to_owned())]);
    let smaller =
        layover_store::Smaller { bytes: &[2; 900], media_type: "image/jpeg", width: 1600, height: 800 };
    assert_eq!(library.replace_picture(wide, smaller, NOW).unwrap(), 4100);
    let rows = library.list(Scope::All);
    let new = rows[0].thumbnail.unwrap();
    assert!(new != wide && rows[1].thumbnail == Some(new) && rows[1].completeness.is_whole());
    let stored = library.picture(new).unwrap().unwrap();
    assert_eq!(
        library.picture(wide).unwrap().as_ref(),
        Some(&stored),
        "a window may still show the old name"
    );
    assert_eq!((fs::read(&stored.path).unwrap(), stored.width), (vec![2; 900], 1600));
    assert!(library.doctor_check().unwrap().is_empty(), "no file without an asset, none missing");
    assert!(library.wide_pictures(9).unwrap().is_empty(), "it is not looked at again");
    assert_eq!(library.replace_picture(wide, smaller, NOW).unwrap(), 0, "what is gone is not replaced");

    let other = library.put_picture(HERO, "image/jpeg", &[3; 4000], 2400, 1200, NOW).unwrap();
    library.leave_picture(other).unwrap();
    assert!(library.wide_pictures(9).unwrap().is_empty());
}

#[test]
fn the_beginning_of_a_file_is_kept_until_it_is_whole_or_given_up() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[illustrated(1, Some(HERO), &[ONE])]);
    let mark =
        layover_model::PartialFile { validator: "\"a\"".to_owned(), received_bytes: 5, total_bytes: Some(9) };
    library.keep_partial(HERO, Some(b"begin"), &mark, NOW).unwrap();
    assert_eq!(library.partial(HERO).unwrap(), Some(mark.clone()));
    assert_eq!(fs::read(library.partial_path(HERO)).unwrap(), b"begin");
    library.put_picture(HERO, "image/jpeg", b"beginning", 8, 6, NOW).unwrap();
    assert_eq!(library.partial(HERO).unwrap(), None);
    assert!(!library.partial_path(HERO).exists());

    library.keep_partial(ONE, Some(b"begin"), &mark, NOW).unwrap();
    fs::write(library.partial_path(ONE), b"beg").unwrap();
    assert_eq!(library.partial(ONE).unwrap(), None, "shorter than it should be: it is no beginning");
    library.picture_failed(ONE, PictureFailure::Missing, NOW).unwrap();
    assert!(!library.partial_path(ONE).exists());
    library.keep_partial(ONE, Some(b"begin"), &mark, NOW).unwrap();
    library.tidy(NOW.plus_seconds(DAY)).unwrap();
    assert!(library.partial(ONE).unwrap().is_some());
    library.tidy(NOW.plus_seconds(15 * DAY)).unwrap();
    assert!(!library.partial_path(ONE).exists());
}

#[test]
fn audio_is_kept_on_request_and_survives_tidying() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let mut heard = story(1);
    let enclosure = |url: &str, media_type: &str| layover_model::Enclosure {
        url: url.to_owned(),
        media_type: media_type.to_owned(),
        bytes: Some(34_000_000),
    };
    const SOUND: &str = "https://press.example/one.mp3";
    heard.enclosures =
        vec![enclosure(SOUND, "audio/mpeg"), enclosure("https://press.example/a.pdf", "application/pdf")];
    library.merge(feed, &[heard]);
    let id = library.only().id;
    let audio = library.audio(id).unwrap();
    assert_eq!(audio.len(), 1, "what can be heard");
    assert_eq!((audio[0].bytes, audio[0].is_asked, audio[0].asset), (Some(34_000_000), false, None));
    assert!(library.audio_wanted(NOW).unwrap().is_empty());

    library.ask_for_audio(id, SOUND, NOW).unwrap();
    assert_eq!(library.audio_wanted(NOW).unwrap()[0].url, SOUND);
    library.audio_failed(SOUND, "No network.", true, NOW).unwrap();
    assert!(library.audio_wanted(NOW).unwrap().is_empty());
    assert_eq!(library.audio_wanted(NOW.plus_seconds(60)).unwrap().len(), 1, "tried again after a wait");
    assert_eq!(library.audio(id).unwrap()[0].failure, "No network.");

    fs::write(library.begin_partial(SOUND).unwrap(), b"ding dong").unwrap();
    let hash = library.put_audio(SOUND, "audio/mpeg", NOW).unwrap();
    assert!(!library.partial_path(SOUND).exists());
    library.tidy(NOW.plus_seconds(DAY)).unwrap();
    let audio = library.audio(id).unwrap();
    assert_eq!((audio[0].asset, audio[0].bytes), (Some(hash), Some(9)));
    let stored = library.picture(hash).unwrap().unwrap();
    assert_eq!(
        (fs::read(&stored.path).unwrap(), stored.media_type.as_str()),
        (b"ding dong".to_vec(), "audio/mpeg")
    );
    assert!(library.doctor_check().unwrap().is_empty());

    library.let_audio_go(SOUND).unwrap();
    library.tidy(NOW).unwrap();
    assert!(!stored.path.exists());
    assert_eq!(library.audio(id).unwrap()[0].asset, None);
}
