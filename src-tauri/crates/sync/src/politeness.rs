//! When to ask again. Pure but for [`Patience`], which remembers hosts that asked to be left alone.

use std::collections::HashMap;
use std::hash::Hasher;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use layover_model::FetchProblem;
use tokio::time::Instant;
use url::Url;

use crate::problem::{FetchFailure, shown};

const LEAST_BACKOFF_S: u64 = 60;
const LONGEST_WAIT_S: u64 = 24 * 60 * 60;
const FIRST_BACKOFF_S: u64 = 5 * 60;

/// Refusals of one host in a row from which on it is left alone as a whole.
const REFUSALS: u32 = 3;

/// Seconds that `Retry-After` asks for, held between the least wait and a day. A date counts from the answer's own
/// `Date`, so that neither clock need be right.
pub(crate) fn retry_after_s(
    retry_after: &Option<String>,
    date: &Option<String>,
    least_s: u64,
) -> Option<u64> {
    let value = retry_after.as_deref()?;
    let seconds = value.parse::<u64>().ok().or_else(|| {
        let until = httpdate::parse_http_date(value).ok()?;
        let from = httpdate::parse_http_date(date.as_deref()?).ok()?;
        Some(until.duration_since(from).map_or(0, |wait| wait.as_secs()))
    })?;
    Some(seconds.clamp(least_s.min(LONGEST_WAIT_S), LONGEST_WAIT_S))
}

/// Seconds to wait after so many failures in a row: doubling from five minutes to a day, moved by up to a
/// fifth either way. The address alone decides which way, so that many sources that failed together do not
/// come back together, and a test can know the answer.
#[must_use]
pub fn backoff_s(failures: u32, url: &str) -> u64 {
    let doubled = FIRST_BACKOFF_S << failures.saturating_sub(1).min(9);
    let bounded = doubled.min(LONGEST_WAIT_S);
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    hasher.write(url.as_bytes());
    let fifth = bounded / 5;
    let moved = bounded - fifth + hasher.finish() % (2 * fifth + 1);
    moved.clamp(LEAST_BACKOFF_S, LONGEST_WAIT_S)
}

/// FNV-1a: the same on every machine and in every version, which the standard hasher does not promise.
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

/// Hosts that keep saying "too many requests" are not asked for the rest of their wait, whatever is queued
/// for them. One refused address alone says nothing about its neighbours.
#[derive(Debug)]
pub(crate) struct Patience {
    hosts: Mutex<HashMap<String, Refusals>>,
    /// The wait of a host that does not say how long.
    least: Duration,
}

#[derive(Debug)]
struct Refusals {
    in_a_row: u32,
    until: Instant,
}

impl Patience {
    pub(crate) fn new(least: Duration) -> Self {
        Self { hosts: Mutex::default(), least }
    }

    /// Whether a host may be asked now.
    pub(crate) fn check(&self, host: &str, url: &Url) -> Result<(), FetchFailure> {
        let hosts = self.hosts();
        let Some(refusals) = hosts.get(host).filter(|refusals| refusals.in_a_row >= REFUSALS) else {
            return Ok(());
        };
        let left = refusals.until.saturating_duration_since(Instant::now()).as_secs();
        if left == 0 {
            return Ok(());
        }
        let sentence =
            format!("{} was not asked: its server wants to be left alone for a while.", shown(url));
        Err(FetchFailure::new(FetchProblem::AskedToWait, sentence).waiting(Some(left)).unasked())
    }

    pub(crate) fn asked_to_wait(&self, host: &str, seconds: Option<u64>) {
        let until = Instant::now() + seconds.map_or(self.least, Duration::from_secs);
        let mut hosts = self.hosts();
        let refusals = hosts.entry(host.to_owned()).or_insert(Refusals { in_a_row: 0, until });
        refusals.in_a_row = refusals.in_a_row.saturating_add(1);
        refusals.until = refusals.until.max(until);
    }

    pub(crate) fn answered(&self, host: &str) {
        self.hosts().remove(host);
    }

    fn hosts(&self) -> MutexGuard<'_, HashMap<String, Refusals>> {
        self.hosts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
