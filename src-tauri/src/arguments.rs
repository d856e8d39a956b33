//! What the window is started with.

use layover_app::default_library;
use layover_app::handed::is_link;
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::path::PathBuf;

const USAGE: &str = "usage: layover-desktop [--library DIR] [--story ID] [--hidden] [FILE|layover:LINK …]";

/// The command line, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// The library; the reader's own when not given.
    pub library: Option<PathBuf>,
    /// A story to open.
    pub story: Option<i64>,
    /// Start without a window to look at, as when the session begins.
    pub is_hidden: bool,
    /// A page of ours to print, and the file to print it into: for `layover export --pdf`, no window is opened.
    pub print: Option<(PathBuf, PathBuf)>,
    /// Links of ours and files, for the reader to decide on.
    pub handed: Vec<PathBuf>,
}

impl Arguments {
    fn has_link(&self) -> bool {
        self.handed.iter().any(|word| word.to_str().is_some_and(is_link))
    }

    /// Reads a command line without the program's name; a complaint says what is wrong with it.
    pub fn parse(mut words: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut arguments = Self::default();
        while let Some(word) = words.next() {
            // A link is a stranger's, and a system that hands it over without care hands over more words than one.
            if arguments.has_link() && word.to_str().is_none_or(|word| word.starts_with('-')) {
                return Err(format!("nothing may be asked for behind a link; {USAGE}"));
            }
            match word.to_str() {
                Some("--library") => {
                    arguments.library = Some(
                        words.next().ok_or_else(|| format!("--library wants a folder; {USAGE}"))?.into(),
                    );
                }
                Some("--hidden") => arguments.is_hidden = true,
                Some("--print") => {
                    let (page, file) = (words.next(), words.next());
                    let both = page.zip(file).map(|(page, file)| (page.into(), file.into()));
                    arguments.print =
                        Some(both.ok_or_else(|| format!("--print wants a page and a file; {USAGE}"))?);
                }
                Some("--story") => {
                    let id = words.next().and_then(|id| id.to_str()?.parse().ok());
                    arguments.story = Some(id.ok_or_else(|| format!("--story wants a number; {USAGE}"))?);
                }
                Some(link) if is_link(link) => arguments.handed.push(link.into()),
                // A desktop names files by their addresses (freedesktop.org, Desktop Entry Specification, `%U`).
                Some(address) if address.starts_with("file:") => {
                    let path =
                        tauri::Url::parse(address).ok().and_then(|address| address.to_file_path().ok());
                    arguments.handed.push(path.ok_or_else(|| format!("{address} is no file; {USAGE}"))?);
                }
                other if other.is_none_or(|name| !name.starts_with('-') && !name.contains("://")) => {
                    arguments.handed.push(word.into());
                }
                _ => return Err(format!("{} is not understood; {USAGE}", word.to_string_lossy())),
            }
        }
        Ok(arguments)
    }

    /// The arguments of a second start, as the first one is told of them; what makes no sense is left out.
    pub fn of_second_start(given: Vec<String>) -> Self {
        Self::parse(given.into_iter().skip(1).map(OsString::from)).unwrap_or_default()
    }

    /// The library folder: the given one, the reader's own, or in a development build one beside it, so that
    /// `cargo run` never touches what a reader collected.
    pub fn library_folder(&self) -> Option<PathBuf> {
        let own = || {
            let library = default_library()?;
            Some(if cfg!(debug_assertions) { library.with_file_name("development-library") } else { library })
        };
        self.library.clone().or_else(own)
    }

    /// Name of the one-window lock: each library has its own.
    pub fn identifier(&self) -> String {
        let folder = self.library_folder().unwrap_or_default();
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        let folder = folder.canonicalize().unwrap_or(folder);
        let digest = Sha256::digest(folder.as_os_str().as_encoded_bytes());
        let short: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        format!("app.layover.library-{short}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Arguments, String> {
        Arguments::parse(words.iter().map(OsString::from))
    }

    #[test]
    fn libraries_have_locks_of_their_own() {
        let one = parse(&["--library", "/a/one"]).unwrap();
        let two = parse(&["--library", "/a/two"]).unwrap();
        assert_ne!(one.identifier(), two.identifier());
        assert_eq!(one.identifier(), parse(&["--library", "/a/one", "--story", "4"]).unwrap().identifier());
    }

    #[test]
    fn links_of_ours_and_files_are_handed_over() {
        let given = parse(&["--story", "4", "layover://save?url=x", "list.opml"]).unwrap();
        assert_eq!(given.handed, [PathBuf::from("layover://save?url=x"), PathBuf::from("list.opml")]);
        #[cfg(unix)]
        assert_eq!(
            parse(&["file:///tmp/a%20list.opml"]).unwrap().handed,
            [PathBuf::from("/tmp/a list.opml")]
        );
        assert_eq!(given.story, Some(4));
    }

    #[test]
    fn a_link_brings_no_words_of_its_own() {
        for words in [
            &["layover://save?url=x\" --library /tmp/elsewhere"][..],
            &["layover://save?url=x --print page file", "list.opml"],
            &["LAYOVER:--hidden"],
        ] {
            let given = parse(words).unwrap();
            let told =
                Arguments { handed: words.iter().map(PathBuf::from).collect(), ..Arguments::default() };
            assert_eq!(given, told, "one word is one link, whatever is in it");
        }
        // As they come where a link was handed over without its quotation marks.
        for words in [
            &["layover://save?url=x", "--library", "/tmp/elsewhere"][..],
            &["layover://save?url=x", "--print", "page", "file"],
            &["layover://save?url=x", "list.opml", "--story", "4"],
            &["Layover:", "--hidden"],
            &["layover://save?url=x", "-"],
        ] {
            assert!(parse(words).unwrap_err().contains("behind a link"), "{words:?}");
        }
        let second = ["layover-desktop", "layover://save?url=x", "--library", "/tmp/elsewhere"];
        let second = Arguments::of_second_start(second.map(str::to_owned).to_vec());
        assert_eq!(second, Arguments::default(), "nothing of it is done");
    }

    #[test]
    fn nonsense_is_refused_with_the_usage() {
        for words in
            [&["--library"][..], &["--story", "seven"], &["--story"], &["https://example.org"], &["--x"]]
        {
            assert!(parse(words).unwrap_err().contains("usage:"), "{words:?}");
        }
    }
}
