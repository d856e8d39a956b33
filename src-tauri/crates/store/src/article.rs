//! Table `article` with what hangs on it (`tag`, `enclosure`, and through their modules credits, sections,
//! pictures and body): a story written as a whole and read back as a whole. Called by the merge alone.

use layover_model::{
    ArticleId, ContentHash, Enclosure, FurtherStory, HeroPicture, Kind, PictureReference, SeriesName,
    StagedArticle, StagedBody, TextFailure, TextOrigin, TextState, Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::{Store, StoreError, body, contributor, credit, follow, picture, placement, row, section, series};

/// What a story has besides what its source says of it.
pub(crate) struct Standing {
    /// Whose it is.
    pub(crate) publication: i64,
    /// Whether lists show it.
    pub(crate) is_listed: bool,
    /// What lists order it by.
    pub(crate) published_at: i64,
    /// When its page is due.
    pub(crate) page_due_at: Option<i64>,
}

impl Store {
    /// A story as it is stored, in the form it once came in: what a freshly fetched page is laid over.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn staged(&self, article: ArticleId) -> Result<Option<StagedArticle>, StoreError> {
        self.read(|connection| Ok(read(connection, article.0)?.map(|(staged, _)| staged)))
    }
}

/// From one tag to the next along the index, and each counted up to a hundred: a tag may stand on every story.
pub(crate) const TAGS_LIKE: &str = "WITH RECURSIVE found (name, number) AS (
        SELECT (SELECT name FROM tag INDEXED BY tag_name WHERE name >= ?1 COLLATE NOCASE
            ORDER BY name COLLATE NOCASE LIMIT 1), 1
        UNION ALL
        SELECT (SELECT t.name FROM tag t INDEXED BY tag_name WHERE t.name > found.name COLLATE NOCASE
            ORDER BY t.name COLLATE NOCASE LIMIT 1), number + 1
        FROM found WHERE name < ?1 || char(1114111) COLLATE NOCASE AND number < 60)
    SELECT name FROM found WHERE name < ?1 || char(1114111) COLLATE NOCASE
    ORDER BY (SELECT count(*) FROM (SELECT 1 FROM tag t INDEXED BY tag_name
        WHERE t.name = found.name COLLATE NOCASE LIMIT 100)) DESC, name LIMIT ?2";

impl Store {
    /// Tags that begin so, commonest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn tags(&self, beginning: &str, limit: usize) -> Result<Vec<String>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(TAGS_LIKE)?;
            let found = statement.query_map(params![beginning, limit], |row| row.get(0))?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }
}

/// What lists order a story by: the stated instant, held at `now`, so that a date in the future never sticks to
/// the top; `now` when nothing is stated.
pub(crate) fn ordering_instant(stated: Option<Timestamp>, now: Timestamp) -> i64 {
    stated.map_or(now.0, |stated| stated.0.min(now.0))
}

/// A summary whose page has no address will never be more.
pub(crate) fn honest_state(staged: &StagedArticle) -> TextState {
    match staged.text_state {
        TextState::SummaryOnly if staged.url.is_none() => TextState::Failed(TextFailure::NoAddress),
        state => state,
    }
}

const PUT: &str = "INSERT INTO article (id, publication_id, url, canonical_url, title, dek, kicker, summary, kind,
    language, direction, published_at, stated_at, modified_at, first_seen_at, word_count, text_state, text_origin,
    page_due_at, source_hash, hero_url, hero_width, hero_height, hero_alt, hero_caption, hero_credit, is_listed,
    original_url)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
        ?23, ?24, ?25, ?26, ?27, ?28)
    ON CONFLICT (id) DO UPDATE SET publication_id = excluded.publication_id, url = excluded.url,
        canonical_url = excluded.canonical_url, title = excluded.title, dek = excluded.dek,
        kicker = excluded.kicker, summary = excluded.summary, kind = excluded.kind, language = excluded.language,
        direction = excluded.direction, published_at = excluded.published_at, stated_at = excluded.stated_at,
        modified_at = excluded.modified_at, word_count = excluded.word_count, text_state = excluded.text_state,
        text_origin = excluded.text_origin, page_due_at = excluded.page_due_at, page_failures = 0,
        source_hash = excluded.source_hash, hero_url = excluded.hero_url, hero_width = excluded.hero_width,
        hero_height = excluded.hero_height, hero_alt = excluded.hero_alt, hero_caption = excluded.hero_caption,
        hero_credit = excluded.hero_credit, is_listed = excluded.is_listed, original_url = excluded.original_url
    RETURNING id";
