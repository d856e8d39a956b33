//! Stories whose text is on their page: which are due, and what came of them. Also single saved pages.

use layover_model::{ArticleId, PublicationId, StagedArticle, TextFailure, TextState, Timestamp};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::article::{self, Standing};
use crate::merge::{self, text};
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, picture, revision, saved_story};

/// A page to fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageWanted {
    /// The story.
    pub article: ArticleId,
    /// Whose it is.
    pub publication: PublicationId,
    /// Where it is fetched.
    pub url: String,
    /// The publication's built-in profile.
    pub profile: Option<String>,
    /// Who names it: the feed that story came from, or its own address where the reader asked for the page by it.
    /// `None` for what came in a pack or a file: then it is fetched from public addresses alone.
    pub source: Option<String>,
}

/// What [`SAVED_PAGES`] is known by, for queries that are put together when Layover is built.
macro_rules! saved_pages_key {
    () => {
        "layover saved-pages"
    };
}

/// Who vouches for the addresses that a story names: `a` is the story. Its feed, which the reader chose, or the address
/// of a page that the reader asked for by it. What a pack or a file says of where it came from is a stranger's word, and
/// opens no way into the local network.
macro_rules! source_of_story {
    () => {
        concat!(
            "coalesce((SELECT f.url FROM entry e JOIN feed f ON f.id = e.feed_id WHERE e.article_id = a.id LIMIT 1),
            (SELECT a.url FROM publication own WHERE own.id = a.publication_id AND own.site_key = '",
            crate::page::saved_pages_key!(),
            "'))"
        )
    };
}

pub(crate) use {saved_pages_key, source_of_story};

/// A publication of single pages: known by its key, which no address can have.
pub(crate) struct SinglePages {
    /// Its key.
    pub(crate) key: &'static str,
    title: &'static str,
}

/// Pages that the reader asked for by their address.
pub(crate) const SAVED_PAGES: SinglePages = SinglePages { key: saved_pages_key!(), title: "Saved pages" };
/// Pages that came as files, which may say anything of where they came from.
pub(crate) const PAGE_FILES: SinglePages =
    SinglePages { key: "layover page-files", title: "Pages from files" };

pub(crate) const WANTED: &str = concat!(
    "SELECT a.id, a.publication_id, a.url, p.profile, ",
    source_of_story!(),
    "
    FROM article a INDEXED BY article_page_due JOIN publication p ON p.id = a.publication_id
    WHERE a.page_due_at IS NOT NULL AND a.page_due_at <= ?1 AND a.url IS NOT NULL
        AND (a.is_listed = 1 OR a.saved_at IS NOT NULL OR a.is_packed = 1)
    ORDER BY (a.saved_at IS NOT NULL) DESC, a.published_at DESC, a.id DESC LIMIT ?2"
);

/// The same for one story whose text is not whole.
const OF_ARTICLE: &str = concat!(
    "SELECT a.id, a.publication_id, a.url, p.profile, ",
    source_of_story!(),
    "
    FROM article a JOIN publication p ON p.id = a.publication_id
    WHERE a.id = ?1 AND a.url IS NOT NULL AND a.text_state <> 'full'"
);

pub(crate) fn of_article(
    transaction: &Transaction<'_>,
    article: ArticleId,
) -> Result<Option<PageWanted>, StoreError> {
    Ok(transaction.prepare_cached(OF_ARTICLE)?.query_row([article.0], wanted_row).optional()?)
}

/// A row of what asks for pages: story, publication, address, profile, source.
pub(crate) fn wanted_row(row: &Row<'_>) -> rusqlite::Result<PageWanted> {
    Ok(PageWanted {
        article: ArticleId(row.get(0)?),
        publication: PublicationId(row.get(1)?),
        url: row.get(2)?,
        profile: row.get(3)?,
        source: row.get(4)?,
    })
}

/// Kept stories behind one, by their numbers: few beside all stories, and found by the indexes of what is kept.
pub(crate) const KEPT: &str = concat!(
    "SELECT a.id, a.publication_id, a.url, p.profile, ",
    source_of_story!(),
    "
    FROM (SELECT id FROM article WHERE saved_at IS NOT NULL
            UNION SELECT id FROM article WHERE keeps_offline = 1 UNION SELECT id FROM article WHERE is_packed = 1) k
        CROSS JOIN article a ON a.id = k.id JOIN publication p ON p.id = a.publication_id
    WHERE k.id > ?1 AND a.url IS NOT NULL AND a.page_due_at IS NULL
        AND a.published_at < ?3
    ORDER BY k.id LIMIT ?2"
);

impl Store {
    /// Stories kept on purpose (saved, followed to be kept offline, packed) whose text is settled and that were
    /// published before `before`: some behind `after`, by their numbers.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn kept_pages(
        &self,
        after: ArticleId,
        limit: usize,
        before: Timestamp,
    ) -> Result<Vec<PageWanted>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(KEPT)?;
            let kept = statement.query_map(params![after.0, limit, before.0], wanted_row)?;
            Ok(kept.collect::<Result<_, _>>()?)
        })
    }

    /// The page of a story is gone from the web, or stands there (again). The story stays, and says so.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn mark_removed(&self, article: ArticleId, is_removed: bool) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            if transaction.execute(MARK_REMOVED, params![article.0, is_removed])? > 0 {
                bump_revision(transaction)?;
            }
            Ok(())
        })
    }

    /// Pages to fetch: of saved stories first, then the newest; failed ones again when their wait is over.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn pages_wanted(&self, limit: usize, now: Timestamp) -> Result<Vec<PageWanted>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(WANTED)?;
            let wanted = statement.query_map(params![now.0, limit], wanted_row)?;
            Ok(wanted.collect::<Result<_, _>>()?)
        })
    }

    /// Takes a story as its page has it. The stored text stays when the page's is much shorter, and when it is
    /// whole and the page's is not.
    ///
    /// # Errors
    /// [`StoreError::UnknownArticle`] when there is none of that id.
    pub fn merge_page(
        &self,
        article: ArticleId,
        staged: &StagedArticle,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            // Writing a story forgets how often its page failed before.
            let before = failures(transaction, article)?;
            lay_over(transaction, article, staged, now)?;
            match staged.text_state {
                TextState::Failed(failure) => fail(transaction, article, failure, before, now)?,
                _ => drop(transaction.execute(MARK_REMOVED, params![article.0, false])?),
            }
            bump_revision(transaction)
        })
    }

    /// A page could not be taken. A story whose whole text is here stays so; a passing failure is tried again
    /// after a wait that grows, and what a server's bad hour looks like too is looked at twice more.
    ///
    /// # Errors
    /// [`StoreError::UnknownArticle`] when there is none of that id.
    pub fn page_failed(
        &self,
        article: ArticleId,
        failure: TextFailure,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            let before = failures(transaction, article)?;
            fail(transaction, article, failure, before, now)?;
            bump_revision(transaction)
        })
    }

    /// A page's server asked to be left alone: it is tried again after that, and no failure is counted. A story whose
    /// whole text is here stays so.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn page_left_alone(&self, article: ArticleId, until: Timestamp) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            transaction.prepare_cached(LEFT_ALONE)?.execute(params![
                article.0,
                TextFailure::AskedToWait.as_str(),
                until.0
            ])?;
            bump_revision(transaction)
        })
    }

    /// Takes a single page in that the reader asked for by its address, and saves it. When the library has the story
    /// already, that one is saved.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn add_page(&self, staged: &StagedArticle, now: Timestamp) -> Result<ArticleId, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let article = match known(transaction, staged)? {
                Some(article) => {
                    lay_over(transaction, ArticleId(article), staged, now)?;
                    article
                }
                None => add(transaction, staged, &SAVED_PAGES, now)?,
            };
            save(transaction, article, now)?;
            bump_revision(transaction)?;
            Ok(ArticleId(article))
        })
    }

    /// The same for a page that came as a file, and whether it was not here before. A story the library has already is
    /// saved and stays as it is: a file may say anything of where it came from.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn add_page_file(
        &self,
        staged: &StagedArticle,
        now: Timestamp,
    ) -> Result<(ArticleId, bool), StoreError> {
        self.write(Durability::Reader, |transaction| {
            let known = known(transaction, staged)?;
            let article = match known {
                Some(article) => article,
                None => add(transaction, staged, &PAGE_FILES, now)?,
            };
            save(transaction, article, now)?;
            bump_revision(transaction)?;
            Ok((ArticleId(article), known.is_none()))
        })
    }
}

