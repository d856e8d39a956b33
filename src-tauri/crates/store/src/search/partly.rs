//! A sentence half remembered: where no story holds all the words, those that hold most of them.

use layover_model::SearchQuery;
use rusqlite::Transaction;

use super::{holds, is_there, ranked};
use crate::StoreError;
use crate::conditions::Conditions;
use crate::words::{Term, Words};

/// So many words are weighed; of a longer sentence the longest, which say most.
const WEIGHED: usize = 10;
/// So many ways of leaving words out are tried.
const TRIES: usize = 80;

/// Some stories, the words they hold, and those that they do not.
pub(super) struct Part {
    pub(super) found: Vec<i64>,
    pub(super) words: Words,
    pub(super) without: Vec<String>,
}

/// The stories that hold most of the words, best first: those without the fewest and shortest. At least half of the words
/// are there, or nothing is found.
pub(super) fn find(
    connection: &Transaction<'_>,
    words: Words,
    query: &SearchQuery,
    conditions: &Conditions,
) -> Result<Vec<Part>, StoreError> {
    let all = words.terms.len();
    let (held, missing) = split(connection, words)?;
    let (weighed, let_go) = longest(held);
    let missing: Vec<String> = missing.iter().chain(&let_go).map(|term| term.typed().to_owned()).collect();
    // At least half of what was asked for, function words that were let go of aside.
    let least = (all - let_go.len()).div_ceil(2).max(1);
    let mut tries = 0;
    for fewer in 0..weighed.len() {
        let kept = weighed.len() - fewer;
        if kept < least || (fewer == 0 && missing.is_empty()) {
            if kept < least {
                break;
            }
            continue;
        }
        let mut parts = Vec::new();
        for left in ways(&weighed, fewer) {
            tries += 1;
            if tries > TRIES {
                break;
            }
            let part = part(connection, &weighed, &left, &missing, query, conditions)?;
            parts.extend(part.filter(|part| !part.found.is_empty()));
        }
        if !parts.is_empty() {
            return Ok(parts);
        }
    }
    Ok(Vec::new())
}

/// Words that some story holds, and those that none does. One that none does may be another form of one that some does:
/// "tuesdays" of "Tuesday".
fn split(connection: &Transaction<'_>, words: Words) -> Result<(Vec<Term>, Vec<Term>), StoreError> {
    let (mut held, mut missing) = (Vec::new(), Vec::new());
    'words: for term in words.terms {
        if is_there(connection, &term)? {
            held.push(term);
            continue;
        }
        for shorter in term.beginnings() {
            if is_there(connection, &shorter)? {
                held.push(shorter);
                continue 'words;
            }
        }
        missing.push(term);
    }
    Ok((held, missing))
}

/// The longest words, in their order, and the rest.
fn longest(held: Vec<Term>) -> (Vec<Term>, Vec<Term>) {
    let mut lengths: Vec<usize> = held.iter().map(Term::length).collect();
    lengths.sort_unstable_by(|one, other| other.cmp(one));
    let Some(least) = lengths.get(WEIGHED - 1).copied() else { return (held, Vec::new()) };
    let mut room = WEIGHED;
    held.into_iter().partition(|term| {
        let stays = term.length() >= least && room > 0;
        room -= usize::from(stays);
        stays
    })
}

/// Every way to leave out so many of the words, the shortest first.
fn ways(terms: &[Term], fewer: usize) -> Vec<Vec<usize>> {
    let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..fewer {
        let longer = |way: &Vec<usize>| {
            let from = way.last().map_or(0, |last| last + 1);
            let way = way.clone();
            (from..terms.len()).map(move |next| way.iter().copied().chain([next]).collect::<Vec<usize>>())
        };
        ways = ways.iter().flat_map(longer).collect();
    }
    let length =
        |way: &Vec<usize>| -> usize { way.iter().filter_map(|at| terms.get(*at)).map(Term::length).sum() };
    ways.sort_by_key(length);
    ways
}

fn part(
    connection: &Transaction<'_>,
    terms: &[Term],
    left: &[usize],
    missing: &[String],
    query: &SearchQuery,
    conditions: &Conditions,
) -> Result<Option<Part>, StoreError> {
    let (mut kept, mut without) = (Vec::new(), missing.to_vec());
    for (at, term) in terms.iter().enumerate() {
        if left.contains(&at) { without.push(term.typed().to_owned()) } else { kept.push(term.clone()) }
    }
    let words = Words { terms: kept };
    // Most ways are no story's: told before any word of them is weighed.
    let Some(expression) = words.as_match() else { return Ok(None) };
    if !holds(connection, &expression)? {
        return Ok(None);
    }
    let found = ranked(connection, &words, query, conditions)?;
    Ok(Some(Part { found, words, without }))
}
