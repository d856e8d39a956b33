//! Table `publication`, as the library pane shows it: mastheads, their sections and feeds, and how much is unread.

use std::collections::HashMap;

use layover_model::{FeedHealth, FeedId, PublicationId, SectionId, SectionName, Subject, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::act::{self, Before};
use crate::picture_rule::{self, PictureRule};
use crate::store::{Durability, bump_revision};
use crate::{Act, ActKind, Store, StoreError, feed, follow};

/// A subscribed publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicationOverview {
    /// The publication.
    pub id: PublicationId,
    /// Its name.
    pub title: String,
    /// Its front page.
    pub site_url: Option<String>,
    /// The built-in profile that reads it.
    pub profile: Option<String>,
    /// BCP 47 tag, empty when unknown.
    pub language: String,
    /// Stories.
    pub total: u32,
    /// Unread ones.
    pub unread: u32,
    /// Whether the reader puts it first.
    pub is_preferred: bool,
    /// Whose pictures the reader wants of it; `None`: what holds for all.
    pub pictures: Option<PictureRule>,
    /// Its sections that hold stories, in the order they came to be.
    pub sections: Vec<SectionOverview>,
    /// Its feeds.
    pub feeds: Vec<FeedOverview>,
}

/// A section of a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionOverview {
    /// The section.
    pub id: SectionId,
    /// Stable name inside the publication.
    pub slug: String,
    /// As printed.
    pub name: String,
    /// Stories.
    pub total: u32,
    /// Unread ones.
    pub unread: u32,
}

/// A feed of a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedOverview {
    /// The feed.
    pub id: FeedId,
    /// Its address.
    pub url: String,
    /// Its own title.
    pub title: String,
    /// The section all its stories stand in.
    pub section: Option<SectionName>,
    /// How it has been doing.
    pub health: FeedHealth,
}

/// Stories in the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// In subscribed publications.
    pub all: u32,
    /// Unread ones of those.
    pub unread: u32,
    /// Saved, wherever they came from.
    pub saved: u32,
    /// Unread ones of what the reader follows.
    pub following: u32,
    /// Highlights and notes.
    pub highlights: u32,
}

const PUBLICATIONS: &str = "SELECT p.id, p.title, p.site_url, p.profile, p.language, c.total, c.unread,
        EXISTS (SELECT 1 FROM preference r WHERE r.publication_id = p.id) AS is_preferred,
        (SELECT r.policy FROM picture_rule r WHERE r.publication_id = p.id)
    FROM publication p JOIN publication_count c ON c.publication_id = p.id
    WHERE p.is_subscribed = 1 ORDER BY is_preferred DESC, p.title COLLATE NOCASE, p.id";
const SECTIONS: &str = "SELECT s.publication_id, s.id, s.slug, s.name, c.total, c.unread
    FROM section s JOIN section_count c ON c.section_id = s.id WHERE c.total > 0 ORDER BY s.id";
const FEEDS: &str = "SELECT f.publication_id, f.id, f.url, f.title, s.slug, s.name,
    f.last_success, f.last_attempt, f.failures, f.problem, f.problem_sentence, f.not_before
    FROM feed f LEFT JOIN section s ON s.id = f.section_id ORDER BY f.id";

const KNOWN_BY: &str = "SELECT profile, site_url FROM publication WHERE id = ?1";

/// What tells which profile a publication is read by: the slug it was subscribed under, and its front page.
pub type KnownBy = (Option<String>, Option<String>);

impl Store {
    /// What tells which profile a publication is read by; nothing for one that is not here.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn known_by(&self, publication: PublicationId) -> Result<KnownBy, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(KNOWN_BY)?;
            let found = statement.query_row([publication.0], |row| Ok((row.get(0)?, row.get(1)?)));
            Ok(found.optional()?.unwrap_or_default())
        })
    }

    /// Every subscribed publication: those the reader prefers first, then by name.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn publications(&self) -> Result<Vec<PublicationOverview>, StoreError> {
        self.read(|connection| {
            let mut sections = sections(connection)?;
            let mut feeds = feeds(connection)?;
            let mut statement = connection.prepare_cached(PUBLICATIONS)?;
            let publications = statement.query_map([], |row| {
                let id = row.get(0)?;
                Ok(PublicationOverview {
                    id: PublicationId(id),
                    title: row.get(1)?,
                    site_url: row.get(2)?,
                    profile: row.get(3)?,
                    language: row.get(4)?,
                    total: row.get(5)?,
                    unread: row.get(6)?,
                    is_preferred: row.get(7)?,
                    pictures: row.get::<_, Option<String>>(8)?.and_then(|name| PictureRule::from_name(&name)),
                    sections: sections.remove(&id).unwrap_or_default(),
                    feeds: feeds.remove(&id).unwrap_or_default(),
                })
            })?;
            Ok(publications.collect::<Result<_, _>>()?)
        })
    }

    /// How many stories there are.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn counts(&self) -> Result<Counts, StoreError> {
        self.read(|connection| {
            Ok(connection.query_row(COUNTS, [], |row| {
                Ok(Counts {
                    all: row.get(0)?,
                    unread: row.get(1)?,
                    saved: row.get(2)?,
                    following: row.get(3)?,
                    highlights: row.get(4)?,
                })
            })?)
        })
    }

    /// Puts a publication first: pinned, and first on the front page. Or no longer.
    ///
    /// # Errors
    /// [`StoreError::UnknownPublication`] when there is none of that id.
    pub fn set_preferred(
        &self,
        publication: PublicationId,
        is_preferred: bool,
        now: Timestamp,
    ) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let kind = if is_preferred { ActKind::Preferred } else { ActKind::Unpreferred };
            let was: bool = transaction
                .query_row(WAS_PREFERRED, [publication.0], |row| row.get(0))
                .optional()?
                .ok_or(StoreError::UnknownPublication(publication))?;
            if was == is_preferred {
                return act::record(transaction, kind, 0, None, &[], now);
            }
            prefer(transaction, publication.0, is_preferred, now)?;
            bump_revision(transaction)?;
            act::record(transaction, kind, 1, None, &[(publication.0, i64::from(was))], now)
        })
    }
}

