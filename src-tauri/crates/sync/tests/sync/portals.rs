//! A network that wants a sign-in answers in everyone's place. It must change nothing.

use crate::site::{Answer, LOOPBACK, PUBLIC, Site, fetcher, get, outside, rss};
use layover_model::{FetchProblem, PictureFailure, TextFailure};
use layover_sync::{PictureJob, What, run_pictures};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

const SIGN_IN: &str = "<!DOCTYPE html><html><head><title>Welcome</title></head><body><h1>Hotel Wi-Fi</h1>\
    <form action=/login method=post><p>Sign in with your room number and password</p>\
    <input name=room><input type=\"password\" name=p><button>Connect</button></form></body></html>";
const OTHER_PAGE: &str =
    "<!DOCTYPE html><html><head><title>Hello</title></head><body><p>Our rooms.</p></body></html>";

#[tokio::test]
async fn forms_of_portals() {
    let proxy = Site::start(|asked| match asked.target.as_str() {
        "http://news.example/511" => Answer::status(511).body(SIGN_IN),
        "http://news.example/in-place" => Answer::ok("text/html", SIGN_IN),
        "http://news.example/moved" => Answer::to(302, "http://portal.example/hello"),
        "http://news.example/moved-sign-in" => Answer::to(302, "http://portal.example/sign-in"),
        "http://portal.example/hello" => Answer::ok("text/html", OTHER_PAGE),
        "http://portal.example/sign-in" => Answer::ok("text/html", SIGN_IN),
        "http://news.example/own-page" => Answer::ok("text/html", OTHER_PAGE),
        "http://news.example/refresh" => Answer::ok("text/html", REFRESH),
        "http://news.example/refresh-sign-in" => Answer::ok("text/html", REFRESH_SIGN_IN),
        "http://news.example/script" => Answer::ok("text/html", SCRIPT),
        "http://news.example/refresh-home" => Answer::ok("text/html", REFRESH_HOME),
        "http://news.example/to-www" => Answer::to(301, "http://www.news.example/page"),
        "http://www.news.example/page" => Answer::ok("text/html", OTHER_PAGE),
        "http://news.example/mislabelled" => Answer::ok("text/html", rss("mislabelled", 1)),
        "http://news.example/feed-elsewhere" => Answer::to(302, "http://portal.example/feed"),
        "http://portal.example/feed" => Answer::ok("text/xml", rss("elsewhere", 1)),
        other => panic!("{other}"),
    })
    .await;
    let known = [("news.example", PUBLIC), ("www.news.example", PUBLIC), ("portal.example", PUBLIC)];
    let fetcher = outside(&proxy, &known, &[]);
    for (path, what, is_portal) in [
        ("511", What::Feed, true),
        ("511", What::Page, true),
        ("511", What::Picture, true),
        ("in-place", What::Feed, true),
        ("in-place", What::Picture, true),
        ("in-place", What::Page, true),
        ("moved", What::Feed, true),
        ("moved", What::Picture, true),
        ("moved", What::Page, false),
        ("moved-sign-in", What::Feed, true),
        ("moved-sign-in", What::Page, true),
        ("refresh", What::Feed, true),
        ("refresh", What::Picture, true),
        ("refresh", What::Page, false),
        ("refresh-sign-in", What::Page, true),
        ("script", What::Feed, true),
        ("refresh-home", What::Feed, false),
        ("own-page", What::Feed, false),
        ("own-page", What::Page, false),
        ("to-www", What::Feed, false),
        ("mislabelled", What::Feed, false),
        ("feed-elsewhere", What::Feed, false),
    ] {
        let answer = get(&fetcher, &format!("http://news.example/{path}"), what).await;
        let problem = answer.as_ref().err().map(|failure| failure.problem);
        assert_eq!(
            problem == Some(FetchProblem::CaptivePortal),
            is_portal,
            "{path} as {what:?}: {problem:?}"
        );
        if let Err(failure) = answer {
            assert!(failure.sentence.contains("sign in") && failure.sentence.contains("news.example"));
        }
    }
}

#[tokio::test]
async fn what_a_portal_did_to_a_picture_or_a_page_passes() {
    let site = Site::start(|_| Answer::ok("text/html", SIGN_IN)).await;
    let jobs = vec![PictureJob { url: site.url("/p.jpg"), source: Some(site.url("/feed")), begun: None }];
    let (sink, mut outcomes) = mpsc::channel(1);
    tokio::spawn(run_pictures(fetcher(LOOPBACK), jobs, sink, CancellationToken::new()));
    let outcome = outcomes.recv().await.unwrap();
    assert_eq!(outcome.result, Err(PictureFailure::Unreachable));
    assert!(PictureFailure::Unreachable.is_passing() && TextFailure::Unreachable.is_passing());
}

#[tokio::test]
async fn whether_a_host_can_be_reached_is_asked_of_its_front_page_alone() {
    let patience = std::time::Duration::from_secs(5);
    let site = Site::start(|_| Answer::ok("text/html", OTHER_PAGE)).await;
    let once = format!("http://reader:word@{}/sign-in/once?token=1#here", site.address);
    fetcher(LOOPBACK).reach(&once, patience).await.unwrap();
    let asked = site.asked();
    assert_eq!(asked.iter().map(|one| one.target.as_str()).collect::<Vec<_>>(), ["/"]);
    assert_eq!(asked[0].header("authorization"), None);

    let portal = Site::start(|_| Answer::ok("text/html", SIGN_IN)).await;
    let failure = fetcher(LOOPBACK).reach(&portal.url("/story"), patience).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::CaptivePortal);
    let refusing = Site::start(|_| Answer::status(500)).await;
    fetcher(LOOPBACK).reach(&refusing.url("/"), patience).await.expect("a host that says no is there");
}

/// Pages without a word, which send on: to the network's own host, or to the site's.
const REFRESH: &str =
    "<html><head><meta http-equiv=\"refresh\" content=\"0; url=http://portal.example/hello\"></head></html>";
const REFRESH_SIGN_IN: &str =
    "<html><head><meta http-equiv=\"refresh\" content=\"0; url=http://portal.example/login\"></head></html>";
const SCRIPT: &str = "<html><script>window.location.href='https://portal.example/hello'</script></html>";
const REFRESH_HOME: &str =
    "<html><head><meta http-equiv=refresh content='0;url=http://www.news.example/'></head></html>";
