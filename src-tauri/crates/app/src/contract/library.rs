//! The library pane: publications, sections, counts, and which list is shown.

use super::editions::EditionLine;
use super::magazine::{FollowLine, Series, View};
use super::trips::TripLine;
use layover_model as model;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the stories of a list come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Scope {
    /// The whole library.
    #[default]
    All,
    /// Saved stories, newest saved first.
    Saved,
    /// One publication.
    Publication {
        /// Its id.
        id: i64,
    },
    /// One section.
    Section {
        /// Its id.
        id: i64,
    },
    /// Stories of everything the reader follows.
    Following,
    /// One contributor's stories, over all publications.
    Contributor {
        /// Their id.
        id: i64,
    },
    /// One series.
    Series {
        /// Its id.
        id: i64,
    },
    /// A search kept under a name.
    View {
        /// Its id.
        id: i64,
    },
    /// One edition, in its own order.
    Edition {
        /// Its id.
        id: i64,
    },
}

impl From<Scope> for model::Scope {
    fn from(scope: Scope) -> Self {
        match scope {
            Scope::All => Self::All,
            Scope::Saved => Self::Saved,
            Scope::Publication { id } => Self::Publication(model::PublicationId(id)),
            Scope::Section { id } => Self::Section(model::SectionId(id)),
            Scope::Following => Self::Following,
            Scope::Contributor { id } => Self::Contributor(model::ContributorId(id)),
            Scope::Series { id } => Self::Series(model::SeriesId(id)),
            Scope::View { id } => Self::View(model::ViewId(id)),
            Scope::Edition { id } => Self::Edition(model::EditionId(id)),
        }
    }
}

impl From<model::Scope> for Scope {
    fn from(scope: model::Scope) -> Self {
        match scope {
            model::Scope::All => Self::All,
            model::Scope::Saved => Self::Saved,
            model::Scope::Publication(id) => Self::Publication { id: id.0 },
            model::Scope::Section(id) => Self::Section { id: id.0 },
            model::Scope::Following => Self::Following,
            model::Scope::Contributor(id) => Self::Contributor { id: id.0 },
            model::Scope::Series(id) => Self::Series { id: id.0 },
            model::Scope::View(id) => Self::View { id: id.0 },
            model::Scope::Edition(id) => Self::Edition { id: id.0 },
        }
    }
}

/// A list, described.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListFilter {
    /// Where from.
    pub scope: Scope,
    /// Unread alone.
    #[serde(default)]
    pub unread_only: bool,
    /// One kind alone, by its stable name.
    #[serde(default)]
    pub kind: Option<String>,
    /// Oldest first in place of newest first.
    #[serde(default)]
    pub oldest_first: bool,
}

impl From<&ListFilter> for model::ListFilter {
    fn from(filter: &ListFilter) -> Self {
        Self {
            scope: filter.scope.into(),
            read: if filter.unread_only { model::ReadFilter::Unread } else { model::ReadFilter::Any },
            kind: filter.kind.as_deref().and_then(model::Kind::from_name),
            order: if filter.oldest_first {
                model::ListOrder::OldestFirst
            } else {
                model::ListOrder::NewestFirst
            },
            now: crate::clock::now(),
        }
    }
}

/// A section in the library pane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// Its id.
    pub id: i64,
    /// As printed.
    pub name: String,
    /// Stories in it.
    pub total: u32,
    /// Unread stories in it.
    pub unread: u32,
}

/// A publication in the library pane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Publication {
    /// Its id.
    pub id: i64,
    /// The masthead.
    pub title: String,
    /// Where it lives on the web.
    pub site_url: Option<String>,
    /// Slug of the profile it is read by; `None` where there is none.
    pub profile: Option<String>,
    /// Whether the reader prefers it: pinned, and first on the front page.
    pub is_preferred: bool,
    /// Whose pictures the reader wants of it: `all`, `saved` or `none`; `None`: what the settings say.
    pub pictures: Option<String>,
    /// Its sections, in the order it names them.
    pub sections: Vec<Section>,
    /// Its series, by name.
    pub series: Vec<Series>,
    /// Stories of it.
    pub total: u32,
    /// Unread stories of it.
    pub unread: u32,
    /// What is wrong with its feeds, in a sentence; `None` when all is well.
    pub trouble: Option<String>,
    /// Subscribed, and nothing has come yet.
    pub is_pending: bool,
}

/// Stories of the whole library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// All.
    pub all: u32,
    /// Unread.
    pub unread: u32,
    /// Saved.
    pub saved: u32,
    /// Unread stories of what the reader follows.
    pub following: u32,
    /// Highlights and notes.
    pub highlights: u32,
}

/// An address kept while there was no network, tried again when it is back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Pending {
    /// The address as given.
    pub url: String,
    /// `subscribe`, `save`, or `link` for one followed with no network.
    pub what: String,
    /// The words a link stood under; empty for an address that was typed.
    pub title: String,
    /// The story a link stood in.
    pub from_story: Option<i64>,
    /// That story's headline.
    pub from_title: String,
    /// How it stands, in words.
    pub sentence: String,
}

/// Everything the library pane shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// The library's revision.
    pub revision: i64,
    /// Publications: preferred ones first, then by name.
    pub publications: Vec<Publication>,
    /// What the reader follows, by name.
    pub following: Vec<FollowLine>,
    /// Searches the reader keeps, in the order they were made.
    pub views: Vec<View>,
    /// Trips not tidied up yet, the next to leave first.
    pub trips: Vec<TripLine>,
    /// Editions, the newest first.
    pub editions: Vec<EditionLine>,
    /// Stories of the whole library.
    pub counts: Counts,
    /// Addresses that wait for a network.
    pub pending: Vec<Pending>,
    /// Whether a sync runs in this process.
    pub is_syncing: bool,
    /// When the last sync ended (Unix seconds).
    pub last_sync: Option<i64>,
    /// Where the library lies.
    pub library_path: String,
    /// The demo library of `cargo xtask run`.
    pub is_demo: bool,
    /// What the reader has to know once: that the library was damaged and has been mended.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub notice: Option<String>,
}

/// An act that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Undo {
    /// Names the act for the command `undo`.
    pub act: i64,
    /// What was done: "Marked 12 stories read."
    pub sentence: String,
}

/// Where the reader was: restored at the next start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The list shown.
    pub filter: ListFilter,
    /// The story open.
    pub selected: Option<i64>,
    /// Whether its page is shown (a front page, a contributor's page) in place of the list.
    #[serde(default)]
    pub is_page: bool,
    /// Whether the reader likes pages better than lists, where there are both: a story opened from a page stands
    /// beside a list without that having been asked for.
    #[serde(default = "prefers_pages")]
    pub prefers_pages: bool,
    /// What the palette reached lately, the latest first: names the window gives its entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub recent: Option<Vec<String>>,
}

/// As a new library does.
fn prefers_pages() -> bool {
    true
}

/// The event `library-changed`: something a window may show is different now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LibraryChanged {
    /// The library's revision after the change.
    pub revision: i64,
    /// What kind of thing changed: `articles`, `statuses`, `subscriptions`, `settings`, `sync`, `trips`.
    pub tags: Vec<String>,
}
