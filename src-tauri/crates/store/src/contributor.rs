//! Table `contributor`: people. Who they are called, their pages, who may be the same, and the reader's word on it.

mod identity;
mod page;

pub(crate) use identity::{restore, undismiss};
pub use page::{
    ContributorAlias, ContributorPage, ContributorRow, PersonFacts, PersonWanted, Proposal, Share,
};
pub(crate) use page::{matching, row, shares};

use layover_model::Portrait;
use rusqlite::{Transaction, params};

use crate::{StoreError, follow, name};

pub(crate) fn add(transaction: &Transaction<'_>, name: &str) -> Result<i64, StoreError> {
    transaction.prepare_cached("INSERT INTO contributor (name) VALUES (?1)")?.execute([name])?;
    Ok(transaction.last_insert_rowid())
}

const NAMES: &str = "SELECT l.name, count(c.article_id), l.page_url FROM alias l
    LEFT JOIN credit c ON c.alias_id = l.id WHERE l.contributor_id = ?1 GROUP BY l.id ORDER BY l.id";
const SET_NAME: &str = "UPDATE contributor SET name = ?2, page_url = coalesce(?3, page_url)
    WHERE id = ?1 AND (name, page_url) IS NOT (?2, coalesce(?3, page_url))";

/// Calls a contributor by the best of their names: spelled out, most printed, with its accents.
pub(crate) fn rename(transaction: &Transaction<'_>, contributor: i64) -> Result<(), StoreError> {
    let names: Vec<(String, i64, Option<String>)> = transaction
        .prepare_cached(NAMES)?
        .query_map([contributor], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    let page = names.iter().find_map(|(_, _, page)| page.clone());
    let best = names.into_iter().max_by_key(|(printed, stories, _)| {
        (!name::has_initial(printed), *stories, printed.chars().filter(|letter| !letter.is_ascii()).count())
    });
    if let Some((best, ..)) = best {
        transaction.prepare_cached(SET_NAME)?.execute(params![contributor, best, page])?;
    }
    Ok(())
}

const WITH_NAMES: &str = "SELECT contributor_id FROM alias GROUP BY contributor_id HAVING count(*) > 1";

/// Calls everyone who has several names by the best of them: which is printed most is known after a sync.
pub(crate) fn rename_all(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let people: Vec<i64> =
        transaction.prepare_cached(WITH_NAMES)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    people.into_iter().try_for_each(|person| rename(transaction, person))
}

const PORTRAIT: &str = "UPDATE contributor SET portrait_url = ?3 WHERE portrait_url IS NULL AND id IN
    (SELECT l.contributor_id FROM credit c JOIN alias l ON l.id = c.alias_id WHERE c.article_id = ?1 AND l.name = ?2)";

/// Keeps pictures of those who made a story, where none is known of them.
pub(crate) fn keep_portraits(
    transaction: &Transaction<'_>,
    article: i64,
    portraits: &[Portrait],
) -> Result<(), StoreError> {
    for portrait in portraits {
        let kept =
            transaction.prepare_cached(PORTRAIT)?.execute(params![article, portrait.name, portrait.url])?;
        if kept > 0 {
            transaction.prepare_cached(page::WANT_PORTRAIT)?.execute([&portrait.url])?;
        }
    }
    Ok(())
}

const HAS_NAMES: &str = "SELECT EXISTS (SELECT 1 FROM alias WHERE contributor_id = ?1)";

/// After names of `gone` went over to `heir`: where none is left, so does what the reader did with them.
pub(crate) fn leave(transaction: &Transaction<'_>, gone: i64, heir: i64) -> Result<(), StoreError> {
    if transaction.prepare_cached(HAS_NAMES)?.query_row([gone], |row| row.get(0))? {
        return rename(transaction, gone);
    }
    follow::inherit(transaction, gone, heir)?;
    transaction.prepare_cached("DELETE FROM contributor WHERE id = ?1")?.execute([gone])?;
    Ok(())
}

/// Drops names no story prints any more and people without a name, unless the reader said something of them.
pub(crate) const TIDY: &str = "
    DELETE FROM alias WHERE is_settled = 0 AND NOT EXISTS (SELECT 1 FROM credit c WHERE c.alias_id = alias.id)
        AND NOT EXISTS (SELECT 1 FROM follow f WHERE f.kind = 'contributor' AND f.subject_id = alias.contributor_id);
    DELETE FROM contributor WHERE NOT EXISTS (SELECT 1 FROM alias l WHERE l.contributor_id = contributor.id)
        AND NOT EXISTS (SELECT 1 FROM follow f WHERE f.kind = 'contributor' AND f.subject_id = contributor.id);";
