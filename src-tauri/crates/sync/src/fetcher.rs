//! One address, one answer: the only place of Layover that talks to the network.
//!
//! No cookies, no referrer, one honest name. Each hop is checked by [`crate::gate`] and connects to what was
//! checked. Nothing an answer says is written down here: a permanent redirect is only reported.

use layover_model::{FetchProblem, Validators};
use tokio::sync::Semaphore;
use url::Url;

use crate::allow::AllowList;
use crate::body::{self, Body, Room};
use crate::connect::{Connector, Proxy};
use crate::exchange::{Answer, Exchange};
use crate::gate::{Gate, NamedBy, Standing};
use crate::limits::Limits;
use crate::names::Names;
use crate::politeness::{self, Patience};
use crate::problem::{FetchFailure, of_status, shown};
use crate::redirect::{self, Trail};
use crate::slots::Slots;
use crate::trust::Trust;
use crate::{SyncError, portal};

/// How Layover names itself.
pub const USER_AGENT: &str = "Layover/0.1 (+offline reader)";

/// What a [`Fetcher`] is made with. `FetcherSettings::default()` is what Layover ships with.
#[derive(Clone, Debug)]
pub struct FetcherSettings {
    /// The reader's door into the local network.
    pub allow: AllowList,
    /// Roots trusted beside the platform's, as DER.
    pub extra_roots: Vec<Vec<u8>>,
    /// `User-Agent`.
    pub user_agent: String,
    /// Bounds.
    pub limits: Limits,
    /// Proxy.
    pub proxy: Proxy,
    /// Where names are looked up.
    pub names: Names,
}

impl Default for FetcherSettings {
    fn default() -> Self {
        Self {
            allow: AllowList::default(),
            extra_roots: Vec::new(),
            user_agent: USER_AGENT.to_owned(),
            limits: Limits::default(),
            proxy: Proxy::default(),
            names: Names::default(),
        }
    }
}

/// What is expected at an address: decides `Accept`, the size limit, and what counts as a captive portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A feed.
    Feed,
    /// A page, or anything a reader may have typed.
    Page,
    /// A picture.
    Picture,
}

/// One fetch.
#[derive(Clone, Debug)]
pub struct FetchRequest<'a> {
    /// Absolute, `http` or `https`.
    pub url: &'a str,
    /// What is expected there.
    pub what: What,
    /// Who named the address.
    pub named_by: NamedBy,
    /// From the last answer: a server that knows them may answer "not changed".
    pub validators: Option<&'a Validators>,
}

/// A good answer.
#[derive(Debug)]
pub enum Fetched {
    /// Nothing changed since the validators.
    NotModified {
        /// Where permanent redirects led, when the first hop was one.
        permanent_target: Option<String>,
    },
    /// A body.
    Body(Box<FetchedBody>),
}

/// A body and what came with it.
#[derive(Debug)]
pub struct FetchedBody {
    /// The bytes, content codings decoded.
    pub bytes: Body,
    /// `Content-Type`.
    pub content_type: Option<String>,
    /// `Content-Location`.
    pub content_location: Option<String>,
    /// Where the body came from, after redirects.
    pub final_url: String,
    /// To ask with next time.
    pub validators: Validators,
    /// Where permanent redirects led, when the first hop was one. Only reported: see the store's rule on
    /// moved feeds.
    pub permanent_target: Option<String>,
}

/// Fetches. Cheap to share; one for a library.
#[derive(Debug)]
pub struct Fetcher {
    pub(crate) gate: Gate,
    pub(crate) limits: Limits,
    pub(crate) work: crate::work::Work,
    exchange: Exchange,
    room: Room,
    under_way: Semaphore,
    patience: Patience,
}

impl Fetcher {
    /// A fetcher with its own connections.
    ///
    /// # Errors
    /// When an extra root or a fixed proxy address cannot be read.
    pub fn new(settings: FetcherSettings) -> Result<Self, SyncError> {
        let limits = settings.limits;
        let trust = Trust::new(&settings.extra_roots)?;
        let connector = Connector::new(trust, &settings.proxy, limits.connect)?;
        let slots = Slots::new(limits.connections_per_host);
        Ok(Self {
            gate: Gate::new(settings.allow, settings.names),
            exchange: Exchange::new(connector, slots, settings.user_agent, &limits),
            room: Room::default(),
            under_way: Semaphore::new(limits.fetches.max(1)),
            patience: Patience::default(),
            work: crate::work::Work::new(limits.reading),
            limits,
        })
    }

