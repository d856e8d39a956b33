//! Each kind of weather, as a small client meets it.

use std::error::Error as _;
use std::time::{Duration, Instant};

use layover_press::{Forecast, Weather};
use reqwest::redirect::Policy;

use crate::support::{between, client, get, press};

#[tokio::test]
async fn statuses_come_as_often_as_ordered_and_then_it_clears() {
    let press = press();
    for status in [404, 410, 500, 503] {
        press.weather("/feed.rss", Weather::Status(status), Some(2));
        assert_eq!(get(&press, "/feed.rss").await.status, status);
        assert_eq!(get(&press, "/feed.atom").await.status, 200, "only where it was ordered");
        assert_eq!(get(&press, "/feed.rss").await.status, status);
        assert_eq!(get(&press, "/feed.rss").await.status, 200);
    }
    press.weather("/feed", Weather::TooManyRequests(120), None);
    let answer = get(&press, "/feed.json").await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, Some("120")));
    press.clear_weather();
    assert_eq!(get(&press, "/feed.json").await.status, 200);
}

#[tokio::test]
async fn slow_answers_are_right_and_late() {
    let press = press();
    press.weather("/robots.txt", Weather::Slow(300), Some(1));
    let started = Instant::now();
    assert_eq!(get(&press, "/robots.txt").await.status, 200);
    assert!(started.elapsed() >= Duration::from_millis(300));
}

#[tokio::test]
async fn a_server_that_never_answers_leaves_a_record() {
    let press = press();
    press.weather("/feed.rss", Weather::NeverAnswers, None);
    let impatient = client().get(press.url("/feed.rss")).timeout(Duration::from_millis(300)).send().await;
    assert!(impatient.expect_err("no answer").is_timeout());
    let record = press.requests().pop().expect("a record");
    assert_eq!((record.path.as_str(), record.status), ("/feed.rss", 0));
}

#[tokio::test]
async fn a_reset_is_a_reset() {
    let press = press();
    press.weather("/feed.rss", Weather::Reset, Some(1));
    let error = client().get(press.url("/feed.rss")).send().await.expect_err("a reset");
    let mut causes = String::new();
    let mut cause = error.source();
    while let Some(inner) = cause {
        causes.push_str(&format!("{inner}; "));
        cause = inner.source();
    }
    assert!(causes.contains("reset") || causes.contains("os error 10054"), "{causes}");
    assert_eq!(get(&press, "/feed.rss").await.status, 200);
}

#[tokio::test]
async fn a_truncated_body_ends_before_its_stated_length() {
    let press = press();
    press.weather("/feed.rss", Weather::Truncated, Some(1));
    let mut response = client().get(press.url("/feed.rss")).send().await.expect("a head");
    assert_eq!(response.status(), 200);
    let promised = response.content_length().expect("a length");
    let mut read = 0;
    let error = loop {
        match response.chunk().await {
            Ok(Some(chunk)) => read += chunk.len() as u64,
            Ok(None) => panic!("the body ended as if it were whole"),
            Err(error) => break error,
        }
    };
    assert!(read > 0 && read < promised, "{read} of {promised}: {error}");
}

#[tokio::test]
async fn redirects_go_round_for_ever() {
    let press = press();
    press.weather("/feed.rss", Weather::RedirectLoop, None);
    let patient =
        reqwest::Client::builder().no_proxy().redirect(Policy::limited(12)).build().expect("a client");
    assert!(patient.get(press.url("/feed.rss")).send().await.expect_err("a loop").is_redirect());
    assert_eq!(press.requests().len(), 13);
}

#[tokio::test]
async fn a_captive_portal_answers_for_everything() {
    let press = press();
    press.weather("/", Weather::CaptivePortal, None);
    for path in ["/feed.rss", "/stories/the-patience-of-lichen/", "/nowhere"] {
        let answer = get(&press, path).await;
        assert_eq!(answer.status, 200);
        assert!(answer.text().contains("Sign in to use the network"), "{path}");
    }
    press.weather("/", Weather::CaptiveRedirect, None);
    let answer = get(&press, "/feed.rss").await;
    assert_eq!((answer.status, answer.header("location")), (302, Some(press.url("/_portal/login").as_str())));
    assert!(get(&press, "/_portal/login").await.text().contains("Sign in to use the network"));
}

#[tokio::test]
async fn a_feed_can_turn_into_a_page() {
    let press = press();
    press.weather("/feed.rss", Weather::HtmlInsteadOfFeed, None);
    let answer = get(&press, "/feed.rss").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert!(answer.text().starts_with("<!DOCTYPE html>"));
}

#[tokio::test]
async fn a_feed_can_change_all_its_guids() {
    let press = press();
    let before = get(&press, "/feed.rss").await.text();
    press.weather("/feed.rss", Weather::ChangedGuids, None);
    let after = get(&press, "/feed.rss").await.text();
    let guid = |text: &str| between(text, "<guid isPermaLink=\"false\">", "</guid>").map(str::to_owned);
    assert_ne!(guid(&before), guid(&after));
    assert_eq!(between(&before, "<item>\n<title>", "<"), between(&after, "<item>\n<title>", "<"));
}

#[tokio::test]
async fn a_feed_can_move() {
    let press = press();
    let before = get(&press, "/feed.rss").await;
    press.weather("/feed.rss", Weather::MovedFeed, None);
    let answer = get(&press, "/feed.rss?page=1").await;
    assert_eq!(answer.status, 301);
    assert_eq!(answer.header("location"), Some(press.url("/moved/feed.rss?page=1").as_str()));
    assert_eq!(get(&press, "/moved/feed.rss").await.body, before.body);
}

#[tokio::test]
async fn bodies_can_be_endless_or_huge() {
    let press = press();
    press.weather("/feed.rss", Weather::Endless, Some(1));
    let mut response = client().get(press.url("/feed.rss")).send().await.expect("a head");
    let mut read = 0;
    while read < 25 * 1024 * 1024 {
        read += response.chunk().await.expect("more").expect("still more").len();
    }
    drop(response);
    press.weather("/stories/the-patience-of-lichen/", Weather::Huge, Some(1));
    let page = get(&press, "/stories/the-patience-of-lichen/").await;
    assert!(page.body.len() >= 20 * 1024 * 1024 && page.body.ends_with(b"</article>"));
}

#[tokio::test]
async fn a_picture_can_be_none() {
    let press = press();
    press.weather("/media/", Weather::NotAPicture, None);
    let answer = get(&press, "/media/ambrel-roads-at-dusk.jpg").await;
    assert_eq!(answer.header("content-type"), Some("image/jpeg"));
    assert!(image::load_from_memory(&answer.body).is_err());
}

#[test]
fn forecasts_are_read_or_refused() {
    let forecast: Forecast = "/feed.rss=429:120*3".parse().expect("a forecast");
    let expected =
        Forecast { path: "/feed.rss".to_owned(), weather: Weather::TooManyRequests(120), times: Some(3) };
    assert_eq!(forecast, expected);
    for (text, weather) in
        [("slow:9", Weather::Slow(9)), ("503", Weather::Status(503)), ("huge", Weather::Huge)]
    {
        assert_eq!(text.parse::<Weather>().expect("weather"), weather);
    }
    for wrong in ["/feed.rss", "/feed.rss=drizzle", "/feed.rss=slow:soon", "/feed.rss=404*often", "/x=200"] {
        let error = wrong.parse::<Forecast>().expect_err(wrong).to_string();
        assert!(error.starts_with("weather "), "{error}");
    }
}
