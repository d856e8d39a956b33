//! Making a trip ready: whole texts and every picture fetched, with retries; what cannot be read replaced; everything
//! looked at on disk.

use super::renewing::{self, Renewal};
use super::{is_frozen, known, page};
use crate::contract::{TripPage, TripProgress, TripReport, TripStage};
use crate::syncing::{keep_pages, keep_pictures, page_job, picture_job};
use crate::{AppError, Library, clock, words};
use layover_model::{ArticleId, TripId, WishKind};
use layover_store::Trip;
use layover_sync::{Fetcher, Limits, PageJob, PictureJob, run_pages, run_pictures};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

const WAITING: usize = 16;
const BATCH: usize = 16;
/// Progress is said at most this often.
const PAUSE: Duration = Duration::from_millis(100);
/// Choosing again may bring stories that turn out unreadable as well: so often it is done, then what is here stays.
const PASSES: usize = 8;

/// How hard making ready tries. The default is what a reader gets.
#[derive(Clone, Debug)]
pub struct Readying {
    /// Bounds of each fetch.
    pub limits: Limits,
    /// How often one address is asked while its failures pass by themselves.
    pub tries: u32,
    /// Wait before the second try; doubles with each further one.
    pub first_wait: Duration,
}

impl Default for Readying {
    fn default() -> Self {
        Self { limits: Limits::default(), tries: 4, first_wait: Duration::from_secs(1) }
    }
}

/// What making ready brought.
#[derive(Debug, Default)]
pub(crate) struct Made {
    pub(crate) texts: u32,
    pub(crate) pictures: u32,
    pub(crate) replaced: Vec<String>,
}

type Tell<'a> = &'a (dyn Fn(TripProgress) + Send + Sync);

impl Library {
    /// Makes a trip ready and says how ready it is. A trip not departed yet is chosen for again first, as the library
    /// is now. Counts as the one sync of this process; `cancel_sync` ends it.
    ///
    /// # Errors
    /// There is none of that id, a sync runs already, or the library could not be written.
    pub async fn ready_trip(
        &self,
        id: i64,
        progress: impl Fn(TripProgress) + Send + Sync,
    ) -> Result<TripReport, AppError> {
        self.ready_trip_with(id, &Readying::default(), progress).await
    }

    /// The same with other patience.
    ///
    /// # Errors
    /// As [`Library::ready_trip`].
    pub async fn ready_trip_with(
        &self,
        id: i64,
        readying: &Readying,
        progress: impl Fn(TripProgress) + Send + Sync,
    ) -> Result<TripReport, AppError> {
        self.with_store(move |store| known(store, id)).await?;
        let claim = self.claim_sync()?;
        let began = Instant::now();
        self.announce(&["sync"]).await;
        let fetcher = Arc::new(self.fetcher_within(readying.limits.clone()).await?);
        let making = Making {
            library: self,
            fetcher,
            cancel: claim.cancel.clone(),
            readying,
            is_by_hand: true,
            fetches_pictures: true,
            teller: Teller { tell: &progress, told: Mutex::new(None) },
        };
        let made = making.make(TripId(id)).await;
        let was_cancelled = claim.cancel.is_cancelled();
        drop(claim);
        self.announce(&["sync", "trips", "articles"]).await;
        let (made, page) = made?;
        Ok(TripReport {
            sentence: sentence(&made, &page, was_cancelled),
            page,
            texts: made.texts,
            pictures: made.pictures,
            replaced: made.replaced,
            was_cancelled,
            seconds: began.elapsed().as_secs_f64(),
        })
    }
}

/// One trip being made ready.
pub(crate) struct Making<'a> {
    pub(crate) library: &'a Library,
    pub(crate) fetcher: Arc<Fetcher>,
    pub(crate) cancel: CancellationToken,
    pub(crate) readying: &'a Readying,
    /// The reader asked for it: links that wait are tried, and everything is looked at on disk, known or not.
    pub(crate) is_by_hand: bool,
    /// Whether pictures may be fetched now.
    pub(crate) fetches_pictures: bool,
    pub(crate) teller: Teller<'a>,
}

