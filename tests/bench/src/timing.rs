//! The clock: every engine on one page, then the next page, several times over; the median of each counts. What
//! slows the machine down for a while slows all engines of a page alike.

use crate::engines::{Engine, is_settled_at_once};
use crate::pages::Page;
use std::time::{Duration, Instant};

/// What one page cost.
pub struct Timed {
    /// In the order of [`Engine::ALL`].
    pub medians: [Duration; Engine::ALL.len()],
    /// Whether Layover's first engine settled it.
    pub is_settled_at_once: bool,
}

/// One entry for each page, in their order.
pub fn measure(pages: &[Page], rounds: usize) -> Vec<Timed> {
    pages.iter().enumerate().map(|(number, page)| measure_page(page, number, rounds)).collect()
}

fn measure_page(page: &Page, number: usize, rounds: usize) -> Timed {
    // Also warms whatever is filled once: tables, patterns, the page itself.
    let is_settled_at_once = is_settled_at_once(page);
    let mut times: [Vec<Duration>; Engine::ALL.len()] = Default::default();
    for round in 0..rounds {
        for turn in 0..Engine::ALL.len() {
            // Another engine begins each time, so that none always finds the caches of the same one before it.
            let place = (turn + round + number) % Engine::ALL.len();
            if let (Some(engine), Some(own)) = (Engine::ALL.get(place), times.get_mut(place)) {
                let start = Instant::now();
                engine.run(page);
                own.push(start.elapsed());
            }
        }
    }
    Timed { medians: times.map(median), is_settled_at_once }
}

/// The middle one.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
