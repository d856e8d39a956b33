//! The server of the sources, and the weather over each of them.

use std::collections::{HashMap, HashSet};
use std::io::{BufReader, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::altered;
use super::kinds::{Kind, Over, What, Wire};
use super::print::{self, Paper};
use crate::portal::town::wire::{self, Asked};
use crate::readiness::said;

#[derive(Default)]
struct State {
    stories: u32,
    /// By host.
    over: HashMap<String, Kind>,
    /// Names of those that a request has met.
    met: HashSet<&'static str>,
    /// Answers in bad weather so far: none has the tag of another.
    answers: u32,
}

/// The sources and their weather.
pub(super) struct Sky {
    address: SocketAddr,
    sources: usize,
    state: Arc<Mutex<State>>,
}

impl Sky {
    pub(super) fn open(sources: usize) -> Result<Self, String> {
        let listener = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0)).map_err(said)?;
        let address = listener.local_addr().map_err(said)?;
        let state = Arc::new(Mutex::new(State { stories: 1, ..State::default() }));
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                thread::spawn(move || {
                    drop(serve(&stream, &state, sources));
                    drop(stream.shutdown(Shutdown::Both));
                });
            }
        });
        Ok(Self { address, sources, state })
    }

    pub(super) fn rule(&self) -> String {
        format!("127.0.0.0/8:{}", self.address.port())
    }

    /// The subscription list.
    pub(super) fn list(&self) -> String {
        let port = self.address.port();
        let outlines: String = (0..self.sources)
            .map(|source| {
                let host = host(source);
                format!(
                    "<outline type=\"rss\" text=\"Paper {source}\" xmlUrl=\"http://{host}:{port}/feed.xml\"/>"
                )
            })
            .collect();
        format!("<opml version=\"2.0\"><head/><body>{outlines}</body></opml>")
    }

    /// Every source prints one story more. The answer is how many there are.
    pub(super) fn print_more(&self) -> u32 {
        let mut state = lock(&self.state);
        state.stories += 1;
        state.stories
    }

    /// These kinds over as many sources, from that one on; fair weather over the others.
    pub(super) fn weather(&self, kinds: &[Kind], from: usize) {
        let mut state = lock(&self.state);
        state.met.clear();
        let hosts = (from..).map(|source| host(source % self.sources));
        state.over = hosts.zip(kinds.iter().copied()).collect();
    }

    /// Names of the kinds that somebody met since.
    pub(super) fn met(&self) -> HashSet<&'static str> {
        lock(&self.state).met.clone()
    }
}

fn lock(state: &Mutex<State>) -> std::sync::MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn host(source: usize) -> String {
    format!("127.8.0.{}", source + 1)
}

/// What is asked, and what a fair answer is.
struct Fair<'a> {
    asked: &'a Asked,
    kind: &'static str,
    body: Vec<u8>,
    tag: String,
}

fn serve(stream: &TcpStream, state: &Mutex<State>, sources: usize) -> std::io::Result<()> {
    let own: Box<dyn wire::Wire> = Box::new(stream.try_clone()?);
    let mut wire = BufReader::new(own);
    while let Some(asked) = wire::request(&mut wire)? {
        let to = wire.get_mut();
        if !answer(to, &asked, state, sources)? {
            return Ok(());
        }
    }
    Ok(())
}

/// Whether the connection goes on.
fn answer(
    to: &mut dyn wire::Wire,
    asked: &Asked,
    state: &Mutex<State>,
    sources: usize,
) -> std::io::Result<bool> {
    let (name, port) = asked.host.split_once(':').unwrap_or((&asked.host, "80"));
    let over = match asked.path.as_str() {
        path if path.starts_with("/feed") => Over::Feed,
        path if path.starts_with("/story-") => Over::Page,
        path if path.starts_with("/picture-") => Over::Picture,
        _ => return elsewhere(to, asked, lock(state).stories),
    };
    let last: usize = name.rsplit('.').next().and_then(|last| last.parse().ok()).unwrap_or_default();
    let other = format!("{}:{port}", host(last % sources));
    let (kind, stories, number) = {
        let mut state = lock(state);
        let kind = state.over.get(name).copied().filter(|kind| kind.over == over);
        state.met.extend(kind.map(|kind| kind.name));
        state.answers += 1;
        (kind, state.stories, state.answers)
    };
    let paper = Paper { host: &asked.host, other: &other, stories };
    let fair = fair(asked, over, &paper);
    match kind {
        None => fair_weather(to, &fair).map(|()| true),
        Some(kind) => bad_weather(to, &fair, kind.what, &paper, number),
    }
}

