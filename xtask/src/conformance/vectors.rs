//! Attack vectors through the sanitiser: nothing that runs, loads or navigates by itself is left, and cleaning
//! twice changes nothing.

use super::tally::Tally;
use super::{Bench, json_lines, layover_into};
use crate::process::Outcome;
use serde_json::{Value, json};
use std::fs;

/// Elements that run, load, restyle or submit.
const ELEMENTS: [&str; 23] = [
    "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "svg", "link", "meta",
    "base", "form", "input", "button", "textarea", "select", "template", "noscript", "title", "portal",
    "audio", "video",
];
/// Attributes that a browser fetches, runs or styles by.
const ATTRIBUTES: [&str; 12] = [
    "src",
    "srcset",
    "srcdoc",
    "style",
    "formaction",
    "action",
    "background",
    "poster",
    "ping",
    "data",
    "xlink:href",
    "http-equiv",
];

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    let vectors = bench.shared.join("xss/vectors.jsonl");
    let once = bench.work.join("clean-once.jsonl");
    layover_into(&["clean", "--batch", &vectors.to_string_lossy()], &once)?;
    let rows = json_lines(&once)?;
    tally.exactly("vectors: rows", &rows.len(), &json_lines(&vectors)?.len());
    let unclean = rows.iter().filter(|row| !row["clean"].is_string()).count();
    tally.exactly("vectors: without an answer", &unclean, &0);
    let alive: Vec<(&Value, String)> =
        rows.iter().filter_map(|row| Some((row, fault(row["clean"].as_str()?)?))).collect();
    alive.iter().take(20).for_each(|(row, fault)| println!("   {}: {fault}", row["id"]));
    tally.exactly("vectors: something is left that acts", &alive.len(), &0);
    let again = cleaned_again(bench, &rows)?;
    let moved = rows.iter().zip(&again).filter(|(one, two)| one["clean"] != two["clean"]);
    let moved: Vec<&Value> = moved.map(|(one, _)| &one["id"]).collect();
    moved.iter().take(20).for_each(|id| println!("   changes when cleaned again: {id}"));
    tally.exactly("vectors: changed by a second cleaning", &moved.len(), &0);
    Ok(())
}

fn cleaned_again(bench: &Bench<'_>, rows: &[Value]) -> Result<Vec<Value>, String> {
    let file = bench.work.join("cleaned.jsonl");
    let lines: String = rows.iter().map(|row| format!("{}\n", json!({ "html": row["clean"] }))).collect();
    fs::write(&file, lines).map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
    let twice = bench.work.join("clean-twice.jsonl");
    layover_into(&["clean", "--batch", &file.to_string_lossy()], &twice)?;
    json_lines(&twice)
}

/// What in this HTML would act.
fn fault(html: &str) -> Option<String> {
    tags(html).into_iter().find_map(|tag| {
        let name = tag.name.to_ascii_lowercase();
        if ELEMENTS.contains(&name.as_str()) {
            return Some(format!("element {name}"));
        }
        tag.attributes.iter().find_map(|(attribute, value)| attribute_fault(attribute, value))
    })
}

fn attribute_fault(name: &str, value: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    if name.starts_with("on") || ATTRIBUTES.contains(&name.as_str()) {
        return Some(format!("attribute {name}"));
    }
    let is_open = match name.as_str() {
        "href" => ["http://", "https://", "mailto:", "#"].iter().any(|start| value.starts_with(start)),
        "data-src" | "cite" => ["http://", "https://"].iter().any(|start| value.starts_with(start)),
        _ => true,
    };
    (!is_open).then(|| format!("{name}={value}"))
}

/// A start tag as it stands in serialised HTML.
#[derive(Debug, PartialEq)]
struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
}

/// Start tags, read the way a browser's tokeniser does: a letter after `<`, quotes honoured.
fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            continue;
        }
        let end = rest
            .find(|letter: char| letter.is_ascii_whitespace() || matches!(letter, '/' | '>'))
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (attributes, left) = attributes(after);
        found.push(Tag { name, attributes });
        rest = left;
    }
    found
}

fn attributes(mut rest: &str) -> (Vec<(&str, &str)>, &str) {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return (found, rest);
        }
        let end = rest.find(|letter: char| letter.is_ascii_whitespace() || matches!(letter, '/' | '>' | '='));
        let (name, after) = rest.split_at(end.unwrap_or(rest.len()).max(1));
        let after = after.trim_start();
        let Some(value) = after.strip_prefix('=') else {
            found.push((name, ""));
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            _ => value.split_at(
                value
                    .find(|letter: char| letter.is_ascii_whitespace() || letter == '>')
                    .unwrap_or(value.len()),
            ),
        };
        found.push((name, value));
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_seen() {
        for html in [
            "<p><script>x</script>",
            "<img data-src=\"https://e.org/\" onerror=\"x\">",
            "<a href=\"javascript:x\">y</a>",
            "<img src=x>",
            "<a title='>' style='x'>",
            "<SVG/onload=x>",
        ] {
            assert!(fault(html).is_some(), "{html}");
        }
        for html in [
            "<p>&lt;script&gt; onerror= <b>x</b></p>",
            "<a href=\"https://e.org/?onx=1\" title=\"<script>\">y</a>",
            "<img data-src=\"https://e.org/\" alt=\"src=x\">",
            "3 < 4",
        ] {
            assert_eq!(fault(html), None, "{html}");
        }
    }
}
