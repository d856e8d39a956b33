//! Reading away from the network: completing a story, links kept for later, sound to keep.

use serde::Serialize;
use ts_rs::TS;

/// What came of completing stories.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompletionReport {
    /// Each story, in the order it was asked for.
    pub stories: Vec<CompletedStory>,
    /// How many are whole now.
    pub whole: u32,
    /// The same in words: what came, what did not and why.
    pub sentence: String,
}

/// One story that was to be completed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompletedStory {
    /// Its id.
    pub id: i64,
    /// Its headline.
    pub title: String,
    /// Whether all its text and every picture is here.
    pub is_whole: bool,
    /// In words: that it is whole, or what is not here and why.
    pub sentence: String,
}

/// Links followed with no network, to be asked about once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LinksToAskAbout {
    /// How many.
    pub count: u32,
    /// The question.
    pub sentence: String,
}

/// What came of fetching what waits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueueReport {
    /// Stories fetched and saved.
    pub saved: u32,
    /// Addresses that still wait.
    pub waiting: u32,
    /// The same in words.
    pub sentence: String,
}

/// Sound or film a story attaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryAudio {
    /// Where it is fetched.
    pub url: String,
    /// Media type.
    pub media_type: String,
    /// Bytes of the whole, when known.
    pub bytes: Option<u64>,
    /// `away`, `asked` (wanted and not here yet) or `here`.
    pub state: String,
    /// Its address in the story scheme, when it is here.
    pub address: Option<String>,
    /// How it stands, in words.
    pub sentence: String,
}
