//! Brings to safety what engines throw away though it is a story's: formulas that scripts would set, pictures that
//! stand in for scripts, frames of known places. Must run before an engine sees the page.

use dom_query::{Document, NodeRef};

use crate::sanitise;

/// Classes of what a script made of a formula's source.
const RENDERED: [&str; 6] =
    ["MathJax", "MathJax_Preview", "MathJax_Display", "MathJax_SVG", "MathJax_CHTML", "MathJax_SVG_Display"];

/// Prepares a page, whose mark-up tells what is worth looking for.
pub(super) fn prepare(document: &Document, html: &str) {
    sanitise::settle_shown(document, html);
    if html.contains("math/tex") {
        keep_formulas(document);
    }
    if html.contains("<noscript") {
        keep_pictures(document);
    }
    if html.contains("<iframe") {
        keep_frames(document);
    }
    if html.contains("<aside") {
        keep_pull_quotes(document);
    }
}

/// `<script type="math/tex">` becomes `<code class="math">`.
fn keep_formulas(document: &Document) {
    for node in named(document, "script") {
        if !node.attr("type").is_some_and(|kind| kind.trim_start().starts_with("math/tex")) {
            continue;
        }
        let mut before = node.prev_sibling();
        while let Some(rendered) = before.filter(is_rendered) {
            before = rendered.prev_sibling();
            rendered.remove_from_parent();
        }
        let source = node.text();
        node.rename("code");
        node.remove_all_attrs();
        node.set_attr("class", "math");
        node.set_text(source.trim());
    }
}

fn is_rendered(node: &NodeRef<'_>) -> bool {
    node.is_text() && node.text().trim().is_empty()
        || node
            .class()
            .is_some_and(|class| class.split_ascii_whitespace().any(|token| RENDERED.contains(&token)))
}

/// A picture for readers without scripts steps out where no other stands beside it.
fn keep_pictures(document: &Document) {
    for node in named(document, "noscript") {
        let shows = |node: &NodeRef<'_>| {
            node.has_name("img") || node.descendants_it().any(|inner| inner.has_name("img"))
        };
        let siblings = [node.prev_element_sibling(), node.next_element_sibling()];
        let is_alone = !siblings.iter().flatten().any(shows);
        if is_alone && shows(&node) && node.text().trim().is_empty() {
            node.rename("span");
        }
    }
}

/// Frames of places the sanitiser makes link cards for take a name that engines do not sweep out.
fn keep_frames(document: &Document) {
    for node in named(document, "iframe") {
        if sanitise::is_known_embed(&node) {
            node.rename("amp-iframe");
            let around =
                node.parent().filter(|around| around.has_name("div") && around.text().trim().is_empty());
            around.into_iter().for_each(|around| around.rename("figure"));
        }
    }
}

/// Engines take every `aside` for something beside the story.
fn keep_pull_quotes(document: &Document) {
    for node in named(document, "aside") {
        if sanitise::is_pull_quote(&node, "aside") {
            node.rename("blockquote");
        }
    }
}

fn named<'a>(document: &'a Document, name: &str) -> Vec<NodeRef<'a>> {
    document.root().descendants_it().filter(|node| node.has_name(name)).collect()
}
