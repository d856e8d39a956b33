//! What comes to the window from outside: links of the scheme `layover:`, and files.

use serde::Serialize;
use ts_rs::TS;

/// What a file is by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FileKind {
    /// A list of subscriptions.
    Opml,
    /// A pack.
    Pack,
    /// A page that was saved.
    Page,
    /// Settings.
    Settings,
}

/// Something handed over. Nothing of it is done before the reader says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Handed {
    /// A link asks to subscribe to an address.
    Subscribe {
        /// The address.
        address: String,
    },
    /// A link asks to save a page.
    Save {
        /// The address.
        address: String,
    },
    /// A file to be opened.
    File {
        /// What to name it by when it is opened.
        id: u32,
        /// What it is.
        kind: FileKind,
        /// Its name.
        name: String,
    },
    /// What makes no sense, or is not to be trusted.
    Refused {
        /// Why.
        sentence: String,
    },
}

/// What came of opening a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileTaken {
    /// What happened, in a sentence.
    pub sentence: String,
    /// The edition of a pack.
    pub edition: Option<i64>,
    /// The story of a page.
    pub story: Option<i64>,
    /// Publications of a list that were not subscribed to before.
    pub publications: Vec<i64>,
}

/// Settings taken from a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingsTaken {
    /// Settings that are another way now.
    pub changed: Vec<String>,
    /// What the file says that is no setting, or may not come from a file.
    pub ignored: Vec<String>,
    /// The same in words.
    pub sentence: String,
}
