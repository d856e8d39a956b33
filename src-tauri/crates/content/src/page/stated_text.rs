//! The text a page states in its data, beside the one it prints: the way out where a script prints the story, or the
//! page holds no more than its beginning. Must never put one story's text under another's headline, nor show what a
//! page says is to be paid for.

use super::headline;
use super::metadata::Metadata;
use crate::sanitise::{self, CleanBody};
use crate::text;

/// A stated text of fewer words is a description.
const STATED_WORDS_MIN: u32 = 60;
/// How many times longer than the printed one it must be.
const LONGER_MIN: u32 = 2;
/// So much of a printed line is looked for in what is stated, in letters.
const COMPARED: usize = 40;
/// A printed text of fewer words is not compared: it may be a notice in the story's place.
const PRINTED_WORDS_MIN: u32 = 25;

/// The text a page states.
#[derive(Clone, Debug, Default)]
pub(super) struct StatedText {
    /// Its headline, where that is stated with it.
    pub(super) headline: Option<String>,
    /// As written: plain, mark-up, or mark-up written as plain text.
    pub(super) written: String,
}

/// The stated text, where a page prints much less of the same story; else what it prints.
pub(super) fn or_stated(printed: CleanBody, metadata: &Metadata, base: &str) -> CleanBody {
    let Some(stated) = &metadata.stated_text else { return printed };
    // The printed one with its mark-up is longer than its words: most pages are told apart by this alone.
    if metadata.is_free == Some(false) || stated.written.len() < printed.html.as_str().len() {
        return printed;
    }
    let plain = text::plain_text(&printed.html);
    let lines = paragraphs(&stated.written);
    let said: u32 = lines.iter().map(|line| text::word_count(line)).sum();
    let own = text::word_count(&plain);
    if said < STATED_WORDS_MIN
        || own.saturating_mul(LONGER_MIN) > said
        || !is_same_story(stated, &lines, &plain, metadata)
    {
        return printed;
    }
    let marked = [&stated.written, &text::lines_of(&stated.written)]
        .into_iter()
        .find(|text| is_marked_up(text))
        .cloned();
    sanitise::clean(&marked.unwrap_or_else(|| in_paragraphs(&lines)), Some(base))
}

/// Whether what is stated is the story that is printed: its headline, and its first lines where there are any.
fn is_same_story(stated: &StatedText, lines: &[String], plain: &str, metadata: &Metadata) -> bool {
    let is_headed = stated
        .headline
        .as_ref()
        .is_none_or(|headline| metadata.title.is_empty() || headline::is_alike(headline, &metadata.title));
    if !is_headed || text::word_count(plain) < PRINTED_WORDS_MIN {
        return is_headed;
    }
    let all = headline::letters(&lines.concat());
    plain.lines().any(|line| {
        let opening: String = headline::letters(line).chars().take(COMPARED).collect();
        opening.chars().count() == COMPARED && all.contains(&opening)
    })
}

fn is_marked_up(written: &str) -> bool {
    ["</p>", "<br", "</div>"].iter().any(|tag| written.contains(tag))
}

/// Its lines as plain text.
fn paragraphs(written: &str) -> Vec<String> {
    let whole = if is_marked_up(written) { text::lines_of(written) } else { written.to_owned() };
    let lines = whole.lines().map(text::from_markup);
    lines.filter(|line| !line.is_empty()).collect()
}

fn in_paragraphs(lines: &[String]) -> String {
    let mut html = String::new();
    for line in lines {
        html.push_str("<p>");
        sanitise::escape_into(&mut html, line, false);
        html.push_str("</p>");
    }
    html
}
