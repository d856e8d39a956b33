//! Choosing for a trip from what the library has: fresh, or again as it changes.

use super::choosing::{Hold, Offer, Queue, choose};
use super::saying;
use crate::voice::With::Text;
use crate::voice::say_with;
use crate::{AppError, pace};
use layover_content::canonical::canonical;
use layover_model::{ArticleId, TextState, Timestamp, WishKind};
use layover_store::{Candidate, Chosen, PictureSizes, Store, Trip, TripPlan, TripStory, TripWish};
use std::collections::{HashMap, HashSet};

/// Offers of one wish at least, and at most.
const FEWEST: usize = 200;
const MOST: usize = 4_000;
/// What is not known yet of a story whose page has not been fetched, where its publication has no whole one.
const USUAL_WORDS: u32 = 900;
const USUAL_PICTURE_BYTES: u64 = 150_000;
/// From how many on the pictures of a publication tell what its others are like.
const FEWEST_PICTURES: u64 = 4;

/// What choosing again did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Renewal {
    /// Whether the trip holds other stories than before.
    pub(crate) has_changed: bool,
    /// Stories that turned out to be unreadable and gave their place to another, each in a sentence.
    pub(crate) replaced: Vec<String>,
    /// Stories whose pictures turned out too large for the trip's room, each in a sentence.
    pub(crate) crowded_out: Vec<String>,
}

/// Chooses afresh: what cannot be read stays behind.
pub(crate) fn choose_anew(store: &Store, trip: &Trip, now: Timestamp) -> Result<(), AppError> {
    let table = Table::of(store, trip, now)?;
    store.set_trip_stories(trip.id, &as_chosen(&table.choose()))?;
    Ok(())
}

/// What choosing afresh for such a trip would take. Keeps nothing. `stories` are those it holds already.
pub(crate) fn rehearse(
    store: &Store,
    plan: &TripPlan,
    wishes: &[TripWish],
    stories: &[TripStory],
    now: Timestamp,
) -> Result<Vec<Offer>, AppError> {
    Ok(Table::lay(store, plan, wishes, stories, now)?.choose())
}

/// Chooses again as the library is now. A story that turned out to be unreadable leaves when there is another to take
/// its place, and stays, and is named, when there is none.
pub(crate) fn renew(store: &Store, trip: &Trip, now: Timestamp) -> Result<Renewal, AppError> {
    let table = Table::of(store, trip, now)?;
    let mut chosen = table.choose();
    let replaced = table.replace_unreadable(&mut chosen);
    let crowded_out = table.crowded_out(&chosen);
    let has_changed = store.set_trip_stories(trip.id, &as_chosen(&chosen))?;
    Ok(Renewal { has_changed, replaced, crowded_out })
}

/// The reading time of one story at the reader's pace, as it is known now.
pub(crate) fn minutes_of(store: &Store, article: ArticleId) -> Result<u32, AppError> {
    let pace = pace::words_a_minute(store)?;
    let found = store.candidates_of(&[article])?;
    Ok(found.first().map_or(1, |candidate| pace::minutes(candidate.words, pace)))
}

fn as_chosen(offers: &[Offer]) -> Vec<Chosen> {
    offers.iter().map(|offer| Chosen { article: offer.article, minutes: offer.minutes }).collect()
}

/// Everything choosing looks at.
struct Table {
    hold: Hold,
    pinned: Vec<Offer>,
    refused: HashSet<ArticleId>,
    queues: Vec<Queue>,
    /// Of what the trip holds, those that cannot be read, with their titles.
    unreadable: Vec<(Offer, String)>,
    before: HashSet<ArticleId>,
    titles: HashMap<ArticleId, String>,
}

impl Table {
    fn of(store: &Store, trip: &Trip, now: Timestamp) -> Result<Self, AppError> {
        let (wishes, stories) = (store.trip_wishes(trip.id)?, store.trip_stories(trip.id)?);
        Self::lay(store, &trip.plan, &wishes, &stories, now)
    }

