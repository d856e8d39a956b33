//! At most so many open connections to one host, whatever the scheme, the port or the proxy.
//!
//! A pool that opens a connection while another is about to become free holds more than it was told to. Here
//! a connection is counted from before it is opened until its socket is closed, so the bound is a fact.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Empty;
use hyper::body::Incoming;
use hyper::client::conn::{http1, http2};
use hyper::{Request, Response};
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, oneshot};
use tokio::time::Instant;

use crate::connect::{Opened, Wire};

/// A connection unused for longer is closed rather than used: many servers have hung up by then.
const STALE: Duration = Duration::from_secs(15);

/// How long the end of an answer, or of a connection, is waited for.
const SETTLING: Duration = Duration::from_millis(250);

/// Connections for the same scheme, name, port and way are interchangeable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConnectionKey {
    pub(crate) origin: String,
    pub(crate) is_public: bool,
    pub(crate) is_proxied: bool,
}

/// One open connection.
pub(crate) struct Connection {
    key: ConnectionKey,
    sender: Sender,
    since: Instant,
    /// Dropped with this connection, which tells its task to hang up.
    _hang_up: oneshot::Sender<Infallible>,
}

enum Sender {
    Http1(http1::SendRequest<Empty<Bytes>>),
    Http2(http2::SendRequest<Empty<Bytes>>),
}

impl Connection {
    /// Speaks HTTP on an opened stream. `place` is given back when the socket is closed.
    pub(crate) async fn start(
        opened: Opened,
        key: ConnectionKey,
        place: Place,
        header_bytes: u32,
    ) -> hyper::Result<Self> {
        let wire = TokioIo::new(opened.wire);
        let (hang_up, hung_up) = oneshot::channel();
        let sender = if opened.is_http2 {
            let (sender, connection) = http2::Builder::new(TokioExecutor::new())
                .max_header_list_size(header_bytes)
                .initial_stream_window_size(1024 * 1024)
                .initial_connection_window_size(2 * 1024 * 1024)
                .handshake(wire)
                .await?;
            tokio::spawn(async move {
                let _place = place;
                tokio::select! {
                    _ = connection => {}
                    _ = hung_up => {}
                }
            });
            Sender::Http2(sender)
        } else {
            let (sender, connection) = http1::Builder::new()
                .max_buf_size(header_bytes as usize)
                .allow_obsolete_multiline_headers_in_responses(true)
                .allow_spaces_after_header_name_in_responses(true)
                .ignore_invalid_headers_in_responses(true)
                .handshake(wire)
                .await?;
            tokio::spawn(speak_http1(connection, hung_up, place));
            Sender::Http1(sender)
        };
        Ok(Self { key, sender, since: Instant::now(), _hang_up: hang_up })
    }

    /// Sends one request.
    pub(crate) async fn send(&mut self, request: Request<Empty<Bytes>>) -> hyper::Result<Response<Incoming>> {
        match &mut self.sender {
            Sender::Http1(sender) => sender.send_request(request).await,
            Sender::Http2(sender) => sender.send_request(request).await,
        }
    }

    /// Whether addresses go into requests without scheme and host.
    pub(crate) fn wants_path_alone(&self) -> bool {
        matches!(self.sender, Sender::Http1(_)) && !self.key.is_proxied
    }

    /// Whether this speaks HTTP/2, where scheme and host are part of the request.
    pub(crate) fn is_http2(&self) -> bool {
        matches!(self.sender, Sender::Http2(_))
    }

    async fn is_free(&mut self) -> bool {
        match &mut self.sender {
            Sender::Http1(sender) => sender.ready().await.is_ok(),
            Sender::Http2(sender) => sender.ready().await.is_ok(),
        }
    }

    fn is_usable(&self) -> bool {
        let is_closed = match &self.sender {
            Sender::Http1(sender) => sender.is_closed(),
            Sender::Http2(sender) => sender.is_closed(),
        };
        !is_closed && self.since.elapsed() < STALE
    }
}

