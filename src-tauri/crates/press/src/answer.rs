//! Owns an answer before it becomes HTTP, and the validators, conditional answers and compression every answer
//! gets. Never knows what is in it.

use std::io::Write as _;

use axum::body::{Body, Bytes};
use axum::http::header::{
    ACCEPT_ENCODING, ACCEPT_RANGES, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_RANGE, CONTENT_TYPE, ETAG,
    IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, LAST_MODIFIED, LOCATION, RANGE, SET_COOKIE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use flate2::{Compression, GzBuilder};
use jiff::Timestamp;

use crate::chance::hash;

/// What is answered to a request.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) media_type: String,
    pub(crate) body: Bytes,
    pub(crate) location: Option<String>,
    changed: Option<Timestamp>,
    is_picture: bool,
}

impl Page {
    /// A page of text.
    pub(crate) fn text(media_type: String, text: String) -> Self {
        Self {
            status: StatusCode::OK,
            media_type,
            body: Bytes::from(text),
            location: None,
            changed: None,
            is_picture: false,
        }
    }

    /// A page of HTML.
    pub(crate) fn html(markup: maud::Markup) -> Self {
        Self::text("text/html; charset=utf-8".to_owned(), markup.into_string())
    }

    /// A picture. It never changes, so it may be kept for a day.
    pub(crate) fn picture(media_type: &str, body: Bytes, changed: Timestamp) -> Self {
        Self {
            body,
            is_picture: true,
            changed: Some(changed),
            ..Self::text(media_type.to_owned(), String::new())
        }
    }

    /// The way to another address.
    pub(crate) fn redirect(status: StatusCode, location: String) -> Self {
        let body = format!("<!doctype html><title>Moved</title><p>Moved to {location}.</p>");
        Self { status, location: Some(location), ..Self::text("text/html; charset=utf-8".to_owned(), body) }
    }

    /// The same page with these bytes for its body.
    pub(crate) fn with_body(self, body: &'static [u8]) -> Self {
        Self { body: Bytes::from_static(body), is_picture: true, ..self }
    }

    /// The same page with another status.
    pub(crate) fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    /// The same page with the instant of its last change.
    pub(crate) fn changed(self, at: Timestamp) -> Self {
        Self { changed: Some(at), ..self }
    }

    /// The answer to a request with these headers: 304 where nothing changed, gzip where it is welcome.
    pub(crate) fn answer(self, asked: &HeaderMap) -> Response<Body> {
        let has_ranges = self.has_ranges();
        let weak = if has_ranges { "" } else { "W/" };
        let etag = format!("{weak}\"{:016x}\"", hash(&self.body));
        let mut response = Response::new(Body::empty());
        let headers = response.headers_mut();
        let mut put = |name, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        };
        put(CONTENT_TYPE, &self.media_type);
        if let Some(location) = &self.location {
            put(LOCATION, location);
        }
        if self.status == StatusCode::OK {
            put(ETAG, &etag);
            put(CACHE_CONTROL, if self.is_picture { "public, max-age=86400" } else { "no-cache" });
            if has_ranges {
                put(ACCEPT_RANGES, "bytes");
            }
            if let Some(changed) = self.changed {
                put(LAST_MODIFIED, &http_date(changed));
            }
            if self.media_type.starts_with("text/html") {
                put(SET_COOKIE, "mer_visit=1; Path=/; SameSite=Lax");
            }
        }
        if self.status == StatusCode::OK && self.is_unchanged(asked, &etag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        if let Some(range) = asked.get(RANGE).filter(|_| has_ranges && self.may_continue(asked, &etag)) {
            let total = self.body.len();
            let Some((first, end)) = range.to_str().ok().and_then(|range| part(range, total)) else {
                put(CONTENT_RANGE, &format!("bytes */{total}"));
                *response.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
                return response;
            };
            put(CONTENT_RANGE, &format!("bytes {first}-{}/{total}", end - 1));
            *response.status_mut() = StatusCode::PARTIAL_CONTENT;
            *response.body_mut() = Body::from(self.body.slice(first..end));
            return response;
        }
        put(VARY, "Accept-Encoding");
        let is_compressible = !self.is_picture || self.media_type == "image/svg+xml";
        let compressed = (is_compressible && accepts_gzip(asked)).then(|| gzip(&self.body)).flatten();
        if compressed.is_some() {
            put(CONTENT_ENCODING, "gzip");
        }
        *response.status_mut() = self.status;
        *response.body_mut() = Body::from(compressed.map_or(self.body, Bytes::from));
        response
    }

    /// Pictures and sound are answered in parts; what may be compressed on the way is not.
    fn has_ranges(&self) -> bool {
        self.is_picture && self.status == StatusCode::OK && self.media_type != "image/svg+xml"
    }

    /// RFC 9110 §13.1.5: the whole is sent where the client began with another one.
    fn may_continue(&self, asked: &HeaderMap, etag: &str) -> bool {
        let Some(known) = asked.get(IF_RANGE).and_then(|value| value.to_str().ok()) else { return true };
        known == etag || self.changed.is_some_and(|changed| known == http_date(changed))
    }

    /// RFC 9110: `If-None-Match` decides alone where it is there.
    fn is_unchanged(&self, asked: &HeaderMap, etag: &str) -> bool {
        let header = |name| asked.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
        if let Some(known) = header(IF_NONE_MATCH) {
            let strong = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
            return known.trim() == "*" || known.split(',').any(|tag| strong(tag) == strong(etag));
        }
        let since = header(IF_MODIFIED_SINCE).and_then(parse_http_date);
        self.changed.zip(since).is_some_and(|(changed, since)| changed.as_second() <= since.as_second())
    }
}

/// Where one range begins and ends, its last byte excluded; `None` for one that lies outside.
fn part(range: &str, total: usize) -> Option<(usize, usize)> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let (first, end) = match (first, last) {
        ("", suffix) => (total.saturating_sub(suffix.parse().ok()?), total),
        (first, "") => (first.parse().ok()?, total),
        (first, last) => (first.parse().ok()?, last.parse::<usize>().ok()?.saturating_add(1).min(total)),
    };
    (first < end).then_some((first, end))
}

/// A date as HTTP writes it.
pub(crate) fn http_date(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn parse_http_date(text: &str) -> Option<Timestamp> {
    jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(text).ok()
}

fn accepts_gzip(asked: &HeaderMap) -> bool {
    asked
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"))
}

/// The same bytes for the same text: the header carries no time.
fn gzip(body: &[u8]) -> Option<Vec<u8>> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::fast());
    writer.write_all(body).ok()?;
    writer.finish().ok()
}
