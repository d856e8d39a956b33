//! Second stage: the pages of stories whose feed gave a summary alone.

use super::Run;
use crate::contract::{SyncReport, SyncStage};
use crate::settings::settings;
use crate::{AppError, clock};
use layover_model::{ArticleId, Timestamp};
use layover_store::{PageWanted, Store, StoreError};
use layover_sync::{PageJob, PageOutcome, Wait, run_pages};
use std::collections::HashSet;
use tokio::sync::mpsc;

const WAITING: usize = 16;
const BATCH: usize = 16;
/// Stories asked of the store at once.
const ROUND: usize = 400;

impl Run<'_> {
    pub(super) async fn pages(&self, report: &mut SyncReport) -> Result<(), AppError> {
        let mut tried: HashSet<ArticleId> = HashSet::new();
        while !self.cancel.is_cancelled() && !self.fetcher.network().is_shut() {
            let jobs = self.page_jobs(&tried).await?;
            if jobs.is_empty() {
                return Ok(());
            }
            tried.extend(jobs.iter().map(|job| job.article));
            self.page_round(jobs, report, u32::try_from(tried.len()).unwrap_or(u32::MAX)).await?;
        }
        Ok(())
    }

    async fn page_round(
        &self,
        jobs: Vec<PageJob>,
        report: &mut SyncReport,
        total: u32,
    ) -> Result<(), AppError> {
        let (sink, mut outcomes) = mpsc::channel(WAITING);
        // As with feeds: a network that became a portal under way is asked no further.
        let stage = self.cancel.child_token();
        let fetching = tokio::spawn(run_pages(self.fetcher.clone(), jobs, sink, stage.clone()));
        let mut batch = Vec::with_capacity(BATCH);
        self.meter.tell(SyncStage::Pages, report.pages + report.pages_failed, total, report.new_stories);
        while outcomes.recv_many(&mut batch, BATCH).await > 0 {
            let outcomes = std::mem::take(&mut batch);
            if self.fetcher.network().is_shut() {
                stage.cancel();
            }
            let (whole, failed) = self.library.with_store(move |store| keep(store, outcomes)).await?;
            report.pages += whole;
            report.pages_failed += failed;
            self.meter.tell(SyncStage::Pages, report.pages + report.pages_failed, total, report.new_stories);
            self.library.announce(&["articles"]).await;
        }
        fetching.await.map_err(|_| AppError::Interrupted)
    }

    /// Pages not tried in this sync yet. The store names the most wanted first.
    async fn page_jobs(&self, tried: &HashSet<ArticleId>) -> Result<Vec<PageJob>, AppError> {
        let tried = tried.clone();
        let only = self.options.publications.clone();
        let now = self.started;
        self.library
            .with_store(move |store| {
                let limit = ROUND + tried.len();
                let mut jobs = Vec::new();
                for page in store.pages_wanted(limit, now)? {
                    let is_asked = only.is_empty() || only.contains(&page.publication);
                    if !is_asked || tried.contains(&page.article) {
                        continue;
                    }
                    jobs.extend(job(store, page)?);
                }
                Ok(jobs)
            })
            .await
    }
}

/// When a server that asked to be left alone is asked again.
pub(super) fn after(now: Timestamp, wait: Wait) -> Timestamp {
    now.plus_seconds(i64::try_from(wait.seconds).unwrap_or(i64::MAX))
}

/// The way to the page of a story; `None` for one that has just gone.
pub(crate) fn job(store: &Store, page: PageWanted) -> Result<Option<PageJob>, AppError> {
    let staged = store.staged(page.article)?;
    Ok(staged.map(|staged| PageJob {
        article: page.article,
        url: page.url,
        profile: page.profile,
        source: page.source,
        staged,
    }))
}

/// Whether the story is there still: one may go while its page is on its way.
fn is_here(written: Result<(), StoreError>) -> Result<bool, AppError> {
    match written {
        Ok(()) => Ok(true),
        Err(StoreError::UnknownArticle(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Writes what pages brought: how many are whole now, and how many brought nothing.
pub(crate) fn keep(store: &Store, outcomes: Vec<PageOutcome>) -> Result<(u32, u32), AppError> {
    let now = clock::now();
    let keeps_pages = settings(store)?.keep_pages;
    let (mut whole, mut failed) = (0, 0);
    for outcome in outcomes {
        if keeps_pages && !outcome.pages.is_empty() {
            store.keep_pages(outcome.article, &outcome.pages, now)?;
        }
        match outcome.result {
            Ok(article) => {
                whole += u32::from(is_here(store.merge_page(outcome.article, &article, now))?);
            }
            Err(failure) => {
                let told = match outcome.wait {
                    Some(wait) => store.page_left_alone(outcome.article, after(now, wait)),
                    None => store.page_failed(outcome.article, failure, now),
                };
                failed += u32::from(is_here(told)?);
            }
        }
    }
    Ok((whole, failed))
}
