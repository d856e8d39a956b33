//! `layover-nowhere LIBRARY nothing|silence|portal [harm]`: reads everything a trip of the library packed, in the real window,
//! where there is no network: in a namespace of its own with loopback alone, with a way out that swallows everything, or
//! with a network in which every address is a machine that wants one to sign in. Ends with 3 where none can be made. With
//! `harm` behind these it reads stories that mean harm instead, and nothing at all may leave.
#![expect(clippy::print_stderr, clippy::print_stdout, reason = "a command-line tool speaks to the terminal")]
#![expect(clippy::panic, reason = "what breaks a promise ends the run and says so")]

mod harm;
mod namespace;

use layover_e2e::{Window, WindowOptions, bounded, layover};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

const SIZE: (u32, u32) = (1280, 820);
/// Stories opened while a sync of the start is still trying.
const AT_THE_START: usize = 5;

/// How it ends where no namespace can be made.
const NOT_RUN: u8 = 3;

fn main() -> ExitCode {
    let words: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let words: Vec<&Path> = words.iter().map(PathBuf::as_path).collect();
    match words.as_slice() {
        [inside, library, place, rest @ ..] if inside.as_os_str() == "inside" => {
            read(library, place, !rest.is_empty())
        }
        [_, place] | [_, place, _] => match namespace::run(&place.to_string_lossy(), &words) {
            Ok(ended) if ended.success() => ExitCode::SUCCESS,
            Ok(_) => ExitCode::FAILURE,
            Err(why) => {
                eprintln!("{why}");
                ExitCode::from(NOT_RUN)
            }
        },
        _ => {
            eprintln!("usage: layover-nowhere LIBRARY nothing|silence|portal [harm]");
            ExitCode::from(2)
        }
    }
}

#[tokio::main]
async fn read(library: &Path, place: &Path, is_harm: bool) -> ExitCode {
    let outside = match place.to_str() {
        Some("silence") => Outside::Silence,
        Some("portal") => Outside::Portal(portal()),
        _ => Outside::Nothing,
    };
    if is_harm {
        // A frame that waits for what never comes is not read on.
        bounded(harm::read(library, &outside)).await;
    } else {
        read_all(library, &outside).await;
    }
    ExitCode::SUCCESS
}

/// What lies beyond the machine.
enum Outside {
    /// There is no interface but loopback.
    Nothing,
    /// A way out from which nothing ever comes back.
    Silence,
    /// Every address answers, and wants one to sign in. Counts what reached it.
    Portal(Arc<AtomicU64>),
}

impl Outside {
    /// What has left so far: packets, or connections and questions for names.
    fn left(&self) -> u64 {
        match self {
            Self::Nothing => {
                let others = interfaces().into_iter().filter(|(name, _)| name != "lo").count();
                assert_eq!(others, 0, "there is another interface than loopback");
                0
            }
            Self::Silence => {
                interfaces().into_iter().filter(|(name, _)| name != "lo").map(|(_, sent)| sent).sum()
            }
            Self::Portal(reached) => reached.load(Ordering::SeqCst),
        }
    }
}

/// Each interface of the namespace, and how many packets left by it.
fn interfaces() -> Vec<(String, u64)> {
    let table = std::fs::read_to_string("/proc/net/dev").unwrap_or_default();
    let row = |line: &str| {
        let (name, figures) = line.split_once(':')?;
        // The ninth figure is what was sent, in bytes; the tenth in packets.
        let sent = figures.split_whitespace().nth(9)?.parse().ok()?;
        Some((name.trim().to_owned(), sent))
    };
    table.lines().filter_map(row).collect()
}

/// A network that answers everything with the way to its own page. Every address of the namespace is this machine.
fn portal() -> Arc<AtomicU64> {
    let reached = Arc::new(AtomicU64::new(0));
    for port in [80, 443] {
        let counted = Arc::clone(&reached);
        let listener = TcpListener::bind(("0.0.0.0", port));
        let listener = listener.unwrap_or_else(|error| panic!("port {port}: {error}"));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                counted.fetch_add(1, Ordering::SeqCst);
                BufReader::new(&stream).read_line(&mut String::new()).ok();
                let page = "<!doctype html><title>Welcome aboard</title><p>Sign in to go on.</p>";
                write!(
                    stream,
                    "HTTP/1.1 302 Found\r\nLocation: http://sign.in.example/\r\nContent-Type: text/html\r\n\
                     Content-Length: {}\r\nConnection: close\r\n\r\n{page}",
                    page.len()
                )
                .ok();
            }
        });
    }
    answer_names(Arc::clone(&reached));
    reached
}

