//! What may be odd about a feed that was read all the same, as [`super::ParsedFeed`] warns of it.

/// Its tags do not match.
pub const UNBALANCED: &str = "The feed's tags do not match; it was read as it was most likely meant.";
/// It ends before its end.
pub const CUT: &str = "The feed stops in the middle; what was whole was read.";
/// It is more than is read.
pub const TOO_LARGE: &str = "The feed is deeper or larger than any honest one; part of it was left out.";
/// It is no whole JSON.
pub const BROKEN: &str = "The feed stops in the middle or is broken; what was whole was read.";
