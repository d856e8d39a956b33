//! Filling the full-text index (`article_index`) from `index_queue`, in a stage of its own: inline it would be
//! half of a whole sync.

use rusqlite::{Transaction, params};

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

const WAITING: &str = "SELECT a.id, a.title, a.kicker, a.dek, a.summary FROM index_queue q
    JOIN article a ON a.id = q.article_id ORDER BY q.article_id LIMIT ?1";
const NAMES: &str = "SELECT l.name FROM credit c JOIN alias l ON l.id = c.alias_id WHERE c.article_id = ?1 ORDER BY c.ordinal";
/// The kicker and the publisher's labels say what a section says.
const SECTIONS: &str =
    "SELECT s.name FROM placement p JOIN section s ON s.id = p.section_id WHERE p.article_id = ?1
    UNION SELECT name FROM tag WHERE article_id = ?1";
const REMOVE: &str = "DELETE FROM article_index WHERE rowid = ?1";
const ADD: &str = "INSERT INTO article_index (rowid, title, contributors, sections, body)
    VALUES (?1, ?2, ?3, ?4, ?5)";

impl Store {
    /// Indexes up to `max` waiting stories in one commit. A commit costs the same for few as for many: ask for a
    /// thousand and more while a sync runs.
    ///
    /// # Errors
    /// When the library cannot be written; then none of them was indexed.
    pub fn index_pending(&self, max: usize) -> Result<IndexProgress, StoreError> {
        self.write(Durability::Sync, |transaction| {
            let waiting = waiting(transaction, max)?;
            for entry in &waiting {
                index(transaction, entry)?;
            }
            let left = transaction.query_row("SELECT count(*) FROM index_queue", [], |row| row.get(0))?;
            Ok(IndexProgress { indexed: waiting.len(), left })
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

fn index(transaction: &Transaction<'_>, entry: &Waiting) -> Result<(), StoreError> {
    let contributors = names(transaction, NAMES, entry.id)?.join("\n");
    let mut sections = names(transaction, SECTIONS, entry.id)?.join("\n");
    sections.push('\n');
    sections.push_str(&entry.kicker);
    let text = body::get(transaction, entry.id)?.map(|body| body.text).unwrap_or_default();
    let text = format!("{}\n{text}", entry.dek);
    transaction.prepare_cached(REMOVE)?.execute([entry.id])?;
    transaction.prepare_cached(ADD)?.execute(params![
        entry.id,
        words::spaced(&entry.title),
        words::spaced(&contributors),
        words::spaced(&sections),
        words::spaced(&text)
    ])?;
    transaction.prepare_cached("DELETE FROM index_queue WHERE article_id = ?1")?.execute([entry.id])?;
    Ok(())
}

fn names(transaction: &Transaction<'_>, query: &str, id: i64) -> Result<Vec<String>, StoreError> {
    let mut statement = transaction.prepare_cached(query)?;
    let found = statement.query_map([id], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}
