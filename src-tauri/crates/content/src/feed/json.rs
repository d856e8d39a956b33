//! JSON Feed 1.0 and 1.1 (jsonfeed.org), read field by field: one odd value costs that value only.

use super::document::language_tag;
use super::stated::{Stated, StatedEntry, StatedFeed};
use super::{
    FeedError, FeedFormat, ParsedEnclosure, ParsedEntry, ParsedPerson, ParsedPicture, address, oddity,
    wording,
};
use crate::dates;
use layover_model::Timestamp;
use serde_json::Value;
use url::Url;

/// Stories of one document that are read.
const MOST_ENTRIES: usize = 20_000;

/// Memory a document may take as values; an honest feed of 15 MB needs a quarter of it.
const MOST_VALUE_BYTES: usize = 300 * 1024 * 1024;

/// Why a JSON document gave no feed.
pub(super) enum Problem {
    /// It is JSON, or begins like it, but no feed.
    NotAFeed,
    /// It is broken before anything useful.
    Broken(String),
}

impl Problem {
    pub(super) fn into_error(self, url: String) -> FeedError {
        match self {
            Self::NotAFeed => FeedError::NotAFeed { url, looks_like_html: false },
            Self::Broken(reason) => FeedError::Unreadable { url, reason },
        }
    }
}

/// Reads a JSON Feed.
pub(super) fn read(text: &str, base: Option<&Url>) -> Result<StatedFeed, Problem> {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if value_bytes(text) > MOST_VALUE_BYTES {
        return Err(Problem::Broken("it holds more values than any honest feed".to_owned()));
    }
    let mut warnings = Vec::new();
    let document = match serde_json::from_str(text) {
        Ok(document) => document,
        Err(problem) => {
            warnings.push(oddity::BROKEN.to_owned());
            salvage(text).ok_or_else(|| Problem::Broken(problem.to_string()))?
        }
    };
    if !is_feed(&document) {
        return Err(Problem::NotAFeed);
    }
    let link = string(&document, "home_page_url").and_then(|link| address::resolve(&link, base));
    let authors = people(&document);
    let items = document.get("items").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut entries: Vec<_> = items.iter().take(MOST_ENTRIES).map(|item| entry(item, base)).collect();
    for entry in entries.iter_mut().filter(|entry| entry.rest.authors.is_empty()) {
        entry.rest.authors.clone_from(&authors);
    }
    if entries.is_empty() {
        warnings.push("The feed holds no stories.".to_owned());
    }
    Ok(StatedFeed {
        format: FeedFormat::Json,
        title: string(&document, "title").map(plain),
        subtitle: string(&document, "description").map(plain),
        link,
        language: string(&document, "language").as_deref().and_then(language_tag),
        id: string(&document, "feed_url"),
        updated: None,
        next_page: string(&document, "next_url").and_then(|next| address::resolve(&next, base)),
        authors,
        entries,
        is_last_cut: false,
        warnings,
    })
}

/// About what the document takes as values: small objects cost a hundred times their text.
fn value_bytes(text: &str) -> usize {
    let costs = text.bytes().map(|byte| match byte {
        b'{' => 700,
        b',' | b'[' => 40,
        _ => 0,
    });
    costs.sum()
}

/// The version names JSON Feed, or the document at least has its shape.
fn is_feed(document: &Value) -> bool {
    let is_versioned = string(document, "version").is_some_and(|version| version.contains("jsonfeed.org"));
    let has_items = document.get("items").is_some_and(Value::is_array);
    is_versioned
        || (has_items && ["title", "home_page_url", "feed_url"].iter().any(|key| document.get(key).is_some()))
}

/// What is whole of a broken document: the fields before `items`, and every item up to the break.
fn salvage(text: &str) -> Option<Value> {
    let at = text.find("\"items\"")?;
    let mut document: Value = serde_json::from_str(&format!("{}\"items\":[]}}", &text[..at])).ok()?;
    let mut rest = text[at + 7..].trim_start().strip_prefix(':')?.trim_start().strip_prefix('[')?;
    let mut items = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        let Some(Ok(item)) = values.next() else { break };
        rest = rest.get(values.byte_offset()..).unwrap_or_default();
        items.push(item);
    }
    document.as_object_mut()?.insert("items".to_owned(), Value::Array(items));
    Some(document)
}

fn entry(item: &Value, base: Option<&Url>) -> StatedEntry {
    let url = |key: &str| string(item, key).and_then(|stated| address::resolve(&stated, base));
    let link = url("url").or_else(|| url("external_url"));
    let text_base = link.as_deref().and_then(|link| Url::parse(link).ok()).or_else(|| base.cloned());
    let html = string(item, "content_html").map(|html| Stated {
        value: address::resolve_markup(&html, text_base.as_ref()).into_owned(),
        is_markup: true,
    });
    StatedEntry {
        title: string(item, "title").map(plain),
        summary: string(item, "summary").map(plain),
        content: html.or_else(|| string(item, "content_text").map(plain)),
        rest: ParsedEntry {
            id: identity(item),
            link,
            authors: people(item),
            published: date(item, "date_published"),
            updated: date(item, "date_modified"),
            tags: strings(item.get("tags")),
            enclosures: attachments(item, base),
            pictures: ["image", "banner_image"].iter().filter_map(|key| url(key)).map(picture).collect(),
            language: string(item, "language").as_deref().and_then(language_tag),
            base_url: text_base.map(String::from),
            ..ParsedEntry::default()
        },
    }
}

/// Ids should be strings; numbers are what people write.
fn identity(item: &Value) -> Option<String> {
    match item.get("id")? {
        Value::String(id) if !id.trim().is_empty() => Some(id.trim().to_owned()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}

fn string(value: &Value, key: &str) -> Option<String> {
    let text = value.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn strings(value: Option<&Value>) -> Vec<String> {
    let values = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    values
        .iter()
        .filter_map(Value::as_str)
        .map(wording::one_line)
        .filter(|tag| !tag.is_empty())
        .take(100)
        .collect()
}

fn plain(value: String) -> Stated {
    Stated { value, is_markup: false }
}

fn date(item: &Value, key: &str) -> Option<Timestamp> {
    dates::parse(&string(item, key)?)
}

fn picture(url: String) -> ParsedPicture {
    ParsedPicture { url, width: None, height: None, caption: None, credit: None }
}

/// `authors` (1.1), else `author` (1.0); a bare name where an object should be is taken as one.
fn people(value: &Value) -> Vec<ParsedPerson> {
    let listed = value.get("authors").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let single = value.get("author").filter(|_| listed.is_empty());
    let person = |author: &Value| {
        let name = author.as_str().map(str::to_owned).or_else(|| string(author, "name"));
        let found = ParsedPerson { name, email: string(author, "email"), url: string(author, "url") };
        (found != ParsedPerson::default()).then_some(found)
    };
    listed.iter().chain(single).filter_map(person).take(50).collect()
}

fn attachments(item: &Value, base: Option<&Url>) -> Vec<ParsedEnclosure> {
    let listed = item.get("attachments").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let attachment = |value: &Value| {
        Some(ParsedEnclosure {
            url: address::resolve(&string(value, "url")?, base)?,
            media_type: string(value, "mime_type"),
            bytes: value.get("size_in_bytes").and_then(Value::as_u64),
        })
    };
    listed.iter().filter_map(attachment).take(50).collect()
}
