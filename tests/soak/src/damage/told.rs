//! What the reader is told of damage, and what is kept of a library that was put together anew.

use std::fs;
use std::path::{Path, PathBuf};

use super::harm::Done;
use crate::readiness::said;

const DATABASE: &str = "library.sqlite";

/// What was told since the harm.
pub struct Told {
    library: PathBuf,
    /// The database as the harm left it, where that is what was harmed and no log lay beside it.
    harmed: Option<Vec<u8>>,
    notices: Vec<String>,
    found: Vec<String>,
}

impl Told {
    pub fn of(library: &Path, done: &Done) -> Self {
        let has_log = library.join("library.sqlite-wal").exists();
        let is_database = done.file == library.join(DATABASE);
        let harmed = done.bytes.clone().filter(|_| is_database && !has_log);
        Self { library: library.to_path_buf(), harmed, notices: Vec::new(), found: Vec::new() }
    }

    /// Hears the one sentence of a start, if there is one: each library that was put together anew is named in one, and is
    /// there.
    pub fn hear(&mut self, notice: Option<String>) -> Result<(), String> {
        let is_first = self.notices.is_empty() && self.found.is_empty();
        self.notices.extend(notice);
        let copies = self.copies()?;
        for copy in &copies {
            let path = copy.display().to_string();
            if !self.notices.iter().any(|notice| notice.contains(&path)) {
                return Err(format!("{path} is kept and nobody says so: {}", self.said()));
            }
            let kept = fs::read(copy.join(DATABASE)).unwrap_or_default();
            if let Some(harmed) = self.harmed.as_ref().filter(|_| is_first) {
                let pages = changed(harmed, &kept);
                if kept.len() != harmed.len() || !pages.is_empty() {
                    let (is, was) = (kept.len(), harmed.len());
                    return Err(format!("{path} is not as it was: {is} bytes of {was}, pages {pages:?}"));
                }
            }
        }
        let anew = self.notices.iter().filter(|notice| notice.contains("damaged-")).count();
        if anew == copies.len() {
            Ok(())
        } else {
            Err(format!("{} copies are kept: {}", copies.len(), self.said()))
        }
    }

    fn copies(&self) -> Result<Vec<PathBuf>, String> {
        let mut copies = Vec::new();
        for entry in fs::read_dir(&self.library).map_err(said)? {
            let entry = entry.map_err(said)?;
            if entry.file_name().to_string_lossy().starts_with("damaged-") {
                copies.push(entry.path());
            }
        }
        Ok(copies)
    }

    /// Something the doctor says, which nobody is told who does not ask.
    pub fn find(&mut self, sentence: &str) {
        self.found.push(sentence.to_owned());
    }

    pub fn notices(&self) -> usize {
        self.notices.len()
    }

    /// All of it in a line.
    pub fn said(&self) -> String {
        match self.notices.iter().chain(&self.found).next() {
            Some(first) => format!("{} notices, {} findings: {first}", self.notices.len(), self.found.len()),
            None => "nothing showed".to_owned(),
        }
    }

    /// Where rows of the reader's own were hurt, it was told.
    pub fn is_enough(&self, is_hurt: bool) -> Result<(), String> {
        if is_hurt && self.notices.is_empty() {
            return Err(format!("the reader's own rows were hurt and nothing was told: {}", self.said()));
        }
        Ok(())
    }
}

/// Pages that are another in the second.
fn changed(one: &[u8], other: &[u8]) -> Vec<usize> {
    one.chunks(4_096)
        .zip(other.chunks(4_096))
        .enumerate()
        .filter(|(_, (one, other))| one != other)
        .map(|(at, _)| at + 1)
        .collect()
}
