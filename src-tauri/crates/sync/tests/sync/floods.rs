//! Answers whose frame has no end: heads, lines, interim answers, chunks, trailers. None fills the memory, and each is over
//! in the time that a silent server has.

use crate::site::{LOOPBACK, get, limits, settings};
use layover_model::FetchProblem;
use layover_sync::{Fetcher, FetcherSettings, Limits, What};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What a flood is over after: the longest silence of these tests, and a machine that is busy with others.
const LONGEST: Duration = Duration::from_secs(8);
/// More than a socket of this machine holds by itself, and far less than a flood that nobody stops.
const MOST_BYTES: usize = 16_000_000;

/// One answer: what it begins with, and what comes again and again.
#[derive(Clone, Copy)]
struct Flood {
    begins: &'static str,
    again: &'static str,
}

const CHUNKED: &str = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

/// Sends floods until the other side hangs up, and counts what it sent.
struct Flooding {
    address: SocketAddr,
    sent: Arc<AtomicUsize>,
}

impl Flooding {
    async fn start(flood: Flood, pause: Option<Duration>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, sent) = (listener.local_addr().unwrap(), Arc::new(AtomicUsize::new(0)));
        let counted = Arc::clone(&sent);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(pour(stream, flood, pause, Arc::clone(&counted)));
            }
        });
        Self { address, sent }
    }

    /// How a fetch of it ends.
    async fn fetched(&self, limits: Limits) -> FetchProblem {
        let fetcher = Fetcher::new(FetcherSettings { limits, ..settings(LOOPBACK) }).unwrap();
        let begun = Instant::now();
        let failure = get(&fetcher, &format!("http://{}/", self.address), What::Feed).await.unwrap_err();
        assert!(failure.sentence.contains("127.0.0.1"), "{}", failure.sentence);
        assert!(begun.elapsed() < LONGEST, "it took {:?}", begun.elapsed());
        failure.problem
    }
}

async fn pour(mut stream: TcpStream, flood: Flood, pause: Option<Duration>, sent: Arc<AtomicUsize>) {
    let _asked = stream.read(&mut [0; 4096]).await;
    if stream.write_all(flood.begins.as_bytes()).await.is_err() {
        return;
    }
    // Many at once: what is tried is the reader, and not how fast this writes.
    let block = if pause.is_some() { flood.again.to_owned() } else { flood.again.repeat(4_000) };
    let mut beat = pause.map(tokio::time::interval);
    while stream.write_all(block.as_bytes()).await.is_ok() {
        sent.fetch_add(block.len(), Ordering::SeqCst);
        if let Some(beat) = &mut beat {
            beat.tick().await;
        }
    }
}

#[tokio::test]
async fn floods_of_headers_stop_at_the_size_that_headers_have() {
    let floods = [
        ("small headers", Flood { begins: "HTTP/1.1 200 OK\r\n", again: "A: b\r\n" }),
        ("the same header", Flood { begins: "HTTP/1.1 200 OK\r\n", again: "Set-Cookie: a=b\r\n" }),
        ("headers without a value", Flood { begins: "HTTP/1.1 200 OK\r\n", again: "A:\r\n" }),
        ("what are no headers", Flood { begins: "HTTP/1.1 200 OK\r\n", again: "(not a header)\r\n" }),
        ("a line", Flood { begins: "HTTP/1.1 200 OK\r\nX: ", again: "y" }),
        ("a line that goes on", Flood { begins: "HTTP/1.1 200 OK\r\nX: y", again: "\r\n y" }),
        ("a name", Flood { begins: "HTTP/1.1 200 OK\r\n", again: "x" }),
        ("a reason", Flood { begins: "HTTP/1.1 200 ", again: "OK " }),
        ("no line at all", Flood { begins: "", again: "\r\n" }),
        ("words", Flood { begins: "", again: "HTTP" }),
        (
            "an interim answer's headers",
            Flood { begins: "HTTP/1.1 103 Early Hints\r\n", again: "Link: </a>\r\n" },
        ),
    ];
    for (name, flood) in floods {
        let site = Flooding::start(flood, None).await;
        assert_eq!(site.fetched(limits()).await, FetchProblem::Unreachable, "{name}");
        let sent = site.sent.load(Ordering::SeqCst);
        assert!(sent < MOST_BYTES, "{name}: {sent} bytes were taken");
    }
}

#[tokio::test]
async fn floods_around_a_body_stop_as_well() {
    let trailers: String = format!("{CHUNKED}1\r\nx\r\n0\r\n");
    let trailers: &'static str = Box::leak(trailers.into_boxed_str());
    let extension: &'static str = Box::leak(format!("{CHUNKED}1;").into_boxed_str());
    let floods = [
        ("trailers", Flood { begins: trailers, again: "A: b\r\n" }, FetchProblem::Unreachable),
        ("a trailer", Flood { begins: trailers, again: "y" }, FetchProblem::Unreachable),
        ("an extension of a chunk", Flood { begins: extension, again: "x" }, FetchProblem::Unreachable),
        (
            "extensions of chunks",
            Flood { begins: CHUNKED, again: "1;xxxxxxxx\r\ny\r\n" },
            FetchProblem::Unreachable,
        ),
        ("chunks of one byte", Flood { begins: CHUNKED, again: "1\r\ny\r\n" }, FetchProblem::TooLarge),
    ];
    for (name, flood, expected) in floods {
        let site = Flooding::start(flood, None).await;
        assert_eq!(site.fetched(limits()).await, expected, "{name}");
        let sent = site.sent.load(Ordering::SeqCst);
        assert!(sent < MOST_BYTES, "{name}: {sent} bytes were taken");
    }
}

/// What is thrown away as it comes fills nothing; it is over when a silent server would be.
#[tokio::test]
async fn what_only_keeps_one_waiting_has_the_time_of_a_silence() {
    let floods = [
        ("interim answers", Flood { begins: "", again: "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" }),
        ("naughts of a length", Flood { begins: CHUNKED, again: "0" }),
    ];
    for (name, flood) in floods {
        let site = Flooding::start(flood, None).await;
        assert_eq!(site.fetched(limits()).await, FetchProblem::Unreachable, "{name}");
    }
    // A letter at a time, in the head and in the body: the one has the time of a silence, the other that of a fetch.
    let drips = [
        ("a head", Flood { begins: "HTTP/1.1 200 OK\r\nX: ", again: "y" }),
        ("a body", Flood { begins: "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", again: "y" }),
        ("chunks", Flood { begins: CHUNKED, again: "1\r\ny\r\n" }),
        ("interim answers", Flood { begins: "", again: "HTTP/1.1 100 Continue\r\n\r\n" }),
    ];
    for (name, drip) in drips {
        let site = Flooding::start(drip, Some(Duration::from_millis(20))).await;
        let limits = Limits { total: Duration::from_secs(1), ..limits() };
        assert_eq!(site.fetched(limits).await, FetchProblem::Unreachable, "{name}");
    }
}
