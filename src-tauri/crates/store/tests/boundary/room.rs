//! The room a library may take: what goes to make some, in which order, and what never does.

use std::fs;

use layover_model::{
    ArticleId, FeedId, Follow, PictureFailure, PictureState, PublicationId, RawPage, Scope, StagedArticle,
    Subject,
};
use layover_store::{Chosen, LetGo, PicturePolicy, PictureRule, RoomLimits, StoreError, TripPlan};

use sha2::Digest;

use crate::support::*;

const NO_FLOOR: u64 = 0;

fn with_room(budget: u64) -> (Library, FeedId) {
    let library = library();
    library.set_room(RoomLimits { budget, floor: NO_FLOOR }, NOW).unwrap();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    (library, feed)
}

fn url(number: u32, picture: u32) -> String {
    format!("https://press.example/{number}-{picture}.jpg")
}

/// A story with two pictures of its own.
fn illustrated(number: u32) -> StagedArticle {
    let mut article = story(number);
    article.hero = Some(hero(&url(number, 0)));
    article.body.as_mut().unwrap().pictures = vec![reference(&url(number, 1))];
    article
}

fn put(library: &Library, url: &str, bytes: usize) -> Result<(), StoreError> {
    let content: Vec<u8> = url.bytes().cycle().take(bytes).collect();
    library.put_picture(url, "image/jpeg", &content, 80, 60, NOW).map(drop)
}

fn put_both(library: &Library, number: u32) {
    put(library, &url(number, 0), 100).unwrap();
    put(library, &url(number, 1), 100).unwrap();
}

/// Pictures on board of each story, by its number.
fn here(library: &Library) -> Vec<(u32, u32)> {
    let mut here: Vec<(u32, u32)> = library
        .list(Scope::All)
        .iter()
        .map(|row| (row.title[6..].parse().unwrap(), row.completeness.pictures_here))
        .collect();
    here.sort_unstable();
    here
}

fn id(library: &Library, number: u32) -> ArticleId {
    let title = format!("Story {number}");
    library.list(Scope::All).into_iter().find(|row| row.title == title).unwrap().id
}

/// Packs a story for a trip.
fn pack(library: &Library, number: u32) {
    let plan = TripPlan {
        name: "Away".to_owned(),
        leaves_at: NOW,
        returns_at: NOW,
        reading_minutes: 60,
        room_bytes: None,
    };
    let trip = library.plan_trip(&plan, &[], NOW).unwrap();
    library.set_trip_stories(trip, &[Chosen { article: id(library, number), minutes: 1 }]).unwrap();
}

fn used(library: &Library) -> u64 {
    library.room().unwrap().used
}

fn check(library: &Library) {
    let findings = library.doctor_check().unwrap();
    assert!(findings.is_empty(), "{findings:?}");
}

fn wanted(library: &Library, policy: PicturePolicy) -> Vec<String> {
    let mut urls: Vec<String> =
        library.pictures_wanted(policy, 50, NOW).unwrap().into_iter().map(|picture| picture.url).collect();
    urls.sort();
    urls
}

#[test]
fn read_stories_go_first_then_the_oldest_a_whole_story_at_a_time() {
    let (library, feed) = with_room(600);
    library.merge(feed, &[illustrated(1), illustrated(2), illustrated(3), illustrated(4), illustrated(5)]);
    for number in [1, 2, 3] {
        put_both(&library, number);
    }
    library.set_read(&[id(&library, 2)], true, NOW).unwrap();
    put(&library, &url(4, 0), 100).unwrap();
    assert_eq!(here(&library), [(1, 2), (2, 0), (3, 2), (4, 1), (5, 0)], "the read one, whole");
    put(&library, &url(4, 1), 100).unwrap();
    put(&library, &url(5, 0), 100).unwrap();
    assert_eq!(here(&library), [(1, 0), (2, 0), (3, 2), (4, 2), (5, 1)], "then the oldest");
    assert_eq!(used(&library), 500);
    check(&library);
}

