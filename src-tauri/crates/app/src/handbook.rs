//! The handbook: a short publication that lies on the shelf of a new library, with no network needed.

use crate::settings::{keep, kept};
use crate::{AppError, Library, clock};
use layover_content::{sanitise, text};
use layover_model::{
    ContentHash, Direction, SectionName, StagedArticle, StagedBody, TextOrigin, TextState, Timestamp,
    Validators,
};
use layover_store::{FeedBatch, NewFeed, NewPublication, NewSubscription, Store};
use sha2::{Digest, Sha256};

/// The feed address of the handbook. No sync asks it: it is no web address.
pub(crate) const ADDRESS: &str = "layover:handbook";

const SHELVED: &str = "handbook";
const TITLE: &str = "Layover Handbook";
const EDITION: &str = env!("CARGO_PKG_VERSION");

/// The handbook is dated back, so that it lies below whatever is news.
const AGE_SECONDS: i64 = 120 * 24 * 3600;

/// File names give the order, the first line the headline, the second the dek, the rest the body.
const PAGES: [(&str, &str, &str); 6] = [
    ("welcome", "First steps", include_str!("handbook/welcome.html")),
    ("subscribing", "First steps", include_str!("handbook/subscribing.html")),
    ("offline", "Reading away", include_str!("handbook/offline.html")),
    ("saving", "Reading away", include_str!("handbook/saving.html")),
    ("keys", "The window", include_str!("handbook/keys.html")),
    ("privacy", "The window", include_str!("handbook/privacy.html")),
];

impl Library {
    /// Puts this edition of the handbook on the shelf, once. A reader who unsubscribed from it is not given it
    /// again until there is a new edition.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn shelve_handbook(&self) -> Result<(), AppError> {
        let has_changed = self
            .with_store(|store| {
                if kept::<String>(store, SHELVED)?.as_deref() == Some(EDITION) {
                    return Ok(false);
                }
                shelve(store, clock::now())?;
                keep(store, SHELVED, &EDITION)?;
                Ok(true)
            })
            .await?;
        if has_changed {
            self.announce(&["subscriptions", "articles"]).await;
        }
        Ok(())
    }
}

fn shelve(store: &Store, now: Timestamp) -> Result<(), AppError> {
    let subscribed = store.subscribe(
        &NewSubscription {
            publication: NewPublication {
                title: TITLE.to_owned(),
                site_url: None,
                profile: Some("layover-handbook".to_owned()),
                language: "en".to_owned(),
                joins: None,
            },
            feeds: vec![NewFeed { url: ADDRESS.to_owned(), title: TITLE.to_owned(), section: None }],
        },
        now,
    )?;
    let articles = PAGES.iter().zip(0_i64..).map(|((name, section, page), order)| {
        article(name, section, page, now.plus_seconds(-AGE_SECONDS - 60 * order))
    });
    for feed in subscribed.feeds {
        let batch = FeedBatch {
            feed,
            validators: Validators::default(),
            title: Some(TITLE.to_owned()),
            site_url: None,
            language: Some("en".to_owned()),
            articles: articles.clone().collect(),
        };
        store.merge_feeds(&[batch], now)?;
    }
    while store.index_pending(1_000)?.left > 0 {}
    Ok(())
}

fn article(name: &str, section: &str, page: &str, published: Timestamp) -> StagedArticle {
    let mut lines = page.splitn(3, '\n');
    let (title, dek, markup) = (
        lines.next().unwrap_or_default(),
        lines.next().unwrap_or_default(),
        lines.next().unwrap_or_default(),
    );
    let clean = sanitise::clean(markup, None);
    let words = text::plain_text(&clean.html);
    StagedArticle {
        guid: Some(format!("{ADDRESS}/{name}")),
        url: None,
        canonical_url: None,
        title: title.to_owned(),
        dek: dek.to_owned(),
        kicker: section.to_owned(),
        sections: vec![SectionName {
            slug: section.to_lowercase().replace(' ', "-"),
            name: section.to_owned(),
        }],
        kind: None,
        tags: Vec::new(),
        credits: Vec::new(),
        published: Some(published),
        modified: None,
        language: "en".to_owned(),
        direction: Direction::LeftToRight,
        summary: dek.to_owned(),
        hero: None,
        body: Some(StagedBody {
            word_count: text::word_count(&words),
            html: clean.html,
            text: words,
            origin: TextOrigin::Feed,
            pictures: Vec::new(),
        }),
        text_state: TextState::Full,
        enclosures: Vec::new(),
        further: Vec::new(),
        series: None,
        original_url: None,
        portraits: Vec::new(),
        source_hash: ContentHash(Sha256::digest(page.as_bytes()).into()),
    }
}
