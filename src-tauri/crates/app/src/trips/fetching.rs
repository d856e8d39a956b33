//! Fetching what a trip lacks: pages, then pictures, each asked again while its failure passes by itself.

use super::readying::{Made, Making};
use crate::AppError;
use crate::contract::{TripProgress, TripStage};
use crate::syncing::{keep_pages, keep_pictures, page_job, picture_job};
use layover_model::{ArticleId, TripId};
use layover_sync::{PageJob, PictureJob, run_pages, run_pictures};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::mpsc;

const WAITING: usize = 16;
const BATCH: usize = 16;
/// Progress is said at most this often.
const PAUSE: Duration = Duration::from_millis(100);

impl Making<'_> {
    /// Fetches pages until all are here or given up. Whether anything came of it.
    pub(super) async fn texts(
        &self,
        id: TripId,
        tries: &mut Budget<ArticleId>,
        made: &mut Made,
    ) -> Result<bool, AppError> {
        let (mut done, mut total) = (0, 0);
        let mut round = 0;
        loop {
            let spent = tries.clone();
            let jobs: Vec<PageJob> = self
                .library
                .with_store(move |store| {
                    let wanted = store.trip_pages_wanted(id)?.into_iter();
                    let wanted = wanted.filter(|page| spent.allows(&page.article));
                    wanted.filter_map(|page| page_job(store, page).transpose()).collect()
                })
                .await?;
            if jobs.is_empty() || self.cancel.is_cancelled() {
                return Ok(done > 0);
            }
            self.wait(round).await;
            round += 1;
            total = total.max(done) + u32::try_from(jobs.len()).unwrap_or(u32::MAX);
            jobs.iter().for_each(|job| tries.spend(job.article));
            self.teller.say(TripStage::Texts, done, total);
            let (sink, mut outcomes) = mpsc::channel(WAITING);
            let fetching = tokio::spawn(run_pages(self.fetcher.clone(), jobs, sink, self.cancel.clone()));
            let mut batch = Vec::with_capacity(BATCH);
            while outcomes.recv_many(&mut batch, BATCH).await > 0 {
                let outcomes = std::mem::take(&mut batch);
                done += u32::try_from(outcomes.len()).unwrap_or(u32::MAX);
                let (whole, _) = self.library.with_store(move |store| keep_pages(store, outcomes)).await?;
                made.texts += whole;
                self.teller.say(TripStage::Texts, done, total);
            }
            fetching.await.map_err(|_| AppError::Interrupted)?;
        }
    }

    /// Fetches pictures until all are here or given up.
    pub(super) async fn pictures(
        &self,
        id: TripId,
        tries: &mut Budget<String>,
        made: &mut Made,
    ) -> Result<(), AppError> {
        let (mut done, mut total) = (0, 0);
        let mut round = 0;
        loop {
            let spent = tries.clone();
            let jobs: Vec<PictureJob> = self
                .library
                .with_store(move |store| {
                    let wanted = store.trip_pictures_wanted(id)?.into_iter();
                    Ok(wanted.filter(|picture| spent.allows(&picture.url)).map(picture_job).collect())
                })
                .await?;
            if jobs.is_empty() || self.cancel.is_cancelled() {
                return Ok(());
            }
            self.wait(round).await;
            round += 1;
            total = total.max(done) + u32::try_from(jobs.len()).unwrap_or(u32::MAX);
            jobs.iter().for_each(|job| tries.spend(job.url.clone()));
            self.teller.say(TripStage::Pictures, done, total);
            let (sink, mut outcomes) = mpsc::channel(WAITING);
            let fetching = tokio::spawn(run_pictures(self.fetcher.clone(), jobs, sink, self.cancel.clone()));
            let mut batch = Vec::with_capacity(BATCH);
            while outcomes.recv_many(&mut batch, BATCH).await > 0 {
                let outcomes = std::mem::take(&mut batch);
                done += u32::try_from(outcomes.len()).unwrap_or(u32::MAX);
                let here = self.library.with_store(move |store| keep_pictures(store, outcomes)).await?.here;
                made.pictures += here;
                self.teller.say(TripStage::Pictures, done, total);
            }
            fetching.await.map_err(|_| AppError::Interrupted)?;
        }
    }

    /// Before the first try there is no wait; then it doubles. Cancelling ends it.
    async fn wait(&self, round: u32) {
        if round == 0 {
            return;
        }
        let wait = self.readying.first_wait * 2_u32.saturating_pow(round - 1);
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = self.cancel.cancelled() => {}
        }
    }
}

/// How often each address may still be asked.
pub(super) struct Tries {
    pub(super) pages: Budget<ArticleId>,
    pub(super) pictures: Budget<String>,
}

impl Tries {
    pub(super) fn new(most: u32) -> Self {
        Self { pages: Budget::new(most), pictures: Budget::new(most) }
    }
}

/// Tries left for each address.
#[derive(Clone)]
pub(super) struct Budget<K> {
    most: u32,
    spent: HashMap<K, u32>,
}

impl<K: Eq + Hash> Budget<K> {
    fn new(most: u32) -> Self {
        Self { most, spent: HashMap::new() }
    }

    fn allows(&self, key: &K) -> bool {
        self.spent.get(key).is_none_or(|spent| *spent < self.most)
    }

    fn spend(&mut self, key: K) {
        *self.spent.entry(key).or_default() += 1;
    }
}

/// Says how far it is, not more often than a window can show.
pub(super) struct Teller<'a> {
    tell: &'a (dyn Fn(TripProgress) + Send + Sync),
    told: Mutex<Option<(TripStage, Instant)>>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(tell: &'a (dyn Fn(TripProgress) + Send + Sync)) -> Self {
        Self { tell, told: Mutex::new(None) }
    }

    pub(super) fn say(&self, stage: TripStage, done: u32, total: u32) {
        {
            let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
            let is_soon = told.is_some_and(|(before, at)| before == stage && at.elapsed() < PAUSE);
            if is_soon && done < total {
                return;
            }
            *told = Some((stage, Instant::now()));
        }
        let what = match stage {
            TripStage::Texts => "Fetching whole stories",
            TripStage::Pictures => "Fetching pictures",
            TripStage::Check => "Looking at everything on disk",
        };
        (self.tell)(TripProgress { stage, done, total, sentence: format!("{what}: {done} of {total}") });
    }
}
