//! Table `placement`: which sections a story stands in. The list keys beside it are copies that triggers keep.

use rusqlite::{Connection, params};

use crate::StoreError;

const CLEAR: &str = "DELETE FROM placement WHERE article_id = ?1";
const ADD: &str = "INSERT INTO placement (article_id, section_id, ordinal, published_at, kind, is_listed, is_read)
    SELECT id, ?2, (SELECT count(*) FROM placement WHERE article_id = ?1), published_at, kind, is_listed, is_read
    FROM article WHERE id = ?1
    ON CONFLICT (article_id, section_id) DO NOTHING";
/// The lead section is the first that still stands.
const LEAD: &str = "UPDATE article SET section_id =
    (SELECT section_id FROM placement WHERE article_id = ?1 ORDER BY ordinal, section_id LIMIT 1) WHERE id = ?1";

/// Puts the story into `sections`, first the lead. With `keep_others` those it already stands in remain.
pub(crate) fn set(
    connection: &Connection,
    article: i64,
    sections: &[i64],
    keep_others: bool,
) -> Result<(), StoreError> {
    if !keep_others {
        connection.prepare_cached(CLEAR)?.execute([article])?;
    }
    for section in sections {
        connection.prepare_cached(ADD)?.execute(params![article, section])?;
    }
    connection.prepare_cached(LEAD)?.execute([article])?;
    Ok(())
}
