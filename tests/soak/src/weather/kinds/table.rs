//! The table of all kinds, in four parts.

mod bodies;
mod statuses;
mod stories;
mod ways;

use super::Kind;

/// All of them.
pub const KINDS: [&[Kind]; 4] = [&statuses::STATUSES, &ways::WAYS, &bodies::BODIES, &stories::STORIES];
