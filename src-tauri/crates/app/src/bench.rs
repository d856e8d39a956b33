//! What bench tools need of a library: addresses of stories, and one document fetched through the same door
//! as everything else.

use crate::{AppError, Library};
use layover_model::ArticleId;
use layover_sync::{FetchRequest, Fetched, NamedBy};
use std::collections::HashMap;
use url::Url;

pub use layover_sync::What;

/// One document as a server gave it.
#[derive(Clone, Debug)]
pub struct Document {
    /// The bytes, content codings undone.
    pub bytes: Vec<u8>,
    /// `Content-Type`.
    pub content_type: Option<String>,
    /// `Content-Location`.
    pub content_location: Option<String>,
    /// Where it came from, after redirects.
    pub final_url: String,
}

/// Checks that a word is a web address, for tools that read a document as if it came from there.
///
/// # Errors
/// It is none.
pub fn web_address(word: &str) -> Result<(), AppError> {
    match Url::parse(word) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(()),
        _ => Err(AppError::NotAnAddress(format!(
            "“{word}” is not a web address; one looks like https://example.org/page"
        ))),
    }
}

impl Library {
    /// Fetches one address as a sync would: the same limits, the same walls, the reader's own door. Nothing is
    /// stored.
    ///
    /// # Errors
    /// The address is none, leads into the local network, or does not answer well.
    pub async fn fetch_document(&self, url: &str, what: What) -> Result<Document, AppError> {
        let fetcher = self.fetcher().await?;
        let request = FetchRequest { url, what, named_by: NamedBy::Reader, validators: None };
        let failed = |problem, sentence| AppError::Fetch { problem, sentence };
        match fetcher.get(request).await {
            Ok(Fetched::Body(body)) => Ok(Document {
                bytes: body.bytes.into_bytes(),
                content_type: body.content_type,
                content_location: body.content_location,
                final_url: body.final_url,
            }),
            Ok(Fetched::NotModified { .. }) => Err(failed("unreachable", format!("{url} sent no document"))),
            Err(failure) => Err(failed(failure.problem.as_str(), failure.sentence)),
        }
    }

    /// Where these stories stand on the web. Stories without an address are left out.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn addresses(&self, ids: Vec<i64>) -> Result<HashMap<i64, String>, AppError> {
        let ids: Vec<ArticleId> = ids.into_iter().map(ArticleId).collect();
        let found = self.with_store(move |store| Ok(store.addresses(&ids)?)).await?;
        Ok(found.into_iter().map(|(id, url)| (id.0, url)).collect())
    }
}
