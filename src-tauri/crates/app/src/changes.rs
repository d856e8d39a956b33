//! What a source changed in a story: told over it, and shown as a comparison.

use crate::contract::Changes;
use crate::serving::dates;
use crate::story_page::{SCHEME_BASE, escape};
use crate::voice::With::Text;
use crate::voice::{attributes, say, say_with};
use crate::{AppError, Library};
use layover_content::text;
use layover_model::{ArticleId, Timestamp};
use layover_store::{Revision, Store};
use similar::{ChangeTag, TextDiff};

/// What a story's source changed since the reader read it; `None` when nothing, or when it was never read.
///
/// # Errors
/// The library could not be read.
pub(crate) fn since_read(store: &Store, id: i64) -> Result<Option<Changes>, AppError> {
    let Some(read_at) = store.read_at(ArticleId(id))? else { return Ok(None) };
    Ok(since(store, id, read_at)?.map(|revision| Changes {
        sentence: say_with("changedAfter", &[("when", Text(&dates(revision.replaced_at).0))]),
        frame_url: format!("{SCHEME_BASE}/story/{id}/changes/{}", revision.replaced_at.0),
    }))
}

impl Library {
    /// What a story said before, newest first: when something else took its place, and the change in plain text,
    /// lines taken out led by `-` and lines put in by `+`.
    ///
    /// # Errors
    /// The story is not in the library, or the library could not be read.
    pub async fn story_changes(&self, id: i64) -> Result<Vec<(Timestamp, String)>, AppError> {
        self.with_store(move |store| {
            let Some(now) = standing(store, id)? else { return Err(AppError::UnknownStory(id)) };
            let mut after = now;
            let mut changes = Vec::new();
            for revision in store.revisions(ArticleId(id))? {
                let before = whole(&revision.title, &revision.dek, &revision.text);
                changes.push((revision.replaced_at, lines(&before, &after)));
                after = before;
            }
            Ok(changes)
        })
        .await
    }
}

/// The state the reader read: the oldest one replaced after that.
fn since(store: &Store, id: i64, read_at: Timestamp) -> Result<Option<Revision>, AppError> {
    let revisions = store.revisions(ArticleId(id))?;
    Ok(revisions.into_iter().take_while(|revision| revision.replaced_at > read_at).last())
}

/// A story as it stands, as text to compare; `None` when it is not in the library.
fn standing(store: &Store, id: i64) -> Result<Option<String>, AppError> {
    let Some(story) = store.story(ArticleId(id))? else { return Ok(None) };
    let body = story.body.as_ref().map(text::plain_text).unwrap_or_default();
    Ok(Some(whole(&story.row.title, &story.dek, &body)))
}

fn whole(title: &str, dek: &str, text: &str) -> String {
    [title, dek, text].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn lines(before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    let mut out = String::new();
    for change in diff.iter_all_changes() {
        let sign = match change.tag() {
            ChangeTag::Delete => '-',
            ChangeTag::Insert => '+',
            ChangeTag::Equal => continue,
        };
        out.push_str(&format!("{sign} {}\n", change.value().trim_end()));
    }
    out
}

/// The comparison of a story as it stands with how it stood until an instant, as mark-up; `None` when it did not.
pub(crate) fn comparison(store: &Store, id: i64, replaced_at: Timestamp) -> Result<Option<String>, AppError> {
    let revisions = store.revisions(ArticleId(id))?;
    let Some(before) = revisions.into_iter().find(|revision| revision.replaced_at == replaced_at) else {
        return Ok(None);
    };
    let Some(after) = standing(store, id)? else { return Ok(None) };
    Ok(Some(marked(&whole(&before.title, &before.dek, &before.text), &after)))
}

/// Paragraphs with what was taken out and put in, word by word; paragraphs that stayed are folded away but for the
/// ones beside a change.
fn marked(before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    let mut out = String::new();
    for (at, group) in diff.grouped_ops(1).iter().enumerate() {
        if at > 0 {
            out.push_str("<hr>");
        }
        for operation in group {
            for change in diff.iter_inline_changes(operation) {
                let (open, word) = match change.tag() {
                    ChangeTag::Delete => (heard("was", "frameBefore"), "del"),
                    ChangeTag::Insert => (heard("is", "frameNow"), "ins"),
                    ChangeTag::Equal => ("<p>".to_owned(), ""),
                };
                out.push_str(&open);
                for (is_changed, words) in change.iter_strings_lossy() {
                    let words = escape(words.trim_end_matches('\n'));
                    match is_changed && !word.is_empty() {
                        true => out.push_str(&format!("<{word}>{words}</{word}>")),
                        false => out.push_str(&words),
                    }
                }
                out.push_str("</p>");
            }
        }
    }
    out
}

/// The beginning of a paragraph that was or is, said to those who do not see its colour.
fn heard(class: &str, id: &str) -> String {
    format!("<p class=\"{class}\"><span class=\"hidden\" {}>{} </span>", attributes(), escape(&say(id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comparison_marks_words_and_leaves_out_what_stayed() {
        let before = "A title\nOne <b>.\nTwo.\nThree stays.\nThe river is two metres deep.\nEnd.";
        let after = "A title\nOne <b>.\nTwo.\nThree stays.\nThe river is three metres deep.\nEnd.";
        let marked = marked(before, after);
        assert!(marked.contains("<del>two</del>"), "{marked}");
        assert!(marked.contains("<ins>three</ins>"), "{marked}");
        assert!(marked.contains("Three stays."), "{marked}");
        assert!(!marked.contains("Two."), "{marked}");
        assert!(!marked.contains("<b>"), "{marked}");
        assert_eq!(
            lines(before, after),
            "- The river is two metres deep.\n+ The river is three metres deep.\n"
        );
    }
}
