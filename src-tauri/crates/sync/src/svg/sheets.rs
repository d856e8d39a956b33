//! What style sheets and declarations of a drawing refer to, and for which elements.

use super::parts::{Often, Reference};
use super::{NotADrawing, bare, without_blanks};

/// Most that one style sheet refers to, and most selectors of one rule.
pub(super) const MOST_SHEET_REFERENCES: usize = 1_000;
const MOST_SELECTORS: usize = 200;
/// Longest beginning of a declaration, up to what it refers to.
const MOST_DECLARATION: usize = 4 * 1024;

/// What declarations refer to by `url(#…)`, and where in the text.
///
/// # Errors
/// When an address is not written plainly, or stands in a variable, which would carry it where nobody counts.
pub(super) fn references_in(style: &str) -> Result<Vec<(usize, Reference)>, NotADrawing> {
    // Small letters of ASCII take as many bytes: what is found in one is found in the other.
    let small = style.to_ascii_lowercase();
    let mut found = Vec::new();
    for (start, mark) in small.match_indices("url(") {
        let Some(id) = id_in(style.get(start + mark.len()..).unwrap_or_default())? else { continue };
        let property = bare(declaration_before(small.get(..start).unwrap_or_default())?);
        if property.contains("--") || found.len() > MOST_SHEET_REFERENCES {
            return Err(NotADrawing);
        }
        found.push((start, Reference { often: Often::of_property(&property), id }));
    }
    Ok(found)
}

/// The beginning of the declaration that is open at the end of this piece of a style.
fn declaration_before(style: &str) -> Result<&str, NotADrawing> {
    let mut last = style.bytes().rev().take(MOST_DECLARATION);
    let length = last.position(|byte| matches!(byte, b';' | b'{' | b'}'));
    let length = length.or((style.len() <= MOST_DECLARATION).then_some(style.len())).ok_or(NotADrawing)?;
    Ok(style.get(style.len() - length..).unwrap_or_default())
}

/// The id in an address that begins after `url(`; `None` when it is a picture carried in the file.
fn id_in(after: &str) -> Result<Option<String>, NotADrawing> {
    let after = after.trim_start();
    let quoted = ['"', '\''].into_iter().find_map(|quote| Some((quote, after.strip_prefix(quote)?)));
    let (end, address) = quoted.unwrap_or((')', after));
    let (address, _) = address.split_once(end).ok_or(NotADrawing)?;
    // These could be taken for the end of a rule, or hide one; and no byte is looked at twice.
    if address.contains(['{', '}', '(', '*', '"', '\'']) {
        return Err(NotADrawing);
    }
    match without_blanks(address).strip_prefix('#') {
        Some(id) if id.contains(';') => Err(NotADrawing),
        Some(id) => Ok(Some(plain_id(id))),
        None => Ok(None),
    }
}

/// An id as it is compared: some web-views undo percent signs in an address, and some do not.
pub(super) fn plain_id(id: &str) -> String {
    let id = without_blanks(id);
    let mut bytes = Vec::with_capacity(id.len());
    let mut rest = id.as_bytes();
    while let [first, after @ ..] = rest {
        let (byte, left) = match after {
            [high, low, left @ ..] if *first == b'%' => match byte_of(*high, *low) {
                Some(byte) => (byte, left),
                None => (*first, after),
            },
            _ => (*first, after),
        };
        bytes.push(byte);
        rest = left;
    }
    without_blanks(&String::from_utf8_lossy(&bytes))
}

fn byte_of(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

/// Whether a string in a style sheet holds what looks like the end or the beginning of a rule.
pub(super) fn has_brace_in_string(sheet: &str) -> bool {
    let mut quote = None;
    let mut is_comment = false;
    let mut last = ' ';
    for letter in sheet.chars() {
        let is_edge = if is_comment { (last, letter) == ('*', '/') } else { (last, letter) == ('/', '*') };
        if quote.is_none() && is_edge {
            is_comment = !is_comment;
            last = ' ';
            continue;
        }
        last = letter;
        match quote {
            Some(_) if matches!(letter, '{' | '}') => return true,
            Some(mark) if letter == mark || matches!(letter, '\n' | '\r' | '\u{C}') => quote = None,
            None if !is_comment && matches!(letter, '"' | '\'') => quote = Some(letter),
            _ => {}
        }
    }
    false
}

/// The labels of the rule that is open at the end of this piece of a style sheet.
pub(super) fn labels_before(sheet: &str) -> Vec<String> {
    let any = || vec!["*".to_owned()];
    let Some((head, _)) = sheet.rsplit_once('{').filter(|(_, block)| !block.contains('}')) else {
        return any();
    };
    let selector = head.rsplit(['{', '}', ';']).next().unwrap_or_default().trim();
    let commented = selector.strip_prefix("/*").and_then(|comment| comment.split_once("*/"));
    let selector = commented.map_or(selector, |(_, rest)| rest);
    let is_plain = !selector.contains(['"', '\'', '(', '/', '@', '&', '|']);
    if is_plain && selector.split(',').count() <= MOST_SELECTORS {
        selector.split(',').map(last_label).collect()
    } else {
        any()
    }
}

/// What the end of a selector asks of an element; `*` where that is not plain.
pub(super) fn last_label(selector: &str) -> String {
    let is_between = |letter: char| letter.is_whitespace() || matches!(letter, '>' | '+' | '~');
    let last = selector.rsplit(is_between).find(|part| !part.is_empty()).unwrap_or_default();
    let plain = last.split([':', '[']).next().unwrap_or_default();
    let label = plain.rfind(['.', '#']).and_then(|start| plain.get(start..));
    let label = label.map_or_else(|| plain.to_ascii_lowercase(), str::to_owned);
    let word = label.trim_start_matches(['.', '#']);
    let is_word = word.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'));
    // The steps of an animation are called `from` and `to`.
    if is_word && !word.is_empty() && !matches!(label.as_str(), "from" | "to") {
        label
    } else {
        "*".to_owned()
    }
}
