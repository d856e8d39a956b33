//! What goes to make room, in its order: pages kept for newer rules, oldest first; audio of stories that are read;
//! the pictures of read stories, oldest first, then of unread ones, a whole story at a time; what no story shows;
//! audio of unread stories and faces. Never a file that a protected story shows.

use rusqlite::{Transaction, params};

use super::{LetGo, Shortage};
use crate::StoreError;

/// What a file may stand in the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// Of everything unprotected: a protected story shows it, or the reader asked for it.
    Kept,
    /// Of the pictures of stories that go before this one.
    Story(Place),
    /// Of older pages alone.
    Page,
}

/// Where a story stands in the order of going: read ones first, then older ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) is_unread: bool,
    pub(crate) published_at: i64,
    pub(crate) id: i64,
}

/// What goes.
#[derive(Debug, Default)]
pub(crate) struct Chosen {
    /// Stories whose pages go.
    pub(crate) pages: Vec<i64>,
    /// Assets that go.
    pub(crate) files: Vec<i64>,
    stories: usize,
    page_bytes: u64,
    file_bytes: u64,
    lacking: Shortage,
}

impl Chosen {
    pub(crate) fn is_enough(&self) -> bool {
        self.lacking == Shortage::default()
    }

    pub(crate) fn summary(&self) -> LetGo {
        LetGo {
            stories: self.stories,
            files: self.files.len(),
            file_bytes: self.file_bytes,
            pages: self.pages.len(),
            page_bytes: self.page_bytes,
            over: self.lacking.room,
        }
    }

    fn take_page(&mut self, article: i64, bytes: u64) {
        self.pages.push(article);
        self.page_bytes += bytes;
        self.lacking.room = self.lacking.room.saturating_sub(bytes);
    }

    fn take_file(&mut self, (asset, bytes): File) {
        self.files.push(asset);
        self.file_bytes += bytes;
        self.lacking.room = self.lacking.room.saturating_sub(bytes);
        self.lacking.disk = self.lacking.disk.saturating_sub(bytes);
    }
}

/// Id and size of an asset.
type File = (i64, u64);

/// Stories looked at together.
const WALK: usize = 64;

const PAGES: &str = "SELECT r.article_id, length(r.packed) FROM raw_page r INDEXED BY raw_page_age
    JOIN article a ON a.id = r.article_id
    WHERE a.is_protected = 0 ORDER BY r.fetched_at, r.id";
const BYTES_OF_PAGES: &str = "SELECT sum(length(packed)) FROM raw_page WHERE article_id = ?1";
pub(crate) const STORIES: &str = "SELECT id, published_at FROM article INDEXED BY article_room
    WHERE pictures_here > 0 AND is_protected = 0
    AND is_read = ?1 AND (published_at, id) > (?2, ?3) ORDER BY published_at, id LIMIT ?4";
/// Files that no story shows which goes later than this one: each file goes with the last story that shows it.
pub(crate) const FILES_OF_STORY: &str = "SELECT DISTINCT s.id, s.bytes FROM article_picture ap
    CROSS JOIN picture p ON p.id = ap.picture_id CROSS JOIN asset s ON s.id = p.asset_id
    WHERE ap.article_id = ?1
    AND NOT EXISTS (SELECT 1 FROM picture q JOIN article_picture aq ON aq.picture_id = q.id
        JOIN article b ON b.id = aq.article_id WHERE q.asset_id = s.id AND b.id <> ?1
        AND (b.is_protected = 1
            OR (1 - b.is_read, b.published_at, b.id) > (?2, ?3, ?1)))
    AND NOT EXISTS (SELECT 1 FROM audio u WHERE u.asset_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM picture q JOIN contributor c ON c.portrait_url = q.url WHERE q.asset_id = s.id)";
/// Audio of stories none of which is protected; ?1: of an unread one, or of read ones alone.
const AUDIO: &str = "SELECT s.id, s.bytes FROM audio u JOIN asset s ON s.id = u.asset_id
    WHERE NOT EXISTS (SELECT 1 FROM enclosure e JOIN article a ON a.id = e.article_id
        JOIN audio v ON v.url = e.url WHERE v.asset_id = s.id
        AND a.is_protected = 1)
    AND NOT EXISTS (SELECT 1 FROM picture p JOIN article_picture ap ON ap.picture_id = p.id
        WHERE p.asset_id = s.id)
    AND EXISTS (SELECT 1 FROM enclosure e JOIN article a ON a.id = e.article_id
        WHERE e.url = u.url AND a.is_read = 0) = ?1
    GROUP BY s.id ORDER BY min(u.asked_at), s.id";
const SHOWN_BY_NONE: &str = "SELECT s.id, s.bytes FROM asset s
    WHERE NOT EXISTS (SELECT 1 FROM picture p JOIN article_picture ap ON ap.picture_id = p.id WHERE p.asset_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM picture p JOIN contributor c ON c.portrait_url = p.url WHERE p.asset_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM audio u WHERE u.asset_id = s.id)";
