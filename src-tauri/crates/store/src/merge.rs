//! Merging what a sync brings: all batches of one call in one transaction. An entry whose source says the same
//! as last time touches nothing; what the reader did is never touched at all.

mod identity;
pub(crate) mod text;
mod vanished;

use std::collections::HashSet;

use layover_model::{FeedId, SectionName, StagedArticle, TextOrigin, TextState, Timestamp, Validators};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::article::{self, Standing};
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, address, feed, highlight, revision, saved_story, status};
use identity::EntryKey;

/// What one feed brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedBatch {
    /// The feed.
    pub feed: FeedId,
    /// What to ask "changed since?" with next time.
    pub validators: Validators,
    /// The feed's own title, when it says one.
    pub title: Option<String>,
    /// The site it says it belongs to.
    pub site_url: Option<String>,
    /// BCP 47 tag it states.
    pub language: Option<String>,
    /// Its entries in its order, newest first as feeds have it.
    pub articles: Vec<StagedArticle>,
}

/// What became of a feed's entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeedMerged {
    /// The feed.
    pub feed: FeedId,
    /// Stories the library did not have.
    pub new: u32,
    /// Stories that changed.
    pub changed: u32,
    /// Entries that said nothing new.
    pub unchanged: u32,
}

impl Store {
    /// Merges what feeds brought: everything, or on an error nothing. A feed that is no longer subscribed is
    /// passed over with three zeros.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn merge_feeds(&self, batches: &[FeedBatch], now: Timestamp) -> Result<Vec<FeedMerged>, StoreError> {
        self.write(Durability::Sync, |transaction| {
            let merged =
                batches.iter().map(|batch| merge_feed(transaction, batch, now)).collect::<Result<_, _>>()?;
            bump_revision(transaction)?;
            Ok(merged)
        })
    }
}

/// The feed a batch goes to.
struct Target {
    feed: i64,
    publication: i64,
    url_key: String,
    section: Option<SectionName>,
}

/// What a feed says of a story that is here.
#[derive(Clone, Copy)]
struct Said<'a> {
    staged: &'a StagedArticle,
    /// The feed said something else of it before.
    is_edit: bool,
}

enum Outcome {
    New,
    Changed,
    Unchanged,
}

fn merge_feed(
    transaction: &Transaction<'_>,
    batch: &FeedBatch,
    now: Timestamp,
) -> Result<FeedMerged, StoreError> {
    let mut merged = FeedMerged { feed: batch.feed, new: 0, changed: 0, unchanged: 0 };
    let Some(target) = target(transaction, batch.feed)? else { return Ok(merged) };
    take_feed_facts(transaction, &target, batch)?;
    feed::succeeded(transaction, batch.feed, now)?;

    let keys = identity::entry_keys(&batch.articles);
    // Known entries first, so that a new one cannot take a story that another entry of this feed already is.
    // Within each, oldest first: ids then rise with time, which search counts on, and undated entries, all
    // dated now, keep the feed's order.
    let mut claimed = HashSet::new();
    let mut unknown = Vec::new();
    for (staged, key) in batch.articles.iter().zip(&keys).rev() {
        let Some(key) = key else {
            merged.unchanged += 1;
            continue;
        };
        match find_entry(transaction, target.feed, &key.key)? {
            Some((article, hash)) => {
                claimed.insert(article);
                let outcome = if hash == staged.source_hash.0 {
                    Outcome::Unchanged
                } else {
                    merge_known(transaction, &target, key, article, Said { staged, is_edit: true }, now)?
                };
                merged.count(&outcome);
            }
            None => unknown.push((staged, key)),
        }
    }
    for (staged, key) in unknown {
        let outcome = merge_unknown(transaction, &target, key, staged, &mut claimed, now)?;
        merged.count(&outcome);
    }
    vanished::look_at(transaction, target.feed, &batch.articles, &claimed)?;
    Ok(merged)
}

