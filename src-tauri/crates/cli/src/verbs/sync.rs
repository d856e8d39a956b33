//! `layover sync`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure, open_the_door};
use crate::{find, paper};
use clap::{Args, ValueEnum};
use layover_app::contract::{SyncProgress, SyncReport};
use layover_app::{Library, PicturePolicy};
use layover_model::PublicationId;
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

/// What to fetch.
#[derive(Args)]
pub struct Sync {
    /// Which pictures to fetch.
    #[arg(long, value_enum, default_value_t = Pictures::Policy)]
    pictures: Pictures,
    /// These publications alone, by name or id.
    #[arg(value_name = "PUBLICATION")]
    publications: Vec<String>,
}

/// Which pictures to fetch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Pictures {
    /// None: text and index alone.
    None,
    /// What the settings say.
    Policy,
    /// Those of saved stories, and of what is followed to be kept offline.
    Saved,
    /// Those of every story.
    All,
}

impl Sync {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let mut options = library.sync_options().await?;
        options.publications = chosen(&library, &self.publications).await?;
        // Pictures named by hand are asked for, on whatever network.
        if let Some(pictures) = self.pictures.policy() {
            options.pictures = pictures;
            options.is_sparing &= pictures == PicturePolicy::None;
        }
        let has_terminal = io::stderr().is_terminal();
        let outcome = tokio::select! {
            outcome = library.sync(&options, |progress| if has_terminal { rewrite(&progress) }) => outcome,
            () = stopping(&library) => return Ok(Ending::Partly),
        };
        if has_terminal {
            clear_line();
        }
        let report = outcome?;
        tell(desk, &report)?;
        if report.network == "answering"
            && !desk.is_json
            && let Some(links) = library.ask_about_links().await?
        {
            desk.say(&format!("{} `layover queue fetch` does.", links.sentence))?;
        }
        let ending = ending(&report);
        library.shrink_pictures(SHRINKS_FOR).await?;
        Ok(ending)
    }
}

impl Pictures {
    /// What is fetched; `None` where the settings say.
    fn policy(self) -> Option<PicturePolicy> {
        match self {
            Self::None => Some(PicturePolicy::None),
            Self::Saved => Some(PicturePolicy::SavedOnly),
            Self::All => Some(PicturePolicy::All),
            Self::Policy => None,
        }
    }
}

async fn chosen(library: &Library, words: &[String]) -> Result<Vec<PublicationId>, Failure> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let overview = library.overview().await?;
    words.iter().map(|word| Ok(PublicationId(find::publication(&overview.publications, word)?.id))).collect()
}

/// The first Ctrl-C ends the sync, which keeps what came; the second ends the program.
pub(super) async fn stopping(library: &Library) {
    let mut presses = 0;
    while tokio::signal::ctrl_c().await.is_ok() {
        presses += 1;
        if presses > 1 {
            return;
        }
        library.cancel_sync();
    }
    std::future::pending::<()>().await;
}

/// One line of progress in the place of the one before. Progress that cannot be shown is not worth failing for.
fn rewrite(progress: &SyncProgress) {
    let left = progress.seconds_left.map(|seconds| format!(", about {seconds} s left")).unwrap_or_default();
    let line: String = paper::plain(&progress.sentence).chars().take(100).collect();
    let mut errors = io::stderr().lock();
    drop(write!(errors, "\r\u{1b}[K{line}{left}").and_then(|()| errors.flush()));
}

pub(super) fn clear_line() {
    drop(write!(io::stderr().lock(), "\r\u{1b}[K"));
}

fn tell(desk: &Desk, report: &SyncReport) -> Result<(), Failure> {
    if desk.is_json {
        return desk.json(report);
    }
    desk.say(&report.sentence)?;
    if let Some(news) = &report.trip_news {
        desk.say(news)?;
    }
    if let Some(news) = &report.followed_news {
        desk.say(news)?;
    }
    for trouble in report.own_troubles().take(TROUBLES_SHOWN) {
        let way = open_the_door(&trouble.sentence).unwrap_or_default();
        desk.say(&paper::wrapped(&format!("{}: {}{way}", trouble.publication, trouble.sentence), "  "))?;
    }
    let more = report.own_troubles().count().saturating_sub(TROUBLES_SHOWN);
    if more > 0 {
        desk.say(&format!("… and {more} more: `layover doctor` names them all."))?;
    }
    Ok(())
}

/// How long wide pictures are made smaller after the answer; the rest follows the next time.
const SHRINKS_FOR: Duration = Duration::from_secs(5);

/// More sources that did not answer well are counted, not named.
const TROUBLES_SHOWN: usize = 20;

fn ending(report: &SyncReport) -> Ending {
    let failed = report.feeds_failed;
    if report.was_cancelled {
        return Ending::Partly;
    }
    match Ending::of(report.feeds_total.saturating_sub(failed) as usize, failed as usize) {
        Ending::Done if report.addresses_waiting > 0 => Ending::Partly,
        ending => ending,
    }
}
