//! From what a reader typed to something that can be read: a feed, a known publication, a choice, a page.

use std::sync::Arc;

use layover_content::discover::{self, Discovery, FeedLink};
use layover_content::encoding::{self, DocumentKind};
use layover_content::feed::ParsedFeed;
use layover_content::profile::{self, Profile};
use layover_model::{FetchProblem, TextFailure};
use url::Url;

use crate::feeds::{explain, parse};
use crate::fetcher::{FetchRequest, Fetched, FetchedBody, Fetcher, What};
use crate::gate::NamedBy;
use crate::problem::{FetchFailure, shown, shown_text};
use crate::typed::{Typed, read_typed};

/// Usual places tried on a site that names no feed.
const USUAL_PLACES: usize = 6;

/// What lies behind an address.
#[derive(Debug)]
pub enum Found {
    /// A feed.
    Feed {
        /// Its address as typed or linked: a redirect is not written down.
        url: String,
        /// What it says.
        feed: Box<ParsedFeed>,
    },
    /// A publication Layover knows.
    Publication {
        /// Slug of its built-in profile.
        profile: String,
    },
    /// A site with several feeds.
    Choices {
        /// Name of the site.
        site_title: String,
        /// Its feeds.
        feeds: Vec<FeedLink>,
    },
    /// A page without a feed, which can be saved by itself.
    PageOnly {
        /// Its address.
        url: String,
        /// Its title, or the site's name.
        title: String,
    },
}

/// Why an address led to nothing. Each is one plain sentence naming the address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FindFailure {
    /// What was typed is not an address.
    #[error("{0}")]
    NotAnAddress(String),
    /// There is no network; the address may be tried again later.
    #[error("{0}")]
    Offline(String),
    /// It could not be fetched.
    #[error("{0}")]
    Fetch(FetchFailure),
    /// The page is there, but no story could be taken out of it.
    #[error("{sentence}")]
    NoStory {
        /// Why.
        failure: TextFailure,
        /// The sentence.
        sentence: String,
    },
}

impl From<FetchFailure> for FindFailure {
    fn from(failure: FetchFailure) -> Self {
        if failure.problem == FetchProblem::Offline {
            Self::Offline(failure.sentence)
        } else {
            Self::Fetch(failure)
        }
    }
}

impl FindFailure {
    pub(crate) fn no_story(url: &Url, failure: TextFailure) -> Self {
        let why = match failure {
            TextFailure::Paywall => "the story is behind a paywall",
            TextFailure::ConsentWall => "the page asks for consent before it shows anything",
            TextFailure::Login => "the page asks you to sign in",
            TextFailure::ScriptOnly => "the page is written by scripts alone",
            TextFailure::NoArticle => "there is no story on the page",
            TextFailure::Video => "the page holds a video and no text",
            TextFailure::Refused => "the site keeps programs out of this page",
            TextFailure::Gone => "the site says the page is not there",
            TextFailure::Excerpt => "the page prints only the beginning of the story",
            TextFailure::Gallery => "the page holds pictures and no text",
            TextFailure::Unreadable => "it is larger, deeper or odder than Layover reads (at most 2 MB)",
            _ => "the page cannot be read",
        };
        Self::NoStory { failure, sentence: format!("{} could not be saved: {why}.", shown(url)) }
    }
}

/// Finds what lies behind what a reader typed.
///
/// # Errors
/// See [`FindFailure`].
pub async fn find_source(fetcher: &Fetcher, address: &str) -> Result<Found, FindFailure> {
    let typed = read_typed(address).map_err(FindFailure::NotAnAddress)?;
    if let Some(profile) = subscribable(typed.first().as_str()).filter(|_| typed.is_a_site()) {
        return Ok(Found::Publication { profile: profile.slug.clone() });
    }
    let (url, body) = fetch_typed(fetcher, typed).await?;
    let (body, feed) = read_feed(fetcher, body).await?;
    let failure = match feed {
        Ok(feed) => return Ok(Found::Feed { url: url.to_string(), feed: Box::new(feed) }),
        Err(failure) => failure,
    };
    if failure.problem != FetchProblem::NotAFeed {
        return Err(failure.into());
    }
    if let Some(profile) = subscribable(&body.final_url) {
        return Ok(Found::Publication { profile: profile.slug.clone() });
    }
    on_a_page(fetcher, &url, body, failure).await
}

/// The profile for an address, where it names feeds.
fn subscribable(url: &str) -> Option<Arc<Profile>> {
    profile::find(url).filter(|profile| !profile.feeds.is_empty())
}

