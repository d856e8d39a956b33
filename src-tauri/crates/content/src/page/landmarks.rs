//! What a page itself says about where its article stands. Must never decide alone: sites mark what they like.

use dom_query::{Document, LocalName, NodeRef};
use html5ever::local_name;

use super::boundary;
use super::metadata::Metadata;
use crate::text;

/// Paragraphs compared with what an engine found, and the fewest words one must have.
const OWN_LINES: usize = 12;
const OWN_LINE_WORDS: u32 = 8;

/// Elements that mark an article, in the page's order.
#[derive(Default)]
pub(super) struct Landmarks<'a> {
    bodies: Vec<NodeRef<'a>>,
    articles: Vec<NodeRef<'a>>,
    mains: Vec<NodeRef<'a>>,
}

impl<'a> Landmarks<'a> {
    pub(super) fn find(document: &'a Document) -> Self {
        let mut found = Self::default();
        for node in document.root().descendants_it() {
            let Some(element) = node.element_ref() else { continue };
            let has = |name: LocalName, value: &str| {
                let mut named = element.attrs.iter().filter(|attribute| attribute.name.local == name);
                named.any(|attribute| attribute.value.split_ascii_whitespace().any(|token| token == value))
            };
            match element.name.local {
                local_name!("article") => found.articles.push(node),
                local_name!("main") => found.mains.push(node),
                _ if has(local_name!("role"), "main") => found.mains.push(node),
                _ => {}
            }
            if has(local_name!("itemprop"), "articleBody") {
                found.bodies.push(node);
            }
        }
        found
    }

    /// Paragraphs of the one article that holds the headline; none when the page has no such article.
    pub(super) fn own_lines(&self, metadata: &Metadata) -> Vec<String> {
        let Some(own) = boundary::own_of(&self.articles, metadata) else { return Vec::new() };
        let paragraphs = own.descendants_it().filter(|node| node.has_name("p"));
        let lines = paragraphs.map(|node| text::fold(&node.text()));
        lines.filter(|line| text::word_count(line) >= OWN_LINE_WORDS).take(OWN_LINES).collect()
    }

    /// Words in the paragraphs of the one box a page marks as its article, the most telling mark first.
    pub(super) fn marked_words(&self) -> u32 {
        let inner: Vec<NodeRef<'a>> = self
            .articles
            .iter()
            .filter(|article| self.mains.iter().any(|main| is_inside(article, main)))
            .copied()
            .collect();
        let marked =
            [&self.bodies, &inner, &self.articles, &self.mains].into_iter().find_map(|found| only(found));
        let Some(marked) = marked else { return 0 };
        marked
            .descendants_it()
            .filter(|node| node.has_name("p"))
            .map(|node| text::word_count(&node.text()))
            .sum()
    }
}

/// The one element of these that is in none of the others, when there is but one.
fn only<'a>(found: &[NodeRef<'a>]) -> Option<NodeRef<'a>> {
    let mut outer = found.iter().filter(|node| !found.iter().any(|other| is_inside(node, other)));
    outer.next().filter(|_| outer.next().is_none()).copied()
}

fn is_inside(node: &NodeRef<'_>, other: &NodeRef<'_>) -> bool {
    node.id != other.id && node.ancestors_it(None).any(|around| around.id == other.id)
}
