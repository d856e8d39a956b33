//! Profiles of publications: what they know, and what is wrong with one.

use serde::Serialize;
use ts_rs::TS;

/// A profile at hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileItem {
    /// Stable name.
    pub slug: String,
    /// The publication.
    pub name: String,
    /// Its front page.
    pub site: String,
    /// The hosts it is about.
    pub hosts: Vec<String>,
    /// Feeds it names.
    pub feeds: u32,
    /// Sections.
    pub sections: u32,
    /// Series.
    pub series: u32,
    /// The open licence the publication prints under, where it is known.
    pub licence: Option<String>,
    /// The reader added it; the others come with Layover.
    pub is_own: bool,
    /// A profile of the reader's is about the same site and stands in for it.
    pub is_replaced: bool,
}

/// Something wrong with a profile's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileFault {
    /// The file's name; empty for a text that is none yet.
    pub file: String,
    /// The line, the first being 1; 0 where it is about the whole file.
    pub line: u32,
    /// The key, with the tables it lies in; empty where it is about none.
    pub key: String,
    /// File, line, key, what is wrong and what is allowed, in words.
    pub sentence: String,
}

/// What became of a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileCheck {
    /// The profile's stable name; empty where the file is none.
    pub slug: String,
    /// Tests its file holds.
    pub tests: u32,
    /// What is wrong; empty when all is well.
    pub faults: Vec<ProfileFault>,
    /// The same in words.
    pub sentence: String,
}

/// Profiles at hand, and files that are none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Profiles {
    /// The reader's first.
    pub profiles: Vec<ProfileItem>,
    /// Files of the library that are left out, and why.
    pub faults: Vec<ProfileFault>,
}

/// A profile was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileAdded {
    /// Its stable name.
    pub slug: String,
    /// What `subscribe` takes; `None` where it names no feed.
    pub address: Option<String>,
    /// What it brings, in words.
    pub sentence: String,
    /// Text of the reader's profile of that name whose place it took; `None` where there was none.
    pub replaced: Option<String>,
}
