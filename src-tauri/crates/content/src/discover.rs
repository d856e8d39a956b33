//! What a web page says of the feeds behind it. Reads the head's tags only; runs and fetches nothing.

use crate::feed::markup::{Entities, Token, Tokens};
use crate::feed::wording::{one_line, plain_text};
use crate::feed::{FeedFormat, address};
use url::Url;

/// Feeds of one page that are offered.
const MOST_FEEDS: usize = 50;
/// Where sites keep their feed when they do not say so, the likeliest first.
const USUAL_PLACES: [&str; 10] = [
    "feed",
    "rss.xml",
    "feed.xml",
    "atom.xml",
    "index.xml",
    "rss",
    "feeds/posts/default",
    "feed.json",
    "?feed=rss2",
    "feed/atom",
];

/// Words that tell one format of a feed from another, in titles and addresses.
const FORMAT_WORDS: [&str; 11] =
    ["rss", "rss2", "rdf", "atom", "atom1", "json", "xml", "feed", "1", "2", "0"];

/// A feed a page links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedLink {
    /// Absolute address.
    pub url: String,
    /// Its name, plain text, empty when the page gives none.
    pub title: String,
    /// The format its media type names.
    pub format: FeedFormat,
}

/// What a page says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Discovery {
    /// `<title>`, plain text.
    pub page_title: Option<String>,
    /// `og:site_name`.
    pub site_name: Option<String>,
    /// Its feeds, in the page's order, each once; feeds of comments last.
    pub feeds: Vec<FeedLink>,
    /// `<link rel=canonical>`.
    pub canonical_url: Option<String>,
    /// `<html lang>`.
    pub language: Option<String>,
}

/// Reads a page.
#[must_use]
pub fn discover(html: &str, page_url: &str) -> Discovery {
    let mut found = Discovery::default();
    let mut base = Url::parse(page_url).ok();
    let mut tokens = Tokens::new(html);
    while let Some(token) = tokens.next() {
        let Token::Start { name, attributes, .. } = token else { continue };
        let entities = Entities::default();
        let value = |wanted: &str| {
            let stated = attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted))?;
            Some(entities.decode(stated.1).trim().to_owned()).filter(|value| !value.is_empty())
        };
        match name.to_ascii_lowercase().as_str() {
            "html" => {
                found.language =
                    found.language.take().or_else(|| value("lang").or_else(|| value("xml:lang")));
            }
            "base" => base = value("href").and_then(|href: String| resolve(&href, base.as_ref())).or(base),
            "link" => take_link(&mut found, base.as_ref(), value),
            "meta"
                if value("property")
                    .or_else(|| value("name"))
                    .is_some_and(|name| name.eq_ignore_ascii_case("og:site_name")) =>
            {
                found.site_name =
                    found.site_name.take().or_else(|| value("content").map(|name| one_line(&name)));
            }
            "title" => {
                let title = one_line(&plain_text(&entities.decode(tokens.raw_text("title"))));
                found.page_title = found.page_title.take().or(Some(title).filter(|title| !title.is_empty()));
            }
            "script" | "style" | "textarea" | "noscript" => {
                tokens.raw_text(name);
            }
            _ => {}
        }
    }
    // Stable: what is no feed of comments keeps the page's order.
    found.feeds.sort_by_key(is_of_comments);
    found
}

/// What a reader has to choose from: one link for a feed that is offered in several formats (the page's first),
/// and no feed of comments beside a feed of stories.
#[must_use]
pub fn distinct(feeds: Vec<FeedLink>) -> Vec<FeedLink> {
    let mut kept: Vec<FeedLink> = Vec::with_capacity(feeds.len());
    for feed in feeds {
        let is_known = kept.iter().any(|known| is_same_in_another_format(known, &feed));
        let is_beside_stories = is_of_comments(&feed) && kept.iter().any(|known| !is_of_comments(known));
        if !is_known && !is_beside_stories {
            kept.push(feed);
        }
    }
    kept
}

/// Same name but for the format's, or same address but for its ending.
fn is_same_in_another_format(one: &FeedLink, other: &FeedLink) -> bool {
    if one.format == other.format {
        return false;
    }
    let (name, other_name) = (name_without_format(&one.title), name_without_format(&other.title));
    (!name.is_empty() && name == other_name)
        || address_without_format(&one.url) == address_without_format(&other.url)
}

/// The words of a feed's title that do not name a format.
fn name_without_format(title: &str) -> String {
    let lower = title.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    let telling = words.filter(|word| !word.is_empty() && !FORMAT_WORDS.contains(word));
    telling.collect::<Vec<_>>().join(" ")
}

/// An address with the parts that name a format taken out.
fn address_without_format(url: &str) -> String {
    let lower = url.to_ascii_lowercase();
    let parts = lower.split(['/', '.', '?', '=', '&']);
    parts.filter(|part| !part.is_empty() && !FORMAT_WORDS.contains(part)).collect::<Vec<_>>().join("/")
}

/// Addresses worth asking for on a site whose page names no feed.
#[must_use]
pub fn usual_places(site_url: &str) -> Vec<String> {
    let Ok(site) = Url::parse(site_url) else { return Vec::new() };
    if !matches!(site.scheme(), "http" | "https") {
        return Vec::new();
    }
    let mut folder = site.clone();
    folder.set_query(None);
    folder.set_fragment(None);
    if !folder.path().ends_with('/') {
        folder.set_path(&format!("{}/", site.path()));
    }
    let mut places: Vec<String> = Vec::new();
    let roots = [Some(folder), site.join("/").ok()];
    for root in roots.into_iter().flatten() {
        for place in USUAL_PLACES {
            let joined = root.join(place).map(String::from).unwrap_or_default();
            if !joined.is_empty() && !places.contains(&joined) {
                places.push(joined);
            }
        }
    }
    places
}

fn take_link(found: &mut Discovery, base: Option<&Url>, value: impl Fn(&str) -> Option<String>) {
    let relations = value("rel").unwrap_or_default().to_ascii_lowercase();
    let has = |wanted: &str| relations.split_ascii_whitespace().any(|relation| relation == wanted);
    let Some(url) = value("href").and_then(|href| address::resolve(&href, base)) else { return };
    if has("canonical") {
        found.canonical_url = found.canonical_url.take().or_else(|| Some(url.clone()));
    }
    let format = value("type").and_then(|media_type| format_of(&media_type));
    let Some(format) = format.filter(|_| has("alternate") || has("feed")) else { return };
    let is_new = !found.feeds.iter().any(|known| known.url == url);
    if is_new && address::is_web(&url) && found.feeds.len() < MOST_FEEDS {
        found.feeds.push(FeedLink { url, title: one_line(&value("title").unwrap_or_default()), format });
    }
}

fn format_of(media_type: &str) -> Option<FeedFormat> {
    let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match media_type.as_str() {
        "application/rss+xml" | "application/x-rss+xml" | "text/rss+xml" | "application/rss" | "text/rss" => {
            Some(FeedFormat::Rss)
        }
        "application/rdf+xml" => Some(FeedFormat::Rdf),
        "application/atom+xml" | "application/x-atom+xml" | "text/atom+xml" => Some(FeedFormat::Atom),
        "application/feed+json" | "application/json" => Some(FeedFormat::Json),
        _ => None,
    }
}

fn resolve(href: &str, base: Option<&Url>) -> Option<Url> {
    base.map_or_else(|| Url::parse(href).ok(), |base| base.join(href).ok())
}

fn is_of_comments(feed: &FeedLink) -> bool {
    feed.url.to_ascii_lowercase().contains("/comments/") || feed.title.to_lowercase().contains("comments")
}
