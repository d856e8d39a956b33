//! The first stage of a sync: ask each feed what is new, read it, and hand its stories on.

use std::collections::HashSet;
use std::sync::Arc;

use layover_content::feed::{self, FeedError, FeedInput, ParsedFeed};
use layover_content::profile::{self, Profile};
use layover_content::staging::{StagingContext, files_by_category, stage_entry};
use layover_model::{FeedId, FetchProblem, SectionName, StagedArticle, Validators};
use tokio::sync::mpsc::Sender;
use tokio_util::sync::CancellationToken;

use crate::fetcher::{FetchRequest, Fetched, FetchedBody, Fetcher, What};
use crate::gate::NamedBy;
use crate::politeness::backoff_s;
use crate::problem::{FetchFailure, shown_text};
use crate::schedule::{self, Bounds, host_of};

/// One feed to ask.
#[derive(Clone, Debug)]
pub struct FeedJob {
    /// The feed.
    pub feed: FeedId,
    /// Its address, as subscribed.
    pub url: String,
    /// From its last good answer; without any, this is its first sync.
    pub validators: Validators,
    /// Slug of the publication's built-in profile.
    pub profile: Option<String>,
    /// The section all its stories stand in.
    pub section: Option<SectionName>,
    /// Failures in a row before this: they decide how long the next wait is.
    pub failures: u32,
}

/// What one feed brought.
#[derive(Debug)]
pub enum FeedOutcome {
    /// It has changed.
    Changed(FeedArticles),
    /// It says, or its bytes say, that nothing has changed.
    Unchanged(FeedUnchanged),
    /// It could not be had; what is stored of it stays.
    Failed(FeedFailed),
}

/// A feed's stories.
#[derive(Debug)]
pub struct FeedArticles {
    /// The feed.
    pub feed: FeedId,
    /// To ask with next time.
    pub validators: Validators,
    /// Its title.
    pub title: Option<String>,
    /// The site's address as the feed states it.
    pub site_url: Option<String>,
    /// BCP 47 tag as stated.
    pub language: Option<String>,
    /// Its stories, in its order.
    pub articles: Vec<StagedArticle>,
    /// What was odd, in plain sentences.
    pub warnings: Vec<String>,
    /// Where permanent redirects led. Only a report: one fetch never moves an address.
    pub permanent_target: Option<String>,
}

/// A feed with nothing new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedUnchanged {
    /// The feed.
    pub feed: FeedId,
    /// Where permanent redirects led, as in [`FeedArticles::permanent_target`].
    pub permanent_target: Option<String>,
}

/// A feed that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedFailed {
    /// The feed.
    pub feed: FeedId,
    /// What a reader can do about it.
    pub problem: FetchProblem,
    /// One plain sentence that names the address.
    pub sentence: String,
    /// Seconds from now before which it should not be asked by itself. None when the fault is not the
    /// source's: no network, or a network that wants a sign-in.
    pub not_before_seconds: Option<u64>,
}

/// Asks every feed and sends an outcome for each, as they come. When cancelled it returns at once.
pub async fn run_feeds(
    fetcher: Arc<Fetcher>,
    jobs: Vec<FeedJob>,
    sink: Sender<FeedOutcome>,
    cancel: CancellationToken,
) {
    let bounds = Bounds { at_once: fetcher.limits.fetches, per_host: fetcher.limits.connections_per_host };
    let jobs = jobs.into_iter().map(|job| (host_of(&job.url), job)).collect();
    schedule::run(jobs, bounds, sink, cancel, |job| ask(Arc::clone(&fetcher), job)).await;
    fetcher.close_idle();
}

async fn ask(fetcher: Arc<Fetcher>, job: FeedJob) -> FeedOutcome {
    let (feed, failures, url) = (job.feed, job.failures, job.url.clone());
    fetch(&fetcher, job).await.unwrap_or_else(|failure| {
        let is_ours = matches!(failure.problem, FetchProblem::Offline | FetchProblem::CaptivePortal);
        let backoff = || (!is_ours).then(|| backoff_s(failures.saturating_add(1), &url));
        FeedOutcome::Failed(FeedFailed {
            feed,
            problem: failure.problem,
            not_before_seconds: failure.not_before_s.or_else(backoff),
            sentence: failure.sentence,
        })
    })
}

async fn fetch(fetcher: &Fetcher, job: FeedJob) -> Result<FeedOutcome, FetchFailure> {
    let request = FetchRequest {
        url: &job.url,
        what: What::Feed,
        named_by: NamedBy::Reader,
        validators: Some(&job.validators),
    };
    let body = match fetcher.get(request).await? {
        Fetched::NotModified { permanent_target } => {
            return Ok(FeedOutcome::Unchanged(FeedUnchanged { feed: job.feed, permanent_target }));
        }
        Fetched::Body(body) => *body,
    };
    if job.validators.body_hash.is_some() && job.validators.body_hash == body.validators.body_hash {
        let permanent_target = body.permanent_target;
        return Ok(FeedOutcome::Unchanged(FeedUnchanged { feed: job.feed, permanent_target }));
    }
    let is_first_sync = job.validators == Validators::default();
    let (validators, permanent_target) = (body.validators.clone(), body.permanent_target.clone());
    let mut source = Source::of(&job);
    let first = read(fetcher, body, source.clone()).await?;
    source.is_filed_by_category = Some(first.is_filed_by_category);
    let mut articles = first.articles;
    if is_first_sync {
        older_pages(fetcher, source, first.next_page, &mut articles).await;
    }
    Ok(FeedOutcome::Changed(FeedArticles {
        feed: job.feed,
        validators,
        title: first.title,
        site_url: first.site_url,
        language: first.language,
        articles,
        warnings: first.warnings,
        permanent_target,
    }))
}

