//! The words a name stands in on a page: lines of its box apart, and what is said beside a link to somebody's page.
//! Must never reach as far as the headline.

use dom_query::NodeRef;
use layover_model::Credit;

use super::printed::BYLINE_MAX;
use crate::page::neighbourhood::Line;
use crate::{byline, text};

/// So far above a link stands the box of its byline, in elements.
const BOX_DEPTH: usize = 4;

/// What a place prints, its lines parted by bars: two names one under the other are not one.
pub(super) fn words_of(node: &NodeRef<'_>) -> String {
    if let Some(content) = node.attr("content") {
        return text::fold(&content);
    }
    let plain = text::fold(&node.text());
    if plain.chars().count() > BYLINE_MAX * 2 || node.children_it(false).all(|child| !child.is_element()) {
        return plain;
    }
    let lines = text::lines_of(&node.inner_html());
    let lines: Vec<String> = lines.lines().map(text::fold).filter(|line| !line.is_empty()).collect();
    if lines.len() > 1 { joined(&lines) } else { plain }
}

/// The words of a line of print, with its own breaks.
pub(super) fn words_in(line: &Line<'_>) -> String {
    let is_whole = line.words == text::fold(&line.node.text());
    if is_whole { words_of(&line.node) } else { line.words.clone() }
}

fn joined(lines: &[String]) -> String {
    let mut whole = String::new();
    let mut last = "";
    for line in lines {
        if !whole.is_empty() {
            whole.push_str(if goes_on(last, line) { " " } else { " | " });
        }
        whole.push_str(line);
        last = line;
    }
    whole
}

/// Whether a line is the rest of the one over it: "Written by", then the name; "Ada Holm", then "and Bo Lee".
fn goes_on(before: &str, line: &str) -> bool {
    let first = |text: &str| text.split(' ').next().unwrap_or_default().to_lowercase();
    let last = before.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let is_joint = |word: &str| matches!(word, "and" | "&" | "und" | "et" | "y" | "e" | "och" | "og" | "en");
    byline::is_opening(before)
        || before.ends_with([':', ',', '/'])
        || line.starts_with([',', '(', '/'])
        || matches!(last.as_str(), "by" | "von" | "par" | "por" | "door" | "av" | "af" | "di")
        || is_joint(&last)
        || is_joint(&first(line))
}

/// The people a link names, with what its byline says of them.
pub(super) fn as_told(credits: Vec<Credit>, link: &NodeRef<'_>) -> Vec<Credit> {
    match around(link) {
        Some(words) => byline::as_told(credits, &words),
        None => credits,
    }
}

/// The words of the nearest box that says more than the link.
fn around(link: &NodeRef<'_>) -> Option<String> {
    let letters = |words: &str| words.chars().filter(|letter| letter.is_alphanumeric()).count();
    let own = letters(&link.text());
    for place in link.ancestors_it(Some(BOX_DEPTH)) {
        let is_heading =
            |node: &NodeRef<'_>| ["h1", "h2", "h3", "body"].iter().any(|name| node.has_name(name));
        if is_heading(&place)
            || place.text().chars().count() > BYLINE_MAX * 2
            || place.descendants_it().any(|node| is_heading(&node))
        {
            return None;
        }
        let words = words_of(&place);
        if words.chars().count() > BYLINE_MAX {
            return None;
        }
        if letters(&words) > own {
            return Some(words);
        }
    }
    None
}
