//! Mark-up of which it is known, without a parser, that the wall leaves it as it stands: the form the writer writes, and none
//! besides. Every tag is spelled as it is serialised, nested as the parser would nest it ([`nesting`]), and carries what the
//! wall's own table lets through; text and values hold no character that is written otherwise (HTML §13.3). Must never decide
//! what may stand in a body: what is not told here goes through the wall.

mod nesting;

use super::wall;
use super::writer::may_change;
use crate::text;
use nesting::Nesting;

/// Whether the wall would surely give this very mark-up back. If not, nothing is known.
pub(super) fn surely_passes(html: &str) -> bool {
    Reader { rest: html, nesting: Nesting::default() }.reads_to_end().is_some()
}

struct Reader<'a> {
    rest: &'a str,
    nesting: Nesting,
}

impl<'a> Reader<'a> {
    /// `None` as soon as something is met that is not known to stay.
    fn reads_to_end(mut self) -> Option<()> {
        loop {
            let end = memchr::memchr(b'<', self.rest.as_bytes()).unwrap_or(self.rest.len());
            self.text(end)?;
            if self.rest.is_empty() {
                return self.nesting.is_closed().then_some(());
            }
            match self.rest.strip_prefix("</") {
                Some(rest) => {
                    let (name, rest) = rest.split_once('>')?;
                    self.nesting.close(name)?;
                    self.rest = rest;
                }
                None => self.opening_tag()?,
            }
        }
    }

    fn text(&mut self, end: usize) -> Option<()> {
        let (text, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        (text.is_empty() || self.nesting.may_hold_text(text) && is_written_so(text, false)).then_some(())
    }

    fn opening_tag(&mut self) -> Option<()> {
        let rest = self.rest.strip_prefix('<')?;
        let end = rest.find([' ', '>'])?;
        let (name, rest) = rest.split_at_checked(end)?;
        let tag = self.nesting.open(name)?;
        self.rest = rest;
        let mut names = Vec::new();
        while !self.rest.starts_with('>') {
            let name = self.attribute(tag)?;
            // Of two of one name the parser keeps the first.
            if names.contains(&name) {
                return None;
            }
            names.push(name);
        }
        self.rest = self.rest.strip_prefix('>')?;
        Some(())
    }

    /// The name of an attribute that the wall lets through with the value it has.
    fn attribute(&mut self, tag: &str) -> Option<&'a str> {
        let (name, rest) = self.rest.strip_prefix(' ')?.split_once("=\"")?;
        let (value, rest) = rest.split_once('"')?;
        self.rest = rest;
        let may_stand = wall::knows(tag, name) && is_written_so(value, true);
        (may_stand && wall::is_allowed(tag, name, &text::decode_references(value))).then_some(name)
    }
}

/// Whether a text is serialised as it stands: each character that may not be written as it is is a reference that means it.
fn is_written_so(text: &str, is_attribute: bool) -> bool {
    let mut rest = text;
    while let Some(at) = rest.as_bytes().iter().position(|byte| may_change(*byte)) {
        let Some(changed) = rest.get(at..) else { return false };
        match length_kept(changed, is_attribute).and_then(|length| changed.get(length..)) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    true
}

/// The length of what a text begins with, a reference or a character, when it is serialised as it stands. Brackets of a text and
/// quotation marks of a value end it before they come here; they are named for what a value may hold.
fn length_kept(text: &str, is_attribute: bool) -> Option<usize> {
    let references: &[&str] = if is_attribute {
        &["&amp;", "&lt;", "&gt;", "&nbsp;", "&quot;"]
    } else {
        &["&amp;", "&lt;", "&gt;", "&nbsp;"]
    };
    let first = text.chars().next()?;
    match first {
        '&' => references.iter().find(|known| text.starts_with(**known)).map(|known| known.len()),
        '<' | '>' | '\u{a0}' | '\u{feff}' => None,
        '"' => (!is_attribute).then_some(1),
        '\n' | '\t' => Some(1),
        _ => (!first.is_control()).then(|| first.len_utf8()),
    }
}

#[cfg(test)]
mod tests;
