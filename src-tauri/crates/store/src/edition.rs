//! Tables `edition` and `edition_story`: finite, dated, ordered sets of stories.

use layover_model::{ArticleId, EditionId, Timestamp};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::act::{self, Act, ActKind};
use crate::row::{WORDS_PER_MINUTE, as_json};
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError};

/// What an edition was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EditionKind {
    /// The round-up of a week.
    Week,
    /// A trip.
    Trip,
    /// One series.
    Series,
    /// What one contributor had a part in.
    Contributor,
    /// A list, or stories chosen one by one.
    Selection,
    /// A pack somebody handed over.
    Pack,
}

impl EditionKind {
    const ALL: [Self; 6] =
        [Self::Week, Self::Trip, Self::Series, Self::Contributor, Self::Selection, Self::Pack];

    /// Stable lower-case name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Trip => "trip",
            Self::Series => "series",
            Self::Contributor => "contributor",
            Self::Selection => "selection",
            Self::Pack => "pack",
        }
    }

    fn from_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name).unwrap_or(Self::Selection)
    }
}

/// An edition to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEdition {
    /// What it is made from.
    pub kind: EditionKind,
    /// Its title.
    pub title: String,
    /// Its stories in their order, each with the section it stands under; empty for none.
    pub stories: Vec<(ArticleId, String)>,
}

/// An edition as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionRow {
    /// Its id.
    pub id: EditionId,
    /// What it was made from.
    pub kind: EditionKind,
    /// Its title.
    pub title: String,
    /// When it was made.
    pub made: Timestamp,
    /// Stories in it.
    pub stories: u32,
    /// Of them unread.
    pub unread: u32,
    /// Reading time of them all in minutes.
    pub minutes: u32,
}

/// An edition, and its stories with the section each stands under.
pub type EditionContents = (EditionRow, Vec<(ArticleId, String)>);

const ROW: &str = "SELECT e.id, e.kind, e.title, e.made_at, count(a.id), coalesce(sum(a.is_read = 0), 0),
        coalesce(sum((a.word_count + ?1 - 1) / ?1), 0)
    FROM edition e LEFT JOIN edition_story s ON s.edition_id = e.id LEFT JOIN article a ON a.id = s.article_id";
const STORIES: &str = "SELECT article_id, heading FROM edition_story WHERE edition_id = ?1 ORDER BY ordinal";
const PICTURE_BYTES: &str = "SELECT coalesce(sum(bytes), 0) FROM asset WHERE id IN (SELECT p.asset_id
    FROM json_each(?1) story JOIN article_picture ap ON ap.article_id = story.value
    JOIN picture p ON p.id = ap.picture_id)";
const NEWEST: &str = "SELECT max(made_at) FROM edition WHERE kind = ?1";

impl Store {
    /// Keeps an edition. Stories that are not in the library are left out.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn make_edition(&self, new: &NewEdition, now: Timestamp) -> Result<EditionId, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let id = insert(transaction, None, new, now)?;
            bump_revision(transaction)?;
            Ok(id)
        })
    }

    /// Every edition, the newest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn editions(&self) -> Result<Vec<EditionRow>, StoreError> {
        self.read(|connection| {
            let mut statement = connection
                .prepare_cached(&format!("{ROW} GROUP BY e.id ORDER BY e.made_at DESC, e.id DESC"))?;
            let rows = statement.query_map([WORDS_PER_MINUTE], row)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// One edition and its stories, in their order.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn edition(&self, id: EditionId) -> Result<Option<EditionContents>, StoreError> {
        self.read(|connection| contents(connection, id))
    }

    /// When the newest edition of a kind was made.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn newest_edition(&self, kind: EditionKind) -> Result<Option<Timestamp>, StoreError> {
        self.read(|connection| {
            let made: Option<i64> =
                connection.prepare_cached(NEWEST)?.query_row([kind.as_str()], |row| row.get(0))?;
            Ok(made.map(Timestamp))
        })
    }

    /// Lets an edition go; its stories stay. `None` when there is none of that id.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn remove_edition(&self, id: EditionId, now: Timestamp) -> Result<Option<Act>, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let Some((edition, stories)) = contents(transaction, id)? else { return Ok(None) };
            transaction.execute("DELETE FROM edition WHERE id = ?1", [id.0])?;
            bump_revision(transaction)?;
            let before = pack(&edition, &stories);
            act::record_packed(transaction, ActKind::RemovedEdition, 1, None, before.as_bytes(), now)
                .map(Some)
        })
    }

    /// Bytes of the pictures of these stories that are on board, each file once.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn picture_bytes(&self, articles: &[ArticleId]) -> Result<u64, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(PICTURE_BYTES)?;
            Ok(statement.query_row([as_json(articles)], |row| row.get(0))?)
        })
    }
}

