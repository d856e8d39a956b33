//! Editions: finite, dated sets of stories. Any list, series, contributor or trip as one, and the week's round-up,
//! made on this machine on the day the reader chooses.

use crate::contract::{EditionLine, EditionPage, EditionPart, ExportWhat, StoryRow, Undo};
use crate::export::{self, Issue};
use crate::settings::settings;
use crate::voice::With::Text;
use crate::voice::{say, say_of, say_with};
use crate::{AppError, Library, clock};
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use jiff::{Timestamp as Instant, ToSpan, ZonedDateTime};
use layover_model::{ArticleId, EditionId, ListFilter, Scope, TextState, Timestamp};
use layover_store::{EditionKind, EditionRow, NewEdition, Store, StoryRow as StoredRow};
use std::collections::{HashMap, HashSet};

const WEEK_SECONDS: i64 = 7 * 24 * 3600;
/// Stories of those followed at the head of a round-up.
const FOLLOWED_MAX: usize = 12;
/// Stories in a round-up.
const WEEK_MAX: usize = 30;
/// Reading in a round-up, in minutes.
const WEEK_MINUTES_MAX: u32 = 240;
/// Fewer make no edition.
const WEEK_LEAST: usize = 3;
/// The newest stories it chooses from.
const LOOKED_AT: usize = 2_000;
const TITLE_MAX: usize = 120;
/// The setting that says when the last round-up was made (Unix seconds).
const LAST_WEEK: &str = "last-week-edition";

impl Library {
    /// Every edition, the newest first.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn editions(&self) -> Result<Vec<EditionLine>, AppError> {
        self.with_store(|store| Ok(store.editions()?.into_iter().map(line).collect())).await
    }

    /// One edition with its contents.
    ///
    /// # Errors
    /// There is none of that id, or the library could not be read.
    pub async fn edition(&self, id: i64) -> Result<EditionPage, AppError> {
        self.with_store(move |store| {
            let (edition, _) = store.edition(EditionId(id))?.ok_or(AppError::UnknownEdition(id))?;
            let line = line(edition);
            let parts = match export::gather(store, &ExportWhat::Edition { id }) {
                Ok(issue) => issue.parts.into_iter().map(part).collect(),
                // All its stories have gone; the page says so.
                Err(AppError::NothingToExport(_)) => Vec::new(),
                Err(error) => return Err(error),
            };
            Ok(EditionPage { line, parts })
        })
        .await
    }

    /// Makes an edition of what is named: a list, a series, a contributor, a trip, stories one by one. An empty title
    /// leaves the one it has by itself.
    ///
    /// # Errors
    /// There is no story in it, or the library could not be written.
    pub async fn make_edition(&self, what: ExportWhat, title: String) -> Result<EditionLine, AppError> {
        let made = self
            .with_store(move |store| {
                let issue = export::gather(store, &what)?;
                keep(store, &issue, title.trim())
            })
            .await?;
        self.announce(&["subscriptions"]).await;
        Ok(made)
    }

    /// Makes the round-up of the last seven days. `None` when there was too little to read.
    ///
    /// # Errors
    /// The library could not be read or written.
    pub async fn make_week(&self) -> Result<Option<EditionLine>, AppError> {
        let made = self.with_store(|store| make_week(store, clock::now())).await?;
        if made.is_some() {
            self.announce(&["subscriptions"]).await;
        }
        Ok(made)
    }

    /// Lets an edition go. Its stories stay.
    ///
    /// # Errors
    /// There is none of that id, or the library could not be written.
    pub async fn remove_edition(&self, id: i64) -> Result<Option<Undo>, AppError> {
        let act = self
            .with_store(move |store| {
                store.remove_edition(EditionId(id), clock::now())?.ok_or(AppError::UnknownEdition(id))
            })
            .await?;
        self.done(&act, "subscriptions").await
    }
}

