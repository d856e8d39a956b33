//! Contributors as lists and their own pages show them.

use layover_model::{AliasId, ContentHash, ContributorId, Follow, Timestamp};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::identity;
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, follow, name, slips};

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContributorRow {
    /// Who.
    pub id: ContributorId,
    /// The best of their names.
    pub name: String,
    /// Their picture, when it is on board.
    pub portrait: Option<ContentHash>,
    /// Mastheads that print them.
    pub publications: Vec<String>,
    /// Stories of theirs in the lists.
    pub total: u32,
    /// Unread ones.
    pub unread: u32,
    /// Whether the reader follows them.
    pub is_followed: bool,
}

/// A part of a whole: a publication's, section's or person's share of stories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Stories.
    pub total: u32,
}

/// A name of a contributor in one publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContributorAlias {
    /// Its id.
    pub id: AliasId,
    /// As printed.
    pub name: String,
    /// Where; empty when that publication is gone.
    pub publication: String,
    /// Stories under it.
    pub total: u32,
}

/// Somebody who may be the same person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The other.
    pub contributor: ContributorRow,
    /// Whether the names are equal; otherwise they are alike.
    pub is_same_name: bool,
}

/// Everything on a contributor's page but their stories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContributorPage {
    /// Who.
    pub row: ContributorRow,
    /// What a publication says of them; empty when nothing.
    pub bio: String,
    /// Their page on the web.
    pub page_url: Option<String>,
    /// How they are followed.
    pub follow: Option<Follow>,
    /// Where they write, most stories first.
    pub publications: Vec<Share>,
    /// Their names in print, most stories first.
    pub aliases: Vec<ContributorAlias>,
    /// Who may be the same.
    pub proposals: Vec<Proposal>,
    /// Who they write with, most often first.
    pub co_authors: Vec<Share>,
    /// Sections and tags of their stories, most first.
    pub topics: Vec<String>,
    /// When their newest stories were published, newest first.
    pub instants: Vec<Timestamp>,
}

/// What a person's own page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFacts {
    /// A short biography, plain text; empty when there is none.
    pub bio: String,
    /// Address of their picture.
    pub portrait_url: Option<String>,
}

/// An author page to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonWanted {
    /// Whose it is.
    pub contributor: ContributorId,
    /// Every name they are printed under, the one they are called by first: their page has one of them.
    pub names: Vec<String>,
    /// Where it is.
    pub url: String,
    /// The feed that names a story of theirs.
    pub source: Option<String>,
}

/// How many entries the side of a contributor's page has at most.
const SIDE: usize = 8;
/// An author page is looked at again after this.
const LOOK_AGAIN_SECONDS: i64 = 30 * 24 * 3600;

/// Somebody whose every name went over to another is nobody, though the row stays to take that back.
const ROW: &str = "SELECT c.id, c.name, (SELECT s.hash FROM picture p JOIN asset s ON s.id = p.asset_id
        WHERE p.url = c.portrait_url),
    coalesce((SELECT group_concat(title, char(10)) FROM (SELECT DISTINCT p.title FROM alias l
        JOIN publication p ON p.id = l.publication_id WHERE l.contributor_id = c.id ORDER BY l.id)), ''),
    n.total, n.unread, EXISTS (SELECT 1 FROM follow f WHERE f.kind = 'contributor' AND f.subject_id = c.id)
    FROM contributor c JOIN contributor_count n ON n.contributor_id = c.id WHERE c.id = ?1
        AND (EXISTS (SELECT 1 FROM alias l WHERE l.contributor_id = c.id)
            OR EXISTS (SELECT 1 FROM follow f WHERE f.kind = 'contributor' AND f.subject_id = c.id))";
/// Names one word of which begins so. Every name is looked at, but only those found are counted and sorted.
const WHO_BEGINS_SO: &str = "SELECT l.contributor_id, l.name_key FROM alias l
    CROSS JOIN contributor_count n ON n.contributor_id = l.contributor_id
    WHERE instr(' ' || l.name_key, ' ' || ?1) > 0 AND n.total > 0 ORDER BY n.total DESC, n.contributor_id";
const EVERYONE_BY_STORIES: &str = "SELECT contributor_id FROM contributor_count WHERE total > 0
    ORDER BY total DESC, contributor_id LIMIT ?1";

