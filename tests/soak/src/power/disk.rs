//! A disk whose power was cut: what was synced is there; of what was not, each write to a file is there, or not, or in part, by
//! itself. Names are there up to some point, as the file system keeps them.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::names::Names;
use super::numbered::Numbered;
use super::record::Entry;
use crate::dice::Dice;
use crate::readiness::said;

/// What survives of one entry.
enum Kept<'a> {
    Name(&'a Entry),
    Bytes {
        file: usize,
        at: u64,
        bytes: &'a [u8],
    },
    Length {
        file: usize,
        length: u64,
    },
    /// The file is that long at least: of what was added to it, this alone was known to the disk.
    Least {
        file: usize,
        length: u64,
    },
}

/// The disk after a cut.
pub struct Disk<'a> {
    kept: Vec<Kept<'a>>,
    /// Files by the number they got, of names that were there before.
    first: HashMap<usize, PathBuf>,
    /// Which file each new name stands for, by the place of its entry in `kept`.
    made: HashMap<usize, usize>,
    pub lost: Lost,
}

/// What a cut cost.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lost {
    pub writes: usize,
    /// Writes that are there in part.
    pub torn: usize,
    pub names: usize,
}

impl std::ops::AddAssign for Lost {
    fn add_assign(&mut self, other: Self) {
        self.writes += other.writes;
        self.torn += other.torn;
        self.names += other.names;
    }
}

/// Writes that are not synced and there all the same, of a hundred.
const STAYS_PERCENT: u64 = 60;
/// Of the others, those that are there in part.
const TORN_PERCENT: u64 = 50;
/// What a disk writes whole or not at all: its sector, the smallest there is. SQLite counts on that what is beside a write
/// stays as it is ("powersafe overwrite"), as every disk of today has it; so does this one.
const SECTOR: u64 = 512;

impl<'a> Disk<'a> {
    /// The power goes after so many entries.
    pub fn cut(entries: &'a [Entry], at: usize, dice: &mut Dice) -> Self {
        let entries = entries.get(..at).unwrap_or_default();
        let numbered = Numbered::of(entries);
        let names = Names::of(entries, dice);
        let mut disk =
            Self { kept: Vec::new(), first: numbered.first, made: HashMap::new(), lost: Lost::default() };
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
                (Entry::Write(_, at, bytes), Some(file)) if dice.percent(TORN_PERCENT) => {
                    disk.tear(file, *at, bytes, dice);
                }
                (Entry::Cut(_, length), Some(file)) if stays => {
                    disk.kept.push(Kept::Length { file, length: *length });
                }
                (Entry::Write(..) | Entry::Cut(..), _) => disk.lost.writes += 1,
                (Entry::Said(_) | Entry::Sync(_) | Entry::Names(_), _) => {}
                _ if names.keep(place, entry) => {
                    disk.made.extend(file.map(|file| (disk.kept.len(), file)));
                    disk.kept.push(Kept::Name(entry));
                }
                _ => disk.lost.names += 1,
            }
        }
        disk
    }

    /// Some sectors of a write are there: up to one of them, or any. The length of the file may be known all the same.
    fn tear(&mut self, file: usize, at: u64, bytes: &'a [u8], dice: &mut Dice) {
        self.lost.torn += 1;
        if dice.percent(50) {
            self.kept.push(Kept::Least { file, length: at + bytes.len() as u64 });
        }
        let is_beginning = dice.percent(50);
        let (mut start, mut rest) = (at, bytes);
        while !rest.is_empty() {
            let room = usize::try_from(SECTOR - start % SECTOR).unwrap_or(rest.len());
            let (sector, after) = rest.split_at(room.min(rest.len()));
            let stays = dice.percent(if is_beginning { 80 } else { 50 });
            if stays {
                self.kept.push(Kept::Bytes { file, at: start, bytes: sector });
            } else if is_beginning {
                return;
            }
            start += sector.len() as u64;
            rest = after;
        }
    }

    /// Puts it into a folder that is as it was before.
    pub fn put(&self, folder: &Path) -> Result<(), String> {
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
                Kept::Least { file, length } => {
                    let bytes = files.entry(*file).or_default();
                    bytes.resize(bytes.len().max(usize::try_from(*length).unwrap_or_default()), 0);
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
        Ok(())
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
            // In a folder that is not there itself, nothing is.
            Entry::Folder(path) => drop(fs::create_dir(folder.join(path))),
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

#[cfg(test)]
mod tests;
