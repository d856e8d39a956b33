//! Pages behind one wall, held one beside the other in a browser, and what they told.

use crate::server::{Server, Wall};
use layover_e2e::{Browser, Driven};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

const HOLDS: &str = include_str!("holds.js");
/// Pages of one browser; the driver gives a script half a minute.
const BATCH: usize = 160;
/// The same of a library's own pages, of which some hold many stories.
const PRINTED_BATCH: usize = 80;
/// The longest one of them may take.
const LONGEST: Duration = Duration::from_secs(90);
/// How often a browser is begun anew that did not come to the end of them.
const TRIES: usize = 3;

/// What vectors did behind one wall.
pub struct Seen {
    wall: Wall,
    /// By the number of the page.
    pub told: BTreeMap<usize, Vec<String>>,
    pub requests: Vec<String>,
    /// Pages of batches that the browser did not come to the end of.
    stuck: usize,
}

impl Seen {
    /// Whether nothing was done; else some of it is printed.
    pub fn is_silent(&self, server: &Server) -> bool {
        for (at, what) in self.told.iter().take(20) {
            let name = server.name(self.wall, *at);
            println!("   {}: {name} {}", self.wall.name(), what.join(", "));
        }
        for address in self.requests.iter().take(20) {
            println!("   {}: asks for {address}", self.wall.name());
        }
        self.told.is_empty() && self.requests.is_empty() && self.stuck == 0
    }
}

/// Opens every page of a wall.
pub async fn look(server: &Arc<Server>, wall: Wall) -> Seen {
    look_at(server, wall, server.count(wall)).await
}

/// Opens the first pages of a wall.
pub async fn look_at(server: &Arc<Server>, wall: Wall, count: usize) -> Seen {
    server.take_requests();
    let mut told: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut stuck = 0;
    let mut first = 0;
    let size = if wall == Wall::Printed { PRINTED_BATCH } else { BATCH };
    while first < count {
        let last = (first + size).min(count);
        // A browser anew for each: with no wall, one vector may hold it up for good.
        let mut answered = None;
        for _ in 0..TRIES {
            // A browser that does not even come up leaves its driver without an answer for ever.
            let trying =
                tokio::spawn(tokio::time::timeout(LONGEST, batch(Arc::clone(server), wall, first, last)));
            answered = trying.await.ok().and_then(Result::ok);
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
    let words = vec![
        json!(wall.name()),
        json!(first),
        json!(last),
        json!(wall.is_open()),
        json!(wall == Wall::Printed),
    ];
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
