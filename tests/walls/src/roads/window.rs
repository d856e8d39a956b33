//! The real window on a library that took vectors in: its lists, its sources, people, search and stories. Nothing of them
//! becomes mark-up, runs, is asked for or leads anywhere.

use super::town::Town;
use fantoccini::key::Key;
use layover_e2e::{Window, WindowOptions};
use serde_json::{Value, json};
use std::path::Path;

const WATCH: &str = include_str!("watch.js");
const SCROLL: &str = include_str!("scroll.js");
const LIST: &str = "[data-pane=list] [role=listbox]";
/// What of the driver's half minute one scroll takes.
const SCROLL_MS: u64 = 15_000;
/// Words that many vectors have.
const WORDS: [&str; 3] = ["alert", "script", "onerror"];
/// Stories opened in the window itself; the rest of them are opened as pages.
const OPENED: usize = 40;
/// Contributors whose page is opened.
const PEOPLE: usize = 12;

/// Walks through everything; the answer is what was heard.
///
/// # Errors
/// The window shows too little for the walk to have proven anything.
pub async fn walk(folder: &Path, town: &Town, stories: usize) -> Result<Vec<String>, String> {
    let asked = town.asked();
    let overheard = folder.with_extension("overheard");
    let environment = [("LAYOVER_OVERHEARD", overheard.to_str().ok_or("a path of odd letters")?)];
    let options = WindowOptions { library: folder, size: (1280, 900) };
    let window = Window::open_as("layover-overheard", &options, &environment).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    let place = window.run("return location.href.split('#')[0]").await;
    window.run(WATCH).await;
    hears(&window).await?;
    window.invoke("about", json!({})).await;
    window.keys("ga").await;
    window.until("the list", &format!("!!document.querySelector('{LIST} [role=option]')")).await;
    let rows = list(&window).await;
    println!("   window: {rows} rows of {stories} seen in the list");
    let opened = stories_opened(&window).await;
    let people = people(&window).await;
    let found = searched(&window).await;
    sources(&window).await;
    println!(
        "   window: {opened} stories opened, {people} people, {found} rows found by {}",
        WORDS.join(", ")
    );
    let mut heard: Vec<String> = texts(&window.run("return window.heard").await);
    if window.run("return location.href.split('#')[0]").await != place {
        heard.push("the window was led away".to_owned());
    }
    window.invoke("about", json!({})).await;
    let sent = texts(&window.run("return window.sent").await);
    window.close().await;
    heard.extend(strangers(&overheard, &sent)?);
    if town.asked() != asked {
        heard.push(format!("{} requests while reading", town.asked() - asked));
    }
    if rows * 10 < stories * 9 || opened * 2 < OPENED.min(stories) || found == 0 || people == 0 {
        return Err("the window showed too little for the walk to have proven anything".to_owned());
    }
    Ok(heard)
}

/// Commands that reached the library and that the window's own page did not send.
fn strangers(overheard: &Path, sent: &[String]) -> Result<Vec<String>, String> {
    let lines =
        std::fs::read_to_string(overheard).map_err(|error| format!("nothing was overheard: {error}"))?;
    // Between two calls of ours: what came before the page was listened to, and after it was asked, is not known to it.
    let ours: Vec<usize> = (0..)
        .zip(lines.lines())
        .filter(|(_, line)| is_sent(line, sent) && line.contains(" about "))
        .map(|(at, _)| at)
        .collect();
    let (Some(first), Some(last)) = (ours.first(), ours.last()) else {
        return Err("a command that the page sent was not overheard: the ear is deaf".to_owned());
    };
    let came: Vec<&str> = lines.lines().skip(*first).take(last - first + 1).collect();
    println!("   window: {} commands overheard, {} sent by its own page", came.len(), sent.len());
    // One that is struck out is noticed, or nothing would be.
    let struck: Vec<String> = sent
        .iter()
        .filter(|number| came.last().is_some_and(|line| !line.ends_with(number.as_str())))
        .cloned()
        .collect();
    if came.iter().all(|line| is_sent(line, &struck)) {
        return Err("a command is known to the page that it did not send".to_owned());
    }
    let is_strange = |line: &&&str| !line.starts_with("main tauri://localhost") || !is_sent(line, sent);
    Ok(came.iter().filter(is_strange).map(|line| format!("a command from elsewhere: {line}")).collect())
}

fn is_sent(line: &str, sent: &[String]) -> bool {
    line.rsplit(' ').next().is_some_and(|number| sent.iter().any(|own| own == number))
}

