//! Stories whose feed gives a summary only: fetch the page, take the story out of it.

use std::sync::Arc;

use layover_content::page::{self, ExtractedPage, PageError, PageInput};
use layover_content::profile::{self, Profile};
use layover_content::staging;
use layover_model::{ArticleId, FetchProblem, RawPage, StagedArticle, TextFailure, TextState};
use tokio::sync::mpsc::{self, Sender};
use tokio_util::sync::CancellationToken;

use crate::fetcher::{FetchRequest, Fetched, FetchedBody, Fetcher, What};
use crate::find::{FindFailure, is_stated_html};
use crate::gate::{NamedBy, is_local_by_name};
use crate::portal::is_web_page;
use crate::problem::Wait;
use crate::schedule::{self, Bounds, host_of};
use crate::twins::{self, Arrived, Beginning};
use crate::typed::read_typed;
use crate::work::WorkError;

/// One page to fetch.
#[derive(Clone, Debug)]
pub struct PageJob {
    /// The story.
    pub article: ArticleId,
    /// Its page.
    pub url: String,
    /// Slug of the publication's built-in profile.
    pub profile: Option<String>,
    /// Address of the *feed* the story came from, as the reader subscribed to it: a page in the local network
    /// is fetched only for a feed from the same opened range. Without one, public pages alone.
    pub source: Option<String>,
    /// The story as it stands.
    pub staged: StagedArticle,
}

/// What one page brought.
#[derive(Debug)]
pub struct PageOutcome {
    /// The story.
    pub article: ArticleId,
    /// The story with its text, or why there is no more than before.
    pub result: Result<StagedArticle, TextFailure>,
    /// The page as it came, and the later pages of an article in parts.
    pub pages: Vec<RawPage>,
    /// How long its server asked to be left alone, where that is what is wrong.
    pub wait: Option<Wait>,
}

/// An article of more parts is a book, or a trap.
const PARTS_MOST: usize = 20;

/// Fetches pages and sends an outcome for each, as they come. When cancelled it returns at once.
pub async fn run_pages(
    fetcher: Arc<Fetcher>,
    jobs: Vec<PageJob>,
    sink: Sender<PageOutcome>,
    cancel: CancellationToken,
) {
    fetcher.begin_stage();
    let bounds = Bounds { at_once: fetcher.limits.fetches, per_host: fetcher.limits.connections_per_host };
    let jobs = jobs.into_iter().map(|job| (host_of(&job.url), job)).collect();
    let (found, arriving) = mpsc::channel(IN_HAND);
    let fetching = schedule::run(jobs, bounds, found, cancel, |job| fetch(Arc::clone(&fetcher), job));
    tokio::join!(fetching, twins::sift(arriving, sink));
    fetcher.close_idle();
}

/// Outcomes on their way from a fetch to whoever stores them.
const IN_HAND: usize = 8;

async fn fetch(fetcher: Arc<Fetcher>, job: PageJob) -> Arrived {
    let named_by = NamedBy::document(job.source.as_deref());
    let profile = profile_for(job.profile.as_deref(), &job.url);
    let (mut pages, mut wait) = (Vec::new(), None);
    let read = match page_at(&fetcher, &job.url, &named_by).await {
        Ok(page) => {
            pages.push(page);
            read_parts(&fetcher, &mut pages, profile, &named_by).await
        }
        Err((failure, asked_for)) => {
            wait = asked_for;
            Err(failure)
        }
    };
    let (mut strange, story) = (None, job.staged);
    let result = match read {
        Ok(page) => {
            let work = move || {
                // What says of itself that it is not whole has its own reason, and keeps it.
                let is_suspect = page.quality == TextState::Full && staging::is_strange(&story, &page);
                let strange = is_suspect.then(|| Beginning::of(&page.text));
                (strange, staging::with_page(story, page))
            };
            staged(&fetcher, work).await.map(|(found, story)| {
                strange = found;
                story
            })
        }
        Err(failure) => Err(failure),
    };
    Arrived { outcome: PageOutcome { article: job.article, result, pages, wait }, asked: job.url, strange }
}

async fn page_at(
    fetcher: &Fetcher,
    url: &str,
    named_by: &NamedBy,
) -> Result<RawPage, (TextFailure, Option<Wait>)> {
    let request = FetchRequest { url, what: What::Page, named_by: named_by.clone(), validators: None };
    match fetcher.get(request).await {
        Ok(Fetched::Body(body)) => Ok(raw(*body)),
        // No validators were sent, so this is a server's mistake.
        Ok(Fetched::NotModified { .. }) => Err((TextFailure::Unreachable, None)),
        Err(failure) => Err((text_failure(failure.problem, url), failure.wait())),
    }
}

fn raw(body: FetchedBody) -> RawPage {
    RawPage { url: body.final_url, content_type: body.content_type, bytes: body.bytes.into_bytes() }
}

/// The article of the one page in `pages`, with the later pages it names, which are added there. One that
/// cannot be had leaves the article as far as it goes, and not whole.
async fn read_parts(
    fetcher: &Fetcher,
    pages: &mut Vec<RawPage>,
    profile: Option<Arc<Profile>>,
    named_by: &NamedBy,
) -> Result<ExtractedPage, TextFailure> {
    let Some(first) = pages.first() else { return Err(TextFailure::NoArticle) };
    let first = read(fetcher, first.clone(), profile.clone()).await?;
    let mut next = first.next_page.clone();
    let mut later = Vec::new();
    let mut is_whole = true;
    while let Some(url) = next.take() {
        if pages.iter().any(|page| page.url == url) {
            break;
        }
        is_whole = pages.len() < PARTS_MOST;
        if !is_whole {
            break;
        }
        match part(fetcher, &url, profile.clone(), named_by).await {
            Ok((page, read)) => {
                next.clone_from(&read.next_page);
                pages.push(page);
                later.push(read);
            }
            Err(_) => is_whole = false,
        }
    }
    staged(fetcher, move || page::join(first, later, is_whole)).await
}

