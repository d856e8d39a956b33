//! First stage: every feed is asked, and what changed is merged in batches.

use super::Run;
use crate::activity::LeftAlone;
use crate::contract::{SourceTrouble, SyncReport, SyncStage};
use crate::handbook;
use crate::{AppError, clock, words};
use layover_model::{FeedId, FetchProblem};
use layover_store::{FeedBatch, FeedMerged, FeedToFetch, Store};
use layover_sync::{FeedFailed, FeedJob, FeedOutcome, Reach, run_feeds};
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::mpsc;

/// Outcomes waiting for the disk at most: each holds a feed's stories, cleaned.
const WAITING: usize = 4;
/// Outcomes merged at a time at most.
const BATCH: usize = 8;
/// Entries in one transaction at most, where the feeds are not larger themselves: another program, or the
/// reader's own act, waits no longer than one transaction takes.
const ENTRIES: usize = 1_000;

/// What an answer may be late by, before a network counts as silent.
const LATE: Duration = Duration::from_millis(500);

/// A feed's place in reports.
struct Source {
    publication: String,
    url: String,
}

/// What a batch of outcomes did to the library.
#[derive(Default)]
struct Merged {
    merged: Vec<FeedMerged>,
    unchanged: u32,
    failed: Vec<(FeedId, &'static str, String)>,
}

impl Run<'_> {
    pub(super) async fn feeds(&self, report: &mut SyncReport) -> Result<(), AppError> {
        let (jobs, sources) = self.feed_jobs().await?;
        let total = u32::try_from(jobs.len()).unwrap_or(u32::MAX);
        report.feeds_total = total;
        let (sink, mut outcomes) = mpsc::channel(WAITING);
        // Where the network lets nothing through the rest of the feeds is not asked.
        let stage = self.cancel.child_token();
        let fetching = tokio::spawn(run_feeds(self.fetcher.clone(), jobs, sink, stage.clone()));
        let mut silent = Silent::default();
        let mut done = 0;
        let mut batch = Vec::with_capacity(BATCH);
        self.meter.tell(SyncStage::Feeds, 0, total, 0);
        while outcomes.recv_many(&mut batch, BATCH).await > 0 {
            done += u32::try_from(batch.len()).unwrap_or(u32::MAX);
            let outcomes = silent.sort(std::mem::take(&mut batch));
            // Who falls silent is heard of before who answers late: a portal that keeps some hosts silent would count as none.
            if self.fetcher.network() == Reach::Silent && !stage.is_cancelled() {
                tokio::time::sleep(LATE).await;
            }
            if self.fetcher.network().is_shut() {
                stage.cancel();
            }
            let merged = self.library.with_store(move |store| merge(store, outcomes)).await?;
            let is_news = !merged.merged.is_empty();
            count(report, merged, &sources);
            self.meter.tell(SyncStage::Feeds, done, total, report.new_stories);
            if is_news {
                self.library.announce(&["articles"]).await;
            }
        }
        let is_shut = self.fetcher.network().is_shut();
        let outcomes = silent.settle(is_shut);
        let merged = self.library.with_store(move |store| merge(store, outcomes)).await?;
        count(report, merged, &sources);
        if is_shut && !silent.has_answered {
            report.feeds_failed = total;
        }
        fetching.await.map_err(|_| AppError::Interrupted)
    }

    /// The sources a sync by itself leaves alone, because they failed or asked for that.
    pub(super) async fn left_alone(&self) -> Result<Vec<LeftAlone>, AppError> {
        if self.options.is_manual {
            return Ok(Vec::new());
        }
        let since = self.started;
        self.library
            .with_store(move |store| {
                let waiting = store.publications()?.into_iter().flat_map(|publication| {
                    let publication_title = publication.title;
                    publication.feeds.into_iter().filter_map(move |feed| {
                        let until = feed.health.not_before.filter(|until| *until > since)?;
                        // One that was asked in this sync waits from now on: that is its trouble, told already.
                        feed.health.last_attempt.filter(|at| *at < since)?;
                        let problem = feed.health.problem.map(|(problem, _)| problem);
                        let was_asked_to = problem == Some(FetchProblem::AskedToWait);
                        Some(LeftAlone { publication: publication_title.clone(), until, was_asked_to })
                    })
                });
                Ok(waiting.collect())
            })
            .await
    }

    async fn feed_jobs(&self) -> Result<(Vec<FeedJob>, HashMap<FeedId, Source>), AppError> {
        let is_manual = self.options.is_manual;
        let (feeds, publications) = self
            .library
            .with_store(move |store| {
                Ok((store.feeds_to_fetch(clock::now(), is_manual)?, store.publications()?))
            })
            .await?;
        let names: HashMap<_, _> =
            publications.into_iter().map(|publication| (publication.id, publication.title)).collect();
        let only = &self.options.publications;
        let wanted = |feed: &FeedToFetch| {
            feed.url != handbook::ADDRESS && (only.is_empty() || only.contains(&feed.publication))
        };
        let feeds: Vec<FeedToFetch> = feeds.into_iter().filter(wanted).collect();
        let sources = feeds.iter().map(|feed| {
            let publication = names.get(&feed.publication).cloned().unwrap_or_default();
            (feed.feed, Source { publication, url: feed.url.clone() })
        });
        let sources = sources.collect();
        Ok((feeds.into_iter().map(job).collect(), sources))
    }
}

