//! What can happen to a library, as the window, the command line and a sync let it happen.

use layover_model::{ArticleId, Follow, PartialFile, PictureFailure, RawPage, Subject, TripId, Validators};
use layover_store::{
    Act, Chosen, FeedBatch, PicturePolicy, PictureRule, RoomLimits, Smaller, StoreError, TripPlan,
};

use super::library::{LARGEST_FILE, Life, SITES, story, told};
use crate::chance::Chance;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Merge,
    Fetch,
    Shrink,
    Complete,
    KeepPage,
    Read,
    Save,
    Unsave,
    Pack,
    EndTrip,
    Follow,
    Unfollow,
    Undo,
    Subscribe,
    Unsubscribe,
    Rule,
    SetRoom,
    KeepRoom,
    Tidy,
    Reopen,
}

impl Step {
    /// Whether the room is put right in it, so that no more than the protected may be over.
    pub fn settles(self) -> bool {
        matches!(self, Self::SetRoom | Self::KeepRoom | Self::Reopen)
    }
}

/// How often each happens; whether it may take protection away.
const OFTEN: [(Step, u64, bool); 20] = [
    (Step::Merge, 12, false),
    (Step::Fetch, 26, false),
    (Step::Shrink, 4, false),
    (Step::Complete, 4, false),
    (Step::KeepPage, 5, false),
    (Step::Read, 8, false),
    (Step::Save, 7, false),
    (Step::Unsave, 4, true),
    (Step::Pack, 3, false),
    (Step::EndTrip, 2, true),
    (Step::Follow, 1, false),
    (Step::Unfollow, 2, true),
    (Step::Undo, 4, true),
    (Step::Subscribe, 3, false),
    (Step::Unsubscribe, 2, false),
    (Step::Rule, 2, false),
    (Step::SetRoom, 4, false),
    (Step::KeepRoom, 3, false),
    (Step::Tidy, 4, false),
    (Step::Reopen, 4, false),
];

/// One of them; `with_all`: also those that take protection away.
pub fn choose(chance: &mut Chance, with_all: bool) -> Step {
    let all: u64 = OFTEN.iter().map(|(_, often, _)| often).sum();
    loop {
        let mut at = chance.below(all);
        let found = OFTEN.iter().find(|(_, often, _)| {
            let is_this = at < *often;
            at = at.saturating_sub(*often);
            is_this
        });
        match found {
            Some((_, _, true)) if !with_all => {}
            Some((step, ..)) => return *step,
            None => {}
        }
    }
}

pub fn take(life: &mut Life, step: Step, chance: &mut Chance) -> Result<(), String> {
    life.memory.now += 60 + i64::try_from(chance.below(1800)).unwrap_or_default();
    let stories = life.story_ids();
    match step {
        Step::Merge => merge(life, chance),
        Step::Fetch => fetch(life, chance),
        Step::Shrink => shrink(life, chance),
        Step::Complete => complete(life, chance.one(&stories), chance),
        Step::KeepPage => keep_page(life, chance.one(&stories), chance),
        Step::Read => {
            let is_read = chance.is(80);
            let some: Vec<ArticleId> = stories.into_iter().filter(|_| chance.is(20)).collect();
            let act = life.store.set_read(&some, is_read, life.now()).map_err(told)?;
            remember(life, act);
            Ok(())
        }
        Step::Save | Step::Unsave => save(life, chance.one(&stories), step == Step::Save),
        Step::Pack => pack(life, stories, chance),
        Step::EndTrip => end_trip(life, chance),
        Step::Follow | Step::Unfollow => follow(life, step == Step::Follow, chance),
        Step::Undo => undo(life, chance),
        Step::Subscribe => {
            life.subscribe(usize::try_from(chance.below(SITES.len() as u64)).unwrap_or_default())
        }
        Step::Unsubscribe => unsubscribe(life, chance),
        Step::Rule => rule(life, chance),
        Step::SetRoom => {
            let limits = RoomLimits { budget: 30_000 + chance.below(500_000), floor: 0 };
            let said = life.store.rehearse_room(limits, life.now()).map_err(told)?;
            let done = life.store.set_room(limits, life.now()).map_err(told)?;
            life.tally.let_go += done.files;
            if said == done { Ok(()) } else { Err(format!("it said {said:?} and did {done:?}")) }
        }
        Step::KeepRoom => life.store.keep_room(life.now()).map(drop).map_err(told),
        Step::Tidy => {
            life.memory.now += 2 * 3600;
            life.store.tidy(life.now()).map(drop).map_err(told)
        }
        Step::Reopen => life.reopen(),
    }
}

