//! The one clock of the house: every other crate is handed instants.

use layover_model::Timestamp;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds this process takes its clock to be off the system's.
static AHEAD: AtomicI64 = AtomicI64::new(0);

/// The present instant, to the second.
#[must_use]
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let now = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
    Timestamp(now.saturating_add(AHEAD.load(Ordering::Relaxed)))
}

/// Puts the clock of this process ahead of the system's by so many seconds, or behind it. For tests that live a week in
/// minutes; no program that is shipped calls it.
pub fn set_clock(ahead_seconds: i64) {
    AHEAD.store(ahead_seconds, Ordering::Relaxed);
}