/// Drives one connection to its end. Its place is free only when the server has hung up too, or had time to:
/// a server that has not noticed the end of one connection would count the next one on top of it.
async fn speak_http1(
    connection: http1::Connection<TokioIo<Box<dyn Wire>>, Empty<Bytes>>,
    hung_up: oneshot::Receiver<Infallible>,
    place: Place,
) {
    const ENDING: Duration = Duration::from_millis(100);
    let _place = place;
    let mut speaking = std::pin::pin!(connection.without_shutdown());
    let spoken = tokio::select! {
        spoken = &mut speaking => spoken,
        _ = hung_up => match tokio::time::timeout(ENDING, &mut speaking).await {
            Ok(spoken) => spoken,
            Err(_) => return,
        },
    };
    if let Ok(parts) = spoken {
        let mut wire = parts.io.into_inner();
        let _ = tokio::time::timeout(SETTLING, async {
            wire.shutdown().await?;
            wire.read(&mut [0; 64]).await
        })
        .await;
    }
}

/// All hosts.
#[derive(Debug)]
pub(crate) struct Slots {
    hosts: Mutex<HashMap<String, Arc<Host>>>,
    per_host: usize,
}

struct Host {
    turns: Arc<Semaphore>,
    open: Mutex<Open>,
    closed: Notify,
    most: usize,
}

#[derive(Default)]
struct Open {
    count: usize,
    idle: Vec<Connection>,
}

impl std::fmt::Debug for Host {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Host({} open)", self.open().count)
    }
}

impl Host {
    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One of a host's places for an open connection.
pub(crate) struct Place(Arc<Host>);

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.0.open();
        open.count = open.count.saturating_sub(1);
        drop(open);
        self.0.closed.notify_waiters();
    }
}

/// What a turn begins with.
pub(crate) enum Start {
    /// An open connection.
    Ready(Connection),
    /// A place to open one.
    Free(Place),
}

/// One request's turn at a host.
pub(crate) struct Turn {
    host: Arc<Host>,
    _permit: OwnedSemaphorePermit,
}

impl Slots {
    pub(crate) fn new(per_host: usize) -> Self {
        Self { hosts: Mutex::default(), per_host: per_host.max(1) }
    }

    /// Waits for a turn at a host.
    pub(crate) async fn turn(&self, host: &str) -> Option<Turn> {
        let host = {
            let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(hosts.entry(host.to_owned()).or_insert_with(|| {
                Arc::new(Host {
                    turns: Arc::new(Semaphore::new(self.per_host)),
                    open: Mutex::default(),
                    closed: Notify::new(),
                    most: self.per_host,
                })
            }))
        };
        let permit = Arc::clone(&host.turns).acquire_owned().await.ok()?;
        Some(Turn { host, _permit: permit })
    }

    /// Closes every connection that is not in use.
    pub(crate) fn close_idle(&self) {
        let hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        for host in hosts.values() {
            let idle = std::mem::take(&mut host.open().idle);
            drop(idle);
        }
    }
}

impl Turn {
    /// A connection to use: an open one that fits, else a place for a new one, for which an idle connection
    /// that does not fit may have to close first.
    pub(crate) async fn start(&self, key: &ConnectionKey) -> Start {
        loop {
            let closed = self.host.closed.notified();
            if let Some(start) = self.try_start(key) {
                return start;
            }
            closed.await;
        }
    }

    fn try_start(&self, key: &ConnectionKey) -> Option<Start> {
        let mut open = self.host.open();
        open.idle.retain(Connection::is_usable);
        if let Some(at) = open.idle.iter().position(|connection| connection.key == *key) {
            return Some(Start::Ready(open.idle.swap_remove(at)));
        }
        if open.count < self.host.most {
            open.count += 1;
            drop(open);
            return Some(Start::Free(Place(Arc::clone(&self.host))));
        }
        // Its place comes back when its socket is closed, and wakes this turn.
        let closing = open.idle.pop();
        drop(open);
        drop(closing);
        None
    }

    /// Keeps a connection whose answer was read to the end for the next turn.
    pub(crate) async fn keep(self, mut connection: Connection) {
        if tokio::time::timeout(SETTLING, connection.is_free()).await.unwrap_or(false) {
            connection.since = Instant::now();
            self.host.open().idle.push(connection);
        }
    }
}
