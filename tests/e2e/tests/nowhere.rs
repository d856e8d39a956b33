//! A trip read with the network gone: in a namespace without one, in one where nothing comes back, and in one that wants
//! the reader to sign in. Where no namespace can be made, each says so by its name.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use layover_e2e::layover;
use layover_press::{Press, PressOptions};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
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

    #[test]
    fn stories_that_mean_harm_send_nothing_where_nothing_answers() {
        read_harm("silence");
    }

    #[test]
    fn stories_that_mean_harm_send_nothing_where_everything_answers() {
        read_harm("portal");
    }
}

/// Of the open web, and nobody's in a namespace. No name: a web-view may give up on one before anything leaves.
const SOMEWHERE: &str = "http://93.184.215.14";

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

/// A library of stories that ask whom they can.
fn read_harm(place: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let library = folder.path().join("library");
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            print_feed(stream, &layover_hostile::harmful_feed(SOMEWHERE)).ok();
        }
    });
    layover(&library, &["allow", &address.to_string()]);
    layover(&library, &["subscribe", &format!("http://{address}/feed")]);
    layover(&library, &["sync", "--pictures", "none"]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_layover-nowhere"));
    let status = command.arg(&library).args([place, "harm"]).status().expect("it runs");
    assert!(status.success() || status.code() == Some(NOT_RUN), "reading harm in “{place}”: {status}");
}

fn print_feed(mut stream: TcpStream, feed: &str) -> std::io::Result<()> {
    BufReader::new(&stream).read_line(&mut String::new())?;
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\n";
    write!(stream, "{head}Content-Length: {}\r\n\r\n{feed}", feed.len())
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