impl Making<'_> {
    /// Chooses again where that is still to be done, fetches, and looks at everything on disk.
    pub(crate) async fn make(&self, id: TripId) -> Result<(Made, TripPage), AppError> {
        let mut made = Made::default();
        let mut tries = Tries::new(self.readying.tries);
        if self.is_by_hand {
            self.queued_links(id).await?;
        }
        for pass in 0..PASSES {
            let is_last = pass + 1 == PASSES || self.cancel.is_cancelled();
            self.renew(id, &mut made, is_last).await?;
            if self.texts(id, &mut tries.pages, &mut made).await? && !is_last {
                // Lengths are known now that were guessed before, and what cannot be read.
                continue;
            }
            if self.fetches_pictures {
                self.pictures(id, &mut tries.pictures, &mut made).await?;
            }
            // So are the sizes of pictures.
            if is_last || !self.renew(id, &mut made, false).await? {
                break;
            }
        }
        self.library.make_searchable().await?;
        let findings = if self.cancel.is_cancelled() { Default::default() } else { self.look(id).await? };
        let page = self.library.with_store(move |store| page(store, id.0, &findings)).await?;
        Ok((made, page))
    }

    async fn trip(&self, id: TripId) -> Result<Trip, AppError> {
        self.library.with_store(move |store| known(store, id.0)).await
    }

    /// Links that wait for a network are asked for where the trip takes them.
    async fn queued_links(&self, id: TripId) -> Result<(), AppError> {
        let wishes = self.library.with_store(move |store| Ok(store.trip_wishes(id)?)).await?;
        if wishes.iter().any(|wish| wish.kind == WishKind::Queued) && !self.cancel.is_cancelled() {
            self.library.try_pending(&self.fetcher).await?;
        }
        Ok(())
    }

    /// Whether the trip holds other stories now.
    async fn renew(&self, id: TripId, made: &mut Made, is_last: bool) -> Result<bool, AppError> {
        let trip = self.trip(id).await?;
        let now = clock::now();
        if is_last || is_frozen(&trip, now) || trip.ended_at.is_some() {
            return Ok(false);
        }
        let Renewal { has_changed, replaced } =
            self.library.with_store(move |store| renewing::renew(store, &trip, now)).await?;
        made.replaced.extend(replaced);
        Ok(has_changed)
    }

    /// Fetches pages until all are here or given up. Whether anything came of it.
    async fn texts(
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
    async fn pictures(
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

    async fn look(&self, id: TripId) -> Result<super::readiness::Findings, AppError> {
        let trip = self.trip(id).await?;
        let looked_at = trip.clone();
        let readiness = self
            .library
            .with_store(move |store| super::readiness::recorded(store, &looked_at, &Default::default()))
            .await?;
        if !self.is_by_hand && (readiness.is_green || !self.fetches_pictures) {
            return Ok(Default::default());
        }
        let tell = |done, total| self.teller.say(TripStage::Check, done, total);
        self.library.look_at_disk(&trip, &tell).await
    }
}

/// How often each address may still be asked.
struct Tries {
    pages: Budget<ArticleId>,
    pictures: Budget<String>,
}

impl Tries {
    fn new(most: u32) -> Self {
        Self { pages: Budget::new(most), pictures: Budget::new(most) }
    }
}

#[derive(Clone)]
struct Budget<K> {
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
pub(crate) struct Teller<'a> {
    pub(crate) tell: Tell<'a>,
    pub(crate) told: Mutex<Option<(TripStage, Instant)>>,
}

impl Teller<'_> {
    fn say(&self, stage: TripStage, done: u32, total: u32) {
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

fn sentence(made: &Made, page: &TripPage, was_cancelled: bool) -> String {
    let readiness = &page.line.readiness;
    let head = match (was_cancelled, readiness.is_green, readiness.stories) {
        (true, ..) => "Stopped; what came so far is kept",
        (_, _, 0) => "There is nothing to take",
        (_, true, _) => "Ready",
        (_, false, _) => "Not ready",
    };
    let mut sentence = format!("{head}: {}.", readiness.sentence);
    if !made.replaced.is_empty() {
        let count = words::stories(u64::try_from(made.replaced.len()).unwrap_or_default());
        sentence.push_str(&format!(" {count} could not be had, and others come in their place."));
    }
    sentence
}