impl Store {
    /// Contributors whose names hold all the words (each the beginning of a word), most stories first; everyone
    /// when there are no words.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn contributors(&self, words: &str, limit: usize) -> Result<Vec<ContributorRow>, StoreError> {
        self.read(|connection| {
            let ids = matching(connection, words, limit)?;
            ids.into_iter().filter_map(|id| row(connection, id).transpose()).collect()
        })
    }

    /// A contributor's page.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn contributor(&self, id: ContributorId) -> Result<Option<ContributorPage>, StoreError> {
        self.read(|connection| page(connection, id.0))
    }

    /// A contributor's picture, when it is on board.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn portrait(&self, id: ContributorId) -> Result<Option<ContentHash>, StoreError> {
        self.read(|connection| Ok(row(connection, id.0)?.and_then(|row| row.portrait)))
    }

    /// Author pages of followed people that were never looked at, or not for a month.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn people_wanted(&self, limit: usize, now: Timestamp) -> Result<Vec<PersonWanted>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(PEOPLE_WANTED)?;
            let wanted = statement.query_map(params![now.0 - LOOK_AGAIN_SECONDS, limit], |row| {
                Ok(PersonWanted {
                    contributor: ContributorId(row.get(0)?),
                    names: names(&row.get::<_, String>(1)?),
                    url: row.get(2)?,
                    source: row.get(3)?,
                })
            })?;
            Ok(wanted.collect::<Result<_, _>>()?)
        })
    }

    /// Keeps what an author page says; `None` when it could not be had or read. What was known stays where it
    /// says nothing.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn keep_person(
        &self,
        contributor: ContributorId,
        facts: Option<&PersonFacts>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let nothing = PersonFacts::default();
        let PersonFacts { bio, portrait_url } = facts.unwrap_or(&nothing);
        self.write(Durability::Sync, |transaction| {
            transaction.prepare_cached(KEEP_PERSON)?.execute(params![
                contributor.0,
                bio,
                portrait_url,
                now.0
            ])?;
            if let Some(url) = portrait_url {
                transaction.prepare_cached(WANT_PORTRAIT)?.execute([url])?;
            }
            bump_revision(transaction)
        })
    }
}

/// The names come as one text, a line each, the one they are called by first.
const PEOPLE_WANTED: &str = "SELECT c.id, c.name || char(10) || coalesce((SELECT group_concat(l.name, char(10))
        FROM alias l WHERE l.contributor_id = c.id AND l.name <> c.name), ''), c.page_url, (SELECT d.url FROM contribution k
        JOIN entry e ON e.article_id = k.article_id JOIN feed d ON d.id = e.feed_id WHERE k.contributor_id = c.id LIMIT 1)
    FROM follow f JOIN contributor c ON c.id = f.subject_id
    WHERE f.kind = 'contributor' AND c.page_url IS NOT NULL AND coalesce(c.looked_at, 0) <= ?1
    ORDER BY c.looked_at, c.id LIMIT ?2";
fn names(lines: &str) -> Vec<String> {
    lines.lines().filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

const KEEP_PERSON: &str = "UPDATE contributor SET bio = iif(?2 = '', bio, ?2),
    portrait_url = coalesce(?3, portrait_url), looked_at = ?4 WHERE id = ?1";
pub(crate) const WANT_PORTRAIT: &str =
    "INSERT INTO picture (url, due_at, is_hero, newest_at) VALUES (?1, 0, 0, 0)
    ON CONFLICT (url) DO NOTHING";

/// Ids of those whose names hold all the words.
pub(crate) fn matching(
    connection: &Transaction<'_>,
    words: &str,
    limit: usize,
) -> Result<Vec<i64>, StoreError> {
    let wanted = name::words(words);
    // The longest word leaves the fewest.
    let Some(longest) = wanted.iter().max_by_key(|word| word.len()) else {
        let mut statement = connection.prepare_cached(EVERYONE_BY_STORIES)?;
        return Ok(statement.query_map([limit], |row| row.get(0))?.collect::<Result<_, _>>()?);
    };
    let mut found: Vec<i64> = Vec::new();
    let mut statement = connection.prepare_cached(WHO_BEGINS_SO)?;
    let mut rows = statement.query([longest])?;
    while let Some(row) = rows.next()? {
        let (id, key): (i64, String) = (row.get(0)?, row.get(1)?);
        let holds = wanted.iter().all(|word| key.split(' ').any(|part| part.starts_with(word.as_str())));
        if holds && !found.contains(&id) {
            found.push(id);
            if found.len() == limit {
                break;
            }
        }
    }
    if found.is_empty() { nearly(connection, &wanted, limit) } else { Ok(found) }
}

const EVERY_NAME: &str = "SELECT l.contributor_id, l.name_key FROM alias l
    CROSS JOIN contributor_count n ON n.contributor_id = l.contributor_id
    WHERE n.total > 0 ORDER BY n.total DESC, n.contributor_id";

/// Those whose names hold all the words but for slips of the finger, the fewest slips first.
fn nearly(connection: &Transaction<'_>, wanted: &[String], limit: usize) -> Result<Vec<i64>, StoreError> {
    let wanted: Vec<Vec<char>> = wanted.iter().map(|word| word.chars().collect()).collect();
    if wanted.iter().all(|word| slips::forgiven(word.len()) == 0) {
        return Ok(Vec::new());
    }
    let mut found: Vec<(usize, i64)> = Vec::new();
    let mut statement = connection.prepare_cached(EVERY_NAME)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let parts: Vec<Vec<char>> = row
            .get_ref(1)?
            .as_str()
            .unwrap_or_default()
            .split(' ')
            .map(|part| part.chars().collect())
            .collect();
        let of = |word: &Vec<char>| {
            let most = slips::forgiven(word.len());
            parts.iter().filter_map(|part| slips::at_the_beginning(word, part, most)).min()
        };
        if let Some(off) = wanted.iter().map(of).sum::<Option<usize>>()
            && !found.iter().any(|(_, known)| *known == id)
        {
            found.push((off, id));
        }
    }
    found.sort_by_key(|(off, _)| *off);
    Ok(found.into_iter().take(limit).map(|(_, id)| id).collect())
}

