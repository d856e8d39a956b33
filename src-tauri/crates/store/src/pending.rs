//! Table `pending_address`: what a reader asked for with no network, kept until there is one.

use layover_model::Timestamp;
use rusqlite::{OptionalExtension, Transaction, params};

use crate::act::{self, Act, ActKind};
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError};

/// What is to be done with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PendingKind {
    /// Subscribe to what is there.
    Subscribe,
    /// Save that one page.
    SavePage,
}

impl PendingKind {
    /// Stable lower-case name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Subscribe => "subscribe",
            Self::SavePage => "save",
        }
    }
}

/// An address waiting for the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingAddress {
    /// As the reader gave it.
    pub url: String,
    /// What for.
    pub what: PendingKind,
    /// Why it still waits, in plain words; empty when it has not been tried.
    pub sentence: String,
}

const ADD: &str = "INSERT INTO pending_address (url, what, sentence, added_at) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (url) DO UPDATE SET what = excluded.what, sentence = excluded.sentence";

impl Store {
    /// Keeps an address. The same address again replaces what it is for.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn add_pending(&self, pending: &PendingAddress, now: Timestamp) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| {
            transaction.execute(ADD, params![pending.url, pending.what.as_str(), pending.sentence, now.0])?;
            bump_revision(transaction)
        })
    }

    /// What waits, oldest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn pending(&self) -> Result<Vec<PendingAddress>, StoreError> {
        self.read(|connection| {
            let mut statement = connection
                .prepare_cached("SELECT url, what, sentence FROM pending_address ORDER BY added_at, rowid")?;
            let waiting = statement.query_map([], |row| {
                let is_page = row.get::<_, String>(1)? == PendingKind::SavePage.as_str();
                Ok(PendingAddress {
                    url: row.get(0)?,
                    what: if is_page { PendingKind::SavePage } else { PendingKind::Subscribe },
                    sentence: row.get(2)?,
                })
            })?;
            Ok(waiting.collect::<Result<_, _>>()?)
        })
    }

    /// The reader no longer wants it: an act that can be undone. `None` when no such address waits.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn forget_pending(&self, url: &str, now: Timestamp) -> Result<Option<Act>, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let Some(before) = packed(transaction, url)? else { return Ok(None) };
            transaction.execute("DELETE FROM pending_address WHERE url = ?1", [url])?;
            bump_revision(transaction)?;
            act::record_packed(transaction, ActKind::ForgotAddress, 1, None, before.as_bytes(), now).map(Some)
        })
    }

    /// It is done.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn remove_pending(&self, url: &str) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| {
            transaction.execute("DELETE FROM pending_address WHERE url = ?1", [url])?;
            bump_revision(transaction)
        })
    }

    /// It was tried and still waits; `sentence` says why.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn pending_failed(&self, url: &str, sentence: &str) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            transaction
                .execute("UPDATE pending_address SET sentence = ?2 WHERE url = ?1", params![url, sentence])?;
            bump_revision(transaction)
        })
    }
}

/// What has to be kept to bring an address back: what for, since when, and the address, a line each.
fn packed(transaction: &Transaction<'_>, url: &str) -> Result<Option<String>, StoreError> {
    let mut statement = transaction.prepare_cached(
        "SELECT what || char(10) || added_at || char(10) || url FROM pending_address WHERE url = ?1",
    )?;
    Ok(statement.query_row([url], |row| row.get(0)).optional()?)
}

const RESTORE: &str = "INSERT OR IGNORE INTO pending_address (url, what, sentence, added_at)
    VALUES (?1, ?2, '', CAST(?3 AS INTEGER))";

pub(crate) fn restore(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    let before = String::from_utf8_lossy(before);
    let mut lines = before.splitn(3, '\n');
    if let (Some(what), Some(added), Some(url)) = (lines.next(), lines.next(), lines.next()) {
        transaction.execute(RESTORE, params![url, what, added])?;
    }
    Ok(())
}
