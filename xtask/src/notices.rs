//! Third-party notices: what Layover ships of other people's work, under which licence, with the licence's
//! text. Written by a command, shipped with the app, shown in About; a check keeps it fresh.

use crate::process::{Outcome, cargo, top};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const FILE: &str = "docs/third-party-notices.txt";
const ALLOWED: &[&str] = &[
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "MPL-2.0",
    "Unicode-3.0",
    "0BSD",
    "CC0-1.0",
    "Unlicense",
    "BSL-1.0",
    "OFL-1.1",
    "MIT-0",
    "Apache-2.0 WITH LLVM-exception",
    "CDLA-Permissive-2.0",
    "bzip2-1.0.6",
    "OpenSSL",
];

/// Development packages whose code or drawings end in the built pages all the same.
const COMPILED_IN: &[&str] = &["svelte", "lucide-static", "@lucide/svelte"];

struct Notice {
    name: String,
    version: String,
    licence: String,
    folder: PathBuf,
}

/// Writes the notices.
pub fn write() -> Outcome {
    crate::ui::install()?;
    let text = render(&all()?);
    fs::write(top().join(FILE), text).map_err(|error| format!("{FILE} could not be written: {error}"))?;
    println!("xtask: {FILE} is written");
    Ok(())
}

/// Whether the notices name what is shipped now, and every licence is one Layover may ship.
pub fn check() -> Outcome {
    let notices = all()?;
    for notice in &notices {
        if !is_allowed(&notice.licence) {
            return Err(format!(
                "{} {} is under {}, which Layover does not ship",
                notice.name, notice.version, notice.licence
            ));
        }
    }
    let written = fs::read_to_string(top().join(FILE)).unwrap_or_default();
    let missing: Vec<String> =
        notices.iter().map(heading).filter(|heading| !written.lines().any(|line| line == heading)).collect();
    match missing.as_slice() {
        [] => Ok(()),
        [first, ..] => Err(format!("{FILE} is out of date (no “{first}”): run `cargo xtask notices`")),
    }
}

/// One alternative of an SPDX expression suffices, every part of a conjunction is needed.
fn is_allowed(expression: &str) -> bool {
    let flat = expression.replace(['(', ')'], " ").replace('/', " OR ");
    flat.split(" AND ").all(|part| part.split(" OR ").any(|licence| ALLOWED.contains(&licence.trim())))
}

fn heading(notice: &Notice) -> String {
    format!("{} {} ({})", notice.name, notice.version, notice.licence)
}

fn all() -> Result<Vec<Notice>, String> {
    let mut notices = crates()?;
    notices.extend(npm_packages());
    notices.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    notices.dedup_by(|a, b| a.name == b.name && a.version == b.version);
    Ok(notices)
}

/// Crates that the two programs link on any platform: normal dependencies, followed from the root.
fn crates() -> Result<Vec<Notice>, String> {
    let printed = cargo(&["metadata", "--format-version", "1", "--locked"])
        .output()
        .ok_or("`cargo metadata` failed")?;
    let metadata: Value =
        serde_json::from_str(&printed).map_err(|error| format!("`cargo metadata` is not JSON: {error}"))?;
    let packages: BTreeMap<&str, &Value> = list(&metadata, "packages")
        .iter()
        .filter_map(|package| Some((text(package, "id")?, package)))
        .collect();
    let nodes: BTreeMap<&str, &Value> = metadata
        .get("resolve")
        .map(|resolve| {
            list(resolve, "nodes").iter().filter_map(|node| Some((text(node, "id")?, node))).collect()
        })
        .unwrap_or_default();
    let mut waiting: Vec<&str> = packages
        .iter()
        .filter(|(_, package)| matches!(text(package, "name"), Some("layover-desktop" | "layover-cli")))
        .map(|(id, _)| *id)
        .collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if seen.insert(id)
            && let Some(node) = nodes.get(id)
        {
            waiting.extend(linked(node));
        }
    }
    Ok(seen
        .iter()
        .filter_map(|id| packages.get(id))
        .filter(|package| package.get("source").is_some_and(Value::is_string))
        .map(|package| notice(package))
        .collect())
}

fn linked(node: &Value) -> impl Iterator<Item = &str> {
    let normal = |dependency: &&Value| {
        list(dependency, "dep_kinds").iter().any(|kind| kind.get("kind").is_some_and(Value::is_null))
    };
    list(node, "deps").iter().filter(normal).filter_map(|dependency| text(dependency, "pkg"))
}

