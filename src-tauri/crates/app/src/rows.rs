//! The store's rows in the words of the contract.

use crate::contract::{SearchResult, StoryRow};
use crate::story_page::SCHEME_BASE;
use crate::voice::say;
use crate::words;
use layover_content::text::beginning;
use layover_model::SearchHit;
use layover_store::StoryRow as StoredRow;

/// One row for a list.
pub(crate) fn row(stored: StoredRow) -> StoryRow {
    StoryRow {
        id: stored.id.0,
        title: headline(&stored),
        dek: stored.dek,
        kicker: stored.kicker,
        kind: stored.kind.map(|kind| kind.as_str().to_owned()),
        publication: stored.publication_name,
        section: stored.section_name,
        contributors: stored.contributors,
        published: stored.published.0,
        minutes: stored.minutes,
        is_read: stored.is_read,
        is_saved: stored.is_saved,
        completeness: words::completeness(stored.completeness),
        thumbnail: stored.thumbnail.map(|hash| format!("{SCHEME_BASE}/picture/{}", hash.to_hex())),
        language: stored.language,
        direction: stored.direction.as_attribute().to_owned(),
    }
}

/// Notes and micro-posts have no headline: their first words stand in its place.
fn headline(stored: &StoredRow) -> String {
    if !stored.title.trim().is_empty() {
        return stored.title.clone();
    }
    let words = beginning(&stored.dek, 80);
    if words.is_empty() { say("untitled") } else { words }
}

/// One search result: byte ranges become ranges of UTF-16 code units.
pub(crate) fn search_result(stored: StoredRow, hit: &SearchHit) -> SearchResult {
    // What stands in the place of a missing title is not what was looked through.
    let title_marks =
        if stored.title.trim().is_empty() { Vec::new() } else { in_units(&stored.title, &hit.title_marks) };
    SearchResult {
        row: row(stored),
        snippet: hit.snippet.clone(),
        marks: in_units(&hit.snippet, &hit.marks),
        title_marks,
        without: hit.without.clone(),
    }
}

fn in_units(text: &str, marks: &[(usize, usize)]) -> Vec<(u32, u32)> {
    let units = |bytes: usize| {
        let before = text.get(..bytes).unwrap_or(text);
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    };
    marks.iter().map(|(start, end)| (units(*start), units(*end))).collect()
}
