//! Keeping trips fresh: after each sync those not departed are chosen for again and made ready, and the reader is told
//! once when one is not ready and leaves soon, or is over.

use super::fetching::Teller;
use super::readying::{Making, Readying};
use super::{is_frozen, open_lines};
use crate::contract::{SyncReport, TripState};
use crate::settings::{keep, kept};
use crate::{AppError, Library, clock};
use layover_store::StoreError;
use layover_sync::Fetcher;
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// What the reader was told already: trip and state.
const TOLD: &str = "trips-told";
/// A sync does not wait for what fails; the next one asks again.
const TRIES: u32 = 2;

impl Library {
    /// Freshens every trip that has not departed. Called by a sync.
    pub(crate) async fn keep_trips_fresh(
        &self,
        fetcher: &Arc<Fetcher>,
        cancel: &CancellationToken,
        fetches_pictures: bool,
        report: &mut SyncReport,
    ) -> Result<(), AppError> {
        let now = clock::now();
        let trips = self
            .with_store(move |store| {
                store.depart(now)?;
                Ok(store.trips()?)
            })
            .await?;
        let readying = Readying { tries: TRIES, most_wait: Duration::ZERO, ..Readying::default() };
        for trip in trips.iter().filter(|trip| trip.ended_at.is_none() && !is_frozen(trip, now)) {
            if cancel.is_cancelled() {
                return Ok(());
            }
            let making = Making {
                library: self,
                fetcher: Arc::clone(fetcher),
                cancel: cancel.clone(),
                readying: &readying,
                is_by_hand: false,
                fetches_pictures,
                teller: Teller::new(&|_| {}),
            };
            let made = match making.make(trip.id).await {
                Ok((made, _)) => made,
                // The reader let go of it meanwhile: the sync goes on without it.
                Err(AppError::UnknownTrip(_) | AppError::Store(StoreError::UnknownTrip(_))) => continue,
                Err(error) => return Err(error),
            };
            report.pages += made.texts;
            report.pictures += made.pictures;
            self.announce(&["trips", "articles"]).await;
        }
        Ok(())
    }

    /// What the reader should know of trips and was not told yet.
    pub(crate) async fn trip_news(&self) -> Result<Option<String>, AppError> {
        self.with_store(|store| {
            let mut told: Vec<(i64, String)> = kept(store, TOLD)?.unwrap_or_default();
            let mut news = Vec::new();
            let lines = open_lines(store, clock::now())?;
            told.retain(|(id, _)| lines.iter().any(|line| line.id == *id));
            for line in lines {
                let Some(warning) = line.warning else { continue };
                let key = (line.id, named(line.state).to_owned());
                if !told.contains(&key) {
                    told.push(key);
                    news.push(warning);
                }
            }
            if !news.is_empty() {
                keep(store, TOLD, &told)?;
            }
            Ok((!news.is_empty()).then(|| news.join(" ")))
        })
        .await
    }
}

fn named(state: TripState) -> &'static str {
    match state {
        TripState::Planned => "planned",
        TripState::Away => "away",
        TripState::Over => "over",
        TripState::Ended => "ended",
    }
}
