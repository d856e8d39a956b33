//! Taking in stories that somebody handed over. What is here already is never changed by it, and what it brings is
//! never fetched by itself: neither its pages nor its pictures are due.

use std::collections::HashSet;
use std::fs;

use layover_model::{ArticleId, ContentHash, EditionId, StagedArticle, TextFailure, TextState, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::article::{self, Standing};
use crate::edition::{self, EditionKind, NewEdition};
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, asset, merge, picture, saved_story};

/// A story out of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedStory {
    /// The masthead it was printed under.
    pub publication: String,
    /// The section it stands under in the pack.
    pub heading: String,
    /// The story. Its body went through the sanitiser, as every one.
    pub staged: StagedArticle,
    /// Its pictures: address and file.
    pub pictures: Vec<(String, ContentHash)>,
}

/// A file of a pack that its stories show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedPicture {
    /// Its hash, checked.
    pub hash: ContentHash,
    /// Media type by its bytes.
    pub media_type: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Its length.
    pub bytes: usize,
}

/// How a pack is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackKeeping {
    /// What its edition is called.
    pub title: String,
    /// Whether its stories are saved as well.
    pub is_saved: bool,
}

/// What became of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenPack {
    /// The edition of its stories.
    pub edition: EditionId,
    /// Stories the library did not have.
    pub new: u32,
    /// Stories that were here and stay as they are.
    pub known: u32,
}

/// Reads the bytes of one file of a pack.
pub type ReadPicture<'a> = dyn FnMut(ContentHash) -> Result<Vec<u8>, StoreError> + 'a;

impl Store {
    /// Takes a whole pack in, or on an error nothing of it.
    ///
    /// # Errors
    /// When the library or a file of it cannot be written, or `read` fails.
    pub fn take_pack(
        &self,
        stories: &[PackedStory],
        pictures: &[PackedPicture],
        keeping: &PackKeeping,
        read: &mut ReadPicture<'_>,
        now: Timestamp,
    ) -> Result<TakenPack, StoreError> {
        let mut written = Vec::new();
        let taken = self.write_files(pictures, read, &mut written).and_then(|()| {
            self.write(Durability::Reader, |transaction| {
                let taken = take(transaction, stories, pictures, keeping, now)?;
                // Tidying removes files under this lock: what it took since is put back.
                self.write_files(pictures, read, &mut written)?;
                bump_revision(transaction)?;
                Ok(taken)
            })
        });
        if taken.is_err() {
            self.forget_files(&written);
        }
        taken
    }

    fn write_files(
        &self,
        pictures: &[PackedPicture],
        read: &mut ReadPicture<'_>,
        written: &mut Vec<ContentHash>,
    ) -> Result<(), StoreError> {
        for picture in pictures {
            let path = asset::path(self.directory(), picture.hash);
            if fs::metadata(&path).is_ok_and(|file| file.len() == picture.bytes as u64) {
                continue;
            }
            let bytes = read(picture.hash)?;
            written.push(picture.hash);
            asset::write_file(self.directory(), picture.hash, &bytes)?;
        }
        Ok(())
    }

    /// Removes files that were written for nothing, unless something else came to show them meanwhile.
    fn forget_files(&self, written: &[ContentHash]) {
        for hash in written {
            if matches!(self.picture(*hash), Ok(None)) {
                drop(fs::remove_file(asset::path(self.directory(), *hash)));
            }
        }
    }
}

fn take(
    transaction: &Transaction<'_>,
    stories: &[PackedStory],
    pictures: &[PackedPicture],
    keeping: &PackKeeping,
    now: Timestamp,
) -> Result<TakenPack, StoreError> {
    let (mut new, mut known) = (Vec::new(), 0);
    let mut listed: Vec<(ArticleId, String)> = Vec::new();
    for story in stories {
        let here = match &story.staged.canonical_url {
            Some(url) => merge::find_by_canonical(transaction, url)?,
            None => find_same(transaction, &story.staged)?,
        };
        let article = match here {
            Some(article) => {
                known += 1;
                article
            }
            None => {
                let article = add(transaction, story, now)?;
                new.push((article, story));
                article
            }
        };
        listed.push((ArticleId(article), story.heading.clone()));
    }
    let own: HashSet<i64> = new.iter().map(|(article, _)| *article).collect();
    for (article, story) in &new {
        attach(transaction, *article, story, pictures, &own, now)?;
        if keeping.is_saved {
            saved_story::write(transaction, *article, Some(now.0))?;
        }
    }
    let mut seen = HashSet::new();
    listed.retain(|(article, _)| seen.insert(*article));
    let edition = NewEdition { kind: EditionKind::Pack, title: keeping.title.clone(), stories: listed };
    // A pack opened again is the edition it was.
    let edition = match edition::find_same(transaction, &edition)? {
        Some(known) => known,
        None => edition::insert(transaction, None, &edition, now)?,
    };
    Ok(TakenPack { edition, new: u32::try_from(new.len()).unwrap_or(u32::MAX), known })
}

