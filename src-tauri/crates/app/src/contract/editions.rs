//! Editions, what is written out of a library, and packs.

use super::{ListFilter, StoryRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is written out, packed or made an edition of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "type")]
pub enum ExportWhat {
    /// One story.
    Story {
        /// Its id.
        id: i64,
    },
    /// Stories chosen one by one.
    Selection {
        /// Their ids, in order.
        ids: Vec<i64>,
    },
    /// A list, in its order.
    List {
        /// The list.
        filter: ListFilter,
    },
    /// An edition.
    Edition {
        /// Its id.
        id: i64,
    },
    /// A trip.
    Trip {
        /// Its id.
        id: i64,
    },
}

/// The form of what is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportForm {
    /// An e-book: EPUB 3.
    Epub,
    /// One HTML file with everything in it.
    Html,
    /// A folder of Markdown with its pictures.
    Markdown,
    /// A pack for another Layover.
    Pack,
}

/// Where the window has something written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportTo {
    /// The folder for exports.
    Folder,
    /// The e-reader's folder.
    Reader,
}

/// What the window has written out for other programs, as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum WriteList {
    /// What the reader marked and wrote, where it holds these words; all of it without any.
    Highlights {
        /// The words.
        words: String,
        /// `markdown` or `csv`.
        format: String,
    },
    /// The subscriptions, as OPML.
    Subscriptions,
    /// The settings, as docs/settings-file.md has them.
    Settings,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListWritten {
    /// Where it lies.
    pub path: String,
    /// In words.
    pub sentence: String,
}

/// What would be written out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportContents {
    /// Its title.
    pub title: String,
    /// Stories in it.
    pub stories: u32,
    /// Of them only the beginning or a summary is here.
    pub not_whole: u32,
    /// Reading time in minutes.
    pub minutes: u32,
    /// Pictures that stories of it show and that are here; one that two stories show counts twice.
    pub pictures: u32,
    /// Pictures that are not here.
    pub missing_pictures: u32,
    /// Bytes of the pictures, each file once: the texts are small beside them.
    pub picture_bytes: u64,
    /// In words.
    pub sentence: String,
}

/// Something was written out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// Where it lies.
    pub path: String,
    /// Stories in it.
    pub stories: u32,
    /// Pictures in it.
    pub pictures: u32,
    /// Pictures that are not in it; a note stands in the place of each.
    pub missing_pictures: u32,
    /// Its size.
    pub bytes: u64,
    /// In words.
    pub sentence: String,
}

/// An edition in the library pane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionLine {
    /// Its id.
    pub id: i64,
    /// `week`, `trip`, `series`, `contributor`, `selection` or `pack`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// When it was made (Unix seconds).
    pub made: i64,
    /// Stories in it.
    pub stories: u32,
    /// Of them unread.
    pub unread: u32,
    /// Reading time in minutes.
    pub minutes: u32,
    /// Its cover line: what it is, when it was made, how much there is to read.
    pub cover_line: String,
}

/// A section of an edition.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionPart {
    /// As printed; empty when the edition has none.
    pub heading: String,
    /// Reading time in minutes.
    pub minutes: u32,
    /// Its stories.
    pub stories: Vec<StoryRow>,
}

/// An edition's own page.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionPage {
    /// What the library pane shows of it.
    pub line: EditionLine,
    /// Its contents.
    pub parts: Vec<EditionPart>,
}

/// What became of a pack that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedPack {
    /// The edition its stories stand in.
    pub edition: i64,
    /// Stories the library did not have.
    pub new: u32,
    /// Stories that were here, and stay as they are but for what they lacked of an earlier pack.
    pub known: u32,
    /// Pictures that came with it.
    pub pictures: u32,
    /// In words.
    pub sentence: String,
}
