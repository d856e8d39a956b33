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
const HEADED_IN: &str = "SELECT rowid FROM article_index_headlines
    WHERE article_index_headlines MATCH ?1 AND rowid >= ?2";
const MATCHES: &str = "SELECT rowid, bm25(article_index, 1.0, 12.0, 8.0, 4.0) FROM article_index
    WHERE article_index MATCH ?1 AND rowid >= ?2";

/// What is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Index {
    /// Headlines, bylines and sections.
    Headlines,
    /// These and the texts.
    Everything,
}

impl Index {
    fn table(self) -> &'static str {
        match self {
            Self::Headlines => "article_index_headlines",
            Self::Everything => "article_index",
        }
    }

    /// Weights of body (where it is indexed), title, contributors, sections.
    fn bm25(self) -> &'static str {
        match self {
            Self::Headlines => "bm25(article_index_headlines, 12.0, 8.0, 4.0)",
            Self::Everything => "bm25(article_index, 1.0, 12.0, 8.0, 4.0)",
        }
    }
}

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
            let found = if words.terms.is_empty() && asked.has_conditions() {
                by_time(connection, query, &conditions)?
            } else {
                ranked(connection, &words, query, &conditions)?
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

const IS_THERE: &str = "SELECT EXISTS (SELECT 1 FROM article_index WHERE article_index MATCH ?1)";
const IS_OVER: &str =
    "SELECT EXISTS (SELECT 1 FROM article_index_headlines WHERE article_index_headlines MATCH ?1)";

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
    let is_over = connection.prepare_cached(IS_OVER)?.query_row([term.as_match()], |row| row.get(0))?;
    // What begins with it is gathered from the whole index before the first can be told: itself is found at once.
    if is_over || (term.is_prefix && is_there(connection, &term.whole())?) {
        return Ok(true);
    }
    holds(connection, &term.as_match())
}

/// Whether any story at all holds these words.
fn holds(connection: &Transaction<'_>, expression: &str) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached(IS_THERE)?.query_row([expression], |row| row.get(0))?)
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

/// The stories that hold the words, best first: those with the words over them, however often another repeats them and
/// however much newer it is; the others are looked for where these are too few.
fn ranked(
    connection: &Transaction<'_>,
    words: &Words,
    query: &SearchQuery,
    conditions: &Conditions,
) -> Result<Vec<i64>, StoreError> {
    let Some(expression) = words.as_match() else { return Ok(Vec::new()) };
    let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
    let look = Look { connection, scope: query.scope, conditions };
    let telling = telling(connection, words)?;
    let mut found = headed(&look, &expression, if telling.is_some() { Rank::Match } else { Rank::Time })?;
    if found.len() < limit {
        let over: HashSet<i64> = found.iter().copied().collect();
        let others = within(&look, &expression, telling.as_deref())?;
        found.extend(others.into_iter().filter(|id| !over.contains(id)));
    }
    found.truncate(limit);
    Ok(found)
}

/// The words that tell one story from another, as a query of their own; `None` where one matches like the other.
fn telling(connection: &Transaction<'_>, words: &Words) -> Result<Option<String>, StoreError> {
    let (mut telling, mut begun) = (Vec::new(), Vec::new());
    for term in &words.terms {
        // What begins so is gathered from the whole index to be counted.
        if term.is_prefix {
            begun.push(term.clone());
        } else if term.word().is_none() || !is_everywhere(connection, term)? {
            telling.push(term.clone());
        }
    }
    Ok(Words { terms: if telling.is_empty() { begun } else { telling } }.as_match())
}

/// Stories with the words in their headline, byline or sections: first those that have all of them in the headline, then
/// in the byline.
fn headed(look: &Look<'_>, expression: &str, by: Rank) -> Result<Vec<i64>, StoreError> {
    let mut found = look.newest(Index::Headlines, expression.to_owned(), by)?;
    let Some((oldest, _)) = found.last().copied() else { return Ok(Vec::new()) };
    let in_column = |column: &str| look.headed_in(column, expression, oldest);
    let (titled, signed) = (in_column("title")?, in_column("contributors")?);
    let place = |hit: &(i64, f64)| match hit.0 {
        id if titled.contains(&id) => (0, hit.1),
        // Of one hand's stories none is the better: the newest comes first.
        id if signed.contains(&id) => (1, 0.0),
        _ => (2, hit.1),
    };
    // bm25 answers better with less.
    found.sort_by(|one, other| {
        let ((part, rank), (other_part, other_rank)) = (place(one), place(other));
        part.cmp(&other_part).then(rank.total_cmp(&other_rank)).then(other.0.cmp(&one.0))
    });
    Ok(found.into_iter().map(|(id, _)| id).collect())
}

/// Stories that hold the words anywhere. All of them have to be there; how well they match is asked of those words alone
/// that tell something: bm25 counts every story that holds one, and gives next to nothing for a word that all hold.
fn within(look: &Look<'_>, expression: &str, telling: Option<&str>) -> Result<Vec<i64>, StoreError> {
    let by = if telling == Some(expression) { Rank::Match } else { Rank::Time };
    let mut found = look.newest(Index::Everything, expression.to_owned(), by)?;
    if let (Rank::Time, Some(telling)) = (by, telling) {
        let oldest = found.last().map_or(0, |(id, _)| *id);
        let matches = look.matches(telling, oldest)?;
        for (id, rank) in &mut found {
            *rank = matches.get(id).copied().unwrap_or_default();
        }
    }
    found.sort_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)));
    Ok(found.into_iter().map(|(id, _)| id).collect())
}

