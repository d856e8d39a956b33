//! Mending a library that opens: a close look where damage showed, rows the second file still has, texts it still has.

use std::path::PathBuf;

use layover_model::{ArticleId, Timestamp};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params, params_from_iter};

use super::{Loss, Mended, Preference, lacks, take_all, unmark, unreadable};
use crate::keepsake::{self, Keepsake, Marks};
use crate::{Store, StoreError, body, doctor, migrations};

/// A text as the second file holds it.
pub(crate) struct KeptText {
    pub(crate) article: ArticleId,
    html_bytes: i64,
    packed: Vec<u8>,
}

impl KeptText {
    /// Puts it in the place of the one that is here.
    pub(crate) fn put(&self, transaction: &Transaction<'_>) -> Result<(), StoreError> {
        transaction.execute(
            "INSERT OR REPLACE INTO body (article_id, html_bytes, packed) VALUES (?1, ?2, ?3)",
            params![self.article.0, self.html_bytes, self.packed],
        )?;
        transaction
            .execute("INSERT OR IGNORE INTO index_queue (article_id) VALUES (?1)", [self.article.0])?;
        Ok(())
    }
}

impl Store {
    /// Looks closely at a library that answered with damage, and brings back what the second file has and it lacks.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it has to be put together anew.
    pub(crate) fn has_been_looked_at(&self, now: Timestamp) -> Result<Option<Mended>, StoreError> {
        if let Some(mended) = self.finish_mending()? {
            return Ok(Some(mended));
        }
        // First what nobody changed: mending anything else moves the own revision.
        let mended = self.own_rows_brought_back()?;
        if super::is_marked(self.directory()) {
            self.look_closely(now)?;
        }
        Ok(mended)
    }

    /// Brings back what the second file has and this library lost, while it is open: before something is written over it.
    ///
    /// # Errors
    /// When the library or the second file cannot be read or written; nothing was changed then.
    pub(crate) fn mend_own_rows(&self) -> Result<(), StoreError> {
        if let Some(mended) = self.own_rows_brought_back()? {
            self.remember_mended(mended);
        }
        Ok(())
    }

    fn own_rows_brought_back(&self) -> Result<Option<Mended>, StoreError> {
        let kept = self.read(|connection| lacks(self.directory(), connection))?;
        kept.map_or(Ok(None), |kept| self.bring_back(&kept))
    }

    /// Puts a library right that was put together anew. Where there is no room for that it is read as it is, and the next
    /// start goes on with it.
    pub(crate) fn finish_mending(&self) -> Result<Option<Mended>, StoreError> {
        let Some(copy) = super::unfinished(self.directory()) else { return Ok(None) };
        match self.put_right(Some(copy)) {
            Err(error) if error.is_for_want_of_room() => Ok(None),
            Err(error) => Err(error),
            Ok(mended) => {
                super::finish(self.directory());
                Ok(Some(mended))
            }
        }
    }

    fn look_closely(&self, now: Timestamp) -> Result<(), StoreError> {
        if self.read_afresh(broken)?.is_some() {
            // An index that is wrong is made anew out of its table.
            self.doctor_repair(now)?;
        }
        if let Some(why) = self.read_afresh(broken)? {
            return Err(StoreError::Damaged(why));
        }
        unmark(self.directory());
        Ok(())
    }

    fn bring_back(&self, kept: &Keepsake) -> Result<Option<Mended>, StoreError> {
        let opened = kept.open(self.directory())?;
        let is_back = {
            let mut writer = self.writer();
            writer.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF")?;
            let outcome = take_back(&mut writer, &opened.connection, &kept.marks);
            writer.execute_batch("PRAGMA foreign_keys = ON")?;
            outcome?
        };
        is_back.then(|| self.put_right(None)).transpose()
    }

