//! `layover extract`: a page as JSON.

use super::page_row::{page_row, profile};
use super::{apart, pages, source};
use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use clap::Args;
use layover_app::{What, web_address};
use layover_content::page::PageInput;
use layover_content::profile::builtin;
use std::path::PathBuf;

/// A page, or many.
#[derive(Args)]
pub struct Extract {
    /// A file, - for standard input, or an address.
    #[arg(value_name = "FILE|URL", required_unless_present = "batch")]
    source: Option<String>,
    /// The address a file came from.
    #[arg(long, value_name = "ADDRESS", conflicts_with = "batch")]
    url: Option<String>,
    /// The built-in profile to read it with; without it, the one that knows the address, if any.
    #[arg(long, value_name = "SLUG")]
    profile: Option<String>,
    /// A folder with truth.json and pages/: prints one row a line.
    #[arg(long, value_name = "DIR", conflicts_with = "source")]
    batch: Option<PathBuf>,
}

impl Extract {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        check(self.profile.as_deref())?;
        self.url.as_deref().map_or(Ok(()), web_address)?;
        if let Some(folder) = &self.batch {
            return pages::print(desk, folder, self.profile);
        }
        let name = self.source.unwrap_or_default();
        let document = source::document(desk, &name, What::Page).await?;
        let url = self.url.unwrap_or(document.final_url);
        let slug = self.profile;
        let row = apart::alone(move || {
            page_row(PageInput {
                bytes: &document.bytes,
                content_type: document.content_type.as_deref(),
                url: &url,
                profile: profile(slug.as_deref(), &url).as_deref(),
            })
        });
        let row = row.map_err(|reason| Failure::Document { name, reason })?;
        desk.pretty(&row)?;
        Ok(if row["error"].is_null() { Ending::Done } else { Ending::Failed })
    }
}

fn check(slug: Option<&str>) -> Result<(), Failure> {
    let Some(slug) = slug else { return Ok(()) };
    if builtin().iter().any(|profile| profile.slug == slug) {
        return Ok(());
    }
    let known: Vec<&str> = builtin().iter().map(|profile| profile.slug.as_str()).collect();
    Err(Failure::Usage(format!("there is no profile {slug}; there are: {}", known.join(", "))))
}
