//! Trips: what is packed is kept whatever happens, acts by hand can be taken back, files are looked at again.

use layover_model::{ArticleId, PictureFailure, PictureState, StagedArticle, TextFailure, TripId, WishKind};
use layover_store::{Candidate, Chosen, PicturePolicy, StoreError, TripPlan, TripWish, Waits};

use crate::support::*;

const PHOTO: &str = "https://press.example/photo.jpg";

fn plan(name: &str, leaves_in: i64) -> TripPlan {
    TripPlan {
        name: name.to_owned(),
        leaves_at: NOW.plus_seconds(leaves_in),
        returns_at: NOW.plus_seconds(leaves_in + 5 * DAY),
        reading_minutes: 400,
        room_bytes: None,
    }
}

fn wish(kind: WishKind, id: Option<i64>) -> TripWish {
    TripWish { kind, id, name: String::new() }
}

fn everything() -> [TripWish; 1] {
    [wish(WishKind::All, None)]
}

fn chosen(ids: &[ArticleId]) -> Vec<Chosen> {
    ids.iter().map(|id| Chosen { article: *id, minutes: 4 }).collect()
}

/// A library with stories 1 to `count`, newest last.
fn with_stories(count: u32) -> (Library, Vec<ArticleId>) {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let stories: Vec<StagedArticle> = (1..=count).map(story).collect();
    library.merge(feed, &stories);
    let mut ids: Vec<ArticleId> = library.list(layover_model::Scope::All).iter().map(|row| row.id).collect();
    ids.sort_unstable();
    (library, ids)
}

fn held(library: &Library, trip: TripId) -> Vec<ArticleId> {
    let stories = library.trip_stories(trip).unwrap();
    stories.iter().filter(|story| !story.is_refused).map(|story| story.article).collect()
}

#[test]
fn a_trip_is_kept_with_its_wishes_and_in_its_order() {
    let (library, ids) = with_stories(3);
    let publication = library.publications().unwrap()[0].id.0;
    let wishes = [wish(WishKind::Publication, Some(publication)), wish(WishKind::Saved, None)];
    let later = library.plan_trip(&plan("Later", 9 * DAY), &wishes, NOW).unwrap();
    let sooner = library.plan_trip(&plan("Sooner", DAY), &everything(), NOW).unwrap();
    let order: Vec<TripId> = library.trips().unwrap().iter().map(|trip| trip.id).collect();
    assert_eq!(order, [sooner, later]);
    let kept = library.trip_wishes(later).unwrap();
    assert_eq!((kept[0].kind, kept[0].name.as_str()), (WishKind::Publication, "The press.example"));
    assert!(library.set_trip_stories(later, &chosen(&[ids[2], ids[0]])).unwrap());
    assert_eq!(held(&library, later), [ids[2], ids[0]]);
    library.trip_verified(later, NOW).unwrap();
    assert!(
        !library.set_trip_stories(later, &chosen(&[ids[0], ids[2]])).unwrap(),
        "the same in another order"
    );
    assert_eq!(library.trip(later).unwrap().unwrap().verified_at, Some(NOW));
    assert!(library.set_trip_stories(later, &chosen(&[ids[0]])).unwrap());
    assert_eq!(library.trip(later).unwrap().unwrap().verified_at, None, "another set is to be looked at");
    let unknown = library.change_trip(TripId(99), &plan("None", DAY), &everything(), NOW);
    assert!(matches!(unknown, Err(StoreError::UnknownTrip(_))), "{unknown:?}");
}

