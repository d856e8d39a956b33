//! Following, preferring, kept searches: what the reader wants first.

use crate::contract::{Follow, FollowLine, KeptView, Scope, Subject, Suggestion, Undo, View};
use crate::story_page::SCHEME_BASE;
use crate::voice::With::{Count, Text};
use crate::voice::say_with;
use crate::{AppError, Library, clock, suggesting, words};
use layover_model::{PublicationId, StoryQuery, Timestamp, ViewId};
use layover_store::{Followed, News, SmartView, Store};

const LONGEST_VIEW_NAME: usize = 60;

impl Library {
    /// Follows something in that way; `None` follows it no more.
    ///
    /// # Errors
    /// There is no such thing, or the library could not be written.
    pub async fn set_follow(
        &self,
        subject: Subject,
        follow: Option<Follow>,
    ) -> Result<Option<Undo>, AppError> {
        let follow = follow.map(Into::into);
        let act =
            self.with_store(move |store| Ok(store.set_follow(subject.into(), follow, clock::now())?)).await?;
        self.done(&act, "statuses").await
    }

    /// Puts a publication first, or no longer.
    ///
    /// # Errors
    /// There is none of that id, or the library could not be written.
    pub async fn set_preferred(
        &self,
        publication: i64,
        is_preferred: bool,
    ) -> Result<Option<Undo>, AppError> {
        let act = self
            .with_store(move |store| {
                Ok(store.set_preferred(PublicationId(publication), is_preferred, clock::now())?)
            })
            .await?;
        self.done(&act, "subscriptions").await
    }

    /// Keeps a search under a name; one of that name is replaced.
    ///
    /// # Errors
    /// The search or its name is empty, or the library could not be written.
    pub async fn save_view(&self, name: String, query: String) -> Result<KeptView, AppError> {
        let (name, query) = (layover_content::text::fold(&name), query.trim().to_owned());
        if StoryQuery::parse(&query).is_empty() {
            return Err(AppError::EmptyView);
        }
        let name = if name.is_empty() { query.clone() } else { name };
        let name: String = name.chars().take(LONGEST_VIEW_NAME).collect();
        let (saved, act) =
            self.with_store(move |store| Ok(store.save_view(&name, &query, clock::now())?)).await?;
        let undo = self.done(&act, "subscriptions").await?;
        Ok(KeptView { view: view(saved), undo })
    }

    /// Keeps a search no longer.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn remove_view(&self, id: i64) -> Result<Option<Undo>, AppError> {
        let act = self.with_store(move |store| Ok(store.remove_view(ViewId(id), clock::now())?)).await?;
        self.done(&act, "subscriptions").await
    }

    /// What could stand next in the search box: people, sections, kinds, states for the word being typed.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn suggest(&self, query: String) -> Result<Vec<Suggestion>, AppError> {
        self.with_store(move |store| suggesting::suggest(store, &query, clock::now())).await
    }
}

impl From<Follow> for layover_model::Follow {
    fn from(follow: Follow) -> Self {
        Self { keeps_offline: follow.keeps_offline, is_muted: follow.is_muted }
    }
}

impl From<layover_model::Follow> for Follow {
    fn from(follow: layover_model::Follow) -> Self {
        Self { keeps_offline: follow.keeps_offline, is_muted: follow.is_muted }
    }
}

/// A kept search.
pub(crate) fn view(stored: SmartView) -> View {
    View { id: stored.id.0, name: stored.name, query: stored.query }
}

/// A line under "Following".
pub(crate) fn line(store: &Store, stored: Followed) -> Result<FollowLine, AppError> {
    let portrait = match stored.subject {
        layover_model::Subject::Contributor(id) => store.portrait(id)?,
        _ => None,
    };
    Ok(FollowLine {
        subject: stored.subject.into(),
        name: stored.name,
        follow: stored.follow.into(),
        scope: scope(stored.subject),
        unread: stored.unread,
        portrait: portrait.map(|hash| format!("{SCHEME_BASE}/picture/{}", hash.to_hex())),
    })
}

fn scope(subject: layover_model::Subject) -> Scope {
    match subject {
        layover_model::Subject::Contributor(id) => Scope::Contributor { id: id.0 },
        layover_model::Subject::Section(id) => Scope::Section { id: id.0 },
        layover_model::Subject::Series(id) => Scope::Series { id: id.0 },
        layover_model::Subject::Publication(id) => Scope::Publication { id: id.0 },
    }
}

/// What came of those followed, in a sentence; `None` when nothing did.
pub(crate) fn news(store: &Store, since: Timestamp) -> Result<Option<String>, AppError> {
    let news = store.followed_news(since)?;
    let Some(first) = news.first() else { return Ok(None) };
    Ok(Some(match news.len() {
        1 => say_with("newsOne", &[("name", Text(&first.followed)), ("title", Text(&first.title))]),
        _ => say_with("newsMany", &[("names", Text(&named(&news)))]),
    }))
}

/// "Marta Okafor (2), Ada Holm and 3 more".
fn named(news: &[News]) -> String {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for one in news {
        match counted.iter_mut().find(|(name, _)| *name == one.followed) {
            Some((_, count)) => *count += 1,
            None => counted.push((&one.followed, 1)),
        }
    }
    let said = |(name, count): &(&str, usize)| match count {
        1 => (*name).to_owned(),
        many => format!("{name} ({})", crate::voice::written(&many.to_string())),
    };
    let shown: Vec<String> = counted.iter().take(3).map(said).collect();
    match (shown.as_slice(), counted.len().saturating_sub(3)) {
        (shown, 0) => words::listed(shown),
        (shown, more) => {
            let names = words::apart_by_commas(shown);
            say_with("newsMore", &[("names", Text(&names)), ("count", Count(more as u64))])
        }
    }
}
