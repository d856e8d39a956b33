//! What classes and attributes of foreign mark-up say about an element.

use dom_query::NodeRef;

use super::attributes;

/// Text for readers of screens that the sighted do not see, line numbers, and what formulas look like.
pub(super) fn is_unwanted(node: &NodeRef<'_>) -> bool {
    let Some(class) = node.class() else { return false };
    class.split_ascii_whitespace().any(|token| {
        matches!(
            token,
            "screen-reader-text"
                | "sr-only"
                | "visually-hidden"
                | "visuallyhidden"
                | "katex-html"
                | "MathJax_Preview"
                | "linenos"
                | "lineno"
                | "linenumber"
                | "gutter"
                | "line-numbers-rows"
                | "hljs-ln-numbers"
                | "mw-editsection"
        )
    })
}

pub(crate) fn is_pull_quote(node: &NodeRef<'_>, name: &str) -> bool {
    matches!(name, "aside" | "blockquote" | "div" | "figure" | "section" | "p")
        && node.class().is_some_and(|class| {
            let class = class.to_ascii_lowercase();
            ["pullquote", "pull-quote", "pull_quote"].iter().any(|mark| class.contains(mark))
                || class.split_ascii_whitespace().any(|token| token == "pull" || token.ends_with("-pull"))
        })
}

/// A sign that leads from a heading to itself.
pub(super) fn is_heading_anchor(node: &NodeRef<'_>) -> bool {
    let leads_within = node.attr("href").is_some_and(|href| href.contains('#'));
    leads_within
        && matches!(node.text().trim(), "#" | "¶" | "§" | "🔗" | "" | "\u{f0c1}")
        && !node.descendants_it().any(|inner| inner.has_name("img"))
}

pub(super) fn is_emoji(node: &NodeRef<'_>, url: &str) -> bool {
    let is_marked = node.class().is_some_and(|class| {
        class.split_ascii_whitespace().any(|token| matches!(token, "emoji" | "wp-smiley"))
    });
    is_marked || url.contains("/images/core/emoji/")
}

/// The language of a listing, wherever highlighters keep it.
pub(super) fn code_language(node: &NodeRef<'_>) -> Option<String> {
    let from_attribute = |node: &NodeRef<'_>| {
        let given = node.attr("data-lang").or_else(|| node.attr("data-language"))?;
        attributes::value("code", "class", &format!("language-{}", given.trim()))
    };
    let from_class = |node: &NodeRef<'_>| {
        let class = node.class()?;
        if let Some(known) = attributes::value("code", "class", &class) {
            return Some(known);
        }
        let named =
            class.split_ascii_whitespace().find_map(|token| token.strip_prefix("highlight-source-"))?;
        attributes::value("code", "class", &format!("language-{named}"))
    };
    from_class(node).or_else(|| from_attribute(node)).filter(|class| class != "math" || node.has_name("code"))
}

pub(super) fn style_of(node: &NodeRef<'_>) -> String {
    node.attr("style").map(|style| style.to_ascii_lowercase().replace(' ', "")).unwrap_or_default()
}
