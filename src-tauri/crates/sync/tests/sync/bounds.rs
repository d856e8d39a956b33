//! Sizes and times: what never ends is ended.

use crate::site::{Answer, LOOPBACK, Site, fetcher, get, limits, settings};
use layover_model::FetchProblem;
use layover_sync::{Fetcher, Limits, What};
use std::io::Write;
use std::time::{Duration, Instant};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = brotli::CompressorWriter::new(Vec::new(), 4096, 9, 22);
    out.write_all(bytes).unwrap();
    out.into_inner()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 9).unwrap()
}

#[tokio::test]
async fn codings_are_undone() {
    let text = "words and words ".repeat(2_000);
    let (gz, br, zs, plain) =
        (gzip(text.as_bytes()), brotli(text.as_bytes()), zstd(text.as_bytes()), text.clone());
    let site = Site::start(move |asked| {
        let answer = Answer::status(200);
        match asked.target.as_str() {
            "/gzip" => answer.header("Content-Encoding", "gzip").body(gz.clone()),
            "/br" => answer.header("Content-Encoding", "br").body(br.clone()),
            "/zstd" => answer.header("Content-Encoding", "zstd").body(zs.clone()),
            "/lie" => answer.header("Content-Encoding", "gzip").body(plain.clone()),
            "/charset" => answer.header("Content-Encoding", "utf-8").body(plain.clone()),
            _ => answer.body(plain.clone()),
        }
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    for path in ["/gzip", "/br", "/zstd", "/plain", "/lie", "/charset"] {
        let body = get(&fetcher, &site.url(path), What::Page).await.unwrap();
        assert_eq!(&*body.bytes, text.as_bytes(), "{path}");
    }
    let accepted = site.asked()[0].header("accept-encoding").unwrap();
    assert_eq!(accepted, "gzip, br, zstd");
}

#[tokio::test]
async fn what_is_too_large_stops_at_the_limit() {
    let zeros = vec![0_u8; 60_000_000];
    let (gz, br, zs) = (gzip(&zeros), brotli(&zeros), zstd(&zeros));
    assert!(
        gz.len() < 200_000 && br.len() < 200_000 && zs.len() < 200_000,
        "bombs must fit the limit when packed"
    );
    let site = Site::start(move |asked| {
        let answer = Answer::status(200);
        match asked.target.as_str() {
            "/gzip" => answer.header("Content-Encoding", "gzip").body(gz.clone()),
            "/br" => answer.header("Content-Encoding", "br").body(br.clone()),
            "/zstd" => answer.header("Content-Encoding", "zstd").body(zs.clone()),
            "/stated" => answer.header("Content-Length", "200001").body("x").silent(),
            _ => answer.body(vec![b'x'; 10_000]).endless(),
        }
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    for path in ["/gzip", "/br", "/zstd", "/stated", "/endless"] {
        let failure = get(&fetcher, &site.url(path), What::Feed).await.expect_err(path);
        assert_eq!(failure.problem, FetchProblem::TooLarge, "{path}: {}", failure.sentence);
    }
    assert!(site.sent_bytes() < 30_000_000, "{} bytes were taken", site.sent_bytes());
}

#[tokio::test]
async fn what_unpacks_to_nothing_ends_too() {
    let members = gzip(b"").repeat(500);
    // Frames that are skipped (RFC 8878 §3.1.2), of no bytes.
    let frames = [0x50, 0x2A, 0x4D, 0x18, 0, 0, 0, 0].repeat(1_000);
    let site = Site::start(move |asked| {
        let (coding, body) = if asked.target == "/gzip" { ("gzip", &members) } else { ("zstd", &frames) };
        Answer::status(200).header("Content-Encoding", coding).body(body.clone()).endless()
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    for path in ["/gzip", "/zstd"] {
        let failure = get(&fetcher, &site.url(path), What::Feed).await.expect_err(path);
        assert_eq!(failure.problem, FetchProblem::TooLarge, "{path}: {}", failure.sentence);
    }
    assert!(site.sent_bytes() < 30_000_000, "{} bytes were taken", site.sent_bytes());
}

#[tokio::test]
async fn what_cannot_be_packed_smaller_fits_with_what_is_around_it() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::none());
    packed.write_all(&[b'x'; 200_000]).unwrap();
    let packed = packed.finish().unwrap();
    assert!(packed.len() > 200_000);
    // Without a length: one that is stated is held to the limit before a byte is read.
    let site = Site::start(move |_| {
        Answer::status(200).header("Content-Encoding", "gzip").body(packed.clone()).unsaid()
    })
    .await;
    let body = get(&fetcher(LOOPBACK), &site.url("/"), What::Feed).await.unwrap();
    assert_eq!(body.bytes.len(), 200_000);
}

#[tokio::test]
async fn what_is_packed_twice_is_taken_as_it_stands() {
    let bomb = gzip(&gzip(&vec![0_u8; 10_000_000]));
    let sent = bomb.clone();
    let site = Site::start(move |asked| {
        let answer = Answer::status(200).header("Content-Encoding", "gzip, gzip").body(sent.clone());
        if asked.target == "/endless" { answer.endless() } else { answer }
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    let body = get(&fetcher, &site.url("/whole"), What::Page).await.unwrap();
    assert_eq!(&*body.bytes, bomb.as_slice());
    let failure = get(&fetcher, &site.url("/endless"), What::Page).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::TooLarge);
}

#[tokio::test]
async fn the_limit_itself_is_not_too_large() {
    let site = Site::start(|asked| {
        let more = usize::from(asked.target == "/more");
        Answer::ok("text/plain", vec![b'x'; 200_000 + more])
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    assert_eq!(get(&fetcher, &site.url("/whole"), What::Feed).await.unwrap().bytes.len(), 200_000);
    assert_eq!(
        get(&fetcher, &site.url("/more"), What::Feed).await.unwrap_err().problem,
        FetchProblem::TooLarge
    );
    assert_eq!(get(&fetcher, &site.url("/more"), What::Picture).await.unwrap().bytes.len(), 200_001);
}

#[tokio::test]
async fn silence_and_trickles_end() {
    let site = Site::start(|asked| match asked.target.as_str() {
        "/silent" => Answer::ok("text/plain", "half").silent(),
        "/short" => Answer::ok("text/plain", "half").short(),
        "/reset" => Answer::reset(),
        _ => Answer::ok("text/plain", "").silent(),
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    for path in ["/silent", "/short", "/reset", "/mute"] {
        let begun = Instant::now();
        let failure = get(&fetcher, &site.url(path), What::Page).await.expect_err(path);
        assert_eq!(failure.problem, FetchProblem::Unreachable, "{path}");
        assert!(failure.sentence.contains("127.0.0.1"), "{}", failure.sentence);
        assert!(begun.elapsed() < Duration::from_secs(5), "{path} took {:?}", begun.elapsed());
    }
}

#[tokio::test]
async fn one_fetch_in_all_has_a_time() {
    let site = Site::start(|_| Answer::ok("text/plain", "half").silent()).await;
    let limits = Limits { idle: Duration::from_secs(60), total: Duration::from_millis(300), ..limits() };
    let fetcher = Fetcher::new(layover_sync::FetcherSettings { limits, ..settings(LOOPBACK) }).unwrap();
    let begun = Instant::now();
    let failure = get(&fetcher, &site.url("/"), What::Page).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::Unreachable);
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn headers_have_a_size() {
    let site = Site::start(|_| Answer::ok("text/plain", "x").header("X-Long", &"y".repeat(200_000))).await;
    let failure = get(&fetcher(LOOPBACK), &site.url("/"), What::Page).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::Unreachable);
}

#[tokio::test]
async fn truncated_packed_bodies_are_no_bodies() {
    let text = "words and other words ".repeat(500);
    let (mut gz, mut br, mut zs) = (gzip(text.as_bytes()), brotli(text.as_bytes()), zstd(text.as_bytes()));
    for packed in [&mut gz, &mut br, &mut zs] {
        packed.truncate(packed.len() - 12);
    }
    let site = Site::start(move |asked| {
        let (coding, body) = match asked.target.as_str() {
            "/gzip" => ("gzip", &gz),
            "/br" => ("br", &br),
            _ => ("zstd", &zs),
        };
        Answer::status(200).header("Content-Encoding", coding).body(body.clone())
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    for path in ["/gzip", "/br", "/zstd"] {
        let failure = get(&fetcher, &site.url(path), What::Page).await.expect_err(path);
        assert_eq!(failure.problem, FetchProblem::Unreachable, "{path}");
    }
}
