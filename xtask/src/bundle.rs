//! The package a reader installs, and how large it is.

use crate::process::{Outcome, program, target, top};
use std::fs;
use std::path::{Path, PathBuf};

/// The build that is installed (`Cargo.toml`).
const PROFILE: &str = "installed";

/// Builds the installable package for this system.
pub fn run() -> Outcome {
    crate::toolchain::check()?;
    crate::system::for_building()?;
    crate::ui::install()?;
    let tauri = if cfg!(windows) { "ui/node_modules/.bin/tauri.cmd" } else { "ui/node_modules/.bin/tauri" };
    let (format, ending) = if cfg!(windows) {
        ("nsis", "exe")
    } else if cfg!(target_os = "macos") {
        ("dmg", "dmg")
    } else {
        ("deb", "deb")
    };
    program(top().join(tauri), &["build", "--bundles", format, "--", "--locked", "--profile", PROFILE])
        .run()?;
    let package = newest(&target().join(PROFILE).join("bundle").join(format), ending)?;
    if format == "deb" {
        pack_tightly(&package)?;
    }
    let bytes = fs::metadata(&package).map_err(|error| error.to_string())?.len();
    println!("\n{}: {:.1} MB, without the system's web-view", package.display(), bytes as f64 / 1e6);
    Ok(())
}

fn newest(folder: &Path, ending: &str) -> Result<PathBuf, String> {
    let files = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files = files.flatten().map(|file| file.path());
    let packages = files.filter(|file| file.extension().is_some_and(|found| found == ending));
    let modified = |file: &PathBuf| fs::metadata(file).and_then(|facts| facts.modified()).ok();
    packages.max_by_key(modified).ok_or_else(|| format!("no package came to {}", folder.display()))
}

/// The bundler packs with gzip; with xz, which every Debian reads, a package is a quarter smaller.
fn pack_tightly(package: &Path) -> Outcome {
    let unpacked = package.with_extension("unpacked");
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked).map_err(|error| error.to_string())?;
    }
    let (from, to) = (package.to_string_lossy(), unpacked.to_string_lossy());
    program("dpkg-deb", &["--raw-extract", &from, &to]).run()?;
    program("dpkg-deb", &["--root-owner-group", "-Zxz", "-z9", "--build", &to, &from]).run()?;
    fs::remove_dir_all(&unpacked).map_err(|error| error.to_string())
}
