//! `layover trip` and `layover airplane`: what is taken along, and whether it is all there.

mod plan;

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::{find, paper};
use clap::{Args, Subcommand};
use layover_app::Library;
use layover_app::contract::{TripLine, TripPage, TripProgress, TripRehearsal, TripState};
use plan::Plan;
use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What to do with trips.
#[derive(Args)]
pub struct Trip {
    #[command(subcommand)]
    order: Order,
}

#[derive(Subcommand)]
enum Order {
    /// Plan a trip and choose its stories; `layover trip ready` fetches them.
    New(Plan),
    /// List trips.
    List,
    /// Show a trip and what it holds.
    Show(Which),
    /// Fetch what is missing and look at everything on disk. Exit code 3 when something is lacking.
    Ready(Which),
    /// Look at everything on disk again, without a network. Exit code 3 when something is lacking.
    Check(Which),
    /// Choose stories anew; what was put in or taken out by hand is kept so.
    Choose(Which),
    /// Put a story in by hand.
    Pin(WhichStory),
    /// Take a story out by hand, and keep it out.
    Drop(WhichStory),
    /// Forget a trip.
    Remove(Which),
    /// Tidy up: its stories are like any others again.
    End(Which),
}

#[derive(Args)]
struct Which {
    /// The trip, by number or name.
    trip: String,
}

#[derive(Args)]
struct WhichStory {
    /// The trip, by number or name.
    trip: String,
    /// The story, by number, address or the beginning of its title.
    story: String,
}

impl Trip {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        match self.order {
            Order::New(plan) => {
                let (is_rehearsed, trip) = (plan.dry_run, plan.read(&library).await?);
                if is_rehearsed {
                    return rehearse(desk, &library.rehearse_trip(None, trip).await?);
                }
                let page = library.plan_trip(trip).await?;
                tell_page(desk, &page)?;
                Ok(if page.stories.is_empty() { Ending::Partly } else { Ending::Done })
            }
            Order::List => list(desk, &library).await,
            Order::Show(which) => {
                let page = library.trip(trip(&library, &which.trip).await?).await?;
                tell_page(desk, &page)?;
                Ok(Ending::Done)
            }
            Order::Ready(which) => ready(desk, &library, &which.trip).await,
            Order::Check(which) => {
                let page = library.check_trip(trip(&library, &which.trip).await?).await?;
                tell_readiness(desk, &page)?;
                Ok(ending(&page.line))
            }
            Order::Choose(which) => {
                let page = library.choose_trip_anew(trip(&library, &which.trip).await?).await?;
                tell_page(desk, &page)?;
                Ok(Ending::Done)
            }
            Order::Pin(which) => {
                let id = trip(&library, &which.trip).await?;
                let story = find::story_on_board(&library, &which.story).await?;
                done(desk, library.pack_story(id, story).await?, "this story is in already")
            }
            Order::Drop(which) => {
                let id = trip(&library, &which.trip).await?;
                let story = find::story_on_board(&library, &which.story).await?;
                done(desk, library.refuse_story(id, story).await?, "this story is out already")
            }
            Order::Remove(which) => {
                let id = trip(&library, &which.trip).await?;
                done(desk, library.remove_trip(id).await?, "there is no such trip")
            }
            Order::End(which) => {
                let id = trip(&library, &which.trip).await?;
                done(desk, library.end_trip(id).await?, "this trip is tidied up already")
            }
        }
    }
}

fn rehearse(desk: &Desk, rehearsal: &TripRehearsal) -> Result<Ending, Failure> {
    if desk.is_json {
        desk.json(&rehearsal)?;
    } else {
        desk.say(&rehearsal.sentence)?;
        if let Some(warning) = &rehearsal.warning {
            desk.say(warning)?;
        }
    }
    Ok(if rehearsal.stories == 0 { Ending::Partly } else { Ending::Done })
}

/// Open every packed story as reading would, with no network.
#[derive(Args)]
pub struct Airplane {
    /// One trip alone, by number or name.
    trip: Option<String>,
}

