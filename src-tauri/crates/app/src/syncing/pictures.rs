//! Last stage: pictures, the ones over stories first.

use super::Run;
use crate::contract::{SyncReport, SyncStage};
use crate::{AppError, clock};
use layover_store::{PicturePolicy, PictureWanted, Store, StoreError};
use layover_sync::{PictureJob, PictureOutcome, run_pictures};
use std::collections::HashSet;
use tokio::sync::mpsc;

const WAITING: usize = 16;
const BATCH: usize = 16;
const ROUND: usize = 400;

impl Run<'_> {
    pub(super) async fn pictures(&self, report: &mut SyncReport) -> Result<(), AppError> {
        if self.options.pictures == PicturePolicy::None {
            return Ok(());
        }
        let mut tried: HashSet<String> = HashSet::new();
        while !self.cancel.is_cancelled() {
            if report.pictures_without_room > 0 {
                // What stands behind these in the order of going would be fetched in vain.
                self.library.with_store(|store| Ok(store.refuse_hopeless()?)).await?;
            }
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
        self.meter.tell(SyncStage::Pictures, tried(report), total, report.new_stories);
        while outcomes.recv_many(&mut batch, BATCH).await > 0 {
            let outcomes = std::mem::take(&mut batch);
            let kept = self.library.with_store(move |store| keep(store, outcomes)).await?;
            report.pictures += kept.here;
            report.pictures_failed += kept.failed;
            report.pictures_without_room += kept.without_room;
            self.meter.tell(SyncStage::Pictures, tried(report), total, report.new_stories);
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
                Ok(wanted.filter(|picture| !tried.contains(&picture.url)).map(job).collect())
            })
            .await
    }
}

/// The way to a picture.
pub(crate) fn job(picture: PictureWanted) -> PictureJob {
    PictureJob { url: picture.url, source: picture.source }
}

fn tried(report: &SyncReport) -> u32 {
    report.pictures + report.pictures_failed + report.pictures_without_room
}

/// What became of a batch.
#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) here: u32,
    pub(crate) failed: u32,
    pub(crate) without_room: u32,
}

/// Takes what came on board.
pub(crate) fn keep(store: &Store, outcomes: Vec<PictureOutcome>) -> Result<Kept, AppError> {
    let now = clock::now();
    let mut kept = Kept::default();
    for outcome in outcomes {
        let picture = match outcome.result {
            Ok(picture) => picture,
            Err(failure) => {
                store.picture_failed(&outcome.url, failure, now)?;
                kept.failed += 1;
                continue;
            }
        };
        let (media_type, bytes) = (&picture.media_type, &picture.bytes);
        match store.put_picture(&outcome.url, media_type, bytes, picture.width, picture.height, now) {
            Ok(_) => kept.here += 1,
            Err(StoreError::NoRoom) => kept.without_room += 1,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(kept)
}
