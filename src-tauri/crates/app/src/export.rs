//! Writing stories out: an e-book, one HTML file, Markdown with its pictures, a pack. A file appears whole or not at
//! all, and nothing that is there already is replaced unless that is said.
//!
//! Must never write a body but through `layover_content`, and never an address that is fetched by itself.

mod album;
mod book;
mod contents;
mod cover;
mod epub;
mod foreseen;
mod html;
mod issue;
mod list;
mod markdown;
mod names;
mod once;
mod place;
mod sheet;
pub(crate) mod written;

pub(crate) use album::ending;
pub(crate) use html::{STYLE, page_policy};
pub(crate) use issue::{Issue, Part, extent, gather};
pub use names::decoded_name;
pub(crate) use names::slug;
pub(crate) use once::Once;
pub(crate) use sheet::{story_fragment, story_page_attributes};
pub use written::is_of_a_library;

use crate::contract::{ExportForm, ExportTo, ExportWhat, Exported};
use crate::voice::With::{Count, Text};
use crate::voice::say_with;
use crate::{AppError, Library, pack, words};
use layover_store::Store;

use std::path::{Path, PathBuf};

/// What to write out, and where to.
#[derive(Clone, Debug)]
pub struct ExportOrder {
    /// What.
    pub what: ExportWhat,
    /// In which form.
    pub form: ExportForm,
    /// Where to.
    pub to: ExportPlace,
    /// Whether what is there already is replaced.
    pub replaces: bool,
}

/// Where something is written to.
#[derive(Clone, Debug)]
pub enum ExportPlace {
    /// Under this very name.
    Path(PathBuf),
    /// Into this folder, under a name made of its title; a number is added while that name is taken.
    Folder(PathBuf),
    /// Into the folder for exports that the reader set.
    Own,
    /// Into the folder of the e-reader that the reader set.
    Reader,
}

/// What was counted while writing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) stories: u32,
    pub(crate) pictures: u32,
    pub(crate) missing_pictures: u32,
}

impl Library {
    /// Writes stories out.
    ///
    /// # Errors
    /// There is nothing of that kind, something of that name is there already, or it cannot be written; then nothing
    /// is left behind.
    pub async fn export(&self, order: ExportOrder) -> Result<Exported, AppError> {
        self.with_store(move |store| export(store, &order)).await
    }
}

impl Library {
    /// Writes stories into one of the reader's own folders, under a name that is free.
    ///
    /// # Errors
    /// As [`Library::export`]; or the e-reader is not there.
    pub async fn export_to(
        &self,
        what: ExportWhat,
        form: ExportForm,
        to: ExportTo,
    ) -> Result<Exported, AppError> {
        let to = match to {
            ExportTo::Folder => ExportPlace::Own,
            ExportTo::Reader => ExportPlace::Reader,
        };
        self.export(ExportOrder { what, form, to, replaces: false }).await
    }

    /// Writes stories out for a letter, and the letter itself as a `mailto` address. No such address can attach a
    /// file: the letter's text says where it lies, for the reader to attach.
    ///
    /// # Errors
    /// As [`Library::export`].
    pub async fn export_for_mail(
        &self,
        what: ExportWhat,
        form: ExportForm,
    ) -> Result<(Exported, String), AppError> {
        let exported = self.export_to(what, form, ExportTo::Folder).await?;
        let name = Path::new(&exported.path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = say_with("exportLetter", &[("path", Text(&exported.path))]) + "\n";
        let letter = format!("mailto:?subject={}&body={}", encoded(&name), encoded(&text));
        Ok((exported, letter))
    }

    /// The folder exports go to, made when it is not there.
    ///
    /// # Errors
    /// It cannot be made.
    pub async fn export_folder(&self) -> Result<PathBuf, AppError> {
        self.with_store(place::own_folder_made).await
    }

    /// Writes a file whole or not at all.
    ///
    /// # Errors
    /// One of that name is there already, or it cannot be written; then nothing is left behind.
    pub fn write_file(path: &Path, replaces: bool, bytes: &[u8]) -> Result<(), AppError> {
        written::check_place(path)?;
        written::file(path, replaces, |file| {
            std::io::Write::write_all(file, bytes).map_err(|error| written::unnamed(&error))
        })
    }
}

fn export(store: &Store, order: &ExportOrder) -> Result<Exported, AppError> {
    let issue = gather(store, &order.what)?;
    let path = place::of(store, order, &issue)?;
    write_to(store, &issue, order.form, &path, order.replaces)
}

/// Writes an issue under a name.
pub(crate) fn write_to(
    store: &Store,
    issue: &Issue,
    form: ExportForm,
    path: &Path,
    replaces: bool,
) -> Result<Exported, AppError> {
    written::check_place(path)?;
    let tally = match form {
        ExportForm::Epub => written::file(path, replaces, |file| epub::write(store, issue, file)),
        ExportForm::Html => written::file(path, replaces, |file| html::write(store, issue, file)),
        ExportForm::Pack => written::file(path, replaces, |file| pack::write(store, issue, file)),
        ExportForm::Markdown => {
            written::folder(path, replaces, |folder| markdown::write(store, issue, folder))
        }
    }?;
    let bytes = written::bytes_of(path);
    Ok(Exported {
        path: path.display().to_string(),
        stories: tally.stories,
        pictures: tally.pictures,
        missing_pictures: tally.missing_pictures,
        bytes,
        sentence: sentence(path, tally, foreseen::not_whole(issue), bytes),
    })
}

/// Text in an address (RFC 6068): everything but letters and digits percent-encoded.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.replace('\n', "\r\n").bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

fn sentence(path: &Path, tally: Tally, not_whole: u32, bytes: u64) -> String {
    let partly = match not_whole {
        0 => String::new(),
        count => say_with("exportPartly", &[("count", Count(count.into()))]),
    };
    let missing = match tally.missing_pictures {
        0 => String::new(),
        missing => say_with("exportMissing", &[("count", Count(missing.into()))]),
    };
    let (stories, pictures) = (words::stories(tally.stories.into()), words::pictures(tally.pictures.into()));
    let with = [
        ("stories", Text(stories.as_str())),
        ("pictures", Text(pictures.as_str())),
        ("size", Text(&words::size(bytes))),
        ("path", Text(&path.display().to_string())),
    ];
    words::sentences(&[say_with("exportWritten", &with), partly, missing])
}