pub(crate) fn row(connection: &Transaction<'_>, id: i64) -> Result<Option<ContributorRow>, StoreError> {
    Ok(connection.prepare_cached(ROW)?.query_row([id], from_row).optional()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ContributorRow> {
    let publications: String = row.get(3)?;
    Ok(ContributorRow {
        id: ContributorId(row.get(0)?),
        name: row.get(1)?,
        portrait: row.get::<_, Option<[u8; 32]>>(2)?.map(ContentHash),
        publications: publications.lines().map(str::to_owned).collect(),
        total: row.get(4)?,
        unread: row.get(5)?,
        is_followed: row.get(6)?,
    })
}

const ABOUT: &str = "SELECT bio, page_url FROM contributor WHERE id = ?1";
/// What the side of the page says is said of the newest stories: somebody may have written ten thousand.
const PUBLICATIONS: &str = "SELECT p.id, p.title, count(*) FROM (SELECT article_id FROM contribution
        WHERE contributor_id = ?1 AND is_listed = 1 ORDER BY published_at DESC, article_id DESC LIMIT 300) c
    JOIN article a ON a.id = c.article_id JOIN publication p ON p.id = a.publication_id
    GROUP BY p.id ORDER BY 3 DESC, 2 LIMIT ?2";
const CO_AUTHORS: &str = "SELECT o.contributor_id, k.name, count(*) FROM (SELECT article_id FROM contribution
        WHERE contributor_id = ?1 AND is_listed = 1 ORDER BY published_at DESC, article_id DESC LIMIT 300) c
    JOIN contribution o ON o.article_id = c.article_id AND o.contributor_id <> ?1
    JOIN contributor k ON k.id = o.contributor_id GROUP BY 1 ORDER BY 3 DESC, 2 LIMIT ?2";
const TOPICS: &str = "WITH c AS (SELECT article_id FROM contribution
        WHERE contributor_id = ?1 AND is_listed = 1 ORDER BY published_at DESC, article_id DESC LIMIT 300)
    SELECT 0, name, count(*) FROM (
        SELECT s.name FROM c CROSS JOIN placement p ON p.article_id = c.article_id
            CROSS JOIN section s ON s.id = p.section_id
        UNION ALL SELECT t.name FROM c CROSS JOIN tag t ON t.article_id = c.article_id)
    GROUP BY name COLLATE NOCASE ORDER BY 3 DESC, 2 LIMIT ?2";
const ALIASES: &str = "SELECT l.id, l.name, coalesce(p.title, ''), count(c.article_id) FROM alias l
    LEFT JOIN publication p ON p.id = l.publication_id LEFT JOIN credit c ON c.alias_id = l.id
    WHERE l.contributor_id = ?1 GROUP BY l.id ORDER BY 4 DESC, l.id";
const INSTANTS: &str = "SELECT published_at FROM contribution INDEXED BY contribution_by_time
    WHERE is_listed = 1 AND contributor_id = ?1 ORDER BY published_at DESC LIMIT 2000";

fn page(connection: &Transaction<'_>, id: i64) -> Result<Option<ContributorPage>, StoreError> {
    let Some(row) = row(connection, id)? else { return Ok(None) };
    let (bio, page_url) =
        connection.prepare_cached(ABOUT)?.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Some(ContributorPage {
        bio,
        page_url,
        follow: follow::of(connection, layover_model::Subject::Contributor(row.id))?,
        publications: shares(connection, PUBLICATIONS, id)?,
        aliases: aliases(connection, id)?,
        proposals: identity::proposals(connection, id)?,
        co_authors: shares(connection, CO_AUTHORS, id)?,
        topics: shares(connection, TOPICS, id)?.into_iter().map(|share| share.name).collect(),
        instants: connection
            .prepare_cached(INSTANTS)?
            .query_map([id], |row| Ok(Timestamp(row.get(0)?)))?
            .collect::<Result<_, _>>()?,
        row,
    }))
}

/// Runs a query for `id, name, total` with an owner and a limit.
pub(crate) fn shares(connection: &Transaction<'_>, query: &str, id: i64) -> Result<Vec<Share>, StoreError> {
    let mut statement = connection.prepare_cached(query)?;
    let found = statement.query_map(params![id, SIDE], |row| {
        Ok(Share { id: row.get(0)?, name: row.get(1)?, total: row.get(2)? })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn aliases(connection: &Transaction<'_>, id: i64) -> Result<Vec<ContributorAlias>, StoreError> {
    let mut statement = connection.prepare_cached(ALIASES)?;
    let found = statement.query_map([id], |row| {
        Ok(ContributorAlias {
            id: AliasId(row.get(0)?),
            name: row.get(1)?,
            publication: row.get(2)?,
            total: row.get(3)?,
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}