#[test]
fn what_is_packed_survives_unsubscribing_until_the_trip_has_ended() {
    let (library, ids) = with_stories(3);
    let publication = library.publications().unwrap()[0].id;
    let trip = library.plan_trip(&plan("Away", DAY), &everything(), NOW).unwrap();
    library.set_trip_stories(trip, &chosen(&[ids[1]])).unwrap();
    assert_eq!(library.packed().unwrap(), [ids[1]]);
    library.unsubscribe(publication, NOW).unwrap();
    let later = NOW.plus_seconds(2 * HOUR);
    assert_eq!(library.tidy(later).unwrap().articles, 2);
    assert!(library.story(ids[1]).unwrap().unwrap().body.is_some(), "its text is here");
    assert!(library.doctor_check().unwrap().is_empty(), "{:?}", library.doctor_check());
    let ended = library.end_trip(trip, later).unwrap();
    assert!(library.packed().unwrap().is_empty());
    library.undo(ended.id, later).unwrap();
    assert_eq!(library.packed().unwrap(), [ids[1]], "taken back");
    library.end_trip(trip, later).unwrap();
    assert_eq!(library.tidy(later).unwrap().articles, 1);
    assert!(library.story(ids[1]).unwrap().is_none());
}

#[test]
fn what_went_while_stories_were_chosen_is_no_error() {
    let (library, ids) = with_stories(2);
    let trip = library.plan_trip(&plan("Away", DAY), &everything(), NOW).unwrap();
    let gone = ArticleId(999);
    assert!(library.set_trip_stories(trip, &chosen(&[gone, ids[0]])).unwrap());
    assert_eq!(held(&library, trip), [ids[0]], "a story that a sync dropped");
    library.remove_trip(trip, NOW).unwrap();
    assert!(!library.set_trip_stories(trip, &chosen(&ids)).unwrap(), "a trip that was removed meanwhile");
    assert!(library.trips().unwrap().is_empty());
}

#[test]
fn what_is_done_by_hand_outlives_choosing_and_can_be_taken_back() {
    let (library, ids) = with_stories(4);
    let trip = library.plan_trip(&plan("Away", DAY), &everything(), NOW).unwrap();
    library.set_trip_stories(trip, &chosen(&ids[..3])).unwrap();
    let refused = library.refuse_story(trip, ids[0], NOW).unwrap();
    let packed = library.pack_story(trip, ids[3], 7, NOW).unwrap();
    assert!(!library.pack_story(trip, ids[3], 7, NOW).unwrap().has_changed_something(), "it is in already");
    library.set_trip_stories(trip, &chosen(&ids[1..2])).unwrap();
    assert_eq!(held(&library, trip), [ids[1], ids[3]], "pinned stays, refused is out");
    assert_eq!(library.packed().unwrap(), [ids[1], ids[3]]);
    library.undo(packed.id, NOW).unwrap();
    assert_eq!(held(&library, trip), [ids[1]]);
    library.undo(refused.id, NOW).unwrap();
    assert_eq!(held(&library, trip).len(), 2, "it is in again as it was");
    let unknown = library.pack_story(trip, ArticleId(999), 1, NOW);
    assert!(matches!(unknown, Err(StoreError::UnknownArticle(_))), "{unknown:?}");
}

#[test]
fn a_forgotten_trip_comes_back_as_it_was() {
    let (library, ids) = with_stories(3);
    let trip = library.plan_trip(&plan("Away", DAY), &everything(), NOW).unwrap();
    library.set_trip_stories(trip, &chosen(&ids[..2])).unwrap();
    library.refuse_story(trip, ids[2], NOW).unwrap();
    library.trip_verified(trip, NOW).unwrap();
    let before = (
        library.trip(trip).unwrap(),
        library.trip_wishes(trip).unwrap(),
        library.trip_stories(trip).unwrap(),
    );
    let removed = library.remove_trip(trip, NOW).unwrap();
    assert!(library.trips().unwrap().is_empty() && library.packed().unwrap().is_empty());
    assert!(!library.remove_trip(trip, NOW).unwrap().has_changed_something());
    library.undo(removed.id, NOW).unwrap();
    let after = (
        library.trip(trip).unwrap(),
        library.trip_wishes(trip).unwrap(),
        library.trip_stories(trip).unwrap(),
    );
    assert_eq!(after, before);
    assert_eq!(library.packed().unwrap(), ids[..2]);
}

