//! Completing stories: what a story lacks is fetched now, whatever the settings say of pictures, and what could not be
//! had is said with its reason.

use crate::contract::{CompletedStory, CompletionReport};
use crate::syncing::{Asked, keep_pages, keep_pictures, page_job, picture_job};
use crate::voice::With::{Count, Text};
use crate::voice::{say, say_with};
use crate::{AppError, Library, network, rows, words};
use layover_model::{ArticleId, PictureFailure, PictureState, TextState};
use layover_store::{Store, Story};
use layover_sync::{Fetcher, Reach, run_pages, run_pictures};
use std::collections::HashSet;
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

const WAITING: usize = 16;
const BATCH: usize = 16;

impl Library {
    /// Fetches what these stories lack: their pages where the text is not whole, and all their pictures. What cannot be
    /// had now is tried again by the next sync, where that can help.
    ///
    /// # Errors
    /// A story is not in the library, or the library could not be written.
    pub async fn complete(&self, ids: Vec<i64>) -> Result<CompletionReport, AppError> {
        let fetcher = Arc::new(self.fetcher().await?);
        let mut seen = HashSet::new();
        let wanted: Vec<ArticleId> = ids.into_iter().filter(|id| seen.insert(*id)).map(ArticleId).collect();
        self.fetch_pages_of(&fetcher, wanted.clone()).await?;
        self.make_searchable().await;
        self.fetch_pictures_of(&fetcher, wanted.clone()).await?;
        let reach = fetcher.network();
        let report = self.with_store(move |store| report(store, &wanted, reach)).await?;
        self.announce(&["articles"]).await;
        Ok(report)
    }

    async fn fetch_pages_of(&self, fetcher: &Arc<Fetcher>, wanted: Vec<ArticleId>) -> Result<(), AppError> {
        let jobs = self
            .with_store(move |store| {
                let mut jobs = Vec::new();
                for article in wanted {
                    store.story(article)?.ok_or(AppError::UnknownStory(article.0))?;
                    if let Some(page) = store.want_whole(article)?.page {
                        jobs.extend(page_job(store, page)?);
                    }
                }
                Ok(jobs)
            })
            .await?;
        let (sink, mut outcomes) = mpsc::channel(WAITING);
        let fetching = tokio::spawn(run_pages(Arc::clone(fetcher), jobs, sink, CancellationToken::new()));
        let mut batch = Vec::with_capacity(BATCH);
        while outcomes.recv_many(&mut batch, BATCH).await > 0 {
            let outcomes = std::mem::take(&mut batch);
            self.with_store(move |store| keep_pages(store, outcomes)).await?;
            self.announce(&["articles"]).await;
        }
        fetching.await.map_err(|_| AppError::Interrupted)
    }

    async fn fetch_pictures_of(
        &self,
        fetcher: &Arc<Fetcher>,
        wanted: Vec<ArticleId>,
    ) -> Result<(), AppError> {
        let jobs = self
            .with_store(move |store| {
                let mut known = HashSet::new();
                let mut jobs = Vec::new();
                for article in wanted {
                    let lacking = store.pictures_lacking(article)?.into_iter();
                    for picture in lacking.filter(|picture| known.insert(picture.url.clone())) {
                        jobs.push(picture_job(store, picture)?);
                    }
                }
                Ok(jobs)
            })
            .await?;
        let (sink, mut outcomes) = mpsc::channel(WAITING);
        let fetching = tokio::spawn(run_pictures(Arc::clone(fetcher), jobs, sink, CancellationToken::new()));
        let mut batch = Vec::with_capacity(BATCH);
        while outcomes.recv_many(&mut batch, BATCH).await > 0 {
            let outcomes = std::mem::take(&mut batch);
            self.with_store(move |store| keep_pictures(store, outcomes, Asked::Yes)).await?;
        }
        fetching.await.map_err(|_| AppError::Interrupted)
    }
}

fn report(store: &Store, wanted: &[ArticleId], reach: Reach) -> Result<CompletionReport, AppError> {
    let mut report = CompletionReport::default();
    for article in wanted {
        let Some(story) = store.story(*article)? else { continue };
        let lacks = lacking(&story);
        let is_whole = lacks.is_empty();
        report.whole += u32::from(is_whole);
        let sentence = if is_whole { words::whole(story.row.completeness) } else { words::sentences(&lacks) };
        let title = rows::row(story.row.clone()).title;
        report.stories.push(CompletedStory { id: article.0, title, is_whole, sentence });
    }
    report.sentence = sentence(&report, reach);
    Ok(report)
}

fn sentence(report: &CompletionReport, reach: Reach) -> String {
    let all = report.stories.len();
    let lacks = all - report.whole as usize;
    let mut said = match (report.stories.as_slice(), lacks) {
        ([], _) => say("completeNothing"),
        ([one], _) => one.sentence.clone(),
        (_, 0) => say_with("completeAll", &[("count", Count(all as u64))]),
        _ => say_with("completeSome", &[("whole", Count(report.whole.into())), ("count", Count(all as u64))]),
    };
    if lacks > 0
        && let Some(network) = network::sentence(reach)
    {
        said = say_with("completeLater", &[("network", Text(&network)), ("said", Text(&said))]);
    }
    said
}

/// What is not here of a story and why, a sentence each; nothing when it is whole.
fn lacking(story: &Story) -> Vec<String> {
    let held = story.row.completeness;
    let mut lacks = Vec::new();
    if held.text != TextState::Full {
        lacks.push(words::text_sentence(held.text));
    }
    let missing = held.pictures_total.saturating_sub(held.pictures_here);
    if missing > 0 {
        let why = words::apart_by_semicolons(&reasons(story));
        let with = [
            ("here", Count(held.pictures_here.into())),
            ("total", Count(held.pictures_total.into())),
            ("why", Text(&why)),
        ];
        let id = if why.is_empty() { "completePictures" } else { "completePicturesWhy" };
        lacks.push(say_with(id, &with));
    }
    if states(story).any(|(_, state)| state == PictureState::Failed(PictureFailure::NoRoom)) {
        lacks.push(say("completeRoomStep"));
    }
    lacks
}

/// Its pictures and how they stand.
fn states(story: &Story) -> impl Iterator<Item = (&str, PictureState)> {
    let hero = story.hero.iter().map(|hero| (hero.hero.picture.url.as_str(), hero.state));
    hero.chain(story.pictures.iter().map(|(picture, state)| (picture.url.as_str(), *state)))
}

/// "2 are no longer on the site", by reason.
fn reasons(story: &Story) -> Vec<String> {
    let mut failed: Vec<(&str, Option<PictureFailure>)> = Vec::new();
    for (url, state) in states(story) {
        let why = match state {
            PictureState::OnBoard(_) => continue,
            PictureState::Wanted => None,
            PictureState::Failed(failure) => Some(failure),
        };
        if !failed.iter().any(|(known, _)| *known == url) {
            failed.push((url, why));
        }
    }
    let kinds = std::iter::once(None).chain(PictureFailure::ALL.into_iter().map(Some));
    kinds
        .filter_map(|kind| {
            let count = failed.iter().filter(|(_, why)| *why == kind).count() as u64;
            (count > 0).then(|| words::pictures_away(count, kind))
        })
        .collect()
}
