//! Tables `series` and `instalment`: parts of one whole. A page or a profile may name a story's series; else the
//! headlines tell: "Treaty Watch: …" again and again, by one hand or numbered.

mod evidence;
mod headline;

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
    let found = match stated {
        Some(_) => None,
        None => known(transaction, article, publication, title)?,
    };
    let stems = headline::stems(title);
    let stem = stems.first().copied();
    // What is written down is the series it is known to be of, else the likeliest, for those that will come.
    let name = found.as_ref().map(|found| found.name.as_str()).or(stem.map(|stem| stem.name));
    let part = found.as_ref().map_or(stem.and_then(|stem| stem.part), |found| found.part);
    transaction.prepare_cached(SET_STEM)?.execute(params![
        article,
        name,
        stated.and_then(|(.., part)| part).or(part),
        stated.map(|(slug, ..)| slug),
        stated.map(|(_, name, _)| name)
    ])?;
    transaction.prepare_cached(CLEAR)?.execute([article])?;
    if let Some((slug, name, _)) = stated {
        let series = ensure(transaction, publication, slug, name)?;
        return add(transaction, series, article);
    }
    if let Some(found) = found {
        return add(transaction, found.id, article);
    }
    if let Some(stem) = stem
        && evidence::is_series(transaction, publication, stem.name)?
    {
        return begin(transaction, publication, stem.name);
    }
    if let Some((between, name)) = headline::suffix(title)
        && evidence::is_column(transaction, publication, between, name)?
    {
        evidence::name_column(transaction, publication, between, name)?;
        return begin(transaction, publication, name);
    }
    match evidence::kicker_of_parts(transaction, article, publication, title)? {
        Some(kicker) => begin(transaction, publication, &kicker),
        None => Ok(()),
    }
}

/// A series that is there already.
struct Known {
    id: i64,
    name: String,
    part: Option<u32>,
}

/// The series a headline names that is there already, by its beginning, its end, or, where it has only a number, by
/// the line over it.
fn known(
    transaction: &Transaction<'_>,
    article: i64,
    publication: i64,
    title: &str,
) -> Result<Option<Known>, StoreError> {
    let leading = headline::leading(title).map(|(part, _)| part);
    let kicker = leading.map(|_| evidence::kicker(transaction, article)).transpose()?.unwrap_or_default();
    let by_title = headline::stems(title).into_iter().map(|stem| (stem.name, stem.part));
    let by_end = headline::suffix(title).map(|(_, name)| (name, None));
    let by_kicker = leading.filter(|_| !kicker.is_empty()).map(|part| (kicker.as_str(), Some(part)));
    for (name, part) in by_title.chain(by_end).chain(by_kicker) {
        if let Some(id) = find(transaction, publication, &slug_of(name))? {
            return Ok(Some(Known { id, name: name.to_owned(), part }));
        }
    }
    Ok(None)
}

/// Makes a series of the stories whose headlines name it.
fn begin(transaction: &Transaction<'_>, publication: i64, name: &str) -> Result<(), StoreError> {
    let series = ensure(transaction, publication, &slug_of(name), name)?;
    transaction.prepare_cached(ADD_STEM)?.execute(params![series, publication, name])?;
    follow::mark_all(transaction, Subject::Series(SeriesId(series)))
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