fn fair<'a>(asked: &'a Asked, over: Over, paper: &Paper<'_>) -> Fair<'a> {
    let number = asked.path.rsplit('-').next().and_then(|last| last.trim_end_matches(".png").parse().ok());
    let (host, number) = (paper.host, number.unwrap_or_default());
    let (kind, body) = match over {
        Over::Feed => ("application/rss+xml", print::feed(paper, None).1.into_bytes()),
        Over::Page => ("text/html; charset=utf-8", print::page(host, number).into_bytes()),
        Over::Picture => ("image/png", print::picture(host, number)),
    };
    Fair { asked, kind, body, tag: format!("\"{}\"", paper.stories) }
}

fn fair_weather(to: &mut dyn Write, fair: &Fair<'_>) -> std::io::Result<()> {
    if fair.asked.etag == fair.tag {
        return to.write_all(b"HTTP/1.1 304 Not Modified\r\n\r\n");
    }
    let lines = format!("ETag: {}\r\n", fair.tag);
    send(to, 200, &lines, fair.kind, &fair.body)
}

fn bad_weather(
    to: &mut dyn wire::Wire,
    fair: &Fair<'_>,
    what: What,
    paper: &Paper<'_>,
    number: u32,
) -> std::io::Result<bool> {
    let tag = format!("ETag: \"weather {number}\"\r\n");
    match what {
        What::Status(status @ (204 | 304), lines) => {
            to.write_all(format!("HTTP/1.1 {status} So\r\n{lines}\r\n").as_bytes())?;
        }
        What::Status(status, lines) => send(to, status, lines, "text/html", b"<h1>This did not work.</h1>")?,
        What::Redirect(status, place) => {
            let port = paper.host.rsplit(':').next().unwrap_or_default();
            let place = place.replace("{at}", &format!("http://{}", paper.host));
            let place = place.replace("{other}", &format!("http://{}", paper.other)).replace("{port}", port);
            let line = if place.is_empty() { place } else { format!("Location: {place}\r\n") };
            send(to, status, &line, "text/html", b"")?;
        }
        What::Body(kind, body) => send(to, 200, &tag, kind, body)?,
        What::Head(lines) => {
            lie(to, fair, &lines.replace("{number}", &number.to_string()))?;
            // Where it is not said how long it is, its end is the connection's.
            return Ok(!lines.contains("-Length"));
        }
        What::Altered(altered) => {
            let lines = format!("{tag}Content-Type: {}\r\n", fair.kind);
            let answer = altered::answer(altered, &lines, &fair.body);
            to.write_all(&answer.bytes)?;
            return Ok(!answer.is_broken);
        }
        What::Says(says) => {
            let (kind, body) = print::feed(paper, Some(says));
            send(to, 200, &tag, kind, body.as_bytes())?;
        }
        What::Wire(wire) => return on_the_wire(to, fair, wire),
    }
    Ok(true)
}

fn send(to: &mut dyn Write, status: u16, lines: &str, kind: &str, body: &[u8]) -> std::io::Result<()> {
    to.write_all(&whole(status, lines, kind, body))
}

fn whole(status: u16, lines: &str, kind: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head =
        format!("HTTP/1.1 {status} So\r\nContent-Type: {kind}\r\n{lines}Content-Length: {length}\r\n\r\n");
    [head.as_bytes(), body].concat()
}

/// The right body under a head whose lines stand in the place of the right ones.
fn lie(to: &mut dyn Write, fair: &Fair<'_>, lines: &str) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 200 OK\r\n{lines}");
    let right = [
        ("Content-Type", fair.kind.to_owned()),
        ("ETag", fair.tag.clone()),
        ("Content-Length", fair.body.len().to_string()),
    ];
    for (name, value) in right.iter().filter(|(name, _)| !lines.contains(&format!("{name}:"))) {
        head += &format!("{name}: {value}\r\n");
    }
    // Bytes that are no letters are written as one letter each in the table.
    let head: Vec<u8> = (head + "\r\n").chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect();
    to.write_all(&[head, fair.body.clone()].concat())
}

