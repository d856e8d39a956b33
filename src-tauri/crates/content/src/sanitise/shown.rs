//! Pictures that stand in other elements than `img`, which become one; and drawings made of mark-up or by a script,
//! which cannot be kept: a note takes their place, so that nobody takes the story for whole without them. Must not
//! take an icon for a drawing.

use dom_query::{Document, Element, NodeRef};

use super::attributes;
use super::writer::escape_into;
use crate::text;

/// Attributes in which lazy loaders keep a background that is a picture of the story.
const BACKGROUNDS: [&str; 4] = ["data-bg", "data-background-image", "data-bg-src", "data-background"];
/// What a picture's file is called.
const ENDINGS: [&str; 8] = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg", ".jxl"];
/// A drawing is at least so wide and so high, in CSS pixels; an icon is not.
const WIDTH_MIN: f32 = 200.0;
const HEIGHT_MIN: f32 = 100.0;
/// Or it has so many labels.
const LABELS_MIN: usize = 3;

/// Settles a whole document.
pub(super) fn settle_all(document: &Document) {
    let may_show = |node: &NodeRef<'_>| node.element_ref().is_some_and(|element| may_show(&element));
    let found: Vec<NodeRef<'_>> = document.root().descendants_it().filter(may_show).collect();
    found.iter().for_each(settle);
}

/// Whether an element is worth looking at: cheap, for every element of a page is asked.
pub(crate) fn may_show(element: &Element) -> bool {
    match &*element.name.local {
        "img" => is_inline(element),
        "svg" | "canvas" | "object" | "embed" | "input" => true,
        "div" | "span" | "figure" | "a" | "section" => element.attrs.iter().any(|attribute| {
            BACKGROUNDS.contains(&&*attribute.name.local)
                || &*attribute.name.local == "style" && attribute.value.contains("background-image")
        }),
        _ => false,
    }
}

/// Whether an image is part of the page itself, and too large for a place-holder of another.
fn is_inline(element: &Element) -> bool {
    let mut sources = element.attrs.iter().filter(|attribute| &*attribute.name.local == "src");
    let is_large = sources.any(|source| source.value.starts_with("data:") && source.value.len() > INLINE_MIN);
    is_large
        && !element
            .attrs
            .iter()
            .any(|attribute| attribute.name.local.starts_with("data-") || &*attribute.name.local == "srcset")
}

/// Place-holders are shorter, in bytes.
const INLINE_MIN: usize = 6_000;

/// Settles one element.
pub(crate) fn settle(node: &NodeRef<'_>) {
    let name = node.node_name().unwrap_or_default();
    if let Some(address) = picture_address(node, &name) {
        become_picture(node, &address);
    } else if matches!(&*name, "svg" | "canvas") && is_drawing(node) || &*name == "img" {
        node.replace_with_html(note(node));
    }
}

fn picture_address(node: &NodeRef<'_>, name: &str) -> Option<String> {
    let given =
        |name: &str| node.attr(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
    match name {
        "object" => given("data").filter(|address| is_picture(address, given("type"))),
        "embed" => given("src").filter(|address| is_picture(address, given("type"))),
        "input" => {
            given("src").filter(|_| given("type").is_some_and(|kind| kind.eq_ignore_ascii_case("image")))
        }
        "div" | "span" | "figure" | "a" | "section" => {
            let address = BACKGROUNDS.iter().find_map(|name| given(name)).or_else(|| background(node));
            address.filter(|address| is_picture(address, None) && is_empty(node))
        }
        _ => None,
    }
}

/// The background of an element that says it shows a picture.
fn background(node: &NodeRef<'_>) -> Option<String> {
    let shows = node.attr("role").is_some_and(|role| &*role == "img")
        || node.has_name("figure")
        || node.parent().is_some_and(|around| around.has_name("figure"));
    let style = node.attr("style").filter(|_| shows)?;
    let (_, rest) = style.split_once("background-image")?;
    let (_, rest) = rest.split_once("url(")?;
    let (address, _) = rest.split_once(')')?;
    Some(address.trim().trim_matches(['"', '\'']).to_owned())
}

fn is_picture(address: &str, media_type: Option<String>) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    media_type.is_some_and(|kind| kind.to_ascii_lowercase().starts_with("image/"))
        || ENDINGS.iter().any(|ending| path.ends_with(ending))
}

/// Whether an element has neither text nor pictures of its own.
fn is_empty(node: &NodeRef<'_>) -> bool {
    let shows =
        |inner: NodeRef<'_>| ["img", "picture", "video", "iframe"].iter().any(|name| inner.has_name(name));
    node.text().trim().is_empty() && !node.descendants_it().any(shows)
}

fn become_picture(node: &NodeRef<'_>, address: &str) {
    let alt = ["alt", "aria-label", "title"].iter().find_map(|name| node.attr(name));
    if node.has_name("figure") {
        let mut picture = String::from("<img src=\"");
        escape_into(&mut picture, address, true);
        picture.push_str("\">");
        node.append_html(picture);
        return;
    }
    node.rename("img");
    node.remove_children();
    node.remove_all_attrs();
    node.set_attr("src", address);
    alt.into_iter().for_each(|alt| node.set_attr("alt", &alt));
}

fn is_drawing(node: &NodeRef<'_>) -> bool {
    let is_hidden = node.attr("aria-hidden").is_some_and(|hidden| &*hidden == "true")
        || node
            .ancestors_it(None)
            .any(|around| ["a", "button", "nav", "svg"].iter().any(|name| around.has_name(name)));
    let size = |name: &str| {
        let given = node.attr(name)?;
        given.trim().trim_end_matches("px").parse::<f32>().ok()
    };
    let is_large = size("width").is_some_and(|width| width >= WIDTH_MIN)
        && size("height").is_some_and(|height| height >= HEIGHT_MIN);
    let labels = || node.descendants_it().filter(|inner| inner.has_name("text")).count();
    !is_hidden && (is_large || labels() >= LABELS_MIN)
}

fn note(node: &NodeRef<'_>) -> String {
    let what = if node.has_name("img") { "picture" } else { "drawing" };
    let named =
        ["aria-label", "title", "alt"].iter().find_map(|name| node.attr(name)).map(|name| name.to_string());
    let named = named.or_else(|| {
        let title = node.children_it(false).find(|inner| inner.has_name("title"))?;
        Some(title.text().to_string())
    });
    let named = named.and_then(|name| attributes::value("img", "alt", &text::fold(&name)));
    let mut note = String::from("<figure class=\"embed\"><figcaption>");
    match named {
        Some(name) => {
            note.push_str(if what == "picture" { "Picture: " } else { "Drawing: " });
            escape_into(&mut note, name.trim_end_matches('.'), false);
            note.push_str(". It is part of the page itself and cannot be kept.");
        }
        None => {
            note.push_str(&format!(
                "A {what} stands here that is part of the page itself and cannot be kept."
            ));
        }
    }
    note.push_str("</figcaption></figure>");
    note
}
