//! The container of a pack, read as what a stranger made: every entry is asked for by a name we know and read up to a
//! limit, nothing is written by a name that stands in it.

use super::manifest::picture_name;
use super::{why, why_named};
use layover_model::ContentHash;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use zip::ZipArchive;

/// Largest file that is opened: what fits the plain form of the container.
const FILE_MAX: u64 = 4 * 1024 * 1024 * 1024 - 1;
/// Most entries of a container.
const ENTRIES_MAX: u16 = 60_000;
/// Largest list of entries, in bytes: names of packs are short.
const LIST_MAX: u32 = 16 * 1024 * 1024;
/// Largest picture.
pub(super) const PICTURE_MAX: u64 = 32 * 1024 * 1024;
/// All entries read together: what small files may unpack to.
const TOTAL_MAX: u64 = 6 * 1024 * 1024 * 1024;
/// Bytes of the record at the end of a container (APPNOTE 4.3.16).
const END_BYTES: u64 = 22;

/// An open pack.
pub(super) struct Archive {
    zip: ZipArchive<BufReader<File>>,
    read_bytes: u64,
}

impl Archive {
    /// Opens a file whose end says that it is a container of a size a pack may have. That is looked at before a
    /// library reads the list of entries.
    pub(super) fn open(path: &Path) -> Result<Self, String> {
        let mut file = File::open(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => why("no-file"),
            _ => error.to_string(),
        })?;
        look_at_end(&mut file)?;
        let zip = ZipArchive::new(BufReader::new(file)).map_err(|_| damaged())?;
        if zip.len() > usize::from(ENTRIES_MAX) {
            return Err(why("too-much"));
        }
        Ok(Self { zip, read_bytes: 0 })
    }

    /// The bytes of an entry, at most `most`.
    pub(super) fn read(&mut self, name: &str, most: u64) -> Result<Vec<u8>, String> {
        let entry = self.zip.by_name(name).map_err(|_| why_named("part-missing", name))?;
        let mut bytes = Vec::new();
        entry.take(most + 1).read_to_end(&mut bytes).map_err(|_| why_named("part-broken", name))?;
        if bytes.len() as u64 > most {
            return Err(why_named("part-large", name));
        }
        self.read_bytes += bytes.len() as u64;
        if self.read_bytes > TOTAL_MAX {
            return Err(why("unpacks"));
        }
        Ok(bytes)
    }

    /// The bytes of an entry whose hash is known.
    pub(super) fn read_checked(&mut self, name: &str, sha256: &str, most: u64) -> Result<Vec<u8>, String> {
        let bytes = self.read(name, most)?;
        let own = ContentHash(Sha256::digest(&bytes).into());
        if ContentHash::from_hex(sha256) == Some(own) {
            Ok(bytes)
        } else {
            Err(why_named("part-other", name))
        }
    }

    /// A picture by its hash.
    pub(super) fn picture(&mut self, hash: ContentHash) -> Result<Vec<u8>, String> {
        self.read_checked(&picture_name(hash), &hash.to_hex(), PICTURE_MAX)
    }
}

fn damaged() -> String {
    why("damaged")
}

/// Reads the record at the very end: packs have no comment, one volume, and the plain form.
fn look_at_end(file: &mut File) -> Result<(), String> {
    let length = file.metadata().map_err(|error| error.to_string())?.len();
    if length > FILE_MAX {
        return Err(why("large"));
    }
    let start = length.checked_sub(END_BYTES).ok_or_else(damaged)?;
    let mut end = [0; END_BYTES as usize];
    file.seek(SeekFrom::Start(start)).and_then(|_| file.read_exact(&mut end)).map_err(|_| damaged())?;
    let [b'P', b'K', 5, 6, volume @ .., _, _] = end else { return Err(damaged()) };
    let number = |at: usize| {
        let bytes =
            [volume.get(at).copied().unwrap_or_default(), volume.get(at + 1).copied().unwrap_or_default()];
        u16::from_le_bytes(bytes)
    };
    let list_bytes = u32::from(number(8)) | u32::from(number(10)) << 16;
    let is_one_volume = number(0) == 0 && number(2) == 0 && number(4) == number(6);
    let has_comment = end[20..] != [0, 0];
    if !is_one_volume || has_comment {
        return Err(damaged());
    }
    if number(6) > ENTRIES_MAX || list_bytes > LIST_MAX {
        return Err(why("too-much"));
    }
    file.rewind().map_err(|_| damaged())
}
