//! Lives that end with damage: a reader's library is closed, and bytes of its files are changed, zeroed or cut off at
//! random, or one letter of what the reader wrote. Then it is opened again: it opens; what the reader saved, marked, wrote and
//! follows is there, word for word; that it was hurt is told in one sentence, once; the damaged one is kept as it was; nothing
//! panics and nothing is begun anew in silence.

use std::path::Path;

use layover_app::Library;
use layover_app::contract::{Follow, ListFilter, Subject};

use crate::acts::{Ground, copy};
use crate::dice::Dice;
use crate::readiness::said;

mod harm;
pub(crate) mod kept;
mod told;

use kept::Kept;
use told::Told;

/// Starts after which a library has to be sound.
const STARTS: u32 = 3;

/// One life.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(ground: &Ground, seed: u64) -> Result<String, String> {
    let mut dice = Dice::new(seed ^ 0xDA3A6E);
    let folder = tempfile::tempdir().map_err(said)?;
    let library = folder.path().join("library");
    let stage = ground.lay(&mut dice, &library)?;
    // Each in a runtime of its own, as in a program of its own: with it go the tasks that still hold the library.
    let left = dice.percent(35).then(|| folder.path().join("left"));
    let before = runtime()?.block_on(live_well(&library, left.as_deref(), &mut dice))?;
    // A program that was ended leaves the log of its database behind.
    let (library, stage) = match left {
        Some(left) => (left, format!("{stage}, ended")),
        None => (library, stage),
    };
    let aside = folder.path().join("aside");
    let rows = kept::rows_on_disk(&library, &aside)?;
    let done = harm::choose(&library, &before, &mut dice)?;
    let is_hurt = kept::rows_on_disk(&library, &aside)? != rows;
    let what = format!("{stage}, {} of {}", done.harm, shown(&library, &done.file));
    let told = |broken: String| format!("{what}: {broken}");
    let mut said = Told::of(&library, &done);
    let ending = open_again(&library, &before, &mut said).map_err(told)?;
    said.is_enough(is_hurt).map_err(told)?;
    Ok(format!("{what}: {ending}{}", if is_hurt { ", the reader's own rows were hurt" } else { "" }))
}

pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, String> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(said)
}

fn shown(library: &Path, file: &Path) -> String {
    file.strip_prefix(library).unwrap_or(file).display().to_string()
}

/// A reader does a few things, goes on reading, and the library is closed.
pub(crate) async fn live_well(folder: &Path, left: Option<&Path>, dice: &mut Dice) -> Result<Kept, String> {
    let library = Library::open(folder).await.map_err(said)?;
    let stories = library.story_ids(ListFilter::default()).await.map_err(said)?;
    for _ in 0..3 + dice.below(4) {
        let Some(story) = dice.pick(&stories) else { break };
        library.set_saved(story.0, true).await.map_err(said)?;
        let Some(other) = dice.pick(&stories) else { break };
        library.note_story(other.0, format!("note {}", dice.below(1_000))).await.map_err(said)?;
        drop(library.highlight(other.0, 0, 12, "green".to_owned(), None).await);
    }
    for publication in library.overview().await.map_err(said)?.publications {
        let follow = Follow { keeps_offline: false, is_muted: dice.percent(50) };
        let subject = Subject::Publication { id: publication.id };
        library.set_follow(subject, Some(follow)).await.map_err(said)?;
    }
    library.keep_second_file().await;
    library.keep_saved_folder().await;
    // What is read since moves the library on, and nothing of the second file.
    if dice.percent(60) {
        let read = (0..3).filter_map(|_| dice.pick(&stories).map(|id| id.0)).collect();
        library.set_read(read, true).await.map_err(said)?;
    }
    if let Some(left) = left {
        copy(folder, left)?;
    }
    kept::read(&library, folder).await
}

/// The next starts: each looks, and what the doctor cannot mend in a library that is open is mended by the one after. Once it
/// is sound nothing more is told.
fn open_again(folder: &Path, before: &Kept, told: &mut Told) -> Result<String, String> {
    for start in 1..=STARTS {
        if runtime()?.block_on(start_once(folder, before, told))? {
            let notices = told.notices();
            runtime()?.block_on(start_once(folder, before, told))?;
            if told.notices() != notices {
                return Err(format!("told again at the next start: {}", told.said()));
            }
            return Ok(format!("sound at start {start}: {}", told.said()));
        }
    }
    Err(format!("not sound after {STARTS} starts: {}", told.said()))
}

/// Whether it was sound at the end.
async fn start_once(folder: &Path, before: &Kept, told: &mut Told) -> Result<bool, String> {
    let library = Library::open(folder).await.map_err(|error| format!("it does not open: {error}"))?;
    told.hear(library.notice())?;
    let found = library.doctor_check().await;
    let is_sound = found.as_ref().is_ok_and(Vec::is_empty);
    match found {
        Ok(findings) => findings.iter().for_each(|finding| told.find(&finding.sentence)),
        Err(error) => told.find(&error.to_string()),
    }
    if !is_sound {
        let mended = library.doctor_repair().await;
        mended.iter().flatten().for_each(|finding| told.find(&finding.sentence));
        return Ok(false);
    }
    library.keep_saved_folder().await;
    library.keep_second_file().await;
    match kept::read(&library, folder).await {
        // Said to who reads it, with the way forward: the next start looks closely.
        Err(refused) if refused.contains("The library is damaged") => {
            told.find(&refused);
            Ok(false)
        }
        found => kept::compare(before, &found?).map(|()| true),
    }
}
