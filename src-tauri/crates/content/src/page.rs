//! One article out of a page: its text cut at its own address, and what the page says about it.
//!
//! The order is decode, guard, one parse, metadata, boundary, engine, rules over its output, sanitise, judge.
//! Must never take another story's text in, and never call half a text a whole one.

mod addresses;
mod boundary;
mod breaks;
mod crumbs;
mod doubt;
mod engine;
mod format;
mod headline;
mod hero;
mod instants;
mod landmarks;
mod lines;
mod linked_data;
mod marks;
mod meta;
mod metadata;
mod navigation;
mod neighbourhood;
mod noise;
mod onward;
mod opinion;
mod outline;
mod own_address;
mod parts;
mod people;
mod phrases;
mod place;
mod polish;
mod prelude;
mod printed;
mod prose;
mod quality;
mod settle;
mod sources;
mod stated_text;
mod tail;
pub(crate) mod walls;
mod writing;

pub use own_address::own_address;

use dom_query::Document;
use layover_model::{
    Credit, Direction, FurtherStory, HeroPicture, Kind, SectionName, TextFailure, TextState, Timestamp,
};
use thiserror::Error;

use crate::encoding::{self, DocumentKind};
use crate::guard::{self, GuardError};
use crate::profile::{self, Profile};
use crate::sanitise::{CleanBody, picture_identity};
use crate::{canonical, opening, section, text};
use metadata::Metadata;

pub use parts::join;
pub use people::Portrait;
pub use sources::{Source, Sources};

/// A page as fetched.
#[derive(Clone, Copy, Debug)]
pub struct PageInput<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The `Content-Type` it came with.
    pub content_type: Option<&'a str>,
    /// Its final address.
    pub url: &'a str,
    /// The publication's profile, when there is one.
    pub profile: Option<&'a Profile>,
}

/// What a page holds of its story. Text fields are plain text; addresses are absolute, http or https.
#[derive(Clone, Debug)]
pub struct ExtractedPage {
    /// The text, without the hero.
    pub body: CleanBody,
    /// The same, plain.
    pub text: String,
    /// Its words.
    pub word_count: u32,
    /// Headline, without the site's name.
    pub title: String,
    /// The sentence under it.
    pub dek: String,
    /// As printed over it.
    pub kicker: String,
    /// Sections, most specific first.
    pub sections: Vec<SectionName>,
    /// The format.
    pub kind: Option<Kind>,
    /// The publisher's labels.
    pub tags: Vec<String>,
    /// Who made it.
    pub credits: Vec<Credit>,
    /// The house or desk that signs it where no person is named.
    pub house: Option<String>,
    /// Pictures of those who made it.
    pub portraits: Vec<Portrait>,
    /// First published.
    pub published: Option<Timestamp>,
    /// The zone that is stated in: seconds east of Greenwich.
    pub published_zone: Option<i32>,
    /// Last changed.
    pub modified: Option<Timestamp>,
    /// The zone that is stated in.
    pub modified_zone: Option<i32>,
    /// BCP 47 tag, empty when unknown.
    pub language: String,
    /// Direction of the text.
    pub direction: Direction,
    /// The picture over it.
    pub hero: Option<HeroPicture>,
    /// What the page calls its own address.
    pub canonical_url: Option<String>,
    /// Its address on another site, where the page names one as its own: it was printed there first.
    pub original_url: Option<String>,
    /// The site's name.
    pub site_name: Option<String>,
    /// What the page says about its story, for lists.
    pub excerpt: String,
    /// How much of the text this is.
    pub quality: TextState,
    /// Other stories printed on the page.
    pub further: Vec<FurtherStory>,
    /// Whether it can be read without paying, where the page says so.
    pub is_free: Option<bool>,
    /// Where the story goes on, when the page is one of several.
    pub next_page: Option<String>,
    /// The series it is part of.
    pub series: Option<String>,
    /// Where each of these was found.
    pub sources: Sources,
    /// Whether the text was settled with a second engine's opinion, because the first left doubts.
    pub has_second_opinion: bool,
}

/// Why there is no article to be had from a page.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PageError {
    /// Larger, deeper or odder than a parser takes.
    #[error("page {url}: {reason}")]
    Unreadable {
        /// The page.
        url: String,
        /// Which limit.
        reason: GuardError,
    },
    /// Not a page at all: a picture, a film, a document.
    #[error("page {url} is no web page but {content_type}")]
    NotAPage {
        /// The page.
        url: String,
        /// What it is.
        content_type: String,
    },
    /// A page, and no article on it.
    #[error("page {url} has no article that can be read: {}", failure.as_str())]
    NoText {
        /// The page.
        url: String,
        /// Why.
        failure: TextFailure,
    },
}

impl PageError {
    /// The failure as the library keeps it.
    #[must_use]
    pub fn text_failure(&self) -> TextFailure {
        match self {
            Self::Unreadable { .. } => TextFailure::Unreadable,
            Self::NotAPage { .. } => TextFailure::NoArticle,
            Self::NoText { failure, .. } => *failure,
        }
    }
}

