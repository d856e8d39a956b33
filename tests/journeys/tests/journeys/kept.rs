//! Saved stories in their open form, and books for an e-reader.

use crate::support::Reader;
use crate::support::{press, text};
use crate::written::{desk, reader_with_pictures, shown};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn saved_stories_are_kept_in_an_open_form_and_only_what_changed_is_written() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let rows = reader.stories();
    for row in &rows[..3] {
        reader.does(&["save", &row["id"].to_string()]);
    }
    let folder = desk(&reader).join("kept");
    let told = reader.asks(&["export", "--saved", &shown(&folder)]);
    assert_eq!((&told["stories"], &told["written"]), (&3.into(), &3.into()), "{told}");
    assert!(folder.join("README.txt").is_file() && folder.join("index.html").is_file());
    let again = reader.asks(&["export", "--saved", &shown(&folder)]);
    assert_eq!((&again["stories"], &again["written"]), (&3.into(), &0.into()), "{again}");
    reader.does(&["save", &rows[3]["id"].to_string()]);
    reader.does(&["save", "--undo", &rows[0]["id"].to_string()]);
    let third = reader.asks(&["export", "--saved", &shown(&folder)]);
    assert_eq!(
        (&third["stories"], &third["written"], &third["removed"]),
        (&3.into(), &1.into(), &0.into()),
        "{third}"
    );
    let kept = stories_in(&folder);
    assert_eq!(kept.len(), 4, "an export removes nothing");
    let index = fs::read_to_string(folder.join("index.html")).unwrap();
    for (path, record) in &kept {
        let row = rows.iter().find(|row| row["url"] == record["address"]).unwrap();
        assert_eq!(record["title"], row["title"]);
        assert!(text(record, "body").len() > 100);
        for picture in record["pictures"].as_array().unwrap() {
            assert!(path.join(text(picture, "file")).is_file(), "{picture}");
        }
        let page = fs::read_to_string(path.join("index.html")).unwrap();
        assert!(page.contains("default-src 'none'") && !page.contains("src=\"http"), "{page}");
        assert_eq!(
            index.matches(path.file_name().unwrap().to_str().unwrap().rsplit('-').next().unwrap()).count(),
            1
        );
    }
    // Somebody else's folder is left alone.
    let theirs = desk(&reader).join("theirs");
    fs::create_dir(&theirs).unwrap();
    fs::write(theirs.join("thesis.txt"), "years").unwrap();
    assert_eq!(reader.tells(&["export", "--saved", &shown(&theirs)]).code, 1);
    assert_eq!(fs::read_dir(&theirs).unwrap().count(), 1);
}

/// Folders of stories with what their `story.json` says.
fn stories_in(folder: &Path) -> Vec<(PathBuf, Value)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter_map(|path| {
            Some((path.clone(), serde_json::from_slice(&fs::read(path.join("story.json")).ok()?).ok()?))
        })
        .collect()
}

#[test]
fn the_folder_beside_the_library_follows_what_is_saved_and_costs_no_room_twice() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let rows = reader.stories();
    let row = rows.iter().find(|row| row["completeness"]["picturesHere"].as_u64() > Some(0)).unwrap();
    let id = row["id"].to_string();
    let folder = reader.library().join("saved");
    assert!(!folder.exists(), "nothing is saved yet");
    reader.does(&["save", &id]);
    let kept = stories_in(&folder);
    assert_eq!(kept.len(), 1);
    let pictures: Vec<PathBuf> =
        fs::read_dir(kept[0].0.join("pictures")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(!pictures.is_empty());
    #[cfg(unix)]
    for picture in &pictures {
        use std::os::unix::fs::MetadataExt;
        assert!(fs::metadata(picture).unwrap().nlink() > 1, "{} takes its room twice", picture.display());
    }
    reader.does(&["save", "--undo", &id]);
    assert_eq!(stories_in(&folder).len(), 1, "it can still be undone");
    // The time of undoing goes by.
    let mark = kept[0].0.join(".leaving");
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
    fs::File::options().append(true).open(&mark).unwrap().set_modified(long_ago).unwrap();
    reader.does(&["sync", "--pictures", "none"]);
    assert_eq!(stories_in(&folder).len(), 0);
}