    /// Puts everything right among rows that came from elsewhere, and counts what is here.
    pub(crate) fn put_right(&self, copy: Option<PathBuf>) -> Result<Mended, StoreError> {
        doctor::put_right(self)?;
        self.miss_what_is_gone()?;
        while self.index_pending(2_000)?.left > 0 {}
        self.read(|connection| {
            let count = |query: &str| connection.query_row(query, [], |row| row.get(0));
            Ok(Mended {
                copy,
                stories: count("SELECT count(*) FROM article")?,
                saved: count("SELECT count(*) FROM saved_story")?,
                highlights: count("SELECT count(*) FROM highlight WHERE removed_at IS NULL")?,
                follows: count("SELECT count(*) FROM follow")?,
            })
        })
    }

    /// Texts of these stories that the second file has, whole.
    pub(crate) fn texts_of_second_file(&self, articles: &[ArticleId]) -> Result<Vec<KeptText>, StoreError> {
        let Some(kept) = keepsake::newest(self.directory()) else { return Ok(Vec::new()) };
        let opened = kept.open(self.directory())?;
        let mut texts = Vec::new();
        for article in articles {
            if !matches!(body::get(&opened.connection, article.0), Ok(Some(_))) {
                continue;
            }
            let found = opened
                .connection
                .query_row("SELECT html_bytes, packed FROM body WHERE article_id = ?1", [article.0], |row| {
                    Ok(KeptText { article: *article, html_bytes: row.get(0)?, packed: row.get(1)? })
                })
                .optional()?;
            texts.extend(found);
        }
        Ok(texts)
    }
}

/// What SQLite finds wrong, or rows that hold what they cannot.
fn broken(connection: &Transaction<'_>) -> Result<Option<String>, StoreError> {
    let line: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if line != "ok" {
        return Ok(Some(line));
    }
    // A letter of it that changed may leave a sentence SQLite understands, of another table or column.
    if migrations::schema(connection)? != migrations::newest_schema()? {
        return Ok(Some("its list of tables is not as it was written".to_owned()));
    }
    let rows = unreadable(connection)?;
    Ok((rows > 0).then(|| format!("{rows} rows hold what they cannot")))
}

/// Whether something was lost, and is there again.
fn take_back(writer: &mut Connection, from: &Connection, kept: &Marks) -> Result<bool, StoreError> {
    let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another program may have come first, or acted since.
    let Some(loss) = Loss::between(kept, &keepsake::marks_of(&transaction)?) else { return Ok(false) };
    take_all(from, &transaction, Preference::Own)?;
    if loss == Loss::Rows {
        drop_strangers(from, &transaction)?;
    }
    let names = keepsake::NAMED.join(", ");
    let marks: Vec<String> = (1..=keepsake::NAMED.len()).map(|at| format!("?{at}")).collect();
    let (marks, id) = (marks.join(", "), keepsake::NAMED.len() + 1);
    let mut put = transaction.prepare(&format!(
        "UPDATE article SET ({names}) = ({marks}) WHERE id = ?{id} AND ({names}) IS NOT ({marks})"
    ))?;
    let mut statement = from.prepare(&format!("SELECT {names}, id FROM article"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let values: Vec<Value> = (0..id).map(|at| row.get(at)).collect::<Result<_, _>>()?;
        put.execute(params_from_iter(values))?;
    }
    drop(put);
    transaction.execute(
        "UPDATE library_state SET revision = max(revision, ?1) + 1, own_revision = max(own_revision, ?2) + 1",
        [kept.revision, kept.own_revision],
    )?;
    transaction.commit()?;
    Ok(true)
}

/// Rows of the reader's own that nobody made: what damage made of a key. Those they were are back.
fn drop_strangers(from: &Connection, transaction: &Transaction<'_>) -> Result<(), StoreError> {
    for table in keepsake::OWN {
        let mut statement = from.prepare(&format!("SELECT json_group_array(id) FROM {table}"))?;
        let known: String = statement.query_row([], |row| row.get(0))?;
        let drop = format!("DELETE FROM {table} WHERE id NOT IN (SELECT value FROM json_each(?1))");
        transaction.execute(&drop, [known])?;
    }
    Ok(())
}
