//! Plain text out of mark-up, and how long it takes to read. Must never build a tree: it is the way out
//! for pages no parser may see.

mod folding;
pub mod plain;
mod unseen;

use std::borrow::Cow;

pub use folding::fold;
use layover_model::SanitizedHtml;
use memchr::memchr;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Elements whose content is no text of the page.
#[rustfmt::skip]
fn is_silent(name: &[u8]) -> bool {
    matches!(
        name,
        b"script" | b"style" | b"head" | b"template" | b"noscript" | b"iframe" | b"svg" | b"math" | b"select"
        | b"textarea" | b"object"
    )
}

/// Elements that stand on lines of their own.
#[rustfmt::skip]
fn is_block(name: &[u8]) -> bool {
    matches!(
        name,
        b"address" | b"article" | b"aside" | b"blockquote" | b"body" | b"br" | b"caption" | b"center" | b"dd"
        | b"details" | b"dialog" | b"div" | b"dl" | b"dt" | b"fieldset" | b"figcaption" | b"figure" | b"footer"
        | b"form" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"header" | b"hgroup" | b"hr" | b"html" | b"li"
        | b"main" | b"nav" | b"ol" | b"option" | b"p" | b"pre" | b"section" | b"summary" | b"table" | b"tbody" | b"td"
        | b"tfoot" | b"th" | b"thead" | b"title" | b"tr" | b"ul"
    )
}

/// None of these has a longer name, in bytes.
const NAME_MAX: usize = 10;

/// A cleaned body as plain text: one line a paragraph, list item, heading or table cell; no empty lines.
#[must_use]
pub fn plain_text(body: &SanitizedHtml) -> String {
    lines_of(body.as_str())
}

/// The words of a line alone: lower case, no marks and signs, single blanks between.
#[must_use]
pub fn bare(line: &str) -> String {
    let spaced: String =
        line.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    fold(&spaced)
}

/// A title or name that may hold mark-up or entities, as one line of plain text.
#[must_use]
pub fn from_markup(markup: &str) -> String {
    if !markup.contains(['<', '&']) {
        return fold(markup);
    }
    fold(&lines_of(markup))
}

/// Any mark-up as lines of plain text, entities decoded once; content of scripts and styles left out.
#[must_use]
pub fn lines_of(markup: &str) -> String {
    let mut lines = Lines::default();
    let mut rest = markup;
    while let Some(open) = memchr(b'<', rest.as_bytes()) {
        lines.push(rest.get(..open).unwrap_or_default());
        let tag = rest.get(open..).unwrap_or_default();
        rest = after_tag(tag, &mut lines);
    }
    lines.push(rest);
    lines.finish()
}

/// Words of a text; each CJK character counts as half a word, as a reader's eye takes it.
#[must_use]
pub fn word_count(text: &str) -> u32 {
    let mut count = WordCount::default();
    let bytes = text.as_bytes();
    let mut at = 0;
    // Nearly every byte is ASCII: characters are made out only where one is not.
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            count.add_ascii(*byte);
            at += 1;
        } else {
            let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            count.add(character);
            at += character.len_utf8();
        }
    }
    count.words.saturating_add(count.ideographs.div_ceil(2))
}

/// Of each byte, whether it is of a word, and whether it may stand inside one.
const IN_WORDS: [(bool, bool); 256] = {
    let mut table = [(false, false); 256];
    let mut byte = 0;
    while byte < 128 {
        let sign = byte as u8;
        table[byte] = (sign.is_ascii_alphanumeric(), matches!(sign, b'\'' | b'-' | b'.' | b','));
        byte += 1;
    }
    table
};

#[derive(Default)]
struct WordCount {
    words: u32,
    ideographs: u32,
    is_in_word: bool,
}

impl WordCount {
    /// Without a branch: which of the three comes next no processor can guess.
    fn add_ascii(&mut self, byte: u8) {
        let (is_letter, may_stand_inside) = IN_WORDS[usize::from(byte)];
        self.words = self.words.saturating_add(u32::from(is_letter & !self.is_in_word));
        self.is_in_word = is_letter | (self.is_in_word & may_stand_inside);
    }

    fn add(&mut self, character: char) {
        if is_ideograph(character) {
            self.ideographs = self.ideographs.saturating_add(1);
            self.is_in_word = false;
        } else if character.is_alphanumeric() {
            self.words = self.words.saturating_add(u32::from(!self.is_in_word));
            self.is_in_word = true;
        } else if !matches!(character, '’' | '\u{ad}') {
            self.is_in_word = false;
        }
    }
}

/// For comparing: lower case, no accents or other marks.
#[must_use]
pub fn folded(text: &str) -> String {
    text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect()
}

/// Longest headline, in characters: longer ones are mistakes or traps.
const TITLE_MAX: usize = 400;

/// A headline or a name of a publication: folded, and no longer than a headline can be.
#[must_use]
pub fn title(text: &str) -> String {
    beginning(text, TITLE_MAX)
}