/// Places that weather sends to.
fn elsewhere(to: &mut dyn Write, asked: &Asked, stories: u32) -> std::io::Result<bool> {
    let page = |text: &str| {
        format!("<!DOCTYPE html><html><head><title>{text}</title></head><body><h1>{text}</h1></body></html>")
    };
    let login = "<html><body><form action='/in'>Please sign in <input name='user'><input type='password' name='word'>\
        </form></body></html>";
    let html = "text/html";
    let step = |name: &str| asked.path.strip_prefix(name).and_then(|number| number.parse::<u32>().ok());
    if let Some(number) = step("/circle-") {
        send(to, 302, &format!("Location: /circle-{}\r\n", 3 - number.min(2)), html, b"")?;
    } else if let Some(number) = step("/on-") {
        send(to, 302, &format!("Location: /on-{}\r\n", number + 1), html, b"")?;
    } else if asked.path.starts_with("/moved") {
        let paper = Paper { host: &asked.host, other: &asked.host, stories };
        send(to, 200, "", "application/rss+xml", print::feed(&paper, None).1.as_bytes())?;
    } else if asked.path.starts_with("/login") {
        send(to, 200, "", html, login.as_bytes())?;
    } else if asked.path.starts_with("/parked") {
        send(to, 200, "", html, page("This domain is for sale").as_bytes())?;
    } else if asked.path == "/" {
        send(to, 200, "", html, page("The paper's front page").as_bytes())?;
    } else {
        send(to, 404, "", html, page("Not here").as_bytes())?;
    }
    Ok(true)
}

/// Whether the connection goes on.
fn on_the_wire(to: &mut dyn wire::Wire, fair: &Fair<'_>, wire: Wire) -> std::io::Result<bool> {
    let right = whole(200, "", fair.kind, &fair.body);
    let head = right.len() - fair.body.len();
    let half = head + fair.body.len() / 2;
    match wire {
        Wire::Closed => return Ok(false),
        Wire::ClosedInHead => to.write_all(&right[..20])?,
        Wire::Bytes(bytes) => to.write_all(bytes)?,
        Wire::EarlyAnswers => {
            let early = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n".repeat(1_000);
            to.write_all(&[early.as_bytes(), &right].concat())?;
            return Ok(true);
        }
        Wire::HugeHead => {
            to.write_all(&whole(200, &format!("X: {}\r\n", "x".repeat(100_000)), fair.kind, b""))?;
        }
        Wire::ManyLines => {
            let lines: String = (0..500).map(|number| format!("X-{number}: x\r\n")).collect();
            to.write_all(&whole(200, &lines, fair.kind, &fair.body))?;
        }
        Wire::Endless => {
            to.write_all(format!("HTTP/1.1 200 OK\r\nContent-Type: {}\r\n\r\n", fair.kind).as_bytes())?;
            to.write_all(&fair.body[..fair.body.len() / 2])?;
            let more = vec![b' '; 64 << 10];
            loop {
                to.write_all(&more)?;
            }
        }
        Wire::Huge => to.write_all(&whole(200, "", fair.kind, &vec![b' '; 20_000_000]))?,
        Wire::Late => {
            thread::sleep(Duration::from_millis(300));
            to.write_all(&right)?;
            return Ok(true);
        }
        Wire::Slow => {
            for piece in right.chunks(right.len() / 10 + 1) {
                to.write_all(piece)?;
                thread::sleep(Duration::from_millis(40));
            }
            return Ok(true);
        }
        Wire::Silence => drop(to.read(&mut [0])?),
        Wire::SilentAfterHead => to.write_all(&right[..head]).and_then(|()| to.read(&mut [0])).map(drop)?,
        Wire::SilentAfterHalf => to.write_all(&right[..half]).and_then(|()| to.read(&mut [0])).map(drop)?,
        Wire::Drip => {
            for byte in &right {
                to.write_all(&[*byte])?;
                thread::sleep(Duration::from_secs(1));
            }
        }
    }
    Ok(false)
}
