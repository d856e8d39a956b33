//! Running text as it stands on a page, before an engine has seen it: counted no further than is asked. Must take
//! neither links nor headings nor captions for it.

use dom_query::NodeRef;

use crate::{text, tree};

/// A piece of fewer words is a label.
const PIECE_WORDS_MIN: u32 = 8;

/// Elements whose text is never running text.
const OTHER: [&str; 18] = [
    "a",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "figcaption",
    "script",
    "style",
    "template",
    "noscript",
    "button",
    "label",
    "nav",
    "footer",
    "title",
    "small",
];

/// Words of a piece of running text; none where a node is something else.
fn words_of(node: &NodeRef<'_>) -> u32 {
    let Some(words) = tree::with_text(node, text::word_count) else { return 0 };
    let is_other = |around: NodeRef<'_>| OTHER.iter().any(|name| around.has_name(name));
    if words < PIECE_WORDS_MIN || node.ancestors_it(Some(3)).any(is_other) { 0 } else { words }
}

/// The sum, no further than `enough`.
fn sum<'a>(nodes: impl Iterator<Item = NodeRef<'a>>, enough: u32) -> u32 {
    let mut words = 0_u32;
    for node in nodes {
        words = words.saturating_add(words_of(&node));
        if words >= enough {
            break;
        }
    }
    words
}

/// Words of running text in a box, counted up to `enough`.
pub(super) fn prose_in(node: &NodeRef<'_>, enough: u32) -> u32 {
    sum(std::iter::once(*node).chain(node.descendants_it()), enough)
}

/// Words in paragraphs of a box before one of its elements: captions stand in other boxes.
pub(super) fn prose_before(node: &NodeRef<'_>, end: &NodeRef<'_>) -> u32 {
    let before = node.descendants_it().take_while(|inner| inner.id != end.id);
    let in_paragraph = |inner: &NodeRef<'_>| {
        inner.is_text() && inner.ancestors_it(Some(3)).any(|around| around.has_name("p"))
    };
    sum(before.filter(in_paragraph), u32::MAX)
}

/// Whether so much running text follows a node in its box.
pub(super) fn is_followed_by_prose(node: &NodeRef<'_>, words: u32) -> bool {
    let mut found = 0;
    for next in std::iter::successors(node.next_sibling(), NodeRef::next_sibling) {
        found += prose_in(&next, words);
        if found >= words {
            return true;
        }
    }
    false
}

/// Paragraphs of running text in a box.
pub(super) fn lines_of(node: &NodeRef<'_>) -> u32 {
    let is_line =
        |inner: &NodeRef<'_>| inner.has_name("p") && prose_in(inner, PIECE_WORDS_MIN) >= PIECE_WORDS_MIN;
    u32::try_from(node.descendants_it().filter(is_line).count()).unwrap_or(u32::MAX)
}

/// Words of running text between two elements of a page, or from its beginning; counted up to `enough`.
pub(super) fn between(start: Option<&NodeRef<'_>>, end: &NodeRef<'_>, enough: u32) -> u32 {
    let Some(root) = end.ancestors_it(None).find(|around| around.has_name("body")) else { return 0 };
    let inside = root.descendants_it().skip_while(|node| start.is_some_and(|start| node.id != start.id));
    sum(inside.take_while(|node| node.id != end.id), enough)
}

/// Words of running text on a page after an element and what is in it; counted up to `enough`.
pub(super) fn after(start: &NodeRef<'_>, enough: u32) -> u32 {
    let mut words = 0_u32;
    for around in std::iter::once(*start).chain(start.ancestors_it(None)) {
        for next in std::iter::successors(around.next_sibling(), NodeRef::next_sibling) {
            words = words.saturating_add(prose_in(&next, enough));
            if words >= enough {
                return words;
            }
        }
    }
    words
}
