//! Files that break off are gone on with, and two different files are never joined.

use crate::pictures::drawn;
use crate::site::{Answer, Asked, LOOPBACK, Site, settings};
use image::ImageFormat;
use layover_model::{PartialFile, PictureFailure};
use layover_sync::{
    Begun, Fetcher, Left, MediaJob, Picture, PictureJob, PictureOutcome, fetch_media, run_pictures,
};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

const TAG: &str = "\"one\"";

fn whole() -> Vec<u8> {
    drawn(300, 200, ImageFormat::Png)
}

async fn fetch(site: &Site, begun: Option<Begun>) -> PictureOutcome {
    let job = PictureJob { url: site.url("/p.png"), source: Some(site.url("/feed")), begun };
    let (sink, mut outcomes) = mpsc::channel(1);
    let fetcher = Arc::new(Fetcher::new(settings(LOOPBACK)).unwrap());
    tokio::spawn(run_pictures(fetcher, vec![job], sink, CancellationToken::new()));
    outcomes.recv().await.unwrap()
}

/// The first two thirds of the picture, kept as a library keeps them.
fn begun(folder: &TempDir, bytes: &[u8]) -> Begun {
    let path = folder.path().join("begun");
    let received = bytes.len() * 2 / 3;
    std::fs::write(&path, &bytes[..received]).unwrap();
    let file = PartialFile {
        validator: TAG.to_owned(),
        received_bytes: received as u64,
        total_bytes: Some(bytes.len() as u64),
    };
    Begun { path, file }
}

fn part(bytes: &[u8], asked: &Asked) -> Answer {
    let from: usize = asked.header("range").unwrap()[6..].trim_end_matches('-').parse().unwrap();
    let range = format!("bytes {from}-{}/{}", bytes.len() - 1, bytes.len());
    Answer::status(206).header("Content-Range", &range).header("ETag", TAG).body(&bytes[from..])
}

fn full(bytes: &[u8]) -> Answer {
    Answer::ok("image/png", bytes).header("ETag", TAG)
}

fn picture(outcome: PictureOutcome) -> Picture {
    outcome.result.expect("the whole picture")
}

#[tokio::test]
async fn a_broken_connection_leaves_its_beginning_and_the_next_try_asks_for_the_rest() {
    let bytes = whole();
    assert!(bytes.len() > 40_000, "{}", bytes.len());
    let served = bytes.clone();
    let site = Site::start(move |asked| match asked.header("range") {
        None => {
            let length = served.len().to_string();
            let half = &served[..served.len() / 2];
            Answer::ok("image/png", half).header("ETag", TAG).header("Content-Length", &length).hung_up()
        }
        Some(_) => part(&served, asked),
    })
    .await;
    let broken = fetch(&site, None).await;
    assert_eq!(broken.result, Err(PictureFailure::Unreachable));
    let Left { bytes: came, file } = broken.left.expect("what came");
    assert_eq!(came, bytes[..bytes.len() / 2]);
    assert_eq!((file.validator.as_str(), file.total_bytes), (TAG, Some(bytes.len() as u64)));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("begun");
    std::fs::write(&path, &came).unwrap();
    let gone_on = fetch(&site, Some(Begun { path, file })).await;
    assert_eq!(gone_on.left, None);
    assert_eq!(picture(gone_on).bytes, bytes);
    let asked = site.asked();
    assert_eq!(asked.len(), 2);
    assert_eq!(asked[1].header("range"), Some(format!("bytes={}-", came.len())));
    assert_eq!(asked[1].header("if-range").as_deref(), Some(TAG));
    assert_eq!(asked[1].header("accept-encoding").as_deref(), Some("identity"));
    assert!(site.sent_bytes() <= bytes.len(), "nothing was sent twice");
}