/// Pages of older stories of a feed that is new here, on the same host. Whatever goes wrong with one, the
/// stories that came stay.
async fn older_pages(
    fetcher: &Fetcher,
    source: Source,
    mut next: Option<String>,
    articles: &mut Vec<StagedArticle>,
) {
    let mut known: HashSet<_> = articles.iter().map(identity).collect();
    for _ in 1..fetcher.limits.feed_pages {
        let Some(address) = next.filter(|next| host_of(next) == host_of(&source.url)) else { return };
        let named_by = NamedBy::Document(source.url.clone());
        let request = FetchRequest { url: &address, what: What::Feed, named_by, validators: None };
        let Ok(Fetched::Body(body)) = fetcher.get(request).await else { return };
        let Ok(page) = read(fetcher, *body, source.clone()).await else { return };
        let before = articles.len();
        articles.extend(page.articles.into_iter().filter(|article| known.insert(identity(article))));
        if articles.len() == before {
            return;
        }
        next = page.next_page;
    }
}

fn identity(article: &StagedArticle) -> (Option<String>, Option<String>, String) {
    (article.guid.clone(), article.canonical_url.clone(), article.title.clone())
}

/// What staging must know of a feed.
#[derive(Clone)]
struct Source {
    url: String,
    profile: Option<Arc<Profile>>,
    section: Option<SectionName>,
    /// As the first page of the feed showed it: a later one is too short to tell.
    is_filed_by_category: Option<bool>,
}

impl Source {
    fn of(job: &FeedJob) -> Self {
        let profile = job.profile.as_deref().and_then(profile::named).or_else(|| profile::find(&job.url));
        Self { url: job.url.clone(), profile, section: job.section.clone(), is_filed_by_category: None }
    }
}

/// One page of a feed, staged.
struct ReadFeed {
    title: Option<String>,
    site_url: Option<String>,
    language: Option<String>,
    next_page: Option<String>,
    warnings: Vec<String>,
    articles: Vec<StagedArticle>,
    is_filed_by_category: bool,
}

async fn read(fetcher: &Fetcher, body: FetchedBody, source: Source) -> Result<ReadFeed, FetchFailure> {
    let address = body.final_url.clone();
    let read = fetcher.work.run_long(move || parse(&body).map(|feed| stage(feed, &source))).await;
    let unreadable = |_| unreadable(&address, "it takes too long to read");
    read.map_err(unreadable)?.map_err(|error| explain(&error, &address))
}

fn stage(feed: ParsedFeed, source: &Source) -> ReadFeed {
    let context = StagingContext {
        feed_url: &source.url,
        section: source.section.as_ref(),
        profile: source.profile.as_deref(),
        is_filed_by_category: source.is_filed_by_category.unwrap_or_else(|| files_by_category(&feed)),
    };
    let articles = feed.entries.iter().map(|entry| stage_entry(&feed, entry, &context)).collect();
    ReadFeed {
        articles,
        is_filed_by_category: context.is_filed_by_category,
        title: feed.title,
        site_url: feed.link,
        language: feed.language,
        next_page: feed.next_page,
        warnings: feed.warnings,
    }
}

/// Reads a fetched feed.
pub(crate) fn parse(body: &FetchedBody) -> Result<ParsedFeed, FeedError> {
    feed::parse(FeedInput {
        bytes: &body.bytes,
        content_type: body.content_type.as_deref(),
        content_location: body.content_location.as_deref(),
        url: &body.final_url,
    })
}

/// A feed's error as a failure that names it the way other failures do.
pub(crate) fn explain(error: &FeedError, address: &str) -> FetchFailure {
    match error {
        FeedError::Empty { .. } => unreadable(address, "it is empty"),
        FeedError::Unreadable { reason, .. } => unreadable(address, reason),
        FeedError::TooLarge { .. } => FetchFailure::new(
            FetchProblem::TooLarge,
            format!("{} is larger than Layover takes.", shown_text(address)),
        ),
        FeedError::NotAFeed { looks_like_html, .. } => {
            let instead = if *looks_like_html { "a web page" } else { "something else" };
            let sentence = format!("{} is {instead}, not a feed.", shown_text(address));
            FetchFailure::new(FetchProblem::NotAFeed, sentence)
        }
    }
}

fn unreadable(address: &str, reason: &str) -> FetchFailure {
    let sentence = format!("The feed {} cannot be read: {reason}.", shown_text(address));
    FetchFailure::new(FetchProblem::Unreadable, sentence)
}
