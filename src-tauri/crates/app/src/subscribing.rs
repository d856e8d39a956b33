//! Subscribing and saving pages: by address, by catalogue, with and without a network.

use crate::acts::lacking;
use crate::contract::{CatalogueItem, FeedChoice, FileTaken, SavePageOutcome, SubscribeOutcome};
use crate::settings::settings;
use crate::voice::With::Text;
use crate::voice::{say, say_of, say_with};
use crate::{AppError, Library, LinkTarget, clock, joining, mistaken, telling, words};
use layover_content::address::{shown_text, without_credentials};
use layover_content::feed::{ParsedFeed, oddity};
use layover_content::page::own_address;
use layover_content::profile::{self, Profile};
use layover_model::{ArticleId, FetchProblem, RawPage, SectionName, TextFailure};
use layover_store::{
    NewFeed, NewPublication, NewSubscription, PendingAddress, PendingKind, Store, Subscribed,
};
use layover_sync::{
    Fetcher, FindFailure, Found, SavedPage, find_source, read_page_file, save_page, typed_address,
};
use std::collections::HashSet;
use std::sync::Arc;
use tokio::task::JoinSet;

/// What came of trying addresses that waited.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tried {
    /// Done, and no longer waiting.
    pub(crate) done: u32,
    /// Tried, and waiting still.
    pub(crate) waiting: u32,
}

enum Answer {
    Source(Result<Found, FindFailure>),
    Page(Box<Result<SavedPage, FindFailure>>),
}

