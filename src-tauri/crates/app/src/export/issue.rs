//! What is written out: stories in their order, under their sections, with a title over all.

use crate::contract::{ExportWhat, ListFilter, Scope, StoryRow};
use crate::voice::With::{Count, Text};
use crate::voice::{say_of, say_with, written};
use crate::{AppError, rows, serving, words};
use layover_model::{ArticleId, ContributorId, EditionId, SectionId, SeriesId, Timestamp, TripId, ViewId};
use layover_store::{EditionKind, Store};

/// Most stories in one.
const MOST_STORIES: usize = 5_000;

/// Stories to be written out.
#[derive(Clone, Debug)]
pub(crate) struct Issue {
    /// What it is made from.
    pub(crate) kind: EditionKind,
    /// Its title: that of the story where it holds one alone.
    pub(crate) title: String,
    /// When it was made.
    pub(crate) made: Timestamp,
    /// Its sections.
    pub(crate) parts: Vec<Part>,
    /// Whether it is one story and nothing around it.
    pub(crate) is_single: bool,
}

/// A section of it.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// As printed; empty where there is none.
    pub(crate) heading: String,
    /// Its stories.
    pub(crate) stories: Vec<StoryRow>,
}

impl Issue {
    pub(crate) fn stories(&self) -> impl Iterator<Item = &StoryRow> {
        self.parts.iter().flat_map(|part| &part.stories)
    }

    pub(crate) fn minutes(&self) -> u32 {
        self.stories().map(|story| story.minutes).sum()
    }

    /// "12 stories · 1 h 14 min".
    pub(crate) fn extent(&self) -> String {
        extent(self.stories().count(), self.minutes())
    }

    /// The day it was made: "29 November 2026".
    pub(crate) fn day(&self) -> String {
        serving::day(self.made)
    }
}

pub(crate) fn extent(stories: usize, minutes: u32) -> String {
    let stories = words::stories(stories as u64);
    if minutes == 0 { stories } else { format!("{stories} · {}", words::reading_time(minutes)) }
}

/// The stories of what was asked for.
pub(crate) fn gather(store: &Store, what: &ExportWhat) -> Result<Issue, AppError> {
    let now = crate::clock::now();
    let issue = match what {
        ExportWhat::Story { id } => {
            let story = row(store, *id)?;
            let title = story.title.clone();
            let parts = vec![Part { heading: String::new(), stories: vec![story] }];
            Issue { kind: EditionKind::Selection, title, made: now, parts, is_single: true }
        }
        ExportWhat::Selection { ids } => {
            let stories = rows_of(store, ids.iter().copied().map(ArticleId).collect())?;
            let title = selection_title(&stories);
            Issue {
                kind: EditionKind::Selection,
                title,
                made: now,
                parts: by_section(stories),
                is_single: false,
            }
        }
        ExportWhat::List { filter: ListFilter { scope: Scope::Edition { id }, .. } } => edition(store, *id)?,
        ExportWhat::List { filter } => {
            let stories = rows_of(store, store.story_ids(&filter.into())?)?;
            let (kind, title) = title(store, filter)?;
            let parts = match kind {
                // A series is read in its order, a contributor's stories in theirs.
                EditionKind::Series | EditionKind::Contributor => {
                    vec![Part { heading: String::new(), stories }]
                }
                _ => by_section(stories),
            };
            Issue { kind, title, made: now, parts, is_single: false }
        }
        ExportWhat::Edition { id } => edition(store, *id)?,
        ExportWhat::Trip { id } => {
            let trip = store.trip(TripId(*id))?.ok_or(AppError::UnknownTrip(*id))?;
            let taken = store.trip_stories(trip.id)?.into_iter().filter(|story| !story.is_refused);
            let stories = rows_of(store, taken.map(|story| story.article).collect())?;
            let title = trip.plan.name;
            Issue { kind: EditionKind::Trip, title, made: now, parts: by_section(stories), is_single: false }
        }
    };
    if issue.stories().next().is_none() {
        let said = say_with("exportNothing", &[("title", Text(&issue.title))]);
        return Err(AppError::NothingToExport(said));
    }
    Ok(issue)
}

