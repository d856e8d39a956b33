//! Names of files, made of titles.

use layover_content::device::is_device;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest name, in characters: with a date and an ending it still fits every system's 255 bytes.
const LONGEST: usize = 50;

/// A title as the name of a file: letters and digits of any script, in lower case, hyphens between; `story` when
/// nothing of it can stand.
pub(crate) fn slug(title: &str) -> String {
    let mut slug = String::new();
    for letter in title.nfc().flat_map(char::to_lowercase).nfc() {
        // Marks belong to the letter before them.
        let is_mark = is_combining_mark(letter) && !slug.is_empty() && !slug.ends_with('-');
        if letter.is_alphanumeric() || is_mark {
            slug.push(letter);
        } else if matches!(letter, '\'' | '’') {
            // "the quay's lamps" is no "quay-s".
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let mut short: String = slug.chars().take(LONGEST).collect();
    // 50 letters of some scripts are 200 bytes; more would be too long for a name.
    while short.len() > 180 {
        short.pop();
    }
    let short = short.trim_matches('-');
    if short.is_empty() || is_device(short) { "story".to_owned() } else { short.to_owned() }
}

/// The name of a file out of a header, where it stands percent-encoded.
#[must_use]
pub fn decoded_name(encoded: &str) -> String {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        let digits = (byte == b'%').then(|| [rest.next(), rest.next()]);
        let decoded = digits.and_then(|[high, low]| {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            u8::try_from(digit(high)? * 16 + digit(low)?).ok()
        });
        bytes.push(decoded.unwrap_or(byte));
    }
    String::from_utf8_lossy(&bytes).chars().filter(|letter| !letter.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_hold_nothing_a_file_system_obeys() {
        let cases = [
            ("Who pays for salt?", "who-pays-for-salt"),
            ("../../etc/passwd", "etc-passwd"),
            ("The quay’s lamps", "the-quays-lamps"),
            ("مرفأ الليل", "مرفأ-الليل"),
            ("\u{0}\u{1b}…", "story"),
            ("CON", "story"),
            ("Com7", "story"),
            ("LPT²", "story"),
            ("nul.txt", "nul-txt"),
            ("C:\\Windows\\aux", "c-windows-aux"),
            (".hidden.", "hidden"),
            ("gpj.\u{202e}exe\u{2066}\u{200f} cod", "gpj-exe-cod"),
            ("हिन्दी समाचार", "हिन्दी-समाचार"),
            ("Cafe\u{301} noir", "café-noir"),
            ("\u{301}", "story"),
            ("a\\b:c*d", "a-b-c-d"),
        ];
        for (title, name) in cases {
            assert_eq!(slug(title), name);
        }
        assert!(slug(&"長".repeat(300)).len() <= 180);
    }
}
