//! The second sync, and what changes between two.

use crate::support::{Reader, press, stories_of, text};
use layover_press::Weather;

#[test]
fn a_second_sync_changes_nothing_and_asks_for_little() {
    let press = press();
    let reader = Reader::of(&press);
    let before = reader.does(&["list", "--all", "--json", "--with-bodies"]);
    press.forget_requests();
    let report = reader.asks(&["sync", "--pictures", "none"]);
    assert_eq!(report["feedsUnchanged"], report["feedsTotal"], "{report}");
    assert_eq!((&report["newStories"], &report["changed"]), (&0.into(), &0.into()), "{report}");
    assert_eq!(reader.does(&["list", "--all", "--json", "--with-bodies"]), before);
    let asked = press.requests();
    assert!(asked.iter().all(|request| request.status == 304), "{asked:?}");
}

#[test]
fn at_most_two_connections_at_once() {
    let press = press();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    press.forget_requests();
    reader.does(&["sync"]);
    assert!(press.peak_connections() <= 2, "{} connections", press.peak_connections());
}

#[test]
fn an_edited_story_is_taken_in_and_stays_read_and_saved() {
    let press = press();
    let reader = Reader::of(&press);
    let story = press.truth().stories.into_iter().find(|story| story.language == "en").unwrap();
    let id = reader.story_at(&story.url)["id"].to_string();
    reader.does(&["read", &id]);
    reader.does(&["save", &id]);
    assert!(press.edit(&story.slug));
    let edited = press.truth().stories.into_iter().find(|one| one.slug == story.slug).unwrap();
    assert_ne!(edited.title, story.title);
    let report = reader.asks(&["sync", "--pictures", "none"]);
    assert_eq!((&report["newStories"], &report["changed"]), (&0.into(), &1.into()), "{report}");
    let row = reader.story_at(&story.url);
    assert_eq!(row["id"].to_string(), id);
    assert_eq!(text(&row, "title"), edited.title);
    assert_eq!((&row["isRead"], &row["isSaved"]), (&true.into(), &true.into()));
    assert!(text(&reader.read(&row), "text").contains(&edited.paragraphs[0]));
}

#[test]
fn a_story_taken_down_stays_in_the_library() {
    let press = press();
    let reader = Reader::of(&press);
    let story = press.truth().stories.remove(0);
    let before = text(&reader.read(&reader.story_at(&story.url)), "text").to_owned();
    assert!(press.remove(&story.slug));
    reader.does(&["sync", "--pictures", "none"]);
    assert_eq!(text(&reader.read(&reader.story_at(&story.url)), "text"), before);
}

/// A story that is whole needs its page no more. What is kept is looked at again all the same, so that it can say
/// that it stands nowhere else.
#[test]
fn a_kept_story_that_is_taken_down_says_so() {
    let press = press();
    let reader = Reader::of(&press);
    let [kept, other] = [0, 1].map(|place: usize| press.truth().stories.remove(place));
    let id = reader.story_at(&kept.url)["id"].to_string();
    reader.does(&["save", &id]);
    for story in [&kept, &other] {
        assert!(press.remove(&story.slug));
    }
    reader.does(&["sync", "--pictures", "none"]);
    let asked = press.requests().len();
    let copy = reader.read(&reader.story_at(&kept.url));
    assert_eq!(copy["isRemoved"], true, "{copy}");
    assert!(text(&copy, "text").contains(&kept.paragraphs[0]));
    let other = reader.read(&reader.story_at(&other.url));
    assert_eq!(other["isRemoved"], true, "nobody keeps it, and it went from the middle of its feed: {other}");
    assert!(reader.does(&["read", &id]).contains("The site has taken this story away. This copy stays."));
    // Once a day, and no more of what is known to be gone.
    reader.does(&["sync", "--pictures", "none"]);
    let page = press.requests().iter().skip(asked).filter(|one| kept.url.ends_with(&one.path)).count();
    assert_eq!(page, 0);
}

#[test]
fn a_new_story_comes_with_the_next_sync() {
    let mut options = crate::support::options();
    options.held_back = 1;
    let press = layover_press::Press::start(&options).unwrap();
    let reader = Reader::of(&press);
    let slug = press.publish().expect("a story held back");
    let report = reader.asks(&["sync", "--pictures", "none"]);
    assert_eq!(report["newStories"], 1, "{report}");
    let story = press.truth().stories.into_iter().find(|story| story.slug == slug).unwrap();
    assert_eq!(text(&reader.story_at(&story.url), "title"), story.title);
}

#[test]
fn changed_guids_make_no_duplicates() {
    let press = press();
    let reader = Reader::of(&press);
    let ids = |reader: &Reader| reader.stories().iter().map(|row| row["id"].to_string()).collect::<Vec<_>>();
    let before = ids(&reader);
    press.weather("/feed.rss", Weather::ChangedGuids, None);
    let report = reader.asks(&["sync", "--pictures", "none"]);
    assert_eq!(report["newStories"], 0, "{report}");
    assert_eq!(ids(&reader), before);
}

#[test]
fn a_moved_feed_is_followed_and_not_written_down_at_once() {
    let press = press();
    let reader = Reader::of(&press);
    press.weather("/feed.rss", Weather::MovedFeed, None);
    reader.does(&["sync", "--pictures", "none"]);
    let list = reader.does(&["export"]);
    assert!(list.contains(&press.url("/feed.rss")) && !list.contains("/moved/"), "{list}");
    assert_eq!(reader.stories().len(), stories_of(&press));
}

#[test]
fn the_same_story_in_three_formats_is_one_story() {
    let press = press();
    let reader = Reader::allowing(press.address());
    let feeds = ["/feed.rss", "/feed.atom", "/feed.json"].map(|path| press.url(path));
    reader.does(&["subscribe", &feeds[0], &feeds[1], &feeds[2]]);
    reader.does(&["sync", "--pictures", "none"]);
    assert_eq!(reader.stories().len(), stories_of(&press));
}
