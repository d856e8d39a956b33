//! A host of its own on loopback for every vector: its feeds and its page.

use super::fields::{Fields, escaped};
use super::{feeds, pages, profiles};
use crate::vectors::Vector;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::net::TcpListener;

/// Hosts in one block of addresses.
const IN_BLOCK: usize = 200;

/// The open town; it closes with the program.
pub struct Town {
    shown: Arc<Shown>,
}

struct Shown {
    vectors: Arc<Vec<Vector>>,
    port: u16,
    asked: AtomicUsize,
}

impl Town {
    /// Opens it on a free port of every loopback address.
    ///
    /// # Errors
    /// There is no port.
    pub async fn open(vectors: Arc<Vec<Vector>>) -> Result<Self, String> {
        let failed = |error: std::io::Error| format!("the town cannot be opened: {error}");
        let listener = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0)).await.map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let shown = Arc::new(Shown { vectors, port, asked: AtomicUsize::default() });
        let routes = Router::new().fallback(answer).with_state(Arc::clone(&shown));
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { shown })
    }

    /// The vectors that live here.
    pub fn vectors(&self) -> &[Vector] {
        &self.shown.vectors
    }

    /// The door for all of it.
    pub fn rule(&self) -> String {
        format!("127.9.0.0/16:{}", self.shown.port)
    }

    /// How often anything was asked for.
    pub fn asked(&self) -> usize {
        self.shown.asked.load(Ordering::SeqCst)
    }

    /// Its sources as a subscription list, the vector of each in every attribute.
    pub fn list(&self) -> String {
        let outline = |(number, vector): (usize, &Vector)| {
            let origin = self.origin(number);
            let fields = Fields::of(vector, number, &origin, "list");
            let (text, link) = (fields.text(), fields.link());
            let strange = format!("<outline type=\"rss\" text=\"{text}\" xmlUrl=\"{link}\"/>");
            let feed = |form: &&str| {
                format!(
                    "<outline type=\"rss\" text=\"{text}\" title=\"{text}\" description=\"{text}\" category=\"{text}\" \
                     language=\"{text}\" xmlUrl=\"{feed}\" htmlUrl=\"{link}\"/>",
                    feed = escaped(&format!("{origin}/{form}/feed")),
                )
            };
            let feeds: String = feeds::FORMS.iter().map(feed).collect();
            format!("<outline text=\"{text}\" title=\"{text}\">{feeds}{strange}</outline>")
        };
        let outlines: String = self.vectors().iter().enumerate().map(outline).collect();
        let title = self.vectors().first().map(|vector| escaped(&vector.html)).unwrap_or_default();
        format!("<opml version=\"2.0\"><head><title>{title}</title></head><body>{outlines}</body></opml>")
    }

    /// Name and text of every source's profile.
    pub fn profiles(&self) -> impl Iterator<Item = (String, String)> {
        self.vectors().iter().enumerate().map(|(number, vector)| {
            let profile = profiles::profile(&vector.html, number, &host(number), &self.origin(number));
            (format!("vector-{number}.toml"), profile)
        })
    }

    fn origin(&self, number: usize) -> String {
        format!("http://{}:{}", host(number), self.shown.port)
    }
}

fn host(number: usize) -> String {
    format!("127.9.{}.{}", number / IN_BLOCK, number % IN_BLOCK + 1)
}

/// The number of a host; `None` for one of another town.
fn number_of(host: &str) -> Option<usize> {
    let address: Ipv4Addr = host.split(':').next()?.parse().ok()?;
    let [127, 9, block, last] = address.octets() else { return None };
    Some(usize::from(block) * IN_BLOCK + usize::from(last).checked_sub(1)?)
}

async fn answer(State(shown): State<Arc<Shown>>, headers: HeaderMap, address: Uri) -> Response {
    shown.asked.fetch_add(1, Ordering::SeqCst);
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let Some((number, vector)) = number_of(host).and_then(|at| Some((at, shown.vectors.get(at)?))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let origin = format!("http://{host}");
    if address.path() == "/page" {
        return Html(pages::page(&Fields::of(vector, number, &origin, "page"))).into_response();
    }
    let form = address.path().trim_start_matches('/').strip_suffix("/feed");
    let Some(form) = feeds::FORMS.into_iter().find(|known| Some(*known) == form) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let (kind, text) = feeds::feed(&Fields::of(vector, number, &origin, form));
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}
