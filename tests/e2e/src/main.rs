//! `layover-screenshots LIBRARY FOLDER`: the window poses on a filled library. Called by `cargo xtask screenshots`.
#![expect(clippy::print_stderr, reason = "a command-line tool speaks to the terminal")]

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

/// The three panes with a story open, light and dark, wide and narrow; then search and settings.
async fn pose(library: &Path, folder: &Path) {
    let window = Window::open(&WindowOptions { library, size: WIDE }).await;
    let mut settings = window.invoke("settings", json!({})).await;
    settings["syncOnStart"] = json!(false);
    for theme in ["light", "dark"] {
        settings["theme"] = json!(theme);
        window.invoke("set_settings", json!({ "settings": settings })).await;
        window.reload().await;
        open_second_story(&window).await;
        keep(&window, folder, &format!("window-{theme}")).await;
        window.resize(NARROW.0, NARROW.1).await;
        settle(&window).await;
        keep(&window, folder, &format!("narrow-{theme}")).await;
        window.resize(WIDE.0, WIDE.1).await;
        settle(&window).await;
    }
    settings["theme"] = json!("light");
    window.invoke("set_settings", json!({ "settings": settings })).await;
    window.reload().await;
    window.until("the list", "!!document.querySelector('[role=option]')").await;
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

/// Unfolds the magazine and opens the second story of its list.
async fn open_second_story(window: &Window) {
    window.until("the list", "document.querySelectorAll('[role=option]').length > 1").await;
    window
        .run(
            "const line = [...document.querySelectorAll('[role=treeitem]')].find(one => /Meridian/.test(one.textContent)); \
             line?.click(); if (line?.getAttribute('aria-expanded') === 'false') line.querySelector('.fold, .chevron, svg')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));",
        )
        .await;
    window
        .until(
            "its stories",
            "/Meridian/.test(document.querySelector('[aria-selected=true]')?.textContent ?? 'Meridian')",
        )
        .await;
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
             && [...document.images].every(one => one.complete && one.naturalWidth > 0)",
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
