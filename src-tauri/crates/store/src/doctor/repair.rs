//! Mending what the doctor found. The reader's tables decide; articles, counts and index follow them.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use layover_model::ArticleId;
use rusqlite::{Transaction, params};

use super::{Area, Finding, files, unreadable_texts};
use crate::row::as_json;
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, body, picture};

pub(super) fn run(store: &Store, findings: &[Finding]) -> Result<(), StoreError> {
    let has = |area| findings.iter().any(|finding| finding.area == area && finding.repairable);
    if has(Area::Database) {
        store.writer().execute_batch("REINDEX")?;
    }
    if has(Area::Texts) {
        store.lose_texts(&store.read(unreadable_texts)?)?;
    }
    store.write(Durability::Reader, |transaction| {
        if has(Area::Relations) {
            transaction.execute_batch(DROP_DANGLING)?;
        }
        if has(Area::Index) {
            transaction.execute_batch(REBUILD_INDEX)?;
        }
        if has(Area::Pictures) {
            mend_pictures(transaction, store.directory())?;
        }
        recount_pictures(transaction)?;
        transaction.execute_batch(COPY_FLAGS)?;
        transaction.execute_batch(RECOUNT)?;
        bump_revision(transaction)
    })
}

/// Puts right what rows say of each other, after rows came from elsewhere.
pub(crate) fn put_right(store: &Store) -> Result<(), StoreError> {
    store.write(Durability::Reader, |transaction| {
        transaction.execute_batch(DROP_DANGLING)?;
        recount_pictures(transaction)?;
        transaction.execute_batch(COPY_FLAGS)?;
        transaction.execute_batch(RECOUNT)?;
        bump_revision(transaction)
    })?;
    let unreadable = store.read(unreadable_texts)?;
    store.lose_texts(&unreadable)
}

/// The reader's rows only let go of what is gone; every other row that points at nothing is dropped.
const DROP_DANGLING: &str = "
    UPDATE article_status SET article_id = NULL WHERE article_id NOT IN (SELECT id FROM article);
    UPDATE saved_story SET article_id = NULL WHERE article_id NOT IN (SELECT id FROM article);
    UPDATE highlight SET article_id = NULL WHERE article_id NOT IN (SELECT id FROM article);
    UPDATE feed SET section_id = NULL WHERE section_id NOT IN (SELECT id FROM section);
    UPDATE article SET section_id = NULL WHERE section_id NOT IN (SELECT id FROM section);
    UPDATE alias SET publication_id = NULL WHERE publication_id NOT IN (SELECT id FROM publication);
    INSERT INTO contributor (id, name) SELECT DISTINCT contributor_id, '' FROM alias
        WHERE contributor_id NOT IN (SELECT id FROM contributor);
    UPDATE contributor SET name = (SELECT name FROM alias WHERE contributor_id = contributor.id LIMIT 1) WHERE name = '';
    DELETE FROM series WHERE publication_id NOT IN (SELECT id FROM publication);
    UPDATE picture SET asset_id = NULL, due_at = 0 WHERE asset_id NOT IN (SELECT id FROM asset);
    DELETE FROM section WHERE publication_id NOT IN (SELECT id FROM publication);
    DELETE FROM feed WHERE publication_id NOT IN (SELECT id FROM publication);
    INSERT INTO publication (id, title, is_subscribed, unsubscribed_at, added_at)
        SELECT DISTINCT publication_id, 'Lost and found', 0, 0, 0 FROM article
        WHERE publication_id NOT IN (SELECT id FROM publication);
    DELETE FROM body WHERE article_id NOT IN (SELECT id FROM article);
    DELETE FROM entry WHERE article_id NOT IN (SELECT id FROM article) OR feed_id NOT IN (SELECT id FROM feed);
    DELETE FROM placement WHERE article_id NOT IN (SELECT id FROM article)
        OR section_id NOT IN (SELECT id FROM section);
    DELETE FROM credit WHERE article_id NOT IN (SELECT id FROM article)
        OR alias_id NOT IN (SELECT id FROM alias);
    DELETE FROM contribution WHERE article_id NOT IN (SELECT id FROM article)
        OR contributor_id NOT IN (SELECT id FROM contributor);
    DELETE FROM instalment WHERE article_id NOT IN (SELECT id FROM article)
        OR series_id NOT IN (SELECT id FROM series);
    DELETE FROM trip_wish WHERE trip_id NOT IN (SELECT id FROM trip);
    DELETE FROM trip_story WHERE trip_id NOT IN (SELECT id FROM trip)
        OR article_id NOT IN (SELECT id FROM article);
    DELETE FROM reading_stretch WHERE article_id NOT IN (SELECT id FROM article);
    DELETE FROM revision WHERE article_id NOT IN (SELECT id FROM article);
    DELETE FROM further_story WHERE article_id NOT IN (SELECT id FROM article);
    DELETE FROM raw_page WHERE article_id NOT IN (SELECT id FROM article);
    DELETE FROM edition_story WHERE article_id NOT IN (SELECT id FROM article)
        OR edition_id NOT IN (SELECT id FROM edition);
    UPDATE pending_address SET from_article = NULL WHERE from_article NOT IN (SELECT id FROM article);
    UPDATE audio SET asset_id = NULL, due_at = 0 WHERE asset_id NOT IN (SELECT id FROM asset);
    DELETE FROM tag WHERE article_id NOT IN (SELECT id FROM article);
    DELETE FROM enclosure WHERE article_id NOT IN (SELECT id FROM article);
    DELETE FROM article_picture WHERE article_id NOT IN (SELECT id FROM article)
        OR picture_id NOT IN (SELECT id FROM picture);
    DELETE FROM publication_count WHERE publication_id NOT IN (SELECT id FROM publication);
    DELETE FROM section_count WHERE section_id NOT IN (SELECT id FROM section);
    DELETE FROM contributor_count WHERE contributor_id NOT IN (SELECT id FROM contributor);
    DELETE FROM series_count WHERE series_id NOT IN (SELECT id FROM series);";

