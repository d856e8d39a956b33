//! Subscription lists (OPML) in and out, and the health of sources.

use crate::contract::{ImportReport, SourceHealth};
use crate::subscribing::{host, one_feed};
use crate::voice::With::{Count, Text};
use crate::voice::{say, say_of, say_with};
use crate::{AppError, Library, clock, handbook, joining, profiles, words};
use layover_content::address::as_name;
use layover_content::opml::{self, OpmlError, Subscription};
use layover_content::profile;
use layover_store::{Finding, Store};
use std::collections::HashSet;
use url::Url;

impl Library {
    /// Takes in a subscription list. Nothing is fetched; feeds that are there already are not added twice.
    ///
    /// # Errors
    /// The bytes are no OPML, or the library could not be written.
    pub async fn import_opml(&self, bytes: Vec<u8>) -> Result<ImportReport, AppError> {
        let report = self
            .with_store(move |store| {
                let list = opml::parse(&bytes).map_err(|error| AppError::NotOpml(unread(&error)))?;
                let report = import(store, list)?;
                let taken = say_of("activityTaken", "list", &[("said", Text(&report.sentence))]);
                store.log_activity(clock::now(), &taken)?;
                Ok(report)
            })
            .await?;
        self.announce(&["subscriptions"]).await;
        Ok(report)
    }

    /// Every subscription as OPML 2.0.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn export_opml(&self) -> Result<String, AppError> {
        self.with_store(|store| {
            let subscriptions: Vec<Subscription> = store
                .publications()?
                .into_iter()
                .flat_map(|publication| {
                    let site_url = publication.site_url;
                    publication.feeds.into_iter().map(move |feed| Subscription {
                        title: as_name(&feed.title),
                        feed_url: feed.url,
                        site_url: site_url.clone(),
                        folders: Vec::new(),
                    })
                })
                .filter(|subscription| subscription.feed_url != handbook::ADDRESS)
                .collect();
            Ok(opml::write("Layover subscriptions", &subscriptions))
        })
        .await
    }

    /// How every feed has been doing, and which of the reader's profiles are left out.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn source_health(&self) -> Result<Vec<SourceHealth>, AppError> {
        let faults = self.read_profiles().await?.1;
        self.with_store(move |store| {
            let now = clock::now();
            let mut health = Vec::new();
            for publication in store.publications()? {
                for feed in publication.feeds.into_iter().filter(|feed| feed.url != handbook::ADDRESS) {
                    let sentence = match (&feed.health.problem, feed.health.last_success) {
                        (Some((problem, sentence)), _) => words::of_problem(problem.as_str(), sentence),
                        (None, Some(_)) => say("sourceWell"),
                        (None, None) => say("sourceNotAsked"),
                    };
                    health.push(SourceHealth {
                        id: Some(publication.id.0),
                        waits_until: feed.health.not_before.filter(|until| *until > now).map(|until| until.0),
                        publication: publication.title.clone(),
                        url: feed.url,
                        last_success: feed.health.last_success.map(|instant| instant.0),
                        problem: feed.health.problem.map(|(problem, _)| problem.as_str().to_owned()),
                        sentence,
                    });
                }
            }
            health.extend(profiles::left_out(&faults));
            Ok(health)
        })
        .await
    }

    /// Checks database, index, files and counts. Empty when all is well.
    ///
    /// # Errors
    /// The library could not be read at all.
    pub async fn doctor_check(&self) -> Result<Vec<Finding>, AppError> {
        self.with_store(|store| Ok(store.doctor_check()?)).await
    }

    /// Repairs what can be repaired and gives what was found.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn doctor_repair(&self) -> Result<Vec<Finding>, AppError> {
        let findings = self.with_store(|store| Ok(store.doctor_repair(clock::now())?)).await?;
        self.announce(&["articles", "statuses", "subscriptions"]).await;
        Ok(findings)
    }
}

fn import(store: &Store, list: Vec<Subscription>) -> Result<ImportReport, AppError> {
    let (mut added, mut known, mut refused) = (0, 0, 0);
    let mut wanted = Vec::with_capacity(list.len());
    for subscription in list {
        let is_web =
            Url::parse(&subscription.feed_url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
        if !is_web {
            refused += 1;
            continue;
        }
        let title = if subscription.title.trim().is_empty() {
            host(&subscription.feed_url)
        } else {
            subscription.title
        };
        let mut new = one_feed(&title, subscription.site_url, String::new(), &subscription.feed_url);
        if let Some(profile) = new.feeds.first().and_then(|feed| profile::find(&feed.url)) {
            new.publication.profile = Some(profile.slug.clone());
        }
        wanted.push(new);
    }
    let here: HashSet<i64> = store.publications()?.iter().map(|publication| publication.id.0).collect();
    let mut publications = Vec::new();
    let wanted = joining::join_all(wanted, &store.publications()?);
    for subscribed in store.subscribe_all(&wanted, clock::now())? {
        added += subscribed.added;
        known += u32::try_from(subscribed.feeds.len()).unwrap_or(u32::MAX).saturating_sub(subscribed.added);
        let id = subscribed.publication.0;
        if !here.contains(&id) && !publications.contains(&id) {
            publications.push(id);
        }
    }
    Ok(ImportReport { added, known, refused, publications, sentence: sentence(added, known, refused) })
}

fn sentence(added: u32, known: u32, refused: u32) -> String {
    let said = |id: &str, count: u32| say_with(id, &[("count", Count(count.into()))]);
    let mut parts = vec![said("feedsAdded", added)];
    parts.extend((known > 0).then(|| said("feedsKnown", known)));
    parts.extend((refused > 0).then(|| said("feedsRefused", refused)));
    words::sentences(&parts)
}

fn unread(error: &OpmlError) -> String {
    let why = match error {
        OpmlError::Empty => "empty",
        OpmlError::NotOpml => "other",
        OpmlError::TooLarge => "too-large",
    };
    say_of("opmlWhy", why, &[])
}
