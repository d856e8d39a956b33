//! A story as a list shows it. Two queries for a window of rows, however many they are; never a body.

use std::collections::HashMap;

use layover_model::{
    ArticleId, Completeness, ContentHash, Direction, Kind, PublicationId, TextFailure, TextState, Timestamp,
};
use rusqlite::{Row, Transaction};

use crate::{Store, StoreError};

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryRow {
    /// The story.
    pub id: ArticleId,
    /// Headline; empty when the source gives none.
    pub title: String,
    /// The sentence under it, or else the summary; empty when there is neither.
    pub dek: String,
    /// As printed over the headline.
    pub kicker: String,
    /// The first of its sections.
    pub section_name: Option<String>,
    /// Whose it is.
    pub publication: PublicationId,
    /// The publication's name.
    pub publication_name: String,
    /// Printed names, in printed order.
    pub contributors: Vec<String>,
    /// When it was published, as far as known; never later than when it was first seen.
    pub published: Timestamp,
    /// Reading time in minutes, at least 1; 0 when there is no text.
    pub minutes: u32,
    /// Whether the reader read it.
    pub is_read: bool,
    /// Whether the reader keeps it.
    pub is_saved: bool,
    /// Whether it is of something the reader follows.
    pub is_followed: bool,
    /// The format its kicker names.
    pub kind: Option<Kind>,
    /// How much of it is here.
    pub completeness: Completeness,
    /// A picture on board to show beside it.
    pub thumbnail: Option<ContentHash>,
    /// BCP 47 tag, empty when unknown.
    pub language: String,
    /// Direction of its text.
    pub direction: Direction,
}

/// Words a reader takes in a minute.
pub(crate) const WORDS_PER_MINUTE: u32 = 230;

/// `json_each` keeps the order asked for; the ids come in as one parameter, so that the statement is prepared once.
/// A story that should have its text and has none is never called whole.
pub(crate) const ROWS: &str =
    "SELECT a.id, a.title, CASE WHEN a.dek = '' THEN a.summary ELSE a.dek END, a.kicker,
    s.name, a.publication_id, p.title, a.published_at, a.word_count, a.is_read, a.saved_at IS NOT NULL,
    CASE WHEN a.text_state = 'full' AND NOT EXISTS (SELECT 1 FROM body b WHERE b.article_id = a.id)
        THEN 'lost' ELSE a.text_state END, a.pictures_here, a.pictures_total, a.thumbnail, a.language, a.direction,
    a.is_followed, a.kind
    FROM json_each(?1) wanted CROSS JOIN article a ON a.id = wanted.value
    JOIN publication p ON p.id = a.publication_id LEFT JOIN section s ON s.id = a.section_id
    ORDER BY wanted.key";
pub(crate) const CONTRIBUTORS: &str = "SELECT c.article_id, l.name
    FROM json_each(?1) wanted CROSS JOIN credit c ON c.article_id = wanted.value
    CROSS JOIN alias l ON l.id = c.alias_id
    ORDER BY wanted.key, c.ordinal";

impl Store {
    /// The rows of these stories, in the order asked for; ids that are not in the library are left out.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn rows(&self, articles: &[ArticleId]) -> Result<Vec<StoryRow>, StoreError> {
        self.read(|connection| rows(connection, articles))
    }
}

pub(crate) fn rows(
    connection: &Transaction<'_>,
    articles: &[ArticleId],
) -> Result<Vec<StoryRow>, StoreError> {
    let wanted = as_json(articles);
    let mut contributors: HashMap<i64, Vec<String>> = HashMap::new();
    let mut statement = connection.prepare_cached(CONTRIBUTORS)?;
    let mut names = statement.query([&wanted])?;
    while let Some(row) = names.next()? {
        contributors.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    let mut statement = connection.prepare_cached(ROWS)?;
    let rows = statement.query_map([&wanted], |row| {
        let names = contributors.remove(&row.get(0)?).unwrap_or_default();
        story_row(row, names)
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn as_json(articles: &[ArticleId]) -> String {
    let ids: Vec<String> = articles.iter().map(ArticleId::to_string).collect();
    format!("[{}]", ids.join(","))
}

fn story_row(row: &Row<'_>, contributors: Vec<String>) -> rusqlite::Result<StoryRow> {
    Ok(StoryRow {
        id: ArticleId(row.get(0)?),
        title: row.get(1)?,
        dek: row.get(2)?,
        kicker: row.get(3)?,
        section_name: row.get(4)?,
        publication: PublicationId(row.get(5)?),
        publication_name: row.get(6)?,
        contributors,
        published: Timestamp(row.get(7)?),
        minutes: row.get::<_, u32>(8)?.div_ceil(WORDS_PER_MINUTE),
        is_read: row.get(9)?,
        is_saved: row.get(10)?,
        completeness: Completeness {
            text: text_state(&row.get::<_, String>(11)?),
            pictures_here: row.get(12)?,
            pictures_total: row.get(13)?,
        },
        thumbnail: row.get::<_, Option<[u8; 32]>>(14)?.map(ContentHash),
        language: row.get(15)?,
        direction: direction(&row.get::<_, String>(16)?),
        is_followed: row.get(17)?,
        kind: row.get::<_, Option<String>>(18)?.and_then(|name| Kind::from_name(&name)),
    })
}

/// A name this Layover does not know cannot be called whole.
pub(crate) fn text_state(name: &str) -> TextState {
    TextState::from_name(name).unwrap_or(TextState::Failed(TextFailure::Unreadable))
}

pub(crate) fn direction(attribute: &str) -> Direction {
    if attribute == Direction::RightToLeft.as_attribute() {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}
