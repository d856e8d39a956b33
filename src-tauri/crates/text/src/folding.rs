//! Blanks folded to one. Every text of every story goes through here more than once: bytes are looked up in a table, and
//! characters made out only where one may be meant.

use crate::plain;
use crate::unseen;
use memchr::memrchr;

/// Whitespace folded to single spaces, ends trimmed, and no character left that nobody sees and the text does not
/// need: controls, zero-width characters, what turns the direction of what stands beside it. The joiners of Persian,
/// the scripts of India and emoji stay.
#[must_use]
pub fn fold(text: &str) -> String {
    let text = &*unseen::without(text);
    let mut folded = String::with_capacity(text.len());
    // What stands as it will stand: words, with one space between two.
    let mut run = 0..0;
    let mut at = 0;
    while at < text.len() {
        let word = words_at(text, at);
        at = word.end + blank_at(text, word.end);
        if word.is_empty() {
            continue;
        }
        let follows = run.end + 1 == word.start && text.as_bytes().get(run.end) == Some(&b' ');
        if follows && !run.is_empty() {
            run.end = word.end;
        } else {
            push(&mut folded, text.get(run).unwrap_or_default());
            run = word;
        }
    }
    push(&mut folded, text.get(run).unwrap_or_default());
    folded
}

fn push(folded: &mut String, run: &str) {
    if !folded.is_empty() && !run.is_empty() {
        folded.push(' ');
    }
    folded.push_str(run);
}

/// From `start` on, which is behind a blank, as many words as stand as they will stand; at least to the next blank.
fn words_at(text: &str, start: usize) -> std::ops::Range<usize> {
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let even = rest.get(..plain::evenly_spaced(rest)).unwrap_or_default();
    match memrchr(b' ', even) {
        Some(last) => start..start + last,
        None => word_at(text, start),
    }
}

/// From `start` on to the next blank.
fn word_at(text: &str, start: usize) -> std::ops::Range<usize> {
    let bytes = text.as_bytes();
    let mut end = start;
    while let Some(next) = bytes.get(end..).and_then(|rest| rest.iter().position(|byte| may_be_blank(*byte)))
    {
        end += next;
        if blank_at(text, end) > 0 {
            return start..end;
        }
        end += 1;
    }
    start..text.len()
}

/// Bytes of the blank that begins there; 0 where none does.
fn blank_at(text: &str, at: usize) -> usize {
    let character = || text.get(at..).and_then(|rest| rest.chars().next());
    match text.as_bytes().get(at) {
        // `is_whitespace` counts the vertical tab in, `is_ascii_whitespace` does not.
        Some(b'\t'..=b'\r' | b' ') => 1,
        Some(byte) if may_be_blank(*byte) => {
            character().filter(|found| found.is_whitespace()).map_or(0, char::len_utf8)
        }
        _ => 0,
    }
}

/// Whether a byte is a blank, or begins one (Unicode, `White_Space`: U+0085, U+00A0, U+1680, U+2000 on, U+3000).
fn may_be_blank(byte: u8) -> bool {
    const TABLE: [bool; 256] = {
        let mut table = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            table[byte] = matches!(byte, 0x09..=0x0D | 0x20 | 0xC2 | 0xE1 | 0xE2 | 0xE3);
            byte += 1;
        }
        table
    };
    TABLE[usize::from(byte)]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What it means, said slowly.
    fn slowly(text: &str) -> String {
        unseen::without(text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn says_what_the_slow_way_says() {
        let pieces = [
            "",
            " ",
            "  ",
            "a",
            "é",
            "\u{a0}",
            "\u{2003}",
            "\u{3000}",
            "\u{85}",
            "\u{1680}",
            "\n",
            "\t\r\n",
            "\u{b}",
            "\u{c}",
            "\u{1c}",
            "word",
            "a run of words that is longer than what is looked at in one step",
            "and a run with two  blanks in its middle ",
            "“quoted”",
            "字",
            "\u{200b}",
            "\u{202e}",
            "\0",
            "©",
            "ᄀ",
            "ね",
            "…",
        ];
        for one in pieces {
            for two in pieces {
                for three in pieces {
                    let text = format!("{one}{two}x{three}{one} {two}{three}");
                    assert_eq!(fold(&text), slowly(&text), "{text:?}");
                }
            }
        }
    }
}
