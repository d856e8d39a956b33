//! Owns the plain text of a story, as the truth states it: what a reader's eyes get from the body, in order.
//! Never knows how a page or a feed dresses it up.

use crate::body::embed_address;
use crate::markup::{Token, decode, fold, tokens};

/// What a fragment says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Plain {
    /// Paragraphs, list items, terms, descriptions and code, each as its own text.
    pub(crate) paragraphs: Vec<String>,
    /// Headings.
    pub(crate) headings: Vec<String>,
    /// Table cells.
    pub(crate) cells: Vec<String>,
    /// Footnotes, in order.
    pub(crate) notes: Vec<String>,
    /// Pull quotes: they repeat the text and are not part of it.
    pub(crate) pull_quotes: Vec<String>,
    /// Names, captions and credits of the pictures in the body.
    pub(crate) pictures: Vec<(String, String, String)>,
    /// Kinds, titles, texts and addresses of embeds.
    pub(crate) embeds: Vec<[String; 4]>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Paragraph,
    Heading,
    Cell,
    Note,
    PullQuote,
}

/// Reads the plain text out of a fragment. A footnote's mark is part of its paragraph, as on the page.
pub(crate) fn plain(fragment: &str) -> Plain {
    let mut result = Plain::default();
    let mut open: Vec<(&str, Place, String)> = Vec::new();
    for token in tokens(fragment) {
        match token {
            Token::Text(text) => push(&mut open, &decode(text)),
            Token::Open(tag) => match tag.name {
                "x-picture" => result.pictures.push((
                    tag.attribute("name").to_owned(),
                    tag.attribute("caption").to_owned(),
                    tag.attribute("credit").to_owned(),
                )),
                "x-embed" => result.embeds.push([
                    tag.attribute("kind").to_owned(),
                    tag.attribute("title").to_owned(),
                    tag.attribute("text").to_owned(),
                    embed_address(&tag),
                ]),
                "br" => push(&mut open, " "),
                name if !tag.is_closed() => enter(&mut result, &mut open, name),
                _ => {}
            },
            Token::Close(name) => leave(&mut result, &mut open, name),
        }
    }
    result
}

fn push(open: &mut [(&str, Place, String)], text: &str) {
    if let Some((_, _, gathered)) = open.last_mut() {
        gathered.push_str(text);
    }
}

fn enter<'a>(result: &mut Plain, open: &mut Vec<(&'a str, Place, String)>, name: &'a str) {
    let place = match name {
        "p" | "li" | "dt" | "dd" | "pre" | "x-question" => Place::Paragraph,
        "h2" | "h3" | "h4" => Place::Heading,
        "td" | "th" | "caption" => Place::Cell,
        "x-pullquote" => Place::PullQuote,
        "x-note" => Place::Note,
        _ => return,
    };
    let inside = open.last().map(|(_, place, _)| *place);
    // A paragraph in a pull quote or a cell is still the pull quote's or the cell's.
    let place = match inside {
        Some(outer @ (Place::PullQuote | Place::Cell | Place::Note)) if place == Place::Paragraph => outer,
        _ => place,
    };
    if place == Place::Note {
        let number = result.notes.len() + 1;
        push(open, &number.to_string());
    } else if inside == Some(place) {
        finish(result, open);
    }
    open.push((name, place, String::new()));
}

fn leave(result: &mut Plain, open: &mut Vec<(&str, Place, String)>, name: &str) {
    if open.last().is_some_and(|(opened, _, _)| *opened == name) {
        finish(result, open);
        open.pop();
    }
}

/// Writes down what the innermost block has gathered so far.
fn finish(result: &mut Plain, open: &mut [(&str, Place, String)]) {
    let Some((_, place, gathered)) = open.last_mut() else { return };
    let text = fold(&std::mem::take(gathered));
    if text.is_empty() {
        return;
    }
    match place {
        Place::Paragraph => &mut result.paragraphs,
        Place::Heading => &mut result.headings,
        Place::Cell => &mut result.cells,
        Place::Note => &mut result.notes,
        Place::PullQuote => &mut result.pull_quotes,
    }
    .push(text);
}