const QUEUE: &str = "INSERT OR IGNORE INTO index_queue (article_id) VALUES (?1)";

/// Writes a story, new (`id` is `None`) or known, with everything that hangs on it. With `is_body_new` false the
/// body in the library is the one in `staged` already.
pub(crate) fn write(
    transaction: &Transaction<'_>,
    id: Option<i64>,
    staged: &StagedArticle,
    standing: &Standing,
    is_body_new: bool,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let hero = staged.hero.as_ref();
    let id: i64 = transaction.prepare_cached(PUT)?.query_row(
        params![
            id,
            standing.publication,
            staged.url,
            staged.canonical_url,
            staged.title,
            staged.dek,
            staged.kicker,
            staged.summary,
            staged.kind.map(Kind::as_str),
            staged.language,
            staged.direction.as_attribute(),
            standing.published_at,
            staged.published.map(|instant| instant.0),
            staged.modified.map(|instant| instant.0),
            now.0,
            staged.body.as_ref().map_or(0, |body| body.word_count),
            honest_state(staged).as_str(),
            staged.body.as_ref().map(|body| origin_name(body.origin)),
            standing.page_due_at,
            staged.source_hash.0,
            hero.map(|hero| &hero.picture.url),
            hero.and_then(|hero| hero.picture.width),
            hero.and_then(|hero| hero.picture.height),
            hero.map(|hero| &hero.alt),
            hero.map(|hero| &hero.caption),
            hero.map(|hero| &hero.credit),
            standing.is_listed,
            staged.original_url,
        ],
        |row| row.get(0),
    )?;
    write_parts(transaction, id, staged, standing.publication, is_body_new)?;
    transaction.prepare_cached(QUEUE)?.execute([id])?;
    Ok(id)
}

fn write_parts(
    transaction: &Transaction<'_>,
    id: i64,
    staged: &StagedArticle,
    publication: i64,
    is_body_new: bool,
) -> Result<(), StoreError> {
    let sections: Vec<i64> = staged
        .sections
        .iter()
        .map(|name| section::ensure(transaction, publication, name))
        .collect::<Result<_, _>>()?;
    placement::set(transaction, id, &sections, false)?;
    credit::replace(transaction, id, publication, &staged.credits)?;
    contributor::keep_portraits(transaction, id, &staged.portraits)?;
    write_tags(transaction, id, &staged.tags)?;
    write_enclosures(transaction, id, &staged.enclosures)?;
    write_further(transaction, id, &staged.further)?;
    let stated =
        staged.series.as_ref().map(|series| (series.slug.as_str(), series.name.as_str(), series.part));
    series::place(transaction, id, publication, &staged.title, stated)?;
    follow::mark(transaction, id)?;
    let pictures = staged.body.as_ref().map_or(&[][..], |body| &body.pictures);
    picture::replace(transaction, id, staged.hero.as_ref(), pictures)?;
    if let (true, Some(new)) = (is_body_new, &staged.body) {
        body::put(transaction, id, &new.html)?;
    }
    Ok(())
}

