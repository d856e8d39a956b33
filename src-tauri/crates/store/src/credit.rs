//! Tables `contributor` and `credit`: who made a story, by the name printed there.

use layover_model::{Credit, CreditRole};
use rusqlite::{Connection, OptionalExtension, params};

use crate::StoreError;

const CLEAR: &str = "DELETE FROM credit WHERE article_id = ?1";
const ADD: &str = "INSERT INTO credit (article_id, ordinal, contributor_id, printed_name, role)
    VALUES (?1, ?2, ?3, ?4, ?5)";

pub(crate) fn replace(connection: &Connection, article: i64, credits: &[Credit]) -> Result<(), StoreError> {
    connection.prepare_cached(CLEAR)?.execute([article])?;
    for (ordinal, credit) in credits.iter().enumerate() {
        let contributor = ensure_contributor(connection, credit)?;
        connection.prepare_cached(ADD)?.execute(params![
            article,
            ordinal,
            contributor,
            credit.name,
            credit.role.as_str()
        ])?;
    }
    Ok(())
}

const FIND: &str = "SELECT id, page_url FROM contributor WHERE name = ?1";
const ADD_CONTRIBUTOR: &str = "INSERT INTO contributor (name, page_url) VALUES (?1, ?2)";
const SET_PAGE: &str = "UPDATE contributor SET page_url = ?2 WHERE id = ?1";

fn ensure_contributor(connection: &Connection, credit: &Credit) -> Result<i64, StoreError> {
    let found: Option<(i64, Option<String>)> = connection
        .prepare_cached(FIND)?
        .query_row([&credit.name], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((id, page_url)) = found else {
        connection.prepare_cached(ADD_CONTRIBUTOR)?.execute(params![credit.name, credit.page_url])?;
        return Ok(connection.last_insert_rowid());
    };
    if page_url.is_none() && credit.page_url.is_some() {
        connection.prepare_cached(SET_PAGE)?.execute(params![id, credit.page_url])?;
    }
    Ok(id)
}

const OF_ARTICLE: &str = "SELECT c.printed_name, c.role, p.page_url FROM credit c
    JOIN contributor p ON p.id = c.contributor_id WHERE c.article_id = ?1 ORDER BY c.ordinal";

pub(crate) fn of_article(connection: &Connection, article: i64) -> Result<Vec<Credit>, StoreError> {
    let mut statement = connection.prepare_cached(OF_ARTICLE)?;
    let credits = statement.query_map([article], |row| {
        Ok(Credit {
            name: row.get(0)?,
            role: role_from_name(&row.get::<_, String>(1)?),
            page_url: row.get(2)?,
        })
    })?;
    Ok(credits.collect::<Result<_, _>>()?)
}

fn role_from_name(name: &str) -> CreditRole {
    [CreditRole::Interviewer, CreditRole::Photographer, CreditRole::Translator]
        .into_iter()
        .find(|role| role.as_str() == name)
        .unwrap_or_default()
}
