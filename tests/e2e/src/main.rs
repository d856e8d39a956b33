//! `layover-screenshots LIBRARY FOLDER`: the window poses on a filled library. Called by `cargo xtask screenshots`.
#![expect(clippy::print_stderr, reason = "a command-line tool speaks to the terminal")]

mod trips;

use layover_e2e::{Window, WindowOptions};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const WIDE: (u32, u32) = (1280, 820);
const NARROW: (u32, u32) = (800, 600);

#[tokio::main]
async fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(library), Some(folder)) = (words.next(), words.next()) else {
        eprintln!("usage: layover-screenshots LIBRARY FOLDER");
        return ExitCode::from(2);
    };
    if let Err(error) = std::fs::create_dir_all(&folder) {
        eprintln!("{}: {error}", folder.display());
        return ExitCode::FAILURE;
    }
    let first_run = folder.with_file_name("first-run-library");
    pose_first_run(&first_run, &folder).await;
    std::fs::remove_dir_all(&first_run).ok();
    pose(&library, &folder).await;
    ExitCode::SUCCESS
}

/// The first screen of a new library.
async fn pose_first_run(library: &Path, folder: &Path) {
    let window = Window::open(&WindowOptions { library, size: WIDE }).await;
    window.until("the catalogue", "/Responsible Statecraft/.test(document.body.innerText)").await;
    window.until("the faces", "document.fonts.status === 'loaded'").await;
    keep(&window, folder, "first-run").await;
    window.close().await;
}

/// Pictures out of sight are not loaded.
const PICTURES_IN_SIGHT: &str = "[...document.images].every(one => { const box = one.getBoundingClientRect(); \
     return one.complete || !one.checkVisibility() || box.width === 0 || box.top > innerHeight || box.bottom < 0 \
     || box.right < 0 || box.left > innerWidth; })";

/// The front page and the three panes, light and dark, wide and narrow; then the pages of people and places, a story's
/// end, and search.
async fn pose(library: &Path, folder: &Path) {
    let window = Window::open(&WindowOptions { library, size: WIDE }).await;
    let mut settings = window.invoke("settings", json!({})).await;
    settings["syncOnStart"] = json!(false);
    for theme in ["light", "dark"] {
        settings["theme"] = json!(theme);
        window.invoke("set_settings", json!({ "settings": settings })).await;
        window.reload().await;
        go(&window, "all", "Front page").await;
        keep_both(&window, folder, "front", theme).await;
        window.keys("ga").await;
        open_second_story(&window).await;
        keep(&window, folder, &format!("window-{theme}")).await;
        window.resize(NARROW.0, NARROW.1).await;
        settle(&window).await;
        keep(&window, folder, &format!("narrow-{theme}")).await;
        window.resize(WIDE.0, WIDE.1).await;
        settle(&window).await;
        pose_pages(&window, folder, theme).await;
        pose_end_of_a_story(&window, folder, theme).await;
        trips::pose(&window, folder, theme).await;
    }
    settings["theme"] = json!("light");
    window.invoke("set_settings", json!({ "settings": settings })).await;
    window.reload().await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    window.keys("/").await;
    window.find("input[type=search]").await;
    window.keys("harbour").await;
    window
        .until(
            "results",
            "!!document.querySelector('[role=listbox] [role=option] mark, [role=listbox] mark')",
        )
        .await;
    keep(&window, folder, "search").await;
    window.close().await;
}

/// The pages of what is followed, of a section, a series and a person.
async fn pose_pages(window: &Window, folder: &Path, theme: &str) {
    go(window, "following", "Following").await;
    keep_both(window, folder, "following", theme).await;
    for (name, kind, place) in [("section", "section", "Water"), ("series", "series", "The Canal Diaries")] {
        let line = line_of(window, kind, place).await;
        go(window, &line, place).await;
        keep_both(window, folder, name, theme).await;
    }
    go(window, "contributors", "Contributors").await;
    window.until("people", "document.querySelectorAll('.people .name [data-key]').length > 3").await;
    window.run("document.querySelector('.people .name [data-key]').click()").await;
    window
        .until(
            "their page",
            "!!document.querySelector('[data-pane=page] [data-story]') && !document.querySelector('.people')",
        )
        .await;
    keep_both(window, folder, "contributor", theme).await;
}

