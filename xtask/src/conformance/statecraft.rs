//! Two pages of the first publication: everything its file of expectations asks, and nothing else.

use super::tally::Tally;
use super::{Bench, json, printed_well, read};
use crate::process::{Outcome, built};
use serde_json::Value;

const PAGES: [&str; 2] = ["article.html", "article-with-others-expanded.html"];

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    let folder = bench.shared.join("statecraft");
    let expected = json(&read(&folder.join("expected.json"))?)?;
    for name in PAGES {
        let page = folder.join(name);
        let url =
            address(&read(&page)?).unwrap_or_else(|| "https://responsiblestatecraft.org/a-story/".to_owned());
        let words =
            ["extract", &page.to_string_lossy(), "--url", &url, "--profile", "responsible-statecraft"];
        let got = json(&printed_well(built("layover"), &words)?)?;
        judge(name, &expected, &got, tally);
    }
    Ok(())
}

/// The page's own canonical address.
fn address(page: &str) -> Option<String> {
    let tag = page.split("<link").find(|tag| tag.contains("rel=\"canonical\""))?;
    Some(tag.split_once("href=\"")?.1.split_once('"')?.0.to_owned())
}

fn judge(page: &str, expected: &Value, got: &Value, tally: &mut Tally) {
    for field in ["title", "dek", "section", "published", "credit", "contributors"] {
        tally.exactly(&format!("{page}: {field}"), &got[field], &expected[field]);
    }
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let hero = text(&got["hero"]).contains(&text(&expected["hero_contains"]));
    tally.exactly(&format!("{page}: the hero picture"), &hero, &true);
    let lines: Vec<String> = text(&got["text"]).lines().map(folded).filter(|line| !line.is_empty()).collect();
    let body: Vec<String> = texts(&expected["body"]).iter().map(folded).collect();
    let missing = body.iter().filter(|paragraph| !lines.contains(paragraph)).count();
    tally.exactly(&format!("{page}: paragraphs missing"), &missing, &0);
    let strange: Vec<&String> = lines.iter().filter(|line| !body.contains(line)).collect();
    strange.iter().for_each(|line| println!("   not of the story: {line}"));
    tally.exactly(&format!("{page}: lines of anything else"), &strange.len(), &0);
    let html = text(&got["html"]);
    let mut foreign = texts(&expected["noise"]);
    for other in expected["others"].as_array().into_iter().flatten() {
        foreign.extend(texts(&other["paras"]));
        foreign.extend([text(&other["title"]), text(&other["caption"])]);
    }
    let leaked = foreign.iter().filter(|text| html.contains(text.as_str())).count();
    tally.exactly(&format!("{page}: noise and other stories"), &leaked, &0);
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

fn folded(text: impl AsRef<str>) -> String {
    text.as_ref().split_whitespace().collect::<Vec<_>>().join(" ")
}