/// Answers every question for a name with one public address (RFC 1035 §4.1).
fn answer_names(counted: Arc<AtomicU64>) {
    let socket = UdpSocket::bind(("0.0.0.0", 53)).unwrap_or_else(|error| panic!("port 53: {error}"));
    std::thread::spawn(move || {
        let mut question = [0u8; 512];
        while let Ok((length, asker)) = socket.recv_from(&mut question) {
            counted.fetch_add(1, Ordering::SeqCst);
            let Some(asked) = question.get(..length).filter(|asked| asked.len() > 16) else { continue };
            let end = asked.iter().skip(12).position(|byte| *byte == 0).map_or(asked.len(), |at| 12 + at + 5);
            let is_v4 = asked.get(end - 4..end - 2) == Some(&[0, 1]);
            let mut answer = asked.get(..2).unwrap_or_default().to_vec();
            answer.extend([0x81, 0x80, 0, 1, 0, u8::from(is_v4), 0, 0, 0, 0]);
            answer.extend(asked.get(12..end).unwrap_or_default());
            if is_v4 {
                answer.extend([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 93, 184, 215, 14]);
            }
            socket.send_to(&answer, asker).ok();
        }
    });
}

struct Packed {
    id: i64,
    title: String,
    pictures: u64,
    is_in_trip: bool,
}

/// Every story of the library in the order of its list.
fn listed(library: &Path) -> Vec<Packed> {
    let list = |words: &[&str]| -> Value {
        serde_json::from_str(&layover(library, words)).unwrap_or_else(|error| panic!("{words:?}: {error}"))
    };
    let trips = list(&["--json", "trip", "list"]);
    let name = trips[0]["name"].as_str().unwrap_or_default().to_owned();
    let trip = list(&["--json", "trip", "show", &name]);
    let packed: Vec<i64> = trip["stories"]
        .as_array()
        .map(|stories| stories.iter().filter_map(|story| story["row"]["id"].as_i64()).collect())
        .unwrap_or_default();
    assert!(!packed.is_empty(), "no trip is packed: {trips}");
    let all = list(&["--json", "list", "--all"]);
    let rows = all.as_array().cloned().unwrap_or_default();
    rows.iter()
        .map(|row| Packed {
            id: row["id"].as_i64().unwrap_or_default(),
            title: row["title"].as_str().unwrap_or_default().to_owned(),
            pictures: row["completeness"]["picturesTotal"].as_u64().unwrap_or_default(),
            // What lacks pictures says so, and the trip is not green; here it is about the others.
            is_in_trip: row["id"].as_i64().is_some_and(|id| packed.contains(&id))
                && row["completeness"]["picturesHere"] == row["completeness"]["picturesTotal"],
        })
        .collect()
}

async fn read_all(library: &Path, outside: &Outside) {
    let stories = listed(library);
    let in_trip = stories.iter().filter(|story| story.is_in_trip).count();
    // As a reader starts it: with a sync that has nowhere to go.
    let window = Window::open(&WindowOptions { library, size: SIZE }).await;
    let began = std::time::Instant::now();
    watch_for_errors(&window).await;
    walk(&window, &stories, AT_THE_START).await;
    println!("{AT_THE_START} stories read within {:.1} s of the start", began.elapsed().as_secs_f64());
    no_error_was_shown(&window, "at the start").await;

    let mut settings = window.invoke("settings", json!({})).await;
    settings["syncOnStart"] = json!(false);
    window.invoke("set_settings", json!({ "settings": settings })).await;
    window.close().await;
    let before = outside.left();
    let window = Window::open(&WindowOptions { library, size: SIZE }).await;
    watch_for_errors(&window).await;
    let pictures = walk(&window, &stories, usize::MAX).await;
    search(&window, &stories).await;
    save(&window).await;
    no_error_was_shown(&window, "while reading").await;
    assert_eq!(outside.left(), before, "something left while reading");
    window.close().await;
    println!("{in_trip} packed stories opened, {pictures} pictures decoded, nothing left, no error shown");
}

const WATCH: &str = "window.errorsShown = []; new MutationObserver(() => { \
    for (const one of document.querySelectorAll('[role=alert] .sentence')) window.errorsShown.push(one.textContent); \
    }).observe(document.body, { subtree: true, childList: true, characterData: true }); return true";

async fn watch_for_errors(window: &Window) {
    window.run(WATCH).await;
}

async fn no_error_was_shown(window: &Window, when: &str) {
    let shown = window.run("return window.errorsShown").await;
    assert_eq!(shown, json!([]), "an error was shown {when}");
}

