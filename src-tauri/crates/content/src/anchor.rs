//! Where a marked passage stands in a text: what a highlight holds on to, so that it is found again in a text that
//! was taken anew from its page or edited by its source. The selector is the text quote selector of the W3C's Web
//! Annotation Data Model (§4.2.4), with the place it was taken from beside it as a hint.
//!
//! Places are counted in letters: characters that are no white space. White space is where two ways of setting the
//! same text differ, and a web-view counts the same letters in the same order. Must never find a passage that only
//! looks a little like the one marked: a lost highlight is shown as lost.

mod search;

use layover_model::{Quote, SanitizedHtml};

use crate::text;

/// Letters of context kept on each side.
const CONTEXT: usize = 32;
/// Longest passage that can be marked, in letters.
const LONGEST: usize = 20_000;

/// A text whose passages can be marked.
#[derive(Clone, Debug, Default)]
pub struct Markable {
    /// The text: paragraphs apart by a line break, other white space as single blanks.
    text: String,
    /// Where each letter begins in `text`, in bytes.
    places: Vec<usize>,
    letters: Vec<char>,
}

impl Markable {
    /// The text of a body as the reading frame shows it.
    #[must_use]
    pub fn of_body(body: &SanitizedHtml) -> Self {
        let mut markable = Self::default();
        let mut rest = body.as_str();
        while let Some(open) = rest.find('<') {
            let (before, tag_on) = rest.split_at(open);
            markable.push(&text::decode_references(before));
            // A cleaned body has no ">" inside a tag: attribute values are escaped.
            let end = tag_on.find('>').map_or(tag_on.len(), |end| end + 1);
            let (tag, after) = tag_on.split_at(end);
            if is_break(tag) {
                markable.space('\n');
            }
            rest = after;
        }
        markable.push(&text::decode_references(rest));
        markable
    }

    /// A plain text, such as a summary shown for want of a body.
    #[must_use]
    pub fn of_plain(plain: &str) -> Self {
        let mut markable = Self::default();
        for line in plain.lines() {
            markable.push(line);
            markable.space('\n');
        }
        markable
    }

    /// How many letters there are.
    #[must_use]
    pub fn letter_count(&self) -> usize {
        self.letters.len()
    }

    /// The passage between two letters, the end not included, as a selector. `None` when it is empty, out of the text,
    /// or longer than a passage can be.
    #[must_use]
    pub fn quote(&self, start: usize, end: usize) -> Option<Quote> {
        if start >= end || end > self.letters.len() || end - start > LONGEST {
            return None;
        }
        Some(Quote {
            exact: self.between(start, end).to_owned(),
            prefix: self.between(start.saturating_sub(CONTEXT), start).to_owned(),
            suffix: self.between(end, (end + CONTEXT).min(self.letters.len())).to_owned(),
            start: u32::try_from(start).unwrap_or(u32::MAX),
        })
    }

    /// The passage with these words, where the text holds it just once: for a terminal, where nothing is selected.
    #[must_use]
    pub fn quote_of(&self, words: &str) -> Option<Quote> {
        let wanted = letters_of(words);
        let mut places = search::occurrences(&self.letters, &wanted);
        let place = places.next()?;
        if places.next().is_some() {
            return None;
        }
        self.quote(place, place + wanted.len())
    }

    /// Where a passage stands now: its first letter and the one after its last. `None` when the text no longer holds
    /// it, or nothing enough like it.
    #[must_use]
    pub fn find(&self, quote: &Quote) -> Option<(usize, usize)> {
        search::find(&self.letters, quote)
    }

    /// The text from one letter to another, with the white space between them.
    fn between(&self, start: usize, end: usize) -> &str {
        let Some(last) =
            end.checked_sub(1).and_then(|last| self.places.get(last).zip(self.letters.get(last)))
        else {
            return "";
        };
        let from = self.places.get(start).copied().unwrap_or(self.text.len());
        self.text.get(from..last.0 + last.1.len_utf8()).unwrap_or_default()
    }

    fn push(&mut self, text: &str) {
        for character in text.chars() {
            if is_white(character) {
                self.space(' ');
            } else {
                self.places.push(self.text.len());
                self.letters.push(character);
                self.text.push(character);
            }
        }
    }

    /// White space: one character between letters, and a line break rather than a blank.
    fn space(&mut self, character: char) {
        match self.text.chars().next_back() {
            None | Some('\n') => {}
            Some(' ') if character == '\n' => {
                self.text.pop();
                self.text.push('\n');
            }
            Some(' ') => {}
            Some(_) => self.text.push(character),
        }
    }
}

/// What a web-view counts as white space as well (ECMAScript's `\s`, and NEL).
pub(crate) fn is_white(character: char) -> bool {
    character.is_whitespace() || character == '\u{feff}'
}

