//! Which stories come along: a finite, varied set within the minutes and the room. Pure, and the same for the same
//! offers.
//!
//! Each wish is a queue, ordered so that no section or contributor swamps it; the wishes take turns; what does not fit
//! is passed over, but a part of a series that does not fit ends its series, because later parts alone are no reading.

use layover_model::ArticleId;
use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::Hash;

/// A story that could come along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    /// The story.
    pub(crate) article: ArticleId,
    /// Its reading time.
    pub(crate) minutes: u32,
    /// What its pictures take, or will.
    pub(crate) bytes: u64,
    /// Whose it is.
    pub(crate) publication: i64,
    /// What it stands under inside its publication: a section, or who wrote it.
    pub(crate) group: i64,
    /// Its folded addresses: two stories that share one are the same.
    pub(crate) addresses: Vec<String>,
}

/// The offers of one wish, the most wanted first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Queue {
    /// Parts of a series: taken in their order or not at all.
    pub(crate) is_series: bool,
    /// The offers.
    pub(crate) offers: Vec<Offer>,
}

/// What a trip may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hold {
    /// Minutes of reading.
    pub(crate) minutes: u32,
    /// Bytes of pictures; `None`: any number.
    pub(crate) bytes: Option<u64>,
}

/// Chooses. `pinned` come first whatever they take; `refused` never come.
pub(crate) fn choose(
    pinned: Vec<Offer>,
    refused: &HashSet<ArticleId>,
    queues: Vec<Queue>,
    hold: Hold,
) -> Vec<Offer> {
    let mut packing = Packing::new(refused, hold);
    for offer in pinned {
        packing.take(offer);
    }
    let mut queues: Vec<VecDeque<Offer>> = queues.into_iter().map(in_turns).collect();
    while queues.iter().any(|queue| !queue.is_empty()) {
        for queue in &mut queues {
            packing.take_next(queue);
        }
    }
    packing.taken
}

/// A queue with its sections taking turns inside each publication, and its publications among themselves.
fn in_turns(queue: Queue) -> VecDeque<Offer> {
    if queue.is_series {
        // What does not fit ends it: one that is longer than the whole hold must not hide behind others.
        return queue.offers.into_iter().map(|offer| Offer { group: SERIES, ..offer }).collect();
    }
    let publications: Vec<Vec<Offer>> = grouped(queue.offers, |offer| offer.publication)
        .into_iter()
        .map(|offers| dealt(grouped(offers, |offer| offer.group)))
        .collect();
    dealt(publications).into()
}

/// Marks parts of a series.
const SERIES: i64 = -1;

/// Groups in the order in which each is met first.
fn grouped<K: Eq + Hash>(offers: Vec<Offer>, key: impl Fn(&Offer) -> K) -> Vec<Vec<Offer>> {
    let mut places: HashMap<K, usize> = HashMap::new();
    let mut groups: Vec<Vec<Offer>> = Vec::new();
    for offer in offers {
        let place = *places.entry(key(&offer)).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(offer),
            None => groups.push(vec![offer]),
        }
    }
    groups
}

/// One of each group in turn.
fn dealt(groups: Vec<Vec<Offer>>) -> Vec<Offer> {
    let mut groups: Vec<VecDeque<Offer>> = groups.into_iter().map(VecDeque::from).collect();
    let mut dealt = Vec::new();
    while groups.iter().any(|group| !group.is_empty()) {
        dealt.extend(groups.iter_mut().filter_map(VecDeque::pop_front));
    }
    dealt
}

struct Packing<'a> {
    refused: &'a HashSet<ArticleId>,
    minutes_left: u32,
    bytes_left: Option<u64>,
    ids: HashSet<ArticleId>,
    addresses: HashSet<String>,
    taken: Vec<Offer>,
}

impl<'a> Packing<'a> {
    fn new(refused: &'a HashSet<ArticleId>, hold: Hold) -> Self {
        Self {
            refused,
            minutes_left: hold.minutes,
            bytes_left: hold.bytes,
            ids: HashSet::new(),
            addresses: HashSet::new(),
            taken: Vec::new(),
        }
    }

    /// The next of a queue that fits and is not here yet.
    fn take_next(&mut self, queue: &mut VecDeque<Offer>) {
        while let Some(offer) = queue.pop_front() {
            if self.refused.contains(&offer.article) || self.has(&offer) {
                continue;
            }
            if self.fits(&offer) {
                self.take(offer);
                return;
            }
            if offer.group == SERIES {
                queue.clear();
            }
        }
    }

    fn has(&self, offer: &Offer) -> bool {
        self.ids.contains(&offer.article)
            || offer.addresses.iter().any(|address| self.addresses.contains(address))
    }

    fn fits(&self, offer: &Offer) -> bool {
        offer.minutes <= self.minutes_left && self.bytes_left.is_none_or(|left| offer.bytes <= left)
    }

    fn take(&mut self, offer: Offer) {
        self.minutes_left = self.minutes_left.saturating_sub(offer.minutes);
        self.bytes_left = self.bytes_left.map(|left| left.saturating_sub(offer.bytes));
        self.ids.insert(offer.article);
        self.addresses.extend(offer.addresses.iter().cloned());
        self.taken.push(offer);
    }
}

#[cfg(test)]
mod tests;
