//! Enclosures and pictures of an entry.

use super::document::Reading;
use super::markup::{Element, ElementId, Namespace};
use super::{ParsedEnclosure, ParsedPicture, wording};

/// Attached things of one entry that are kept.
const MOST_ATTACHED: usize = 50;

/// The files an entry attaches: RSS `enclosure`, Atom `link rel=enclosure`, `media:content` that is no picture.
pub(super) fn enclosures(reading: &Reading<'_, '_>, id: ElementId) -> Vec<ParsedEnclosure> {
    let mut found: Vec<ParsedEnclosure> = Vec::new();
    for (child, element) in media_elements(reading, id) {
        let address = match (element.namespace, element.name.as_ref()) {
            (Namespace::Core | Namespace::Atom, "enclosure") => {
                element.attribute("url").or(element.attribute("href"))
            }
            (_, "link") if is_relation(element, "enclosure") => element.attribute("href"),
            (Namespace::Media, "content") if !is_picture(element) => element.attribute("url"),
            _ => continue,
        };
        let Some(url) = address.and_then(|address| reading.address(address, child)) else { continue };
        if found.len() < MOST_ATTACHED && !found.iter().any(|known| known.url == url) {
            found.push(ParsedEnclosure {
                url,
                media_type: text_attribute(element, "type"),
                bytes: number(element, "length")
                    .or_else(|| number(element, "filesize"))
                    .filter(|bytes| *bytes > 0),
            });
        }
    }
    found
}

/// The pictures an entry attaches, best first: full pictures by their width, then podcast covers, then thumbnails.
pub(super) fn pictures(reading: &Reading<'_, '_>, id: ElementId) -> Vec<ParsedPicture> {
    let mut found: Vec<(u32, ParsedPicture)> = Vec::new();
    let elements: Vec<_> = media_elements(reading, id).collect();
    let shared = |name: &str| {
        elements
            .iter()
            .find(|(_, element)| element.is(Namespace::Media, name))
            .and_then(|(child, _)| plain(reading, *child))
    };
    let (caption, credit) = (shared("description"), shared("credit"));
    for (child, element) in &elements {
        let (rank, address) = match (element.namespace, element.name.as_ref()) {
            (Namespace::Media, "content") if is_picture(element) => {
                (0, element.attribute("url").map(str::to_owned))
            }
            (Namespace::Core | Namespace::Atom, "enclosure") if is_picture(element) => {
                (1, element.attribute("url").map(str::to_owned))
            }
            (_, "link") if is_relation(element, "enclosure") && is_picture(element) => {
                (1, element.attribute("href").map(str::to_owned))
            }
            (Namespace::Itunes, "image") => (2, element.attribute("href").map(str::to_owned)),
            (Namespace::Core, "image") => (2, image_address(reading, *child)),
            (Namespace::Media, "thumbnail") => (3, element.attribute("url").map(str::to_owned)),
            _ => continue,
        };
        let Some(url) = address.and_then(|address| reading.address(&address, *child)) else { continue };
        if found.len() < MOST_ATTACHED && !found.iter().any(|(_, known)| known.url == url) {
            let own = |name| {
                let inner =
                    reading.tree.children(*child).find(|(_, element)| element.is(Namespace::Media, name));
                inner.and_then(|(inner, _)| plain(reading, inner))
            };
            let picture = ParsedPicture {
                url,
                width: number(element, "width").and_then(|width| u32::try_from(width).ok()),
                height: number(element, "height").and_then(|height| u32::try_from(height).ok()),
                caption: own("description").or_else(|| caption.clone()),
                credit: own("credit").or_else(|| credit.clone()),
            };
            found.push((rank, picture));
        }
    }
    found.sort_by_key(|(rank, picture)| (*rank, std::cmp::Reverse(picture.width)));
    found.into_iter().map(|(_, picture)| picture).collect()
}

/// An entry's children, and what its `media:group` and `media:content` hold.
fn media_elements<'r, 'a>(
    reading: &'r Reading<'_, 'a>,
    id: ElementId,
) -> impl Iterator<Item = (ElementId, &'r Element<'a>)> {
    let tree = reading.tree;
    let mut found = Vec::new();
    for (child, element) in tree.children(id) {
        found.push((child, element));
        if element.is(Namespace::Media, "group") || element.is(Namespace::Media, "content") {
            for (inner, element) in tree.children(child) {
                found.push((inner, element));
                if element.is(Namespace::Media, "content") {
                    found.extend(tree.children(inner));
                }
            }
        }
    }
    found.into_iter()
}

fn is_relation(element: &Element<'_>, wanted: &str) -> bool {
    element.attribute("rel").is_some_and(|relation| relation.eq_ignore_ascii_case(wanted))
}

/// By its medium, its type, or else the ending of its address.
fn is_picture(element: &Element<'_>) -> bool {
    if let Some(medium) = element.attribute("medium") {
        return medium.eq_ignore_ascii_case("image");
    }
    if let Some(media_type) = element.attribute("type").filter(|media_type| media_type.contains('/')) {
        return media_type.trim_start().to_ascii_lowercase().starts_with("image/");
    }
    let address = element.attribute("url").or(element.attribute("href")).unwrap_or_default();
    let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"].iter().any(|ending| path.ends_with(ending))
}

fn image_address(reading: &Reading<'_, '_>, id: ElementId) -> Option<String> {
    let element = reading.tree.element(id);
    if let Some(address) = element.attribute("href").or(element.attribute("url")) {
        return Some(address.to_owned());
    }
    let inner = reading.tree.children(id).find(|(_, element)| element.name == "url").map(|(inner, _)| inner);
    let text = reading.tree.text(inner.unwrap_or(id));
    inner.is_some().then(|| text.clone()).or_else(|| super::address::is_web(&text).then_some(text))
}

fn plain(reading: &Reading<'_, '_>, id: ElementId) -> Option<String> {
    let text = wording::one_line(&wording::plain_text(&reading.tree.text(id)));
    (!text.is_empty()).then_some(text)
}

fn text_attribute(element: &Element<'_>, name: &str) -> Option<String> {
    element.attribute(name).map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned)
}

fn number(element: &Element<'_>, name: &str) -> Option<u64> {
    element.attribute(name)?.trim().trim_end_matches("px").parse().ok()
}
