//! What stands within a line.

use crate::xhtml::{Element, Node, text_of};

/// Nodes as one line, or several where the text breaks.
pub(super) fn line<'n>(nodes: impl IntoIterator<Item = &'n Node>) -> String {
    let mut out = String::new();
    for node in nodes {
        match node {
            Node::Text(text) => push_text(&mut out, text),
            Node::Element(element) => push_element(&mut out, element),
        }
    }
    out
}

fn push_text(out: &mut String, text: &str) {
    let is_at_start = out.is_empty() || out.ends_with('\n');
    let folded = text.split(['\n', '\t']).collect::<Vec<_>>().join(" ");
    out.push_str(&if is_at_start { escape(&folded) } else { escape_within(&folded) });
}

fn push_element(out: &mut String, element: &Element) {
    let inner = || line(&element.children);
    match element.tag.as_str() {
        "br" => out.push_str("\\\n"),
        "img" => {
            let alt = escape(element.attribute("alt").unwrap_or_default());
            out.push_str(&format!("![{alt}]({})", address(element.attribute("src").unwrap_or_default())));
        }
        "em" | "i" | "cite" | "var" | "dfn" => out.push_str(&wrapped(&inner(), "*")),
        "strong" | "b" => out.push_str(&wrapped(&inner(), "**")),
        "s" | "del" => out.push_str(&wrapped(&inner(), "~~")),
        "code" | "kbd" | "samp" => out.push_str(&code(&text_of(&element.children))),
        // CommonMark lets these stand as they are.
        "sub" | "sup" if element.children.iter().any(is_mark) => out.push_str(&inner()),
        "sub" | "sup" => out.push_str(&format!("<{0}>{1}</{0}>", element.tag, inner())),
        "q" => out.push_str(&format!("“{}”", inner())),
        "ruby" => element.children.iter().for_each(|node| match node {
            Node::Element(reading) if reading.tag == "rt" => {
                out.push_str(&format!("({})", line(&reading.children)));
            }
            other => out.push_str(&line([other])),
        }),
        "span" if element.attribute("class") == Some("picture-missing") => {
            out.push_str(&wrapped(&inner(), "*"));
        }
        "a" => push_link(out, element),
        _ => out.push_str(&inner()),
    }
}

fn is_mark(node: &Node) -> bool {
    matches!(node, Node::Element(element) if element.attribute("epub:type") == Some("noteref"))
}

fn push_link(out: &mut String, element: &Element) {
    let href = element.attribute("href").unwrap_or_default();
    match href.strip_prefix('#') {
        Some(id) if element.attribute("epub:type") == Some("noteref") => out.push_str(&format!("[^{id}]")),
        // Places within a text have no names in Markdown.
        Some(_) => out.push_str(&line(&element.children)),
        None if href.is_empty() => out.push_str(&line(&element.children)),
        None => {
            let words = line(&element.children);
            out.push_str(&format!("[{}]({})", words.trim(), address(href)));
        }
    }
}

/// An address between brackets that a blank or a bracket in it cannot close.
fn address(address: &str) -> String {
    let plain: String =
        address.chars().filter(|letter| !letter.is_control() && !matches!(letter, '<' | '>')).collect();
    if plain.contains(['(', ')', ' ']) { format!("<{plain}>") } else { plain }
}

/// Words between marks, blanks at their ends outside.
pub(super) fn wrapped(words: &str, marks: &str) -> String {
    let inner = words.trim();
    if inner.is_empty() {
        return words.to_owned();
    }
    let before = words.len() - words.trim_start().len();
    let after = words.len() - words.trim_end().len();
    format!("{}{marks}{inner}{marks}{}", " ".repeat(before.min(1)), " ".repeat(after.min(1)))
}

fn code(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{}{pad}{fence}", text.replace('\n', " "))
}

/// Plain text at the beginning of a line, so that nothing in it is Markdown.
#[must_use]
pub fn escape(text: &str) -> String {
    let escaped = escape_within(text);
    let rest = escaped.trim_start();
    let digits = rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let is_list = digits > 0 && rest.get(digits..).is_some_and(|after| after.starts_with(['.', ')']));
    if is_list {
        let (number, after) = rest.split_at(digits);
        return format!("{number}\\{after}");
    }
    if rest.starts_with(['#', '+', '-', '=', '~', ':']) { format!("\\{rest}") } else { escaped }
}

fn escape_within(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => out.extend(['\\', letter]),
            '&' => out.push_str("&amp;"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}
