//! Feeds: RSS 0.9x to 2.0, RDF, Atom, CDF and JSON Feed into [`ParsedFeed`].
//!
//! One forgiving reading for all XML formats: [`markup`] repairs while it reads, [`document`] and its siblings
//! pick the fields out of the tree. Never panics, never answers an empty feed for what is none.

pub(crate) mod address;
mod construct;
mod document;
mod entry;
mod json;
pub(crate) mod markup;
mod media;
pub mod oddity;
mod parsed;
mod people;
pub(crate) mod stated;
pub(crate) mod wording;

pub use parsed::{FeedFormat, ParsedEnclosure, ParsedEntry, ParsedFeed, ParsedPerson, ParsedPicture};

use crate::encoding::{self, DocumentKind};
use stated::StatedFeed;
use thiserror::Error;
use url::Url;

/// The largest document that is read.
pub const MOST_BYTES: usize = 15 * 1024 * 1024;

/// A document that should be a feed.
#[derive(Clone, Copy, Debug)]
pub struct FeedInput<'a> {
    /// The document as received, its transfer coding undone.
    pub bytes: &'a [u8],
    /// HTTP `Content-Type`.
    pub content_type: Option<&'a str>,
    /// HTTP `Content-Location`: what relative addresses are relative to, where it is given.
    pub content_location: Option<&'a str>,
    /// The address the document came from in the end.
    pub url: &'a str,
}

/// Why a document gave no feed.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum FeedError {
    /// There is nothing in it.
    #[error("{url}: the document is empty")]
    Empty {
        /// Where it came from.
        url: String,
    },
    /// It is something else.
    #[error("{url}: {}", if *looks_like_html { "this is a web page, not a feed" } else { "this is no feed" })]
    NotAFeed {
        /// Where it came from.
        url: String,
        /// A web page: a site's address, or a network that wants a sign-in.
        looks_like_html: bool,
    },
    /// It is a feed, too broken to give anything.
    #[error("{url}: this feed cannot be read: {reason}")]
    Unreadable {
        /// Where it came from.
        url: String,
        /// What stopped the reading.
        reason: String,
    },
    /// It is larger than [`MOST_BYTES`].
    #[error("{url}: the document is larger than 15 MB")]
    TooLarge {
        /// Where it came from.
        url: String,
    },
}

/// Reads a feed, whatever its format and however broken.
///
/// # Errors
/// When the document is empty, too large, or no feed.
pub fn parse(input: FeedInput<'_>) -> Result<ParsedFeed, FeedError> {
    let mut feed = read(input).map(StatedFeed::into_parsed)?;
    feed.title = feed.title.map(|title| crate::text::beginning(&title, NAME_MAX));
    Ok(feed)
}

/// Longest name of a feed, in characters: it stands over every one of its stories.
const NAME_MAX: usize = 160;

/// Reads what a feed states, before its plain texts become mark-up and its titles plain text.
pub(crate) fn read(input: FeedInput<'_>) -> Result<StatedFeed, FeedError> {
    let url = || input.url.to_owned();
    if input.bytes.len() > MOST_BYTES {
        return Err(FeedError::TooLarge { url: url() });
    }
    let text = encoding::decode(input.bytes, input.content_type, DocumentKind::Xml);
    let text = wording::without_controls(&text);
    let base = document_base(&input);
    match text.trim_start_matches('\u{FEFF}').trim_start().chars().next() {
        None => Err(FeedError::Empty { url: url() }),
        Some('{' | '[') => json::read(&text, base.as_ref()).map_err(|problem| problem.into_error(url())),
        Some(_) => document::read(&text, base.as_ref())
            .ok_or_else(|| FeedError::NotAFeed { url: url(), looks_like_html: looks_like_html(&text) }),
    }
}

/// RFC 3986 §5.1: Content-Location before the address of retrieval.
fn document_base(input: &FeedInput<'_>) -> Option<Url> {
    let address = Url::parse(input.url).ok();
    let Some(location) = input.content_location.map(str::trim).filter(|location| !location.is_empty()) else {
        return address;
    };
    let stated = match &address {
        Some(address) => address.join(location).ok(),
        None => Url::parse(location).ok(),
    };
    stated.or(address)
}

fn looks_like_html(text: &str) -> bool {
    const SIGNS: [&str; 4] = ["html", "head", "body", "p"];
    let mut tags = markup::Tokens::new(text).take(64);
    tags.any(|token| match token {
        markup::Token::Start { name, .. } => SIGNS.iter().any(|sign| name.eq_ignore_ascii_case(sign)),
        markup::Token::Doctype(doctype) => {
            doctype.get(9..).is_some_and(|rest| rest.trim_start().to_ascii_lowercase().starts_with("html"))
        }
        _ => false,
    })
}