const FACES: &str =
    "SELECT DISTINCT s.id, s.bytes FROM contributor c JOIN picture p ON p.url = c.portrait_url
    JOIN asset s ON s.id = p.asset_id
    WHERE NOT EXISTS (SELECT 1 FROM picture q JOIN article_picture aq ON aq.picture_id = q.id
        JOIN article b ON b.id = aq.article_id WHERE q.asset_id = s.id
        AND b.is_protected = 1)
    AND NOT EXISTS (SELECT 1 FROM audio u WHERE u.asset_id = s.id)";

/// Chooses as much as is lacking, or as much as there is.
pub(super) fn choose(
    transaction: &Transaction<'_>,
    lacking: Shortage,
    claim: Claim,
) -> Result<Chosen, StoreError> {
    let mut chosen = Chosen { lacking, ..Chosen::default() };
    pages(transaction, &mut chosen)?;
    if claim == Claim::Page || chosen.is_enough() {
        return Ok(chosen);
    }
    files(transaction, AUDIO, Some(false), &mut chosen)?;
    for is_unread in [false, true] {
        stories(transaction, is_unread, claim, &mut chosen)?;
    }
    files(transaction, SHOWN_BY_NONE, None, &mut chosen)?;
    if claim == Claim::Kept {
        files(transaction, AUDIO, Some(true), &mut chosen)?;
        files(transaction, FACES, None, &mut chosen)?;
    }
    Ok(chosen)
}

/// Pages take room in the database, which the disk gets back only when it is written anew.
fn pages(transaction: &Transaction<'_>, chosen: &mut Chosen) -> Result<(), StoreError> {
    let mut statement = transaction.prepare_cached(PAGES)?;
    let mut rows = statement.query([])?;
    while chosen.lacking.room > 0
        && let Some(row) = rows.next()?
    {
        let article = row.get(0)?;
        if !chosen.pages.contains(&article) {
            let bytes = transaction.prepare_cached(BYTES_OF_PAGES)?.query_row([article], |row| row.get(0))?;
            chosen.take_page(article, bytes);
        }
    }
    Ok(())
}

fn stories(
    transaction: &Transaction<'_>,
    is_unread: bool,
    claim: Claim,
    chosen: &mut Chosen,
) -> Result<(), StoreError> {
    let mut last = Place { is_unread, published_at: i64::MIN, id: i64::MIN };
    while !chosen.is_enough() {
        let found = walk(transaction, last)?;
        let Some(end) = found.last() else { return Ok(()) };
        last = *end;
        for place in found {
            if chosen.is_enough() || matches!(claim, Claim::Story(claimed) if place >= claimed) {
                return Ok(());
            }
            story(transaction, place, chosen)?;
        }
    }
    Ok(())
}

fn walk(transaction: &Transaction<'_>, after: Place) -> Result<Vec<Place>, StoreError> {
    let mut statement = transaction.prepare_cached(STORIES)?;
    let values = params![!after.is_unread, after.published_at, after.id, WALK];
    let found = statement.query_map(values, |row| {
        Ok(Place { is_unread: after.is_unread, id: row.get(0)?, published_at: row.get(1)? })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The story whose pictures go first; `None` when none may go.
pub(super) fn first_to_go(transaction: &Transaction<'_>) -> Result<Option<Place>, StoreError> {
    for is_unread in [false, true] {
        let begin = Place { is_unread, published_at: i64::MIN, id: i64::MIN };
        if let Some(first) = walk(transaction, begin)?.first() {
            return Ok(Some(*first));
        }
    }
    Ok(None)
}

/// All of a story's files, whether or not one would be enough.
fn story(transaction: &Transaction<'_>, place: Place, chosen: &mut Chosen) -> Result<(), StoreError> {
    let mut statement = transaction.prepare_cached(FILES_OF_STORY)?;
    let values = params![place.id, place.is_unread, place.published_at];
    let files: Vec<File> =
        statement.query_map(values, |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    if !files.is_empty() {
        chosen.stories += 1;
        files.into_iter().for_each(|file| chosen.take_file(file));
    }
    Ok(())
}

fn files(
    transaction: &Transaction<'_>,
    query: &str,
    is_unread: Option<bool>,
    chosen: &mut Chosen,
) -> Result<(), StoreError> {
    if chosen.is_enough() {
        return Ok(());
    }
    let mut statement = transaction.prepare_cached(query)?;
    let mut rows = match is_unread {
        Some(is_unread) => statement.query([is_unread])?,
        None => statement.query([])?,
    };
    while !chosen.is_enough()
        && let Some(row) = rows.next()?
    {
        chosen.take_file((row.get(0)?, row.get(1)?));
    }
    Ok(())
}
