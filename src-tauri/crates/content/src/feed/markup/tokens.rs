//! Text to tokens. Every byte is looked at a bounded number of times.

use memchr::memmem;

/// Attributes of one tag that are kept; the rest is read over.
const MOST_ATTRIBUTES: usize = 256;

/// One piece of mark-up, as it stands in the text (references unread).
#[derive(Debug, PartialEq)]
pub(crate) enum Token<'a> {
    /// `<name a="b">`, `<name/>`.
    Start {
        /// The name with its prefix.
        name: &'a str,
        /// Names and raw values, in order.
        attributes: Vec<(&'a str, &'a str)>,
        /// Closed by `/>`.
        is_empty: bool,
    },
    /// `</name>`.
    End(&'a str),
    /// Text with references unread.
    Text(&'a str),
    /// The inside of `<![CDATA[ … ]]>`.
    Verbatim(&'a str),
    /// `<!DOCTYPE …>`.
    Doctype(&'a str),
}

/// Iterates over the tokens of a text; comments and processing instructions are passed over.
pub(crate) struct Tokens<'a> {
    text: &'a str,
    at: usize,
    /// The text ended inside a tag, a comment or a CDATA section.
    pub(crate) is_cut: bool,
    /// Needles known to occur nowhere further on, so that no search runs to the end twice.
    absent: Vec<&'static str>,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, is_cut: false, absent: Vec::new() }
    }

    /// Passes over everything up to `</name`, for elements whose content is no mark-up. Returns what was passed.
    pub(crate) fn raw_text(&mut self, name: &str) -> &'a str {
        let rest = self.rest();
        let end = rest
            .match_indices("</")
            .find(|(at, _)| {
                rest.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
            })
            .map_or(rest.len(), |(at, _)| at);
        self.at += end;
        &rest[..end]
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Bytes from here to the next `needle`, and remembers when there is none.
    fn find(&mut self, needle: &'static str) -> Option<usize> {
        if self.absent.contains(&needle) {
            return None;
        }
        let found = memmem::find(self.rest().as_bytes(), needle.as_bytes());
        if found.is_none() {
            self.absent.push(needle);
        }
        found
    }

    fn declaration(&mut self) -> Option<Token<'a>> {
        let rest = self.rest();
        if rest.starts_with("<!--") {
            self.at += 4;
            if let Some(end) = self.find("-->") {
                self.at += end + 3;
            } else {
                self.is_cut = true;
                self.skip_past_angle();
            }
            None
        } else if rest.starts_with("<![CDATA[") {
            self.at += 9;
            let rest = self.rest();
            let end = self.find("]]>").unwrap_or_else(|| {
                self.is_cut = true;
                rest.len()
            });
            self.at = (self.at + end + 3).min(self.text.len());
            Some(Token::Verbatim(&rest[..end]))
        } else if rest.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!DOCTYPE")) {
            let length = doctype_length(rest).filter(|_| !self.absent.contains(&"]>"));
            let Some(length) = length else {
                // Never closed: the first `>` must do, for this one and any other.
                self.absent.push("]>");
                self.skip_past_angle();
                return None;
            };
            self.at += length;
            Some(Token::Doctype(&rest[..length]))
        } else {
            self.skip_past_angle();
            None
        }
    }

    fn instruction(&mut self) {
        // Real ones hold no `>`; looking for `?>` alone would swallow a feed whose declaration lacks its `?`.
        self.skip_past_angle();
    }

    fn skip_past_angle(&mut self) {
        match self.find(">") {
            Some(end) => self.at += end + 1,
            None => self.at = self.text.len(),
        }
    }

    fn end_tag(&mut self) -> Option<Token<'a>> {
        let rest = &self.rest()[2..];
        let end = rest.find(['>', '<']).unwrap_or(rest.len());
        self.at += 2 + end + usize::from(rest[end..].starts_with('>'));
        let name = rest[..end].split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
        (!name.is_empty()).then_some(Token::End(name))
    }

    fn start_tag(&mut self) -> Option<Token<'a>> {
        let rest = &self.rest()[1..];
        let name_length =
            rest.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>' | '<')).unwrap_or(rest.len());
        let name = &rest[..name_length];
        self.at += 1 + name_length;
        let mut attributes = Vec::new();
        let mut is_empty = false;
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start().len();
            let rest = self.rest();
            match rest.chars().next() {
                None => {
                    self.is_cut = true;
                    return None;
                }
                Some('>') => {
                    self.at += 1;
                    break;
                }
                Some('<') => break,
                Some('/') => {
                    is_empty = rest.starts_with("/>");
                    self.at += 1;
                }
                Some(_) => {
                    let attribute = self.attribute();
                    if attributes.len() < MOST_ATTRIBUTES {
                        attributes.push(attribute);
                    }
                }
            }
        }
        Some(Token::Start { name, attributes, is_empty })
    }

    fn attribute(&mut self) -> (&'a str, &'a str) {
        let rest = self.rest();
        let ends_name = |c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/' | '<');
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let length = rest[first..].find(ends_name).map_or(rest.len(), |end| end + first);
        let name = &rest[..length];
        self.at += length;
        let after = self.rest().trim_start();
        let Some(after) = after.strip_prefix('=') else { return (name, "") };
        let value = after.trim_start();
        self.at = self.text.len() - value.len();
        (name, self.value())
    }

    fn value(&mut self) -> &'a str {
        for quote in ["\"", "'"] {
            if !self.rest().starts_with(quote) {
                continue;
            }
            self.at += 1;
            let rest = self.rest();
            if let Some(end) = self.find(quote) {
                self.at += end + 1;
                return &rest[..end];
            }
            break;
        }
        let rest = self.rest();
        let end = rest.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(rest.len());
        let value = &rest[..end];
        let value =
            if rest[end..].starts_with('>') { value.strip_suffix('/').unwrap_or(value) } else { value };
        self.at += value.len();
        value
    }

    fn text_token(&mut self) -> Token<'a> {
        let rest = self.rest();
        let mut end = rest.len();
        for (at, _) in rest.match_indices('<') {
            if at > 0 && begins_markup(&rest[at..]) {
                end = at;
                break;
            }
        }
        self.at += end;
        Token::Text(&rest[..end])
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = self.rest();
            if rest.is_empty() {
                return None;
            }
            if !begins_markup(rest) {
                return Some(self.text_token());
            }
            let token = match rest.as_bytes().get(1) {
                Some(b'!') => self.declaration(),
                Some(b'?') => {
                    self.instruction();
                    None
                }
                Some(b'/') => self.end_tag(),
                _ => self.start_tag(),
            };
            if token.is_some() {
                return token;
            }
        }
    }
}

/// A `<` that opens a tag, a comment, an instruction; any other is text.
fn begins_markup(rest: &str) -> bool {
    let mut characters = rest.chars();
    if characters.next() != Some('<') {
        return false;
    }
    match characters.next() {
        Some('!') => matches!(characters.next(), Some('-' | '[' | 'D' | 'd' | 'E' | 'A' | 'N')),
        Some('/') => characters.next().is_some_and(|c| c.is_alphabetic() || c == '_' || c == ':'),
        Some('?') => true,
        Some(other) => other.is_alphabetic() || other == '_' || other == ':',
        None => false,
    }
}

/// Length of the doctype at the start of `rest`: quotes and the internal subset are passed over.
fn doctype_length(rest: &str) -> Option<usize> {
    let (mut quote, mut brackets) = (None, 0_u32);
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'[') => brackets += 1,
            (None, b']') => brackets = brackets.saturating_sub(1),
            (None, b'>') if brackets == 0 => return Some(at + 1),
            _ => {}
        }
    }
    None
}
