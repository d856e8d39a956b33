//! The airplane check: every packed story is opened exactly as reading does, through the story scheme, and everything
//! its document asks for is asked for. Nothing here knows of a network.

use crate::contract::{AirplaneCheck, AirplaneMiss};
use crate::library::in_background;
use crate::story_page::SCHEME_BASE;
use crate::voice::With::{Count, Text};
use crate::voice::{say, say_of, say_with};
use crate::{AppError, Library, rows};
use layover_content::opened::{self, Fetched, Opened};
use layover_model::{ArticleId, ContentHash, TripId};
use layover_store::Store;
use std::collections::{HashMap, HashSet};
use std::time::Instant;

/// Bundled with the window, not with the library.
const TYPEFACES: &str = "/fonts/";

/// Files of the scheme that were asked for already, and whether they were what they should be.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    files: HashMap<String, Found>,
}

impl Seen {
    /// It was let go of: to be asked for again.
    pub(crate) fn forget(&mut self, hash: ContentHash) {
        self.files.remove(&picture_path(hash));
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    /// A picture that was decoded.
    Picture,
    /// Something else that was served.
    Other,
    /// Nothing, or nothing that can be shown.
    Broken,
}

/// What opening one story found.
#[derive(Debug, Default)]
pub(crate) struct Opening {
    /// Pictures the document shows.
    pub(crate) pictures: Vec<String>,
    /// Pictures that were asked for in vain.
    pub(crate) broken: Vec<ContentHash>,
    /// Whether the story did not open at all, or opened empty: its text is not what it was.
    pub(crate) is_closed: bool,
    /// What the document itself says is missing.
    said: Vec<String>,
    /// Everything else.
    others: Vec<String>,
}

impl Opening {
    /// What no record of the library tells.
    pub(crate) fn unknown_to_the_library(&self) -> Vec<String> {
        self.others.clone()
    }

    fn is_sound(&self) -> bool {
        !self.is_closed && self.broken.is_empty() && self.said.is_empty() && self.others.is_empty()
    }

    fn misses(self) -> Vec<String> {
        let broken = self.broken.iter().map(|hash| {
            let name: String = hash.to_hex().chars().take(12).collect();
            miss("picture", &name, "")
        });
        self.said.iter().cloned().chain(broken).chain(self.others.iter().cloned()).collect()
    }
}

impl Library {
    /// Opens every story of one trip, or of all that are not tidied up, as reading would, and says what was missed.
    /// Marks nothing read and asks nothing of the network.
    ///
    /// # Errors
    /// There is no such trip, or the library could not be read.
    pub async fn airplane_check(&self, id: Option<i64>) -> Result<AirplaneCheck, AppError> {
        let began = Instant::now();
        let stories = self.with_store(move |store| match id {
            None => Ok(store.packed()?),
            Some(id) => {
                store.trip(TripId(id))?.ok_or(AppError::UnknownTrip(id))?;
                let stories = store.trip_stories(TripId(id))?;
                Ok(stories.iter().filter(|story| !story.is_refused).map(|story| story.article).collect())
            }
        });
        let stories: Vec<ArticleId> = stories.await?;
        let titles = self.titles(&stories).await?;
        let mut check = AirplaneCheck::default();
        let mut seen = Seen::default();
        let mut shown = HashSet::new();
        for story in &stories {
            let opening = self.open_as_reading(*story, &mut seen).await;
            self.remember(*story, &opening).await;
            shown.extend(opening.pictures.iter().cloned());
            let misses = opening.misses();
            check.stories += 1;
            check.stories_whole += u32::from(misses.is_empty());
            let title = titles.get(story).cloned().unwrap_or_default();
            check.misses.extend(misses.into_iter().map(|sentence| AirplaneMiss {
                story: story.0,
                title: title.clone(),
                sentence,
            }));
        }
        let decoded = shown.iter().filter(|path| seen.files.get(*path) == Some(&Found::Picture)).count();
        check.pictures = u32::try_from(shown.len()).unwrap_or(u32::MAX);
        check.pictures_decoded = u32::try_from(decoded).unwrap_or(u32::MAX);
        check.is_passed = check.misses.is_empty();
        check.seconds = began.elapsed().as_secs_f64();
        check.sentence = sentence(&check);
        Ok(check)
    }

    /// What was found damaged is wanted again, so that nothing calls it whole from now on.
    async fn remember(&self, story: ArticleId, opening: &Opening) {
        if opening.is_sound() {
            return;
        }
        let (broken, is_closed) = (opening.broken.clone(), opening.is_closed);
        let forget = move |store: &Store| {
            for hash in broken.into_iter().filter(|hash| store.whole_file(*hash).is_none()) {
                store.lose_file(hash, None)?;
            }
            if is_closed {
                store.lose_text(story)?;
            }
            store.miss_texts(&[story])?;
            Ok(())
        };
        if let Err(error) = self.with_store(forget).await {
            // A library that cannot be written is still checked.
            tracing::warn!("what the airplane check found is not remembered: {error}");
        }
    }

