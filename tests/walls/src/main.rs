//! `layover-walls VECTORS.jsonl`: every attack vector against one wall of a story at a time, with the other walls away, in
//! the system's own web-view. Called by `cargo xtask conformance DIR walls`.
//!
//! - The sanitiser alone: what it leaves stands in a page without sandbox that only reports against the strictest policy.
//!   Nothing may run, be asked for, or be sent.
//! - The frame alone: the vectors as they are, behind the policy and the sandbox that the story scheme serves. Nothing may
//!   run or be asked for.
//!
//! Each is run beside the same vectors with no wall at all: what is told there is what the walls keep away, and a harness
//! that tells nothing proves nothing.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks to the terminal")]

mod server;
mod vectors;

use layover_e2e::{Browser, Driven};
use serde_json::{Value, json};
use server::{Server, Wall};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

const HOLDS: &str = include_str!("holds.js");
/// Vectors of one browser; the driver gives a script half a minute.
const BATCH: usize = 160;
/// How often a browser is begun anew that did not come to the end of them.
const TRIES: usize = 2;
/// With no wall at least so many of a hundred vectors that are known to live must be seen to.
const LEAST_SEEN: usize = 50;

#[tokio::main]
async fn main() -> ExitCode {
    let Some(file) = std::env::args_os().nth(1) else {
        eprintln!("usage: layover-walls VECTORS.jsonl");
        return ExitCode::from(2);
    };
    match run(Path::new(&file)).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(complaint) => {
            eprintln!("layover-walls: {complaint}");
            ExitCode::FAILURE
        }
    }
}

async fn run(file: &Path) -> Result<bool, String> {
    let vectors = vectors::read(file)?;
    let live = vectors.iter().filter(|vector| vector.is_live).count();
    println!("{} vectors, {live} of them live", vectors.len());
    let server = Arc::new(Server::open(vectors).await?);
    let none = look(&server, Wall::None).await;
    let cleaned = look(&server, Wall::Sanitiser).await;
    let open = look(&server, Wall::Sandbox).await;
    let framed = look(&server, Wall::Frame).await;
    let seen = none.told.keys().filter(|at| server.vector(**at).is_some_and(|vector| vector.is_live)).count();
    let is_alive = seen * 100 >= live * LEAST_SEEN && !open.requests.is_empty() && !open.told.is_empty();
    if !is_alive {
        println!("with no wall too little was seen for the walls to have proven anything");
    }
    Ok(is_alive && cleaned.is_silent(&server) && framed.is_silent(&server))
}

/// What vectors did behind one wall.
struct Seen {
    wall: Wall,
    told: BTreeMap<usize, Vec<String>>,
    requests: Vec<String>,
    /// Vectors of batches that the browser did not come to the end of.
    stuck: usize,
}

impl Seen {
    /// Whether nothing was done; else some of it is printed.
    fn is_silent(&self, server: &Server) -> bool {
        for (at, what) in self.told.iter().take(20) {
            let id = server.vector(*at).map_or("?", |vector| vector.id.as_str());
            println!("   {}: vector {id} {}", self.wall.name(), what.join(", "));
        }
        for address in self.requests.iter().take(20) {
            println!("   {}: asks for {address}", self.wall.name());
        }
        self.told.is_empty() && self.requests.is_empty() && self.stuck == 0
    }
}

async fn look(server: &Arc<Server>, wall: Wall) -> Seen {
    server.take_requests();
    let mut told: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut stuck = 0;
    let mut first = 0;
    while first < server.count() {
        let last = (first + BATCH).min(server.count());
        // A browser anew for each: with no wall, one vector may hold it up for good.
        let mut answered = None;
        for _ in 0..TRIES {
            answered = tokio::spawn(batch(Arc::clone(server), wall, first, last)).await.ok();
            if answered.is_some() {
                break;
            }
        }
        stuck += if answered.is_some() { 0 } else { last - first };
        for (at, what) in answered.into_iter().flatten() {
            told.entry(at).or_default().extend(what);
        }
        first = last;
    }
    let requests = server.take_requests();
    // Behind the frame's sandbox nobody sees which of them it was.
    let acts: usize = told.values().map(Vec::len).sum();
    let by = told.len();
    println!(
        "{:<10} {acts} acts of {by}, {} requests, {stuck} not tried to their end",
        wall.name(),
        requests.len()
    );
    Seen { wall, told, requests, stuck }
}

async fn batch(server: Arc<Server>, wall: Wall, first: usize, last: usize) -> Vec<(usize, Vec<String>)> {
    let browser = Browser::open(900, 700).await;
    browser.go(&server.address(&format!("/host/{}", wall.name()))).await;
    let words = vec![json!(wall.name()), json!(first), json!(last), json!(wall.is_open())];
    let told = answers(&browser.ask_page(HOLDS, words).await);
    browser.close().await;
    told
}

fn answers(told: &Value) -> Vec<(usize, Vec<String>)> {
    let answer = |one: &Value| {
        // What nobody in particular told stands behind the last vector.
        let at = one[0].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or(usize::MAX);
        let what = one[1].as_array().into_iter().flatten().filter_map(|what| Some(what.as_str()?.to_owned()));
        (at, what.collect())
    };
    told.as_array().into_iter().flatten().map(answer).collect()
}