const REBUILD_INDEX: &str = "
    INSERT INTO article_index (article_index) VALUES ('delete-all');
    INSERT INTO article_index_headlines (article_index_headlines) VALUES ('delete-all');
    DELETE FROM index_queue;
    INSERT INTO index_queue (article_id) SELECT id FROM article;";

const COPY_FLAGS: &str = "
    UPDATE article SET
        is_read = coalesce((SELECT t.is_read FROM article_status t WHERE t.article_id = article.id), 0),
        saved_at = (SELECT s.saved_at FROM saved_story s WHERE s.article_id = article.id),
        is_listed = (SELECT p.is_subscribed FROM publication p WHERE p.id = article.publication_id)
    WHERE is_read <> coalesce((SELECT t.is_read FROM article_status t WHERE t.article_id = article.id), 0)
        OR saved_at IS NOT (SELECT s.saved_at FROM saved_story s WHERE s.article_id = article.id)
        OR is_listed <> (SELECT p.is_subscribed FROM publication p WHERE p.id = article.publication_id);
    UPDATE placement SET (is_read, is_listed, published_at, kind) =
        (SELECT a.is_read, a.is_listed, a.published_at, a.kind FROM article a WHERE a.id = placement.article_id)
    WHERE (is_read, is_listed, published_at, kind) IS NOT
        (SELECT a.is_read, a.is_listed, a.published_at, a.kind FROM article a WHERE a.id = placement.article_id);
    DELETE FROM contribution;
    INSERT INTO contribution (article_id, contributor_id, published_at, kind, is_listed, is_read)
        SELECT DISTINCT a.id, l.contributor_id, a.published_at, a.kind, a.is_listed, a.is_read
        FROM credit c JOIN alias l ON l.id = c.alias_id JOIN article a ON a.id = c.article_id;
    UPDATE instalment SET (is_read, is_listed, published_at, kind) =
        (SELECT a.is_read, a.is_listed, a.published_at, a.kind FROM article a WHERE a.id = instalment.article_id);
    UPDATE article SET (is_followed, keeps_offline) =
        (SELECT count(*) > 0, coalesce(max(f.keeps_offline), 0) FROM follow f WHERE
            f.kind = 'contributor' AND f.subject_id IN (SELECT contributor_id FROM contribution WHERE article_id = article.id)
            OR f.kind = 'series' AND f.subject_id IN (SELECT series_id FROM instalment WHERE article_id = article.id)
            OR f.kind = 'section' AND f.subject_id IN (SELECT section_id FROM placement WHERE article_id = article.id)
            OR f.kind = 'publication' AND f.subject_id = article.publication_id);
    UPDATE article SET is_highlighted = NOT is_highlighted
        WHERE is_highlighted <> EXISTS (SELECT 1 FROM highlight h WHERE h.article_id = article.id AND h.removed_at IS NULL);
    UPDATE article SET is_packed = NOT is_packed
        WHERE is_packed <> EXISTS (SELECT 1 FROM trip_story ts JOIN trip tr ON tr.id = ts.trip_id
            WHERE ts.article_id = article.id AND ts.is_refused = 0 AND tr.ended_at IS NULL);";