fn row(store: &Store, id: i64) -> Result<StoryRow, AppError> {
    store.rows(&[ArticleId(id)])?.pop().map(rows::row).ok_or(AppError::UnknownStory(id))
}

fn rows_of(store: &Store, mut ids: Vec<ArticleId>) -> Result<Vec<StoryRow>, AppError> {
    if ids.len() > MOST_STORIES {
        let most = written(&MOST_STORIES.to_string());
        let with = [("count", Count(ids.len() as u64)), ("most", Text(&most))];
        return Err(AppError::NothingToExport(say_with("exportTooMany", &with)));
    }
    let mut seen = std::collections::HashSet::new();
    ids.retain(|id| seen.insert(*id));
    Ok(store.rows(&ids)?.into_iter().map(rows::row).collect())
}

fn edition(store: &Store, id: i64) -> Result<Issue, AppError> {
    let (edition, stories) = store.edition(EditionId(id))?.ok_or(AppError::UnknownEdition(id))?;
    let ids: Vec<ArticleId> = stories.iter().map(|(id, _)| *id).collect();
    let found = rows_of(store, ids)?;
    let mut parts: Vec<Part> = Vec::new();
    for row in found {
        let heading = stories.iter().find(|(id, _)| id.0 == row.id).map(|(_, heading)| heading.clone());
        put(&mut parts, heading.unwrap_or_default(), row);
    }
    Ok(Issue { kind: edition.kind, title: edition.title, made: edition.made, parts, is_single: false })
}

/// Sections in the order their first stories stand; where several publications are in it, the publication's name
/// stands for its sections.
pub(crate) fn by_section(stories: Vec<StoryRow>) -> Vec<Part> {
    let first = stories.first().map(|story| story.publication.clone()).unwrap_or_default();
    let is_of_one = stories.iter().all(|story| story.publication == first);
    let mut parts = Vec::new();
    for story in stories {
        let section = story.section.clone().filter(|_| is_of_one);
        put(&mut parts, section.unwrap_or_else(|| story.publication.clone()), story);
    }
    parts
}

fn put(parts: &mut Vec<Part>, heading: String, story: StoryRow) {
    match parts.iter_mut().find(|part| part.heading == heading) {
        Some(part) => part.stories.push(story),
        None => parts.push(Part { heading, stories: vec![story] }),
    }
}

fn selection_title(stories: &[StoryRow]) -> String {
    match stories {
        [] => say_of("exportTitle", "stories", &[]),
        [only] => only.title.clone(),
        [first, rest @ ..] => {
            let with = [("title", Text(first.title.as_str())), ("count", Count(rest.len() as u64))];
            say_with("exportAndMore", &with)
        }
    }
}

/// What a list is called, and what an edition of it is.
fn title(store: &Store, filter: &ListFilter) -> Result<(EditionKind, String), AppError> {
    let selection = |title: String| (EditionKind::Selection, title);
    Ok(match filter.scope {
        Scope::All => selection(say_of("exportTitle", "stories", &[])),
        Scope::Saved => selection(say_of("exportTitle", "saved", &[])),
        Scope::Following => selection(say_of("exportTitle", "following", &[])),
        Scope::Publication { id } => {
            let found = store.publications()?.into_iter().find(|one| one.id.0 == id);
            selection(found.ok_or_else(|| AppError::UnknownPublication(id.to_string()))?.title)
        }
        Scope::Section { id } => {
            selection(store.section(SectionId(id))?.ok_or(AppError::UnknownSection)?.name)
        }
        Scope::Contributor { id } => {
            let page = store.contributor(ContributorId(id))?.ok_or(AppError::UnknownContributor)?;
            (EditionKind::Contributor, page.row.name)
        }
        Scope::Series { id } => {
            let page = store.series_page(SeriesId(id))?.ok_or(AppError::UnknownSeries)?;
            (EditionKind::Series, page.overview.name)
        }
        Scope::Edition { .. } => selection(say_of("exportTitle", "stories", &[])),
        Scope::View { id } => {
            let found = store.views()?.into_iter().find(|view| view.id == ViewId(id));
            selection(found.map_or_else(|| say_of("exportTitle", "stories", &[]), |view| view.name))
        }
    })
}
