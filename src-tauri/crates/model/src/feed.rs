//! A subscribed address and how it has been doing.

use crate::{ContentHash, Timestamp};

/// What a server gave to ask "changed since?" with (RFC 9110 §8.8), byte for byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    /// `ETag`.
    pub etag: Option<String>,
    /// `Last-Modified`.
    pub last_modified: Option<String>,
    /// Hash of the last body taken in, for servers that send neither.
    pub body_hash: Option<ContentHash>,
}

/// What went wrong with a source, by what a reader can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FetchProblem {
    /// This machine has no network.
    Offline,
    /// The network wants the reader to sign in (captive portal).
    CaptivePortal,
    /// The name does not resolve, the connection fails or breaks, or no whole answer came in time.
    Unreachable,
    /// TLS could not be trusted.
    Untrusted,
    /// 404.
    NotFound,
    /// 410.
    Gone,
    /// 401, 403, 451.
    Refused,
    /// 429 or 503: asked to wait.
    AskedToWait,
    /// Other 4xx and 5xx.
    ServerError,
    /// Redirects in a circle, too many, or from https to http.
    BadRedirect,
    /// The answer is larger than Layover takes.
    TooLarge,
    /// A web page where a feed was expected.
    NotAFeed,
    /// A feed so broken that nothing could be read of it.
    Unreadable,
    /// The address leads into the local network or is no web address.
    Forbidden,
}

impl FetchProblem {
    /// Every problem.
    pub const ALL: [Self; 14] = [
        Self::Offline,
        Self::CaptivePortal,
        Self::Unreachable,
        Self::Untrusted,
        Self::NotFound,
        Self::Gone,
        Self::Refused,
        Self::AskedToWait,
        Self::ServerError,
        Self::BadRedirect,
        Self::TooLarge,
        Self::NotAFeed,
        Self::Unreadable,
        Self::Forbidden,
    ];

    /// Stable name, for storage and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::CaptivePortal => "captive-portal",
            Self::Unreachable => "unreachable",
            Self::Untrusted => "untrusted",
            Self::NotFound => "not-found",
            Self::Gone => "gone",
            Self::Refused => "refused",
            Self::AskedToWait => "asked-to-wait",
            Self::ServerError => "server-error",
            Self::BadRedirect => "bad-redirect",
            Self::TooLarge => "too-large",
            Self::NotAFeed => "not-a-feed",
            Self::Unreadable => "unreadable",
            Self::Forbidden => "forbidden",
        }
    }

    /// The problem with that stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|problem| problem.as_str() == name)
    }
}

/// How a feed has been doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedHealth {
    /// Last time the source answered well.
    pub last_success: Option<Timestamp>,
    /// Last time it was tried.
    pub last_attempt: Option<Timestamp>,
    /// Failures in a row; 0 after a success.
    pub failures: u32,
    /// The last problem, when the last attempt failed: its kind and one plain sentence.
    pub problem: Option<(FetchProblem, String)>,
    /// Not to be asked before this instant (Retry-After, back-off).
    pub not_before: Option<Timestamp>,
}
