//! Tables `series` and `instalment`: parts of one whole. A page or a profile may name a story's series; else the
//! headlines tell: "Treaty Watch: …" again and again, by one hand or numbered.

use layover_model::{ArticleId, Follow, PublicationId, SeriesId, Subject};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::contributor::Share;
use crate::contributor::shares;
use crate::{Store, StoreError, StoryRow, follow, row};

/// A series in the library pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesOverview {
    /// Whose it is.
    pub publication: PublicationId,
    /// The series.
    pub id: SeriesId,
    /// Its name.
    pub name: String,
    /// Parts in the lists.
    pub total: u32,
    /// Unread ones.
    pub unread: u32,
}

/// A series' own page.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesPage {
    /// What the library pane shows of it.
    pub overview: SeriesOverview,
    /// Whose it is.
    pub publication: String,
    /// How it is followed.
    pub follow: Option<Follow>,
    /// Where to go on reading: the part begun last, else the first unread one.
    pub next: Option<StoryRow>,
    /// Who writes it, most parts first.
    pub contributors: Vec<Share>,
}

/// How a headline names a series.
pub(crate) struct Stem<'a> {
    /// "Treaty Watch".
    pub(crate) name: &'a str,
    /// The number of the part, where it is said.
    pub(crate) part: Option<u32>,
}

/// So many parts make a series where nothing numbers them.
const PARTS_UNNUMBERED: i64 = 3;
/// So many where they are numbered.
const PARTS_NUMBERED: i64 = 2;
const LONGEST_STEM: usize = 48;

/// What a headline says before its colon, where that can be a series.
pub(crate) fn stem(title: &str) -> Option<Stem<'_>> {
    let (head, rest) = title.split_once(": ").or_else(|| title.split_once(" | "))?;
    let (name, part) = without_part(head.trim());
    let is_name = name.split_whitespace().count() >= 2
        && name.chars().count() <= LONGEST_STEM
        && !name.contains(['“', '”', '"', '?', '!'])
        && name.chars().next().is_some_and(|first| first.is_uppercase() || !first.is_lowercase())
        && !rest.trim().is_empty();
    is_name.then_some(Stem { name, part })
}

/// "The Canal Diaries, Part 3" is "The Canal Diaries" and 3.
fn without_part(head: &str) -> (&str, Option<u32>) {
    const WORDS: [&str; 10] =
        ["part", "no", "no.", "episode", "chapter", "teil", "partie", "parte", "deel", "#"];
    let mut words = head.rsplitn(3, ' ');
    let (Some(number), Some(word), Some(name)) = (words.next(), words.next(), words.next()) else {
        return (head, None);
    };
    let part = number.trim_start_matches('#').parse().ok();
    if part.is_some() && WORDS.contains(&word.to_lowercase().as_str()) {
        return (name.trim_end_matches([',', ' ', '–', '—', '-']), part);
    }
    (head, None)
}

const SET_STEM: &str =
    "UPDATE article SET title_stem = ?2, title_part = ?3, series_slug = ?4, series_name = ?5
    WHERE id = ?1 AND (title_stem, title_part, series_slug, series_name) IS NOT (?2, ?3, ?4, ?5)";
const IS_SERIES: &str = "SELECT id FROM series WHERE publication_id = ?1 AND slug = ?2";
const CLEAR: &str = "DELETE FROM instalment WHERE article_id = ?1";

/// Writes down which series a story is a part of. `stated`: slug and name its source gives, with a part.
pub(crate) fn place(
    transaction: &Transaction<'_>,
    article: i64,
    publication: i64,
    title: &str,
    stated: Option<(&str, &str, Option<u32>)>,
) -> Result<(), StoreError> {
    let stem = stem(title);
    let (stem_name, stem_part) = stem.map_or((None, None), |stem| (Some(stem.name.to_owned()), stem.part));
    transaction.prepare_cached(SET_STEM)?.execute(params![
        article,
        stem_name,
        stated.and_then(|(.., part)| part).or(stem_part),
        stated.map(|(slug, ..)| slug),
        stated.map(|(_, name, _)| name)
    ])?;
    transaction.prepare_cached(CLEAR)?.execute([article])?;
    if let Some((slug, name, _)) = stated {
        let series = ensure(transaction, publication, slug, name)?;
        return add(transaction, series, article);
    }
    let Some(name) = stem_name else { return Ok(()) };
    let slug = slug_of(&name);
    if let Some(series) = find(transaction, publication, &slug)? {
        return add(transaction, series, article);
    }
    if is_series(transaction, publication, &name)? {
        let series = ensure(transaction, publication, &slug, &name)?;
        transaction.prepare_cached(ADD_STEM)?.execute(params![series, publication, name])?;
        follow::mark_all(transaction, Subject::Series(SeriesId(series)))?;
    }
    Ok(())
}

const ADD: &str =
    "INSERT OR IGNORE INTO instalment (article_id, series_id, part, published_at, kind, is_listed, is_read)
    SELECT id, ?1, title_part, published_at, kind, is_listed, is_read FROM article WHERE id = ?2";
const ADD_STEM: &str =
    "INSERT OR IGNORE INTO instalment (article_id, series_id, part, published_at, kind, is_listed, is_read)
    SELECT id, ?1, title_part, published_at, kind, is_listed, is_read FROM article
    WHERE publication_id = ?2 AND title_stem = ?3 AND series_slug IS NULL";

fn add(transaction: &Transaction<'_>, series: i64, article: i64) -> Result<(), StoreError> {
    transaction.prepare_cached(ADD)?.execute([series, article])?;
    Ok(())
}