fn write_tags(transaction: &Transaction<'_>, id: i64, tags: &[String]) -> Result<(), StoreError> {
    transaction.prepare_cached("DELETE FROM tag WHERE article_id = ?1")?.execute([id])?;
    for (ordinal, name) in tags.iter().enumerate() {
        transaction
            .prepare_cached("INSERT INTO tag (article_id, ordinal, name) VALUES (?1, ?2, ?3)")?
            .execute(params![id, ordinal, name])?;
    }
    Ok(())
}

const ADD_ENCLOSURE: &str = "INSERT INTO enclosure (article_id, ordinal, url, media_type, bytes)
    VALUES (?1, ?2, ?3, ?4, ?5)";

fn write_enclosures(
    transaction: &Transaction<'_>,
    id: i64,
    enclosures: &[Enclosure],
) -> Result<(), StoreError> {
    transaction.prepare_cached("DELETE FROM enclosure WHERE article_id = ?1")?.execute([id])?;
    for (ordinal, enclosure) in enclosures.iter().enumerate() {
        // A feed may state any number; what does not fit was never a size.
        let bytes = enclosure.bytes.and_then(|bytes| i64::try_from(bytes).ok());
        transaction.prepare_cached(ADD_ENCLOSURE)?.execute(params![
            id,
            ordinal,
            enclosure.url,
            enclosure.media_type,
            bytes
        ])?;
    }
    Ok(())
}

const ADD_FURTHER: &str =
    "INSERT INTO further_story (article_id, ordinal, url, title) VALUES (?1, ?2, ?3, ?4)";

fn write_further(transaction: &Transaction<'_>, id: i64, further: &[FurtherStory]) -> Result<(), StoreError> {
    transaction.prepare_cached("DELETE FROM further_story WHERE article_id = ?1")?.execute([id])?;
    for (ordinal, story) in further.iter().enumerate() {
        transaction.prepare_cached(ADD_FURTHER)?.execute(params![id, ordinal, story.url, story.title])?;
    }
    Ok(())
}

const READ: &str = "SELECT (SELECT e.guid FROM entry e WHERE e.article_id = a.id AND e.guid IS NOT NULL LIMIT 1),
    url, canonical_url, title, dek, kicker, kind, stated_at, modified_at, language, direction, summary, text_state,
    source_hash, hero_url, hero_width, hero_height, hero_alt, hero_caption, hero_credit, text_origin, word_count,
    publication_id, is_listed, published_at, page_due_at, series_slug, series_name, title_part, original_url
    FROM article a WHERE id = ?1";

/// Reads a story back as it was written.
pub(crate) fn read(
    connection: &Connection,
    id: i64,
) -> Result<Option<(StagedArticle, Standing)>, StoreError> {
    let found = connection.prepare_cached(READ)?.query_row([id], from_row).optional()?;
    let Some((mut staged, standing, origin, word_count)) = found else { return Ok(None) };
    staged.sections = section::of_article(connection, id)?;
    staged.credits = credit::of_article(connection, id)?.into_iter().map(|(credit, ..)| credit).collect();
    staged.tags = tags(connection, id)?;
    staged.enclosures = enclosures(connection, id)?;
    staged.further = further(connection, id)?;
    staged.body = read_body(connection, id, origin, word_count)?;
    if staged.body.is_none() && staged.text_state == TextState::Full {
        staged.text_state = TextState::Failed(TextFailure::Lost);
    }
    Ok(Some((staged, standing)))
}

