//! Links followed with no network, and addresses for later: kept, asked about once, fetched as saved stories.

use crate::contract::{LinksToAskAbout, Pending, QueueReport};
use crate::voice::With::{Count, Text};
use crate::voice::{say, say_of, say_with};
use crate::{AppError, Library, LinkTarget, clock, network, telling, words};
use layover_content::address::without_credentials;
use layover_model::{ArticleId, FetchProblem};
use layover_store::{PendingAddress, PendingKind};
use layover_sync::{Fetcher, Reach, has_way_out, typed_address};
use std::sync::Arc;
use std::time::Duration;

/// A link that is followed waits no longer than this to be told from one that leads nowhere.
const PATIENCE: Duration = Duration::from_millis(2_500);

impl Library {
    /// Follows a link: to our copy when there is one, to the system when there is a network, else it is kept. `title`
    /// is what it stood under, `from` the story it stood in.
    ///
    /// # Errors
    /// The link is no http, https or mailto address, or the library could not be written.
    pub async fn follow_link(
        &self,
        link: String,
        title: String,
        from: Option<i64>,
    ) -> Result<LinkTarget, AppError> {
        let address = match self.target_from(link, from).await? {
            LinkTarget::Elsewhere(address) if address.starts_with("http") => address,
            target => return Ok(target),
        };
        let Some(why) = self.what_bars(&address).await? else { return Ok(LinkTarget::Elsewhere(address)) };
        let title: String = words::one_line(&title).chars().take(200).collect();
        let kept = PendingAddress {
            url: without_credentials(&address),
            what: PendingKind::Link,
            title,
            from: from.map(ArticleId),
            ..PendingAddress::default()
        };
        self.with_store(move |store| Ok(store.add_pending(&kept, clock::now())?)).await?;
        self.announce(&["subscriptions"]).await;
        let sentence = match why {
            Reach::SignIn => say_of("linkKept", "sign-in", &[]),
            _ => say_of("linkKept", "no-network", &[]),
        };
        Ok(LinkTarget::Kept(sentence))
    }

    /// What keeps an address from being reached that is the network's fault; `None` when there is a way.
    async fn what_bars(&self, address: &str) -> Result<Option<Reach>, AppError> {
        let fetcher = self.fetcher().await?;
        let Err(failure) = fetcher.reach(address, PATIENCE).await else { return Ok(None) };
        Ok(match failure.problem {
            FetchProblem::Offline => Some(Reach::Offline),
            FetchProblem::CaptivePortal => Some(Reach::SignIn),
            FetchProblem::Unreachable if !has_way_out() => Some(Reach::Offline),
            // The site's fault, or the network's: another one tells.
            FetchProblem::Unreachable | FetchProblem::Untrusted => self.what_bars_others(&fetcher).await?,
            _ => None,
        })
    }

    /// Asks a source of this library: nobody is contacted whom the reader did not add.
    async fn what_bars_others(&self, fetcher: &Fetcher) -> Result<Option<Reach>, AppError> {
        let source = self
            .with_store(|store| {
                let publications = store.publications()?;
                let mut feeds = publications.into_iter().flat_map(|publication| publication.feeds);
                Ok(feeds.find(|feed| feed.health.last_success.is_some() && feed.url.starts_with("http")))
            })
            .await?;
        // With nobody to ask, the browser says what is wrong with the address.
        let Some(source) = source else { return Ok(None) };
        Ok(match fetcher.reach(&source.url, PATIENCE).await {
            Ok(()) => None,
            Err(failure) => match failure.problem {
                FetchProblem::CaptivePortal => Some(Reach::SignIn),
                FetchProblem::Offline => Some(Reach::Offline),
                FetchProblem::Unreachable | FetchProblem::Untrusted => Some(Reach::Silent),
                _ => None,
            },
        })
    }

    /// What waits: followed links, pages and sources.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn queue(&self) -> Result<Vec<Pending>, AppError> {
        self.with_store(|store| Ok(store.pending()?.into_iter().map(pending).collect())).await
    }

    /// Keeps an address for later; the next sync fetches it and saves it as a story.
    ///
    /// # Errors
    /// It is no web address, or the library could not be written.
    pub async fn queue_address(&self, address: String) -> Result<String, AppError> {
        let url =
            typed_address(&address).map_err(|_| AppError::NotAnAddress(telling::no_address(&address)))?;
        if let LinkTarget::OnBoard(_) = self.link_target(url.clone()).await? {
            return Ok(say("pageHere"));
        }
        let refused = self.fetcher().await?.refuses(&url).await;
        let kept = PendingAddress { url, what: PendingKind::SavePage, ..PendingAddress::default() };
        self.with_store(move |store| Ok(store.add_pending(&kept, clock::now())?)).await?;
        self.announce(&["subscriptions"]).await;
        if let Some(refused) = refused {
            let why = telling::fetched(refused.problem.as_str(), &refused.sentence);
            return Ok(say_with("queueKeptBut", &[("why", Text(&why))]));
        }
        Ok(say("queueKept"))
    }

    /// The question about links followed with no network, once for each: `None` when all were asked about, or while
    /// there is still none.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn ask_about_links(&self) -> Result<Option<LinksToAskAbout>, AppError> {
        let count = self.with_store(|store| Ok(store.ask_about_links(clock::now())?)).await?;
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        Ok((count > 0).then(|| LinksToAskAbout { count, sentence: question(count) }))
    }

    /// Fetches what waits as saved stories, followed links among it: all, or the one of that address.
    ///
    /// # Errors
    /// The library could not be read or written.
    pub async fn fetch_queue(&self, url: Option<String>) -> Result<QueueReport, AppError> {
        let fetcher = Arc::new(self.fetcher().await?);
        let wanted = url.clone();
        self.with_store(move |store| Ok(store.want_links(wanted.as_deref())?)).await?;
        let tried = self.try_pending(&fetcher, url.as_deref()).await?;
        self.make_searchable().await;
        self.announce(&["articles", "subscriptions"]).await;
        let sentence = fetched(tried.done, tried.waiting, fetcher.network());
        Ok(QueueReport { saved: tried.done, waiting: tried.waiting, sentence })
    }
}

/// An address that waits, as a window shows it.
pub(crate) fn pending(kept: PendingAddress) -> Pending {
    let sentence = match (kept.what, kept.sentence.is_empty()) {
        (_, false) => kept.sentence,
        (PendingKind::Link, true) => say("queueFollowed"),
        (_, true) => say("queueNext"),
    };
    Pending {
        url: kept.url,
        what: kept.what.as_str().to_owned(),
        sentence,
        title: kept.title,
        from_story: kept.from.map(|article| article.0),
        from_title: kept.from_title,
    }
}

fn question(count: u32) -> String {
    say_with("queueQuestion", &[("count", Count(count.into()))])
}

fn fetched(done: u32, waiting: u32, reach: Reach) -> String {
    let counted = |id: &str, count: u32| say_with(id, &[("count", Count(count.into()))]);
    let waits = || {
        let why = network::sentence(reach).filter(|_| reach.is_shut()).unwrap_or_default();
        words::sentences(&[why, counted("queueWaits", waiting)])
    };
    match (done, waiting) {
        (0, 0) => say("queueNothing"),
        (0, _) => waits(),
        (done, 0) => counted("queueFetched", done),
        (done, _) => words::sentences(&[counted("queueFetched", done), waits()]),
    }
}
