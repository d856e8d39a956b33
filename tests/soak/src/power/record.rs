//! The record of a child, read: what it changed under its folder, in its order, and what it said.

use std::path::{Path, PathBuf};

/// One thing that happened. Paths are seen from the child's folder.
#[derive(Debug)]
pub enum Entry {
    New(PathBuf),
    Folder(PathBuf),
    Write(PathBuf, u64, Vec<u8>),
    Cut(PathBuf, u64),
    Sync(PathBuf),
    /// The names in a folder were synced.
    Names(PathBuf),
    Rename(PathBuf, PathBuf),
    Link(PathBuf, PathBuf),
    Gone(PathBuf),
    Said(String),
}

/// Every whole entry: the last may have been cut off with the child.
pub fn read(bytes: &[u8], under: &Path) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut rest = bytes;
    while let Some((entry, after)) = one(rest, under) {
        entries.extend(entry);
        rest = after;
    }
    entries
}

fn one<'a>(bytes: &'a [u8], under: &Path) -> Option<(Option<Entry>, &'a [u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let line = String::from_utf8_lossy(bytes.get(..end)?).into_owned();
    let mut words = line.split('\t');
    let (kind, first, second) = (words.next()?, words.next()?, words.next()?);
    let length: usize = words.next()?.parse().ok()?;
    let data = bytes.get(end + 1..end + 1 + length)?;
    let after = bytes.get(end + 1 + length..)?;
    let path = |text: &str| {
        let text = text.trim_end_matches(" (deleted)");
        Path::new(text).strip_prefix(under).map(Path::to_path_buf).ok()
    };
    let entry = match kind {
        "said" => Some(Entry::Said(String::from_utf8_lossy(data).into_owned())),
        "new" => path(first).map(Entry::New),
        "folder" => path(first).map(Entry::Folder),
        "write" => {
            path(first).zip(second.parse().ok()).map(|(path, at)| Entry::Write(path, at, data.to_vec()))
        }
        "cut" => path(first).zip(second.parse().ok()).map(|(path, length)| Entry::Cut(path, length)),
        "sync" => path(first).map(Entry::Sync),
        "names" => path(first).map(Entry::Names),
        "rename" => path(first).zip(path(second)).map(|(from, to)| Entry::Rename(from, to)),
        "link" => path(first).zip(path(second)).map(|(from, to)| Entry::Link(from, to)),
        "gone" => path(first).map(Entry::Gone),
        _ => None,
    };
    Some((entry, after))
}
