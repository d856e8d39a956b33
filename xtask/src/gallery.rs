//! `cargo xtask gallery`: pages before and after extraction side by side, to be looked at one by one.

use crate::process::{Outcome, built, cargo, program, top};
use crate::{conformance, system, toolchain, ui};
use std::path::{Path, PathBuf};

/// Without a word, pages of the demo magazine go to docs/gallery; with the folder of the test sets, pages of
/// those go to a folder that is never committed.
pub fn run(words: &[String]) -> Outcome {
    if let [first, screens @ ..] = words
        && first == "--window"
    {
        return window(screens);
    }
    if let [_, unknown, ..] = words {
        return Err(format!("gallery takes the folder of the test sets at most, not {unknown}"));
    }
    if !cfg!(target_os = "linux") {
        return Err("the browser can be driven on Linux alone".to_owned());
    }
    toolchain::check()?;
    system::for_testing()?;
    ui::install()?;
    ui::build()?;
    cargo(&["build", "--package", "layover-gallery", "--locked"]).run()?;
    match words.first() {
        None => hang(&["press"], &top().join("docs/gallery")),
        Some(shared) => {
            let unpacked = conformance::unpacked_pages(&folder(shared)?)?;
            hang(&["sets", &unpacked.to_string_lossy()], &top().join("ignored/gallery"))
        }
    }
}

/// Contact sheets of the window over the in-memory library go to docs/gallery-window.
fn window(screens: &[String]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("the browser can be driven on Linux alone".to_owned());
    }
    toolchain::check()?;
    system::for_gallery()?;
    ui::install()?;
    let pages = top().join("target/window-gallery");
    ui::build_fake(&pages)?;
    // As the tests are built, so that what is built for them is not built again.
    cargo(&["build", "--workspace", "--all-targets", "--locked"]).run()?;
    let pages = pages.to_string_lossy().into_owned();
    let to = top().join("docs/gallery-window").to_string_lossy().into_owned();
    let mut words = vec!["window", &pages, &to];
    words.extend(screens.iter().map(String::as_str));
    show(&words)
}

fn folder(shared: &str) -> Result<PathBuf, String> {
    Path::new(shared).canonicalize().map_err(|error| format!("{shared} cannot be used: {error}"))
}

/// The gallery's own program, on a display in memory that is large enough for a sheet. Its dates are in one
/// zone everywhere.
fn hang(words: &[&str], to: &Path) -> Outcome {
    let to = to.to_string_lossy();
    let mut all = words.to_vec();
    all.push(&to);
    show(&all)
}

fn show(words: &[&str]) -> Outcome {
    let gallery = built("layover-gallery").to_string_lossy().into_owned();
    let mut all = vec!["--", "xvfb-run", "-a", "-s", "-screen 0 1900x1900x24", gallery.as_str()];
    all.extend(words);
    program("dbus-run-session", &all)
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("LAYOVER_DRIVER", system::driver().unwrap_or_default())
        .env("TZ", "UTC")
        .run()
}
