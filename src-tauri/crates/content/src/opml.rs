//! Subscription lists (OPML 1.0 and 2.0): read with any nesting and any breakage, written plainly.

use crate::address::{as_name, shown_text};
use crate::encoding::{self, DocumentKind};
use crate::feed::markup::print::escape;
use crate::feed::markup::{ElementId, Tree};
use crate::feed::{MOST_BYTES, wording};
use std::collections::HashSet;
use std::fmt::Write;
use thiserror::Error;

/// Subscriptions of one list that are read.
const MOST_SUBSCRIPTIONS: usize = 50_000;

/// One feed somebody follows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subscription {
    /// Its name, plain text; the address as it is shown when the list gives no name, or the address for one.
    pub title: String,
    /// Where the feed is.
    pub feed_url: String,
    /// The site's page.
    pub site_url: Option<String>,
    /// The folders it lies in, outermost first.
    pub folders: Vec<String>,
}

/// Why a list could not be read.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum OpmlError {
    /// There is nothing in it.
    #[error("the subscription list is empty")]
    Empty,
    /// It is something else.
    #[error("this file is no OPML subscription list")]
    NotOpml,
    /// It is larger than a list can be.
    #[error("the subscription list is larger than 15 MB")]
    TooLarge,
}

/// Reads a subscription list; the same feed in the same folders only once. A list without feeds is an empty vector.
///
/// # Errors
/// When the bytes are no OPML.
pub fn parse(bytes: &[u8]) -> Result<Vec<Subscription>, OpmlError> {
    if bytes.len() > MOST_BYTES {
        return Err(OpmlError::TooLarge);
    }
    let text = encoding::decode(bytes, None, DocumentKind::Xml);
    let text = wording::without_controls(&text);
    if text.trim().is_empty() {
        return Err(OpmlError::Empty);
    }
    let tree = Tree::read(&text);
    if !tree.all().any(|(_, element)| element.name == "opml") {
        return Err(OpmlError::NotOpml);
    }
    let mut seen = HashSet::new();
    let outlines = tree.all().filter(|(_, element)| element.name == "outline");
    let found = outlines.filter_map(|(id, _)| subscription(&tree, id));
    Ok(found
        .filter(|found| seen.insert((found.feed_url.clone(), found.folders.clone())))
        .take(MOST_SUBSCRIPTIONS)
        .collect())
}

fn subscription(tree: &Tree<'_>, id: ElementId) -> Option<Subscription> {
    let address = |name| {
        let value = tree.element(id).attribute(name).map(str::trim).filter(|value| !value.is_empty());
        value.map(|value| match value.strip_prefix("feed:") {
            // "feed://host" and "feed:https://host" are both in use.
            Some(rest) if rest.starts_with("//") => format!("http:{rest}"),
            Some(rest) => rest.to_owned(),
            None => value.to_owned(),
        })
    };
    let feed_url = feed_address(tree, id).and_then(address)?;
    let mut folders: Vec<_> = tree
        .ancestors(id)
        .skip(1)
        .filter(|(_, element)| element.name == "outline")
        .filter_map(|(folder, _)| label(tree, folder))
        .collect();
    folders.reverse();
    Some(Subscription {
        title: label(tree, id).map_or_else(|| shown_text(&feed_url), |label| as_name(&label)),
        site_url: address("htmlurl"),
        feed_url,
        folders,
    })
}

/// The attribute that holds the feed's address: `xmlUrl`, or `url` on an outline that says it is a feed.
fn feed_address(tree: &Tree<'_>, id: ElementId) -> Option<&'static str> {
    let element = tree.element(id);
    if element.attribute("xmlurl").is_some() {
        return Some("xmlurl");
    }
    let kind = element.attribute("type").unwrap_or_default().to_ascii_lowercase();
    let is_feed = matches!(kind.as_str(), "rss" | "atom" | "feed" | "link" | "include");
    (is_feed && element.attribute("url").is_some()).then_some("url")
}

fn label(tree: &Tree<'_>, id: ElementId) -> Option<String> {
    let element = tree.element(id);
    let labels = ["title", "text"].into_iter().filter_map(|name| element.attribute(name));
    labels.map(|label| wording::one_line(&wording::plain_text(label))).find(|label| !label.is_empty())
}

/// Writes a list (OPML 2.0) that every reader imports: folders as outlines, feeds inside them.
#[must_use]
pub fn write(title: &str, subscriptions: &[Subscription]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>",
    );
    escape(title, false, &mut out);
    out.push_str("</title>\n  </head>\n  <body>\n");
    let all: Vec<_> =
        subscriptions.iter().map(|subscription| (subscription, subscription.folders.as_slice())).collect();
    write_folder(&all, 2, &mut out);
    out.push_str("  </body>\n</opml>\n");
    out
}

/// The feeds of one folder, then the folders in it, each in the order it first appears.
fn write_folder(inside: &[(&Subscription, &[String])], depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    for (subscription, _) in inside.iter().filter(|(_, folders)| folders.is_empty()) {
        let _ = write!(out, "{indent}<outline type=\"rss\"");
        attribute("text", &subscription.title, out);
        attribute("title", &subscription.title, out);
        attribute("xmlUrl", &subscription.feed_url, out);
        if let Some(site) = &subscription.site_url {
            attribute("htmlUrl", site, out);
        }
        out.push_str("/>\n");
    }
    let mut written = HashSet::new();
    for (_, folders) in inside {
        let Some(folder) = folders.first().filter(|folder| written.insert(*folder)) else { continue };
        let inner: Vec<_> = inside
            .iter()
            .filter(|(_, folders)| folders.first() == Some(folder))
            .map(|(subscription, folders)| (*subscription, &folders[1..]))
            .collect();
        let _ = write!(out, "{indent}<outline");
        attribute("text", folder, out);
        attribute("title", folder, out);
        out.push_str(">\n");
        write_folder(&inner, depth + 1, out);
        let _ = writeln!(out, "{indent}</outline>");
    }
}

fn attribute(name: &str, value: &str, out: &mut String) {
    let _ = write!(out, " {name}=\"");
    escape(&wording::without_controls(value), true, out);
    out.push('"');
}
