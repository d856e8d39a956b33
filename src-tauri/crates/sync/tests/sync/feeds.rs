//! The first stage: feeds in, stories out.

use crate::site::{Answer, LOOPBACK, Site, fetcher, rss};
use layover_model::{FeedId, FetchProblem, Validators};
use layover_sync::{FeedJob, FeedOutcome, Fetcher, run_feeds};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

fn job(feed: i64, url: String, validators: Validators) -> FeedJob {
    FeedJob { feed: FeedId(feed), url, validators, profile: None, section: None, failures: 0 }
}

async fn run(fetcher: Arc<Fetcher>, jobs: Vec<FeedJob>) -> HashMap<i64, FeedOutcome> {
    let (sink, mut outcomes) = mpsc::channel(4);
    let running = tokio::spawn(run_feeds(fetcher, jobs, sink, CancellationToken::new()));
    let mut all = HashMap::new();
    while let Some(outcome) = outcomes.recv().await {
        let feed = match &outcome {
            FeedOutcome::Changed(changed) => changed.feed,
            FeedOutcome::Unchanged(unchanged) => unchanged.feed,
            FeedOutcome::Failed(failed) => failed.feed,
        };
        assert!(all.insert(feed.0, outcome).is_none(), "two outcomes for feed {feed}");
    }
    running.await.unwrap();
    all
}

#[tokio::test]
async fn every_feed_has_one_outcome() {
    let site = Site::start(|asked| match asked.target.as_str() {
        "/good" => Answer::ok("application/rss+xml", rss("good", 3)).header("ETag", "\"1\""),
        "/moved" => Answer::to(301, "/good"),
        "/page" => Answer::ok("text/html", "<!DOCTYPE html><html><body><p>Hello there</p></body></html>"),
        "/empty" => Answer::ok("application/rss+xml", ""),
        "/gone" => Answer::status(410),
        "/refused" => Answer::status(403),
        "/broken" => Answer::status(500),
        _ => Answer::status(404),
    })
    .await;
    let paths = ["/good", "/moved", "/page", "/empty", "/gone", "/refused", "/broken", "/missing"];
    let jobs =
        paths.iter().zip(0..).map(|(path, feed)| job(feed, site.url(path), Validators::default())).collect();
    let outcomes = run(fetcher(LOOPBACK), jobs).await;
    let FeedOutcome::Changed(good) = &outcomes[&0] else { panic!("{:?}", outcomes[&0]) };
    assert_eq!((good.title.as_deref(), good.articles.len()), (Some("good"), 3));
    assert_eq!(good.validators.etag.as_deref(), Some("\"1\""));
    assert!(good.validators.body_hash.is_some() && good.permanent_target.is_none());
    let FeedOutcome::Changed(moved) = &outcomes[&1] else { panic!("{:?}", outcomes[&1]) };
    assert_eq!(moved.permanent_target, Some(site.url("/good")));
    let problems: Vec<_> = (2..8)
        .map(|feed| match &outcomes[&feed] {
            FeedOutcome::Failed(failed) => {
                assert!(failed.sentence.contains("127.0.0.1"), "{}", failed.sentence);
                failed.problem
            }
            other => panic!("{other:?}"),
        })
        .collect();
    use FetchProblem::{Gone, NotAFeed, NotFound, Refused, ServerError, Unreadable};
    assert_eq!(problems, [NotAFeed, Unreadable, Gone, Refused, ServerError, NotFound]);
}

