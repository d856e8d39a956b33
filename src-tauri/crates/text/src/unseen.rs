//! Characters nobody sees: which of them a text needs, and which only make two texts look like one.
//!
//! Persian and the scripts of India cannot be written without the joiners (Unicode 16, 9.2 and 12.1), emoji hang
//! together by one, and a mark of direction sets punctuation right in a Hebrew headline. The same characters in a
//! Latin name are a trap: "Ada Holm" with one inside is another name to a program and none to a reader.

use crate::plain;
use std::borrow::Cow;

/// A text without the unseen characters it has no use for. What turns the direction of everything after it
/// (UAX #9, embeddings, overrides and isolates) goes always: no title or name may turn what stands beside it.
pub(super) fn without(text: &str) -> Cow<'_, str> {
    if !has_any(text) {
        return Cow::Borrowed(text);
    }
    let is_right_to_left = text.chars().any(is_right_to_left);
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let before = kept.chars().next_back();
        if !is_unseen(letter) || is_needed(letter, before, letters.peek().copied(), is_right_to_left) {
            kept.push(letter);
        }
    }
    Cow::Owned(kept)
}

fn has_any(text: &str) -> bool {
    let mut at = 0;
    while let Some(found) = plain::next_odd(text.as_bytes(), at, may_be_unseen) {
        let Some(letter) = text.get(found..).and_then(|from| from.chars().next()) else { return false };
        if is_unseen(letter) {
            return true;
        }
        at = found + letter.len_utf8();
    }
    false
}

/// Whether a byte is, or begins, a character of [`is_unseen`].
fn may_be_unseen(byte: u8) -> bool {
    const TABLE: [bool; 256] = {
        let mut table = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            table[byte] = matches!(byte, 0x00..=0x08 | 0x0E..=0x1F | 0x7F | 0xC2 | 0xCD | 0xD8 | 0xE1..=0xE3 | 0xEF | 0xF0 | 0xF3);
            byte += 1;
        }
        table
    };
    TABLE[usize::from(byte)]
}

/// Default ignorable characters (Unicode, DerivedCoreProperties) and controls; blanks are none of them.
fn is_unseen(letter: char) -> bool {
    match letter {
        ' '..='~' => false,
        letter if letter.is_control() => !letter.is_whitespace(),
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' => true,
        '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => true,
        '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' => true,
        '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' => true,
        '\u{E0000}'..='\u{E0FFF}' => true,
        _ => false,
    }
}

fn is_needed(unseen: char, before: Option<char>, after: Option<char>, is_right_to_left: bool) -> bool {
    let is = |letter: Option<char>, kind: fn(char) -> bool| letter.is_some_and(kind);
    match unseen {
        // Non-joiner: between two letters that would join, or behind a letter of a script with conjuncts.
        '\u{200C}' => is(before, has_conjuncts) || (is(before, joins) && is(after, joins)),
        '\u{200D}' => {
            is(before, has_conjuncts)
                || is(before, joins)
                || (is(before, is_pictured) && is(after, is_pictured))
        }
        // Where a line may break, in scripts that set no spaces.
        '\u{200B}' => is(before, is_unspaced) && is(after, is_unspaced),
        '\u{61C}' | '\u{200E}' | '\u{200F}' => is_right_to_left,
        '\u{180B}'..='\u{180F}' => is(before, |letter| matches!(letter, '\u{1800}'..='\u{18AF}')),
        '\u{FE00}'..='\u{FE0F}' => {
            is(before, |letter| is_pictured(letter) || is_ideograph(letter) || is_keycap(letter))
        }
        '\u{E0100}'..='\u{E01EF}' => is(before, is_ideograph),
        // The flags of England, Scotland and Wales.
        '\u{E0020}'..='\u{E007F}' => {
            is(before, |letter| matches!(letter, '\u{1F3F4}' | '\u{E0020}'..='\u{E007E}'))
        }
        _ => false,
    }
}

fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
        && letter.is_alphabetic()
}

/// Arabic, Syriac, N'Ko, Mandaic, Mongolian, Phags-pa, Manichaean, Adlam: letters take each other's hands.
fn joins(letter: char) -> bool {
    matches!(letter, '\u{610}'..='\u{77F}' | '\u{7C0}'..='\u{7FF}' | '\u{840}'..='\u{8FF}' | '\u{1800}'..='\u{18AF}'
        | '\u{A840}'..='\u{A877}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10AC0}'..='\u{10AFF}'
        | '\u{1E900}'..='\u{1E95F}')
}

/// The scripts of India, Sinhala, Tibetan, Burmese, Khmer, Balinese, Javanese and their kin.
fn has_conjuncts(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{DFF}' | '\u{F00}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{1900}'..='\u{1AAF}'
        | '\u{1B00}'..='\u{1C4F}' | '\u{A880}'..='\u{A8FF}' | '\u{A930}'..='\u{A9DF}' | '\u{AAE0}'..='\u{AAFF}'
        | '\u{ABC0}'..='\u{ABFF}' | '\u{11000}'..='\u{11FFF}')
}

fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{E00}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{1950}'..='\u{1AAF}')
}

/// What is drawn as an emoji or a part of one: pictures, skins, signs with an emoji form.
fn is_pictured(letter: char) -> bool {
    matches!(letter, '\u{A9}' | '\u{AE}' | '\u{203C}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{2BFF}'
        | '\u{3030}' | '\u{303D}' | '\u{3297}' | '\u{3299}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
}

/// "1️⃣" is a digit, a selector and a frame.
fn is_keycap(letter: char) -> bool {
    matches!(letter, '0'..='9' | '#' | '*')
}

fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_bytes_misses_none() {
        let mut bytes = [0; 4];
        for letter in (0..=0x0010_FFFF).filter_map(char::from_u32).filter(|letter| is_unseen(*letter)) {
            let first = letter.encode_utf8(&mut bytes).as_bytes().first().copied().unwrap_or_default();
            assert!(may_be_unseen(first), "U+{:04X}", u32::from(letter));
        }
    }
}
