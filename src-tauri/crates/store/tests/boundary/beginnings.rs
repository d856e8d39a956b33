//! Files that came in part, sound, and pictures made smaller, within the room a library may take.

use std::fs;

use layover_model::{ArticleId, Enclosure, FeedId, PartialFile, PictureFailure, StagedArticle};
use layover_store::{Chosen, PicturePolicy, RoomLimits, Smaller, StoreError, TripPlan, Waits};

use crate::support::*;

const SOUND: &str = "https://press.example/one.mp3";
const HERO: &str = "https://press.example/hero.jpg";
const OTHER: &str = "https://press.example/other.jpg";

fn with_room(budget: u64) -> (Library, FeedId) {
    let library = library();
    library.set_room(RoomLimits { budget, floor: 0 }, NOW).unwrap();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    (library, feed)
}

fn shown(number: u32, url: &str) -> StagedArticle {
    let mut article = story(number);
    article.hero = Some(hero(url));
    article
}

fn heard(number: u32) -> StagedArticle {
    let mut article = story(number);
    article.enclosures =
        vec![Enclosure { url: SOUND.to_owned(), media_type: "audio/mpeg".to_owned(), bytes: Some(300) }];
    article
}

fn begin(library: &Library, url: &str, bytes: usize) {
    let file =
        PartialFile { validator: "\"a\"".to_owned(), received_bytes: bytes as u64, total_bytes: Some(900) };
    library.keep_partial(url, Some(&vec![7; bytes]), &file, NOW).unwrap();
}

fn put(library: &Library, url: &str, bytes: usize) -> Result<(), StoreError> {
    library.put_picture(url, "image/jpeg", &vec![bytes as u8; bytes], 80, 60, NOW).map(drop)
}

fn used(library: &Library) -> u64 {
    library.room().unwrap().used
}

fn pack(library: &Library, article: ArticleId) -> layover_model::TripId {
    let plan = TripPlan {
        name: "Away".to_owned(),
        leaves_at: NOW.plus_seconds(DAY),
        returns_at: NOW.plus_seconds(3 * DAY),
        reading_minutes: 60,
        room_bytes: None,
    };
    let trip = library.plan_trip(&plan, &[], NOW).unwrap();
    library.set_trip_stories(trip, &[Chosen { article, minutes: 1 }]).unwrap();
    trip
}

#[test]
fn a_beginning_counts_to_the_room_and_goes_before_any_picture() {
    let (library, feed) = with_room(500);
    library.merge(feed, &[shown(1, HERO), shown(2, OTHER)]);
    put(&library, HERO, 200).unwrap();
    begin(&library, OTHER, 250);
    assert_eq!(used(&library), 450);
    begin(&library, "https://press.example/third.jpg", 100);
    assert_eq!(library.partial("https://press.example/third.jpg").unwrap(), None, "it takes free room alone");
    assert!(!library.partial_path("https://press.example/third.jpg").exists());
    put(&library, "https://press.example/fourth.jpg", 100).unwrap();
    assert_eq!(library.partial(OTHER).unwrap(), None, "it made room");
    assert!(!library.partial_path(OTHER).exists());
    assert_eq!(used(&library), 300);
    assert_eq!(library.list(layover_model::Scope::All)[1].completeness.pictures_here, 1);

    begin(&library, OTHER, 150);
    let smaller = RoomLimits { budget: 350, floor: 0 };
    assert_eq!(library.rehearse_room(smaller, NOW).unwrap().files, 0, "the beginning is enough");
    assert!(library.partial(OTHER).unwrap().is_some(), "a rehearsal takes nothing");
    library.set_room(smaller, NOW).unwrap();
    assert_eq!((library.partial(OTHER).unwrap(), used(&library)), (None, 300));
}

