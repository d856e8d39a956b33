//! What a publication groups its stories by, and how its language runs.

/// A section as a feed, a page or a profile names it, before it has an id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SectionName {
    /// Stable name inside its publication: lower-case, hyphens, from the address or the printed name.
    pub slug: String,
    /// As printed: "Asia-Pacific".
    pub name: String,
}

/// A series as a page or a profile names it, before it has an id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SeriesName {
    /// Stable name inside its publication: lower-case, hyphens.
    pub slug: String,
    /// As printed: "The Canal Diaries".
    pub name: String,
    /// Which part of it this is, where it is said.
    pub part: Option<u32>,
}

/// The direction text runs in (HTML `dir`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    #[default]
    LeftToRight,
    /// Right to left: Arabic, Hebrew, Persian, Urdu.
    RightToLeft,
}

impl Direction {
    /// The value of the HTML `dir` attribute.
    #[must_use]
    pub fn as_attribute(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}
