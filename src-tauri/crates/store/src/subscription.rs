//! Subscribing and unsubscribing: tables `publication` and `feed`, as a reader's acts.

use layover_model::{FeedId, PublicationId, SectionName, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::act::{self, Before};
use crate::store::{Durability, bump_revision};
use crate::{Act, ActKind, Store, StoreError, address, placement, publication, section};

/// What to subscribe to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSubscription {
    /// The masthead.
    pub publication: NewPublication,
    /// Its feeds.
    pub feeds: Vec<NewFeed>,
}

/// A masthead as its site, a profile or a list of subscriptions names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewPublication {
    /// Its name.
    pub title: String,
    /// Its front page.
    pub site_url: Option<String>,
    /// The built-in profile that reads it.
    pub profile: Option<String>,
    /// BCP 47 tag, empty when unknown.
    pub language: String,
    /// The publication that is here already and that this one is, where its address and site do not tell.
    pub joins: Option<Joining>,
}

/// What becomes of a publication that was known by one section of it, when another feed tells its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joining {
    /// Which.
    pub publication: PublicationId,
    /// Its name from now on.
    pub title: String,
    /// Its front page from now on, where the feed that tells is that of the whole.
    pub site_url: Option<String>,
    /// The section that the feeds it had belong to, where they belong to none yet.
    pub section: Option<SectionName>,
}

/// A feed to fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFeed {
    /// Its address.
    pub url: String,
    /// Its own title, empty when unknown.
    pub title: String,
    /// The section all its stories stand in.
    pub section: Option<SectionName>,
}

/// What came of subscribing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscribed {
    /// The publication, new or known.
    pub publication: PublicationId,
    /// The feeds asked for, in the same order.
    pub feeds: Vec<FeedId>,
    /// Whether all of it was subscribed to before.
    pub was_known: bool,
    /// How many of the feeds were not subscribed to before.
    pub added: u32,
}

impl Store {
    /// Subscribes. The same profile or site is the same publication, the same address the same feed; subscribing
    /// again to what was unsubscribed brings it back with everything the reader did.
    ///
    /// # Errors
    /// When the library cannot be written; then nothing was subscribed.
    pub fn subscribe(&self, new: &NewSubscription, now: Timestamp) -> Result<Subscribed, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let subscribed = subscribe(transaction, new, now)?;
            bump_revision(transaction)?;
            Ok(subscribed)
        })
    }

    /// Subscribes to a whole list in one transaction: all of it, or on an error nothing.
    ///
    /// # Errors
    /// When the library cannot be written; then nothing was subscribed.
    pub fn subscribe_all(
        &self,
        list: &[NewSubscription],
        now: Timestamp,
    ) -> Result<Vec<Subscribed>, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let subscribed =
                list.iter().map(|new| subscribe(transaction, new, now)).collect::<Result<_, _>>()?;
            bump_revision(transaction)?;
            Ok(subscribed)
        })
    }

    /// Unsubscribes: its stories leave the lists at once; saved ones stay, in Saved, with the publication's
    /// name. The others are dropped by [`Store::tidy`] an hour later, so that this can be undone.
    ///
    /// # Errors
    /// [`StoreError::UnknownPublication`] when there is none of that id.
    pub fn unsubscribe(&self, publication: PublicationId, now: Timestamp) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let changed = transaction.execute(
                "UPDATE publication SET is_subscribed = 0, unsubscribed_at = ?2
                 WHERE id = ?1 AND is_subscribed = 1",
                params![publication.0, now.0],
            )?;
            if changed == 0 {
                return Err(StoreError::UnknownPublication(publication));
            }
            let moved = move_shared(transaction, publication.0)?;
            let gone = transaction.execute(
                "UPDATE article SET is_listed = 0 WHERE publication_id = ?1 AND is_listed = 1",
                [publication.0],
            )?;
            bump_revision(transaction)?;
            act::record(transaction, ActKind::Unsubscribed, gone, Some(publication.0), &moved, now)
        })
    }
}

