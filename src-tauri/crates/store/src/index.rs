//! Filling the full-text index (`article_index`, and `article_index_headlines` of what stands over the texts) from
//! `index_queue`, in a stage of its own: inline it would be half of a whole sync.

use std::borrow::Cow;
use std::sync::mpsc::{SyncSender, sync_channel};

use rusqlite::{Connection, Transaction, params};

use crate::store::Durability;
use crate::{Store, StoreError, body, words};

/// How far the index is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IndexProgress {
    /// Stories indexed by this call.
    pub indexed: usize,
    /// Stories still waiting.
    pub left: usize,
}

/// Stories read and not yet written at most: each holds a text.
const READ_AHEAD: usize = 32;
/// For fewer stories no thread is begun.
const WORTH_A_THREAD: usize = 64;

const WAITING: &str = "SELECT a.id, a.title, a.kicker, a.dek, a.summary FROM index_queue q
    JOIN article a ON a.id = q.article_id ORDER BY q.article_id LIMIT ?1";
const LEFT: &str = "SELECT count(*) FROM index_queue";
const NAMES: &str = "SELECT l.name FROM credit c JOIN alias l ON l.id = c.alias_id WHERE c.article_id = ?1 ORDER BY c.ordinal";
/// The kicker and the publisher's labels say what a section says.
const SECTIONS: &str =
    "SELECT s.name FROM placement p JOIN section s ON s.id = p.section_id WHERE p.article_id = ?1
    UNION SELECT name FROM tag WHERE article_id = ?1";
const REMOVE: &str = "DELETE FROM article_index WHERE rowid = ?1";
const REMOVE_HEADLINE: &str = "DELETE FROM article_index_headlines WHERE rowid = ?1";
const ADD: &str = "INSERT INTO article_index (rowid, body, title, contributors, sections)
    VALUES (?1, ?5, ?2, ?3, ?4)";
const ADD_HEADLINE: &str =
    "INSERT INTO article_index_headlines (rowid, title, contributors, sections) VALUES (?1, ?2, ?3, ?4)";

impl Store {
    /// Indexes up to `max` waiting stories in one commit. A commit costs the same for few as for many: ask for a
    /// thousand and more while a sync runs.
    ///
    /// # Errors
    /// When the library cannot be written; then none of them was indexed.
    pub fn index_pending(&self, max: usize) -> Result<IndexProgress, StoreError> {
        self.write(Durability::Sync, |transaction| {
            let waiting = waiting(transaction, max)?;
            let indexed = waiting.len();
            if indexed >= WORTH_A_THREAD && self.has_readers() {
                self.index_beside_reading(transaction, waiting)?;
            } else {
                for entry in waiting {
                    add(transaction, &read(transaction, entry)?)?;
                }
            }
            let left = transaction.query_row(LEFT, [], |row| row.get(0))?;
            Ok(IndexProgress { indexed, left })
        })
    }

    /// How many stories wait: their texts are not found yet.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn waiting_for_index(&self) -> Result<u32, StoreError> {
        self.read(|connection| Ok(connection.prepare_cached(LEFT)?.query_row([], |row| row.get(0))?))
    }

    /// Texts are read and unpacked by a second thread while the first writes. Both see the same library: it was committed
    /// before this transaction, and nobody else writes during it.
    fn index_beside_reading(
        &self,
        transaction: &Transaction<'_>,
        waiting: Vec<Waiting>,
    ) -> Result<(), StoreError> {
        std::thread::scope(|scope| {
            let (sender, entries) = sync_channel(READ_AHEAD);
            let reading = scope.spawn(move || self.read(|reader| send_all(reader, waiting, &sender)));
            for entry in entries {
                add(transaction, &entry)?;
            }
            reading.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }
}

struct Waiting {
    id: i64,
    title: String,
    kicker: String,
    /// Dek, else the summary: what a list shows of the text.
    dek: String,
}

/// What the index takes of a story.
struct Entry {
    id: i64,
    title: String,
    contributors: String,
    sections: String,
    text: String,
}

fn waiting(transaction: &Transaction<'_>, max: usize) -> Result<Vec<Waiting>, StoreError> {
    let mut statement = transaction.prepare_cached(WAITING)?;
    let rows = statement.query_map([max], |row| {
        let dek: String = row.get(3)?;
        let summary: String = row.get(4)?;
        Ok(Waiting {
            id: row.get(0)?,
            title: row.get(1)?,
            kicker: row.get(2)?,
            dek: if dek.is_empty() { summary } else { dek },
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Reads one after the other, as long as somebody listens: who does not was stopped by an error, and tells that one.
fn send_all(
    reader: &Connection,
    waiting: Vec<Waiting>,
    entries: &SyncSender<Entry>,
) -> Result<(), StoreError> {
    for entry in waiting {
        if entries.send(read(reader, entry)?).is_err() {
            break;
        }
    }
    Ok(())
}

fn read(connection: &Connection, waiting: Waiting) -> Result<Entry, StoreError> {
    let Waiting { id, title, kicker, dek } = waiting;
    let contributors = names(connection, NAMES, id)?.join("\n");
    let mut sections = names(connection, SECTIONS, id)?.join("\n");
    sections.push('\n');
    sections.push_str(&kicker);
    let text = match body::get(connection, id) {
        Ok(body) => body.map(|body| body.text()).unwrap_or_default(),
        // It is found by its headline, and keeps no other from being found; the doctor sees to it.
        Err(StoreError::Damaged(_)) => String::new(),
        Err(error) => return Err(error),
    };
    let text = format!("{dek}\n{text}");
    let spaced = |text: String| match words::spaced(&text) {
        Cow::Owned(spaced) => spaced,
        Cow::Borrowed(_) => text,
    };
    Ok(Entry {
        id,
        title: spaced(title),
        contributors: spaced(contributors),
        sections: spaced(sections),
        text: spaced(text),
    })
}

fn add(transaction: &Transaction<'_>, entry: &Entry) -> Result<(), StoreError> {
    let Entry { id, title, contributors, sections, text } = entry;
    transaction.prepare_cached(REMOVE)?.execute([id])?;
    transaction.prepare_cached(ADD)?.execute(params![id, title, contributors, sections, text])?;
    transaction.prepare_cached(REMOVE_HEADLINE)?.execute([id])?;
    transaction.prepare_cached(ADD_HEADLINE)?.execute(params![id, title, contributors, sections])?;
    transaction.prepare_cached("DELETE FROM index_queue WHERE article_id = ?1")?.execute([entry.id])?;
    Ok(())
}

fn names(connection: &Connection, query: &str, id: i64) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(query)?;
    let found = statement.query_map([id], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}