fn read_body(
    connection: &Connection,
    id: i64,
    origin: TextOrigin,
    word_count: u32,
) -> Result<Option<StagedBody>, StoreError> {
    let found = match body::get(connection, id) {
        // A text that cannot be unpacked is as good as gone.
        Err(StoreError::Damaged(_)) => None,
        found => found?,
    };
    let Some(stored) = found else { return Ok(None) };
    let pictures = picture::of_article(connection, id)?
        .into_iter()
        .filter_map(|(ordinal, reference, _)| (ordinal > 0).then_some(reference))
        .collect();
    Ok(Some(StagedBody { text: stored.text(), html: stored.html, word_count, origin, pictures }))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(StagedArticle, Standing, TextOrigin, u32)> {
    let staged = StagedArticle {
        guid: row.get(0)?,
        url: row.get(1)?,
        canonical_url: row.get(2)?,
        title: row.get(3)?,
        dek: row.get(4)?,
        kicker: row.get(5)?,
        sections: Vec::new(),
        kind: row.get::<_, Option<String>>(6)?.and_then(|name| Kind::from_name(&name)),
        tags: Vec::new(),
        credits: Vec::new(),
        published: row.get::<_, Option<i64>>(7)?.map(Timestamp),
        modified: row.get::<_, Option<i64>>(8)?.map(Timestamp),
        language: row.get(9)?,
        direction: row::direction(&row.get::<_, String>(10)?),
        summary: row.get(11)?,
        hero: hero(row, 14)?,
        body: None,
        text_state: row::text_state(&row.get::<_, String>(12)?),
        enclosures: Vec::new(),
        further: Vec::new(),
        series: series_name(row)?,
        original_url: row.get(29)?,
        portraits: Vec::new(),
        source_hash: ContentHash(row.get(13)?),
    };
    let origin = row.get::<_, Option<String>>(20)?;
    let origin = if origin.as_deref() == Some(PAGE) { TextOrigin::Page } else { TextOrigin::Feed };
    let standing = Standing {
        publication: row.get(22)?,
        is_listed: row.get(23)?,
        published_at: row.get(24)?,
        page_due_at: row.get(25)?,
    };
    Ok((staged, standing, origin, row.get(21)?))
}

fn series_name(row: &Row<'_>) -> rusqlite::Result<Option<SeriesName>> {
    let (slug, name): (Option<String>, Option<String>) = (row.get(26)?, row.get(27)?);
    let part = row.get(28)?;
    Ok(slug.zip(name).map(|(slug, name)| SeriesName { slug, name, part }))
}

/// Reads `hero_url, hero_width, hero_height, hero_alt, hero_caption, hero_credit` from column `first` on.
pub(crate) fn hero(row: &Row<'_>, first: usize) -> rusqlite::Result<Option<HeroPicture>> {
    let Some(url) = row.get::<_, Option<String>>(first)? else { return Ok(None) };
    let text = |column: usize| -> rusqlite::Result<String> {
        Ok(row.get::<_, Option<String>>(first + column)?.unwrap_or_default())
    };
    Ok(Some(HeroPicture {
        picture: PictureReference { url, width: row.get(first + 1)?, height: row.get(first + 2)? },
        alt: text(3)?,
        caption: text(4)?,
        credit: text(5)?,
    }))
}

pub(crate) fn tags(connection: &Connection, id: i64) -> Result<Vec<String>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT name FROM tag WHERE article_id = ?1 ORDER BY ordinal")?;
    let names = statement.query_map([id], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

pub(crate) fn enclosures(connection: &Connection, id: i64) -> Result<Vec<Enclosure>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT url, media_type, bytes FROM enclosure WHERE article_id = ?1 ORDER BY ordinal",
    )?;
    let found = statement.query_map([id], |row| {
        let bytes: Option<i64> = row.get(2)?;
        Ok(Enclosure {
            url: row.get(0)?,
            media_type: row.get(1)?,
            bytes: bytes.and_then(|bytes| u64::try_from(bytes).ok()),
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub(crate) fn further(connection: &Connection, id: i64) -> Result<Vec<FurtherStory>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT url, title FROM further_story WHERE article_id = ?1 ORDER BY ordinal")?;
    let found = statement.query_map([id], |row| Ok(FurtherStory { url: row.get(0)?, title: row.get(1)? }))?;
    Ok(found.collect::<Result<_, _>>()?)
}

const PAGE: &str = "page";

fn origin_name(origin: TextOrigin) -> &'static str {
    match origin {
        TextOrigin::Feed => "feed",
        TextOrigin::Page => PAGE,
    }
}
