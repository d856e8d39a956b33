//! Words, as the full-text index has them: what a token is, how scripts without spaces are cut, and how what a
//! reader types becomes a query that can never be a syntax error.
//!
//! Scripts that set no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese), and Korean, whose
//! particles hang on its words, are indexed one character a token; a run of them in a query becomes a phrase.
//! So any piece of such a text is found, and nothing that does not contain it.

use std::borrow::Cow;
use std::ops::Range;

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Gives a database `spaced(text)`, which migrations call: text as it goes into the index.
pub(crate) fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection
        .create_scalar_function("spaced", 1, flags, |call| Ok(spaced(&call.get::<String>(0)?).into_owned()))
}

/// Text as it goes into the index: composed, and every character of an unspaced script apart.
pub(crate) fn spaced(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut spaced = String::with_capacity(text.len() + text.len() / 4);
    let mut rest = text;
    while let Some(first) = rest.bytes().position(|byte| !byte.is_ascii()) {
        // A mark may belong to the letter before it, and to none behind it: what is ASCII is composed already.
        let (plain, from) = rest.split_at(first.saturating_sub(1));
        let run = from.bytes().skip(1).position(|byte| byte.is_ascii()).map_or(from.len(), |end| end + 1);
        let (run, after) = from.split_at(run);
        spaced.push_str(plain);
        set_apart(&mut spaced, run);
        rest = after;
    }
    spaced.push_str(rest);
    Cow::Owned(spaced)
}

fn set_apart(spaced: &mut String, run: &str) {
    for character in run.nfc() {
        if is_unspaced(character) {
            spaced.extend([' ', character, ' ']);
        } else {
            spaced.push(character);
        }
    }
}

/// Whether a script sets its words apart, so that a slip in one of them can be told.
pub(crate) fn is_spaced(character: char) -> bool {
    !is_unspaced(character)
}

fn is_unspaced(character: char) -> bool {
    matches!(character,
        '\u{0E00}'..='\u{0EFF}'      // Thai, Lao
        | '\u{1000}'..='\u{109F}'    // Burmese
        | '\u{1780}'..='\u{17FF}'    // Khmer
        | '\u{3005}'..='\u{3007}'    // iteration marks, the zero of Chinese dates
        | '\u{3040}'..='\u{30FF}'    // Hiragana, Katakana
        | '\u{31F0}'..='\u{31FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'    // Han
        | '\u{AC00}'..='\u{D7AF}'    // Hangul
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// What a reader typed, understood.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    /// All of them must be there.
    pub(crate) terms: Vec<Term>,
}

/// One or two letters begin thousands of words: as a prefix they find everything, and at 100,000 stories that
/// took 4.6 s.
const SHORTEST_PREFIX: usize = 3;

/// Cutting an ending off leaves a word of so many letters.
const SHORTEST_STEM: usize = 4;
/// Letters that an ending has at most.
const LONGEST_ENDING: usize = 3;

/// A word, or a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// As typed, without quotes.
    typed: String,
    /// Its tokens, folded, in order.
    pub(crate) tokens: Vec<String>,
    /// Whether the last token may go on: the reader is still typing it.
    pub(crate) is_prefix: bool,
    /// Quoted: meant as it stands.
    is_quoted: bool,
    /// Words that are looked for in its place, in headlines and names alone: nothing holds the one typed.
    pub(crate) instead: Vec<String>,
}

impl Words {
    /// Words are cut at spaces; what stands in quotes is one phrase; the last word is a beginning.
    pub(crate) fn parse(typed: &str) -> Self {
        let plain: String = typed
            .chars()
            .map(|character| match character {
                '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{00AB}' | '\u{00BB}' => '"',
                control if control.is_control() => ' ',
                other => other,
            })
            .collect();
        let parts: Vec<&str> = plain.split('"').collect();
        let last = parts.len() - 1;
        let mut terms = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            let is_phrase = index % 2 == 1;
            if is_phrase {
                terms.extend(Term::new(part, index == last).map(|term| Term { is_quoted: true, ..term }));
            } else {
                let words: Vec<&str> = part.split_whitespace().collect();
                let is_open = index == last && !part.ends_with(char::is_whitespace);
                for (place, word) in words.iter().enumerate() {
                    terms.extend(Term::new(word, is_open && place + 1 == words.len()));
                }
            }
        }
        Self { terms }
    }

    /// The same as an FTS5 query (SQLite, "Full-text Query Syntax"): every word a quoted string, in which no
    /// character means anything. `None` when there is nothing to look for.
    pub(crate) fn as_match(&self) -> Option<String> {
        let terms: Vec<String> = self.terms.iter().map(Term::as_match).collect();
        (!terms.is_empty()).then(|| terms.join(" AND "))
    }
}

