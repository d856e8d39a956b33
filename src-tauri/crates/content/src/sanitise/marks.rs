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
        attributes::value("code", "class", &format!("language-{}", highlighted(&class)?))
    };
    // Generators put it on a box or two around the listing.
    let around = || {
        let boxes =
            node.ancestors_it(Some(2)).filter(|around| node.has_name("pre") && around.has_name("div"));
        boxes.filter_map(|around| from_class(&around)).next()
    };
    let found = from_class(node).or_else(|| from_attribute(node)).or_else(around);
    found.filter(|class| class != "math" || node.has_name("code"))
}

/// The language in the classes of highlighters: "highlight-source-js", "highlight-python", "brush: js", "hljs rust".
fn highlighted(class: &str) -> Option<&str> {
    let mut tokens = class.split_ascii_whitespace();
    while let Some(token) = tokens.next() {
        let token = token.trim_end_matches(';');
        let named = match token {
            "brush:" | "hljs" | "sourceCode" | "prism" => {
                tokens.next().map(|next| next.trim_end_matches(';'))
            }
            _ => {
                ["highlight-source-", "brush:", "highlight-"].iter().find_map(|mark| token.strip_prefix(mark))
            }
        };
        if let Some(named) =
            named.filter(|named| !matches!(*named, "default" | "none" | "text" | "wrapper" | "block"))
        {
            return Some(named);
        }
    }
    None
}

/// Classes of pictures that show a formula, whose source is their description.
const FORMULAS: [&str; 4] = ["latex", "tex", "math", "wp-latex"];

/// The source of a formula that stands as a picture.
pub(super) fn pictured_formula(node: &NodeRef<'_>) -> Option<String> {
    let is_one = node.class()?.split_ascii_whitespace().any(|token| FORMULAS.contains(&token));
    let source = node.attr("alt").filter(|_| is_one)?;
    let source = crate::text::fold(&source);
    (!source.is_empty()).then_some(source)
}

pub(super) fn style_of(node: &NodeRef<'_>) -> String {
    node.attr("style").map(|style| style.to_ascii_lowercase().replace(' ', "")).unwrap_or_default()
}
