//! The engines measured, each as a caller would use it: page in, its own result out and dropped.

use crate::bare;
use crate::pages::Page;
use dom_query::Document;
use dom_smoothie::Readability;
use layover_content::page::{self, ExtractedPage, PageError, PageInput};
use layover_content::profile;
use std::hint::black_box;

/// One way through a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// html5ever into the tree that both Layover and dom_smoothie work on, and that tree freed again: the parse
    /// that any extractor must do. Its arena is the quickest of the trees html5ever is used with, so a ratio to it
    /// is rather too high than too low.
    Parse,
    /// html5ever into no tree at all: less than any extractor can do, for comparison.
    Treeless,
    /// All that happens to a fetched page: bytes to text, guard, parse, metadata, article, sanitising, judgement.
    Layover,
    /// dom_smoothie as it comes, and ammonia as it comes over its result.
    SmoothieAmmonia,
    /// dom_smoothie as it comes.
    Smoothie,
    /// trafilatura as it comes.
    Trafilatura,
}

impl Engine {
    /// In the order of the report; the parse first, it is the measure.
    pub const ALL: [Self; 6] = [
        Self::Parse,
        Self::Treeless,
        Self::Layover,
        Self::SmoothieAmmonia,
        Self::Smoothie,
        Self::Trafilatura,
    ];

    /// As printed, and as asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::Parse => "parse",
            Self::Treeless => "parse, no tree",
            Self::Layover => "layover",
            Self::SmoothieAmmonia => "dom_smoothie+ammonia",
            Self::Smoothie => "dom_smoothie",
            Self::Trafilatura => "trafilatura",
        }
    }

    /// The engine of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// Reads one page. A failure costs what it costs.
    pub fn run(self, page: &Page) {
        match self {
            Self::Parse => drop(black_box(Document::from(page.html.as_str()))),
            Self::Treeless => bare::parse(&page.html),
            Self::Layover => drop(black_box(extract(page))),
            Self::SmoothieAmmonia => {
                let content = smoothie(page).map(|content| ammonia::clean(&content));
                drop(black_box(content));
            }
            Self::Smoothie => drop(black_box(smoothie(page))),
            Self::Trafilatura => {
                let options = trafilatura::Options::default();
                drop(black_box(trafilatura::extract(&page.html, &options)));
            }
        }
    }
}

/// Whether Layover's first engine settled the page, or a second opinion was asked for.
pub fn is_settled_at_once(page: &Page) -> bool {
    extract(page).is_ok_and(|page| !page.has_second_opinion)
}

fn extract(page: &Page) -> Result<ExtractedPage, PageError> {
    let profile = profile::find(&page.url);
    page::extract(PageInput {
        bytes: &page.bytes,
        content_type: Some("text/html; charset=utf-8"),
        url: &page.url,
        profile: profile.as_deref(),
    })
}

fn smoothie(page: &Page) -> Option<String> {
    let mut engine = Readability::new(page.html.as_str(), Some(&page.url), None).ok()?;
    Some(engine.parse().ok()?.content.to_string())
}
