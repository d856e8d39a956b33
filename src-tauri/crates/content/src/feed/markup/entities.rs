//! Character and entity references to text.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;

/// The longest reference looked at: HTML's longest name has 31 letters.
const LONGEST_NAME: usize = 40;
/// Bytes that entities of the document's own DTD may add in all: a bomb ends here.
const EXPANSION_BUDGET: usize = 1 << 20;
/// Entities of one DTD that are kept.
const MOST_ENTITIES: usize = 512;
/// What the code points 0x80 to 0x9F mean where people wrote them: Windows-1252.
const WINDOWS_1252: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2C6}',
    '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}', '\u{90}', '\u{2018}',
    '\u{2019}', '\u{201C}', '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{2DC}', '\u{2122}', '\u{161}',
    '\u{203A}', '\u{153}', '\u{9D}', '\u{17E}', '\u{178}',
];

/// The entities one document knows: XML's, HTML's and those its own DTD declares.
#[derive(Default)]
pub(crate) struct Entities {
    declared: HashMap<String, String>,
    spent: Cell<usize>,
}

impl Entities {
    /// Takes the internal entities of a `<!DOCTYPE …[ … ]>`; external ones (`SYSTEM`, `PUBLIC`) are passed over.
    pub(crate) fn declare(&mut self, doctype: &str) {
        for declaration in doctype.split("<!ENTITY").skip(1).take(MOST_ENTITIES) {
            let declaration = declaration.trim_start();
            let Some((name, rest)) = declaration.split_once(char::is_whitespace) else { continue };
            let rest = rest.trim_start();
            let Some(quote) = rest.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else {
                continue;
            };
            let Some((value, _)) = rest[1..].split_once(quote) else { continue };
            // The value's own references are read now, without the document's entities: nothing nests.
            let value = Self::default().decode(value).into_owned();
            self.declared.entry(name.to_owned()).or_insert(value);
        }
    }

    /// `text` with its references read. What is no reference stays as it stands.
    pub(crate) fn decode<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let Some(first) = text.find('&') else { return Cow::Borrowed(text) };
        let mut out = String::with_capacity(text.len());
        out.push_str(&text[..first]);
        let mut rest = &text[first..];
        while let Some(after) = rest.strip_prefix('&') {
            match self.reference(after) {
                Some((value, used)) => {
                    out.push_str(&value);
                    rest = &after[used..];
                }
                None => {
                    out.push('&');
                    rest = after;
                }
            }
            let next = rest.find('&').unwrap_or(rest.len());
            out.push_str(&rest[..next]);
            rest = &rest[next..];
        }
        Cow::Owned(out)
    }

    /// The reference that `after` (the text behind `&`) begins with, and its length with the semicolon.
    fn reference(&self, after: &str) -> Option<(Cow<'_, str>, usize)> {
        if let Some(digits) = after.strip_prefix('#') {
            let (value, used) = numeric(digits)?;
            return Some((Cow::Owned(value.map(String::from).unwrap_or_default()), used + 1));
        }
        let end = after.bytes().take(LONGEST_NAME).position(|byte| byte == b';')?;
        let name = &after[..end];
        if name.is_empty()
            || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-:".contains(&byte))
        {
            return None;
        }
        if let Some(value) = self.declared.get(name) {
            self.spent.set(self.spent.get().saturating_add(value.len()));
            let value = if self.spent.get() > EXPANSION_BUDGET { "" } else { value.as_str() };
            return Some((Cow::Borrowed(value), end + 1));
        }
        named(name).map(|value| (Cow::Owned(value), end + 1))
    }
}

/// A character reference behind `&#`: what it stands for (nothing for control characters) and its length.
fn numeric(digits: &str) -> Option<(Option<char>, usize)> {
    let (radix, digits, prefix) = match digits.strip_prefix(['x', 'X']) {
        Some(rest) => (16, rest, 1),
        None => (10, digits, 0),
    };
    let length = digits.bytes().take(9).take_while(|byte| char::from(*byte).is_digit(radix)).count();
    let code = u32::from_str_radix(&digits[..length], radix).ok()?;
    let used = prefix + length + usize::from(digits[length..].starts_with(';'));
    Some((character(code), used))
}

/// The character people mean by a code point: Windows-1252 where C1 controls would stand, none for other controls.
pub(crate) fn character(code: u32) -> Option<char> {
    match code {
        0x09 | 0x0A | 0x0D => char::from_u32(code),
        0..=0x1F | 0x7F => None,
        0x80..=0x9F => WINDOWS_1252.get(usize::try_from(code - 0x80).unwrap_or_default()).copied(),
        _ => Some(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)),
    }
}

fn named(name: &str) -> Option<String> {
    let value = match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => {
            let reference = format!("&{name};");
            let value = html_escape::decode_html_entities(&reference).into_owned();
            return (value != reference).then_some(value);
        }
    };
    Some(value.to_owned())
}
