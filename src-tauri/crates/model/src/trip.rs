//! What a trip takes from.

use crate::{ContributorId, PublicationId, Scope, SectionId, SeriesId, ViewId};

/// What kind of thing a trip takes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WishKind {
    /// A publication.
    Publication,
    /// A section.
    Section,
    /// A contributor.
    Contributor,
    /// A series, part after part.
    Series,
    /// A kept search.
    View,
    /// Saved stories.
    Saved,
    /// Stories of everything followed.
    Following,
    /// Pages saved one by one: where queued links end.
    Queued,
    /// The whole library.
    All,
}

impl WishKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Publication,
        Self::Section,
        Self::Contributor,
        Self::Series,
        Self::View,
        Self::Saved,
        Self::Following,
        Self::Queued,
        Self::All,
    ];

    /// Stable lower-case name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Publication => "publication",
            Self::Section => "section",
            Self::Contributor => "contributor",
            Self::Series => "series",
            Self::View => "view",
            Self::Saved => "saved",
            Self::Following => "following",
            Self::Queued => "queued",
            Self::All => "all",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether there are several of it, told apart by an id.
    #[must_use]
    pub fn has_id(self) -> bool {
        matches!(self, Self::Publication | Self::Section | Self::Contributor | Self::Series | Self::View)
    }

    /// The list it takes from; `None` for what has an id and no id is given, and for queued pages, which the library
    /// finds by themselves.
    #[must_use]
    pub fn scope(self, id: Option<i64>) -> Option<Scope> {
        match self {
            Self::Publication => id.map(|id| Scope::Publication(PublicationId(id))),
            Self::Section => id.map(|id| Scope::Section(SectionId(id))),
            Self::Contributor => id.map(|id| Scope::Contributor(ContributorId(id))),
            Self::Series => id.map(|id| Scope::Series(SeriesId(id))),
            Self::View => id.map(|id| Scope::View(ViewId(id))),
            Self::Saved => Some(Scope::Saved),
            Self::Following => Some(Scope::Following),
            Self::All => Some(Scope::All),
            Self::Queued => None,
        }
    }
}
