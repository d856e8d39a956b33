//! Searching the full-text index. Title, contributors and sections weigh more than the body; for words that are
//! everywhere the newest hits alone are ranked (ranking all of them takes 20 times as long and shows no better).

use std::collections::{HashMap, HashSet};

use layover_model::{ArticleId, ListFilter, Scope, SearchHit, SearchQuery, StoryQuery};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Transaction, params, params_from_iter};

use crate::conditions::Conditions;
use crate::snippet::{self, Snippet};
use crate::words::{Term, Words};
use crate::{Store, StoreError, body, list};

mod partly;

/// How many of the newest hits are ranked.
const RANKED: usize = 2_000;
/// Weights of title, contributors, sections, body.
const BM25: &str = "bm25(article_index, 12.0, 8.0, 4.0, 1.0)";

impl Store {
    /// The stories that hold all the words, best first. Nothing a reader types is an error; no words, no hits.
    /// Stories wait for [`Store::index_pending`] before they are found.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn search(&self, query: &SearchQuery) -> Result<Vec<SearchHit>, StoreError> {
        let asked = StoryQuery::parse(&query.words);
        let typed = Words::parse(&asked.words);
        self.read(|connection| {
            let words = self.meant(connection, typed)?;
            let conditions = Conditions::of(connection, &asked, false, query.now)?;
            let found = match words.as_match() {
                Some(expression) => {
                    let by = Rank::of(connection, &words)?;
                    ranked(connection, &expression, query, &conditions, by)?
                }
                None if asked.has_conditions() => by_time(connection, query, &conditions)?,
                None => Vec::new(),
            };
            if found.is_empty() && words.terms.len() > 1 {
                return most_of(connection, words, query, &conditions);
            }
            found.into_iter().map(|article| hit(connection, article, &words, &[])).collect()
        })
    }
}

/// Stories that hold most of the words, each with those it does not hold.
fn most_of(
    connection: &Transaction<'_>,
    words: Words,
    query: &SearchQuery,
    conditions: &Conditions,
) -> Result<Vec<SearchHit>, StoreError> {
    let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
    let mut hits: Vec<SearchHit> = Vec::new();
    for part in partly::find(connection, words, query, conditions)? {
        for article in part.found {
            if hits.len() == limit {
                return Ok(hits);
            }
            if hits.iter().all(|hit| hit.article != ArticleId(article)) {
                hits.push(hit(connection, article, &part.words, &part.without)?);
            }
        }
    }
    Ok(hits)
}

/// A word of so many letters that stands in thousands of stories is meant as it is; with one more letter it is another.
const SHORT: usize = 4;
const HOW_OFTEN: &str =
    "SELECT count(*) FROM (SELECT 1 FROM article_index WHERE article_index MATCH ?1 LIMIT ?2)";

/// Whether a word stands in so many stories that it tells none from another.
fn is_everywhere(connection: &Transaction<'_>, term: &Term) -> Result<bool, StoreError> {
    let often: usize = connection
        .prepare_cached(HOW_OFTEN)?
        .query_row(params![term.as_match(), RANKED], |row| row.get(0))?;
    Ok(often == RANKED)
}

/// What the hits are put in order by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rank {
    /// How well a story matches (bm25), which counts every story that holds a word.
    Match,
    /// Their time alone: one matches like the other.
    Time,
}

impl Rank {
    fn of(connection: &Transaction<'_>, words: &Words) -> Result<Self, StoreError> {
        for term in &words.terms {
            if term.is_prefix || term.word().is_none() || !is_everywhere(connection, term)? {
                return Ok(Self::Match);
            }
        }
        Ok(Self::Time)
    }
}

const IS_THERE: &str = "SELECT EXISTS (SELECT 1 FROM article_index WHERE article_index MATCH ?1)";

