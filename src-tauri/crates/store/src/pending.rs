//! Table `pending_address`: what a reader asked for with no network, kept until there is one.

use layover_model::{ArticleId, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::act::{self, Act, ActKind};
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError};

/// What is to be done with an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PendingKind {
    /// Subscribe to what is there.
    Subscribe,
    /// Save that one page.
    #[default]
    SavePage,
    /// A link followed with no network: what becomes of it the reader is asked when there is one.
    Link,
}

impl PendingKind {
    /// Stable lower-case name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Subscribe => "subscribe",
            Self::SavePage => "save",
            Self::Link => "link",
        }
    }

    fn from_name(name: &str) -> Self {
        match name {
            "save" => Self::SavePage,
            "link" => Self::Link,
            _ => Self::Subscribe,
        }
    }
}

/// An address waiting for the network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PendingAddress {
    /// As the reader gave it.
    pub url: String,
    /// What for.
    pub what: PendingKind,
    /// Why it still waits, in plain words; empty when it has not been tried.
    pub sentence: String,
    /// The words the link stood under; empty when there were none.
    pub title: String,
    /// The story it stood in, when that is still here.
    pub from: Option<ArticleId>,
    /// That story's headline.
    pub from_title: String,
}

const ADD: &str = "INSERT INTO pending_address (url, what, sentence, added_at, title, from_article)
    VALUES (?1, ?2, ?3, ?4, ?5, (SELECT id FROM article WHERE id = ?6))
    ON CONFLICT (url) DO UPDATE SET what = iif(excluded.what = 'link', what, excluded.what),
        sentence = excluded.sentence, title = iif(title = '', excluded.title, title),
        from_article = coalesce(from_article, excluded.from_article)";
const LIST: &str = "SELECT p.url, p.what, p.sentence, p.title, p.from_article, coalesce(a.title, '')
    FROM pending_address p LEFT JOIN article a ON a.id = p.from_article ORDER BY p.added_at, p.rowid";
const ASK: &str = "UPDATE pending_address SET asked_at = ?1 WHERE what = 'link' AND asked_at IS NULL";
const FETCH: &str =
    "UPDATE pending_address SET what = 'save' WHERE what = 'link' AND (?1 IS NULL OR url = ?1)";

impl Store {
    /// Keeps an address. The same address again replaces what it is for; a followed link replaces nothing.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn add_pending(&self, pending: &PendingAddress, now: Timestamp) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| {
            transaction.execute(
                ADD,
                params![
                    pending.url,
                    pending.what.as_str(),
                    pending.sentence,
                    now.0,
                    pending.title.replace('\n', " "),
                    pending.from.map(|article| article.0)
                ],
            )?;
            bump_revision(transaction)
        })
    }

    /// What waits, oldest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn pending(&self) -> Result<Vec<PendingAddress>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(LIST)?;
            let waiting = statement.query_map([], |row| {
                let from: Option<i64> = row.get(4)?;
                Ok(PendingAddress {
                    url: row.get(0)?,
                    what: PendingKind::from_name(&row.get::<_, String>(1)?),
                    sentence: row.get(2)?,
                    title: row.get(3)?,
                    from: from.map(ArticleId),
                    from_title: row.get(5)?,
                })
            })?;
            Ok(waiting.collect::<Result<_, _>>()?)
        })
    }

    /// How many followed links the reader was not asked about yet. They are from now on.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn ask_about_links(&self, now: Timestamp) -> Result<usize, StoreError> {
        self.write(Durability::Reader, |transaction| Ok(transaction.execute(ASK, [now.0])?))
    }

    /// The reader wants followed links fetched as stories: all, or the one of that address.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn want_links(&self, url: Option<&str>) -> Result<usize, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let wanted = transaction.execute(FETCH, [url])?;
            bump_revision(transaction)?;
            Ok(wanted)
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

/// What has to be kept to bring an address back, a line each. The first tells this form from an older one, which was
/// what for, since when, and the address.
fn packed(transaction: &Transaction<'_>, url: &str) -> Result<Option<String>, StoreError> {
    let mut statement = transaction.prepare_cached(
        "SELECT concat_ws(char(10), '+', what, added_at, coalesce(asked_at, ''), coalesce(from_article, ''), title, url)
         FROM pending_address WHERE url = ?1",
    )?;
    Ok(statement.query_row([url], |row| row.get(0)).optional()?)
}

const RESTORE: &str = "INSERT OR IGNORE INTO pending_address (url, what, sentence, added_at, asked_at, from_article, title)
    VALUES (?1, ?2, '', CAST(?3 AS INTEGER), nullif(?4, ''), (SELECT id FROM article WHERE id = CAST(?5 AS INTEGER)), ?6)";

pub(crate) fn restore(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    let before = String::from_utf8_lossy(before);
    let lines: Vec<&str> = match before.strip_prefix("+\n") {
        Some(rest) => rest.splitn(6, '\n').collect(),
        None => before.splitn(3, '\n').collect(),
    };
    match lines.as_slice() {
        [what, added, asked, from, title, url] => {
            transaction.execute(RESTORE, params![url, what, added, asked, from, title])?;
        }
        [what, added, url] => {
            transaction.execute(RESTORE, params![url, what, added, "", "", ""])?;
        }
        _ => {}
    }
    Ok(())
}
