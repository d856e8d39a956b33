//! Known flaws of the crates in `Cargo.lock`, by a copy of the advisory database that lies on this machine: checks fetch nothing.

use crate::process::{Outcome, cargo};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Said where nothing can be checked.
pub const NOT_CHECKED: &str = "no crate was checked for known flaws: `cargo install cargo-deny` and `cargo deny fetch db` put what that needs on this machine.";
/// After so many days a copy may miss what everybody knows.
const STALE_DAYS: u64 = 30;
const DAY: u64 = 24 * 3600;

/// Has `cargo deny` judge every crate, and says how old its copy of the database is; says so where there is none.
pub fn check() -> Outcome {
    let Some(age) = copies().and_then(|folder| age_of_newest(&folder)) else {
        println!("xtask: {NOT_CHECKED}");
        return Ok(());
    };
    println!("xtask: {}", sentence(age));
    cargo(&["deny", "--offline", "check", "advisories"]).run()
}

fn sentence(age: Duration) -> String {
    let days = age.as_secs() / DAY;
    let stale = if days > STALE_DAYS { "; it is stale: `cargo deny fetch db` brings a new one" } else { "" };
    format!("known flaws, by a copy of the advisory database that is {days} days old{stale}")
}

/// Where `cargo deny` keeps its copies.
fn copies() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .map(|home| home.join("advisory-dbs"))
}

/// Since the newest copy was fetched.
fn age_of_newest(folder: &Path) -> Option<Duration> {
    let fetched = |copy: PathBuf| {
        let marks = [copy.join(".git/FETCH_HEAD"), copy.join(".git/HEAD")];
        marks.iter().filter_map(|mark| mark.metadata().ok()?.modified().ok()?.elapsed().ok()).min()
    };
    std::fs::read_dir(folder).ok()?.flatten().filter_map(|copy| fetched(copy.path())).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_copy_is_said_to_be_stale_and_none_to_be_none() {
        assert!(!sentence(Duration::from_secs(29 * DAY)).contains("stale"));
        assert!(sentence(Duration::from_secs(31 * DAY)).contains("31 days old; it is stale"));
        let folder = std::env::temp_dir().join(format!("advisories-{}", std::process::id()));
        assert_eq!(age_of_newest(&folder), None);
        let mark = folder.join("copy/.git/FETCH_HEAD");
        std::fs::create_dir_all(mark.parent().unwrap_or(&folder)).unwrap();
        std::fs::write(&mark, "").unwrap();
        assert!(age_of_newest(&folder).is_some_and(|age| age < Duration::from_secs(DAY)));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
