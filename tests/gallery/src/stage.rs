//! A server on loopback that shows the sheets, the raw pages, and what the story scheme would answer.

use crate::{Before, Exhibit, Outcome, sheet};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use layover_app::Library;
use layover_e2e::top;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Base of the story scheme's addresses; on the stage they are its own.
const SCHEME: &str = "story://localhost";
/// A raw page brings its own style; whatever it names elsewhere stays away, with a network or without.
const RAW_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/// The open stage; it closes with the program.
pub struct Stage {
    origin: String,
}

struct Shown {
    exhibits: Vec<Exhibit>,
    library: Arc<Library>,
}

impl Stage {
    /// Opens it on a free port.
    pub async fn open(exhibits: Vec<Exhibit>, library: Arc<Library>) -> Outcome<Self> {
        let failed = |error: std::io::Error| format!("the pages cannot be served: {error}");
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(failed)?;
        let origin = format!("http://{}", listener.local_addr().map_err(failed)?);
        let routes = Router::new()
            .route("/sheet/{number}", get(sheet))
            .route("/before/{number}", get(before))
            .route("/after/{number}", get(after))
            .route("/fonts/{name}", get(font))
            .fallback(get(of_the_library))
            .with_state(Arc::new(Shown { exhibits, library }));
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { origin })
    }

    /// Where the sheet of one exhibit is.
    pub fn address(&self, number: usize) -> String {
        format!("{}/sheet/{number}", self.origin)
    }
}

type At = State<Arc<Shown>>;

async fn sheet(State(shown): At, Path(number): Path<usize>) -> Response {
    let Some(exhibit) = shown.exhibits.get(number) else { return StatusCode::NOT_FOUND.into_response() };
    let before = match &exhibit.before {
        Before::At(address) => address.clone(),
        Before::Page(_) => format!("/before/{number}"),
    };
    Html(sheet::page(&before, &format!("/after/{number}"), exhibit.focus)).into_response()
}

async fn before(State(shown): At, Path(number): Path<usize>) -> Response {
    match shown.exhibits.get(number).map(|exhibit| &exhibit.before) {
        Some(Before::Page(bytes)) => {
            let headers = [
                (header::CONTENT_TYPE, "text/html; charset=utf-8"),
                (header::CONTENT_SECURITY_POLICY, RAW_POLICY),
            ];
            (headers, bytes.clone()).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn after(State(shown): At, Path(number): Path<usize>) -> Response {
    match shown.exhibits.get(number) {
        Some(exhibit) => Html(exhibit.after.replace(SCHEME, "")).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The typefaces as the window's pages were built with them.
async fn font(Path(name): Path<String>) -> Response {
    let folder = top().join("ui/dist/fonts");
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    match std::fs::read(folder.join(&name)) {
        Ok(bytes) if is_plain => {
            let media_type = if name.ends_with(".css") { "text/css" } else { "font/woff2" };
            ([(header::CONTENT_TYPE, media_type)], bytes).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The style sheet and the pictures, as the library serves them.
async fn of_the_library(State(shown): At, uri: Uri) -> Response {
    let served = shown.library.serve(uri.path()).await;
    let status = StatusCode::from_u16(served.status).unwrap_or(StatusCode::NOT_FOUND);
    (status, [(header::CONTENT_TYPE, served.media_type)], served.bytes).into_response()
}
