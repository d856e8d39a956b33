//! The second file: what the reader did, and the stories they keep, in a small file of its own beside the database, so
//! that a damaged database never takes them with it. It is a library in itself, packed, with a checksum over it, and is
//! always a whole one: written under another name, synced, renamed. The one before it stays for a day and longer.

mod contents;

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use layover_model::Timestamp;
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

use crate::{Store, StoreError, migrations};
pub(crate) use contents::{NAMED, OWN, marks_of};

/// The second file, and the one before it.
pub(crate) const NAME: &str = "library.kept";
pub(crate) const BEFORE: &str = "library-before.kept";
/// How a file that is being made begins.
const BEGUN: &str = ".library.kept.";
const MAGIC: &[u8; 8] = b"LAYKEPT2";
/// Magic, checksum of everything after it, and the marks.
const HEADER: usize = 8 + 32 + 8 + 8 + 32 + 32;
/// A second file of before schema 9, whose marks have no own revision: what is in it can still be taken.
const MAGIC_BEFORE: &[u8; 8] = b"LAYKEPT1";
const HEADER_BEFORE: usize = HEADER - 8;
/// The own revision of a file that has none: no library ever stands at it.
pub(crate) const NO_OWN_REVISION: i64 = 0;
const LEVEL: i32 = 3;
/// More than a library of 100,000 kept stories packs into.
const MOST_BYTES: usize = 4 << 30;
/// What is older is not being made any more.
const LEFT_BEHIND: Duration = Duration::from_secs(3600);
/// How long the file before it stays before the next takes its place.
const ROLLS_EVERY: i64 = 24 * 3600;

/// What tells one state of a library from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marks {
    /// The library's revision.
    pub(crate) revision: i64,
    /// Moves with what `own` is over, and with nothing else.
    pub(crate) own_revision: i64,
    /// Over what the reader marked, saved and follows, and the stories they keep.
    pub(crate) own: [u8; 32],
    /// Over everything else that goes into the file.
    pub(crate) rest: [u8; 32],
}

/// A second file, found whole.
pub(crate) struct Keepsake {
    pub(crate) marks: Marks,
    /// A database, as bytes of its file.
    pub(crate) database: Vec<u8>,
}

impl Store {
    /// Brings the second file up to date, when something in it would be another thing. Whether it was written.
    ///
    /// # Errors
    /// When the library cannot be read, or the file not be written; the one that was there stays.
    pub fn keep_second_file(&self, now: Timestamp) -> Result<bool, StoreError> {
        if self.is_sealed() {
            return Ok(false);
        }
        let path = self.directory().join(NAME);
        let is_as_it_was = || {
            let marks = self.read(|connection| marks_of(connection))?;
            Ok::<_, StoreError>(read_marks(&path).is_some_and(|there| there.holds_the_same(&marks)))
        };
        if is_as_it_was()? && self.second_file_is_whole(&path) {
            return Ok(false);
        }
        // Rows that nobody changed are not written over what is kept of them.
        self.mend_own_rows()?;
        // A text that a failing disk changed is another text too: the one that is kept goes back in its place, and is not
        // written over with it.
        let kept = self.read(|connection| contents::kept(connection))?;
        if self.miss_texts(&kept)? > 0 && is_as_it_was()? {
            return Ok(false);
        }
        let bytes = self.pack_second_file()?;
        let before = self.directory().join(BEFORE);
        if path.is_file() && is_due(&before, now) {
            fs::rename(&path, &before).map_err(StoreError::file(&path))?;
        }
        put(self.directory(), &path, &bytes)?;
        Ok(true)
    }

    /// Looked at once by every program: a file that is never written again might have changed long ago.
    fn second_file_is_whole(&self, path: &Path) -> bool {
        let is_whole = self.has_checked_second_file() || read(path).is_some();
        self.set_checked_second_file(is_whole);
        is_whole
    }

    fn pack_second_file(&self) -> Result<Vec<u8>, StoreError> {
        let folder = self.directory();
        tidy(folder);
        let begun = folder.join(format!("{BEGUN}{}", std::process::id()));
        let made = contents::fill(&begun, &folder.join(crate::store::DATABASE));
        let read = made.and_then(|marks| Ok((marks, fs::read(&begun).map_err(StoreError::file(&begun))?)));
        drop(fs::remove_file(&begun));
        let (marks, database) = read?;
        let packed = zstd::bulk::compress(&database, LEVEL).map_err(StoreError::file(&begun))?;
        Ok(sealed(&marks, &packed))
    }
}

