//! Pictures and the room: what one may stand in the place of, letting go, and being wanted again.

use std::collections::BTreeSet;

use layover_model::Timestamp;
use rusqlite::{OptionalExtension, Transaction, params};

use super::recount;
use crate::StoreError;
use crate::room::{Claim, Place};

const CLAIM: &str = "SELECT a.is_protected = 1 OR p.is_asked = 1 AS is_kept,
        a.is_read = 0, a.published_at, a.id
    FROM picture p JOIN article_picture ap ON ap.picture_id = p.id JOIN article a ON a.id = ap.article_id
    WHERE p.url = ?1 ORDER BY is_kept DESC, a.is_read, a.published_at DESC, a.id DESC LIMIT 1";
const NEWEST: &str = "SELECT newest_at FROM picture WHERE url = ?1";

/// What a picture may stand in the place of: its best story says so. A face stands after the stories of its day.
pub(super) fn claim(transaction: &Transaction<'_>, url: &str) -> Result<Claim, StoreError> {
    let of_story = transaction
        .prepare_cached(CLAIM)?
        .query_row([url], |row| {
            let place = Place { is_unread: row.get(1)?, published_at: row.get(2)?, id: row.get(3)? };
            Ok(if row.get(0)? { Claim::Kept } else { Claim::Story(place) })
        })
        .optional()?;
    if let Some(claim) = of_story {
        return Ok(claim);
    }
    let newest: Option<i64> =
        transaction.prepare_cached(NEWEST)?.query_row([url], |row| row.get(0)).optional()?;
    Ok(newest.map_or(Claim::Page, |published_at| {
        Claim::Story(Place { is_unread: true, published_at, id: i64::MIN })
    }))
}

const LET_GO: &str = "UPDATE picture SET asset_id = NULL, failure = 'no-room', failures = 0, due_at = NULL,
    let_go_at = ?2 WHERE asset_id = ?1";
const LET_GO_AUDIO: &str =
    "UPDATE audio SET asset_id = NULL, failure = 'no-room', failures = 0, due_at = NULL
    WHERE asset_id = ?1";
const SHOWING: &str =
    "SELECT DISTINCT ap.article_id FROM picture p JOIN article_picture ap ON ap.picture_id = p.id
    WHERE p.asset_id = ?1";

/// Lets go of files: their stories say so from now on. The files themselves go when this is committed.
pub(crate) fn let_go(
    transaction: &Transaction<'_>,
    assets: &[i64],
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut articles = BTreeSet::new();
    for asset in assets {
        let mut showing = transaction.prepare_cached(SHOWING)?;
        for article in showing.query_map([asset], |row| row.get::<_, i64>(0))? {
            articles.insert(article?);
        }
        transaction.prepare_cached(LET_GO)?.execute(params![asset, now.0])?;
        transaction.prepare_cached(LET_GO_AUDIO)?.execute([asset])?;
        transaction.prepare_cached("DELETE FROM asset WHERE id = ?1")?.execute([asset])?;
    }
    articles.into_iter().try_for_each(|article| recount(transaction, article))
}

const WANT_REFUSED: &str =
    "UPDATE picture INDEXED BY picture_no_room SET due_at = 0, failure = NULL, failures = 0
    WHERE failure = 'no-room' AND let_go_at IS NULL";
const WANT_LET_GO: &str =
    "UPDATE picture INDEXED BY picture_no_room SET due_at = 0, let_go_at = NULL, failure = NULL, failures = 0
    WHERE failure = 'no-room'";

const REFUSE_BELOW: &str = "UPDATE picture SET failure = 'no-room', due_at = NULL
    WHERE due_at IS NOT NULL AND asset_id IS NULL AND is_asked = 0
    AND EXISTS (SELECT 1 FROM article_picture ap WHERE ap.picture_id = picture.id)
    AND NOT EXISTS (SELECT 1 FROM article_picture ap JOIN article a ON a.id = ap.article_id
        WHERE ap.picture_id = picture.id AND (a.is_protected = 1
            OR (1 - a.is_read, a.published_at, a.id) > (?1, ?2, ?3)))";

/// Refuses pictures of stories that go no later than this one; without one, of all that are not protected.
pub(crate) fn refuse_below(
    transaction: &Transaction<'_>,
    first_to_go: Option<Place>,
) -> Result<usize, StoreError> {
    let (rank, published_at, id) =
        first_to_go.map_or((2, 0, 0), |place| (i64::from(place.is_unread), place.published_at, place.id));
    Ok(transaction.execute(REFUSE_BELOW, params![rank, published_at, id])?)
}

/// There is room: what found none is wanted again. What was let go of is not.
pub(crate) fn want_refused(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    transaction.execute(WANT_REFUSED, [])?;
    Ok(())
}

/// The reader gave more room: what was let go of is wanted again too.
pub(crate) fn want_let_go(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    transaction.execute(WANT_LET_GO, [])?;
    Ok(())
}
