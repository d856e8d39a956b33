//! Taking in stories that somebody handed over. What came from a site is never changed by it; what came in a pack, and
//! lacks something, takes from a fuller pack what it lacks. What a pack brings is never fetched by itself: neither its
//! pages nor its pictures are due.

use std::collections::HashSet;

use layover_model::{ArticleId, ContentHash, EditionId, StagedArticle, TextFailure, TextState, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::article::{self, Standing};
use crate::asset::{Content, Incoming};
use crate::edition::{self, EditionKind, NewEdition};
use crate::loose_file::Sweep;
use crate::room::Claim;
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError, merge, picture, saved_story};

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
pub struct PackFile {
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
    /// Stories that were here.
    pub known: u32,
    /// Of them, those that lacked something this pack had: they came in a pack too.
    pub mended: u32,
    /// Stories that were not saved before and are now.
    pub saved: u32,
}

/// Reads the bytes of one file of a pack.
pub type ReadFile<'a> = dyn FnMut(ContentHash) -> Result<Vec<u8>, StoreError> + 'a;

impl Store {
    /// Takes a whole pack in, or on an error nothing of it. A picture that finds no room is the one thing that may stay
    /// out; its story says so. The reader asked for the pack: its pictures may stand in the place of what is not
    /// protected.
    ///
    /// # Errors
    /// When the library or a file of it cannot be written, or `read` fails.
    pub fn take_pack(
        &self,
        stories: &[PackedStory],
        files: &[PackFile],
        keeping: &PackKeeping,
        read: &mut ReadFile<'_>,
        now: Timestamp,
    ) -> Result<TakenPack, StoreError> {
        let taken = self.take_files(files, read, now).and_then(|()| {
            self.write(Durability::Reader, |transaction| {
                let taken = take(transaction, stories, files, keeping, now)?;
                bump_revision(transaction)?;
                Ok(taken)
            })
        });
        // What no story shows came for nothing: all of it when nothing was taken, else those of stories that were here.
        let forgotten = self.forget_files(files);
        if taken.is_err() {
            forgotten?;
        }
        // A pack that was taken is taken; what is left of it goes with the next tidying.
        taken
    }

    /// Puts the files on board before any story shows them: what cannot be read shows before the library is changed.
    fn take_files(
        &self,
        files: &[PackFile],
        read: &mut ReadFile<'_>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        for file in files {
            if self.picture(file.hash)?.is_some() && self.has_file(file.hash, file.bytes as u64) {
                continue;
            }
            let bytes = read(file.hash)?;
            let (media_type, width, height) = (file.media_type.as_str(), file.width, file.height);
            let content = Content::Bytes(&bytes);
            let incoming = Incoming { hash: file.hash, content, media_type, width, height };
            self.take(&incoming, now, |_| Ok(Claim::Kept), |_, _| Ok(()))?;
        }
        Ok(())
    }

    /// Lets go of files that came for nothing, unless something else came to show them.
    fn forget_files(&self, files: &[PackFile]) -> Result<(), StoreError> {
        self.write(Durability::Sync, |transaction| {
            let mut statement = transaction.prepare_cached(FORGET)?;
            files.iter().try_for_each(|file| statement.execute([file.hash.0]).map(drop))?;
            Ok(())
        })?;
        self.sweep(Sweep::Going)
    }
}

const FORGET: &str = "DELETE FROM asset WHERE hash = ?1
    AND NOT EXISTS (SELECT 1 FROM picture p WHERE p.asset_id = asset.id)
    AND NOT EXISTS (SELECT 1 FROM audio u WHERE u.asset_id = asset.id)";

