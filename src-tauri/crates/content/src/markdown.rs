//! A stored body as Markdown (CommonMark with GitHub's tables, struck text and notes). What a text says may look like
//! Markdown: it is escaped, so that it reads as it was written.

mod inline;
mod table;

use crate::xhtml::{Element, Node, Setting, text_of, tree_of};
use inline::line;
use layover_model::SanitizedHtml;

pub use inline::escape;

/// The body as Markdown, blocks apart by empty lines.
#[must_use]
pub fn render(body: &SanitizedHtml, setting: &Setting<'_>) -> String {
    join(&blocks(&tree_of(body, setting)))
}

fn join(blocks: &[String]) -> String {
    blocks.join("\n\n")
}

/// Blocks of lines.
fn blocks(nodes: &[Node]) -> Vec<String> {
    let mut found = Vec::new();
    let mut run: Vec<&Node> = Vec::new();
    for node in nodes {
        match node {
            Node::Element(element) if is_block(&element.tag) => {
                end_run(&mut found, &mut run);
                block(&mut found, element);
            }
            node => run.push(node),
        }
    }
    end_run(&mut found, &mut run);
    found
}

fn end_run(found: &mut Vec<String>, run: &mut Vec<&Node>) {
    let words = line(run.iter().copied());
    push(found, words.trim());
    run.clear();
}

fn push(found: &mut Vec<String>, words: &str) {
    if !words.is_empty() {
        found.push(words.to_owned());
    }
}

fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "aside"
            | "blockquote"
            | "details"
            | "div"
            | "dl"
            | "figure"
            | "figcaption"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "hr"
            | "ol"
            | "p"
            | "pre"
            | "summary"
            | "table"
            | "ul"
    )
}

fn block(found: &mut Vec<String>, element: &Element) {
    match element.tag.as_str() {
        "p" if is_note(element) => push(found, &note(element)),
        "p" => push(found, line(&element.children).trim()),
        "h2" | "h3" | "h4" | "h5" | "h6" => {
            let depth = element.tag.as_bytes().get(1).map_or(2, |digit| usize::from(digit - b'0'));
            let words = line(&element.children).replace("\\\n", " ");
            push(found, format!("{} {}", "#".repeat(depth), words.trim()).trim_end());
        }
        "hr" => found.push("---".to_owned()),
        "pre" => found.push(listing(element)),
        "blockquote" | "aside" => {
            let inner = join(&blocks(&element.children));
            if !inner.is_empty() {
                found.push(behind("> ", "> ", &inner));
            }
        }
        "ul" | "ol" => list(found, element),
        "dl" => terms(found, element),
        "table" => table::table(found, element),
        "figcaption" | "summary" => {
            let words = line(&element.children);
            let marks = if element.tag == "summary" { "**" } else { "*" };
            push(found, &inline::wrapped(words.trim(), marks));
        }
        _ if is_note(element) => push(found, &note(element)),
        _ => found.extend(blocks(&element.children)),
    }
}

fn list(found: &mut Vec<String>, element: &Element) {
    let is_ordered = element.tag == "ol";
    let mut number: i64 = element.attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1);
    let mut items = Vec::new();
    for item in element.children.iter().filter_map(element_of) {
        if is_note(item) {
            push(found, &note(item));
            continue;
        }
        let inner = item_of(item);
        let mark = if is_ordered { format!("{}. ", number.max(0)) } else { "- ".to_owned() };
        items.push(behind(&mark, &" ".repeat(mark.len()), &inner));
        number = number.saturating_add(1);
    }
    let is_tight = items.iter().all(|item| !item.contains("\n\n"));
    push(found, &items.join(if is_tight { "\n" } else { "\n\n" }));
}

/// What an item says; a list that follows its one line stands right under it, where that still makes a list.
fn item_of(item: &Element) -> String {
    let found = blocks(&item.children);
    // A numbered list interrupts a paragraph only when it begins with 1 (CommonMark 5.3).
    let is_close = |element: &&Element| {
        element.tag == "ul" || (element.tag == "ol" && element.attribute("start").is_none())
    };
    let close = item.children.iter().filter_map(element_of).filter(is_close).count();
    if found.len() <= close + 1 { found.join("\n") } else { join(&found) }
}

fn terms(found: &mut Vec<String>, element: &Element) {
    for part in element.children.iter().filter_map(element_of) {
        if part.tag == "dt" {
            push(found, &inline::wrapped(line(&part.children).trim(), "**"));
        } else {
            found.extend(blocks(&part.children));
        }
    }
}

fn element_of(node: &Node) -> Option<&Element> {
    match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    }
}

fn is_note(element: &Element) -> bool {
    element.attribute("epub:type") == Some("footnote") && element.attribute("id").is_some()
}

/// A note under the name its marks give it; the way back goes, for programs make their own.
fn note(element: &Element) -> String {
    let inner = join(&blocks(&without_way_back(&element.children)));
    behind(&format!("[^{}]: ", element.attribute("id").unwrap_or_default()), "    ", &inner)
}

fn without_way_back(nodes: &[Node]) -> Vec<Node> {
    let is_way_back = |node: &Node| {
        let Some(element) = element_of(node) else { return false };
        let leads_within = element.attribute("href").is_some_and(|href| href.starts_with('#'));
        leads_within && !text_of(&element.children).chars().any(char::is_alphanumeric)
    };
    let kept = nodes.iter().filter(|node| !is_way_back(node)).map(|node| match node {
        Node::Text(text) => Node::Text(text.clone()),
        Node::Element(element) => {
            Node::Element(Element { children: without_way_back(&element.children), ..element.clone() })
        }
    });
    kept.collect()
}

/// Lines behind a mark: the first behind one, the others behind another. Empty lines stay empty.
fn behind(first: &str, others: &str, text: &str) -> String {
    let lines = text.split('\n').enumerate().map(|(at, line)| match (at, line.is_empty()) {
        (0, _) => format!("{first}{line}"),
        (_, true) => others.trim_end().to_owned(),
        (_, false) => format!("{others}{line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A listing between fences longer than any in it.
fn listing(element: &Element) -> String {
    let text = text_of(&element.children);
    let code = element.children.iter().filter_map(element_of).find(|inner| inner.tag == "code");
    let class = element.attribute("class").or_else(|| code.and_then(|code| code.attribute("class")));
    let language = class.and_then(|class| class.strip_prefix("language-")).unwrap_or_default();
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{language}\n{}\n{fence}", text.trim_end_matches('\n'))
}
