//! What only Unix can test this way: Ctrl-C, the window's program beside ours, a disk that takes nothing.
#![cfg(unix)]

use crate::support::{Reader, Told, press, program, stories_of, told};
use layover_press::Weather;
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Longer than any of this takes on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn ctrl_c_ends_a_sync_and_the_next_one_goes_on() {
    let press = press();
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    press.weather("/feed.rss", Weather::NeverAnswers, None);
    press.forget_requests();
    let syncing = reader.start(&["sync", "--json", "--pictures", "none"]);
    let began = Instant::now();
    while press.requests().is_empty() {
        assert!(began.elapsed() < PATIENCE, "the feed was never asked");
        std::thread::yield_now();
    }
    let sent = Command::new("kill").args(["-INT", &syncing.id().to_string()]).status();
    assert!(sent.is_ok_and(|status| status.success()));
    let told = told(syncing);
    assert_eq!(told.code, 3, "{told:?}");
    assert_eq!(told.json()["wasCancelled"], true);
    press.clear_weather();
    reader.does(&["sync", "--pictures", "none"]);
    assert_eq!(reader.stories().len(), stories_of(&press));
}

#[test]
fn open_starts_the_window_beside_it_with_the_library_and_the_story() {
    let press = press();
    let reader = Reader::of(&press);
    let id = reader.stories()[0]["id"].to_string();
    let folder = reader.library().with_file_name("programs");
    fs::create_dir(&folder).unwrap();
    let (own, window, pipe) = (folder.join("layover"), folder.join("layover-desktop"), folder.join("heard"));
    // By another process: a program that is open for writing in this one, or in a child that another test is just starting,
    // cannot be run.
    let copied = Command::new("cp").args([&program(), &own]).status();
    assert!(copied.is_ok_and(|status| status.success()));
    assert!(Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()));
    let lines = format!("#!/bin/sh\nprintf '%s\\n' \"$@\" > '{}'\n", pipe.display());
    let written = Command::new("sh")
        .args(["-c", "printf %s \"$1\" > \"$0\" && chmod 755 \"$0\""])
        .arg(&window)
        .arg(lines)
        .status();
    assert!(written.is_ok_and(|status| status.success()));
    let library = reader.library().to_string_lossy().into_owned();
    let open = |display: &str| {
        let mut command = Command::new(&own);
        command.args(["open", &id, "--library", &library]).env("DISPLAY", display);
        command.env_remove("WAYLAND_DISPLAY").stdout(Stdio::null()).output().unwrap()
    };
    if !cfg!(target_os = "macos") {
        let refused = open("");
        assert_eq!(refused.status.code(), Some(1), "no display, no window");
        assert!(String::from_utf8_lossy(&refused.stderr).contains("layover read"));
    }
    let opened = open(":0").status;
    assert!(opened.success());
    let heard = fs::read_to_string(&pipe).unwrap();
    assert_eq!(heard.lines().collect::<Vec<_>>(), ["--library", &library, "--story", &id]);
    fs::remove_file(&window).unwrap();
    let alone =
        Command::new(&own).args(["open", "--library", &library]).env("PATH", "/nowhere").output().unwrap();
    assert_eq!(alone.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&alone.stderr).contains("layover-desktop"));
}

/// A command whose process may make no file longer than it is, as on a disk without room.
fn on_a_full_disk(reader: &Reader, words: &[&str]) -> Told {
    let command = reader.command(words);
    let mut shell = Command::new("sh");
    // The signal of that limit would end the process; ignored, writes fail as they do on a full disk.
    shell.args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\""]).arg(command.get_program());
    shell.args(command.get_args()).env("TZ", "UTC").stdin(Stdio::null());
    told(shell.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap())
}

#[test]
fn a_full_disk_keeps_nobody_from_reading() {
    let press = press();
    let reader = Reader::of(&press);
    let id = reader.stories()[0]["id"].to_string();
    let before = reader.does(&["list", "--all", "--json"]);

    let listed = on_a_full_disk(&reader, &["list", "--all", "--json"]);
    assert_eq!((listed.code, listed.out.as_str()), (0, before.as_str()), "{listed:?}");
    let read = on_a_full_disk(&reader, &["read", &id]);
    assert_eq!(read.code, 3, "read, and not marked: {read:?}");
    assert!(read.out.len() > 1_000 && read.err.contains("disk"), "{read:?}");
    let saved = on_a_full_disk(&reader, &["save", &id]);
    assert_eq!(saved.code, 1, "{saved:?}");
    assert!(saved.err.contains("everything kept before is still there"), "{saved:?}");

    assert_eq!(reader.does(&["list", "--all", "--json"]), before, "nothing was half done");
    reader.does(&["save", &id]);
}