fn remember(life: &mut Life, act: Act) {
    if act.has_changed_something() {
        life.memory.acts.push(act.id);
    }
}

fn merge(life: &mut Life, chance: &mut Chance) -> Result<(), String> {
    let site = usize::try_from(chance.below(SITES.len() as u64)).unwrap_or_default();
    let Some(feed) = life.feeds.get(&site).copied() else { return Ok(()) };
    let first = chance.below(60);
    let articles = (first..first + 1 + chance.below(8))
        .map(|number| {
            let version = chance.below(3);
            story(site, number, version, chance)
        })
        .collect();
    let batch = FeedBatch {
        feed,
        validators: Validators::default(),
        title: None,
        site_url: None,
        language: None,
        articles,
    };
    match life.store.merge_feeds(&[batch], life.now()) {
        Ok(_) => {}
        // Its publication was unsubscribed and tidied away.
        Err(StoreError::UnknownFeed(_)) => return Ok(()),
        Err(error) => return Err(told(error)),
    }
    let listed = life.store.story_ids(&layover_model::ListFilter::default()).map_err(told)?;
    life.memory.stories.extend(listed);
    Ok(())
}

fn fetch(life: &mut Life, chance: &mut Chance) -> Result<(), String> {
    let policy = match chance.below(10) {
        0 => PicturePolicy::ByPublication,
        1 | 2 => PicturePolicy::SavedOnly,
        _ => PicturePolicy::All,
    };
    let wanted = life.store.pictures_wanted(policy, 12, life.now()).map_err(told)?;
    for picture in wanted {
        if chance.is(6) {
            let failure = if chance.is(50) { PictureFailure::Missing } else { PictureFailure::Unreachable };
            life.store.picture_failed(&picture.url, failure, life.now()).map_err(told)?;
            if failure.is_passing() {
                begin(life, &picture.url, chance)?;
            }
        } else {
            put(life, &picture.url, false, chance)?;
        }
    }
    if chance.is(30) {
        life.store.refuse_hopeless().map_err(told)?;
    }
    Ok(())
}

/// Its connection broke: what came of it is kept.
fn begin(life: &Life, url: &str, chance: &mut Chance) -> Result<(), String> {
    let size = 500 + chance.below(LARGEST_FILE - 600);
    let file = PartialFile { validator: "\"a\"".to_owned(), received_bytes: size, total_bytes: None };
    life.store.keep_partial(url, Some(&chance.bytes(size)), &file, life.now()).map_err(told)
}

/// Wide pictures are made smaller, or looked at and left.
fn shrink(life: &Life, chance: &mut Chance) -> Result<(), String> {
    for (hash, media_type) in life.store.wide_pictures(6).map_err(told)? {
        if chance.is(20) {
            life.store.leave_picture(hash).map_err(told)?;
            continue;
        }
        let size = 100 + chance.below(300);
        let (bytes, media_type) = (&chance.bytes(size), media_type.as_str());
        let smaller = Smaller { bytes, media_type, width: 1600, height: 900 };
        life.store.replace_picture(hash, smaller, life.now()).map_err(told)?;
    }
    Ok(())
}

fn put(life: &mut Life, url: &str, is_asked: bool, chance: &mut Chance) -> Result<(), String> {
    // Now and then the same file under another address.
    let bytes = match chance.is(8) {
        true => Chance::of(chance.below(3)).bytes(9_000),
        false => {
            let size = 500 + chance.below(LARGEST_FILE - 600);
            chance.bytes(size)
        }
    };
    let (width, height) = if chance.is(25) { (2400, 1350) } else { (8, 6) };
    let (store, now) = (&life.store, life.now());
    let outcome = match is_asked {
        true => store.put_asked_picture(url, "image/jpeg", &bytes, (width, height), now),
        false => store.put_picture(url, "image/jpeg", &bytes, width, height, now),
    };
    match outcome {
        Ok(_) => life.tally.taken += 1,
        Err(StoreError::NoRoom) => life.tally.refused += 1,
        Err(error) => return Err(told(error)),
    }
    Ok(())
}

