//! Table `smart_view`: searches the reader keeps under a name.

use layover_model::{StoryQuery, Timestamp, ViewId};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::store::{Durability, bump_revision};
use crate::{Act, ActKind, Store, StoreError, act};

/// A kept search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmartView {
    /// Its id.
    pub id: ViewId,
    /// What the reader calls it.
    pub name: String,
    /// What it searches for, as typed.
    pub query: String,
}

impl Store {
    /// The kept searches, in the order they were made.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn views(&self) -> Result<Vec<SmartView>, StoreError> {
        self.read(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT id, name, query FROM smart_view ORDER BY id")?;
            let views = statement.query_map([], |row| {
                Ok(SmartView { id: ViewId(row.get(0)?), name: row.get(1)?, query: row.get(2)? })
            })?;
            Ok(views.collect::<Result<_, _>>()?)
        })
    }

    /// Keeps a search. One of the same name is replaced: the reader has changed their mind about it, and may again.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn save_view(&self, name: &str, query: &str, now: Timestamp) -> Result<(SmartView, Act), StoreError> {
        self.write(Durability::Reader, |transaction| {
            let known: Option<i64> = transaction
                .query_row("SELECT id FROM smart_view WHERE name = ?1 COLLATE NOCASE", [name], |row| {
                    row.get(0)
                })
                .optional()?;
            let before = known.map(|id| packed(transaction, id)).transpose()?.flatten();
            let id: i64 = transaction.query_row(
                "INSERT INTO smart_view (id, name, query, made_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (id) DO UPDATE SET query = excluded.query RETURNING id",
                params![known, name, query, now.0],
                |row| row.get(0),
            )?;
            bump_revision(transaction)?;
            let kept = SmartView { id: ViewId(id), name: name.to_owned(), query: query.to_owned() };
            let before = before.unwrap_or_else(|| id.to_string());
            let act = act::record_packed(transaction, ActKind::KeptView, 1, None, before.as_bytes(), now)?;
            Ok((kept, act))
        })
    }

    /// Keeps a search no longer.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn remove_view(&self, view: ViewId, now: Timestamp) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let Some(before) = packed(transaction, view.0)? else {
                return act::record(transaction, ActKind::RemovedView, 0, None, &[], now);
            };
            transaction.execute("DELETE FROM smart_view WHERE id = ?1", [view.0])?;
            bump_revision(transaction)?;
            act::record_packed(transaction, ActKind::RemovedView, 1, None, before.as_bytes(), now)
        })
    }
}

/// A view as an act remembers it.
fn packed(transaction: &Transaction<'_>, id: i64) -> Result<Option<String>, StoreError> {
    let found: Option<(String, String, i64)> = transaction
        .query_row("SELECT name, query, made_at FROM smart_view WHERE id = ?1", [id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    Ok(found.map(|(name, query, made_at)| [id.to_string(), made_at.to_string(), name, query].join("\n")))
}

/// Takes back that a search was kept: what stood under its name before stands there again.
pub(crate) fn unkeep(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    let id = String::from_utf8_lossy(before).lines().next().and_then(|id| id.parse::<i64>().ok());
    transaction.execute("DELETE FROM smart_view WHERE id = ?1", [id])?;
    restore(transaction, before)
}

/// Takes a removal back.
pub(crate) fn restore(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    let before = String::from_utf8_lossy(before);
    let mut fields = before.splitn(4, '\n');
    let (Some(id), Some(made_at), Some(name), Some(query)) =
        (fields.next(), fields.next(), fields.next(), fields.next())
    else {
        return Ok(());
    };
    transaction.execute(
        "INSERT OR IGNORE INTO smart_view (id, name, query, made_at) VALUES (?1, ?2, ?3, ?4)",
        params![id.parse::<i64>().ok(), name, query, made_at.parse::<i64>().unwrap_or_default()],
    )?;
    Ok(())
}

/// What a view searches for; nothing at all when there is none of that id.
pub(crate) fn query(connection: &Transaction<'_>, view: ViewId) -> Result<Option<StoryQuery>, StoreError> {
    let typed: Option<String> = connection
        .prepare_cached("SELECT query FROM smart_view WHERE id = ?1")?
        .query_row([view.0], |row| row.get(0))
        .optional()?;
    Ok(typed.map(|typed| StoryQuery::parse(&typed)))
}
