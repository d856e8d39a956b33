//! Which names a cut of the power left: as a journal keeps them, or as POSIX promises them and no more.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::record::Entry;
use crate::dice::Dice;

/// Up to where names are kept.
pub enum Names {
    /// A journal keeps the order of all names, and any sync writes it (ext4, XFS, NTFS): all of them until one place.
    Journal(usize),
    /// Each folder for itself, until one place after it was synced last: a file that is synced in a folder that is not may have no
    /// name. Inside a folder names keep their order: an entry of a directory is changed by one write of its block, and no file
    /// system in use reorders those of one directory.
    Folders { until: HashMap<PathBuf, usize>, others: usize },
}

impl Names {
    /// One of both.
    pub fn of(entries: &[Entry], dice: &mut Dice) -> Self {
        let mut some = |from: usize| {
            let left = (entries.len() - from) as u64 + 1;
            from + usize::try_from(dice.below(left)).unwrap_or_default()
        };
        let is_sync = |entry: &Entry| matches!(entry, Entry::Sync(_) | Entry::Names(_));
        let journal = some(entries.iter().rposition(is_sync).unwrap_or_default());
        let mut synced: HashMap<&Path, usize> = HashMap::new();
        for (place, entry) in entries.iter().enumerate() {
            if let Entry::Names(folder) = entry {
                synced.insert(folder, place);
            }
            synced.entry(folder_of(entry).unwrap_or(Path::new(""))).or_insert(0);
        }
        let mut synced: Vec<_> = synced.into_iter().collect();
        synced.sort_unstable();
        let until = synced.into_iter().map(|(folder, place)| (folder.to_path_buf(), some(place))).collect();
        let others = some(0);
        if dice.percent(50) { Self::Journal(journal) } else { Self::Folders { until, others } }
    }

    /// Whether what this entry did to a name is there.
    pub fn keep(&self, place: usize, entry: &Entry) -> bool {
        match self {
            Self::Journal(until) => place < *until,
            Self::Folders { until, others } => {
                let until = folder_of(entry).and_then(|folder| until.get(folder)).unwrap_or(others);
                place < *until
            }
        }
    }
}

/// The folder in which a name changes; of a renaming the one it goes to, for it is one step everywhere.
fn folder_of(entry: &Entry) -> Option<&Path> {
    match entry {
        Entry::New(path) | Entry::Folder(path) | Entry::Gone(path) => path.parent(),
        Entry::Link(_, to) | Entry::Rename(_, to) => to.parent(),
        _ => None,
    }
}
