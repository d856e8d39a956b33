//! What is seen of a library between two steps, and what must hold of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use layover_model::{ArticleId, PictureState, Subject};
use layover_store::Finding;

use super::library::{LARGEST_FILE, Life, told};

/// A library as it stands.
pub struct Seen {
    budget: u64,
    used: u64,
    protected_bytes: u64,
    findings: Vec<Finding>,
    /// Bytes of the files that lie there.
    on_disk: u64,
    /// Bytes of the beginnings that lie there.
    begun: u64,
    counted: u64,
    protected: BTreeMap<ArticleId, Kept>,
}

/// What there is of a protected story.
struct Kept {
    has_text: bool,
    /// Addresses of the pictures it shows, and those of them that are on board.
    shown: BTreeSet<String>,
    here: BTreeSet<String>,
}

pub fn look(life: &Life) -> Result<Seen, String> {
    let room = life.store.room().map_err(told)?;
    Ok(Seen {
        budget: room.limits.budget,
        used: room.used,
        protected_bytes: room.protected,
        findings: life.store.doctor_check().map_err(told)?,
        on_disk: on_disk(life)?,
        begun: begun(life)?,
        counted: room.lines.iter().map(|line| line.pictures + line.audio).sum(),
        protected: protected(life)?,
    })
}

fn on_disk(life: &Life) -> Result<u64, String> {
    let mut bytes = 0;
    for folder in std::fs::read_dir(life.store.directory().join("pictures")).map_err(told)? {
        bytes += bytes_in(&folder.map_err(told)?.path())?;
    }
    Ok(bytes)
}

fn begun(life: &Life) -> Result<u64, String> {
    bytes_in(&life.store.directory().join("partial"))
}

/// What goes while one looks takes no room.
fn bytes_in(folder: &Path) -> Result<u64, String> {
    let gone = |error: &std::io::Error| error.kind() == std::io::ErrorKind::NotFound;
    let files = match std::fs::read_dir(folder) {
        Err(error) if gone(&error) => return Ok(0),
        files => files.map_err(told)?,
    };
    let mut bytes = 0;
    for file in files {
        match file.and_then(|file| file.metadata()) {
            Ok(facts) => bytes += facts.len(),
            Err(error) if gone(&error) => {}
            Err(error) => return Err(told(error)),
        }
    }
    Ok(bytes)
}

/// Stories the reader protects, as the life itself knows: saved, packed, or of a publication kept offline.
fn protected(life: &Life) -> Result<BTreeMap<ArticleId, Kept>, String> {
    let packed: BTreeSet<ArticleId> = life.memory.packed.values().flatten().copied().collect();
    let kept: BTreeSet<i64> = life
        .store
        .followed()
        .map_err(told)?
        .into_iter()
        .filter(|followed| followed.follow.keeps_offline)
        .filter_map(|followed| match followed.subject {
            Subject::Publication(id) => Some(id.0),
            _ => None,
        })
        .collect();
    let mut protected = BTreeMap::new();
    for id in &life.memory.stories {
        let Some(story) = life.store.story(*id).map_err(told)? else {
            if packed.contains(id) {
                return Err(format!("story {} is packed and gone", id.0));
            }
            continue;
        };
        if story.row.is_saved || packed.contains(id) || kept.contains(&story.row.publication.0) {
            let states: Vec<(String, PictureState)> = story
                .hero
                .iter()
                .map(|hero| (hero.hero.picture.url.clone(), hero.state))
                .chain(story.pictures.iter().map(|(picture, state)| (picture.url.clone(), *state)))
                .collect();
            let is_here = |state: &PictureState| matches!(state, PictureState::OnBoard(_));
            let here = states.iter().filter(|(_, state)| is_here(state)).map(|(url, _)| url.clone());
            protected.insert(
                *id,
                Kept {
                    has_text: story.body.is_some(),
                    here: here.collect(),
                    shown: states.iter().map(|(url, _)| url.clone()).collect(),
                },
            );
        }
    }
    Ok(protected)
}

/// What each story shows, as the child of a life tells its parent after every edit.
#[derive(Default)]
pub struct Shown(BTreeMap<ArticleId, BTreeSet<String>>);

impl Shown {
    /// Looks anew; a line for each story that shows something else than before.
    pub fn change(&mut self, life: &Life) -> Result<Vec<String>, String> {
        let mut lines = Vec::new();
        for id in &life.memory.stories {
            let Some(story) = life.store.story(*id).map_err(told)? else { continue };
            let hero = story.hero.iter().map(|hero| hero.hero.picture.url.clone());
            let shown = hero.chain(story.pictures.iter().map(|(picture, _)| picture.url.clone())).collect();
            if self.0.get(id) != Some(&shown) {
                let urls: Vec<&str> = shown.iter().map(String::as_str).collect();
                lines.push(format!("{} {}", id.0, urls.join(" ")));
                self.0.insert(*id, shown);
            }
        }
        Ok(lines)
    }

    /// A line of it, read.
    pub fn read(line: &str) -> Option<(ArticleId, BTreeSet<String>)> {
        let (id, urls) = line.split_once(' ')?;
        Some((ArticleId(id.parse().ok()?), urls.split(' ').map(str::to_owned).collect()))
    }
}

impl Seen {
    /// At some moment since, the story showed these alone.
    pub fn showed(&mut self, story: ArticleId, shown: &BTreeSet<String>) {
        if let Some(kept) = self.protected.get_mut(&story) {
            kept.here.retain(|url| shown.contains(url));
        }
    }

    /// Database and files agree both ways, and every count is right.
    pub fn is_sound(&self) -> Result<(), String> {
        if !self.findings.is_empty() {
            return Err(format!("the doctor found {:?}", self.findings));
        }
        if self.on_disk != self.counted {
            return Err(format!("{} bytes lie on disk, {} are counted", self.on_disk, self.counted));
        }
        Ok(())
    }

    /// What was protected before and still is has lost neither text nor picture.
    pub fn kept_what_is_protected(&self, before: &Self) -> Result<(), String> {
        for (id, had) in &before.protected {
            let Some(has) = self.protected.get(id) else { continue };
            if had.has_text && !has.has_text {
                return Err(format!("story {} lost its text", id.0));
            }
            if let Some(lost) =
                had.here.iter().find(|url| has.shown.contains(*url) && !has.here.contains(*url))
            {
                return Err(format!("story {} lost {lost}", id.0));
            }
        }
        Ok(())
    }

    /// The budget holds. Over it lies at most what is protected, which only a smaller budget can bring about; and what
    /// was protected until a moment ago, until the room is next put right.
    pub fn is_within(&self, before: &Self, has_settled: bool) -> Result<(), String> {
        let most = match has_settled {
            true => self.budget.max(self.protected_bytes),
            false => self.budget.max(before.used),
        };
        if self.used > most || self.on_disk + self.begun > most + LARGEST_FILE {
            return Err(format!("{} used of {}, {most} at most", self.used, self.budget));
        }
        Ok(())
    }
}
