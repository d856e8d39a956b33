//! Saved stories in an open form on disk: a folder a story, readable with a browser alone. Written out on request, and
//! kept beside the library by itself, where the pictures are links to those of the library and cost no room twice.
//! docs/saved-format.md describes the form.

mod contents;
mod folder;
mod page;

use crate::export::written;
use crate::settings::settings;
use crate::{AppError, Library, words};
use contents::{Contents, Entry};
use folder::{Kept, StoryFolder};
use layover_store::Store;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

/// The folder beside the library.
const MIRROR: &str = "saved";
const README: &str = include_str!("saved/README.txt");
/// How long an unsaved story keeps its folder: longer than it can be undone at a touch.
const UNDO_TIME: Duration = Duration::from_secs(15);
/// Lies in the folder of a story from when the reader no longer saved it on. A folder without it stays, whatever the
/// library says: that may be a new one, or a copy from before.
const LEAVING: &str = ".leaving";

/// What became of a folder of saved stories.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SavedWritten {
    /// Saved stories.
    pub stories: u32,
    /// Of them written now; the others were there as they are.
    pub written: u32,
    /// Folders removed, because their stories are no longer saved.
    pub removed: u32,
    /// Pictures that are not on board.
    pub missing_pictures: u32,
}

/// Whose folder it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// The reader's own: copies, and nothing is ever removed.
    Export,
    /// Beside the library: links, and what is no longer saved goes.
    Mirror,
}

/// One pass at a time in this process.
static PASS: Mutex<()> = Mutex::new(());

impl Library {
    /// Writes every saved story into a folder in an open form. Run again, it writes only what is new or changed, and
    /// removes nothing.
    ///
    /// # Errors
    /// The folder holds something else, or cannot be written; stories written so far stay.
    pub async fn export_saved(&self, folder: PathBuf) -> Result<SavedWritten, AppError> {
        self.with_store(move |store| write(store, &folder, Purpose::Export)).await
    }

    /// Brings the folder of saved stories beside the library up to date, when the reader wants one. What fails is
    /// logged and tried again at the next sync: nobody's reading waits for it.
    pub async fn keep_saved_folder(&self) {
        let folder = self.folder().join(MIRROR);
        let kept = self.with_store(move |store| keep(store, &folder)).await;
        if let Err(error) = kept {
            tracing::warn!("the folder of saved stories was not brought up to date: {error}");
        }
    }

    /// The same beside what the reader does, and once more when an undo at a touch is over. In a program that ends
    /// before that, the next pass does it.
    pub(crate) fn keep_saved_folder_soon(&self, is_leaving: bool) {
        let (store, folder) = (self.shared_store(), self.folder().join(MIRROR));
        let waits = if is_leaving {
            vec![Duration::ZERO, UNDO_TIME + Duration::from_secs(1)]
        } else {
            vec![Duration::ZERO]
        };
        tokio::spawn(async move {
            for wait in waits {
                tokio::time::sleep(wait).await;
                let (store, folder) = (std::sync::Arc::clone(&store), folder.clone());
                let pass = tokio::task::spawn_blocking(move || keep(&store, &folder)).await;
                if let Ok(Err(error)) = pass {
                    tracing::warn!("the folder of saved stories was not brought up to date: {error}");
                }
            }
        });
    }
}

/// Does an act, and marks the folders of stories that were saved before it and are no longer.
pub(crate) fn leaving<T>(
    store: &Store,
    library: &Path,
    act: impl FnOnce(&Store) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let before = keys(store)?;
    let done = act(store)?;
    let after = keys(store)?;
    let folder = library.join(MIRROR);
    let present = folder::present(&folder);
    for name in before.difference(&after).filter_map(|key| present.get(key)) {
        if let Err(error) = fs::write(folder.join(name).join(LEAVING), "") {
            tracing::warn!("the folder of a story that is no longer saved stays: {error}");
        }
    }
    Ok(done)
}

fn keys(store: &Store) -> Result<HashSet<String>, AppError> {
    let stamps = store.saved_stamps()?;
    Ok(stamps.iter().map(|stamp| folder::key(stamp.address.as_deref(), stamp.article)).collect())
}

fn keep(store: &Store, folder: &Path) -> Result<(), AppError> {
    if settings(store)?.keeps_saved_folder { write(store, folder, Purpose::Mirror).map(drop) } else { Ok(()) }
}

