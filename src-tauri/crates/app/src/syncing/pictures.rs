//! Last stage: pictures, the ones over stories first.

use super::Run;
use super::pages::after;
use crate::contract::{SyncReport, SyncStage};
use crate::{AppError, clock};
use layover_store::{PicturePolicy, PictureWanted, Store, StoreError};
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
        while !self.cancel.is_cancelled() && !self.fetcher.network().is_shut() {
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
        // As with feeds: a network that became a portal under way is asked no further.
        let stage = self.cancel.child_token();
        let fetching = tokio::spawn(run_pictures(self.fetcher.clone(), jobs, sink, stage.clone()));
        let mut batch = Vec::with_capacity(BATCH);
        self.meter.tell(SyncStage::Pictures, tried(report), total, report.new_stories);
        while outcomes.recv_many(&mut batch, BATCH).await > 0 {
            let outcomes = std::mem::take(&mut batch);
            if self.fetcher.network().is_shut() {
                stage.cancel();
            }
            let kept = self.library.with_store(move |store| keep(store, outcomes, Asked::No)).await?;
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
                wanted.filter(|picture| !tried.contains(&picture.url)).map(|one| job(store, one)).collect()
            })
            .await
    }
}

/// The way to a picture: it goes on where an earlier try broke off.
pub(crate) fn job(store: &Store, picture: PictureWanted) -> Result<PictureJob, AppError> {
    let begun = store.partial(&picture.url)?;
    let path = store.partial_path(&picture.url);
    let begun = begun.map(|file| Begun { path, file });
    Ok(PictureJob { url: picture.url, source: picture.source, begun })
}

fn tried(report: &SyncReport) -> u32 {
    report.pictures + report.pictures_failed + report.pictures_without_room
}

/// Whether the reader asked for just these pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// They come with a sync: their stories say what they may stand in the place of.
    No,
    /// By name: they may stand in the place of any story that is not protected.
    Yes,
}

/// What became of a batch.
#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) here: u32,
    pub(crate) failed: u32,
    pub(crate) without_room: u32,
    /// Those that found no room.
    pub(crate) refused: Vec<String>,
}

/// Takes on board what came, and remembers what did not and how far it was.
pub(crate) fn keep(store: &Store, outcomes: Vec<PictureOutcome>, asked: Asked) -> Result<Kept, AppError> {
    let now = clock::now();
    let mut kept = Kept::default();
    let came = outcomes.iter().filter_map(|outcome| outcome.result.as_ref().ok());
    store.land_pictures(&came.map(|picture| picture.bytes.as_slice()).collect::<Vec<_>>())?;
    for outcome in outcomes {
        let picture = match outcome.result {
            Ok(picture) => picture,
            Err(failure) => {
                match outcome.wait {
                    Some(wait) => store.picture_left_alone(&outcome.url, after(now, wait))?,
                    None => store.picture_failed(&outcome.url, failure, now)?,
                }
                if let Some(left) = outcome.left
                    && let Err(error) = store.keep_partial(&outcome.url, Some(&left.bytes), &left.file, now)
                {
                    tracing::warn!("the beginning of a picture was not kept: {error}");
                }
                kept.failed += 1;
                continue;
            }
        };
        let (url, media_type, bytes) = (&outcome.url, &picture.media_type, &picture.bytes);
        let (width, height) = (picture.width, picture.height);
        let put = match asked {
            Asked::No => store.put_picture(url, media_type, bytes, width, height, now),
            Asked::Yes => store.put_asked_picture(url, media_type, bytes, (width, height), now),
        };
        match put {
            Ok(_) => kept.here += 1,
            Err(StoreError::NoRoom) => {
                kept.without_room += 1;
                kept.refused.push(outcome.url);
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(kept)
}
