//! Fetching what a trip lacks: pages, then pictures, each asked again while its failure passes by itself. A server
//! that asked to be left alone is, and waited for where that is short.

use super::patience::{Budget, LeftAlone};
use super::readying::{Made, Making};
use crate::contract::{TripProgress, TripStage};
use crate::syncing::{Asked, keep_pages, keep_pictures, page_job, picture_job};
use crate::voice::With::{self, Count, Text};
use crate::voice::{say_of, say_with};
use crate::{AppError, clock};
use layover_model::{ArticleId, StagedArticle, TextFailure, TextState, TripId};
use layover_store::Waits;
use layover_sync::{PageJob, PictureJob, Wait, host_of, run_pages, run_pictures};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::mpsc;

const WAITING: usize = 16;
const BATCH: usize = 16;
/// Progress is said at most this often.
const PAUSE: Duration = Duration::from_millis(100);
/// When nothing came for so long, that is said.
const QUIET: Duration = Duration::from_secs(5);

/// How far one stage is.
#[derive(Default)]
struct Far {
    done: u32,
    total: u32,
    round: u32,
}

impl Making<'_> {
    /// Fetches pages until all are here or given up. Whether anything came of it.
    pub(super) async fn texts(
        &self,
        id: TripId,
        tries: &mut Tries,
        made: &mut Made,
    ) -> Result<bool, AppError> {
        let mut far = Far::default();
        let waits = self.waits();
        loop {
            let spent = tries.pages.clone();
            let jobs: Vec<PageJob> = self
                .library
                .with_store(move |store| {
                    let wanted = store.trip_pages_wanted(id, waits)?.into_iter();
                    let wanted = wanted.filter(|page| spent.allows(&page.article));
                    wanted.filter_map(|page| page_job(store, page).transpose()).collect()
                })
                .await?;
            let address = |job: &PageJob| job.url.clone();
            let jobs = self.next_jobs(jobs, address, &mut tries.left_alone, TripStage::Texts, &mut far).await;
            let Some(jobs) = jobs else { return Ok(far.done > 0) };
            if jobs.is_empty() {
                continue;
            }
            let addresses: HashMap<ArticleId, String> =
                jobs.iter().map(|job| (job.article, job.url.clone())).collect();
            jobs.iter().for_each(|job| tries.pages.spend(job.article));
            let (sink, mut outcomes) = mpsc::channel(WAITING);
            let fetching = tokio::spawn(run_pages(self.fetcher.clone(), jobs, sink, self.cancel.clone()));
            let mut batch = Vec::with_capacity(BATCH);
            while self.next_batch(&mut outcomes, &mut batch, TripStage::Texts, &far).await > 0 {
                let outcomes = std::mem::take(&mut batch);
                let settled = outcomes.iter().filter(|one| is_settled(text_failure(&one.result)));
                settled.for_each(|one| tries.pages.give_up(one.article));
                let unasked = outcomes.iter().filter_map(|one| Some((one.article, unasked(one.wait)?)));
                for (article, seconds) in unasked {
                    tries.pages.give_back(&article);
                    let address = addresses.get(&article).map(String::as_str).unwrap_or_default();
                    tries.left_alone.note(host_of(address), seconds, Instant::now());
                    far.total += 1;
                }
                far.done += u32::try_from(outcomes.len()).unwrap_or(u32::MAX);
                let (whole, _) = self.library.with_store(move |store| keep_pages(store, outcomes)).await?;
                made.texts += whole;
                self.teller.say(TripStage::Texts, far.done, far.total);
            }
            fetching.await.map_err(|_| AppError::Interrupted)?;
        }
    }

    /// Fetches pictures until all are here or given up.
    pub(super) async fn pictures(
        &self,
        id: TripId,
        tries: &mut Tries,
        made: &mut Made,
    ) -> Result<(), AppError> {
        let mut far = Far::default();
        let waits = self.waits();
        loop {
            let spent = tries.pictures.clone();
            let jobs: Vec<PictureJob> = self
                .library
                .with_store(move |store| {
                    let wanted = store.trip_pictures_wanted(id, waits)?.into_iter();
                    let wanted = wanted.filter(|picture| spent.allows(&picture.url));
                    wanted.map(|picture| picture_job(store, picture)).collect()
                })
                .await?;
            let address = |job: &PictureJob| job.url.clone();
            let stage = TripStage::Pictures;
            let jobs = self.next_jobs(jobs, address, &mut tries.left_alone, stage, &mut far).await;
            let Some(jobs) = jobs else { return Ok(()) };
            if jobs.is_empty() {
                continue;
            }
            jobs.iter().for_each(|job| tries.pictures.spend(job.url.clone()));
            let (sink, mut outcomes) = mpsc::channel(WAITING);
            let fetching = tokio::spawn(run_pictures(self.fetcher.clone(), jobs, sink, self.cancel.clone()));
            let mut batch = Vec::with_capacity(BATCH);
            while self.next_batch(&mut outcomes, &mut batch, stage, &far).await > 0 {
                let outcomes = std::mem::take(&mut batch);
                for one in &outcomes {
                    if one.result.as_ref().is_err_and(|failure| !failure.is_passing()) {
                        tries.pictures.give_up(one.url.clone());
                    }
                }
                for (url, seconds) in outcomes.iter().filter_map(|one| Some((&one.url, unasked(one.wait)?))) {
                    tries.pictures.give_back(url);
                    tries.left_alone.note(host_of(url), seconds, Instant::now());
                    far.total += 1;
                }
                far.done += u32::try_from(outcomes.len()).unwrap_or(u32::MAX);
                let kept =
                    self.library.with_store(move |store| keep_pictures(store, outcomes, Asked::No)).await?;
                made.pictures += kept.here;
                // There is no more room for it at the next try.
                kept.refused.into_iter().for_each(|url| tries.pictures.give_up(url));
                self.teller.say(TripStage::Pictures, far.done, far.total);
            }
            fetching.await.map_err(|_| AppError::Interrupted)?;
        }
    }

    /// What waits after a failure is asked for when the reader makes a trip ready, not by each sync.
    fn waits(&self) -> Waits {
        if self.is_by_hand { Waits::Ignored } else { Waits::Respected(clock::now()) }
    }

    /// The jobs to do now, after the wait before a further round: those of servers that may be asked. None of them
    /// after waiting for one that may not; `None` when nothing is left to do, or to wait for.
    async fn next_jobs<J>(
        &self,
        jobs: Vec<J>,
        address: impl Fn(&J) -> String,
        left_alone: &mut LeftAlone,
        stage: TripStage,
        far: &mut Far,
    ) -> Option<Vec<J>> {
        if jobs.is_empty() || self.cancel.is_cancelled() {
            return None;
        }
        let now = Instant::now();
        let hosts: Vec<String> = jobs.iter().map(|job| host_of(&address(job))).collect();
        let (ready, _): (Vec<(J, &String)>, Vec<_>) =
            jobs.into_iter().zip(&hosts).partition(|(_, host)| left_alone.may_ask(host, now));
        if ready.is_empty() {
            let wait = left_alone.take_wait(hosts.iter().map(String::as_str), now)?;
            self.teller.say_waiting(stage, far.done, far.total, wait);
            self.sleep(wait).await;
            return Some(Vec::new());
        }
        self.wait(far.round).await;
        far.round += 1;
        let count = u32::try_from(ready.len()).unwrap_or(u32::MAX);
        far.total = far.total.max(far.done.saturating_add(count));
        self.teller.say(stage, far.done, far.total);
        Some(ready.into_iter().map(|(job, _)| job).collect())
    }

    /// What came next, as many as there are; 0 at the end. While nothing comes, that is said.
    async fn next_batch<O>(
        &self,
        outcomes: &mut mpsc::Receiver<O>,
        batch: &mut Vec<O>,
        stage: TripStage,
        far: &Far,
    ) -> usize {
        let began = Instant::now();
        loop {
            match tokio::time::timeout(QUIET, outcomes.recv_many(batch, BATCH)).await {
                Ok(count) => return count,
                Err(_) => self.teller.say_quiet(stage, far.done, far.total, began.elapsed()),
            }
        }
    }

    /// Before the first try there is no wait; then it doubles.
    async fn wait(&self, round: u32) {
        if round > 0 {
            self.sleep(self.readying.first_wait * 2_u32.saturating_pow(round - 1)).await;
        }
    }

    /// Cancelling ends it.
    async fn sleep(&self, wait: Duration) {
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = self.cancel.cancelled() => {}
        }
    }
}

