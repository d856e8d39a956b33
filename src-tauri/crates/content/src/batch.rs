//! Feeds and subscription lists as rows, in the keys that scores are computed from. Nothing of the app reads this.

use crate::feed::stated::{StatedEntry, StatedFeed};
use crate::feed::{self, FeedInput};
use crate::opml;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One feed as a row: texts as the feed states them, dates as Unix seconds. `headers` are HTTP headers.
#[must_use]
pub fn feed_row(
    file: &str,
    bytes: &[u8],
    headers: &BTreeMap<String, String>,
    base_url: Option<&str>,
) -> Value {
    let header = |name: &str| {
        headers.iter().find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    };
    let input = FeedInput {
        bytes,
        content_type: header("content-type"),
        content_location: header("content-location"),
        url: base_url.unwrap_or_default(),
    };
    match feed::read(input) {
        Ok(feed) => {
            let language = header("content-language");
            json!({
                "file": file,
                "ok": true,
                "feed": feed_fields(&feed, language),
                "entries": feed.entries.iter().map(entry_fields).collect::<Vec<_>>(),
            })
        }
        Err(error) => json!({ "file": file, "ok": false, "error": error.to_string() }),
    }
}

/// One subscription list as a row: the addresses it holds, or why it could not be read.
#[must_use]
pub fn opml_row(file: &str, bytes: &[u8]) -> Value {
    match opml::parse(bytes) {
        Ok(subscriptions) => {
            let feeds: Vec<_> = subscriptions.iter().map(|subscription| &subscription.feed_url).collect();
            json!({ "file": file, "ok": true, "subscriptions": feeds })
        }
        Err(error) => json!({ "file": file, "ok": false, "error": error.to_string() }),
    }
}

fn feed_fields(feed: &StatedFeed, language: Option<&str>) -> Value {
    let author = feed.authors.first();
    json!({
        "title": feed.title.as_ref().map(|title| &title.value),
        "subtitle": feed.subtitle.as_ref().map(|subtitle| &subtitle.value),
        "link": feed.link,
        "language": feed.language.as_deref().or(language),
        "id": feed.id,
        "updated": feed.updated.map(|updated| updated.0),
        "author_name": author.and_then(|author| author.name.as_ref()),
        "author_email": author.and_then(|author| author.email.as_ref()),
    })
}

fn entry_fields(entry: &StatedEntry) -> Value {
    let author = entry.rest.authors.first();
    json!({
        "title": entry.title.as_ref().map(|title| &title.value),
        "link": entry.rest.link,
        "id": entry.rest.id,
        "author_name": author.and_then(|author| author.name.as_ref()),
        "author_email": author.and_then(|author| author.email.as_ref()),
        "summary": entry.summary.as_ref().map(|summary| &summary.value),
        "content": entry.content.as_ref().map(|content| &content.value),
        "published": entry.rest.published.map(|published| published.0),
        "updated": entry.rest.updated.map(|updated| updated.0),
        "tag0": entry.rest.tags.first(),
        "enclosure_url": entry.rest.enclosures.first().map(|enclosure| &enclosure.url),
    })
}