const RECOUNT: &str = "
    UPDATE room SET file_bytes = (SELECT coalesce(sum(bytes), 0) FROM asset),
        page_bytes = (SELECT coalesce(sum(length(packed)), 0) FROM raw_page);
    INSERT OR IGNORE INTO publication_count (publication_id) SELECT id FROM publication;
    INSERT OR IGNORE INTO section_count (section_id) SELECT id FROM section;
    INSERT OR IGNORE INTO contributor_count (contributor_id) SELECT id FROM contributor;
    INSERT OR IGNORE INTO series_count (series_id) SELECT id FROM series;
    UPDATE library_count SET (total, unread, saved) =
        (SELECT total(is_listed), total(is_listed AND NOT is_read), total(saved_at IS NOT NULL) FROM article);
    UPDATE publication_count SET (total, unread) = (SELECT total(is_listed), total(is_listed AND NOT is_read)
        FROM article a WHERE a.publication_id = publication_count.publication_id);
    UPDATE section_count SET (total, unread) = (SELECT total(is_listed), total(is_listed AND NOT is_read)
        FROM placement pl WHERE pl.section_id = section_count.section_id);
    UPDATE contributor_count SET (total, unread) = (SELECT total(is_listed), total(is_listed AND NOT is_read)
        FROM contribution c WHERE c.contributor_id = contributor_count.contributor_id);
    UPDATE series_count SET (total, unread) = (SELECT total(is_listed), total(is_listed AND NOT is_read)
        FROM instalment i WHERE i.series_id = series_count.series_id);";

const SOURCE_AGAIN: &str = "UPDATE feed SET etag = NULL, last_modified = NULL, body_hash = NULL
    WHERE id IN (SELECT feed_id FROM entry WHERE article_id = ?1)";
const ENTRY_AGAIN: &str = "UPDATE entry SET source_hash = zeroblob(32) WHERE article_id = ?1";
const TEXT_AGAIN: &str = "UPDATE article SET text_state = 'lost', text_origin = NULL, word_count = 0,
    page_due_at = iif(url IS NULL, NULL, 0) WHERE id = ?1";

/// A text that cannot be unpacked is fetched again: from its page, and from feeds made to look new.
fn forget_text(transaction: &Transaction<'_>, article: ArticleId) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM body WHERE article_id = ?1", [article.0])?;
    for statement in [SOURCE_AGAIN, ENTRY_AGAIN, TEXT_AGAIN] {
        transaction.execute(statement, [article.0])?;
    }
    Ok(())
}

impl Store {
    /// Lets go of a text that cannot be read: it is fetched again.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn lose_text(&self, article: ArticleId) -> Result<(), StoreError> {
        self.lose_texts(&[article])
    }

    /// The same for several. What the second file still has comes back from there.
    pub(crate) fn lose_texts(&self, articles: &[ArticleId]) -> Result<(), StoreError> {
        if articles.is_empty() {
            return Ok(());
        }
        let back = self.texts_of_second_file(articles)?;
        self.write(Durability::Sync, |transaction| {
            for article in articles {
                match back.iter().find(|text| text.article == *article) {
                    Some(text) => text.put(transaction)?,
                    None => forget_text(transaction, *article)?,
                }
            }
            bump_revision(transaction)
        })
    }

    /// Wants those texts again that should be here and are not, or cannot be read, of these stories. The answer is how many.
    ///
    /// # Errors
    /// When the library cannot be read or written.
    pub fn miss_texts(&self, articles: &[ArticleId]) -> Result<usize, StoreError> {
        let missing = self.read(|connection| {
            let mut missing = missing_texts(connection, MISSING_OF, &as_json(articles))?;
            missing.extend(unreadable(connection, articles)?);
            Ok(missing)
        })?;
        if missing.is_empty() {
            return Ok(0);
        }
        self.lose_texts(&missing)?;
        Ok(missing.len())
    }
}

