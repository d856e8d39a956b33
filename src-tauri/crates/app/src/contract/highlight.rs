//! Passages a reader marked.

use serde::Serialize;
use ts_rs::TS;

/// A passage marked, or a note to a whole story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Highlight {
    /// Its id.
    pub id: i64,
    /// Its story; `None` when that is no longer in the library.
    pub story: Option<i64>,
    /// Headline of the story.
    pub title: String,
    /// The story's page on the web.
    pub url: Option<String>,
    /// The masthead.
    pub publication: String,
    /// `yellow`, `green`, `blue` or `rose`.
    pub colour: String,
    /// The passage, paragraphs apart by a line break; empty for a note to the whole story.
    pub quote: String,
    /// What the reader wrote beside it; empty for nothing.
    pub note: String,
    /// The reader's labels.
    pub tags: Vec<String>,
    /// When it was marked (Unix seconds).
    pub made: i64,
    /// Where the passage stands in the story's body now: its first letter and the one after its last, white space not
    /// counted. `None` for a note, and for a passage the story no longer holds.
    pub place: Option<(u32, u32)>,
    /// Why the passage cannot be shown in its place, in words; `None` when it can.
    pub lost: Option<String>,
}

/// What was marked, and how to take it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Highlighted {
    /// The highlight.
    pub id: i64,
    /// Takes it back; `None` when nothing changed.
    pub undo: Option<super::Undo>,
}
