//! Subscribing, saving single pages, and subscription lists.

use serde::Serialize;
use ts_rs::TS;

/// A publication of the built-in catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CatalogueItem {
    /// The masthead.
    pub name: String,
    /// What it is about, in a sentence.
    pub description: String,
    /// What `subscribe` takes.
    pub address: String,
    /// BCP 47 tag.
    pub language: String,
    /// What it is about: `affairs`, `science`, `culture`…; empty when nothing is said.
    pub field: String,
    /// Already in the library.
    pub is_subscribed: bool,
    /// Its addresses were seen to work; others are from public knowledge.
    pub is_verified: bool,
    /// The open licence it prints under, where it is known.
    pub licence: Option<String>,
    /// The reader added its profile.
    pub is_own: bool,
    /// Stable name of the profile it is read by; `None` where it has none.
    pub profile: Option<String>,
}

/// One feed of a site that has several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedChoice {
    /// What `subscribe` takes.
    pub url: String,
    /// As the page names it.
    pub title: String,
}

/// What became of an address to subscribe to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SubscribeOutcome {
    /// Subscribed; the next sync fetches its stories.
    Subscribed {
        /// The publication.
        publication: i64,
        /// The masthead.
        title: String,
        /// The same in words.
        sentence: String,
        /// Whether it was not subscribed to before.
        is_new: bool,
    },
    /// The site has several feeds.
    Choose {
        /// The site's name.
        site_title: String,
        /// Its feeds.
        feeds: Vec<FeedChoice>,
    },
    /// A page without a feed: it can be saved as a single story.
    NoFeed {
        /// The page.
        url: String,
        /// Its title.
        title: String,
        /// The offer, in words.
        sentence: String,
    },
    /// No network: kept, and tried when it is back.
    Kept {
        /// The same in words.
        sentence: String,
    },
}

/// What became of a page to save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SavePageOutcome {
    /// Saved.
    Saved {
        /// The story.
        id: i64,
        /// The same in words.
        sentence: String,
    },
    /// No network: kept, and tried when it is back.
    Kept {
        /// The same in words.
        sentence: String,
    },
}

/// What became of a subscription list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// Feeds added.
    pub added: u32,
    /// Feeds that were there already.
    pub known: u32,
    /// Entries that name no web address.
    pub refused: u32,
    /// Publications that were not subscribed to before.
    pub publications: Vec<i64>,
    /// The same in words.
    pub sentence: String,
}
