//! `layover export`.

use crate::desk::{Desk, write_to};
use crate::ending::{Ending, Failure};
use crate::story;
use clap::Args;
use layover_app::Library;
use layover_app::contract::{ListFilter, Scope};
use std::io;
use std::path::PathBuf;

/// What to write out, and where to.
#[derive(Args)]
pub struct Export {
    /// Subscriptions as OPML (this is what is written when nothing is said).
    #[arg(long, conflicts_with = "saved")]
    opml: bool,
    /// Saved stories as one JSON array, with text, HTML and addresses.
    #[arg(long)]
    saved: bool,
    /// The file to write; standard output without it.
    file: Option<PathBuf>,
}

impl Export {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let text = if self.saved { saved(&library).await? } else { library.export_opml().await? };
        write_to(desk, self.file.as_deref(), &text)?;
        if let Some(file) = self.file.filter(|_| !desk.is_json) {
            desk.say(&format!("Written to {}.", file.display()))?;
        }
        Ok(Ending::Done)
    }
}

async fn saved(library: &Library) -> Result<String, Failure> {
    let filter = ListFilter { scope: Scope::Saved, ..ListFilter::default() };
    let mut stories = Vec::new();
    for id in library.story_ids(filter).await? {
        stories.push(story::Whole::from(library.story_text(id.0).await?));
    }
    let mut text = serde_json::to_string_pretty(&stories).map_err(io::Error::from)?;
    text.push('\n');
    Ok(text)
}