/// Mark-up that is put in on purpose is heard, and forgotten again.
async fn hears(window: &Window) -> Result<(), String> {
    let heard = window
        .ask(
            "const done = arguments[arguments.length - 1]; const one = document.createElement('div'); \
             one.innerHTML = '<img src=\"http://127.0.0.1:9/x\"><a href=\"javascript:alert(1)\" onclick=\"alert(1)\">x</a>'; \
             document.body.append(one); setTimeout(() => { const heard = window.heard.length; one.remove(); window.heard.length = 0; done(heard); }, 300);",
            Vec::new(),
        )
        .await;
    if heard.as_u64().unwrap_or_default() < 3 {
        Err(format!("the ear in the window is deaf: {heard}"))
    } else {
        Ok(())
    }
}

async fn list(window: &Window) -> usize {
    window.run("window.rowsSeen = new Set()").await;
    let mut at = 0.0;
    loop {
        let went = window.ask(SCROLL, vec![json!(LIST), json!(at), json!(SCROLL_MS)]).await;
        at = went["at"].as_f64().unwrap_or_default();
        if went["isEnd"] != false {
            return went["rows"].as_u64().and_then(|rows| usize::try_from(rows).ok()).unwrap_or_default();
        }
    }
}

/// Stories spread over the list, each in the frame that the window makes.
async fn stories_opened(window: &Window) -> usize {
    let mut opened = 0;
    for step in 0..OPENED {
        let script = format!(
            "const done = arguments[arguments.length - 1]; const box = document.querySelector('{LIST}'); \
             box.scrollTop = box.scrollHeight * {step} / {OPENED}; const before = document.querySelector('iframe.shown')?.src ?? ''; \
             const began = Date.now(); let isClicked = false; const look = () => {{ \
             const sees = box.getBoundingClientRect(); const row = [...box.querySelectorAll('[role=option]')].find((one) => one.textContent.trim() !== '' && one.getBoundingClientRect().top >= sees.top - 2 && one.getBoundingClientRect().top < sees.bottom); \
             if (row && !isClicked) {{ isClicked = true; row.click(); }} \
             const src = document.querySelector('iframe.shown')?.src ?? ''; \
             if ((isClicked && src !== before) || Date.now() - began > 4000) done(src !== before); else setTimeout(look, 30); }}; \
             setTimeout(look, 120);"
        );
        opened += usize::from(window.ask(&script, Vec::new()).await == Value::Bool(true));
    }
    opened
}

/// Everyone named, and the pages of some.
async fn people(window: &Window) -> usize {
    window.keys("gc").await;
    window.until("the contributors", "!!document.querySelector('.people li')").await;
    let found = window.run("return document.querySelectorAll('.people li').length").await;
    for number in 0..PEOPLE {
        let page =
            format!("document.querySelectorAll('.people li .name a, .people li .name button')[{number}]");
        if window.run(&format!("const one = {page}; one?.click(); return !!one")).await != Value::Bool(true) {
            break;
        }
        window.until("a person's page", "!document.querySelector('.people')").await;
        window.keys("gc").await;
        window.until("the contributors", "!!document.querySelector('.people li')").await;
    }
    found.as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or_default()
}

async fn searched(window: &Window) -> usize {
    let mut rows = 0;
    for words in WORDS {
        window.keys("/").await;
        window.until("the field", "document.activeElement?.matches('input') === true").await;
        window.run("document.activeElement.select()").await;
        window.keys(words).await;
        let found = window
            .ask(
                "const done = arguments[arguments.length - 1]; const began = Date.now(); const look = () => { \
                 const rows = document.querySelectorAll('[role=option] mark, li mark').length; \
                 if (rows > 0 || Date.now() - began > 5000) done(rows); else setTimeout(look, 50); }; setTimeout(look, 300);",
                Vec::new(),
            )
            .await;
        rows += found.as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or_default();
        window.key(Key::Escape).await;
    }
    rows
}

/// The front page, and the sheets of what was done and of the sources, with all their sentences.
async fn sources(window: &Window) {
    window.run("document.activeElement?.blur()").await;
    window.keys("gh").await;
    window.until("the front page", "!document.querySelector('.people')").await;
    for keys in ["gy", "go"] {
        window.keys(keys).await;
        window.until("the sheet", "!!document.querySelector('h2[data-first]')").await;
        window.key(Key::Escape).await;
        window.until("the page behind it", "!document.querySelector('h2[data-first]')").await;
    }
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|one| Some(one.as_str()?.to_owned())).collect()
}
