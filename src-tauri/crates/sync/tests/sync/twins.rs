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

/// What came of a story's page, by the path it was asked for at and the story's title.
async fn read(site: &Site, asked: &[(&str, &str)]) -> Vec<Result<String, TextFailure>> {
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
        assert!(outcome.result.is_ok() || outcome.pages.is_empty(), "no page is kept that was refused");
        let text = outcome.result.map(|story| {
            assert_eq!(story.text_state, TextState::Full);
            story.body.unwrap().text
        });
        found.insert(outcome.article.0, text);
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
