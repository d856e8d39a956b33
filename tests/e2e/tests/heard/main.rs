//! The journey "find, open, read, save, next" as somebody makes it who hears the window and does not see it: keys lead
//! through it, and everything that is asked about it is asked of the accessibility bus, where Orca listens.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::panic, reason = "helpers of a test fail it by panicking")]

mod ears;
mod tree;

use atspi::Role;
use ears::{Ears, Heard};
use fantoccini::key::Key;
use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_press::{Press, PressOptions, TrueStory};
use tree::{Thing, all_of, within};

const SIZE: (u32, u32) = (1280, 820);

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn who_hears_it_finds_opens_reads_saves_and_goes_on() {
        bounded(find_open_read_save_next()).await;
    }
}

async fn find_open_read_save_next() {
    let mut ears = Ears::open().await;
    let press = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    let folder = tempfile::tempdir().expect("a folder");
    layover(folder.path(), &["allow", &press.address().to_string()]);
    layover(folder.path(), &["subscribe", &press.url("/feed.rss")]);
    layover(folder.path(), &["settings", "set", "syncOnStart", "false"]);
    let window = Window::open(&WindowOptions { library: folder.path(), size: SIZE }).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    ears.look_around("Library tools").await;

    sync(&mut ears, &window).await;
    let truth = press.truth();
    let story =
        truth.stories.iter().find(|story| story.title.starts_with("What a Gauge Says")).expect("a story");
    let list = go_through_the_list(&mut ears, &window).await;
    find(&mut ears, &window, story).await;
    read(&mut ears, &window, story).await;
    save(&mut ears, &window).await;
    next(&mut ears, &window, &story.title).await;
    assert!(list > 10, "{list} stories");
    window.close().await;
}

/// What a sync does is told as it begins, goes on, and ends.
async fn sync(ears: &mut Ears, window: &Window) {
    window.strike('r').await;
    ears.said("what the sync is at", |said| said.contains("Fetching pictures")).await;
    ears.hear("how far the sync is", |one| match one {
        Heard::Value(bar) if bar.role == Role::ProgressBar && bar.name.starts_with("Syncing") => {
            bar.value.filter(|share| (0.0..=1.0).contains(share))
        }
        _ => None,
    })
    .await;
    ears.said("what came of the sync", |said| said.contains("stories new")).await;
}

/// A row says whether it is unread, its headline and where it comes from, and which of how many it is. Going through the
/// list marks nothing read.
async fn go_through_the_list(ears: &mut Ears, window: &Window) -> u32 {
    window.strike('g').await;
    window.strike('a').await;
    let first = ears.focus("the first row", |one| is_row(one, 1)).await;
    assert!(first.name.starts_with("Unread. ") && first.name.contains("The Long Meridian"), "{first:?}");
    window.strike('n').await;
    ears.focus("the second row", |one| is_row(one, 2)).await;
    window.strike('p').await;
    let again = ears.focus("the first row again", |one| is_row(one, 1)).await;
    assert_eq!(again.name, first.name, "nothing was marked read");
    first.place().map(|(_, all)| all).expect("how many there are")
}

fn is_row(one: &Thing, place: u32) -> bool {
    one.role == Role::ListItem && one.place().is_some_and(|(at, _)| at == place)
}

/// The search has a name, says how many it found, and what each of them is.
async fn find(ears: &mut Ears, window: &Window, story: &TrueStory) {
    window.strike('/').await;
    let field = ears.focus("the field of the search", |one| one.name == "Search").await;
    assert_eq!(field.role, Role::ComboBox, "{field:?}");
    for key in "gauge says when".chars() {
        window.strike(key).await;
    }
    ears.said("how many were found", |said| said.contains("result")).await;
    // To the one below and back to the first: until what was typed last is what was looked for.
    let found = loop {
        window.strike(Key::Down).await;
        ears.chosen("the second that was found").await;
        window.strike(Key::Up).await;
        let first = ears.chosen("the first that was found").await;
        assert!(first.place().is_some_and(|(at, _)| at == 1), "{first:?}");
        if first.name.contains(&story.title) {
            break first;
        }
    };
    assert_eq!(found.role, Role::ListItem, "{found:?}");
    assert!(found.name.starts_with("Unread. ") && found.name.contains("The Long Meridian"), "{found:?}");
    window.strike(Key::Enter).await;
    ears.said("that the story is open", |said| said.contains(&story.title)).await;
}

/// The story is a document with its headline and every paragraph of it.
async fn read(ears: &mut Ears, window: &Window, story: &TrueStory) {
    window.strike(Key::Enter).await;
    ears.focus("the story itself", |one| one.role == Role::Article && one.name == story.title).await;
    let article = ears.focused(|one| one.role == Role::Article && one.name == story.title).await;
    let headings = all_of(&article, Role::Heading).await;
    assert_eq!(headings.first(), Some(&(Some("1".to_owned()), story.title.clone())));
    let paragraphs = all_of(&article, Role::Paragraph).await;
    assert!(paragraphs.len() > story.paragraphs.len() / 2, "{paragraphs:#?}");
    let heard = letters(&within(&article).await);
    for paragraph in &story.paragraphs {
        assert!(heard.contains(&letters(paragraph)), "{paragraph:?} is not in {heard:?}");
    }
}

/// The letters of a text: white space is set differently here and there.
fn letters(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).collect()
}

async fn save(ears: &mut Ears, window: &Window) {
    window.strike('s').await;
    ears.said("that it is saved", |said| said.starts_with("Saved")).await;
}

/// The next story is where one is as soon as it is there. The web-view leaves the focus at its frame, which is named after
/// it, until a key is struck in it.
async fn next(ears: &mut Ears, window: &Window, before: &str) {
    window.strike('j').await;
    let is_next = |name: &str| name.len() > "Story: ".len() && !name.contains(before);
    let frame =
        ears.focus("the next story", |one| one.name.starts_with("Story: ") && is_next(&one.name)).await;
    window.strike(Key::Down).await;
    ears.focus("its text", |one| one.role == Role::Article && frame.name.ends_with(&one.name)).await;
}