fn letters_of(text: &str) -> Vec<char> {
    text.chars().filter(|character| !is_white(*character)).collect()
}

/// Tags at which a line ends.
const BREAKS: [&str; 22] = [
    "p",
    "br",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "figure",
    "figcaption",
    "tr",
    "table",
    "pre",
    "div",
    "dt",
    "dd",
    "hr",
    "aside",
];

fn is_break(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(name.len());
    name.get(..end).is_some_and(|name| BREAKS.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(html: &str) -> Markable {
        Markable::of_body(&crate::sanitise::clean(html, None).html)
    }

    const TEXT: &str = "<p>The harbour was quiet. Nobody had told the pilots &amp; the\n crews.</p>\
        <p>By noon the <em>harbour</em> was full again, and nobody asked why it had been so quiet before.</p>";

    fn marked(text: &Markable, words: &str) -> Quote {
        text.quote_of(words).unwrap_or_else(|| panic!("{words:?} once"))
    }

    fn found<'a>(text: &'a Markable, quote: &Quote) -> Option<&'a str> {
        text.find(quote).map(|(start, end)| text.between(start, end))
    }

    #[test]
    fn a_passage_over_two_paragraphs_keeps_its_line_break() {
        let text = body(TEXT);
        let quote = marked(&text, "& the crews. By noon");
        assert_eq!(quote.exact, "& the crews.\nBy noon");
        assert!(quote.prefix.ends_with("had told the pilots"), "{quote:?}");
        assert!(quote.suffix.starts_with("the harbour was full"), "{quote:?}");
        assert_eq!(found(&text, &quote), Some("& the crews.\nBy noon"));
    }

    #[test]
    fn a_repeated_word_is_told_apart_by_what_stands_beside_it() {
        let text = body(TEXT);
        assert_eq!(text.quote_of("harbour"), None, "it stands there twice");
        let second = marked(&text, "the harbour was full");
        let start = second.start as usize + 3;
        let quote = text.quote(start, start + 7).unwrap();
        assert_eq!(quote.exact, "harbour");
        // A paragraph more at the beginning moves every place.
        let moved = body(&format!("<p>An editor's note, added later: the harbour has reopened.</p>{TEXT}"));
        let (at, _) = moved.find(&quote).unwrap();
        assert_eq!(moved.between(at - 3, at + 7 + 3), "the harbour was");
        assert!(at > moved.find(&marked(&moved, "The harbour was quiet")).unwrap().0);
    }

    #[test]
    fn another_setting_of_the_same_text_changes_nothing() {
        let quote = marked(&body(TEXT), "harbour was full again, and nobody asked");
        let other = body(
            "<div><h2>Head</h2><ul><li>By noon the har<b>bour</b> was full again,</li><li>and nobody asked why</li></ul></div>",
        );
        assert_eq!(found(&other, &quote), Some("harbour was full again,\nand nobody asked"));
    }

    #[test]
    fn an_edit_inside_a_passage_does_not_lose_it() {
        let quote = marked(&body(TEXT), "By noon the harbour was full again, and nobody asked why");
        let edited = body(
            "<p>Nobody had told the pilots &amp; the crews.</p><p>By noon the port was full again, and few people \
             asked why it had been so quiet before.</p>",
        );
        assert_eq!(found(&edited, &quote), Some("By noon the port was full again, and few people asked why"));
    }

    #[test]
    fn a_passage_that_is_gone_is_not_found_elsewhere() {
        let quote = marked(&body(TEXT), "Nobody had told the pilots & the crews.");
        for other in [
            "<p>The harbour was quiet.</p><p>By noon the harbour was full again.</p>",
            "<p>The harbour was quiet. A correction: this paragraph was taken out by the editors, who say why at length.</p><p>By noon the harbour was full.</p>",
            "<p>Something else entirely.</p>",
            "",
        ] {
            assert_eq!(found(&body(other), &quote), None, "{other}");
        }
        let short = body("<p>a b c d</p>").quote(1, 2).unwrap();
        assert_eq!(found(&body("<p>somewhere else a b stands</p>"), &short), None, "one letter says nothing");
    }

    #[test]
    fn scripts_without_blanks_and_signs_of_two_units_are_counted_as_letters() {
        let text = body("<p>港は静かだった。誰も水先人に知らせていなかった。😀 終わり</p>");
        let quote = marked(&text, "誰も水先人に知らせていなかった。😀");
        assert_eq!((quote.start, quote.exact.chars().count()), (8, 17));
        assert_eq!(found(&text, &quote), Some("誰も水先人に知らせていなかった。😀"));
    }

    #[test]
    fn what_is_no_passage_makes_no_quote() {
        let text = body(TEXT);
        for (start, end) in [(3, 3), (5, 2), (0, 100_000), (usize::MAX, usize::MAX)] {
            assert_eq!(text.quote(start, end), None, "{start} to {end}");
        }
    }
}
