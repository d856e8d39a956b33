//! What takes how much, by publication and kind.

use std::collections::HashMap;

use layover_model::PublicationId;
use rusqlite::Connection;

use super::shortage::most;
use super::{RoomLimits, disk, read};
use crate::{Store, StoreError};

/// The room of a library, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomReport {
    /// What the reader gives.
    pub limits: RoomLimits,
    /// Bytes of files and pages kept: what counts to the budget.
    pub used: u64,
    /// Those of them that belong to protected stories.
    pub protected: u64,
    /// Bytes of the disk that stay free: the floor, or a tenth of a smaller disk.
    pub floor_held: u64,
    /// Files.
    pub files: u64,
    /// Bytes free on the disk, where it says so.
    pub free_on_disk: Option<u64>,
    /// By publication, the largest first; each file once, with the newest protected story that shows it, else with
    /// the newest.
    pub lines: Vec<RoomLine>,
}

/// What one publication takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomLine {
    /// Which; none for faces, and for what waits to be tidied.
    pub publication: Option<PublicationId>,
    /// Its name, empty where there is none.
    pub title: String,
    /// Bytes of text: never let go of, and not counted to the budget.
    pub text: u64,
    /// Bytes of pictures.
    pub pictures: u64,
    /// Bytes of audio.
    pub audio: u64,
    /// Bytes of pages kept for newer rules.
    pub pages: u64,
    /// Bytes of pictures, audio and pages that belong to protected stories.
    pub protected: u64,
}

impl RoomLine {
    /// What of it counts to the budget.
    #[must_use]
    pub fn used(&self) -> u64 {
        self.pictures + self.audio + self.pages
    }
}

const TITLES: &str = "SELECT id, title FROM publication";
const TEXT: &str = "SELECT a.publication_id, sum(length(b.packed)), 0 FROM body b
    JOIN article a ON a.id = b.article_id GROUP BY a.publication_id";
const PAGES: &str = "SELECT publication_id, sum(bytes), sum(iif(is_kept, bytes, 0)) FROM
    (SELECT a.publication_id, length(r.packed) AS bytes,
        a.is_protected = 1 AS is_kept
    FROM raw_page r JOIN article a ON a.id = r.article_id) GROUP BY publication_id";
const PICTURES: &str = "SELECT (SELECT publication_id FROM article WHERE id = abs(story)), sum(bytes),
        sum(iif(story > 0, bytes, 0)) FROM
    (SELECT s.bytes, (SELECT iif(a.is_protected = 1, a.id, -a.id)
        FROM picture p JOIN article_picture ap ON ap.picture_id = p.id JOIN article a ON a.id = ap.article_id
        WHERE p.asset_id = s.id
        ORDER BY a.is_protected = 1 DESC, a.published_at DESC, a.id DESC
        LIMIT 1) AS story
    FROM asset s WHERE NOT EXISTS (SELECT 1 FROM audio u WHERE u.asset_id = s.id)) GROUP BY 1";
const AUDIO: &str = "SELECT (SELECT publication_id FROM article WHERE id = abs(story)), sum(bytes),
        sum(iif(story > 0, bytes, 0)) FROM
    (SELECT s.bytes, (SELECT iif(a.is_protected = 1, a.id, -a.id)
        FROM audio u JOIN enclosure e ON e.url = u.url JOIN article a ON a.id = e.article_id
        WHERE u.asset_id = s.id
        ORDER BY a.is_protected = 1 DESC, a.published_at DESC, a.id DESC
        LIMIT 1) AS story
    FROM asset s WHERE EXISTS (SELECT 1 FROM audio u WHERE u.asset_id = s.id)) GROUP BY 1";

impl Store {
    /// What takes how much.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn room(&self) -> Result<RoomReport, StoreError> {
        let free_on_disk = disk(self.directory()).map(|disk| disk.free);
        self.read(|connection| {
            let room = read(connection)?;
            let lines = lines(connection)?;
            Ok(RoomReport {
                limits: room.limits,
                used: room.used(),
                protected: lines.iter().map(|line| line.protected).sum(),
                files: connection.query_row("SELECT count(*) FROM asset", [], |row| row.get(0))?,
                floor_held: self.floor_held(room.limits),
                free_on_disk,
                lines,
            })
        })
    }
}

impl Store {
    /// The most bytes that one more file may take which the reader asked for: everything that is not protected may go
    /// for it.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn room_for_asked(&self) -> Result<u64, StoreError> {
        let protected = self.room()?.protected;
        let disk = disk(self.directory());
        self.read(|connection| Ok(most(&read(connection)?, protected, disk)))
    }
}

/// Where the bytes of a kind are written down.
type Note = fn(&mut RoomLine, u64);

fn lines(connection: &Connection) -> Result<Vec<RoomLine>, StoreError> {
    let mut lines: HashMap<Option<i64>, RoomLine> = HashMap::new();
    let kinds: [(&str, Note); 4] = [
        (TEXT, |line, bytes| line.text = bytes),
        (PICTURES, |line, bytes| line.pictures = bytes),
        (AUDIO, |line, bytes| line.audio = bytes),
        (PAGES, |line, bytes| line.pages = bytes),
    ];
    for (query, note) in kinds {
        let mut statement = connection.prepare(query)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let line = lines.entry(row.get(0)?).or_default();
            note(line, row.get(1)?);
            line.protected += row.get::<_, u64>(2)?;
        }
    }
    let mut statement = connection.prepare(TITLES)?;
    let mut titles = statement.query([])?;
    while let Some(row) = titles.next()? {
        let id: i64 = row.get(0)?;
        if let Some(line) = lines.get_mut(&Some(id)) {
            line.publication = Some(PublicationId(id));
            line.title = row.get(1)?;
        }
    }
    let mut lines: Vec<RoomLine> = lines.into_values().collect();
    lines
        .sort_by_key(|line| (std::cmp::Reverse(line.used()), std::cmp::Reverse(line.text), line.publication));
    Ok(lines)
}
