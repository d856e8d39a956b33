//! Pages and feeds made to exhaust whoever reads them: time, memory or stack. All are made by code, none is kept.
//!
//! Each shape comes in the size that is known to break parsers, and in sizes that stay just under Layover's limits:
//! the second are what it must really read in time.
//!
//! Beside them a few stories that mean harm ([`harm`]): they run, ask and lead elsewhere.

mod feeds;
mod harm;
mod pages;
mod stories;
mod tricks;

pub use feeds::feeds;
pub use harm::{MARKS, QUIET, harm, harmful_feed};
pub use pages::pages;

/// A document to be made.
pub struct Hostile {
    /// Its shape and size.
    pub name: String,
    make: fn(usize) -> String,
    count: usize,
}

impl Hostile {
    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        (self.make)(self.count).into_bytes()
    }
}

/// A shape, and how often it repeats itself in each of its sizes.
struct Shape {
    name: &'static str,
    make: fn(usize) -> String,
    counts: &'static [usize],
}

impl Shape {
    fn each(&self) -> impl Iterator<Item = Hostile> + '_ {
        self.counts.iter().map(|count| Hostile {
            name: format!("{} × {count}", self.name),
            make: self.make,
            count: *count,
        })
    }
}

/// The same text, told by its number, so often.
fn numbered(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect()
}

/// A page around a body, with an article's paragraphs before and after, so that there is something to find.
fn page(body: &str) -> String {
    let text =
        "<p>The night train stood in the valley for an hour while the crew changed, and nobody in the \
                carriage minded, for the lake lay still and the lamps of the far shore burned in it.</p>"
            .repeat(6);
    format!(
        "<!doctype html><html><head><title>An hour in the valley</title></head><body><article>\
         <h1>An hour in the valley</h1>{text}{body}{text}</article></body></html>"
    )
}
