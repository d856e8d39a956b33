//! Pictures that come together and are written before they are put.

use crate::support::{Library, NOW, hero, library, story};
use layover_store::{RoomLimits, Store};
use sha2::Digest;
use std::fs;

const URL: &str = "https://press.example/media/1.jpg";

fn with_room(budget: u64) -> Library {
    let library = library();
    library.set_room(RoomLimits { budget, floor: 0 }, NOW).unwrap();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let mut article = story(1);
    article.hero = Some(hero(URL));
    library.merge(feed, &[article]);
    library
}

fn files(library: &Library) -> usize {
    let Ok(folders) = fs::read_dir(library.directory.path().join("pictures")) else { return 0 };
    folders.filter_map(|folder| fs::read_dir(folder.unwrap().path()).ok()).flatten().count()
}

#[test]
fn a_batch_lies_on_the_disk_before_it_is_put() {
    let library = with_room(400);
    library.land_pictures(&[&[1; 100], &[2; 100]]).unwrap();
    assert_eq!(files(&library), 2);
    assert_eq!(library.doctor_repair(NOW).unwrap(), [], "what is on its way is nobody's fault");
    assert_eq!(files(&library), 2);
    library.put_picture(URL, "image/jpeg", &[1; 100], 80, 60, NOW).unwrap();
    assert_eq!(files(&library), 2, "it is not written twice");
    assert_eq!(library.room().unwrap().used, 100);
}

#[test]
fn what_was_written_and_never_put_is_swept_when_the_library_is_opened() {
    let library = with_room(400);
    library.land_pictures(&[&[1; 100], &[2; 100]]).unwrap();
    library.put_picture(URL, "image/jpeg", &[1; 100], 80, 60, NOW).unwrap();
    let again = Store::open(library.directory.path(), NOW).unwrap();
    assert_eq!(files(&library), 1);
    assert_eq!(again.doctor_check().unwrap(), []);
}

#[test]
fn what_went_and_comes_again_is_known_to_come() {
    let library = with_room(400);
    let (one, other) = ([1; 100], [2; 100]);
    let hash = layover_model::ContentHash(sha2::Sha256::digest(one).into());
    // As it stands between the end of its row and that of its file.
    library.raw().execute("INSERT INTO loose_file (hash, is_coming) VALUES (?1, 0)", [hash.0]).unwrap();
    library.land_pictures(&[&one, &other]).unwrap();
    library.tidy(NOW).unwrap();
    assert_eq!(files(&library), 2, "it is not swept while it comes");
    let again = Store::open(library.directory.path(), NOW).unwrap();
    assert_eq!((files(&library), again.doctor_check().unwrap()), (0, vec![]), "what never came is");
}

#[test]
fn a_batch_larger_than_the_free_room_is_not_written_together() {
    let library = with_room(150);
    library.land_pictures(&[&[1; 100], &[2; 100]]).unwrap();
    assert_eq!(files(&library), 0);
}
