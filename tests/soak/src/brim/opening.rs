//! A library of an earlier schema, opened: migrated where there is room, and read where there is none.

use std::path::{Path, PathBuf};

use layover_app::Library;
use layover_app::contract::ListFilter;

use super::Said;
use crate::acts::old::{self, Old};
use crate::acts::reader::say;
use crate::dice::Dice;
use crate::readiness::said;

/// Asks a child to open its library.
pub const OPEN: &str = "open";
/// Stories that every schema's library has.
const STORIES: &str = "stories 3";
const SEED: u64 = 11;

/// A library as an earlier Layover left it.
pub struct Earlier {
    pub name: String,
    file: PathBuf,
}

/// Every schema but the present one.
pub fn all() -> Result<Vec<Earlier>, String> {
    let mut files = old::fixtures()?;
    files.pop();
    let name = |file: &PathBuf| file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(files.into_iter().map(|file| Earlier { name: name(&file), file }).collect())
}

impl Earlier {
    /// One life: it was read, or refused for want of room; with room it is migrated, nothing is lost, nothing half made is left.
    pub fn live(&self, life: &Path, run: impl Fn(&str) -> Result<Said, String>) -> Result<Said, String> {
        let library = life.join("library");
        let old = Old::lay_copy_of(&self.file, &library)?;
        let said = run(OPEN)?;
        if said.refused().is_none() && !said.lines.iter().any(|line| line == STORIES) {
            return Err(format!("it opened with something else in it: {:?}", said.lines));
        }
        old.hold_against(&library, &mut Dice::new(SEED))?;
        nothing_half_made(&library)?;
        Ok(said)
    }
}

/// What is made under another name first is gone.
pub fn nothing_half_made(library: &Path) -> Result<(), String> {
    for entry in std::fs::read_dir(library).map_err(said)? {
        let name = entry.map_err(said)?.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || name.ends_with(".mended") || name.ends_with(".listed") {
            return Err(format!("{name} was left"));
        }
    }
    Ok(())
}

/// The child: opens a library and says how many stories it holds.
pub async fn open(folder: &Path) -> Result<(), String> {
    let library = match Library::open(folder.join("library")).await {
        Ok(library) => library,
        Err(error) => {
            say(&format!("! Open: {}", error.to_string().replace('\n', " ")));
            return Ok(());
        }
    };
    let stories = library.story_ids(ListFilter::default()).await.map_err(said)?;
    say(&format!("stories {}", stories.len()));
    if let Some(notice) = library.notice() {
        say(&format!("notice {notice}"));
    }
    Ok(())
}
