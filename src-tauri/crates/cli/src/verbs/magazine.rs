//! `layover front`, `series`, `views`, `cite`, `changes`: the magazine in a terminal.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::{find, paper};
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use layover_app::contract::{CitationStyle, FrontPage, ListFilter, Scope, StoryRow};

/// The front page of the library, or of one publication.
#[derive(Args)]
pub struct Front {
    /// A publication, by name or number.
    publication: Option<String>,
    /// Puts this publication first from now on: pinned, and first on the front page.
    #[arg(long, requires = "publication", conflicts_with = "unprefer")]
    prefer: bool,
    /// No longer.
    #[arg(long, requires = "publication")]
    unprefer: bool,
}

impl Front {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let id = match &self.publication {
            Some(name) => Some(find::publication(&library.overview().await?.publications, name)?.id),
            None => None,
        };
        if let (Some(id), true) = (id, self.prefer || self.unprefer) {
            return match library.set_preferred(id, self.prefer).await? {
                Some(undo) => {
                    desk.answer(&undo, &undo.sentence)?;
                    Ok(Ending::Done)
                }
                None => {
                    desk.say("nothing had to be changed")?;
                    Ok(Ending::Done)
                }
            };
        }
        let front = library.front_page(id).await?;
        if desk.is_json {
            desk.json(&front)?;
            return Ok(Ending::Done);
        }
        if front.lead.is_none() {
            return Ok(desk.nothing("there is nothing to print yet; `layover sync` fetches what is new"));
        }
        print(desk, &front)?;
        Ok(Ending::Done)
    }
}

fn print(desk: &Desk, front: &FrontPage) -> Result<(), Failure> {
    if let Some(title) = &front.title {
        desk.say(&format!("{}\n", title.to_uppercase()))?;
    }
    for (place, row) in front.lead.iter().chain(&front.seconds).enumerate() {
        desk.say(&paper::wrapped(&headline(row), ""))?;
        if !row.dek.is_empty() {
            let indent = if place == 0 { "  " } else { "    " };
            desk.say(&paper::wrapped(&row.dek, indent))?;
        }
    }
    for one in &front.following {
        if let Some(row) = &one.newest {
            desk.say(&format!("\n{}: {}", one.contributor.name, row.title))?;
        }
    }
    for band in &front.bands {
        desk.say(&format!("\n{}", band.name.to_uppercase()))?;
        for row in std::iter::once(&band.lead).chain(&band.briefs) {
            desk.say(&paper::wrapped(&headline(row), "  "))?;
        }
    }
    desk.say(&format!("\n{}", front.end))?;
    front.terms.iter().try_for_each(|terms| desk.say(&paper::wrapped(terms, "")))
}

fn headline(row: &StoryRow) -> String {
    let by = paper::names(&row.contributors);
    let by = if by.is_empty() { String::new() } else { format!(" — {by}") };
    format!("{} ({}){by}", row.title, row.id)
}

/// Series, or the parts of one in order.
#[derive(Args)]
pub struct Series {
    /// A series, by name.
    name: Option<String>,
}

impl Series {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let publications = library.overview().await?.publications;
        let Some(name) = &self.name else {
            let all: Vec<_> = publications.iter().flat_map(|one| &one.series).collect();
            if desk.is_json {
                desk.json(&all)?;
                return Ok(Ending::Done);
            }
            if all.is_empty() {
                return Ok(desk.nothing("no series was found yet"));
            }
            for one in all {
                desk.say(&format!("{:>5} parts, {:>4} unread  {}", one.total, one.unread, one.name))?;
            }
            return Ok(Ending::Done);
        };
        let wanted = find::folded(name);
        let found = publications
            .iter()
            .flat_map(|one| &one.series)
            .find(|one| find::folded(&one.name).starts_with(&wanted))
            .ok_or_else(|| Failure::NothingFound(format!("there is no series “{name}” in this library")))?;
        let page = library.series(found.id).await?;
        let filter =
            ListFilter { scope: Scope::Series { id: found.id }, oldest_first: true, ..ListFilter::default() };
        let rows = library.list(filter, None, usize::MAX >> 1).await?.rows;
        if desk.is_json {
            desk.json(&serde_json::json!({ "series": page, "stories": rows }))?;
            return Ok(Ending::Done);
        }
        for row in rows {
            let read = if row.is_read { "read  " } else { "      " };
            desk.say(&format!("{:>6}  {read}{}  {}", row.id, paper::date(row.published), row.title))?;
        }
        if let Some(next) = page.next {
            desk.say(&format!("\nGo on with: {} (`layover read {}`)", next.title, next.id))?;
        }
        Ok(Ending::Done)
    }
}

