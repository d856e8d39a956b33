//! One address, one answer: the only place of Layover that talks to the network.
//!
//! No cookies, no referrer, one honest name. Each hop is checked by [`crate::gate`] and connects to what was
//! checked. Nothing an answer says is written down here: a permanent redirect is only reported.

use std::time::Duration;

use layover_model::{FetchProblem, Validators};
use tokio::sync::{Semaphore, SemaphorePermit};
use url::Url;

use crate::allow::AllowList;
use crate::body::{self, Body, Room};
use crate::connect::{Connector, Proxy};
use crate::exchange::{Answer, Asking, Exchange};
use crate::gate::{Gate, NamedBy, Standing};
use crate::limits::Limits;
use crate::names::Names;
use crate::politeness::{self, Patience};
use crate::problem::{FetchFailure, of_status, shown};
use crate::reach::{Reach, Seen};
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
    /// Sound or film that a feed attaches.
    Media,
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
    seen: Seen,
}

/// The head of an answer that is no redirect, and the way to it. The body is still on the wire.
pub(crate) struct Arrived<'a> {
    pub(crate) answer: Answer,
    pub(crate) status: u16,
    pub(crate) trail: Trail,
    host: String,
    _under_way: SemaphorePermit<'a>,
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
            patience: Patience::new(limits.least_wait),
            seen: Seen::default(),
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
        let fetched = passing.await.unwrap_or_else(|_| Err(took_too_long(&url, self.limits.total)));
        self.note(&url, fetched.as_ref().err());
        fetched
    }

    /// Why an address that is a number, or this machine itself, is not fetched; `None` for any other. Asks nobody: what
    /// a name stands for is known when it is fetched.
    pub async fn refuses(&self, address: &str) -> Option<FetchFailure> {
        let url = redirect::parse(address).ok()?;
        let is_name = url.domain().is_some_and(|name| name != "localhost" && !name.ends_with(".localhost"));
        if is_name { None } else { self.gate.admit(&url, &NamedBy::Reader).await.err() }
    }

    /// Whether the host of an address can be reached from here. Its front page is asked for, never the address: that
    /// may be good for one visit, which is the browser's. The answer's head is waited for, and of a page that came over
    /// plain `http` as much as tells a network's sign-in page. Nothing is kept.
    ///
    /// # Errors
    /// Why not.
    pub async fn reach(&self, address: &str, patience: Duration) -> Result<(), FetchFailure> {
        let url = front_page(redirect::parse(address)?);
        let asking = Asking { what: What::Page, validators: None, rest: None };
        let knock = async {
            let mut arrived = self.arrive(url.clone(), &NamedBy::Reader, &asking).await?;
            if arrived.status == 511 {
                return Err(of_status(511, &url));
            }
            if arrived.trail.current().scheme() == "https" {
                return Ok(());
            }
            let limit = portal::LARGEST_SIGN_IN_PAGE_BYTES;
            let page = match body::read(&mut arrived.answer, &url, limit, &self.room).await {
                Err(failure) if failure.problem == FetchProblem::TooLarge => return Ok(()),
                read => read?,
            };
            portal::recognise(What::Page, &arrived.trail, &page).map_or(Ok(()), Err)
        };
        let reached = tokio::time::timeout(patience, knock).await;
        let reached = reached.unwrap_or_else(|_| Err(took_too_long(&url, patience)));
        self.note(&url, reached.as_ref().err());
        reached
    }

    /// What all fetches of this fetcher say about the network they went over.
    #[must_use]
    pub fn network(&self) -> Reach {
        self.seen.sum()
    }

    /// Fetches that follow are of another stage of a sync: the network may have become another one.
    pub(crate) fn begin_stage(&self) {
        self.seen.begin_stage();
    }

    pub(crate) fn note(&self, url: &Url, failure: Option<&FetchFailure>) {
        self.seen.note(url.host_str().unwrap_or_default(), failure.map(|failure| failure.problem));
    }

    pub(crate) fn room(&self) -> &Room {
        &self.room
    }

    /// Closes the connections that are not in use.
    pub fn close_idle(&self) {
        self.exchange.close_idle();
    }

    async fn follow(&self, first: Url, request: &FetchRequest<'_>) -> Result<Fetched, FetchFailure> {
        let asking = Asking { what: request.what, validators: request.validators, rest: None };
        let arrived = self.arrive(first, &request.named_by, &asking).await?;
        self.conclude(arrived, request).await
    }

    /// Follows redirects to an answer that is none.
    pub(crate) async fn arrive(
        &self,
        first: Url,
        named_by: &NamedBy,
        asking: &Asking<'_>,
    ) -> Result<Arrived<'_>, FetchFailure> {
        let mut trail = Trail::new(first);
        let mut before: Option<Standing> = None;
        loop {
            let url = trail.current().clone();
            let host = url.host_str().unwrap_or_default().to_owned();
            self.patience.check(&host, &url)?;
            let passage = match &before {
                None => self.gate.admit(&url, named_by).await?,
                Some(before) => {
                    let admitted = self.gate.admit_redirect(&url, before).await;
                    admitted.map_err(|failure| redirect::refused(failure, &trail))?
                }
            };
            let under_way = self.under_way.acquire().await.map_err(|_| closed(&url))?;
            let mut answer = self.exchange.ask(&url, &passage, asking).await?;
            let status = answer.status();
            if redirect::is_redirect(status) {
                let location = answer.header("location");
                answer.set_aside().await;
                trail.step(status, location.as_deref(), self.limits.redirects)?;
                before = Some(passage.standing);
                continue;
            }
            return Ok(Arrived { answer, status, trail, host, _under_way: under_way });
        }
    }

    async fn conclude(
        &self,
        mut arrived: Arrived<'_>,
        request: &FetchRequest<'_>,
    ) -> Result<Fetched, FetchFailure> {
        if arrived.status == 304 && request.validators.is_some() {
            arrived.answer.set_aside().await;
            self.patience.answered(&arrived.host);
            return Ok(Fetched::NotModified { permanent_target: arrived.trail.permanent_target() });
        }
        let arrived = self.admit_status(arrived).await?;
        self.take_body(arrived.answer, &arrived.trail, request)
            .await
            .map(|body| Fetched::Body(Box::new(body)))
    }

    /// Goes on with a good answer; a bad one is set aside, and a host that asked for patience gets it.
    pub(crate) async fn admit_status<'a>(
        &self,
        mut arrived: Arrived<'a>,
    ) -> Result<Arrived<'a>, FetchFailure> {
        if (200..300).contains(&arrived.status) {
            self.patience.answered(&arrived.host);
            return Ok(arrived);
        }
        let answer = &mut arrived.answer;
        let wait = politeness::retry_after_s(
            &answer.header("retry-after"),
            &answer.header("date"),
            self.limits.least_wait.as_secs(),
        );
        answer.set_aside().await;
        let failure = of_status(arrived.status, arrived.trail.current());
        if failure.problem == FetchProblem::AskedToWait {
            self.patience.asked_to_wait(&arrived.host, wait);
            return Err(failure.waiting(wait));
        }
        Err(failure)
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
            // Sound and film are never read whole into memory: see the module of files.
            What::Feed | What::Page | What::Media => self.limits.document_bytes,
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

/// The front page of an address's host: nothing of the address but where it leads.
fn front_page(mut url: Url) -> Url {
    url.set_path("/");
    url.set_query(None);
    url.set_fragment(None);
    // Only an address without a host refuses these, and none without one comes here.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url
}

pub(crate) fn took_too_long(url: &Url, limit: Duration) -> FetchFailure {
    let sentence = format!("{} gave no whole answer in {} seconds.", shown(url), limit.as_secs());
    FetchFailure::new(FetchProblem::Unreachable, sentence)
}
