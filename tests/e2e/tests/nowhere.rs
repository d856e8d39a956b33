//! A trip read with the network gone: in a namespace without one, in one where nothing comes back, and in one that wants
//! the reader to sign in. Where no namespace can be made, each says so by its name.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use layover_e2e::layover;
use layover_press::{Press, PressOptions};
use std::path::Path;
use std::process::Command;

/// Stories of the trip.
const STORIES: usize = 150;

mod in_the_window {
    use super::*;

    #[test]
    fn a_trip_is_read_whole_where_there_is_no_network() {
        read("nothing");
    }

    #[test]
    fn a_trip_is_read_whole_where_nothing_answers() {
        read("silence");
    }

    #[test]
    fn a_trip_is_read_whole_where_one_is_to_sign_in() {
        read("portal");
    }
}

/// How the program ends where no namespace can be made; it says so by name.
const NOT_RUN: i32 = 3;

fn read(place: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let library = folder.path().join("library");
    pack(&library);
    let mut command = Command::new(env!("CARGO_BIN_EXE_layover-nowhere"));
    let status = command.arg(&library).arg(place).status().expect("it runs");
    assert!(status.success() || status.code() == Some(NOT_RUN), "reading in “{place}”: {status}");
}

/// A library with a trip of everything, and an address that waits for a network.
fn pack(library: &Path) {
    let options = PressOptions { back_issues: STORIES, ..PressOptions::default() };
    let press = Press::start(&options).expect("the magazine starts");
    layover(library, &["allow", &press.address().to_string()]);
    // The feed of the whole magazine stops after some pages; those of its sections hold the rest.
    let feeds = press.truth().feeds.into_iter().filter(|feed| feed.format == "rss");
    for feed in feeds.filter(|feed| matches!(feed.scope.as_str(), "whole" | "section")) {
        layover(library, &["subscribe", &feed.url]);
    }
    layover(library, &["sync", "--pictures", "none"]);
    let plan = [
        "trip",
        "new",
        "Andes",
        "--leaves",
        "2099-12-03T09:00",
        "--days",
        "9",
        "--hours",
        "99",
        "--take",
        "all",
    ];
    layover(library, &plan);
    layover(library, &["trip", "ready", "Andes"]);
    let told = layover(library, &["--json", "trip", "show", "Andes"]);
    let trip: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let readiness = &trip["line"]["readiness"];
    assert_eq!(readiness["isGreen"], true, "{readiness}");
    assert!(readiness["stories"].as_u64() >= Some(STORIES as u64), "{readiness}");
    press.stop();
}
