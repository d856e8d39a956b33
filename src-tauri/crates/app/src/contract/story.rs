//! Stories as rows, as search results and as the open story.

use super::away::StoryAudio;
use super::highlight::Highlight;
use super::magazine::{Changes, Share};
use serde::Serialize;
use ts_rs::TS;

/// The completeness glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Mark {
    /// Text and all pictures here.
    Whole,
    /// Text here, pictures not all.
    Partial,
    /// Summary only.
    Summary,
    /// The text could not be had.
    Failed,
}

/// How much of a story is here, for a glyph and for words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Completeness {
    /// `full`, `summary`, or the failure's stable name.
    pub text: String,
    /// Pictures on board.
    pub pictures_here: u32,
    /// Pictures the story shows.
    pub pictures_total: u32,
    /// The glyph.
    pub mark: Mark,
    /// The same in words.
    pub sentence: String,
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryRow {
    /// Its id.
    pub id: i64,
    /// Headline; the summary's first words when the source gives none.
    pub title: String,
    /// The sentence under the headline, or the summary.
    pub dek: String,
    /// As printed over the headline.
    pub kicker: String,
    /// The format a kicker names, by its stable name: `analysis`, `reporting`, `opinion`…
    pub kind: Option<String>,
    /// The masthead.
    pub publication: String,
    /// Most specific section.
    pub section: Option<String>,
    /// Printed names.
    pub contributors: Vec<String>,
    /// Published, or first seen (Unix seconds).
    pub published: i64,
    /// Reading time in minutes at 230 words a minute, at least 1 when there is text; 0 without text.
    pub minutes: u32,
    /// Read.
    pub is_read: bool,
    /// Saved.
    pub is_saved: bool,
    /// How much of it is here.
    pub completeness: Completeness,
    /// Address in the story scheme of its small picture.
    pub thumbnail: Option<String>,
    /// BCP 47 tag, empty when unknown.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: String,
}

/// A person's part in a story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryCredit {
    /// Printed name.
    pub name: String,
    /// `author`, `interviewer`, `photographer`, `translator`.
    pub role: String,
    /// Who that is.
    pub contributor: i64,
    /// Whether the reader follows them.
    pub is_followed: bool,
}

/// The open story. Its text is never in here: the reading frame fetches it from `frameUrl`.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryView {
    /// The row as it is now.
    pub row: StoryRow,
    /// Address of the whole story document in the story scheme.
    pub frame_url: String,
    /// Which text it has now: what the document says of itself, when it shows this one.
    pub edition: String,
    /// The story's page on the web.
    pub url: Option<String>,
    /// Who made it.
    pub credits: Vec<StoryCredit>,
    /// The series it is a part of.
    pub series: Option<Share>,
    /// What its source changed since the reader read it, or since it came; `None` when nothing.
    pub changes: Option<Changes>,
    /// Sound or film it attaches.
    pub audio: Vec<StoryAudio>,
    /// What the reader marked in it, in the order of its text.
    pub highlights: Vec<Highlight>,
    /// Anchor of the reading position, empty at the top.
    pub anchor: String,
    /// Share of the story read, 0 to 1.
    pub progress: f64,
}

/// One search result.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchResult {
    /// The story.
    pub row: StoryRow,
    /// Text around the words found.
    pub snippet: String,
    /// Ranges of `snippet` that match, in UTF-16 code units (what a JavaScript string counts in).
    pub marks: Vec<(u32, u32)>,
    /// The same of the row's title; empty when the words stand in the text, or in names and sections.
    pub title_marks: Vec<(u32, u32)>,
    /// Words that were looked for and are not in it: no story holds all of them.
    pub without: Vec<String>,
}

/// What a link says of itself before it is followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LinkPreview {
    /// The headline of the story on board, else the host or the mail address.
    pub title: String,
    /// Whose story it is and how long, else the rest of the address.
    pub line: String,
}

/// What became of a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedLink {
    /// The story on board that the link leads to; `None` when it was handed to the browser, or kept.
    pub opened_story: Option<i64>,
    /// That it is kept until there is a network, in a sentence.
    pub kept: Option<String>,
}
