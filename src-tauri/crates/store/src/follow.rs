//! Table `follow`: what the reader follows. Outlives its subjects; `article.is_followed` and
//! `article.keeps_offline` are copies of what stands here.

use layover_model::{ArticleId, ContributorId, Follow, Subject, Timestamp};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::store::{Durability, bump_revision};
use crate::{Act, ActKind, Store, StoreError, act, contributor, name, publication, trip};

/// Something followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// What.
    pub subject: Subject,
    /// Its name.
    pub name: String,
    /// How.
    pub follow: Follow,
    /// Unread stories of it.
    pub unread: u32,
    /// Since when.
    pub followed_at: Timestamp,
}

/// A story of something followed that came lately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The story.
    pub article: ArticleId,
    /// What of it is followed, by name.
    pub followed: String,
    /// Its headline.
    pub title: String,
}

const EVERYTHING: &str = "SELECT f.kind, f.subject_id, f.name, f.keeps_offline, f.is_muted, f.followed_at,
    CASE f.kind
        WHEN 'contributor' THEN (SELECT unread FROM contributor_count WHERE contributor_id = f.subject_id)
        WHEN 'section' THEN (SELECT unread FROM section_count WHERE section_id = f.subject_id)
        WHEN 'series' THEN (SELECT unread FROM series_count WHERE series_id = f.subject_id)
        ELSE (SELECT unread FROM publication_count WHERE publication_id = f.subject_id) END,
    CASE f.kind WHEN 'contributor' THEN (SELECT name FROM contributor WHERE id = f.subject_id) END
    FROM follow f WHERE f.subject_id IS NOT NULL ORDER BY f.name COLLATE NOCASE, f.id";

impl Store {
    /// Everything followed that is in the library, by name.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn followed(&self) -> Result<Vec<Followed>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(EVERYTHING)?;
            let rows = statement.query_map([], followed_row)?;
            Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
        })
    }

    /// Follows something in that way; `None` follows it no more. What already is so changes nothing.
    ///
    /// # Errors
    /// [`StoreError::UnknownSubject`] when there is no such thing in the library.
    pub fn set_follow(
        &self,
        subject: Subject,
        follow: Option<Follow>,
        now: Timestamp,
    ) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            if let Subject::Contributor(id) = subject
                && contributor::row(transaction, id.0)?.is_none()
            {
                return Err(StoreError::UnknownSubject);
            }
            let (key, name) = key_and_name(transaction, subject)?.ok_or(StoreError::UnknownSubject)?;
            let before = of(transaction, subject)?;
            let kind = match (before, follow) {
                (_, None) => ActKind::Unfollowed,
                (None, Some(_)) => ActKind::Followed,
                (Some(_), Some(_)) => ActKind::ChangedFollow,
            };
            if before == follow {
                return act::record(transaction, kind, 0, None, &[], now);
            }
            let line = as_line(transaction, subject.kind(), subject.id())?;
            match follow {
                Some(follow) => put(transaction, subject, follow, &key, &name, now)?,
                None => remove(transaction, subject)?,
            }
            mark_all(transaction, subject)?;
            bump_revision(transaction)?;
            let line = format!("{} {}\n{line}", subject.kind(), subject.id());
            act::record_packed(transaction, kind, 1, None, line.as_bytes(), now)
        })
    }

    /// How something is followed; `None` when it is not.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn follow(&self, subject: Subject) -> Result<Option<Follow>, StoreError> {
        self.read(|connection| of(connection, subject))
    }

    /// Stories of what is followed and not muted that came since an instant, newest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn followed_news(&self, since: Timestamp) -> Result<Vec<News>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(NEWS)?;
            let news = statement.query_map([since.0], |row| {
                Ok(News { article: ArticleId(row.get(0)?), title: row.get(1)?, followed: row.get(2)? })
            })?;
            Ok(news.collect::<Result<_, _>>()?)
        })
    }
}

/// The newest of what is followed; what came is among them.
const NEWS: &str = "SELECT a.id, a.title, (SELECT f.name FROM follow f WHERE f.is_muted = 0 AND (
            f.kind = 'contributor' AND f.subject_id IN (SELECT contributor_id FROM contribution WHERE article_id = a.id)
            OR f.kind = 'series' AND f.subject_id IN (SELECT series_id FROM instalment WHERE article_id = a.id)
            OR f.kind = 'section' AND f.subject_id IN (SELECT section_id FROM placement WHERE article_id = a.id)
            OR f.kind = 'publication' AND f.subject_id = a.publication_id)
        ORDER BY CASE f.kind WHEN 'contributor' THEN 0 WHEN 'series' THEN 1 WHEN 'section' THEN 2 ELSE 3 END LIMIT 1)
        AS followed
    FROM (SELECT id, title, publication_id, first_seen_at FROM article INDEXED BY article_followed
        WHERE is_listed = 1 AND is_followed = 1 ORDER BY published_at DESC, id DESC LIMIT 500) a
    WHERE a.first_seen_at >= ?1 AND followed IS NOT NULL";

