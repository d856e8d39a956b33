//! The folder of one saved story: written beside, then exchanged, so that it is always a whole one.

use super::page::{self, Line};
use crate::export::{ending, slug, story_fragment, story_page_attributes, written};
use crate::record::{self, StoryRecord};
use crate::{AppError, serving, words};
use layover_content::serve::ServedPicture;
use layover_model::{ArticleId, ContentHash};
use layover_store::{Store, Story};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs::{self, File};
use std::path::Path;

/// How the names of folders begin that are being made, and being removed.
const COMING: &str = ".new-";
const GOING: &str = ".old-";
/// Held by the pass that goes over a folder.
const PASS: &str = ".pass";

/// A saved story, as its folder is to be.
pub(super) struct StoryFolder {
    /// What tells it from every other.
    key: String,
    name: String,
    record: StoryRecord,
    story: Story,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    AsItWas,
    Written,
}

impl StoryFolder {
    pub(super) fn of(store: &Store, id: ArticleId, key: &str) -> Result<Option<Self>, AppError> {
        let Some((mut record, story)) = record::of(store, id)? else { return Ok(None) };
        for picture in &mut record.pictures {
            let Some(hash) = picture.sha256.as_deref().and_then(ContentHash::from_hex) else { continue };
            let ending = store.picture(hash)?.filter(|stored| stored.path.is_file());
            match ending.and_then(|stored| ending_of(&stored.media_type)) {
                Some(ending) => picture.file = Some(file_name(hash, ending)),
                None => {
                    picture.sha256 = None;
                    picture.missing = Some("lost".to_owned());
                }
            }
        }
        let key = key.to_owned();
        let day = record.published.as_deref().and_then(|instant| instant.get(..10)).unwrap_or("undated");
        let name = format!("{day}-{}-{key}", slug(&record.title));
        Ok(Some(Self { key, name, record, story }))
    }

    /// Pictures that are not on board.
    pub(super) fn missing(&self) -> u32 {
        let missing = self.record.pictures.iter().filter(|picture| picture.file.is_none()).count();
        u32::try_from(missing).unwrap_or(u32::MAX)
    }

    pub(super) fn line(&self) -> Line {
        line(self.name.clone(), &self.record)
    }

    /// Writes the folder unless it is there as it shall be. `present`: how it is called now.
    pub(super) fn write(
        &self,
        store: &Store,
        root: &Path,
        present: Option<&String>,
        is_linked: bool,
    ) -> Result<Kept, AppError> {
        let json = serde_json::to_vec_pretty(&self.record)
            .map_err(|error| AppError::BadSetting(error.to_string()))?;
        if present.is_some_and(|name| *name == self.name && self.is_there(&root.join(name), &json)) {
            return Ok(Kept::AsItWas);
        }
        let target = root.join(&self.name);
        let fresh = root.join(format!("{COMING}{}-{}", self.key, std::process::id()));
        drop(fs::remove_dir_all(&fresh));
        let filled = self.fill(store, &fresh, &json, is_linked).and_then(|()| {
            let earlier = present.map(|name| root.join(name));
            // One without its story.json was not seen: an earlier Layover was ended while it removed it.
            for earlier in earlier.iter().chain([&target]).filter(|path| path.is_dir()) {
                remove(earlier).map_err(written::failed(&target))?;
            }
            fs::rename(&fresh, &target).map_err(written::failed(&target))?;
            written::sync_folder_of(&target)
        });
        if filled.is_err() {
            drop(fs::remove_dir_all(&fresh));
        }
        filled.map(|()| Kept::Written)
    }

    fn is_there(&self, path: &Path, json: &[u8]) -> bool {
        fs::read(path.join("story.json")).is_ok_and(|present| present == json)
            && fs::read(path.join("index.html")).is_ok_and(|page| page == self.page().as_bytes())
            && self
                .record
                .pictures
                .iter()
                .filter_map(|picture| picture.file.as_ref())
                .all(|file| path.join(file).is_file())
    }

    fn fill(&self, store: &Store, path: &Path, json: &[u8], is_linked: bool) -> Result<(), AppError> {
        fs::create_dir_all(path).map_err(written::failed(path))?;
        for picture in &self.record.pictures {
            let hash = picture.sha256.as_deref().and_then(ContentHash::from_hex);
            let (Some(file), Some(hash)) = (&picture.file, hash) else { continue };
            let Some(stored) = store.picture(hash)? else { continue };
            put_picture(&stored.path, &path.join(file), is_linked)?;
        }
        written::put_in(path, "story.json", json)?;
        written::put_in(path, "index.html", self.page().as_bytes())?;
        // The names in it are on the disk before it has its own: a folder without its story.json is seen by nobody again.
        let within = self.record.pictures.iter().filter_map(|picture| picture.file.as_deref());
        let inner = within.map(|file| path.join(file)).find(|file| file.is_file());
        inner.map_or(Ok(()), |file| written::sync_folder_of(&file))?;
        written::sync_folder_of(&path.join("story.json"))
    }

