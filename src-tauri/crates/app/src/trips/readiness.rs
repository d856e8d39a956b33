//! How ready a trip is: what the library says, held against the files on disk.
//!
//! Two looks. The light one asks the library and the lengths of the files, and is done for every window. The whole one
//! reads every file again, hashes and decodes it, opens every story as reading does, and lets the library know what it
//! found; from then on the light look says the same. Green is said only after a whole look at just this set.

use super::saying;
use crate::contract::{Readiness, Shortfall};
use crate::{AppError, Library, clock, rows};
use layover_model::{ArticleId, ContentHash, PictureFailure, PictureState, TextState, Timestamp};
use layover_store::{PackedPicture, Store, StoryRow, Trip};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What one story of a trip lacks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lacking {
    /// How its text stands, where it is not whole.
    pub(crate) text: Option<TextState>,
    /// Why pictures are not here, and how many for each reason.
    pub(crate) pictures: Vec<(Option<PictureFailure>, u32)>,
    /// Pictures it shows.
    pub(crate) pictures_total: u32,
    /// Until when its server asked to be left alone.
    pub(crate) left_alone_until: Option<Timestamp>,
    /// What else opening it found.
    pub(crate) others: Vec<String>,
}

impl Lacking {
    fn is_nothing(&self) -> bool {
        self.text.is_none() && self.pictures.is_empty() && self.others.is_empty()
    }

    /// Whether asking again may bring something.
    fn can_retry(&self) -> bool {
        let text = self.text.is_some_and(|text| match text {
            TextState::Failed(failure) => failure.is_passing(),
            TextState::Full | TextState::SummaryOnly => true,
        });
        let may_come = |failure: PictureFailure| failure.is_passing() || failure == PictureFailure::NoRoom;
        text || self.pictures.iter().any(|(failure, _)| failure.is_none_or(may_come))
    }
}

/// What opening stories found beyond what the library knows.
pub(crate) type Findings = HashMap<ArticleId, Vec<String>>;

/// What a whole look brought.
#[derive(Debug, Default)]
pub(crate) struct Look {
    /// What the library has no words for.
    pub(crate) findings: Findings,
    /// Texts and files that should have been there and were not as they should be: they are wanted again.
    pub(crate) lost: usize,
}

/// The light look. `found` is what a whole look found just now.
pub(crate) fn recorded(store: &Store, trip: &Trip, found: &Findings) -> Result<Readiness, AppError> {
    let stories = store.trip_stories(trip.id)?;
    let ids: Vec<ArticleId> =
        stories.iter().filter(|story| !story.is_refused).map(|story| story.article).collect();
    let held = Held::of(store, store.trip_pictures(trip.id)?);
    let left_alone: HashMap<ArticleId, Timestamp> = store.trip_left_alone(trip.id)?.into_iter().collect();
    let minutes = stories.iter().filter(|story| !story.is_refused).map(|story| story.minutes).sum();
    let mut shortfalls = Vec::new();
    let rows = store.rows(&ids)?;
    for row in &rows {
        let mut lacking = held.lacking(row, found.get(&row.id).cloned().unwrap_or_default());
        lacking.left_alone_until = left_alone.get(&row.id).copied();
        if !lacking.is_nothing() {
            shortfalls.push(Shortfall {
                story: row.id.0,
                title: rows::row(row.clone()).title,
                sentence: saying::lacking(&lacking),
                can_retry: lacking.can_retry(),
            });
        }
    }
    let is_newer = |at: Timestamp| held.newest_at > at.0;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut readiness = Readiness {
        is_green: !rows.is_empty()
            && shortfalls.is_empty()
            && trip.verified_at.is_some_and(|at| !is_newer(at)),
        stories: count(rows.len()),
        stories_whole: count(rows.len() - shortfalls.len()),
        pictures: count(held.pictures),
        pictures_here: count(held.here),
        bytes: held.bytes,
        minutes,
        sentence: String::new(),
        shortfalls,
        verified_at: trip.verified_at.map(|at| at.0),
    };
    readiness.sentence = saying::readiness(&readiness);
    Ok(readiness)
}

/// A look holds for so long: what lies on a disk may go bad by itself.
const LOOK_HOLDS_SECONDS: i64 = saying::DAY_SECONDS;

/// Whether everything of a trip was looked at lately, and nothing came since.
pub(crate) fn is_known(store: &Store, trip: &Trip, now: Timestamp) -> Result<bool, AppError> {
    let Some(verified_at) = trip.verified_at else { return Ok(false) };
    let held = Held::of(store, store.trip_pictures(trip.id)?);
    Ok(held.newest_at <= verified_at.0 && now.0 - verified_at.0 < LOOK_HOLDS_SECONDS)
}

