//! Profiles of readers at hand: they win over Layover's, speak of their own hosts alone, and go with their library. One
//! test, for the shelf is the whole process's.
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use layover_content::canonical::canonical;
use layover_content::feed::{self, FeedInput};
use layover_content::profile::{self, Profile, Shelf};
use layover_content::staging::{StagingContext, stage_entry};
use layover_model::StagedArticle;

const MINE: &str = r#"
name = "Statecraft, read by hand"
slug = "by-hand"
site = "https://responsiblestatecraft.org/"
hosts = ["responsiblestatecraft.org"]
address_forms = ["/stories/{slug}", "/{slug}"]
contributor_pages = ["/author/{slug}", "/people/{slug}"]
[[feeds]]
url = "https://responsiblestatecraft.org/feeds/feed.rss"
[[series]]
slug = "treaty-watch"
name = "Treaty Watch"
title = "Treaty Watch:"
"#;

fn staged(url: &str, page: &str) -> StagedArticle {
    let profile = Profile::parse(MINE).expect("a profile");
    let json = format!(
        r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "Any", "items": [{{"id": "1", "url": "{url}",
        "title": "Treaty Watch: part 3", "content_text": "It was signed.",
        "authors": [{{"name": "Ada Holm", "url": "{page}"}}]}}]}}"#
    );
    let input = FeedInput { bytes: json.as_bytes(), content_type: None, content_location: None, url };
    let feed = feed::parse(input).expect("a feed");
    let context =
        StagingContext { feed_url: url, section: None, profile: Some(&profile), is_filed_by_category: false };
    stage_entry(&feed, &feed.entries[0], &context)
}

#[test]
fn a_readers_profile_wins_speaks_of_its_hosts_alone_and_goes_with_its_library() {
    let story = "https://responsiblestatecraft.org/a-ferry";
    let slug_of = |found: Option<std::sync::Arc<Profile>>| found.map(|found| found.slug.clone());
    assert_eq!(slug_of(profile::find(story)).as_deref(), Some("responsible-statecraft"));
    {
        let shelf = Shelf::default();
        shelf.fill(vec![Profile::parse(MINE).expect("a profile")]);
        for found in
            [profile::find(story), profile::named("by-hand"), profile::named("responsible-statecraft")]
        {
            assert_eq!(slug_of(found).as_deref(), Some("by-hand"));
        }
        assert_eq!(canonical(story).as_deref(), Some("https://responsiblestatecraft.org/stories/a-ferry"));
        let catalogue = profile::catalogue();
        assert!(catalogue[0].is_own && catalogue[0].name == "Statecraft, read by hand", "{:?}", catalogue[0]);
        assert!(catalogue.iter().skip(1).all(|entry| entry.profile.is_none()), "the site stands there once");
    }
    assert_eq!(slug_of(profile::find(story)).as_deref(), Some("responsible-statecraft"));
    assert_eq!(profile::named("by-hand").map(|found| found.slug.clone()), None);

    let own = staged(story, "https://responsiblestatecraft.org/people/ada-holm/");
    assert_eq!(
        own.series.map(|series| (series.slug, series.part)),
        Some(("treaty-watch".to_owned(), Some(3)))
    );
    let page = |article: &StagedArticle| article.credits[0].page_url.clone();
    let folded = staged(story, "https://responsiblestatecraft.org/people/ada-holm/");
    assert_eq!(page(&folded).as_deref(), Some("https://responsiblestatecraft.org/author/ada-holm"));
    assert_eq!(page(&staged(story, "https://responsiblestatecraft.org/masthead")), None);
    assert!(page(&staged(story, "https://elsewhere.example/masthead")).is_some());

    let foreign =
        staged("https://elsewhere.example/a-ferry", "https://responsiblestatecraft.org/people/ada-holm/");
    assert_eq!(foreign.series, None);
    assert_eq!(page(&foreign).as_deref(), Some("https://responsiblestatecraft.org/people/ada-holm/"));
}
