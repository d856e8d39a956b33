//! `layover-gallery press FOLDER` or `layover-gallery sets UNPACKED FOLDER`: pages before and after extraction,
//! side by side. `layover-gallery window BUILT FOLDER [SCREEN…]`: contact sheets of the window. Called by
//! `cargo xtask gallery`.
//!
//! Owns the choice of pages, the sheet they are shown on and the pictures of it. Never decides how a page is
//! read or how a story is set: the one is `layover-content`, the other `layover-app`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks to the terminal")]

mod index;
mod magazine;
mod sets;
mod sheet;
mod stage;
mod window;

use layover_app::Library;
use layover_e2e::Browser;
use stage::Stage;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

/// Done, or a sentence that says what is wrong.
type Outcome<T = ()> = Result<T, String>;

/// One page of the gallery.
struct Exhibit {
    /// Name of its picture's file.
    name: String,
    /// What it is, for the index.
    title: String,
    /// What to look at.
    look: String,
    /// Selector of that in the story, where it may stand further down; empty for the story's end.
    focus: &'static str,
    /// The raw page.
    before: Before,
    /// The reading frame's document.
    after: String,
}

/// Where the raw page comes from.
enum Before {
    /// An address on loopback.
    At(String),
    /// The page itself; whatever it names elsewhere stays away.
    Page(Vec<u8>),
}

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["press", folder] => magazine(Path::new(folder)).await,
        ["sets", unpacked, folder] => sets(Path::new(unpacked), Path::new(folder)).await,
        ["window", built, folder, screens @ ..] => {
            window::hang(Path::new(built), Path::new(folder), screens).await
        }
        _ => {
            eprintln!(
                "usage: layover-gallery press FOLDER | sets UNPACKED FOLDER | window BUILT FOLDER [SCREEN…]"
            );
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaint) => {
            eprintln!("layover-gallery: {complaint}");
            ExitCode::FAILURE
        }
    }
}

async fn magazine(folder: &Path) -> Outcome {
    let (_home, library) = throw_away().await?;
    let press = magazine::print()?;
    let exhibits = magazine::exhibits(&press, &library).await?;
    hang(exhibits, library, folder, index::MAGAZINE).await
}

async fn sets(unpacked: &Path, folder: &Path) -> Outcome {
    let (_home, library) = throw_away().await?;
    hang(sets::exhibits(unpacked)?, library, folder, index::SETS).await
}

/// A library for this run alone.
async fn throw_away() -> Outcome<(tempfile::TempDir, Arc<Library>)> {
    let home = tempfile::tempdir().map_err(|error| format!("no folder for a library: {error}"))?;
    let library = Library::open(home.path()).await.map_err(|error| error.to_string())?;
    Ok((home, library))
}

/// Shows each on the stage, and keeps a picture of it.
async fn hang(exhibits: Vec<Exhibit>, library: Arc<Library>, folder: &Path, opening: &str) -> Outcome {
    let names: Vec<String> = exhibits.iter().map(|exhibit| exhibit.name.clone()).collect();
    clear(folder, &names)?;
    let index = index::page(opening, &exhibits);
    let stage = Stage::open(exhibits, library).await?;
    let browser = Browser::open(sheet::WIDTH, sheet::HEIGHT).await;
    for (number, name) in names.iter().enumerate() {
        browser.go(&stage.address(number)).await;
        browser.ask(sheet::SETTLE).await;
        let picture = sheet::picture(&browser.screenshot().await)?;
        let file = folder.join(file_name(name));
        let is_known =
            std::fs::read(&file).is_ok_and(|earlier| sheet::is_same_to_the_eye(&earlier, &picture));
        if !is_known {
            write(&file, &picture)?;
        }
        println!("{name}: {}", if is_known { "as before" } else { "written" });
    }
    browser.close().await;
    write(&folder.join("README.md"), index.as_bytes())
}

/// The file of an exhibit's picture.
fn file_name(name: &str) -> String {
    format!("{name}.jpg")
}

/// The folder, without pictures of earlier runs that this one does not make.
fn clear(folder: &Path, names: &[String]) -> Outcome {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(failed)?;
    for entry in std::fs::read_dir(folder).map_err(failed)?.flatten() {
        let file = entry.file_name().to_string_lossy().into_owned();
        if file.ends_with(".jpg") && names.iter().all(|name| file_name(name) != file) {
            std::fs::remove_file(entry.path()).map_err(failed)?;
        }
    }
    Ok(())
}

fn write(file: &Path, bytes: &[u8]) -> Outcome {
    std::fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))
}
