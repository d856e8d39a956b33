//! Whether what the reader keeps still stands on the web: a few of the kept stories a day, in turn. What is gone is
//! marked and stays, and is unmarked when it comes back; nothing else of a story changes here.

use super::{Run, pages};
use crate::AppError;
use layover_model::{ArticleId, TextFailure};
use layover_store::Store;
use layover_sync::{PageOutcome, run_pages};
use tokio::sync::mpsc;

/// Stories looked at in one day.
const A_DAY: usize = 12;
/// A day, less what a daily sync may come early.
const WAIT_SECONDS: i64 = 20 * 3600;
/// A story is not looked at while its feed still prints it.
const FRESH_SECONDS: i64 = 3 * 24 * 3600;
/// When that was done last, and up to which story.
const LOOKED_AT: &str = "kept_looked_at";
const LOOKED_UP_TO: &str = "kept_looked_up_to";
const WAITING: usize = 16;

impl Run<'_> {
    /// Looks at the pages of some kept stories, where a day has passed since it did.
    pub(super) async fn standing(&self) -> Result<(), AppError> {
        let now = self.started;
        let is_part = !self.options.publications.is_empty();
        let jobs = self
            .library
            .with_store(move |store| {
                let number = |name: &str| -> Result<i64, AppError> {
                    Ok(store.setting(name)?.and_then(|said| said.parse().ok()).unwrap_or_default())
                };
                if is_part || now.0 - number(LOOKED_AT)? < WAIT_SECONDS {
                    return Ok(Vec::new());
                }
                let after = ArticleId(number(LOOKED_UP_TO)?);
                let kept = store.kept_pages(after, A_DAY, now.plus_seconds(-FRESH_SECONDS))?;
                if kept.is_empty() && after.0 == 0 {
                    return Ok(Vec::new());
                }
                // Behind the last one, the turn begins anew.
                let last = if kept.len() < A_DAY { 0 } else { kept.last().map_or(0, |page| page.article.0) };
                let mut jobs = Vec::new();
                for page in kept {
                    jobs.extend(pages::job(store, page)?);
                }
                store.set_setting(LOOKED_AT, &now.0.to_string())?;
                store.set_setting(LOOKED_UP_TO, &last.to_string())?;
                Ok(jobs)
            })
            .await?;
        if jobs.is_empty() {
            return Ok(());
        }
        let (sink, mut outcomes) = mpsc::channel(WAITING);
        let looking = tokio::spawn(run_pages(self.fetcher.clone(), jobs, sink, self.cancel.clone()));
        while let Some(outcome) = outcomes.recv().await {
            self.library.with_store(move |store| mark(store, &outcome)).await?;
        }
        looking.await.map_err(|_| AppError::Interrupted)
    }
}

fn mark(store: &Store, outcome: &PageOutcome) -> Result<(), AppError> {
    match outcome.result {
        Err(TextFailure::Gone) => store.mark_removed(outcome.article, true)?,
        // It may have been gone for a while only.
        Ok(_) => store.mark_removed(outcome.article, false)?,
        Err(_) => {}
    }
    Ok(())
}