fn contents(connection: &Transaction<'_>, id: EditionId) -> Result<Option<EditionContents>, StoreError> {
    let found = connection
        .prepare_cached(&format!("{ROW} WHERE e.id = ?2 GROUP BY e.id"))?
        .query_row(params![WORDS_PER_MINUTE, id.0], row)
        .optional()?;
    let Some(edition) = found else { return Ok(None) };
    let mut statement = connection.prepare_cached(STORIES)?;
    let stories = statement.query_map([id.0], |row| Ok((ArticleId(row.get(0)?), row.get(1)?)))?;
    Ok(Some((edition, stories.collect::<Result<_, _>>()?)))
}

fn row(row: &Row<'_>) -> rusqlite::Result<EditionRow> {
    Ok(EditionRow {
        id: EditionId(row.get(0)?),
        kind: EditionKind::from_name(&row.get::<_, String>(1)?),
        title: row.get(2)?,
        made: Timestamp(row.get(3)?),
        stories: row.get(4)?,
        unread: row.get(5)?,
        minutes: row.get(6)?,
    })
}

const PUT: &str = "INSERT INTO edition (id, kind, title, made_at) VALUES (?1, ?2, ?3, ?4)";
const ADD: &str = "INSERT INTO edition_story (edition_id, ordinal, article_id, heading)
    SELECT ?1, ?2, id, ?4 FROM article WHERE id = ?3";

pub(crate) fn insert(
    transaction: &Transaction<'_>,
    id: Option<i64>,
    new: &NewEdition,
    made: Timestamp,
) -> Result<EditionId, StoreError> {
    transaction.execute(PUT, params![id, new.kind.as_str(), new.title, made.0])?;
    let id = transaction.last_insert_rowid();
    for (ordinal, (article, heading)) in new.stories.iter().enumerate() {
        transaction.prepare_cached(ADD)?.execute(params![id, ordinal, article.0, heading])?;
    }
    Ok(EditionId(id))
}

/// An edition of that kind and title that holds the same stories in the same order.
pub(crate) fn find_same(
    transaction: &Transaction<'_>,
    wanted: &NewEdition,
) -> Result<Option<EditionId>, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT id FROM edition WHERE kind = ?1 AND title = ?2")?;
    let ids: Vec<i64> = statement
        .query_map(params![wanted.kind.as_str(), wanted.title], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in ids {
        if contents(transaction, EditionId(id))?.is_some_and(|(_, stories)| stories == wanted.stories) {
            return Ok(Some(EditionId(id)));
        }
    }
    Ok(None)
}

/// What an act keeps of an edition: one line of facts, then one line a story. Headings hold no line breaks.
fn pack(edition: &EditionRow, stories: &[(ArticleId, String)]) -> String {
    let head = format!(
        "{}\t{}\t{}\t{}\n",
        edition.id,
        edition.kind.as_str(),
        edition.made.0,
        one_line(&edition.title)
    );
    let stories = stories.iter().map(|(article, heading)| format!("{article}\t{}\n", one_line(heading)));
    head + &stories.collect::<String>()
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

/// Puts an edition back that was let go.
pub(crate) fn restore(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    let text = String::from_utf8_lossy(before);
    let mut lines = text.lines();
    let mut head = lines.next().unwrap_or_default().splitn(4, '\t');
    let id: Option<i64> = head.next().and_then(|id| id.parse().ok());
    let kind = EditionKind::from_name(head.next().unwrap_or_default());
    let made = Timestamp(head.next().and_then(|made| made.parse().ok()).unwrap_or_default());
    let title = head.next().unwrap_or_default().to_owned();
    let stories = lines.filter_map(|line| {
        let (article, heading) = line.split_once('\t')?;
        Some((ArticleId(article.parse().ok()?), heading.to_owned()))
    });
    insert(transaction, id, &NewEdition { kind, title, stories: stories.collect() }, made)?;
    Ok(())
}