impl Library {
    /// The catalogue, the reader's own profiles first, marked with what is subscribed.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn catalogue(&self) -> Result<Vec<CatalogueItem>, AppError> {
        self.read_profiles().await?;
        let publications = self.with_store(|store| Ok(store.publications()?)).await?;
        let profiles: HashSet<&str> =
            publications.iter().filter_map(|publication| publication.profile.as_deref()).collect();
        let feeds: HashSet<&str> = publications
            .iter()
            .flat_map(|publication| &publication.feeds)
            .map(|feed| feed.url.as_str())
            .collect();
        let working: HashSet<&str> = publications
            .iter()
            .flat_map(|publication| &publication.feeds)
            .filter(|feed| feed.health.last_success.is_some())
            .map(|feed| feed.url.as_str())
            .collect();
        let items = profile::catalogue().into_iter().map(|entry| CatalogueItem {
            name: entry.name.clone(),
            description: entry.description.clone(),
            address: if entry.profile.is_some() { entry.site.clone() } else { entry.feed.clone() },
            language: entry.language.clone(),
            is_subscribed: entry.profile.as_deref().is_some_and(|slug| profiles.contains(slug))
                || feeds.contains(entry.feed.as_str()),
            field: entry.field.clone(),
            // Seen to work here, or before.
            is_verified: entry.verified || working.contains(entry.feed.as_str()),
            licence: entry.licence.clone(),
            is_own: entry.is_own,
            profile: entry.profile,
        });
        Ok(items.collect())
    }

    /// Subscribes to a site, a section or a feed.
    ///
    /// # Errors
    /// The address is none, leads into the local network, or does not answer well; nothing was changed then.
    pub async fn subscribe(&self, address: String) -> Result<SubscribeOutcome, AppError> {
        self.read_profiles().await?;
        let fetcher = self.fetcher().await?;
        let outcome = match find_source(&fetcher, &address).await {
            Ok(found) => self.take_in(found).await?,
            Err(failure) => self
                .keep_or_refuse(&address, PendingKind::Subscribe, failure)
                .await
                .map(|sentence| SubscribeOutcome::Kept { sentence })?,
        };
        self.announce(&["subscriptions"]).await;
        Ok(outcome)
    }

    /// Fetches one page and saves it as a story.
    ///
    /// # Errors
    /// The address is none, does not answer well, or has no story on it; nothing was changed then.
    pub async fn save_page(&self, address: String) -> Result<SavePageOutcome, AppError> {
        let fetcher = self.fetcher().await?;
        let outcome = match save_page(&fetcher, &address).await {
            Ok(page) => {
                let title = page.article.title.clone();
                let (id, lacking) = self
                    .with_store(move |store| {
                        let id = keep(store, &page)?;
                        Ok((id, lacking(store, id)?))
                    })
                    .await?;
                self.make_searchable().await;
                let saved = say_with("pageSaved", &[("title", Text(&title))]);
                let sentence = words::sentences(&[saved, lacking.unwrap_or_default()]);
                SavePageOutcome::Saved { id: id.0, sentence }
            }
            Err(FindFailure::NoStory { failure: TextFailure::NoArticle, .. })
                if mistaken::is_feed(&fetcher, &address).await =>
            {
                return Err(AppError::IsAFeed(kept_as(&address)));
            }
            Err(failure) => {
                let sentence = self.keep_or_refuse(&address, PendingKind::SavePage, failure).await?;
                SavePageOutcome::Kept { sentence }
            }
        };
        self.keep_saved_folder_soon(false);
        self.announce(&["articles", "subscriptions"]).await;
        Ok(outcome)
    }

    /// Keeps a page that was saved as a file as a story. Nothing is fetched now; a story that is here already stays as it
    /// is, for a file may say anything of where it came from.
    ///
    /// # Errors
    /// The file names no page of the web, or has no story in it; nothing was changed then.
    pub async fn save_page_file(&self, bytes: Vec<u8>, name: String) -> Result<FileTaken, AppError> {
        let url = own_address(&bytes).ok_or(AppError::NamelessPage(name))?;
        if let LinkTarget::OnBoard(story) = self.link_target(url.clone()).await? {
            let sentence = say("pageHereStays");
            return Ok(FileTaken { sentence, story: Some(story), ..FileTaken::default() });
        }
        let fetcher = self.fetcher().await?;
        let page = RawPage { url, content_type: Some("text/html".to_owned()), bytes };
        let page =
            read_page_file(&fetcher, page).await.map_err(|failure| AppError::NoStory(no_story(failure)))?;
        let title = page.article.title.clone();
        let (id, is_new) = self.with_store(move |store| keep_file(store, &page)).await?;
        self.make_searchable().await;
        self.keep_saved_folder_soon(false);
        self.announce(&["articles", "subscriptions"]).await;
        let sentence =
            if is_new { say_with("pageSavedFile", &[("title", Text(&title))]) } else { say("pageHereStays") };
        Ok(FileTaken { sentence, story: Some(id.0), ..FileTaken::default() })
    }

    /// Tries addresses kept while there was no network, several at once: all, or the one at `only`. Followed links
    /// wait for the reader's word. What still cannot be had stays, with the reason.
    pub(crate) async fn try_pending(
        &self,
        fetcher: &Arc<Fetcher>,
        only: Option<&str>,
    ) -> Result<Tried, AppError> {
        let waiting = self.with_store(|store| Ok(store.pending()?)).await?;
        let mut tries = JoinSet::new();
        let wanted = waiting
            .into_iter()
            .filter(|kept| kept.what != PendingKind::Link && only.is_none_or(|only| only == kept.url));
        for kept in wanted {
            let fetcher = Arc::clone(fetcher);
            tries.spawn(async move {
                let answer = match kept.what {
                    PendingKind::Subscribe => Answer::Source(find_source(&fetcher, &kept.url).await),
                    PendingKind::SavePage | PendingKind::Link => {
                        Answer::Page(Box::new(save_page(&fetcher, &kept.url).await))
                    }
                };
                (kept.url, answer)
            });
        }
        let mut tried = Tried::default();
        while let Some(ended) = tries.join_next().await {
            let Ok((url, answer)) = ended else { continue };
            let outcome = match answer {
                Answer::Source(found) => self.settle_source(found, &url).await,
                Answer::Page(page) => self.settle_page(*page, &url).await,
            };
            match outcome {
                Ok(()) => tried.done += 1,
                Err(_) => tried.waiting += 1,
            }
            self.with_store(move |store| match outcome {
                Ok(()) => Ok(store.remove_pending(&url)?),
                Err(sentence) => Ok(store.pending_failed(&url, &sentence)?),
            })
            .await?;
        }
        Ok(tried)
    }

    async fn settle_source(&self, found: Result<Found, FindFailure>, address: &str) -> Result<(), String> {
        let found = found.map_err(|failure| telling::nothing_found(&failure, address))?;
        match self.take_in(found).await.map_err(|error| telling::sentence(&error))? {
            SubscribeOutcome::Subscribed { .. } | SubscribeOutcome::Kept { .. } => Ok(()),
            SubscribeOutcome::Choose { .. } => Err(say("subscribeChoose")),
            SubscribeOutcome::NoFeed { sentence, .. } => Err(sentence),
        }
    }

    async fn settle_page(&self, page: Result<SavedPage, FindFailure>, address: &str) -> Result<(), String> {
        let page = page.map_err(|failure| telling::nothing_found(&failure, address))?;
        self.with_store(move |store| keep(store, &page))
            .await
            .map(drop)
            .map_err(|error| telling::sentence(&error))
    }

    async fn take_in(&self, found: Found) -> Result<SubscribeOutcome, AppError> {
        match found {
            Found::Publication { profile } => match profile::named(&profile) {
                Some(profile) => self.add(from_profile(&profile), &ahead("next-sync")).await,
                None => Err(AppError::UnknownPublication(profile)),
            },
            Found::Feed { url, feed } => {
                let title =
                    feed.title.clone().filter(|title| !title.trim().is_empty()).unwrap_or_else(|| host(&url));
                let language = feed.language.clone().unwrap_or_default();
                let ahead = if feed.entries.is_empty() { nothing_yet(&feed) } else { ahead("next-sync") };
                self.add(one_feed(&title, feed.link.clone(), language, &url), &ahead).await
            }
            Found::Choices { site_title, feeds } => Ok(SubscribeOutcome::Choose {
                site_title,
                feeds: feeds
                    .into_iter()
                    .map(|feed| FeedChoice { url: feed.url, title: feed.title })
                    .collect(),
            }),
            Found::PageOnly { url, title } => Ok(SubscribeOutcome::NoFeed {
                sentence: say_with("subscribeNoFeed", &[("host", Text(&host(&url)))]),
                url,
                title,
            }),
        }
    }

    /// Subscribes, and says under which name the stories will lie: a feed of a site that is here already joins
    /// the others of that site. `ahead` says what comes.
    async fn add(&self, new: NewSubscription, ahead: &str) -> Result<SubscribeOutcome, AppError> {
        let own_title = new.publication.title.clone();
        let (subscribed, was_here, title) = self
            .with_store(move |store| {
                let before = store.publications()?;
                let subscribed = store.subscribe(&joining::join(new, &before), clock::now())?;
                let was_here = before.iter().any(|one| one.id == subscribed.publication);
                let after = store.publications()?;
                let named = after.into_iter().find(|one| one.id == subscribed.publication);
                Ok((subscribed, was_here, named.map_or(own_title, |one| one.title)))
            })
            .await?;
        let Subscribed { publication, was_known, .. } = subscribed;
        let how = match (was_known, was_here) {
            (true, _) => "known",
            (false, true) => "joined",
            (false, false) => "new",
        };
        let sentence = say_of("subscribed", how, &[("title", Text(&title)), ("ahead", Text(ahead))]);
        let is_new = !was_known && !was_here;
        Ok(SubscribeOutcome::Subscribed { publication: publication.0, title, sentence, is_new })
    }

    /// Without a network the address is kept; any other failure is the reader's to hear.
    async fn keep_or_refuse(
        &self,
        address: &str,
        what: PendingKind,
        failure: FindFailure,
    ) -> Result<String, AppError> {
        let said = telling::nothing_found(&failure, address);
        let problem = match &failure {
            FindFailure::NotAnAddress(_) => return Err(AppError::NotAnAddress(said)),
            FindFailure::NoStory { .. } => return Err(AppError::NoStory(said)),
            FindFailure::Offline(_) => FetchProblem::Offline,
            FindFailure::Fetch(failure) => failure.problem,
        };
        if !matches!(problem, FetchProblem::Offline | FetchProblem::CaptivePortal | FetchProblem::Unreachable)
        {
            return Err(AppError::Fetch { problem: problem.as_str(), sentence: failure.to_string() });
        }
        let kept = PendingAddress {
            url: kept_as(address),
            what,
            sentence: said.clone(),
            ..PendingAddress::default()
        };
        self.with_store(move |store| Ok(store.add_pending(&kept, clock::now())?)).await?;
        Ok(say_with("addressKept", &[("why", Text(&said))]))
    }

    /// Puts what was just kept into the index. What came is here whether or not there is room for that: it stays in the queue,
    /// and the next time goes on with it.
    pub(crate) async fn make_searchable(&self) {
        let indexed = self.with_store(|store| {
            while store.index_pending(2_000)?.left > 0 {}
            Ok(())
        });
        if let Err(error) = indexed.await {
            tracing::warn!("stories wait for the index: {error}");
        }
    }
}

