//! Where stories stand on the web, for many at once.

use std::collections::HashMap;

use layover_model::ArticleId;

use crate::{Store, StoreError};

const ADDRESSES: &str =
    "SELECT a.id, a.url FROM json_each(?1) wanted CROSS JOIN article a ON a.id = wanted.value
    WHERE a.url IS NOT NULL";

impl Store {
    /// The address of each of these stories that has one.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn addresses(&self, articles: &[ArticleId]) -> Result<HashMap<ArticleId, String>, StoreError> {
        let ids: Vec<String> = articles.iter().map(|article| article.0.to_string()).collect();
        let wanted = format!("[{}]", ids.join(","));
        self.read(|connection| {
            let mut statement = connection.prepare_cached(ADDRESSES)?;
            let rows = statement.query_map([wanted], |row| Ok((ArticleId(row.get(0)?), row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}
