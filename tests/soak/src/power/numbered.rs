//! Files by number: a name stands for one file now and for another later.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::record::Entry;

/// Which file each entry means: names move from one to another.
#[derive(Default)]
pub struct Numbered {
    /// Its number, by the place of the entry.
    pub files: HashMap<usize, usize>,
    /// Names that were there before.
    pub first: HashMap<usize, PathBuf>,
    /// Places at which each was synced.
    pub synced: HashMap<usize, Vec<usize>>,
    names: HashMap<PathBuf, usize>,
    count: usize,
}

impl Numbered {
    pub fn of(entries: &[Entry]) -> Self {
        let mut all = Self::default();
        for (place, entry) in entries.iter().enumerate() {
            let file = match entry {
                Entry::New(path) => {
                    all.count += 1;
                    all.names.insert(path.clone(), all.count);
                    Some(all.count)
                }
                Entry::Write(path, ..) | Entry::Cut(path, _) => Some(all.known(path)),
                Entry::Sync(path) => {
                    let file = all.known(path);
                    all.synced.entry(file).or_default().push(place);
                    None
                }
                Entry::Link(from, to) => {
                    let file = all.known(from);
                    all.names.insert(to.clone(), file);
                    Some(file)
                }
                Entry::Rename(from, to) => {
                    all.rename(from, to);
                    None
                }
                Entry::Gone(path) => {
                    all.names.remove(path);
                    None
                }
                Entry::Folder(_) | Entry::Said(_) | Entry::Names(_) => None,
            };
            all.files.extend(file.map(|file| (place, file)));
        }
        all
    }

    /// The file of a name; one that was there before gets its number now.
    fn known(&mut self, path: &Path) -> usize {
        if let Some(file) = self.names.get(path) {
            return *file;
        }
        self.count += 1;
        self.names.insert(path.to_path_buf(), self.count);
        self.first.insert(self.count, path.to_path_buf());
        self.count
    }

    fn rename(&mut self, from: &Path, to: &Path) {
        // A name that was there before and is moved without being written has a number from now on.
        if !self.names.keys().any(|name| name.starts_with(from)) {
            return;
        }
        let moved: Vec<PathBuf> = self.names.keys().filter(|name| name.starts_with(from)).cloned().collect();
        for name in moved {
            let rest = name.strip_prefix(from).unwrap_or(Path::new("")).to_path_buf();
            let target = if rest.as_os_str().is_empty() { to.to_path_buf() } else { to.join(rest) };
            if let Some(file) = self.names.remove(&name) {
                self.names.insert(target, file);
            }
        }
    }
}