/// An edition as lists show it.
pub(crate) fn line(edition: EditionRow) -> EditionLine {
    let extent = export::extent(edition.stories as usize, edition.minutes);
    let what = say_of("editionWhat", edition.kind.as_str(), &[]);
    EditionLine {
        id: edition.id.0,
        kind: edition.kind.as_str().to_owned(),
        title: edition.title,
        made: edition.made.0,
        stories: edition.stories,
        unread: edition.unread,
        minutes: edition.minutes,
        cover_line: format!("{what} · {} · {extent}", crate::serving::day(edition.made)),
    }
}

fn part(part: export::Part) -> EditionPart {
    EditionPart {
        heading: part.heading,
        minutes: part.stories.iter().map(|story: &StoryRow| story.minutes).sum(),
        stories: part.stories,
    }
}

fn keep(store: &Store, issue: &Issue, title: &str) -> Result<EditionLine, AppError> {
    let title = if title.is_empty() { &issue.title } else { title };
    let stories = issue
        .parts
        .iter()
        .flat_map(|part| part.stories.iter().map(|story| (ArticleId(story.id), part.heading.clone())));
    let new = NewEdition {
        kind: issue.kind,
        title: title.chars().take(TITLE_MAX).collect(),
        stories: stories.collect(),
    };
    let id = store.make_edition(&new, clock::now())?;
    let (edition, _) = store.edition(id)?.ok_or(AppError::UnknownEdition(id.0))?;
    Ok(line(edition))
}

/// Makes the round-up after a sync, when its day has come and it was not made since.
pub(crate) fn make_week_when_due(store: &Store, now: Timestamp) -> Result<Option<EditionLine>, AppError> {
    let Some(day) = weekday(&settings(store)?.week_edition) else { return Ok(None) };
    let Ok(instant) = Instant::from_second(now.0) else { return Ok(None) };
    // One that the reader let go is not made again.
    let last = store.setting(LAST_WEEK)?.and_then(|at| at.parse().ok()).map(Timestamp);
    let newest = store.newest_edition(EditionKind::Week)?;
    // Of two, one that a clock ahead has left says nothing.
    let past = [newest, last].into_iter().flatten().filter(|at| *at <= now).max();
    let newest = past.or(newest).or(last);
    if is_due(&instant.to_zoned_datetime(TimeZone::system()), day, newest) {
        make_week(store, now)
    } else {
        Ok(None)
    }
}

/// The day of the week by its name; `None` for never.
pub(crate) fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// Whether that day has begun since the last round-up was made.
fn is_due(now: &ZonedDateTime, day: Weekday, newest: Option<Timestamp>) -> bool {
    let since = i64::from(day.until(now.weekday()));
    let began = now.date().saturating_sub(since.days()).to_zoned_datetime(now.time_zone().clone());
    let Ok(began) = began else { return false };
    // One of the future was made by a clock that was ahead.
    newest.is_none_or(|newest| {
        newest.0 < began.timestamp().as_second() || newest.0 > now.timestamp().as_second()
    })
}

fn make_week(store: &Store, now: Timestamp) -> Result<Option<EditionLine>, AppError> {
    let since = now.plus_seconds(-WEEK_SECONDS);
    let filter = |scope| ListFilter { scope, now, ..ListFilter::default() };
    // Asked after every sync until there is enough for one: where nothing is of this week, of one story.
    let (newest, _) = store.page(&filter(Scope::All), None, 1)?;
    if newest.iter().all(|row| row.published < since) {
        return Ok(None);
    }
    let (followed, _) = store.page(&filter(Scope::Following), None, LOOKED_AT)?;
    let (all, _) = store.page(&filter(Scope::All), None, LOOKED_AT)?;
    let chosen = choose(&of_week(followed, since), &of_week(all, since));
    if chosen.len() < WEEK_LEAST {
        return Ok(None);
    }
    let title = say_with("editionWeek", &[("day", Text(&crate::serving::day(now)))]);
    let id = store.make_edition(&NewEdition { kind: EditionKind::Week, title, stories: chosen }, now)?;
    store.set_setting(LAST_WEEK, &now.0.to_string())?;
    Ok(store.edition(id)?.map(|(edition, _)| line(edition)))
}