    fn lay(
        store: &Store,
        plan: &TripPlan,
        wishes: &[TripWish],
        stories: &[TripStory],
        now: Timestamp,
    ) -> Result<Self, AppError> {
        let pace = pace::words_a_minute(store)?;
        let held = store.candidates_of(&ids(stories, |story| !story.is_refused))?;
        let limit = usize::try_from(plan.reading_minutes).unwrap_or(MOST).clamp(FEWEST, MOST);
        let mut wished = Vec::new();
        for wish in wishes {
            let candidates = store.candidates(wish, limit, now)?;
            wished.push((wish.kind, candidates));
        }
        let known = wished.iter().flat_map(|(_, candidates)| candidates).chain(&held);
        let guess = Guess::from(known, &store.picture_sizes()?, pace);
        let mut pinned = ids(stories, |story| story.is_pinned);
        // What is packed stays packed when its publication is unsubscribed before the reader leaves.
        pinned.extend(held.iter().filter(|one| !one.is_listed).map(|one| one.article));
        let titles = wished.iter().flat_map(|(_, candidates)| candidates).chain(&held);
        Ok(Self {
            hold: Hold { minutes: plan.reading_minutes, bytes: plan.room_bytes },
            titles: titles.map(|one| (one.article, one.title.clone())).collect(),
            pinned: held
                .iter()
                .filter(|one| pinned.contains(&one.article))
                .map(|one| guess.offer(one, WishKind::All))
                .collect(),
            unreadable: held
                .iter()
                .filter(|one| !pinned.contains(&one.article) && !is_readable(one))
                .map(|one| (guess.offer(one, WishKind::All), one.title.clone()))
                .collect(),
            refused: ids(stories, |story| story.is_refused).into_iter().collect(),
            before: held.iter().map(|one| one.article).collect(),
            queues: wished.iter().map(|(kind, candidates)| guess.queue(*kind, candidates)).collect(),
        })
    }

    fn choose(&self) -> Vec<Offer> {
        choose(self.pinned.clone(), &self.refused, self.queues.clone(), self.hold)
    }

    /// Says which stories the trip held that fit its hours and no longer its room.
    fn crowded_out(&self, chosen: &[Offer]) -> Vec<String> {
        let Some(room) = self.hold.bytes else { return Vec::new() };
        let stays: HashSet<ArticleId> = chosen.iter().map(|offer| offer.article).collect();
        let (minutes, bytes) = chosen
            .iter()
            .fold((0_u32, 0_u64), |(minutes, bytes), offer| (minutes + offer.minutes, bytes + offer.bytes));
        let mut told = HashSet::new();
        let offers = self.queues.iter().flat_map(|queue| &queue.offers);
        let gone = offers.filter(|offer| {
            self.before.contains(&offer.article)
                && !stays.contains(&offer.article)
                && !self.refused.contains(&offer.article)
                && minutes.saturating_add(offer.minutes) <= self.hold.minutes
                && bytes.saturating_add(offer.bytes) > room
                && told.insert(offer.article)
        });
        gone.map(|offer| {
            let title = self.titles.get(&offer.article).map(String::as_str).unwrap_or_default();
            let (size, room) = (saying::size(offer.bytes), saying::size(room));
            let with = [("title", Text(title)), ("size", Text(&size)), ("room", Text(&room))];
            say_with("tripStaysBehind", &with)
        })
        .collect()
    }

    /// Says for each unreadable story which other came for it; those nothing came for are put back.
    fn replace_unreadable(&self, chosen: &mut Vec<Offer>) -> Vec<String> {
        let came: Vec<ArticleId> =
            chosen.iter().map(|offer| offer.article).filter(|id| !self.before.contains(id)).collect();
        let mut came = came.into_iter();
        let mut replaced = Vec::new();
        for (offer, title) in &self.unreadable {
            match came.next() {
                Some(other) => {
                    let other = self.titles.get(&other).map(String::as_str).unwrap_or_default();
                    let with = [("title", Text(title)), ("other", Text(other))];
                    replaced.push(say_with("tripReplacedOne", &with));
                }
                None => {
                    let taken: u32 = chosen.iter().map(|one| one.minutes).sum();
                    if taken.saturating_add(offer.minutes) <= self.hold.minutes {
                        chosen.push(offer.clone());
                    }
                }
            }
        }
        replaced
    }
}

fn ids(stories: &[TripStory], is_wanted: impl Fn(&TripStory) -> bool) -> Vec<ArticleId> {
    stories.iter().filter(|story| is_wanted(story)).map(|story| story.article).collect()
}