#[test]
fn an_older_story_does_not_push_a_newer_one_out() {
    let (library, feed) = with_room(400);
    library.merge(feed, &[illustrated(1), illustrated(2), illustrated(3)]);
    put_both(&library, 2);
    put_both(&library, 3);
    assert!(matches!(put(&library, &url(1, 0), 100), Err(StoreError::NoRoom)));
    assert_eq!(here(&library), [(1, 0), (2, 2), (3, 2)]);
    let story = library.story(id(&library, 1)).unwrap().unwrap();
    assert_eq!(story.hero.unwrap().state, PictureState::Failed(PictureFailure::NoRoom));
    assert_eq!(
        wanted(&library, PicturePolicy::All),
        [url(1, 1)],
        "what found no room is not due again by itself"
    );
    library
        .put_asked_picture(&url(1, 0), "image/jpeg", &[7; 100], (80, 60), NOW)
        .expect("what the reader asks for is taken in the place of what is not protected");
    assert_eq!(here(&library), [(1, 1), (2, 0), (3, 2)]);
    check(&library);
}

#[test]
fn nothing_protected_goes_whatever_wants_in() {
    let (library, feed) = with_room(600);
    library.merge(feed, &[illustrated(1), illustrated(2), illustrated(3), illustrated(4)]);
    for number in [1, 2, 3] {
        put_both(&library, number);
    }
    library.set_saved(id(&library, 1), true, NOW).unwrap();
    pack(&library, 2);
    library.raw().execute("UPDATE article SET keeps_offline = 1 WHERE title = 'Story 3'", []).unwrap();
    library.set_read(&[id(&library, 1), id(&library, 2), id(&library, 3)], true, NOW).unwrap();
    assert!(matches!(put(&library, &url(4, 0), 100), Err(StoreError::NoRoom)));
    library.set_saved(id(&library, 4), true, NOW).unwrap();
    assert_eq!(
        wanted(&library, PicturePolicy::SavedOnly),
        [url(4, 0), url(4, 1)],
        "due again: it is protected"
    );
    assert!(
        matches!(put(&library, &url(4, 0), 100), Err(StoreError::NoRoom)),
        "protected, and still no room"
    );
    assert_eq!(here(&library), [(1, 2), (2, 2), (3, 2), (4, 0)]);
    let gone = library.set_room(RoomLimits { budget: 100, floor: NO_FLOOR }, NOW).unwrap();
    assert_eq!(gone, LetGo { over: 500, ..LetGo::default() }, "kept, and said so");
    let room = library.room().unwrap();
    assert_eq!((room.used, room.protected), (600, 600));
}

#[test]
fn a_file_shown_by_several_goes_with_the_last_of_them() {
    let (library, feed) = with_room(300);
    let shared = "https://press.example/column.jpg";
    let with_column = |number: u32| {
        let mut article = illustrated(number);
        article.body.as_mut().unwrap().pictures.push(reference(shared));
        article
    };
    library.merge(feed, &[with_column(1), with_column(2), illustrated(3), illustrated(4)]);
    put(&library, shared, 100).unwrap();
    put(&library, &url(1, 0), 100).unwrap();
    put(&library, &url(3, 0), 100).unwrap();
    put(&library, &url(3, 1), 100).unwrap();
    assert_eq!(here(&library), [(1, 1), (2, 1), (3, 2), (4, 0)], "the second story shows it too");
    library.set_saved(id(&library, 1), true, NOW).unwrap();
    put(&library, &url(4, 0), 200).unwrap();
    assert_eq!(here(&library), [(1, 1), (2, 1), (3, 0), (4, 1)], "a saved one shows it");
    check(&library);
}

#[test]
fn what_was_let_go_of_is_wanted_again_when_it_is_kept_or_asked_for() {
    let (library, feed) = with_room(200);
    library.merge(feed, &[illustrated(1), illustrated(2)]);
    put_both(&library, 1);
    put_both(&library, 2);
    assert_eq!(here(&library), [(1, 0), (2, 2)]);
    assert!(wanted(&library, PicturePolicy::All).is_empty(), "a plain sync does not fetch it again");
    library.merge_at(
        feed,
        &[revised(1, 1, |article| *article = StagedArticle { source_hash: hash(1, 1), ..illustrated(1) })],
        NOW,
    );
    assert!(wanted(&library, PicturePolicy::All).is_empty(), "nor when its story is told anew");

    let act = library.set_saved(id(&library, 1), true, NOW).unwrap();
    assert_eq!(wanted(&library, PicturePolicy::All), [url(1, 0), url(1, 1)]);
    library.undo(act.id, NOW).unwrap();
    library.set_read(&[id(&library, 2)], true, NOW).unwrap();
    put_both(&library, 1);
    library.set_read(&[id(&library, 1)], true, NOW).unwrap();
    put_both(&library, 2);
    library.want_whole(id(&library, 1)).unwrap();
    assert_eq!(wanted(&library, PicturePolicy::All), [url(1, 0), url(1, 1)]);
}

