//! What a command writes out, packs or makes an edition of.

use crate::ending::Failure;
use crate::find;
use crate::verbs::people::contributor;
use clap::Args;
use layover_app::Library;
use layover_app::contract::{ExportWhat, ListFilter, Scope};

/// Stories, named in one of several ways.
#[derive(Args)]
#[group(id = "what", multiple = false)]
pub struct Chosen {
    /// One story: its number, address or beginning of its title. Several, with commas between their numbers.
    #[arg(long, value_name = "STORY")]
    story: Option<String>,
    /// An edition, by its number (`layover edition list`).
    #[arg(long, value_name = "N")]
    edition: Option<i64>,
    /// A trip, by its number.
    #[arg(long, value_name = "N")]
    trip: Option<i64>,
    /// The stories of a publication, by name or number.
    #[arg(long, value_name = "NAME|ID")]
    publication: Option<String>,
    /// The stories of a section, by name.
    #[arg(long, value_name = "NAME")]
    section: Option<String>,
    /// The stories of a contributor, by name or number.
    #[arg(long, value_name = "NAME|ID")]
    contributor: Option<String>,
    /// The parts of a series, by name or number.
    #[arg(long, value_name = "NAME|ID")]
    series: Option<String>,
    /// The stories of a kept search, by its name.
    #[arg(long, value_name = "NAME")]
    view: Option<String>,
    /// The stories of everything that is followed.
    #[arg(long)]
    following: bool,
}

impl Chosen {
    /// What was named; `None` when nothing was.
    pub async fn what(&self, library: &Library) -> Result<Option<ExportWhat>, Failure> {
        if let Some(word) = &self.story {
            return story(library, word).await.map(Some);
        }
        if let Some(id) = self.edition {
            return Ok(Some(ExportWhat::Edition { id }));
        }
        if let Some(id) = self.trip {
            return Ok(Some(ExportWhat::Trip { id }));
        }
        let (scope, oldest_first) = match self.scope(library).await? {
            Some(scope) => (scope, matches!(scope, Scope::Series { .. })),
            None => return Ok(None),
        };
        let filter = ListFilter { scope, oldest_first, ..ListFilter::default() };
        Ok(Some(ExportWhat::List { filter }))
    }

    async fn scope(&self, library: &Library) -> Result<Option<Scope>, Failure> {
        if self.following {
            return Ok(Some(Scope::Following));
        }
        let overview = library.overview().await?;
        if let Some(word) = &self.publication {
            return Ok(Some(Scope::Publication { id: find::publication(&overview.publications, word)?.id }));
        }
        let all = || overview.publications.iter();
        if let Some(word) = &self.section {
            let sections =
                all().flat_map(|one| one.sections.iter().map(|section| (section.id, section.name.as_str())));
            return by_name("section", word, sections).map(|id| Some(Scope::Section { id }));
        }
        if let Some(word) = &self.series {
            let series =
                all().flat_map(|one| one.series.iter().map(|series| (series.id, series.name.as_str())));
            return by_name("series", word, series).map(|id| Some(Scope::Series { id }));
        }
        if let Some(word) = &self.view {
            let views = overview.views.iter().map(|view| (view.id, view.name.as_str()));
            return by_name("kept search", word, views).map(|id| Some(Scope::View { id }));
        }
        if let Some(word) = &self.contributor {
            // By any of their names: a story prints "F. Ó Maoláin" of somebody who is called otherwise.
            return Ok(Some(Scope::Contributor { id: contributor(library, word).await?.id }));
        }
        Ok(None)
    }
}

async fn story(library: &Library, word: &str) -> Result<ExportWhat, Failure> {
    let numbers: Option<Vec<i64>> = word.split(',').map(|number| number.trim().parse().ok()).collect();
    match numbers {
        Some(ids) if ids.len() > 1 => Ok(ExportWhat::Selection { ids }),
        _ => Ok(ExportWhat::Story { id: find::story_on_board(library, word).await? }),
    }
}

/// The one of that number or name: the whole name before its beginning.
fn by_name<'a>(
    kind: &str,
    word: &str,
    all: impl Iterator<Item = (i64, &'a str)> + Clone,
) -> Result<i64, Failure> {
    let wanted = find::folded(word);
    let number = word.trim().parse::<i64>().ok();
    let exact = all.clone().find(|(id, name)| number == Some(*id) || find::folded(name) == wanted);
    if let Some((id, _)) = exact {
        return Ok(id);
    }
    let mut beginning = all.filter(|(_, name)| find::folded(name).starts_with(&wanted));
    match (beginning.next(), beginning.next()) {
        (Some((id, _)), None) => Ok(id),
        (Some(_), Some(_)) => {
            Err(Failure::Usage(format!("several of kind {kind} begin with “{word}”: say more of the name")))
        }
        (None, _) => Err(Failure::NothingFound(format!("there is no {kind} “{word}” in this library"))),
    }
}
