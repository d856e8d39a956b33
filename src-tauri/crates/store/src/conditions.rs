//! What a reader's search asks of a story beside its words, as conditions on a row of `article`. Every value goes in
//! as a parameter; the texts are fixed.

use layover_model::{StoryQuery, Timestamp};
use rusqlite::Transaction;
use rusqlite::types::Value;

use crate::row::WORDS_PER_MINUTE;
use crate::words::Words;
use crate::{StoreError, contributor, place};

/// Conditions and the values of their parameters, in order.
#[derive(Debug, Default)]
pub(crate) struct Conditions {
    texts: Vec<&'static str>,
    values: Vec<Value>,
    /// Whether one of them leads to few stories by an index of its own.
    pub(crate) is_led: bool,
}

/// Above so many stories a condition is looked up story by story, newest first, in place of leading to all of them.
const MANY: i64 = 1_500;
const TAGGED_MANY: &str = "SELECT count(*) FROM (SELECT 1 FROM tag WHERE name = ?1 COLLATE NOCASE LIMIT ?2)";
const IN_SECTION_MANY: &str = "SELECT coalesce(sum(total), 0) FROM section_count
    WHERE section_id IN (SELECT value FROM json_each(?1)) AND ?2 > 0";
const HAS_TAG: &str =
    "EXISTS (SELECT 1 FROM tag t WHERE t.article_id = article.id AND t.name = ? COLLATE NOCASE)";
const STANDS_IN_SECTION: &str = "EXISTS (SELECT 1 FROM placement p WHERE p.article_id = article.id
    AND p.section_id IN (SELECT value FROM json_each(?)))";
const OF_AUTHORS: &str = "id IN (SELECT article_id FROM contribution WHERE is_listed = 1
    AND contributor_id IN (SELECT value FROM json_each(?)))";
const IN_SECTION: &str = "id IN (SELECT article_id FROM placement WHERE is_listed = 1 AND section_id IN
    (SELECT value FROM json_each(?)))";
const IN_SERIES: &str = "id IN (SELECT article_id FROM instalment WHERE is_listed = 1 AND series_id IN
    (SELECT value FROM json_each(?)))";
const OF_PUBLICATIONS: &str = "publication_id IN (SELECT value FROM json_each(?))";
const ON_TRIPS: &str = "id IN (SELECT s.article_id FROM trip_story s JOIN trip t ON t.id = s.trip_id
    JOIN json_each(?) wanted ON t.name = wanted.value COLLATE NOCASE WHERE s.is_refused = 0)";
const OF_KINDS: &str = "kind IN (SELECT value FROM json_each(?))";
const TAGGED: &str = "id IN (SELECT article_id FROM tag WHERE name = ? COLLATE NOCASE)";
const WITH_WORDS: &str = "id IN (SELECT rowid FROM article_index WHERE article_index MATCH ?)";
const SECONDS_A_DAY: i64 = 24 * 3600;
/// A contributor's name that fits more people than this is no name.
const PEOPLE: usize = 200;

impl Conditions {
    /// What a query asks for, its words included when `with_words`.
    pub(crate) fn of(
        connection: &Transaction<'_>,
        query: &StoryQuery,
        with_words: bool,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let mut all = Self::default();
        for author in &query.authors {
            let people = contributor::matching(connection, author, PEOPLE)?;
            all.led_by(OF_AUTHORS, ids(&people));
        }
        for name in &query.sections {
            let sections = ids(&place::fitting(connection, place::SECTIONS, name)?);
            all.named(connection, &sections, IN_SECTION_MANY, IN_SECTION, STANDS_IN_SECTION)?;
        }
        for name in &query.tags {
            all.named(connection, name, TAGGED_MANY, TAGGED, HAS_TAG)?;
        }
        for name in &query.series {
            all.led_by(IN_SERIES, ids(&place::fitting(connection, place::SERIES, name)?));
        }
        if !query.publications.is_empty() {
            let fitting =
                query.publications.iter().map(|name| place::fitting(connection, place::PUBLICATIONS, name));
            let publications = fitting.collect::<Result<Vec<_>, _>>()?.concat();
            all.led_by(OF_PUBLICATIONS, ids(&publications));
        }
        if !query.trips.is_empty() {
            all.led_by(ON_TRIPS, as_json(query.trips.iter().map(|name| quoted(name))));
        }
        if !query.kinds.is_empty() {
            all.with(OF_KINDS, as_json(query.kinds.iter().map(|kind| quoted(kind.as_str()))));
        }
        if let (true, Some(expression)) = (with_words, Words::parse(&query.words).as_match()) {
            all.led_by(WITH_WORDS, expression);
        }
        all.of_state(query);
        all.of_age_and_length(query, now);
        Ok(all)
    }

