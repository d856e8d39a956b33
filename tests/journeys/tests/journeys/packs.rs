//! Packs: stories handed over in one file, and what strangers make of such files.

use crate::support::{Reader, press, text};
use crate::written::{desk, ids, reader_with_pictures, shown, unpacked};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

#[test]
fn a_pack_carries_stories_and_pictures_to_another_library() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let rows = reader.stories();
    let chosen = &rows[..12];
    let pack = desk(&reader).join("for-a-friend.layover-pack");
    let packed = reader.asks(&["pack", &shown(&pack), "--story", &ids(chosen)]);
    assert_eq!(packed["stories"], 12);
    // A friend without a network, and without any publication.
    let friend = Reader::new();
    let opened = friend.asks(&["open-pack", &shown(&pack)]);
    assert_eq!((&opened["new"], &opened["known"]), (&12.into(), &0.into()), "{opened}");
    let edition = friend.asks(&["edition", "show", &opened["edition"].to_string()]);
    assert_eq!(edition["line"]["stories"], 12);
    for row in chosen {
        let there = friend.story_at(text(row, "url"));
        assert_eq!(there["title"], row["title"]);
        assert_eq!(there["contributors"], row["contributors"]);
        assert_eq!(there["completeness"], row["completeness"]);
        assert_eq!(friend.read(&there)["html"], reader.read(row)["html"], "{}", row["title"]);
    }
    assert_eq!(friend.asks(&["doctor"])["findings"].as_array().map_or(0, Vec::len), 0);
    // Opened again, nothing comes twice; nor in the library it came from.
    for library in [&friend, &reader] {
        let before = library.stories().len();
        let again = library.asks(&["open-pack", &shown(&pack)]);
        assert_eq!((&again["new"], &again["known"]), (&0.into(), &12.into()), "{again}");
        assert_eq!(library.stories().len(), before);
    }
    let allowed = friend.tells(&["allow"]);
    assert!(!allowed.out.contains("127.0.0.1"), "a pack opened the door: {allowed:?}");
    assert!(friend.asks(&["list", "--saved"]).as_array().unwrap().is_empty());
    let other = Reader::new();
    other.does(&["open-pack", "--save", &shown(&pack)]);
    assert_eq!(other.asks(&["list", "--saved", "--all"]).as_array().unwrap().len(), 12);
    // Who opened it before may save all of it as well.
    let saved = friend.does(&["open-pack", "--save", &shown(&pack)]);
    assert!(saved.contains("12 stories of it are saved now"), "{saved}");
    assert_eq!(friend.asks(&["list", "--saved", "--all"]).as_array().unwrap().len(), 12);
    assert!(!friend.does(&["open-pack", "--save", &shown(&pack)]).contains("saved now"));
}

#[test]
fn the_masthead_of_a_pack_goes_when_the_magazine_itself_comes() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let pack = desk(&reader).join("a.layover-pack");
    reader.does(&["pack", &shown(&pack), "--story", &ids(&reader.stories()[..3])]);
    let friend = Reader::allowing(press.address());
    friend.does(&["open-pack", &shown(&pack)]);
    let mastheads = || friend.does(&["list", "--publications"]);
    assert!(mastheads().contains("(from a pack)"), "{}", mastheads());
    friend.does(&["subscribe", &press.url("/feed.rss")]);
    friend.does(&["sync", "--pictures", "none"]);
    assert!(!mastheads().contains("(from a pack)"), "{}", mastheads());
    assert_eq!(friend.stories().len(), reader.stories().len());
}

#[test]
fn a_pack_with_holes_is_mended_by_the_whole_one_and_what_came_from_a_site_is_not() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let chosen = &reader.stories()[..8];
    let whole = desk(&reader).join("whole.layover-pack");
    reader.does(&["pack", &shown(&whole), "--story", &ids(chosen)]);
    let holed = rewritten(&whole, &|name, bytes| {
        if !name.starts_with("stories/") {
            return bytes;
        }
        let mut record: Value = serde_json::from_slice(&bytes).unwrap();
        record["body"] = Value::Null;
        record["textState"] = "paywall".into();
        for picture in record["pictures"].as_array_mut().unwrap() {
            picture["sha256"] = Value::Null;
        }
        serde_json::to_vec(&record).unwrap()
    });
    let friend = Reader::new();
    friend.does(&["open-pack", &shown(&holed)]);
    let is_whole = |row: &Value| text(&row["completeness"], "mark") == "whole";
    assert!(!friend.stories().iter().any(is_whole));
    let said = friend.does(&["open-pack", &shown(&whole)]);
    assert!(said.contains("8 stories of an earlier pack got what they lacked"), "{said}");
    let rows = friend.stories();
    assert!(rows.len() == 8 && rows.iter().all(is_whole), "{rows:?}");
    assert!(!friend.does(&["open-pack", &shown(&whole)]).contains("lacked"));
    assert_eq!(friend.asks(&["doctor"])["findings"].as_array().map_or(0, Vec::len), 0);
    // Of stories that came from a site nothing changes, and nothing is left lying about.
    let other = Reader::of(&press);
    other.does(&["sync", "--pictures", "none"]);
    other.does(&["open-pack", &shown(&whole)]);
    assert!(!other.stories().iter().any(|row| row["completeness"]["picturesHere"].as_u64() > Some(0)));
    let kept = walk(&other.library().join("pictures"));
    assert!(kept.is_empty(), "{kept:?}");
}

