//! Progress of a sync, said at most ten times a second.

use crate::contract::{SyncProgress, SyncStage};
use crate::task::seconds_left;
use crate::voice::With::{Count, Text};
use crate::voice::{say_of, say_with};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

const PAUSE: Duration = Duration::from_millis(100);

/// Says how far a sync is.
pub(super) struct Meter<'a> {
    tell: &'a (dyn Fn(SyncProgress) + Send + Sync),
    state: Mutex<State>,
}

struct State {
    stage: Option<SyncStage>,
    stage_began: Instant,
    told: Option<Instant>,
}

impl<'a> Meter<'a> {
    pub(super) fn new(tell: &'a (dyn Fn(SyncProgress) + Send + Sync)) -> Self {
        Self { tell, state: Mutex::new(State { stage: None, stage_began: Instant::now(), told: None }) }
    }

    /// `done` of `total` of a stage. The first and the last word of a stage are always said.
    pub(super) fn tell(&self, stage: SyncStage, done: u32, total: u32, new_stories: u32) {
        let now = Instant::now();
        let seconds_left = {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let is_new_stage = state.stage != Some(stage);
            if is_new_stage {
                state.stage = Some(stage);
                state.stage_began = now;
            }
            let is_due = state.told.is_none_or(|told| now.duration_since(told) >= PAUSE);
            if !is_new_stage && done < total && !is_due {
                return;
            }
            state.told = Some(now);
            seconds_left(now.duration_since(state.stage_began), done, total)
        };
        (self.tell)(SyncProgress {
            stage,
            done,
            total,
            new_stories,
            seconds_left,
            sentence: sentence(stage, done, total, new_stories),
        });
    }
}

fn sentence(stage: SyncStage, done: u32, total: u32, new_stories: u32) -> String {
    let name = match stage {
        SyncStage::Feeds => "feeds",
        SyncStage::Pages => "pages",
        SyncStage::Index => "index",
        SyncStage::Pictures => "pictures",
    };
    let what = say_of("syncStage", name, &[]);
    let with = [
        ("what", Text(&what)),
        ("done", Count(done.into())),
        ("total", Count(total.into())),
        ("count", Count(new_stories.into())),
    ];
    say_with(if new_stories == 0 { "progressOf" } else { "progressNew" }, &with)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_follows_the_share_done() {
        assert_eq!(seconds_left(Duration::from_secs(10), 50, 100), Some(10));
        assert_eq!(seconds_left(Duration::from_secs(10), 1, 100), None);
        assert_eq!(seconds_left(Duration::from_secs(10), 100, 100), None);
        assert_eq!(seconds_left(Duration::from_secs(10), 0, 0), None);
    }
}
