//! One story whole, as the reading frame shows it.

use layover_model::{
    ArticleId, ContributorId, Credit, Enclosure, FurtherStory, HeroPicture, PictureReference, PictureState,
    SanitizedHtml, TextFailure, TextState, Timestamp,
};
use rusqlite::{Connection, OptionalExtension};

use crate::contributor::Share;
use crate::picture::Shown;
use crate::{Store, StoreError, StoryRow, article, body, credit, picture, row, series};

/// A story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// What lists show of it.
    pub row: StoryRow,
    /// The sentence under its headline; empty when there is none. What lists show may be a summary in its place.
    pub dek: String,
    /// Where a browser would open it.
    pub url: Option<String>,
    /// What the feed says of it in plain text; empty when it says nothing.
    pub summary: String,
    /// Who made it, in printed order.
    pub credits: Vec<StoryCredit>,
    /// Last changed, when the source says.
    pub modified: Option<Timestamp>,
    /// The picture over it.
    pub hero: Option<StoryHero>,
    /// Attached media.
    pub enclosures: Vec<Enclosure>,
    /// The publisher's labels.
    pub tags: Vec<String>,
    /// Other stories printed on its page.
    pub further: Vec<FurtherStory>,
    /// Its text; `None` when nothing but the headline is here.
    pub body: Option<SanitizedHtml>,
    /// The pictures of its text, in order, and how they stand.
    pub pictures: Vec<(PictureReference, PictureState)>,
    /// The series it is a part of.
    pub series: Option<Share>,
    /// Where it was printed first, when that was elsewhere.
    pub original_url: Option<String>,
    /// Whether its page is gone from the web.
    pub source_removed: bool,
}

/// A person's part in a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryCredit {
    /// As printed.
    pub credit: Credit,
    /// Whose it is.
    pub contributor: ContributorId,
    /// Whether the reader follows them.
    pub is_followed: bool,
}

fn credits(connection: &Connection, id: i64) -> Result<Vec<StoryCredit>, StoreError> {
    let credits = credit::of_article(connection, id)?.into_iter();
    Ok(credits
        .map(|(credit, contributor, is_followed)| StoryCredit {
            credit,
            contributor: ContributorId(contributor),
            is_followed,
        })
        .collect())
}

/// The picture over a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryHero {
    /// The picture and its words.
    pub hero: HeroPicture,
    /// How it stands.
    pub state: PictureState,
}

const STORY: &str =
    "SELECT url, modified_at, source_removed, summary, hero_url, hero_width, hero_height, hero_alt,
    hero_caption, hero_credit, dek, original_url FROM article WHERE id = ?1";
const BY_ADDRESS: &str = "SELECT id FROM article WHERE canonical_url = ?1
    UNION ALL SELECT id FROM article WHERE url = ?1 LIMIT 1";

impl Store {
    /// The story of that id.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn story(&self, id: ArticleId) -> Result<Option<Story>, StoreError> {
        self.read(|connection| {
            let Some(mut row) = row::rows(connection, &[id])?.pop() else { return Ok(None) };
            // A text that cannot be unpacked is as good as gone: what is left of the story is shown, and said.
            let body = match body::get(connection, id.0) {
                Err(StoreError::Damaged(_)) => {
                    row.completeness.text = TextState::Failed(TextFailure::Lost);
                    None
                }
                found => found?.map(|body| body.html),
            };
            let (url, modified, source_removed, summary, hero, dek, original_url) =
                connection.prepare_cached(STORY)?.query_row([id.0], |row| {
                    let modified: Option<i64> = row.get(1)?;
                    Ok((
                        row.get(0)?,
                        modified.map(Timestamp),
                        row.get(2)?,
                        row.get(3)?,
                        article::hero(row, 4)?,
                        row.get(10)?,
                        row.get(11)?,
                    ))
                })?;
            let (heroes, pictures): (Vec<Shown>, Vec<Shown>) =
                picture::of_article(connection, id.0)?.into_iter().partition(|(ordinal, ..)| *ordinal == 0);
            let hero_state = heroes.first().map_or(PictureState::Wanted, |(_, _, state)| *state);
            Ok(Some(Story {
                row,
                dek,
                url,
                summary,
                credits: credits(connection, id.0)?,
                series: series::of_article(connection, id.0)?,
                original_url,
                modified,
                hero: hero.map(|hero| StoryHero { hero, state: hero_state }),
                enclosures: article::enclosures(connection, id.0)?,
                tags: article::tags(connection, id.0)?,
                further: article::further(connection, id.0)?,
                body,
                pictures: pictures.into_iter().map(|(_, reference, state)| (reference, state)).collect(),
                source_removed,
            }))
        })
    }

    /// The story at an address, canonical or as its source gave it. Callers fold the address first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn find_by_address(&self, url: &str) -> Result<Option<ArticleId>, StoreError> {
        self.read(|connection| find_by_address(connection, url))
    }

    /// The same for the first of several forms of an address that a story is known by.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn find_by_addresses(&self, urls: &[String]) -> Result<Option<ArticleId>, StoreError> {
        self.read(|connection| {
            for url in urls {
                if let Some(found) = find_by_address(connection, url)? {
                    return Ok(Some(found));
                }
            }
            Ok(None)
        })
    }
}

pub(crate) fn find_by_address(connection: &Connection, url: &str) -> Result<Option<ArticleId>, StoreError> {
    Ok(connection
        .prepare_cached(BY_ADDRESS)?
        .query_row([url], |row| Ok(ArticleId(row.get(0)?)))
        .optional()?)
}
