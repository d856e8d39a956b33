//! Lives that end with damage: a reader's library is closed, and bytes of its files are changed, zeroed or cut off at
//! random. Then it is opened again: it opens, or says why not and keeps everything; what the reader saved, marked, wrote and
//! follows is there; something is said; nothing panics and nothing is begun anew in silence.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use layover_app::Library;
use layover_app::contract::{Follow, ListFilter, Subject};

use crate::acts::state::{self, State};
use crate::acts::{Ground, copy};
use crate::dice::Dice;
use crate::readiness::said;

/// What was done to a file.
#[derive(Debug)]
enum Harm {
    Bits(u64),
    Zeros(u64),
    Noise(u64),
    Cut,
    Gone,
}

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
    let (file, harm) = damage(&library, &mut dice)?;
    let told = |broken: String| format!("{stage}, {} of {}: {broken}", harm, shown(&library, &file));
    let ending = open_again(&library, &before).map_err(told)?;
    Ok(format!("{stage}, {harm} of {}: {ending}", shown(&library, &file)))
}

fn runtime() -> Result<tokio::runtime::Runtime, String> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(said)
}

fn shown(library: &Path, file: &Path) -> String {
    file.strip_prefix(library).unwrap_or(file).display().to_string()
}

/// A reader does a few things, and the library is closed.
async fn live_well(folder: &Path, left: Option<&Path>, dice: &mut Dice) -> Result<State, String> {
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
    if let Some(left) = left {
        copy(folder, left)?;
    }
    let mut state = state::read(folder)?;
    state.retain(|key, _| ["saved:", "mark:", "follow:", "stories"].iter().any(|own| key.starts_with(own)));
    Ok(state)
}

/// Harms one file of the library, whichever.
fn damage(library: &Path, dice: &mut Dice) -> Result<(PathBuf, Harm), String> {
    let files = files(library);
    // The database holds almost everything, and is harmed most often.
    let database = library.join("library.sqlite");
    let file = match dice.below(10) {
        0..=4 => database,
        5 => Some(library.join("library.sqlite-wal")).filter(|log| log.exists()).unwrap_or(database),
        _ => dice.pick(&files).cloned().unwrap_or(database),
    };
    let length = fs::metadata(&file).map_err(said)?.len();
    let harm = match dice.below(10) {
        0..=4 => Harm::Bits(1 + dice.below(64)),
        5..=6 => Harm::Zeros(1 + dice.below(4)),
        7 => Harm::Noise(1 + dice.below(4)),
        8 => Harm::Cut,
        _ => Harm::Gone,
    };
    if matches!(harm, Harm::Gone) {
        fs::remove_file(&file).map_err(said)?;
        return Ok((file, harm));
    }
    let mut bytes = fs::read(&file).map_err(said)?;
    match harm {
        Harm::Bits(count) => {
            for _ in 0..count {
                let (at, bit) = (place(dice, length), dice.below(8));
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << bit;
                }
            }
        }
        Harm::Zeros(pages) | Harm::Noise(pages) => {
            for _ in 0..pages {
                let at = place(dice, length) / 4_096 * 4_096;
                let filling = dice.number().to_le_bytes()[0];
                let is_noise = matches!(harm, Harm::Noise(_));
                for byte in bytes.iter_mut().skip(at).take(4_096) {
                    *byte = if is_noise { byte.wrapping_mul(31).wrapping_add(filling) } else { 0 };
                }
            }
        }
        Harm::Cut | Harm::Gone => bytes.truncate(place(dice, length)),
    }
    // A picture is one file with the copy of it in the folder of saved stories, and with those of other lives.
    fs::remove_file(&file).map_err(said)?;
    fs::write(&file, bytes).map_err(said)?;
    Ok((file, harm))
}

fn place(dice: &mut Dice, length: u64) -> usize {
    usize::try_from(dice.below(length)).unwrap_or_default()
}

/// Every file of the library but those that hold nothing.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if fs::metadata(&path).is_ok_and(|facts| facts.len() > 0) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The next starts: each looks, and what the doctor cannot mend in a library that is open is mended by the one after.
fn open_again(folder: &Path, before: &State) -> Result<String, String> {
    let mut told = Vec::new();
    for start in 1..=3 {
        if runtime()?.block_on(start_once(folder, before, &mut told))? {
            let told = told.first().cloned().unwrap_or_else(|| "nothing showed".to_owned());
            let stories = |state: &State| state.get("stories").cloned().unwrap_or_default();
            let (had, has) = (stories(before), stories(&state::read(folder)?));
            return Ok(format!("sound at start {start}, {has} of {had} stories: {told}"));
        }
    }
    Err(format!("not sound after three starts: {told:?}"))
}

/// Whether it was sound at the end.
async fn start_once(folder: &Path, before: &State, told: &mut Vec<String>) -> Result<bool, String> {
    let library = Library::open(folder).await.map_err(|error| format!("it does not open: {error}"))?;
    told.extend(library.notice());
    let found = library.doctor_check().await;
    let is_sound = found.as_ref().is_ok_and(Vec::is_empty);
    match found {
        Ok(findings) => told.extend(findings.into_iter().map(|finding| finding.sentence)),
        Err(error) => told.push(error.to_string()),
    }
    if !is_sound {
        let mended = library.doctor_repair().await;
        told.extend(mended.err().map(|error| error.to_string()));
        return Ok(false);
    }
    library.keep_saved_folder().await;
    library.keep_second_file().await;
    reads(&library, folder, before).await?;
    is_whole(before, &state::read(folder)?)?;
    Ok(true)
}

/// Every saved story opens, with its text.
async fn reads(library: &Library, folder: &Path, before: &State) -> Result<(), String> {
    let connection = state::connect(folder)?;
    for (key, value) in before.iter().filter(|(key, _)| key.starts_with("saved:")) {
        let id: i64 = key.trim_start_matches("saved:").parse().map_err(said)?;
        if value != "1" {
            continue;
        }
        let text = library.story_text(id).await.map_err(|error| format!("saved story {id}: {error}"))?;
        let has_text: bool = connection
            .query_row("SELECT EXISTS (SELECT 1 FROM body WHERE article_id = ?1)", [id], |row| row.get(0))
            .map_err(said)?;
        if !has_text && text.text.len() < 20 {
            return Err(format!("saved story {id} has lost its text"));
        }
    }
    Ok(())
}

/// What the reader did is all there.
fn is_whole(before: &State, after: &State) -> Result<(), String> {
    let own: BTreeMap<&String, &String> = before
        .iter()
        .filter(|(key, value)| !key.starts_with("saved:") || value.as_str() == "1")
        .filter(|(key, _)| *key != "stories")
        .collect();
    for (key, value) in own {
        if after.get(key) != Some(value) {
            return Err(format!("{key} was {value:?} and is {:?}", after.get(key)));
        }
    }
    Ok(())
}

impl std::fmt::Display for Harm {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bits(count) => write!(out, "{count} bits"),
            Self::Zeros(pages) => write!(out, "{pages} pages of zeros"),
            Self::Noise(pages) => write!(out, "{pages} pages of noise"),
            Self::Cut => out.write_str("the end"),
            Self::Gone => out.write_str("all"),
        }
    }
}