/// Failures that are a source's fault or the network's: which, the first answer of any source tells.
#[derive(Default)]
struct Silent {
    has_answered: bool,
    held: Vec<FeedFailed>,
}

impl Silent {
    /// Holds failures back until a source has answered; from then on each is its source's own.
    fn sort(&mut self, outcomes: Vec<FeedOutcome>) -> Vec<FeedOutcome> {
        let mut sorted = Vec::with_capacity(outcomes.len());
        for outcome in outcomes {
            match outcome {
                FeedOutcome::Failed(failed) if is_silence(failed.problem) && !self.has_answered => {
                    self.held.push(failed);
                }
                outcome => {
                    self.has_answered |=
                        !matches!(&outcome, FeedOutcome::Failed(failed) if is_network(failed.problem));
                    sorted.push(outcome);
                }
            }
        }
        if self.has_answered {
            sorted.extend(self.held.drain(..).map(FeedOutcome::Failed));
        }
        sorted
    }

    /// What is held at the end. No source is blamed for a network that lets nothing through.
    fn settle(&mut self, is_shut: bool) -> Vec<FeedOutcome> {
        let held = self.held.drain(..).map(|failed| match is_shut {
            true => FeedFailed { problem: FetchProblem::Offline, not_before_seconds: None, ..failed },
            false => failed,
        });
        held.map(FeedOutcome::Failed).collect()
    }
}

fn is_silence(problem: FetchProblem) -> bool {
    matches!(problem, FetchProblem::Unreachable | FetchProblem::Untrusted)
}

fn is_network(problem: FetchProblem) -> bool {
    is_silence(problem) || matches!(problem, FetchProblem::Offline | FetchProblem::CaptivePortal)
}

fn job(feed: FeedToFetch) -> FeedJob {
    FeedJob {
        feed: feed.feed,
        url: feed.url,
        validators: feed.validators,
        profile: feed.profile,
        section: feed.section,
        failures: feed.health.failures,
    }
}

/// Writes a batch: changed feeds in one transaction, unchanged ones in another, failures each.
fn merge(store: &Store, outcomes: Vec<FeedOutcome>) -> Result<Merged, AppError> {
    let now = clock::now();
    let mut batches = Vec::new();
    let mut unchanged = Vec::new();
    let mut merged = Merged::default();
    for outcome in outcomes {
        match outcome {
            FeedOutcome::Changed(changed) => {
                if let Some(target) = &changed.permanent_target {
                    store.feed_moved_seen(changed.feed, target, now)?;
                }
                batches.push(FeedBatch {
                    feed: changed.feed,
                    validators: changed.validators,
                    title: changed.title,
                    site_url: changed.site_url,
                    language: changed.language,
                    articles: changed.articles,
                });
            }
            FeedOutcome::Unchanged(same) => {
                if let Some(target) = &same.permanent_target {
                    store.feed_moved_seen(same.feed, target, now)?;
                }
                unchanged.push(same.feed);
            }
            FeedOutcome::Failed(failed) => {
                let not_before = failed
                    .not_before_seconds
                    .map(|seconds| now.plus_seconds(i64::try_from(seconds).unwrap_or(i64::MAX)));
                store.feed_failed(failed.feed, failed.problem, &failed.sentence, not_before, now)?;
                merged.failed.push((failed.feed, failed.problem.as_str(), failed.sentence));
            }
        }
    }
    merged.unchanged = u32::try_from(unchanged.len()).unwrap_or(u32::MAX);
    store.feeds_unchanged(&unchanged, now)?;
    for together in commits(&batches) {
        merged.merged.extend(store.merge_feeds(together, now)?);
    }
    Ok(merged)
}

/// Feeds that go into one transaction each: as many as have no more than [`ENTRIES`], and at least one.
fn commits(batches: &[FeedBatch]) -> impl Iterator<Item = &[FeedBatch]> {
    let mut entries = 0;
    batches.chunk_by(move |one, next| {
        entries += one.articles.len();
        let stays = entries + next.articles.len() <= ENTRIES;
        if !stays {
            entries = 0;
        }
        stays
    })
}

fn count(report: &mut SyncReport, batch: Merged, sources: &HashMap<FeedId, Source>) {
    report.feeds_unchanged += batch.unchanged;
    for feed in batch.merged {
        report.new_stories += feed.new;
        report.changed += feed.changed;
    }
    report.feeds_failed += u32::try_from(batch.failed.len()).unwrap_or(u32::MAX);
    for (feed, problem, sentence) in batch.failed {
        let source = sources.get(&feed);
        report.troubles.push(SourceTrouble {
            publication: source.map(|source| source.publication.clone()).unwrap_or_default(),
            url: source.map(|source| source.url.clone()).unwrap_or_default(),
            problem: problem.to_owned(),
            sentence: words::sentence_case(&sentence),
        });
    }
}
