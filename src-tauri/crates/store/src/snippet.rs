//! The piece of a story's text around the words found, and where in it they stand.

use std::collections::VecDeque;
use std::ops::Range;

use crate::words::{self, Term, Words};

/// How much text a snippet shows, in bytes, before its ends are moved to a word's edge.
const SNIPPET_BYTES: usize = 200;
/// How much of that stands before the first word found.
const BEFORE_BYTES: usize = 40;
/// Where a text has no spaces, an end may move so far.
const EDGE_BYTES: usize = 24;
/// Deeper in a text is not looked: a book's length, so that one odd story never holds up a search.
const LOOKED_AT_BYTES: usize = 400_000;

/// Plain text and the byte ranges in it that match.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Snippet {
    pub(crate) text: String,
    pub(crate) marks: Vec<(usize, usize)>,
}

/// The piece of `text` where most of the words stand together; `None` when none of them is in it.
pub(crate) fn around(text: &str, words: &Words) -> Option<Snippet> {
    let text = text.get(..text.floor_char_boundary(LOOKED_AT_BYTES)).unwrap_or(text);
    let found = find(text, words);
    let best = best_start(&found)?;
    let window = cut(text, best.saturating_sub(BEFORE_BYTES), SNIPPET_BYTES);
    Some(build(text, window, &found))
}

/// The beginning of `text`, nothing marked: for a story found by its headline.
pub(crate) fn beginning(text: &str) -> Snippet {
    build(text, cut(text, 0, SNIPPET_BYTES), &[])
}

/// Where the words stand in a line that is shown whole.
pub(crate) fn marks(line: &str, words: &Words) -> Vec<(usize, usize)> {
    build(line, 0..line.len(), &find(line, words)).marks
}

struct Found {
    bytes: Range<usize>,
    term: usize,
}

/// Where the words stand, from the start of the text as far as the first window that holds them all.
fn find(text: &str, words: &Words) -> Vec<Found> {
    let longest = words.terms.iter().map(|term| term.tokens.len()).max().unwrap_or_default();
    let mut tokens = words::tokens(text);
    let mut ahead: VecDeque<Range<usize>> = tokens.by_ref().take(longest).collect();
    let mut found: Vec<Found> = Vec::new();
    let mut enough = usize::MAX;
    while let Some(first) = ahead.front().cloned() {
        if first.start > enough {
            break;
        }
        for (term, wanted) in words.terms.iter().enumerate() {
            if let Some(end) = match_end(text, &ahead, wanted) {
                found.push(Found { bytes: first.start..end, term });
            }
        }
        if enough == usize::MAX && found.last().is_some_and(|last| last.bytes.start == first.start) {
            enough = window_of_all(&found, words.terms.len()).unwrap_or(usize::MAX);
        }
        ahead.pop_front();
        ahead.extend(tokens.next());
    }
    found
}

/// Where `wanted` ends, when it stands at the first of these tokens.
fn match_end(text: &str, ahead: &VecDeque<Range<usize>>, wanted: &Term) -> Option<usize> {
    if !wanted.instead.is_empty() {
        let bytes = ahead.front()?;
        let token = text.get(bytes.clone())?;
        return wanted.instead.iter().any(|word| words::is_same(token, word, false)).then_some(bytes.end);
    }
    let last = wanted.tokens.len() - 1;
    let mut end = None;
    for (place, token) in wanted.tokens.iter().enumerate() {
        let bytes = ahead.get(place)?;
        if !words::is_same(text.get(bytes.clone())?, token, place == last && wanted.is_prefix) {
            return None;
        }
        end = Some(bytes.end);
    }
    end
}

/// The end of a window that holds every term, once one does.
fn window_of_all(found: &[Found], terms: usize) -> Option<usize> {
    let latest = found.last()?.bytes.end;
    let from = latest.saturating_sub(SNIPPET_BYTES - BEFORE_BYTES);
    let near = || found.iter().rev().take_while(|one| one.bytes.start >= from);
    let has_all = (0..terms).all(|term| near().any(|one| one.term == term));
    has_all.then_some(latest + SNIPPET_BYTES)
}

/// Where the window begins that holds the most different words; the first of equals.
fn best_start(found: &[Found]) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (index, first) in found.iter().enumerate() {
        let end = first.bytes.start + SNIPPET_BYTES - BEFORE_BYTES;
        let mut terms: Vec<usize> = found
            .iter()
            .skip(index)
            .take_while(|other| other.bytes.start < end)
            .filter(|other| other.bytes.end <= end)
            .map(|other| other.term)
            .collect();
        terms.sort_unstable();
        terms.dedup();
        if best.is_none_or(|(most, _)| terms.len() > most) {
            best = Some((terms.len(), first.bytes.start));
        }
    }
    best.map(|(_, start)| start)
}

/// `length` bytes from `start`, both ends moved outwards or inwards to a space near by.
fn cut(text: &str, start: usize, length: usize) -> Range<usize> {
    let start = text.floor_char_boundary(start);
    let end = text.ceil_char_boundary((start + length).min(text.len()));
    let start = match text.get(..start) {
        Some(before) if !before.is_empty() => {
            let edge = before.rfind(char::is_whitespace).map(|at| text.ceil_char_boundary(at + 1));
            edge.filter(|edge| start - edge <= EDGE_BYTES).unwrap_or(start)
        }
        _ => 0,
    };
    let after = text.get(end..).unwrap_or_default();
    let end = match after.find(char::is_whitespace) {
        Some(at) if at <= EDGE_BYTES => end + at,
        None if after.len() <= EDGE_BYTES => text.len(),
        _ => end,
    };
    start..end
}

const ELLIPSIS: &str = "\u{2026}";

fn build(text: &str, window: Range<usize>, found: &[Found]) -> Snippet {
    let mut snippet = String::new();
    if window.start > 0 {
        snippet.push_str(ELLIPSIS);
    }
    let offset = snippet.len();
    // One byte for one byte, so that the marks stay where they are.
    let piece = text.get(window.clone()).unwrap_or_default();
    snippet.extend(piece.chars().map(|character| if character == '\n' { ' ' } else { character }));
    let mut marks: Vec<(usize, usize)> = Vec::new();
    for Found { bytes, .. } in found {
        if bytes.start < window.start || bytes.end > window.end {
            continue;
        }
        let mark = (bytes.start - window.start + offset, bytes.end - window.start + offset);
        match marks.last_mut() {
            Some(last) if mark.0 < last.1 => last.1 = last.1.max(mark.1),
            _ => marks.push(mark),
        }
    }
    if window.end < text.len() {
        snippet.push_str(ELLIPSIS);
    }
    Snippet { text: snippet, marks }
}