/// A story without an address is the same when a pack brought it before.
fn find_same(transaction: &Transaction<'_>, staged: &StagedArticle) -> Result<Option<i64>, StoreError> {
    let mut statement = transaction.prepare_cached(
        "SELECT id FROM article WHERE canonical_url IS NULL AND title = ?1 AND source_hash = ?2",
    )?;
    Ok(statement.query_row(params![staged.title, staged.source_hash.0], |row| row.get(0)).optional()?)
}

fn add(transaction: &Transaction<'_>, story: &PackedStory, now: Timestamp) -> Result<i64, StoreError> {
    let mut staged = story.staged.clone();
    if staged.text_state == TextState::SummaryOnly {
        staged.text_state = TextState::Failed(TextFailure::NotPacked);
    }
    let standing = Standing {
        publication: publication(transaction, &story.publication, now)?,
        is_listed: true,
        published_at: article::ordering_instant(staged.published, now),
        page_due_at: None,
    };
    let article = article::write(transaction, None, &staged, &standing, true, now)?;
    merge::find_again(transaction, article, staged.canonical_url.as_deref(), None)?;
    Ok(article)
}

/// Pictures that only stories of this pack show: their files, or nothing. Those of other stories stay as they are.
fn attach(
    transaction: &Transaction<'_>,
    article: i64,
    story: &PackedStory,
    files: &[PackedPicture],
    own: &HashSet<i64>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut statement = transaction.prepare_cached(
        "SELECT p.id, p.url FROM article_picture ap JOIN picture p ON p.id = ap.picture_id
         WHERE ap.article_id = ?1 AND p.asset_id IS NULL",
    )?;
    let lacking: Vec<(i64, String)> =
        statement.query_map([article], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (picture, url) in lacking {
        if !is_own(transaction, picture, own)? {
            continue;
        }
        let hash = story.pictures.iter().find(|(named, _)| *named == url).map(|(_, hash)| *hash);
        let file = hash.and_then(|hash| files.iter().find(|file| file.hash == hash));
        let asset = match file {
            Some(file) => Some(asset::put(
                transaction,
                file.hash,
                &file.media_type,
                (file.width, file.height),
                file.bytes,
                now,
            )?),
            None => None,
        };
        transaction
            .prepare_cached("UPDATE picture SET asset_id = ?2, due_at = NULL WHERE id = ?1")?
            .execute(params![picture, asset])?;
    }
    picture::recount(transaction, article)
}

fn is_own(transaction: &Transaction<'_>, picture: i64, own: &HashSet<i64>) -> Result<bool, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT article_id FROM article_picture WHERE picture_id = ?1")?;
    let shown_by: Vec<i64> = statement.query_map([picture], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(shown_by.iter().all(|article| own.contains(article)))
}

/// Publications out of packs stand beside those of the same name that the reader subscribed to: a pack may name any.
fn publication(transaction: &Transaction<'_>, title: &str, now: Timestamp) -> Result<i64, StoreError> {
    let key = format!("layover pack {}", title.to_lowercase());
    let known: Option<i64> = transaction
        .prepare_cached("SELECT id FROM publication WHERE site_key = ?1")?
        .query_row([&key], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        transaction.execute(
            "UPDATE publication SET is_subscribed = 1, unsubscribed_at = NULL WHERE id = ?1 AND is_subscribed = 0",
            [id],
        )?;
        return Ok(id);
    }
    transaction.execute(
        "INSERT INTO publication (title, site_key, added_at) VALUES (?1, ?2, ?3)",
        params![format!("{title} (from a pack)"), key, now.0],
    )?;
    Ok(transaction.last_insert_rowid())
}
