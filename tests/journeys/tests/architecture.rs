//! The house's walls, read off the sources and the dependency graph.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on shall say so"
)]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Which of Layover's own crates each may use.
const ARROWS: [(&str, &[&str]); 9] = [
    ("layover-model", &[]),
    ("layover-text", &["layover-model"]),
    ("layover-content", &["layover-model", "layover-text"]),
    ("layover-store", &["layover-model", "layover-text"]),
    ("layover-sync", &["layover-model", "layover-content"]),
    ("layover-app", &["layover-model", "layover-content", "layover-store", "layover-sync"]),
    ("layover-cli", &["layover-model", "layover-content", "layover-app"]),
    ("layover-desktop", &["layover-app"]),
    ("layover-press", &[]),
];

/// Calls of these make a body out of any text.
const SEALS: [(&str, &[&str]); 2] = [
    ("sealed_by_sanitiser(", &["src-tauri/crates/content/src/sanitise"]),
    ("unsealed_from_store(", &["src-tauri/crates/store/src"]),
];

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository")
}

fn metadata() -> &'static Value {
    static METADATA: OnceLock<Value> = OnceLock::new();
    METADATA.get_or_init(|| {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let words = ["metadata", "--format-version", "1", "--locked", "--offline"];
        let output = Command::new(cargo).args(words).current_dir(top()).output().expect("cargo starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).expect("cargo's metadata")
    })
}

fn packages() -> impl Iterator<Item = &'static Value> {
    metadata()["packages"].as_array().expect("packages").iter()
}

fn members() -> impl Iterator<Item = &'static Value> {
    packages().filter(|package| package["source"].is_null())
}

fn named(name: &str) -> &'static Value {
    members().find(|package| package["name"] == name).unwrap_or_else(|| panic!("no package {name}"))
}

/// What a package names, tests' own dependencies left out.
fn dependencies(package: &Value) -> BTreeSet<&str> {
    let all = package["dependencies"].as_array().expect("dependencies").iter();
    all.filter(|one| one["kind"] != "dev").filter_map(|one| one["name"].as_str()).collect()
}

/// Every package that a program of this name is linked from.
fn linked(name: &str) -> BTreeSet<String> {
    let nodes = metadata()["resolve"]["nodes"].as_array().expect("nodes");
    let by_id: BTreeMap<&str, &Value> =
        nodes.iter().map(|node| (node["id"].as_str().unwrap(), node)).collect();
    let names: BTreeMap<&str, &str> = packages()
        .map(|package| (package["id"].as_str().unwrap(), package["name"].as_str().unwrap()))
        .collect();
    let mut open = vec![named(name)["id"].as_str().unwrap()];
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        for dependency in by_id[id]["deps"].as_array().unwrap() {
            let kinds = dependency["dep_kinds"].as_array().unwrap();
            if kinds.iter().any(|kind| kind["kind"].is_null()) {
                open.push(dependency["pkg"].as_str().unwrap());
            }
        }
    }
    seen.into_iter().map(|id| names[id].to_owned()).collect()
}

#[test]
fn arrows_point_one_way() {
    for (name, allowed) in ARROWS {
        let own: BTreeSet<&str> =
            dependencies(named(name)).into_iter().filter(|name| name.starts_with("layover-")).collect();
        let strange: Vec<&str> = own.into_iter().filter(|other| !allowed.contains(other)).collect();
        assert!(strange.is_empty(), "{name} may not use {strange:?}");
    }
}

#[test]
fn the_cli_links_no_web_view() {
    let linked = linked("layover-cli");
    assert!(linked.contains("layover-sync") && linked.contains("clap"), "the graph was read: {linked:?}");
    for name in &linked {
        let is_web_view = ["tauri", "wry", "webkit", "tao", "gtk", "webview"].iter().any(|word| {
            name == word
                || name.starts_with(&format!("{word}-"))
                || name.starts_with(&format!("{word}2"))
                || name.contains("webkit")
        });
        assert!(!is_web_view, "layover links {name}");
    }
}