/// What becomes of a feed.
fn ahead(name: &str) -> String {
    say_of("subscribeAhead", name, &[])
}

/// What becomes of a feed without stories, and what is odd about it.
fn nothing_yet(feed: &ParsedFeed) -> String {
    let odd = feed.warnings.iter().find_map(|warning| match warning.as_str() {
        oddity::UNBALANCED => Some("unbalanced"),
        oddity::CUT => Some("cut"),
        oddity::TOO_LARGE => Some("too-large"),
        oddity::BROKEN => Some("broken"),
        _ => None,
    });
    let odd = odd.map(|name| say_of("feedOdd", name, &[]));
    words::sentences(&[ahead("nothing-yet"), odd.unwrap_or_default()])
}

/// An address that waits: as it was typed, but for a user name and a password.
fn kept_as(address: &str) -> String {
    let typed = address.trim();
    match typed_address(typed) {
        // Read, it has neither. What else was typed is kept, for without a scheme there is more than one way to read it.
        Ok(read) if typed.contains('@') && typed.contains(':') => read,
        _ => typed.to_owned(),
    }
}

fn no_story(failure: TextFailure) -> String {
    let why = match failure {
        TextFailure::NoArticle => "no-story-file",
        _ => "unreadable-file",
    };
    say_of("noStoryWhy", why, &[])
}