    /// Fetches one address.
    ///
    /// # Errors
    /// A [`FetchFailure`] with a sentence for the reader; nothing of a failed answer is returned.
    pub async fn get(&self, request: FetchRequest<'_>) -> Result<Fetched, FetchFailure> {
        let url = redirect::parse(request.url)?;
        let passing = tokio::time::timeout(self.limits.total, self.follow(url.clone(), &request));
        passing.await.unwrap_or_else(|_| {
            let seconds = self.limits.total.as_secs();
            let sentence = format!("{} gave no whole answer in {seconds} seconds.", shown(&url));
            Err(FetchFailure::new(FetchProblem::Unreachable, sentence))
        })
    }

    /// Closes the connections that are not in use.
    pub fn close_idle(&self) {
        self.exchange.close_idle();
    }

    async fn follow(&self, first: Url, request: &FetchRequest<'_>) -> Result<Fetched, FetchFailure> {
        let mut trail = Trail::new(first);
        let mut before: Option<Standing> = None;
        loop {
            let url = trail.current().clone();
            let host = url.host_str().unwrap_or_default().to_owned();
            self.patience.check(&host, &url)?;
            let passage = match &before {
                None => self.gate.admit(&url, &request.named_by).await?,
                Some(before) => {
                    let admitted = self.gate.admit_redirect(&url, before).await;
                    admitted.map_err(|failure| redirect::refused(failure, &trail))?
                }
            };
            let _under_way = self.under_way.acquire().await.map_err(|_| closed(&url))?;
            let mut answer = self.exchange.ask(&url, &passage, request.what, request.validators).await?;
            let status = answer.status();
            if redirect::is_redirect(status) {
                let location = answer.header("location");
                answer.set_aside().await;
                trail.step(status, location.as_deref(), self.limits.redirects)?;
                before = Some(passage.standing);
                continue;
            }
            return self.conclude(answer, status, &trail, &host, request).await;
        }
    }

    async fn conclude(
        &self,
        mut answer: Answer,
        status: u16,
        trail: &Trail,
        host: &str,
        request: &FetchRequest<'_>,
    ) -> Result<Fetched, FetchFailure> {
        if status == 304 && request.validators.is_some() {
            answer.set_aside().await;
            self.patience.answered(host);
            return Ok(Fetched::NotModified { permanent_target: trail.permanent_target() });
        }
        if !(200..300).contains(&status) {
            let wait = politeness::retry_after_s(&answer.header("retry-after"), &answer.header("date"));
            answer.set_aside().await;
            let failure = of_status(status, trail.current());
            if failure.problem == FetchProblem::AskedToWait {
                self.patience.asked_to_wait(host, wait);
                return Err(failure.waiting(wait));
            }
            return Err(failure);
        }
        self.patience.answered(host);
        self.take_body(answer, trail, request).await.map(|body| Fetched::Body(Box::new(body)))
    }

    async fn take_body(
        &self,
        mut answer: Answer,
        trail: &Trail,
        request: &FetchRequest<'_>,
    ) -> Result<FetchedBody, FetchFailure> {
        let url = trail.current();
        let limit = match request.what {
            What::Picture => self.limits.picture_bytes,
            What::Feed | What::Page => self.limits.document_bytes,
        };
        let bytes = body::read(&mut answer, url, limit, &self.room).await?;
        if let Some(failure) = portal::recognise(request.what, trail, &bytes) {
            return Err(failure);
        }
        let validators = Validators {
            etag: answer.header("etag"),
            last_modified: answer.header("last-modified"),
            body_hash: Some(body::hash(&bytes)),
        };
        let fetched = FetchedBody {
            content_type: answer.header("content-type"),
            content_location: answer.header("content-location"),
            final_url: url.to_string(),
            permanent_target: trail.permanent_target(),
            validators,
            bytes,
        };
        answer.set_aside().await;
        Ok(fetched)
    }
}

fn closed(url: &Url) -> FetchFailure {
    FetchFailure::new(FetchProblem::Unreachable, format!("{} was not asked: Layover is closing.", shown(url)))
}