async fn part(
    fetcher: &Fetcher,
    url: &str,
    profile: Option<Arc<Profile>>,
    named_by: &NamedBy,
) -> Result<(RawPage, ExtractedPage), TextFailure> {
    let page = page_at(fetcher, url, named_by).await.map_err(|(failure, _)| failure)?;
    let read = read(fetcher, page.clone(), profile).await?;
    Ok((page, read))
}

/// Takes a story out of its pages as they were kept, with the rules of today and without the web.
///
/// # Errors
/// Why there is no story on them.
pub async fn reread(
    fetcher: &Fetcher,
    pages: Vec<RawPage>,
    profile: Option<&str>,
    story: StagedArticle,
) -> Result<StagedArticle, TextFailure> {
    let mut parts = pages.into_iter();
    let first = parts.next().ok_or(TextFailure::NoArticle)?;
    let profile = profile_for(profile, &first.url);
    let first = read(fetcher, first, profile.clone()).await?;
    let mut next = first.next_page.clone();
    let mut later = Vec::new();
    for page in parts {
        let page = read(fetcher, page, profile.clone()).await?;
        next.clone_from(&page.next_page);
        later.push(page);
    }
    // The last page names none; where it does, the rest was not to be had then either.
    staged(fetcher, move || staging::with_page_again(story, page::join(first, later, next.is_none()))).await
}

async fn read(
    fetcher: &Fetcher,
    page: RawPage,
    profile: Option<Arc<Profile>>,
) -> Result<ExtractedPage, TextFailure> {
    match fetcher.work.run(move || extract(&page, profile.as_deref())).await {
        Ok(Ok(page)) => Ok(page),
        Ok(Err(error)) => Err(error.text_failure()),
        Err(error) => Err(error.text_failure()),
    }
}

/// Work on foreign text that cannot fail by itself.
async fn staged<T: Send + 'static>(
    fetcher: &Fetcher,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, TextFailure> {
    fetcher.work.run(work).await.map_err(WorkError::text_failure)
}

/// A page a reader named, and its story.
#[derive(Debug)]
pub struct SavedPage {
    /// The story.
    pub article: StagedArticle,
    /// The page as it came, and the later pages of an article in parts.
    pub pages: Vec<RawPage>,
}

/// Fetches one page that the reader named and takes its story out.
///
/// # Errors
/// A sentence for the reader; what was not fetched for want of a network is [`FindFailure::Offline`].
pub async fn save_page(fetcher: &Fetcher, address: &str) -> Result<SavedPage, FindFailure> {
    let url = read_typed(address).map_err(FindFailure::NotAnAddress)?.into_first();
    let request =
        FetchRequest { url: url.as_str(), what: What::Page, named_by: NamedBy::Reader, validators: None };
    let Fetched::Body(body) = fetcher.get(request).await? else {
        return Err(FindFailure::no_story(&url, TextFailure::Unreachable));
    };
    if !is_web_page(&body.bytes) && !is_stated_html(&body) {
        return Err(FindFailure::no_story(&url, TextFailure::NoArticle));
    }
    let profile = profile::find(&body.final_url);
    let (asked, found) = (url.to_string(), body.final_url.clone());
    let mut pages = vec![raw(*body)];
    // The later pages are named by the first one, not by the reader.
    let read = read_parts(fetcher, &mut pages, profile, &NamedBy::document(Some(&found))).await;
    let read = match read {
        Ok(page) => staged(fetcher, move || staging::from_page(page, &asked)).await,
        Err(failure) => Err(failure),
    };
    read.map(|article| SavedPage { article, pages }).map_err(|failure| FindFailure::no_story(&url, failure))
}

/// Takes the story out of a page that was saved as a file. Nothing is fetched.
///
/// # Errors
/// Why there is no story on it.
pub async fn read_page_file(fetcher: &Fetcher, page: RawPage) -> Result<SavedPage, TextFailure> {
    if !is_web_page(&page.bytes) {
        return Err(TextFailure::NoArticle);
    }
    let (profile, url) = (profile::find(&page.url), page.url.clone());
    let read = read(fetcher, page.clone(), profile).await?;
    let article = staged(fetcher, move || staging::from_page(read, &url)).await?;
    Ok(SavedPage { article, pages: vec![page] })
}

/// The profile a page is read by: the publication's, where it is about the page's host, else the host's own. No
/// profile is put to the page of a site it does not name.
fn profile_for(slug: Option<&str>, url: &str) -> Option<Arc<Profile>> {
    slug.and_then(profile::named).filter(|profile| profile.is_at(url)).or_else(|| profile::find(url))
}

fn extract(page: &RawPage, profile: Option<&Profile>) -> Result<ExtractedPage, PageError> {
    let input =
        PageInput { bytes: &page.bytes, content_type: page.content_type.as_deref(), url: &page.url, profile };
    page::extract(input)
}

/// A page's failure as the story keeps it. What a strange network may have caused passes.
fn text_failure(problem: FetchProblem, url: &str) -> TextFailure {
    match problem {
        FetchProblem::NotFound | FetchProblem::Gone => TextFailure::Gone,
        FetchProblem::Refused => TextFailure::Refused,
        FetchProblem::TooLarge | FetchProblem::NotAFeed | FetchProblem::Unreadable => TextFailure::Unreadable,
        FetchProblem::Forbidden if is_local_by_name(url) => TextFailure::Forbidden,
        FetchProblem::AskedToWait => TextFailure::AskedToWait,
        _ => TextFailure::Unreachable,
    }
}