/// Fetches what was typed; an address typed without a scheme is tried over `https`, then `http`.
async fn fetch_typed(fetcher: &Fetcher, typed: Typed) -> Result<(Url, FetchedBody), FetchFailure> {
    let (first, second) = typed.into_both();
    let failure = match fetch(fetcher, first.as_str(), NamedBy::Reader).await {
        Ok(body) => return Ok((first, body)),
        Err(failure) => failure,
    };
    let may_speak_plainly = matches!(failure.problem, FetchProblem::Unreachable | FetchProblem::Untrusted);
    let Some(second) = second.filter(|_| may_speak_plainly) else { return Err(failure) };
    // The first failure is the one about the address people meant.
    fetch(fetcher, second.as_str(), NamedBy::Reader).await.map(|body| (second, body)).map_err(|_| failure)
}

async fn fetch(fetcher: &Fetcher, url: &str, named_by: NamedBy) -> Result<FetchedBody, FetchFailure> {
    match fetcher.get(FetchRequest { url, what: What::Page, named_by, validators: None }).await? {
        Fetched::Body(body) => Ok(*body),
        Fetched::NotModified { .. } => Err(FetchFailure::new(
            FetchProblem::ServerError,
            format!(
                "{} says that nothing has changed, though it was asked for the first time.",
                shown_text(url)
            ),
        )),
    }
}

/// The body again, and the feed in it.
async fn read_feed(
    fetcher: &Fetcher,
    body: FetchedBody,
) -> Result<(FetchedBody, Result<ParsedFeed, FetchFailure>), FetchFailure> {
    let address = body.final_url.clone();
    let read = fetcher.work.run(move || {
        let feed = parse(&body).map_err(|error| explain(&error, &body.final_url));
        (body, feed)
    });
    read.await.map_err(|_| {
        let sentence = format!("{} takes too long to read.", shown_text(&address));
        FetchFailure::new(FetchProblem::Unreadable, sentence)
    })
}

async fn on_a_page(
    fetcher: &Fetcher,
    url: &Url,
    body: FetchedBody,
    failure: FetchFailure,
) -> Result<Found, FindFailure> {
    if !crate::portal::is_web_page(&body.bytes) && !is_stated_html(&body) {
        return Err(failure.into());
    }
    let page_url = body.final_url.clone();
    let read = fetcher.work.run(move || {
        let html = encoding::decode(&body.bytes, body.content_type.as_deref(), DocumentKind::Html);
        discover::discover(&html, &body.final_url)
    });
    let page = read.await.unwrap_or_default();
    let links = discover::distinct(reachable(fetcher, &page_url, page.feeds.clone()).await);
    match links.as_slice() {
        [] => {}
        [only] => {
            if let Some(found) = try_feed(fetcher, &only.url, &page_url).await {
                return Ok(found);
            }
        }
        _ => return Ok(Found::Choices { site_title: title(&page, url), feeds: links }),
    }
    for place in discover::usual_places(&page_url).into_iter().take(USUAL_PLACES) {
        if let Some(found) = try_feed(fetcher, &place, &page_url).await {
            return Ok(found);
        }
    }
    Ok(Found::PageOnly { title: title(&page, url), url: url.to_string() })
}

/// The links that may be followed from that page: none into the local network from outside.
async fn reachable(fetcher: &Fetcher, page_url: &str, links: Vec<FeedLink>) -> Vec<FeedLink> {
    let named_by = NamedBy::Document(page_url.to_owned());
    let mut open = Vec::with_capacity(links.len());
    for link in links {
        let Ok(url) = Url::parse(&link.url) else { continue };
        let is_refused = matches!(
            fetcher.gate.admit(&url, &named_by).await,
            Err(FetchFailure { problem: FetchProblem::Forbidden, .. })
        );
        if !is_refused {
            open.push(link);
        }
    }
    open
}

async fn try_feed(fetcher: &Fetcher, address: &str, page_url: &str) -> Option<Found> {
    let body = fetch(fetcher, address, NamedBy::Document(page_url.to_owned())).await.ok()?;
    let (_, feed) = read_feed(fetcher, body).await.ok()?;
    Some(Found::Feed { url: address.to_owned(), feed: Box::new(feed.ok()?) })
}

pub(crate) fn is_stated_html(body: &FetchedBody) -> bool {
    body.content_type.as_deref().is_some_and(|stated| {
        let stated = stated.trim().to_ascii_lowercase();
        stated.starts_with("text/html") || stated.starts_with("application/xhtml")
    })
}

fn title(page: &Discovery, url: &Url) -> String {
    let named = page.site_name.clone().or_else(|| page.page_title.clone());
    named.unwrap_or_else(|| url.host_str().unwrap_or_default().to_owned())
}
