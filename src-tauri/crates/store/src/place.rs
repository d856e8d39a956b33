//! Sections, series and publications by the names a search gives them: the whole name, else the beginnings of its words,
//! else those but for slips of the finger, as people are found by theirs.

use rusqlite::Transaction;

use crate::{StoreError, name, slips};

/// Names of one kind of place: one statement for the whole name (`?1`), one for all names.
#[derive(Clone, Copy)]
pub(crate) struct Places {
    called: &'static str,
    all: &'static str,
}

pub(crate) const SECTIONS: Places = Places {
    called: "SELECT id FROM section WHERE name = ?1 COLLATE NOCASE",
    all: "SELECT id, name FROM section",
};
pub(crate) const SERIES: Places = Places {
    called: "SELECT id FROM series WHERE name = ?1 COLLATE NOCASE",
    all: "SELECT id, name FROM series",
};
pub(crate) const PUBLICATIONS: Places = Places {
    called: "SELECT id FROM publication WHERE title = ?1 COLLATE NOCASE",
    all: "SELECT id, title FROM publication",
};

/// The ids of the places a name fits.
pub(crate) fn fitting(
    connection: &Transaction<'_>,
    places: Places,
    wanted: &str,
) -> Result<Vec<i64>, StoreError> {
    // A whole name is that one alone: what is offered while one types is such a name.
    let mut called = connection.prepare_cached(places.called)?;
    let called: Vec<i64> = called.query_map([wanted], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if !called.is_empty() {
        return Ok(called);
    }
    let wanted = name::words(wanted);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare_cached(places.all)?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
    let mut named = Vec::new();
    for row in rows {
        let (id, title) = row?;
        named.push((id, name::words(&title)));
    }
    let those = |fits: &dyn Fn(&[String]) -> bool| -> Vec<i64> {
        named.iter().filter(|(_, words)| fits(words)).map(|(id, _)| *id).collect()
    };
    let found = those(&|words| words == wanted);
    let found = if found.is_empty() { those(&|words| begins(words, &wanted)) } else { found };
    Ok(if found.is_empty() { those(&|words| begins_nearly(words, &wanted)) } else { found })
}

/// Whether each word that is wanted is the beginning of one.
fn begins(words: &[String], wanted: &[String]) -> bool {
    wanted.iter().all(|start| words.iter().any(|word| word.starts_with(start.as_str())))
}

fn begins_nearly(words: &[String], wanted: &[String]) -> bool {
    let letters = |word: &String| word.chars().collect::<Vec<char>>();
    wanted.iter().map(letters).all(|typed| {
        let most = slips::forgiven(typed.len());
        words.iter().any(|word| slips::at_the_beginning(&typed, &letters(word), most).is_some())
    })
}
