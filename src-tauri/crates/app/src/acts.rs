//! What a reader does: each one transaction, each undoable, each announced.

use crate::contract::{ListFilter, Undo};
use crate::settings::settings;
use crate::voice::With::{Count, Text};
use crate::voice::{say_of, say_with};
use crate::{AppError, Library, clock, pictures, saved, words};
use layover_model::{ArticleId, PictureFailure, PictureState, PublicationId, Timestamp};
use layover_store::{Act, ActId, ActKind, PicturePolicy, Store, Story};

const SECONDS_A_DAY: i64 = 24 * 3600;

impl Library {
    /// Marks stories read or unread. `None` when nothing changed.
    ///
    /// # Errors
    /// The library could not be written; nothing was changed then.
    pub async fn set_read(&self, ids: Vec<i64>, is_read: bool) -> Result<Option<Undo>, AppError> {
        let ids: Vec<ArticleId> = ids.into_iter().map(ArticleId).collect();
        let act = self.with_store(move |store| Ok(store.set_read(&ids, is_read, clock::now())?)).await?;
        self.done(&act, "statuses").await
    }

    /// Marks every story of a list read, or those published before an instant (Unix seconds). `None` when all were.
    ///
    /// # Errors
    /// The library could not be written; nothing was changed then.
    pub async fn mark_all_read(
        &self,
        filter: ListFilter,
        before: Option<i64>,
    ) -> Result<Option<Undo>, AppError> {
        let before = before.map(Timestamp);
        let act = self
            .with_store(move |store| Ok(store.mark_all_read(&(&filter).into(), before, clock::now())?))
            .await?;
        self.done(&act, "statuses").await
    }

    /// Marks the stories of a list read that are older than so many days. `None` when all were.
    ///
    /// # Errors
    /// The library could not be written; nothing was changed then.
    pub async fn mark_older_read(&self, filter: ListFilter, days: u32) -> Result<Option<Undo>, AppError> {
        let before = clock::now().plus_seconds(-i64::from(days) * SECONDS_A_DAY);
        self.mark_all_read(filter, Some(before.0)).await
    }

    /// Saves a story or takes the mark off, and says what a saved one still lacks. `None` when nothing changed.
    ///
    /// # Errors
    /// The story is not in the library, or the library could not be written.
    pub async fn set_saved(&self, id: i64, is_saved: bool) -> Result<Option<Undo>, AppError> {
        let folder = self.folder().to_path_buf();
        let (act, lacking) = self
            .with_store(move |store| {
                store.story(ArticleId(id))?.ok_or(AppError::UnknownStory(id))?;
                let save = |store: &Store| Ok(store.set_saved(ArticleId(id), is_saved, clock::now())?);
                let act = if is_saved { save(store)? } else { saved::leaving(store, &folder, save)? };
                Ok((act, if is_saved { lacking(store, ArticleId(id))? } else { None }))
            })
            .await?;
        if act.has_changed_something() {
            self.keep_saved_folder_soon(!is_saved);
        }
        let mut undo = self.done(&act, "statuses").await?;
        if let (Some(undo), Some(lacking)) = (&mut undo, lacking) {
            undo.sentence = say_with("savedLacking", &[("lacking", Text(&lacking))]);
        }
        Ok(undo)
    }

    /// Unsubscribes from a publication. Its saved stories stay.
    ///
    /// # Errors
    /// The library could not be written; nothing was changed then.
    pub async fn unsubscribe(&self, publication: i64) -> Result<Option<Undo>, AppError> {
        let act = self
            .with_store(move |store| Ok(store.unsubscribe(PublicationId(publication), clock::now())?))
            .await?;
        self.done(&act, "subscriptions").await
    }

    /// An address that waits for a network is no longer tried. `None` when no such address waits.
    ///
    /// # Errors
    /// The library could not be written; nothing was changed then.
    pub async fn forget_address(&self, url: String) -> Result<Option<Undo>, AppError> {
        let act = self.with_store(move |store| Ok(store.forget_pending(&url, clock::now())?)).await?;
        match act {
            Some(act) => self.done(&act, "subscriptions").await,
            None => Ok(None),
        }
    }

    /// Takes an act back: what it changed is as it was, and nothing else.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn undo(&self, act: i64) -> Result<(), AppError> {
        let folder = self.folder().to_path_buf();
        let take_back = move |store: &Store| Ok(store.undo(ActId(act), clock::now())?);
        self.with_store(move |store| saved::leaving(store, &folder, take_back)).await?;
        self.keep_saved_folder_soon(true);
        self.announce(&["statuses", "subscriptions", "articles", "trips", "highlights"]).await;
        Ok(())
    }

    /// Takes back the newest act that is not taken back yet, as the window's undo does, and says what it was.
    /// `None` when there is none.
    ///
    /// # Errors
    /// The library could not be read or written.
    pub async fn undo_last(&self) -> Result<Option<Undo>, AppError> {
        let last = self.with_store(|store| Ok(store.last_act()?)).await?;
        let Some((act, at)) = last else { return Ok(None) };
        self.undo(act.id.0).await?;
        let sentence = format!("Taken back: {} ({}).", undone(&act), words::moment(at));
        Ok(Some(Undo { act: act.id.0, sentence }))
    }

    /// Keeps the reading position: an anchor in the story, and the share read (0 to 1).
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn set_progress(&self, id: i64, anchor: String, share: f64) -> Result<(), AppError> {
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        let anchor: String = anchor.chars().take(64).collect();
        self.go_on_reading(ArticleId(id), share).await;
        self.with_store(move |store| Ok(store.set_progress(ArticleId(id), &anchor, share, clock::now())?))
            .await
    }

    pub(crate) async fn done(&self, act: &Act, tag: &str) -> Result<Option<Undo>, AppError> {
        if !act.has_changed_something() {
            return Ok(None);
        }
        self.announce(&[tag]).await;
        Ok(Some(undo_of(act)))
    }
}

