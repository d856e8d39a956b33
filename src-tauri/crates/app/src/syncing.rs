//! A whole sync: feeds, pages of summary-only stories, the index, pictures. Each stage hands batches through a
//! bounded channel, so that the network never runs ahead of the disk by more than the channel holds.

mod audio;
mod due;
mod feeds;
mod pages;
mod people;
mod pictures;
mod progress;
mod report;
mod standing;

use crate::activity::{LeftAlone, log_sync};
use crate::contract::{SyncProgress, SyncReport, SyncStage};
use crate::reading::LAST_SYNC;
use crate::settings::settings;
use crate::voice::With::Text;
use crate::voice::say_with;
use crate::{AppError, Library, clock, editions, following, network, telling};
use layover_model::{PublicationId, Timestamp};
use layover_store::PicturePolicy;
use layover_sync::{AllowList, Fetcher, FetcherSettings, Limits};
pub(crate) use pages::{job as page_job, keep as keep_pages};
pub(crate) use pictures::{Asked, job as picture_job, keep as keep_pictures};
use progress::Meter;
use std::sync::Arc;
use std::time::Instant;
use tokio_util::sync::CancellationToken;

/// What a sync shall do.
#[derive(Clone, Debug)]
pub struct SyncOptions {
    /// Which pictures it fetches.
    pub pictures: PicturePolicy,
    /// These publications alone; all when empty.
    pub publications: Vec<PublicationId>,
    /// This network is metered: pictures and sound wait until they are asked for.
    pub is_sparing: bool,
    /// Ask sources that wait out a failure as well: what a reader who presses the key expects.
    pub is_manual: bool,
}

/// Why a sync begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyncCause {
    /// The reader asked for it.
    Reader,
    /// The window opened, or a network came back: sources that want to be left alone are.
    ByItself,
    /// The reader asks one publication again.
    Retry(PublicationId),
}

/// What the stages of one sync share.
struct Run<'a> {
    library: &'a Library,
    fetcher: Arc<Fetcher>,
    cancel: CancellationToken,
    meter: Meter<'a>,
    options: &'a SyncOptions,
    started: Timestamp,
}

impl Library {
    /// Syncs with the reader's settings: every publication, or the one that is asked again.
    ///
    /// # Errors
    /// As [`Library::sync`].
    pub async fn sync_by_settings(
        &self,
        cause: SyncCause,
        progress: impl Fn(SyncProgress) + Send + Sync,
    ) -> Result<SyncReport, AppError> {
        let wanted = self.sync_options().await?;
        let publications = match cause {
            SyncCause::Retry(publication) => vec![publication],
            SyncCause::Reader | SyncCause::ByItself => Vec::new(),
        };
        let options = SyncOptions { is_manual: cause != SyncCause::ByItself, publications, ..wanted };
        self.sync(&options, progress).await
    }