/// Files under a folder, however deep.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    paths.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn a_pack_changes_nothing_that_is_here() {
    let press = press();
    let reader = Reader::of(&press);
    let row = reader.stories()[0].clone();
    let pack = desk(&reader).join("a.layover-pack");
    reader.does(&["pack", &shown(&pack), "--story", &row["id"].to_string()]);
    let forged = rewritten(&pack, &|name, bytes| {
        if !name.starts_with("stories/") {
            return bytes;
        }
        let mut record: Value = serde_json::from_slice(&bytes).unwrap();
        record["title"] = "Forged".into();
        record["body"] = format!("<p>{}</p>", "Forged words. ".repeat(5_000)).into();
        serde_json::to_vec(&record).unwrap()
    });
    let before = reader.read(&row);
    let opened = reader.asks(&["open-pack", &shown(&forged)]);
    assert_eq!(opened["known"], 1, "{opened}");
    let after = reader.read(&row);
    assert_eq!(
        (&before["title"], &before["html"], &before["isRead"]),
        (&after["title"], &after["html"], &after["isRead"])
    );
}

#[test]
fn what_a_pack_brings_goes_through_the_sanitiser_and_is_text_where_text_is_said() {
    let press = press();
    let reader = Reader::of(&press);
    let pack = desk(&reader).join("a.layover-pack");
    reader.does(&["pack", &shown(&pack), "--story", &reader.stories()[0]["id"].to_string()]);
    let forged = rewritten(&pack, &|name, bytes| {
        if !name.starts_with("stories/") {
            return bytes;
        }
        let mut record: Value = serde_json::from_slice(&bytes).unwrap();
        record["title"] = "<script>alert(1)</script>\u{1b}[2J\u{202e}T".into();
        record["address"] = "javascript:alert(1)".into();
        record["canonicalAddress"] = Value::Null;
        record["credits"] = serde_json::json!([{ "name": "<img src=x onerror=y>", "role": "king", "page": "file:///etc/passwd" }]);
        record["body"] = "<p onclick='x()'>Words<script>alert(1)</script><img src='http://10.0.0.1/x' onerror='y()'><iframe src='http://evil.example/'></iframe></p>".into();
        record["language"] = "\"><script>".into();
        serde_json::to_vec(&record).unwrap()
    });
    let friend = Reader::new();
    friend.does(&["open-pack", &shown(&forged)]);
    let row = friend.stories()[0].clone();
    let story = friend.read(&row);
    let html = text(&story, "html");
    for bad in ["script", "onclick", "onerror", "iframe", " src="] {
        assert!(!html.contains(bad), "{bad} in {html}");
    }
    assert!(row["url"].is_null(), "{row}");
    assert!(!text(&row, "title").contains(['\u{1b}', '\u{202e}']), "{row}");
    assert_eq!(text(&row, "language"), "");
}

#[test]
fn an_opened_door_stays_shut_to_what_a_pack_says_of_itself() {
    let press = press();
    let reader = Reader::of(&press);
    let pack = desk(&reader).join("a.layover-pack");
    reader.does(&["pack", &shown(&pack), "--story", &reader.stories()[0]["id"].to_string()]);
    let forged = rewritten(&pack, &|name, bytes| {
        if !name.starts_with("stories/") {
            return bytes;
        }
        let mut record: Value = serde_json::from_slice(&bytes).unwrap();
        record["body"] = Value::Null;
        record["textState"] = "summary".into();
        serde_json::to_vec(&record).unwrap()
    });
    // The reader opened this host for a magazine, and not for strangers.
    let friend = Reader::allowing(press.address());
    friend.does(&["open-pack", &shown(&forged)]);
    let before = press.requests().len();
    let id = friend.stories()[0]["id"].to_string();
    friend.tells(&["complete", &id]);
    friend.tells(&["sync", "--pictures", "all"]);
    assert_eq!(press.requests().len(), before, "a stranger's word led inside");
}

/// A pack with its files changed and its checksums made anew: what a stranger could make.
fn rewritten(pack: &Path, change: &dyn Fn(&str, Vec<u8>) -> Vec<u8>) -> PathBuf {
    use sha2::{Digest, Sha256};
    let hex =
        |bytes: &[u8]| Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let mut files: Vec<(String, Vec<u8>)> = unpacked(pack)
        .into_iter()
        .map(|(name, bytes)| {
            let bytes = change(&name, bytes);
            (name, bytes)
        })
        .collect();
    let sums: Vec<(String, String)> = files.iter().map(|(name, bytes)| (name.clone(), hex(bytes))).collect();
    let manifest = files.iter_mut().find(|(name, _)| name == "manifest.json").unwrap();
    let mut value: Value = serde_json::from_slice(&manifest.1).unwrap();
    for story in value["stories"].as_array_mut().unwrap() {
        let sum = sums.iter().find(|(name, _)| Some(name.as_str()) == story["file"].as_str());
        if let Some((_, sum)) = sum {
            story["sha256"] = sum.clone().into();
        }
    }
    manifest.1 = serde_json::to_vec(&value).unwrap();
    let sum = hex(&manifest.1);
    files.iter_mut().find(|(name, _)| name == "manifest.sha256").unwrap().1 = sum.into_bytes();
    let path = pack.with_extension("forged");
    write_zip(&path, &files);
    path
}

