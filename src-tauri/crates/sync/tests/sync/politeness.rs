//! Few connections, honest headers, and waiting when asked to.

use crate::pictures::drawn;
use crate::site::{Answer, Asked, LOOPBACK, Site, fetcher, get, rss};
use layover_model::{FeedId, FetchProblem, Validators};
use layover_sync::{
    FeedJob, FeedOutcome, FetchRequest, Fetched, NamedBy, PictureJob, What, backoff_s, run_feeds,
    run_pictures,
};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

#[tokio::test]
async fn requests_say_who_asks_and_nothing_more() {
    let site = Site::start(|_| Answer::ok("text/plain", "x").header("Set-Cookie", "id=1")).await;
    let fetcher = fetcher(LOOPBACK);
    let with_secret = format!("http://user:word@{}/page?q=1#part", site.address);
    get(&fetcher, &with_secret, What::Page).await.unwrap();
    get(&fetcher, &site.url("/feed"), What::Feed).await.unwrap();
    get(&fetcher, &site.url("/picture"), What::Picture).await.unwrap();
    let asked = site.asked();
    assert_eq!(asked[0].target, "/page?q=1");
    for one in &asked {
        assert_eq!(one.header("user-agent").as_deref(), Some("Layover/0.1 (+offline reader)"));
        assert_eq!(one.header("host").unwrap(), site.address.to_string());
        for absent in ["cookie", "referer", "authorization", "if-none-match", "if-modified-since", "from"] {
            assert_eq!(one.header(absent), None, "{absent}");
        }
    }
    let accepts: Vec<String> = asked.iter().filter_map(|one| one.header("accept")).collect();
    assert!(
        accepts[0].starts_with("text/html") && accepts[1].contains("rss") && accepts[2].starts_with("image/")
    );
}

