//! Opens one connection to an address that was checked: TCP, a proxy when the system names one, TLS, and
//! HTTP/2 or HTTP/1.1 on top. Looks no name up but a proxy's own.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use hyper::Uri;
use hyper_util::client::legacy::connect::proxy::{SocksV4, SocksV5, Tunnel};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tower_service::Service;
use url::Url;

use crate::SyncError;
use crate::trust::Trust;

/// Which proxy is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Proxy {
    /// The one the system or the usual environment variables name.
    #[default]
    System,
    /// None.
    Direct,
    /// This one, for every address: `http://host:port`, `socks5://host:port`.
    Fixed(String),
}

/// A stream of bytes to a server, whatever lies between.
pub(crate) trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Wire for T {}
type BoxedWire = Box<dyn Wire>;

/// An open stream and how to speak on it.
pub(crate) struct Opened {
    pub(crate) wire: BoxedWire,
    pub(crate) is_http2: bool,
}

/// How connections are opened.
#[derive(Debug)]
pub(crate) struct Connector {
    trust: Trust,
    proxies: Option<Matcher>,
    timeout: Duration,
}

impl Connector {
    pub(crate) fn new(trust: Trust, proxy: &Proxy, timeout: Duration) -> Result<Self, SyncError> {
        let proxies = match proxy {
            Proxy::System => Some(Matcher::from_system()),
            Proxy::Direct => None,
            Proxy::Fixed(address) => {
                if address.parse::<Uri>().ok().and_then(|uri| uri.host().map(drop)).is_none() {
                    return Err(SyncError::BadProxy(address.clone()));
                }
                Some(Matcher::builder().all(address.as_str()).build())
            }
        };
        Ok(Self { trust, proxies, timeout })
    }

    /// The proxy for an address. This machine itself is never asked for through a proxy.
    pub(crate) fn proxy_for(&self, url: &Url, addresses: &[SocketAddr]) -> Option<Intercept> {
        if addresses.iter().all(|address| address.ip().is_loopback()) {
            return None;
        }
        self.proxies.as_ref()?.intercept(&url.as_str().parse().ok()?)
    }

    /// Opens a connection for `url` to one of `addresses`.
    pub(crate) async fn open(
        &self,
        url: &Url,
        addresses: &[SocketAddr],
        proxy: Option<&Intercept>,
    ) -> io::Result<Opened> {
        let opening = async {
            let wire = match proxy {
                None => Box::new(first_to_answer(addresses).await?) as BoxedWire,
                Some(proxy) => self.through(proxy, url, addresses).await?,
            };
            if url.scheme() == "https" {
                return self.encrypt(wire, url.host_str().unwrap_or_default()).await;
            }
            Ok(Opened { wire, is_http2: false })
        };
        tokio::time::timeout(self.timeout, opening)
            .await
            .unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }

    async fn encrypt(&self, wire: BoxedWire, host: &str) -> io::Result<Opened> {
        let name =
            ServerName::try_from(host.trim_matches(['[', ']']).to_owned()).map_err(io::Error::other)?;
        let config = Arc::clone(self.trust.config()?);
        let stream = TlsConnector::from(config).connect(name, wire).await?;
        let is_http2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
        Ok(Opened { wire: Box::new(stream), is_http2 })
    }

    /// A stream through a proxy. An `http` address is asked of an HTTP proxy as it stands, all else goes
    /// through a tunnel. A SOCKS proxy is given the address that was checked, never the name.
    async fn through(&self, proxy: &Intercept, url: &Url, addresses: &[SocketAddr]) -> io::Result<BoxedWire> {
        let uri = proxy.uri().clone();
        let scheme = uri.scheme_str().unwrap_or("http").to_owned();
        let is_socks = scheme.starts_with("socks");
        let default_port = if is_socks {
            1080
        } else if scheme == "https" {
            443
        } else {
            80
        };
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let port = uri.port_u16().unwrap_or(default_port);
        let found: Vec<SocketAddr> = tokio::net::lookup_host((host.as_str(), port)).await?.collect();
        let mut wire = Box::new(first_to_answer(&found).await?) as BoxedWire;
        if scheme == "https" {
            wire = TlsConnector::from(Arc::clone(self.trust.tunnel_config()?))
                .connect(ServerName::try_from(host).map_err(io::Error::other)?, wire)
                .await
                .map(|stream| Box::new(stream) as BoxedWire)?;
        }
        let inner = Once(Some(TokioIo::new(wire)));
        if is_socks {
            let checked = addresses.first().ok_or(io::ErrorKind::AddrNotAvailable)?;
            return socks(&scheme, uri, proxy, inner, *checked).await;
        }
        if url.scheme() == "http" {
            return inner.0.map(TokioIo::into_inner).ok_or_else(|| io::ErrorKind::NotConnected.into());
        }
        let mut tunnel = Tunnel::new(uri, inner);
        if let Some(auth) = proxy.basic_auth() {
            tunnel = tunnel.with_auth(auth.clone());
        }
        let destination = url.as_str().parse::<Uri>().map_err(io::Error::other)?;
        tunnel.call(destination).await.map(TokioIo::into_inner).map_err(io::Error::other)
    }
}

async fn socks(
    scheme: &str,
    uri: Uri,
    proxy: &Intercept,
    inner: Once,
    checked: SocketAddr,
) -> io::Result<BoxedWire> {
    let destination = format!("http://{checked}/").parse::<Uri>().map_err(io::Error::other)?;
    let opened = if scheme.starts_with("socks4") {
        SocksV4::new(uri, inner).local_dns(true).call(destination).await
    } else {
        let mut socks = SocksV5::new(uri, inner).local_dns(true);
        if let Some((user, password)) = proxy.raw_auth() {
            socks = socks.with_auth(user.to_owned(), password.to_owned());
        }
        socks.call(destination).await
    };
    opened.map(TokioIo::into_inner).map_err(|error| io::Error::other(format!("{error:?}")))
}

/// The stream to a proxy, already open, in the shape hyper's proxy handshakes ask for.
struct Once(Option<TokioIo<BoxedWire>>);

impl Service<Uri> for Once {
    type Response = TokioIo<BoxedWire>;
    type Error = io::Error;
    type Future = std::future::Ready<io::Result<Self::Response>>;

    fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> std::task::Poll<io::Result<()>> {
        std::task::Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Uri) -> Self::Future {
        std::future::ready(self.0.take().ok_or_else(|| io::ErrorKind::NotConnected.into()))
    }
}

/// The first of several addresses to answer, each given a head start over the next (RFC 8305): a machine with
/// a broken IPv6 must not wait ten seconds for each site.
async fn first_to_answer(addresses: &[SocketAddr]) -> io::Result<TcpStream> {
    const HEAD_START: Duration = Duration::from_millis(300);
    let mut waiting = addresses.iter().take(6);
    let mut trying = FuturesUnordered::new();
    let mut last = io::Error::from(io::ErrorKind::AddrNotAvailable);
    if let Some(address) = waiting.next() {
        trying.push(TcpStream::connect(*address));
    }
    loop {
        let can_start_more = waiting.len() > 0;
        tokio::select! {
            answer = trying.next() => match answer {
                Some(Ok(stream)) => {
                    stream.set_nodelay(true)?;
                    return Ok(stream);
                }
                Some(Err(error)) => last = error,
                None if !can_start_more => return Err(last),
                None => {}
            },
            () = tokio::time::sleep(HEAD_START), if can_start_more && !trying.is_empty() => {}
        }
        if let Some(address) = waiting.next() {
            trying.push(TcpStream::connect(*address));
        }
    }
}
