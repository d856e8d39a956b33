//! Owns how each kind of bad weather looks on the wire. Never decides where it is.

use std::convert::Infallible;
use std::io;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::response::Parts;
use axum::http::{HeaderValue, Response, StatusCode};
use futures_util::stream::{self, Stream, StreamExt};

use crate::answer::Page;

/// How large a huge page is.
const HUGE_BYTES: usize = 20 * 1024 * 1024;

/// A short page under an unkind status.
pub(crate) fn status(code: u16) -> Page {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let text = format!("<!doctype html><title>{status}</title><h1>{status}</h1>");
    Page::text("text/html; charset=utf-8".to_owned(), text).with_status(status)
}

/// 429, with the wait that is asked for.
pub(crate) fn too_many_requests(seconds: u64) -> Response<Body> {
    let mut response = Response::new(Body::from("Too many requests. Please wait.\n"));
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// An answer that promises its whole length and breaks off half way.
pub(crate) fn truncated(mut parts: Parts, whole: &Bytes) -> Response<Body> {
    let half = whole.slice(..whole.len() / 2);
    parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(whole.len()));
    let body = stream::iter([Ok(half)]).chain(stream::once(async {
        // The half must be on the wire before the break, or the client sees no answer at all.
        tokio::time::sleep(Duration::from_millis(50)).await;
        Err(io::Error::from(io::ErrorKind::UnexpectedEof))
    }));
    Response::from_parts(parts, Body::from_stream(body))
}

/// A body that begins as the real one and goes on for as long as anybody reads.
pub(crate) fn endless(media_type: &str, beginning: Bytes) -> Response<Body> {
    let more = Bytes::from("<p>And so on, and so on, past the horizon and round again.</p>\n".repeat(256));
    let body = stream::once(async { beginning }).chain(stream::repeat(more));
    streaming(media_type, body)
}

/// A whole, well-formed page of 20 MB.
pub(crate) fn huge() -> Response<Body> {
    let opening =
        Bytes::from("<!doctype html><title>The whole archive</title><article><h1>The whole archive</h1>\n");
    let paragraph = "<p>Another entry in the harbour book: wind, tide, and who was late.</p>\n";
    let chunk = Bytes::from(paragraph.repeat(1024));
    let count = HUGE_BYTES.div_ceil(chunk.len());
    let body = stream::once(async { opening })
        .chain(stream::iter(std::iter::repeat_n(chunk, count)))
        .chain(stream::once(async { Bytes::from("</article>") }));
    streaming("text/html; charset=utf-8", body)
}

/// Words under a picture's media type.
pub(crate) fn not_a_picture() -> Page {
    Page::text(
        "image/jpeg".to_owned(),
        "This was meant to be a picture. The artist is at lunch.\n".to_owned(),
    )
}

fn streaming(media_type: &str, body: impl Stream<Item = Bytes> + Send + 'static) -> Response<Body> {
    let mut response = Response::new(Body::from_stream(body.map(Ok::<_, Infallible>)));
    if let Ok(value) = HeaderValue::from_str(media_type) {
        response.headers_mut().insert(CONTENT_TYPE, value);
    }
    response
}