/// Saves a page as a story, and the page itself for newer rules where the reader wants that.
fn keep(store: &Store, page: &SavedPage) -> Result<ArticleId, AppError> {
    let now = clock::now();
    let id = store.add_page(&page.article, now)?;
    if settings(store)?.keep_pages {
        store.keep_pages(id, &page.pages, now)?;
    }
    Ok(id)
}

/// The same for a page out of a file, and whether it was not here before: nothing of it takes the place of what was.
fn keep_file(store: &Store, page: &SavedPage) -> Result<(ArticleId, bool), AppError> {
    let now = clock::now();
    let (id, is_new) = store.add_page_file(&page.article, now)?;
    if is_new && settings(store)?.keep_pages {
        store.keep_pages(id, &page.pages, now)?;
    }
    Ok((id, is_new))
}

fn from_profile(profile: &Profile) -> NewSubscription {
    NewSubscription {
        publication: NewPublication {
            title: profile.name.clone(),
            site_url: Some(profile.site.clone()),
            profile: Some(profile.slug.clone()),
            language: profile.language.clone(),
            joins: None,
        },
        feeds: profile
            .feeds
            .iter()
            .map(|feed| NewFeed {
                url: feed.url.clone(),
                title: profile.name.clone(),
                section: section_of(profile, feed.section.as_deref()),
            })
            .collect(),
    }
}

fn section_of(profile: &Profile, slug: Option<&str>) -> Option<SectionName> {
    let section = profile.sections.iter().find(|section| Some(section.slug.as_str()) == slug)?;
    Some(SectionName { slug: section.slug.clone(), name: section.name.clone() })
}

/// A publication known by one feed alone.
pub(crate) fn one_feed(
    title: &str,
    site_url: Option<String>,
    language: String,
    url: &str,
) -> NewSubscription {
    NewSubscription {
        publication: NewPublication {
            title: title.to_owned(),
            site_url: site_url.map(|site| without_credentials(&site)),
            profile: None,
            language,
            joins: None,
        },
        feeds: vec![NewFeed { url: without_credentials(url), title: title.to_owned(), section: None }],
    }
}

/// The host of an address, or the address as it is shown when it has none.
pub(crate) fn host(address: &str) -> String {
    url::Url::parse(address)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned))
        .unwrap_or_else(|| shown_text(address))
}
