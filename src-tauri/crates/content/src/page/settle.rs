//! Settles what the story's text is: the first engine's, where nothing speaks against it; else what the page marks
//! as its article, or what a second engine also takes for the story. Must never ask the second without doubt.

use dom_query::Document;

use super::engine::{self, Page};
use super::lines::{self, Kind, Line};
use super::opinion::Opinion;
use super::{breaks, doubt, phrases, polish};
use crate::sanitise::{self, CleanBody};

/// What was settled on.
pub(super) struct Settled {
    pub(super) body: CleanBody,
    pub(super) has_second_opinion: bool,
}

/// The second engine must have so much of a text to have a say in it.
const SAY_MIN: f64 = 0.7;
/// The first engine's text must have so much of what the second found.
const COVERED_MIN: f64 = 0.8;

/// The body of a page, given the first engine's text.
pub(super) fn settle(page: &Page<'_>, first: Option<Document>) -> Settled {
    let text = first.unwrap_or_else(|| Document::from(""));
    let lines = polish::polish(text.root(), page.metadata);
    if !doubt::is_doubtful(page, &lines) {
        drop(lines);
        breaks::tidy(text.root());
        return Settled { body: sanitise::clean_parsed(text, Some(page.base)), has_second_opinion: false };
    }
    let opinion = Opinion::ask(page.html);
    let better = opinion.as_ref().and_then(|opinion| elsewhere(page, &lines, opinion));
    if let Some(opinion) = &opinion
        && better.is_none()
    {
        vote(lines, opinion);
    } else {
        drop(lines);
    }
    let text = better.unwrap_or(text);
    breaks::tidy(text.root());
    let body = sanitise::clean_parsed(text, Some(page.base));
    Settled { body, has_second_opinion: true }
}

/// Takes out what the second engine does not have, where it has enough to be heard.
fn vote(mut lines: Vec<Line<'_>>, opinion: &Opinion) {
    let own: u32 = lines.iter().filter(|line| line.is_text()).map(|line| line.words).sum();
    let said = u32::try_from(opinion.tokens).unwrap_or(u32::MAX);
    if f64::from(said) < f64::from(own) * SAY_MIN {
        return;
    }
    let mut kept = opinion.keeps(&lines);
    if kept.contains(&true) {
        keep_sources(&lines, &mut kept);
        polish::remove_where(&mut lines, |at, _| kept.get(at) == Some(&false));
    }
}

/// What a text rests on stays, though engines see nothing but links there; so does what posts say, which they leave
/// out for the boxes around them.
fn keep_sources(lines: &[Line<'_>], kept: &mut [bool]) {
    let mut is_source = false;
    for (line, kept) in lines.iter().zip(kept) {
        if line.kind == Kind::Heading {
            is_source = phrases::names_sources(&line.text);
        }
        *kept |= is_source || line.is_of_post();
    }
}

/// The story out of the whole page, where the first engine left out much that the second found.
fn elsewhere(page: &Page<'_>, lines: &[Line<'_>], opinion: &Opinion) -> Option<Document> {
    let covered = opinion.covered(lines);
    if covered >= COVERED_MIN {
        return None;
    }
    let document = engine::cleared(page.html, page.base, page.metadata);
    let mut whole = lines::of(document.root());
    if opinion.covered(&whole) <= covered {
        return None;
    }
    let kept = opinion.keeps(&whole);
    polish::remove_where(&mut whole, |at, _| kept.get(at) == Some(&false));
    if !is_prose(&whole) {
        return None;
    }
    drop(polish::polish(document.root(), page.metadata));
    Some(document)
}

/// A line of fewer words is a label, a menu's entry, a teaser.
const PROSE_WORDS: u32 = 10;

/// Whether most words of a text stand in lines that say something.
fn is_prose(lines: &[Line<'_>]) -> bool {
    let words =
        |least: u32| -> u32 { lines.iter().map(|line| line.words).filter(|words| *words >= least).sum() };
    words(PROSE_WORDS) * 2 > words(0)
}
