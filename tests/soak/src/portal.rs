//! Lives behind a captive portal: two hundred sources, each a host of its own and every third of them asked by https, are
//! synced at home; then a network stands between that answers with its own sign-in, in one of its forms: before everything,
//! before pages alone (their feeds have come), before pictures alone. No address is changed, no story is written over, no
//! source is called dead, nothing is given up, each sync says one thing about the network; and at home again everything
//! comes by itself: stories, pictures, a page asked for by its address, a trip.

mod seen;
mod stay;
pub(crate) mod town;

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::readiness::said;
use stay::Stay;
use town::{FORMS, Form, Stand};

/// The argument that makes this program one that lives behind a portal: whom TLS trusts is a process's.
pub const CHILD: &str = "portal-child";
/// Sources of a life, where no other number is asked for.
pub const SOURCES: u64 = 200;
/// Forms, each of which has its turn: the seed says which.
pub const KINDS: usize = FORMS.len();
/// Syncs behind the portal, each time.
const TRIES: u64 = 2;

/// One life with so many sources, in a program of its own that trusts the town's authority.
///
/// # Errors
/// The promise that was broken, or what kept the life from being lived.
pub fn live(seed: u64, sources: u64) -> Result<String, String> {
    let folder = tempfile::tempdir().map_err(said)?;
    let authority = folder.path().join("authority.pem");
    let output = Command::new(std::env::current_exe().map_err(said)?)
        .args([CHILD, &seed.to_string(), &sources.to_string()])
        .arg(&authority)
        .env("SSL_CERT_FILE", &authority)
        .env_remove("SSL_CERT_DIR")
        .output()
        .map_err(said)?;
    let told = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if output.status.success() {
        return Ok(told);
    }
    Err(format!("{told} {}", String::from_utf8_lossy(&output.stderr)))
}

/// The life.
///
/// # Errors
/// The promise that was broken.
#[expect(clippy::print_stdout, reason = "the parent reads this line")]
pub fn child(words: &[String]) -> Result<(), String> {
    let [seed, sources, authority] = words else { return Err("a seed, a number and a file".to_owned()) };
    let (seed, sources) = (seed.parse().map_err(said)?, sources.parse().map_err(said)?);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(said)?;
    let told = runtime.block_on(life(seed, sources, Path::new(authority)));
    runtime.shutdown_background();
    println!("{}", told?);
    Ok(())
}

async fn life(seed: u64, sources: usize, authority: &Path) -> Result<String, String> {
    let form =
        FORMS.get(usize::try_from(seed).unwrap_or_default() % FORMS.len()).copied().unwrap_or(Form::Page);
    let mut stay = Stay::begin(seed, sources, form).await?;
    fs::write(authority, stay.town.authority()).map_err(said)?;
    let told = lived(&mut stay).await;
    told.map_err(|broken| format!("{form:?}, {broken}"))
}

async fn lived(stay: &mut Stay) -> Result<String, String> {
    let at = |place: &'static str| move |broken: String| format!("{place}: {broken}");
    stay.home().await.map_err(at("at home"))?;
    before_everything(stay).await.map_err(at("before everything"))?;
    before_pages(stay).await.map_err(at("before pages"))?;
    before_pictures(stay).await.map_err(at("before pictures"))?;
    stay.home_again().await.map_err(at("at home again"))
}

/// Nothing comes and nothing changes.
async fn before_everything(stay: &mut Stay) -> Result<(), String> {
    stay.enter(Stand::Everything);
    for _ in 0..TRIES {
        stay.sync_behind().await?;
        stay.seen.is_just(&stay.look()?)?;
    }
    stay.completes_nothing().await
}

/// Feeds come as at home, and what they bring has pages to be fetched.
async fn before_pages(stay: &mut Stay) -> Result<(), String> {
    stay.enter(Stand::Pages);
    for _ in 0..TRIES {
        stay.sync_behind().await?;
        stay.seen.stays_in(&stay.look()?)?;
    }
    let here = stay.look()?;
    if here.stories.len() != stay.seen.stories.len() + stay.sources {
        return Err("the feeds of home brought no story each".to_owned());
    }
    stay.completes_nothing().await?;
    stay.adds_a_page().await?;
    stay.readies_a_trip().await?;
    stay.tells_nothing_of_the_portal().await?;
    stay.seen.stays_in(&stay.look()?)
}

/// Feeds and pages come as at home, and their pictures are to be fetched.
async fn before_pictures(stay: &mut Stay) -> Result<(), String> {
    let pictures = stay.look()?.pictures;
    stay.enter(Stand::Pictures);
    for _ in 0..TRIES {
        stay.sync_behind().await?;
    }
    let here = stay.look()?;
    stay.seen.stays_in(&here)?;
    let whole = here.whole();
    if whole < 3 * stay.sources || here.pictures != pictures {
        return Err(format!("{whole} stories are whole, and {} pictures came", here.pictures - pictures));
    }
    stay.completes_nothing().await?;
    stay.readies_a_trip().await?;
    stay.seen.stays_in(&stay.look()?)
}