#[test]
fn following_to_keep_and_packing_want_what_was_let_go_of() {
    let (library, feed) = with_room(200);
    library.merge(feed, &[illustrated(1), illustrated(2)]);
    put_both(&library, 1);
    put_both(&library, 2);
    let publication = library.publications().unwrap()[0].id;
    let follow = Follow { keeps_offline: true, is_muted: false };
    library.set_follow(Subject::Publication(publication), Some(follow), NOW).unwrap();
    assert_eq!(wanted(&library, PicturePolicy::SavedOnly), [url(1, 0), url(1, 1)]);
    library.set_follow(Subject::Publication(publication), None, NOW).unwrap();
    put_both(&library, 2);
    library
        .raw()
        .execute(
            "UPDATE picture SET due_at = NULL, failure = 'no-room', let_go_at = 1 WHERE asset_id IS NULL",
            [],
        )
        .unwrap();
    pack(&library, 1);
    assert_eq!(wanted(&library, PicturePolicy::ByPublication), [url(1, 0), url(1, 1)], "packed is packed");
}

#[test]
fn more_room_wants_again_what_had_to_go() {
    let (library, feed) = with_room(400);
    library.merge(feed, &[illustrated(1), illustrated(2)]);
    put_both(&library, 1);
    put_both(&library, 2);
    let lower = RoomLimits { budget: 250, floor: NO_FLOOR };
    let said = library.rehearse_room(lower, NOW).unwrap();
    assert_eq!(here(&library), [(1, 2), (2, 2)], "only said");
    assert_eq!(library.room_limits().unwrap().budget, 400);
    assert_eq!(said, LetGo { stories: 1, files: 2, file_bytes: 200, ..LetGo::default() });
    assert_eq!(library.set_room(lower, NOW).unwrap(), said, "what is said is what is done");
    assert_eq!(here(&library), [(1, 0), (2, 2)]);
    library.keep_room(NOW).unwrap();
    assert!(wanted(&library, PicturePolicy::All).is_empty());
    library.set_room(RoomLimits { budget: 1000, floor: NO_FLOOR }, NOW).unwrap();
    assert_eq!(wanted(&library, PicturePolicy::All), [url(1, 0), url(1, 1)]);
    check(&library);
}

#[test]
fn pages_kept_for_newer_rules_go_before_any_picture() {
    let (library, feed) = with_room(1000);
    library.merge(feed, &[illustrated(1), illustrated(2)]);
    let noise: Vec<u8> = (0..100_u8).flat_map(|at| <[u8; 32]>::from(sha2::Sha256::digest([at]))).collect();
    let page = |bytes: usize| RawPage {
        url: "https://press.example/".to_owned(),
        content_type: None,
        bytes: noise[..bytes].to_vec(),
    };
    library.keep_pages(id(&library, 1), &[page(400)], NOW).unwrap();
    put_both(&library, 1);
    assert!(used(&library) > 500, "pages count");
    library.keep_pages(id(&library, 2), &[page(500)], NOW.plus_seconds(1)).unwrap();
    assert_eq!(library.stories_with_pages().unwrap(), [id(&library, 2)], "in the place of the older one");
    library.keep_pages(id(&library, 1), &[page(2000)], NOW).unwrap();
    assert_eq!(here(&library), [(1, 2), (2, 0)], "no picture goes for a page");
    put(&library, &url(2, 0), 700).unwrap();
    assert!(library.stories_with_pages().unwrap().is_empty());
    assert_eq!(here(&library), [(1, 2), (2, 1)]);
    check(&library);
}