fn notice(package: &Value) -> Notice {
    let manifest = PathBuf::from(text(package, "manifest_path").unwrap_or_default());
    Notice {
        name: text(package, "name").unwrap_or_default().to_owned(),
        version: text(package, "version").unwrap_or_default().to_owned(),
        licence: text(package, "license").unwrap_or("no licence stated").to_owned(),
        folder: manifest.parent().map(Path::to_path_buf).unwrap_or_default(),
    }
}

/// npm packages whose code or files end in `ui/dist`: the `dependencies` of ui/package.json and theirs.
fn npm_packages() -> Vec<Notice> {
    let ui = top().join("ui");
    let own = json(&ui.join("package.json"));
    let mut waiting = names(&own, "dependencies");
    waiting.extend(
        names(&own, "devDependencies").into_iter().filter(|name| COMPILED_IN.contains(&name.as_str())),
    );
    let mut seen = BTreeSet::new();
    let mut notices = Vec::new();
    while let Some(name) = waiting.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let folder = ui.join("node_modules").join(&name);
        let package = json(&folder.join("package.json"));
        waiting.extend(names(&package, "dependencies"));
        notices.push(Notice {
            version: text(&package, "version").unwrap_or_default().to_owned(),
            licence: text(&package, "license").unwrap_or("no licence stated").to_owned(),
            name,
            folder,
        });
    }
    notices
}

fn render(notices: &[Notice]) -> String {
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for notice in notices {
        for licence in licence_texts(&notice.folder) {
            by_text.entry(licence).or_default().push(format!("{} {}", notice.name, notice.version));
        }
    }
    let mut page = "Third-party notices\n\nLayover ships work of other people under the licences named here. Made by `cargo xtask notices`.\n\n".to_owned();
    for notice in notices {
        page.push_str(&heading(notice));
        page.push('\n');
    }
    for (licence, users) in &by_text {
        page.push_str(&format!("\n{}\n{}\n\n{}\n", "-".repeat(72), users.join(", "), licence));
    }
    page
}

/// The texts of the files a package calls licence, notice or copying.
fn licence_texts(folder: &Path) -> BTreeSet<String> {
    let Ok(entries) = fs::read_dir(folder) else { return BTreeSet::new() };
    let is_licence = |name: &str| {
        ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE", "OFL"]
            .iter()
            .any(|start| name.to_uppercase().starts_with(start))
    };
    entries
        .flatten()
        .filter(|entry| is_licence(&entry.file_name().to_string_lossy()))
        .filter_map(|entry| fs::read_to_string(entry.path()).ok())
        .map(|licence| tidy(&licence))
        .collect()
}

/// The text without trailing space; of the Apache licence, which a hundred crates carry with other line ends
/// and appendices, the terms alone.
fn tidy(licence: &str) -> String {
    let lines: Vec<&str> = licence.lines().map(str::trim).collect();
    let text = lines.join("\n").trim().to_owned();
    let is_apache =
        text.contains("Apache License") && text.contains("TERMS AND CONDITIONS FOR USE, REPRODUCTION");
    match text.split_once("END OF TERMS AND CONDITIONS") {
        Some((terms, _)) if is_apache => {
            let start = terms.find("Apache License").unwrap_or_default();
            let lines = terms.get(start..).unwrap_or_default().lines().filter(|line| !line.is_empty());
            lines.collect::<Vec<_>>().join("\n").replace("http://", "https://")
        }
        _ => text,
    }
}

fn json(path: &Path) -> Value {
    fs::read_to_string(path).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

fn names(value: &Value, key: &str) -> Vec<String> {
    value.get(key).and_then(Value::as_object).map(|map| map.keys().cloned().collect()).unwrap_or_default()
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn one_alternative_suffices_and_every_part_is_needed() {
        assert!(is_allowed("MIT OR Apache-2.0"));
        assert!(is_allowed("MIT/Apache-2.0"));
        assert!(is_allowed("GPL-3.0 OR MIT"));
        assert!(is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(!is_allowed("GPL-3.0"));
        assert!(!is_allowed("MIT AND GPL-2.0"));
        assert!(!is_allowed("no licence stated"));
    }
}