impl Store {
    /// The words as they were meant: where nothing at all holds one, the nearest of headlines and names.
    fn meant(&self, connection: &Transaction<'_>, words: Words) -> Result<Words, StoreError> {
        let mut meant = Vec::with_capacity(words.terms.len());
        for mut term in words.terms {
            if term.is_prefix && term.length() <= SHORT && is_everywhere(connection, &term.whole())? {
                term = term.whole();
            }
            if is_there(connection, &term)? {
                meant.push(term);
                continue;
            }
            for mut one in term.apart() {
                if !is_there(connection, &one)?
                    && let Some(word) = one.word()
                {
                    let mut vocabulary = self.vocabulary();
                    vocabulary.catch_up(connection)?;
                    one.instead = vocabulary.nearest(word, one.is_prefix);
                }
                meant.push(one);
            }
        }
        Ok(Words { terms: meant })
    }
}

/// Whether any story at all holds it.
fn is_there(connection: &Transaction<'_>, term: &Term) -> Result<bool, StoreError> {
    // What begins with it is gathered from the whole index before the first can be told: itself is found at once.
    if term.is_prefix && is_there(connection, &term.whole())? {
        return Ok(true);
    }
    Ok(connection.prepare_cached(IS_THERE)?.query_row([term.as_match()], |row| row.get(0))?)
}

/// Conditions without words: the newest first.
fn by_time(
    connection: &Transaction<'_>,
    query: &SearchQuery,
    conditions: &Conditions,
) -> Result<Vec<i64>, StoreError> {
    let filter = ListFilter { scope: query.scope, now: query.now, ..ListFilter::default() };
    let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
    let found = list::conditioned(connection, &filter, conditions, Some(limit))?;
    Ok(found.into_iter().map(|id| id.0).collect())
}

fn ranked(
    connection: &Transaction<'_>,
    expression: &str,
    query: &SearchQuery,
    conditions: &Conditions,
    by: Rank,
) -> Result<Vec<i64>, StoreError> {
    // Where the words stand; how well they match is asked once, of all.
    let within = |columns: &str| -> Result<HashSet<i64>, StoreError> {
        let expression = format!("{{{columns}}} : ({expression})");
        let found = newest(connection, query.scope, expression, conditions, Rank::Time)?;
        Ok(found.into_iter().map(|(id, _)| id).collect())
    };
    // A story with the words over it is the better one, however often another repeats them and however much newer it is.
    let headed = within("title contributors sections")?;
    let (titled, signed) = if headed.is_empty() {
        (HashSet::new(), HashSet::new())
    } else {
        (within("title")?, within("contributors")?)
    };
    let mut hits: HashMap<i64, f64> = headed.iter().map(|id| (*id, 0.0)).collect();
    hits.extend(newest(connection, query.scope, expression.to_owned(), conditions, by)?);
    let mut hits: Vec<(i64, f64)> = hits.into_iter().collect();
    let place = |hit: &(i64, f64)| match hit.0 {
        id if titled.contains(&id) => (0, hit.1),
        // Of one hand's stories none is the better: the newest comes first.
        id if signed.contains(&id) => (1, 0.0),
        id if headed.contains(&id) => (2, hit.1),
        _ => (3, hit.1),
    };
    // bm25 answers better with less.
    hits.sort_by(|one, other| {
        let ((part, rank), (other_part, other_rank)) = (place(one), place(other));
        part.cmp(&other_part).then(rank.total_cmp(&other_rank)).then(other.0.cmp(&one.0))
    });
    hits.truncate(usize::try_from(query.limit).unwrap_or(usize::MAX));
    Ok(hits.into_iter().map(|(article, _)| article).collect())
}