impl Airplane {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let id = match &self.trip {
            Some(word) => Some(trip(&library, word).await?),
            None => None,
        };
        let check = library.airplane_check(id).await?;
        if desk.is_json {
            desk.json(&check)?;
        } else if check.stories == 0 {
            return Ok(desk.nothing("no story is packed; `layover trip new` plans a trip"));
        } else {
            desk.say(&check.sentence)?;
            for miss in &check.misses {
                desk.say(&paper::wrapped(&format!("{}: {}", miss.title, miss.sentence), "  "))?;
            }
        }
        Ok(if check.is_passed { Ending::Done } else { Ending::Partly })
    }
}

async fn ready(desk: &Desk, library: &Library, word: &str) -> Result<Ending, Failure> {
    let id = trip(library, word).await?;
    let has_terminal = io::stderr().is_terminal() && !desk.is_json;
    let lines = Lines::default();
    let tell = |progress: TripProgress| match (desk.is_json, has_terminal) {
        (true, _) => {}
        (false, true) => rewrite(&progress),
        (false, false) => lines.tell(&progress),
    };
    let report = tokio::select! {
        report = library.ready_trip(id, tell) => report?,
        () = super::sync::stopping(library) => return Ok(Ending::Partly),
    };
    if has_terminal {
        super::sync::clear_line();
    }
    if desk.is_json {
        desk.json(&report)?;
    } else {
        desk.say(&report.sentence)?;
        for replaced in &report.replaced {
            desk.say(&paper::wrapped(replaced, "  "))?;
        }
        tell_shortfalls(desk, &report.page, FIRST_SHORTFALLS)?;
    }
    Ok(if report.was_cancelled { Ending::Partly } else { ending(&report.page.line) })
}

/// So many stories are named under a report that was asked to make ready, not to tell.
const FIRST_SHORTFALLS: usize = 12;

/// Progress where no terminal shows it: a line now and then, so that a log tells what is being waited for.
#[derive(Default)]
struct Lines {
    told: Mutex<Option<Instant>>,
}

impl Lines {
    const EVERY: Duration = Duration::from_secs(10);

    /// The first line comes only after a while too: what is quick says nothing.
    fn tell(&self, progress: &TripProgress) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.get_or_insert_with(Instant::now).elapsed() < Self::EVERY {
            return;
        }
        *told = Some(Instant::now());
        // Progress that cannot be shown is not worth failing for.
        drop(writeln!(io::stderr(), "{}", paper::plain(&progress.sentence)));
    }
}

/// One line of progress in the place of the one before.
fn rewrite(progress: &TripProgress) {
    let mut errors = io::stderr().lock();
    let line: String = paper::plain(&progress.sentence).chars().take(100).collect();
    drop(write!(errors, "\r\u{1b}[K{line}").and_then(|()| errors.flush()));
}

/// A trip by number or name: the whole name before its beginning.
async fn trip(library: &Library, word: &str) -> Result<i64, Failure> {
    let all = library.trips().await?;
    if let Some(found) = word.trim().parse::<i64>().ok().and_then(|id| all.iter().find(|one| one.id == id)) {
        return Ok(found.id);
    }
    let wanted = find::folded(word);
    let named: Vec<&TripLine> = all.iter().filter(|one| find::folded(&one.name) == wanted).collect();
    // One that is over does not stand in the way of one of the same name that is to come.
    let open: Vec<&TripLine> = named.iter().copied().filter(|one| one.state != TripState::Ended).collect();
    match (named.as_slice(), open.as_slice()) {
        ([found], _) | (_, [found]) => return Ok(found.id),
        ([], _) => {}
        (several, _) => {
            let numbers: Vec<String> = several.iter().map(|one| one.id.to_string()).collect();
            return Err(Failure::Usage(format!(
                "several trips are called “{word}”: say the number, one of {}",
                numbers.join(", ")
            )));
        }
    }
    let mut beginning = all.iter().filter(|one| find::folded(&one.name).starts_with(&wanted));
    match (beginning.next(), beginning.next()) {
        (Some(found), None) => Ok(found.id),
        (Some(_), Some(_)) => Err(Failure::Usage(format!(
            "several trips begin with “{word}”: say more of the name, or the number"
        ))),
        (None, _) => Err(Failure::NothingFound(format!(
            "there is no trip “{word}” in this library; `layover trip list` shows which are"
        ))),
    }
}

