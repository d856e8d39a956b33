//! Stories of a list, page by page until there are enough.

use super::List;
use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::{find, story};
use layover_app::Library;
use layover_app::contract::{ListFilter, Mark, Overview, Publication, Scope, StoryRow};

/// Rows asked for at once.
const PAGE: usize = 500;

pub(super) async fn list(desk: &Desk, library: &Library, wanted: &List) -> Result<Ending, Failure> {
    let overview = library.overview().await?;
    let mut rows = Vec::new();
    for scope in scopes(wanted, &overview)? {
        rows.extend(gather(library, scope, wanted, &overview).await?);
    }
    if !wanted.saved {
        rows.sort_by_key(|row| std::cmp::Reverse((row.published, row.id)));
    }
    rows.dedup_by_key(|row| row.id);
    rows.truncate(wanted.most());
    print(desk, library, rows, wanted.with_bodies).await?;
    Ok(Ending::Done)
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

/// Saved stories are one list; a section's name may stand in several publications.
fn scopes(wanted: &List, overview: &Overview) -> Result<Vec<Scope>, Failure> {
    let publication = chosen(wanted, overview)?;
    if wanted.saved {
        return Ok(vec![Scope::Saved]);
    }
    let Some(name) = &wanted.section else {
        return Ok(vec![
            publication.map_or(Scope::All, |publication| Scope::Publication { id: publication.id }),
        ]);
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

async fn gather(
    library: &Library,
    scope: Scope,
    wanted: &List,
    overview: &Overview,
) -> Result<Vec<StoryRow>, Failure> {
    let filter =
        ListFilter { scope, unread_only: wanted.unread, kind: wanted.kind.clone(), oldest_first: false };
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
        if after.is_none() || rows.len() >= wanted.most() {
            return Ok(rows);
        }
    }
}