impl FeedMerged {
    fn count(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::New => self.new += 1,
            Outcome::Changed => self.changed += 1,
            Outcome::Unchanged => self.unchanged += 1,
        }
    }
}

const TARGET: &str = "SELECT f.publication_id, f.url_key, s.slug, s.name
    FROM feed f JOIN publication p ON p.id = f.publication_id LEFT JOIN section s ON s.id = f.section_id
    WHERE f.id = ?1 AND p.is_subscribed = 1";

fn target(transaction: &Transaction<'_>, feed: FeedId) -> Result<Option<Target>, StoreError> {
    Ok(transaction
        .prepare_cached(TARGET)?
        .query_row([feed.0], |row| {
            let slug: Option<String> = row.get(2)?;
            let name: Option<String> = row.get(3)?;
            Ok(Target {
                feed: feed.0,
                publication: row.get(0)?,
                url_key: row.get(1)?,
                section: slug.zip(name).map(|(slug, name)| SectionName { slug, name }),
            })
        })
        .optional()?)
}

const FEED_FACTS: &str = "UPDATE feed SET etag = ?2, last_modified = ?3, body_hash = ?4,
    title = CASE WHEN coalesce(?5, '') = '' THEN title ELSE ?5 END WHERE id = ?1";
/// What the reader or a profile named stands; only gaps are filled.
const PUBLICATION_FACTS: &str = "UPDATE publication SET
    title = CASE WHEN title = '' THEN coalesce(?2, '') ELSE title END,
    site_url = coalesce(site_url, ?3),
    language = CASE WHEN language = '' THEN coalesce(?4, '') ELSE language END
    WHERE id = ?1 AND (title = '' OR site_url IS NULL OR language = '')";

fn take_feed_facts(
    transaction: &Transaction<'_>,
    target: &Target,
    batch: &FeedBatch,
) -> Result<(), StoreError> {
    let Validators { etag, last_modified, body_hash } = &batch.validators;
    transaction.prepare_cached(FEED_FACTS)?.execute(params![
        target.feed,
        etag,
        last_modified,
        body_hash.map(|hash| hash.0),
        batch.title
    ])?;
    transaction.prepare_cached(PUBLICATION_FACTS)?.execute(params![
        target.publication,
        batch.title,
        batch.site_url,
        batch.language
    ])?;
    Ok(())
}

const FIND_ENTRY: &str = "SELECT article_id, source_hash FROM entry WHERE feed_id = ?1 AND entry_key = ?2";

