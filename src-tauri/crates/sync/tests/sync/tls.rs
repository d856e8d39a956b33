//! Trust: the platform's and the roots passed in code, and nothing less.

use crate::site::{Answer, LOOPBACK, Site, get, settings};
use http_body_util::Full;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use layover_model::FetchProblem;
use layover_sync::{Fetcher, FetcherSettings, What};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;

pub struct Secure {
    pub address: SocketAddr,
    pub root: Vec<u8>,
}

/// A server by HTTP/2 or HTTP/1.1 as the client offers; `/away` redirects to `plain`.
pub async fn secure_site(name: &'static str, offers: &[&str], plain: String) -> Secure {
    let mut authority = CertificateParams::new(Vec::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate =
        CertificateParams::new(vec![name.to_owned()]).unwrap().signed_by(&key, &authority).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            rustls::pki_types::PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
        )
        .unwrap();
    config.alpn_protocols = offers.iter().map(|offer| offer.as_bytes().to_vec()).collect();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, plain) = (acceptor.clone(), plain.clone());
            tokio::spawn(async move {
                let Ok(stream) = acceptor.accept(stream).await else { return };
                let answer = service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
                    let plain = plain.clone();
                    async move {
                        let mut response = hyper::Response::builder()
                            .header("X-Version", format!("{:?}", request.version()));
                        let mut body = format!("{:?}", request.version());
                        if request.uri().path() == "/away" {
                            response = response.status(302).header("Location", plain);
                            body.clear();
                        }
                        Ok::<_, Infallible>(response.body(Full::new(bytes::Bytes::from(body))).unwrap())
                    }
                });
                let _ = hyper_util::server::conn::auto::Builder::new(TokioExecutor::new())
                    .serve_connection(TokioIo::new(stream), answer)
                    .await;
            });
        }
    });
    Secure { address, root: authority.der().to_vec() }
}

fn trusting(roots: Vec<Vec<u8>>) -> Fetcher {
    Fetcher::new(FetcherSettings { extra_roots: roots, ..settings(LOOPBACK) }).unwrap()
}

#[tokio::test]
async fn a_site_must_prove_who_it_is() {
    let site = secure_site("127.0.0.1", &["h2", "http/1.1"], String::new()).await;
    let url = format!("https://{}/", site.address);
    let failure = get(&trusting(Vec::new()), &url, What::Page).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::Untrusted, "{}", failure.sentence);
    assert_eq!(&*get(&trusting(vec![site.root]), &url, What::Page).await.unwrap().bytes, b"HTTP/2.0");

    let other = secure_site("other.example", &["http/1.1"], String::new()).await;
    let url = format!("https://{}/", other.address);
    let failure = get(&trusting(vec![other.root]), &url, What::Page).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::Untrusted, "a certificate for another name");
}

#[tokio::test]
async fn both_versions_are_spoken_and_connections_kept() {
    for (offers, version) in
        [(&["h2", "http/1.1"][..], "HTTP/2.0"), (&["http/1.1"][..], "HTTP/1.1"), (&[][..], "HTTP/1.1")]
    {
        let site = secure_site("127.0.0.1", offers, String::new()).await;
        let fetcher = trusting(vec![site.root]);
        for path in ["/1", "/2", "/3"] {
            let body = get(&fetcher, &format!("https://{}{path}", site.address), What::Page).await.unwrap();
            assert_eq!(&*body.bytes, version.as_bytes());
        }
    }
}

#[tokio::test]
async fn a_safe_address_never_leads_to_an_unsafe_one() {
    let plain = Site::start(|_| Answer::ok("text/plain", "x")).await;
    let site = secure_site("127.0.0.1", &["http/1.1"], plain.url("/")).await;
    let url = format!("https://{}/away", site.address);
    let failure = get(&trusting(vec![site.root]), &url, What::Page).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::BadRedirect);
    assert_eq!(plain.connections(), 0);
}

#[tokio::test]
async fn what_speaks_no_tls_is_unreachable() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}/", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        tokio::io::AsyncWriteExt::write_all(&mut stream, b"HTTP/1.1 400 Bad Request\r\n\r\n").await
    });
    let failure = get(&trusting(Vec::new()), &url, What::Page).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::Unreachable, "{}", failure.sentence);
}

#[test]
fn a_root_that_is_none_is_refused() {
    let settings = FetcherSettings { extra_roots: vec![vec![1, 2, 3]], ..settings(&[]) };
    assert!(Fetcher::new(settings).unwrap_err().to_string().contains("certificate 1"));
}