    fn of_state(&mut self, query: &StoryQuery) {
        match query.is_read {
            Some(true) => self.texts.push("is_read = 1"),
            Some(false) => self.texts.push("is_read = 0"),
            None => {}
        }
        if query.is_saved {
            self.texts.push("saved_at IS NOT NULL");
        }
        if query.is_packed {
            self.texts.push("is_packed = 1");
        }
        if query.is_followed {
            self.texts.push("is_followed = 1");
        }
        if query.is_offline {
            self.texts.push("text_state = 'full' AND pictures_here = pictures_total");
        }
    }

    fn of_age_and_length(&mut self, query: &StoryQuery, now: Timestamp) {
        let before = |days: u32| now.0.saturating_sub(i64::from(days) * SECONDS_A_DAY);
        if let Some(days) = query.newer_than_days {
            self.with("published_at >= ?", before(days));
        }
        if let Some(days) = query.older_than_days {
            self.with("published_at < ?", before(days));
        }
        // A day begins where the reader is: at one's own midnight, and not at that of Greenwich.
        if let Some(after) = query.after {
            self.with("published_at >= unixepoch(date(?, 'unixepoch'), 'utc')", after.0);
        }
        if let Some(before) = query.before {
            self.with("published_at < unixepoch(date(?, 'unixepoch'), 'utc')", before.0);
        }
        if let Some(minutes) = query.longer_than_minutes {
            self.with("word_count > ?", i64::from(minutes.saturating_sub(1)) * i64::from(WORDS_PER_MINUTE));
        }
        if let Some(minutes) = query.shorter_than_minutes {
            self.with("word_count > 0 AND word_count <= ?", i64::from(minutes) * i64::from(WORDS_PER_MINUTE));
        }
    }

    fn with(&mut self, text: &'static str, value: impl Into<Value>) {
        self.texts.push(text);
        self.values.push(value.into());
    }

    /// A condition by name: led by it where few stories meet it, looked up where many do.
    fn named(
        &mut self,
        connection: &Transaction<'_>,
        name: &str,
        many: &str,
        leading: &'static str,
        looking: &'static str,
    ) -> Result<(), StoreError> {
        let stories: i64 = connection.prepare_cached(many)?.query_row((name, MANY), |row| row.get(0))?;
        if stories >= MANY {
            self.with(looking, name.to_owned());
        } else {
            self.led_by(leading, name.to_owned());
        }
        Ok(())
    }

    fn led_by(&mut self, text: &'static str, value: impl Into<Value>) {
        self.is_led = true;
        self.with(text, value);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Adds them to a statement that has a condition already.
    pub(crate) fn add_to(&self, sql: &mut String, values: &mut Vec<Value>) {
        for text in &self.texts {
            sql.push_str(" AND ");
            sql.push_str(text);
        }
        values.extend(self.values.iter().cloned());
    }
}

fn ids(all: &[i64]) -> String {
    as_json(all.iter().map(ToString::to_string))
}

fn as_json(values: impl Iterator<Item = String>) -> String {
    format!("[{}]", values.collect::<Vec<_>>().join(","))
}

/// A JSON string (RFC 8259 §7).
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            control if control < ' ' => quoted.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
