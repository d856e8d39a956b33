//! When a sync is due that nobody asks for.

use crate::reading::LAST_SYNC;
use crate::settings::settings;
use crate::{AppError, Library, clock};
use std::sync::atomic::Ordering;
use std::time::Duration;

/// How often is looked whether it is. What wakes a machine more often costs more than it brings.
const LOOKS_EVERY: Duration = Duration::from_secs(60);

impl Library {
    /// Comes back when it is time to sync again, as the reader set it. Who is told so syncs, or finds no network and tries
    /// again when as much time has passed.
    pub async fn sync_becomes_due(&self) {
        loop {
            tokio::time::sleep(LOOKS_EVERY).await;
            match self.is_sync_due().await {
                Ok(true) => return,
                Ok(false) => {}
                Err(error) => tracing::warn!("whether a sync is due is not known: {error}"),
            }
        }
    }

    async fn is_sync_due(&self) -> Result<bool, AppError> {
        let now = clock::now().0;
        let (minutes, last) = self
            .with_store(|store| {
                let last = store.setting(LAST_SYNC)?.and_then(|text| text.parse().ok());
                Ok((settings(store)?.sync_every, last))
            })
            .await?;
        let is_due = is_due(now, minutes, &[last.unwrap_or(0), self.last_due.load(Ordering::Relaxed)]);
        if is_due {
            self.last_due.store(now, Ordering::Relaxed);
        }
        Ok(is_due)
    }
}

/// Instants in the future are those of a clock that was wrong: they say nothing.
fn is_due(now: i64, minutes: u32, before: &[i64]) -> bool {
    let last = before.iter().copied().filter(|at| *at <= now).max().unwrap_or(0);
    minutes > 0 && now.saturating_sub(last) >= i64::from(minutes) * 60
}

#[cfg(test)]
mod tests {
    use super::is_due;

    #[test]
    fn a_sync_is_due_when_the_last_is_long_enough_ago() {
        let hour = 3600;
        assert!(is_due(100 * hour, 60, &[99 * hour, 0]));
        assert!(!is_due(100 * hour - 1, 60, &[99 * hour, 0]));
        // It was said already, and no network let it through.
        assert!(!is_due(100 * hour + 60, 60, &[99 * hour, 100 * hour]));
        assert!(is_due(hour, 60, &[0, 0]), "never synced");
        assert!(!is_due(100 * hour, 0, &[0, 0]), "never, says the reader");
        // The clock was set back by a year: what lies ahead of it says nothing.
        assert!(is_due(100 * hour, 60, &[9_000 * hour, 99 * hour]));
        assert!(!is_due(100 * hour, 60, &[9_000 * hour, 100 * hour - 60]));
    }
}