/// Whole stories of the week, the unread before the read.
fn of_week(rows: Vec<StoredRow>, since: Timestamp) -> Vec<StoredRow> {
    let mut kept: Vec<StoredRow> = rows
        .into_iter()
        .filter(|row| row.published >= since && row.completeness.text == TextState::Full && row.minutes > 0)
        .collect();
    kept.sort_by_key(|row| row.is_read);
    kept
}

/// First those followed; then section after section in turn, so that none crowds out the others; until it is enough.
fn choose(followed: &[StoredRow], all: &[StoredRow]) -> Vec<(ArticleId, String)> {
    let mut minutes = 0;
    let mut seen = HashSet::new();
    let mut chosen: Vec<(ArticleId, String)> = Vec::new();
    let mut take = |row: &StoredRow, heading: String, chosen: &mut Vec<(ArticleId, String)>| {
        let is_enough = chosen.len() >= WEEK_MAX || minutes + row.minutes > WEEK_MINUTES_MAX;
        if !is_enough && seen.insert(row.id) {
            minutes += row.minutes;
            chosen.push((row.id, heading));
        }
    };
    for row in followed.iter().take(FOLLOWED_MAX) {
        take(row, say("editionFollowed"), &mut chosen);
    }
    let mut sections: Vec<(String, Vec<&StoredRow>)> = Vec::new();
    let is_of_one = all.iter().all(|row| Some(row.publication) == all.first().map(|first| first.publication));
    for row in all {
        let heading = heading(row, is_of_one);
        match sections.iter_mut().find(|(name, _)| *name == heading) {
            Some((_, rows)) => rows.push(row),
            None => sections.push((heading, vec![row])),
        }
    }
    let rounds = sections.iter().map(|(_, rows)| rows.len()).max().unwrap_or_default();
    for round in 0..rounds {
        for (heading, rows) in &sections {
            if let Some(row) = rows.get(round) {
                take(row, heading.clone(), &mut chosen);
            }
        }
    }
    // Contents stand by section, in the order the sections came up.
    let mut order: HashMap<String, usize> = HashMap::new();
    for (_, heading) in &chosen {
        let next = order.len();
        order.entry(heading.clone()).or_insert(next);
    }
    chosen.sort_by_key(|(_, heading)| order.get(heading).copied().unwrap_or_default());
    chosen
}

fn heading(row: &StoredRow, is_of_one: bool) -> String {
    match (&row.section_name, is_of_one) {
        (Some(section), true) => section.clone(),
        (Some(section), false) => {
            say_with("ofWhat", &[("name", Text(&row.publication_name)), ("what", Text(section))])
        }
        (None, _) => row.publication_name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_round_up_is_due_once_from_its_day_on() {
        let at = |text: &str| {
            text.parse::<jiff::civil::DateTime>().unwrap().to_zoned_datetime(TimeZone::UTC).unwrap()
        };
        let made = |text: &str| Some(Timestamp(at(text).timestamp().as_second()));
        let saturday_noon = "2026-11-28T12:00:00";
        let monday = "2026-11-30T08:00:00";
        assert!(is_due(&at(saturday_noon), Weekday::Saturday, None));
        assert!(is_due(&at(monday), Weekday::Saturday, made("2026-11-22T09:00:00")));
        assert!(!is_due(&at(monday), Weekday::Saturday, made("2026-11-28T00:00:01")));
        assert!(!is_due(&at("2026-11-27T23:59:59"), Weekday::Saturday, made("2026-11-21T09:00:00")));
        assert!(is_due(&at("2026-11-28T00:00:00"), Weekday::Saturday, made("2026-11-21T09:00:00")));
    }
}
