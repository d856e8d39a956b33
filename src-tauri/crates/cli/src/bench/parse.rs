//! `layover parse`: a feed as JSON.

use super::{apart, feeds, source};
use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use clap::Args;
use layover_app::{What, web_address};
use layover_content::batch;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A feed, or many.
#[derive(Args)]
pub struct Parse {
    /// A file, - for standard input, or an address.
    #[arg(value_name = "FILE|URL", required_unless_present = "batch")]
    source: Option<String>,
    /// The address a file came from, for relative addresses in it.
    #[arg(long, value_name = "ADDRESS", conflicts_with = "batch")]
    url: Option<String>,
    /// An archive or a folder with manifest.jsonl and files/: prints one row a line.
    #[arg(long, value_name = "FEEDS.tar.gz|DIR", conflicts_with = "source")]
    batch: Option<PathBuf>,
}

impl Parse {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        if let Some(place) = &self.batch {
            return feeds::print(desk, place);
        }
        self.url.as_deref().map_or(Ok(()), web_address)?;
        let name = self.source.unwrap_or_default();
        let document = source::document(desk, &name, What::Feed).await?;
        let url = self.url.unwrap_or(document.final_url);
        let headers = headers(document.content_type, document.content_location);
        let bytes = document.bytes;
        let own_name = name.clone();
        let row = apart::alone(move || batch::feed_row(&own_name, &bytes, &headers, Some(&url)));
        let mut row = row.map_err(|reason| Failure::Document { name: name.clone(), reason })?;
        // What is wrong with a document is said of its address, and a file has none.
        if let Some(reason) = row["error"].as_str().and_then(|error| error.strip_prefix(": ")) {
            row["error"] = format!("{name}: {reason}").into();
        }
        desk.pretty(&row)?;
        Ok(if row["ok"] == true { Ending::Done } else { Ending::Failed })
    }
}

fn headers(content_type: Option<String>, content_location: Option<String>) -> BTreeMap<String, String> {
    let named = [("content-type", content_type), ("content-location", content_location)];
    named.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}
