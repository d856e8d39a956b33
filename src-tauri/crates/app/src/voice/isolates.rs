//! The direction of what is put into a sentence from right to left. Fluent sets it apart with a sign that takes the
//! direction of the first letter (Unicode Bidirectional Algorithm, X5c), and letters within further signs do not count:
//! a date of three such parts has none, and would run from left to right. Such a whole is turned as the sentence runs.

/// Sets apart what runs as its first letter does.
const BY_FIRST_LETTER: char = '\u{2068}';
/// Sets apart what runs from right to left.
const FROM_RIGHT: char = '\u{2067}';
const END: char = '\u{2069}';

struct Part {
    begins: usize,
    has_parts: bool,
    has_letters: bool,
    has_spaces: bool,
}

/// A sentence in which what is only made of parts runs from right to left, as the sentence does. A time (`09:00`) has no
/// space between its parts, and stays.
pub(super) fn turned(sentence: &str) -> String {
    let mut letters: Vec<char> = sentence.chars().collect();
    let mut open: Vec<Part> = Vec::new();
    for at in 0..letters.len() {
        let Some(letter) = letters.get(at).copied() else { break };
        match letter {
            BY_FIRST_LETTER => {
                if let Some(around) = open.last_mut() {
                    around.has_parts = true;
                }
                open.push(Part { begins: at, has_parts: false, has_letters: false, has_spaces: false });
            }
            END => {
                let Some(part) = open.pop() else { continue };
                let is_whole = part.has_parts && part.has_spaces && !part.has_letters;
                if let Some(sign) = letters.get_mut(part.begins).filter(|_| is_whole) {
                    *sign = FROM_RIGHT;
                }
            }
            _ => {
                if let Some(part) = open.last_mut() {
                    part.has_letters |= letter.is_alphabetic();
                    part.has_spaces |= letter.is_whitespace();
                }
            }
        }
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With the signs as letters one can see.
    fn seen(sentence: &str) -> String {
        let written = sentence.replace('[', "\u{2068}").replace(']', "\u{2069}");
        turned(&written).replace('\u{2068}', "[").replace('\u{2069}', "]").replace('\u{2067}', "R[")
    }

    #[test]
    fn a_date_of_parts_runs_as_the_sentence_does() {
        assert_eq!(seen("في [[[٢] [ديسمبر] [٢٠٢٦]]، [٠٩:٠٠]]."), "في R[R[[٢] [ديسمبر] [٢٠٢٦]]، [٠٩:٠٠]].");
        assert_eq!(seen("[[٢] من [٨]]، [[٩]:[٠]]"), "[[٢] من [٨]]، [[٩]:[٠]]");
    }

    #[test]
    fn names_and_broken_signs_stay_as_they_are() {
        assert_eq!(seen("كتبت [Marta Okafor] و[٣]"), "كتبت [Marta Okafor] و[٣]");
        assert_eq!(seen("] [٣ [٤] "), "] [٣ [٤] ");
    }
}