/// What a server may say instead of the rest. After each the picture is whole, and only ever the server's own.
#[tokio::test]
async fn whatever_is_not_the_rest_of_this_very_file_is_fetched_anew() {
    let bytes = whole();
    let other = drawn(300, 200, ImageFormat::WebP);
    let total = bytes.len();
    let range = |first: usize, last: usize, total: usize| format!("bytes {first}-{last}/{total}");
    let from = total * 2 / 3;
    let rest = |range: &str| {
        Answer::status(206).header("Content-Range", range).header("ETag", TAG).body(&bytes[from..])
    };
    let answers: Vec<(&str, Answer)> = vec![
        ("from another byte", rest(&range(from - 1, total - 1, total))),
        ("from the first byte", rest(&range(0, total - 1, total))),
        ("of another length", rest(&range(from, total - 1, total + 5))),
        ("ends before it begins", rest(&range(from, from - 1, total))),
        ("ends behind the end", rest(&range(from, total, total))),
        ("of no length", rest(&format!("bytes {from}-{}/*", total - 1))),
        ("of words", rest("bytes all of it")),
        ("no range at all", Answer::status(206).header("ETag", TAG).body(&bytes[from..])),
        (
            "of another file",
            rest(&range(from, total - 1, total)).header("X", "y").body(&other[..total - from]),
        ),
        (
            "of another version",
            Answer::status(206)
                .header("Content-Range", &range(from, total - 1, total))
                .header("ETag", "\"two\"")
                .body(&bytes[from..]),
        ),
        (
            "of an unnamed version",
            Answer::status(206).header("Content-Range", &range(from, total - 1, total)).body(&bytes[from..]),
        ),
        ("compressed", rest(&range(from, total - 1, total)).header("Content-Encoding", "gzip")),
        ("not satisfiable", Answer::status(416).header("Content-Range", &format!("bytes */{total}"))),
        ("the whole again", full(&bytes)),
    ];
    for (name, answer) in answers {
        let folder = tempfile::tempdir().unwrap();
        let served = bytes.clone();
        let site = Site::start(
            move |asked| {
                if asked.header("range").is_some() { answer.clone() } else { full(&served) }
            },
        )
        .await;
        let first = fetch(&site, Some(begun(&folder, &bytes))).await;
        let outcome = match first.result {
            // Found out only when it was put together: then it is thrown away, and the next try begins anew.
            Err(PictureFailure::Unreachable) if name == "of another file" => {
                assert_eq!(first.left, None, "{name}");
                fetch(&site, None).await
            }
            _ => first,
        };
        assert_eq!(picture(outcome).bytes, bytes, "{name}");
    }
}

#[tokio::test]
async fn a_rest_without_end_is_thrown_away() {
    let bytes = whole();
    let folder = tempfile::tempdir().unwrap();
    let served = bytes.clone();
    let site = Site::start(move |asked| part(&served, asked).endless()).await;
    let outcome = fetch(&site, Some(begun(&folder, &bytes))).await;
    assert_eq!((outcome.result, outcome.left), (Err(PictureFailure::Unreachable), None));
    // What the two systems hold between them is a few megabytes.
    assert!(site.sent_bytes() < 32 * 1024 * 1024, "it was not listened to for long");
}

#[tokio::test]
async fn a_rest_that_breaks_off_again_is_gone_on_with_from_there() {
    let bytes = whole();
    let folder = tempfile::tempdir().unwrap();
    let served = bytes.clone();
    let site = Site::start(move |asked| {
        let from = served.len() * 2 / 3;
        let more = (served.len() - from) / 2;
        let answer = part(&served, asked).body(&served[from..from + more]);
        answer.header("Content-Length", &(served.len() - from).to_string()).hung_up()
    })
    .await;
    let outcome = fetch(&site, Some(begun(&folder, &bytes))).await;
    let left = outcome.left.expect("what came");
    assert_eq!(left.bytes, bytes[..left.bytes.len()]);
    assert!(left.bytes.len() > bytes.len() * 2 / 3);
    assert_eq!(left.file.received_bytes, left.bytes.len() as u64);
}

