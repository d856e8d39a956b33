//! Finds captions and credits that are not marked up as such, and the box that holds them with their picture.

use std::collections::HashMap;

use dom_query::{Document, NodeId, NodeRef};

/// What a box turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A picture with its caption or credit.
    Figure,
    /// The caption.
    Caption,
    /// Who took it.
    Credit,
}

/// Longer texts are no captions, in characters.
const CAPTION_MAX: usize = 1_200;
const CREDIT_MAX: usize = 300;
const BOXES: [&str; 11] =
    ["p", "div", "span", "section", "a", "center", "dl", "figure", "figcaption", "small", "li"];
const SHOWN: [&str; 6] = ["img", "amp-img", "iframe", "video", "picture", "svg"];

/// The roles of a document's boxes.
pub(super) fn roles(document: &Document) -> HashMap<NodeId, Role> {
    let mut roles = HashMap::new();
    let root = document.root();
    for node in root.descendants_it() {
        if !node.is_element() || node.has_name("figcaption") {
            continue;
        }
        let Some(role) = printed_role(&node) else { continue };
        if let Some(holder) = holder_of(&node) {
            if !holder.has_name("figure") {
                roles.insert(holder.id, Role::Figure);
            }
            roles.insert(node.id, role);
        }
    }
    roles
}

fn printed_role(node: &NodeRef<'_>) -> Option<Role> {
    let class = node.class()?;
    let class = class.to_ascii_lowercase();
    if !class.contains("caption") && !class.contains("credit") && !class.contains("copyright") {
        return None;
    }
    let length = node.text().trim().chars().count();
    if length == 0 || shows_something(node) {
        return None;
    }
    let is_credit =
        class.split_ascii_whitespace().any(|token| token.contains("credit") || token.contains("copyright"));
    if is_credit && !class.contains("caption-and-credit") {
        return (length <= CREDIT_MAX).then_some(Role::Credit);
    }
    let is_caption = class.split_ascii_whitespace().any(|token| {
        token.contains("caption") && !token.starts_with("has-") && !token.contains("no-caption")
    });
    (is_caption && length <= CAPTION_MAX).then_some(Role::Caption)
}

/// The nearest box around a caption that shows something and says nothing but captions and credits.
fn holder_of<'a>(caption: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    for holder in caption.ancestors_it(Some(4)) {
        if holder.has_name("figure") {
            return Some(holder);
        }
        if !BOXES.iter().any(|name| holder.has_name(name)) {
            return None;
        }
        if shows_something(&holder) {
            return says_nothing_else(&holder).then_some(holder);
        }
    }
    None
}

fn says_nothing_else(holder: &NodeRef<'_>) -> bool {
    let mut open = holder.children();
    while let Some(node) = open.pop() {
        if node.is_text() && !node.text().trim().is_empty() {
            return false;
        }
        if node.is_element() && printed_role(&node).is_none() && !is_silent(&node) {
            open.extend(node.children());
        }
    }
    true
}

fn is_silent(node: &NodeRef<'_>) -> bool {
    ["script", "style", "noscript", "template", "svg", "figcaption", "button", "iframe", "video"]
        .iter()
        .any(|name| node.has_name(name))
}

fn shows_something(node: &NodeRef<'_>) -> bool {
    node.descendants_it().any(|inner| SHOWN.iter().any(|name| inner.has_name(name)))
}
