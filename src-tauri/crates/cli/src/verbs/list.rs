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
    /// Every story, not just the newest.
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
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
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

    fn most(&self) -> usize {
        if self.all { usize::MAX } else { self.limit }
    }
}
