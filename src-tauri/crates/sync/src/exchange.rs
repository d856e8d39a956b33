//! One request and the head of its answer, on a connection from the host's slots.

use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Empty};
use hyper::body::Incoming;
use hyper::header::{HeaderName, HeaderValue};
use hyper::{Method, Request, Response, Version, header};
use hyper_util::client::proxy::matcher::Intercept;
use layover_model::{FetchProblem, Validators};
use url::{Position, Url};

use crate::connect::Connector;
use crate::decode::Coding;
use crate::fetcher::What;
use crate::gate::{Passage, Standing};
use crate::limits::Limits;
use crate::problem::{FetchFailure, shown};
use crate::slots::{Connection, ConnectionKey, Slots, Start, Turn};
use crate::trust::NoTrust;

const ACCEPT_FEED: &str = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, \
     application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";
const ACCEPT_PAGE: &str = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8";
const ACCEPT_PICTURE: &str =
    "image/avif, image/webp, image/png, image/jpeg, image/gif, image/svg+xml, image/*;q=0.8, */*;q=0.1";

/// Answers without a body worth reading are read up to here to keep their connection.
const SET_ASIDE_BYTES: usize = 64 * 1024;

/// What one request says beside its address.
#[derive(Clone, Debug)]
pub(crate) struct Asking<'a> {
    pub(crate) what: What,
    pub(crate) validators: Option<&'a Validators>,
    pub(crate) rest: Option<Rest<'a>>,
}

/// The rest of a file, from a byte on, if it is still the one that this validator stood for (RFC 9110 §13.1.5).
#[derive(Clone, Debug)]
pub(crate) struct Rest<'a> {
    pub(crate) from: u64,
    pub(crate) validator: &'a str,
}

/// Requests and connections.
#[derive(Debug)]
pub(crate) struct Exchange {
    connector: Connector,
    slots: Slots,
    user_agent: String,
    header_bytes: u32,
    idle: Duration,
}

/// The head of an answer; the body is still on the wire.
pub(crate) struct Answer {
    response: Response<Incoming>,
    connection: Option<(Turn, Connection)>,
    idle: Duration,
}

impl Exchange {
    pub(crate) fn new(connector: Connector, slots: Slots, user_agent: String, limits: &Limits) -> Self {
        Self { connector, slots, user_agent, header_bytes: limits.header_bytes, idle: limits.idle }
    }

    pub(crate) fn close_idle(&self) {
        self.slots.close_idle();
    }

    /// Asks for one address. A connection that was kept and turns out to be dead is replaced once.
    pub(crate) async fn ask(
        &self,
        url: &Url,
        passage: &Passage,
        asking: &Asking<'_>,
    ) -> Result<Answer, FetchFailure> {
        let addresses = passage.addresses();
        let proxy = self.connector.proxy_for(url, &addresses);
        let key = ConnectionKey {
            origin: url[..Position::BeforePath].to_owned(),
            is_public: passage.standing == Standing::Public,
            is_proxied: proxy.as_ref().is_some_and(|proxy| asks_proxy_in_clear(proxy, url)),
        };
        let turn = self.slots.turn(url.host_str().unwrap_or_default()).await.ok_or_else(|| broke_off(url))?;
        let mut was_kept;
        let mut connection = match turn.start(&key).await {
            Start::Ready(connection) => {
                was_kept = true;
                connection
            }
            Start::Free(place) => {
                was_kept = false;
                self.open(url, &addresses, proxy.as_ref(), key.clone(), place).await?
            }
        };
        loop {
            let request = self.request(url, &connection, proxy.as_ref(), asking);
            let request = request.ok_or_else(|| broke_off(url))?;
            match tokio::time::timeout(self.idle, connection.send(request)).await {
                Ok(Ok(response)) => {
                    return Ok(Answer { response, connection: Some((turn, connection)), idle: self.idle });
                }
                Ok(Err(_)) if was_kept => {
                    was_kept = false;
                    drop(connection);
                    connection = match turn.start(&key).await {
                        Start::Ready(connection) => connection,
                        Start::Free(place) => {
                            self.open(url, &addresses, proxy.as_ref(), key.clone(), place).await?
                        }
                    };
                }
                Ok(Err(error)) => return Err(explain(&error, url)),
                Err(_) => return Err(silent(url, self.idle)),
            }
        }
    }

