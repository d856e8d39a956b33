//! What can go wrong in a service, said to a reader.

use layover_store::StoreError;
use layover_sync::SyncError;

/// A service could not do what was asked. The message is a whole sentence with a way forward; nothing was
/// changed unless it says so.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The library could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The fetching part could not start.
    #[error(transparent)]
    Sync(#[from] SyncError),
    /// What was given is not a web address.
    #[error("{0}")]
    NotAnAddress(String),
    /// The address could not be fetched.
    #[error("{sentence}")]
    Fetch {
        /// Stable name of the problem.
        problem: &'static str,
        /// What happened and what to do.
        sentence: String,
    },
    /// A page was fetched but is no story.
    #[error("{0}")]
    NoStory(String),
    /// What was to be saved as a page is a feed.
    #[error("{0} is a feed and no page to save: subscribe to it, and its stories come with each sync")]
    IsAFeed(String),
    /// A story that is not in the library.
    #[error("there is no story {0} in this library; `layover list` shows what there is")]
    UnknownStory(i64),
    /// A story without sound or film.
    #[error("nothing to hear or see is attached to this story")]
    NoAudio,
    /// A passage that is empty, outside the text, or longer than one can mark.
    #[error("nothing that could be marked is selected there; select some of the story's text")]
    NoPassage,
    /// A passage of a text that is no longer the story's.
    #[error("the story has changed since it was opened; it is shown as it is now: mark the passage there")]
    TextChanged,
    /// Words a story does not hold, or holds more than once.
    #[error("the story does not hold these words just once; give more of the passage, as it is printed")]
    NoSuchPassage,
    /// A highlight that is not in the library.
    #[error("there is no such highlight; `layover highlights list` shows what there is")]
    UnknownHighlight,
    /// A colour highlights do not have.
    #[error("highlights are yellow, green, blue or rose")]
    UnknownColour,
    /// A form highlights are not written in.
    #[error("highlights are written as markdown or csv")]
    UnknownFormat,
    /// A note without words.
    #[error("a note needs some words")]
    EmptyNote,
    /// A contributor that is not in the library.
    #[error("this contributor is not in the library; `layover contributors` shows who is")]
    UnknownContributor,
    /// A section that is not in the library.
    #[error("this section is not in the library; it may have gone with its publication")]
    UnknownSection,
    /// A series that is not in the library.
    #[error("this series is not in the library; `layover series` shows which are")]
    UnknownSeries,
    /// A search to be kept that asks for nothing.
    #[error("there is nothing to search for; type words or a condition such as is:unread, then keep it")]
    EmptyView,
    /// A trip that is not in the library.
    #[error("there is no trip {0} in this library; `layover trip list` shows which are")]
    UnknownTrip(i64),
    /// A trip that makes no sense.
    #[error("{0}")]
    BadTrip(String),
    /// A publication that is not in the library.
    #[error("there is no publication {0} in this library")]
    UnknownPublication(String),
    /// A profile that is not taken.
    #[error("{0}")]
    BadProfile(String),
    /// A profile that is not there.
    #[error("there is no profile {0:?}; `layover profile list` shows which there are")]
    UnknownProfile(String),
    /// The folder of profiles cannot be written.
    #[error("the profile could not be kept: {0}")]
    ProfileFolder(String),
    /// A subscription list that cannot be read.
    #[error("{0}. Nothing was changed")]
    NotOpml(String),
    /// A list of names that is no text.
    #[error(
        "this is no list of names: it is not text. Give a text file with one name on a line. Nothing was changed"
    )]
    NotNames,
    /// An entry for the door to the local network that is none.
    #[error("{0}")]
    NotAnAllowRule(String),
    /// A sync is under way already.
    #[error("a sync is running already; it ends by itself or with Cancel")]
    AlreadySyncing,
    /// A setting outside its range.
    #[error("{0}")]
    BadSetting(String),
    /// The library's folder cannot be used.
    #[error("the library folder {path} cannot be used: {reason}. Choose another with --library")]
    Folder {
        /// The folder.
        path: String,
        /// What the system said.
        reason: String,
    },
    /// Nobody says where the library lies.
    #[error("this system names no folder for the library; choose one with --library")]
    NoFolder,
    /// A link that is not handed on.
    #[error("this link is not opened: only web and mail addresses are ({0})")]
    RefusedLink(String),
    /// The system opened nothing for it.
    #[error("the system has no program that opened {0}")]
    NotOpened(String),
    /// Something of that name is there already.
    #[error(
        "{0} is there already and was left as it is: name another place, or say that it shall be replaced"
    )]
    FileThere(String),
    /// A file of the reader's could not be written.
    #[error("{path} could not be written: {reason}. Nothing was left half-written")]
    Unwritten {
        /// Which one.
        path: String,
        /// Why.
        reason: String,
    },
    /// There is nothing in what was to be written out.
    #[error("{0}")]
    NothingToExport(String),
    /// An edition that is not in the library.
    #[error("there is no edition {0} in this library; `layover edition list` shows which there are")]
    UnknownEdition(i64),
    /// A file that is no pack, or a damaged one.
    #[error("{path} is not opened: {reason}. Nothing was changed")]
    NotAPack {
        /// Which one.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A task of ours ended early.
    #[error("an inner task ended early; nothing was changed. Try again")]
    Interrupted,
    /// A file that was handed over is none Layover opens.
    #[error(
        "{0} is no file Layover opens: it takes subscription lists (.opml), packs (.layover-pack), saved pages (.html) and settings (.json)"
    )]
    UnknownFile(String),
    /// A file that was handed over cannot be read.
    #[error("{path} could not be read: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// Why.
        reason: String,
    },
    /// A saved page that does not say where it came from.
    #[error(
        "{0} does not say which page of the web it was, so it cannot be kept as a story; save the page by its address"
    )]
    NamelessPage(String),
    /// The reader ended it.
    #[error("stopped; nothing was changed")]
    Stopped,
}

