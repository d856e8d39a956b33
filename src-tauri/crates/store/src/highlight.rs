//! Table `highlight`: passages the reader marked, and notes. Outlives articles as `saved_story` does; what is removed
//! is kept aside, so that it can be taken back.

use layover_model::{ArticleId, HighlightColour, HighlightId, Quote, Timestamp};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::store::{Durability, bump_revision};
use crate::{Act, ActKind, Store, StoreError, act};

/// A passage to mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewHighlight {
    /// In which story.
    pub article: ArticleId,
    /// The passage; `None` for a note to the whole story.
    pub quote: Option<Quote>,
    /// How it is marked.
    pub mark: HighlightMark,
}

/// What a reader may change about a highlight.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct HighlightMark {
    /// In what colour.
    pub colour: HighlightColour,
    /// What they write beside it; empty for nothing.
    pub note: String,
    /// Their labels, in their order.
    pub tags: Vec<String>,
}

/// A passage marked, or a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Highlight {
    /// Its id.
    pub id: HighlightId,
    /// Its story; `None` when that is no longer in the library.
    pub article: Option<ArticleId>,
    /// Headline of the story.
    pub title: String,
    /// The story's page on the web.
    pub url: Option<String>,
    /// The masthead.
    pub publication: String,
    /// The passage; `None` for a note to the whole story.
    pub quote: Option<Quote>,
    /// Colour, note and labels.
    pub mark: HighlightMark,
    /// When it was marked.
    pub made_at: Timestamp,
}

impl Store {
    /// Marks a passage, or writes a note to a story.
    ///
    /// # Errors
    /// [`StoreError::UnknownArticle`] when there is no such story.
    pub fn add_highlight(
        &self,
        new: &NewHighlight,
        now: Timestamp,
    ) -> Result<(HighlightId, Act), StoreError> {
        self.write(Durability::Reader, |transaction| {
            let quote = new.quote.clone().unwrap_or_default();
            let id: Option<i64> = transaction
                .prepare_cached(ADD)?
                .query_row(
                    params![
                        new.article.0,
                        new.mark.colour.as_str(),
                        quote.exact,
                        quote.prefix,
                        quote.suffix,
                        quote.start,
                        new.mark.note,
                        new.mark.tags.join("\n"),
                        now.0
                    ],
                    |row| row.get(0),
                )
                .optional()?;
            let id = id.ok_or(StoreError::UnknownArticle(new.article))?;
            bump_revision(transaction)?;
            let act = act::record(transaction, ActKind::Highlighted, 1, None, &[(id, 0)], now)?;
            Ok((HighlightId(id), act))
        })
    }

    /// Gives a highlight another colour, note or labels. What already is so changes nothing.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn change_highlight(
        &self,
        id: HighlightId,
        mark: &HighlightMark,
        now: Timestamp,
    ) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let before = mark_of(transaction, id.0)?.filter(|before| before != mark);
            let Some(before) = before else {
                return act::record(transaction, ActKind::ChangedHighlight, 0, None, &[], now);
            };
            put_mark(transaction, id.0, mark, now)?;
            bump_revision(transaction)?;
            act::record_packed(transaction, ActKind::ChangedHighlight, 1, None, &pack(id.0, &before), now)
        })
    }

    /// Takes a highlight and its note away.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn remove_highlight(&self, id: HighlightId, now: Timestamp) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let removed = transaction.execute(
                "UPDATE highlight SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL",
                params![id.0, now.0],
            )?;
            if removed > 0 {
                bump_revision(transaction)?;
            }
            act::record(transaction, ActKind::RemovedHighlight, removed, None, &[(id.0, 0)], now)
        })
    }

    /// What is marked in a story, in the order of its text; notes to the whole of it first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn highlights_of(&self, article: ArticleId) -> Result<Vec<Highlight>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(OF_STORY)?;
            let found = statement.query_map([article.0], read)?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }

    /// Everything marked, newest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn highlights(&self) -> Result<Vec<Highlight>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(ALL)?;
            let found = statement.query_map([], read)?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }

    /// One highlight; `None` when there is none of that id.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn highlight(&self, id: HighlightId) -> Result<Option<Highlight>, StoreError> {
        self.read(|connection| Ok(connection.prepare_cached(ONE)?.query_row([id.0], read).optional()?))
    }
}

const ADD: &str = "INSERT INTO highlight (article_id, address_key, entry_key, title, url, publication, colour,
        exact, prefix, suffix, start, note, tags, made_at, changed_at)
    SELECT a.id, a.canonical_url, (SELECT f.url_key || char(10) || e.entry_key
        FROM entry e JOIN feed f ON f.id = e.feed_id WHERE e.article_id = a.id LIMIT 1), a.title, a.url, p.title,
        ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9
    FROM article a JOIN publication p ON p.id = a.publication_id WHERE a.id = ?1 RETURNING id";
pub(crate) const OF_STORY: &str = "SELECT h.id, h.article_id, coalesce(a.title, h.title), coalesce(a.url, h.url),
        coalesce(p.title, h.publication), h.colour, h.exact, h.prefix, h.suffix, h.start, h.note, h.tags, h.made_at
    FROM highlight h LEFT JOIN article a ON a.id = h.article_id LEFT JOIN publication p ON p.id = a.publication_id
    WHERE h.article_id = ?1 AND h.removed_at IS NULL ORDER BY h.exact <> '', h.start, h.id";