    async fn open(
        &self,
        url: &Url,
        addresses: &[SocketAddr],
        proxy: Option<&Intercept>,
        key: ConnectionKey,
        place: crate::slots::Place,
    ) -> Result<Connection, FetchFailure> {
        let opened =
            self.connector.open(url, addresses, proxy).await.map_err(|error| explain(&error, url))?;
        let started = Connection::start(opened, key, place, self.header_bytes).await;
        started.map_err(|error| explain(&error, url))
    }

    fn request(
        &self,
        url: &Url,
        connection: &Connection,
        proxy: Option<&Intercept>,
        asking: &Asking<'_>,
    ) -> Option<Request<Empty<Bytes>>> {
        let mut plain = url.clone();
        plain.set_fragment(None);
        // Credentials never travel in the request line.
        plain.set_username("").and_then(|()| plain.set_password(None)).ok()?;
        let target = if connection.wants_path_alone() {
            &plain[Position::BeforePath..Position::AfterQuery]
        } else {
            plain.as_str()
        };
        let mut request = Request::builder().method(Method::GET).uri(target);
        let headers = request.headers_mut()?;
        if connection.is_http2() {
            request = request.version(Version::HTTP_2);
        } else {
            let host = &plain[Position::BeforeHost..Position::AfterPort];
            headers.insert(header::HOST, HeaderValue::from_str(host).ok()?);
        }
        let headers = request.headers_mut()?;
        headers.insert(header::USER_AGENT, HeaderValue::from_str(&self.user_agent).ok()?);
        headers.insert(header::ACCEPT, HeaderValue::from_static(accept(asking.what)));
        // A range of a compressed answer is a range of something else; sound and film are compressed already.
        let is_as_it_is = asking.rest.is_some() || asking.what == What::Media;
        let codings = if is_as_it_is { "identity" } else { Coding::ACCEPTED };
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(codings));
        if let Some(validators) = asking.validators {
            put(headers, header::IF_NONE_MATCH, validators.etag.as_deref());
            put(headers, header::IF_MODIFIED_SINCE, validators.last_modified.as_deref());
        }
        if let Some(rest) = &asking.rest {
            put(headers, header::RANGE, Some(&format!("bytes={}-", rest.from)));
            put(headers, header::IF_RANGE, Some(rest.validator));
        }
        if let Some(auth) = proxy.filter(|proxy| asks_proxy_in_clear(proxy, url)).and_then(|p| p.basic_auth())
        {
            headers.insert(header::PROXY_AUTHORIZATION, auth.clone());
        }
        request.body(Empty::new()).ok()
    }
}

impl Answer {
    pub(crate) fn status(&self) -> u16 {
        self.response.status().as_u16()
    }

    /// Whether every answer on this connection says by itself where it ends.
    pub(crate) fn is_http2(&self) -> bool {
        self.response.version() == Version::HTTP_2
    }

    /// A header's value, bytes beyond ASCII kept where they are UTF-8.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let value = self.response.headers().get(name)?;
        std::str::from_utf8(value.as_bytes()).ok().map(|value| value.trim().to_owned())
    }

    /// The next chunk of the body; `None` at its end.
    pub(crate) async fn chunk(&mut self, url: &Url) -> Result<Option<Bytes>, FetchFailure> {
        loop {
            match tokio::time::timeout(self.idle, self.response.body_mut().frame()).await {
                Err(_) => return Err(silent(url, self.idle)),
                Ok(None) => return Ok(None),
                Ok(Some(Err(error))) => return Err(explain(&error, url)),
                Ok(Some(Ok(frame))) => {
                    if let Ok(chunk) = frame.into_data() {
                        return Ok(Some(chunk));
                    }
                }
            }
        }
    }

    /// Ends this answer: reads what little is left, so that the connection can serve the next request.
    pub(crate) async fn set_aside(&mut self) {
        const PATIENCE: Duration = Duration::from_secs(2);
        let rest = async {
            let mut left = SET_ASIDE_BYTES;
            while let Some(frame) = self.response.body_mut().frame().await {
                let bytes = frame.ok()?.into_data().map_or(0, |chunk| chunk.len());
                left = left.checked_sub(bytes)?;
            }
            Some(())
        };
        let is_at_end = tokio::time::timeout(PATIENCE, rest).await.is_ok_and(|end| end.is_some());
        if let (true, Some((turn, connection))) = (is_at_end, self.connection.take()) {
            turn.keep(connection).await;
        }
    }
}