#[tokio::test]
async fn what_is_the_same_is_not_read_again() {
    let site = Site::start(|asked| {
        let answer = Answer::ok("application/rss+xml", rss("same", 3));
        match asked.target.as_str() {
            "/tagged" if asked.header("if-none-match").is_some() => Answer::status(304),
            "/tagged" => answer.header("ETag", "\"1\""),
            "/moved" => Answer::to(308, "/tagged"),
            _ => answer,
        }
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    let paths = ["/tagged", "/plain", "/moved"];
    let mut validators = Vec::new();
    for path in paths {
        let first = run(fetcher.clone(), vec![job(1, site.url(path), Validators::default())]).await;
        let FeedOutcome::Changed(first) = &first[&1] else { panic!("{path}: {first:?}") };
        validators.push(first.validators.clone());
    }
    for (path, validators) in paths.into_iter().zip(validators) {
        let again = run(fetcher.clone(), vec![job(1, site.url(path), validators)]).await;
        let FeedOutcome::Unchanged(again) = &again[&1] else { panic!("{path}: {again:?}") };
        let target = (path == "/moved").then(|| site.url("/tagged"));
        assert_eq!(again.permanent_target, target, "{path}");
    }
}

fn page_of(number: u32, next: &str) -> String {
    format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Paged</title><id>urn:paged</id>\
         <link rel=\"next\" href=\"{next}\"/><entry><id>urn:story:{number}</id><title>Story {number}</title>\
         <link href=\"https://news.example/{number}\"/><summary>A line.</summary></entry></feed>"
    )
}

#[tokio::test]
async fn a_new_feed_brings_its_older_pages_and_a_known_one_does_not() {
    let site = Site::start(|asked| {
        let number = asked.target.rsplit('/').next().and_then(|number| number.parse().ok()).unwrap_or(1);
        let next = if asked.target.starts_with("/away") {
            "http://elsewhere.example/2".to_owned()
        } else {
            format!("/paged/{}", number + 1)
        };
        Answer::ok("application/atom+xml", page_of(number, &next))
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    let known = Validators { etag: Some("\"0\"".to_owned()), ..Validators::default() };
    let jobs = vec![
        job(1, site.url("/paged/1"), Validators::default()),
        job(2, site.url("/paged/1"), known),
        job(3, site.url("/away/1"), Validators::default()),
    ];
    let outcomes = run(fetcher, jobs).await;
    let stories = |feed| match &outcomes[&feed] {
        FeedOutcome::Changed(changed) => changed.articles.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!((stories(1), stories(2), stories(3)), (3, 1, 1));
}

#[tokio::test]
async fn a_host_that_hangs_holds_nobody_up() {
    let slow = Site::start_at("127.0.0.41", |_| Answer::ok("text/xml", "<rss").silent()).await;
    let quick = Site::start_at("127.0.0.42", |_| Answer::ok("application/rss+xml", rss("quick", 1))).await;
    let mut jobs: Vec<FeedJob> =
        (0..60).map(|n| job(n, slow.url(&format!("/{n}")), Validators::default())).collect();
    jobs.extend((60..80).map(|n| job(n, quick.url(&format!("/{n}")), Validators::default())));
    let (sink, mut outcomes) = mpsc::channel(4);
    let cancel = CancellationToken::new();
    tokio::spawn(run_feeds(fetcher(LOOPBACK), jobs, sink, cancel.clone()));
    let mut good = 0;
    let begun = Instant::now();
    while good < 20 {
        if let Some(FeedOutcome::Changed(_)) = outcomes.recv().await {
            good += 1;
        }
    }
    cancel.cancel();
    // Sixty hanging feeds take 21 s, two at a time.
    assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn cancelling_ends_at_once() {
    let site = Site::start(|_| Answer::ok("text/xml", "<rss").silent()).await;
    let jobs = (0..40).map(|n| job(n, site.url(&format!("/{n}")), Validators::default())).collect();
    let (sink, mut outcomes) = mpsc::channel(1);
    let cancel = CancellationToken::new();
    let running = tokio::spawn(run_feeds(fetcher(LOOPBACK), jobs, sink, cancel.clone()));
    while site.asked().is_empty() {
        tokio::task::yield_now().await;
    }
    let begun = Instant::now();
    cancel.cancel();
    running.await.unwrap();
    assert!(begun.elapsed() < Duration::from_millis(200), "{:?}", begun.elapsed());
    assert!(outcomes.recv().await.is_none(), "an outcome after the cancel");
}