/// Found by killing a library in the middle of its acts: every later pass failed at the folder that was half removed.
#[test]
fn a_folder_that_was_half_removed_is_made_again_and_keeps_no_other_from_being_written() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let rows = reader.stories();
    let folder = reader.library().join("saved");
    reader.does(&["save", &rows[0]["id"].to_string()]);
    fs::remove_file(stories_in(&folder)[0].0.join("story.json")).unwrap();
    reader.does(&["save", &rows[1]["id"].to_string()]);
    assert_eq!(stories_in(&folder).len(), 2);
    let folders = fs::read_dir(&folder).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_dir());
    assert_eq!(folders.count(), 2, "and nothing is left of what was half removed");
}

#[test]
fn the_folder_beside_the_library_is_written_again_with_each_story() {
    let press = press();
    let reader = Reader::of(&press);
    let ids: Vec<String> = reader.stories().iter().take(2).map(|row| row["id"].to_string()).collect();
    let folder = reader.library().join("saved");
    for (at, id) in (1..).zip(&ids) {
        let saved = reader.tells(&["save", id]);
        assert!(saved.code == 0 && !saved.err.contains("not brought up to date"), "{saved:?}");
        let contents = fs::read_to_string(folder.join(".contents.json")).unwrap();
        let contents: Value = serde_json::from_str(&contents).unwrap();
        assert_eq!((contents["stories"].as_array().map(Vec::len), stories_in(&folder).len()), (Some(at), at));
    }
}

#[test]
fn a_saved_story_outlives_its_database() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let library = reader.library();
    let database = library.join("library.sqlite");
    let copy = library.with_extension("copy");
    fs::copy(&database, &copy).unwrap();
    let id = reader.stories()[0]["id"].to_string();
    reader.does(&["save", &id]);
    let folder = library.join("saved");
    assert_eq!(stories_in(&folder).len(), 1);

    // Without the second file nothing is begun anew; with it the library is put together again, and says so once.
    fs::write(&database, "").unwrap();
    let (second, aside) = (library.join("library.kept"), library.with_extension("kept"));
    fs::rename(&second, &aside).unwrap();
    drop(fs::remove_file(library.join("library-before.kept")));
    let told = reader.tells(&["--json", "list"]);
    assert!(told.code != 0 && told.err.contains("gone or empty"), "{told:?}");
    fs::rename(&aside, &second).unwrap();
    let told = reader.tells(&["list", "--saved"]);
    assert!(told.code == 0 && told.err.contains("was damaged and has been mended"), "{told:?}");
    let again = reader.tells(&["list", "--saved"]);
    assert!(again.code == 0 && again.err.is_empty() && again.out == told.out, "{again:?}");
    assert_eq!(reader.asks(&["list", "--saved"])[0]["completeness"]["text"], "full");

    // From before the story was saved, and then none at all.
    for database_again in [Some(&copy), None] {
        match database_again {
            Some(copy) => drop(fs::copy(copy, &database).unwrap()),
            None => {
                fs::remove_file(&database).unwrap();
                fs::remove_dir_all(library.join("pictures")).unwrap();
            }
        }
        for _ in 0..2 {
            reader.does(&["sync", "--pictures", "none"]);
            let kept = stories_in(&folder);
            assert_eq!(kept.len(), 1, "{database_again:?}");
            assert!(!kept[0].0.join(".leaving").exists(), "nobody let go of it");
        }
    }
}

#[test]
fn an_e_readers_folder_is_remembered_and_written_to() {
    let press = press();
    let reader = Reader::of(&press);
    let id = reader.stories()[0]["id"].to_string();
    let told = reader.tells(&["--json", "export", "--to-reader", "--story", &id]);
    assert_eq!(told.error_code(), "bad-setting", "{told:?}");
    let device = desk(&reader).join("device");
    fs::create_dir(&device).unwrap();
    reader.does(&["export", "--set-reader", &shown(&device)]);
    let first = reader.asks(&["export", "--to-reader", "--story", &id]);
    let second = reader.asks(&["export", "--to-reader", "--story", &id]);
    assert_ne!(first["path"], second["path"], "a second book takes a name of its own");
    assert!(text(&first, "path").ends_with(".epub") && Path::new(text(&first, "path")).starts_with(&device));
    fs::remove_dir_all(&device).unwrap();
    let told = reader.tells(&["export", "--to-reader", "--story", &id]);
    assert!(told.err.contains("connect the e-reader"), "{told:?}");
}
