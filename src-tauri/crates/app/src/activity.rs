//! The log of what Layover has been doing: each sync, what did not answer well, what was left alone and why.

use crate::contract::{ActivityLine, SyncReport};
use crate::voice::With::{Count, Text};
use crate::voice::{say_of, say_with};
use crate::{AppError, Library, clock, words};
use layover_content::address::shown_text;
use layover_model::Timestamp;
use layover_store::Store;

/// Sources of one sync told one by one; of more it is said that there were more.
const TOLD: usize = 40;

/// A source that was not asked, and until when it is left alone.
#[derive(Clone, Debug)]
pub(crate) struct LeftAlone {
    /// The masthead.
    pub(crate) publication: String,
    /// Until when.
    pub(crate) until: Timestamp,
    /// Whether its server asked for that; else it failed before, and Layover waits by itself.
    pub(crate) was_asked_to: bool,
}

impl Library {
    /// The newest lines of the log, newest first.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn activity(&self, limit: u32) -> Result<Vec<ActivityLine>, AppError> {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        self.with_store(move |store| {
            let lines = store.activity(limit)?.into_iter();
            Ok(lines.map(|(at, sentence)| ActivityLine { at: at.0, sentence }).collect())
        })
        .await
    }

    /// Writes a line into the log; a log that cannot be written stops nothing.
    pub(crate) async fn note(&self, sentence: String) {
        let noted = self.with_store(move |store| Ok(store.log_activity(clock::now(), &sentence)?)).await;
        if let Err(error) = noted {
            tracing::warn!("the log was not written: {error}");
        }
    }
}

/// What a sync did, a line each: the sources first, its own sentence last, which then stands on top.
pub(crate) fn log_sync(store: &Store, report: &SyncReport, left: &[LeftAlone]) -> Result<(), AppError> {
    let now = clock::now();
    for one in left.iter().take(TOLD) {
        store.log_activity(now, &skipped(one, now))?;
    }
    for trouble in report.own_troubles().take(TOLD) {
        let address = shown_text(&trouble.url);
        let name = if trouble.publication.is_empty() { &address } else { &trouble.publication };
        let with = [("name", Text(name)), ("what", Text(&trouble.sentence))];
        store.log_activity(now, &say_with("ofWhat", &with))?;
    }
    let untold = left.len().saturating_sub(TOLD) + report.own_troubles().count().saturating_sub(TOLD);
    if untold > 0 {
        store.log_activity(now, &say_with("activityMore", &[("count", Count(untold as u64))]))?;
    }
    Ok(store.log_activity(now, &report.sentence)?)
}

fn skipped(one: &LeftAlone, now: Timestamp) -> String {
    let until = words::time_of(one.until, now);
    let why = if one.was_asked_to { "asked" } else { "failed" };
    say_of("activitySkipped", why, &[("name", Text(&one.publication)), ("until", Text(&until))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_alone_says_until_when_and_why() {
        let now = Timestamp(1_795_000_000);
        let one = |was_asked_to| LeftAlone {
            publication: "Night Desk".to_owned(),
            until: now.plus_seconds(3_600),
            was_asked_to,
        };
        let asked = skipped(&one(true), now);
        assert!(
            asked.starts_with("Night Desk: skipped, asked to wait until ") && asked.contains(':'),
            "{asked}"
        );
        assert!(skipped(&one(false), now).ends_with("because it did not answer well before."));
    }
}
