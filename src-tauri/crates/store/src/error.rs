//! What can go wrong with a library, in sentences a reader can be shown.

use std::io;
use std::path::{Path, PathBuf};

use layover_model::{ArticleId, FeedId, PublicationId, SectionId, TripId};
use rusqlite::ErrorCode;

/// Why the library could not do what it was asked. Whatever the error, nothing of that act was kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Written by a newer Layover. Nothing was touched.
    #[error(
        "The library {} was written by a newer Layover (its format is {found}, this one knows {known}). \
         Nothing was changed; please update Layover.",
        path.display()
    )]
    NewerLibrary {
        /// The database.
        path: PathBuf,
        /// The format found.
        found: i64,
        /// The newest format this program knows.
        known: i64,
    },
    /// A SQLite file that is none of ours.
    #[error("{} is not a Layover library. Nothing was changed.", path.display())]
    NotALibrary {
        /// The file.
        path: PathBuf,
    },
    /// Its files are there and the database is not, or empty. A new one would lose sight of them.
    #[error(
        "The library's database {} is gone or empty, while other files of it are still there. Nothing was changed. Put the \
         database back from a copy of the folder; or move the folder away, and Layover begins a new library.",
        path.display()
    )]
    Lost {
        /// The database.
        path: PathBuf,
    },
    /// No room left.
    #[error(
        "The disk is full: this could not be written, and everything kept before is still there. Make room and try again."
    )]
    Full,
    /// A file found no room, and nothing may be let go of for it.
    #[error(
        "There is no room for this file: what is kept fills it, and nothing of that is thrown out for it. Give Layover more \
         room, or let go of stories you kept."
    )]
    NoRoom,
    /// The disk took or gave something not, and the system says no more than that.
    #[error(
        "The disk could not be read or written ({0}): nothing of this was kept, and everything kept before is \
         still there. Look at its free room and its health, then try again."
    )]
    Disk(String),
    /// The database is damaged.
    #[error(
        "The library is damaged ({0}): nothing was changed. Close every window of Layover and open it again: it keeps the \
         damaged one beside it and mends what it can. \"layover doctor --fix\" mends its index and its files."
    )]
    Damaged(String),
    /// No right to write.
    #[error("The library cannot be written to (read-only): nothing was changed.")]
    ReadOnly,
    /// Another process kept the library for longer than the wait.
    #[error("The library is in use by another program and did not come free: nothing was changed.")]
    Busy,
    /// A file or folder of the library.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// No such article.
    #[error("Story {0} is not in this library.")]
    UnknownArticle(ArticleId),
    /// No such feed.
    #[error("Feed {0} is not in this library.")]
    UnknownFeed(FeedId),
    /// No such publication.
    #[error("Publication {0} is not in this library.")]
    UnknownPublication(PublicationId),
    /// No such section.
    #[error("Section {0} is not in this library.")]
    UnknownSection(SectionId),
    /// No such contributor, or no such name of one.
    #[error("This contributor is not in this library.")]
    UnknownContributor,
    /// Nothing that could be followed.
    #[error("There is nothing of that kind in this library to follow.")]
    UnknownSubject,
    /// No such trip.
    #[error("There is no trip {0} in this library.")]
    UnknownTrip(TripId),
    /// No such act, or too long ago.
    #[error("That can no longer be undone.")]
    UnknownAct,
    /// Anything else SQLite says.
    #[error("The library's database: {0}")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::SystemIoFailure) => Self::Disk(error.to_string()),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            None if holds_what_it_cannot(&error) => Self::Damaged(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}

/// A value that nobody wrote: text that is none, or something else than its column is for.
fn holds_what_it_cannot(error: &rusqlite::Error) -> bool {
    matches!(
        error,
        rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..)
    )
}

impl StoreError {
    /// Whether reading may still go on: what failed is that something could not be written.
    pub(crate) fn is_for_want_of_room(&self) -> bool {
        matches!(self, Self::Full | Self::Disk(_))
    }

    /// What a sound library never answers. Words of ours that it does not understand (a column that is not there) are a sign
    /// that its list of tables changed by itself.
    pub(crate) fn is_sign_of_damage(&self) -> bool {
        match self {
            Self::Damaged(_) => true,
            Self::Sqlite(rusqlite::Error::SqlInputError { .. }) => true,
            Self::Sqlite(error) => error.sqlite_error_code() == Some(ErrorCode::Unknown),
            _ => false,
        }
    }

    /// For `map_err` on an act on `path`.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::File { path: path.to_path_buf(), source },
        }
    }
}