#[test]
fn a_file_larger_than_the_whole_room_takes_nothing_with_it() {
    let (library, feed) = with_room(300);
    library.merge(feed, &[illustrated(1), illustrated(2)]);
    put_both(&library, 1);
    library.set_saved(id(&library, 2), true, NOW).unwrap();
    assert!(matches!(put(&library, &url(2, 0), 301), Err(StoreError::NoRoom)));
    assert_eq!(here(&library), [(1, 2), (2, 0)]);
}

#[test]
fn what_goes_has_left_the_disk_before_what_comes_is_written() {
    let (library, feed) = with_room(300);
    library.merge(feed, &[illustrated(1), illustrated(2)]);
    put_both(&library, 1);
    // The folder the newcomer belongs into cannot be made: what is on disk then is what was while it was written.
    let content: Vec<u8> = url(2, 0).bytes().cycle().take(250).collect();
    let hash = <[u8; 32]>::from(sha2::Sha256::digest(&content));
    let folder = library.directory.path().join("pictures").join(format!("{:02x}", hash[0]));
    fs::remove_dir_all(&folder).ok();
    fs::write(&folder, b"").unwrap();
    library.put_picture(&url(2, 0), "image/jpeg", &content, 8, 6, NOW).unwrap_err();
    let files = fs::read_dir(library.directory.path().join("pictures"))
        .unwrap()
        .filter_map(|folder| fs::read_dir(folder.unwrap().path()).ok())
        .flatten();
    assert_eq!(files.count(), 0);
    assert_eq!(here(&library), [(1, 0), (2, 0)]);
    fs::remove_file(&folder).unwrap();
    put(&library, &url(2, 0), 250).unwrap();
    assert_eq!(here(&library), [(1, 0), (2, 1)]);
    check(&library);
}

#[test]
fn over_its_room_a_library_is_put_right_when_it_is_opened() {
    let (library, feed) = with_room(400);
    library.merge(feed, &[illustrated(1), illustrated(2)]);
    put_both(&library, 1);
    put_both(&library, 2);
    library.raw().execute("UPDATE room SET budget_bytes = 300", []).unwrap();
    let again = layover_store::Store::open(library.directory.path(), NOW).unwrap();
    assert_eq!(again.room().unwrap().used, 200);
    assert!(again.doctor_check().unwrap().is_empty());
}

#[test]
fn loose_files_are_swept_when_a_library_is_opened() {
    let (library, feed) = with_room(400);
    library.merge(feed, &[illustrated(1)]);
    put_both(&library, 1);
    // As a program leaves it that is ended while a file comes in, and while another goes out.
    let leave = |name: &str, is_coming: bool| {
        let hash = layover_model::ContentHash::from_hex(&name.repeat(32)).unwrap();
        let folder = library.directory.path().join("pictures").join(name);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(hash.to_hex()), b"half a picture").unwrap();
        fs::write(folder.join(format!("{}.4711.new", hash.to_hex())), b"half").unwrap();
        library
            .raw()
            .execute("INSERT INTO loose_file (hash, is_coming) VALUES (?1, ?2)", (hash.0, is_coming))
            .unwrap();
        folder
    };
    let coming = leave("0a", true);
    layover_store::Store::open(library.directory.path(), NOW).unwrap();
    assert_eq!(fs::read_dir(&coming).unwrap().count(), 0);
    check(&library);
    assert_eq!(here(&library), [(1, 2)]);
}

fn picture_files(library: &Library) -> Vec<std::path::PathBuf> {
    let folders = fs::read_dir(library.directory.path().join("pictures")).unwrap();
    folders
        .flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .collect()
}

#[test]
fn a_file_goes_only_after_the_disk_has_it_that_its_row_went() {
    let (library, feed) = with_room(400);
    library.merge(feed, &[illustrated(1)]);
    put_both(&library, 1);
    let rows = |where_: &str| -> i64 {
        let query = format!("SELECT count(*) FROM {where_}");
        library.raw().query_row(&query, [], |row| row.get(0)).unwrap()
    };
    // Where a folder stands in the place of the files, none of them can be removed.
    let files = picture_files(&library);
    for file in &files {
        fs::remove_file(file).unwrap();
        fs::create_dir_all(file.join("in the way")).unwrap();
    }
    library.set_room(RoomLimits { budget: 0, floor: NO_FLOOR }, NOW).unwrap();
    assert_eq!(rows("asset"), 0);
    assert_eq!(rows("loose_file WHERE is_coming = -1"), 2, "written down before the files were tried");
    for file in &files {
        fs::remove_dir_all(file).unwrap();
    }
    drop(layover_store::Store::open(library.directory.path(), NOW).unwrap());
    assert_eq!(rows("loose_file"), 0, "and tried again");
}

