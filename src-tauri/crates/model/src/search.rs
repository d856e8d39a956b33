//! Searching the library.

use crate::{ArticleId, Scope, Timestamp};

/// What a reader typed, and where to look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchQuery {
    /// Words as typed; quotes make a phrase; the last word also matches as a prefix. Conditions stand among them
    /// ([`crate::StoryQuery`]).
    pub words: String,
    /// Where to look.
    pub scope: Scope,
    /// At most so many hits.
    pub limit: u32,
    /// The instant ages (`newer:7d`) count from.
    pub now: Timestamp,
}

/// One story found. The store ranks title, contributors and sections above the body.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchHit {
    /// The story.
    pub article: ArticleId,
    /// Plain text around the words found.
    pub snippet: String,
    /// Byte ranges of `snippet` that match, in order, not overlapping, on character boundaries.
    pub marks: Vec<(usize, usize)>,
    /// The same of the story's title.
    pub title_marks: Vec<(usize, usize)>,
    /// Words that were looked for and are not in it, as typed: no story holds all of them. Empty where it does.
    pub without: Vec<String>,
}