    /// What the settings say a sync shall do, on the network this machine is on.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn sync_options(&self) -> Result<SyncOptions, AppError> {
        let wanted = self.settings().await?;
        let pictures = crate::pictures::policy(&wanted.pictures).unwrap_or(PicturePolicy::All);
        let is_sparing = network::is_sparing(&wanted).await;
        Ok(SyncOptions { pictures, publications: Vec::new(), is_sparing, is_manual: true })
    }

    /// The sentence of a sync about trips and those followed, where the reader wants to be told through the system.
    pub async fn news_to_tell(&self, report: &SyncReport) -> Option<String> {
        let wants = self.settings().await.is_ok_and(|settings| settings.notifies);
        let news: Vec<String> = report.trip_news.iter().chain(&report.followed_news).cloned().collect();
        (wants && !news.is_empty()).then(|| news.join(" "))
    }

    /// Syncs; answers when text and index are whole and the pictures asked for are fetched or given up.
    ///
    /// Sources that do not answer well are part of the report, not an error.
    ///
    /// # Errors
    /// A sync runs already in this process, or the library could not be written. What was stored before stays.
    pub async fn sync(
        &self,
        options: &SyncOptions,
        progress: impl Fn(SyncProgress) + Send + Sync,
    ) -> Result<SyncReport, AppError> {
        let claim = self.claim_sync()?;
        let clock_start = Instant::now();
        self.announce(&["sync"]).await;
        // Another program may have added one.
        self.read_profiles().await?;
        let run = Run {
            library: self,
            fetcher: Arc::new(self.fetcher().await?),
            cancel: claim.cancel.clone(),
            meter: Meter::new(&progress),
            options,
            started: clock::now(),
        };
        let mut report = SyncReport::default();
        let since = run.started;
        let outcome = run.stages(&mut report).await;
        report.was_cancelled = claim.cancel.is_cancelled();
        report.seconds = clock_start.elapsed().as_secs_f64();
        report.network = run.fetcher.network().as_str().to_owned();
        report.sentence = report::sentence(&report);
        report.followed_news = self.with_store(move |store| following::news(store, since)).await?;
        report.trip_news = self.trip_news().await?;
        drop(claim);
        self.may_shrink();
        let left = run.left_alone().await?;
        self.keep_last_sync(&report, left).await?;
        self.after_sync().await;
        self.announce(&["sync", "articles", "subscriptions"]).await;
        outcome.map(|()| report)
    }

    /// What follows a sync, and does not fail it: the week's round-up, and the folder of saved stories.
    async fn after_sync(&self) {
        match self.with_store(|store| editions::make_week_when_due(store, clock::now())).await {
            Ok(Some(made)) => self.note(say_with("activityWeek", &[("title", Text(&made.title))])).await,
            Ok(None) => {}
            Err(error) => tracing::warn!("the week's round-up was not made: {error}"),
        }
        self.keep_saved_folder().await;
    }

    /// A fetcher with the door as the reader has set it now.
    pub(crate) async fn fetcher(&self) -> Result<Fetcher, AppError> {
        self.fetcher_within(Limits::default()).await
    }

    /// The same within other bounds.
    pub(crate) async fn fetcher_within(&self, limits: Limits) -> Result<Fetcher, AppError> {
        let rules = self.with_store(|store| Ok(settings(store)?.allow)).await?;
        let allow = AllowList::parse(&rules)
            .map_err(|error| AppError::NotAnAllowRule(telling::of_fetching(&error)))?;
        Ok(Fetcher::new(FetcherSettings { allow, limits, ..FetcherSettings::default() })?)
    }

    async fn keep_last_sync(&self, report: &SyncReport, left: Vec<LeftAlone>) -> Result<(), AppError> {
        let report = report.clone();
        self.with_store(move |store| {
            log_sync(store, &report, &left)?;
            // A sync that met no network has not looked: the window says when one did.
            if !matches!(report.network.as_str(), "offline" | "sign-in" | "silent") {
                store.set_setting(LAST_SYNC, &clock::now().0.to_string())?;
            }
            Ok(())
        })
        .await
    }
}

impl Run<'_> {
    /// The stages in order. A cancelled sync still makes what it brought searchable.
    async fn stages(&self, report: &mut SyncReport) -> Result<(), AppError> {
        self.library
            .with_store(|store| {
                store.forget_the_future(clock::now())?;
                Ok(store.miss_what_is_gone()?)
            })
            .await?;
        report.is_metered = self.options.is_sparing;
        report.addresses_waiting = self.library.try_pending(&self.fetcher, None).await?.waiting;
        self.feeds(report).await?;
        self.pages(report).await?;
        self.standing().await?;
        self.index(report).await?;
        self.people().await?;
        let fetches_pictures = self.options.pictures != PicturePolicy::None && !self.options.is_sparing;
        if fetches_pictures {
            self.pictures(report).await?;
        }
        self.audio().await?;
        self.library.keep_trips_fresh(&self.fetcher, &self.cancel, fetches_pictures, report).await?;
        // What was unsubscribed an hour ago and not taken back goes now, protected stories excepted; then what no
        // longer fits.
        let has_changed = has_changed_stories(report);
        self.library
            .with_store(move |store| {
                let now = clock::now();
                if has_changed {
                    store.tidy(now)?
                } else {
                    store.tidy_what_is_due(now)?
                };
                store.keep_room(clock::now())?;
                Ok(())
            })
            .await
    }

    /// Makes new stories searchable, in commits of a thousand and more.
    async fn index(&self, report: &SyncReport) -> Result<(), AppError> {
        let mut done = 0;
        loop {
            let step = self.library.with_store(|store| Ok(store.index_pending(2_000)?)).await?;
            done += u32::try_from(step.indexed).unwrap_or(u32::MAX);
            let left = u32::try_from(step.left).unwrap_or(u32::MAX);
            self.meter.tell(SyncStage::Index, done, done.saturating_add(left), report.new_stories);
            if step.left == 0 || step.indexed == 0 {
                return Ok(());
            }
        }
    }
}

/// Whether a feed or a page was taken in. Where none was, nothing came loose.
fn has_changed_stories(report: &SyncReport) -> bool {
    report.feeds_unchanged + report.feeds_failed < report.feeds_total || report.pages > 0
}
