//! The lists: ordered ids of stories, each one walk along one partial index, paged by key.

use layover_model::{ArticleId, ListFilter, ListOrder, ReadFilter, Scope};
use rusqlite::types::Value;
use rusqlite::{Transaction, params_from_iter};

use crate::conditions::Conditions;
use crate::{Store, StoreError, StoryRow, row, smart_view};

/// Where a page of a list ended: the next one goes on behind it, whatever came or went in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PageKey {
    /// The instant the list is ordered by.
    pub instant: i64,
    /// The story, which breaks ties.
    pub article: ArticleId,
}

impl Store {
    /// Every story of a list, in order.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn story_ids(&self, filter: &ListFilter) -> Result<Vec<ArticleId>, StoreError> {
        self.read(|connection| ids(connection, filter))
    }

    /// The first stories of a list, in order: what is seen of it when it opens.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn first_story_ids(&self, filter: &ListFilter, limit: usize) -> Result<Vec<ArticleId>, StoreError> {
        self.read(|connection| newest(connection, filter, limit))
    }

    /// One page of a list: at most `limit` rows behind `after`, and where to go on (`None` at the end).
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn page(
        &self,
        filter: &ListFilter,
        after: Option<PageKey>,
        limit: usize,
    ) -> Result<(Vec<StoryRow>, Option<PageKey>), StoreError> {
        self.read(|connection| {
            let keys = keys(connection, filter, after, Some(limit))?;
            let next = (keys.len() == limit).then(|| keys.last().copied()).flatten();
            let ids: Vec<ArticleId> = keys.iter().map(|key| key.article).collect();
            Ok((row::rows(connection, &ids)?, next))
        })
    }
}

pub(crate) fn ids(connection: &Transaction<'_>, filter: &ListFilter) -> Result<Vec<ArticleId>, StoreError> {
    let Some(conditions) = conditions(connection, filter)? else { return Ok(Vec::new()) };
    let (sql, values) = query(filter, &conditions, None, None);
    let mut statement = connection.prepare_cached(&sql)?;
    let ids = statement.query_map(params_from_iter(values), |row| Ok(ArticleId(row.get(0)?)))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The newest stories of a list.
pub(crate) fn newest(
    connection: &Transaction<'_>,
    filter: &ListFilter,
    limit: usize,
) -> Result<Vec<ArticleId>, StoreError> {
    Ok(keys(connection, filter, None, Some(limit))?.into_iter().map(|key| key.article).collect())
}

/// The stories of a list that meet conditions, in its order.
pub(crate) fn conditioned(
    connection: &Transaction<'_>,
    filter: &ListFilter,
    conditions: &Conditions,
    limit: Option<usize>,
) -> Result<Vec<ArticleId>, StoreError> {
    let keys = run(connection, &query(filter, conditions, None, limit))?;
    Ok(keys.into_iter().map(|key| key.article).collect())
}

fn keys(
    connection: &Transaction<'_>,
    filter: &ListFilter,
    after: Option<PageKey>,
    limit: Option<usize>,
) -> Result<Vec<PageKey>, StoreError> {
    let Some(conditions) = conditions(connection, filter)? else { return Ok(Vec::new()) };
    run(connection, &query(filter, &conditions, after, limit))
}

/// What a view asks for; `None` when it is gone.
fn conditions(connection: &Transaction<'_>, filter: &ListFilter) -> Result<Option<Conditions>, StoreError> {
    let Scope::View(view) = filter.scope else { return Ok(Some(Conditions::default())) };
    let wanted = smart_view::query(connection, view)?;
    wanted.map(|wanted| Conditions::of(connection, &wanted, true, filter.now)).transpose()
}

fn run(
    connection: &Transaction<'_>,
    (sql, values): &(String, Vec<Value>),
) -> Result<Vec<PageKey>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let keys = statement.query_map(params_from_iter(values), |row| {
        Ok(PageKey { article: ArticleId(row.get(0)?), instant: row.get(1)? })
    })?;
    Ok(keys.collect::<Result<_, _>>()?)
}

/// The table, index, id and instant a scope walks along, and the fixed part of its condition.
struct Walk {
    table: &'static str,
    index: &'static str,
    unread_index: &'static str,
    id: &'static str,
    instant: &'static str,
    condition: &'static str,
    owner: Option<i64>,
}

