//! Weeks in which the clocks change, forward and back, in zones of every kind (half an hour, at midnight, south of the
//! equator): what is said of instants is what the system says of them, a search by day means the reader's own day, the
//! week's round-up comes once and on its day, a trip comes back at the hour it left, and what is printed is not missed.

use std::process::Command;

use layover_app::contract::{NewTrip, Scope, TripWish, WishKind};
use layover_app::{Library, SyncCause};

use crate::acts::state;
use crate::dice::Dice;
use crate::portal::town::Town;
use crate::readiness::said;

/// The argument that makes this program one that lives in a zone.
pub const CHILD: &str = "zones-child";
const SOURCES: usize = 3;
const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
/// Zones, and the instants at which their clocks change (tz database): back and forward.
const CHANGES: [(&str, &str); 12] = [
    ("Europe/Berlin", "2026-10-25T01:00:00Z"),
    ("Europe/Berlin", "2027-03-28T01:00:00Z"),
    ("America/New_York", "2026-11-01T06:00:00Z"),
    ("America/New_York", "2027-03-14T07:00:00Z"),
    ("America/Santiago", "2027-04-04T03:00:00Z"),
    // At midnight: the day begins at one o'clock.
    ("America/Santiago", "2026-09-06T04:00:00Z"),
    ("Australia/Lord_Howe", "2027-04-03T15:00:00Z"),
    ("Australia/Lord_Howe", "2026-10-03T15:30:00Z"),
    ("Pacific/Auckland", "2026-09-26T14:00:00Z"),
    ("Pacific/Auckland", "2027-04-03T14:00:00Z"),
    ("Asia/Kolkata", "2026-11-01T00:00:00Z"),
    ("UTC", "2026-11-01T00:00:00Z"),
];

/// One life, in a program of its own: a zone is a process's.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(seed: u64) -> Result<String, String> {
    let (zone, change) = *Dice::new(seed ^ 0x20E5).pick(&CHANGES).unwrap_or(&CHANGES[0]);
    live_in(zone, change, seed)
}

fn live_in(zone: &str, change: &str, seed: u64) -> Result<String, String> {
    let output = Command::new(std::env::current_exe().map_err(said)?)
        .args([CHILD, change, &seed.to_string()])
        .env("TZ", zone)
        .output()
        .map_err(said)?;
    let told = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if output.status.success() {
        return Ok(format!("{zone}, {change}: {told}"));
    }
    Err(format!("{zone}, {change}: {told} {}", String::from_utf8_lossy(&output.stderr)))
}

/// The life.
///
/// # Errors
/// The promise that was broken.
#[expect(clippy::print_stdout, reason = "the parent reads this line")]
pub fn child(words: &[String]) -> Result<(), String> {
    let [change, seed] = words else { return Err("an instant and a seed".to_owned()) };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(said)?;
    let told = runtime.block_on(life(instant(change)?, seed.parse().map_err(said)?))?;
    println!("{told}");
    Ok(())
}

struct Life {
    town: Town,
    folder: tempfile::TempDir,
    library: std::sync::Arc<Library>,
    dice: Dice,
    change: i64,
    printed: u32,
}

async fn life(change: i64, seed: u64) -> Result<String, String> {
    let town = Town::build(SOURCES)?;
    let folder = tempfile::tempdir().map_err(said)?;
    set_clock(change - 4 * DAY)?;
    let library = Library::open(folder.path()).await.map_err(said)?;
    library.allow(town.rule()).await.map_err(said)?;
    library.import_opml(town.list().into_bytes()).await.map_err(said)?;
    let mut settings = library.settings().await.map_err(said)?;
    // The day of the change itself.
    settings.week_edition = system_says(change + 2 * HOUR, "%A")?.to_lowercase();
    library.set_settings(settings).await.map_err(said)?;
    let mut life = Life { town, folder, library, dice: Dice::new(seed), change, printed: 1 };
    let syncs = life.weeks().await?;
    let round_ups = life.round_ups()?;
    life.trips().await?;
    Ok(format!("{syncs} syncs, {} stories, {round_ups} round-ups, trips on both sides", life.printed))
}

impl Life {
    /// From four days before the change to twelve after it: every few hours, and every half hour around the change.
    async fn weeks(&mut self) -> Result<u32, String> {
        let (mut at, mut syncs, mut next) = (self.change - 4 * DAY, 0, self.change - 4 * DAY);
        while at < self.change + 12 * DAY {
            set_clock(at)?;
            if at >= next {
                self.town.print_more();
                self.printed += 1;
                next = at + 10 * HOUR;
            }
            self.library.sync_by_settings(SyncCause::ByItself, |_| {}).await.map_err(said)?;
            syncs += 1;
            self.says_what_the_system_says(at)?;
            self.finds_its_own_day(at).await?;
            let is_near = (at - self.change).abs() < 5 * HOUR;
            at += if is_near {
                HOUR / 2
            } else {
                3 * HOUR + i64::try_from(self.dice.below(3_600)).unwrap_or_default()
            };
        }
        let here = self.count("SELECT count(*) FROM article WHERE url LIKE 'http://127.9.%'")?;
        let wanted = i64::from(self.printed) * i64::try_from(SOURCES).unwrap_or_default();
        if here == wanted { Ok(syncs) } else { Err(format!("of {wanted} stories {here} came")) }
    }