const MISSING_OF: &str = "SELECT a.id FROM json_each(?1) wanted CROSS JOIN article a ON a.id = wanted.value
    WHERE a.text_state = 'full' AND NOT EXISTS (SELECT 1 FROM body b WHERE b.article_id = a.id)";
/// Of what is kept: few beside all stories.
const MISSING_KEPT: &str = "SELECT a.id FROM (SELECT id FROM article INDEXED BY article_saved WHERE saved_at IS NOT NULL
        UNION SELECT id FROM article INDEXED BY article_kept WHERE keeps_offline = 1
        UNION SELECT id FROM article INDEXED BY article_packed WHERE is_packed = 1) kept
    CROSS JOIN article a ON a.id = kept.id
    WHERE ?1 IS NOT NULL AND a.text_state = 'full' AND NOT EXISTS (SELECT 1 FROM body b WHERE b.article_id = a.id)";

/// Those whose text is there and cannot be unpacked.
fn unreadable(connection: &Transaction<'_>, articles: &[ArticleId]) -> Result<Vec<ArticleId>, StoreError> {
    let mut found = Vec::new();
    for article in articles {
        match body::get(connection, article.0) {
            Err(StoreError::Damaged(_)) => found.push(*article),
            other => drop(other?),
        }
    }
    Ok(found)
}

fn missing_texts(connection: &Transaction<'_>, query: &str, of: &str) -> Result<Vec<ArticleId>, StoreError> {
    let mut statement = connection.prepare_cached(query)?;
    let missing = statement.query_map([of], |row| row.get(0).map(ArticleId))?;
    Ok(missing.collect::<Result<_, _>>()?)
}

/// Stories that are kept and lack the text they should have.
pub(super) fn kept_without_text(connection: &Transaction<'_>) -> Result<Vec<ArticleId>, StoreError> {
    missing_texts(connection, MISSING_KEPT, "")
}

/// A story whose text should be here and is not: it is wanted again.
pub(crate) fn miss_text(transaction: &Transaction<'_>, article: ArticleId) -> Result<(), StoreError> {
    let mut missing = missing_texts(transaction, MISSING_OF, &as_json(&[article]))?;
    missing.extend(unreadable(transaction, &[article])?);
    missing.into_iter().try_for_each(|article| forget_text(transaction, article))
}

fn mend_pictures(transaction: &Transaction<'_>, library: &Path) -> Result<(), StoreError> {
    forget_assets(transaction, &files::missing(transaction, library)?)?;
    for file in files::orphans(transaction, library)? {
        match fs::remove_file(&file) {
            // Another program has just put it where it belongs.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            removed => removed.map_err(StoreError::file(&file))?,
        }
    }
    Ok(())
}

/// Pictures without a file are wanted again.
fn forget_assets(transaction: &Transaction<'_>, assets: &[i64]) -> Result<(), StoreError> {
    for asset in assets {
        transaction.execute(
            "UPDATE picture SET asset_id = NULL, failure = 'lost', failures = 0, due_at = 0 WHERE asset_id = ?1",
            params![asset],
        )?;
        transaction
            .execute("UPDATE audio SET asset_id = NULL, due_at = 0 WHERE asset_id = ?1", params![asset])?;
        transaction.execute("DELETE FROM asset WHERE id = ?1", [asset])?;
    }
    Ok(())
}

/// Lets go of pictures whose files are gone: their stories say so from now on, and the next sync fetches them.
pub(super) fn let_go(store: &Store, assets: &[i64]) -> Result<(), StoreError> {
    store.write(Durability::Sync, |transaction| {
        forget_assets(transaction, assets)?;
        recount_pictures(transaction)?;
        bump_revision(transaction)
    })
}

fn recount_pictures(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let articles: Vec<i64> = transaction
        .prepare("SELECT id FROM article WHERE pictures_total > 0 OR pictures_here > 0 OR id IN (SELECT article_id FROM article_picture)")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    articles.into_iter().try_for_each(|article| picture::recount(transaction, article))
}
