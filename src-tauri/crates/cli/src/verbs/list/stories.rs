//! Stories of a list, page by page until there are enough.

use super::List;
use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::{find, story};
use layover_app::Library;
use layover_app::contract::{ListFilter, Mark, Overview, Publication, Scope, StoryRow};
use std::collections::HashSet;

/// Rows asked for at once.
const PAGE: usize = 500;

pub(super) async fn list(desk: &Desk, library: &Library, wanted: &List) -> Result<Ending, Failure> {
    let overview = library.overview().await?;
    let scopes = scopes(wanted, &overview)?;
    let most = wanted.most();
    let mut rows = Vec::new();
    for scope in &scopes {
        // Saved stories come newest saved first: among others all of them are wanted before any is left out.
        let enough = if *scope == Scope::Saved && !wanted.saved { usize::MAX } else { most };
        rows.extend(gather(library, *scope, wanted, &overview, enough).await?);
    }
    if !wanted.saved {
        rows.sort_by_key(|row| std::cmp::Reverse((row.published, row.id)));
    }
    rows.dedup_by_key(|row| row.id);
    rows.truncate(most);
    let shown = rows.len();
    print(desk, library, rows, wanted.with_bodies).await?;
    if !desk.is_json && shown >= most {
        let more = total(library, &scopes, wanted, &overview).await?.saturating_sub(shown);
        if more > 0 {
            desk.say(&format!("… and {more} more: `--all` or `--limit N` shows them."))?;
        }
    }
    Ok(Ending::Done)
}

/// How many stories the list has, shown or not.
async fn total(
    library: &Library,
    scopes: &[Scope],
    wanted: &List,
    overview: &Overview,
) -> Result<usize, Failure> {
    let mut ids = HashSet::new();
    for scope in scopes {
        if wanted.looks_at_rows() {
            let rows = gather(library, *scope, wanted, overview, usize::MAX).await?;
            ids.extend(rows.iter().map(|row| row.id));
        } else {
            ids.extend(library.story_ids(filter(*scope, wanted)).await?.iter().map(|id| id.0));
        }
    }
    Ok(ids.len())
}

async fn print(
    desk: &Desk,
    library: &Library,
    rows: Vec<StoryRow>,
    with_bodies: bool,
) -> Result<(), Failure> {
    if desk.is_json {
        return desk.json(&story::listed(library, rows, with_bodies).await?);
    }
    if rows.is_empty() {
        return desk.say("No stories.");
    }
    rows.iter().try_for_each(|row| desk.say(&story::lines(row)))
}

/// Saved stories are one list, and outlive the publications they stood in; a section's name may stand in several publications.
fn scopes(wanted: &List, overview: &Overview) -> Result<Vec<Scope>, Failure> {
    let publication = chosen(wanted, overview)?;
    if wanted.saved {
        return Ok(vec![Scope::Saved]);
    }
    let Some(name) = &wanted.section else {
        return Ok(match publication {
            Some(publication) => vec![Scope::Publication { id: publication.id }],
            None => vec![Scope::All, Scope::Saved],
        });
    };
    let places = overview.publications.iter().filter(|one| publication.is_none_or(|only| only.id == one.id));
    let sections = places
        .flat_map(|one| &one.sections)
        .filter(|section| find::folded(&section.name) == find::folded(name));
    let scopes: Vec<Scope> = sections.map(|section| Scope::Section { id: section.id }).collect();
    if scopes.is_empty() {
        return Err(Failure::NothingFound(format!(
            "there is no section “{name}”; `layover list --sections` shows what there is"
        )));
    }
    Ok(scopes)
}

fn chosen<'a>(wanted: &List, overview: &'a Overview) -> Result<Option<&'a Publication>, Failure> {
    wanted.publication.as_deref().map(|word| find::publication(&overview.publications, word)).transpose()
}

fn filter(scope: Scope, wanted: &List) -> ListFilter {
    ListFilter { scope, unread_only: wanted.unread, kind: wanted.kind.clone(), oldest_first: false }
}

async fn gather(
    library: &Library,
    scope: Scope,
    wanted: &List,
    overview: &Overview,
    enough: usize,
) -> Result<Vec<StoryRow>, Failure> {
    let filter = filter(scope, wanted);
    let publication = chosen(wanted, overview)?;
    let fits = |row: &StoryRow| {
        (!wanted.complete || row.completeness.mark == Mark::Whole)
            && publication.is_none_or(|one| one.title == row.publication)
            && wanted.section.as_ref().is_none_or(|name| {
                !wanted.saved
                    || row.section.as_ref().is_some_and(|own| find::folded(own) == find::folded(name))
            })
    };
    let mut rows = Vec::new();
    let mut after = None;
    loop {
        let page = library.list(filter.clone(), after, PAGE).await?;
        rows.extend(page.rows.into_iter().filter(|row| fits(row)));
        after = page.next;
        if after.is_none() || rows.len() >= enough {
            return Ok(rows);
        }
    }
}