fn followed_row(row: &Row<'_>) -> rusqlite::Result<Option<Followed>> {
    let kind: String = row.get(0)?;
    let Some(subject) = Subject::from_parts(&kind, row.get(1)?) else { return Ok(None) };
    let called_now: Option<String> = row.get(7)?;
    Ok(Some(Followed {
        subject,
        name: called_now.filter(|name| !name.is_empty()).map_or_else(|| row.get(2), Ok)?,
        follow: Follow { keeps_offline: row.get(3)?, is_muted: row.get(4)? },
        followed_at: Timestamp(row.get(5)?),
        unread: row.get::<_, Option<u32>>(6)?.unwrap_or_default(),
    }))
}

const OF: &str = "SELECT keeps_offline, is_muted FROM follow WHERE kind = ?1 AND subject_id = ?2";

pub(crate) fn of(connection: &Transaction<'_>, subject: Subject) -> Result<Option<Follow>, StoreError> {
    Ok(connection
        .prepare_cached(OF)?
        .query_row(params![subject.kind(), subject.id()], |row| {
            Ok(Follow { keeps_offline: row.get(0)?, is_muted: row.get(1)? })
        })
        .optional()?)
}

/// What finds a subject again when it comes back, and its name.
pub(crate) fn key_and_name(
    transaction: &Transaction<'_>,
    subject: Subject,
) -> Result<Option<(String, String)>, StoreError> {
    let named = |query: &str| -> Result<Option<(i64, String, String)>, StoreError> {
        Ok(transaction
            .prepare_cached(query)?
            .query_row([subject.id()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?)
    };
    let found = match subject {
        Subject::Contributor(_) => named("SELECT 0, '', name FROM contributor WHERE id = ?1")?,
        Subject::Section(_) => named("SELECT publication_id, slug, name FROM section WHERE id = ?1")?,
        Subject::Series(_) => named("SELECT publication_id, slug, name FROM series WHERE id = ?1")?,
        Subject::Publication(_) => named("SELECT id, '', title FROM publication WHERE id = ?1")?,
    };
    let Some((house, slug, name)) = found else { return Ok(None) };
    let key = match subject {
        Subject::Contributor(_) => name::key(&name),
        _ => format!("{}\n{slug}", publication::house(transaction, house)?),
    };
    Ok(Some((key, name)))
}

const PUT: &str = "INSERT INTO follow (kind, subject_id, subject_key, name, keeps_offline, is_muted, followed_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (kind, subject_id) DO UPDATE SET keeps_offline = excluded.keeps_offline, is_muted = excluded.is_muted";

pub(crate) fn put(
    transaction: &Transaction<'_>,
    subject: Subject,
    follow: Follow,
    key: &str,
    name: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.prepare_cached(PUT)?.execute(params![
        subject.kind(),
        subject.id(),
        key,
        name,
        follow.keeps_offline,
        follow.is_muted,
        now.0
    ])?;
    Ok(())
}

pub(crate) fn remove(transaction: &Transaction<'_>, subject: Subject) -> Result<(), StoreError> {
    transaction
        .prepare_cached("DELETE FROM follow WHERE kind = ?1 AND subject_id = ?2")?
        .execute(params![subject.kind(), subject.id()])?;
    Ok(())
}

/// A follow as a line of an act: empty when there is none.
pub(crate) fn as_line(transaction: &Transaction<'_>, kind: &str, id: i64) -> Result<String, StoreError> {
    let line = transaction
        .prepare_cached(
            "SELECT keeps_offline, is_muted, followed_at FROM follow WHERE kind = ?1 AND subject_id = ?2",
        )?
        .query_row(params![kind, id], |row| {
            let (keeps, muted, at): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(format!("follow {kind} {id} {keeps} {muted} {at}\n"))
        })
        .optional()?;
    Ok(line.unwrap_or_default())
}

/// Puts follows of an act's lines back.
fn put_lines(transaction: &Transaction<'_>, lines: &str) -> Result<(), StoreError> {
    for line in lines.lines() {
        let fields: Vec<&str> = line.split(' ').collect();
        let ["follow", kind, id, keeps, muted, at] = fields.as_slice() else { continue };
        let (Ok(id), Ok(at)) = (id.parse(), at.parse()) else { continue };
        let Some(subject) = Subject::from_parts(kind, id) else { continue };
        let Some((key, name)) = key_and_name(transaction, subject)? else { continue };
        let follow = Follow { keeps_offline: *keeps == "1", is_muted: *muted == "1" };
        put(transaction, subject, follow, &key, &name, Timestamp(at))?;
    }
    Ok(())
}

/// Takes a follow, its end or its change back.
pub(crate) fn restore(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    let before = String::from_utf8_lossy(before);
    let (head, lines) = before.split_once('\n').unwrap_or((&before, ""));
    let subject = head.split_once(' ').and_then(|(kind, id)| Subject::from_parts(kind, id.parse().ok()?));
    let Some(subject) = subject else { return Ok(()) };
    remove(transaction, subject)?;
    put_lines(transaction, lines)?;
    mark_all(transaction, subject)
}

/// Takes back what a merge or a split did to the follows of these people.
pub(crate) fn restore_people(
    transaction: &Transaction<'_>,
    people: &[i64],
    lines: &str,
) -> Result<(), StoreError> {
    for person in people {
        remove(transaction, Subject::Contributor(ContributorId(*person)))?;
    }
    put_lines(transaction, lines)?;
    for person in people {
        mark_all(transaction, Subject::Contributor(ContributorId(*person)))?;
    }
    Ok(())
}

const INHERIT: &str =
    "INSERT INTO follow (kind, subject_id, subject_key, name, keeps_offline, is_muted, followed_at)
    SELECT kind, ?2, subject_key, name, keeps_offline, is_muted, followed_at FROM follow
    WHERE kind = 'contributor' AND subject_id = ?1
    ON CONFLICT (kind, subject_id) DO UPDATE SET keeps_offline = max(keeps_offline, excluded.keeps_offline),
        is_muted = min(is_muted, excluded.is_muted)";

/// What the reader did with one contributor holds for another, who turned out to be the same.
pub(crate) fn inherit(transaction: &Transaction<'_>, gone: i64, heir: i64) -> Result<(), StoreError> {
    trip::inherit(transaction, gone, heir)?;
    let changed = transaction.prepare_cached(INHERIT)?.execute([gone, heir])?;
    if changed > 0 {
        remove(transaction, Subject::Contributor(ContributorId(gone)))?;
        mark_all(transaction, Subject::Contributor(ContributorId(heir)))?;
    }
    Ok(())
}

const FIND_LOST: &str = "UPDATE OR IGNORE follow SET subject_id = ?3
    WHERE kind = ?1 AND subject_id IS NULL AND subject_key = ?2";

/// A section, series or publication has come (again): what the reader followed before holds for it.
pub(crate) fn find_again(
    transaction: &Transaction<'_>,
    subject: Subject,
    publication: i64,
    slug: &str,
) -> Result<(), StoreError> {
    let has_lost: bool = transaction
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM follow WHERE kind = ?1 AND subject_id IS NULL)
                OR EXISTS (SELECT 1 FROM trip_wish WHERE kind = ?1 AND subject_id IS NULL)",
        )?
        .query_row([subject.kind()], |row| row.get(0))?;
    if has_lost {
        let key = format!("{}\n{slug}", publication::house(transaction, publication)?);
        transaction.prepare_cached(FIND_LOST)?.execute(params![subject.kind(), key, subject.id()])?;
        trip::find_again(transaction, subject.kind(), &key, subject.id())?;
    }
    Ok(())
}