fn text_failure(result: &Result<StagedArticle, TextFailure>) -> Option<TextFailure> {
    match result {
        Ok(staged) => match staged.text_state {
            TextState::Failed(failure) => Some(failure),
            TextState::Full | TextState::SummaryOnly => None,
        },
        Err(failure) => Some(*failure),
    }
}

/// Whether asking again now would bring the same.
fn is_settled(failure: Option<TextFailure>) -> bool {
    failure.is_some_and(|failure| !failure.is_passing())
}

/// Seconds for which a server that was not asked is left alone.
fn unasked(wait: Option<Wait>) -> Option<u64> {
    wait.filter(|wait| !wait.was_asked).map(|wait| wait.seconds)
}

/// How often each address may still be asked, and whom to wait for.
pub(super) struct Tries {
    pages: Budget<ArticleId>,
    pictures: Budget<String>,
    left_alone: LeftAlone,
}

impl Tries {
    pub(super) fn new(most: u32, most_wait: Duration) -> Self {
        Self { pages: Budget::new(most), pictures: Budget::new(most), left_alone: LeftAlone::new(most_wait) }
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
        let sentence = say_with("progressOf", &far(&doing(stage), done, total));
        (self.tell)(TripProgress { stage, done, total, sentence });
    }

    /// The same while a server is waited for that asked to be left alone.
    fn say_waiting(&self, stage: TripStage, done: u32, total: u32, wait: Duration) {
        self.say_of_time("progressWaits", stage, (done, total), wait);
    }

    /// The same while no server has answered for so long.
    fn say_quiet(&self, stage: TripStage, done: u32, total: u32, quiet: Duration) {
        self.say_of_time("progressQuiet", stage, (done, total), quiet);
    }

    fn say_of_time(&self, id: &str, stage: TripStage, (done, total): (u32, u32), time: Duration) {
        let what = doing(stage);
        let [what, done_so_far, all] = far(&what, done, total);
        let with = [what, done_so_far, all, ("seconds", Count(time.as_secs().max(1)))];
        let sentence = say_with(id, &with);
        (self.tell)(TripProgress { stage, done, total, sentence });
    }
}

fn doing(stage: TripStage) -> String {
    let name = match stage {
        TripStage::Texts => "texts",
        TripStage::Pictures => "pictures",
        TripStage::Check => "check",
    };
    say_of("tripStage", name, &[])
}

fn far(what: &str, done: u32, total: u32) -> [(&'static str, With<'_>); 3] {
    [("what", Text(what)), ("done", Count(done.into())), ("total", Count(total.into()))]
}