#[test]
fn a_trip_departs_at_its_hour_and_not_before() {
    let (library, _) = with_stories(1);
    let trip = library.plan_trip(&plan("Away", HOUR), &everything(), NOW).unwrap();
    assert_eq!(library.depart(NOW).unwrap(), 0);
    let then = NOW.plus_seconds(HOUR);
    assert_eq!(library.depart(then).unwrap(), 1);
    assert_eq!(library.trip(trip).unwrap().unwrap().frozen_at, Some(then));
    assert_eq!(library.depart(then.plus_seconds(60)).unwrap(), 0);
    library.change_trip(trip, &plan("Put off", 2 * DAY), &everything(), then).unwrap();
    assert_eq!(library.trip(trip).unwrap().unwrap().frozen_at, None, "it leaves another day");
}

#[test]
fn a_wish_finds_its_subject_when_it_comes_again() {
    let library = library();
    let subscribed = library.subscribe_to("press.example", &["Ports"]);
    library.merge(subscribed.feeds[0], &[revised(1, 0, |one| one.sections = vec![section_name("Ports")])]);
    let publication = &library.publications().unwrap()[0];
    let section = publication.sections[0].id.0;
    let author = library.contributors("Ada", 1).unwrap()[0].id.0;
    let wishes = [
        wish(WishKind::Publication, Some(publication.id.0)),
        wish(WishKind::Section, Some(section)),
        wish(WishKind::Contributor, Some(author)),
    ];
    let trip = library.plan_trip(&plan("Away", DAY), &wishes, NOW).unwrap();
    library.unsubscribe(publication.id, NOW).unwrap();
    library.tidy(NOW.plus_seconds(2 * HOUR)).unwrap();
    let lost = library.trip_wishes(trip).unwrap();
    assert!(lost[..2].iter().all(|wish| wish.id.is_none()), "{lost:?}");
    assert_eq!(lost[1].name, "Ports", "it is still called so");
    let again = library.subscribe_to("press.example", &["Ports"]);
    library.merge(again.feeds[0], &[revised(1, 1, |one| one.sections = vec![section_name("Ports")])]);
    let found = library.trip_wishes(trip).unwrap();
    assert!(found.iter().all(|wish| wish.id.is_some()), "{found:?}");
    assert_eq!(library.candidates(&found[1], 10, NOW).unwrap().len(), 1);
    let nothing = library.plan_trip(&plan("No", DAY), &[wish(WishKind::Section, Some(999))], NOW);
    assert!(matches!(nothing, Err(StoreError::UnknownSubject)), "{nothing:?}");
}

#[test]
fn a_wish_goes_back_to_whom_it_was_for_when_a_merge_or_a_split_is_taken_back() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let by = |number, name: &str| revised(number, 1, |story| story.credits = vec![credit(name)]);
    library.merge(feed, &[by(1, "Marta Okafor-Lindqvist"), by(2, "M. Okafor")]);
    let id = |name: &str| {
        let everyone = library.contributors("", 9).unwrap();
        everyone.iter().find(|person| person.name == name).unwrap().id
    };
    let (marta, other) = (id("Marta Okafor-Lindqvist"), id("M. Okafor"));
    let wishes = [wish(WishKind::Contributor, Some(marta.0)), wish(WishKind::Contributor, Some(other.0))];
    let trip = library.plan_trip(&plan("Away", DAY), &wishes, NOW).unwrap();
    let wanted = |trip| library.trip_wishes(trip).unwrap().iter().map(|wish| wish.id).collect::<Vec<_>>();

    let merge = library.merge_contributors(marta, other, NOW).unwrap();
    assert_eq!(wanted(trip), [Some(marta.0), Some(marta.0)]);
    assert_eq!(library.last_act().unwrap(), Some((merge, NOW)));
    library.undo(merge.id, NOW).unwrap();
    assert_eq!(wanted(trip), [Some(marta.0), Some(other.0)]);
    assert_eq!(library.last_act().unwrap(), None, "what is taken back is not taken back again");

    library.merge_contributors(marta, other, NOW).unwrap();
    let alias = library.contributor(marta).unwrap().unwrap().aliases;
    let alias = alias.iter().find(|alias| alias.name == "M. Okafor").unwrap().id;
    let split = library.split_alias(alias, NOW).unwrap();
    let own = wish(WishKind::Contributor, Some(id("M. Okafor").0));
    let later = library.plan_trip(&plan("Later", DAY), &[own], NOW).unwrap();
    library.undo(split.id, NOW).unwrap();
    assert_eq!(wanted(later), [Some(marta.0)], "nobody else bears that name now");
}

