//! Machines put to sleep in the middle of a sync: the program stops where it stands, its connections die, and hours later it
//! goes on, every clock of it ahead. Now and then it wakes behind another network's portal. Nothing panics or hangs, nobody is
//! blamed, nothing is put off, and the next syncs bring what the sleep broke off.
//!
//! Linux, where a library can be loaded in front of the C library; it is built with the C compiler that SQLite needs too.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crate::acts::state;
use crate::dice::Dice;
use crate::portal::town::{Form, Town};
use crate::readiness::said;
use layover_app::{Library, SyncCause};

/// The argument that makes this program the one that is put to sleep.
pub const CHILD: &str = "asleep-child";
const CLOCK: &str = include_str!("asleep/clock.c");
const SOURCES: usize = 40;
/// Sleeps of one life.
const SLEEPS: u64 = 4;
/// The longest a sync may take that slept, from its waking on: what a fetch in flight may wait, and some more.
const LONGEST: Duration = Duration::from_secs(90);
/// Syncs after which everything must be here.
const RECOVERS_IN: u32 = 4;

/// One life.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(seed: u64) -> Result<String, String> {
    let mut dice = Dice::new(seed ^ 0x51EE);
    let town = Town::build(SOURCES)?;
    let folder = tempfile::tempdir().map_err(said)?;
    let library = folder.path().join("library");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(said)?;
    runtime.block_on(subscribe(&library, &town))?;
    drop(runtime);
    let mut sleeper = Sleeper::start(folder.path(), &library)?;
    let mut printed = 1;
    let mut told = Vec::new();
    for _ in 0..SLEEPS {
        told.push(sleeper.sleeps_once(&town, &mut dice)?);
        sleeper.has_all(&library, printed)?;
        town.print_more();
        printed += 1;
        sleeper.clock(3_600 + dice.below(7_200))?;
    }
    sleeper.end()?;
    is_sound(&library)?;
    Ok(format!("{printed} stories of {SOURCES} sources; {}", told.join("; ")))
}

async fn subscribe(folder: &Path, town: &Town) -> Result<(), String> {
    let library = Library::open(folder).await.map_err(said)?;
    library.allow(town.rule()).await.map_err(said)?;
    library.import_opml(town.list().into_bytes()).await.map_err(said)?;
    Ok(())
}

/// The program that sleeps.
struct Sleeper {
    child: Child,
    lines: Receiver<String>,
    clock: std::path::PathBuf,
    /// Seconds its clocks are ahead.
    ahead: u64,
}

impl Sleeper {
    fn start(folder: &Path, library: &Path) -> Result<Self, String> {
        let clock = folder.join("clock");
        fs::write(&clock, 0_i64.to_ne_bytes()).map_err(said)?;
        let mut child = Command::new(std::env::current_exe().map_err(said)?)
            .args([CHILD.as_ref(), library.as_os_str()])
            .env("LD_PRELOAD", crate::power::build_from(CLOCK, &folder.join("clock"))?)
            .env("LAYOVER_CLOCK", &clock)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(said)?;
        let out = child.stdout.take().ok_or("no output")?;
        let (tell, lines) = channel();
        std::thread::spawn(move || {
            BufReader::new(out).lines().map_while(Result::ok).try_for_each(|line| tell.send(line))
        });
        let sleeper = Self { child, lines, clock, ahead: 0 };
        sleeper.hears(LONGEST)?;
        Ok(sleeper)
    }

    /// A sync that is put to sleep somewhere in its middle.
    fn sleeps_once(&mut self, town: &Town, dice: &mut Dice) -> Result<String, String> {
        self.asks("sync")?;
        let after = Duration::from_millis(dice.below(700));
        std::thread::sleep(after);
        self.signal("STOP")?;
        let hours = 1 + dice.below(40);
        let wakes_elsewhere = dice.percent(40);
        // The other side gives up long before the machine wakes.
        town.hang_up();
        if wakes_elsewhere {
            town.go_behind(
                *dice.pick(&[Form::Page, Form::Redirect(302), Form::NoHttp]).unwrap_or(&Form::Page),
            );
        }
        self.clock(hours * 3_600)?;
        self.signal("CONT")?;
        let told = self
            .hears(LONGEST)
            .map_err(|broken| format!("asleep after {} ms for {hours} h: {broken}", after.as_millis()))?;
        town.go_home();
        let place = if wakes_elsewhere { "elsewhere" } else { "at home" };
        Ok(format!(
            "{} ms, {hours} h, {place}: {}",
            after.as_millis(),
            told.chars().take(60).collect::<String>()
        ))
    }

