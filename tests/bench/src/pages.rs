//! The pages of a folder of sets.

use serde_json::{Map, Value};
use std::fs;
use std::path::{Path, PathBuf};

/// Where a page of a set without addresses is said to come from.
const NOWHERE: &str = "http://fakehost/test/page.html";

/// Where a page lies.
pub struct Place {
    set: String,
    id: String,
    url: String,
    file: PathBuf,
}

/// A page in memory.
pub struct Page {
    /// The folder it lies in.
    pub set: String,
    /// Its name in that folder.
    pub id: String,
    /// Its address.
    pub url: String,
    /// As it came.
    pub bytes: Vec<u8>,
    /// The same as text, for engines that take no bytes.
    pub html: String,
}

impl Place {
    /// Reads it.
    pub fn load(&self) -> Result<Page, String> {
        let bytes = fs::read(&self.file).map_err(|error| format!("{}: {error}", self.file.display()))?;
        let html = String::from_utf8_lossy(&bytes).into_owned();
        Ok(Page { set: self.set.clone(), id: self.id.clone(), url: self.url.clone(), bytes, html })
    }
}

/// Every page below `folder` that a `truth.json` names, in a fixed order.
pub fn find(folder: &Path) -> Result<Vec<Place>, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut sets: Vec<_> = fs::read_dir(folder)
        .map_err(said)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join("truth.json").is_file())
        .collect();
    sets.sort();
    let mut places = Vec::new();
    for set in sets {
        find_in(&set, &mut places)?;
    }
    if places.is_empty() { Err(format!("{} holds no pages", folder.display())) } else { Ok(places) }
}

fn find_in(set: &Path, places: &mut Vec<Place>) -> Result<(), String> {
    let truth = fs::read(set.join("truth.json")).map_err(|error| format!("{}: {error}", set.display()))?;
    let truth: Map<String, Value> =
        serde_json::from_slice(&truth).map_err(|error| format!("{}: {error}", set.display()))?;
    let name = set.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    for (id, row) in truth {
        let file = set.join("pages").join(format!("{id}.html"));
        let url = row["url"].as_str().unwrap_or(NOWHERE).to_owned();
        if file.is_file() {
            places.push(Place { set: name.clone(), id, url, file });
        }
    }
    Ok(())
}
