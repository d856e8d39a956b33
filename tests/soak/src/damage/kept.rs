//! What a reader keeps, read before and after: saved and marked stories with their titles and texts, passages, notes, follows.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use layover_app::Library;
use rusqlite::Connection;

use crate::acts::state;
use crate::readiness::said;

/// Rows of the reader's own, and what kept stories are called.
const ROWS: [&str; 4] = [
    "SELECT * FROM saved_story ORDER BY 1",
    "SELECT * FROM follow ORDER BY 1",
    "SELECT * FROM highlight ORDER BY 1",
    "SELECT id, title, dek, url FROM article WHERE saved_at IS NOT NULL OR is_highlighted ORDER BY 1",
];
const STORIES: &str = "SELECT id FROM article WHERE saved_at IS NOT NULL OR is_highlighted";
const FOLLOWS: &str = "SELECT kind || ' ' || name, keeps_offline || is_muted FROM follow";

/// Keys and values of all of it.
pub type Kept = BTreeMap<String, String>;

/// What is kept in an open library, through what the window asks as well.
pub async fn read(library: &Library, folder: &Path) -> Result<Kept, String> {
    let mut kept = Kept::new();
    for id in ids(folder)? {
        let story = library
            .story_text(id)
            .await
            .map_err(|error| format!("kept story {id} does not open: {error}"))?;
        kept.insert(format!("title of {id}"), story.row.title);
        kept.insert(format!("text of {id}"), story.text);
        kept.insert(format!("saved {id}"), story.row.is_saved.to_string());
    }
    for mark in library.highlights(String::new()).await.map_err(said)? {
        let place = format!("{:?} {} {}", mark.story, mark.colour, mark.tags.join(" "));
        kept.insert(format!("mark {}", mark.id), place);
        kept.insert(format!("quote of mark {}", mark.id), mark.quote);
        kept.insert(format!("note of mark {}", mark.id), mark.note);
    }
    let connection = state::connect(folder)?;
    let mut statement = connection.prepare(FOLLOWS).map_err(said)?;
    let follows = statement
        .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
        .map_err(said)?;
    for follow in follows {
        let (whom, how) = follow.map_err(said)?;
        kept.insert(format!("follow of {whom}"), how);
    }
    Ok(kept)
}

fn ids(folder: &Path) -> Result<Vec<i64>, String> {
    let connection = state::connect(folder)?;
    let mut statement = connection.prepare(STORIES).map_err(said)?;
    let ids = statement.query_map([], |row| row.get(0)).map_err(said)?;
    ids.collect::<Result<_, _>>().map_err(said)
}

/// The first thing that is not what it was.
pub fn compare(before: &Kept, after: &Kept) -> Result<(), String> {
    for (key, value) in before {
        let found = after.get(key);
        if found != Some(value) {
            return Err(format!("the {key} was {value:?} and is {found:?}"));
        }
    }
    match after.keys().find(|key| !before.contains_key(*key)) {
        Some(key) => Err(format!("the {key} was not there before")),
        None => Ok(()),
    }
}

/// The reader's own rows as they lie on the disk, without Layover; `None` where they cannot be read. A copy is read, so that
/// nothing is touched.
pub fn rows_on_disk(library: &Path, aside: &Path) -> Result<Option<Vec<String>>, String> {
    fs::create_dir_all(aside).map_err(said)?;
    for name in ["library.sqlite", "library.sqlite-wal"] {
        if library.join(name).exists() {
            fs::copy(library.join(name), aside.join(name)).map_err(said)?;
        }
    }
    let rows = Connection::open(aside.join("library.sqlite")).and_then(|connection| rows(&connection));
    fs::remove_dir_all(aside).map_err(said)?;
    Ok(rows.ok())
}

fn rows(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut found = Vec::new();
    for query in ROWS {
        let mut statement = connection.prepare(query)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let values: Vec<String> = (0..columns)
                .map(|at| row.get_ref(at).map(|value| format!("{value:?}")))
                .collect::<rusqlite::Result<_>>()?;
            found.push(values.join(" "));
        }
    }
    Ok(found)
}
