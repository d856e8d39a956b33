//! One life of a trip: a magazine in random weather, a throw-away library, a random trip made ready. Then the press
//! stops, and the report is held against what opens and against what the press knows of its own failures.

mod truth;
mod weather;

use crate::dice::Dice;
use layover_app::contract::{NewTrip, Overview, TripPage, TripWish, WishKind};
use layover_app::{Library, Limits, PicturePolicy, Readying, SyncOptions};
use layover_press::{Press, PressOptions, RunningPress};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use truth::Known;
use weather::Season;

/// The instant the magazine is dated from.
const NOW: &str = "2026-03-02T09:30:15Z";

/// One life. Says how it went, or which promise was broken.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(seed: u64) -> Result<String, String> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(said)?;
    let outcome = runtime.block_on(life(seed));
    runtime.shutdown_background();
    outcome
}

async fn life(seed: u64) -> Result<String, String> {
    let mut dice = Dice::new(seed);
    let options = PressOptions {
        seed: dice.number(),
        back_issues: usize::try_from(dice.below(60)).unwrap_or_default(),
        now: Some(NOW.parse().map_err(said)?),
        ..PressOptions::default()
    };
    let press = Press::start(&options).map_err(said)?;
    let season = Season::of(&mut dice, &press);
    let folder = tempfile::tempdir().map_err(said)?;
    let library = Library::open(folder.path()).await.map_err(said)?;
    library.allow(press.address().to_string()).await.map_err(said)?;
    library.subscribe(press.url("/feed.rss")).await.map_err(said)?;
    season.early(&press);
    sync(&library, &mut dice).await?;
    season.late(&press);
    let plan = trip(&mut dice, &library.overview().await.map_err(said)?);
    let asked = format!("{} min of {:?}, room {:?}", plan.minutes, names(&plan), plan.room_mb);
    let minutes = plan.minutes;
    let id = library.plan_trip(plan).await.map_err(said)?.line.id;
    let report = library.ready_trip_with(id, &patience(), |_| {}).await.map_err(said)?;
    let known = Known::of(&press);
    press.stop();
    let story = format!("{asked}; {season}");
    let told = judge(&library, &report.page, &known, &season, minutes).await;
    let told = told.map_err(|broken| format!("{broken}\n  {story}\n  {}", report.sentence))?;
    Ok(format!("{told} {} ({story})", report.sentence))
}

/// Every promise, one after the other.
async fn judge(
    library: &Arc<Library>,
    page: &TripPage,
    known: &Known,
    season: &Season,
    minutes: u32,
) -> Result<&'static str, String> {
    let readiness = &page.line.readiness;
    let id = page.line.id;
    if readiness.minutes > minutes {
        return Err(format!("{} minutes of {minutes} asked for", readiness.minutes));
    }
    let check = library.airplane_check(Some(id)).await.map_err(said)?;
    let opens = check.is_passed && check.stories > 0;
    if readiness.is_green != opens {
        return Err(format!(
            "the report says {}, and the airplane check {}: {:?} {:?}",
            if readiness.is_green { "green" } else { "amber" },
            if opens { "passes" } else { "does not" },
            readiness.shortfalls,
            check.misses
        ));
    }
    if season.is_fair() && readiness.stories > 0 && !readiness.is_green {
        return Err(format!("fair weather, and not green: {:?}", readiness.shortfalls));
    }
    let again = library.check_trip(id).await.map_err(said)?.line.readiness;
    if (again.is_green, &again.shortfalls) != (readiness.is_green, &readiness.shortfalls) {
        return Err(format!("looked at again, it says otherwise: {again:?}, before {readiness:?}"));
    }
    known.hold_against(library, page).await?;
    Ok(match (readiness.stories, readiness.is_green) {
        (0, _) => "empty",
        (_, true) => "green",
        (_, false) => "amber",
    })
}

async fn sync(library: &Library, dice: &mut Dice) -> Result<(), String> {
    let pictures = if dice.percent(30) { PicturePolicy::All } else { PicturePolicy::None };
    let options = SyncOptions { pictures, publications: Vec::new(), is_sparing: false, is_manual: true };
    library.sync(&options, |_| {}).await.map(drop).map_err(said)
}

/// Short times, so that a life in bad weather takes seconds.
fn patience() -> Readying {
    let limits = Limits {
        connect: Duration::from_secs(4),
        idle: Duration::from_secs(3),
        total: Duration::from_secs(12),
        document_bytes: 3 * 1024 * 1024,
        picture_bytes: 6 * 1024 * 1024,
        ..Limits::default()
    };
    Readying { limits, tries: 3, first_wait: Duration::from_millis(20), most_wait: Duration::ZERO }
}

fn trip(dice: &mut Dice, overview: &Overview) -> NewTrip {
    let mut offers = vec![wish(WishKind::All, None, "Everything")];
    for publication in &overview.publications {
        offers.push(wish(WishKind::Publication, Some(publication.id), &publication.title));
        offers
            .extend(publication.sections.iter().map(|one| wish(WishKind::Section, Some(one.id), &one.name)));
        offers.extend(publication.series.iter().map(|one| wish(WishKind::Series, Some(one.id), &one.name)));
    }
    let wishes = (0..=dice.below(3)).filter_map(|_| dice.pick(&offers).cloned()).collect();
    let room_mb = dice.percent(30).then(|| u32::try_from(1 + dice.below(12)).unwrap_or(1));
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    NewTrip {
        name: "A life".to_owned(),
        leaves_at: i64::try_from(now).unwrap_or_default() + 3_600,
        days: 5,
        minutes: u32::try_from(10 + dice.below(150)).unwrap_or(60),
        room_mb,
        wishes,
    }
}

fn wish(kind: WishKind, id: Option<i64>, name: &str) -> TripWish {
    TripWish { kind, id, name: name.to_owned() }
}

fn names(plan: &NewTrip) -> Vec<&str> {
    plan.wishes.iter().map(|wish| wish.name.as_str()).collect()
}

/// Anything that went wrong, in words.
pub(crate) fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// Addresses on the site as paths.
fn path_of(press: &RunningPress, address: &str) -> String {
    let path = address.strip_prefix(press.url("").as_str()).unwrap_or(address);
    path.split(['?', '#']).next().unwrap_or_default().to_owned()
}
