//! Lives on a slow disk: each write takes milliseconds and each sync a good part of a second. Half of them end with the power
//! (what was confirmed was durable, however long that took), half with two programs on one library: neither gives up, and
//! what either confirmed is there.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::acts::{Allowed, Ground, Ledger, look_at};
use crate::dice::Dice;
use crate::power::{self, Pace};
use crate::readiness::said;
use layover_app::Library;
use layover_app::contract::ListFilter;

/// Slowest write and sync, in microseconds.
const WRITE_US: u64 = 3_000;
const SYNC_US: u64 = 200_000;
/// How long lives act.
const ACTS_MS: u64 = 4_000;

/// One life.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(ground: &Ground, seed: u64, cuts: u64) -> Result<String, String> {
    let mut dice = Dice::new(seed ^ 0x510E);
    let pace = Pace { write: dice.below(WRITE_US), sync: 5_000 + dice.below(SYNC_US), acts_ms: ACTS_MS };
    let disk = format!("{} us a write, {} ms a sync", pace.write, pace.sync / 1_000);
    let lived = if seed.is_multiple_of(2) {
        power::live_at(ground, seed, cuts, pace)
    } else {
        two_programs(ground, seed, pace, &mut dice)
    };
    lived.map(|story| format!("{disk}: {story}")).map_err(|broken| format!("{disk}: {broken}"))
}

fn two_programs(ground: &Ground, seed: u64, pace: Pace, dice: &mut Dice) -> Result<String, String> {
    let folder = tempfile::tempdir().map_err(said)?;
    let life = folder.path().join("life");
    std::fs::create_dir_all(life.join("out")).map_err(said)?;
    let stage = ground.lay(dice, &life.join("library"))?;
    let mut program = Command::new(std::env::current_exe().map_err(said)?);
    let mut child = pace
        .put(&mut program)
        .args([crate::acts::CHILD.as_ref(), life.as_os_str()])
        .args([seed.to_string(), ground.address()])
        .env("LD_PRELOAD", power::build(&folder.path().join("record"))?)
        .env("LAYOVER_RECORD_UNDER", &life)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(said)?;
    let out = child.stdout.take();
    let reading = std::thread::spawn(move || out.map(std::io::read_to_string));
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(said)?;
    let own = runtime.block_on(acts_beside(&life.join("library")));
    drop(runtime);
    let has_ended = child.try_wait().map_err(said)?;
    drop(child.kill());
    child.wait().map_err(said)?;
    let lines = reading.join().ok().flatten().and_then(Result::ok).unwrap_or_default();
    if let Some(status) = has_ended {
        return Err(format!("{stage}: the first program gave up: {status}"));
    }
    let views = own.map_err(|broken| format!("{stage}: the second program gave up: {broken}"))?;
    let mut ledger = Ledger::default();
    lines.lines().for_each(|line| ledger.hear(line));
    let seen = look_at(&life, Allowed::Nothing, dice)?;
    ledger.hold_against(&seen)?;
    if let Some(lost) = (0..views).find(|number| !seen.contains_key(&format!("view:{}", view(*number)))) {
        return Err(format!("{stage}: the second program's view {lost} of {views} is gone"));
    }
    Ok(format!("{stage}, two programs: {} acts of one confirmed, {views} of the other", ledger.confirmed()))
}

fn view(number: usize) -> String {
    format!("beside-{number}")
}

/// The second program, which looks and acts as long as the first does. The answer is how many acts were confirmed.
async fn acts_beside(folder: &std::path::Path) -> Result<usize, String> {
    let library = Library::open(folder).await.map_err(said)?;
    let until = Instant::now() + Duration::from_millis(ACTS_MS);
    let mut views = 0;
    while Instant::now() < until {
        let stories = library.story_ids(ListFilter::default()).await.map_err(said)?;
        if let Some(story) = stories.first() {
            library.story_text(story.0).await.map_err(said)?;
        }
        library.save_view(view(views), "is:unread".to_owned()).await.map_err(said)?;
        views += 1;
    }
    Ok(views)
}
