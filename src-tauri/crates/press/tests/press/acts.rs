//! What an editor does while the press runs, the control addresses, and the record.

use std::time::{Duration, Instant};

use layover_press::{Press, PressOptions};
use serde_json::Value;

use crate::support::{client, get, get_with, options, plain, press};

#[tokio::test]
async fn an_edit_changes_title_text_and_date() {
    let press = press();
    let before = press.truth().stories[3].clone();
    assert!(press.edit(&before.slug));
    let after = press.truth().stories.into_iter().find(|story| story.slug == before.slug).expect("the story");
    assert_ne!(after.title, before.title);
    assert_ne!(after.paragraphs[0], before.paragraphs[0]);
    assert_eq!(after.paragraphs[1..], before.paragraphs[1..]);
    assert!(after.modified > before.modified && after.published == before.published);
    assert_eq!(after.guid, before.guid);
    let page = plain(&get(&press, &after.path).await.text());
    assert!(page.contains(&after.title) && page.contains(&after.paragraphs[0]));
    assert!(press.edit(&before.slug), "and once more");
    assert!(!press.edit("no-such-story"));
}

#[tokio::test]
async fn a_removed_story_is_gone_from_everywhere() {
    let press = press();
    let story = press.truth().stories[0].clone();
    assert!(press.remove(&story.slug));
    assert_eq!(get(&press, &story.path).await.status, 404);
    for path in ["/feed.rss", "/feed.atom", "/feed.json", "/sitemap.xml"] {
        assert!(!get(&press, path).await.text().contains(&format!("{}</", story.url)), "{path}");
    }
    assert!(!get(&press, "/feed.json").await.text().contains(&story.guid));
    assert!(!press.remove(&story.slug));
}

#[tokio::test]
async fn held_back_stories_appear_one_by_one_oldest_first() {
    let all = Press::truth(&options()).expect("a magazine").stories;
    let press = Press::start(&PressOptions { held_back: 2, ..options() }).expect("the press starts");
    assert_eq!(press.truth().stories.len(), all.len() - 2);
    assert_eq!(get(&press, &all[0].path).await.status, 404);
    let known = get(&press, "/feed.rss").await.header("etag").expect("an ETag").to_owned();
    assert_eq!(press.publish().as_ref(), Some(&all[1].slug));
    assert_eq!(get_with(&press, "/feed.rss", &[("if-none-match", &known)]).await.status, 200);
    assert_eq!(press.truth().stories[0].slug, all[1].slug);
    assert_eq!(press.publish().as_ref(), Some(&all[0].slug));
    assert_eq!(press.publish(), None);
    assert_eq!(get(&press, &all[0].path).await.status, 200);
}

#[tokio::test]
async fn control_addresses_do_what_the_library_does() {
    let press = Press::start(&PressOptions { held_back: 1, ..options() }).expect("the press starts");
    let slug = press.truth().stories[2].slug.clone();
    let order = async |path: String| {
        let answer = get(&press, &path).await;
        (answer.status, serde_json::from_slice::<Value>(&answer.body).expect("JSON"))
    };
    assert_eq!(order("/_ctl/weather?path=/feed.rss&kind=429&seconds=7&times=1".to_owned()).await.0, 200);
    assert_eq!(get(&press, "/feed.rss").await.header("retry-after"), Some("7"));
    assert_eq!(order("/_ctl/weather?path=/&kind=500".to_owned()).await.0, 200);
    assert_eq!(get(&press, "/robots.txt").await.status, 500);
    assert_eq!(order("/_ctl/clear".to_owned()).await.0, 200);
    assert_eq!(get(&press, "/robots.txt").await.status, 200);
    assert_eq!(order(format!("/_ctl/edit?slug={slug}")).await.1["edited"], true);
    assert_eq!(order(format!("/_ctl/remove?slug={slug}")).await.1["removed"], true);
    assert!(order("/_ctl/publish".to_owned()).await.1["published"].is_string());
    assert_eq!(order("/_ctl/weather?path=/&kind=drizzle".to_owned()).await.0, 400);
    assert_eq!(order("/_ctl/nothing".to_owned()).await.0, 400);
    let stats = order("/_ctl/stats".to_owned()).await.1;
    assert_eq!(stats["requests"], 3, "orders are not in the record: {stats}");
    assert_eq!(order("/_ctl/requests".to_owned()).await.1[0]["status"], 429);
    order("/_ctl/forget".to_owned()).await;
    assert!(press.requests().is_empty());
    let truth = order("/_truth.json".to_owned()).await.1;
    assert_eq!(truth["stories"].as_array().map(Vec::len), Some(press.truth().stories.len()));
}

#[tokio::test]
async fn the_record_tells_who_asked_for_what() {
    let press = press();
    get_with(&press, "/feed.rss?page=1", &[("user-agent", "Test/1"), ("if-none-match", "\"x\"")]).await;
    client().post(press.url("/newsletter")).send().await.expect("an answer");
    let records = press.requests();
    assert_eq!(records.len(), 2);
    let first = &records[0];
    assert_eq!((first.path.as_str(), first.query.as_str(), first.status), ("/feed.rss", "page=1", 200));
    assert_eq!(first.user_agent.as_deref(), Some("Test/1"));
    assert_eq!(first.if_none_match.as_deref(), Some("\"x\""));
    assert_eq!((records[1].method.as_str(), records[1].status), ("POST", 405));
    assert!(press.peak_connections() >= 1);
    press.forget_requests();
    assert!(press.requests().is_empty());
}

#[tokio::test]
async fn latency_is_before_each_answer() {
    let press =
        Press::start(&PressOptions { latency: Duration::from_millis(120), ..options() }).expect("a press");
    let started = Instant::now();
    get(&press, "/robots.txt").await;
    get(&press, "/robots.txt").await;
    assert!(started.elapsed() >= Duration::from_millis(240));
}

#[tokio::test]
async fn a_stopped_press_refuses_and_frees_its_port() {
    let first = press();
    let (port, address) = (first.address().port(), first.url("/robots.txt"));
    assert!(client().get(&address).send().await.is_ok());
    first.stop();
    assert!(client().get(&address).send().await.is_err());
    let second = Press::start(&PressOptions { port, ..options() }).expect("the same port");
    assert!(client().get(&address).send().await.is_ok());
    let taken = Press::start(&PressOptions { port, ..options() }).expect_err("the port is taken").to_string();
    assert!(taken.contains(&port.to_string()), "{taken}");
    drop(second);
}

/// The truth lists exactly the stories that are served: by the sitemap, and none under another address.
#[tokio::test]
async fn the_truth_lists_exactly_the_stories_served() {
    let press = Press::start(&PressOptions { back_issues: 40, ..options() }).expect("the press starts");
    let truth = press.truth();
    let sitemap = get(&press, "/sitemap.xml").await.text();
    let served: Vec<&str> =
        sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    let told: Vec<&str> = truth.stories.iter().map(|story| story.url.as_str()).collect();
    assert_eq!(served, told);
    for story in &truth.stories {
        assert_eq!(get(&press, &story.path).await.status, 200, "{}", story.path);
    }
    let back_issue = truth.stories.iter().find(|story| story.slug == "back-issue-3").expect("a back issue");
    assert!(back_issue.word_count > 60 && back_issue.published < truth.stories[0].published);
    assert!(
        Press::truth(&options()).expect("a magazine").stories.iter().all(|s| !s.slug.contains("back-issue"))
    );
}
