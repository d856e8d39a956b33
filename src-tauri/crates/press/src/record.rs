//! Owns the record of who asked for what, for tests of politeness and privacy. Never changes an answer.

use std::sync::{Mutex, PoisonError};

use axum::http::{HeaderMap, header};
use serde::{Deserialize, Serialize};

use crate::weather::Weather;

/// A request and how it was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRecord {
    /// `GET` and so on.
    pub method: String,
    /// The path, without its query.
    pub path: String,
    /// The query, without its `?`; empty if there was none.
    pub query: String,
    /// The status; 0 where no answer was given.
    pub status: u16,
    /// The weather it met; empty where there was none.
    #[serde(default)]
    pub weather: String,
    /// The `Host` header.
    pub host: Option<String>,
    /// The `User-Agent` header.
    pub user_agent: Option<String>,
    /// The `Accept-Encoding` header.
    pub accept_encoding: Option<String>,
    /// The `If-None-Match` header.
    pub if_none_match: Option<String>,
    /// The `If-Modified-Since` header.
    pub if_modified_since: Option<String>,
    /// The `Range` header.
    pub range: Option<String>,
    /// The `If-Range` header.
    pub if_range: Option<String>,
    /// The `Referer` header.
    pub referer: Option<String>,
    /// The `Cookie` header.
    pub cookie: Option<String>,
    /// The `Authorization` header.
    pub authorization: Option<String>,
}

impl RequestRecord {
    pub(crate) fn new(method: &str, path: &str, query: &str, headers: &HeaderMap) -> Self {
        let header = |name: header::HeaderName| {
            headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            status: 0,
            weather: String::new(),
            host: header(header::HOST),
            user_agent: header(header::USER_AGENT),
            accept_encoding: header(header::ACCEPT_ENCODING),
            if_none_match: header(header::IF_NONE_MATCH),
            if_modified_since: header(header::IF_MODIFIED_SINCE),
            range: header(header::RANGE),
            if_range: header(header::IF_RANGE),
            referer: header(header::REFERER),
            cookie: header(header::COOKIE),
            authorization: header(header::AUTHORIZATION),
        }
    }
}

/// All requests so far, in the order they came.
#[derive(Debug, Default)]
pub(crate) struct Records(Mutex<Vec<RequestRecord>>);

impl Records {
    /// Writes a request down before it is answered, and gives its place.
    pub(crate) fn begin(&self, record: RequestRecord) -> usize {
        let mut records = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        records.push(record);
        records.len() - 1
    }

    /// Adds the weather once it is known. A record that was forgotten in between stays forgotten.
    pub(crate) fn met(&self, place: usize, path: &str, weather: Weather) {
        self.change(place, path, |record| record.weather = format!("{weather:?}"));
    }

    /// Adds the status once it is known.
    pub(crate) fn answered(&self, place: usize, path: &str, status: u16) {
        self.change(place, path, |record| record.status = status);
    }

    fn change(&self, place: usize, path: &str, change: impl FnOnce(&mut RequestRecord)) {
        let mut records = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(record) = records.get_mut(place).filter(|record| record.path == path) {
            change(record);
        }
    }

    pub(crate) fn all(&self) -> Vec<RequestRecord> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