/// What is asked of the index beside the words.
struct Look<'a> {
    connection: &'a Transaction<'a>,
    scope: Scope,
    conditions: &'a Conditions,
}

impl Look<'_> {
    /// The newest stories, each with how well it matches.
    fn newest(&self, index: Index, expression: String, by: Rank) -> Result<Vec<(i64, f64)>, StoreError> {
        let (sql, values) = ranking(index, self.scope, expression, self.conditions, by);
        let mut statement = self.connection.prepare_cached(&sql)?;
        let hits = statement.query_map(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(hits.collect::<Result<_, _>>()?)
    }

    /// Stories that have the words in this column, from one on: those of the scope are known.
    fn headed_in(&self, column: &str, expression: &str, oldest: i64) -> Result<HashSet<i64>, StoreError> {
        let mut statement = self.connection.prepare_cached(HEADED_IN)?;
        let expression = format!("{{{column}}} : ({expression})");
        let hits = statement.query_map(params![expression, oldest], |row| row.get(0))?;
        Ok(hits.collect::<Result<_, _>>()?)
    }

    /// How well each story matches that holds these words, from one on.
    fn matches(&self, expression: &str, oldest: i64) -> Result<HashMap<i64, f64>, StoreError> {
        let mut statement = self.connection.prepare_cached(MATCHES)?;
        let hits = statement.query_map(params![expression, oldest], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(hits.collect::<Result<_, _>>()?)
    }
}

pub(crate) fn ranking(
    index: Index,
    scope: Scope,
    expression: String,
    conditions: &Conditions,
    by: Rank,
) -> (String, Vec<Value>) {
    let table = index.table();
    let rank = if by == Rank::Match { index.bm25() } else { "0.0" };
    let mut values: Vec<Value> = vec![expression.into()];
    let (join, owner) = match scope {
        Scope::All | Scope::View(_) => (
            "article a ON a.id = f.rowid AND (a.is_listed = 1 OR a.saved_at IS NOT NULL OR a.is_packed = 1)",
            None,
        ),
        Scope::Saved => ("article a ON a.id = f.rowid AND a.saved_at IS NOT NULL", None),
        Scope::Publication(publication) => {
            ("article a ON a.id = f.rowid AND a.is_listed = 1 AND a.publication_id = ?2", Some(publication.0))
        }
        Scope::Section(section) => (
            "placement a ON a.article_id = f.rowid AND a.is_listed = 1 AND a.section_id = ?2",
            Some(section.0),
        ),
        Scope::Following => ("article a ON a.id = f.rowid AND a.is_listed = 1 AND a.is_followed = 1", None),
        Scope::Contributor(contributor) => (
            "contribution a ON a.article_id = f.rowid AND a.is_listed = 1 AND a.contributor_id = ?2",
            Some(contributor.0),
        ),
        Scope::Edition(edition) => {
            ("edition_story a ON a.article_id = f.rowid AND a.edition_id = ?2", Some(edition.0))
        }
        Scope::Series(series) => (
            "instalment a ON a.article_id = f.rowid AND a.is_listed = 1 AND a.series_id = ?2",
            Some(series.0),
        ),
    };
    values.extend(owner.map(Value::from));
    let mut sql = format!(
        "SELECT f.rowid, {rank} FROM {table} f CROSS JOIN {join}
         WHERE {table} MATCH ?1"
    );
    if !conditions.is_empty() {
        // Asked of each hit, where they lead to many stories. As `rowid IN (…)` the full-text index takes them for its own
        // and looks up each story by itself: right for a few, and minutes for 100,000.
        sql.push_str(if conditions.is_led {
            " AND f.rowid IN (SELECT id FROM article WHERE 1"
        } else {
            " AND EXISTS (SELECT 1 FROM article WHERE article.id = +f.rowid"
        });
        conditions.add_to(&mut sql, &mut values);
        sql.push(')');
    }
    sql.push_str(&format!(" ORDER BY f.rowid DESC LIMIT {RANKED}"));
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
    let text = body::get(connection, article)?.map(|body| body.text()).unwrap_or_default();
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
