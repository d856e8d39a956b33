//! A story as it is read aloud: its sentences, each with where it stands, so that the reading frame can show it.
//!
//! Places are counted in letters, as [`crate::anchor`] counts them. What says nothing to the ear is left out: code,
//! pictures with their captions, the calls of notes.

mod abbreviation;

use crate::anchor::is_white;
use crate::text;
use layover_model::SanitizedHtml;
use unicode_segmentation::UnicodeSegmentation;

/// Longest piece that is spoken at once, in bytes of text: nobody waits longer for a pause.
const LONGEST: usize = 1_200;

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What is said.
    pub text: String,
    /// Its first letter in the story's body.
    pub start: u32,
    /// The letter after its last.
    pub end: u32,
    /// The paragraph it stands in, counted from 0.
    pub paragraph: u32,
}

/// The sentences of a body. `language` is a BCP 47 tag, empty when unknown.
#[must_use]
pub fn sentences(body: &SanitizedHtml, language: &str) -> Vec<Sentence> {
    let mut speech = Speech::new(language);
    let mut rest = body.as_str();
    while let Some(open) = rest.find('<') {
        let (before, tag_on) = rest.split_at(open);
        speech.push(&text::decode_references(before));
        // A cleaned body has no ">" inside a tag: attribute values are escaped.
        let end = tag_on.find('>').map_or(tag_on.len(), |end| end + 1);
        let (tag, after) = tag_on.split_at(end);
        speech.tag(tag);
        rest = after;
    }
    speech.push(&text::decode_references(rest));
    speech.end()
}

/// The sentences of a plain text, such as a summary shown for want of a body.
#[must_use]
pub fn sentences_of_plain(plain: &str, language: &str) -> Vec<Sentence> {
    let mut speech = Speech::new(language);
    for line in plain.lines() {
        speech.push(line);
        speech.close();
    }
    speech.end()
}

/// Elements that say nothing to the ear.
const SILENT: [&str; 3] = ["pre", "figure", "sup"];
/// Elements within a paragraph: any other begins and ends one.
const WITHIN: [&str; 29] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark",
    "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
];

/// What has been gathered so far.
struct Speech<'a> {
    language: &'a str,
    /// The paragraph that is open: white space as single blanks.
    open: String,
    /// Where each of its letters begins in `open`, in bytes, and which letter of the body it is.
    places: Vec<(usize, u32)>,
    /// Letters of the body so far, spoken or not.
    letters: u32,
    /// The silent element one is in, and how many of its name are open.
    silent: Option<(String, usize)>,
    paragraph: u32,
    said: Vec<Sentence>,
}

impl<'a> Speech<'a> {
    fn new(language: &'a str) -> Self {
        Self {
            language,
            open: String::new(),
            places: Vec::new(),
            letters: 0,
            silent: None,
            paragraph: 0,
            said: Vec::new(),
        }
    }

    fn push(&mut self, text: &str) {
        for character in text.chars() {
            if is_white(character) {
                if self.silent.is_none() && !self.open.is_empty() && !self.open.ends_with(' ') {
                    self.open.push(' ');
                }
                continue;
            }
            if self.silent.is_none() {
                self.places.push((self.open.len(), self.letters));
                self.open.push(character);
            }
            self.letters = self.letters.saturating_add(1);
        }
    }

    fn tag(&mut self, tag: &str) {
        let name = tag.trim_start_matches(['<', '/']);
        let end = name.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(name.len());
        let name = name.get(..end).unwrap_or_default();
        let opens = !tag.starts_with("</");
        match &mut self.silent {
            Some((silent, depth)) if silent == name => {
                *depth = if opens { *depth + 1 } else { *depth - 1 };
                if *depth == 0 {
                    self.silent = None;
                }
            }
            None if opens && SILENT.contains(&name) => self.silent = Some((name.to_owned(), 1)),
            _ => {}
        }
        if !WITHIN.contains(&name) {
            self.close();
        }
    }

    /// Ends the open paragraph.
    fn close(&mut self) {
        let open = std::mem::take(&mut self.open);
        let places = std::mem::take(&mut self.places);
        if !open.chars().any(char::is_alphanumeric) {
            return;
        }
        for (from, to) in pieces(&open, self.language) {
            let inside = |at: usize| places.partition_point(|(place, _)| *place < at);
            let letters = places.get(inside(from)..inside(to)).unwrap_or_default();
            let (Some(first), Some(last)) = (letters.first(), letters.last()) else { continue };
            self.said.push(Sentence {
                text: open.get(from..to).unwrap_or_default().trim().to_owned(),
                start: first.1,
                end: last.1 + 1,
                paragraph: self.paragraph,
            });
        }
        self.paragraph += 1;
    }

    fn end(mut self) -> Vec<Sentence> {
        self.close();
        self.said
    }
}

/// Where the sentences of a paragraph begin and end, in bytes (UAX #29, with each language's abbreviations).
fn pieces(paragraph: &str, language: &str) -> Vec<(usize, usize)> {
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    let mut goes_on = false;
    for (from, sentence) in paragraph.split_sentence_bound_indices() {
        let to = from + sentence.len();
        match pieces.last_mut() {
            Some(last) if goes_on => last.1 = to,
            _ => pieces.push((from, to)),
        }
        goes_on = abbreviation::ends_in_one(sentence, language);
    }
    pieces.into_iter().flat_map(|(from, to)| parts(paragraph, from, to)).collect()
}

/// A piece in parts that are not too long, each broken at a blank where there is one.
fn parts(paragraph: &str, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut begin = from;
    while to - begin > LONGEST {
        let most = paragraph.floor_char_boundary(begin + LONGEST);
        let blank = paragraph.get(begin..most).and_then(|part| part.rfind(' '));
        let end = blank.filter(|blank| *blank > 0).map_or(most, |blank| begin + blank + 1);
        parts.push((begin, end));
        begin = end;
    }
    parts.push((begin, to));
    parts
}

#[cfg(test)]
mod tests;
