//! Puts text and tags into the output: holds blanks and line breaks back until something follows, opens an element
//! when it gets content, and closes a paragraph before a block. Must never decide what may stand in a body.

use super::{Attributes, Writer};
use crate::plain;
use memchr::memrchr;

/// Escapes text as HTML's own serialisation does, so that it reads back equal.
pub(crate) fn escape_into(out: &mut String, text: &str, is_attribute: bool) {
    let mut rest = text;
    while let Some(at) = rest.as_bytes().iter().position(|byte| may_change(*byte)) {
        let (plain, changed) = rest.split_at(at);
        out.push_str(plain);
        let mut characters = changed.chars();
        if let Some(character) = characters.next() {
            escape_one(out, character, is_attribute);
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
}

/// Whether a byte begins a character that is not always written as it is.
pub(crate) fn may_change(byte: u8) -> bool {
    const TABLE: [bool; 256] = {
        let mut table = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            table[byte] = matches!(byte, 0..0x20 | 0x22 | 0x26 | 0x3C | 0x3E | 0x7F | 0xC2 | 0xEF);
            byte += 1;
        }
        table
    };
    TABLE[usize::from(byte)]
}

/// Whether text is cut into words at a character: blanks, and what is not written at all.
fn is_blank(character: char) -> bool {
    character.is_ascii_whitespace() || character.is_control() || character == '\u{feff}'
}

/// As many words of a text as are written as they stand, but for what is escaped, and what follows the blank behind them;
/// at least one, and `None` where none is left.
fn next_words(text: &str) -> Option<(&str, &str)> {
    let even = text.as_bytes().get(..plain::evenly_spaced(text.as_bytes())).unwrap_or_default();
    match memrchr(b' ', even) {
        Some(last) => text.split_at_checked(last),
        None => next_word(text),
    }
}

/// The next word of a text, and what follows the blanks behind it; a text that begins with blanks begins with no word.
fn next_word(text: &str) -> Option<(&str, &str)> {
    // A blank is a space or a character that may not be written as it is: words are looked through byte by byte.
    let may_be = |byte: &u8| *byte == b' ' || may_change(*byte);
    let text = text.trim_start_matches(is_blank);
    let mut end = 0;
    while let Some(next) = text.as_bytes().get(end..).and_then(|rest| rest.iter().position(may_be)) {
        end += next;
        let Some(character) = text.get(end..).and_then(|rest| rest.chars().next()) else { break };
        if is_blank(character) {
            return text.split_at_checked(end);
        }
        end += character.len_utf8();
    }
    (!text.is_empty()).then_some((text, ""))
}

fn escape_one(out: &mut String, character: char, is_attribute: bool) {
    match character {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '\u{a0}' => out.push_str("&nbsp;"),
        '"' if is_attribute => out.push_str("&quot;"),
        '\r' => out.push('\n'),
        '\n' | '\t' => out.push(character),
        '\u{feff}' => {}
        character if character.is_control() => {}
        character => out.push(character),
    }
}

fn write_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape_into(out, value, true);
    out.push('"');
}

/// An element entered and not yet left.
pub(super) struct Open {
    pub(super) tag: &'static str,
    pub(super) attributes: Attributes,
    pub(super) is_block: bool,
    pub(super) is_written: bool,
    /// Closed for a block inside it; opens again after that block.
    pub(super) is_suspended: bool,
    /// The first entry this block suspended.
    pub(super) resumes: Option<usize>,
}

/// What is written before the next content, if any comes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pending {
    Nothing,
    Space,
    Breaks(u8),
}

impl Open {
    pub(super) fn new(tag: &'static str, attributes: Attributes, is_block: bool) -> Self {
        Self { tag, attributes, is_block, is_written: false, is_suspended: false, resumes: None }
    }
}

