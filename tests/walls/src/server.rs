//! A server on loopback: a page that holds vectors, the vectors behind one wall each, and an ear for everything else.

use crate::roads::Printed;
use crate::vectors::{Vector, aimed};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use layover_app::Library;
use layover_app::contract::{ListFilter, Scope};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpListener;

const TELLS: &str = include_str!("tells.js");
/// Nothing at all, but the script that tells; only reported against.
const STRICTEST: &str = "default-src 'none'; script-src 'nonce-tells'; base-uri 'none'; form-action 'none'";

/// What stands between a vector and the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    /// Nothing.
    None,
    /// The sanitiser.
    Sanitiser,
    /// A sandbox without a policy: what the frame's policy is measured by.
    Sandbox,
    /// The frame's sandbox and policy.
    Frame,
    /// What a library made of the vectors, without the policy it is shown with.
    Printed,
}

impl Wall {
    const ALL: [Self; 5] = [Self::None, Self::Sanitiser, Self::Sandbox, Self::Frame, Self::Printed];

    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Sanitiser => "sanitiser",
            Self::Sandbox => "sandbox",
            Self::Frame => "frame",
            Self::Printed => "printed",
        }
    }

    /// Whether the page that holds the vector sees into it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::None | Self::Sanitiser | Self::Printed)
    }
}

/// The open server; it closes with the program.
pub struct Server {
    shown: Arc<Shown>,
}

struct Shown {
    vectors: Vec<Vector>,
    printed: Vec<Printed>,
    policy: String,
    origin: String,
    /// What was asked for that is no page of ours.
    requests: Mutex<Vec<String>>,
}

impl Server {
    /// Opens it on a free port.
    pub async fn open(vectors: Vec<Vector>, printed: Vec<Printed>) -> Result<Self, String> {
        let failed = |error: std::io::Error| format!("the vectors cannot be served: {error}");
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(failed)?;
        let origin = format!("http://{}", listener.local_addr().map_err(failed)?);
        let policy = frame_policy().await?;
        let shown = Arc::new(Shown { vectors, printed, policy, origin, requests: Mutex::default() });
        let routes = Router::new()
            .route("/host/{wall}", get(host))
            .route("/page/{wall}/{number}", get(page))
            // A browser asks for it of its own.
            .route("/favicon.ico", get(async || StatusCode::NO_CONTENT))
            .fallback(heard)
            .with_state(Arc::clone(&shown));
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { shown })
    }

    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.shown.origin)
    }

    /// How many pages there are behind a wall.
    pub fn count(&self, wall: Wall) -> usize {
        if wall == Wall::Printed { self.shown.printed.len() } else { self.shown.vectors.len() }
    }

    /// What a page is called.
    pub fn name(&self, wall: Wall, number: usize) -> String {
        let printed = self.shown.printed.get(number).filter(|_| wall == Wall::Printed);
        let vector = self.vector(number).map(|vector| format!("vector {}", vector.id));
        printed.map(|one| one.name.clone()).or(vector).unwrap_or_else(|| "?".to_owned())
    }

    pub fn vector(&self, number: usize) -> Option<&Vector> {
        self.shown.vectors.get(number)
    }

    /// What was asked for since the last time that no page of ours asks for.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut *self.shown.requests.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The policy that a story is served with, as the library says it.
async fn frame_policy() -> Result<String, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let library = Library::open(folder.path().to_owned()).await.map_err(|error| error.to_string())?;
    library.shelve_handbook().await.map_err(|error| error.to_string())?;
    let all = ListFilter { scope: Scope::All, ..ListFilter::default() };
    let ids = library.story_ids(all).await.map_err(|error| error.to_string())?;
    let story = ids.first().ok_or("the handbook has no page")?;
    let served = library.serve(&format!("/story/{}", story.0)).await;
    (served.status == 200).then(|| served.policy.to_owned()).ok_or("no story is served".to_owned())
}

/// The page that holds the vectors. As the window does, it lets a story's frame go nowhere but to stories; a page of its
/// own cannot keep a frame from leaving.
async fn host(State(shown): State<Arc<Shown>>, Path(wall): Path<String>) -> Response {
    let page = Html("<!doctype html><title>Vectors</title><body>");
    if wall != Wall::Frame.name() {
        return page.into_response();
    }
    ([(header::CONTENT_SECURITY_POLICY, format!("frame-src {}/page/frame/", shown.origin))], page)
        .into_response()
}

async fn heard(State(shown): State<Arc<Shown>>, address: Uri) -> StatusCode {
    shown.requests.lock().unwrap_or_else(PoisonError::into_inner).push(address.to_string());
    StatusCode::NO_CONTENT
}

async fn page(
    State(shown): State<Arc<Shown>>,
    Path((wall, number)): Path<(String, String)>,
    address: Uri,
) -> Response {
    let wall = Wall::ALL.into_iter().find(|known| known.name() == wall);
    let number = number.parse().unwrap_or(usize::MAX);
    if let Some(page) = shown.printed.get(number).filter(|_| wall == Some(Wall::Printed)) {
        return told(page);
    }
    let vector = shown.vectors.get(number);
    let Some((wall, vector)) = wall.zip(vector) else {
        return heard(State(shown), address).await.into_response();
    };
    let head = "<!doctype html><meta charset=\"utf-8\">";
    let tells = format!("{head}<script nonce=\"tells\">{TELLS}</script><body>");
    match wall {
        Wall::None | Wall::Printed => reported(format!("{tells}{}", vector.html)),
        Wall::Sanitiser => reported(format!("{tells}{}", vector.clean)),
        Wall::Sandbox => Html(format!("{head}<body>{}", aimed(&vector.html))).into_response(),
        Wall::Frame => {
            let policy = [(header::CONTENT_SECURITY_POLICY, shown.policy.clone())];
            (policy, Html(format!("{head}<body>{}", aimed(&vector.html)))).into_response()
        }
    }
}

fn reported(html: String) -> Response {
    ([(header::CONTENT_SECURITY_POLICY_REPORT_ONLY, STRICTEST)], Html(html)).into_response()
}

/// A page of the library's, with the script that tells at its head.
fn told(page: &Printed) -> Response {
    let tells = format!("<head><script nonce=\"tells\">{TELLS}</script>");
    let policy = page.policy.replacen("script-src", "script-src 'nonce-tells'", 1);
    let headers = [
        (header::CONTENT_SECURITY_POLICY_REPORT_ONLY.as_str(), policy.as_str()),
        (header::CONTENT_TYPE.as_str(), page.kind),
    ];
    (headers, page.page.replacen("<head>", &tells, 1)).into_response()
}