/// The reader asks for everything of one story.
fn complete(life: &mut Life, story: Option<ArticleId>, chance: &mut Chance) -> Result<(), String> {
    let Some(found) = story else { return Ok(()) };
    match life.store.want_whole(found) {
        // It went between the choice and the step, as it may under a reader's hand.
        Err(StoreError::UnknownArticle(_)) => return Ok(()),
        outcome => outcome.map_err(told)?,
    };
    let wanted = life.store.pictures_wanted(PicturePolicy::All, 500, life.now()).map_err(told)?;
    for picture in wanted.into_iter().filter(|picture| picture.article == found) {
        put(life, &picture.url, true, chance)?;
    }
    Ok(())
}

fn keep_page(life: &Life, story: Option<ArticleId>, chance: &mut Chance) -> Result<(), String> {
    let Some(story) = story else { return Ok(()) };
    let pages: Vec<RawPage> = (0..1 + chance.below(2))
        .map(|at| {
            let size = 500 + chance.below(12_000);
            RawPage {
                url: format!("https://page.example/{at}"),
                content_type: None,
                bytes: chance.bytes(size),
            }
        })
        .collect();
    life.store.keep_pages(story, &pages, life.now()).map_err(told)
}

fn save(life: &mut Life, story: Option<ArticleId>, is_saved: bool) -> Result<(), String> {
    let Some(story) = story else { return Ok(()) };
    match life.store.set_saved(story, is_saved, life.now()) {
        Ok(act) => remember(life, act),
        Err(StoreError::UnknownArticle(_)) => {}
        Err(error) => return Err(told(error)),
    }
    Ok(())
}

fn pack(life: &mut Life, stories: Vec<ArticleId>, chance: &mut Chance) -> Result<(), String> {
    let mut some: Vec<ArticleId> = stories.into_iter().filter(|_| chance.is(10)).collect();
    some.retain(|story| matches!(life.store.story(*story), Ok(Some(_))));
    let now = life.now();
    let plan = TripPlan {
        name: "Away".to_owned(),
        leaves_at: now,
        returns_at: now,
        reading_minutes: 60,
        room_bytes: None,
    };
    let trip = life.store.plan_trip(&plan, &[], now).map_err(told)?;
    let chosen: Vec<Chosen> = some.iter().map(|article| Chosen { article: *article, minutes: 1 }).collect();
    life.store.set_trip_stories(trip, &chosen).map_err(told)?;
    life.memory.packed.insert(trip.0, some);
    life.tally.trips += 1;
    Ok(())
}

fn end_trip(life: &mut Life, chance: &mut Chance) -> Result<(), String> {
    let trips: Vec<i64> = life.memory.packed.keys().copied().collect();
    let Some(trip) = chance.one(&trips) else { return Ok(()) };
    life.store.end_trip(TripId(trip), life.now()).map_err(told)?;
    life.memory.packed.remove(&trip);
    Ok(())
}

fn follow(life: &mut Life, is_followed: bool, chance: &mut Chance) -> Result<(), String> {
    let Some(publication) = chance.one(&life.publications()?) else { return Ok(()) };
    let follow = is_followed.then_some(Follow { keeps_offline: true, is_muted: false });
    let act = life.store.set_follow(Subject::Publication(publication), follow, life.now()).map_err(told)?;
    remember(life, act);
    Ok(())
}

fn undo(life: &mut Life, chance: &mut Chance) -> Result<(), String> {
    let Some(act) = chance.one(&life.memory.acts) else { return Ok(()) };
    match life.store.undo(act, life.now()) {
        // An act of a publication that is gone can no longer be taken back; that is an answer.
        Ok(_) | Err(StoreError::UnknownAct) => Ok(()),
        Err(error) => Err(told(error)),
    }
}

fn unsubscribe(life: &mut Life, chance: &mut Chance) -> Result<(), String> {
    let Some(publication) = chance.one(&life.publications()?) else { return Ok(()) };
    let act = life.store.unsubscribe(publication, life.now()).map_err(told)?;
    remember(life, act);
    Ok(())
}

fn rule(life: &Life, chance: &mut Chance) -> Result<(), String> {
    let Some(publication) = chance.one(&life.publications()?) else { return Ok(()) };
    let rule = chance.one(&PictureRule::ALL).filter(|_| chance.is(70));
    life.store.set_picture_rule(publication, rule).map_err(told)
}
