//! Whether Rust and Node are new enough, and how to get them.

use crate::process::{Outcome, program, top};

/// Checks both; the complaint is one sentence with the way forward.
pub fn check() -> Outcome {
    check_rust()?;
    check_node()
}

fn check_rust() -> Outcome {
    let least = wanted("Cargo.toml", "rust-version = \"");
    let found = program("rustc", &["--version"]).output().and_then(|text| version(&text));
    match (found, version(&least)) {
        (Some(found), Some(wanted)) if found >= wanted => Ok(()),
        (found, _) => Err(format!(
            "Layover needs Rust {least} or newer and found {}: `rustup update stable` brings it, and https://rustup.rs installs rustup.",
            shown(found)
        )),
    }
}

fn check_node() -> Outcome {
    let least = wanted("ui/package.json", "\"node\": \">=");
    let found = program("node", &["--version"]).output().and_then(|text| version(&text));
    match (found, version(&least)) {
        (Some(found), Some(wanted)) if found >= wanted => Ok(()),
        (found, _) => Err(format!(
            "Layover needs Node {least} or newer with npm and found {}: https://nodejs.org has installers, and `brew install node`, `winget install OpenJS.NodeJS.LTS` or your system's package bring it too.",
            shown(found)
        )),
    }
}

/// What a file of ours states after a mark, up to the next quote.
fn wanted(file: &str, mark: &str) -> String {
    let text = std::fs::read_to_string(top().join(file)).unwrap_or_default();
    let after = text.split_once(mark).map(|(_, after)| after).unwrap_or_default();
    after.split(['"', ' ']).next().unwrap_or_default().to_owned()
}

/// The first version number in a text.
fn version(text: &str) -> Option<(u32, u32)> {
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let mut parts = text.get(start..)?.split(|letter: char| !letter.is_ascii_digit());
    let major = parts.next()?.parse().ok()?;
    Some((major, parts.next().and_then(|minor| minor.parse().ok()).unwrap_or(0)))
}

fn shown(version: Option<(u32, u32)>) -> String {
    version.map_or_else(|| "none".to_owned(), |(major, minor)| format!("{major}.{minor}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_wherever_they_stand() {
        assert_eq!(version("rustc 1.95.0 (abc 2026-03-21)"), Some((1, 95)));
        assert_eq!(version("v20.19.4"), Some((20, 19)));
        assert_eq!(version("22"), Some((22, 0)));
        assert_eq!(version("none"), None);
    }

    #[test]
    fn the_least_versions_are_stated_where_they_are_read() {
        assert!(version(&wanted("Cargo.toml", "rust-version = \"")).is_some());
        assert!(version(&wanted("ui/package.json", "\"node\": \">=")).is_some());
    }
}
