//! One story of an XML feed.

use super::document::Reading;
use super::markup::{ElementId, Namespace};
use super::stated::{Stated, StatedEntry};
use super::{FeedFormat, ParsedEntry, address, media, wording};
use crate::dates;
use layover_model::{Direction, Timestamp};

/// Tags of one story that are kept.
const MOST_TAGS: usize = 100;

const TITLES: [(Namespace, &str); 5] = [
    (Namespace::Core, "title"),
    (Namespace::Atom, "title"),
    (Namespace::Dc, "title"),
    (Namespace::Itunes, "title"),
    (Namespace::Media, "title"),
];
const CONTENTS: [(Namespace, &str); 8] = [
    (Namespace::Content, "encoded"),
    (Namespace::Atom, "content"),
    (Namespace::Core, "content"),
    (Namespace::Core, "encoded"),
    (Namespace::Xhtml, "body"),
    (Namespace::Core, "body"),
    (Namespace::Core, "fullitem"),
    (Namespace::Xhtml, "div"),
];
const SUMMARIES: [(Namespace, &str); 9] = [
    (Namespace::Core, "description"),
    (Namespace::Core, "summary"),
    (Namespace::Atom, "summary"),
    (Namespace::Core, "abstract"),
    (Namespace::Dc, "description"),
    (Namespace::DcTerms, "abstract"),
    (Namespace::Itunes, "summary"),
    (Namespace::Media, "description"),
    (Namespace::Itunes, "subtitle"),
];
const PUBLISHED: [(Namespace, &str); 9] = [
    (Namespace::Core, "pubdate"),
    (Namespace::Atom, "published"),
    (Namespace::Core, "published"),
    (Namespace::Atom, "issued"),
    (Namespace::Core, "issued"),
    (Namespace::DcTerms, "issued"),
    (Namespace::Dc, "date"),
    (Namespace::DcTerms, "created"),
    (Namespace::Atom, "created"),
];
const UPDATED: [(Namespace, &str); 5] = [
    (Namespace::Atom, "updated"),
    (Namespace::Core, "updated"),
    (Namespace::Atom, "modified"),
    (Namespace::Core, "modified"),
    (Namespace::DcTerms, "modified"),
];

/// Reads the story at `id`.
pub(super) fn read(reading: &Reading<'_, '_>, id: ElementId) -> StatedEntry {
    let (summary, content) = texts(reading, id);
    let title = reading.words(&[id], &TITLES);
    let guid = guid(reading, id);
    let link = link(reading, id, guid.as_ref());
    let rest = ParsedEntry {
        id: guid.map(|(guid, _)| guid),
        link,
        authors: authors(reading, id),
        published: reading.date(id, &PUBLISHED),
        updated: reading.date(id, &UPDATED).or_else(|| last_modified(reading, id)),
        tags: tags(reading, id),
        kind: kind(reading, id),
        enclosures: media::enclosures(reading, id),
        pictures: media::pictures(reading, id),
        language: language(reading, id),
        direction: direction(reading, id),
        base_url: text_base(reading, id),
        ..ParsedEntry::default()
    };
    StatedEntry { title, summary, content, rest }
}

/// The short and the whole text. Where a feed has `description` and `summary` but no content, the one that is
/// not the summary is the content.
fn texts(reading: &Reading<'_, '_>, id: ElementId) -> (Option<Stated>, Option<Stated>) {
    let content = reading.words(&[id], &CONTENTS);
    let summary = reading.words(&[id], &SUMMARIES);
    if content.is_some() || reading.format == FeedFormat::Atom {
        return (summary, content);
    }
    let pair = (reading.words(&[id], &SUMMARIES[..1]), reading.words(&[id], &SUMMARIES[1..3]));
    match pair {
        (Some(description), Some(short)) if description != short => {
            let (short, long) = if description.value.len() < short.value.len() {
                (description, short)
            } else {
                (short, description)
            };
            (Some(short), Some(long))
        }
        _ => (summary, None),
    }
}

/// The id a story states, and whether it says to be an address.
fn guid(reading: &Reading<'_, '_>, id: ElementId) -> Option<(String, bool)> {
    let names = [
        (Namespace::Core, "guid"),
        (Namespace::Atom, "id"),
        (Namespace::Core, "id"),
        (Namespace::Atom, "guid"),
    ];
    for (namespace, name) in names {
        let Some(found) = reading.find(&[id], &[namespace], name) else { continue };
        if let Some(guid) = reading.identity(found) {
            let element = reading.tree.element(found);
            let is_link = element
                .attribute("ispermalink")
                .is_none_or(|value| !value.trim().eq_ignore_ascii_case("false"));
            return Some((guid, is_link && name == "guid"));
        }
    }
    let about =
        reading.tree.element(id).attribute("rdf:about").map(str::trim).filter(|about| !about.is_empty())?;
    Some((about.to_owned(), true))
}

