//! Redirects: followed by hand, one checked hop at a time, and never written down.

use layover_content::address::without_credentials;
use layover_model::FetchProblem;
use url::Url;

use crate::problem::{FetchFailure, shown};

/// The hops of one fetch.
#[derive(Debug)]
pub(crate) struct Trail {
    first: Url,
    current: Url,
    seen: Vec<Url>,
    permanent_target: Option<Url>,
    is_permanent_so_far: bool,
}

impl Trail {
    pub(crate) fn new(first: Url) -> Self {
        Self {
            current: first.clone(),
            seen: vec![first.clone()],
            first,
            permanent_target: None,
            is_permanent_so_far: true,
        }
    }

    /// Where the fetch began.
    pub(crate) fn first(&self) -> &Url {
        &self.first
    }

    /// Where it is now.
    pub(crate) fn current(&self) -> &Url {
        &self.current
    }

    /// Where the permanent redirects at its beginning led.
    pub(crate) fn permanent_target(&self) -> Option<String> {
        self.permanent_target.as_ref().map(|target| without_credentials(target.as_str()))
    }

    /// Takes one redirect.
    pub(crate) fn step(
        &mut self,
        status: u16,
        location: Option<&str>,
        most: u32,
    ) -> Result<(), FetchFailure> {
        let at = shown(&self.current);
        let next = location.and_then(|location| self.current.join(location).ok());
        let Some(mut next) = next else {
            return Err(bad(format!("{at} sent Layover elsewhere without saying where.")));
        };
        if next.fragment().is_none() {
            next.set_fragment(self.current.fragment());
        }
        if self.current.scheme() == "https" && next.scheme() == "http" {
            return Err(bad(format!(
                "{at} sent Layover from a safe address (https) to an unsafe one (http)."
            )));
        }
        if self.seen.contains(&next) {
            return Err(bad(format!("{at} sends Layover round in a circle.")));
        }
        if self.seen.len() > most as usize {
            return Err(bad(format!(
                "{} sends Layover on and on, {most} times and more.",
                shown(&self.first)
            )));
        }
        self.is_permanent_so_far &= matches!(status, 301 | 308);
        if self.is_permanent_so_far {
            self.permanent_target = Some(next.clone());
        }
        self.seen.push(next.clone());
        self.current = next;
        Ok(())
    }
}

/// Whether a status redirects.
pub(crate) fn is_redirect(status: u16) -> bool {
    matches!(status, 301 | 302 | 303 | 307 | 308)
}

/// The address, when it is one.
pub(crate) fn parse(address: &str) -> Result<Url, FetchFailure> {
    Url::parse(address.trim()).map_err(|_| {
        let short: String = address.chars().take(80).collect();
        FetchFailure::new(FetchProblem::Forbidden, format!("\u{201c}{short}\u{201d} is no web address."))
    })
}

/// A hop that the gate refused. It passes: a hotel's network sends every address to a page of its own inside
/// the local network, and no story may be given up for good because of that.
pub(crate) fn refused(failure: FetchFailure, trail: &Trail) -> FetchFailure {
    if failure.problem != FetchProblem::Forbidden {
        return failure;
    }
    let (from, to) = (shown(trail.first()), shown(trail.current()));
    bad(format!(
        "{from} sent Layover to {to}, where it does not go by itself. This network may want you to sign in."
    ))
}

fn bad(sentence: String) -> FetchFailure {
    FetchFailure::new(FetchProblem::BadRedirect, sentence)
}
