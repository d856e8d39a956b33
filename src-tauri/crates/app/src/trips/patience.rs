//! Servers that asked to be left alone, while a trip is made ready: what was not asked for their sake spends no try,
//! and is waited for where the wait is short.

use std::collections::HashMap;
use std::hash::Hash;
use std::time::{Duration, Instant};

/// Tries left for each address.
#[derive(Clone)]
pub(super) struct Budget<K> {
    most: u32,
    spent: HashMap<K, u32>,
}

impl<K: Eq + Hash> Budget<K> {
    pub(super) fn new(most: u32) -> Self {
        Self { most, spent: HashMap::new() }
    }

    pub(super) fn allows(&self, key: &K) -> bool {
        self.spent.get(key).is_none_or(|spent| *spent < self.most)
    }

    pub(super) fn spend(&mut self, key: K) {
        *self.spent.entry(key).or_default() += 1;
    }

    /// It was not asked after all.
    pub(super) fn give_back(&mut self, key: &K) {
        if let Some(spent) = self.spent.get_mut(key) {
            *spent = spent.saturating_sub(1);
        }
    }

    /// Asking again would bring the same.
    pub(super) fn give_up(&mut self, key: K) {
        self.spent.insert(key, self.most);
    }
}

/// Hosts that are left alone, and the time that may still be waited for them.
pub(super) struct LeftAlone {
    hosts: HashMap<String, Instant>,
    time_left: Duration,
}

impl LeftAlone {
    pub(super) fn new(time_left: Duration) -> Self {
        Self { hosts: HashMap::new(), time_left }
    }

    /// This host wants to be left alone for so long from now.
    pub(super) fn note(&mut self, host: String, seconds: u64, now: Instant) {
        // A day is the longest a server is listened to.
        let until = now + Duration::from_secs(seconds.clamp(1, 24 * 3600));
        let known = self.hosts.entry(host).or_insert(until);
        *known = (*known).max(until);
    }

    pub(super) fn may_ask(&self, host: &str, now: Instant) -> bool {
        self.hosts.get(host).is_none_or(|until| *until <= now)
    }

    /// The wait until the first of these hosts may be asked again, taken from the time that is left; `None` when
    /// that is not enough.
    pub(super) fn take_wait<'a>(
        &mut self,
        hosts: impl Iterator<Item = &'a str>,
        now: Instant,
    ) -> Option<Duration> {
        let first = hosts.filter_map(|host| self.hosts.get(host)).min()?;
        let wait = first.saturating_duration_since(now);
        self.time_left = self.time_left.checked_sub(wait)?;
        Some(wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_waited_for_within_the_time_that_is_left() {
        let now = Instant::now();
        let seconds = Duration::from_secs;
        let mut left_alone = LeftAlone::new(seconds(120));
        left_alone.note("slow.example".to_owned(), 60, now);
        left_alone.note("far.example".to_owned(), 3600, now);
        assert!(!left_alone.may_ask("slow.example", now) && left_alone.may_ask("other.example", now));
        let both = ["slow.example", "far.example"];
        assert_eq!(left_alone.take_wait(both.into_iter(), now), Some(seconds(60)));
        let later = now + seconds(60);
        assert!(left_alone.may_ask("slow.example", later));
        left_alone.note("slow.example".to_owned(), 90, later);
        assert_eq!(left_alone.take_wait(both.into_iter(), later), None, "only 60 s of 120 are left");
        assert_eq!(left_alone.take_wait(["other.example"].into_iter(), later), None, "it may be asked now");
    }

    #[test]
    fn what_was_not_asked_spends_no_try() {
        let mut tries = Budget::new(1);
        tries.spend("a");
        assert!(!tries.allows(&"a"));
        tries.give_back(&"a");
        assert!(tries.allows(&"a"));
        tries.give_up("b");
        assert!(!tries.allows(&"b"));
    }
}
