//! What is printed after a story's end: related links, tags, notes on the author, notices. Walks from the last
//! line up and stops at the first that may be the story's. Must never walk through running text.

use super::lines::{Kind, Line};
use super::metadata::Metadata;
use super::{phrases, polish};

/// At most so many lines of a text are its tail.
const LINES_MAX: usize = 40;
/// A notice has at most so many words.
const NOTICE_WORDS_MAX: u32 = 90;

/// Takes the tail out.
pub(super) fn cut(lines: &mut Vec<Line<'_>>, metadata: &Metadata) {
    let end = end_of(lines, metadata);
    polish::remove_where(lines, |at, line| at >= end && line.is_text());
}

/// How many lines stay.
fn end_of(lines: &[Line<'_>], metadata: &Metadata) -> usize {
    let mut end = lines.len();
    for (at, line) in lines.iter().enumerate().rev().take(LINES_MAX) {
        match line.kind {
            Kind::Whole => break,
            // A picture after the last word may be the story's; it decides nothing.
            Kind::Picture => continue,
            // What stands over a picture belongs to it.
            Kind::Heading if is_over_picture(lines, at) => break,
            _ if is_tail(line, metadata, lines) => end = at,
            _ => break,
        }
    }
    if lines.iter().skip(end).any(|line| line.kind == Kind::Heading && phrases::names_sources(&line.text)) {
        return lines.len();
    }
    // A story is not all tail.
    let kept: u32 = lines.iter().take(end).map(|line| line.words).sum();
    let whole: u32 = lines.iter().map(|line| line.words).sum();
    if kept * 2 < whole { lines.len() } else { end }
}

fn is_over_picture(lines: &[Line<'_>], at: usize) -> bool {
    let is_picture = lines.get(at + 1).is_some_and(|next| next.kind == Kind::Picture && !next.is_in_link());
    is_picture && lines.get(at).is_some_and(|line| line.linked == 0 && !phrases::leads_away(&line.text))
}

fn is_tail(line: &Line<'_>, metadata: &Metadata, lines: &[Line<'_>]) -> bool {
    line.kind == Kind::Heading
        || line.is_all_link()
        || line.words <= NOTICE_WORDS_MAX && (is_about_author(line, metadata, lines) || is_notice(line))
        || phrases::is_noise(&line.text, line.is_link())
}

/// "Jane Doe is a reporter in London": begins with a name of the byline, or speaks of how to reach one.
fn is_about_author(line: &Line<'_>, metadata: &Metadata, lines: &[Line<'_>]) -> bool {
    let lower = line.text.to_lowercase();
    let lower = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    let names_author = metadata.credits.iter().any(|credit| {
        let name = credit.name.to_lowercase();
        name.contains(' ')
            && lower.strip_prefix(name.as_str()).is_some_and(says_who)
            && !is_subject(&name, metadata, lines)
    });
    names_author || REACH.iter().any(|phrase| lower.contains(phrase)) && line.words <= 40
}

/// Whether a story is about the person a byline names: the headline or several lines of it speak of them.
fn is_subject(name: &str, metadata: &Metadata, lines: &[Line<'_>]) -> bool {
    let speaks = |text: &str| text.to_lowercase().contains(name);
    let spoken = || lines.iter().filter(|line| line.is_sentence() && speaks(&line.text));
    speaks(&metadata.title) || spoken().nth(SPOKEN_MIN - 1).is_some()
}

/// Lines that speak of a person by the whole name, the last among them.
const SPOKEN_MIN: usize = 3;

/// What follows a name in a note on its bearer.
fn says_who(rest: &str) -> bool {
    let rest = rest.trim_start_matches([',', ' ']);
    WHO.iter().any(|opening| rest.starts_with(opening))
}

fn is_notice(line: &Line<'_>) -> bool {
    let lower = line.text.to_lowercase();
    let lower = lower.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let opens = |openings: &[&str]| openings.iter().any(|opening| lower.starts_with(opening));
    opens(NOTICES)
        || line.words <= LABEL_WORDS_MAX && opens(LABELS)
        || line.words <= ASKING_WORDS_MAX && SAID.iter().any(|phrase| lower.contains(phrase))
}

/// What may also open a sentence of the story is a notice only in a line of so few words.
const LABEL_WORDS_MAX: u32 = 16;
/// What asks for something says little else.
const ASKING_WORDS_MAX: u32 = 45;

#[rustfmt::skip]
const WHO: &[&str] = &[
    "is a ", "is an ", "is the ", "is our ", "is based ", "is one of", "covers ", "writes ", "has been ", "has written ",
    "reports ", "joined ", "can be reached", "contributed", "ist ", "est ", "es ", "é ",
];
#[rustfmt::skip]
const REACH: &[&str] = &[
    "can be reached at", "can be contacted", "email the author", "follow him on", "follow her on", "follow them on", "follow me on",
    "on twitter at", "on twitter @", "follow us on", "contact the reporter", "reach the reporter", "reach the author",
    "you can email", "contact the author",
];
#[rustfmt::skip]
const NOTICES: &[&str] = &[
    "©", "(c) 20", "copyright ©", "copyright 20", "copyright (c)", "all rights reserved", "reporting by", "(reporting by", "editing by", "additional reporting",
    "this article was written by", "this article originally", "this story originally", "this article first appeared",
    "this post originally", "originally published", "first published", "source:", "sources:", "tags:", "tag:", "topics:",
    "categories:", "category:", "filed under", "filed to", "posted in", "photo:", "photo by", "photo credit", "image:", "image credit",
    "photograph:", "read more", "read next", "sign up", "subscribe to", "subscribe now", "follow us", "click here", "microsoft may earn",
    "send tips", "got a tip", "do you have a tip", "have a tip", "if you enjoyed this", "if you liked this",
    "join our", "like us on", "download our", "download the app", "get the latest", "get our", "the views expressed", "the opinions expressed", "views expressed in",
    "disclaimer:", "disclosure:", "editor's note: this", "note: this article",
    "we want to hear from you", "let us know what you think", "tell us what you think", "have something to say", "leave a comment",
    "about the author", "about us", "see also", "related:",
    "citation:", "provided by", "this document is subject to copyright", "this material may not be",
];
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "copyright ", "last updated", "subscribe", "like this", "join the", "what do you think", "comments are", "more about", "more from",
    "more:", "also:", "related ", "via ",
];
#[rustfmt::skip]
const SAID: &[&str] = &[
    "all rights reserved", "delivered to your inbox", "to your inbox", "sign up for our", "sign up to our", "subscribe to our",
    "our newsletter", "this newsletter", "affiliate commission", "may earn a commission", "earn an affiliate", "our privacy policy", "terms of service apply",
    "follow us on twitter", "follow us on facebook", "click to subscribe",
];
