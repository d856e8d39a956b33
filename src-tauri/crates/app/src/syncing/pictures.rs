//! Last stage: pictures, the ones over stories first.

use super::Run;
use crate::contract::{SyncReport, SyncStage};
use crate::{AppError, clock};
use layover_store::{PicturePolicy, PictureWanted, Store};
use layover_sync::{Begun, PictureJob, PictureOutcome, run_pictures};
use std::collections::HashSet;
use tokio::sync::mpsc;

const WAITING: usize = 16;
const BATCH: usize = 16;
const ROUND: usize = 400;

impl Run<'_> {
    pub(super) async fn pictures(&self, report: &mut SyncReport) -> Result<(), AppError> {
        if self.options.pictures == PicturePolicy::None || self.fetcher.network().is_shut() {
            return Ok(());
        }
        let mut tried: HashSet<String> = HashSet::new();
        while !self.cancel.is_cancelled() {
            let jobs = self.picture_jobs(&tried).await?;
            if jobs.is_empty() {
                return Ok(());
            }
            tried.extend(jobs.iter().map(|job| job.url.clone()));
            self.picture_round(jobs, report, u32::try_from(tried.len()).unwrap_or(u32::MAX)).await?;
        }
        Ok(())
    }

    async fn picture_round(
        &self,
        jobs: Vec<PictureJob>,
        report: &mut SyncReport,
        total: u32,
    ) -> Result<(), AppError> {
        let (sink, mut outcomes) = mpsc::channel(WAITING);
        let fetching = tokio::spawn(run_pictures(self.fetcher.clone(), jobs, sink, self.cancel.clone()));
        let mut batch = Vec::with_capacity(BATCH);
        self.meter.tell(
            SyncStage::Pictures,
            report.pictures + report.pictures_failed,
            total,
            report.new_stories,
        );
        while outcomes.recv_many(&mut batch, BATCH).await > 0 {
            let outcomes = std::mem::take(&mut batch);
            let (here, failed) = self.library.with_store(move |store| keep(store, outcomes)).await?;
            report.pictures += here;
            report.pictures_failed += failed;
            self.meter.tell(
                SyncStage::Pictures,
                report.pictures + report.pictures_failed,
                total,
                report.new_stories,
            );
        }
        self.library.announce(&["articles"]).await;
        fetching.await.map_err(|_| AppError::Interrupted)
    }

    async fn picture_jobs(&self, tried: &HashSet<String>) -> Result<Vec<PictureJob>, AppError> {
        let tried = tried.clone();
        let (policy, now) = (self.options.pictures, self.started);
        self.library
            .with_store(move |store| {
                let limit = ROUND + tried.len();
                let wanted = store.pictures_wanted(policy, limit, now)?.into_iter();
                wanted.filter(|picture| !tried.contains(&picture.url)).map(|one| job(store, one)).collect()
            })
            .await
    }
}

/// The job of a wanted picture: it goes on where an earlier try broke off.
pub(crate) fn job(store: &Store, wanted: PictureWanted) -> Result<PictureJob, AppError> {
    let begun = store.partial(&wanted.url)?;
    let path = store.partial_path(&wanted.url);
    let begun = begun.map(|file| Begun { path, file });
    Ok(PictureJob { url: wanted.url, source: wanted.source, begun })
}

/// Takes on board what came, and remembers what did not and how far it was.
pub(crate) fn keep(store: &Store, outcomes: Vec<PictureOutcome>) -> Result<(u32, u32), AppError> {
    let now = clock::now();
    let (mut here, mut failed) = (0, 0);
    for outcome in outcomes {
        match outcome.result {
            Ok(picture) => {
                store.put_picture(
                    &outcome.url,
                    &picture.media_type,
                    &picture.bytes,
                    picture.width,
                    picture.height,
                    now,
                )?;
                here += 1;
            }
            Err(failure) => {
                store.picture_failed(&outcome.url, failure, now)?;
                if let Some(left) = outcome.left
                    && let Err(error) = store.keep_partial(&outcome.url, Some(&left.bytes), &left.file, now)
                {
                    tracing::warn!("the beginning of a picture was not kept: {error}");
                }
                failed += 1;
            }
        }
    }
    Ok((here, failed))
}