async fn list(desk: &Desk, library: &Library) -> Result<Ending, Failure> {
    let trips = library.trips().await?;
    if desk.is_json {
        desk.json(&trips)?;
        return Ok(Ending::Done);
    }
    if trips.is_empty() {
        return Ok(desk.nothing("no trip is planned; `layover trip new` plans one"));
    }
    for line in &trips {
        desk.say(&format!("{:>4}  {}  {}", line.id, line.name, line.sentence))?;
        if line.state != TripState::Ended {
            desk.say(&format!("      {}: {}", colour(line), line.readiness.sentence))?;
        }
        if let Some(warning) = &line.warning {
            desk.say(&paper::wrapped(warning, "      "))?;
        }
    }
    Ok(Ending::Done)
}

fn colour(line: &TripLine) -> &'static str {
    let readiness = &line.readiness;
    match (readiness.is_green, readiness.stories > 0 && readiness.shortfalls.is_empty()) {
        (true, _) => "Ready",
        (_, true) => "Here, not looked through yet",
        _ => "Not ready",
    }
}

fn ending(line: &TripLine) -> Ending {
    if line.readiness.is_green { Ending::Done } else { Ending::Partly }
}

fn tell_page(desk: &Desk, page: &TripPage) -> Result<(), Failure> {
    if desk.is_json {
        return desk.json(page);
    }
    let line = &page.line;
    desk.say(&format!("{} ({})  {}", line.name, line.id, line.sentence))?;
    desk.say(&format!("{}: {}", colour(line), line.readiness.sentence))?;
    if let Some(warning) = &page.warning {
        desk.say(&paper::wrapped(warning, ""))?;
    }
    desk.say("")?;
    for story in &page.stories {
        let pin = if story.is_pinned { " (put in by hand)" } else { "" };
        let row = &story.row;
        desk.say(&format!(
            "{:>6}  {:>3} min  {}  {}{pin}",
            row.id, story.minutes, row.title, row.publication
        ))?;
    }
    if line.readiness.verified_at.is_none() && line.state == TripState::Planned {
        return desk.say(&format!("`layover trip ready {}` fetches what is missing and checks it.", line.id));
    }
    tell_shortfalls(desk, page, usize::MAX)
}

fn tell_readiness(desk: &Desk, page: &TripPage) -> Result<(), Failure> {
    if desk.is_json {
        return desk.json(&page.line.readiness);
    }
    desk.say(&format!("{}: {}.", colour(&page.line), page.line.readiness.sentence))?;
    tell_shortfalls(desk, page, usize::MAX)
}

/// What stories lack, of so many at most; then how many more there are, and where they are named.
fn tell_shortfalls(desk: &Desk, page: &TripPage, most: usize) -> Result<(), Failure> {
    let shortfalls = &page.line.readiness.shortfalls;
    for lacking in shortfalls.iter().take(most) {
        desk.say(&paper::wrapped(&format!("{}: {}", lacking.title, lacking.sentence), "  "))?;
    }
    match shortfalls.len().saturating_sub(most) {
        0 => Ok(()),
        more => desk.say(&format!("  And {more} more; `layover trip show {}` names them all.", page.line.id)),
    }
}

fn done(desk: &Desk, undo: Option<layover_app::contract::Undo>, otherwise: &str) -> Result<Ending, Failure> {
    match undo {
        Some(undo) => desk.answer(&undo, &undo.sentence)?,
        None => desk.answer(&undo, otherwise)?,
    }
    Ok(Ending::Done)
}
