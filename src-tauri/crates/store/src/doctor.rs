//! Checking a library, and repairing what can be repaired without asking the web: index, counts, copies of
//! flags, orphans, files of pictures.

mod files;
mod repair;

pub(crate) use repair::{miss_text, put_right};

use layover_model::{ArticleId, Timestamp};
use rusqlite::Transaction;

use crate::{Store, StoreError, body, salvage};

/// What part of the library a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Area {
    /// The database file itself.
    Database,
    /// Rows that point at rows that are gone.
    Relations,
    /// The full-text index.
    Index,
    /// Counts, and flags copied next to the keys of lists.
    Counts,
    /// Texts of stories.
    Texts,
    /// Files of pictures.
    Pictures,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub area: Area,
    /// What is wrong, in plain words.
    pub sentence: String,
    /// Whether [`Store::doctor_repair`] can mend it.
    pub repairable: bool,
}

impl Store {
    /// Looks at everything and changes nothing. Empty when all is well.
    ///
    /// # Errors
    /// When the library cannot be read at all.
    pub fn doctor_check(&self) -> Result<Vec<Finding>, StoreError> {
        let mut findings = self.read_afresh(|connection| {
            let mut findings = check_database(connection)?;
            findings.extend(check_relations(connection)?);
            findings.extend(check_index(connection)?);
            findings.extend(check_counts(connection)?);
            findings.extend(check_texts(connection)?);
            findings.extend(files::check(connection, self.directory())?);
            Ok(findings)
        })?;
        findings.extend(self.check_index_structure()?);
        // What is broken in the file itself is put together anew when the library is opened again.
        if findings.iter().any(|finding| finding.area == Area::Database) && !self.is_sealed() {
            salvage::mark(self.directory());
        }
        Ok(findings)
    }

    /// Looks whether every picture's file is still there, by its size alone, and every text of what is kept, and
    /// wants those again that are not. The answer is how many that are. Cheap enough for every start and every sync.
    ///
    /// # Errors
    /// When the library cannot be read or written.
    pub fn miss_what_is_gone(&self) -> Result<usize, StoreError> {
        let (gone, texts) = self.read(|connection| {
            Ok((files::gone(connection, self.directory())?, repair::kept_without_text(connection)?))
        })?;
        if !gone.is_empty() {
            repair::let_go(self, &gone)?;
        }
        let texts = if texts.is_empty() { 0 } else { self.miss_texts(&texts)? };
        Ok(gone.len() + texts)
    }

    /// Mends what can be mended and returns what is still not as it should be.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn doctor_repair(&self, now: Timestamp) -> Result<Vec<Finding>, StoreError> {
        // First what nobody changed: mending anything else moves the own revision.
        self.mend_own_rows()?;
        let findings = self.doctor_check()?;
        if findings.iter().any(|finding| finding.repairable) {
            repair::run(self, &findings)?;
            self.tidy(now)?;
            while self.index_pending(2_000)?.left > 0 {}
        }
        self.doctor_check()
    }

    /// The index checks itself through a command that looks like a write; it is taken back at once.
    fn check_index_structure(&self) -> Result<Option<Finding>, StoreError> {
        let writer = self.writer();
        let outcome = writer.execute_batch(CHECK_INDEX);
        match outcome.map_err(StoreError::from) {
            Ok(()) => Ok(None),
            Err(StoreError::Damaged(_)) => {
                Ok(Some(finding(Area::Index, "The search index is damaged.".to_owned())))
            }
            Err(error) => Err(error),
        }
    }
}

fn finding(area: Area, sentence: String) -> Finding {
    Finding { area, sentence, repairable: true }
}

fn check_database(connection: &Transaction<'_>) -> Result<Vec<Finding>, StoreError> {
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let lines: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(lines
        .into_iter()
        .filter(|line| line != "ok")
        .map(|line| Finding {
            area: Area::Database,
            // Only what an index says wrongly can be made again from its table.
            repairable: line.contains("index"),
            sentence: format!("The database says: {line}."),
        })
        .collect())
}

fn check_relations(connection: &Transaction<'_>) -> Result<Vec<Finding>, StoreError> {
    let mut statement = connection
        .prepare("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1 ORDER BY 1")?;
    let broken = statement.query_map([], |row| {
        let table: String = row.get(0)?;
        let count: i64 = row.get(1)?;
        Ok(finding(Area::Relations, format!("{count} rows of {table} point at nothing.")))
    })?;
    Ok(broken.collect::<Result<_, _>>()?)
}

