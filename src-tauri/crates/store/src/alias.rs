//! Table `alias`: names as a publication prints them, and whose they are. Alone, rules join no more than names that
//! are equal within one publication after case, accents, punctuation and initials, or that link one author page;
//! what the reader said of a name is never touched.

mod settle;

use layover_model::Credit;
use rusqlite::{OptionalExtension, Transaction, params};

use crate::{StoreError, address, awaited, contributor, credit, follow, name};

const FIND: &str = "SELECT id, page_url FROM alias WHERE publication_id = ?1 AND name = ?2";
const ADD: &str =
    "INSERT INTO alias (contributor_id, publication_id, name, name_key, family_key, page_url, page_key)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const SET_PAGE: &str = "UPDATE alias SET page_url = ?2, page_key = ?3 WHERE id = ?1";

/// The name a credit prints, made known with its person when it is new.
pub(crate) fn ensure(
    transaction: &Transaction<'_>,
    publication: i64,
    credit: &Credit,
) -> Result<i64, StoreError> {
    let found: Option<(i64, Option<String>)> = transaction
        .prepare_cached(FIND)?
        .query_row(params![publication, credit.name], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let page_key = credit.page_url.as_deref().and_then(page_key);
    if let Some((id, page_url)) = found {
        if page_url.is_none() && credit.page_url.is_some() {
            transaction.prepare_cached(SET_PAGE)?.execute(params![id, credit.page_url, page_key])?;
            settle::around(transaction, publication, id)?;
        }
        return Ok(id);
    }
    let contributor = contributor::add(transaction, &credit.name)?;
    let name_key = name::key(&credit.name);
    transaction.prepare_cached(ADD)?.execute(params![
        contributor,
        publication,
        credit.name,
        name_key,
        name::family_key(&credit.name),
        credit.page_url,
        page_key
    ])?;
    let id = transaction.last_insert_rowid();
    settle::around(transaction, publication, id)?;
    awaited::meet(transaction, id, &name_key)?;
    Ok(id)
}

/// Looks again at whose a name is.
pub(crate) fn settle(transaction: &Transaction<'_>, publication: i64, alias: i64) -> Result<(), StoreError> {
    settle::around(transaction, publication, alias)
}

/// Pages that are several people's: a link to the masthead makes nobody the same person.
const SHARED_PAGES: [&str; 18] = [
    "about",
    "about-us",
    "author",
    "authors",
    "contact",
    "contributors",
    "editorial",
    "editors",
    "home",
    "impressum",
    "masthead",
    "our-team",
    "people",
    "staff",
    "team",
    "user",
    "users",
    "writers",
];

/// The key of a person's own page; `None` for an address that cannot be one person's.
fn page_key(url: &str) -> Option<String> {
    let key = address::site_key(url);
    let (_, path) = key.split_once('/')?;
    let path = path.trim_end_matches('/');
    let last = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let last = last.split('.').next().unwrap_or(&last).to_owned();
    (!path.is_empty() && !SHARED_PAGES.contains(&last.as_str())).then_some(key)
}

const STORIES: &str = "SELECT DISTINCT article_id FROM credit WHERE alias_id = ?1";
const GIVE: &str = "UPDATE alias SET contributor_id = ?2 WHERE id = ?1 AND contributor_id <> ?2";

/// Gives a name to a contributor, with the stories printed under it.
pub(crate) fn give(transaction: &Transaction<'_>, alias: i64, contributor: i64) -> Result<(), StoreError> {
    if transaction.prepare_cached(GIVE)?.execute([alias, contributor])? == 0 {
        return Ok(());
    }
    let stories: Vec<i64> = transaction
        .prepare_cached(STORIES)?
        .query_map([alias], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for story in stories {
        credit::recount(transaction, story)?;
        follow::mark(transaction, story)?;
    }
    Ok(())
}