#[test]
fn candidates_are_unread_and_newest_first_and_know_their_pictures() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let illustrated = revised(2, 0, |one| one.hero = Some(hero(PHOTO)));
    library.merge(feed, &[story(1), illustrated, summary(3)]);
    let all =
        |library: &Library| -> Vec<Candidate> { library.candidates(&everything()[0], 10, NOW).unwrap() };
    let titles: Vec<String> = all(&library).into_iter().map(|one| one.title).collect();
    assert_eq!(titles, ["Story 3", "Story 2", "Story 1"]);
    let second = all(&library)[1].clone();
    assert_eq!((second.bytes, second.pictures_here, second.pictures_to_come), (0, 0, 1));
    library.put_picture(PHOTO, "image/jpeg", b"a photograph", 8, 6, NOW).unwrap();
    let second = all(&library)[1].clone();
    assert_eq!((second.bytes, second.pictures_here, second.pictures_to_come), (12, 1, 0));
    library.set_read(&[second.article], true, NOW).unwrap();
    assert_eq!(all(&library).len(), 2);
    library.set_saved(second.article, true, NOW).unwrap();
    let saved = library.candidates(&wish(WishKind::Saved, None), 10, NOW).unwrap();
    assert_eq!(saved.len(), 1, "a saved one comes along though it was read");
    assert!(library.candidates(&wish(WishKind::Queued, None), 10, NOW).unwrap().is_empty());
    library.add_page(&revised(9, 0, |one| one.title = "A page".to_owned()), NOW).unwrap();
    let queued = library.candidates(&wish(WishKind::Queued, None), 10, NOW).unwrap();
    assert_eq!(queued.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["A page"]);
}

#[test]
fn what_a_trip_lacks_is_wanted_at_once_whatever_wait_is_left() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[revised(1, 0, |one| one.hero = Some(hero(PHOTO))), summary(2)]);
    let ids: Vec<ArticleId> = library.list(layover_model::Scope::All).iter().map(|row| row.id).collect();
    let trip = library.plan_trip(&plan("Away", DAY), &everything(), NOW).unwrap();
    library.set_trip_stories(trip, &chosen(&ids)).unwrap();
    library.picture_failed(PHOTO, PictureFailure::Unreachable, NOW).unwrap();
    library.page_failed(ids[0], TextFailure::Unreachable, NOW).unwrap();
    assert!(library.pictures_wanted(PicturePolicy::All, 9, NOW).unwrap().is_empty(), "a wait is left");
    assert_eq!(library.trip_pictures_wanted(trip, Waits::Ignored).unwrap().len(), 1);
    assert_eq!(library.trip_pages_wanted(trip, Waits::Ignored).unwrap().len(), 1);
    // Once, and two looks more: then it is believed.
    for _ in 0..3 {
        library.picture_failed(PHOTO, PictureFailure::Missing, NOW).unwrap();
        library.page_failed(ids[0], TextFailure::Gone, NOW).unwrap();
    }
    let later = Waits::Respected(NOW.plus_seconds(90 * DAY));
    assert!(library.trip_pictures_wanted(trip, later).unwrap().is_empty(), "given up");
    assert!(library.trip_pages_wanted(trip, later).unwrap().is_empty());
    assert_eq!(
        library.trip_pictures_wanted(trip, Waits::Ignored).unwrap().len(),
        1,
        "but for who asks by hand"
    );
    assert_eq!(library.trip_pages_wanted(trip, Waits::Ignored).unwrap().len(), 1);
    let pictures = library.trip_pictures(trip).unwrap();
    assert_eq!(pictures[0].state, PictureState::Failed(PictureFailure::Missing));
}

