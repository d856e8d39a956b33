//! Table `section`: a publication's own grouping of its stories.

use layover_model::SectionName;
use rusqlite::{Connection, OptionalExtension, params};

use crate::StoreError;

const FIND: &str = "SELECT id FROM section WHERE publication_id = ?1 AND slug = ?2";
const FIND_BY_NAME: &str = "SELECT id FROM section WHERE publication_id = ?1 AND name = ?2 LIMIT 1";
const ADD: &str = "INSERT INTO section (publication_id, slug, name) VALUES (?1, ?2, ?3)";

/// The section of that slug, else of that name; made when the publication has none.
pub(crate) fn ensure(
    connection: &Connection,
    publication: i64,
    section: &SectionName,
) -> Result<i64, StoreError> {
    for (query, key) in [(FIND, &section.slug), (FIND_BY_NAME, &section.name)] {
        let found = connection
            .prepare_cached(query)?
            .query_row(params![publication, key], |row| row.get(0))
            .optional()?;
        if let Some(id) = found {
            return Ok(id);
        }
    }
    connection.prepare_cached(ADD)?.execute(params![publication, section.slug, section.name])?;
    Ok(connection.last_insert_rowid())
}

const OF_ARTICLE: &str = "SELECT s.slug, s.name FROM placement p JOIN section s ON s.id = p.section_id
    WHERE p.article_id = ?1 ORDER BY p.ordinal, s.id";

pub(crate) fn of_article(connection: &Connection, article: i64) -> Result<Vec<SectionName>, StoreError> {
    let mut statement = connection.prepare_cached(OF_ARTICLE)?;
    let names =
        statement.query_map([article], |row| Ok(SectionName { slug: row.get(0)?, name: row.get(1)? }))?;
    Ok(names.collect::<Result<_, _>>()?)
}
