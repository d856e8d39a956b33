//! Looks at all of a pack before any of it is taken in: the manifest and every file in it against their checksums,
//! every story through the sanitiser, every picture by its bytes.

use super::archive::{Archive, PICTURE_MAX};
use super::manifest::{self, Manifest, StoryEntry};
use super::{why, why_named};
use crate::AppError;
use crate::record::{self, StoryRecord};
use crate::task::Task;
use layover_content::text;
use layover_model::ContentHash;
use layover_store::{PackFile, PackedStory};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::path::Path;
use std::time::{Duration, Instant};

const MANIFEST_MAX: u64 = 16 * 1024 * 1024;
const STORY_MAX: u64 = 8 * 1024 * 1024;
/// Of all stories together: they are held in memory until all of them are known to be well.
const STORIES_BYTES_MAX: u64 = 512 * 1024 * 1024;
const STORIES_MAX: usize = 5_000;
const PICTURES_MAX: usize = 50_000;
/// A page made to exhaust its reader takes seconds; a pack of such is given up.
const PATIENCE: Duration = Duration::from_secs(300);

/// A pack that is whole.
pub(super) struct Checked {
    pub(super) title: String,
    pub(super) archive: Archive,
    pub(super) stories: Vec<PackedStory>,
    pub(super) pictures: Vec<PackFile>,
}

/// Looks at the whole pack; nothing is changed by it. `task` is told of every story and picture.
pub(super) fn check(path: &Path, task: &Task<'_>) -> Result<Checked, AppError> {
    look(path, task).map_err(|reason| match task.is_cancelled() {
        true => AppError::Stopped,
        false => AppError::NotAPack { path: path.display().to_string(), reason },
    })
}

fn look(path: &Path, task: &Task<'_>) -> Result<Checked, String> {
    let watch = Watch { started: Instant::now(), task };
    let mut archive = Archive::open(path)?;
    let manifest = manifest_of(&mut archive)?;
    task.expect(manifest.stories.len() + manifest.pictures.len());
    let stories = stories(&mut archive, &manifest.stories, &watch)?;
    let named: HashSet<ContentHash> =
        stories.iter().flat_map(|story| story.pictures.iter().map(|(_, hash)| *hash)).collect();
    let mut pictures = Vec::new();
    for entry in &manifest.pictures {
        let hash = ContentHash::from_hex(&entry.sha256).ok_or_else(|| why("pictures"))?;
        watch.step()?;
        // What no story shows is not taken in.
        if !named.contains(&hash) {
            continue;
        }
        let bytes = archive.read_checked(&manifest::picture_name(hash), &entry.sha256, PICTURE_MAX)?;
        let length = bytes.len();
        // A file that is no picture stays out; its story says that it is missing.
        if let Ok(picture) = layover_sync::examine_picture(bytes) {
            let layover_sync::Picture { media_type, width, height, .. } = picture;
            pictures.push(PackFile { hash, media_type, width, height, bytes: length });
        }
    }
    Ok(Checked {
        title: text::title(&manifest.title.replace(char::is_control, " ")),
        archive,
        stories,
        pictures,
    })
}

fn manifest_of(archive: &mut Archive) -> Result<Manifest, String> {
    let bytes = archive.read(manifest::NAME, MANIFEST_MAX).map_err(|_| why("damaged"))?;
    let stated = archive.read(manifest::CHECKSUM, 256)?;
    let own = ContentHash(Sha256::digest(&bytes).into()).to_hex();
    if String::from_utf8_lossy(&stated).trim() != own {
        return Err(why("contents"));
    }
    let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|_| why("contents-unread"))?;
    if manifest.format != manifest::FORMAT {
        return Err(why("other"));
    }
    if manifest.version == 0 || manifest.version > manifest::VERSION {
        return Err(why("newer"));
    }
    if manifest.stories.is_empty() {
        return Err(why("empty"));
    }
    if manifest.stories.len() > STORIES_MAX || manifest.pictures.len() > PICTURES_MAX {
        return Err(why("too-much"));
    }
    Ok(manifest)
}

fn stories(
    archive: &mut Archive,
    entries: &[StoryEntry],
    watch: &Watch<'_>,
) -> Result<Vec<PackedStory>, String> {
    let mut stories = Vec::with_capacity(entries.len());
    let mut total = 0;
    for entry in entries {
        if !manifest::is_story_name(&entry.file) {
            return Err(why("stories"));
        }
        let bytes = archive.read_checked(&entry.file, &entry.sha256, STORY_MAX)?;
        total += bytes.len() as u64;
        if total > STORIES_BYTES_MAX {
            return Err(why("stories-large"));
        }
        let record: StoryRecord =
            serde_json::from_slice(&bytes).map_err(|_| why_named("story-unread", &entry.file))?;
        stories.push(record::taken(&record, &entry.heading)?);
        watch.step()?;
    }
    Ok(stories)
}

/// Sees to it that reading a pack ends: by its own time, or when the reader wants that.
struct Watch<'a> {
    started: Instant,
    task: &'a Task<'a>,
}

impl Watch<'_> {
    fn step(&self) -> Result<(), String> {
        self.task.step();
        if self.task.is_cancelled() {
            return Err(why("ended"));
        }
        if self.started.elapsed() > PATIENCE {
            return Err(why("slow"));
        }
        Ok(())
    }
}
