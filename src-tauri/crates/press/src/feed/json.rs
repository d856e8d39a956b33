//! Prints JSON Feed 1.1. Never decides what is in a feed.

use serde_json::{Map, Value, json};

use super::Channel;
use super::entry::Entry;

pub(super) fn json(channel: &Channel<'_>) -> String {
    let site = channel.site;
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": channel.list.about,
        "home_page_url": channel.home,
        "feed_url": channel.address,
        "language": site.masthead.language,
        "icon": site.url("/favicon.svg"),
        "favicon": site.url("/favicon.svg"),
        "items": channel.entries.iter().map(item).collect::<Vec<_>>(),
    });
    if let (Some(next), Value::Object(fields)) = (&channel.next, &mut feed) {
        fields.insert("next_url".to_owned(), json!(next));
    }
    feed.to_string()
}

fn item(entry: &Entry) -> Value {
    let mut fields = Map::from_iter([
        ("id".to_owned(), json!(entry.guid)),
        ("url".to_owned(), json!(entry.url)),
        ("title".to_owned(), json!(entry.title)),
        ("summary".to_owned(), json!(entry.summary)),
        ("date_published".to_owned(), json!(entry.published.to_string())),
        ("date_modified".to_owned(), json!(entry.modified.to_string())),
        ("language".to_owned(), json!(entry.language)),
        (
            "authors".to_owned(),
            entry.authors.iter().map(|(name, url)| json!({"name": name, "url": url})).collect(),
        ),
        (
            "tags".to_owned(),
            [Some(&entry.section), entry.subsection.as_ref()].into_iter().flatten().cloned().collect(),
        ),
        ("_meridian".to_owned(), json!({"kind": entry.kind, "topics": entry.tags})),
    ]);
    match &entry.content {
        Some(content) => fields.insert("content_html".to_owned(), json!(content)),
        None => fields.insert("content_text".to_owned(), json!(entry.summary)),
    };
    if let Some(picture) = &entry.picture {
        fields.insert("image".to_owned(), json!(picture.url));
        fields.insert("banner_image".to_owned(), json!(picture.url));
    }
    if let Some(sound) = &entry.sound {
        let attachment =
            json!({"url": sound, "mime_type": "audio/wav", "size_in_bytes": crate::sound::BYTES});
        fields.insert("attachments".to_owned(), json!([attachment]));
    }
    Value::Object(fields)
}
