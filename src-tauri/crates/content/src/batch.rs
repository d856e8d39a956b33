//! Whole sets of feeds and pages at once, for measuring: one line of JSON each. Nothing of the app reads this.

mod feeds;

pub use feeds::{feed_row, opml_row};

use serde::Serialize;

use crate::page::{self, PageInput};
use crate::{profile, sanitise};

#[derive(Serialize)]
struct Row<'a> {
    dataset: &'a str,
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    #[serde(flatten)]
    found: Option<Found>,
}

#[derive(Serialize)]
struct Found {
    html: String,
    title: String,
    byline: String,
    published: Option<String>,
    excerpt: String,
    site_name: Option<String>,
    lang: String,
}

/// What the extractor makes of one page, as one line of JSON without a line break: dataset, id and either
/// html, title, byline, published (RFC 3339), excerpt, `site_name`, lang, or error.
#[must_use]
pub fn page_row(dataset: &str, id: &str, bytes: &[u8], url: &str) -> String {
    let input = PageInput { bytes, content_type: None, url, profile: profile::find(url) };
    let row = match page::extract(input) {
        Ok(page) => Row {
            dataset,
            id,
            error: None,
            found: Some(Found {
                html: page.body.html.as_str().to_owned(),
                title: page.title,
                byline: page.credits.into_iter().map(|credit| credit.name).collect::<Vec<_>>().join(", "),
                published: page
                    .published
                    .and_then(|published| jiff::Timestamp::from_second(published.0).ok())
                    .map(|instant| instant.to_string()),
                excerpt: page.excerpt,
                site_name: page.site_name,
                lang: page.language,
            }),
        },
        Err(error) => Row { dataset, id, error: Some(error.to_string()), found: None },
    };
    serde_json::to_string(&row).unwrap_or_default()
}

/// A string cleaned, with no base for its addresses.
#[must_use]
pub fn clean(html: &str) -> String {
    sanitise::clean(html, None).html.as_str().to_owned()
}
