//! `layover clean`: HTML in, clean HTML out.

use super::apart;
use crate::desk::{Desk, bytes_of};
use crate::ending::{Ending, Failure};
use clap::Args;
use layover_content::sanitise;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Standard input, or many pieces of HTML.
#[derive(Args)]
pub struct Clean {
    /// The address the HTML came from: relative addresses are resolved against it, or dropped without it.
    #[arg(long, value_name = "ADDRESS")]
    url: Option<String>,
    /// Rows of JSON with a field `html`: prints each with a field `clean` added.
    #[arg(long, value_name = "VECTORS.jsonl")]
    batch: Option<PathBuf>,
}

impl Clean {
    pub fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        match &self.batch {
            Some(file) => batch(desk, file, self.url),
            None => one(desk, self.url),
        }
    }
}

fn one(desk: &Desk, url: Option<String>) -> Result<Ending, Failure> {
    let bytes = bytes_of(Path::new("-"))?;
    let html = String::from_utf8_lossy(&bytes).into_owned();
    let clean = apart::alone(move || cleaned(&html, url.as_deref()));
    let clean = clean.map_err(|reason| Failure::Document { name: "standard input".to_owned(), reason })?;
    if desk.is_json {
        desk.json(&serde_json::json!({ "clean": clean }))?;
    } else {
        desk.raw(&format!("{clean}\n"))?;
    }
    Ok(Ending::Done)
}

fn batch(desk: &Desk, file: &Path, url: Option<String>) -> Result<Ending, Failure> {
    let bytes = bytes_of(file)?;
    let text = String::from_utf8_lossy(&bytes);
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let rows = lines.map(serde_json::from_str).collect::<Result<Vec<Value>, _>>();
    let rows = rows
        .map_err(|error| Failure::Document { name: file.display().to_string(), reason: error.to_string() })?;
    let work = move |row: &Value| cleaned(row["html"].as_str().unwrap_or_default(), url.as_deref());
    apart::each(rows.into_iter(), work, |row, result| {
        let mut row = row.clone();
        match result {
            Ok(clean) => row["clean"] = clean.into(),
            Err(trouble) => row["error"] = trouble.into(),
        }
        desk.json(&row)
    })?;
    Ok(Ending::Done)
}

fn cleaned(html: &str, url: Option<&str>) -> String {
    sanitise::clean(html, url).html.as_str().to_owned()
}
