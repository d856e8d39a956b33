//! An entry of a feed, or a page, into the one form the library takes in: [`StagedArticle`].
//!
//! Decides whether a text is whole or only its beginning. Must never guess a date, an id or an author.

mod excerpt;
mod filing;
mod fingerprint;
mod hero;
mod page;
mod strange;

pub(crate) use excerpt::is_cut;
pub use page::{from_page, with_page, with_page_again};
pub use strange::is_strange;

use std::collections::BTreeSet;

use layover_model::{
    Credit, Direction, Enclosure, Kind, SectionName, StagedArticle, StagedBody, TextFailure, TextOrigin,
    TextState,
};

use crate::feed::{ParsedEntry, ParsedFeed};
use crate::profile::Profile;
use crate::sanitise::{self, CleanBody};
use crate::{byline, canonical, section, text};

/// Longest summary for a list, in characters.
pub(crate) const SUMMARY_MAX: usize = 300;
const TAGS_MAX: usize = 20;

/// Where an entry came from.
#[derive(Clone, Copy, Debug)]
pub struct StagingContext<'a> {
    /// The feed's address.
    pub feed_url: &'a str,
    /// The section the feed is about.
    pub section: Option<&'a SectionName>,
    /// The publication's profile.
    pub profile: Option<&'a Profile>,
    /// The first category of an entry is its section, see [`files_by_category`].
    pub is_filed_by_category: bool,
}

/// Most sections a publication is believed to have.
const SECTIONS_MAX: usize = 14;

/// Whether a feed files its entries: nearly all have a category, and the first ones are few for the entries
/// there are. Magazines name the section there; feeds of loose labels have a new one with every entry.
#[must_use]
pub fn files_by_category(feed: &ParsedFeed) -> bool {
    let first: Vec<String> =
        feed.entries.iter().filter_map(|entry| entry.tags.first()).map(|tag| section::slug(tag)).collect();
    let distinct: BTreeSet<&String> = first.iter().collect();
    let is_filed = first.len() * 10 >= feed.entries.len() * 9;
    is_filed && (2..=SECTIONS_MAX).contains(&distinct.len()) && distinct.len() * 2 <= first.len()
}

/// One entry of a feed, cleaned and judged.
#[must_use]
pub fn stage_entry(feed: &ParsedFeed, entry: &ParsedEntry, context: &StagingContext<'_>) -> StagedArticle {
    let url = entry_url(feed, entry, context);
    let base =
        entry.base_url.as_deref().or(url.as_deref()).or(feed.link.as_deref()).unwrap_or(context.feed_url);
    let printed = Printed::read(entry, base);
    let title = entry.title.as_deref().map(text::title).unwrap_or_default();
    let is_last = feed.entries.last().is_some_and(|last| std::ptr::eq(last, entry));
    let text_state = printed.state(&title, url.is_some(), feed.is_last_cut && is_last);
    let printed_bytes = printed.body.html.as_str().len();
    let (body, hero) = hero::take(printed.body, entry, base);
    // A hero that is taken out may leave without a caption, which is text.
    let is_as_printed = body.html.as_str().len() == printed_bytes;
    let text = if is_as_printed { printed.text } else { text::plain_text(&body.html) };
    let body = staged_body(body, text);
    let dek = excerpt::dek(
        printed.summary.as_deref(),
        body.as_ref().map(|body| body.text.as_str()),
        printed.is_content,
    );
    let sections = sections(entry, context);
    let summary = excerpt::summary(&dek, body.as_ref());
    let language = entry.language.clone().or_else(|| feed.language.clone()).unwrap_or_default();
    let enclosures = enclosures(entry, base);
    let mut article = StagedArticle {
        guid: entry.id.clone().filter(|id| !id.trim().is_empty()),
        canonical_url: url.as_deref().and_then(canonical::canonical),
        url,
        title,
        dek,
        kicker: kicker(entry, &sections),
        kind: kind(entry),
        sections,
        tags: tags(entry),
        credits: credits(feed, entry),
        published: entry.published,
        modified: entry.updated,
        direction: entry.direction.unwrap_or_else(|| direction(&language)),
        language,
        summary,
        hero,
        body,
        text_state,
        enclosures,
        further: Vec::new(),
        series: None,
        original_url: None,
        portraits: Vec::new(),
        source_hash: fingerprint::of_entry(entry),
    };
    if let Some(profile) = context.profile.filter(|profile| profile.speaks_of(&article)) {
        filing::file(&mut article, profile);
    }
    article
}

/// Right to left for the languages written so.
#[must_use]
pub(crate) fn direction(language: &str) -> Direction {
    let primary = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let is_right_to_left = matches!(
        primary.as_str(),
        "ar" | "he" | "iw" | "fa" | "ur" | "ps" | "sd" | "ug" | "yi" | "dv" | "ckb" | "arc" | "syr"
    );
    if is_right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
}

/// A cleaned body of a feed with its text counted; `None` when there is neither text nor picture in it.
fn staged_body(body: CleanBody, mut text: String) -> Option<StagedBody> {
    if body.html.is_empty() {
        return None;
    }
    text.shrink_to_fit();
    Some(StagedBody {
        word_count: text::word_count(&text),
        text,
        html: body.html,
        origin: TextOrigin::Feed,
        pictures: body.pictures,
    })
}

/// What an entry prints: its body, its summary, and which of the two is the body.
struct Printed {
    body: CleanBody,
    text: String,
    summary: Option<String>,
    is_content: bool,
}