#[test]
fn a_publication_says_whose_pictures_it_wants() {
    let (library, feed) = with_room(10_000);
    let other = library.subscribe_to("other.example", &[]);
    let elsewhere = |number: u32| {
        let mut article = illustrated(number);
        article.canonical_url = Some(format!("https://other.example/{number}"));
        article.url.clone_from(&article.canonical_url);
        article
    };
    library.merge(feed, &[illustrated(1), illustrated(2)]);
    library.merge(other.feeds[0], &[elsewhere(3), elsewhere(4)]);
    let press = library.publications().unwrap().iter().find(|one| one.id != other.publication).unwrap().id;
    let rule = |publication: PublicationId, rule| library.set_picture_rule(publication, rule).unwrap();
    let of = |number: u32| [url(number, 0), url(number, 1)];
    let all = |numbers: &[u32]| numbers.iter().flat_map(|number| of(*number)).collect::<Vec<_>>();

    rule(press, Some(PictureRule::None));
    assert_eq!(wanted(&library, PicturePolicy::All), all(&[3, 4]));
    library.set_saved(id(&library, 1), true, NOW).unwrap();
    assert_eq!(wanted(&library, PicturePolicy::All), all(&[3, 4]), "none is none");
    rule(press, Some(PictureRule::Saved));
    assert_eq!(wanted(&library, PicturePolicy::All), all(&[1, 3, 4]));
    assert_eq!(wanted(&library, PicturePolicy::ByPublication), all(&[1]));
    rule(other.publication, Some(PictureRule::All));
    assert_eq!(wanted(&library, PicturePolicy::SavedOnly), all(&[1, 3, 4]));
    assert_eq!(wanted(&library, PicturePolicy::ByPublication), all(&[1, 3, 4]));
    assert!(wanted(&library, PicturePolicy::None).is_empty());
    rule(press, None);
    assert_eq!(wanted(&library, PicturePolicy::ByPublication), all(&[3, 4]));

    library.unsubscribe(other.publication, NOW).unwrap();
    library.tidy(NOW.plus_seconds(HOUR)).unwrap();
    let again = library.subscribe_to("other.example", &[]).publication;
    let found = library.publications().unwrap().into_iter().find(|one| one.id == again).unwrap();
    assert_eq!(found.pictures, Some(PictureRule::All), "found again when the publication comes back");
}

#[test]
fn the_report_says_what_takes_how_much() {
    let (library, feed) = with_room(10_000);
    library.merge(feed, &[illustrated(1), illustrated(2)]);
    put_both(&library, 1);
    put(&library, &url(2, 0), 50).unwrap();
    library.set_saved(id(&library, 1), true, NOW).unwrap();
    let room = library.room().unwrap();
    assert_eq!((room.used, room.protected, room.files), (250, 200, 3));
    assert_eq!(room.lines.len(), 1);
    let line = &room.lines[0];
    assert_eq!(line.title, "The press.example");
    assert_eq!((line.pictures, line.audio, line.pages, line.protected), (250, 0, 0, 200));
    assert!(line.text > 0);
}

#[test]
fn tidying_leaves_what_is_protected() {
    let (library, feed) = with_room(10_000);
    library.merge(feed, &[illustrated(1), illustrated(2), illustrated(3)]);
    for number in [1, 2, 3] {
        put_both(&library, number);
    }
    pack(&library, 2);
    let publication = library.publications().unwrap()[0].id;
    library.unsubscribe(publication, NOW).unwrap();
    let tidied = library.tidy(NOW.plus_seconds(HOUR)).unwrap();
    assert_eq!((tidied.articles, tidied.pictures), (2, 4));
    assert_eq!(used(&library), 200);
    assert!(library.doctor_check().unwrap().is_empty());
}
