//! What making a trip ready costs beside a plain download of the same addresses. A magazine of five hundred stories and
//! three times as many pictures answers after 50 ms. Ours: feeds, choice, texts, pictures, everything looked at on disk.
//! The peer: curl, told every address Layover asked for, over as many connections to the host at once.

use layover_app::contract::{NewTrip, TripWish, WishKind};
use layover_app::{Library, Limits, PicturePolicy, SyncOptions};
use layover_press::{Press, PressOptions, RunningPress};
use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

const STORIES: usize = 500;
/// In the text of each, beside the one over it.
const PICTURES_EACH: usize = 2;
const LATENCY: Duration = Duration::from_millis(50);
const ROOM_MB: u32 = 2_000;
/// The instant the magazine is dated from.
const NOW: &str = "2026-03-02T09:30:15Z";

/// Prints both times of each round, and their ratio.
///
/// # Errors
/// The magazine cannot be served, the library not be written, or curl is not there.
pub fn measure(rounds: usize) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(said)?;
    let mut ratios = Vec::with_capacity(rounds);
    let press = press()?;
    // The first time the magazine draws its pictures; that is not what is measured.
    for round in 0..=rounds {
        let (ours, sentence) = runtime.block_on(pack(&press))?;
        let asked = press.requests();
        let addresses: Vec<String> = asked.iter().map(|request| address(&press, request)).collect();
        let plain = plainly(&addresses)?;
        if round == 0 {
            continue;
        }
        let ratio = ours.as_secs_f64() / plain.as_secs_f64();
        println!(
            "round {round}: ours {:.2} s, curl {:.2} s for the same {} addresses: {ratio:.2}. {sentence}",
            ours.as_secs_f64(),
            plain.as_secs_f64(),
            addresses.len()
        );
        ratios.push(ratio);
    }
    press.stop();
    ratios.sort_unstable_by(f64::total_cmp);
    println!("median ratio: {:.2}", ratios.get(ratios.len() / 2).copied().unwrap_or(f64::NAN));
    Ok(())
}

fn press() -> Result<RunningPress, String> {
    let now = Some(NOW.parse().map_err(said)?);
    let options = PressOptions {
        back_issues: STORIES,
        pictures_each: PICTURES_EACH,
        latency: LATENCY,
        now,
        ..PressOptions::default()
    };
    Press::start(&options).map_err(said)
}

/// From an empty library to a trip that is ready: how long it took, and what it says.
async fn pack(press: &RunningPress) -> Result<(Duration, String), String> {
    let folder = tempfile::tempdir().map_err(said)?;
    let library = Library::open(folder.path()).await.map_err(said)?;
    library.allow(press.address().to_string()).await.map_err(said)?;
    // How full this machine's disk is shall not decide what is measured.
    library.set_room(ROOM_MB, 0).await.map_err(said)?;
    library.import_opml(feeds(press).into_bytes()).await.map_err(said)?;
    press.forget_requests();
    let began = Instant::now();
    let options = SyncOptions {
        pictures: PicturePolicy::None,
        publications: Vec::new(),
        is_sparing: false,
        is_manual: true,
    };
    library.sync(&options, |_| {}).await.map_err(said)?;
    let id = library.plan_trip(everything()).await.map_err(said)?.line.id;
    let report = library.ready_trip(id, |_| {}).await.map_err(said)?;
    Ok((began.elapsed(), report.sentence))
}

/// The magazine's own list of its sections and people, so that no story is out of reach of a feed.
fn feeds(press: &RunningPress) -> String {
    let mut list = String::from("<opml version=\"2.0\"><body>");
    for feed in press.truth().feeds.iter().filter(|feed| feed.format == "rss") {
        let _ = write!(list, "<outline type=\"rss\" text=\"{0}\" xmlUrl=\"{0}\"/>", feed.url);
    }
    list + "</body></opml>"
}

fn everything() -> NewTrip {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    NewTrip {
        name: "Everything".to_owned(),
        leaves_at: i64::try_from(now).unwrap_or_default() + 86_400,
        days: 60,
        minutes: 60 * 24 * 7,
        room_mb: None,
        wishes: vec![TripWish { kind: WishKind::All, id: None, name: String::new() }],
    }
}

fn address(press: &RunningPress, request: &layover_press::RequestRecord) -> String {
    let query = if request.query.is_empty() { String::new() } else { format!("?{}", request.query) };
    press.url(&format!("{}{query}", request.path))
}

/// The same addresses by curl, as many at once as Layover opens to one host.
fn plainly(addresses: &[String]) -> Result<Duration, String> {
    let folder = tempfile::tempdir().map_err(said)?;
    let list = folder.path().join("addresses");
    let mut lines = String::new();
    for (number, address) in addresses.iter().enumerate() {
        let file = folder.path().join(number.to_string());
        let _ = writeln!(lines, "url = \"{address}\"\noutput = \"{}\"", file.display());
    }
    std::fs::write(&list, lines).map_err(said)?;
    let began = Instant::now();
    curl(&list)?;
    Ok(began.elapsed())
}

fn curl(list: &Path) -> Result<(), String> {
    let at_once = Limits::default().connections_per_host.to_string();
    let words = ["--no-progress-meter", "--parallel", "--parallel-max", &at_once, "--config"];
    let ended = Command::new("curl").args(words).arg(list).status();
    match ended.map_err(|error| format!("curl, the peer of this benchmark, cannot be run: {error}"))? {
        status if status.success() => Ok(()),
        status => Err(format!("curl ended with {status}")),
    }
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