impl Printed {
    fn read(entry: &ParsedEntry, base: &str) -> Self {
        let content = entry.content_html.as_deref().filter(|html| !html.trim().is_empty());
        let summary = entry.summary_html.as_deref().filter(|html| !html.trim().is_empty());
        let summary_text = summary.map(text::lines_of);
        // Some feeds put the teaser into the content and the story into the description.
        let is_content = content.is_some_and(|content| {
            summary_text.as_ref().is_none_or(|summary| summary.len() <= text::lines_of(content).len())
        });
        let chosen = if is_content { content } else { summary.or(content) };
        let body = chosen.map(|html| sanitise::clean(html, Some(base))).unwrap_or_default();
        let text = text::plain_text(&body.html);
        Self { body, text, summary: summary_text, is_content }
    }

    /// `is_broken_off` says that the feed ends inside this entry.
    fn state(&self, title: &str, has_page: bool, is_broken_off: bool) -> TextState {
        let is_cut = is_broken_off || is_cut(&self.text);
        let words = text::word_count(&self.text);
        let is_whole = match (is_cut, title.is_empty()) {
            (true, _) => false,
            (false, true) => words > 0,
            (false, false) if self.is_content => words >= WHOLE_CONTENT_WORDS,
            (false, false) => words >= WHOLE_SUMMARY_WORDS || self.has_paragraphs(words),
        };
        match (is_whole, has_page) {
            (true, _) => TextState::Full,
            (false, true) => TextState::SummaryOnly,
            // Nothing more can be fetched; what does not end in mid-sentence is all there is.
            (false, false) if is_cut || words == 0 => TextState::Failed(TextFailure::NoAddress),
            (false, false) => TextState::Full,
        }
    }

    fn has_paragraphs(&self, words: u32) -> bool {
        words >= 120 && self.text.lines().filter(|line| text::word_count(line) >= 12).count() >= 3
    }
}

/// A `content` shorter than this is a teaser, in words.
const WHOLE_CONTENT_WORDS: u32 = 30;
/// A `description` as long as this is no summary, in words.
const WHOLE_SUMMARY_WORDS: u32 = 250;

fn entry_url(feed: &ParsedFeed, entry: &ParsedEntry, context: &StagingContext<'_>) -> Option<String> {
    let base = entry.base_url.as_deref().or(feed.link.as_deref()).unwrap_or(context.feed_url);
    let base = url::Url::parse(base).or_else(|_| url::Url::parse(context.feed_url)).ok();
    sanitise::web_address(entry.link.as_deref()?, base.as_ref())
}

fn sections(entry: &ParsedEntry, context: &StagingContext<'_>) -> Vec<SectionName> {
    let mut sections: Vec<SectionName> = Vec::new();
    let known = entry.tags.iter().filter_map(|tag| context.profile?.section(tag));
    let known = known.map(|section| SectionName { slug: section.slug.clone(), name: section.name.clone() });
    let filed = entry.tags.first().filter(|_| context.is_filed_by_category && context.profile.is_none());
    let filed = filed.and_then(|tag| section::named(tag));
    for section in context.section.cloned().into_iter().chain(known).chain(filed) {
        if sections.iter().all(|present| present.slug != section.slug) {
            sections.push(section);
        }
    }
    sections
}

fn kind(entry: &ParsedEntry) -> Option<Kind> {
    entry.kind.iter().chain(&entry.tags).find_map(|stated| section::kind(stated))
}

fn kicker(entry: &ParsedEntry, sections: &[SectionName]) -> String {
    let stated = entry.kind.iter().chain(&entry.tags);
    let kind = stated.into_iter().find(|tag| section::kind(tag).is_some()).map(|tag| text::fold(tag));
    let section = sections.first().map(|section| section.name.clone());
    // "Video | Video" says nothing twice.
    let kind = kind.filter(|kind| section.as_ref().is_none_or(|section| !section.eq_ignore_ascii_case(kind)));
    kind.into_iter().chain(section).collect::<Vec<_>>().join(" | ")
}

fn tags(entry: &ParsedEntry) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in entry
        .tags
        .iter()
        .map(|tag| text::fold(tag))
        .filter(|tag| !tag.is_empty() && tag.chars().count() <= 60)
    {
        if tags.len() < TAGS_MAX && tags.iter().all(|known| !known.eq_ignore_ascii_case(&tag)) {
            tags.push(tag);
        }
    }
    tags
}

fn credits(feed: &ParsedFeed, entry: &ParsedEntry) -> Vec<Credit> {
    let house = feed.title.as_deref().map(text::fold).unwrap_or_default();
    let mut credits: Vec<Credit> = Vec::new();
    for person in &entry.authors {
        let page_url = person.url.as_deref().and_then(|url| sanitise::web_address(url, None));
        let mut named = byline::split(person.name.as_deref().unwrap_or_default());
        if let [only] = named.as_mut_slice() {
            only.page_url = page_url;
        }
        named.retain(|credit| credit.name != house && credits.iter().all(|known| known.name != credit.name));
        credits.extend(named);
    }
    credits
}

fn enclosures(entry: &ParsedEntry, base: &str) -> Vec<Enclosure> {
    let base = url::Url::parse(base).ok();
    let read = entry.enclosures.iter().filter_map(|enclosure| {
        let media_type = enclosure.media_type.as_deref().unwrap_or_default().trim().to_ascii_lowercase();
        let url = sanitise::web_address(&enclosure.url, base.as_ref())?;
        (!media_type.starts_with("image/")).then_some(Enclosure { url, media_type, bytes: enclosure.bytes })
    });
    read.collect()
}
