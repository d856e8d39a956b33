//! What bench tools need: addresses of stories, one document fetched through the same door as everything else,
//! and a page as the reading frame would show it.

use crate::contract::Theme;
use crate::serving::{dates, missing_words};
use crate::story_page::{self, HeroFigure, Maker, StoryDocument};
use crate::{AppError, Library, words};
use layover_content::page::ExtractedPage;
use layover_content::serve::{self, ServedPicture};
use layover_model::{ArticleId, Completeness, PictureState};
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

/// The reading frame's document of a page that lies in no library, in the light theme. None of its pictures is
/// there.
#[must_use]
pub fn reading_document(page: &ExtractedPage, url: &str) -> String {
    let missing = missing_words(PictureState::Wanted);
    let contributors: Vec<Maker> = page
        .credits
        .iter()
        .map(|credit| Maker { id: 0, name: credit.name.clone(), role: credit.role })
        .collect();
    let hero = page.hero.as_ref().map(|hero| HeroFigure {
        address: None,
        missing: missing.clone(),
        alt: hero.alt.clone(),
        caption: hero.caption.clone(),
        credit: hero.credit.clone(),
        size: None,
    });
    let pictures = page.body.pictures.len() + usize::from(hero.is_some());
    let held = Completeness {
        text: page.quality,
        pictures_here: 0,
        pictures_total: u32::try_from(pictures).unwrap_or(u32::MAX),
    };
    let publication = page.site_name.clone().or_else(|| Some(Url::parse(url).ok()?.host_str()?.to_owned()));
    story_page::render(&StoryDocument {
        edition: "",
        language: &page.language,
        direction: page.direction,
        theme: Theme::Light,
        kicker: &page.kicker,
        title: &page.title,
        dek: &page.dek,
        contributors: &contributors,
        publication: &publication.unwrap_or_default(),
        published: page.published.map(dates).unwrap_or_default(),
        minutes: words::minutes(page.word_count),
        completeness: &words::completeness(held),
        hero,
        body: serve::render(&page.body.html, &|_| ServedPicture::Missing(missing.clone())),
        tags: &page.tags,
        further: &page.further,
        onward: &[],
        original: None,
        is_removed: false,
        url: Some(url),
    })
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
