//! What a list of stories shows, and in which order.

use crate::{ContributorId, EditionId, Kind, PublicationId, SectionId, SeriesId, Timestamp, ViewId};

/// Where the stories of a list come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The whole library.
    #[default]
    All,
    /// Stories the reader saved, newest saved first.
    Saved,
    /// One publication.
    Publication(PublicationId),
    /// One section of a publication.
    Section(SectionId),
    /// Stories of everything the reader follows.
    Following,
    /// What one contributor had a part in, over all publications.
    Contributor(ContributorId),
    /// One series.
    Series(SeriesId),
    /// A search the reader keeps.
    View(ViewId),
    /// One edition, in its own order.
    Edition(EditionId),
}

/// Which stories by read state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ReadFilter {
    /// Read or not.
    #[default]
    Any,
    /// Unread alone.
    Unread,
}

/// Order of a list. Ties are broken by id, so that paging by key never skips or repeats a story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ListOrder {
    /// Newest first.
    #[default]
    NewestFirst,
    /// Oldest first.
    OldestFirst,
}

/// A list, described.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ListFilter {
    /// Where from.
    pub scope: Scope,
    /// Read state.
    pub read: ReadFilter,
    /// One kind alone.
    pub kind: Option<Kind>,
    /// Order.
    pub order: ListOrder,
    /// The instant ages count from; kept searches alone look at it.
    pub now: Timestamp,
}
