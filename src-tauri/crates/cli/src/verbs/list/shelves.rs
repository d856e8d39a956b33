//! Publications and sections with their counts.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::find;
use layover_app::Library;
use layover_app::words::stories;
use serde::Serialize;

/// A section and whose it is.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shelf<'a> {
    id: i64,
    name: &'a str,
    publication: &'a str,
    total: u32,
    unread: u32,
}

pub(super) async fn sections(desk: &Desk, library: &Library, only: Option<&str>) -> Result<Ending, Failure> {
    let overview = library.overview().await?;
    let mut publications: Vec<_> = overview.publications.iter().collect();
    if let Some(word) = only {
        publications = vec![find::publication(&overview.publications, word)?];
    }
    if desk.is_json {
        let shelves: Vec<Shelf<'_>> = publications
            .iter()
            .flat_map(|publication| publication.sections.iter().map(move |section| (publication, section)))
            .map(|(publication, section)| Shelf {
                id: section.id,
                name: &section.name,
                publication: &publication.title,
                total: section.total,
                unread: section.unread,
            })
            .collect();
        desk.json(&shelves)?;
        return Ok(Ending::Done);
    }
    for publication in publications {
        desk.say(&publication.title)?;
        for section in &publication.sections {
            desk.say(&format!(
                "  {}: {}, {} unread",
                section.name,
                stories(section.total.into()),
                section.unread
            ))?;
        }
    }
    Ok(Ending::Done)
}

pub(super) async fn publications(desk: &Desk, library: &Library) -> Result<Ending, Failure> {
    let overview = library.overview().await?;
    if desk.is_json {
        desk.json(&overview.publications)?;
        return Ok(Ending::Done);
    }
    for publication in &overview.publications {
        let counts = format!("{}, {} unread", stories(publication.total.into()), publication.unread);
        desk.say(&format!("{:>4}  {}: {counts}", publication.id, publication.title))?;
        if let Some(trouble) = &publication.trouble {
            desk.say(&format!("      {trouble}"))?;
        }
    }
    for kept in &overview.pending {
        desk.say(&format!("      {} waits: {}", kept.url, kept.sentence))?;
    }
    if overview.publications.is_empty() && overview.pending.is_empty() {
        desk.say("No publications yet: `layover subscribe ADDRESS` adds one.")?;
    }
    Ok(Ending::Done)
}
