//! Any bytes are a feed: read and staged without a panic.
#![no_main]

use layover_content::feed::{self, FeedInput};
use layover_content::staging::{StagingContext, files_by_category, stage_entry};
use layover_content::{opml, sanitise};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let url = "https://line.example/feed";
    drop(opml::parse(bytes));
    let input = FeedInput { bytes, content_type: Some("application/xml"), content_location: None, url };
    let Ok(feed) = feed::parse(input) else { return };
    let context = StagingContext {
        feed_url: url,
        section: None,
        profile: None,
        is_filed_by_category: files_by_category(&feed),
    };
    for entry in feed.entries.iter().take(20) {
        let article = stage_entry(&feed, entry, &context);
        if let Some(body) = article.body {
            let again = sanitise::clean(body.html.as_str(), Some(url));
            assert_eq!(again.html, body.html, "cleaning a clean body changes nothing");
        }
    }
});