#[test]
fn one_crate_speaks_sql_and_one_the_network() {
    // The soak looks past the store, to hold it against what it says; the bench asks the database of another reader.
    let speaks = |package: &Value| {
        ["layover-store", "layover-soak", "layover-bench"].iter().any(|name| package["name"] == *name)
    };
    for package in members().filter(|package| !speaks(package)) {
        assert!(!dependencies(package).contains("rusqlite"), "{} uses rusqlite", package["name"]);
    }
    let connecting = ["reqwest", "hyper", "hyper-util", "tokio-rustls", "rustls"];
    for name in [
        "layover-model",
        "layover-text",
        "layover-content",
        "layover-store",
        "layover-app",
        "layover-cli",
        "layover-desktop",
    ] {
        let own = dependencies(named(name));
        let found: Vec<&&str> = connecting.iter().filter(|one| own.contains(**one)).collect();
        assert!(found.is_empty(), "{name} uses {found:?}");
    }
}

#[test]
fn bodies_are_made_by_the_sanitiser_alone() {
    let top = top();
    for (call, homes) in SEALS {
        let mut callers = 0;
        for file in files(&top.join("src-tauri"), "rs") {
            let path = file.strip_prefix(&top).unwrap().to_string_lossy().replace('\\', "/");
            let source = fs::read_to_string(&file).unwrap();
            let calls =
                source.lines().filter(|line| line.contains(call) && !line.contains("pub fn ")).count();
            callers += calls;
            let is_at_home = homes.iter().any(|home| path.starts_with(home))
                || path.contains("/tests/")
                || path.contains("/examples/");
            assert!(calls == 0 || is_at_home, "{path} calls {call}");
        }
        assert!(callers > 0, "nobody calls {call}: this test looks for the wrong words");
    }
}

#[test]
fn only_the_ipc_folder_speaks_tauri() {
    let sources = top().join("ui/src");
    let mut speakers = 0;
    for ending in ["ts", "svelte", "js"] {
        for file in files(&sources, ending) {
            let is_ipc = file.starts_with(sources.join("ipc"));
            let speaks = fs::read_to_string(&file).unwrap().contains("@tauri-apps/");
            speakers += usize::from(speaks && is_ipc);
            assert!(!speaks || is_ipc, "{} imports @tauri-apps", file.display());
        }
    }
    assert!(speakers > 0, "nobody imports @tauri-apps: this test looks for the wrong words");
}

#[test]
fn the_stated_rust_version_is_enough() {
    let stated = version(named("layover-desktop"));
    let (needed, by) =
        packages().map(|package| (version(package), package["name"].as_str().unwrap())).max().unwrap();
    assert!(stated >= needed, "rust-version is {stated:?}, but {by} needs {needed:?}");
}

fn version(package: &Value) -> Vec<u32> {
    let stated = package["rust_version"].as_str().unwrap_or("1.0");
    let mut numbers: Vec<u32> = stated.split('.').map(|number| number.parse().unwrap_or(0)).collect();
    numbers.resize(3, 0);
    numbers
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())).flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
    found
}

/// A command that lacks its permission answers in no window, and one without a handler is a promise.
#[test]
fn every_command_is_handled_declared_and_allowed() {
    let read = |path: &str| fs::read_to_string(top().join(path)).expect(path);
    let quoted =
        |text: &str| -> BTreeSet<String> { text.split('"').skip(1).step_by(2).map(str::to_owned).collect() };
    let source = read("src-tauri/src/commands.rs");
    let (_, handled) = source.split_once("generate_handler![").expect("the handler");
    let (handled, _) = handled.split_once(']').expect("its end");
    let handled: BTreeSet<String> =
        handled.split(',').filter_map(|path| Some(path.trim().rsplit_once("::")?.1.to_owned())).collect();
    let build = read("src-tauri/build.rs");
    let (_, declared) = build.split_once("COMMANDS: &[&str] = &[").expect("the list");
    let declared = quoted(declared.split_once("];").expect("its end").0);
    let capability = read("src-tauri/capabilities/main.json");
    let allowed: BTreeSet<String> = quoted(&capability)
        .iter()
        .filter_map(|permission| Some(permission.strip_prefix("allow-")?.replace('-', "_")))
        .collect();
    assert!(handled.len() > 40, "{handled:?}");
    assert_eq!(declared, handled, "build.rs and the handler");
    assert_eq!(allowed, handled, "the capability and the handler");
}
