//! Stories as the CLI prints them: a row, a search result, a whole story.

use crate::ending::Failure;
use crate::paper;
use layover_app::contract::{Mark, SearchResult, StoryRow};
use layover_app::words::taken_away;
use layover_app::{Library, StoryText};
use layover_model::CreditRole;
use serde::Serialize;
use std::collections::HashMap;

/// A row of a list with its address, and with its text where that was asked for.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    #[serde(flatten)]
    row: StoryRow,
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    html: Option<String>,
}

/// A search result with the story's address.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    #[serde(flatten)]
    row: StoryRow,
    url: Option<String>,
    snippet: String,
    marks: Vec<(u32, u32)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    without: Vec<String>,
}

/// A whole story.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Whole {
    #[serde(flatten)]
    row: StoryRow,
    url: Option<String>,
    hero: String,
    text: String,
    html: String,
    is_removed: bool,
    credits: Vec<Credit>,
    original_url: Option<String>,
}

/// Somebody named under a story.
#[derive(Serialize)]
struct Credit {
    name: String,
    role: &'static str,
}

impl From<StoryText> for Whole {
    fn from(story: StoryText) -> Self {
        let StoryText { row, url, hero, text, html, is_removed, credits, original_url } = story;
        let credits = credits.into_iter().map(|(name, role)| Credit { name, role: role.as_str() }).collect();
        Self { row, url, hero, text, html, is_removed, credits, original_url }
    }
}

/// Rows with their addresses.
pub async fn listed(
    library: &Library,
    rows: Vec<StoryRow>,
    with_bodies: bool,
) -> Result<Vec<Listed>, Failure> {
    let mut addresses = addresses(library, &rows).await?;
    let mut listed = Vec::with_capacity(rows.len());
    for row in rows {
        let body = if with_bodies { Some(library.story_text(row.id).await?) } else { None };
        let (text, html) = body.map(|story| (story.text, story.html)).unzip();
        listed.push(Listed { url: addresses.remove(&row.id), row, text, html });
    }
    Ok(listed)
}

/// Search results with their addresses.
pub async fn found(library: &Library, results: Vec<SearchResult>) -> Result<Vec<Found>, Failure> {
    let rows: Vec<StoryRow> = results.iter().map(|result| result.row.clone()).collect();
    let mut addresses = addresses(library, &rows).await?;
    let found = results.into_iter().map(|result| Found {
        url: addresses.remove(&result.row.id),
        row: result.row,
        snippet: result.snippet,
        marks: result.marks,
        without: result.without,
    });
    Ok(found.collect())
}

async fn addresses(library: &Library, rows: &[StoryRow]) -> Result<HashMap<i64, String>, Failure> {
    Ok(library.addresses(rows.iter().map(|row| row.id).collect()).await?)
}

/// Two lines for a list: number, marks and title; then where it is from and how much of it is here.
pub fn lines(row: &StoryRow) -> String {
    let unread = if row.is_read { ' ' } else { '•' };
    let saved = if row.is_saved { '★' } else { ' ' };
    let title = if row.title.is_empty() { &row.dek } else { &row.title };
    let place = row
        .section
        .as_ref()
        .map_or_else(|| row.publication.clone(), |name| format!("{}, {name}", row.publication));
    let mut facts = vec![place];
    if !row.contributors.is_empty() {
        facts.push(row.contributors.join(", "));
    }
    facts.push(paper::date(row.published));
    if row.minutes > 0 {
        facts.push(format!("{} min", row.minutes));
    }
    facts.extend(lacking(row.completeness.mark).map(str::to_owned));
    format!("{:>6} {unread}{saved} {}\n          {}", row.id, one_line(title), one_line(&facts.join(" · ")))
}

/// What is said of a story that is not whole.
fn lacking(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Whole => None,
        Mark::Partial => Some("pictures missing"),
        Mark::Summary => Some("summary"),
        Mark::Failed => Some("not whole"),
    }
}

/// The whole story for a terminal.
pub fn page(story: &StoryText) -> String {
    let row = &story.row;
    let mut head = Vec::new();
    for line in [&row.kicker, &row.title, &row.dek].into_iter().filter(|line| !line.is_empty()) {
        head.push(paper::wrapped(line, ""));
    }
    let mut byline = vec![row.publication.clone(), paper::moment(row.published)];
    for (at, line) in makers(&story.credits).into_iter().enumerate() {
        byline.insert(at, line);
    }
    if row.minutes > 0 {
        byline.push(format!("{} min", row.minutes));
    }
    head.push(paper::wrapped(&byline.join(" · "), ""));
    head.push(paper::wrapped(&row.completeness.sentence, ""));
    let mut parts = vec![head.join("\n")];
    if !story.hero.is_empty() {
        parts.push(paper::wrapped(&format!("Picture: {}", story.hero), "  "));
    }
    parts.push(paper::paragraphs(&story.text));
    if story.is_removed {
        parts.push(taken_away());
    }
    if let Some(original) = &story.original_url {
        parts.push(format!("First printed at {original}"));
    }
    parts.extend(story.url.clone());
    parts.join("\n\n")
}

/// "By Ada Holm", "photographs by Bo Lee".
fn makers(credits: &[(String, CreditRole)]) -> Vec<String> {
    let did = [
        (CreditRole::Author, "By"),
        (CreditRole::Interviewer, "interview by"),
        (CreditRole::Photographer, "photographs by"),
        (CreditRole::Translator, "translated by"),
    ];
    let named = did.into_iter().map(|(wanted, did)| {
        let names = credits.iter().filter(|(_, role)| *role == wanted).map(|(name, _)| name.clone());
        (did, names.collect::<Vec<_>>())
    });
    named
        .filter(|(_, names)| !names.is_empty())
        .map(|(did, names)| format!("{did} {}", paper::names(&names)))
        .collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