/// The article of a page.
///
/// # Errors
/// When the page cannot be parsed safely or holds no article.
pub fn extract(input: PageInput<'_>) -> Result<ExtractedPage, PageError> {
    refuse_other_media(&input)?;
    let html = encoding::decode(input.bytes, input.content_type, DocumentKind::Html);
    let document =
        guard::parse(&html).map_err(|reason| PageError::Unreadable { url: input.url.to_owned(), reason })?;
    let base = base_url(&document, input.url);
    let profile = input.profile.filter(|_| profile::can_be_put_to(&document));
    let metadata = metadata::read(&document, &base, profile);
    let hero = hero::find(&document, &base, &metadata, profile);
    let found = engine::article(document, &html, &base, &metadata, profile);
    let (body, hero) = hero::place(found.body, hero);
    let plain = text::plain_text(&body.html);
    let words = text::word_count(&plain);
    let quality = quality::judge(&html, (&plain, words), &body, &metadata)
        .map_err(|failure| PageError::NoText { url: input.url.to_owned(), failure })?;
    let has_second_opinion = found.has_second_opinion;
    Ok(ExtractedPage {
        has_second_opinion,
        ..assemble(metadata, body, (plain, words), hero, quality, found.further)
    })
}

fn assemble(
    metadata: Metadata,
    body: CleanBody,
    (text, word_count): (String, u32),
    hero: Option<HeroPicture>,
    quality: TextState,
    further: Vec<FurtherStory>,
) -> ExtractedPage {
    let mut sources = metadata.sources;
    // The page states one picture, the text begins with another: then the text's own is shown.
    let is_stated = hero.as_ref().is_some_and(|hero| {
        metadata
            .image
            .as_ref()
            .is_some_and(|(url, ..)| picture_identity(url) == picture_identity(&hero.picture.url))
    });
    sources.hero = hero.as_ref().map(|_| sources.hero.filter(|_| is_stated).unwrap_or(Source::Print));
    let writing = writing::of(&text, &metadata.language);
    sources.language = writing.language.map(|_| Source::Text).or(sources.language);
    sources.direction = writing.direction.map(|_| Source::Text).or(sources.direction);
    let mut sections: Vec<SectionName> =
        metadata.sections.iter().filter_map(|name| section::named(name)).collect();
    sections.dedup_by(|one, other| one.slug == other.slug);
    let excerpt = if metadata.description.is_empty() {
        sources.excerpt = (!text.is_empty()).then_some(Source::Text);
        text::beginning(text.lines().next().unwrap_or_default(), 300)
    } else {
        metadata.description
    };
    ExtractedPage {
        word_count,
        text,
        title: metadata.stated_title.unwrap_or(metadata.title),
        dek: metadata.dek,
        kicker: metadata.kicker,
        kind: metadata.kind,
        sections,
        tags: metadata.tags,
        credits: metadata.credits,
        house: metadata.house,
        portraits: metadata.portraits,
        published: metadata.published,
        published_zone: metadata.published_zone,
        modified: metadata.modified,
        modified_zone: metadata.modified_zone,
        direction: writing.direction.unwrap_or(metadata.direction),
        language: writing.language.map_or(metadata.language, str::to_owned),
        hero,
        canonical_url: metadata.canonical_url,
        original_url: metadata.original_url,
        site_name: metadata.site_name,
        excerpt,
        quality,
        further,
        body,
        is_free: metadata.is_free,
        next_page: metadata.next_page,
        series: metadata.series,
        sources,
        has_second_opinion: false,
    }
}

/// Whether two addresses are on one site: a page may not claim to be a story of another's.
pub(crate) fn is_same_site(one: &str, other: &str) -> bool {
    let host = |url: &str| canonical::canonical(url)?.split('/').nth(2).map(str::to_owned);
    host(one).is_some() && host(one) == host(other)
}

/// A body and the picture it begins with.
pub(crate) fn opening_picture(body: CleanBody) -> (CleanBody, Option<HeroPicture>) {
    opening::take_picture(body)
}

fn refuse_other_media(input: &PageInput<'_>) -> Result<(), PageError> {
    let media_type = input
        .content_type
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    let is_page = media_type.is_empty()
        || media_type.contains("html")
        || media_type.contains("xml")
        || media_type.starts_with("text/")
        || media_type == "application/octet-stream";
    if is_page && !is_binary(input) {
        return Ok(());
    }
    let content_type = if is_page { "binary data".to_owned() } else { media_type };
    Err(PageError::NotAPage { url: input.url.to_owned(), content_type })
}

/// Whether a document holds bytes that no text does (WHATWG MIME Sniffing, 7.2). What is stated to be HTML may hold
/// a few. A text of two bytes a letter says so in its first two or in its header.
fn is_binary(input: &PageInput<'_>) -> bool {
    let head = input.bytes.get(..SNIFFED_BYTES).unwrap_or(input.bytes);
    let is_wide = head.starts_with(&[0xFE, 0xFF])
        || head.starts_with(&[0xFF, 0xFE])
        || input.content_type.is_some_and(|stated| stated.to_ascii_lowercase().contains("utf-16"));
    let is_control = |byte: &u8| matches!(byte, 0..=8 | 0x0B | 0x0E..=0x1A | 0x1C..=0x1F);
    let few =
        if input.content_type.is_some_and(|stated| stated.contains("html")) { head.len() / 32 } else { 0 };
    !is_wide && head.iter().filter(|byte| is_control(byte)).count() > few
}

/// Bytes that are looked at to tell a text from anything else.
const SNIFFED_BYTES: usize = 1445;

/// `<base href>`, resolved against the page's address.
fn base_url(document: &Document, url: &str) -> String {
    let page = url::Url::parse(url).ok();
    let stated = document
        .root()
        .descendants_it()
        .filter(|node| node.has_name("base"))
        .find_map(|base| base.attr("href"));
    let resolved =
        stated.and_then(|href| url::Url::options().base_url(page.as_ref()).parse(href.trim()).ok());
    resolved
        .filter(|base| matches!(base.scheme(), "http" | "https"))
        .map_or_else(|| url.to_owned(), |base| base.to_string())
}
