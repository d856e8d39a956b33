//! What one story lacks, asked for by the reader: fetched now, whatever the policy, and wanted until it is here.

use layover_model::ArticleId;
use rusqlite::{OptionalExtension, Transaction, params};

use crate::page::{self, PageWanted, source_of_story};
use crate::picture::{self, PictureWanted};
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, doctor};

/// What a story lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lacking {
    /// Its page, when its text is not whole and a page is named.
    pub page: Option<PageWanted>,
    /// Its pictures that are not on board.
    pub pictures: Vec<PictureWanted>,
}

/// A page that was given up is asked for once more.
const WANT_PAGE: &str =
    "UPDATE article SET page_due_at = 0 WHERE id = ?1 AND text_state <> 'full' AND url IS NOT NULL";
const PICTURES: &str = concat!(
    "SELECT DISTINCT p.url, (SELECT ",
    source_of_story!(),
    " FROM article a WHERE a.id = ?1)
    FROM article_picture ap JOIN picture p ON p.id = ap.picture_id
    WHERE ap.article_id = ?1 AND p.asset_id IS NULL ORDER BY ap.ordinal"
);

impl Store {
    /// The reader wants all of a story: from now on a sync fetches what it lacks, which is answered here.
    ///
    /// # Errors
    /// [`StoreError::UnknownArticle`] when there is none of that id.
    pub fn want_whole(&self, article: ArticleId) -> Result<Lacking, StoreError> {
        self.write(Durability::Reader, |transaction| {
            known(transaction, article)?;
            doctor::miss_text(transaction, article)?;
            transaction.execute(WANT_PAGE, [article.0])?;
            // So are its pictures.
            picture::want_of_story(transaction, article)?;
            bump_revision(transaction)?;
            Ok(Lacking {
                page: page::of_article(transaction, article)?,
                pictures: pictures(transaction, article)?,
            })
        })
    }

    /// The pictures of a story that are not on board.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn pictures_lacking(&self, article: ArticleId) -> Result<Vec<PictureWanted>, StoreError> {
        self.read(|transaction| pictures(transaction, article))
    }
}

fn known(transaction: &Transaction<'_>, article: ArticleId) -> Result<(), StoreError> {
    let found: Option<i64> = transaction
        .query_row("SELECT id FROM article WHERE id = ?1", [article.0], |row| row.get(0))
        .optional()?;
    found.map(drop).ok_or(StoreError::UnknownArticle(article))
}

fn pictures(transaction: &Transaction<'_>, article: ArticleId) -> Result<Vec<PictureWanted>, StoreError> {
    let mut statement = transaction.prepare_cached(PICTURES)?;
    let found = statement.query_map(params![article.0], |row| {
        Ok(PictureWanted { url: row.get(0)?, article, source: row.get(1)? })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}
