//! Whole stories out of pages.

use crate::site::{Answer, LOOPBACK, Site, fetcher, settings};
use layover_content::staging::{StagingContext, stage_entry};
use layover_model::{ArticleId, StagedArticle, TextFailure, TextState};
use layover_sync::{FetchedBody, Fetcher, FindFailure, PageJob, What, reread, run_pages, save_page};
use std::collections::HashMap;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

fn story() -> String {
    part(1, "")
}

/// One of several pages of a story: twelve paragraphs, numbered on from page to page.
fn part(number: usize, next: &str) -> String {
    let first = (number - 1) * 12;
    let paragraphs: String = (first + 1..=first + 12)
        .map(|number| {
            format!(
                "<p>Paragraph {number} of the story says something of its own about ferries, their crews and the \
                 weather on the strait, and goes on for long enough to be taken for prose by any reader.</p>"
            )
        })
        .collect();
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>The Night Ferry</title>{next}</head><body><nav><a href=/>Home</a></nav>\
         <article><h1>The Night Ferry</h1>{paragraphs}</article><footer>Imprint</footer></body></html>"
    )
}

async fn staged(body: FetchedBody) -> StagedArticle {
    let feed = layover_content::feed::parse(layover_content::feed::FeedInput {
        bytes: &body.bytes,
        content_type: None,
        content_location: None,
        url: &body.final_url,
    })
    .unwrap();
    let context = StagingContext {
        feed_url: &body.final_url,
        section: None,
        profile: None,
        is_filed_by_category: false,
    };
    stage_entry(&feed, &feed.entries[0], &context)
}

#[tokio::test]
async fn each_page_gives_text_or_a_reason() {
    let site = Site::start(|asked| match asked.target.as_str() {
        "/feed" => Answer::ok("application/rss+xml", crate::site::rss("pages", 1)),
        "/story" => Answer::ok("text/html; charset=utf-8", story()),
        "/gone" => Answer::status(410),
        "/refused" => Answer::status(403),
        "/broken" => Answer::status(502),
        "/large" => Answer::ok("text/html", vec![b'x'; 300_000]),
        "/outside" => Answer::to(302, "file:///etc/passwd"),
        _ => Answer::status(404),
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    let staged = staged(crate::site::get(&fetcher, &site.url("/feed"), What::Feed).await.unwrap()).await;
    let rows: Vec<(&str, Option<String>, Option<TextFailure>)> = vec![
        ("/story", Some(site.url("/feed")), None),
        ("/gone", Some(site.url("/feed")), Some(TextFailure::Gone)),
        ("/missing", Some(site.url("/feed")), Some(TextFailure::Gone)),
        ("/refused", Some(site.url("/feed")), Some(TextFailure::Refused)),
        ("/broken", Some(site.url("/feed")), Some(TextFailure::Unreachable)),
        ("/large", Some(site.url("/feed")), Some(TextFailure::Unreadable)),
        ("/outside", Some(site.url("/feed")), Some(TextFailure::Unreachable)),
        ("/story", Some("https://8.8.8.8/feed".to_owned()), Some(TextFailure::Forbidden)),
        ("/story", None, Some(TextFailure::Forbidden)),
    ];
    let jobs = rows
        .iter()
        .zip(0..)
        .map(|((path, source, _), article)| PageJob {
            article: ArticleId(article),
            url: site.url(path),
            profile: None,
            source: source.clone(),
            staged: staged.clone(),
        })
        .collect();
    let (sink, mut outcomes) = mpsc::channel(2);
    tokio::spawn(run_pages(fetcher, jobs, sink, CancellationToken::new()));
    let mut found = HashMap::new();
    while let Some(outcome) = outcomes.recv().await {
        found.insert(outcome.article.0, outcome.result);
    }
    for ((path, source, expected), article) in rows.into_iter().zip(0_i64..) {
        match (&found[&article], expected) {
            (Ok(story), None) => {
                assert_eq!(story.text_state, TextState::Full);
                assert!(story.body.as_ref().unwrap().text.contains("Paragraph 12"));
                assert_eq!(story.guid, staged.guid, "the story stays the same story");
            }
            (Err(failure), Some(expected)) => assert_eq!(*failure, expected, "{path} named by {source:?}"),
            (other, expected) => panic!("{path}: {other:?}, not {expected:?}"),
        }
    }
}

#[tokio::test]
async fn a_page_is_saved_by_itself() {
    let site = Site::start(|asked| match asked.target.as_str() {
        "/story" => Answer::ok("text/html", story()),
        "/login" => Answer::status(401),
        _ => Answer::ok("text/html", "<!DOCTYPE html><html><body></body></html>"),
    })
    .await;
    let fetcher = Fetcher::new(settings(LOOPBACK)).unwrap();
    let saved = save_page(&fetcher, &format!("  {} ", site.url("/story"))).await.unwrap();
    assert!(saved.article.title.contains("The Night Ferry"));
    assert_eq!(saved.article.url, Some(site.url("/story")));
    assert_eq!(saved.pages.len(), 1);
    let failure = save_page(&fetcher, &site.url("/nothing")).await.unwrap_err();
    assert!(matches!(failure, FindFailure::NoStory { .. }), "{failure:?}");
    assert!(failure.to_string().contains("127.0.0.1"), "{failure}");
    assert!(matches!(save_page(&fetcher, &site.url("/login")).await, Err(FindFailure::Fetch(_))));
    assert!(matches!(save_page(&fetcher, "not an address").await, Err(FindFailure::NotAnAddress(_))));
}

/// A story printed on three pages, whose last one may be missing.
async fn site_in_parts(has_last: bool) -> Site {
    Site::start(move |asked| {
        let next = |number: usize| format!("<link rel=\"next\" href=\"/ferry/{number}\">");
        match asked.target.as_str() {
            "/ferry" => Answer::ok("text/html", part(1, &next(2))),
            "/ferry/2" => Answer::ok("text/html", part(2, &next(3))),
            "/ferry/3" if has_last => Answer::ok("text/html", part(3, "")),
            _ => Answer::status(404),
        }
    })
    .await
}

#[tokio::test]
async fn an_article_in_parts_is_put_together() {
    let site = site_in_parts(true).await;
    let fetcher = Fetcher::new(settings(LOOPBACK)).unwrap();
    let saved = save_page(&fetcher, &site.url("/ferry")).await.unwrap();
    let text = saved.article.body.unwrap().text;
    let numbers: Vec<usize> = text
        .split("Paragraph ")
        .skip(1)
        .map(|rest| rest.split(' ').next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(numbers, (1..=36).collect::<Vec<_>>());
    assert_eq!(saved.article.text_state, TextState::Full);
    assert_eq!(saved.pages.len(), 3);

    // The same out of the pages kept, with nothing asked of anybody.
    let asked = site.asked().len();
    let story = StagedArticle { body: None, text_state: TextState::SummaryOnly, ..saved.article };
    let again = reread(&fetcher, saved.pages, None, story).await.unwrap();
    assert_eq!(again.body.unwrap().text, text);
    assert_eq!(again.text_state, TextState::Full);
    assert_eq!(site.asked().len(), asked);
}

#[tokio::test]
async fn a_part_that_is_missing_leaves_a_beginning_that_says_so() {
    let site = site_in_parts(false).await;
    let fetcher = Fetcher::new(settings(LOOPBACK)).unwrap();
    let saved = save_page(&fetcher, &site.url("/ferry")).await.unwrap().article;
    assert!(saved.body.unwrap().text.contains("Paragraph 24"));
    assert_eq!(saved.text_state, TextState::Failed(TextFailure::LaterPage));
}
