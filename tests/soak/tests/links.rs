//! Links followed out of stories: to the browser where there is a network, kept where there is none, asked about once.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on shall say so")]

use layover_app::contract::ListFilter;
use layover_app::{Library, LinkTarget, PicturePolicy, SyncOptions};
use layover_press::{Press, PressOptions, RunningPress, Weather};
use std::sync::Arc;
use tempfile::TempDir;

struct Away {
    _folder: TempDir,
    library: Arc<Library>,
    press: RunningPress,
    /// The address of a story that is not on board.
    link: String,
}

/// With the magazine subscribed and synced, or with an empty library.
async fn away(is_subscribed: bool) -> Away {
    let now = Some("2026-03-02T09:30:15Z".parse().unwrap());
    let press = Press::start(&PressOptions { now, ..PressOptions::default() }).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open(folder.path()).await.unwrap();
    library.allow(press.address().to_string()).await.unwrap();
    if is_subscribed {
        library.subscribe(press.url("/feed.rss")).await.unwrap();
        let options = SyncOptions {
            pictures: PicturePolicy::None,
            publications: Vec::new(),
            is_sparing: true,
            is_manual: true,
        };
        library.sync(&options, |_| {}).await.unwrap();
    }
    let link = press.url("/about?once=1");
    Away { _folder: folder, library, press, link }
}

impl Away {
    async fn follow(&self) -> LinkTarget {
        self.library.follow_link(self.link.clone(), "A link\nof two lines".to_owned(), None).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_network_the_browser_opens_it_and_the_address_is_left_for_it() {
    let away = away(true).await;
    away.press.forget_requests();
    assert_eq!(away.follow().await, LinkTarget::Elsewhere(away.link.clone()));
    let asked: Vec<String> = away.press.requests().into_iter().map(|request| request.path).collect();
    assert_eq!(asked, ["/"]);
    assert!(away.library.queue().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn before_a_sign_in_it_is_kept_asked_about_once_and_fetched_on_request() {
    let mut away = away(false).await;
    away.link = away.press.truth().stories.into_iter().find(|one| one.language == "en").unwrap().url;
    away.press.weather("/", Weather::CaptivePortal, None);
    let kept = away.follow().await;
    assert_eq!(kept, LinkTarget::Kept("Kept until you have signed in to this network.".to_owned()));
    let waiting = away.library.queue().await.unwrap();
    assert_eq!((waiting[0].what.as_str(), waiting[0].title.as_str()), ("link", "A link of two lines"));

    away.press.clear_weather();
    assert_eq!(away.library.ask_about_links().await.unwrap().map(|asked| asked.count), Some(1));
    assert_eq!(away.library.ask_about_links().await.unwrap(), None, "once for each");
    let fetched = away.library.fetch_queue(None).await.unwrap();
    assert_eq!((fetched.saved, fetched.waiting), (1, 0), "{}", fetched.sentence);
    assert!(matches!(away.follow().await, LinkTarget::OnBoard(_)), "from then on it is our copy");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_nobody_answering_it_is_kept() {
    let away = away(true).await;
    away.press.weather("/", Weather::Reset, None);
    // Nobody but a source that answered before is asked.
    let kept = away.follow().await;
    assert_eq!(kept, LinkTarget::Kept("Kept until there is a network.".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_original_of_a_story_is_its_page_on_the_web_and_not_the_story_again() {
    let away = away(true).await;
    let story = away.library.list(ListFilter::default(), None, 1).await.unwrap().rows.remove(0);
    let url = away.library.open_story(story.id).await.unwrap().url.unwrap();
    let follow = |from| away.library.follow_link(url.clone(), String::new(), from);
    assert_eq!(follow(None).await.unwrap(), LinkTarget::OnBoard(story.id), "out of another story");
    assert_eq!(follow(Some(story.id)).await.unwrap(), LinkTarget::Elsewhere(url.clone()));
    assert_eq!(follow(Some(story.id + 1)).await.unwrap(), LinkTarget::OnBoard(story.id));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_link_leads_is_told_without_asking_anybody() {
    let away = away(true).await;
    let story = away.library.list(ListFilter::default(), None, 1).await.unwrap().rows.remove(0);
    let url = away.library.open_story(story.id).await.unwrap().url.unwrap();
    away.press.forget_requests();
    let told = away.library.peek_link(url.clone(), None).await.unwrap();
    assert_eq!(told.title, story.title);
    assert!(told.line.starts_with(&format!("On board · {}", story.publication)), "{}", told.line);
    let itself = away.library.peek_link(url, Some(story.id)).await.unwrap();
    assert_eq!(itself.title, "127.0.0.1");
    assert!(away.library.peek_link("javascript:alert(1)".to_owned(), None).await.is_err());
    assert_eq!(away.press.requests().len(), 0);
}