/// Whether its whole text is here or may still come.
fn is_readable(candidate: &Candidate) -> bool {
    !matches!(candidate.text, TextState::Failed(failure) if !failure.is_passing())
}

/// What stories are like whose pages and pictures are not here yet: like the others of their publication.
struct Guess {
    words: HashMap<i64, u32>,
    /// Of a picture, by whose it is.
    picture_bytes: HashMap<i64, u64>,
    /// Of any picture of the library.
    any_picture_bytes: u64,
    pace: u32,
}

impl Guess {
    fn from<'a>(known: impl Iterator<Item = &'a Candidate>, sizes: &[PictureSizes], pace: u32) -> Self {
        let mut words: HashMap<i64, (u64, u64)> = HashMap::new();
        for one in known {
            if one.text == TextState::Full && one.words > 0 {
                let (sum, count) = words.entry(one.publication.0).or_default();
                *sum += u64::from(one.words);
                *count += 1;
            }
        }
        let told = sizes.iter().filter(|one| one.pictures >= FEWEST_PICTURES);
        let (bytes, pictures) =
            sizes.iter().fold((0, 0), |(bytes, count), one| (bytes + one.bytes, count + one.pictures));
        let mean = |(sum, count): (u64, u64)| u32::try_from(sum / count.max(1)).unwrap_or(USUAL_WORDS);
        Self {
            words: words.into_iter().map(|(publication, seen)| (publication, mean(seen))).collect(),
            picture_bytes: told.map(|one| (one.publication.0, one.bytes / one.pictures)).collect(),
            any_picture_bytes: bytes.checked_div(pictures).unwrap_or(USUAL_PICTURE_BYTES),
            pace,
        }
    }

    /// What the pictures of a story that are not here yet may take.
    fn to_come(&self, candidate: &Candidate) -> u64 {
        let usual = self.picture_bytes.get(&candidate.publication.0).unwrap_or(&self.any_picture_bytes);
        u64::from(candidate.pictures_to_come) * usual
    }

    fn offer(&self, candidate: &Candidate, kind: WishKind) -> Offer {
        let usual = self.words.get(&candidate.publication.0).copied().unwrap_or(USUAL_WORDS);
        let words = match candidate.text {
            TextState::Full => candidate.words,
            _ => candidate.words.max(usual),
        };
        let original = candidate.original_url.as_deref().and_then(canonical);
        Offer {
            article: candidate.article,
            minutes: pace::minutes(words, self.pace),
            bytes: candidate.bytes + self.to_come(candidate),
            publication: candidate.publication.0,
            group: if kind == WishKind::Section { candidate.contributor } else { candidate.section },
            addresses: candidate.canonical_url.iter().cloned().chain(original).collect(),
        }
    }

    fn queue(&self, kind: WishKind, candidates: &[Candidate]) -> Queue {
        Queue {
            is_series: kind == WishKind::Series,
            offers: candidates
                .iter()
                .filter(|one| is_readable(one))
                .map(|one| self.offer(one, kind))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use layover_model::PublicationId;

    #[test]
    fn pictures_to_come_are_like_those_of_their_publication() {
        let of = |publication, bytes, pictures| PictureSizes {
            publication: PublicationId(publication),
            bytes,
            pictures,
        };
        let candidate = |publication| Candidate {
            article: ArticleId(1),
            title: String::new(),
            publication: PublicationId(publication),
            section: 0,
            contributor: 0,
            words: 0,
            text: TextState::Full,
            is_read: false,
            canonical_url: None,
            original_url: None,
            bytes: 0,
            pictures_here: 0,
            pictures_to_come: 2,
            is_listed: true,
        };
        let guess = |sizes: &[PictureSizes], publication| {
            Guess::from(std::iter::empty(), sizes, 230).to_come(&candidate(publication))
        };
        let sizes = [of(1, 400_000, 10), of(2, 9_000_000, 30), of(3, 900_000, 1)];
        assert_eq!(guess(&sizes, 1), 80_000);
        assert_eq!(guess(&sizes, 2), 600_000);
        let any = 10_300_000 / 41 * 2;
        assert!(guess(&sizes, 3).abs_diff(any) < 10, "one picture tells nothing of the others");
        assert!(guess(&sizes, 4).abs_diff(any) < 10, "nor does none");
        assert_eq!(guess(&[], 1), 2 * USUAL_PICTURE_BYTES);
    }
}
