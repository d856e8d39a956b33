//! A pack: stories with their pictures in one file, for another Layover (docs/decisions/0011). Its checksums notice
//! damage; they do not prove who made it, so whatever opens one treats it as what a stranger wrote.

mod archive;
mod manifest;
mod opening;

use crate::contract::{OpenedPack, TaskProgress};
use crate::export::{Issue, Once, slug, written};
use crate::task::Task;
use crate::voice::With::{Count, Text};
use crate::voice::{say, say_of, say_with};
use crate::{AppError, Library, record, words};
use layover_model::{ArticleId, ContentHash};
use layover_store::{PackKeeping, Store};
use manifest::{Manifest, PictureEntry, StoryEntry};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub(crate) use crate::export::Tally;

/// How the name of a pack ends.
pub(crate) const ENDING: &str = ".layover-pack";

impl Library {
    /// Opens a pack: stories that are not here are taken in, others stay as they are, and all of them stand in an
    /// edition named after the pack. With `is_saved` all of them are saved as well.
    ///
    /// # Errors
    /// The file is no pack, is damaged or is larger than a pack may be; nothing was changed then.
    pub async fn open_pack(&self, path: PathBuf, is_saved: bool) -> Result<OpenedPack, AppError> {
        self.open_pack_told(path, is_saved, |_| {}).await
    }

    /// As [`Library::open_pack`], and says how far it is. [`Library::cancel_task`] ends it while the pack is being read;
    /// nothing was changed then.
    ///
    /// # Errors
    /// As [`Library::open_pack`], and [`AppError::Stopped`].
    pub async fn open_pack_told(
        &self,
        path: PathBuf,
        is_saved: bool,
        tell: impl Fn(TaskProgress) + Send + Sync + 'static,
    ) -> Result<OpenedPack, AppError> {
        let cancel = self.begin_task();
        let opened = self
            .with_store(move |store| {
                let task = Task::new(say("packReading"), cancel, &tell);
                let opened = open(store, &path, is_saved, &task)?;
                let taken = say_of("activityTaken", "pack", &[("said", Text(&opened.sentence))]);
                store.log_activity(crate::clock::now(), &taken)?;
                while store.index_pending(1_000)?.left > 0 {}
                Ok(opened)
            })
            .await?;
        self.keep_saved_folder().await;
        self.announce(&["articles", "subscriptions", "statuses"]).await;
        Ok(opened)
    }
}

impl Library {
    /// The same for a pack that a window was handed: its bytes, and the name of its file.
    ///
    /// # Errors
    /// As [`Library::open_pack`].
    pub async fn open_pack_bytes(
        &self,
        bytes: Vec<u8>,
        name: String,
        tell: impl Fn(TaskProgress) + Send + Sync + 'static,
    ) -> Result<OpenedPack, AppError> {
        let stem = slug(Path::new(&name).file_stem().unwrap_or_default().to_string_lossy().as_ref());
        let path = self.folder().join(format!(".{stem}-{}{ENDING}", std::process::id()));
        Self::write_file(&path, true, &bytes)?;
        drop(bytes);
        let opened = self.open_pack_told(path.clone(), false, tell).await;
        drop(std::fs::remove_file(&path));
        opened.map_err(|error| match error {
            AppError::NotAPack { reason, .. } => AppError::NotAPack { path: name, reason },
            other => other,
        })
    }
}

/// Writes a pack.
pub(crate) fn write(store: &Store, issue: &Issue, out: &mut (impl Write + Seek)) -> Result<Tally, AppError> {
    let mut archive = ZipWriter::new(Once::new(out));
    let mut manifest = Manifest::new(&issue.title, crate::clock::now());
    let mut pictures: BTreeSet<ContentHash> = BTreeSet::new();
    let mut missing = 0;
    for part in &issue.parts {
        for row in &part.stories {
            let Some((mut record, _)) = record::of(store, ArticleId(row.id))? else { continue };
            for picture in &mut record.pictures {
                let hash = picture.sha256.as_deref().and_then(ContentHash::from_hex);
                match hash.filter(|hash| {
                    pictures.contains(hash) || is_put(store, *hash, &mut archive, &mut manifest)
                }) {
                    Some(hash) => {
                        pictures.insert(hash);
                    }
                    None => {
                        missing += 1;
                        picture.sha256 = None;
                    }
                }
            }
            let bytes =
                serde_json::to_vec(&record).map_err(|error| written::unnamed(&io::Error::from(error)))?;
            let file = format!("stories/{:05}.json", manifest.stories.len() + 1);
            put(&mut archive, &file, &bytes, CompressionMethod::Deflated)
                .map_err(|error| written::unnamed(&error))?;
            manifest.stories.push(StoryEntry { file, sha256: hex(&bytes), heading: part.heading.clone() });
        }
    }
    let tally = Tally {
        stories: u32::try_from(manifest.stories.len()).unwrap_or(u32::MAX),
        pictures: u32::try_from(pictures.len()).unwrap_or(u32::MAX),
        missing_pictures: missing,
    };
    let bytes =
        serde_json::to_vec_pretty(&manifest).map_err(|error| written::unnamed(&io::Error::from(error)))?;
    put(&mut archive, manifest::NAME, &bytes, CompressionMethod::Deflated)
        .and_then(|()| {
            put(&mut archive, manifest::CHECKSUM, hex(&bytes).as_bytes(), CompressionMethod::Stored)
        })
        .and_then(|()| archive.finish().map(drop).map_err(io::Error::from))
        .map_err(|error| written::unnamed(&error))?;
    Ok(tally)
}

