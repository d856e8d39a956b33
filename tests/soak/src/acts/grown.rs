//! Libraries of earlier schemas grown to some hundred stories, in the SQL of their own time, with texts of the ground's press and
//! with acts of the reader: a migration of three stories is over before it can be ended.

use super::state;
use crate::dice::Dice;
use crate::readiness::said;
use layover_app::Library;
use layover_app::contract::Scope;
use rusqlite::{Connection, Transaction, params};
use std::path::Path;

/// Stories that are put in, at least, and how many more at most.
const FEWEST: u64 = 300;
const MORE: u64 = 500;
/// Of so many stories one is read, saved (each is written out as well), marked, packed.
const READ_EACH: u64 = 3;
const SAVED_EACH: u64 = 60;
const MARKED_EACH: u64 = 20;
/// Searches of one look.
const SEARCHES: usize = 4;

/// A story that was put in.
pub struct Grown {
    id: i64,
    /// A word only its headline has.
    word: String,
}

// Columns every schema has: later ones have further ones with a value of their own. The first story stands model.
const ARTICLE: &str = "INSERT INTO article (publication_id, section_id, url, canonical_url, title, dek, kicker, summary,
        language, direction, published_at, stated_at, first_seen_at, word_count, text_state, text_origin, source_hash)
    SELECT publication_id, section_id, ?1, ?1, ?2, dek, kicker, summary,
        language, direction, ?3, ?3, first_seen_at, word_count, text_state, text_origin, randomblob(32)
    FROM article WHERE id = 1";
const BODY: &str = "INSERT INTO body (article_id, html_bytes, packed) VALUES (?1, ?2, ?3)";
const ENTRY: &str = "INSERT INTO entry (feed_id, entry_key, article_id, guid, source_hash)
    SELECT feed_id, ?2, ?1, ?2, source_hash FROM entry WHERE article_id = 1";
const PLACEMENT: &str =
    "INSERT INTO placement (article_id, section_id, ordinal, published_at, kind, is_listed, is_read)
    SELECT ?1, section_id, ordinal, ?2, kind, is_listed, 0 FROM placement WHERE article_id = 1";
const INDEX: &str =
    "INSERT INTO article_index (rowid, title, contributors, sections, body) VALUES (?1, ?2, '', '', ?2)";
/// Since schema 7.
const HEADLINE: &str =
    "INSERT INTO article_index_headlines (rowid, title, contributors, sections) VALUES (?1, ?2, '', '')";
/// Since schema 8 texts are read off the stories by a library that is open, and by none of its migrations.
const QUEUE: &str = "INSERT OR IGNORE INTO index_queue (article_id) VALUES (?1)";
const READ: [&str; 2] = [
    "INSERT INTO article_status (article_id, address_key, is_read, read_at) VALUES (?1, ?2, 1, 1790000000)",
    "UPDATE article SET is_read = 1 WHERE id = ?1 AND url = ?2",
];
const SAVE: [&str; 2] = [
    "INSERT INTO saved_story (article_id, address_key, title, url, saved_at) VALUES (?1, ?2, ?2, ?2, 1790000000)",
    "UPDATE article SET saved_at = 1790000000 WHERE id = ?1 AND url = ?2",
];
/// Since schema 5.
const MARK: &str =
    "INSERT INTO highlight (article_id, address_key, title, url, publication, colour, exact, prefix, suffix,
        start, note, made_at, changed_at)
    VALUES (?1, ?2, ?2, ?2, '', 'green', '', '', '', 0, 'note ' || ?1, 1790000000, 1790000000)";
/// Since schema 4.
const TRIP: &str = "INSERT INTO trip (id, name, leaves_at, returns_at, reading_minutes, made_at)
    VALUES (1, 'Grown', 4000000000, 4000100000, 60, 1790000000)";
const PACK: &str =
    "INSERT INTO trip_story (trip_id, article_id, ordinal, minutes) SELECT 1, ?1, ?1, 4 WHERE ?2 <> ''";

