//! A story as it is read aloud.

use serde::Serialize;
use ts_rs::TS;

/// What there is to say of a story: who it is, then its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadAloud {
    /// The story.
    pub story: i64,
    /// Headline.
    pub title: String,
    /// The masthead.
    pub publication: String,
    /// BCP 47 tag, empty when unknown: it chooses the voice.
    pub language: String,
    /// One after the other; never empty.
    pub sentences: Vec<SpokenSentence>,
}

/// One sentence of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SpokenSentence {
    /// What is said.
    pub text: String,
    /// Its first letter in the story's body and the one after its last, white space not counted; `None` for what stands
    /// over the body.
    pub place: Option<(u32, u32)>,
    /// The paragraph it belongs to, counted from 0.
    pub paragraph: u32,
}