#[tokio::test]
async fn validators_come_back_byte_for_byte() {
    let site = Site::start(|asked| {
        if asked.header("if-none-match").as_deref() == Some("W/\"a,b \u{e9}\"")
            && asked.header("if-modified-since").as_deref() == Some("Mon, 23 Nov 2026 1:02:03 GMT")
        {
            return Answer::status(304);
        }
        Answer::ok("text/plain", "body")
            .header("ETag", "W/\"a,b \u{e9}\"")
            .header("Last-Modified", "Mon, 23 Nov 2026 1:02:03 GMT")
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    let first = get(&fetcher, &site.url("/"), What::Feed).await.unwrap();
    let url = site.url("/");
    let again = FetchRequest {
        url: &url,
        what: What::Feed,
        named_by: NamedBy::Reader,
        validators: Some(&first.validators),
    };
    assert!(matches!(fetcher.get(again).await.unwrap(), Fetched::NotModified { .. }));
    assert_eq!(site.connections(), 1, "a 304 must leave the connection open");
}

#[tokio::test]
async fn waiting_is_obeyed_within_reason() {
    let site = Site::start(|asked| {
        let answer = Answer::status(429).header("Date", "Mon, 23 Nov 2026 10:00:00 GMT");
        match asked.target.as_str() {
            "/seconds" => answer.header("Retry-After", "600"),
            "/date" => answer.header("Retry-After", "Mon, 23 Nov 2026 10:30:00 GMT"),
            "/past" => answer.header("Retry-After", "Mon, 23 Nov 2026 09:00:00 GMT"),
            "/short" => answer.header("Retry-After", "0"),
            "/years" => answer.header("Retry-After", "99999999"),
            "/odd" => answer.header("Retry-After", "soon"),
            _ => answer,
        }
    })
    .await;
    for (path, wait) in [
        ("/seconds", Some(600)),
        ("/date", Some(1800)),
        ("/past", Some(60)),
        ("/short", Some(60)),
        ("/years", Some(86_400)),
        ("/odd", None),
        ("/none", None),
    ] {
        let failure = get(&fetcher(LOOPBACK), &site.url(path), What::Feed).await.expect_err(path);
        assert_eq!((failure.problem, failure.not_before_s), (FetchProblem::AskedToWait, wait), "{path}");
    }
}

#[tokio::test]
async fn a_host_that_keeps_refusing_is_left_alone() {
    let site = Site::start(|asked| match asked.target.as_str() {
        "/well" => Answer::ok("text/plain", "x"),
        _ => Answer::status(429).header("Retry-After", "3600"),
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    for path in ["/1", "/2", "/well", "/3", "/4"] {
        let _ = get(&fetcher, &site.url(path), What::Picture).await;
    }
    assert_eq!(site.asked().len(), 5, "one refused address says nothing about its neighbours");
    for path in ["/5", "/6", "/well"] {
        let failure_or_body = get(&fetcher, &site.url(path), What::Picture).await;
        if path != "/5" {
            let failure = failure_or_body.unwrap_err();
            assert_eq!(failure.problem, FetchProblem::AskedToWait);
            assert!(failure.not_before_s.unwrap() > 3000);
        }
    }
    assert_eq!(site.asked().len(), 6);
}

#[test]
fn backoff_doubles_spreads_and_is_the_same_every_time() {
    for failures in 1..40 {
        let waits: Vec<u64> =
            (0..50).map(|n| backoff_s(failures, &format!("https://{n}.example/feed"))).collect();
        let middle = (300_u64 << (failures - 1).min(9)).min(86_400);
        assert!(waits.iter().all(|wait| (60..=86_400).contains(wait)));
        assert!(
            waits.iter().all(|wait| *wait >= middle * 4 / 5 && *wait <= middle * 6 / 5),
            "{failures}: {waits:?}"
        );
        let different: std::collections::HashSet<_> = waits.iter().collect();
        assert!(different.len() > 20, "{failures} failures spread over {} instants", different.len());
    }
    assert_eq!(backoff_s(3, "https://example.org/feed"), backoff_s(3, "https://example.org/feed"));
}

fn picture(_: &Asked) -> Answer {
    Answer::ok("image/gif", drawn(2, 3, image::ImageFormat::Gif))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_host_sees_two_connections_at_most() {
    let sites = [Site::start_at("127.0.0.31", picture).await, Site::start_at("127.0.0.32", picture).await];
    let jobs = (0..300)
        .map(|number| {
            let site = &sites[number % 2];
            PictureJob {
                url: site.url(&format!("/{number}.gif")),
                source: Some(site.url("/feed")),
                begun: None,
            }
        })
        .collect();
    let (sink, mut outcomes) = mpsc::channel(8);
    let fetcher = fetcher(LOOPBACK);
    let running = tokio::spawn(run_pictures(fetcher, jobs, sink, CancellationToken::new()));
    let mut good = 0;
    while let Some(outcome) = outcomes.recv().await {
        good += usize::from(outcome.result.is_ok());
    }
    running.await.unwrap();
    assert_eq!(good, 300);
    for site in &sites {
        assert!(site.most_open() <= 2, "{} connections at once", site.most_open());
        assert!(site.connections() <= 2, "{} connections for 150 pictures", site.connections());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_connections_whatever_the_port_and_however_they_end() {
    // Two ports of one host, and a server that hangs up after half of its answers.
    let hangs_up = |asked: &Asked| {
        let answer = Answer::ok("text/plain", "x");
        if asked.target.ends_with('1') { answer.header("Connection", "close") } else { answer }
    };
    let first = Site::start_at("127.0.0.33", hangs_up).await;
    let second = first.beside(hangs_up).await;
    let sites = [first, second];
    let fetcher = fetcher(LOOPBACK);
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..120 {
        let (fetcher, url) = (fetcher.clone(), sites[number % 2].url(&format!("/{number}")));
        tasks.spawn(async move { get(&fetcher, &url, What::Page).await.is_ok() });
    }
    let good = tasks.join_all().await.into_iter().filter(|is_good| *is_good).count();
    assert_eq!(good, 120);
    assert!(sites[0].most_open() <= 2, "{} connections at once", sites[0].most_open());
}

#[tokio::test]
async fn a_feed_that_fails_waits_longer_each_time() {
    let site = Site::start(|asked| match asked.target.as_str() {
        "/wait" => Answer::status(503).header("Retry-After", "7200"),
        "/well" => Answer::ok("application/rss+xml", rss("well", 1)),
        _ => Answer::status(500),
    })
    .await;
    let job = |path: &str, failures| FeedJob {
        feed: FeedId(1),
        url: site.url(path),
        validators: Validators::default(),
        profile: None,
        section: None,
        failures,
    };
    let mut waits = Vec::new();
    for job in [job("/broken", 0), job("/broken", 1), job("/broken", 6), job("/wait", 0)] {
        let (sink, mut outcomes) = mpsc::channel(1);
        tokio::spawn(run_feeds(fetcher(LOOPBACK), vec![job], sink, CancellationToken::new()));
        let Some(FeedOutcome::Failed(failed)) = outcomes.recv().await else { panic!("not failed") };
        waits.push(failed.not_before_seconds.unwrap());
    }
    assert!(waits[0] < waits[1] && waits[1] < waits[2], "{waits:?}");
    assert_eq!(waits[3], 7200);
}

#[tokio::test]
async fn what_was_not_asked_for_a_hosts_sake_says_so_and_until_when() {
    let site = Site::start(|_| Answer::status(429).header("Retry-After", "3600")).await;
    let jobs = (0..9).map(|n| PictureJob {
        url: site.url(&format!("/{n}.png")),
        source: Some(site.url("/feed")),
        begun: None,
    });
    let (sink, mut outcomes) = mpsc::channel(16);
    let fetcher = fetcher(LOOPBACK);
    run_pictures(fetcher, jobs.collect(), sink, CancellationToken::new()).await;
    let mut unasked = 0;
    while let Some(outcome) = outcomes.recv().await {
        assert_eq!(outcome.result, Err(layover_model::PictureFailure::AskedToWait));
        let wait = outcome.wait.unwrap();
        assert!(wait.seconds > 3500, "{wait:?}");
        unasked += usize::from(!wait.was_asked);
    }
    assert_eq!(site.asked().len() + unasked, 9);
    assert!(unasked >= 5, "{unasked} of 9 were spared");
}