pub(crate) const ALL: &str = "SELECT h.id, h.article_id, coalesce(a.title, h.title), coalesce(a.url, h.url),
        coalesce(p.title, h.publication), h.colour, h.exact, h.prefix, h.suffix, h.start, h.note, h.tags, h.made_at
    FROM highlight h LEFT JOIN article a ON a.id = h.article_id LEFT JOIN publication p ON p.id = a.publication_id
    WHERE h.removed_at IS NULL ORDER BY h.made_at DESC, h.id DESC";
const ONE: &str = "SELECT h.id, h.article_id, coalesce(a.title, h.title), coalesce(a.url, h.url),
        coalesce(p.title, h.publication), h.colour, h.exact, h.prefix, h.suffix, h.start, h.note, h.tags, h.made_at
    FROM highlight h LEFT JOIN article a ON a.id = h.article_id LEFT JOIN publication p ON p.id = a.publication_id
    WHERE h.id = ?1 AND h.removed_at IS NULL";

fn read(row: &Row<'_>) -> rusqlite::Result<Highlight> {
    let quote = Quote { exact: row.get(6)?, prefix: row.get(7)?, suffix: row.get(8)?, start: row.get(9)? };
    Ok(Highlight {
        id: HighlightId(row.get(0)?),
        article: row.get::<_, Option<i64>>(1)?.map(ArticleId),
        title: row.get(2)?,
        url: row.get(3)?,
        publication: row.get(4)?,
        quote: Some(quote).filter(|quote| !quote.exact.is_empty()),
        mark: mark(&row.get::<_, String>(5)?, row.get(10)?, &row.get::<_, String>(11)?),
        made_at: Timestamp(row.get(12)?),
    })
}

fn mark(colour: &str, note: String, tags: &str) -> HighlightMark {
    let tags = tags.lines().filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
    HighlightMark { colour: HighlightColour::from_name(colour).unwrap_or_default(), note, tags }
}

fn mark_of(transaction: &Transaction<'_>, id: i64) -> Result<Option<HighlightMark>, StoreError> {
    Ok(transaction
        .query_row(
            "SELECT colour, note, tags FROM highlight WHERE id = ?1 AND removed_at IS NULL",
            [id],
            |row| Ok(mark(&row.get::<_, String>(0)?, row.get(1)?, &row.get::<_, String>(2)?)),
        )
        .optional()?)
}

fn put_mark(
    transaction: &Transaction<'_>,
    id: i64,
    mark: &HighlightMark,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE highlight SET colour = ?2, note = ?3, tags = ?4, changed_at = ?5 WHERE id = ?1",
        params![id, mark.colour.as_str(), mark.note, mark.tags.join("\n"), now.0],
    )?;
    Ok(())
}

/// The note last: it may hold line breaks.
fn pack(id: i64, mark: &HighlightMark) -> Vec<u8> {
    [id.to_string(), mark.colour.as_str().to_owned(), mark.tags.join("\t"), mark.note.clone()]
        .join("\n")
        .into_bytes()
}

/// Takes a change of colour, note or labels back.
pub(crate) fn restore_mark(
    transaction: &Transaction<'_>,
    before: &[u8],
    now: Timestamp,
) -> Result<(), StoreError> {
    let before = String::from_utf8_lossy(before);
    let mut fields = before.splitn(4, '\n');
    let (Some(id), Some(colour), Some(tags), Some(note)) =
        (fields.next(), fields.next(), fields.next(), fields.next())
    else {
        return Ok(());
    };
    let mark = mark(colour, note.to_owned(), &tags.replace('\t', "\n"));
    put_mark(transaction, id.parse().unwrap_or_default(), &mark, now)
}

/// Takes highlights away, or gives them back.
pub(crate) fn set_removed(
    transaction: &Transaction<'_>,
    before: &[act::Before],
    removed_at: Option<Timestamp>,
) -> Result<(), StoreError> {
    for (id, _) in before {
        transaction.execute(
            "UPDATE highlight SET removed_at = ?2 WHERE id = ?1",
            params![id, removed_at.map(|at| at.0)],
        )?;
    }
    Ok(())
}

const FIND_LOST: &str = "UPDATE highlight SET article_id = ?1 WHERE article_id IS NULL AND address_key = ?2";
const FIND_LOST_ENTRY: &str =
    "UPDATE highlight SET article_id = ?1 WHERE article_id IS NULL AND entry_key = ?2";

/// Gives a story that has come (again) what was marked in it.
pub(crate) fn find_again(
    transaction: &Transaction<'_>,
    article: i64,
    address_key: Option<&str>,
    entry_key: Option<&str>,
) -> Result<(), StoreError> {
    if let Some(address) = address_key {
        transaction.prepare_cached(FIND_LOST)?.execute(params![article, address])?;
    }
    if let Some(entry) = entry_key {
        transaction.prepare_cached(FIND_LOST_ENTRY)?.execute(params![article, entry])?;
    }
    Ok(())
}
