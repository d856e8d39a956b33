//! A server that asks to be left alone while a trip is made ready: it is, it is waited for where that is short, and
//! what was not asked for its sake loses no try; where it is long the report says so, and until when. And a room too
//! small for a trip's pictures, which is told of before they are fetched.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on shall say so")]

use layover_app::contract::{NewTrip, TripProgress, TripReport, TripWish, WishKind};
use layover_app::{Library, Limits, PicturePolicy, Readying, SyncOptions};
use layover_model::Timestamp;
use layover_press::{Press, PressOptions, RunningPress, Weather};
use layover_store::{RoomLimits, Store};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

fn press() -> RunningPress {
    let now = Some("2026-03-02T09:30:15Z".parse().unwrap());
    Press::start(&PressOptions { now, back_issues: 12, ..PressOptions::default() }).unwrap()
}

/// A library with the magazine in it, no pictures yet, and a trip planned.
struct Planned {
    folder: TempDir,
    library: Arc<Library>,
    trip: i64,
}

impl Planned {
    async fn ready(&self, most_wait: Duration) -> TripReport {
        let limits = Limits { least_wait: Duration::from_secs(1), ..Limits::default() };
        let readying = Readying { limits, tries: 2, first_wait: Duration::from_millis(20), most_wait };
        self.library.ready_trip_with(self.trip, &readying, |_| {}).await.unwrap()
    }

    fn give_room(&self, budget: u64) {
        let store = Store::open(self.folder.path(), Timestamp(1_772_443_815)).unwrap();
        store.set_room(RoomLimits { budget, floor: 0 }, Timestamp(1_772_443_815)).unwrap();
    }
}

async fn plan(press: &RunningPress) -> Planned {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open(folder.path()).await.unwrap();
    library.allow(press.address().to_string()).await.unwrap();
    library.subscribe(press.url("/feed.rss")).await.unwrap();
    let options = SyncOptions {
        pictures: PicturePolicy::None,
        publications: Vec::new(),
        is_sparing: false,
        is_manual: true,
    };
    library.sync(&options, |_| {}).await.unwrap();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let plan = NewTrip {
        name: "Away".to_owned(),
        leaves_at: i64::try_from(now).unwrap() + 3 * 86_400,
        days: 5,
        minutes: 60,
        room_mb: None,
        wishes: vec![TripWish { kind: WishKind::All, id: None, name: "Everything".to_owned() }],
    };
    let trip = library.plan_trip(plan).await.unwrap().line.id;
    Planned { folder, library, trip }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trip_waits_for_the_sync_that_runs() {
    let press = press();
    let planned = plan(&press).await;
    press.weather("/feed", Weather::Slow(2_000), None);
    let library = Arc::clone(&planned.library);
    let mut changes = library.changes();
    let syncing = tokio::spawn(async move {
        let options = SyncOptions {
            pictures: PicturePolicy::None,
            publications: Vec::new(),
            is_sparing: false,
            is_manual: true,
        };
        library.sync(&options, |_| {}).await.map(drop)
    });
    while !planned.library.is_syncing() {
        changes.next().await.unwrap();
    }
    let told = Mutex::new(Vec::new());
    let tell = |progress: TripProgress| told.lock().unwrap().push(progress.sentence);
    let report = planned.library.ready_trip(planned.trip, tell).await.unwrap();
    assert!(report.page.line.readiness.is_green, "{}", report.sentence);
    assert_eq!(
        told.lock().unwrap().first().map(String::as_str),
        Some("Waiting for the sync that is running")
    );
    syncing.await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_short_wait_is_waited_and_costs_no_try() {
    let press = press();
    // Two tries each: those that are refused twice are given up, those that were spared meanwhile are not.
    press.weather("/media/", Weather::TooManyRequests(1), Some(8));
    let report = plan(&press).await.ready(Duration::from_secs(60)).await;
    let readiness = &report.page.line.readiness;
    let lost = readiness.pictures - readiness.pictures_here;
    assert!(readiness.pictures > 12 && lost <= 4, "{lost} of {} are lost", readiness.pictures);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_wait_is_named_with_its_end_and_can_be_tried_again() {
    let press = press();
    press.weather("/media/", Weather::TooManyRequests(600), None);
    let report = plan(&press).await.ready(Duration::from_secs(60)).await;
    let asked = press.requests().iter().filter(|request| request.path.starts_with("/media/")).count();
    assert!(asked <= 8, "the host is left alone: asked {asked} times");
    let readiness = &report.page.line.readiness;
    assert!(!readiness.is_green && !readiness.shortfalls.is_empty());
    for lacking in &readiness.shortfalls {
        let sentence = &lacking.sentence;
        assert!(
            sentence.contains("The server asked to be left alone; Layover asks again after "),
            "{sentence}"
        );
        assert!(lacking.can_retry, "{sentence}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_too_small_for_a_trip_is_told_before_and_after_with_a_way_forward() {
    let press = press();
    let planned = plan(&press).await;
    let before = planned.library.trip(planned.trip).await.unwrap();
    assert_eq!(before.warning, None, "there is room enough");
    planned.give_room(60_000);
    let warning = planned.library.trip(planned.trip).await.unwrap().warning.unwrap_or_default();
    assert!(warning.contains("give Layover more room"), "{warning}");

    let report = planned.ready(Duration::ZERO).await;
    assert!(report.page.warning.is_some_and(|warning| warning.contains("give Layover more room")));
    let readiness = &report.page.line.readiness;
    assert!(!readiness.is_green);
    let without = readiness.shortfalls.iter().filter(|lacking| lacking.sentence.contains("no room left"));
    for lacking in without.clone() {
        assert!(lacking.can_retry && lacking.sentence.contains("Give Layover more room"), "{lacking:?}");
    }
    assert!(without.count() > 0, "{readiness:?}");

    planned.give_room(1 << 30);
    assert!(planned.ready(Duration::ZERO).await.page.line.readiness.is_green);
}