    async fn titles(&self, stories: &[ArticleId]) -> Result<HashMap<ArticleId, String>, AppError> {
        let stories = stories.to_vec();
        self.with_store(move |store| {
            let rows = store.rows(&stories)?;
            Ok(rows.into_iter().map(|row| (row.id, rows::row(row).title)).collect())
        })
        .await
    }

    /// Opens one story's document and asks for everything it asks for.
    pub(crate) async fn open_as_reading(&self, story: ArticleId, seen: &mut Seen) -> Opening {
        let served = self.serve(&format!("/story/{story}")).await;
        let mut opening = Opening::default();
        if served.status != 200 {
            opening.is_closed = true;
            opening.others.push(miss("closed", "", ""));
            return opening;
        }
        let document = String::from_utf8_lossy(&served.bytes).into_owned();
        let looked = in_background(move || Ok(opened::look(&document))).await.unwrap_or_default();
        say_what_is_said(&looked, &mut opening);
        for fetched in &looked.fetched {
            self.ask(fetched, seen, &mut opening).await;
        }
        opening
    }

    async fn ask(&self, fetched: &Fetched, seen: &mut Seen, opening: &mut Opening) {
        let path = fetched.address.strip_prefix(SCHEME_BASE).filter(|path| path.starts_with('/'));
        let Some(path) = path else {
            let asked = &fetched.asked_by;
            opening.others.push(miss("asks", &fetched.address, asked));
            return;
        };
        if path.starts_with(TYPEFACES) {
            return;
        }
        let found = match seen.files.get(path) {
            Some(found) => *found,
            None => {
                let found = self.ask_once(path, opening).await;
                seen.files.insert(path.to_owned(), found);
                found
            }
        };
        let hash = path.strip_prefix("/picture/").and_then(ContentHash::from_hex);
        match (hash, found) {
            (Some(hash), found) => {
                opening.broken.extend((found != Found::Picture).then_some(hash));
                // Teasers show pictures of other stories: those must be whole, and are not counted to this one.
                opening.pictures.extend(fetched.is_own.then(|| path.to_owned()));
            }
            (None, Found::Broken) => opening.others.push(miss("unserved", path, "")),
            (None, _) => {}
        }
    }

    async fn ask_once(&self, path: &str, opening: &mut Opening) -> Found {
        let served = self.serve(path).await;
        if served.status != 200 || served.bytes.is_empty() {
            return Found::Broken;
        }
        if served.media_type.starts_with("text/css") {
            let sheet = opened::of_stylesheet(&String::from_utf8_lossy(&served.bytes));
            let outside = sheet.into_iter().filter(|fetched| !fetched.address.starts_with(SCHEME_BASE));
            opening.others.extend(outside.map(|fetched| miss("asks", &fetched.address, &say("styleSheet"))));
            return Found::Other;
        }
        if !served.media_type.starts_with("image/") {
            return Found::Other;
        }
        let expected = path.strip_prefix("/picture/").and_then(ContentHash::from_hex);
        let is_shown = in_background(move || Ok(is_shown(&served.bytes, &served.media_type, expected))).await;
        if is_shown.unwrap_or(false) { Found::Picture } else { Found::Broken }
    }
}

/// Whether a file is what its name says and can be shown.
fn is_shown(bytes: &[u8], media_type: &str, expected: Option<ContentHash>) -> bool {
    use sha2::{Digest, Sha256};
    let hash = ContentHash(Sha256::digest(bytes).into());
    expected.is_none_or(|expected| expected == hash) && layover_sync::is_picture(bytes, media_type)
}

fn picture_path(hash: ContentHash) -> String {
    format!("/picture/{}", hash.to_hex())
}

fn say_what_is_said(looked: &Opened, opening: &mut Opening) {
    match looked.mark.as_deref() {
        Some("whole") if !looked.has_body => {
            opening.is_closed = true;
            opening.others.push(miss("empty", "", ""));
        }
        Some("whole") if looked.missing.is_empty() => {}
        // A picture the library does not know to be missing.
        Some("whole") => {
            opening.others.extend(looked.missing.iter().cloned());
            return;
        }
        // Its pictures are named one by one below.
        Some("partial") if !looked.missing.is_empty() => {}
        Some(_) => opening.said.push(looked.mark_sentence.clone()),
        None => opening.others.push(miss("unsaid", "", "")),
    }
    opening.said.extend(looked.missing.iter().cloned());
}

/// What was missed, by the name of its sentence; `by` asked for it.
fn miss(what: &str, name: &str, by: &str) -> String {
    say_of("airplaneMiss", what, &[("name", Text(name)), ("by", Text(by))])
}

fn sentence(check: &AirplaneCheck) -> String {
    // Readiness counts the addresses stories name; several may bring the same file.
    let pictures = say_with("pictureFiles", &[("count", Count(check.pictures.into()))]);
    match (check.stories, check.is_passed) {
        (0, _) => say("airplaneNothing"),
        (count, true) => {
            say_with("airplanePassed", &[("count", Count(count.into())), ("pictures", Text(&pictures))])
        }
        (count, false) => {
            let whole = Count(check.stories_whole.into());
            say_with("airplaneSome", &[("count", Count(count.into())), ("whole", whole)])
        }
    }
}
