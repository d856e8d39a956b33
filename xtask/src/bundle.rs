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
        crate::system::for_packing()?;
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

/// The bundler packs with gzip. With xz, which every Debian reads, a package is a quarter smaller, and a twentieth more where xz
/// knows machine code from other bytes (its branch filter), which dpkg's own packing does not ask for.
fn pack_tightly(package: &Path) -> Outcome {
    let work = package.with_extension("unpacked");
    remove_all(&work)?;
    let (from, to) = (package.to_string_lossy(), work.to_string_lossy());
    program("dpkg-deb", &["--raw-extract", &from, &to]).run()?;
    program("dpkg-deb", &["--root-owner-group", "-Znone", "--build", &to, &from]).run()?;
    remove_all(&work)?;
    fs::create_dir(&work).map_err(|error| error.to_string())?;
    program("ar", &["x", "--output", &to, &from]).run()?;
    let within = |name: &str| work.join(name).to_string_lossy().into_owned();
    let members = [within("debian-binary"), within("control.tar.xz"), within("data.tar.xz")];
    let filter: &[&str] = if cfg!(target_arch = "x86_64") { &["--x86"] } else { &[] };
    let (control, data) = (within("control.tar"), within("data.tar"));
    let words = [&["--check=crc32"], filter, &["--lzma2=preset=9e,dict=64MiB", &control, &data]].concat();
    program("xz", &words).run()?;
    fs::remove_file(package).map_err(|error| error.to_string())?;
    // The three in this order (deb(5)), and nothing of this machine in them.
    let words: Vec<&str> = ["rcD", &from].into_iter().chain(members.iter().map(String::as_str)).collect();
    program("ar", &words).run()?;
    remove_all(&work)?;
    program("dpkg-deb", &["--info", &from]).run()
}

fn remove_all(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    Ok(())
}