fn known(transaction: &Transaction<'_>, staged: &StagedArticle) -> Result<Option<i64>, StoreError> {
    match &staged.canonical_url {
        Some(url) => merge::find_by_canonical(transaction, url),
        None => Ok(None),
    }
}

fn save(transaction: &Transaction<'_>, article: i64, now: Timestamp) -> Result<(), StoreError> {
    let saved_at: Option<i64> =
        transaction.query_row("SELECT saved_at FROM article WHERE id = ?1", [article], |row| row.get(0))?;
    if saved_at.is_none() {
        saved_story::write(transaction, article, Some(now.0))?;
    }
    Ok(())
}

pub(crate) fn lay_over(
    transaction: &Transaction<'_>,
    article: ArticleId,
    staged: &StagedArticle,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (stored, standing) =
        article::read(transaction, article.0)?.ok_or(StoreError::UnknownArticle(article))?;
    let mut combined = text::combine(&stored, staged, true);
    revision::keep(transaction, article.0, &stored, &combined.article, now)?;
    // Feeds find the story by the address they gave; what its page calls canonical may be another.
    if stored.canonical_url.is_some() {
        combined.article.canonical_url = stored.canonical_url;
    }
    let published_at = if combined.article.published == stored.published {
        standing.published_at
    } else {
        article::ordering_instant(combined.article.published, now)
    };
    let standing = Standing { published_at, page_due_at: None, ..standing };
    article::write(transaction, Some(article.0), &combined.article, &standing, combined.is_body_new, now)?;
    Ok(())
}

