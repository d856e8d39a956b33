//! `layover list`.

mod shelves;
mod stories;

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use clap::Args;
use clap::builder::PossibleValuesParser;
use layover_model::Kind;

/// Which stories, and how many.
#[derive(Args)]
pub struct List {
    /// Every story, not just the newest: those of every publication, and every saved one.
    #[arg(long, conflicts_with = "limit")]
    all: bool,
    /// Unread stories alone.
    #[arg(long)]
    unread: bool,
    /// Saved stories alone, newest saved first.
    #[arg(long)]
    saved: bool,
    /// Stories of one publication, by name or id.
    #[arg(long, value_name = "NAME|ID")]
    publication: Option<String>,
    /// Stories of one section, by name.
    #[arg(long, value_name = "NAME")]
    section: Option<String>,
    /// Stories of one kind.
    #[arg(long, value_parser = PossibleValuesParser::new(Kind::ALL.map(Kind::as_str)))]
    kind: Option<String>,
    /// Stories that are whole: text and every picture.
    #[arg(long)]
    complete: bool,
    /// At most so many stories.
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
    /// With each story's text and cleaned HTML (with --json).
    #[arg(long)]
    with_bodies: bool,
    /// Sections in place of stories.
    #[arg(long, conflicts_with = "publications")]
    sections: bool,
    /// Publications in place of stories.
    #[arg(long)]
    publications: bool,
}

impl List {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        if self.sections {
            return shelves::sections(desk, &library, self.publication.as_deref()).await;
        }
        if self.publications {
            return shelves::publications(desk, &library).await;
        }
        stories::list(desk, &library, &self).await
    }

    /// Whether rows are looked at one by one, because no list of the library is this one.
    fn looks_at_rows(&self) -> bool {
        self.complete || (self.saved && (self.publication.is_some() || self.section.is_some()))
    }

    fn most(&self) -> usize {
        if self.all { usize::MAX } else { usize::try_from(self.limit).unwrap_or(usize::MAX) }
    }
}
