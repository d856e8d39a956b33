//! Looking at the library: the overview, lists, one story, search.

use crate::contract::{
    Counts, ListFilter, Overview, Publication, Scope, SearchResult, Section, Series, StoryCredit, StoryRow,
    StoryView,
};
use crate::story_page::SCHEME_BASE;
use crate::{
    AppError, Library, changes, clock, editions, following, highlights, listening, people, profiles, queue,
    rows, trips,
};
use layover_content::text;
use layover_model::{ArticleId, CreditRole, FetchProblem, SearchQuery};
use layover_store::{Act, FeedOverview, PageKey, PublicationOverview, Store};
use std::collections::HashMap;

/// Where the instant of the last sync is kept.
pub(crate) const LAST_SYNC: &str = "last-sync";

/// One page of a list and the key of the next.
#[derive(Clone, Debug)]
pub struct ListPage {
    /// The rows.
    pub rows: Vec<StoryRow>,
    /// Where the next page starts; `None` at the end.
    pub next: Option<PageKey>,
}

/// One story for a terminal: the row, and the text as plain paragraphs and as mark-up.
#[derive(Clone, Debug)]
pub struct StoryText {
    /// The row.
    pub row: StoryRow,
    /// The story's page on the web.
    pub url: Option<String>,
    /// Caption and credit of the picture over it, empty without one.
    pub hero: String,
    /// Plain text, paragraphs apart by one line break.
    pub text: String,
    /// The cleaned body.
    pub html: String,
    /// Whether the site has taken it away; this copy stays.
    pub is_removed: bool,
    /// Who made it, each with what they did, in printed order.
    pub credits: Vec<(String, CreditRole)>,
    /// Where it was printed first, where that is elsewhere.
    pub original_url: Option<String>,
}

impl Library {
    /// Everything the library pane shows.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn overview(&self) -> Result<Overview, AppError> {
        let mut overview = self.with_store(gather).await?;
        overview.is_syncing = self.is_syncing();
        overview.library_path = self.folder().display().to_string();
        overview.is_demo = self.folder().join("demo").is_file();
        overview.notice = self.notice();
        Ok(overview)
    }

    /// Ids of a list in its order.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn story_ids(&self, filter: ListFilter) -> Result<Vec<ArticleId>, AppError> {
        self.with_store(move |store| Ok(store.story_ids(&(&filter).into())?)).await
    }

    /// Ids of a list as raw little-endian 64-bit floats, which a web-view reads without parsing; only so many of the
    /// first when `first` says so.
    ///
    /// # Errors
    /// The library could not be read.
    #[expect(clippy::cast_precision_loss, reason = "ids fit 53 bits")]
    pub async fn story_ids_as_floats(
        &self,
        filter: ListFilter,
        first: Option<usize>,
    ) -> Result<Vec<u8>, AppError> {
        let ids = match first {
            None => self.story_ids(filter).await?,
            Some(limit) => {
                self.with_store(move |store| Ok(store.first_story_ids(&(&filter).into(), limit)?)).await?
            }
        };
        Ok(ids.into_iter().flat_map(|id| (id.0 as f64).to_le_bytes()).collect())
    }

    /// Rows for these ids, in this order; ids that are gone are left out.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn story_rows(&self, ids: Vec<i64>) -> Result<Vec<StoryRow>, AppError> {
        let ids: Vec<ArticleId> = ids.into_iter().map(ArticleId).collect();
        let stored = self.with_store(move |store| Ok(store.rows(&ids)?)).await?;
        Ok(stored.into_iter().map(rows::row).collect())
    }

    /// One page of a list.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn list(
        &self,
        filter: ListFilter,
        after: Option<PageKey>,
        limit: usize,
    ) -> Result<ListPage, AppError> {
        let (stored, next) =
            self.with_store(move |store| Ok(store.page(&(&filter).into(), after, limit)?)).await?;
        Ok(ListPage { rows: stored.into_iter().map(rows::row).collect(), next })
    }

    /// Opens a story: marks it read and says where its document is.
    ///
    /// # Errors
    /// The story is not in the library, or the library could not be read.
    pub async fn open_story(&self, id: i64) -> Result<StoryView, AppError> {
        let opened = self.with_store(move |store| {
            let changes = changes::since_read(store, id)?;
            let act = mark_opened(store, ArticleId(id));
            let story = store.story(ArticleId(id))?.ok_or(AppError::UnknownStory(id))?;
            let (anchor, share) = store
                .progress(ArticleId(id))?
                .map_or_else(Default::default, |kept| (kept.anchor, kept.share));
            let view = StoryView {
                frame_url: format!("{SCHEME_BASE}/story/{id}"),
                edition: highlights::edition_of(&story),
                url: story.url.clone(),
                credits: credits_of(&story),
                series: story.series.clone().map(people::share),
                changes,
                audio: listening::of_story(store, id)?,
                highlights: highlights::of_story(store, &story)?,
                anchor,
                progress: share,
                row: rows::row(story.row),
            };
            Ok((act, view))
        });
        let (act, opened) = opened.await?;
        if let Some(act) = act {
            self.done(&act, "statuses").await?;
        }
        self.begin_reading(ArticleId(id), opened.progress).await;
        Ok(opened)
    }

    /// Who made a story, without marking it read.
    ///
    /// # Errors
    /// The story is not in the library, or the library could not be read.
    pub async fn credits(&self, id: i64) -> Result<Vec<StoryCredit>, AppError> {
        self.with_store(move |store| {
            let story = store.story(ArticleId(id))?.ok_or(AppError::UnknownStory(id))?;
            Ok(credits_of(&story))
        })
        .await
    }

    /// One story as text, without marking it read.
    ///
    /// # Errors
    /// The story is not in the library, or the library could not be read.
    pub async fn story_text(&self, id: i64) -> Result<StoryText, AppError> {
        self.with_store(move |store| {
            let story = store.story(ArticleId(id))?.ok_or(AppError::UnknownStory(id))?;
            let hero = story
                .hero
                .as_ref()
                .map(|hero| [&hero.hero.caption, &hero.hero.credit].map(String::as_str).join(" "));
            Ok(StoryText {
                url: story.url.clone(),
                hero: hero.unwrap_or_default().trim().to_owned(),
                text: story.body.as_ref().map(text::plain_text).unwrap_or_else(|| story.summary.clone()),
                html: story.body.as_ref().map(|body| body.as_str().to_owned()).unwrap_or_default(),
                is_removed: story.source_removed,
                credits: story.credits.into_iter().map(|one| (one.credit.name, one.credit.role)).collect(),
                original_url: story.original_url,
                row: rows::row(story.row),
            })
        })
        .await
    }

    /// Searches; title, contributors and sections rank above the body.
    ///
    /// # Errors
    /// The library could not be read. Nothing that can be typed is an error.
    pub async fn search(
        &self,
        words: String,
        scope: Scope,
        limit: u32,
    ) -> Result<Vec<SearchResult>, AppError> {
        let query = SearchQuery { words, scope: scope.into(), limit: limit.min(500), now: clock::now() };
        self.with_store(move |store| {
            let hits = store.search(&query)?;
            let ids: Vec<ArticleId> = hits.iter().map(|hit| hit.article).collect();
            let mut found: HashMap<ArticleId, _> =
                store.rows(&ids)?.into_iter().map(|row| (row.id, row)).collect();
            let results =
                hits.iter().filter_map(|hit| Some(rows::search_result(found.remove(&hit.article)?, hit)));
            Ok(results.collect())
        })
        .await
    }
}

