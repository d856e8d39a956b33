//! Links and files the window was started with, or was handed by a later start; they wait here until the pages ask.

use layover_app::AppError;
use layover_app::contract::Handed;
use layover_app::handed;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The most that waits: a page cannot fill the window with questions.
const MOST: usize = 20;

/// What waits for the reader's word.
#[derive(Default)]
pub struct HandedOver(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    words: Vec<Handed>,
    files: Vec<PathBuf>,
}

impl HandedOver {
    /// Takes in words of a command line: links of ours, and names of files.
    pub fn put(&self, words: &[PathBuf], directory: Option<&Path>) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for word in words {
            if waiting.words.len() >= MOST {
                return;
            }
            let handed = match word.to_str() {
                Some(link) if handed::is_link(link) => handed::read_link(link),
                _ => waiting.file(&directory.map_or_else(|| word.clone(), |directory| directory.join(word))),
            };
            waiting.words.push(handed);
        }
    }

    /// What waits, each once.
    pub fn take(&self) -> Vec<Handed> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner).words)
    }

    /// The file of that number.
    pub fn file(&self, id: u32) -> Result<PathBuf, AppError> {
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = usize::try_from(id).ok().and_then(|id| waiting.files.get(id));
        found.cloned().ok_or_else(|| AppError::UnknownFile(handed::unnamed_file()))
    }
}

impl Waiting {
    fn file(&mut self, path: &Path) -> Handed {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(kind) = handed::kind_of(path).filter(|_| path.is_file()) else {
            let refused = AppError::UnknownFile(name).into();
            let layover_app::contract::CommandError { sentence, .. } = refused;
            return Handed::Refused { sentence };
        };
        self.files.push(path.to_path_buf());
        Handed::File { id: u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX), kind, name }
    }
}