#[test]
fn sound_a_reader_asked_for_makes_room_and_is_refused_where_there_is_none() {
    let (library, feed) = with_room(500);
    library.merge(feed, &[shown(1, HERO), heard(2)]);
    put(&library, HERO, 300).unwrap();
    let id = library.list(layover_model::Scope::All)[0].id;
    library.ask_for_audio(id, SOUND, NOW).unwrap();
    assert_eq!(library.audio_wanted(NOW).unwrap()[0].bytes, Some(300));
    assert_eq!(library.room_for_asked().unwrap(), 500);
    fs::write(library.begin_partial(SOUND).unwrap(), [1; 300]).unwrap();
    let file = PartialFile { validator: "\"a\"".to_owned(), received_bytes: 300, total_bytes: Some(300) };
    library.keep_partial(SOUND, None, &file, NOW).unwrap();
    assert_eq!(used(&library), 300, "the picture made room for its beginning");
    let hash = library.put_audio(SOUND, "audio/mpeg", NOW).unwrap();
    assert_eq!((library.audio(id).unwrap()[0].asset, used(&library)), (Some(hash), 300));
    assert!(library.doctor_check().unwrap().is_empty());

    library.let_audio_go(SOUND).unwrap();
    library.tidy(NOW).unwrap();
    put(&library, HERO, 300).unwrap();
    let pictured = library.list(layover_model::Scope::All)[1].id;
    library.set_saved(pictured, true, NOW).unwrap();
    assert_eq!(library.room_for_asked().unwrap(), 200, "what is saved stays");
    library.ask_for_audio(id, SOUND, NOW).unwrap();
    fs::write(library.begin_partial(SOUND).unwrap(), [1; 300]).unwrap();
    assert!(matches!(library.put_audio(SOUND, "audio/mpeg", NOW), Err(StoreError::NoRoom)));
    assert!(!library.partial_path(SOUND).exists());
    let audio = library.audio(id).unwrap().remove(0);
    assert!(audio.has_no_room && audio.failure.is_empty() && audio.asset.is_none(), "{audio:?}");
    assert!(library.audio_wanted(NOW.plus_seconds(DAY)).unwrap().is_empty(), "not by itself");
    library.ask_for_audio(id, SOUND, NOW).unwrap();
    assert_eq!(library.audio_wanted(NOW).unwrap().len(), 1, "the reader may ask again");
    assert!(library.doctor_check().unwrap().is_empty());
}

#[test]
fn what_a_trip_was_proven_with_is_not_made_smaller_before_it_has_ended() {
    let (library, feed) = with_room(10_000);
    library.merge(feed, &[shown(1, HERO)]);
    let wide = library.put_picture(HERO, "image/jpeg", &[1; 900], 2400, 1200, NOW).unwrap();
    let trip = pack(&library, library.only().id);
    assert!(library.wide_pictures(9).unwrap().is_empty());
    library.end_trip(trip, NOW).unwrap();
    assert_eq!(library.wide_pictures(9).unwrap().len(), 1);
    let smaller = Smaller { bytes: &[2; 90], media_type: "image/jpeg", width: 1600, height: 800 };
    assert_eq!(library.replace_picture(wide, smaller, NOW).unwrap(), 810);
    assert_eq!(used(&library), 90);
}

#[test]
fn a_picture_that_was_asked_for_is_wanted_whatever_the_policy_until_it_is_here() {
    let (library, feed) = with_room(10_000);
    library.merge(feed, &[shown(1, HERO)]);
    let urls = |policy| library.pictures_wanted(policy, 9, NOW).unwrap().len();
    for policy in [PicturePolicy::ByPublication, PicturePolicy::SavedOnly] {
        assert_eq!(urls(policy), 0, "{policy:?}");
    }
    library.want_whole(library.only().id).unwrap();
    for policy in [PicturePolicy::ByPublication, PicturePolicy::SavedOnly, PicturePolicy::All] {
        assert_eq!(urls(policy), 1, "{policy:?}");
    }
    assert_eq!(urls(PicturePolicy::None), 0);
    put(&library, HERO, 100).unwrap();
    library.raw().execute("UPDATE picture SET asset_id = NULL, due_at = 0", []).unwrap();
    assert_eq!(urls(PicturePolicy::SavedOnly), 0, "it came: from then on it is like any other");
}

#[test]
fn a_server_that_wants_to_be_left_alone_is_and_a_trip_knows_until_when() {
    let (library, feed) = with_room(10_000);
    library.merge(feed, &[shown(1, HERO), summary(2)]);
    let ids: Vec<ArticleId> = library.list(layover_model::Scope::All).iter().map(|row| row.id).collect();
    let trip = pack(&library, ids[1]);
    let until = NOW.plus_seconds(600);
    library.picture_left_alone(HERO, until).unwrap();
    assert_eq!(library.trip_left_alone(trip).unwrap(), [(ids[1], until)]);
    let wanted = |waits| library.trip_pictures_wanted(trip, waits).unwrap().len();
    assert_eq!(wanted(Waits::Ignored), 1);
    assert_eq!(wanted(Waits::Respected(NOW)), 0);
    assert_eq!(wanted(Waits::Respected(until)), 1);
    library.picture_failed(HERO, PictureFailure::Unreachable, until).unwrap();
    assert_eq!(wanted(Waits::Respected(until.plus_seconds(60))), 1, "no failure was counted before");

    library.page_left_alone(ids[0], until).unwrap();
    assert!(library.pages_wanted(9, NOW).unwrap().is_empty());
    assert_eq!(library.pages_wanted(9, until).unwrap().len(), 1);
    library.raw().execute("UPDATE picture SET let_go_at = 5, due_at = 0", []).unwrap();
    assert_eq!((wanted(Waits::Respected(NOW)), wanted(Waits::Ignored)), (0, 1), "let go of");
}