fn write_zip(path: &Path, files: &[(String, Vec<u8>)]) {
    let mut archive = zip::ZipWriter::new(fs::File::create(path).unwrap());
    for (name, bytes) in files {
        archive.start_file(name.as_str(), zip::write::SimpleFileOptions::DEFAULT).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap();
}

/// Everything a library says of itself: stories, editions, files.
fn state(reader: &Reader) -> (Vec<Value>, Value, usize) {
    let pictures = reader.library().join("pictures");
    let files = fs::read_dir(&pictures).map_or(0, |folders| {
        folders.flatten().map(|folder| fs::read_dir(folder.path()).map_or(0, Iterator::count)).sum()
    });
    let editions = reader.tells(&["--json", "edition", "list"]);
    (reader.stories(), editions.json(), files)
}

#[test]
fn damaged_packs_are_refused_and_change_nothing() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let pack = desk(&reader).join("a.layover-pack");
    reader.does(&["pack", &shown(&pack), "--story", &ids(&reader.stories()[..3])]);
    let whole = fs::read(&pack).unwrap();
    let friend = Reader::new();
    friend.does(&["list", "--publications", "--json"]);
    let before = state(&friend);
    let broken = desk(&reader).join("broken.layover-pack");
    let mut seed: u64 = 7;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    let mut damaged: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"PK\x05\x06".to_vec(),
        vec![0; 22],
        whole[..whole.len() - 1].to_vec(),
        [&whole[..], b"x"].concat(),
    ];
    damaged.extend((0..8).map(|_| whole[..next(whole.len())].to_vec()));
    damaged.extend((0..16).map(|_| {
        let mut bytes = whole.clone();
        let at = next(bytes.len());
        bytes[at] ^= 1 << next(8);
        bytes
    }));
    let mut refused = 0;
    for bytes in damaged {
        fs::write(&broken, &bytes).unwrap();
        let told = friend.tells(&["--json", "open-pack", &shown(&broken)]);
        // A bit in a date or in a name nobody reads hurts nothing: then it opens, and is whole.
        if told.code == 0 {
            continue;
        }
        refused += 1;
        assert_eq!((told.code, told.error_code().as_str()), (1, "not-a-pack"), "{told:?}");
        assert!(told.err.contains("Nothing was changed"), "{told:?}");
    }
    assert!(refused >= 20, "only {refused} were refused");
    fs::write(&broken, &whole[..whole.len() / 2]).unwrap();
    let untouched = Reader::new();
    untouched.does(&["list", "--publications", "--json"]);
    untouched.tells(&["open-pack", &shown(&broken)]);
    assert_eq!(state(&untouched), before);
}

#[test]
fn packs_made_to_exhaust_their_reader_are_refused() {
    let press = press();
    let reader = Reader::of(&press);
    let pack = desk(&reader).join("a.layover-pack");
    reader.does(&["pack", &shown(&pack), "--story", &ids(&reader.stories()[..1])]);
    let friend = Reader::new();
    // A story that unpacks to 200 MB out of 200 KB.
    let bomb = rewritten(&pack, &|name, bytes| {
        if name.starts_with("stories/") { vec![b' '; 200 << 20] } else { bytes }
    });
    let told = friend.tells(&["--json", "open-pack", &shown(&bomb)]);
    assert_eq!(told.error_code(), "not-a-pack", "{told:?}");
    assert!(told.err.contains("larger than what a pack may hold"), "{told:?}");
    // Names that lead out of a folder are never followed: they are not even asked for.
    let files = unpacked(&pack);
    let escaping: Vec<_> = files.into_iter().chain([("../../escaped".to_owned(), b"x".to_vec())]).collect();
    let tricky = desk(&reader).join("tricky.layover-pack");
    write_zip(&tricky, &escaping);
    friend.does(&["open-pack", &shown(&tricky)]);
    assert!(!friend.library().with_file_name("escaped").exists());
    let renamed = rewritten(&pack, &|name, bytes| {
        if name != "manifest.json" {
            return bytes;
        }
        let mut manifest: Value = serde_json::from_slice(&bytes).unwrap();
        manifest["stories"][0]["file"] = "../../../etc/passwd".into();
        serde_json::to_vec(&manifest).unwrap()
    });
    assert_eq!(friend.tells(&["--json", "open-pack", &shown(&renamed)]).error_code(), "not-a-pack");
}