/// A trip's pictures as the library and the lengths of the files say.
struct Held {
    missing: HashMap<ArticleId, BTreeMap<&'static str, (Option<PictureFailure>, u32)>>,
    totals: HashMap<ArticleId, u32>,
    pictures: usize,
    here: usize,
    bytes: u64,
    newest_at: i64,
}

impl Held {
    fn of(store: &Store, pictures: Vec<PackedPicture>) -> Self {
        let mut held = Self {
            missing: HashMap::new(),
            totals: HashMap::new(),
            pictures: 0,
            here: 0,
            bytes: 0,
            newest_at: 0,
        };
        let mut addresses = HashSet::new();
        let mut files: HashMap<ContentHash, bool> = HashMap::new();
        for picture in pictures {
            *held.totals.entry(picture.article).or_default() += 1;
            let is_new = addresses.insert(picture.url);
            held.pictures += usize::from(is_new);
            let failure = match picture.state {
                PictureState::OnBoard(hash) => {
                    let is_first = !files.contains_key(&hash);
                    let is_here = *files.entry(hash).or_insert_with(|| store.has_file(hash, picture.bytes));
                    if is_first && is_here {
                        held.bytes += picture.bytes;
                    }
                    held.newest_at = held.newest_at.max(picture.stored_at.0);
                    if is_here {
                        held.here += usize::from(is_new);
                        continue;
                    }
                    Some(PictureFailure::Lost)
                }
                PictureState::Failed(failure) => Some(failure),
                PictureState::Wanted => None,
            };
            let name = failure.map_or("", PictureFailure::as_str);
            held.missing.entry(picture.article).or_default().entry(name).or_insert((failure, 0)).1 += 1;
        }
        held
    }

    fn lacking(&self, row: &StoryRow, others: Vec<String>) -> Lacking {
        let text = row.completeness.text;
        Lacking {
            text: (text != TextState::Full).then_some(text),
            pictures: self.missing.get(&row.id).map(|by| by.values().copied().collect()).unwrap_or_default(),
            pictures_total: self.totals.get(&row.id).copied().unwrap_or_default(),
            left_alone_until: None,
            others,
        }
    }
}

impl Library {
    /// The whole look: every file read, hashed and decoded, every story opened. What is not as it should be is let go
    /// of, so that it is wanted again, and returned where the library has no words for it.
    pub(crate) async fn look_at_disk(
        &self,
        trip: &Trip,
        tell: &(dyn Fn(u32, u32) + Send + Sync),
    ) -> Result<Look, AppError> {
        let id = trip.id;
        let stories = self.with_store(move |store| Ok(store.trip_stories(id)?)).await?;
        let stories: Vec<ArticleId> =
            stories.iter().filter(|story| !story.is_refused).map(|story| story.article).collect();
        let looked_at = stories.clone();
        let look = move |store: &Store| {
            Ok(store.miss_texts(&looked_at)? + look_at_files(store, store.trip_pictures(id)?)?)
        };
        let mut lost = self.with_store(look).await?;
        let total = u32::try_from(stories.len()).unwrap_or(u32::MAX);
        let mut findings = Findings::new();
        let mut seen = super::airplane::Seen::default();
        for (done, story) in (0..).zip(&stories) {
            tell(done, total);
            let opening = self.open_as_reading(*story, &mut seen).await;
            for hash in &opening.broken {
                let hash = *hash;
                // A picture of a teaser below: it is no part of the trip, and still nothing may be asked in vain.
                lost += 1;
                self.with_store(move |store| Ok(store.lose_file(hash, None)?)).await?;
                seen.forget(hash);
            }
            if opening.is_closed {
                // Its text is damaged: it is fetched again.
                lost += 1;
                let story = *story;
                self.with_store(move |store| Ok(store.lose_text(story)?)).await?;
            }
            let others = opening.unknown_to_the_library();
            if !others.is_empty() {
                findings.insert(*story, others);
            }
        }
        tell(total, total);
        let is_sound = findings.is_empty();
        self.with_store(move |store| {
            if is_sound {
                store.trip_verified(id, clock::now())?;
            }
            Ok(())
        })
        .await?;
        Ok(Look { findings, lost })
    }
}

/// Reads every file again. One that is gone or damaged is wanted again; one that is no picture never was one. The answer
/// is how many are wanted again.
fn look_at_files(store: &Store, pictures: Vec<PackedPicture>) -> Result<usize, AppError> {
    let mut looked_at = HashSet::new();
    let mut lost = 0;
    for picture in pictures {
        let PictureState::OnBoard(hash) = picture.state else { continue };
        if !looked_at.insert(hash) {
            continue;
        }
        match store.whole_file(hash) {
            None => {
                lost += 1;
                store.lose_file(hash, None)?;
            }
            Some(bytes) if !layover_sync::is_picture(&bytes, &picture.media_type) => {
                store.lose_file(hash, Some(PictureFailure::NotAPicture))?;
            }
            Some(_) => {}
        }
    }
    Ok(lost)
}