/// A few dozen rows, found by the table's own key.
const EDITION: &str = "(SELECT s.edition_id, s.ordinal, s.article_id, a.is_read, a.kind FROM edition_story s
    JOIN article a ON a.id = s.article_id)";

/// The index is named, not left to the planner: one popular reader became quadratic because SQLite preferred
/// an index on a flag.
fn walk(scope: Scope) -> Walk {
    let listed = Walk {
        table: "article",
        index: "article_by_time",
        unread_index: "article_unread",
        id: "id",
        instant: "published_at",
        condition: "is_listed = 1",
        owner: None,
    };
    match scope {
        Scope::All | Scope::View(_) => listed,
        Scope::Saved => Walk {
            index: "article_saved",
            unread_index: "article_saved",
            instant: "saved_at",
            condition: "saved_at IS NOT NULL",
            ..listed
        },
        Scope::Publication(publication) => Walk {
            index: "article_publication",
            unread_index: "article_publication_unread",
            condition: "is_listed = 1 AND publication_id = ?",
            owner: Some(publication.0),
            ..listed
        },
        Scope::Following => Walk {
            index: "article_followed",
            unread_index: "article_followed_unread",
            condition: "is_listed = 1 AND is_followed = 1",
            ..listed
        },
        Scope::Contributor(contributor) => Walk {
            table: "contribution",
            index: "contribution_by_time",
            unread_index: "contribution_unread",
            id: "article_id",
            condition: "is_listed = 1 AND contributor_id = ?",
            owner: Some(contributor.0),
            ..listed
        },
        Scope::Series(series) => Walk {
            table: "instalment",
            index: "instalment_by_time",
            unread_index: "instalment_unread",
            id: "article_id",
            condition: "is_listed = 1 AND series_id = ?",
            owner: Some(series.0),
            ..listed
        },
        Scope::Edition(edition) => Walk {
            table: EDITION,
            index: "",
            unread_index: "",
            id: "article_id",
            instant: "ordinal",
            condition: "edition_id = ?",
            owner: Some(edition.0),
        },
        Scope::Section(section) => Walk {
            table: "placement",
            index: "placement_by_time",
            unread_index: "placement_unread",
            id: "article_id",
            condition: "is_listed = 1 AND section_id = ?",
            owner: Some(section.0),
            ..listed
        },
    }
}

pub(crate) fn query(
    filter: &ListFilter,
    conditions: &Conditions,
    after: Option<PageKey>,
    limit: Option<usize>,
) -> (String, Vec<Value>) {
    let Walk { table, index, unread_index, id, instant, condition, owner } = walk(filter.scope);
    let is_unread = filter.read == ReadFilter::Unread;
    let index = if is_unread { unread_index } else { index };
    // An edition stands in its own order, which is no order of time.
    let is_edition = matches!(filter.scope, Scope::Edition(_));
    let (direction, beyond) = match (filter.order, is_edition) {
        (ListOrder::NewestFirst, false) | (ListOrder::OldestFirst, true) => ("DESC", "<"),
        (ListOrder::OldestFirst, false) | (ListOrder::NewestFirst, true) => ("ASC", ">"),
    };
    let index =
        if conditions.is_led || index.is_empty() { String::new() } else { format!(" INDEXED BY {index}") };
    let mut sql = format!("SELECT {id}, {instant} FROM {table}{index} WHERE {condition}");
    let mut values: Vec<Value> = owner.into_iter().map(Value::from).collect();
    if is_unread {
        sql.push_str(" AND is_read = 0");
    }
    if let Some(kind) = filter.kind {
        sql.push_str(" AND kind = ?");
        values.push(kind.as_str().to_owned().into());
    }
    conditions.add_to(&mut sql, &mut values);
    if let Some(key) = after {
        sql.push_str(&format!(" AND ({instant}, {id}) {beyond} (?, ?)"));
        values.extend([key.instant.into(), key.article.0.into()]);
    }
    sql.push_str(&format!(" ORDER BY {instant} {direction}, {id} {direction}"));
    if let Some(limit) = limit {
        sql.push_str(" LIMIT ?");
        values.push(i64::try_from(limit).unwrap_or(i64::MAX).into());
    }
    (sql, values)
}
