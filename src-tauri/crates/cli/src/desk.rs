//! What every verb works with: the library, opened when first asked for, and the way answers are printed.

use crate::ending::{Ending, Failure, complain};
use crate::paper;
use layover_app::Library;
use serde::Serialize;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// The working place of one command.
pub struct Desk {
    folder: Option<PathBuf>,
    /// Answers are JSON.
    pub is_json: bool,
    /// The library, once it was opened.
    opened: OnceLock<Arc<Library>>,
}

impl Desk {
    /// A desk for the library in that folder, or for the reader's own.
    pub fn new(folder: Option<PathBuf>, is_json: bool) -> Self {
        Self { folder, is_json, opened: OnceLock::new() }
    }

    /// Where the library lies, made absolute, so that the window finds it too.
    pub fn folder(&self) -> Result<PathBuf, Failure> {
        let folder = self.folder.clone().or_else(layover_app::default_library).ok_or(Failure::NoHome)?;
        Ok(std::path::absolute(&folder).unwrap_or(folder))
    }

    /// The library, opened, and made when there is none. A folder that was named by hand may be a slip of the
    /// pen: that one was made is said.
    pub async fn library(&self) -> Result<Arc<Library>, Failure> {
        let folder = self.folder()?;
        let is_new = self.folder.is_some() && !layover_app::holds_library(&folder);
        let library = Library::open(&folder).await?;
        if is_new && !self.is_json {
            crate::ending::note(&format!("a new library was made in {}", folder.display()));
        }
        if let Some(notice) = library.notice().filter(|_| self.opened.get().is_none()) {
            crate::ending::note(&notice);
        }
        drop(self.opened.set(Arc::clone(&library)));
        Ok(library)
    }

    /// What was done goes into the second file before the program ends.
    pub async fn close(&self) {
        if let Some(library) = self.opened.get() {
            library.keep_second_file().await;
        }
    }

    /// One line of text, without anything a terminal would obey.
    pub fn say(&self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(io::stdout().lock(), "{}", paper::plain(text))?)
    }

    /// One JSON value on one line.
    pub fn json(&self, value: &impl Serialize) -> Result<(), Failure> {
        let mut out = io::BufWriter::new(io::stdout().lock());
        serde_json::to_writer(&mut out, value).map_err(io::Error::from)?;
        out.write_all(b"\n")?;
        Ok(out.flush()?)
    }

    /// One JSON value for eyes.
    pub fn pretty(&self, value: &impl Serialize) -> Result<(), Failure> {
        let mut out = io::BufWriter::new(io::stdout().lock());
        serde_json::to_writer_pretty(&mut out, value).map_err(io::Error::from)?;
        out.write_all(b"\n")?;
        Ok(out.flush()?)
    }

    /// The value as JSON, or the sentence.
    pub fn answer(&self, value: &impl Serialize, sentence: &str) -> Result<(), Failure> {
        if self.is_json { self.json(value) } else { self.say(sentence) }
    }

    /// A whole text as it is.
    pub fn raw(&self, text: &str) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        Ok(out.flush()?)
    }

    /// Says on standard error what became of one of several things.
    pub fn complain(&self, failure: &Failure) {
        crate::ending::report(failure, self.is_json);
    }

    /// Says that nothing was found.
    pub fn nothing(&self, sentence: &str) -> Ending {
        complain("nothing-found", sentence, self.is_json);
        Ending::NothingFound
    }
}

/// The bytes of a file, or of standard input for `-`.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map_err(Failure::Input)?;
        return Ok(bytes);
    }
    std::fs::read(path).map_err(|source| Failure::File { path: path.to_path_buf(), source })
}

/// Writes a file, or standard output where none is named.
pub fn write_to(desk: &Desk, path: Option<&Path>, text: &str) -> Result<(), Failure> {
    match path {
        None => desk.raw(text),
        Some(path) if path == Path::new("-") => desk.raw(text),
        Some(path) => {
            let unwritten = |source| Failure::Unwritten { path: path.to_path_buf(), source };
            if path.exists() && layover_app::is_of_a_library(path) {
                let why = "it belongs to a library of Layover; name another file";
                return Err(unwritten(io::Error::other(why)));
            }
            std::fs::write(path, text).map_err(unwritten)
        }
    }
}
