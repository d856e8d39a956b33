//! Which story, publication or section a reader means.

use crate::ending::Failure;
use layover_app::contract::{ListFilter, Publication, Scope, StoryRow};
use layover_app::{Library, LinkTarget};
use std::collections::HashSet;

/// Rows asked for at once.
const WINDOW: usize = 500;

/// What a word for a story names.
pub enum Named {
    /// A story of the library.
    Story(i64),
    /// An address that no story of the library has.
    Address(String),
}

/// A story by id, by address, or by the beginning of its title.
pub async fn story(library: &Library, word: &str) -> Result<Named, Failure> {
    let word = word.trim();
    if let Ok(id) = word.parse::<i64>() {
        let rows = library.story_rows(vec![id]).await?;
        return rows.first().map(|row| Named::Story(row.id)).ok_or_else(|| nothing(word));
    }
    let has_scheme = word.contains("://");
    if has_scheme || looks_like_host(word) {
        let address = if has_scheme { word.to_owned() } else { format!("https://{word}") };
        if let Ok(LinkTarget::OnBoard(id)) = library.link_target(address).await {
            return Ok(Named::Story(id));
        }
    }
    let found = by_title(library, word).await?;
    match found.as_slice() {
        [] if has_scheme || looks_like_host(word) => Ok(Named::Address(word.to_owned())),
        [] => Err(nothing(word)),
        [only] => Ok(Named::Story(only.id)),
        several => Err(ambiguous(word, several)),
    }
}

/// A story that must be in the library.
pub async fn story_on_board(library: &Library, word: &str) -> Result<i64, Failure> {
    match story(library, word).await? {
        Named::Story(id) => Ok(id),
        Named::Address(address) => Err(Failure::NothingFound(format!(
            "no story of this library has the address {address}; `layover save {address}` fetches it"
        ))),
    }
}

/// A publication by id or name: the whole name before its beginning.
pub fn publication<'a>(all: &'a [Publication], word: &str) -> Result<&'a Publication, Failure> {
    if let Some(found) = word.parse::<i64>().ok().and_then(|id| all.iter().find(|one| one.id == id)) {
        return Ok(found);
    }
    let wanted = folded(word);
    if let Some(found) = all.iter().find(|one| folded(&one.title) == wanted) {
        return Ok(found);
    }
    let mut beginning = all.iter().filter(|one| folded(&one.title).starts_with(&wanted));
    match (beginning.next(), beginning.next()) {
        (Some(found), None) => Ok(found),
        (Some(_), Some(_)) => Err(Failure::Usage(format!(
            "several publications begin with “{word}”: say more of the name, or its id"
        ))),
        (None, _) => Err(Failure::NothingFound(format!(
            "there is no publication “{word}” in this library; `layover list --publications` shows what there is"
        ))),
    }
}

/// In one line and small letters.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// For comparing names as people type them: "Canal Diaries" is "The Canal Diaries".
pub fn folded(text: &str) -> String {
    let name = plain(text);
    match name.strip_prefix("the ") {
        Some(rest) => rest.to_owned(),
        None => name,
    }
}

/// Titles that begin so; those that are exactly so, when there are any. Saved stories outlive their
/// publications, and are looked at too.
async fn by_title(library: &Library, word: &str) -> Result<Vec<StoryRow>, Failure> {
    let wanted = plain(word);
    let mut found: Vec<StoryRow> = Vec::new();
    if wanted.is_empty() {
        return Ok(found);
    }
    let mut ids: Vec<i64> = Vec::new();
    let mut known = HashSet::new();
    for scope in [Scope::All, Scope::Saved] {
        let listed = library.story_ids(ListFilter { scope, ..ListFilter::default() }).await?;
        ids.extend(listed.iter().map(|id| id.0).filter(|id| known.insert(*id)));
    }
    for window in ids.chunks(WINDOW) {
        let rows = library.story_rows(window.to_vec()).await?;
        found.extend(rows.into_iter().filter(|row| plain(&row.title).starts_with(&wanted)));
    }
    let exact: Vec<StoryRow> = found.iter().filter(|row| plain(&row.title) == wanted).cloned().collect();
    Ok(if exact.len() == 1 { exact } else { found })
}

/// `example.org/page`, but no file name and no sentence.
fn looks_like_host(word: &str) -> bool {
    let host = word.split(['/', '?', ':']).next().unwrap_or_default();
    !word.contains(char::is_whitespace)
        && (host == "localhost" || host.split('.').filter(|label| !label.is_empty()).count() > 1)
}

fn nothing(word: &str) -> Failure {
    Failure::NothingFound(format!(
        "there is no story “{word}” in this library; `layover list` shows what there is"
    ))
}

fn ambiguous(word: &str, several: &[StoryRow]) -> Failure {
    let titles: Vec<String> =
        several.iter().take(5).map(|row| format!("{} ({})", row.title, row.id)).collect();
    Failure::Usage(format!(
        "{} stories begin with “{word}”: {}. Say more of the title, or the number",
        several.len(),
        titles.join("; ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_without_their_article_case_and_spaces() {
        assert_eq!(folded(" The  Canal Diaries"), folded("canal diaries"));
        assert_ne!(folded("Theory"), folded("ory"));
        assert_eq!(folded("The"), "the");
    }

    #[test]
    fn addresses_are_told_from_titles() {
        for address in ["example.org", "example.org/a-page", "127.0.0.1:8080/x", "localhost:80"] {
            assert!(looks_like_host(address), "{address}");
        }
        for title in ["A title. And more", "word", "ends.", "two words.here"] {
            assert!(!looks_like_host(title), "{title}");
        }
    }
}
