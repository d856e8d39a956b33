//! Rules over an engine's output: what repeats the page's head, and lines that are no part of a story.

use dom_query::{Document, NodeRef};

use super::metadata::Metadata;
use super::noise;
use crate::text;

/// Blocks at the head among which headline, dek and byline may stand once more.
const HEAD_BLOCKS: usize = 12;
const LEAVES: &str =
    "h1, h2, h3, h4, h5, h6, p, div, section, header, li, ul, ol, span, time, aside, footer, a, small";

/// Polishes an extracted text in place.
pub(super) fn polish(document: &Document, metadata: &Metadata) {
    remove_head(document, metadata);
    remove_noise_lines(document);
}

fn remove_head(document: &Document, metadata: &Metadata) {
    let mut seen = 0;
    for node in document.select(LEAVES).nodes() {
        let printed = text::fold(&node.text());
        if printed.is_empty() || is_removed(node) || holds_blocks(node) {
            continue;
        }
        let is_prose = printed.chars().count() > 200;
        if is_repeated(node, &printed, metadata) {
            node.remove_from_parent();
        } else if is_prose {
            return;
        }
        seen += 1;
        if seen > HEAD_BLOCKS {
            return;
        }
    }
}

fn is_repeated(node: &NodeRef<'_>, printed: &str, metadata: &Metadata) -> bool {
    let is_heading = ["h1", "h2", "h3"].iter().any(|name| node.has_name(name));
    if same_words(printed, &metadata.title) && (is_heading || node.has_name("p") || node.has_name("div")) {
        return true;
    }
    if !metadata.dek.is_empty() && same_words(printed, &metadata.dek) {
        return true;
    }
    if printed.chars().count() > 120 {
        return false;
    }
    is_byline(printed, metadata) || is_date_line(printed)
}

fn is_byline(printed: &str, metadata: &Metadata) -> bool {
    let lower = printed.to_lowercase();
    let names: Vec<String> = metadata.credits.iter().map(|credit| credit.name.to_lowercase()).collect();
    let Some(first) = names.first() else { return false };
    let mut rest = lower.clone();
    if !lower.contains(first.as_str()) {
        return false;
    }
    for name in &names {
        rest = rest.replace(name.as_str(), " ");
    }
    // "By", "and", a date, a time, "min read": nothing that would be missed.
    rest.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() > 3 && !is_date_word(word))
        .count()
        == 0
}

fn is_date_line(printed: &str) -> bool {
    let has_number = printed.chars().any(|c| c.is_ascii_digit());
    let words: Vec<String> = printed
        .to_lowercase()
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    has_number
        && printed.chars().count() <= 60
        && !words.is_empty()
        && words.iter().all(|word| word.chars().count() <= 3 || is_date_word(word))
        && (words.iter().any(|word| is_date_word(word)) || crate::dates::parse(printed).is_some())
}

fn is_date_word(word: &str) -> bool {
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "published",
        "updated",
        "posted",
        "modified",
        "last",
        "minute",
        "minutes",
        "read",
        "hours",
        "days",
    ]
    .contains(&word)
}

fn remove_noise_lines(document: &Document) {
    for node in document.select(LEAVES).nodes() {
        if is_removed(node) || node.has_name("a") || node.has_name("span") || node.has_name("time") {
            continue;
        }
        let printed = node.text();
        if printed.len() > 400
            || node.descendants_it().any(|inner| {
                ["img", "iframe", "video", "picture", "table"].iter().any(|name| inner.has_name(name))
            })
        {
            continue;
        }
        let printed = text::fold(&printed);
        if noise::is_noise_line(&printed, is_all_link(node, &printed)) {
            node.remove_from_parent();
        }
    }
}

fn is_all_link(node: &NodeRef<'_>, printed: &str) -> bool {
    let linked: usize = node
        .descendants_it()
        .filter(|inner| inner.has_name("a"))
        .map(|link| text::fold(&link.text()).chars().count())
        .sum();
    linked > 0 && linked * 10 >= printed.chars().count() * 6
}

fn holds_blocks(node: &NodeRef<'_>) -> bool {
    node.descendants_it().any(|inner| {
        [
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "section",
            "figure",
            "img",
            "table",
            "header",
            "blockquote",
            "pre",
        ]
        .iter()
        .any(|name| inner.has_name(name))
    })
}

fn is_removed(node: &NodeRef<'_>) -> bool {
    node.ancestors_it(None).last().is_none_or(|top| top.is_element() && !top.has_name("html"))
}

fn same_words(one: &str, other: &str) -> bool {
    let letters =
        |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let one = letters(one);
    !one.is_empty() && one == letters(other)
}