/// Whether the file of a picture could be put in: whole, and what its name says.
fn is_put<W: Write + Seek>(
    store: &Store,
    hash: ContentHash,
    archive: &mut ZipWriter<W>,
    manifest: &mut Manifest,
) -> bool {
    let Ok(Some(stored)) = store.picture(hash) else { return false };
    let Ok(bytes) = std::fs::read(&stored.path) else { return false };
    if ContentHash(Sha256::digest(&bytes).into()) != hash || bytes.len() as u64 > archive::PICTURE_MAX {
        return false;
    }
    let file = manifest::picture_name(hash);
    // A failure to write shows again at the next entry, where it ends the whole.
    if put(archive, &file, &bytes, CompressionMethod::Stored).is_err() {
        return false;
    }
    manifest.pictures.push(PictureEntry { sha256: hash.to_hex(), bytes: bytes.len() as u64 });
    true
}

fn put<W: Write + Seek>(
    archive: &mut ZipWriter<W>,
    name: &str,
    bytes: &[u8],
    method: CompressionMethod,
) -> io::Result<()> {
    archive.start_file(name, SimpleFileOptions::DEFAULT.compression_method(method))?;
    archive.write_all(bytes)
}

fn hex(bytes: &[u8]) -> String {
    ContentHash(Sha256::digest(bytes).into()).to_hex()
}

/// What is wrong with a pack, by the name of the reason.
pub(crate) fn why(name: &str) -> String {
    say_of("packWhy", name, &[])
}

/// The same about one of its parts.
fn why_named(name: &str, part: &str) -> String {
    say_of("packWhy", name, &[("name", Text(part))])
}

fn open(store: &Store, path: &Path, is_saved: bool, task: &Task<'_>) -> Result<OpenedPack, AppError> {
    let mut checked = opening::check(path, task)?;
    let title = if checked.title.is_empty() {
        slug(&path.file_stem().unwrap_or_default().to_string_lossy())
    } else {
        checked.title.clone()
    };
    let keeping = PackKeeping { title: title.clone(), is_saved };
    let mut read = |hash| checked.archive.picture(hash).map_err(|error| unread(path, &error));
    let taken =
        store.take_pack(&checked.stories, &checked.pictures, &keeping, &mut read, crate::clock::now())?;
    let pictures = u32::try_from(checked.pictures.len()).unwrap_or(u32::MAX);
    Ok(OpenedPack {
        edition: taken.edition.0,
        new: taken.new,
        known: taken.known,
        pictures,
        sentence: sentence(&title, &taken),
    })
}

/// What was whole a moment ago and is no longer: somebody took the drive away.
fn unread(path: &Path, error: &str) -> layover_store::StoreError {
    layover_store::StoreError::File { path: path.to_path_buf(), source: io::Error::other(error.to_owned()) }
}

fn sentence(title: &str, taken: &layover_store::TakenPack) -> String {
    let counted = |id: &str, count: u32| say_with(id, &[("count", Count(count.into()))]);
    let with = [("title", Text(title)), ("count", Count(taken.new.into()))];
    let mut parts = vec![say_with("packTaken", &with)];
    parts.extend((taken.known > 0).then(|| counted("packKnown", taken.known)));
    parts.extend((taken.mended > 0).then(|| counted("packMended", taken.mended)));
    parts.extend((taken.saved > 0).then(|| counted("packSaved", taken.saved)));
    parts.push(say("packEdition"));
    words::sentences(&parts)
}
