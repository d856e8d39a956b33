//! Making a trip ready: whole texts and every picture fetched, with retries; what cannot be read replaced; everything
//! looked at on disk.

use super::fetching::{Teller, Tries};
use super::readiness::{Look, is_known};
use super::renewing::{self, Renewal};
use super::{is_frozen, known, page};
use crate::contract::{TripPage, TripProgress, TripReport, TripStage};
use crate::voice::With::{Count, Text};
use crate::voice::{say, say_of, say_with};
use crate::{AppError, Library, clock, words};
use layover_model::{TripId, WishKind};
use layover_store::Trip;
use layover_sync::{Fetcher, Limits};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;

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
    /// Most time in all to wait for servers that asked to be left alone.
    pub most_wait: Duration,
}

impl Default for Readying {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            tries: 4,
            first_wait: Duration::from_secs(1),
            most_wait: Duration::from_secs(120),
        }
    }
}

/// What making ready brought.
#[derive(Debug, Default)]
pub(crate) struct Made {
    pub(crate) texts: u32,
    pub(crate) pictures: u32,
    pub(crate) replaced: Vec<String>,
    pub(crate) crowded_out: Vec<String>,
}

impl Library {
    /// Makes a trip ready and says how ready it is. A trip not departed yet is chosen for again first, as the library
    /// is now. Counts as the one sync of this process, and waits for one that runs; `cancel_sync` ends it.
    ///
    /// # Errors
    /// There is none of that id, or the library could not be written.
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
        let claim = self.claim_sync_in_turn(|| progress(waiting())).await;
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
            teller: Teller::new(&progress),
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
            replaced: made.replaced.into_iter().chain(made.crowded_out).collect(),
            was_cancelled,
            seconds: began.elapsed().as_secs_f64(),
        })
    }
}

/// Said while a sync runs that began before.
fn waiting() -> TripProgress {
    let sentence = say("tripWaitsForSync");
    TripProgress { stage: TripStage::Texts, done: 0, total: 0, sentence }
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
    /// Chooses again where that is still to be done, fetches, and looks at everything on disk. What turns out to be
    /// lost there is fetched as well when the reader waits for it.
    pub(crate) async fn make(&self, id: TripId) -> Result<(Made, TripPage), AppError> {
        let mut made = Made::default();
        if self.is_by_hand {
            self.queued_links(id).await?;
        }
        self.fetch(id, &mut made).await?;
        let mut look = self.look(id).await?;
        if self.is_by_hand && look.lost > 0 {
            self.fetch(id, &mut made).await?;
            look = self.look(id).await?;
        }
        let page = self.library.with_store(move |store| page(store, id.0, &look.findings)).await?;
        Ok((made, page))
    }

    async fn fetch(&self, id: TripId, made: &mut Made) -> Result<(), AppError> {
        let mut tries = Tries::new(self.readying.tries, self.readying.most_wait);
        for pass in 0..PASSES {
            let is_last = pass + 1 == PASSES || self.cancel.is_cancelled();
            self.renew(id, made, is_last).await?;
            if self.texts(id, &mut tries, made).await? && !is_last {
                // Lengths are known now that were guessed before, and what cannot be read.
                continue;
            }
            if self.fetches_pictures {
                self.pictures(id, &mut tries, made).await?;
            }
            // So are the sizes of pictures.
            if is_last || !self.renew(id, made, false).await? {
                break;
            }
        }
        self.library.make_searchable().await;
        Ok(())
    }

    async fn trip(&self, id: TripId) -> Result<Trip, AppError> {
        self.library.with_store(move |store| known(store, id.0)).await
    }

    /// Links that wait for a network are asked for where the trip takes them.
    async fn queued_links(&self, id: TripId) -> Result<(), AppError> {
        let wishes = self.library.with_store(move |store| Ok(store.trip_wishes(id)?)).await?;
        if wishes.iter().any(|wish| wish.kind == WishKind::Queued) && !self.cancel.is_cancelled() {
            self.library.try_pending(&self.fetcher, None).await?;
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
        let Renewal { has_changed, replaced, crowded_out } =
            self.library.with_store(move |store| renewing::renew(store, &trip, now)).await?;
        made.replaced.extend(replaced);
        made.crowded_out.extend(crowded_out);
        Ok(has_changed)
    }

    /// Looks at everything on disk. A sync leaves out what was looked at lately and is as it was.
    async fn look(&self, id: TripId) -> Result<Look, AppError> {
        if self.cancel.is_cancelled() {
            return Ok(Look::default());
        }
        let trip = self.trip(id).await?;
        if !self.is_by_hand {
            let looked_at = trip.clone();
            let now = clock::now();
            let is_known = self.library.with_store(move |store| is_known(store, &looked_at, now)).await?;
            if is_known || !self.fetches_pictures {
                return Ok(Look::default());
            }
        }
        let tell = |done, total| self.teller.say(TripStage::Check, done, total);
        self.library.look_at_disk(&trip, &tell).await
    }
}

fn sentence(made: &Made, page: &TripPage, was_cancelled: bool) -> String {
    let readiness = &page.line.readiness;
    let name = match (was_cancelled, readiness.is_green, readiness.stories) {
        (true, ..) => "stopped",
        (_, _, 0) => "nothing",
        (_, true, _) => "ready",
        (_, false, _) => "not-ready",
    };
    let counted = |id: &str, some: &[String]| match some.len() {
        0 => String::new(),
        count => say_with(id, &[("count", Count(count as u64))]),
    };
    words::sentences(&[
        say_of("tripMade", name, &[("readiness", Text(&readiness.sentence))]),
        counted("tripReplacedSome", &made.replaced),
        counted("tripCrowdedSome", &made.crowded_out),
    ])
}