impl Term {
    fn new(typed: &str, is_prefix: bool) -> Option<Self> {
        let tokens: Vec<String> =
            tokens(typed).map(|bytes| fold(typed.get(bytes).unwrap_or_default())).collect();
        let is_long_enough = tokens.last().is_some_and(|token| token.chars().count() >= SHORTEST_PREFIX);
        (!tokens.is_empty()).then(|| Self {
            typed: typed.to_owned(),
            tokens,
            is_prefix: is_prefix && is_long_enough,
            is_quoted: false,
            instead: Vec::new(),
        })
    }

    /// Its words one by one ("Okafor-Lindqvist" is two); itself, where it was quoted, or has no words but characters.
    pub(crate) fn apart(self) -> Vec<Self> {
        let has_words = self.tokens.iter().all(|token| token.chars().all(is_spaced));
        if self.is_quoted || !has_words || self.tokens.len() < 2 {
            return vec![self];
        }
        let last = self.tokens.len() - 1;
        let words = self.tokens.iter().enumerate();
        words.filter_map(|(place, token)| Self::new(token, self.is_prefix && place == last)).collect()
    }

    /// The same as a whole word: the reader has typed all of it.
    pub(crate) fn whole(&self) -> Self {
        Self { is_prefix: false, ..self.clone() }
    }

    /// As typed, without quotes.
    pub(crate) fn typed(&self) -> &str {
        &self.typed
    }

    /// Letters and digits in it.
    pub(crate) fn length(&self) -> usize {
        self.tokens.iter().map(|token| token.chars().count()).sum()
    }

    /// Beginnings of a word that may have another ending, longest first; none of a phrase, or of what was quoted.
    pub(crate) fn beginnings(&self) -> Vec<Self> {
        let Some(word) = self.word().filter(|word| word.chars().all(is_spaced)) else { return Vec::new() };
        let letters = word.chars().count();
        let cut = |fewer: usize| {
            let kept = letters.checked_sub(fewer).filter(|kept| *kept >= SHORTEST_STEM)?;
            let stem: String = word.chars().take(kept).collect();
            Self::new(&stem, true)
        };
        (1..=LONGEST_ENDING).filter_map(cut).collect()
    }

    /// One term of an FTS5 query.
    pub(crate) fn as_match(&self) -> String {
        if self.instead.is_empty() {
            let star = if self.is_prefix { "*" } else { "" };
            return format!("\"{}\"{star}", spaced(&self.typed));
        }
        let meant: Vec<String> = self.instead.iter().map(|word| format!("\"{word}\"")).collect();
        format!("({{title contributors sections}} : ({}))", meant.join(" OR "))
    }

    /// The one word it is; `None` for a phrase, and for what was quoted.
    pub(crate) fn word(&self) -> Option<&str> {
        match self.tokens.as_slice() {
            [word] if !self.is_quoted => Some(word),
            _ => None,
        }
    }
}

/// Where the tokens of a text stand: as near to the index's own (unicode61) as marking what was found needs.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while let Some((start, character)) = characters.next() {
            if !is_token_start(character) {
                continue;
            }
            let mut end = start + character.len_utf8();
            if !is_unspaced(character) {
                while let Some((at, next)) = characters.next_if(|(_, next)| continues(*next)) {
                    end = at + next.len_utf8();
                }
            }
            return Some(start..end);
        }
        None
    })
}

/// Whether a token of a text is (or, for a prefix, begins with) a folded token of a query.
pub(crate) fn is_same(token: &str, wanted: &str, is_prefix: bool) -> bool {
    // Most tokens are ASCII and differ: no copy of them is made.
    if token.is_ascii() {
        let head = if is_prefix { token.get(..wanted.len()) } else { Some(token) };
        return head.is_some_and(|head| head.eq_ignore_ascii_case(wanted));
    }
    let token = fold(token);
    if is_prefix { token.starts_with(wanted) } else { token == wanted }
}

fn is_token_start(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || (!character.is_ascii() && character.is_alphanumeric() && !is_combining_mark(character))
}

fn continues(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || (!character.is_ascii()
            && (character.is_alphanumeric() || is_combining_mark(character))
            && !is_unspaced(character))
}

pub(crate) fn fold(token: &str) -> String {
    if token.is_ascii() {
        return token.to_ascii_lowercase();
    }
    token.nfd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase).collect()
}
