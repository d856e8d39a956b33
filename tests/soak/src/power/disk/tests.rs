//! What a cut leaves of a write and of a name, over many seeds.

use std::fs;
use std::path::PathBuf;

use super::Disk;
use crate::dice::Dice;
use crate::power::record::Entry;

const SEEDS: std::ops::Range<u64> = 0..200;

fn path(name: &str) -> PathBuf {
    PathBuf::from(name)
}

/// What lies there after a cut at the end, for each seed; nothing where the name is gone.
fn after(entries: &[Entry], name: &str) -> Vec<Option<Vec<u8>>> {
    SEEDS
        .map(|seed| {
            let folder = tempfile::tempdir().unwrap();
            Disk::cut(entries, entries.len(), &mut Dice::new(seed)).put(folder.path()).unwrap();
            fs::read(folder.path().join(name)).ok()
        })
        .collect()
}

#[test]
fn a_write_that_is_not_synced_is_there_or_not_or_in_whole_sectors() {
    let entries =
        [Entry::New(path("a")), Entry::Names(path("")), Entry::Write(path("a"), 100, vec![7; 2_000])];
    let found = after(&entries, "a");
    let sectors = |bytes: &[u8]| -> Vec<bool> {
        let added = bytes.get(100..).unwrap_or_default();
        let (first, rest) = added.split_at(added.len().min(412));
        let all = [first].into_iter().chain(rest.chunks(512)).filter(|sector| !sector.is_empty());
        all.map(|sector| {
            let count = sector.iter().filter(|byte| **byte == 7).count();
            assert!(count == 0 || count == sector.len(), "{count} of a sector");
            count > 0
        })
        .collect()
    };
    let found: Vec<Vec<bool>> = found.iter().map(|bytes| sectors(bytes.as_ref().unwrap())).collect();
    assert!(found.contains(&vec![true; 5]), "whole");
    assert!(found.contains(&vec![]), "not there");
    assert!(found.contains(&vec![true, true]), "its beginning");
    assert!(
        found.iter().any(|sectors| sectors.windows(2).any(|two| two == [false, true])),
        "without its beginning"
    );
}

#[test]
fn a_write_that_is_synced_is_there() {
    let entries = [
        Entry::New(path("a")),
        Entry::Write(path("a"), 0, vec![7; 2_000]),
        Entry::Sync(path("a")),
        Entry::Names(path("")),
    ];
    assert!(after(&entries, "a").iter().all(|found| found.as_ref() == Some(&vec![7; 2_000])));
}

#[test]
fn a_name_is_there_for_certain_when_its_folder_and_the_one_around_it_are_synced() {
    let entries = |synced: &[&str]| -> Vec<Entry> {
        let mut entries = vec![
            Entry::Folder(path("f")),
            Entry::New(path("f/new")),
            Entry::Sync(path("f/new")),
            Entry::Rename(path("f/new"), path("f/a")),
        ];
        entries.extend(synced.iter().map(|folder| Entry::Names(path(folder))));
        entries.push(Entry::Sync(path("f/a")));
        entries
    };
    let is_there = |synced: &[&str]| -> Vec<bool> {
        after(&entries(synced), "f/a").iter().map(Option::is_some).collect()
    };
    assert!(is_there(&["f", ""]).iter().all(|there| *there));
    for synced in [&["f"][..], &[""], &[]] {
        let found = is_there(synced);
        assert!(found.contains(&true) && found.contains(&false), "{synced:?}");
    }
}
