//! Prints what the sanitiser leaves of a file of vectors that should not be there, or misses of the extractor.
//!
//!     cargo run --release --example measure -- vectors vectors.jsonl
//!     cargo run --release --example measure -- statecraft FOLDER
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::error::Error;
use std::fs;
use std::path::Path;

use layover_content::{conformance, sanitise};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["vectors", file] => vectors(Path::new(file)),
        ["statecraft", folder] => statecraft(Path::new(folder)),
        _ => Err("vectors FILE, or statecraft FOLDER".into()),
    }
}

fn vectors(file: &Path) -> Result<(), Box<dyn Error>> {
    let (mut rows, mut odd, mut bad) = (0, 0, 0);
    for line in fs::read_to_string(file)?.lines() {
        let row: serde_json::Value = serde_json::from_str(line)?;
        let html = row.get("html").and_then(serde_json::Value::as_str).ok_or("a row without html")?;
        rows += 1;
        for base in [None, Some("https://example.org/a/")] {
            let once = sanitise::clean(html, base);
            let twice = sanitise::clean(once.html.as_str(), base);
            if once != twice {
                odd += 1;
                println!(
                    "ODD {}\n  from {html}\n  once {}\n  twice {}",
                    row["id"],
                    once.html.as_str(),
                    twice.html.as_str()
                );
            }
            if let Some(found) = forbidden(once.html.as_str()) {
                bad += 1;
                println!("BAD {} {found}\n  from {html}\n  to {}", row["id"], once.html.as_str());
            }
        }
    }
    println!("{rows} rows, {odd} not settled, {bad} with something forbidden");
    Ok(())
}

/// Tags and attributes that no cleaned body may hold, read off the mark-up by hand.
fn forbidden(html: &str) -> Option<String> {
    for tag in html.split('<').skip(1).filter(|tag| !tag.starts_with('/')) {
        let tag = tag.split('>').next().unwrap_or_default();
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        if [
            "script", "style", "iframe", "svg", "math", "object", "embed", "form", "input", "link", "meta",
            "base", "title", "textarea", "noscript", "video", "audio", "source",
        ]
        .contains(&name)
        {
            return Some(format!("<{name}>"));
        }
        while let Some((attribute, after)) = rest.split_once("=\"") {
            let Some((value, next)) = after.split_once('"') else {
                return Some("an open attribute".to_owned());
            };
            let attribute = attribute.trim();
            let known = [
                "href",
                "class",
                "data-kind",
                "data-src",
                "width",
                "height",
                "alt",
                "lang",
                "dir",
                "id",
                "title",
                "datetime",
                "colspan",
                "rowspan",
                "span",
                "scope",
                "start",
                "reversed",
                "type",
                "value",
                "open",
            ];
            if !known.contains(&attribute) {
                return Some(attribute.to_owned());
            }
            let is_address =
                ["http://", "https://", "mailto:", "#s-"].iter().any(|scheme| value.starts_with(scheme));
            if matches!(attribute, "href" | "data-src") && !is_address {
                return Some(format!("{attribute}={value}"));
            }
            rest = next;
        }
    }
    None
}

fn statecraft(folder: &Path) -> Result<(), Box<dyn Error>> {
    let read = |name: &str| fs::read_to_string(folder.join(name));
    let (short, long) = (read("article.html")?, read("article-with-others-expanded.html")?);
    let pages = [("article.html", short.as_str()), ("article-with-others-expanded.html", long.as_str())];
    let misses = conformance::statecraft(&pages, &read("expected.json")?);
    misses.iter().for_each(|miss| println!("{miss}"));
    println!("{} misses", misses.len());
    Ok(())
}
