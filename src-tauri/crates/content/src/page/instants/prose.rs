//! Days that a story speaks of, told from the day it was printed.
//! Must never take a line that states a day and little else for a sentence.

use dom_query::NodeRef;

use crate::page::neighbourhood::Line;
use crate::page::outline;
use crate::text;

/// A paragraph of so many words is running text.
const RUNNING_WORDS: u32 = 20;
/// How far up from a day its paragraph is looked for.
const LEVELS: usize = 4;
/// Words in small letters that make a sentence of a line.
const SENTENCE_WORDS: usize = 3;

/// Words in small letters that stand around a day of printing.
const AROUND_DAYS: [&str; 40] = [
    "by",
    "on",
    "at",
    "in",
    "of",
    "the",
    "and",
    "posted",
    "published",
    "updated",
    "written",
    "min",
    "mins",
    "minute",
    "minutes",
    "read",
    "reading",
    "time",
    "comments",
    "comment",
    "views",
    "first",
    "last",
    "from",
    "to",
    "am",
    "pm",
    "de",
    "du",
    "le",
    "la",
    "el",
    "von",
    "am",
    "um",
    "uhr",
    "vom",
    "publié",
    "veröffentlicht",
    "klo",
];

/// Whether a mark stands inside running text.
pub(super) fn holds(node: &NodeRef<'_>) -> bool {
    const BLOCKS: [&str; 9] = ["p", "li", "blockquote", "dd", "td", "div", "section", "header", "article"];
    let mut around = std::iter::once(*node).chain(node.ancestors_it(Some(LEVELS)));
    let block = around.find(|around| BLOCKS.iter().any(|name| around.has_name(name)));
    let is_told = |block: NodeRef<'_>| {
        let is_box = ["div", "section", "header", "article"].iter().any(|name| block.has_name(name));
        !is_box
            && (text::word_count(&block.text()) >= RUNNING_WORDS || is_sentence(&text::fold(&block.text())))
    };
    block.is_some_and(is_told) || is_beside(node)
}

/// Whether a mark stands under a picture or in what is quoted: that has a day of its own.
fn is_beside(node: &NodeRef<'_>) -> bool {
    let mut around = std::iter::once(*node).chain(node.ancestors_it(Some(LEVELS)));
    around.any(|around| around.has_name("figcaption") || around.has_name("blockquote"))
}

/// A link of so many words is a headline.
const HEADLINE_WORDS: u32 = 4;

/// Whether a mark stands in an item of a list of other stories.
pub(super) fn is_teaser(node: &NodeRef<'_>) -> bool {
    let item = node.ancestors_it(Some(LEVELS)).find(|around| around.has_name("li"));
    let is_headline =
        |inner: &NodeRef<'_>| inner.has_name("a") && text::word_count(&inner.text()) >= HEADLINE_WORDS;
    item.is_some_and(|item| item.descendants_it().any(|inner| is_headline(&inner))) || is_card(node)
}

/// A box of more words holds a story, not its announcement.
const CARD_WORDS: u32 = 60;

/// Whether a day shares its box with a headline of its own.
fn is_card(node: &NodeRef<'_>) -> bool {
    // Cards show their day, they do not speak of it.
    let words = text::fold(&node.text()).to_lowercase();
    if ["published", "posted", "publi", "veröffentlicht"].iter().any(|opening| words.starts_with(opening)) {
        return false;
    }
    let is_title = |inner: &NodeRef<'_>| {
        let is_called =
            inner.class().is_some_and(|class| class.split_ascii_whitespace().any(|name| name == "title"));
        (is_called || ["h3", "h4", "h5"].iter().any(|name| inner.has_name(name)))
            && text::word_count(&inner.text()) >= HEADLINE_WORDS
    };
    let mut boxes = node.ancestors_it(Some(2)).take_while(|around| {
        !["body", "main", "article", "header"].iter().any(|name| around.has_name(name))
            && !around.descendants_it().any(|inner| inner.has_name("h1") || inner.has_name("h2"))
    });
    boxes.any(|around| {
        text::word_count(&around.text()) <= CARD_WORDS
            && around.descendants_it().any(|inner| is_title(&inner))
    })
}

/// Whether a line under the headline belongs to the story: a sentence, a day in its running text, a heading of a
/// diary.
pub(super) fn is_story(line: &Line<'_>) -> bool {
    is_heading(&line.node) || holds(&line.node) || is_sentence(&line.words)
}

/// A heading that nothing calls after days.
fn is_heading(node: &NodeRef<'_>) -> bool {
    let mut around = std::iter::once(*node).chain(node.ancestors_it(Some(1)));
    let heading =
        around.find(|around| ["h2", "h3", "h4", "h5", "h6"].iter().any(|name| around.has_name(name)));
    heading.is_some_and(|heading| {
        let called = [heading.attr("class"), heading.attr("id"), node.attr("class")];
        !called.into_iter().flatten().any(|name| outline::is_called_after_days(&name))
    })
}

/// "On 3 May 2024 the ferry did not come."
fn is_sentence(words: &str) -> bool {
    let end = words.trim_end_matches(['"', '\'', '”', '’', ')', '»', '“']);
    let is_ended = end
        .strip_suffix(['.', '!', '?', ':', '…'])
        .is_some_and(|before| before.ends_with(char::is_alphabetic));
    let is_plain = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.chars().count() > 1 && word.chars().all(char::is_lowercase) && !AROUND_DAYS.contains(&word)
    };
    is_ended && words.split_whitespace().filter(is_plain).count() >= SENTENCE_WORDS
}
