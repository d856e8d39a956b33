//! Passages a reader marked, and what they wrote beside them.

/// A passage by its own words and those beside it: a text quote selector (W3C Web Annotation Data Model §4.2.4).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Quote {
    /// The passage; paragraphs apart by a line break.
    pub exact: String,
    /// What stands before it.
    pub prefix: String,
    /// What stands after it.
    pub suffix: String,
    /// How many letters stood before it when it was marked; white space is not counted.
    pub start: u32,
}

/// In what colour a passage is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum HighlightColour {
    /// As with a marker pen.
    #[default]
    Yellow,
    /// Green.
    Green,
    /// Blue.
    Blue,
    /// Rose.
    Rose,
}

impl HighlightColour {
    /// Every colour, as they are offered.
    pub const ALL: [Self; 4] = [Self::Yellow, Self::Green, Self::Blue, Self::Rose];

    /// Stable lower-case name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yellow => "yellow",
            Self::Green => "green",
            Self::Blue => "blue",
            Self::Rose => "rose",
        }
    }

    /// The colour of that stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|colour| colour.as_str() == name)
    }
}
