//! What makes a series of headlines that name it. Must never make one of a topic many write of, of a section, or of what
//! a site prints behind every headline.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Transaction, params};

use super::headline;
use crate::{StoreError, name};

/// So many parts make a series where nothing numbers them.
const PARTS_UNNUMBERED: i64 = 3;
/// So many where they are numbered.
const PARTS_NUMBERED: i64 = 2;
/// The stories of a publication that are looked through for what headlines end in.
const RECENT: i64 = 400;
/// Parts that lie further apart are not of one series, in seconds.
const NEAR: i64 = 60 * 24 * 3600;

/// How many stories have the stem, how many numbers they have, and how many the commonest of their writers has.
const STEMS: &str =
    "SELECT count(*), count(DISTINCT title_part), coalesce((SELECT max(n) FROM (SELECT count(*) AS n
        FROM article b JOIN contribution c ON c.article_id = b.id
        WHERE b.publication_id = ?1 AND b.title_stem = ?2 GROUP BY c.contributor_id)), 0)
    FROM article WHERE publication_id = ?1 AND title_stem = ?2";

/// Numbered parts are a series; so is what one writer does again and again. A topic many write of ("Grain trade: …")
/// is none.
pub(super) fn is_series(
    transaction: &Transaction<'_>,
    publication: i64,
    name: &str,
) -> Result<bool, StoreError> {
    let (stories, numbered, by_one): (i64, i64, i64) = transaction
        .prepare_cached(STEMS)?
        .query_row(params![publication, name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(numbered >= PARTS_NUMBERED || stories >= PARTS_UNNUMBERED && by_one * 3 >= stories * 2)
}

/// All that was looked through, those whose headlines end so, and how many the commonest of their writers has.
const ENDS: &str = "WITH recent AS (SELECT id, title FROM article WHERE publication_id = ?1 AND is_listed = 1
        ORDER BY published_at DESC, id DESC LIMIT ?3),
    theirs AS (SELECT id FROM recent WHERE substr(title, -length(?2)) = ?2)
    SELECT (SELECT count(*) FROM recent), (SELECT count(*) FROM theirs),
        coalesce((SELECT max(n) FROM (SELECT count(*) AS n FROM theirs t JOIN contribution c ON c.article_id = t.id
            GROUP BY c.contributor_id)), 0)";
/// What a name is already: the publication's own, a section's, or somebody's who writes there.
const TAKEN: &str = "SELECT title FROM publication WHERE id = ?1
    UNION ALL SELECT name FROM section WHERE publication_id = ?1
    UNION ALL SELECT name FROM alias WHERE publication_id = ?1";

/// Whether several headlines of one hand end in the same words ("Rain | The Weather Column"), and the rest in others.
pub(super) fn is_column(
    transaction: &Transaction<'_>,
    publication: i64,
    between: &str,
    name: &str,
) -> Result<bool, StoreError> {
    let end = format!("{between}{name}");
    let (all, theirs, by_one): (i64, i64, i64) = transaction
        .prepare_cached(ENDS)?
        .query_row(params![publication, end, RECENT], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    // A site's own name stands behind most.
    let is_rubric = theirs * 2 <= all;
    Ok(theirs >= PARTS_UNNUMBERED
        && is_rubric
        && by_one * 3 >= theirs * 2
        && !is_taken(transaction, publication, name)?)
}

fn is_taken(transaction: &Transaction<'_>, publication: i64, wanted: &str) -> Result<bool, StoreError> {
    let wanted = name::words(wanted);
    let mut statement = transaction.prepare_cached(TAKEN)?;
    let mut names = statement.query([publication])?;
    while let Some(row) = names.next()? {
        if name::words(&row.get::<_, String>(0)?) == wanted {
            return Ok(true);
        }
    }
    Ok(false)
}

const NAME_COLUMN: &str = "UPDATE article SET title_stem = ?4 WHERE id IN
    (SELECT id FROM (SELECT id, title FROM article WHERE publication_id = ?1 AND is_listed = 1
        ORDER BY published_at DESC, id DESC LIMIT ?3) WHERE substr(title, -length(?2)) = ?2)
    AND id NOT IN (SELECT article_id FROM instalment)";

/// Writes down that these stories are of a column.
pub(super) fn name_column(
    transaction: &Transaction<'_>,
    publication: i64,
    between: &str,
    name: &str,
) -> Result<(), StoreError> {
    let end = format!("{between}{name}");
    transaction.prepare_cached(NAME_COLUMN)?.execute(params![publication, end, RECENT, name])?;
    Ok(())
}

/// The line over a story.
pub(super) fn kicker(transaction: &Transaction<'_>, article: i64) -> Result<String, StoreError> {
    let found = transaction
        .prepare_cached("SELECT kicker FROM article WHERE id = ?1")?
        .query_row([article], |row| row.get::<_, String>(0))
        .optional()?;
    Ok(found.unwrap_or_default())
}

const UNDER_KICKER: &str =
    "SELECT id, title, published_at FROM (SELECT id, title, published_at, kicker FROM article
        WHERE publication_id = ?1 AND is_listed = 1 ORDER BY published_at DESC, id DESC LIMIT ?3)
    WHERE kicker = ?2 COLLATE NOCASE";

/// The line over parts that say nothing but their numbers ("Part 1: Tin", "Part 2: Rain"), where consecutive ones stand
/// under the same, near in time. A section's name and a kind of story are no name of a series.
pub(super) fn kicker_of_parts(
    transaction: &Transaction<'_>,
    article: i64,
    publication: i64,
    title: &str,
) -> Result<Option<String>, StoreError> {
    if headline::leading(title).is_none() {
        return Ok(None);
    }
    let kicker = kicker(transaction, article)?;
    if kicker.split_whitespace().count() < 2 || is_taken(transaction, publication, &kicker)? {
        return Ok(None);
    }
    let mut statement = transaction.prepare_cached(UNDER_KICKER)?;
    let rows = statement.query_map(params![publication, kicker, RECENT], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?))
    })?;
    let mut parts: BTreeSet<(u32, i64)> = BTreeSet::new();
    let mut stories = Vec::new();
    for row in rows {
        let (id, title, published) = row?;
        if let Some((part, _)) = headline::leading(&title) {
            parts.insert((part, published));
            stories.push(id);
        }
    }
    let follows = |(part, at): &(u32, i64)| {
        parts.iter().any(|(next, then)| part + 1 == *next && (then - at).abs() <= NEAR)
    };
    if !parts.iter().any(follows) {
        return Ok(None);
    }
    let mut name = transaction.prepare_cached("UPDATE article SET title_stem = ?2 WHERE id = ?1")?;
    for id in stories {
        name.execute(params![id, kicker])?;
    }
    Ok(Some(kicker))
}
