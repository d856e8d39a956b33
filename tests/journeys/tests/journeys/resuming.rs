//! A sync that ended in the middle goes on, and nothing that came is fetched again.

use crate::support::{Reader, options, press, stories_of};
use layover_press::{Press, PressOptions, RequestRecord, RunningPress, Weather};
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Longer than any of this takes on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(120);
/// What may be on its way at the moment of a kill: two connections, one batch being written, one being gathered.
const ON_ITS_WAY: usize = 2 + 16 + 16;

fn address(request: &RequestRecord) -> String {
    format!("{}?{}", request.path, request.query)
}

/// How often each page and picture was sent whole.
fn sent(press: &RunningPress) -> HashMap<String, usize> {
    let mut sent = HashMap::new();
    for request in press.requests().iter().filter(|request| request.status == 200) {
        if request.path.starts_with("/stories/") || request.path.starts_with("/media/") {
            *sent.entry(address(request)).or_default() += 1;
        }
    }
    sent
}

#[test]
fn nothing_is_fetched_twice_in_one_sync_nor_by_the_next() {
    let press = press();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    press.forget_requests();
    reader.does(&["sync", "--pictures", "all"]);
    let twice: Vec<_> = sent(&press).into_iter().filter(|(_, times)| *times > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
    press.forget_requests();
    reader.does(&["sync", "--pictures", "all"]);
    let asked: Vec<String> =
        press.requests().iter().filter(|request| request.status != 304).map(address).collect();
    assert!(asked.is_empty(), "{asked:?}");
}

/// Killed while it fetches pages, again while it fetches pictures: the third sync has all, and what was on board is
/// not asked for again.
#[test]
fn a_sync_killed_in_the_middle_goes_on_where_it_was() {
    let press = Press::start(&PressOptions { latency: Duration::from_millis(30), ..options() }).unwrap();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    press.forget_requests();
    for (path, count) in [("/stories/", 8), ("/media/", 30)] {
        let mut syncing = reader.start(&["sync", "--pictures", "all"]);
        let began = Instant::now();
        let came = || {
            let all = press.requests();
            all.iter().filter(|one| one.path.starts_with(path) && one.status == 200).count()
        };
        while came() < count {
            assert!(began.elapsed() < PATIENCE, "no {count} of {path} came");
            assert!(syncing.try_wait().unwrap().is_none(), "it ended before it was killed");
            std::thread::sleep(Duration::from_millis(5));
        }
        syncing.kill().unwrap();
        syncing.wait().unwrap();
    }
    reader.does(&["sync", "--pictures", "all"]);
    assert_eq!(reader.stories().len(), stories_of(&press));
    let whole = reader.asks(&["list", "--all", "--complete"]);
    assert!(whole.as_array().map(Vec::len) >= Some(25), "the third sync has the rest");
    let again: usize = sent(&press).into_values().map(|times| times - 1).sum();
    assert!(again <= 2 * ON_ITS_WAY, "{again} were fetched again");
    reader.does(&["doctor"]);
}

#[test]
fn a_picture_whose_connection_broke_is_gone_on_with_by_its_range() {
    let press = press();
    let reader = Reader::of(&press);
    press.weather("/media/", Weather::Truncated, None);
    let broken = reader.asks(&["sync", "--pictures", "all"]);
    assert!(broken["picturesFailed"].as_u64() > Some(20), "{broken}");
    press.clear_weather();
    press.forget_requests();
    let ids: Vec<String> = reader.stories().iter().map(|row| row["id"].to_string()).collect();
    let words: Vec<&str> = std::iter::once("complete").chain(ids.iter().map(String::as_str)).collect();
    let report = reader.asks(&words);
    assert_eq!(report["whole"].as_u64(), Some(ids.len() as u64), "{report}");
    let asked = press.requests();
    let (parts, wholes): (Vec<_>, Vec<_>) =
        asked.iter().filter(|one| one.path.starts_with("/media/")).partition(|one| one.range.is_some());
    assert!(!parts.is_empty() && parts.iter().all(|one| one.status == 206 && one.if_range.is_some()));
    assert!(wholes.len() < parts.len(), "{} whole, {} in part", wholes.len(), parts.len());
    reader.does(&["doctor"]);
}
