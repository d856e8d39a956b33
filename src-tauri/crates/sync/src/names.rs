//! Names to addresses. Owns the lookup and a short memory of it; decides nothing about the answers.

use std::collections::HashMap;
use std::io;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// How long an answer is remembered. Short: the answer is checked again at each fetch, and a connection only
/// ever goes to an address that was checked.
const MEMORY: Duration = Duration::from_secs(30);

/// A resolver that says nothing for longer is no resolver: a network without a name server is silent, not wrong.
const PATIENCE: Duration = Duration::from_secs(8);

/// Names that failed before any was answered, from which on this machine counts as offline.
const FAILED_NAMES_OFFLINE: usize = 3;

/// Where names are looked up.
#[derive(Clone, Debug, Default)]
pub enum Names {
    /// The system's resolver.
    #[default]
    System,
    /// These names alone, each with these addresses. The addresses are checked like any others.
    Fixed(HashMap<String, Vec<IpAddr>>),
}

/// The lookup.
#[derive(Debug)]
pub(crate) struct Resolver {
    names: Names,
    known: Mutex<HashMap<String, (Instant, Vec<IpAddr>)>>,
    has_answered: AtomicBool,
    failed: AtomicUsize,
}

impl Resolver {
    pub(crate) fn new(names: Names) -> Self {
        Self {
            names,
            known: Mutex::default(),
            has_answered: AtomicBool::new(false),
            failed: AtomicUsize::new(0),
        }
    }

    /// All addresses of a name. An empty answer is an error.
    pub(crate) async fn resolve(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        if let Some(addresses) = self.remembered(name) {
            return Ok(addresses);
        }
        let answer = self.ask(name).await.and_then(|addresses| {
            if addresses.is_empty() { Err(io::ErrorKind::NotFound.into()) } else { Ok(addresses) }
        });
        match &answer {
            Ok(addresses) => self.remember(name, addresses),
            Err(_) => {
                self.failed.fetch_add(1, Ordering::Relaxed);
            }
        }
        answer
    }

    /// Whether a name that failed just now says that there is no network: no way leads out of this machine,
    /// or several names in a row failed and none was ever answered.
    pub(crate) fn looks_offline(&self) -> bool {
        if self.has_answered.load(Ordering::Relaxed) {
            return matches!(self.names, Names::System) && !has_way_out();
        }
        self.failed.load(Ordering::Relaxed) >= FAILED_NAMES_OFFLINE
            || (matches!(self.names, Names::System) && !has_way_out())
    }

    async fn ask(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        match &self.names {
            Names::Fixed(known) => Ok(known.get(name).cloned().unwrap_or_default()),
            Names::System => {
                let asking = tokio::time::timeout(PATIENCE, tokio::net::lookup_host((name, 0)));
                let found = asking.await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
                Ok(found.map(|socket| socket.ip()).collect())
            }
        }
    }

    fn remembered(&self, name: &str) -> Option<Vec<IpAddr>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, addresses) = known.get(name)?;
        (since.elapsed() < MEMORY).then(|| addresses.clone())
    }

    fn remember(&self, name: &str, addresses: &[IpAddr]) {
        self.has_answered.store(true, Ordering::Relaxed);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() > 2_000 {
            known.clear();
        }
        known.insert(name.to_owned(), (Instant::now(), addresses.to_vec()));
    }
}

/// Whether the system has a way to the public internet, for all its routing table knows. Answers at once:
/// connecting a datagram socket sends nothing.
#[must_use]
pub fn has_way_out() -> bool {
    let asks = [("0.0.0.0:0", "198.51.100.1:9"), ("[::]:0", "[2001:db8::1]:9")];
    asks.iter()
        .any(|(from, to)| std::net::UdpSocket::bind(from).and_then(|socket| socket.connect(to)).is_ok())
}
