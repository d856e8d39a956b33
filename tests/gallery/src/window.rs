//! The window over the in-memory library: contact sheets of every screen, drawn by the pages of `ui/src/dev`.

use crate::{Outcome, clear, sheet, write};
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use layover_e2e::Browser;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use tokio::net::TcpListener;

/// Size of the browser's page in CSS pixels: no sheet is larger.
const SIZE: (u32, u32) = (1744, 1200);
const OPENING: &str = "# The window\n\n\
Every screen and every component of the window over an invented library: wide and 360 pixels narrow in every theme, in three\n\
text sizes and both directions, and on the way in every language. Written by `cargo xtask gallery --window`, which fails when\n\
a component is on none of them; with names after it, those screens alone.\n";
/// Waits until every window of the sheet stands still and is painted; says no before the driver's patience ends.
const SETTLE: &str = "const done = arguments[arguments.length - 1]; const began = Date.now();
const isPosed = () => document.documentElement.dataset.posed !== undefined;
const look = () => {
    if (isPosed()) setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))), 400);
    else if (Date.now() - began > 15000) done(false);
    else setTimeout(look, 100);
};
look();";
/// How often that is asked: on a busy machine, two dozen windows take a while.
const PATIENCE: u32 = 12;
/// What the dev pages say there is: names and titles.
const SCREENS: &str = "const done = arguments[arguments.length - 1]; done(window.screens);";
/// How large the sheet is.
const SHEET: &str = "const done = arguments[arguments.length - 1]; done(window.size);";
/// Which components stood on it.
const SEEN: &str = "const done = arguments[arguments.length - 1]; done(window.seen());";

/// Draws the sheets of these screens, or of all.
pub async fn hang(built: &Path, folder: &Path, wanted: &[&str]) -> Outcome {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(failed)?;
    let origin = serve(built.to_path_buf()).await?;
    let browser = Browser::open(SIZE.0, SIZE.1).await;
    browser.go(&format!("{origin}/sheet.html?screen=components")).await;
    let screens = read(&browser.ask(SCREENS).await);
    if let Some(unknown) = wanted.iter().find(|name| screens.iter().all(|(known, _)| known != *name)) {
        return Err(format!("there is no screen {unknown}"));
    }
    let mut index = OPENING.to_owned();
    let mut seen = BTreeSet::new();
    for (name, title) in &screens {
        index.push_str(&format!("\n## {title}\n\n![{title}]({name}.jpg)\n"));
        if !wanted.is_empty() && !wanted.contains(&name.as_str()) {
            continue;
        }
        browser.go(&format!("{origin}/sheet.html?screen={name}")).await;
        settle(&browser, name).await?;
        seen.extend(names(&browser.ask(SEEN).await));
        let shot = browser.screenshot().await;
        let picture = sheet::small(&shot, size(&browser).await, sheet::SHEET_QUALITY)?;
        let file = folder.join(format!("{name}.jpg"));
        let is_known = std::fs::read(&file).is_ok_and(|one| sheet::is_same_to_the_eye(&one, &picture));
        if !is_known {
            write(&file, &picture)?;
        }
        println!("{name}: {}", if is_known { "as before" } else { "written" });
    }
    let missing = missing(&browser, &seen).await;
    browser.close().await;
    let known: Vec<String> = screens.iter().map(|(name, _)| name.clone()).collect();
    clear(folder, &known)?;
    write(&folder.join("README.md"), index.as_bytes())?;
    if wanted.is_empty() && !missing.is_empty() {
        return Err(format!("no screen of ui/src/dev shows {}", missing.join(", ")));
    }
    Ok(())
}

/// The components that are on no sheet, by their files.
async fn missing(browser: &Browser, seen: &BTreeSet<String>) -> Vec<String> {
    let seen = Value::from(seen.iter().cloned().collect::<Vec<_>>());
    let script = format!("const done = arguments[arguments.length - 1]; done(window.missing({seen}));");
    names(&browser.ask(&script).await).collect()
}

/// Of the sheet shown, within the page.
async fn size(browser: &Browser) -> (u32, u32) {
    let size = browser.ask(SHEET).await;
    let side = |index: usize, most: u32| {
        size[index].as_u64().and_then(|side| u32::try_from(side).ok()).map_or(most, |side| side.min(most))
    };
    (side(0, SIZE.0), side(1, SIZE.1))
}

async fn settle(browser: &Browser, name: &str) -> Outcome {
    for _ in 0..PATIENCE {
        if browser.ask(SETTLE).await == Value::Bool(true) {
            return Ok(());
        }
    }
    Err(format!("the windows of {name} do not stand still"))
}

fn read(screens: &Value) -> Vec<(String, String)> {
    screens.as_array().into_iter().flatten().map(|one| (text(&one[0]), text(&one[1]))).collect()
}

fn names(list: &Value) -> impl Iterator<Item = String> {
    list.as_array().into_iter().flatten().map(text)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Serves the folder on loopback until the program ends.
async fn serve(folder: PathBuf) -> Outcome<String> {
    let failed = |error: std::io::Error| format!("the pages cannot be served: {error}");
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(failed)?;
    let origin = format!("http://{}", listener.local_addr().map_err(failed)?);
    let routes = Router::new().fallback(get(file)).with_state(Arc::new(folder));
    tokio::spawn(async move { axum::serve(listener, routes).await });
    Ok(origin)
}

async fn file(State(folder): State<Arc<PathBuf>>, uri: Uri) -> Response {
    let path = Path::new(uri.path().trim_start_matches('/'));
    let is_inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    let media_type = match path.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    match std::fs::read(folder.join(path)) {
        // The stories' frames are of an origin of their own, and want the typefaces too.
        Ok(bytes) if is_inside => {
            ([(header::CONTENT_TYPE, media_type), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], bytes)
                .into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}