#[test]
fn a_packed_storys_pictures_are_fetched_by_every_policy_that_fetches() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[revised(1, 0, |one| one.hero = Some(hero(PHOTO)))]);
    let id = library.only().id;
    assert!(library.pictures_wanted(PicturePolicy::SavedOnly, 9, NOW).unwrap().is_empty());
    let trip = library.plan_trip(&plan("Away", DAY), &everything(), NOW).unwrap();
    library.set_trip_stories(trip, &chosen(&[id])).unwrap();
    assert_eq!(library.pictures_wanted(PicturePolicy::SavedOnly, 9, NOW).unwrap().len(), 1);
    library.unsubscribe(library.publications().unwrap()[0].id, NOW).unwrap();
    assert_eq!(library.pictures_wanted(PicturePolicy::All, 9, NOW).unwrap().len(), 1, "no list shows it");
}

#[test]
fn a_file_that_is_gone_or_damaged_is_let_go_of_and_wanted_again() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[revised(1, 0, |one| one.hero = Some(hero(PHOTO)))]);
    let hash = library.put_picture(PHOTO, "image/jpeg", b"a photograph", 8, 6, NOW).unwrap();
    assert!(library.has_file(hash, 12) && !library.has_file(hash, 11));
    assert_eq!(library.whole_file(hash).as_deref(), Some(b"a photograph".as_slice()));
    let path = library.picture(hash).unwrap().unwrap().path;
    std::fs::write(&path, b"a PHOTOGRAPH").unwrap();
    assert!(library.has_file(hash, 12), "its length says nothing");
    assert_eq!(library.whole_file(hash), None);
    library.lose_file(hash, None).unwrap();
    assert!(!path.exists());
    assert_eq!(library.only().completeness.pictures_here, 0);
    assert_eq!(library.pictures_wanted(PicturePolicy::All, 9, NOW).unwrap().len(), 1);
    let again = library.put_picture(PHOTO, "image/jpeg", b"a photograph", 8, 6, NOW).unwrap();
    library.lose_file(again, Some(PictureFailure::NotAPicture)).unwrap();
    assert!(library.pictures_wanted(PicturePolicy::All, 9, NOW).unwrap().is_empty(), "it never was one");
    assert!(library.doctor_check().unwrap().is_empty());
}

#[test]
fn a_text_that_cannot_be_read_is_fetched_again() {
    let (library, ids) = with_stories(1);
    library.lose_text(ids[0]).unwrap();
    assert!(library.story(ids[0]).unwrap().unwrap().body.is_none());
    assert_eq!(library.pages_wanted(9, NOW).unwrap().len(), 1);
}

#[test]
fn the_copies_of_what_trips_say_are_mended() {
    let (library, ids) = with_stories(2);
    let trip = library.plan_trip(&plan("Away", DAY), &everything(), NOW).unwrap();
    library.set_trip_stories(trip, &chosen(&ids[..1])).unwrap();
    library.raw().execute("UPDATE article SET is_packed = NOT is_packed", []).unwrap();
    let findings = library.doctor_check().unwrap();
    assert!(!findings.is_empty());
    library.doctor_repair(NOW).unwrap();
    assert_eq!(library.packed().unwrap(), ids[..1]);
}

#[test]
fn stretches_are_kept_the_latest_first_and_go_with_their_story() {
    let (library, ids) = with_stories(2);
    library.add_stretch(ids[0], 500, 120, NOW).unwrap();
    library.add_stretch(ids[1], 300, 60, NOW.plus_seconds(60)).unwrap();
    library.add_stretch(ids[0], 510, 100, NOW.plus_seconds(120)).unwrap();
    library.add_stretch(ArticleId(999), 1, 1, NOW).unwrap();
    assert_eq!(library.stretches(9).unwrap(), [(510, 100), (300, 60)]);
    assert_eq!(library.word_count(ids[0]).unwrap(), 41);
    assert_eq!(library.word_count(ArticleId(999)).unwrap(), 0);
}