fn find_entry(
    transaction: &Transaction<'_>,
    feed: i64,
    key: &str,
) -> Result<Option<(i64, [u8; 32])>, StoreError> {
    Ok(transaction
        .prepare_cached(FIND_ENTRY)?
        .query_row(params![feed, key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

const PUT_ENTRY: &str = "INSERT INTO entry (feed_id, entry_key, article_id, guid, source_hash)
    VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (feed_id, entry_key) DO UPDATE SET source_hash = excluded.source_hash";

fn put_entry(
    transaction: &Transaction<'_>,
    target: &Target,
    key: &EntryKey,
    article: i64,
    staged: &StagedArticle,
) -> Result<(), StoreError> {
    transaction.prepare_cached(PUT_ENTRY)?.execute(params![
        target.feed,
        key.key,
        article,
        staged.guid,
        staged.source_hash.0
    ])?;
    Ok(())
}

fn merge_unknown(
    transaction: &Transaction<'_>,
    target: &Target,
    key: &EntryKey,
    staged: &StagedArticle,
    claimed: &mut HashSet<i64>,
    now: Timestamp,
) -> Result<Outcome, StoreError> {
    let same_story = match &staged.canonical_url {
        Some(url) if key.is_address_its_own => find_by_canonical(transaction, url)?,
        _ => None,
    };
    let same_story = match same_story {
        None => find_twin(transaction, target, staged, now)?,
        found => found,
    };
    if let Some(article) = same_story.filter(|article| !claimed.contains(article)) {
        claimed.insert(article);
        let outcome = merge_known(transaction, target, key, article, Said { staged, is_edit: false }, now)?;
        transaction.prepare_cached(OTHERS_AGAIN)?.execute(params![target.feed, article, key.key])?;
        return Ok(outcome);
    }
    let staged = with_feed_section(staged, target);
    let standing = Standing {
        publication: target.publication,
        is_listed: true,
        published_at: article::ordering_instant(staged.published, now),
        page_due_at: page_due(&staged),
    };
    let article = article::write(transaction, None, &staged, &standing, true, now)?;
    claimed.insert(article);
    put_entry(transaction, target, key, article, &staged)?;
    let entry_key = format!("{}\n{}", target.url_key, key.key);
    find_again(transaction, article, staged.canonical_url.as_deref(), Some(&entry_key))?;
    Ok(Outcome::New)
}

/// A feed names a story by another guid than before. When it comes back to the one it had, what it says then counts as
/// changed: what it said in between would else stand for good.
const OTHERS_AGAIN: &str = "UPDATE entry SET source_hash = zeroblob(32)
    WHERE feed_id = ?1 AND article_id = ?2 AND entry_key <> ?3";

/// Gives a story that came (again) what the reader did with it before it went.
pub(crate) fn find_again(
    transaction: &Transaction<'_>,
    article: i64,
    address_key: Option<&str>,
    entry_key: Option<&str>,
) -> Result<(), StoreError> {
    status::find_again(transaction, article, address_key, entry_key)?;
    highlight::find_again(transaction, article, address_key, entry_key)?;
    saved_story::find_again(transaction, article, address_key, entry_key)
}

const SAME_ADDRESS: &str = "SELECT id FROM article WHERE canonical_url = ?1 LIMIT 2";

/// The one story of that address. Where several share it (a page of notes), an address tells nothing.
pub(crate) fn find_by_canonical(transaction: &Transaction<'_>, url: &str) -> Result<Option<i64>, StoreError> {
    let found: Vec<i64> = transaction
        .prepare_cached(SAME_ADDRESS)?
        .query_map([url], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(match found.as_slice() {
        [only] => Some(*only),
        _ => None,
    })
}

const TWIN: &str =
    "SELECT a.id FROM article a INDEXED BY article_publication
    WHERE a.is_listed = 1 AND a.publication_id = ?1 AND a.published_at = ?5 AND a.stated_at = ?2 AND a.title = ?3
    AND EXISTS (SELECT 1 FROM entry e WHERE e.article_id = a.id AND e.feed_id <> ?4)
    AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.article_id = a.id AND e.feed_id = ?4) LIMIT 2";

/// A story that another feed of the publication brought under an address that tells nothing of it: the same headline,
/// published in the same second, and not two of them.
fn find_twin(
    transaction: &Transaction<'_>,
    target: &Target,
    staged: &StagedArticle,
    now: Timestamp,
) -> Result<Option<i64>, StoreError> {
    let Some(published) = staged.published.filter(|_| !staged.title.trim().is_empty()) else {
        return Ok(None);
    };
    let found: Vec<i64> = transaction
        .prepare_cached(TWIN)?
        .query_map(
            params![
                target.publication,
                published.0,
                staged.title,
                target.feed,
                article::ordering_instant(staged.published, now)
            ],
            |row| row.get(0),
        )?
        .collect::<Result<_, _>>()?;
    let [only] = found.as_slice() else { return Ok(None) };
    let Some((stored, _)) = article::read(transaction, *only)? else { return Ok(None) };
    Ok(says_the_same(&stored, staged).then_some(*only))
}

/// Whether what two entries say of their story agrees: a summary both have, or a text.
fn says_the_same(one: &StagedArticle, other: &StagedArticle) -> bool {
    let text = |article: &StagedArticle| article.body.as_ref().map(|body| body.text.clone());
    let by_feed =
        |article: &StagedArticle| article.body.as_ref().is_none_or(|body| body.origin == TextOrigin::Feed);
    if by_feed(one) && by_feed(other) && (one.body.is_some() && other.body.is_some()) {
        return text(one) == text(other);
    }
    one.summary == other.summary
}

const IS_SHARED: &str = "SELECT EXISTS (SELECT 1 FROM entry WHERE article_id = ?1 AND feed_id <> ?2)";

fn merge_known(
    transaction: &Transaction<'_>,
    target: &Target,
    key: &EntryKey,
    article: i64,
    said: Said<'_>,
    now: Timestamp,
) -> Result<Outcome, StoreError> {
    let Said { staged, is_edit } = said;
    let Some((stored, standing)) = article::read(transaction, article)? else {
        return Ok(Outcome::Unchanged);
    };
    put_entry(transaction, target, key, article, staged)?;
    let is_shared: bool =
        transaction.prepare_cached(IS_SHARED)?.query_row([article, target.feed], |row| row.get(0))?;
    let is_new_here = !standing.is_listed;
    let changes_hands = standing.publication != target.publication
        && (is_new_here || is_rightful(transaction, &stored, &standing, target)?);
    if standing.publication != target.publication && !changes_hands {
        return Ok(Outcome::Unchanged);
    }
    let staged = with_feed_section(staged, target);
    let combined = text::combine(&stored, &staged, is_shared);
    if combined.article == stored && !is_new_here && !changes_hands {
        return Ok(Outcome::Unchanged);
    }
    let standing = Standing {
        publication: target.publication,
        is_listed: true,
        published_at: if combined.article.published == stored.published {
            standing.published_at
        } else {
            article::ordering_instant(combined.article.published, now)
        },
        page_due_at: page_due(&combined.article)
            .or_else(|| revised_page(&stored, &combined.article, is_edit)),
    };
    revision::keep(transaction, article, &stored, &combined.article, now)?;
    article::write(transaction, Some(article), &combined.article, &standing, combined.is_body_new, now)?;
    Ok(Outcome::Changed)
}

/// Whether a story that another publication brought first belongs to this one. Any feed can name any address:
/// only a feed on the story's own host may take it, and only from one that is not.
fn is_rightful(
    transaction: &Transaction<'_>,
    stored: &StagedArticle,
    standing: &Standing,
    target: &Target,
) -> Result<bool, StoreError> {
    let Some(url) = stored.canonical_url.as_deref().or(stored.url.as_deref()) else { return Ok(false) };
    if !address::is_same_house(&target.url_key, url) {
        return Ok(false);
    }
    let mut statement = transaction.prepare_cached("SELECT url_key FROM feed WHERE publication_id = ?1")?;
    let feeds: Vec<String> =
        statement.query_map([standing.publication], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(!feeds.iter().any(|feed| address::is_same_house(feed, url)))
}

fn with_feed_section(staged: &StagedArticle, target: &Target) -> StagedArticle {
    let mut staged = StagedArticle { text_state: article::honest_state(staged), ..staged.clone() };
    if let Some(section) = &target.section
        && !staged.sections.iter().any(|known| known.slug == section.slug || known.name == section.name)
    {
        staged.sections.push(section.clone());
    }
    staged
}

/// A summary's page is due at once.
fn page_due(staged: &StagedArticle) -> Option<i64> {
    (article::honest_state(staged) == TextState::SummaryOnly).then_some(0)
}

/// A story taken from its page whose source says it was changed since, or says other words of it than it did: the page
/// is looked at again.
fn revised_page(stored: &StagedArticle, combined: &StagedArticle, is_edit: bool) -> Option<i64> {
    let is_from_page = combined.body.as_ref().is_some_and(|body| body.origin == TextOrigin::Page);
    let says_other = combined.title != stored.title || combined.summary != stored.summary;
    let is_revised = combined.modified > stored.modified || (is_edit && says_other);
    (is_from_page && combined.url.is_some() && is_revised).then_some(0)
}