const SHARED: &str = "SELECT DISTINCT a.id, f.publication_id FROM article a
    JOIN entry e ON e.article_id = a.id
    JOIN feed f ON f.id = e.feed_id
    JOIN publication p ON p.id = f.publication_id
    WHERE a.publication_id = ?1 AND f.publication_id <> ?1 AND p.is_subscribed = 1
    GROUP BY a.id";

/// A story that another subscribed publication carries too stays in the lists, as that one's.
fn move_shared(transaction: &Transaction<'_>, from: i64) -> Result<Vec<Before>, StoreError> {
    let shared: Vec<(i64, i64)> = transaction
        .prepare(SHARED)?
        .query_map([from], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (article, publication) in &shared {
        transaction
            .prepare_cached("UPDATE article SET publication_id = ?2 WHERE id = ?1")?
            .execute(params![article, publication])?;
    }
    Ok(shared.into_iter().map(|(article, _)| (article, from)).collect())
}

/// Takes an unsubscription back.
pub(crate) fn restore(
    transaction: &Transaction<'_>,
    publication: i64,
    moved: &[Before],
) -> Result<(), StoreError> {
    if !bring_back(transaction, publication)? {
        return Err(StoreError::UnknownAct);
    }
    for (article, owner) in moved {
        transaction
            .execute("UPDATE article SET publication_id = ?2 WHERE id = ?1", params![article, owner])?;
    }
    Ok(())
}

/// Makes a publication subscribed again. Its validators are forgotten: with them the server would answer "not
/// changed" for stories that tidying has dropped.
fn bring_back(transaction: &Transaction<'_>, publication: i64) -> Result<bool, StoreError> {
    let changed = transaction.execute(
        "UPDATE publication SET is_subscribed = 1, unsubscribed_at = NULL WHERE id = ?1",
        [publication],
    )?;
    transaction.execute(
        "UPDATE article SET is_listed = 1 WHERE publication_id = ?1 AND is_listed = 0",
        [publication],
    )?;
    transaction.execute(
        "UPDATE feed SET etag = NULL, last_modified = NULL, body_hash = NULL, not_before = NULL
         WHERE publication_id = ?1",
        [publication],
    )?;
    Ok(changed > 0)
}

pub(crate) fn subscribe(
    transaction: &Transaction<'_>,
    new: &NewSubscription,
    now: Timestamp,
) -> Result<Subscribed, StoreError> {
    let known = find_publication(transaction, new)?;
    let was_subscribed = matches!(known, Some((_, true)));
    let publication = match known {
        Some((id, is_subscribed)) => {
            if !is_subscribed {
                bring_back(transaction, id)?;
            }
            fill_gaps(transaction, id, &new.publication)?;
            id
        }
        None => add_publication(transaction, &new.publication, now)?,
    };
    if let Some(joining) = new.publication.joins.as_ref().filter(|joins| joins.publication.0 == publication) {
        join(transaction, publication, joining)?;
    }
    let mut feeds = Vec::with_capacity(new.feeds.len());
    let mut added = 0;
    for feed in &new.feeds {
        let (id, is_new) = ensure_feed(transaction, publication, feed)?;
        added += u32::from(is_new || !was_subscribed);
        feeds.push(FeedId(id));
    }
    let was_known = was_subscribed && added == 0;
    Ok(Subscribed { publication: PublicationId(publication), feeds, was_known, added })
}

const NAME: &str = "UPDATE publication SET title = ?2, site_url = coalesce(?3, site_url),
    site_key = coalesce(?4, site_key) WHERE id = ?1 AND title <> ?2 AND profile IS NULL";
const WITHOUT_SECTION: &str = "SELECT id FROM feed WHERE publication_id = ?1 AND section_id IS NULL";
const BELONG: &str = "UPDATE feed SET section_id = ?2 WHERE id = ?1";
const ITS_STORIES: &str = "SELECT DISTINCT article_id FROM entry WHERE feed_id = ?1";

/// A publication that was known by one section of it gets its name, and that section its stories.
fn join(transaction: &Transaction<'_>, publication: i64, joining: &Joining) -> Result<(), StoreError> {
    let site_key = joining.site_url.as_deref().map(address::site_key);
    transaction.execute(NAME, params![publication, joining.title, joining.site_url, site_key])?;
    let Some(name) = &joining.section else { return Ok(()) };
    let section = section::ensure(transaction, publication, name)?;
    for feed in ids(transaction, WITHOUT_SECTION, publication)? {
        transaction.execute(BELONG, [feed, section])?;
        for article in ids(transaction, ITS_STORIES, feed)? {
            placement::set(transaction, article, &[section], true)?;
        }
    }
    Ok(())
}

fn ids(transaction: &Transaction<'_>, query: &str, of: i64) -> Result<Vec<i64>, StoreError> {
    let mut statement = transaction.prepare_cached(query)?;
    let found = statement.query_map([of], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

const BY_PROFILE: &str = "SELECT id, is_subscribed FROM publication WHERE profile = ?1";
const BY_FEED: &str = "SELECT p.id, p.is_subscribed FROM feed f JOIN publication p ON p.id = f.publication_id
    WHERE f.url_key = ?1";
const BY_ID: &str = "SELECT id, is_subscribed FROM publication WHERE id = CAST(?1 AS INTEGER)";
const BY_SITE: &str = "SELECT id, is_subscribed FROM publication WHERE site_key = ?1 ORDER BY id LIMIT 1";

fn find_publication(
    transaction: &Transaction<'_>,
    new: &NewSubscription,
) -> Result<Option<(i64, bool)>, StoreError> {
    let profile = new.publication.profile.iter().map(|profile| (BY_PROFILE, profile.clone()));
    let feeds = new.feeds.iter().map(|feed| (BY_FEED, address::feed_key(&feed.url)));
    // A feed may claim any site as its own; it is believed where it lies on that site.
    let lies_there = |site: &&String| new.feeds.iter().all(|feed| address::is_same_house(&feed.url, site));
    let site = new.publication.site_url.iter().filter(lies_there);
    let site = site.map(|url| (BY_SITE, address::site_key(url)));
    let joined = new.publication.joins.iter().map(|joining| (BY_ID, joining.publication.0.to_string()));
    for (query, key) in profile.chain(feeds).chain(site).chain(joined) {
        let found = transaction
            .prepare_cached(query)?
            .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

const FILL_GAPS: &str = "UPDATE publication SET
    title = CASE WHEN title = '' THEN ?2 ELSE title END,
    site_url = coalesce(site_url, ?3), site_key = coalesce(site_key, ?4),
    profile = coalesce(profile, ?5),
    language = CASE WHEN language = '' THEN ?6 ELSE language END
    WHERE id = ?1";

fn fill_gaps(transaction: &Transaction<'_>, id: i64, new: &NewPublication) -> Result<(), StoreError> {
    let site_key = new.site_url.as_deref().map(address::site_key);
    transaction
        .execute(FILL_GAPS, params![id, new.title, new.site_url, site_key, new.profile, new.language])?;
    Ok(())
}

const ADD_PUBLICATION: &str =
    "INSERT INTO publication (title, site_url, site_key, profile, language, added_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

fn add_publication(
    transaction: &Transaction<'_>,
    new: &NewPublication,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let site_key = new.site_url.as_deref().map(address::site_key);
    transaction.execute(
        ADD_PUBLICATION,
        params![new.title, new.site_url, site_key, new.profile, new.language, now.0],
    )?;
    let id = transaction.last_insert_rowid();
    publication::find_again(transaction, id)?;
    Ok(id)
}

const FIND_FEED: &str = "SELECT id FROM feed WHERE url_key = ?1";
const ADD_FEED: &str = "INSERT INTO feed (publication_id, section_id, url, url_key, title)
    VALUES (?1, ?2, ?3, ?4, ?5)";

fn ensure_feed(
    transaction: &Transaction<'_>,
    publication: i64,
    feed: &NewFeed,
) -> Result<(i64, bool), StoreError> {
    let key = address::feed_key(&feed.url);
    if let Some(id) = transaction.query_row(FIND_FEED, [&key], |row| row.get(0)).optional()? {
        return Ok((id, false));
    }
    let section = match &feed.section {
        Some(name) => Some(section::ensure(transaction, publication, name)?),
        None => None,
    };
    transaction.execute(ADD_FEED, params![publication, section, feed.url.trim(), key, feed.title])?;
    Ok((transaction.last_insert_rowid(), true))
}
