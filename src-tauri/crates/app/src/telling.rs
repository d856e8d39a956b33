//! Errors as a window tells them, in the language it speaks. A terminal shows the error's own words, which name its
//! commands.

use crate::subscribing::host;
use crate::voice::With::Text;
use crate::voice::{find, is_english, say_of, say_with};
use crate::{AppError, words};
use layover_model::{FetchProblem, TextFailure};
use layover_store::StoreError;
use layover_sync::{FindFailure, SyncError};
use std::path::Path;

/// Longest piece of what was typed that a sentence repeats, in characters.
const TYPED_MAX: usize = 80;

/// What happened, what was kept, what to do.
pub(crate) fn sentence(error: &AppError) -> String {
    let about = |name: &str, value: &str| say_of("errorSentence", error.code(), &[(name, Text(value))]);
    match error {
        AppError::Store(error) => of_library(error),
        AppError::Sync(error) => of_fetching(error),
        AppError::Fetch { problem, sentence } => of_fetch(problem, sentence),
        // What these hold was worded where it was found.
        AppError::NotAnAddress(said)
        | AppError::NoStory(said)
        | AppError::BadTrip(said)
        | AppError::BadProfile(said)
        | AppError::NotAnAllowRule(said)
        | AppError::BadSetting(said)
        | AppError::NothingToExport(said) => words::sentence_case(said),
        AppError::IsAFeed(address) => {
            say_of("errorSentence", "is-a-feed", &[("address", Text(shortened(address).as_str()))])
        }
        AppError::NoSuchPassage => say_of("errorSentence", "no-such-passage", &[]),
        AppError::NoFolder => say_of("errorSentence", "no-folder", &[]),
        AppError::ProfileFolder(reason) => about("reason", reason),
        AppError::NotOpml(reason) => words::sentence_case(&about("reason", reason)),
        AppError::RefusedLink(address) | AppError::NotOpened(address) => {
            about("address", &shortened(address))
        }
        AppError::FileThere(path) => about("path", path),
        AppError::UnknownFile(name) | AppError::NamelessPage(name) => about("name", name),
        AppError::Folder { path, reason }
        | AppError::Unwritten { path, reason }
        | AppError::NotAPack { path, reason }
        | AppError::Unreadable { path, reason } => {
            say_of("errorSentence", error.code(), &[("path", Text(path)), ("reason", Text(reason))])
        }
        AppError::UnknownStory(_)
        | AppError::NoAudio
        | AppError::NoPassage
        | AppError::TextChanged
        | AppError::UnknownHighlight
        | AppError::UnknownColour
        | AppError::UnknownFormat
        | AppError::EmptyNote
        | AppError::UnknownContributor
        | AppError::UnknownSection
        | AppError::UnknownSeries
        | AppError::EmptyView
        | AppError::NotNames
        | AppError::UnknownTrip(_)
        | AppError::UnknownPublication(_)
        | AppError::UnknownProfile(_)
        | AppError::UnknownEdition(_)
        | AppError::AlreadySyncing
        | AppError::Interrupted
        | AppError::Stopped => say_of("errorSentence", error.code(), &[]),
    }
}

fn of_library(error: &StoreError) -> String {
    let told = |name: &str, path: &Path, reason: &str| {
        let path = path.display().to_string();
        say_of("libraryError", name, &[("path", Text(&path)), ("reason", Text(reason))])
    };
    let nowhere = Path::new("");
    match error {
        StoreError::NewerLibrary { path, .. } => told("newer", path, ""),
        StoreError::NotALibrary { path } => told("not-ours", path, ""),
        StoreError::Lost { path } => told("lost", path, ""),
        StoreError::Full => told("full", nowhere, ""),
        StoreError::NoRoom => told("no-room", nowhere, ""),
        StoreError::Disk(reason) => told("disk", nowhere, reason),
        StoreError::Damaged(reason) => told("damaged", nowhere, reason),
        StoreError::ReadOnly => told("read-only", nowhere, ""),
        StoreError::Busy => told("busy", nowhere, ""),
        StoreError::File { path, source } => told("file", path, &source.to_string()),
        StoreError::UnknownAct => told("not-undone", nowhere, ""),
        StoreError::UnknownArticle(_)
        | StoreError::UnknownFeed(_)
        | StoreError::UnknownPublication(_)
        | StoreError::UnknownSection(_)
        | StoreError::UnknownContributor
        | StoreError::UnknownSubject
        | StoreError::UnknownTrip(_) => told("unknown", nowhere, ""),
        StoreError::Sqlite(error) => told("database", nowhere, &error.to_string()),
    }
}