fn newest(
    connection: &Transaction<'_>,
    scope: Scope,
    expression: String,
    conditions: &Conditions,
    by: Rank,
) -> Result<Vec<(i64, f64)>, StoreError> {
    let (sql, values) = ranking(scope, expression, conditions, by);
    let mut statement = connection.prepare_cached(&sql)?;
    let hits = statement.query_map(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(hits.collect::<Result<_, _>>()?)
}

pub(crate) fn ranking(
    scope: Scope,
    expression: String,
    conditions: &Conditions,
    by: Rank,
) -> (String, Vec<Value>) {
    let rank = if by == Rank::Match { BM25 } else { "0.0" };
    let mut values: Vec<Value> = vec![expression.into()];
    let (join, owner) = match scope {
        Scope::All | Scope::View(_) => (
            "article a ON a.id = article_index.rowid AND (a.is_listed = 1 OR a.saved_at IS NOT NULL OR a.is_packed = 1)",
            None,
        ),
        Scope::Saved => ("article a ON a.id = article_index.rowid AND a.saved_at IS NOT NULL", None),
        Scope::Publication(publication) => (
            "article a ON a.id = article_index.rowid AND a.is_listed = 1 AND a.publication_id = ?2",
            Some(publication.0),
        ),
        Scope::Section(section) => (
            "placement a ON a.article_id = article_index.rowid AND a.is_listed = 1 AND a.section_id = ?2",
            Some(section.0),
        ),
        Scope::Following => {
            ("article a ON a.id = article_index.rowid AND a.is_listed = 1 AND a.is_followed = 1", None)
        }
        Scope::Contributor(contributor) => (
            "contribution a ON a.article_id = article_index.rowid AND a.is_listed = 1 AND a.contributor_id = ?2",
            Some(contributor.0),
        ),
        Scope::Edition(edition) => {
            ("edition_story a ON a.article_id = article_index.rowid AND a.edition_id = ?2", Some(edition.0))
        }
        Scope::Series(series) => (
            "instalment a ON a.article_id = article_index.rowid AND a.is_listed = 1 AND a.series_id = ?2",
            Some(series.0),
        ),
    };
    values.extend(owner.map(Value::from));
    let mut sql = format!(
        "SELECT article_index.rowid, {rank} FROM article_index CROSS JOIN {join}
         WHERE article_index MATCH ?1"
    );
    if !conditions.is_empty() {
        // Asked of each hit, where they lead to many stories. As `rowid IN (…)` the full-text index takes them for its own
        // and looks up each story by itself: right for a few, and minutes for 100,000.
        sql.push_str(if conditions.is_led {
            " AND article_index.rowid IN (SELECT id FROM article WHERE 1"
        } else {
            " AND EXISTS (SELECT 1 FROM article WHERE article.id = +article_index.rowid"
        });
        conditions.add_to(&mut sql, &mut values);
        sql.push(')');
    }
    sql.push_str(&format!(" ORDER BY article_index.rowid DESC LIMIT {RANKED}"));
    (sql, values)
}

const TITLE: &str = "SELECT title FROM article WHERE id = ?1";
const DEK: &str = "SELECT CASE WHEN dek = '' THEN summary ELSE dek END FROM article WHERE id = ?1";

fn hit(
    connection: &Transaction<'_>,
    article: i64,
    words: &Words,
    without: &[String],
) -> Result<SearchHit, StoreError> {
    let text = body::get(connection, article)?.map(|body| body.text).unwrap_or_default();
    let Snippet { text, marks } = match snippet::around(&text, words) {
        Some(found) => found,
        None => {
            let dek: String = connection
                .prepare_cached(DEK)?
                .query_row([article], |row| row.get(0))
                .optional()?
                .unwrap_or_default();
            snippet::around(&dek, words)
                .unwrap_or_else(|| snippet::beginning(if dek.is_empty() { &text } else { &dek }))
        }
    };
    let title: Option<String> =
        connection.prepare_cached(TITLE)?.query_row([article], |row| row.get(0)).optional()?;
    let title_marks = snippet::marks(&title.unwrap_or_default(), words);
    let without = without.to_vec();
    Ok(SearchHit { article: ArticleId(article), snippet: text, marks, title_marks, without })
}
