//! Tables `setting` and `allow_rule`: what the reader chose. The store keeps them as text and gives no meaning
//! to them; the list of allowed origins is filled by the reader alone.

use rusqlite::{OptionalExtension, Transaction, params};

use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError};

impl Store {
    /// A setting's value.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        self.read(|connection| {
            Ok(connection
                .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
                .query_row([name], |row| row.get(0))
                .optional()?)
        })
    }

    /// Sets it.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| {
            put(transaction, name, value)?;
            bump_revision(transaction)
        })
    }

    /// Sets what nothing on any screen hangs on: no window has to look at the library anew for it.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn set_quietly(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| put(transaction, name, value))
    }

    /// The origins the reader allowed on purpose, as written.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn allow_list(&self) -> Result<Vec<String>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached("SELECT rule FROM allow_rule ORDER BY rule")?;
            let rules = statement.query_map([], |row| row.get(0))?;
            Ok(rules.collect::<Result<_, _>>()?)
        })
    }

    /// Adds a rule.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn allow(&self, rule: &str) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| {
            transaction.execute("INSERT OR IGNORE INTO allow_rule (rule) VALUES (?1)", [rule])?;
            bump_revision(transaction)
        })
    }

    /// Takes a rule away.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn disallow(&self, rule: &str) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| {
            transaction.execute("DELETE FROM allow_rule WHERE rule = ?1", [rule])?;
            bump_revision(transaction)
        })
    }
}

fn put(transaction: &Transaction<'_>, name: &str, value: &str) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO setting (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![name, value],
    )?;
    Ok(())
}