const COUNTS: &str =
    "SELECT total, unread, saved, (SELECT count(*) FROM article INDEXED BY article_followed_unread
    WHERE is_listed = 1 AND is_read = 0 AND is_followed = 1),
    (SELECT count(*) FROM highlight WHERE removed_at IS NULL) FROM library_count";
const WAS_PREFERRED: &str = "SELECT EXISTS (SELECT 1 FROM preference r WHERE r.publication_id = p.id)
    FROM publication p WHERE p.id = ?1";

fn prefer(
    transaction: &Transaction<'_>,
    publication: i64,
    is_preferred: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    if is_preferred {
        transaction.execute(
            "INSERT OR REPLACE INTO preference (house, publication_id, preferred_at) VALUES (?1, ?2, ?3)",
            params![house(transaction, publication)?, publication, now.0],
        )?;
    } else {
        transaction.execute("DELETE FROM preference WHERE publication_id = ?1", [publication])?;
    }
    Ok(())
}

/// Takes a preference, or its end, back.
pub(crate) fn restore(
    transaction: &Transaction<'_>,
    before: &[Before],
    now: Timestamp,
) -> Result<(), StoreError> {
    before.iter().try_for_each(|(publication, was)| prefer(transaction, *publication, *was != 0, now))
}

const HOUSE: &str = "SELECT coalesce('profile ' || profile, 'site ' || site_key, 'title ' || title)
    FROM publication WHERE id = ?1";

/// What a publication is known by when it goes and comes back under another id.
pub(crate) fn house(transaction: &Transaction<'_>, publication: i64) -> Result<String, StoreError> {
    let found = transaction.prepare_cached(HOUSE)?.query_row([publication], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}

const KEEP_NAMES: &str =
    "UPDATE OR IGNORE alias SET publication_id = ?2 WHERE publication_id IS NULL AND house = ?1";
const KEEP_FIRST: &str = "UPDATE preference SET publication_id = ?2 WHERE house = ?1";

/// A publication has come (again): what the reader did with it before holds.
pub(crate) fn find_again(transaction: &Transaction<'_>, publication: i64) -> Result<(), StoreError> {
    let house = house(transaction, publication)?;
    for statement in [KEEP_NAMES, KEEP_FIRST, picture_rule::FIND_AGAIN] {
        transaction.execute(statement, params![house, publication])?;
    }
    follow::find_again(transaction, Subject::Publication(PublicationId(publication)), publication, "")
}

fn sections(connection: &Transaction<'_>) -> Result<HashMap<i64, Vec<SectionOverview>>, StoreError> {
    let mut found: HashMap<i64, Vec<SectionOverview>> = HashMap::new();
    let mut statement = connection.prepare_cached(SECTIONS)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(SectionOverview {
            id: SectionId(row.get(1)?),
            slug: row.get(2)?,
            name: row.get(3)?,
            total: row.get(4)?,
            unread: row.get(5)?,
        });
    }
    Ok(found)
}

fn feeds(connection: &Transaction<'_>) -> Result<HashMap<i64, Vec<FeedOverview>>, StoreError> {
    let mut found: HashMap<i64, Vec<FeedOverview>> = HashMap::new();
    let mut statement = connection.prepare_cached(FEEDS)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let slug: Option<String> = row.get(4)?;
        let name: Option<String> = row.get(5)?;
        found.entry(row.get(0)?).or_default().push(FeedOverview {
            id: FeedId(row.get(1)?),
            url: row.get(2)?,
            title: row.get(3)?,
            section: slug.zip(name).map(|(slug, name)| SectionName { slug, name }),
            health: feed::health(row, 6)?,
        });
    }
    Ok(found)
}
