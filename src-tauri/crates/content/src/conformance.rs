//! Checks of the extractor against pages with known truths. Pure: the pages come as text.

use serde::Deserialize;

use crate::page::{self, ExtractedPage, PageInput};
use crate::{dates, profile, text};

/// What must come out of the pages of one story.
#[derive(Deserialize)]
struct Expected {
    title: String,
    dek: String,
    section: String,
    published: String,
    hero_contains: String,
    credit: String,
    contributors: Vec<String>,
    body: Vec<String>,
    others: Vec<serde_json::Value>,
    noise: Vec<String>,
}

/// Checks each page of one story against `expected.json`; with the built-in profile and without. `pages` are
/// (name, HTML). Gives one sentence for each miss, none when all is well.
#[must_use]
pub fn statecraft(pages: &[(&str, &str)], expected: &str) -> Vec<String> {
    let expected: Expected = match serde_json::from_str(expected) {
        Ok(expected) => expected,
        Err(error) => return vec![format!("expected.json cannot be read: {error}")],
    };
    pages.iter().flat_map(|(name, html)| check_page(name, html, &expected)).collect()
}

fn check_page(name: &str, html: &str, expected: &Expected) -> Vec<String> {
    let url = "https://responsiblestatecraft.org/2023/05/03/nato-foray-into-asia-risks-driving-china-and-russia-closer-together";
    let mut misses = Vec::new();
    for (way, profile) in [("with its profile", profile::find(url)), ("without a profile", None)] {
        let found = page::extract(PageInput {
            bytes: html.as_bytes(),
            content_type: Some("text/html; charset=utf-8"),
            url,
            profile,
        });
        let mut wrong = match found {
            Ok(found) => compare(&found, expected),
            Err(error) => vec![error.to_string()],
        };
        // Without the profile the credit far below the picture cannot be known to be its own.
        wrong.retain(|miss| profile.is_some() || !miss.starts_with("credit"));
        misses.extend(wrong.into_iter().map(|miss| format!("{name}, {way}: {miss}")));
    }
    misses
}

fn compare(page: &ExtractedPage, expected: &Expected) -> Vec<String> {
    let mut misses = Vec::new();
    let mut same = |field: &str, found: &str, wanted: &str| {
        if text::fold(found) != text::fold(wanted) {
            misses.push(format!("{field} is {found:?}, not {wanted:?}"));
        }
    };
    same("title", &page.title, &expected.title);
    same("dek", &page.dek, &expected.dek);
    same("section", page.sections.first().map_or("", |section| section.name.as_str()), &expected.section);
    let hero = page.hero.as_ref();
    same("credit", hero.map_or("", |hero| hero.credit.as_str()), &expected.credit);
    let names: Vec<&str> = page.credits.iter().map(|credit| credit.name.as_str()).collect();
    same("contributors", &names.join(", "), &expected.contributors.join(", "));
    if page.published.is_none() || page.published != dates::parse(&expected.published) {
        misses.push(format!("published is {:?}, not {}", page.published, expected.published));
    }
    if !hero.is_some_and(|hero| hero.picture.url.contains(&expected.hero_contains)) {
        misses.push(format!(
            "hero is {:?}, not …{}",
            hero.map(|hero| &hero.picture.url),
            expected.hero_contains
        ));
    }
    misses.extend(compare_text(page, expected));
    misses
}

fn compare_text(page: &ExtractedPage, expected: &Expected) -> Vec<String> {
    let lines: Vec<String> = page.text.lines().map(text::fold).collect();
    let whole = lines.join("\n");
    let missing = expected
        .body
        .iter()
        .map(|paragraph| text::fold(paragraph))
        .filter(|paragraph| !lines.contains(paragraph));
    let mut misses: Vec<String> = missing.map(|paragraph| format!("the text lacks {paragraph:?}")).collect();
    let others = expected
        .others
        .iter()
        .flat_map(strings)
        .map(|other| text::fold(&other))
        .filter(|other| whole.contains(other.as_str()));
    misses.extend(others.map(|other| format!("the text holds another story's {other:?}")));
    let noise =
        expected.noise.iter().map(|noise| text::fold(noise)).filter(|noise| whole.contains(noise.as_str()));
    misses.extend(noise.map(|noise| format!("the text holds the line {noise:?}")));
    if lines.len() != expected.body.len() {
        misses.push(format!(
            "the text has {} paragraphs, not {}: {:?}",
            lines.len(),
            expected.body.len(),
            lines
        ));
    }
    misses
}

fn strings(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::String(text) => vec![text.clone()],
        serde_json::Value::Array(values) => values.iter().flat_map(strings).collect(),
        serde_json::Value::Object(fields) => fields.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}