    /// Everything printed comes, whole, within a few syncs, and no source is blamed.
    fn has_all(&mut self, library: &Path, printed: u32) -> Result<(), String> {
        let wanted = i64::from(printed) * i64::try_from(SOURCES).unwrap_or_default();
        let mut found = (0, 0, 0);
        for _ in 0..RECOVERS_IN {
            self.asks("sync")?;
            self.hears(LONGEST)?;
            found = here(library)?;
            if found == (wanted, wanted, 0) {
                return Ok(());
            }
            self.clock(3_600)?;
        }
        let (stories, whole, moved) = found;
        Err(format!(
            "of {wanted} stories {stories} are here, {whole} of them whole; {moved} sources have moved"
        ))
    }

    fn asks(&mut self, what: &str) -> Result<(), String> {
        let input = self.child.stdin.as_mut().ok_or("no input")?;
        writeln!(input, "{what}").and_then(|()| input.flush()).map_err(said)
    }

    /// The next line; a sync that failed is an error.
    fn hears(&self, longest: Duration) -> Result<String, String> {
        match self.lines.recv_timeout(longest) {
            Ok(line) if line.starts_with("! ") => Err(line),
            Ok(line) => Ok(line),
            Err(RecvTimeoutError::Timeout) => Err(format!("no answer in {} s", longest.as_secs())),
            Err(RecvTimeoutError::Disconnected) => Err("the program ended by itself".to_owned()),
        }
    }

    /// Puts its clocks, the one of days and the one that counts, so many seconds further ahead.
    fn clock(&mut self, by: u64) -> Result<(), String> {
        self.ahead += by;
        let ahead = i64::try_from(self.ahead).unwrap_or(i64::MAX);
        // In place: a file that is cut off for a moment has nothing to be mapped.
        let mut clock = fs::OpenOptions::new().write(true).open(&self.clock).map_err(said)?;
        clock.write_all(&ahead.to_ne_bytes()).map_err(said)
    }

    fn signal(&self, name: &str) -> Result<(), String> {
        let status =
            Command::new("kill").args(["-s", name, &self.child.id().to_string()]).status().map_err(said)?;
        if status.success() { Ok(()) } else { Err(format!("no signal {name}: {status}")) }
    }

    fn end(mut self) -> Result<(), String> {
        drop(self.child.stdin.take());
        let status = self.child.wait().map_err(said)?;
        if status.success() { Ok(()) } else { Err(format!("the program ended with {status}")) }
    }
}

impl Drop for Sleeper {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Stories, those that are whole, and sources under another address than their own.
fn here(library: &Path) -> Result<(i64, i64, i64), String> {
    state::connect(library)?
        .query_row(
            "SELECT count(*), total(text_state = 'full'), (SELECT count(*) FROM feed WHERE url LIKE 'http%' AND url NOT LIKE 'http://127.9.%')
             FROM article WHERE url LIKE 'http://127.9.%'",
            [],
            |row| Ok((row.get(0)?, row.get::<_, f64>(1)? as i64, row.get(2)?)),
        )
        .map_err(said)
}

fn is_sound(library: &Path) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(said)?;
    runtime.block_on(async {
        let library = Library::open(library).await.map_err(said)?;
        let findings = library.doctor_check().await.map_err(said)?;
        if findings.is_empty() { Ok(()) } else { Err(format!("the doctor found {findings:?}")) }
    })
}

/// The program: syncs whenever it is asked to, and says how it went.
///
/// # Errors
/// The library does not open.
#[expect(clippy::print_stdout, reason = "the parent reads these lines")]
pub fn child(words: &[String]) -> Result<(), String> {
    let [folder] = words else { return Err("a folder".to_owned()) };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(said)?;
    runtime.block_on(async {
        let library = Library::open(folder).await.map_err(said)?;
        println!("ready");
        for line in std::io::stdin().lines() {
            line.map_err(said)?;
            match library.sync_by_settings(SyncCause::ByItself, |_| {}).await {
                Ok(report) => println!("{}", report.sentence.replace('\n', " ")),
                Err(error) => println!("! {error}"),
            }
        }
        Ok(())
    })
}
