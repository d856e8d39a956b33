//! Something the reader waits for that goes through a number of things: how far it is, said at most ten times a second,
//! and whether they still want it.

use crate::contract::TaskProgress;
use crate::voice::With::{Count, Text};
use crate::voice::say_with;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;

const PAUSE: Duration = Duration::from_millis(100);
/// Below this a time left would be a guess.
const LEAST_SHARE: f64 = 0.05;

/// A task under way.
pub(crate) struct Task<'a> {
    what: String,
    tell: &'a (dyn Fn(TaskProgress) + Send + Sync),
    cancel: CancellationToken,
    began: Instant,
    told: Mutex<Option<Instant>>,
    done: AtomicU32,
    total: AtomicU32,
}

impl<'a> Task<'a> {
    /// `what` begins its sentences: "Reading the pack".
    pub(crate) fn new(
        what: String,
        cancel: CancellationToken,
        tell: &'a (dyn Fn(TaskProgress) + Send + Sync),
    ) -> Self {
        Self {
            what,
            tell,
            cancel,
            began: Instant::now(),
            told: Mutex::new(None),
            done: AtomicU32::new(0),
            total: AtomicU32::new(0),
        }
    }

    /// So many things are ahead.
    pub(crate) fn expect(&self, total: usize) {
        self.total.store(u32::try_from(total).unwrap_or(u32::MAX), Ordering::Relaxed);
    }

    /// One more is done.
    pub(crate) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let total = self.total.load(Ordering::Relaxed).max(done);
        let now = Instant::now();
        {
            let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
            if done < total && told.is_some_and(|told| now.duration_since(told) < PAUSE) {
                return;
            }
            *told = Some(now);
        }
        (self.tell)(TaskProgress {
            done,
            total,
            seconds_left: seconds_left(now.duration_since(self.began), done, total),
            sentence: say_with(
                "progressOf",
                &[("what", Text(&self.what)), ("done", Count(done.into())), ("total", Count(total.into()))],
            ),
        });
    }

    /// Whether the reader no longer wants it.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }
}

/// What is left at the pace so far; `None` while that would be a guess.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a sensible range first"
)]
pub(crate) fn seconds_left(spent: Duration, done: u32, total: u32) -> Option<u32> {
    let share = f64::from(done) / f64::from(total.max(1));
    if share < LEAST_SHARE || done >= total {
        return None;
    }
    Some((spent.as_secs_f64() * (1.0 - share) / share).clamp(0.0, 86_400.0).ceil() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_the_last_step_are_told_and_no_burst_between() {
        let told = Mutex::new(Vec::new());
        let tell = |progress: TaskProgress| told.lock().unwrap().push((progress.done, progress.total));
        let task = Task::new("Reading".to_owned(), CancellationToken::new(), &tell);
        task.expect(50);
        (0..50).for_each(|_| task.step());
        let told = told.lock().unwrap();
        assert_eq!((told.first(), told.last()), (Some(&(1, 50)), Some(&(50, 50))));
        assert!(told.len() < 50, "{told:?}");
    }
}
