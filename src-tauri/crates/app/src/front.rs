//! The front page laid out as an editor would: what leads, what stands beside it, what goes into the bands.

use crate::contract::{Band, FollowedContributor, FrontPage};
use crate::voice::With::Text;
use crate::voice::{say, say_with};
use crate::{AppError, Library, clock, people, profiles, rows, words};
use jiff::ToSpan;
use layover_model::{ArticleId, PublicationId, TextState, Timestamp};
use layover_store::{Front, FrontBand, Store, StoryRow};
use std::collections::HashSet;

/// Stories beside the lead.
const SECONDS: usize = 2;
/// Headlines under a band's story.
const BRIEFS: usize = 3;
/// A notebook has more and shorter entries.
const NOTEBOOK_BRIEFS: usize = 5;
/// Only the newest can lead.
const MAY_LEAD: usize = 14;
/// What a notebook is called, in slugs of sections.
const NOTEBOOKS: [&str; 9] =
    ["blog", "blogs", "notebook", "logbook", "notes", "journal", "dispatches", "live", "brief"];

impl Library {
    /// The front page of one publication, or of the whole library.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn front_page(&self, publication: Option<i64>) -> Result<FrontPage, AppError> {
        self.with_store(move |store| {
            let id = publication.map(PublicationId);
            let front = store.front(id)?;
            if id.is_some() && front.title.is_none() {
                return Err(AppError::UnknownPublication(publication.unwrap_or_default().to_string()));
            }
            let terms = match id {
                Some(id) => terms(store, id)?,
                None => None,
            };
            Ok(FrontPage { terms, ..lay_out(front, clock::now()) })
        })
        .await
    }
}

/// A publication's licence and what is asked of those who quote it.
fn terms(store: &Store, id: PublicationId) -> Result<Option<String>, AppError> {
    let (profile, site) = store.known_by(id)?;
    Ok(profiles::terms(profile.as_deref(), site.as_deref()))
}

/// Chooses and places; every story stands once.
fn lay_out(front: Front, now: Timestamp) -> FrontPage {
    let notebook_scopes: Vec<_> =
        front.bands.iter().filter(|band| is_notebook(band)).map(|band| band.scope).collect();
    let in_notebooks: HashSet<ArticleId> = front
        .bands
        .iter()
        .filter(|band| notebook_scopes.contains(&band.scope))
        .flat_map(|band| band.stories.iter().map(|story| story.id))
        .collect();
    let preferred: HashSet<PublicationId> = front
        .bands
        .iter()
        .filter(|band| band.is_preferred)
        .flat_map(|band| band.stories.iter().map(|story| story.publication))
        .collect();
    let mut may_lead: Vec<(i32, &StoryRow)> = (0..)
        .zip(front.newest.iter().take(MAY_LEAD))
        .map(|(rank, story)| {
            let weight = weight(story) + if preferred.contains(&story.publication) { 30 } else { 0 }
                - if in_notebooks.contains(&story.id) { 40 } else { 0 };
            (weight - rank * 3, story)
        })
        .collect();
    may_lead.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let top: Vec<StoryRow> = may_lead.into_iter().take(1 + SECONDS).map(|(_, story)| story.clone()).collect();
    let mut used: HashSet<ArticleId> = top.iter().map(|story| story.id).collect();
    let mut shown: Vec<Timestamp> = top.iter().map(|story| story.published).collect();
    let mut bands = Vec::new();
    for stored in front.bands {
        let is_notebook = notebook_scopes.contains(&stored.scope);
        if let Some(band) = band(stored, is_notebook, &mut used, &mut shown) {
            bands.push(band);
        }
    }
    let following = front.following.into_iter().map(|(person, story)| FollowedContributor {
        contributor: people::contributor(person),
        newest: Some(rows::row(story)),
    });
    let since = shown.into_iter().min();
    let mut top = top.into_iter().map(rows::row);
    FrontPage {
        title: front.title,
        lead: top.next(),
        seconds: top.collect(),
        bands,
        following: following.collect(),
        since: since.map(|instant| instant.0),
        end: since.map_or_else(String::new, |since| end(since, now)),
        terms: None,
    }
}

/// How much a story is worth at the top: what the reader follows, what is unread, what has a picture, what is here.
fn weight(story: &StoryRow) -> i32 {
    let has_text = story.completeness.text == TextState::Full;
    [
        (story.is_followed, 36),
        (!story.is_read, 24),
        (story.thumbnail.is_some(), 24),
        (has_text, 12),
        (!story.dek.is_empty(), 6),
    ]
    .into_iter()
    .map(|(holds, worth)| if holds { worth } else { 0 })
    .sum()
}

fn band(
    stored: FrontBand,
    is_notebook: bool,
    used: &mut HashSet<ArticleId>,
    shown: &mut Vec<Timestamp>,
) -> Option<Band> {
    let mut stories: Vec<StoryRow> =
        stored.stories.into_iter().filter(|story| !used.contains(&story.id)).collect();
    let lead_at = if is_notebook {
        0
    } else {
        stories.iter().take(4).position(|story| story.thumbnail.is_some()).unwrap_or(0)
    };
    let lead = (lead_at < stories.len()).then(|| stories.remove(lead_at))?;
    stories.truncate(if is_notebook { NOTEBOOK_BRIEFS } else { BRIEFS });
    used.extend(stories.iter().chain([&lead]).map(|story| story.id));
    shown.extend(stories.iter().chain([&lead]).map(|story| story.published));
    Some(Band {
        name: match stored.publication {
            Some(publication) => format!("{publication} · {}", stored.name),
            None => stored.name,
        },
        scope: stored.scope.into(),
        is_notebook,
        unread: stored.unread,
        lead: rows::row(lead),
        briefs: stories.into_iter().map(rows::row).collect(),
    })
}

/// A profile says which section is its blog; elsewhere the section's name does.
fn is_notebook(band: &FrontBand) -> bool {
    let stated = profiles::of_publication(band.profile.as_deref(), band.site_url.as_deref())
        .is_some_and(|known| known.section(&band.name).is_some_and(|section| section.is_notebook));
    stated || band.slug.split('-').any(|word| NOTEBOOKS.contains(&word))
}

/// "That is all since Tuesday."
fn end(since: Timestamp, now: Timestamp) -> String {
    let (Some(since), Some(today)) = (words::zoned(since), words::zoned(now)) else { return say("frontEnd") };
    let days_ago = |days: i64| today.date().checked_sub(days.days()).ok();
    let day = if since.date() == today.date() {
        return say("frontEndToday");
    } else if days_ago(1) == Some(since.date()) {
        return say("frontEndYesterday");
    } else if days_ago(6).is_some_and(|week| since.date() >= week) {
        words::weekday_of(&since)
    } else if since.year() == today.year() {
        words::day_and_month(&since)
    } else {
        words::month_and_year(&since)
    };
    say_with("frontEndSince", &[("day", Text(&day))])
}