    fn page(&self) -> String {
        let files: HashMap<&str, &str> = self
            .record
            .pictures
            .iter()
            .filter_map(|picture| Some((picture.address.as_str(), picture.file.as_deref()?)))
            .collect();
        let missing = |url: &str| {
            let state =
                self.story.pictures.iter().find(|(picture, _)| picture.url == url).map(|(_, state)| *state);
            ServedPicture::Missing(state.map_or_else(|| words::missing_picture(None), serving::missing_words))
        };
        let picture = |url: &str| match files.get(url) {
            Some(file) => ServedPicture::OnBoard((*file).to_owned()),
            None => missing(url),
        };
        let body = story_fragment(&self.story, &picture);
        page::document(
            &story_page_attributes(&self.story),
            &self.record.title,
            &format!("<main><article>{body}</article></main>"),
        )
    }
}

/// A link where there can be one, else a copy.
fn put_picture(from: &Path, to: &Path, is_linked: bool) -> Result<(), AppError> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(written::failed(to))?;
    }
    if is_linked && fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to)
        .and_then(|_| File::options().write(true).open(to))
        .and_then(|file| file.sync_all())
        .map_err(written::failed(to))
}

fn ending_of(media_type: &str) -> Option<&'static str> {
    ending(media_type)
}

fn file_name(hash: ContentHash, ending: &str) -> String {
    let short: String = hash.to_hex().chars().take(24).collect();
    format!("pictures/{short}.{ending}")
}

/// Eight digits of what the story is known by.
pub(super) fn key(address: Option<&str>, id: ArticleId) -> String {
    let known_by = address.map_or_else(|| format!("story {id}"), str::to_owned);
    let digest = Sha256::digest(known_by.as_bytes());
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

fn line(folder: String, record: &StoryRecord) -> Line {
    let names: Vec<String> = record.credits.iter().map(|credit| credit.name.clone()).collect();
    let day = record.published.as_deref().and_then(|instant| instant.get(..10)).unwrap_or_default();
    let facts = [words::listed(&names), record.publication.clone(), day.to_owned()];
    let language = layover_content::xhtml::language_tag(&record.language);
    Line {
        folder,
        title: record.title.clone(),
        attributes: format!(
            "{} dir=\"{}\"",
            language.map(|tag| format!(" lang=\"{tag}\"")).unwrap_or_default(),
            if record.direction == "rtl" { "rtl" } else { "ltr" }
        ),
        facts: facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · "),
    }
}

/// Removes a folder so that its name never stands for half of one: under another name, which the next pass sweeps when
/// this one is ended.
pub(super) fn remove(path: &Path) -> std::io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let going = path.with_file_name(format!("{GOING}{name}-{}", std::process::id()));
    drop(fs::remove_dir_all(&going));
    fs::rename(path, &going)?;
    // Else a power cut could give the name back to what is half removed.
    written::sync_folder_of(&going).map_err(std::io::Error::other)?;
    fs::remove_dir_all(&going)
}

/// One pass at a time over a folder, whichever program makes it: as long as this lives. Without it nobody knows whether
/// a folder that is half made is being made just now.
pub(super) fn claim(root: &Path) -> Option<File> {
    let file = File::options().create(true).truncate(false).write(true).open(root.join(PASS)).ok()?;
    file.lock().is_ok().then_some(file)
}

/// Drops what an earlier pass left half-made or half-removed. Only for who has claimed the folder.
pub(super) fn sweep(root: &Path) {
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(COMING) || name.starts_with(GOING) {
            drop(fs::remove_dir_all(entry.path()));
        }
    }
}

/// Folders of stories, by key. What else lies there is not looked at.
pub(super) fn present(root: &Path) -> HashMap<String, String> {
    let mut found = HashMap::new();
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let Some((_, key)) = name.rsplit_once('-') else { continue };
        let is_key = key.len() == 8 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_key && entry.path().join("story.json").is_file() {
            found.insert(key.to_owned(), name);
        }
    }
    found
}

/// The line of a folder whose story the library no longer keeps.
pub(super) fn line_on_disk(root: &Path, name: &str) -> Option<Line> {
    let bytes = fs::read(root.join(name).join("story.json")).ok()?;
    let record: StoryRecord = serde_json::from_slice(&bytes).ok()?;
    (record.format == record::FORMAT).then(|| line(name.to_owned(), &record))
}
