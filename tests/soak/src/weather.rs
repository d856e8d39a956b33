//! Lives in bad weather of every kind there is a name for: servers that fail, lie, break off, send elsewhere, and feeds that
//! shrink, change their guids, or become something else. A library with stories that the reader saved, marked and read goes
//! through all of it, some kinds at each sync. Nothing stored is lost, no address changes, no source is given up; and in
//! fair weather everything is here again by itself: each story once, whole, with its picture.

mod altered;
mod kinds;
mod library;
mod print;
mod sky;

use std::collections::VecDeque;

use crate::dice::Dice;
use crate::readiness::said;
use kinds::{KINDS, Kind};
use library::Life;

/// Sources under bad weather at a time; two more have none.
const AT_ONCE: usize = 6;
/// So many times as many syncs as it takes are enough for every kind to be met.
const PATIENCE: usize = 3;

/// Every kind by its name, and what it is.
#[must_use]
pub fn told() -> Vec<(&'static str, String)> {
    all().iter().map(|kind| (kind.name, format!("{:?} {:?}", kind.over, kind.what))).collect()
}

fn all() -> Vec<Kind> {
    KINDS.iter().flat_map(|part| part.iter().copied()).collect()
}

/// One life through all kinds; the seed says which comes first, and over whom.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(seed: u64) -> Result<String, String> {
    live_through(seed, all())
}

/// The same through those that need no patience.
///
/// # Errors
/// As [`live`].
pub fn live_quickly(seed: u64) -> Result<String, String> {
    live_through(seed, all().into_iter().filter(|kind| !kind.is_slow()).collect())
}

fn live_through(seed: u64, kinds: Vec<Kind>) -> Result<String, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(said)?;
    let outcome = runtime.block_on(life(seed, kinds));
    runtime.shutdown_background();
    layover_app::set_clock(0);
    outcome
}

async fn life(seed: u64, kinds: Vec<Kind>) -> Result<String, String> {
    let mut dice = Dice::new(seed ^ 0x3EA7);
    let (all, least) = (kinds.len(), kinds.len().div_ceil(AT_ONCE));
    let mut queue = in_turn(seed, kinds, &mut dice);
    let mut life = Life::begin(AT_ONCE + 2, &mut dice).await?;
    let mut syncs = 0;
    while !queue.is_empty() {
        if syncs > least * PATIENCE {
            let names: Vec<&str> = queue.iter().map(|kind| kind.name).collect();
            return Err(format!("never met: {names:?}"));
        }
        let now: Vec<Kind> = (0..AT_ONCE).filter_map(|_| queue.pop_front()).collect();
        let met = life.weathers(&now, dice.below(8)).await.map_err(|broken| {
            let names: Vec<&str> = now.iter().map(|kind| kind.name).collect();
            format!("sync {syncs}, under {names:?}: {broken}")
        })?;
        // Where others kept a sync from asking, it is asked another time.
        queue.extend(now.into_iter().filter(|kind| !met.contains(kind.name)));
        syncs += 1;
    }
    let stories = life.clears_up().await.map_err(|broken| format!("in fair weather: {broken}"))?;
    Ok(format!("{all} kinds in {syncs} syncs, {stories} stories, each here once and whole"))
}

/// The seed's own kind first, the others as the dice fall, those that take long together at the end.
fn in_turn(seed: u64, mut kinds: Vec<Kind>, dice: &mut Dice) -> VecDeque<Kind> {
    let first = usize::try_from(seed).unwrap_or_default() % kinds.len().max(1);
    kinds.rotate_left(first);
    for place in (2..kinds.len()).rev() {
        let other = 1 + usize::try_from(dice.below(place as u64)).unwrap_or_default();
        kinds.swap(place, other);
    }
    kinds.sort_by_key(Kind::is_slow);
    kinds.into()
}
