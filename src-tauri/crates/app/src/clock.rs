//! The one clock of the house: every other crate is handed instants.

use layover_model::Timestamp;
use std::time::{SystemTime, UNIX_EPOCH};

/// The present instant, to the second.
#[must_use]
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}
