//! The names of places that a search can ask for: what is offered while a reader types.

use rusqlite::Transaction;

use crate::{Store, StoreError};

/// Names of places with stories in the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceNames {
    /// Subscribed publications: those the reader prefers first, then by name.
    pub publications: Vec<String>,
    /// Their sections, each name once, oldest first.
    pub sections: Vec<String>,
    /// Series, by name.
    pub series: Vec<String>,
}

const PUBLICATIONS: &str = "SELECT p.title FROM publication p WHERE p.is_subscribed = 1
    ORDER BY EXISTS (SELECT 1 FROM preference r WHERE r.publication_id = p.id) DESC, p.title COLLATE NOCASE, p.id";
const SECTIONS: &str = "SELECT s.name FROM section s JOIN section_count c ON c.section_id = s.id
    WHERE c.total > 0 GROUP BY s.name ORDER BY min(s.id)";
const SERIES: &str = "SELECT s.name FROM series s JOIN series_count c ON c.series_id = s.id
    WHERE c.total > 0 ORDER BY s.name COLLATE NOCASE, s.id";

impl Store {
    /// The names of all places: names alone, where an overview would count and carry much beside them.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn place_names(&self) -> Result<PlaceNames, StoreError> {
        self.read(|connection| {
            Ok(PlaceNames {
                publications: names(connection, PUBLICATIONS)?,
                sections: names(connection, SECTIONS)?,
                series: names(connection, SERIES)?,
            })
        })
    }
}

fn names(connection: &Transaction<'_>, query: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(query)?;
    let found = statement.query_map([], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}
