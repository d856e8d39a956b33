//! Owns the way of a request: record, latency, weather, page, validators. Never blocks the threads that carry
//! connections: pages and pictures are made on others.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{ACCEPT_ENCODING, ALLOW, DATE, IF_MODIFIED_SINCE, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use tokio::net::TcpListener;

use crate::answer::{Page, http_date};
use crate::control;
use crate::desk::Desk;
use crate::page;
use crate::record::RequestRecord;
use crate::route::{Query, route};
use crate::storm;
use crate::weather::Weather;
use crate::wire::{Cut, Wires};

/// Serves until dropped.
pub(crate) async fn serve(listener: TcpListener, desk: Arc<Desk>) {
    let wires = Wires { listener, traffic: Arc::clone(&desk.traffic) };
    let router = Router::new().fallback(answer).with_state(desk);
    // It ends only with an error of the listener, and ours retries.
    let _ = axum::serve(wires, router.into_make_service_with_connect_info::<Cut>()).await;
}

async fn answer(
    State(desk): State<Arc<Desk>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    request: Request,
) -> Response<Body> {
    let (path, query) =
        (request.uri().path().to_owned(), request.uri().query().unwrap_or_default().to_owned());
    let headers = request.headers().clone();
    if path.starts_with("/_ctl/") || path == "/_truth.json" {
        let page = blocking(move || control::control(&desk, &path, Query(&query))).await;
        return page.unwrap_or_else(|| storm::status(404)).answer(&HeaderMap::new());
    }
    let record = RequestRecord::new(request.method().as_str(), &path, &query, &headers);
    let place = desk.records.begin(record);
    tokio::time::sleep(desk.latency).await;
    let mut response = if matches!(*request.method(), Method::GET | Method::HEAD) {
        under_weather(&desk, &cut, place, &path, query, &headers).await
    } else {
        not_allowed()
    };
    if desk.is_pinned
        && let Ok(date) = HeaderValue::from_str(&http_date(desk.site().now))
    {
        response.headers_mut().insert(DATE, date);
    }
    desk.records.answered(place, &path, response.status().as_u16());
    response
}

async fn under_weather(
    desk: &Arc<Desk>,
    cut: &Cut,
    place: usize,
    path: &str,
    query: String,
    headers: &HeaderMap,
) -> Response<Body> {
    // The sign-in page and the new address of a moved feed must stay in reach under a weather over everything.
    let is_shelter = path.starts_with("/_portal/") || path.starts_with("/moved/");
    let weather = if is_shelter { None } else { desk.sky.over(path) };
    let page = |guid_suffix: &'static str| make(desk, path, query.clone(), guid_suffix);
    let Some(weather) = weather else { return page("").await.answer(headers) };
    desk.records.met(place, path, weather);
    match weather {
        Weather::Slow(ms) => {
            tokio::time::sleep(Duration::from_millis(ms)).await;
            page("").await.answer(headers)
        }
        Weather::NeverAnswers => std::future::pending().await,
        Weather::Status(code) => storm::status(code).answer(headers),
        Weather::TooManyRequests(seconds) => storm::too_many_requests(seconds),
        Weather::Reset => {
            cut.cut();
            Response::new(Body::empty())
        }
        Weather::Truncated => {
            // Not compressed and not "not changed", so that half of it is half of the file; a part that was asked for breaks off too.
            let mut plain = headers.clone();
            for name in [ACCEPT_ENCODING, IF_NONE_MATCH, IF_MODIFIED_SINCE] {
                plain.remove(name);
            }
            let (parts, body) = page("").await.answer(&plain).into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
            storm::truncated(parts, &bytes)
        }
        Weather::RedirectLoop => redirect_loop(path, &query).answer(headers),
        Weather::CaptivePortal => page::portal().answer(headers),
        Weather::CaptiveRedirect => {
            Page::redirect(StatusCode::FOUND, desk.site().url("/_portal/login")).answer(headers)
        }
        Weather::HtmlInsteadOfFeed => make(desk, "/", String::new(), "").await.answer(headers),
        Weather::ChangedGuids => page("/again").await.answer(headers),
        Weather::MovedFeed => moved(desk, path, &query).answer(headers),
        Weather::Endless => {
            let whole = page("").await;
            storm::endless(&whole.media_type, whole.body.slice(..whole.body.len() / 2))
        }
        Weather::Huge => storm::huge(),
        Weather::NotAPicture => storm::not_a_picture().answer(headers),
    }
}

/// Makes a page on a thread that may take its time: a picture of 4,000 pixels does.
async fn make(desk: &Arc<Desk>, path: &str, query: String, guid_suffix: &'static str) -> Page {
    let (site, path) = (desk.site(), path.to_owned());
    blocking(move || Some(route(&site, &path, Query(&query), guid_suffix)))
        .await
        .unwrap_or_else(|| storm::status(500))
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Option<T> + Send + 'static) -> Option<T> {
    tokio::task::spawn_blocking(work).await.ok().flatten()
}

fn redirect_loop(path: &str, query: &str) -> Page {
    let hop: u64 = Query(query).field("hop").and_then(|hop| hop.parse().ok()).unwrap_or(0);
    Page::redirect(StatusCode::FOUND, format!("{path}?hop={}", hop.wrapping_add(1)))
}

fn moved(desk: &Desk, path: &str, query: &str) -> Page {
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    Page::redirect(StatusCode::MOVED_PERMANENTLY, desk.site().url(&format!("/moved{path}{query}")))
}

fn not_allowed() -> Response<Body> {
    let mut response = storm::status(405).answer(&HeaderMap::new());
    response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    response
}
