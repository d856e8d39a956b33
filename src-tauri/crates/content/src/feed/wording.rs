//! Small questions about text: control characters, mark-up in plain clothes, mark-up to plain text.

use super::markup::entities::character;
use super::markup::{Entities, Token, Tokens};
use crate::plain;
use std::borrow::Cow;

/// Elements whose content is nothing to read.
const SILENT: [&str; 2] = ["script", "style"];
/// Elements that stand for a space when they vanish.
const SPACING: [&str; 6] = ["br", "p", "div", "li", "td", "tr"];

/// `text` without the control characters XML forbids; 0x80 to 0x9F become what Windows meant by them.
pub(crate) fn without_controls(text: &str) -> Cow<'_, str> {
    let is_odd = |c: char| matches!(u32::from(c), 0..=8 | 11 | 12 | 14..=31 | 0x7F..=0x9F | 0xFFFE | 0xFFFF);
    // Nearly every feed has none: only what such a character may begin with is looked at.
    let may_begin = |byte: u8| matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 0x7F | 0xC2 | 0xEF);
    let next = |at| plain::next_odd(text.as_bytes(), at, may_begin);
    let has_odd = std::iter::successors(next(0), |at| next(at + 1))
        .any(|at| text.get(at..).is_some_and(|rest| rest.starts_with(is_odd)));
    if !has_odd {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .filter_map(|c| {
                if is_odd(c) { character(u32::from(c)).filter(|c| u32::from(*c) < 0xFFFE) } else { Some(c) }
            })
            .collect(),
    )
}

/// Plain text with runs of white space as one space.
pub(crate) fn one_line(text: &str) -> String {
    crate::text::fold(text)
}

/// Whether a text that should be plain is mark-up after all: it closes a tag, breaks a line or shows a picture.
pub(crate) fn looks_like_markup(text: &str) -> bool {
    let closes = |at: usize| {
        text.get(at + 2..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    text.match_indices("</").any(|(at, _)| closes(at))
        || text.match_indices('<').any(|(at, _)| {
            let name: String = text[at + 1..].chars().take_while(char::is_ascii_alphabetic).take(5).collect();
            ["br", "img", "hr", "wbr"].contains(&name.to_ascii_lowercase().as_str())
        })
}

/// Mark-up to plain text. Only real mark-up is taken away: "the <blink> tag" keeps its word.
pub(crate) fn plain_text(markup: &str) -> String {
    let entities = Entities::default();
    if !looks_like_markup(markup) {
        return entities.decode(markup).into_owned();
    }
    let mut out = String::with_capacity(markup.len());
    let mut tokens = Tokens::new(markup);
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(text) => out.push_str(&entities.decode(text)),
            Token::Verbatim(text) => out.push_str(text),
            Token::Start { name, is_empty, .. } => {
                if SPACING.iter().any(|spacing| name.eq_ignore_ascii_case(spacing)) {
                    out.push(' ');
                }
                if !is_empty && SILENT.iter().any(|silent| name.eq_ignore_ascii_case(silent)) {
                    tokens.raw_text(name);
                }
            }
            Token::End(_) | Token::Doctype(_) => {}
        }
    }
    out
}

/// A name may carry entities and tags, but `Name <me@example.org>` is no tag.
pub(crate) fn plain_text_of_name(text: &str) -> String {
    if text.contains('@') { Entities::default().decode(text).into_owned() } else { plain_text(text) }
}
