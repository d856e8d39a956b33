//! Pages of the extraction test sets: a few of each, spread evenly. Their raw text never goes into the repository.

use crate::{Before, Exhibit, Outcome};
use layover_app::reading_document;
use layover_content::page::{PageInput, extract};
use layover_content::profile;
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

/// Each set, and how many of its pages are shown.
const SETS: [(&str, usize); 3] = [("scrapinghub", 6), ("mozilla", 5), ("wcxb", 9)];
/// Where a page of a set without addresses is said to come from.
const NOWHERE: &str = "http://fakehost/test/page.html";

/// The chosen pages of all sets.
pub fn exhibits(unpacked: &Path) -> Outcome<Vec<Exhibit>> {
    let mut exhibits = Vec::new();
    for (set, count) in SETS {
        let folder = unpacked.join(set);
        for (id, url) in spread(&addresses(&folder.join("truth.json"))?, count) {
            exhibits.push(exhibit(set, &folder, id, url)?);
        }
    }
    Ok(exhibits)
}

/// So many of a list, the first among them, at even distances.
fn spread(all: &[(String, String)], count: usize) -> impl Iterator<Item = &(String, String)> {
    all.iter().step_by(all.len().div_ceil(count).max(1)).take(count)
}

/// Every page's id and address, sorted by id.
fn addresses(truth: &Path) -> Outcome<Vec<(String, String)>> {
    let failed = |error: String| format!("{}: {error}", truth.display());
    let bytes = fs::read(truth).map_err(|error| failed(error.to_string()))?;
    let rows: Map<String, Value> =
        serde_json::from_slice(&bytes).map_err(|error| failed(error.to_string()))?;
    let url = |row: &Value| row["url"].as_str().unwrap_or(NOWHERE).to_owned();
    let mut all: Vec<(String, String)> = rows.iter().map(|(id, row)| (id.clone(), url(row))).collect();
    all.sort();
    Ok(all)
}

fn exhibit(set: &str, folder: &Path, id: &str, url: &str) -> Outcome<Exhibit> {
    let file = folder.join("pages").join(format!("{id}.html"));
    let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let read =
        extract(PageInput { bytes: &bytes, content_type: None, url, profile: profile::find(url).as_deref() });
    let (title, look, after) = match &read {
        Ok(page) => {
            let look = format!("{}; {} words. {url}", page.quality.as_str(), page.word_count);
            (page.title.clone(), look, reading_document(page, url))
        }
        Err(error) => ("No story".to_owned(), error.to_string(), format!("<p>{error}</p>")),
    };
    let name = format!("{set}-{}", id.chars().take(40).collect::<String>());
    let title = format!("{set}: {title}");
    Ok(Exhibit { name, title, look, focus: "", before: Before::Page(bytes), after })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_spread_over_the_whole_set() {
        let all: Vec<(String, String)> =
            (0..100).map(|number| (format!("{number:02}"), String::new())).collect();
        let ids = |count| spread(&all, count).map(|(id, _)| id.as_str()).collect::<Vec<_>>();
        assert_eq!(ids(4), ["00", "25", "50", "75"]);
        assert_eq!(ids(3), ["00", "34", "68"]);
        assert_eq!(ids(200).len(), 100, "no more than there are");
        assert_eq!(spread(&[], 3).count(), 0);
    }
}
