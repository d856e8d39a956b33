//! What a round of fetches says about the network it went over: answering, weak, signing in first, or none.

use std::collections::HashSet;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use layover_model::FetchProblem;

/// How a network behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Nobody was asked yet, or too few to tell.
    #[default]
    Unknown,
    /// Hosts answer.
    Answering,
    /// Some hosts answer and many break off or fall silent: slow, or coming and going.
    Weak,
    /// The network answers in the place of hosts, and wants a sign-in.
    SignIn,
    /// This machine has no network.
    Offline,
    /// There is a network by its name, and nobody answers on it.
    Silent,
}

impl Reach {
    /// Stable lower-case name, for JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Answering => "answering",
            Self::Weak => "weak",
            Self::SignIn => "sign-in",
            Self::Offline => "offline",
            Self::Silent => "silent",
        }
    }

    /// Whether nothing came through at all, for a reason that is the network's and no host's.
    #[must_use]
    pub fn is_shut(self) -> bool {
        matches!(self, Self::SignIn | Self::Offline | Self::Silent)
    }
}

/// Hosts that fell silent from which on a network counts as silent, rather than they as down; and fetches that broke
/// off from which on it counts as weak.
const FEW: u32 = 3;

/// The endings of fetches, counted.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    answered: AtomicU32,
    silent: AtomicU32,
    offline: AtomicU32,
    portals: AtomicU32,
    silent_hosts: Mutex<HashSet<String>>,
}

impl Seen {
    /// One fetch from a host ended: well, or so.
    pub(crate) fn note(&self, host: &str, problem: Option<FetchProblem>) {
        let count = match problem {
            Some(FetchProblem::Offline) => &self.offline,
            Some(FetchProblem::CaptivePortal) => &self.portals,
            Some(FetchProblem::Unreachable | FetchProblem::Untrusted) => {
                let mut hosts = self.silent_hosts.lock().unwrap_or_else(PoisonError::into_inner);
                if hosts.len() < FEW as usize {
                    hosts.insert(host.to_owned());
                }
                &self.silent
            }
            // Refused by ourselves: nobody was asked.
            Some(FetchProblem::Forbidden) => return,
            // A host that says no is a host that answers.
            _ => &self.answered,
        };
        count.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn sum(&self) -> Reach {
        let read = |count: &AtomicU32| count.load(Ordering::Relaxed);
        let (answered, silent) = (read(&self.answered), read(&self.silent));
        let (offline, portals) = (read(&self.offline), read(&self.portals));
        let hosts = self.silent_hosts.lock().unwrap_or_else(PoisonError::into_inner).len();
        if portals > 0 && portals >= answered {
            Reach::SignIn
        } else if answered == 0 && offline > 0 {
            Reach::Offline
        } else if answered == 0 && hosts >= FEW as usize {
            Reach::Silent
        } else if answered == 0 {
            Reach::Unknown
        } else if silent >= FEW && silent * 3 >= answered {
            Reach::Weak
        } else {
            Reach::Answering
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_told_apart_by_what_came_of_fetches() {
        use FetchProblem::{CaptivePortal, Forbidden, NotFound, Offline, Unreachable};
        let reach = |endings: &[Option<FetchProblem>]| {
            let seen = Seen::default();
            for (host, ending) in endings.iter().enumerate() {
                seen.note(&host.to_string(), *ending);
            }
            seen.sum()
        };
        assert_eq!(reach(&[]), Reach::Unknown);
        assert_eq!(reach(&[Some(Forbidden)]), Reach::Unknown);
        assert_eq!(reach(&[Some(Offline), Some(Offline)]), Reach::Offline);
        assert_eq!(reach(&[Some(Unreachable); 3]), Reach::Silent);
        assert_eq!(reach(&[Some(Unreachable)]), Reach::Unknown, "the host, or the network");
        let seen = Seen::default();
        (0..9).for_each(|_| seen.note("one.example", Some(Unreachable)));
        assert_eq!(seen.sum(), Reach::Unknown, "one host is down, however often it is asked");
        assert_eq!(reach(&[Some(Unreachable), None]), Reach::Answering, "one host is down");
        assert_eq!(reach(&[Some(Unreachable), Some(Unreachable), Some(Unreachable), None]), Reach::Weak);
        assert_eq!(reach(&[Some(CaptivePortal), Some(Unreachable)]), Reach::SignIn);
        assert_eq!(reach(&[Some(NotFound)]), Reach::Answering, "a host that says no is there");
    }
}
