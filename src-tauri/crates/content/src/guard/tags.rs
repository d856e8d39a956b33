//! Finds the tags of a page in one pass over its bytes, as the HTML tokenizer would. Decides nothing.

/// Longest name that tells elements apart here; longer names are cut.
const NAME_MAX: usize = 16;

/// An element's name in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    bytes: [u8; NAME_MAX],
    length: u8,
}

impl Name {
    fn read(source: &[u8]) -> Self {
        let mut bytes = [0; NAME_MAX];
        let mut length = 0;
        for (place, byte) in bytes.iter_mut().zip(source) {
            *place = byte.to_ascii_lowercase();
            length += 1;
        }
        Self { bytes, length }
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }

    pub(super) fn is_one_of(&self, names: &[&str]) -> bool {
        names.iter().any(|name| name.as_bytes() == self.as_bytes())
    }
}

/// A tag.
pub(super) enum Tag<'a> {
    /// `<name …>`, with its number of attributes and its bytes as written.
    Start { name: Name, attributes: usize, source: &'a [u8] },
    /// `</name>`.
    End { name: Name },
}

/// The tags of a page, in order.
pub(super) struct Tags<'a> {
    bytes: &'a [u8],
    at: usize,
    raw_text: Option<Name>,
}

const RAW_TEXT: [&str; 8] = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

impl<'a> Tags<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, raw_text: None }
    }

    /// The next tag. Inside svg and math a `<style>` or `<title>` holds mark-up, not raw text.
    pub(super) fn next(&mut self, is_in_foreign_content: bool) -> Option<Tag<'a>> {
        if let Some(name) = self.raw_text.take()
            && !is_in_foreign_content
        {
            self.skip_raw_text(name);
        }
        loop {
            let found = self.bytes.get(self.at..)?.iter().position(|byte| *byte == b'<')?;
            self.at += found + 1;
            match self.peek(0)? {
                b'!' => self.skip_declaration(),
                b'?' => self.skip_past(b'>'),
                b'/' => match self.peek(1) {
                    Some(byte) if byte.is_ascii_alphabetic() => {
                        self.at += 1;
                        let (name, _, _) = self.read_tag();
                        return Some(Tag::End { name });
                    }
                    _ => self.skip_past(b'>'),
                },
                byte if byte.is_ascii_alphabetic() => {
                    let (name, attributes, source) = self.read_tag();
                    if name.is_one_of(&RAW_TEXT) {
                        self.raw_text = Some(name);
                    }
                    return Some(Tag::Start { name, attributes, source });
                }
                _ => {}
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    fn skip_past(&mut self, stop: u8) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|byte| *byte == stop).map_or(rest.len(), |found| found + 1);
    }

    fn skip_declaration(&mut self) {
        if self.bytes.get(self.at..self.at + 3) != Some(b"!--") {
            self.skip_past(b'>');
            return;
        }
        // "<!-->" and "<!--->" are whole comments.
        let body = self.at + 3;
        let mut end = self.at + 1;
        loop {
            let rest = self.bytes.get(end..).unwrap_or_default();
            let Some(found) = rest.iter().position(|byte| *byte == b'>') else {
                self.at = self.bytes.len();
                return;
            };
            let stop = end + found;
            let before = self.bytes.get(..stop).unwrap_or_default();
            let is_end = before.ends_with(b"--") || (stop >= body + 3 && before.ends_with(b"--!"));
            end = stop + 1;
            if is_end {
                self.at = end;
                return;
            }
        }
    }

    fn skip_raw_text(&mut self, name: Name) {
        let wanted = name.as_bytes();
        while let Some(found) =
            self.bytes.get(self.at..).unwrap_or_default().iter().position(|byte| *byte == b'<')
        {
            let tag = self.at + found;
            let is_end = self.bytes.get(tag + 1) == Some(&b'/')
                && self
                    .bytes
                    .get(tag + 2..tag + 2 + wanted.len())
                    .is_some_and(|text| text.eq_ignore_ascii_case(wanted));
            if is_end {
                self.at = tag;
                return;
            }
            self.at = tag + 1;
        }
        self.at = self.bytes.len();
    }

    /// Reads name and attributes up to the closing `>`, quotes respected.
    fn read_tag(&mut self) -> (Name, usize, &'a [u8]) {
        let begin = self.at;
        let rest = self.bytes.get(begin..).unwrap_or_default();
        let name_length = rest
            .iter()
            .position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'))
            .unwrap_or(rest.len());
        let name = Name::read(rest.get(..name_length).unwrap_or_default());
        self.at += name_length;
        let mut attributes = 0;
        while let Some(byte) = self.peek(0) {
            match byte {
                b'>' => {
                    self.at += 1;
                    break;
                }
                b'/' => self.at += 1,
                byte if byte.is_ascii_whitespace() => self.at += 1,
                _ => {
                    attributes += 1;
                    self.skip_attribute();
                }
            }
        }
        (name, attributes, self.bytes.get(begin..self.at).unwrap_or_default())
    }

    fn skip_attribute(&mut self) {
        self.at += 1;
        self.skip_while(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'=' | b'>' | b'/'));
        let name_end = self.at;
        self.skip_while(|byte| byte.is_ascii_whitespace());
        if self.peek(0) != Some(b'=') {
            self.at = name_end;
            return;
        }
        self.at += 1;
        self.skip_while(|byte| byte.is_ascii_whitespace());
        match self.peek(0) {
            Some(quote @ (b'"' | b'\'')) => {
                self.at += 1;
                self.skip_past(quote);
            }
            _ => self.skip_while(|byte| !byte.is_ascii_whitespace() && byte != b'>'),
        }
    }

    fn skip_while(&mut self, keep: impl Fn(u8) -> bool) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|byte| !keep(*byte)).unwrap_or(rest.len());
    }
}