fn take(
    transaction: &Transaction<'_>,
    stories: &[PackedStory],
    files: &[PackFile],
    keeping: &PackKeeping,
    now: Timestamp,
) -> Result<TakenPack, StoreError> {
    let (mut new, mut known, mut mended) = (Vec::new(), 0, 0);
    let mut listed: Vec<(ArticleId, String)> = Vec::new();
    for story in stories {
        let here = match &story.staged.canonical_url {
            Some(url) => merge::find_by_canonical(transaction, url)?,
            None => find_same(transaction, &story.staged)?,
        };
        let article = match here {
            Some(article) => {
                known += 1;
                mended += u32::from(mend(transaction, article, story, files, now)?);
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
    for (article, story) in &new {
        attach(transaction, *article, story, files)?;
    }
    let saved = if keeping.is_saved { save(transaction, &listed, now)? } else { 0 };
    let mut seen = HashSet::new();
    listed.retain(|(article, _)| seen.insert(*article));
    let edition = NewEdition { kind: EditionKind::Pack, title: keeping.title.clone(), stories: listed };
    // A pack opened again is the edition it was.
    let edition = match edition::find_same(transaction, &edition)? {
        Some(known) => known,
        None => edition::insert(transaction, None, &edition, now)?,
    };
    Ok(TakenPack { edition, new: u32::try_from(new.len()).unwrap_or(u32::MAX), known, mended, saved })
}

/// Saves the stories of a pack: those that were here already too, as the reader asked.
fn save(
    transaction: &Transaction<'_>,
    stories: &[(ArticleId, String)],
    now: Timestamp,
) -> Result<u32, StoreError> {
    let mut saved = 0;
    for (article, _) in stories {
        let is_saved: bool = transaction
            .prepare_cached("SELECT saved_at IS NOT NULL FROM article WHERE id = ?1")?
            .query_row([article.0], |row| row.get(0))?;
        if !is_saved {
            saved_story::write(transaction, article.0, Some(now.0))?;
            saved += 1;
        }
    }
    Ok(saved)
}

/// A story without an address is the same when a pack brought it before.
fn find_same(transaction: &Transaction<'_>, staged: &StagedArticle) -> Result<Option<i64>, StoreError> {
    let mut statement = transaction.prepare_cached(
        "SELECT id FROM article WHERE canonical_url IS NULL AND title = ?1 AND source_hash = ?2",
    )?;
    Ok(statement.query_row(params![staged.title, staged.source_hash.0], |row| row.get(0)).optional()?)
}

/// A story that came in a pack before takes what it lacks: its text, its pictures. Whether it did.
fn mend(
    transaction: &Transaction<'_>,
    article: i64,
    story: &PackedStory,
    files: &[PackFile],
    now: Timestamp,
) -> Result<bool, StoreError> {
    if !transaction.prepare_cached(CAME_IN_A_PACK)?.query_row([article], |row| row.get(0))? {
        return Ok(false);
    }
    let Some((stored, standing)) = article::read(transaction, article)? else { return Ok(false) };
    let mut is_mended = false;
    if stored.text_state != TextState::Full && story.staged.text_state == TextState::Full {
        article::write(transaction, Some(article), &story.staged, &standing, true, now)?;
        is_mended = true;
    }
    Ok(attach(transaction, article, story, files)? > 0 || is_mended)
}

const CAME_IN_A_PACK: &str = "SELECT coalesce(p.site_key, '') LIKE 'layover pack %' FROM article a
    JOIN publication p ON p.id = a.publication_id WHERE a.id = ?1";

fn add(transaction: &Transaction<'_>, story: &PackedStory, now: Timestamp) -> Result<i64, StoreError> {
    let mut staged = story.staged.clone();
    if matches!(staged.text_state, TextState::SummaryOnly | TextState::Failed(TextFailure::Lost)) {
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

/// What no file came for is not fetched; what came and is not on board found no room.
const ATTACH: &str = "UPDATE picture SET due_at = NULL, asset_id = (SELECT id FROM asset WHERE hash = ?2),
    failure = iif(?2 IS NULL OR EXISTS (SELECT 1 FROM asset WHERE hash = ?2), NULL, 'no-room') WHERE id = ?1";

/// Pictures that only stories out of packs show: their files, or nothing. Those of other stories stay as they are. The
/// answer is how many came.
fn attach(
    transaction: &Transaction<'_>,
    article: i64,
    story: &PackedStory,
    files: &[PackFile],
) -> Result<usize, StoreError> {
    let mut statement = transaction.prepare_cached(
        "SELECT p.id, p.url FROM article_picture ap JOIN picture p ON p.id = ap.picture_id
         WHERE ap.article_id = ?1 AND p.asset_id IS NULL",
    )?;
    let lacking: Vec<(i64, String)> =
        statement.query_map([article], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut came = 0;
    for (picture, url) in lacking {
        if is_shown_elsewhere(transaction, picture)? {
            continue;
        }
        let hash = story.pictures.iter().find(|(named, _)| *named == url).map(|(_, hash)| *hash);
        let hash = hash.filter(|hash| files.iter().any(|file| file.hash == *hash));
        came += usize::from(hash.is_some());
        transaction.prepare_cached(ATTACH)?.execute(params![picture, hash.map(|hash| hash.0)])?;
        picture::recount_shown_by(transaction, picture)?;
    }
    picture::recount(transaction, article)?;
    Ok(came)
}

const SHOWN_ELSEWHERE: &str =
    "SELECT EXISTS (SELECT 1 FROM article_picture ap JOIN article a ON a.id = ap.article_id
    JOIN publication p ON p.id = a.publication_id
    WHERE ap.picture_id = ?1 AND coalesce(p.site_key, '') NOT LIKE 'layover pack %')";

/// Whether a story that came from a site shows it: a pack has no say in that one.
fn is_shown_elsewhere(transaction: &Transaction<'_>, picture: i64) -> Result<bool, StoreError> {
    Ok(transaction.prepare_cached(SHOWN_ELSEWHERE)?.query_row([picture], |row| row.get(0))?)
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
