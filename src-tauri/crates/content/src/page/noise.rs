//! Boxes that are no part of any story: newsletters, sharing, cookies, related lists, adverts. They go before an
//! engine sees the page. Must never take out the headline, nor a box that may be the story itself.

use dom_query::{Document, NodeRef};

use super::{marks, phrases};
use crate::text;

/// A box with more words than this is kept: what is called "related" may hold the story itself.
const BOX_WORDS_MAX: u32 = 180;
/// Such a box may hold whole teasers, but not a story's text: words at most.
const LED_WORDS_MAX: u32 = 600;
/// Boxes of a kind that are looked at: each costs the text around it.
const BOXES_MAX: usize = 200;
/// A box that asks for a mail address has fewer words than this.
const ASKING_WORDS_MAX: u32 = 80;
/// A story's head has fewer words than this.
const HEAD_WORDS_MAX: u32 = 120;

/// What one walk over the page finds.
#[derive(Default)]
struct Found<'a> {
    marked: Vec<NodeRef<'a>>,
    fields: Vec<NodeRef<'a>>,
    headings: Vec<NodeRef<'a>>,
    headers: Vec<NodeRef<'a>>,
}

/// Takes the boxes out of a page that are no part of its story. `title` is the story's headline.
pub(super) fn remove_boxes(document: &Document, title: &str) {
    let found = look(document);
    found
        .marked
        .iter()
        .filter(|node| is_small(node) || is_following(node, title))
        .for_each(NodeRef::remove_from_parent);
    found.fields.iter().take(BOXES_MAX).for_each(remove_asking);
    let leading = found.headings.iter().filter(|heading| phrases::leads_away(&text::fold(&heading.text())));
    leading.take(BOXES_MAX).for_each(remove_led);
    found.headers.iter().for_each(|header| remove_opening(header, title));
}

fn look(document: &Document) -> Found<'_> {
    let mut found = Found::default();
    for node in document.root().descendants_it() {
        let Some(element) = node.element_ref() else { continue };
        let name = &*element.name.local;
        match name {
            "h2" | "h3" | "h4" => found.headings.push(node),
            "header" => found.headers.push(node),
            "input" => {
                let asks_for_mail = element.attrs.iter().any(|attribute| {
                    matches!(&*attribute.name.local, "type" | "name")
                        && attribute.value.eq_ignore_ascii_case("email")
                });
                found.fields.extend(asks_for_mail.then_some(node));
            }
            _ => {}
        }
        let is_marked = element.attrs.iter().any(|attribute| {
            matches!(&*attribute.name.local, "class" | "id") && marks::is_marked(&attribute.value)
        });
        if is_marked && !is_structural(name) {
            found.marked.push(node);
        }
    }
    found
}

fn is_structural(name: &str) -> bool {
    matches!(
        name,
        "html"
            | "body"
            | "main"
            | "article"
            | "p"
            | "a"
            | "span"
            | "img"
            | "time"
            | "li"
            | "picture"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "pre"
            | "code"
            | "table"
            | "blockquote"
    )
}

fn is_small(node: &NodeRef<'_>) -> bool {
    text::word_count(&node.text()) <= BOX_WORDS_MAX && !holds_headline(node)
}

/// Whether a box holds the story after this one, however long.
fn is_following(node: &NodeRef<'_>, title: &str) -> bool {
    let is_title = |inner: NodeRef<'_>| {
        ["h1", "h2"].iter().any(|name| inner.has_name(name))
            && text::fold(&inner.text()).eq_ignore_ascii_case(title)
    };
    let names = [node.class(), node.id_attr()];
    names.iter().flatten().any(|name| marks::is_following(name)) && !node.descendants_it().any(is_title)
}

/// The box around a field for a mail address.
fn remove_asking(field: &NodeRef<'_>) {
    let boxes = field
        .ancestors_it(Some(5))
        .filter(|around| ["section", "aside", "div", "form"].iter().any(|name| around.has_name(name)));
    let small = boxes
        .take_while(|around| text::word_count(&around.text()) <= ASKING_WORDS_MAX && !holds_headline(around));
    if let Some(outer) = small.last() {
        outer.remove_from_parent();
    }
}

/// The box led by a heading such as "More from us".
fn remove_led(heading: &NodeRef<'_>) {
    let is_box = |around: &NodeRef<'_>| ["section", "aside", "div"].iter().any(|name| around.has_name(name));
    let Some(around) = heading.parent().filter(is_box) else { return };
    let leads = around
        .descendants_it()
        .find(|inner| inner.is_text() && !inner.text().trim().is_empty())
        .is_some_and(|first| first.ancestors_it(None).any(|outer| outer.id == heading.id));
    let is_linked =
        around.descendants_it().any(|inner| ["a", "form", "button"].iter().any(|name| inner.has_name(name)));
    if leads && is_linked && text::word_count(&around.text()) <= LED_WORDS_MAX && !holds_headline(&around) {
        around.remove_from_parent();
    }
}

/// The head of the story itself: its words are in the metadata by now.
fn remove_opening(header: &NodeRef<'_>, title: &str) {
    let is_inside =
        header.ancestors_it(None).any(|around| around.has_name("article") || around.has_name("main"));
    if title.is_empty() || !is_inside {
        return;
    }
    let holds_title = header
        .descendants_it()
        .any(|inner| inner.has_name("h1") && text::fold(&inner.text()).eq_ignore_ascii_case(title));
    let holds_picture = || {
        header.descendants_it().any(|inner| {
            ["img", "figure", "picture", "video", "iframe"].iter().any(|name| inner.has_name(name))
        })
    };
    if holds_title && !holds_picture() && text::word_count(&header.text()) <= HEAD_WORDS_MAX {
        header.remove_from_parent();
    }
}

fn holds_headline(node: &NodeRef<'_>) -> bool {
    node.descendants_it().any(|inner| inner.has_name("h1"))
}