/// How to take an act back, with what it did in words.
pub(crate) fn undo_of(act: &Act) -> Undo {
    Undo { act: act.id.0, sentence: sentence(act) }
}

/// What a kept story still lacks, in words; `None` when it is whole.
pub(crate) fn lacking(store: &Store, id: ArticleId) -> Result<Option<String>, AppError> {
    let Some(story) = store.story(id)? else { return Ok(None) };
    let fetches = pictures::policy(&settings(store)?.pictures) != Some(PicturePolicy::ByPublication);
    let ahead = match (fetches, is_more_to_come(&story)) {
        (true, true) => "next-sync",
        (true, false) if finds_no_room(&story) => "no-room",
        (true, false) => "not-had",
        (false, _) => "none",
    };
    Ok(words::lacking(story.row.completeness, &say_of("picturesAhead", ahead, &[])))
}

/// Whether a picture of it may still be fetched.
fn is_more_to_come(story: &Story) -> bool {
    states(story).any(|state| match state {
        PictureState::Wanted => true,
        PictureState::Failed(failure) => failure.is_passing(),
        PictureState::OnBoard(_) => false,
    })
}

fn finds_no_room(story: &Story) -> bool {
    states(story).any(|state| state == PictureState::Failed(PictureFailure::NoRoom))
}

/// How its pictures stand, the hero's first.
fn states(story: &Story) -> impl Iterator<Item = PictureState> + '_ {
    let hero = story.hero.iter().map(|hero| hero.state);
    hero.chain(story.pictures.iter().map(|(_, state)| *state))
}

fn sentence(act: &Act) -> String {
    let name = match act.kind {
        ActKind::MarkedRead | ActKind::MarkedAllRead => "marked-read",
        ActKind::MarkedUnread => "marked-unread",
        ActKind::Saved => "saved",
        ActKind::Unsaved => "unsaved",
        ActKind::Unsubscribed => "unsubscribed",
        ActKind::ForgotAddress => "forgot-address",
        ActKind::Followed => "followed",
        ActKind::Unfollowed => "unfollowed",
        ActKind::ChangedFollow => "changed-follow",
        ActKind::MergedContributors => "merged",
        ActKind::SplitContributor => "split",
        ActKind::DismissedProposal => "dismissed",
        ActKind::Preferred => "preferred",
        ActKind::Unpreferred => "unpreferred",
        ActKind::RemovedView => "removed-view",
        ActKind::RemovedTrip => "removed-trip",
        ActKind::ChangedTrip => "changed-trip",
        ActKind::EndedTrip => "ended-trip",
        ActKind::PackedStory => "packed",
        ActKind::Highlighted => "highlighted",
        ActKind::ChangedHighlight => "changed-highlight",
        ActKind::RemovedHighlight => "removed-highlight",
        ActKind::RefusedStory => "refused-story",
        ActKind::RemovedEdition => "removed-edition",
        ActKind::FollowedNames => "followed-names",
        ActKind::ForgotName => "forgot-name",
        ActKind::KeptView => "kept-view",
    };
    say_of("actDone", name, &[("count", Count(act.count.into()))])
}

/// What an act was, as what is taken back.
fn undone(act: &Act) -> String {
    let stories = words::stories(u64::from(act.count));
    match act.kind {
        ActKind::MarkedRead | ActKind::MarkedAllRead => return format!("marking {stories} read"),
        ActKind::MarkedUnread => return format!("marking {stories} unread"),
        ActKind::Saved => "saving a story",
        ActKind::Unsaved => "taking a story out of Saved",
        ActKind::Unsubscribed => "unsubscribing from a publication",
        ActKind::ForgotAddress => "letting go of an address",
        ActKind::Followed => "following",
        ActKind::FollowedNames => "following a list of names",
        ActKind::ForgotName => "letting go of a name",
        ActKind::Unfollowed => "following no more",
        ActKind::ChangedFollow => "changing how something is followed",
        ActKind::MergedContributors => "making two contributors one",
        ActKind::SplitContributor => "making a name somebody of its own",
        ActKind::DismissedProposal => "saying that two contributors are not one",
        ActKind::Preferred => "putting a publication first",
        ActKind::Unpreferred => "putting a publication first no longer",
        ActKind::KeptView => "keeping a search",
        ActKind::RemovedView => "letting go of a kept search",
        ActKind::RemovedTrip => "forgetting a trip",
        ActKind::ChangedTrip => "changing a trip",
        ActKind::EndedTrip => "tidying up a trip",
        ActKind::PackedStory => "packing a story",
        ActKind::RefusedStory => "taking a story out of a trip",
        ActKind::RemovedEdition => "removing an edition",
        ActKind::Highlighted => "marking a passage",
        ActKind::ChangedHighlight => "changing a highlight",
        ActKind::RemovedHighlight => "removing a highlight",
    }
    .to_owned()
}
