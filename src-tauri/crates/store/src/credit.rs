//! Tables `credit` and `contribution`: who made a story, by the name printed there, and whose stories are whose.

use layover_model::{Credit, CreditRole};
use rusqlite::{Connection, Transaction, params};

use crate::{StoreError, alias};

const CLEAR: &str = "DELETE FROM credit WHERE article_id = ?1";
const ADD: &str = "INSERT INTO credit (article_id, ordinal, alias_id, role) VALUES (?1, ?2, ?3, ?4)";

pub(crate) fn replace(
    transaction: &Transaction<'_>,
    article: i64,
    publication: i64,
    credits: &[Credit],
) -> Result<(), StoreError> {
    transaction.prepare_cached(CLEAR)?.execute([article])?;
    // While names find their people, somebody may be found to be somebody else; nothing may point at them then.
    transaction.prepare_cached(CLEAR_PARTS)?.execute([article])?;
    for (ordinal, credit) in credits.iter().enumerate() {
        let alias = alias::ensure(transaction, publication, credit)?;
        transaction.prepare_cached(ADD)?.execute(params![article, ordinal, alias, credit.role.as_str()])?;
    }
    part_those_on_one_page(transaction, article, publication, credits)?;
    recount(transaction, article)
}

const ALIASES: &str = "SELECT DISTINCT alias_id FROM credit WHERE article_id = ?1";

/// Two people under one story who link one page are not made one person by it: seen only now that both stand there.
fn part_those_on_one_page(
    transaction: &Transaction<'_>,
    article: i64,
    publication: i64,
    credits: &[Credit],
) -> Result<(), StoreError> {
    let pages: Vec<&String> = credits.iter().filter_map(|credit| credit.page_url.as_ref()).collect();
    let is_shared =
        pages.iter().enumerate().any(|(at, page)| pages.iter().skip(at + 1).any(|other| other == page));
    if !is_shared {
        return Ok(());
    }
    let aliases: Vec<i64> = transaction
        .prepare_cached(ALIASES)?
        .query_map([article], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    aliases.into_iter().try_for_each(|alias| alias::settle(transaction, publication, alias))
}

const CLEAR_PARTS: &str = "DELETE FROM contribution WHERE article_id = ?1";
const ADD_PARTS: &str =
    "INSERT INTO contribution (article_id, contributor_id, published_at, kind, is_listed, is_read)
    SELECT DISTINCT a.id, l.contributor_id, a.published_at, a.kind, a.is_listed, a.is_read
    FROM article a JOIN credit c ON c.article_id = a.id JOIN alias l ON l.id = c.alias_id WHERE a.id = ?1";

/// Writes down anew who had a part in a story, after its credits or their names changed hands.
pub(crate) fn recount(connection: &Connection, article: i64) -> Result<(), StoreError> {
    connection.prepare_cached(CLEAR_PARTS)?.execute([article])?;
    connection.prepare_cached(ADD_PARTS)?.execute([article])?;
    Ok(())
}

const OF_ARTICLE: &str = "SELECT l.name, c.role, l.page_url, l.contributor_id,
        EXISTS (SELECT 1 FROM follow f WHERE f.kind = 'contributor' AND f.subject_id = l.contributor_id)
    FROM credit c JOIN alias l ON l.id = c.alias_id WHERE c.article_id = ?1 ORDER BY c.ordinal";

/// A credit, whose it is, and whether the reader follows them.
pub(crate) type Credited = (Credit, i64, bool);

pub(crate) fn of_article(connection: &Connection, article: i64) -> Result<Vec<Credited>, StoreError> {
    let mut statement = connection.prepare_cached(OF_ARTICLE)?;
    let credits = statement.query_map([article], |row| {
        let credit = Credit {
            name: row.get(0)?,
            role: role_from_name(&row.get::<_, String>(1)?),
            page_url: row.get(2)?,
        };
        Ok((credit, row.get(3)?, row.get(4)?))
    })?;
    Ok(credits.collect::<Result<_, _>>()?)
}

fn role_from_name(name: &str) -> CreditRole {
    [CreditRole::Interviewer, CreditRole::Photographer, CreditRole::Translator]
        .into_iter()
        .find(|role| role.as_str() == name)
        .unwrap_or_default()
}