impl Writer<'_> {
    pub(super) fn text(&mut self, text: &str) {
        if self.is_in("pre") {
            self.raw(text);
            return;
        }
        let is_empty = text.chars().all(|c| is_blank(c) || c == '\u{a0}');
        if text.starts_with(is_blank) || is_empty {
            self.space();
        }
        if is_empty {
            return;
        }
        let mut rest = text;
        // All is open behind the first word, and a blank is all that is held back between two.
        let mut is_first = true;
        while let Some((words, after)) = next_words(rest.strip_prefix(' ').unwrap_or(rest)) {
            if is_first {
                self.ensure_ready();
            } else {
                self.out.push(' ');
            }
            escape_into(&mut self.out, words, false);
            self.is_at_line_start = false;
            is_first = false;
            rest = after;
        }
        self.last_picture = None;
        if text.ends_with(is_blank) {
            self.space();
        }
    }

    pub(super) fn space(&mut self) {
        if !self.is_at_line_start && self.pending == Pending::Nothing {
            self.pending = Pending::Space;
        }
    }

    /// Text inside `pre`, as it stands. The parser drops a line break right after the tag.
    pub(super) fn raw(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let is_first = self.is_at_line_start;
        let text = if is_first { text.trim_start_matches('\n') } else { text.as_str() };
        if text.is_empty() || (is_first && text.trim().is_empty()) {
            return;
        }
        self.ensure_ready();
        escape_into(&mut self.out, text, false);
        self.is_at_line_start = false;
    }

    /// Writes what was held back, then opens what is about to get content.
    pub(super) fn ensure_ready(&mut self) {
        match std::mem::replace(&mut self.pending, Pending::Nothing) {
            Pending::Nothing => {}
            Pending::Space => self.out.push(' '),
            Pending::Breaks(2) if self.is_directly_in_paragraph() => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.is_written = false;
                    paragraph.attributes.retain(|(name, _)| *name != "id");
                    self.out.push_str("</p>");
                }
            }
            Pending::Breaks(count) => (0..count).for_each(|_| self.out.push_str("<br>")),
        }
        if !self.open.iter().any(|open| open.is_block && !open.is_suspended) {
            let paragraph = Open::new("p", Vec::new(), true);
            self.open.insert(0, paragraph);
        }
        self.ensure_written();
    }

    fn is_directly_in_paragraph(&self) -> bool {
        self.open.last().is_some_and(|open| open.tag == "p" && open.is_written)
    }

    pub(super) fn ensure_written(&mut self) {
        for open in self.open.iter_mut().filter(|open| !open.is_suspended && !open.is_written) {
            open.is_written = true;
            self.out.push('<');
            self.out.push_str(open.tag);
            for (name, value) in &open.attributes {
                write_attribute(&mut self.out, name, value);
            }
            self.out.push('>');
        }
    }

    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        write_attribute(&mut self.out, name, value);
    }

    pub(super) fn open_inline(&mut self, tag: &'static str, attributes: Attributes) {
        self.open.push(Open::new(tag, attributes, false));
    }

    pub(super) fn open_block(&mut self, tag: &'static str, attributes: Attributes) {
        self.pending = Pending::Nothing;
        self.is_at_line_start = true;
        let paragraph = self.open.iter().rposition(|open| open.tag == "p" && !open.is_suspended);
        let mut block = Open::new(tag, attributes, true);
        if let Some(first) = paragraph {
            self.suspend_from(first);
            block.resumes = Some(first);
        }
        self.open.push(block);
    }

    /// A paragraph holds no block: it is closed before one, with all that is open inside it.
    fn suspend_from(&mut self, first: usize) {
        for index in (first..self.open.len()).rev() {
            let Some(open) = self.open.get_mut(index) else { return };
            if open.is_written && !open.is_suspended {
                self.out.push_str("</");
                self.out.push_str(open.tag);
                self.out.push('>');
            }
            open.is_written = false;
            open.is_suspended = true;
            open.attributes.retain(|(name, _)| *name != "id");
        }
    }

    pub(super) fn exit(&mut self) {
        let Some(closed) = self.open.pop() else { return };
        if closed.is_written {
            self.out.push_str("</");
            self.out.push_str(closed.tag);
            self.out.push('>');
        }
        if closed.is_block {
            self.pending = Pending::Nothing;
            self.is_at_line_start = true;
        }
        if let Some(first) = closed.resumes {
            self.open.iter_mut().skip(first).for_each(|open| open.is_suspended = false);
        }
    }

    pub(super) fn is_in(&self, tag: &str) -> bool {
        self.open.iter().any(|open| open.tag == tag && !open.is_suspended)
    }
}