    /// The words of the library are those of the system for the same instant.
    fn says_what_the_system_says(&self, at: i64) -> Result<(), String> {
        let (ours, theirs) =
            (layover_app::words::moment(layover_model::Timestamp(at)), system_says(at, "%-d %B %Y, %H:%M")?);
        if ours == theirs { Ok(()) } else { Err(format!("{at} is {theirs:?}, and is called {ours:?}")) }
    }

    /// Stories of today are those printed since the reader's own midnight.
    async fn finds_its_own_day(&self, at: i64) -> Result<(), String> {
        let today = system_says(at, "%Y-%m-%d")?;
        let found = self.library.search(format!("after:{today}"), Scope::All, 500).await.map_err(said)?.len();
        let days: Vec<i64> = self.published()?;
        let mut wanted = 0;
        for published in days {
            wanted += usize::from(system_says(published, "%Y-%m-%d")? >= today);
        }
        if found == wanted {
            Ok(())
        } else {
            Err(format!("{wanted} stories are of {today}, and {found} are found"))
        }
    }

    fn published(&self) -> Result<Vec<i64>, String> {
        let connection = state::connect(self.folder.path())?;
        let mut statement = connection.prepare("SELECT published_at FROM article").map_err(said)?;
        let rows = statement.query_map([], |row| row.get(0)).map_err(said)?;
        rows.collect::<Result<_, _>>().map_err(said)
    }

    /// Each is made once, on its day; the first one at once.
    fn round_ups(&self) -> Result<usize, String> {
        let connection = state::connect(self.folder.path())?;
        let mut statement = connection
            .prepare("SELECT made_at FROM edition WHERE kind = 'week' ORDER BY made_at")
            .map_err(said)?;
        let made = statement.query_map([], |row| row.get(0)).map_err(said)?;
        let made: Vec<i64> = made.collect::<Result<_, _>>().map_err(said)?;
        let day = system_says(self.change + 2 * HOUR, "%A")?;
        let mut days = Vec::new();
        for at in made.iter().skip(1) {
            let (weekday, date) = (system_says(*at, "%A")?, system_says(*at, "%Y-%m-%d")?);
            if weekday != day || days.contains(&date) {
                return Err(format!("a round-up for {day} was made on {weekday} {date}, others on {days:?}"));
            }
            days.push(date);
        }
        // The day of the change, and the one a week later.
        if days.len() == 2 { Ok(made.len()) } else { Err(format!("round-ups were made on {days:?}")) }
    }

    /// Whenever a trip leaves, it comes back at that hour of its last day.
    async fn trips(&self) -> Result<(), String> {
        set_clock(self.change - 4 * DAY)?;
        for (before, days) in
            [(DAY / 2, 1), (DAY + 20 * 60, 3), (2 * DAY + 7 * HOUR, 5), (-DAY, 2), (3 * DAY, 10)]
        {
            let leaves_at = self.change - before;
            let wishes = vec![TripWish { kind: WishKind::All, id: None, name: "Everything".to_owned() }];
            let plan = NewTrip { name: String::new(), leaves_at, days, minutes: 30, room_mb: None, wishes };
            let line = self.library.plan_trip(plan).await.map_err(said)?.line;
            let hour = |at: i64| system_says(at, "%H:%M");
            let date = system_says(leaves_at, "%Y-%m-%d")?;
            let wanted = printed(&["-u", "-d", &format!("{date} + {days} days"), "+%Y-%m-%d"])?;
            let back = system_says(line.returns_at, "%Y-%m-%d")?;
            let is_gap = hour(leaves_at)? != hour(line.returns_at)?;
            // An hour that day does not have is the next one.
            if back != wanted || is_gap && (line.returns_at - self.change).abs() > 2 * HOUR {
                return Err(format!(
                    "a trip of {days} days from {} is back {back}, {}",
                    hour(leaves_at)?,
                    hour(line.returns_at)?
                ));
            }
        }
        Ok(())
    }

    fn count(&self, query: &str) -> Result<i64, String> {
        state::connect(self.folder.path())?.query_row(query, [], |row| row.get(0)).map_err(said)
    }
}

fn set_clock(at: i64) -> Result<(), String> {
    layover_app::set_clock(0);
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_err(said)?;
    layover_app::set_clock(at - i64::try_from(now.as_secs()).map_err(said)?);
    Ok(())
}

/// What the system says of an instant here (date(1)).
fn system_says(at: i64, form: &str) -> Result<String, String> {
    printed(&["-d", &format!("@{at}"), &format!("+{form}")])
}

fn printed(words: &[&str]) -> Result<String, String> {
    let output = Command::new("date").env("LC_ALL", "C").args(words).output().map_err(said)?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn instant(text: &str) -> Result<i64, String> {
    printed(&["-u", "-d", text, "+%s"])?.parse().map_err(said)
}