/// A story's end, with one of the next unfolded.
async fn pose_end_of_a_story(window: &Window, folder: &Path, theme: &str) {
    go(window, "all", "Front page").await;
    window.run("document.querySelector('[data-pane=page] [data-story]').click()").await;
    window.until("the story", "!!document.querySelector('iframe.shown')").await;
    window.enter_frame().await;
    window.until("its end", "!!document.querySelector('.onward')").await;
    window.run("document.querySelector('.onward').scrollIntoView(); return true").await;
    window.until("pictures", PICTURES_IN_SIGHT).await;
    painted(window).await;
    window.leave_frame().await;
    painted(window).await;
    keep(window, folder, &format!("continue-{theme}")).await;
}

/// The library's line of a place, by its name in the overview.
async fn line_of(window: &Window, kind: &str, name: &str) -> String {
    let overview = window.invoke("overview", json!({})).await;
    let list = if kind == "section" { "sections" } else { "series" };
    let publications = overview["publications"].as_array().cloned().unwrap_or_default();
    let found = publications.iter().find_map(|publication| {
        let place = publication[list].as_array()?.iter().find(|place| place["name"] == name)?;
        Some((publication["id"].clone(), place["id"].clone()))
    });
    let (publication, id) = found.unwrap_or_default();
    let fold = format!("[data-line=p{publication}][aria-expanded=false] .fold");
    window.run(&format!("document.querySelector('{fold}')?.click()")).await;
    format!("{}{id}", if kind == "section" { "s" } else { "r" })
}

/// Clicks a line of the library and waits for its page.
async fn go(window: &Window, line: &str, heading: &str) {
    window.until("the line", &format!("!!document.querySelector('[data-line={line}]')")).await;
    window.run(&format!("document.querySelector('[data-line={line}]').click()")).await;
    let heading = serde_json::to_string(heading).unwrap_or_default();
    window
        .until(
            "its page",
            &format!("document.querySelector('[data-pane=page] h1')?.textContent.trim() === {heading}"),
        )
        .await;
}

/// Wide and narrow, with every picture that is in sight.
async fn keep_both(window: &Window, folder: &Path, name: &str, theme: &str) {
    for ((width, height), size) in [(WIDE, ""), (NARROW, "-narrow")] {
        window.resize(width, height).await;
        window.until("pictures", &format!("document.fonts.status === 'loaded' && {PICTURES_IN_SIGHT}")).await;
        painted(window).await;
        keep(window, folder, &format!("{name}{size}-{theme}")).await;
    }
    window.resize(WIDE.0, WIDE.1).await;
    painted(window).await;
}

/// Opens the second story of the list.
async fn open_second_story(window: &Window) {
    window.until("the list", "document.querySelectorAll('[role=option]').length > 1").await;
    window.run("document.querySelectorAll('[role=option]')[1].click()").await;
    window.find("iframe").await;
    settle(window).await;
}

/// Until the frame has its pictures and faces, scrolled to the top.
async fn settle(window: &Window) {
    window.enter_frame().await;
    window
        .until(
            "the story",
            "!!document.querySelector('h1') && document.fonts.status === 'loaded' && document.images.length > 0 \
             && [...document.images].every(one => one.loading === 'lazy' || one.complete && one.naturalWidth > 0)",
        )
        .await;
    window.run("document.scrollingElement.scrollTop = 0; return true").await;
    painted(window).await;
    window.leave_frame().await;
    painted(window).await;
}

/// Until what is there has been on the screen.
async fn painted(window: &Window) {
    window
        .run(
            "window.layoverPainted = 0; \
             const count = () => { window.layoverPainted += 1; if (window.layoverPainted < 4) requestAnimationFrame(count); }; \
             requestAnimationFrame(count); return true",
        )
        .await;
    window.until("the screen", "window.layoverPainted >= 4").await;
}

async fn keep(window: &Window, folder: &Path, name: &str) {
    let file = folder.join(format!("{name}.png"));
    if let Err(error) = std::fs::write(&file, window.screenshot().await) {
        eprintln!("{}: {error}", file.display());
    }
}