fn write(store: &Store, folder: &Path, purpose: Purpose) -> Result<SavedWritten, AppError> {
    let _pass = PASS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let saved = store.saved_stamps()?;
    if purpose == Purpose::Mirror && saved.is_empty() && !folder.exists() {
        return Ok(SavedWritten::default());
    }
    begin(folder, purpose)?;
    let claim = folder::claim(folder);
    if claim.is_some() {
        folder::sweep(folder);
    }
    let before = Contents::read(folder);
    let before = before.by_key();
    let present = folder::present(folder);
    let mut told = SavedWritten::default();
    let mut now = Contents::default();
    for stamp in &saved {
        let key = folder::key(stamp.address.as_deref(), stamp.article);
        told.stories += 1;
        let known = before
            .get(key.as_str())
            .filter(|known| known.stamp == stamp.stamp && present.get(&key) == Some(&known.line.folder));
        let entry = match known {
            Some(known) => Entry::clone(known),
            None => {
                let Some(story) = StoryFolder::of(store, stamp.article, &key)? else { continue };
                let kept = story.write(store, folder, present.get(&key), purpose == Purpose::Mirror)?;
                told.written += u32::from(kept == Kept::Written);
                Entry { key, stamp: stamp.stamp.clone(), missing: story.missing(), line: story.line() }
            }
        };
        told.missing_pictures += entry.missing;
        now.stories.push(entry);
    }
    if purpose == Purpose::Mirror {
        settle_marks(store, folder, &now)?;
    }
    let own: HashSet<&str> = now.stories.iter().map(|entry| entry.key.as_str()).collect();
    let mut others = Vec::new();
    for (key, name) in &present {
        if own.contains(key.as_str()) {
            continue;
        }
        match purpose {
            Purpose::Mirror if has_left(&folder.join(name)) => told.removed += 1,
            // What was once held and never let go of stays, and the contents name it.
            _ => others.extend(folder::line_on_disk(folder, name)),
        }
    }
    others.sort_by(|one: &page::Line, other| other.folder.cmp(&one.folder));
    now.others = others;
    now.write(folder)?;
    put_if_changed(folder, "README.txt", README)?;
    Ok(told)
}

/// Takes the marks of stories that are saved (again), and marks those that the reader let go of while this pass went on:
/// what it took for saved is as old as its beginning.
fn settle_marks(store: &Store, folder: &Path, told: &Contents) -> Result<(), AppError> {
    let mark = |entry: &Entry| folder.join(&entry.line.folder).join(LEAVING);
    let marked: Vec<&Entry> = told.stories.iter().filter(|entry| mark(entry).exists()).collect();
    let saved = keys(store)?;
    for entry in marked.into_iter().filter(|entry| saved.contains(&entry.key)) {
        drop(fs::remove_file(mark(entry)));
    }
    for entry in told.stories.iter().filter(|entry| !saved.contains(&entry.key)) {
        fs::write(mark(entry), "").map_err(written::failed(folder))?;
    }
    Ok(())
}

/// Makes the folder. One of the reader's that holds something else is left alone.
fn begin(folder: &Path, purpose: Purpose) -> Result<(), AppError> {
    let is_ours = folder.join("README.txt").is_file() && folder.join("index.html").is_file();
    let holds_something = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if purpose == Purpose::Export && holds_something && !is_ours {
        return Err(written::refused(folder, "not-ours"));
    }
    fs::create_dir_all(folder).map_err(written::failed(folder))
}

/// Whether the folder of a story that the reader no longer saves went now.
fn has_left(path: &Path) -> bool {
    let since = fs::metadata(path.join(LEAVING)).and_then(|mark| mark.modified());
    let is_over = since.is_ok_and(|since| since.elapsed().is_ok_and(|age| age >= UNDO_TIME));
    is_over && folder::remove(path).is_ok()
}

fn put_if_changed(folder: &Path, name: &str, text: &str) -> Result<(), AppError> {
    if fs::read(folder.join(name)).is_ok_and(|present| present == text.as_bytes()) {
        return Ok(());
    }
    written::file(&folder.join(name), true, |file| {
        std::io::Write::write_all(file, text.as_bytes()).map_err(|error| written::unnamed(&error))
    })
}

impl SavedWritten {
    /// In words.
    #[must_use]
    pub fn sentence(&self, folder: &Path) -> String {
        let missing = match self.missing_pictures {
            0 => String::new(),
            missing => {
                format!(" {} not on board.", words::counted(u64::from(missing), "picture is", "pictures are"))
            }
        };
        let rest = match self.stories.saturating_sub(self.written) {
            0 => String::new(),
            rest => format!(", {} as before", words::stories(u64::from(rest))),
        };
        format!("{} written to {}{rest}.{missing}", words::stories(u64::from(self.written)), folder.display())
    }
}