fn find(transaction: &Transaction<'_>, publication: i64, slug: &str) -> Result<Option<i64>, StoreError> {
    Ok(transaction
        .prepare_cached(IS_SERIES)?
        .query_row(params![publication, slug], |row| row.get(0))
        .optional()?)
}

fn ensure(
    transaction: &Transaction<'_>,
    publication: i64,
    slug: &str,
    name: &str,
) -> Result<i64, StoreError> {
    if let Some(id) = find(transaction, publication, slug)? {
        return Ok(id);
    }
    transaction
        .prepare_cached("INSERT INTO series (publication_id, slug, name) VALUES (?1, ?2, ?3)")?
        .execute(params![publication, slug, name])?;
    let id = transaction.last_insert_rowid();
    follow::find_again(transaction, Subject::Series(SeriesId(id)), publication, slug)?;
    Ok(id)
}

fn slug_of(name: &str) -> String {
    crate::name::words(name).join("-")
}

/// How many stories have the stem, how many of them are numbered, and how many the commonest of their writers has.
const EVIDENCE: &str =
    "SELECT count(*), count(title_part), coalesce((SELECT max(n) FROM (SELECT count(*) AS n
        FROM article b JOIN contribution c ON c.article_id = b.id
        WHERE b.publication_id = ?1 AND b.title_stem = ?2 GROUP BY c.contributor_id)), 0)
    FROM article WHERE publication_id = ?1 AND title_stem = ?2";

/// Numbered parts are a series; so is what one writer does again and again. A topic many write of ("Grain trade: …")
/// is none.
fn is_series(transaction: &Transaction<'_>, publication: i64, name: &str) -> Result<bool, StoreError> {
    let (stories, numbered, by_one): (i64, i64, i64) = transaction
        .prepare_cached(EVIDENCE)?
        .query_row(params![publication, name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(numbered >= PARTS_NUMBERED || stories >= PARTS_UNNUMBERED && by_one * 3 >= stories * 2)
}

const OVERVIEWS: &str = "SELECT s.publication_id, s.id, s.name, c.total, c.unread, p.title
    FROM series s JOIN series_count c ON c.series_id = s.id JOIN publication p ON p.id = s.publication_id
    WHERE c.total > 0 ORDER BY s.name COLLATE NOCASE, s.id";
const OVERVIEW: &str = "SELECT s.publication_id, s.id, s.name, c.total, c.unread, p.title
    FROM series s JOIN series_count c ON c.series_id = s.id JOIN publication p ON p.id = s.publication_id
    WHERE s.id = ?1";
const NEXT: &str =
    "SELECT i.article_id FROM instalment i LEFT JOIN article_status t ON t.article_id = i.article_id
    WHERE i.series_id = ?1 AND i.is_listed = 1
        AND (i.is_read = 0 OR t.progress_share > 0.02 AND t.progress_share < 0.95)
    ORDER BY i.is_read DESC, t.progress_at DESC, i.published_at, i.article_id LIMIT 1";
const CONTRIBUTORS: &str = "SELECT c.contributor_id, k.name, count(*) FROM instalment i
    JOIN contribution c ON c.article_id = i.article_id JOIN contributor k ON k.id = c.contributor_id
    WHERE i.series_id = ?1 AND i.is_listed = 1 GROUP BY 1 ORDER BY 3 DESC, 2 LIMIT ?2";

impl Store {
    /// Every series with parts in the lists, by name.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn series(&self) -> Result<Vec<SeriesOverview>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(OVERVIEWS)?;
            let rows = statement.query_map([], overview)?;
            Ok(rows.map(|row| Ok(row?.0)).collect::<rusqlite::Result<_>>()?)
        })
    }

    /// A series' page.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn series_page(&self, id: SeriesId) -> Result<Option<SeriesPage>, StoreError> {
        self.read(|connection| {
            let found = connection.prepare_cached(OVERVIEW)?.query_row([id.0], overview).optional()?;
            let Some((overview, publication)) = found else { return Ok(None) };
            let next: Option<i64> =
                connection.prepare_cached(NEXT)?.query_row([id.0], |row| row.get(0)).optional()?;
            let next = next.map(|id| row::rows(connection, &[ArticleId(id)])).transpose()?;
            Ok(Some(SeriesPage {
                overview,
                publication,
                follow: follow::of(connection, Subject::Series(id))?,
                next: next.and_then(|rows| rows.into_iter().next()),
                contributors: shares(connection, CONTRIBUTORS, id.0)?,
            }))
        })
    }
}

fn overview(row: &rusqlite::Row<'_>) -> rusqlite::Result<(SeriesOverview, String)> {
    let overview = SeriesOverview {
        publication: PublicationId(row.get(0)?),
        id: SeriesId(row.get(1)?),
        name: row.get(2)?,
        total: row.get(3)?,
        unread: row.get(4)?,
    };
    Ok((overview, row.get(5)?))
}

const OF_ARTICLE: &str = "SELECT s.id, s.name, c.total FROM instalment i JOIN series s ON s.id = i.series_id
    JOIN series_count c ON c.series_id = s.id WHERE i.article_id = ?1 LIMIT 1";

/// The series a story is a part of.
pub(crate) fn of_article(
    connection: &rusqlite::Connection,
    article: i64,
) -> Result<Option<Share>, StoreError> {
    Ok(connection
        .prepare_cached(OF_ARTICLE)?
        .query_row([article], |row| Ok(Share { id: row.get(0)?, name: row.get(1)?, total: row.get(2)? }))
        .optional()?)
}
