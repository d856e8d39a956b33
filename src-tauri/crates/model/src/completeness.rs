//! How much of a story this library holds: the honest mark of promise one.

/// Why the full text of a story is not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextFailure {
    /// No whole answer: network, server error, time-out.
    Unreachable,
    /// The server asked to be left alone for a while, and the page was not asked for again since.
    AskedToWait,
    /// The server says the page is gone (404, 410), or the page itself does.
    Gone,
    /// The server refused the page (401, 403, 451), or sent one that keeps programs out.
    Refused,
    /// Behind a paywall.
    Paywall,
    /// The page asks for consent before it shows anything.
    ConsentWall,
    /// The page asks to sign in.
    Login,
    /// The page is written by scripts alone.
    ScriptOnly,
    /// The page holds a video, and no text worth the name.
    Video,
    /// The page holds a row of pictures, and no text worth the name.
    Gallery,
    /// The page has no article on it.
    NoArticle,
    /// The page prints no more than the beginning of the story, and does not say why.
    Excerpt,
    /// A later page of an article in several parts could not be had.
    LaterPage,
    /// The page is larger, deeper or odder than Layover reads.
    Unreadable,
    /// The address leads into the local network or is no web address.
    Forbidden,
    /// The entry has no address to fetch a page from.
    NoAddress,
    /// The story came in a pack that held no more of it.
    NotPacked,
    /// It was here, and is gone from the library or was damaged. Fetched again.
    Lost,
}

impl TextFailure {
    /// Every failure.
    pub const ALL: [Self; 18] = [
        Self::Unreachable,
        Self::AskedToWait,
        Self::Gone,
        Self::Refused,
        Self::Paywall,
        Self::ConsentWall,
        Self::Login,
        Self::ScriptOnly,
        Self::Video,
        Self::Gallery,
        Self::NoArticle,
        Self::Excerpt,
        Self::LaterPage,
        Self::Unreadable,
        Self::Forbidden,
        Self::NoAddress,
        Self::NotPacked,
        Self::Lost,
    ];

    /// Stable name, for storage and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::AskedToWait => "asked-to-wait",
            Self::Gone => "gone",
            Self::Refused => "refused",
            Self::Paywall => "paywall",
            Self::ConsentWall => "consent-wall",
            Self::Login => "login",
            Self::ScriptOnly => "script-only",
            Self::Video => "video",
            Self::Gallery => "gallery",
            Self::NoArticle => "no-article",
            Self::Excerpt => "excerpt",
            Self::LaterPage => "later-page",
            Self::Unreadable => "unreadable",
            Self::Forbidden => "forbidden",
            Self::NoAddress => "no-address",
            Self::NotPacked => "not-packed",
            Self::Lost => "lost",
        }
    }

    /// The failure with that stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|failure| failure.as_str() == name)
    }

    /// Whether the next sync should try again.
    #[must_use]
    pub fn is_passing(self) -> bool {
        matches!(self, Self::Unreachable | Self::AskedToWait | Self::LaterPage | Self::Lost)
    }

    /// Whether a server's bad hour looks like it too, so that it is looked at again before it is believed.
    #[must_use]
    pub fn may_be_an_hour(self) -> bool {
        matches!(self, Self::Gone | Self::Refused | Self::Login | Self::NoArticle)
    }
}

/// How much of a story's text is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextState {
    /// The whole text, as far as can be known.
    Full,
    /// The feed's summary; the page has not been fetched yet.
    SummaryOnly,
    /// The summary at most, and why not more.
    Failed(TextFailure),
}

impl TextState {
    /// Stable name, for storage and JSON: `full`, `summary`, or the failure's name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::SummaryOnly => "summary",
            Self::Failed(failure) => failure.as_str(),
        }
    }

    /// The state with that stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "full" => Some(Self::Full),
            "summary" => Some(Self::SummaryOnly),
            other => TextFailure::from_name(other).map(Self::Failed),
        }
    }
}

/// Text and pictures of one story together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// How much of the text is here.
    pub text: TextState,
    /// Pictures on board.
    pub pictures_here: u32,
    /// Pictures the story shows.
    pub pictures_total: u32,
}

impl Completeness {
    /// Whether the story opens whole with no network: all its text and every picture.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.text == TextState::Full && self.pictures_here >= self.pictures_total
    }
}
