//! Text on a terminal: wrapped, dated, and without anything a terminal would obey.

use jiff::tz::TimeZone;
use std::io::IsTerminal;
use textwrap::{Options, termwidth, wrap};

/// Widest line that is still easy to read.
const WIDEST: usize = 80;

/// Drops what a hostile title could steer a terminal with: control characters, and those that turn the direction of
/// what is written. Line breaks and tabs stay.
pub fn plain(text: &str) -> String {
    text.chars().filter(|letter| !steers(*letter) || matches!(letter, '\n' | '\t')).collect()
}

/// Whether a terminal obeys this character instead of showing it, or shows others in another order for it.
pub fn steers(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A text of paragraphs, one a line, wrapped and set apart by empty lines.
pub fn paragraphs(text: &str) -> String {
    let wrapped = text.lines().filter(|line| !line.trim().is_empty()).map(|line| wrapped(line, ""));
    wrapped.collect::<Vec<_>>().join("\n\n")
}

/// One paragraph, wrapped at the terminal's width.
pub fn wrapped(text: &str, indent: &str) -> String {
    let options = Options::new(termwidth().min(WIDEST)).initial_indent(indent).subsequent_indent(indent);
    wrap(&plain(text), options).join("\n")
}

/// Whether what is printed goes to a terminal whose reader did not ask for plain text (no-color.org).
pub fn shows_bold() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// "A", "A and B", "A, B and C".
pub fn names(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// An instant as a date of this machine's zone: "3 March 2026".
pub fn date(seconds: i64) -> String {
    instant(seconds, "%-d %B %Y")
}

/// An instant to the minute: "3 March 2026, 09:30".
pub fn moment(seconds: i64) -> String {
    instant(seconds, "%-d %B %Y, %H:%M")
}

fn instant(seconds: i64, form: &str) -> String {
    jiff::Timestamp::from_second(seconds)
        .map(|instant| instant.to_zoned_datetime(TimeZone::system()).strftime(form).to_string())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_terminal_obeys_gets_through() {
        assert_eq!(plain("a\u{1b}[2Jb\u{9b}c\r\nd\te"), "a[2Jbc\nd\te");
        assert_eq!(plain("\u{202a}a\u{202e}b\u{202c} \u{2066}c\u{2069}"), "ab c");
        // Marks that order nothing but the letters beside them belong to writing.
        assert_eq!(plain("שלום\u{200f}, \u{200e}1"), "שלום\u{200f}, \u{200e}1");
    }

    #[test]
    fn names_are_joined_as_in_print() {
        let all = ["A", "B", "C"].map(str::to_owned);
        assert_eq!(names(&all[..1]), "A");
        assert_eq!(names(&all[..2]), "A and B");
        assert_eq!(names(&all), "A, B and C");
    }

    #[test]
    fn paragraphs_stand_apart() {
        assert_eq!(paragraphs("one\n\n  \ntwo"), "one\n\ntwo");
    }
}