const PICTURES: &str = "const done = arguments[arguments.length - 1]; \
    const own = [...document.querySelectorAll('article img')]; \
    const whole = one => one.decode().then(() => one.naturalWidth > 0, () => false); \
    Promise.all(own.map(whole)).then(all => done({ title: document.querySelector('h1')?.textContent, \
    pictures: own.length, decoded: all.filter(Boolean).length, \
    text: document.querySelector('.body')?.innerText.trim().length ?? 0, \
    missing: [...document.querySelectorAll('article .picture-missing, article .missing-picture')].map(one => one.textContent) }))";

const TOP: &str = "(() => { const list = document.querySelector('[data-pane=list] [role=listbox]'); \
    for (let box = list; box; box = box.parentElement) box.scrollTop = 0; \
    return !!list?.querySelector('[aria-posinset=\"1\"]'); })()";

const FIRST: &str = "(() => { const first = document.querySelector('[data-pane=list] [aria-posinset=\"1\"]'); \
    const title = document.querySelector('iframe.shown')?.title ?? ''; \
    return title !== '' && title.includes(first.querySelector('.title')?.textContent.trim()); })()";
const SHOWN: &str = "document.querySelector('iframe.shown:not([data-seen])')";

/// Goes through the list by its key, and looks at each packed story of the first `count`. How many pictures there were.
async fn walk(window: &Window, stories: &[Packed], count: usize) -> u64 {
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    window.keys("ga").await;
    // A start goes back to where the reader was; the walk begins at the top.
    window.until("the top of the list", TOP).await;
    let mut left: HashMap<i64, &Packed> =
        stories.iter().filter(|story| story.is_in_trip).map(|story| (story.id, story)).collect();
    let size =
        "Number(document.querySelector('[data-pane=list] [aria-setsize]').getAttribute('aria-setsize'))";
    let size = window.run(&format!("return {size}")).await;
    let size = usize::try_from(size.as_u64().unwrap_or_default()).unwrap_or_default();
    let mut pictures = 0;
    for at in 0..size.min(count) {
        if left.is_empty() {
            break;
        }
        // The frame of the story before is told apart by a mark; the first may be open already.
        if at == 0 {
            window.run("document.querySelector('[data-pane=list] [aria-posinset=\"1\"]').click()").await;
            window.until("the first story", FIRST).await;
        } else {
            window.run("document.querySelector('iframe')?.setAttribute('data-seen', '')").await;
            window.keys("j").await;
        }
        window.until(&format!("story {} of the list", at + 1), &format!("!!{SHOWN}")).await;
        let id = window.run(&format!("return Number({SHOWN}.src.split('/').pop())")).await;
        if let Some(story) = id.as_i64().and_then(|id| left.remove(&id)) {
            pictures += look(window, story).await;
        }
    }
    let unseen: Vec<&str> = left.values().map(|story| story.title.as_str()).collect();
    assert!(count < size || unseen.is_empty(), "not come to: {unseen:?}");
    pictures
}

/// Looks at the story that is open: its text is there, and each of its pictures can be drawn.
async fn look(window: &Window, story: &Packed) -> u64 {
    window.enter_frame().await;
    window.until("its text", "!!document.querySelector('article h1')").await;
    let seen = window.ask(PICTURES, Vec::new()).await;
    window.leave_frame().await;
    let decoded = seen["decoded"].as_u64().unwrap_or_default();
    assert_eq!(seen["title"], story.title, "{seen}");
    assert!(seen["text"].as_u64() > Some(0), "“{}” is blank: {seen}", story.title);
    assert_eq!(seen["missing"], json!([]), "“{}”: {seen}", story.title);
    assert_eq!(seen["pictures"], seen["decoded"], "“{}”: {seen}", story.title);
    assert!(decoded >= story.pictures, "“{}” shows {decoded} of {} pictures", story.title, story.pictures);
    decoded
}

async fn search(window: &Window, stories: &[Packed]) {
    let Some(story) = stories.iter().find(|story| story.is_in_trip) else { return };
    window.keys("/").await;
    window.find("input[type=search]").await;
    window.keys(&story.title).await;
    let found = format!(
        "[...document.querySelectorAll('[role=listbox] [role=option]')].some(one => one.textContent.includes({}))",
        json!(story.title)
    );
    window.until("what was searched for", &found).await;
    window.press("Close the search").await;
}

async fn save(window: &Window) {
    let pressed = "document.querySelector('[aria-label=Save][aria-pressed]')?.getAttribute('aria-pressed')";
    let before = window.run(&format!("return {pressed}")).await;
    window.press("Save").await;
    window.until("the save", &format!("{pressed} !== {before}")).await;
    window.press("Save").await;
    window.until("its end", &format!("{pressed} === {before}")).await;
}
