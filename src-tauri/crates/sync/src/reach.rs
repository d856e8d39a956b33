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
    stage: Mutex<Stage>,
}

/// What was seen since a stage of a sync began: a network may be another one by then than the one the sync began on.
#[derive(Debug, Default)]
struct Stage {
    answered: u32,
    portals: u32,
    portal_hosts: HashSet<String>,
}

impl Stage {
    /// One site may ask to sign in; not three, and nobody else answering.
    fn is_sign_in(&self) -> bool {
        self.portal_hosts.len() >= FEW as usize && self.portals >= self.answered
    }
}

impl Seen {
    /// What comes is another stage. What was known to be a portal before stays one until others answer.
    pub(crate) fn begin_stage(&self) {
        let mut stage = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        if !stage.is_sign_in() {
            *stage = Stage::default();
        }
    }

    /// One fetch from a host ended: well, or so.
    pub(crate) fn note(&self, host: &str, problem: Option<FetchProblem>) {
        let count = match problem {
            Some(FetchProblem::Offline) => &self.offline,
            Some(FetchProblem::CaptivePortal) => {
                let mut stage = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
                stage.portals += 1;
                if stage.portal_hosts.len() < FEW as usize {
                    stage.portal_hosts.insert(host.to_owned());
                }
                &self.portals
            }
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
            _ => {
                self.stage.lock().unwrap_or_else(PoisonError::into_inner).answered += 1;
                &self.answered
            }
        };
        count.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn sum(&self) -> Reach {
        let read = |count: &AtomicU32| count.load(Ordering::Relaxed);
        let (answered, silent) = (read(&self.answered), read(&self.silent));
        let (offline, portals) = (read(&self.offline), read(&self.portals));
        let hosts = self.silent_hosts.lock().unwrap_or_else(PoisonError::into_inner).len();
        let is_sign_in = self.stage.lock().unwrap_or_else(PoisonError::into_inner).is_sign_in();
        if is_sign_in || portals > 0 && portals >= answered {
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
        let seen = Seen::default();
        (0..9).for_each(|host| seen.note(&host.to_string(), None));
        seen.begin_stage();
        (0..2).for_each(|host| seen.note(&host.to_string(), Some(CaptivePortal)));
        (0..2).for_each(|_| seen.note("0", Some(CaptivePortal)));
        assert_eq!(seen.sum(), Reach::Answering, "two sites may ask to sign in");
        seen.note("2", Some(CaptivePortal));
        seen.begin_stage();
        assert_eq!(seen.sum(), Reach::SignIn, "the network is another one since");
        (0..9).for_each(|host| seen.note(&host.to_string(), None));
        assert_eq!(seen.sum(), Reach::Answering, "and again");
        assert_eq!(reach(&[Some(NotFound)]), Reach::Answering, "a host that says no is there");
    }
}