/// Marks a story read that is opened. A full disk keeps the mark from being written; it keeps nobody from reading.
fn mark_opened(store: &Store, id: ArticleId) -> Option<Act> {
    let now = clock::now();
    let marked = store.set_read(&[id], true, now).and_then(|act| {
        // One that was read before is seen as it stands now.
        if !act.has_changed_something() {
            store.seen(id, now)?;
        }
        Ok(act)
    });
    marked.inspect_err(|error| tracing::warn!("story {} was not marked read: {error}", id.0)).ok()
}

fn gather(store: &Store) -> Result<Overview, AppError> {
    let counts = store.counts()?;
    let pending = store.pending()?.into_iter().map(queue::pending);
    let mut series: HashMap<i64, Vec<Series>> = HashMap::new();
    for one in store.series()? {
        let shown = Series { id: one.id.0, name: one.name, total: one.total, unread: one.unread };
        series.entry(one.publication.0).or_default().push(shown);
    }
    let publications = store.publications()?.into_iter().map(|stored| {
        let series = series.remove(&stored.id.0).unwrap_or_default();
        publication(stored, series)
    });
    let followed =
        store.followed()?.into_iter().map(|one| following::line(store, one)).collect::<Result<_, _>>()?;
    Ok(Overview {
        revision: store.revision()?.0,
        publications: publications.collect(),
        following: followed,
        editions: store.editions()?.into_iter().map(editions::line).collect(),
        views: store.views()?.into_iter().map(following::view).collect(),
        trips: trips::open_lines(store, clock::now())?,
        counts: Counts {
            all: counts.all,
            unread: counts.unread,
            saved: counts.saved,
            following: counts.following,
            highlights: counts.highlights,
        },
        pending: pending.collect(),
        is_syncing: false,
        last_sync: store.setting(LAST_SYNC)?.and_then(|text| text.parse().ok()),
        library_path: String::new(),
        is_demo: false,
        notice: None,
    })
}

/// Sections stand as a profile orders them; found ones by name.
fn publication(mut stored: PublicationOverview, series: Vec<Series>) -> Publication {
    if stored.profile.is_none() {
        stored.sections.sort_by_key(|section| section.name.to_lowercase());
    }
    let profile = profiles::of_publication(stored.profile.as_deref(), stored.site_url.as_deref());
    let sections = stored.sections.into_iter().map(|section| Section {
        id: section.id.0,
        name: section.name,
        total: section.total,
        unread: section.unread,
    });
    Publication {
        id: stored.id.0,
        title: stored.title,
        profile: profile.map(|known| known.slug.clone()),
        site_url: stored.site_url,
        is_preferred: stored.is_preferred,
        pictures: stored.pictures.map(|rule| rule.as_str().to_owned()),
        sections: sections.collect(),
        series,
        total: stored.total,
        unread: stored.unread,
        trouble: stored.feeds.iter().find_map(trouble),
        is_pending: stored.feeds.iter().all(|feed| feed.health.last_success.is_none()) && stored.total == 0,
    }
}

fn trouble(feed: &FeedOverview) -> Option<String> {
    // A network that lets nothing through is no fault of a source.
    let problem = feed.health.problem.as_ref();
    let problem = problem
        .filter(|(problem, _)| !matches!(problem, FetchProblem::Offline | FetchProblem::CaptivePortal));
    problem.map(|(_, sentence)| sentence.clone())
}

/// Everyone named under a story, in the order of print.
fn credits_of(story: &layover_store::Story) -> Vec<StoryCredit> {
    let credit = |one: &layover_store::StoryCredit| StoryCredit {
        name: one.credit.name.clone(),
        role: one.credit.role.as_str().to_owned(),
        contributor: one.contributor.0,
        is_followed: one.is_followed,
    };
    story.credits.iter().map(credit).collect()
}
