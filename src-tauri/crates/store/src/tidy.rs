//! Dropping what nothing needs any more: stories of publications unsubscribed an hour ago, pictures no story
//! shows, acts too old to be undone. Protected stories (saved, kept offline, packed) are never dropped.

use std::path::Path;

use layover_model::Timestamp;
use rusqlite::{Transaction, params};

use crate::loose_file::Sweep;
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, contributor, partial_file, raw_page};

/// How long an unsubscription can be undone with nothing lost.
const GRACE_SECONDS: i64 = 3600;
/// How many acts can be undone.
const ACTS_KEPT: i64 = 500;

/// What was dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tidied {
    /// Stories.
    pub articles: usize,
    /// Files of pictures.
    pub pictures: usize,
}

/// Asked at each start: publications lead, of which there are few, and not stories.
pub(crate) const HAS_SOMETHING: &str = "SELECT EXISTS (SELECT 1 FROM publication p
    WHERE p.is_subscribed = 0 AND p.unsubscribed_at <= ?1
    AND NOT EXISTS (SELECT 1 FROM article a WHERE a.publication_id = p.id
        AND a.is_protected = 1))
    OR EXISTS (SELECT 1 FROM publication p CROSS JOIN article a ON a.publication_id = p.id
    WHERE p.is_subscribed = 0 AND p.unsubscribed_at <= ?1
    AND a.is_protected = 0)";
const DROP_ARTICLES: &str = "DELETE FROM article WHERE is_protected = 0
    AND publication_id IN (SELECT id FROM publication WHERE is_subscribed = 0 AND unsubscribed_at <= ?1)";
/// Names remember whose they were, for when the publication comes back.
const KEEP_HOUSES: &str =
    "UPDATE alias SET house = (SELECT coalesce('profile ' || p.profile, 'site ' || p.site_key,
        'title ' || p.title) FROM publication p WHERE p.id = alias.publication_id)
    WHERE publication_id IN (SELECT id FROM publication WHERE is_subscribed = 0 AND unsubscribed_at <= ?1)";
const DROP_PUBLICATIONS: &str = "DELETE FROM publication WHERE is_subscribed = 0 AND unsubscribed_at <= ?1
    AND NOT EXISTS (SELECT 1 FROM article a WHERE a.publication_id = publication.id)";
/// A masthead out of a pack goes when its stories stand under the magazine itself.
const LEAVE_EMPTY_PACKS: &str = "UPDATE publication SET is_subscribed = 0, unsubscribed_at = ?1
    WHERE is_subscribed = 1 AND site_key LIKE 'layover pack %'
    AND NOT EXISTS (SELECT 1 FROM article a WHERE a.publication_id = publication.id)";
const DROP_PICTURES: &str = "DELETE FROM picture WHERE NOT EXISTS
    (SELECT 1 FROM article_picture ap WHERE ap.picture_id = picture.id)
    AND NOT EXISTS (SELECT 1 FROM contributor c WHERE c.portrait_url = picture.url)";
const DROP_ASSETS: &str = "DELETE FROM asset WHERE NOT EXISTS
    (SELECT 1 FROM picture p WHERE p.asset_id = asset.id)
    AND NOT EXISTS (SELECT 1 FROM audio u WHERE u.asset_id = asset.id)";
/// Audio no story attaches any more.
const DROP_AUDIO: &str =
    "DELETE FROM audio WHERE NOT EXISTS (SELECT 1 FROM enclosure e WHERE e.url = audio.url)";
const DROP_ACTS: &str = "DELETE FROM act WHERE id <= (SELECT max(id) FROM act) - ?1";

/// What is looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tidying {
    /// Names, people, pictures and sound too: something may have come loose from its story.
    Everything,
    /// What time alone makes needless; the rest where something goes by that.
    WhatIsDue,
}

impl Store {
    /// Drops what nothing needs any more. Called after a sync.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn tidy(&self, now: Timestamp) -> Result<Tidied, StoreError> {
        self.tidy_some(now, Tidying::Everything)
    }

    /// The same after a sync that brought and changed no story, from which nothing can have come loose: looking through every
    /// name and picture of a library for nothing would be much of what such a sync does.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn tidy_what_is_due(&self, now: Timestamp) -> Result<Tidied, StoreError> {
        self.tidy_some(now, Tidying::WhatIsDue)
    }

    fn tidy_some(&self, now: Timestamp, what: Tidying) -> Result<Tidied, StoreError> {
        let tidied = self.write(Durability::Sync, |transaction| {
            let tidied = tidy(transaction, self.directory(), now, what)?;
            if tidied.articles > 0 {
                bump_revision(transaction)?;
            }
            Ok(tidied)
        })?;
        self.sweep(Sweep::Going)?;
        Ok(tidied)
    }

    pub(crate) fn has_something_to_tidy(&self, now: Timestamp) -> Result<bool, StoreError> {
        self.read(|connection| Ok(connection.query_row(HAS_SOMETHING, [latest(now)], |row| row.get(0))?))
    }
}

fn latest(now: Timestamp) -> i64 {
    now.plus_seconds(-GRACE_SECONDS).0
}

fn tidy(
    transaction: &Transaction<'_>,
    library: &Path,
    now: Timestamp,
    what: Tidying,
) -> Result<Tidied, StoreError> {
    let articles = transaction.execute(DROP_ARTICLES, params![latest(now)])?;
    let left = transaction.execute(LEAVE_EMPTY_PACKS, [now.0])?;
    if left > 0 {
        bump_revision(transaction)?;
    }
    transaction.execute(KEEP_HOUSES, params![latest(now)])?;
    let publications = transaction.execute(DROP_PUBLICATIONS, params![latest(now)])?;
    transaction.execute(DROP_ACTS, [ACTS_KEPT])?;
    transaction.execute(raw_page::DROP_OLD, [raw_page::oldest_kept(now)])?;
    let is_loose = what == Tidying::Everything || articles > 0 || publications > 0;
    if is_loose {
        transaction.execute_batch(contributor::TIDY)?;
        contributor::rename_all(transaction)?;
        transaction.execute(DROP_PICTURES, [])?;
        transaction.execute(DROP_AUDIO, [])?;
    }
    partial_file::tidy(transaction, library, now)?;
    let pictures = if is_loose { transaction.execute(DROP_ASSETS, [])? } else { 0 };
    Ok(Tidied { articles, pictures })
}
