//! Many pages at once: a folder with `truth.json`, which gives the addresses, and `pages/<id>.html`.

use super::apart;
use super::page_row::{page_row, profile};
use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use layover_content::page::PageInput;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Where a page of a set without addresses is said to come from.
const NOWHERE: &str = "http://fakehost/test/page.html";

/// Prints one row for each page of the set; the folder's name is the set's.
pub fn print(desk: &Desk, folder: &Path, slug: Option<String>) -> Result<Ending, Failure> {
    let folder = fs::canonicalize(folder).map_err(|source| failure(folder, source))?;
    let set = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let truth = addresses(&folder.join("truth.json"))?;
    let pages = folder.join("pages");
    let work = move |(id, url): &(String, String)| row(&pages, id, url, slug.as_deref());
    apart::each(truth.into_iter(), work, |(id, _), result| {
        let mut row = result.unwrap_or_else(|trouble| json!({ "error": trouble }));
        row["dataset"] = set.clone().into();
        row["id"] = id.clone().into();
        desk.json(&row)
    })?;
    Ok(Ending::Done)
}

fn row(pages: &Path, id: &str, url: &str, slug: Option<&str>) -> Value {
    match fs::read(pages.join(format!("{id}.html"))) {
        Ok(bytes) => {
            let profile = profile(slug, url);
            page_row(PageInput { bytes: &bytes, content_type: None, url, profile: profile.as_deref() })
        }
        Err(error) => json!({ "error": error.to_string() }),
    }
}

fn addresses(truth: &PathBuf) -> Result<Vec<(String, String)>, Failure> {
    let text = fs::read(truth).map_err(|source| failure(truth, source))?;
    let read: Result<Map<String, Value>, _> = serde_json::from_slice(&text);
    let rows = read.map_err(|error| Failure::Document {
        name: truth.display().to_string(),
        reason: error.to_string(),
    })?;
    let address = |row: &Value| row["url"].as_str().unwrap_or(NOWHERE).to_owned();
    Ok(rows.iter().map(|(id, row)| (id.clone(), address(row))).collect())
}

fn failure(path: &Path, source: std::io::Error) -> Failure {
    Failure::File { path: path.to_path_buf(), source }
}
