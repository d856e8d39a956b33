//! What a reader follows, and how.

use crate::{ContributorId, PublicationId, SectionId, SeriesId};

/// What can be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A person, over all publications.
    Contributor(ContributorId),
    /// A section of a publication.
    Section(SectionId),
    /// A series.
    Series(SeriesId),
    /// A whole publication.
    Publication(PublicationId),
}

impl Subject {
    /// Stable lower-case name of what kind it is, for storage.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Contributor(_) => "contributor",
            Self::Section(_) => "section",
            Self::Series(_) => "series",
            Self::Publication(_) => "publication",
        }
    }

    /// The id, whatever it is the id of.
    #[must_use]
    pub fn id(self) -> i64 {
        match self {
            Self::Contributor(id) => id.0,
            Self::Section(id) => id.0,
            Self::Series(id) => id.0,
            Self::Publication(id) => id.0,
        }
    }

    /// The subject of that kind and id; `None` for a kind that is none.
    #[must_use]
    pub fn from_parts(kind: &str, id: i64) -> Option<Self> {
        match kind {
            "contributor" => Some(Self::Contributor(ContributorId(id))),
            "section" => Some(Self::Section(SectionId(id))),
            "series" => Some(Self::Series(SeriesId(id))),
            "publication" => Some(Self::Publication(PublicationId(id))),
            _ => None,
        }
    }
}

/// How something is followed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Follow {
    /// Text and every picture of its stories are always kept on board.
    pub keeps_offline: bool,
    /// Its stories stand in "Following", and nothing is said when one comes.
    pub is_muted: bool,
}
