//! What a feed says, in Layover's words, whatever the format was.

use layover_model::{Direction, Timestamp};

/// The format a feed was written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedFormat {
    /// RSS 0.9x to 2.0, Netscape's and UserLand's.
    Rss,
    /// RSS 0.90 and 1.0 (RDF).
    Rdf,
    /// Atom 0.3 and 1.0 (RFC 4287).
    Atom,
    /// JSON Feed 1.0 and 1.1.
    Json,
}

/// A feed as read: the good part, and warnings for the rest.
///
/// Text fields are plain text, entities decoded once. `*_html` fields are **untrusted** mark-up.
/// Addresses are absolute where a base was known; they are not checked for their scheme here.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedFeed {
    /// The format.
    pub format: FeedFormat,
    /// Name of the feed.
    pub title: Option<String>,
    /// The site's address.
    pub link: Option<String>,
    /// Tagline or description.
    pub subtitle: Option<String>,
    /// BCP 47 tag as stated.
    pub language: Option<String>,
    /// The feed's own id.
    pub id: Option<String>,
    /// Last change of the whole.
    pub updated: Option<Timestamp>,
    /// The next page of older entries (RFC 5005, JSON Feed `next_url`).
    pub next_page: Option<String>,
    /// Entries in the feed's order.
    pub entries: Vec<ParsedEntry>,
    /// Whether the document breaks off inside its last entry, which is then not whole.
    pub is_last_cut: bool,
    /// What was odd, in plain sentences.
    pub warnings: Vec<String>,
}

/// A person a feed names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParsedPerson {
    /// The printed name.
    pub name: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// Their page.
    pub url: Option<String>,
}

/// Media attached to an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedEnclosure {
    /// Where it is.
    pub url: String,
    /// Media type as stated.
    pub media_type: Option<String>,
    /// Size in bytes as stated.
    pub bytes: Option<u64>,
}

/// A picture a feed attaches (Media RSS `content`/`thumbnail`, JSON Feed `image`, `itunes:image`, a picture enclosure).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedPicture {
    /// Where it is.
    pub url: String,
    /// Stated width in pixels.
    pub width: Option<u32>,
    /// Stated height in pixels.
    pub height: Option<u32>,
    /// Caption, plain text.
    pub caption: Option<String>,
    /// Credit, plain text.
    pub credit: Option<String>,
}

/// One entry of a feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParsedEntry {
    /// `guid`, `id`.
    pub id: Option<String>,
    /// The story's page.
    pub link: Option<String>,
    /// Headline, plain text.
    pub title: Option<String>,
    /// Who wrote it, in order.
    pub authors: Vec<ParsedPerson>,
    /// `description`, `summary`: untrusted mark-up.
    pub summary_html: Option<String>,
    /// `content:encoded`, `content`, `content_html`: untrusted mark-up.
    pub content_html: Option<String>,
    /// First published.
    pub published: Option<Timestamp>,
    /// Last changed.
    pub updated: Option<Timestamp>,
    /// Categories and tags, in order.
    pub tags: Vec<String>,
    /// Attached media.
    pub enclosures: Vec<ParsedEnclosure>,
    /// Attached pictures, best first.
    pub pictures: Vec<ParsedPicture>,
    /// The format, as stated (Dublin Core `type`): "Reporting".
    pub kind: Option<String>,
    /// Language of this entry, when stated apart from the feed's.
    pub language: Option<String>,
    /// Direction, when stated (`dir`).
    pub direction: Option<Direction>,
    /// Base for relative addresses inside the mark-up (`xml:base`), absolute.
    pub base_url: Option<String>,
}