const CHECK_INDEX: &str = "INSERT INTO article_index (article_index) VALUES ('integrity-check');
    INSERT INTO article_index_headlines (article_index_headlines) VALUES ('integrity-check')";
const NOT_INDEXED: &str = "SELECT count(*) FROM article a
    WHERE (NOT EXISTS (SELECT 1 FROM article_index_docsize d WHERE d.id = a.id)
        OR NOT EXISTS (SELECT 1 FROM article_index_headlines_docsize d WHERE d.id = a.id))
    AND NOT EXISTS (SELECT 1 FROM index_queue q WHERE q.article_id = a.id)";
const STALE: &str = "SELECT count(*) FROM (SELECT id FROM article_index_docsize UNION
        SELECT id FROM article_index_headlines_docsize) d
    WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.id = d.id)";

/// Each count of something wrong, and the sentence that says it.
type Check = (&'static str, &'static str);

fn run_checks(
    connection: &Transaction<'_>,
    area: Area,
    checks: &[Check],
) -> Result<Vec<Finding>, StoreError> {
    let mut findings = Vec::new();
    for (query, sentence) in checks {
        let count: i64 = connection.query_row(query, [], |row| row.get(0))?;
        if count > 0 {
            findings.push(finding(area, format!("{count} {sentence}")));
        }
    }
    Ok(findings)
}

fn check_index(connection: &Transaction<'_>) -> Result<Vec<Finding>, StoreError> {
    run_checks(
        connection,
        Area::Index,
        &[
            (NOT_INDEXED, "stories are missing from the search index."),
            (STALE, "stories in the search index are no longer in the library."),
        ],
    )
}

const WRONG_TOTALS: &str = "SELECT
    (SELECT count(*) FROM library_count WHERE (total, unread, saved) IS NOT
        (SELECT total(is_listed), total(is_listed AND NOT is_read), total(saved_at IS NOT NULL) FROM article))
    + (SELECT count(*) FROM publication p LEFT JOIN publication_count c ON c.publication_id = p.id
        WHERE (c.total, c.unread) IS NOT (SELECT total(is_listed), total(is_listed AND NOT is_read)
            FROM article a WHERE a.publication_id = p.id))
    + (SELECT count(*) FROM section s LEFT JOIN section_count c ON c.section_id = s.id
        WHERE (c.total, c.unread) IS NOT (SELECT total(is_listed), total(is_listed AND NOT is_read)
            FROM placement pl WHERE pl.section_id = s.id))
    + (SELECT count(*) FROM contributor k LEFT JOIN contributor_count c ON c.contributor_id = k.id
        WHERE (c.total, c.unread) IS NOT (SELECT total(is_listed), total(is_listed AND NOT is_read)
            FROM contribution co WHERE co.contributor_id = k.id))
    + (SELECT count(*) FROM series s LEFT JOIN series_count c ON c.series_id = s.id
        WHERE (c.total, c.unread) IS NOT (SELECT total(is_listed), total(is_listed AND NOT is_read)
            FROM instalment i WHERE i.series_id = s.id))";
const WRONG_FOLLOWS: &str = "SELECT count(*) FROM article WHERE (is_followed, keeps_offline) IS NOT
    (SELECT count(*) > 0, coalesce(max(f.keeps_offline), 0) FROM follow f WHERE
        f.kind = 'contributor' AND f.subject_id IN (SELECT contributor_id FROM contribution WHERE article_id = article.id)
        OR f.kind = 'series' AND f.subject_id IN (SELECT series_id FROM instalment WHERE article_id = article.id)
        OR f.kind = 'section' AND f.subject_id IN (SELECT section_id FROM placement WHERE article_id = article.id)
        OR f.kind = 'publication' AND f.subject_id = article.publication_id)";
