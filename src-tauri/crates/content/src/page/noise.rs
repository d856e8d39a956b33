//! Boxes that are no part of any story: newsletters, sharing, cookies, related lists, adverts. They go before an
//! engine sees the page. Must never take out the headline, nor a box that may be the story itself.

use dom_query::{Document, NodeRef};
use html5ever::local_name;

use super::{marks, phrases, prose};
use crate::{sanitise, text};

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
    /// What is marked and never goes for that.
    spared: Vec<NodeRef<'a>>,
    posts: Vec<NodeRef<'a>>,
    fields: Vec<NodeRef<'a>>,
    headings: Vec<NodeRef<'a>>,
    headers: Vec<NodeRef<'a>>,
}

/// Takes the boxes out of a page that are no part of its story. `title` is the story's headline.
pub(super) fn remove_boxes(document: &Document, title: &str) {
    let found = look(document);
    found.posts.iter().take(BOXES_MAX).for_each(sanitise::free_post);
    for node in &found.marked {
        if stands_in_text(node) || is_chapter(node) {
            unmark(node);
        } else if is_small(node) || is_following(node, title) {
            node.remove_from_parent();
        }
    }
    found.spared.iter().filter(|node| stands_in_text(node)).for_each(unmark);
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
        if sanitise::is_post(&element) {
            found.posts.push(node);
            continue;
        }
        let is_marked = element.attrs.iter().any(|attribute| {
            matches!(attribute.name.local, local_name!("class") | local_name!("id"))
                && marks::is_marked(&attribute.value)
        });
        if is_marked && !is_structural(name) {
            found.marked.push(node);
        } else if is_marked && matches!(name, "p" | "blockquote" | "li") {
            found.spared.push(node);
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

/// Paragraphs beside which a box stands in running text, and the words that make one.
const BESIDE_MIN: usize = 2;
const BESIDE_WORDS_MIN: u32 = 12;
/// Words of running text that a box among paragraphs has of its own.
const STANDING_WORDS_MIN: u32 = 16;

/// Whether a box that a plain word marks stands among the paragraphs of a text and is one of them, or a picture: a word
/// alone does not make it furniture.
fn stands_in_text(node: &NodeRef<'_>) -> bool {
    let names = [node.class(), node.id_attr()];
    if names.iter().flatten().any(|name| marks::is_telling(name)) || !is_among_paragraphs(node) {
        return false;
    }
    let (mut links, mut pictures, mut asks) = (0, 0, false);
    for inner in node.descendants_it() {
        match inner.node_name().as_deref() {
            Some("a") => links += 1,
            Some("img") => pictures += 1,
            Some("form" | "input" | "button" | "iframe" | "nav") => asks = true,
            _ => {}
        }
    }
    if asks || links > 2 {
        return false;
    }
    node.has_name("figure") && pictures > 0 || is_text(node)
}

/// Whether a box is a chapter of the text, named as boxes of other stories are.
fn is_chapter(node: &NodeRef<'_>) -> bool {
    let is_heading = |inner: &NodeRef<'_>| ["h2", "h3", "h4"].iter().any(|name| inner.has_name(name));
    let heading = node.descendants_it().find(is_heading);
    heading.is_some_and(|heading| phrases::names_chapter(&text::fold(&heading.text())))
        && text::word_count(&node.text()) >= PART_WORDS_MIN
}

/// Whether a box holds running text that asks for nothing.
fn is_text(node: &NodeRef<'_>) -> bool {
    let words = prose::prose_in(node, STANDING_WORDS_MIN);
    words >= STANDING_WORDS_MIN && !phrases::asks(&text::fold(&node.text()))
}

fn is_among_paragraphs(node: &NodeRef<'_>) -> bool {
    let Some(around) = node.parent() else { return false };
    let is_paragraph = |child: &NodeRef<'_>| {
        child.id != node.id
            && child.has_name("p")
            && prose::prose_in(child, BESIDE_WORDS_MIN) >= BESIDE_WORDS_MIN
    };
    around.children_it(false).filter(is_paragraph).nth(BESIDE_MIN - 1).is_some()
}

/// Takes a mark away that engines would read; what links lead to stays known.
fn unmark(node: &NodeRef<'_>) {
    if let Some(id) = node.id_attr() {
        node.set_attr(sanitise::KEPT_ID, &id);
        node.remove_attr("id");
    }
    node.remove_attr("class");
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
    if leads
        && is_linked
        && !is_part(heading, &around)
        && text::word_count(&around.text()) <= LED_WORDS_MAX
        && !holds_headline(&around)
    {
        around.remove_from_parent();
    }
}

/// Links and words of a box that is a part of the story, though its heading begins like that of another.
const PART_LINKS_MAX: usize = 3;
const PART_WORDS_MIN: u32 = 25;

/// Whether a heading such as "More on the harbour" opens running text.
fn is_part(heading: &NodeRef<'_>, around: &NodeRef<'_>) -> bool {
    if !phrases::may_open_part(&text::fold(&heading.text())) {
        return false;
    }
    let mut links = 0;
    for inner in around.descendants_it() {
        match inner.node_name().as_deref() {
            Some("a") => links += 1,
            Some("form" | "input" | "button" | "img") => return false,
            Some("h1" | "h2" | "h3" | "h4") if inner.id != heading.id => return false,
            _ => {}
        }
    }
    links <= PART_LINKS_MAX && prose::prose_in(around, PART_WORDS_MIN) >= PART_WORDS_MIN
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
