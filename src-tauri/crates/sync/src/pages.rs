//! Stories whose feed gives a summary only: fetch the page, take the story out of it.

use std::sync::Arc;

use layover_content::page::{self, ExtractedPage, PageError, PageInput};
use layover_content::profile::{self, Profile};
use layover_content::staging;
use layover_model::{ArticleId, FetchProblem, StagedArticle, TextFailure};
use tokio::sync::mpsc::Sender;
use tokio_util::sync::CancellationToken;

use crate::feeds::profile_named;
use crate::fetcher::{FetchRequest, Fetched, FetchedBody, Fetcher, What};
use crate::find::{FindFailure, is_stated_html};
use crate::gate::{NamedBy, is_local_by_name};
use crate::portal::is_web_page;
use crate::schedule::{self, Bounds, host_of};
use crate::typed::read_typed;

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
}

/// Fetches pages and sends an outcome for each, as they come. When cancelled it returns at once.
pub async fn run_pages(
    fetcher: Arc<Fetcher>,
    jobs: Vec<PageJob>,
    sink: Sender<PageOutcome>,
    cancel: CancellationToken,
) {
    let bounds = Bounds { at_once: fetcher.limits.fetches, per_host: fetcher.limits.connections_per_host };
    let jobs = jobs.into_iter().map(|job| (host_of(&job.url), job)).collect();
    schedule::run(jobs, bounds, sink, cancel, |job| fetch(Arc::clone(&fetcher), job)).await;
    fetcher.close_idle();
}

async fn fetch(fetcher: Arc<Fetcher>, job: PageJob) -> PageOutcome {
    let named_by = NamedBy::document(job.source.as_deref());
    let request = FetchRequest { url: &job.url, what: What::Page, named_by, validators: None };
    let result = match fetcher.get(request).await {
        Ok(Fetched::Body(body)) => {
            let profile = job.profile.as_deref().and_then(profile_named);
            let staged = job.staged;
            let read = fetcher
                .work
                .run(move || extract(&body, profile).map(|page| staging::with_page(staged, page)));
            match read.await {
                Ok(Ok(staged)) => Ok(staged),
                Ok(Err(error)) => Err(error.text_failure()),
                Err(_) => Err(TextFailure::Unreadable),
            }
        }
        // No validators were sent, so this is a server's mistake.
        Ok(Fetched::NotModified { .. }) => Err(TextFailure::Unreachable),
        Err(failure) => Err(text_failure(failure.problem, &job.url)),
    };
    PageOutcome { article: job.article, result }
}

/// Fetches one page that the reader named and takes its story out.
///
/// # Errors
/// A sentence for the reader; what was not fetched for want of a network is [`FindFailure::Offline`].
pub async fn save_page(fetcher: &Fetcher, address: &str) -> Result<StagedArticle, FindFailure> {
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
    let asked = url.to_string();
    let read = fetcher.work.run(move || extract(&body, profile).map(|page| staging::from_page(page, &asked)));
    match read.await {
        Ok(Ok(staged)) => Ok(staged),
        Ok(Err(error)) => Err(FindFailure::no_story(&url, error.text_failure())),
        Err(_) => Err(FindFailure::no_story(&url, TextFailure::Unreadable)),
    }
}

fn extract(body: &FetchedBody, profile: Option<&Profile>) -> Result<ExtractedPage, PageError> {
    let input = PageInput {
        bytes: &body.bytes,
        content_type: body.content_type.as_deref(),
        url: &body.final_url,
        profile,
    };
    page::extract(input)
}

/// A page's failure as the story keeps it. What a strange network may have caused passes.
fn text_failure(problem: FetchProblem, url: &str) -> TextFailure {
    match problem {
        FetchProblem::NotFound | FetchProblem::Gone => TextFailure::Gone,
        FetchProblem::Refused => TextFailure::Refused,
        FetchProblem::TooLarge | FetchProblem::NotAFeed | FetchProblem::Unreadable => TextFailure::Unreadable,
        FetchProblem::Forbidden if is_local_by_name(url) => TextFailure::Forbidden,
        _ => TextFailure::Unreachable,
    }
}