pub(crate) fn of_fetching(error: &SyncError) -> String {
    match error {
        SyncError::BadRule(rule) => say_of("doorRule", "other", &[("rule", Text(rule))]),
        SyncError::BadRoot(_) => say_of("errorSentence", "certificate", &[]),
        SyncError::BadProxy(address) => say_of("errorSentence", "proxy", &[("address", Text(address))]),
    }
}

fn of_fetch(problem: &str, sentence: &str) -> String {
    let said = fetched(problem, sentence);
    match words::host_at_the_door(sentence) {
        Some(host) => words::sentences(&[said, say_with("doorHint", &[("host", Text(host))])]),
        None => said,
    }
}

/// Why an address was not had just now. Fetching words it in English, with the address; in another language the kind of
/// problem is told, by its stable name.
pub(crate) fn fetched(problem: &str, sentence: &str) -> String {
    let told = (!is_english()).then(|| find("fetchProblem", problem)).flatten();
    told.unwrap_or_else(|| words::sentence_case(sentence))
}

/// Why a page was not kept as a story. Fetching words it in English, with the address; else the host stands in it.
fn no_story(host: &str, failure: TextFailure, sentence: &str) -> String {
    if is_english() {
        return sentence.to_owned();
    }
    let why = find("noStoryWhy", failure.as_str()).unwrap_or_else(|| say_of("noStoryWhy", "other", &[]));
    say_with("noStory", &[("at", Text(host)), ("why", Text(&why))])
}

/// Why nothing came of an address.
pub(crate) fn nothing_found(failure: &FindFailure, address: &str) -> String {
    match failure {
        FindFailure::NotAnAddress(_) => no_address(address),
        FindFailure::Offline(sentence) => fetched(FetchProblem::Offline.as_str(), sentence),
        FindFailure::Fetch(failure) => fetched(failure.problem.as_str(), &failure.sentence),
        FindFailure::NoStory { failure, sentence } => no_story(&host(address), *failure, sentence),
    }
}

/// That what was typed is no web address, and what one looks like.
pub(crate) fn no_address(typed: &str) -> String {
    match typed.trim().trim_matches(['<', '>', '"', '\'', '“', '”']).trim() {
        "" => say_with("addressEmpty", &[]),
        typed => say_with("addressNone", &[("text", Text(&shortened(typed)))]),
    }
}

fn shortened(typed: &str) -> String {
    typed.chars().take(TYPED_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_told_without_the_words_of_a_terminal() {
        let told = sentence(&AppError::UnknownStory(5));
        assert_eq!(told, "This story is not in the library.");
        let path = "/tmp/a.epub".to_owned();
        let told = sentence(&AppError::Unwritten { path, reason: "the disk is full".to_owned() });
        assert_eq!(
            told,
            "/tmp/a.epub could not be written: the disk is full. Nothing was left half-written."
        );
        let told = sentence(&AppError::NotOpml("the subscription list is empty".to_owned()));
        assert_eq!(told, "The subscription list is empty. Nothing was changed.");
    }

    #[test]
    fn what_is_no_address_is_repeated_in_part() {
        let told = no_address(&"x".repeat(500));
        assert!(told.starts_with("“xxx") && told.len() < 250, "{told}");
        assert!(no_address(" ").contains("example.org"));
    }
}
