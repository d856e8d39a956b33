//! How the program ends: exit codes, and what went wrong in a sentence.

use layover_app::{AppError, words};
use serde_json::json;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// How a verb ended when it could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Done.
    Done,
    /// Said what failed already.
    Failed,
    /// Some of it.
    Partly,
    /// Nothing to show.
    NothingFound,
}

impl Ending {
    /// The ending of several acts that went well or not.
    pub fn of(done: usize, failed: usize) -> Self {
        match (done, failed) {
            (_, 0) => Self::Done,
            (0, _) => Self::Failed,
            _ => Self::Partly,
        }
    }
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Done => Self::SUCCESS,
            Ending::Failed => Self::from(1),
            Ending::Partly => Self::from(3),
            Ending::NothingFound => Self::from(4),
        }
    }
}

/// Why a verb could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A service refused.
    #[error(transparent)]
    App(#[from] AppError),
    /// The words make no sense together.
    #[error("{0}")]
    Usage(String),
    /// What was asked for is not there.
    #[error("{0}")]
    NothingFound(String),
    /// A file could not be read.
    #[error("{} could not be read: {}", path.display(), why_unread(source))]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file could not be written.
    #[error("{} could not be written: {}", path.display(), why_unwritten(source))]
    Unwritten {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file is not what it should be.
    #[error("{name}: {reason}")]
    Document {
        /// Which one.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The answer could not be written.
    #[error("the answer could not be written: {0}")]
    Output(#[from] io::Error),
    /// Standard input could not be read.
    #[error("standard input could not be read: {0}")]
    Input(io::Error),
    /// The system names no folder to keep a library in.
    #[error("this system names no folder for a library: say which with --library DIR")]
    NoHome,
    /// The window's program is not there or does not start.
    #[error("{0}")]
    Window(String),
    /// No threads to work on.
    #[error("the program could not start its threads: {0}")]
    Threads(io::Error),
}

impl Failure {
    fn code(&self) -> &'static str {
        match self {
            Self::App(error) => error.code(),
            Self::Usage(_) => "usage",
            Self::NothingFound(_) => "nothing-found",
            Self::File { .. } | Self::Unwritten { .. } | Self::Input(_) => "file",
            Self::Document { .. } => "unreadable",
            Self::Output(_) => "output",
            Self::NoHome => "no-home",
            Self::Window(_) => "window",
            Self::Threads(_) => "threads",
        }
    }

    fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage(_) => ExitCode::from(2),
            Self::NothingFound(_)
            | Self::App(
                AppError::UnknownStory(_)
                | AppError::UnknownPublication(_)
                | AppError::UnknownProfile(_)
                | AppError::UnknownTrip(_)
                | AppError::UnknownEdition(_)
                | AppError::NothingToExport(_),
            ) => ExitCode::from(4),
            _ => ExitCode::from(1),
        }
    }
}

/// Says what went wrong on standard error. A reader who closed the pipe wants to hear nothing more.
pub fn report(failure: &Failure, is_json: bool) -> ExitCode {
    if matches!(failure, Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    let said = failure.to_string();
    // A file's name keeps its first letter.
    let is_named =
        matches!(failure, Failure::File { .. } | Failure::Unwritten { .. } | Failure::Document { .. });
    let said = if is_named { said } else { words::sentence_case(&said) };
    let sentence = said + &way_forward(failure).unwrap_or_default();
    complain(failure.code(), &sentence, is_json);
    failure.exit_code()
}

/// What a reader at a terminal can do about it, where one command does it.
fn way_forward(failure: &Failure) -> Option<String> {
    match failure {
        Failure::App(AppError::Fetch { sentence, .. }) => open_the_door(sentence),
        Failure::App(AppError::FileThere(_)) => Some(" (--force)".to_owned()),
        Failure::App(AppError::IsAFeed(address)) => Some(format!(" (`layover subscribe {address}`)")),
        _ => None,
    }
}

/// The command that opens the door to the local network, behind a sentence of a fetch that was refused there.
pub fn open_the_door(sentence: &str) -> Option<String> {
    let host = words::host_at_the_door(sentence)?;
    Some(format!(" `layover allow {host}` opens the door to it, if you trust that network."))
}

fn why_unread(source: &io::Error) -> String {
    match source.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "this system does not let you read it".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder; name a file".to_owned(),
        _ => source.to_string(),
    }
}

fn why_unwritten(source: &io::Error) -> String {
    match source.kind() {
        io::ErrorKind::NotFound => "its folder is not there; make it first, or name another place".to_owned(),
        io::ErrorKind::PermissionDenied => {
            "this system does not let you write there; name another place".to_owned()
        }
        io::ErrorKind::IsADirectory => "it is a folder; name a file in it".to_owned(),
        _ => format!("{source}; name another place"),
    }
}

/// One complaint on standard error. If even that cannot be written there is nobody to tell.
pub fn complain(code: &str, sentence: &str, is_json: bool) {
    let mut errors = io::stderr().lock();
    let written = if is_json {
        let complaint = json!({ "error": { "code": code, "sentence": sentence } }).to_string();
        writeln!(errors, "{}", crate::desk::escaped(&complaint))
    } else {
        writeln!(errors, "layover: {}", crate::paper::plain(sentence))
    };
    drop(written);
}

/// Something worth knowing that is no failure, on standard error.
pub fn note(sentence: &str) {
    let mut errors = io::stderr().lock();
    drop(writeln!(errors, "layover: {}", crate::paper::plain(sentence)));
}

/// The command line was not understood, or help or the version was asked for.
pub fn refused(refusal: &clap::Error) -> ExitCode {
    let asked_for_json = std::env::args_os().any(|word| word == "--json");
    if asked_for_json && refusal.use_stderr() {
        let text = refusal.to_string();
        let sentence = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
        complain("usage", sentence, true);
    } else {
        drop(refusal.print());
    }
    ExitCode::from(u8::try_from(refusal.exit_code()).unwrap_or(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_acts_end_by_what_became_of_them() {
        assert_eq!(Ending::of(2, 0), Ending::Done);
        assert_eq!(Ending::of(0, 0), Ending::Done);
        assert_eq!(Ending::of(1, 1), Ending::Partly);
        assert_eq!(Ending::of(0, 3), Ending::Failed);
    }
}