fn put(headers: &mut hyper::HeaderMap, name: HeaderName, value: Option<&str>) {
    if let Some(value) = value.and_then(|value| HeaderValue::from_bytes(value.as_bytes()).ok()) {
        headers.insert(name, value);
    }
}

fn accept(what: What) -> &'static str {
    match what {
        What::Feed => ACCEPT_FEED,
        What::Page => ACCEPT_PAGE,
        What::Picture => ACCEPT_PICTURE,
        What::Media => "audio/*, video/*;q=0.9, */*;q=0.5",
    }
}

/// Plain `http` over an HTTP proxy is the one case without a tunnel.
fn asks_proxy_in_clear(proxy: &Intercept, url: &Url) -> bool {
    url.scheme() == "http" && matches!(proxy.uri().scheme_str(), None | Some("http" | "https"))
}

fn silent(url: &Url, idle: Duration) -> FetchFailure {
    let sentence = format!("{} fell silent for {} seconds.", shown(url), idle.as_secs());
    FetchFailure::new(FetchProblem::Unreachable, sentence)
}

pub(crate) fn broke_off(url: &Url) -> FetchFailure {
    FetchFailure::new(
        FetchProblem::Unreachable,
        format!("{} broke off before its answer was whole.", shown(url)),
    )
}

/// A connection's error as a reader can use it.
fn explain(error: &(dyn Error + 'static), url: &Url) -> FetchFailure {
    let at = shown(url);
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
            let sentence = format!(
                "{at} could not prove that it is the site it says it is (its certificate is not trusted)."
            );
            return FetchFailure::new(FetchProblem::Untrusted, sentence);
        }
        if let Some(reason) = error.downcast_ref::<NoTrust>() {
            let sentence = format!("{at} could not be checked: this system has no certificates ({reason}).");
            return FetchFailure::new(FetchProblem::Untrusted, sentence);
        }
        if error.is::<rustls::Error>() {
            let sentence =
                format!("{at} could not be reached safely: it did not speak TLS that Layover understands.");
            return FetchFailure::new(FetchProblem::Unreachable, sentence);
        }
        if let Some(error) = error.downcast_ref::<io::Error>() {
            if let Some(failure) = explain_io(error, &at) {
                return failure;
            }
            // An io::Error hides what it carries from `source`.
            if let Some(inner) = error.get_ref() {
                let inner: &(dyn Error + 'static) = inner;
                cause = Some(inner);
                continue;
            }
        }
        cause = error.source();
    }
    broke_off(url)
}

fn explain_io(error: &io::Error, at: &str) -> Option<FetchFailure> {
    let (problem, sentence) = match error.kind() {
        io::ErrorKind::NetworkUnreachable | io::ErrorKind::NetworkDown => {
            (FetchProblem::Offline, format!("There is no network, so {at} was not reached."))
        }
        io::ErrorKind::HostUnreachable => {
            (FetchProblem::Unreachable, format!("No way leads to {at} from here."))
        }
        io::ErrorKind::ConnectionRefused => {
            (FetchProblem::Unreachable, format!("{at} does not answer: the connection was refused."))
        }
        io::ErrorKind::TimedOut => {
            (FetchProblem::Unreachable, format!("{at} does not answer: no connection in time."))
        }
        _ => return None,
    };
    Some(FetchFailure::new(problem, sentence))
}
