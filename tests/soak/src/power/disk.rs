//! A disk whose power was cut: what was synced is there; of what was not, each write to a file is there or not by itself,
//! and names are there up to some point (a journal keeps the order of names, and any sync writes it).

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::record::Entry;
use crate::dice::Dice;
use crate::readiness::said;

/// What survives of one entry.
enum Kept<'a> {
    Name(&'a Entry),
    Bytes { file: usize, at: u64, bytes: &'a [u8] },
    Length { file: usize, length: u64 },
}

/// The disk after a cut.
pub struct Disk<'a> {
    kept: Vec<Kept<'a>>,
    /// Files by the number they got, of names that were there before.
    first: HashMap<usize, PathBuf>,
    /// Which file each new name stands for, by the place of its entry in `kept`.
    made: HashMap<usize, usize>,
    lost: usize,
}

/// Writes that are not synced and there all the same, of a hundred.
const STAYS_PERCENT: u64 = 60;

impl<'a> Disk<'a> {
    /// The power goes after so many entries.
    pub fn cut(entries: &'a [Entry], at: usize, dice: &mut Dice) -> Self {
        let entries = entries.get(..at).unwrap_or_default();
        let numbered = Numbered::of(entries);
        let last_sync = entries.iter().rposition(|entry| matches!(entry, Entry::Sync(_))).unwrap_or_default();
        let names_until =
            last_sync + usize::try_from(dice.below((at - last_sync) as u64 + 1)).unwrap_or_default();
        let mut disk = Self { kept: Vec::new(), first: numbered.first, made: HashMap::new(), lost: 0 };
        for (place, entry) in entries.iter().enumerate() {
            let file = numbered.files.get(&place).copied();
            let is_synced = file.is_some_and(|file| {
                numbered.synced.get(&file).is_some_and(|syncs| syncs.iter().any(|sync| *sync > place))
            });
            let stays = is_synced || dice.percent(STAYS_PERCENT);
            match (entry, file) {
                (Entry::Write(_, at, bytes), Some(file)) if stays => {
                    disk.kept.push(Kept::Bytes { file, at: *at, bytes });
                }
                (Entry::Cut(_, length), Some(file)) if stays => {
                    disk.kept.push(Kept::Length { file, length: *length });
                }
                (Entry::Write(..) | Entry::Cut(..), _) => disk.lost += 1,
                (Entry::Said(_) | Entry::Sync(_), _) => {}
                _ if place <= names_until => {
                    disk.made.extend(file.map(|file| (disk.kept.len(), file)));
                    disk.kept.push(Kept::Name(entry));
                }
                _ => disk.lost += 1,
            }
        }
        disk
    }

    /// Puts it into a folder that is as it was before. The answer is how many writes were lost.
    pub fn put(&self, folder: &Path) -> Result<usize, String> {
        let mut names: HashMap<PathBuf, usize> = HashMap::new();
        let mut files: HashMap<usize, Vec<u8>> = HashMap::new();
        for (file, path) in &self.first {
            if let Ok(bytes) = fs::read(folder.join(path)) {
                files.insert(*file, bytes);
                names.insert(path.clone(), *file);
            }
        }
        let before: Vec<PathBuf> = names.keys().cloned().collect();
        for (place, kept) in self.kept.iter().enumerate() {
            match kept {
                Kept::Bytes { file, at, bytes } => write(files.entry(*file).or_default(), *at, bytes),
                Kept::Length { file, length } => {
                    files.entry(*file).or_default().resize(usize::try_from(*length).unwrap_or_default(), 0);
                }
                Kept::Name(entry) => self.name(place, entry, folder, &mut names)?,
            }
        }
        for path in before.iter().filter(|path| !names.contains_key(*path)) {
            drop(fs::remove_file(folder.join(path)));
        }
        for (path, file) in names {
            // The index of a log lies in memory, and is made anew.
            if path.extension().is_some_and(|ending| ending == "sqlite-shm") {
                drop(fs::remove_file(folder.join(path)));
                continue;
            }
            let target = folder.join(&path);
            drop(fs::remove_file(&target));
            if target.parent().is_some_and(Path::is_dir) {
                fs::write(&target, files.get(&file).map(Vec::as_slice).unwrap_or_default()).map_err(said)?;
            }
        }
        Ok(self.lost)
    }

    fn name(
        &self,
        place: usize,
        entry: &Entry,
        folder: &Path,
        names: &mut HashMap<PathBuf, usize>,
    ) -> Result<(), String> {
        match entry {
            Entry::New(path) | Entry::Link(_, path) => {
                names.extend(self.made.get(&place).map(|file| (path.clone(), *file)));
            }
            Entry::Folder(path) => fs::create_dir_all(folder.join(path)).map_err(said)?,
            Entry::Gone(path) => {
                names.remove(path);
                // Files that nobody wrote to meanwhile have no number.
                let path = folder.join(path);
                drop(if path.is_dir() { fs::remove_dir(&path) } else { fs::remove_file(&path) });
            }
            Entry::Rename(from, to) => {
                if folder.join(from).is_dir() {
                    drop(fs::rename(folder.join(from), folder.join(to)));
                } else if !names.contains_key(from) && folder.join(from).is_file() {
                    fs::rename(folder.join(from), folder.join(to)).map_err(said)?;
                }
                let moved: Vec<PathBuf> =
                    names.keys().filter(|name| name.starts_with(from)).cloned().collect();
                for name in moved {
                    let rest = name.strip_prefix(from).unwrap_or(Path::new("")).to_path_buf();
                    let target = if rest.as_os_str().is_empty() { to.clone() } else { to.join(rest) };
                    if let Some(file) = names.remove(&name) {
                        drop(fs::remove_file(folder.join(&name)));
                        names.insert(target, file);
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }
}

fn write(file: &mut Vec<u8>, at: u64, bytes: &[u8]) {
    let at = usize::try_from(at).unwrap_or_default();
    if file.len() < at + bytes.len() {
        file.resize(at + bytes.len(), 0);
    }
    if let Some(place) = file.get_mut(at..at + bytes.len()) {
        place.copy_from_slice(bytes);
    }
}

/// Which file each entry means: names move from one to another.
#[derive(Default)]
struct Numbered {
    files: HashMap<usize, usize>,
    first: HashMap<usize, PathBuf>,
    synced: HashMap<usize, Vec<usize>>,
    names: HashMap<PathBuf, usize>,
    count: usize,
}

impl Numbered {
    fn of(entries: &[Entry]) -> Self {
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
                Entry::Folder(_) | Entry::Said(_) => None,
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
