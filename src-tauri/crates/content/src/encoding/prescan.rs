//! The encoding a page declares of itself: "prescan a byte stream to determine its encoding" (HTML, 13.2.3.2).
//! Comments, scripts and other tags that speak of a charset declare nothing.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// The encoding of the first `meta` that declares one.
pub(super) fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let mut scan = Scan { bytes: head, at: 0 };
    loop {
        scan.at += scan.rest().iter().position(|byte| *byte == b'<')?;
        match scan.rest() {
            [b'<', b'!', b'-', b'-', ..] => {
                // "<!-->" is a whole comment.
                scan.at += 2;
                scan.at += scan.rest().windows(3).position(|window| window == b"-->")? + 3;
            }
            [b'<', b'!' | b'?', ..] => scan.skip_past_tag()?,
            [b'<', b'/', first, ..] if !first.is_ascii_alphabetic() => scan.skip_past_tag()?,
            [b'<', b'/', ..] => {
                scan.tag(2);
            }
            [b'<', first, ..] if first.is_ascii_alphabetic() => {
                let (name, attributes) = scan.tag(1);
                if name.eq_ignore_ascii_case(b"meta")
                    && let Some(encoding) = of_meta(&attributes)
                {
                    return Some(encoding);
                }
            }
            _ => scan.at += 1,
        }
    }
}

/// The encoding of a label in `text` behind `charset=` (HTML, 2.5.4, also for `Content-Type`).
pub(super) fn label_in(text: &str) -> Option<&'static Encoding> {
    let lower = text.to_ascii_lowercase();
    let mut rest = lower.as_str();
    loop {
        rest = rest.get(rest.find("charset")? + "charset".len()..)?.trim_ascii_start();
        if let Some(value) = rest.strip_prefix('=') {
            return Encoding::for_label(label(value.trim_ascii_start())?.as_bytes());
        }
    }
}

fn label(value: &str) -> Option<&str> {
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote) {
            return inner.split_once(quote).map(|(label, _)| label);
        }
    }
    value.split(|end: char| end.is_ascii_whitespace() || end == ';').next()
}

type Attributes = Vec<(String, String)>;

fn of_meta(attributes: &Attributes) -> Option<&'static Encoding> {
    let value = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
    let is_content_type = value("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("content-type"));
    let encoding = match value("charset") {
        Some(label) => Encoding::for_label(label.as_bytes()),
        None => value("content").filter(|_| is_content_type).and_then(|content| label_in(content)),
    }?;
    // What could be read byte by byte is no UTF-16, whatever it says.
    if encoding == UTF_16LE || encoding == UTF_16BE {
        return Some(UTF_8);
    }
    Some(if encoding == X_USER_DEFINED { WINDOWS_1252 } else { encoding })
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn skip_past_tag(&mut self) -> Option<()> {
        self.at += self.rest().iter().position(|byte| *byte == b'>')? + 1;
        Some(())
    }

    fn take_while(&mut self, is_wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.rest();
        let taken = rest.iter().position(|byte| !is_wanted(*byte)).unwrap_or(rest.len());
        self.at += taken;
        rest.get(..taken).unwrap_or_default()
    }

    /// Name and attributes of the tag whose name begins `ahead`.
    fn tag(&mut self, ahead: usize) -> (&'a [u8], Attributes) {
        self.at += ahead;
        let name = self.take_while(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'>' | b'/'));
        let mut attributes = Attributes::new();
        while let Some(attribute) = self.attribute() {
            attributes.push(attribute);
        }
        (name, attributes)
    }

    /// "Get an attribute", of the same section.
    fn attribute(&mut self) -> Option<(String, String)> {
        self.take_while(|byte| byte.is_ascii_whitespace() || byte == b'/');
        if matches!(self.rest().first(), None | Some(b'>')) {
            return None;
        }
        let first = self.rest().get(..1).unwrap_or_default();
        self.at += 1;
        let more = self.take_while(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'=' | b'>' | b'/'));
        let name = [first, more].concat();
        self.take_while(|byte| byte.is_ascii_whitespace());
        let value = if self.rest().first() == Some(&b'=') {
            self.at += 1;
            self.take_while(|byte| byte.is_ascii_whitespace());
            self.value()
        } else {
            &[]
        };
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_ascii_lowercase();
        Some((text(&name), text(value)))
    }

    fn value(&mut self) -> &'a [u8] {
        match self.rest().first() {
            Some(quote @ (b'"' | b'\'')) => {
                self.at += 1;
                let value = self.take_while(|byte| byte != *quote);
                self.at += 1;
                value
            }
            _ => self.take_while(|byte| !byte.is_ascii_whitespace() && byte != b'>'),
        }
    }
}