/// Puts them in.
pub fn grow(
    connection: &mut Connection,
    schema: i64,
    complete: &Path,
    dice: &mut Dice,
) -> Result<Vec<Grown>, String> {
    let texts = texts(complete)?;
    let transaction = connection.transaction().map_err(said)?;
    if schema >= 4 {
        transaction.execute(TRIP, []).map_err(said)?;
    }
    let mut grown = Vec::new();
    for number in 0..FEWEST + dice.below(MORE) {
        let (html_bytes, packed) = dice.pick(&texts).ok_or("the ground has no texts")?;
        let (url, word) = (format!("https://fixture.example/grown/{number}"), format!("grown{number}"));
        let id = put(&transaction, schema, &url, &word)?;
        transaction.execute(BODY, params![id, html_bytes, packed]).map_err(said)?;
        act(&transaction, schema, id, &url, dice)?;
        grown.push(Grown { id, word });
    }
    transaction.commit().map_err(said)?;
    Ok(grown)
}

fn put(transaction: &Transaction<'_>, schema: i64, url: &str, word: &str) -> Result<i64, String> {
    let published = 1_780_000_000_i64;
    let title = format!("The {word} harbour");
    transaction.execute(ARTICLE, params![url, title, published]).map_err(said)?;
    let id = transaction.last_insert_rowid();
    transaction.execute(ENTRY, params![id, url]).map_err(said)?;
    transaction.execute(PLACEMENT, params![id, published]).map_err(said)?;
    transaction.execute(INDEX, params![id, title]).map_err(said)?;
    if schema >= 7 {
        transaction.execute(HEADLINE, params![id, title]).map_err(said)?;
    }
    if schema >= 8 {
        transaction.execute(QUEUE, [id]).map_err(said)?;
    }
    Ok(id)
}

/// What the reader did with it.
fn act(
    transaction: &Transaction<'_>,
    schema: i64,
    id: i64,
    url: &str,
    dice: &mut Dice,
) -> Result<(), String> {
    let mut acts = Vec::new();
    if dice.below(READ_EACH) == 0 {
        acts.extend(READ);
    }
    if dice.below(SAVED_EACH) == 0 {
        acts.extend(SAVE);
    }
    if dice.below(MARKED_EACH) == 0 {
        acts.extend([PACK].into_iter().filter(|_| schema >= 4));
        acts.extend([MARK].into_iter().filter(|_| schema >= 5));
    }
    acts.into_iter().try_for_each(|act| transaction.execute(act, params![id, url]).map(drop).map_err(said))
}

/// Texts of the press, packed as every schema packs them.
fn texts(complete: &Path) -> Result<Vec<(i64, Vec<u8>)>, String> {
    let connection = state::connect(complete)?;
    let mut statement = connection.prepare("SELECT html_bytes, packed FROM body").map_err(said)?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(said)?;
    found.collect::<Result<_, _>>().map_err(said)
}

/// The library makes searchable what the migration left to it, and finds stories by their headline and a word of their text.
pub fn are_found(library: &Path, grown: &[Grown], dice: &mut Dice) -> Result<(), String> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(said)?;
    let outcome = runtime.block_on(find(library, grown, dice));
    // Waits until the library is closed.
    drop(runtime);
    outcome
}

async fn find(folder: &Path, grown: &[Grown], dice: &mut Dice) -> Result<(), String> {
    let library = Library::open(folder).await.map_err(said)?;
    library.catch_up_index().await.map_err(said)?;
    for _ in 0..SEARCHES {
        let Some(story) = dice.pick(grown) else { return Ok(()) };
        let text = library.story_text(story.id).await.map_err(said)?.text;
        let words: Vec<&str> = text.split_whitespace().filter(|word| is_plain(word)).collect();
        if text.is_empty() {
            return Err(format!("story {} has lost its text", story.id));
        }
        // A text in another script has no such word, and is looked for by its headline alone.
        let word = dice.pick(&words).copied().unwrap_or_default();
        let typed = format!("{} {word}", story.word);
        let found = library.search(typed.clone(), Scope::All, 9).await.map_err(said)?;
        if !found.iter().any(|hit| hit.row.id == story.id && hit.without.is_empty()) {
            return Err(format!("{typed:?} does not find story {}", story.id));
        }
    }
    Ok(())
}

/// A word that is cut in no other way by whoever counts words.
fn is_plain(word: &str) -> bool {
    word.len() > 5 && word.bytes().all(|byte| byte.is_ascii_lowercase())
}
