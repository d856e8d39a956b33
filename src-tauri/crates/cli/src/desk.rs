//! What every verb works with: the library, opened when first asked for, and the way answers are printed.

use crate::ending::{Ending, Failure, complain};
use crate::paper;
use layover_app::Library;
use serde::Serialize;
use std::borrow::Cow;
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
        let text = serde_json::to_string(value).map_err(io::Error::from)?;
        self.raw(&(escaped(&text) + "\n"))
    }

    /// One JSON value for eyes.
    pub fn pretty(&self, value: &impl Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(value).map_err(io::Error::from)?;
        self.raw(&(escaped(&text) + "\n"))
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

/// JSON in which nothing stands that a terminal would obey: JSON itself lets some controls stand as they are. Outside
/// of its strings are none but the line breaks that are printed for eyes.
pub fn escaped(json: &str) -> Cow<'_, str> {
    let is_odd = |letter: char| letter != '\n' && paper::steers(letter);
    if !json.contains(is_odd) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 64);
    for letter in json.chars() {
        if is_odd(letter) {
            // All of them are of the first plane, and four digits say them.
            out.push_str(&format!("\\u{:04x}", u32::from(letter)));
        } else {
            out.push(letter);
        }
    }
    Cow::Owned(out)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_says_the_same_with_nothing_a_terminal_obeys() {
        let value =
            serde_json::json!({ "a\u{9b}": ["\u{1b}[2J\n\u{7f}", "\u{202e}exe\u{2069}", "plain 日本"] });
        for text in [serde_json::to_string(&value).unwrap(), serde_json::to_string_pretty(&value).unwrap()] {
            let shown = escaped(&text);
            assert!(!shown.chars().any(|letter| letter != '\n' && paper::steers(letter)), "{shown:?}");
            assert!(shown.contains("\\u009b") && shown.contains("\\u202eexe\\u2069"), "{shown}");
            assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), value);
        }
        assert!(matches!(escaped("{\"a\": \"日本\"}"), Cow::Borrowed(_)));
    }
}
