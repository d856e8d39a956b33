//! The peer: newsboat of the system, told to reload and to end.

use super::town::Town;
use rusqlite::Connection;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const THREADS: &str = "reload-threads 16\n";

/// What it calls itself.
pub fn version() -> Result<String, String> {
    let output = Command::new("newsboat").arg("--version").output();
    let output =
        output.map_err(|error| format!("newsboat, the peer of this benchmark, cannot be run: {error}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or_default().to_owned())
}

/// Fetches everything into a new database.
pub fn first(town: &Town, cache: &Path) -> Result<Duration, String> {
    let folder = cache.parent().ok_or("newsboat needs a folder")?;
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(said)?;
    }
    std::fs::create_dir_all(folder).map_err(said)?;
    std::fs::write(folder.join("urls"), town.list("urls")?).map_err(said)?;
    std::fs::write(folder.join("config"), THREADS).map_err(said)?;
    let took = again(town, cache)?;
    let stories: usize =
        open(cache)?.query_row("SELECT count(*) FROM rss_item", [], |row| row.get(0)).map_err(said)?;
    if stories == town.size.stories() {
        return Ok(took);
    }
    Err(format!("newsboat holds {stories} stories of {}", town.size.stories()))
}

/// Asks every feed again.
pub fn again(_: &Town, cache: &Path) -> Result<Duration, String> {
    let folder = cache.parent().ok_or("newsboat needs a folder")?;
    let began = Instant::now();
    let ended = Command::new("newsboat")
        .arg("-u")
        .arg(folder.join("urls"))
        .arg("-C")
        .arg(folder.join("config"))
        .arg("-c")
        .arg(cache)
        .args(["-x", "reload"])
        .env("HOME", folder)
        .env_remove("XDG_CONFIG_HOME")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .map_err(said)?;
    let took = began.elapsed();
    if ended.success() { Ok(took) } else { Err(format!("newsboat ended with {ended}")) }
}

/// Lets its database count itself, without which it is slower than it has to be.
pub fn analyze(cache: &Path) -> Result<(), String> {
    open(cache)?.execute_batch("ANALYZE").map_err(said)
}

fn open(cache: &Path) -> Result<Connection, String> {
    Connection::open(cache).map_err(said)
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
