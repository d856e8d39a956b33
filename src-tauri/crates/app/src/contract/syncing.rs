//! Progress and outcome of a sync.

use serde::Serialize;
use ts_rs::TS;

/// What a sync is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SyncStage {
    /// Asking the feeds.
    Feeds,
    /// Fetching pages of summary-only stories.
    Pages,
    /// Making new stories searchable.
    Index,
    /// Fetching pictures.
    Pictures,
}

/// How far a sync is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncProgress {
    /// What it is doing.
    pub stage: SyncStage,
    /// Done of this stage.
    pub done: u32,
    /// In all of this stage, as far as known.
    pub total: u32,
    /// New stories so far.
    pub new_stories: u32,
    /// Estimate for this stage; `None` until there is one.
    pub seconds_left: Option<u32>,
    /// The same in words.
    pub sentence: String,
}

/// How far something is that goes through a number of things, such as a pack that is being read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskProgress {
    /// Done so far.
    pub done: u32,
    /// In all.
    pub total: u32,
    /// Estimate of what is left; `None` until there is one.
    pub seconds_left: Option<u32>,
    /// The same in words.
    pub sentence: String,
}

/// One feed that did not answer well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SourceTrouble {
    /// The masthead.
    pub publication: String,
    /// The feed's address.
    pub url: String,
    /// Stable name of the problem.
    pub problem: String,
    /// What happened and what Layover does about it.
    pub sentence: String,
}

/// What a sync did.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncReport {
    /// Stories that were not here before.
    pub new_stories: u32,
    /// Stories that changed.
    pub changed: u32,
    /// Feeds asked.
    pub feeds_total: u32,
    /// Feeds that said "not changed" (304, or the same bytes).
    pub feeds_unchanged: u32,
    /// Feeds that did not answer well.
    pub feeds_failed: u32,
    /// Pages of stories fetched and read.
    pub pages: u32,
    /// Pages that could not be had or read.
    pub pages_failed: u32,
    /// Pictures fetched.
    pub pictures: u32,
    /// Pictures that could not be had.
    pub pictures_failed: u32,
    /// Pictures that found no room.
    pub pictures_without_room: u32,
    /// Addresses the reader gave that still wait for an answer.
    pub addresses_waiting: u32,
    /// How the network behaved: `answering`, `weak`, `sign-in`, `offline`, `silent`, or `unknown`.
    pub network: String,
    /// Pictures and sound waited, because this network is metered.
    pub is_metered: bool,
    /// Ended by the reader.
    pub was_cancelled: bool,
    /// How long it took.
    pub seconds: f64,
    /// The same in words.
    pub sentence: String,
    /// New stories of what the reader follows and has not muted, in a sentence; `None` when there are none.
    pub followed_news: Option<String>,
    /// What the reader should know of a trip, in a sentence, said once: not ready and leaving soon, or over.
    pub trip_news: Option<String>,
    /// Feeds that did not answer well.
    pub troubles: Vec<SourceTrouble>,
}

impl SyncReport {
    /// Troubles that are a source's own. What the network did to all of them is said once, by the report's sentence.
    pub fn own_troubles(&self) -> impl Iterator<Item = &SourceTrouble> {
        let is_the_networks = matches!(self.network.as_str(), "sign-in" | "offline" | "silent");
        let own = move |trouble: &&SourceTrouble| {
            !(is_the_networks && matches!(trouble.problem.as_str(), "captive-portal" | "offline"))
        };
        self.troubles.iter().filter(own)
    }
}
