//! One page in the place of many.

use crate::site::{Answer, LOOPBACK, Site, fetcher};
use layover_content::feed::{FeedInput, parse};
use layover_content::staging::{StagingContext, stage_entry};
use layover_model::{ArticleId, StagedArticle, TextFailure, TextState};
use layover_sync::{PageJob, run_pages};
use std::collections::HashMap;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// A page of some length about one thing.
fn page(title: &str, about: &str) -> String {
    let paragraphs: String = (1..=12)
        .map(|number| {
            format!(
                "<p>Paragraph {number} of {about} says something of its own, as such pages do, and goes on for long \
                 enough to be taken for prose by any reader.</p>"
            )
        })
        .collect();
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title></head>\
         <body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )
}

fn story(site: &Site, title: &str) -> StagedArticle {
    let url = site.url("/feed");
    let feed = crate::site::rss("paper", 1).replace("Story 0 of paper", title);
    let input = FeedInput { bytes: feed.as_bytes(), content_type: None, content_location: None, url: &url };
    let feed = parse(input).unwrap();
    let context =
        StagingContext { feed_url: &url, section: None, profile: None, is_filed_by_category: false };
    stage_entry(&feed, &feed.entries[0], &context)
}

/// What came of a story's page, by the path it was asked for at and the story's title: a whole text.
async fn read(site: &Site, asked: &[(&str, &str)]) -> Vec<Result<String, TextFailure>> {
    let stories = outcomes(site, asked).await.into_iter();
    let whole = |story: StagedArticle| {
        assert_eq!(story.text_state, TextState::Full);
        story.body.unwrap().text
    };
    stories.map(|story| story.map(whole)).collect()
}

async fn outcomes(site: &Site, asked: &[(&str, &str)]) -> Vec<Result<StagedArticle, TextFailure>> {
    let jobs = asked.iter().zip(0..).map(|((path, title), article)| PageJob {
        article: ArticleId(article),
        url: site.url(path),
        profile: None,
        source: Some(site.url("/feed")),
        staged: story(site, title),
    });
    let (sink, mut outcomes) = mpsc::channel(1);
    tokio::spawn(run_pages(fetcher(LOOPBACK), jobs.collect(), sink, CancellationToken::new()));
    let mut found = HashMap::new();
    while let Some(outcome) = outcomes.recv().await {
        let is_refused = matches!(outcome.result, Err(TextFailure::Unreachable));
        assert!(!is_refused || outcome.pages.is_empty(), "no page is kept that was refused");
        found.insert(outcome.article.0, outcome.result);
    }
    (0..).map_while(|article| found.remove(&article)).collect()
}

#[tokio::test]
async fn one_page_in_the_place_of_several_stories_is_none_of_theirs() {
    let site = Site::start(|asked| match asked.target.as_str() {
        "/harbour" => Answer::ok("text/html", page("Cranes over the harbour", "the harbour")),
        _ => Answer::ok("text/html", page("Terms of this network", "the terms")),
    })
    .await;
    let titles = [
        ("/one", "Ministers quarrel about fisheries"),
        ("/two", "Drought empties northern reservoirs"),
        ("/harbour", "Cranes over the harbour"),
        ("/three", "Parliament votes on railways"),
    ];
    let found = read(&site, &titles).await;
    for refused in [0, 1, 3] {
        assert_eq!(found[refused], Err(TextFailure::Unreachable), "{}", titles[refused].1);
    }
    assert!(found[2].as_ref().unwrap().contains("of the harbour"));
}

#[tokio::test]
async fn a_page_that_says_something_else_than_its_feed_is_read_all_the_same() {
    let site = Site::start(|asked| match asked.target.as_str() {
        "/one" => Answer::ok("text/html", page("Der Minister", "the ministers")),
        _ => Answer::ok("text/html", page("Wasser", "the water")),
    })
    .await;
    let titles = [
        ("/one", "Quarrel about fisheries"),
        ("/two", "Drought empties northern reservoirs"),
        ("/two", "Yesterday's links"),
    ];
    let found = read(&site, &titles).await;
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(Result::is_ok), "{found:?}");
    assert_eq!(found[1], found[2], "two entries may name one page");
}

/// A site that shows everybody the same few words before they pay: that is what is said of its stories.
#[tokio::test]
async fn a_wall_that_says_what_it_is_keeps_its_reason() {
    const WALL: &str = "<!DOCTYPE html><html lang=\"en\"><head><title>Become a member</title>\
        <script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": false}</script></head>\
        <body><article><h1>Become a member</h1><p>What members get is everything that is printed here, each morning, and \
        every issue since the first one, with its letters and its maps, on paper and on any screen they like to read on.</p>\
        <p>They are asked to meetings in the autumn, where those who write tell how a story came about, and what was left \
        out of it, and they carry what is written for everybody else who cannot pay for it, in schools and in libraries.</p>\
        <p>Subscribe to continue reading.</p></article></body></html>";
    let site = Site::start(|_| Answer::ok("text/html", WALL)).await;
    let titles =
        [("/one", "Ministers quarrel about fisheries"), ("/two", "Drought empties northern reservoirs")];
    for outcome in outcomes(&site, &titles).await {
        let state = outcome.map(|story| story.text_state);
        assert!(
            matches!(state, Ok(TextState::Failed(TextFailure::Paywall)) | Err(TextFailure::Paywall)),
            "{state:?}"
        );
    }
}