fn link(reading: &Reading<'_, '_>, id: ElementId, guid: Option<&(String, bool)>) -> Option<String> {
    let element = reading.tree.element(id);
    let by_attribute = || element.attribute("href").and_then(|href| reading.address(href, id));
    let by_guid =
        || guid.filter(|(guid, is_link)| *is_link && address::is_web(guid)).map(|(guid, _)| guid.clone());
    let by_source = || {
        let content = reading.find(&[id], &[Namespace::Atom], "content")?;
        reading.address(reading.tree.element(content).attribute("src")?, content)
    };
    reading.link_of(id).or_else(by_attribute).or_else(by_guid).or_else(by_source)
}

fn authors(reading: &Reading<'_, '_>, id: ElementId) -> Vec<super::ParsedPerson> {
    let own = reading.people(id);
    if !own.is_empty() {
        return own;
    }
    let source = reading.find(&[id], &[Namespace::Atom], "source");
    source.map(|source| reading.people(source)).unwrap_or_default()
}

/// CDF's `LASTMOD` attribute.
fn last_modified(reading: &Reading<'_, '_>, id: ElementId) -> Option<Timestamp> {
    dates::parse(reading.tree.element(id).attribute("lastmod")?)
}

fn tags(reading: &Reading<'_, '_>, id: ElementId) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    let mut add = |stated: &str| {
        let tag = wording::one_line(&wording::plain_text(stated));
        if !tag.is_empty() && tags.len() < MOST_TAGS && !tags.contains(&tag) {
            tags.push(tag);
        }
    };
    for (child, element) in reading.tree.children(id) {
        match (element.namespace, element.name.as_ref()) {
            (Namespace::Core | Namespace::Atom, "category") => {
                // RFC 4287: the label is for people, the term for machines.
                let named = element.attribute("label").filter(|label| !label.trim().is_empty());
                let named = named.or(element.attribute("term")).or(element.attribute("text"));
                add(&named.map_or_else(|| reading.tree.text(child), str::to_owned));
            }
            (Namespace::Dc | Namespace::DcTerms, "subject") => add(&reading.tree.text(child)),
            (Namespace::Itunes, "category") => add(element.attribute("text").unwrap_or_default()),
            (Namespace::Itunes | Namespace::Media, "keywords") => {
                reading.tree.text(child).split(',').for_each(&mut add);
            }
            _ => {}
        }
    }
    tags
}

fn kind(reading: &Reading<'_, '_>, id: ElementId) -> Option<String> {
    let found = reading.find(&[id], &[Namespace::Dc, Namespace::DcTerms], "type")?;
    let kind = wording::one_line(&wording::plain_text(&reading.tree.text(found)));
    (!kind.is_empty()).then_some(kind)
}

fn language(reading: &Reading<'_, '_>, id: ElementId) -> Option<String> {
    let own = reading.language(id);
    let of_text = || {
        let names = ["content", "summary", "title"];
        let found = names.iter().find_map(|name| reading.find(&[id], &[Namespace::Atom], name));
        found.and_then(|found| reading.language(found))
    };
    let by_element = || {
        let found = reading.find(&[id], &[Namespace::Dc, Namespace::Core], "language")?;
        super::document::language_tag(&reading.tree.text(found))
    };
    own.or_else(by_element).or_else(of_text)
}

fn direction(reading: &Reading<'_, '_>, id: ElementId) -> Option<Direction> {
    let of = |id: ElementId| reading.tree.element(id).attribute("dir").map(str::to_ascii_lowercase);
    let stated = of(id).or_else(|| reading.find(&[id], &[Namespace::Atom], "content").and_then(of))?;
    match stated.trim() {
        "rtl" => Some(Direction::RightToLeft),
        "ltr" => Some(Direction::LeftToRight),
        _ => None,
    }
}

/// Where the story's text lies: what is left relative in it is relative to this.
fn text_base(reading: &Reading<'_, '_>, id: ElementId) -> Option<String> {
    let names = ["content", "encoded", "description", "summary"];
    let namespaces = [Namespace::Content, Namespace::Atom, Namespace::Core];
    let text = names.iter().find_map(|name| reading.find(&[id], &namespaces, name)).unwrap_or(id);
    reading.base_of(text).map(String::from)
}