impl AppError {
    /// Stable name of the kind of failure.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(StoreError::NewerLibrary { .. }) => "newer-library",
            Self::Store(_) => "library",
            Self::Sync(_) => "network",
            Self::NotAnAddress(_) => "not-an-address",
            Self::Fetch { problem, .. } => problem,
            Self::NoStory(_) | Self::IsAFeed(_) => "no-story",
            Self::UnknownStory(_) => "unknown-story",
            Self::TextChanged => "text-changed",
            Self::NoPassage | Self::NoSuchPassage => "no-passage",
            Self::UnknownHighlight => "unknown-highlight",
            Self::UnknownColour => "unknown-colour",
            Self::EmptyNote => "empty-note",
            Self::UnknownFormat => "unknown-format",
            Self::UnknownTrip(_) => "unknown-trip",
            Self::BadTrip(_) => "bad-trip",
            Self::NoAudio => "no-audio",
            Self::UnknownPublication(_) => "unknown-publication",
            Self::UnknownContributor => "unknown-contributor",
            Self::UnknownSection => "unknown-section",
            Self::UnknownSeries => "unknown-series",
            Self::EmptyView => "empty-view",
            Self::BadProfile(_) => "bad-profile",
            Self::UnknownProfile(_) => "unknown-profile",
            Self::ProfileFolder(_) => "profile-folder",
            Self::NotOpml(_) => "not-opml",
            Self::NotNames => "not-names",
            Self::NotAnAllowRule(_) => "not-an-allow-rule",
            Self::AlreadySyncing => "already-syncing",
            Self::BadSetting(_) => "bad-setting",
            Self::Folder { .. } | Self::NoFolder => "folder",
            Self::RefusedLink(_) => "refused-link",
            Self::NotOpened(_) => "not-opened",
            Self::FileThere(_) => "file-there",
            Self::Unwritten { .. } => "unwritten",
            Self::NothingToExport(_) => "nothing-found",
            Self::UnknownEdition(_) => "unknown-edition",
            Self::NotAPack { .. } => "not-a-pack",
            Self::Interrupted => "interrupted",
            Self::Stopped => "stopped",
            Self::UnknownFile(_) => "unknown-file",
            Self::Unreadable { .. } => "unreadable",
            Self::NamelessPage(_) => "nameless-page",
        }
    }
}
