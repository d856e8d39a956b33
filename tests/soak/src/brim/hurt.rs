//! A damaged library, opened: put together anew where there is room, and never less than it was where there is none.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use layover_app::Library;
use tempfile::TempDir;

use super::{Said, opening};
use crate::acts::{Ground, copy};
use crate::damage::kept::{self, Kept};
use crate::damage::{live_well, runtime};
use crate::dice::Dice;
use crate::readiness::said;

const DATABASE: &str = "library.sqlite";
const PAGE: usize = 4_096;
/// Starts after which it has to be sound.
const STARTS: u32 = 3;

/// A library that was closed well and damaged then.
pub struct Hurt {
    pub name: &'static str,
    folder: TempDir,
    before: Kept,
}

/// One that does not open any more, and one that opens and has rows that cannot be read.
pub fn all(ground: &Ground) -> Result<Vec<Hurt>, String> {
    let first: fn(&mut [u8]) = |bytes| bytes.iter_mut().take(PAGE).for_each(|byte| *byte = 0);
    let middle: fn(&mut [u8]) = |bytes| {
        let at = bytes.len() / 2 / PAGE * PAGE;
        bytes.iter_mut().skip(at).take(8 * PAGE).for_each(|byte| *byte = 0xA5);
    };
    let kinds = [("a damaged first page", first, false), ("damaged rows", middle, true)];
    kinds.into_iter().map(|(name, harm, is_marked)| Hurt::make(ground, name, harm, is_marked)).collect()
}

impl Hurt {
    fn make(
        ground: &Ground,
        name: &'static str,
        harm: fn(&mut [u8]),
        is_marked: bool,
    ) -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(said)?;
        let library = folder.path().join("library");
        ground.lay_stage("synced", &library)?;
        let before = runtime()?.block_on(live_well(&library, None, &mut Dice::new(5)))?;
        let database = library.join(DATABASE);
        let mut bytes = fs::read(&database).map_err(said)?;
        harm(&mut bytes);
        fs::write(&database, bytes).map_err(said)?;
        if is_marked {
            fs::write(library.join("library.damaged"), "").map_err(said)?;
        }
        Ok(Self { name, folder, before })
    }

    /// One life: with room again all that was kept is there, and the damaged one lies beside it as it was.
    pub fn live(&self, life: &Path, run: impl Fn(&str) -> Result<Said, String>) -> Result<Said, String> {
        let library = life.join("library");
        copy(&self.folder.path().join("library"), &library)?;
        let told = run(opening::OPEN)?;
        let node = |path: PathBuf| fs::metadata(path).map(|facts| facts.ino()).map_err(said);
        for copy in copies(&library)? {
            if node(copy.join(DATABASE))? == node(library.join(DATABASE))? {
                return Err(format!("it was not mended, and {} is left of trying", copy.display()));
            }
        }
        let was_told = told.lines.iter().any(|line| line.starts_with("notice "));
        let is_told = runtime()?.block_on(self.opens_with_room(&library))?;
        if was_told == is_told {
            return Err(format!("of one mending was told {}", if is_told { "twice" } else { "never" }));
        }
        opening::nothing_half_made(&library)?;
        self.is_kept(&library)?;
        Ok(told)
    }

    /// Whether anything was told.
    async fn opens_with_room(&self, library: &Path) -> Result<bool, String> {
        let mut is_told = false;
        for _ in 0..STARTS {
            let open = Library::open(library).await.map_err(|error| format!("it does not open: {error}"))?;
            is_told |= open.notice().is_some();
            if open.doctor_check().await.is_ok_and(|findings| findings.is_empty()) {
                return kept::compare(&self.before, &kept::read(&open, library).await?).map(|()| is_told);
            }
            drop(open.doctor_repair().await);
        }
        Err(format!("not sound after {STARTS} starts"))
    }

    /// The damaged one is there as it was, once.
    fn is_kept(&self, library: &Path) -> Result<(), String> {
        let harmed = fs::read(self.folder.path().join("library").join(DATABASE)).map_err(said)?;
        let copies = copies(library)?;
        let whole =
            copies.iter().filter(|copy| fs::read(copy.join(DATABASE)).is_ok_and(|bytes| bytes == harmed));
        if whole.count() == 1 && copies.len() == 1 {
            return Ok(());
        }
        Err(format!("the damaged one is not kept as it was, once: {copies:?}"))
    }
}

fn copies(library: &Path) -> Result<Vec<PathBuf>, String> {
    let mut copies = Vec::new();
    for entry in fs::read_dir(library).map_err(said)? {
        let entry = entry.map_err(said)?;
        if entry.file_name().to_string_lossy().starts_with("damaged-") {
            copies.push(entry.path());
        }
    }
    Ok(copies)
}