const WRONG_PARTS: &str = "SELECT (SELECT count(*) FROM credit c JOIN alias l ON l.id = c.alias_id
        LEFT JOIN contribution co ON co.article_id = c.article_id AND co.contributor_id = l.contributor_id
        WHERE co.article_id IS NULL)
    + (SELECT count(*) FROM contribution co JOIN article a ON a.id = co.article_id
        WHERE (co.is_read, co.is_listed, co.published_at, co.kind) IS NOT (a.is_read, a.is_listed, a.published_at, a.kind)
            OR NOT EXISTS (SELECT 1 FROM credit c JOIN alias l ON l.id = c.alias_id
                WHERE c.article_id = co.article_id AND l.contributor_id = co.contributor_id))
    + (SELECT count(*) FROM instalment i JOIN article a ON a.id = i.article_id
        WHERE (i.is_read, i.is_listed, i.published_at, i.kind) IS NOT (a.is_read, a.is_listed, a.published_at, a.kind))";
const WRONG_FLAGS: &str = "SELECT count(*) FROM article a
    JOIN publication p ON p.id = a.publication_id
    LEFT JOIN article_status t ON t.article_id = a.id LEFT JOIN saved_story s ON s.article_id = a.id
    WHERE a.is_read <> coalesce(t.is_read, 0) OR a.saved_at IS NOT s.saved_at OR a.is_listed <> p.is_subscribed
        OR a.is_packed <> EXISTS (SELECT 1 FROM trip_story ts JOIN trip tr ON tr.id = ts.trip_id
            WHERE ts.article_id = a.id AND ts.is_refused = 0 AND tr.ended_at IS NULL)
        OR a.is_highlighted <> EXISTS (SELECT 1 FROM highlight h WHERE h.article_id = a.id AND h.removed_at IS NULL)";
const WRONG_PLACEMENTS: &str = "SELECT count(*) FROM placement pl JOIN article a ON a.id = pl.article_id
    WHERE (pl.is_read, pl.is_listed, pl.published_at, pl.kind)
        IS NOT (a.is_read, a.is_listed, a.published_at, a.kind)";
const WRONG_PICTURES: &str = "SELECT count(*) FROM article a WHERE (pictures_total, pictures_here) IS NOT
    (SELECT count(DISTINCT ap.picture_id), count(DISTINCT iif(p.asset_id IS NULL, NULL, ap.picture_id))
     FROM article_picture ap JOIN picture p ON p.id = ap.picture_id WHERE ap.article_id = a.id)";
const WRONG_ROOM: &str =
    "SELECT count(*) FROM room WHERE file_bytes <> (SELECT coalesce(sum(bytes), 0) FROM asset)
    OR page_bytes <> (SELECT coalesce(sum(length(packed)), 0) FROM raw_page)";

fn check_counts(connection: &Transaction<'_>) -> Result<Vec<Finding>, StoreError> {
    run_checks(
        connection,
        Area::Counts,
        &[
            (WRONG_FLAGS, "stories show another state than the reader gave them."),
            (WRONG_PLACEMENTS, "stories show another state in their sections."),
            (WRONG_PARTS, "stories show another state with their contributors or in their series."),
            (WRONG_FOLLOWS, "stories show otherwise than the reader follows."),
            (WRONG_PICTURES, "stories count their pictures wrongly."),
            (WRONG_TOTALS, "counts of stories are wrong."),
            (WRONG_ROOM, "count of the room that files take is wrong."),
        ],
    )
}

fn check_texts(connection: &Transaction<'_>) -> Result<Vec<Finding>, StoreError> {
    let count = unreadable_texts(connection)?.len();
    let sentence = match count {
        1 => "The text of 1 story cannot be read and has to be fetched again.".to_owned(),
        _ => format!("The texts of {count} stories cannot be read and have to be fetched again."),
    };
    Ok(if count > 0 { vec![finding(Area::Texts, sentence)] } else { Vec::new() })
}

/// Stories whose text is here, or should be.
const WITH_TEXT: &str = "SELECT id FROM article WHERE text_origin IS NOT NULL
    UNION SELECT article_id FROM body WHERE article_id IN (SELECT id FROM article)";

fn unreadable_texts(connection: &Transaction<'_>) -> Result<Vec<ArticleId>, StoreError> {
    let ids: Vec<i64> =
        connection.prepare(WITH_TEXT)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut unreadable = Vec::new();
    for id in ids {
        match body::get(connection, id) {
            Ok(Some(_)) => {}
            Ok(None) | Err(StoreError::Damaged(_)) => unreadable.push(ArticleId(id)),
            Err(error) => return Err(error),
        }
    }
    Ok(unreadable)
}