/// Weak validators stand for several files; a date may be that of two within a second.
#[tokio::test]
async fn without_a_strong_validator_nothing_is_kept() {
    let bytes = whole();
    let now = "Mon, 02 Mar 2026 10:00:00 GMT";
    for (name, headers, is_kept) in [
        ("none", vec![], false),
        ("weak", vec![("ETag", "W/\"one\"")], false),
        ("bare", vec![("ETag", "one")], false),
        ("no ranges", vec![("ETag", TAG), ("Accept-Ranges", "none")], false),
        ("young", vec![("Last-Modified", "Mon, 02 Mar 2026 09:59:30 GMT"), ("Date", now)], false),
        ("old", vec![("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT"), ("Date", now)], true),
        ("strong", vec![("ETag", TAG)], true),
    ] {
        let served = bytes.clone();
        let site = Site::start(move |_| {
            let mut answer = Answer::ok("image/png", &served[..30_000]);
            for (name, value) in &headers {
                answer = answer.header(name, value);
            }
            answer.short()
        })
        .await;
        assert_eq!(fetch(&site, None).await.left.is_some(), is_kept, "{name}");
    }
}

#[tokio::test]
async fn too_large_and_gone_files_leave_nothing() {
    let bytes = whole();
    let folder = tempfile::tempdir().unwrap();
    for (name, answer, why) in [
        ("gone", Answer::status(404), PictureFailure::Missing),
        (
            "too large",
            Answer::status(206)
                .header("Content-Range", &format!("bytes {}-999998/999999", bytes.len() * 2 / 3))
                .header("ETag", TAG)
                .body("x"),
            PictureFailure::TooLarge,
        ),
    ] {
        let site = Site::start(move |_| answer.clone()).await;
        let mut begun = begun(&folder, &bytes);
        begun.file.total_bytes = None;
        let outcome = fetch(&site, Some(begun)).await;
        assert_eq!((outcome.result, outcome.left), (Err(why), None), "{name}");
    }
}

#[tokio::test]
async fn sound_goes_on_in_its_file_and_is_told_by_its_bytes() {
    let sound: Vec<u8> = [b"ID3".to_vec(), (0..90_000_u32).map(|at| (at % 251) as u8).collect()].concat();
    let served = sound.clone();
    let site = Site::start(move |asked| match asked.header("range") {
        None => {
            let length = served.len().to_string();
            Answer::ok("application/octet-stream", &served[..50_000])
                .header("ETag", TAG)
                .header("Content-Length", &length)
                .hung_up()
        }
        Some(_) => part(&served, asked),
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let fetcher = Fetcher::new(settings(LOOPBACK)).unwrap();
    let mut job = MediaJob {
        url: site.url("/one.mp3"),
        source: Some(site.url("/feed")),
        path: folder.path().join("one"),
        begun: None,
        most_bytes: u64::MAX,
    };
    let broken = fetch_media(&fetcher, &job).await;
    assert!(broken.result.is_err());
    job.begun = broken.left;
    assert_eq!(job.begun.as_ref().map(|file| file.received_bytes), Some(50_000));
    // The program ended while it wrote: what is beyond what was vouched for does not count.
    std::fs::write(&job.path, [&sound[..50_000], b"half a block"].concat()).unwrap();
    let (bytes, media_type) = fetch_media(&fetcher, &job).await.result.unwrap();
    assert_eq!((bytes, media_type.as_str()), (sound.len() as u64, "audio/mpeg"));
    assert_eq!(std::fs::read(&job.path).unwrap(), sound);
}

#[tokio::test]
async fn a_page_is_no_sound_and_a_film_that_is_too_long_is_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::start(|asked| match asked.target.as_str() {
        "/page.mp3" => Answer::ok("audio/mpeg", "<!doctype html><html><body>Sign in</body></html>"),
        _ => Answer::ok("audio/mpeg", "x").header("Content-Length", "600000000").silent(),
    })
    .await;
    let fetcher = Fetcher::new(settings(LOOPBACK)).unwrap();
    for path in ["/page.mp3", "/long.mp3"] {
        let job = MediaJob {
            url: site.url(path),
            source: Some(site.url("/feed")),
            path: folder.path().join("sound"),
            begun: None,
            most_bytes: u64::MAX,
        };
        let outcome = fetch_media(&fetcher, &job).await;
        assert!(outcome.result.is_err() && outcome.left.is_none(), "{path}: {outcome:?}");
    }
}
