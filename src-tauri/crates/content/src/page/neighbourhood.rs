//! The lines of print around the headline: where bylines, dates and kickers stand that nothing marks.
//! Must never reach into the running text, nor into menus, comments and other stories.

use std::collections::VecDeque;

use dom_query::NodeRef;
use html5ever::local_name;

use super::headline::{letters, printed_in};
use super::outline::{self, Outline, is_within};
use crate::{text, tree};

/// Longer lines are running text, in bytes.
const LINE_MAX: usize = 220;
/// Lines looked at before the headline and after it.
const BEFORE: usize = 10;
const AFTER: usize = 40;
/// Running text has begun when so many paragraphs of so many words went by.
const PARAGRAPHS: u32 = 2;
const PARAGRAPH_WORDS: u32 = 30;
/// The same of a sentence.
const SENTENCE_WORDS: u32 = 15;

/// A line of print.
pub(super) struct Line<'a> {
    pub(super) node: NodeRef<'a>,
    pub(super) words: String,
    /// Whether it stands over the headline.
    pub(super) is_before: bool,
}

/// The line that follows one of these on the page.
pub(super) fn following<'l, 'a>(lines: &'l [Line<'a>], index: usize) -> Option<&'l Line<'a>> {
    let line = lines.get(index)?;
    // Over the headline the nearest line comes first, so the one that follows stands before it.
    let next = if line.is_before { index.checked_sub(1)? } else { index + 1 };
    lines.get(next).filter(|next| next.is_before == line.is_before)
}

/// The lines after the headline in their order, then those before it, the nearest first.
pub(super) fn around<'a>(outline: &Outline<'a>, headline: &str) -> Vec<Line<'a>> {
    let Some(heading) = heading(outline, headline) else { return Vec::new() };
    let Some(body) = outline.with(outline::BODY).next() else { return Vec::new() };
    let mut before: VecDeque<Line<'a>> = VecDeque::new();
    let mut after: Vec<Line<'a>> = Vec::new();
    let mut is_after = false;
    let mut paragraphs = 0;
    let mut taken: Option<NodeRef<'a>> = None;
    for node in body.descendants_it() {
        if node.id == heading.id {
            is_after = true;
            taken = Some(node);
            continue;
        }
        if !node.is_element() || !has_own_words(&node) || taken.is_some_and(|taken| is_within(&node, &taken))
        {
            continue;
        }
        let words = text::fold(&node.text());
        if is_after && node.has_name("p") && is_running(&words) {
            paragraphs += 1;
        }
        if paragraphs >= PARAGRAPHS || after.len() >= AFTER {
            break;
        }
        let is_whole = words.len() <= LINE_MAX;
        let words = if is_whole { words } else { text::fold(&node.immediate_text()) };
        if words.is_empty() || words.len() > LINE_MAX || outline.is_elsewhere(&node) {
            continue;
        }
        taken = is_whole.then_some(node).or(taken);
        if is_after {
            after.push(Line { node, words, is_before: false });
        } else {
            before.push_back(Line { node, words, is_before: true });
            if before.len() > BEFORE {
                before.pop_front();
            }
        }
    }
    after.extend(before.into_iter().rev());
    after
}

/// Whether a paragraph is running text: long, or a sentence of some length.
fn is_running(words: &str) -> bool {
    let count = text::word_count(words);
    count >= PARAGRAPH_WORDS || count >= SENTENCE_WORDS && words.ends_with(['.', '!', '?', '”', '"'])
}

fn heading<'a>(outline: &Outline<'a>, headline: &str) -> Option<NodeRef<'a>> {
    let wanted = letters(headline);
    let found = [outline::H1, outline::H2].into_iter().find_map(|kind| {
        outline
            .with(kind)
            .find(|heading| letters(&heading.text()) == wanted || letters(&printed_in(heading)) == wanted)
    });
    found.or_else(|| outline.with(outline::H1).next())
}

pub(super) fn has_own_words(node: &NodeRef<'_>) -> bool {
    let is_silent = matches!(
        tree::name_of(node),
        Some(
            local_name!("script")
                | local_name!("style")
                | local_name!("noscript")
                | local_name!("template")
                | local_name!("option")
                | local_name!("svg")
                | local_name!("textarea")
                | local_name!("title")
        )
    );
    let is_word = |text: &str| text.chars().any(char::is_alphanumeric);
    !is_silent && node.children_it(false).any(|child| tree::is_text_where(&child, is_word))
}