/// Searches kept under a name.
#[derive(Args)]
pub struct Views {
    #[command(subcommand)]
    act: Option<ViewAct>,
}

#[derive(Subcommand)]
enum ViewAct {
    /// Keep a search: `layover views keep Water "section:Water is:unread"`.
    Keep {
        /// What to call it.
        name: String,
        /// What to search for; `layover search --help` says what can be asked.
        query: String,
    },
    /// Keep one no longer.
    Remove {
        /// Its name.
        name: String,
    },
    /// List what one finds.
    Show {
        /// Its name.
        name: String,
        /// At most so many stories.
        #[arg(long, value_name = "N", default_value_t = 20)]
        limit: u32,
    },
}

impl Views {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let views = library.overview().await?.views;
        let named = |name: &str| {
            let wanted = find::folded(name);
            views.iter().find(|view| find::folded(&view.name) == wanted).ok_or_else(|| {
                Failure::NothingFound(format!(
                    "no search is kept as “{name}”; `layover views` shows which are"
                ))
            })
        };
        match self.act {
            None if desk.is_json => desk.json(&views)?,
            None if views.is_empty() => {
                return Ok(desk.nothing("no search is kept yet; `layover views keep NAME QUERY` keeps one"));
            }
            None => {
                for view in &views {
                    desk.say(&format!("{}: {}", view.name, view.query))?;
                }
            }
            Some(ViewAct::Keep { name, query }) => {
                let kept = library.save_view(name, query).await?;
                desk.answer(&kept.view, &format!("Kept as “{}”.", kept.view.name))?;
            }
            Some(ViewAct::Remove { name }) => {
                if let Some(undo) = library.remove_view(named(&name)?.id).await? {
                    desk.answer(&undo, &undo.sentence)?;
                }
            }
            Some(ViewAct::Show { name, limit }) => {
                let filter =
                    ListFilter { scope: Scope::View { id: named(&name)?.id }, ..ListFilter::default() };
                let limit = usize::try_from(limit).unwrap_or(usize::MAX);
                let rows = library.list(filter, None, limit).await?.rows;
                if desk.is_json {
                    desk.json(&rows)?;
                    return Ok(Ending::Done);
                }
                if rows.is_empty() {
                    return Ok(desk.nothing("this search finds nothing now"));
                }
                for row in rows {
                    desk.say(&format!("{:>6}  {}  {}", row.id, paper::date(row.published), row.title))?;
                }
            }
        }
        Ok(Ending::Done)
    }
}

/// A story as a citation.
#[derive(Args)]
pub struct Cite {
    /// A story's number, address or beginning of its title.
    story: String,
    /// How it is set.
    #[arg(long, default_value = "chicago",
        value_parser = PossibleValuesParser::new(["chicago", "apa", "mla", "bibtex", "ris", "markdown"]))]
    style: String,
    /// A passage, to be printed with who wrote it and where.
    #[arg(long, value_name = "TEXT", conflicts_with = "style")]
    quote: Option<String>,
}

impl Cite {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let id = find::story_on_board(&library, &self.story).await?;
        if let Some(quote) = self.quote {
            let quote = library.quote(id, quote).await?;
            desk.answer(&quote, &quote.text)?;
            if let Some(remark) = quote.remark.as_ref().filter(|_| !desk.is_json) {
                crate::ending::note(remark);
            }
            return Ok(Ending::Done);
        }
        let text = library.cite(id, style(&self.style)).await?;
        desk.answer(&text, &text)?;
        Ok(Ending::Done)
    }
}

fn style(name: &str) -> CitationStyle {
    match name {
        "apa" => CitationStyle::Apa,
        "mla" => CitationStyle::Mla,
        "bibtex" => CitationStyle::Bibtex,
        "ris" => CitationStyle::Ris,
        "markdown" => CitationStyle::Markdown,
        _ => CitationStyle::Chicago,
    }
}

/// What a story's source changed in it.
#[derive(Args)]
pub struct Changes {
    /// A story's number, address or beginning of its title.
    story: String,
}

impl Changes {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let id = find::story_on_board(&library, &self.story).await?;
        let changes = library.story_changes(id).await?;
        if desk.is_json {
            let changes: Vec<_> = changes
                .iter()
                .map(|(at, text)| serde_json::json!({ "replacedAt": at.0, "changes": text }))
                .collect();
            desk.json(&changes)?;
            return Ok(Ending::Done);
        }
        if changes.is_empty() {
            return Ok(desk.nothing("its source has not changed this story since it came"));
        }
        for (at, text) in changes {
            desk.say(&format!("Changed on {}:", paper::moment(at.0)))?;
            desk.say(&text)?;
        }
        Ok(Ending::Done)
    }
}
