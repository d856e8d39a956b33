//! Table `publication`, as the library pane shows it: mastheads, their sections and feeds, and how much is unread.

use std::collections::HashMap;

use layover_model::{FeedHealth, FeedId, PublicationId, SectionId, SectionName};
use rusqlite::Transaction;

use crate::{Store, StoreError, feed};

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
}

const PUBLICATIONS: &str = "SELECT p.id, p.title, p.site_url, p.profile, p.language, c.total, c.unread
    FROM publication p JOIN publication_count c ON c.publication_id = p.id
    WHERE p.is_subscribed = 1 ORDER BY p.title COLLATE NOCASE, p.id";
const SECTIONS: &str = "SELECT s.publication_id, s.id, s.slug, s.name, c.total, c.unread
    FROM section s JOIN section_count c ON c.section_id = s.id WHERE c.total > 0 ORDER BY s.id";
const FEEDS: &str = "SELECT f.publication_id, f.id, f.url, f.title, s.slug, s.name,
    f.last_success, f.last_attempt, f.failures, f.problem, f.problem_sentence, f.not_before
    FROM feed f LEFT JOIN section s ON s.id = f.section_id ORDER BY f.id";

impl Store {
    /// Every subscribed publication, by name.
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
            Ok(connection.query_row("SELECT total, unread, saved FROM library_count", [], |row| {
                Ok(Counts { all: row.get(0)?, unread: row.get(1)?, saved: row.get(2)? })
            })?)
        })
    }
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
