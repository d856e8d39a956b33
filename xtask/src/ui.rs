//! The web side: packages, build and icons.

use crate::process::{Outcome, npm, top};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// `npm ci`, when the lock file is newer than what is installed.
pub fn install() -> Outcome {
    let ui = top().join("ui");
    let installed = modified(ui.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(ui.join("package-lock.json")) {
        return Ok(());
    }
    println!("xtask: installing the packages of the window's pages (npm ci)");
    npm(&["ci", "--no-audit", "--no-fund"]).run()
}

/// Builds `ui/dist`, which the window embeds.
pub fn build() -> Outcome {
    npm(&["run", "build"]).run()
}

/// Builds the window over the in-memory library into this folder, which then holds nothing else.
pub fn build_fake(folder: &Path) -> Outcome {
    let folder = folder.to_string_lossy();
    npm(&["exec", "--", "vite", "build", "--mode", "fake", "--outDir", &folder, "--emptyOutDir"]).run()
}

/// Draws every size of the icon from its two drawings.
pub fn icons() -> Outcome {
    install()?;
    let icons = top().join("icons");
    npm(&["exec", "--", "tauri", "icon", "../icons/layover.svg", "--output", "../icons"]).run()?;
    for phone in ["android", "ios"] {
        fs::remove_dir_all(icons.join(phone)).ok();
    }
    let dark = ["--png", "32", "--png", "128", "--png", "256", "--png", "512"];
    let mut words =
        vec!["exec", "--", "tauri", "icon", "../icons/layover-dark.svg", "--output", "../icons/dark"];
    words.extend(dark);
    npm(&words).run()
}

fn modified(path: PathBuf) -> Option<SystemTime> {
    fs::metadata(path).and_then(|facts| facts.modified()).ok()
}