/// The beginning of a text, at most `characters` long, cut between words and marked with "…" where cut.
#[must_use]
pub fn beginning(text: &str, characters: usize) -> String {
    let folded = fold_beginning(text, characters);
    let Some((cut, _)) = folded.char_indices().nth(characters) else { return folded };
    let (room, _) = folded.char_indices().nth(characters.saturating_sub(1)).unwrap_or((cut, ' '));
    let head = folded.get(..room).unwrap_or_default();
    let head = head
        .rfind(' ')
        .filter(|space| *space > head.len() / 2)
        .and_then(|space| head.get(..space))
        .unwrap_or(head);
    format!("{}…", head.trim_end_matches([' ', ',', ';', ':', '.', '-', '–', '—']))
}

/// The text folded, or so much of its beginning that it has more characters than these.
fn fold_beginning(text: &str, characters: usize) -> String {
    let mut room = characters.saturating_mul(2) + 64;
    loop {
        let head = text.get(..text.ceil_char_boundary(room)).unwrap_or(text);
        let folded = fold(head);
        if head.len() == text.len() || folded.chars().nth(characters + 1).is_some() {
            return folded;
        }
        room = room.saturating_mul(2);
    }
}

/// Character references decoded once; numbers of the old Windows range mean what browsers take them for.
#[must_use]
pub fn decode_references(text: &str) -> Cow<'_, str> {
    if memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let decoded = html_escape::decode_html_entities(text);
    if !decoded.contains(|character| ('\u{80}'..='\u{9f}').contains(&character)) {
        return decoded;
    }
    Cow::Owned(decoded.chars().map(windows_character).collect())
}

fn windows_character(character: char) -> char {
    match u8::try_from(u32::from(character)) {
        Ok(byte @ 0x80..=0x9f) => encoding_rs::WINDOWS_1252
            .decode_without_bom_handling(&[byte])
            .0
            .chars()
            .next()
            .unwrap_or(character),
        _ => character,
    }
}

fn is_ideograph(character: char) -> bool {
    matches!(u32::from(character), 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

/// Reads the tag at the head of `source`, tells `lines` about it, and gives what follows.
fn after_tag<'a>(source: &'a str, lines: &mut Lines) -> &'a str {
    let inner = source.get(1..).unwrap_or_default();
    if let Some(comment) = inner.strip_prefix("!--") {
        return comment.find("-->").and_then(|end| comment.get(end + 3..)).unwrap_or_default();
    }
    let is_end = inner.starts_with('/');
    let name_source = inner.strip_prefix('/').unwrap_or(inner);
    if !name_source.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '!' | '?')) {
        lines.push("<");
        return inner;
    }
    let name_end = name_source
        .find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'))
        .unwrap_or(name_source.len());
    let name = name_source.get(..name_end).unwrap_or_default();
    let rest = after_attributes(name_source.get(name_end..).unwrap_or_default());
    let mut lower = [0; NAME_MAX];
    let lower = match lower.get_mut(..name.len()) {
        Some(lower) => {
            lower.copy_from_slice(name.as_bytes());
            lower.make_ascii_lowercase();
            &*lower
        }
        None => &[],
    };
    if is_block(lower) {
        lines.end_line();
    }
    if !is_end && is_silent(lower) {
        return after_silence(rest, name);
    }
    rest
}

fn after_attributes(source: &str) -> &str {
    let mut quote = None;
    let mut is_value = false;
    for (index, byte) in source.bytes().enumerate() {
        match quote {
            Some(open) if open == byte => quote = None,
            Some(_) => {}
            None if byte == b'>' => return source.get(index + 1..).unwrap_or_default(),
            None if is_value && matches!(byte, b'"' | b'\'') => quote = Some(byte),
            None => {}
        }
        is_value = byte == b'=' || (is_value && byte.is_ascii_whitespace());
    }
    ""
}

fn after_silence<'a>(source: &'a str, name: &str) -> &'a str {
    let mut at = 0;
    while let Some(found) = source.get(at..).and_then(|rest| rest.find("</")) {
        let begin = at + found + 2;
        let tag = source.as_bytes().get(begin..begin + name.len()).unwrap_or_default();
        if tag.eq_ignore_ascii_case(name.as_bytes()) {
            return source
                .get(begin..)
                .and_then(|tag| tag.find('>').and_then(|end| tag.get(end + 1..)))
                .unwrap_or_default();
        }
        at = begin;
    }
    ""
}

#[derive(Default)]
struct Lines {
    text: String,
    line: String,
}

impl Lines {
    fn push(&mut self, source: &str) {
        self.line.push_str(&decode_references(source));
    }

    fn end_line(&mut self) {
        let folded = fold(&self.line);
        self.line.clear();
        if folded.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&folded);
    }

    fn finish(mut self) -> String {
        self.end_line();
        self.text
    }
}