/// Sets the copies of one story; one walk over the few things followed.
const MARK: &str = "UPDATE article SET (is_followed, keeps_offline) =
    (SELECT count(*) > 0, coalesce(max(f.keeps_offline), 0) FROM follow f WHERE
        f.kind = 'contributor' AND f.subject_id IN (SELECT contributor_id FROM contribution WHERE article_id = ?1)
        OR f.kind = 'series' AND f.subject_id IN (SELECT series_id FROM instalment WHERE article_id = ?1)
        OR f.kind = 'section' AND f.subject_id IN (SELECT section_id FROM placement WHERE article_id = ?1)
        OR f.kind = 'publication' AND f.subject_id = article.publication_id)
    WHERE id = ?1";
const MARKED: &str = "SELECT is_followed FROM article WHERE id = ?1";
const FOLLOWS: &str = "SELECT EXISTS (SELECT 1 FROM follow)";

pub(crate) fn mark(transaction: &Transaction<'_>, article: i64) -> Result<(), StoreError> {
    let follows: bool = transaction.prepare_cached(FOLLOWS)?.query_row([], |row| row.get(0))?;
    let is_marked = || -> Result<bool, StoreError> {
        Ok(transaction
            .prepare_cached(MARKED)?
            .query_row([article], |row| row.get(0))
            .optional()?
            .unwrap_or(false))
    };
    if follows || is_marked()? {
        transaction.prepare_cached(MARK)?.execute([article])?;
    }
    Ok(())
}

const STORIES_OF_PERSON: &str = "SELECT article_id FROM contribution WHERE contributor_id = ?1";
const STORIES_OF_SECTION: &str = "SELECT article_id FROM placement WHERE section_id = ?1";
const STORIES_OF_SERIES: &str = "SELECT article_id FROM instalment WHERE series_id = ?1";
const STORIES_OF_PUBLICATION: &str = "SELECT id FROM article WHERE publication_id = ?1";

/// Sets the copies of every story of a subject.
pub(crate) fn mark_all(transaction: &Transaction<'_>, subject: Subject) -> Result<(), StoreError> {
    let query = match subject {
        Subject::Contributor(_) => STORIES_OF_PERSON,
        Subject::Section(_) => STORIES_OF_SECTION,
        Subject::Series(_) => STORIES_OF_SERIES,
        Subject::Publication(_) => STORIES_OF_PUBLICATION,
    };
    let mut statement = transaction.prepare_cached(query)?;
    let stories: Vec<i64> =
        statement.query_map([subject.id()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    stories.into_iter().try_for_each(|story| mark(transaction, story))
}
