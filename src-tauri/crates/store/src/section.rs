//! Table `section`: a publication's own grouping of its stories.

use layover_model::{Follow, Kind, SectionId, SectionName, Subject};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::contributor::{Share, shares};
use crate::{Store, StoreError, follow};

const FIND: &str = "SELECT id FROM section WHERE publication_id = ?1 AND slug = ?2";
const FIND_BY_NAME: &str = "SELECT id FROM section WHERE publication_id = ?1 AND name = ?2 LIMIT 1";
const ADD: &str = "INSERT INTO section (publication_id, slug, name) VALUES (?1, ?2, ?3)";

/// The section of that slug, else of that name; made when the publication has none.
pub(crate) fn ensure(
    connection: &Transaction<'_>,
    publication: i64,
    section: &SectionName,
) -> Result<i64, StoreError> {
    for (query, key) in [(FIND, &section.slug), (FIND_BY_NAME, &section.name)] {
        let found = connection
            .prepare_cached(query)?
            .query_row(params![publication, key], |row| row.get(0))
            .optional()?;
        if let Some(id) = found {
            return Ok(id);
        }
    }
    connection.prepare_cached(ADD)?.execute(params![publication, section.slug, section.name])?;
    let id = connection.last_insert_rowid();
    follow::find_again(connection, Subject::Section(SectionId(id)), publication, &section.slug)?;
    Ok(id)
}

const OF_ARTICLE: &str = "SELECT s.slug, s.name FROM placement p JOIN section s ON s.id = p.section_id
    WHERE p.article_id = ?1 ORDER BY p.ordinal, s.id";

pub(crate) fn of_article(connection: &Connection, article: i64) -> Result<Vec<SectionName>, StoreError> {
    let mut statement = connection.prepare_cached(OF_ARTICLE)?;
    let names =
        statement.query_map([article], |row| Ok(SectionName { slug: row.get(0)?, name: row.get(1)? }))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// A section's own page, but for its stories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionPage {
    /// As printed.
    pub name: String,
    /// Whose it is.
    pub publication: Share,
    /// How it is followed.
    pub follow: Option<Follow>,
    /// Stories in it.
    pub total: u32,
    /// Unread ones.
    pub unread: u32,
    /// Kinds its newest stories are of, most first.
    pub kinds: Vec<Kind>,
    /// Who writes in it, most of the newest stories first.
    pub contributors: Vec<Share>,
    /// Tags of its newest stories, most first.
    pub tags: Vec<String>,
}

const ABOUT: &str = "SELECT s.name, p.id, p.title, k.total, c.total, c.unread FROM section s
    JOIN section_count c ON c.section_id = s.id JOIN publication p ON p.id = s.publication_id
    JOIN publication_count k ON k.publication_id = p.id WHERE s.id = ?1";
const KINDS: &str = "SELECT 0, kind, count(*) FROM (SELECT kind FROM placement INDEXED BY placement_by_time
        WHERE section_id = ?1 AND is_listed = 1 ORDER BY published_at DESC, article_id DESC LIMIT 300)
    WHERE kind IS NOT NULL GROUP BY kind ORDER BY 3 DESC, 2 LIMIT ?2";
const CONTRIBUTORS: &str = "SELECT c.contributor_id, k.name, count(*) FROM (SELECT article_id FROM placement
        INDEXED BY placement_by_time WHERE section_id = ?1 AND is_listed = 1
        ORDER BY published_at DESC, article_id DESC LIMIT 300) p
    JOIN contribution c ON c.article_id = p.article_id JOIN contributor k ON k.id = c.contributor_id
    GROUP BY 1 ORDER BY 3 DESC, 2 LIMIT ?2";
const TAGS: &str = "SELECT 0, t.name, count(*) FROM (SELECT article_id FROM placement
        INDEXED BY placement_by_time WHERE section_id = ?1 AND is_listed = 1
        ORDER BY published_at DESC, article_id DESC LIMIT 300) p
    CROSS JOIN tag t ON t.article_id = p.article_id GROUP BY t.name COLLATE NOCASE ORDER BY 3 DESC, 2 LIMIT ?2";

impl Store {
    /// A section's page.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn section(&self, id: SectionId) -> Result<Option<SectionPage>, StoreError> {
        self.read(|connection| {
            let found = connection
                .prepare_cached(ABOUT)?
                .query_row([id.0], |row| {
                    let publication = Share { id: row.get(1)?, name: row.get(2)?, total: row.get(3)? };
                    Ok((row.get(0)?, publication, row.get(4)?, row.get(5)?))
                })
                .optional()?;
            let Some((name, publication, total, unread)) = found else { return Ok(None) };
            let names = |query| -> Result<Vec<String>, StoreError> {
                Ok(shares(connection, query, id.0)?.into_iter().map(|share| share.name).collect())
            };
            Ok(Some(SectionPage {
                name,
                publication,
                follow: follow::of(connection, Subject::Section(id))?,
                total,
                unread,
                kinds: names(KINDS)?.iter().filter_map(|kind| Kind::from_name(kind)).collect(),
                contributors: shares(connection, CONTRIBUTORS, id.0)?,
                tags: names(TAGS)?,
            }))
        })
    }
}