fn add(
    transaction: &Transaction<'_>,
    staged: &StagedArticle,
    among: &SinglePages,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let standing = Standing {
        publication: single_pages(transaction, among, now)?,
        is_listed: true,
        published_at: article::ordering_instant(staged.published, now),
        page_due_at: (article::honest_state(staged) == TextState::SummaryOnly).then_some(0),
    };
    let article = article::write(transaction, None, staged, &standing, true, now)?;
    merge::find_again(transaction, article, staged.canonical_url.as_deref(), None)?;
    Ok(article)
}

fn single_pages(
    transaction: &Transaction<'_>,
    among: &SinglePages,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let known = transaction
        .query_row("SELECT id FROM publication WHERE site_key = ?1", [among.key], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        transaction.execute(
            "UPDATE publication SET is_subscribed = 1, unsubscribed_at = NULL WHERE id = ?1 AND is_subscribed = 0",
            [id],
        )?;
        return Ok(id);
    }
    transaction.execute(
        "INSERT INTO publication (title, site_key, added_at) VALUES (?1, ?2, ?3)",
        params![among.title, among.key, now.0],
    )?;
    Ok(transaction.last_insert_rowid())
}

const MARK_REMOVED: &str = "UPDATE article SET source_removed = ?2 WHERE id = ?1 AND source_removed <> ?2";
const FAILURES: &str = "SELECT page_failures, text_state, source_removed FROM article WHERE id = ?1";
const STATE: &str = "SELECT text_state FROM article WHERE id = ?1";
const LEFT_ALONE: &str = "UPDATE article SET text_state = iif(text_state = 'full', text_state, ?2), page_due_at = ?3 WHERE id = ?1";
const FAIL: &str = "UPDATE article SET text_state = ?2, page_failures = ?5, page_due_at = ?3,
    source_removed = max(source_removed, ?4) WHERE id = ?1";

/// What came of the page of a story before.
#[derive(Clone, Copy)]
pub(crate) struct Before {
    /// Failures, one time after the other.
    failures: u32,
    /// The last of them was no passing one.
    was_settled: bool,
}

/// When a page or picture is looked at again that was gone, refused or something else, after the first time and the second:
/// servers have bad hours, and worse days. The third time it is believed. No wait is longer (see the module of the future).
const SECOND_LOOKS: [i64; 2] = [24 * 3600, 2 * 24 * 3600];

/// When something is looked at again that has looked gone so many times before.
pub(crate) fn second_look(looks_before: u32, now: Timestamp) -> Option<i64> {
    let wait = SECOND_LOOKS.get(usize::try_from(looks_before).unwrap_or(usize::MAX))?;
    Some(now.0.saturating_add(*wait))
}

pub(crate) fn fail(
    transaction: &Transaction<'_>,
    article: ArticleId,
    failure: TextFailure,
    before: Before,
    now: Timestamp,
) -> Result<(), StoreError> {
    let state: String = transaction.prepare_cached(STATE)?.query_row([article.0], |row| row.get(0))?;
    let is_full = state == TextState::Full.as_str();
    let state = if is_full { TextState::Full } else { TextState::Failed(failure) };
    // Passing failures before it say nothing of whether a page is gone.
    let failures = if failure.is_passing() || before.was_settled { before.failures } else { 0 };
    let due_at = if failure.is_passing() {
        Some(now.0.saturating_add(picture::wait_seconds(failures)))
    } else {
        failure.may_be_an_hour().then(|| second_look(failures, now)).flatten()
    };
    transaction.prepare_cached(FAIL)?.execute(params![
        article.0,
        state.as_str(),
        due_at,
        failure == TextFailure::Gone,
        failures.saturating_add(1)
    ])?;
    Ok(())
}

/// How often the page of a story could not be taken, one time after the other, and how.
pub(crate) fn failures(transaction: &Transaction<'_>, article: ArticleId) -> Result<Before, StoreError> {
    let before = transaction.prepare_cached(FAILURES)?.query_row([article.0], |row| {
        let state: String = row.get(1)?;
        let is_settled = TextFailure::from_name(&state).is_some_and(|failure| !failure.is_passing());
        Ok(Before { failures: row.get(0)?, was_settled: is_settled || row.get(2)? })
    });
    before.optional()?.ok_or(StoreError::UnknownArticle(article))
}
