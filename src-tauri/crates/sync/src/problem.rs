//! What can go wrong, in words for a reader. Every sentence names the address; none shows a password or a
//! token of the address.

use layover_model::FetchProblem;
use url::Url;

pub(crate) use layover_content::address::{shown, shown_text};

/// What sync cannot do with what it was given. Failures of one fetch are [`FetchFailure`]s: they are results.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// Not `HOST|CIDR[:PORT]`.
    #[error(
        "\u{201c}{0}\u{201d} is not a rule: write a host name or an address range, and a port if you like"
    )]
    BadRule(String),
    /// A certificate passed as an extra root cannot be read.
    #[error("the extra root certificate {0} cannot be read")]
    BadRoot(usize),
    /// A proxy's address cannot be read.
    #[error("the proxy address \u{201c}{0}\u{201d} cannot be read")]
    BadProxy(String),
}

/// Why one fetch brought nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{sentence}")]
pub struct FetchFailure {
    /// What a reader can do about it.
    pub problem: FetchProblem,
    /// One plain sentence that names the address.
    pub sentence: String,
    /// Seconds from now before which the source asked not to be asked again, clamped.
    pub not_before_s: Option<u64>,
    /// False where the host asked to be left alone before, and was.
    pub was_asked: bool,
}

/// A server asked to be left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// For so long from now.
    pub seconds: u64,
    /// False where this address was not asked at all: the server had said so to others.
    pub was_asked: bool,
}

impl FetchFailure {
    pub(crate) fn new(problem: FetchProblem, sentence: impl Into<String>) -> Self {
        Self { problem, sentence: sentence.into(), not_before_s: None, was_asked: true }
    }

    pub(crate) fn waiting(mut self, seconds: Option<u64>) -> Self {
        self.not_before_s = seconds;
        self
    }

    pub(crate) fn unasked(mut self) -> Self {
        self.was_asked = false;
        self
    }

    /// The wait a server asked for, where that is what is wrong.
    pub(crate) fn wait(&self) -> Option<Wait> {
        let seconds = self.not_before_s.filter(|_| self.problem == FetchProblem::AskedToWait)?;
        Some(Wait { seconds, was_asked: self.was_asked })
    }
}

/// The failure a status stands for; `None` for statuses that are no failure.
pub(crate) fn of_status(status: u16, url: &Url) -> FetchFailure {
    let at = shown(url);
    let (problem, sentence) = match status {
        404 => (FetchProblem::NotFound, format!("{at} is not there (404).")),
        410 => (FetchProblem::Gone, format!("{at} is gone for good (410).")),
        401 | 403 | 451 => {
            (FetchProblem::Refused, format!("{at} may not be read: the server refused ({status})."))
        }
        429 | 503 => {
            (FetchProblem::AskedToWait, format!("{at} asked to be left alone for a while ({status})."))
        }
        511 => (
            FetchProblem::CaptivePortal,
            format!("This network wants you to sign in before {at} can be reached."),
        ),
        _ => (FetchProblem::ServerError, format!("{at} did not work: the server answered {status}.")),
    };
    FetchFailure::new(problem, sentence)
}