/// Everything in its place in the file.
fn sealed(marks: &Marks, packed: &[u8]) -> Vec<u8> {
    let mut rest = Vec::with_capacity(HEADER + packed.len());
    rest.extend_from_slice(&marks.revision.to_le_bytes());
    rest.extend_from_slice(&marks.own_revision.to_le_bytes());
    rest.extend_from_slice(&marks.own);
    rest.extend_from_slice(&marks.rest);
    rest.extend_from_slice(packed);
    let mut bytes = MAGIC.to_vec();
    bytes.extend_from_slice(&Sha256::digest(&rest));
    bytes.extend_from_slice(&rest);
    bytes
}

impl Marks {
    /// Whether a file with these would hold nothing else.
    fn holds_the_same(&self, other: &Self) -> bool {
        (self.own_revision, self.own, self.rest) == (other.own_revision, other.own, other.rest)
    }
}

/// The marks a second file begins with; not whether it is whole.
pub(crate) fn read_marks(path: &Path) -> Option<Marks> {
    let mut header = Vec::with_capacity(HEADER);
    File::open(path).and_then(|file| file.take(HEADER as u64).read_to_end(&mut header)).ok()?;
    let number = |from: usize| header.get(from..from + 8)?.try_into().ok().map(i64::from_le_bytes);
    let digest = |from: usize| header.get(from..from + 32)?.try_into().ok();
    let revision = number(40)?;
    if header.starts_with(MAGIC) {
        Some(Marks { revision, own_revision: number(48)?, own: digest(56)?, rest: digest(88)? })
    } else if header.starts_with(MAGIC_BEFORE) {
        Some(Marks { revision, own_revision: NO_OWN_REVISION, own: digest(48)?, rest: digest(80)? })
    } else {
        None
    }
}

/// A second file, when it is whole.
pub(crate) fn read(path: &Path) -> Option<Keepsake> {
    let marks = read_marks(path)?;
    let bytes = fs::read(path).ok()?;
    let (checksum, rest) = (bytes.get(8..40)?, bytes.get(40..)?);
    (Sha256::digest(rest).as_slice() == checksum).then_some(())?;
    let header = if bytes.starts_with(MAGIC_BEFORE) { HEADER_BEFORE } else { HEADER };
    let packed = bytes.get(header..)?;
    let size = zstd::bulk::Decompressor::upper_bound(packed).filter(|size| *size <= MOST_BYTES)?;
    Some(Keepsake { marks, database: zstd::bulk::decompress(packed, size).ok()? })
}

/// Whether one lies here, whole or not.
pub(crate) fn is_there(library: &Path) -> bool {
    [NAME, BEFORE].iter().any(|name| library.join(name).is_file())
}

/// The newest that is whole.
pub(crate) fn newest(library: &Path) -> Option<Keepsake> {
    [NAME, BEFORE].iter().find_map(|name| read(&library.join(name)))
}

impl Keepsake {
    /// Its database, under a name of its own in this folder; the file goes when this is dropped.
    pub(crate) fn open(&self, folder: &Path) -> Result<Opened, StoreError> {
        let path = folder.join(format!("{BEGUN}{}.read", std::process::id()));
        fs::write(&path, &self.database).map_err(StoreError::file(&path))?;
        let opened = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY);
        Ok(Opened { connection: opened?, path })
    }
}

/// The database of a second file, to be read.
pub(crate) struct Opened {
    pub(crate) connection: Connection,
    path: PathBuf,
}

impl Drop for Opened {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.path));
    }
}

fn put(folder: &Path, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let begun = folder.join(format!("{BEGUN}{}.new", std::process::id()));
    let written = File::create(&begun).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let put = written.and_then(|()| fs::rename(&begun, path));
    if put.is_err() {
        drop(fs::remove_file(&begun));
    }
    put.map_err(StoreError::file(path))?;
    crate::asset::sync_folder(folder)
}

fn is_due(before: &Path, now: Timestamp) -> bool {
    let written = fs::metadata(before).and_then(|facts| facts.modified()).ok();
    let seconds = written.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    let age = seconds.and_then(|since| i64::try_from(since.as_secs()).ok()).map(|at| now.0 - at);
    // A clock that went back says nothing about its age.
    age.is_none_or(|age| !(0..ROLLS_EVERY).contains(&age))
}

/// Drops what a program that was ended while it made one, or a copy from before a migration, left here.
fn tidy(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_begun = name.starts_with(BEGUN) || name.starts_with(migrations::BEGUN);
        let age = entry.metadata().and_then(|facts| facts.modified()).map(|at| at.elapsed());
        if is_begun && matches!(age, Ok(Ok(age)) if age > LEFT_BEHIND) {
            drop(fs::remove_file(entry.path()));
        }
    }
}
