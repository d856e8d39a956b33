//! Pages that are one page: what answers in the place of many stories (the terms of a network, a notice of a server) brings
//! each of them the same text, and none of them its own.

use std::collections::{HashMap, HashSet};

use layover_model::TextFailure;
use tokio::sync::mpsc::{Receiver, Sender};

use crate::pages::PageOutcome;

/// A page that arrived.
#[derive(Debug)]
pub(crate) struct Arrived {
    pub(crate) outcome: PageOutcome,
    /// The address that was asked for.
    pub(crate) asked: String,
    /// How its text begins, where it seems to be about another thing than its story.
    pub(crate) strange: Option<Beginning>,
}

/// The first letters of a text: two stories that have them in common are one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Beginning(String);

impl Beginning {
    const LETTERS: usize = 300;

    pub(crate) fn of(text: &str) -> Self {
        Self(text.chars().filter(|letter| letter.is_alphabetic()).take(Self::LETTERS).collect())
    }
}

/// More strange pages than this are not held back: what a run keeps in memory has an end.
const HELD_MOST: usize = 200;

/// Sends outcomes on. What is strange waits for the end of the run: where another address brought the same text for another
/// story, both pages are refused, and asked for again another time.
pub(crate) async fn sift(mut arriving: Receiver<Arrived>, sink: Sender<PageOutcome>) {
    let (mut held, mut refused) = (HashMap::<Beginning, Arrived>::new(), HashSet::<Beginning>::new());
    while let Some(arrived) = arriving.recv().await {
        let Some(beginning) = arrived.strange.clone().filter(|_| arrived.outcome.result.is_ok()) else {
            if sink.send(arrived.outcome).await.is_err() {
                return;
            }
            continue;
        };
        for outcome in weigh(beginning, arrived, &mut held, &mut refused) {
            if sink.send(outcome).await.is_err() {
                return;
            }
        }
    }
    for arrived in held.into_values() {
        if sink.send(arrived.outcome).await.is_err() {
            return;
        }
    }
}

/// What can be sent on now that this strange page is here too.
fn weigh(
    beginning: Beginning,
    arrived: Arrived,
    held: &mut HashMap<Beginning, Arrived>,
    refused: &mut HashSet<Beginning>,
) -> Vec<PageOutcome> {
    if refused.contains(&beginning) {
        return vec![refuse(arrived.outcome)];
    }
    match held.remove(&beginning) {
        Some(other) if other.asked != arrived.asked => {
            refused.insert(beginning);
            vec![refuse(other.outcome), refuse(arrived.outcome)]
        }
        // Two entries that name one page have it both.
        Some(other) => {
            held.insert(beginning, arrived);
            vec![other.outcome]
        }
        None if held.len() < HELD_MOST => {
            held.insert(beginning, arrived);
            Vec::new()
        }
        None => vec![arrived.outcome],
    }
}

fn refuse(mut outcome: PageOutcome) -> PageOutcome {
    outcome.result = Err(TextFailure::Unreachable);
    outcome.pages = Vec::new();
    outcome
}
