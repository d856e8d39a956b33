//! Where a text ends in mid-sentence, and which words stand for it in a list.

use layover_model::StagedBody;

use super::SUMMARY_MAX;
use crate::page::walls;
use crate::text;

/// Longest dek, in characters.
const DEK_MAX: usize = 400;

/// From so many words on, a "Read more" at the end alone does not say that the rest is missing.
const LONG_WORDS: u32 = 150;
/// A line that asks to pay or to sign in has at most so many words.
const WALL_WORDS_MAX: u32 = 30;
/// What such links begin with, where they end a line of the text itself.
const LINKS: [&str; 5] =
    ["read more", "continue reading", "keep reading", "read the full story", "read the full article"];

/// Endings that say there is more elsewhere, compared in lower case without what is not a letter.
const MORE: [&str; 22] = [
    "read more",
    "continue reading",
    "keep reading",
    "read on",
    "more",
    "read the full story",
    "read full article",
    "read the full article",
    "read the rest",
    "read the whole story",
    "full story",
    "see more",
    "view article",
    "click here to read more",
    "read the whole article",
    "read entire article",
    "weiterlesen",
    "mehr",
    "lire la suite",
    "leer más",
    "leggi tutto",
    "the post",
];

/// Whether a text says itself that it goes on elsewhere. Many feeds put "Read more" under whole stories too: in a
/// long text that counts only after an ellipsis.
pub(crate) fn is_cut(text: &str) -> bool {
    let mut lines = text.lines().rev().filter(|line| !line.trim().is_empty() && !is_signature(line));
    let Some(last) = lines.next() else { return false };
    if ends_in_ellipsis(last) && !is_verse(text) || is_wall(last) {
        return true;
    }
    let bare = text::bare(last);
    let is_link = MORE.iter().any(|ending| bare == *ending) || ends_with_more(&bare);
    is_link
        && (text::word_count(text) < LONG_WORDS
            || before_link(last).map_or_else(|| lines.next().is_some_and(ends_in_ellipsis), ends_in_ellipsis))
}

/// "This post is for paid subscribers."
fn is_wall(line: &str) -> bool {
    let lower = line.to_lowercase();
    text::word_count(line) <= WALL_WORDS_MAX
        && (walls::asks_to_pay(&lower) || walls::asks_for_account(&lower))
}

/// Lines of verse: so many at least, and the most words of one.
const VERSE_LINES_MIN: usize = 5;
const VERSE_WORDS_MAX: u32 = 12;

/// Whether a text is a poem: it may end in mid-sentence and be whole.
fn is_verse(text: &str) -> bool {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    lines().nth(VERSE_LINES_MIN - 1).is_some()
        && lines().all(|line| text::word_count(line) <= VERSE_WORDS_MAX)
}

fn ends_in_ellipsis(line: &str) -> bool {
    ["…", "[…]", "[...]", "(…)", "...", "[&#8230;]", "[…", "… »", "…]"]
        .iter()
        .any(|mark| line.trim_end().ends_with(mark))
}

/// What stands on the line of a "Read more" before it; `None` when nothing does.
fn before_link(line: &str) -> Option<&str> {
    // The endings are ASCII: the line is cut where one begins, whatever its case.
    let start = line.char_indices().rev().map(|(at, _)| at).find(|at| {
        LINKS.iter().any(|ending| {
            line.get(*at..at + ending.len()).is_some_and(|found| found.eq_ignore_ascii_case(ending))
        })
    })?;
    line.get(..start).filter(|before| before.contains(char::is_alphanumeric) || ends_in_ellipsis(before))
}

fn ends_with_more(bare: &str) -> bool {
    LINKS.iter().any(|ending| bare.ends_with(ending))
        || (bare.starts_with("continue reading ")
            || bare.starts_with("read more ")
            || bare.starts_with("read the rest of "))
            && bare.split(' ').count() <= 25
}

/// "The post TITLE appeared first on SITE." stands under whole and cut texts alike.
fn is_signature(line: &str) -> bool {
    line.starts_with("The post ") && line.contains(" appeared first on ")
}

/// The sentence under the headline: a summary apart from the body that is not its beginning.
pub(super) fn dek(summary: Option<&str>, body: Option<&str>, is_content: bool) -> String {
    let Some(summary) = summary.filter(|_| is_content) else { return String::new() };
    let dek = text::fold(summary);
    let is_beginning = body.is_some_and(|body| is_beginning_of(&dek, body));
    if dek.chars().count() > DEK_MAX || is_cut(summary) || is_beginning { String::new() } else { dek }
}

/// Whether a text says no more than the beginning of another.
pub(crate) fn is_beginning_of(text: &str, whole: &str) -> bool {
    let start = text::bare(text);
    let start = start.get(..start.len().saturating_sub(12).max(1)).unwrap_or(&start);
    // Of a long text only as much is looked at as could be that beginning.
    let mut room = start.len().saturating_mul(2) + 64;
    loop {
        let head = whole.get(..whole.ceil_char_boundary(room)).unwrap_or(whole);
        let bare = text::bare(head);
        // What stands at the cut may be half a word, which changes nothing before it.
        if head.len() == whole.len() || bare.len() > start.len() {
            return bare.starts_with(start);
        }
        room = room.saturating_mul(2);
    }
}

/// What a list shows of a story.
pub(super) fn summary(dek: &str, body: Option<&StagedBody>) -> String {
    if !dek.is_empty() {
        return text::beginning(dek, SUMMARY_MAX);
    }
    body.map(|body| text::beginning(&body.text, SUMMARY_MAX)).unwrap_or_default()
}
