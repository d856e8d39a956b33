//! What the window's own pages may do, read off the settings that Tauri is given. Whatever is added to them fails here until
//! somebody has written down that it is meant.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on shall say so"
)]

use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The policy of the window's own page: itself, our commands, and the story scheme under both of its names.
const POLICY: [(&str, &[&str]); 11] = [
    ("default-src", &["'self'"]),
    ("connect-src", &["ipc:", "http://ipc.localhost"]),
    ("img-src", &["'self'", "story:", "http://story.localhost", "data:"]),
    ("style-src", &["'self'"]),
    ("media-src", &["story:", "http://story.localhost", "blob:"]),
    ("font-src", &["'self'"]),
    ("script-src", &["'self'"]),
    ("frame-src", &["story:", "http://story.localhost"]),
    ("object-src", &["'none'"]),
    ("base-uri", &["'none'"]),
    ("form-action", &["'none'"]),
];

/// What of Tauri's own a page may ask for: to hear our events, and to stop hearing them.
const OF_TAURI: &str = "core:event:allow-listen core:event:allow-unlisten";

/// Every command of ours.
const OF_OURS: &str = "about activity add-profile airplane-check ask-about-links audio-part awaited-names background \
    cancel-sync cancel-task catalogue change-highlight change-trip check-trip choose-trip-anew cite complete contributor \
    contributors credits dismiss-proposal edition end-trip export export-contents export-opml fetch-queue forget-address \
    forget-name front-page highlight highlights import-names import-opml import-settings keep-audio let-audio-go mail \
    make-edition make-week mark-all-read merge-contributors note-story open-handed open-link open-pack open-story overview \
    pack-story peek-link place plan-trip print profile-text queue-address quote read-aloud ready-trip refuse-story \
    rehearse-room rehearse-trip remove-edition remove-highlight remove-profile remove-trip remove-view retry-source room \
    save-page save-page-file save-view search search-remark section series set-follow set-language set-pictures-of \
    set-place set-preferred set-progress set-read set-room set-saved set-settings set-zoom settings show-exports \
    source-health speak split-alias start-at-login stop-speaking story-highlights story-ids story-rows subscribe suggest \
    sync take-handed toggle-full-screen trip trips undo unsubscribe write-list";

/// Plug-ins that the program is linked from.
const PLUG_INS: [&str; 2] = ["tauri-plugin-notification", "tauri-plugin-single-instance"];

/// Parts of Tauri that read files by their path, show a page's insides, or hold a page of another origin.
const NO_FEATURES: [&str; 3] = ["protocol-asset", "devtools", "unstable"];

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository")
}

fn read(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(top().join(path)).expect(path)).expect(path)
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

/// Files of a folder of the repository whose name begins so.
fn named(folder: &str, begins: &str) -> Vec<String> {
    let entries = fs::read_dir(top().join(folder)).expect(folder).flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.to_lowercase().starts_with(begins)).collect()
}

#[test]
fn the_policy_of_the_window_admits_itself_and_what_is_written_down() {
    let settings = read("tauri.conf.json");
    let policy = settings["app"]["security"]["csp"].as_str().expect("a policy, as one text");
    let directives: Vec<(&str, Vec<&str>)> = policy
        .split(';')
        .filter_map(|directive| {
            let mut words = directive.split_whitespace();
            Some((words.next()?, words.collect()))
        })
        .collect();
    for (name, sources) in &directives {
        let known = POLICY.iter().find(|(known, _)| known == name);
        let (_, known) = known.unwrap_or_else(|| panic!("{name} is not written down"));
        assert_eq!(sources, known, "{name}");
    }
    assert_eq!(directives.len(), POLICY.len(), "each is there, and once");
    for (name, sources) in POLICY {
        for source in sources {
            let is_far = source.contains('*') || source.contains("//") && !source.ends_with(".localhost");
            let is_loose =
                source.contains("unsafe") || source.contains("nonce") || source.starts_with("'sha");
            assert!(!is_far && !is_loose, "{name} {source}");
        }
    }
}

#[test]
fn the_shell_is_set_to_the_least() {
    let settings = read("tauri.conf.json");
    // With nothing else beside them: no asset protocol, no policy for development, no leave for Tauri to loosen ours.
    assert_eq!(keys(&settings["app"]), ["security", "windows"]);
    assert_eq!(keys(&settings["app"]["security"]), ["capabilities", "csp", "freezePrototype"]);
    assert_eq!(settings["app"]["security"]["freezePrototype"], true);
    assert_eq!(settings["app"]["security"]["capabilities"], json!(["main"]));
    // Windows are made in Rust, where navigation is refused.
    assert_eq!(settings["app"]["windows"], json!([]));
    // The pages come from the program itself.
    assert_eq!(keys(&settings["build"]), ["beforeBuildCommand", "frontendDist"]);
    assert_eq!(settings["build"]["frontendDist"], "ui/dist");
    assert_eq!(settings["plugins"], json!({ "deep-link": { "desktop": { "schemes": ["layover"] } } }));
    let bundle = keys(&settings["bundle"]);
    assert!(!bundle.contains(&"createUpdaterArtifacts"), "there is no updater: {bundle:?}");
    // Files of these names would be laid over the one that was read here.
    assert_eq!(named(".", "tauri."), ["tauri.conf.json"]);
    assert!(named("src-tauri", "tauri").is_empty());
}

#[test]
fn one_capability_allows_what_is_written_down_to_the_one_window() {
    assert_eq!(named("src-tauri/capabilities", ""), ["main.json"], "one capability, and none in a folder");
    let capability = read("src-tauri/capabilities/main.json");
    // Without a word on pages of other origins or other web-views.
    assert_eq!(
        keys(&capability),
        ["$schema", "description", "identifier", "local", "permissions", "windows"]
    );
    assert_eq!(capability["windows"], json!(["main"]));
    assert_eq!(capability["local"], true);
    let permissions = capability["permissions"].as_array().expect("a list").iter();
    // One with a scope would be an object, and none of ours has any.
    let permissions: Vec<&str> = permissions.map(|one| one.as_str().expect("a name")).collect();
    let given: BTreeSet<String> = permissions.iter().map(|&name| name.to_owned()).collect();
    assert_eq!(given.len(), permissions.len(), "each once");
    let meant: BTreeSet<String> = OF_TAURI
        .split_whitespace()
        .map(str::to_owned)
        .chain(OF_OURS.split_whitespace().map(|name| format!("allow-{name}")))
        .collect();
    let strange: Vec<&String> = given.difference(&meant).collect();
    assert!(strange.is_empty(), "nobody wrote down that these are meant: {strange:?}");
    let gone: Vec<&String> = meant.difference(&given).collect();
    assert!(gone.is_empty(), "these are no longer given: {gone:?}");
    // A file of permissions of our own could hand out Tauri's under another name; the build makes one for each command.
    assert!(!top().join("src-tauri/permissions").exists());
    let written = if top().join("permissions").exists() { named("permissions", "") } else { Vec::new() };
    assert!(written.iter().all(|name| name == "autogenerated"), "{written:?}");
}

#[test]
fn nothing_is_linked_that_updates_or_reads_by_path() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("packages").iter();
    let plug_ins: BTreeSet<&str> = packages
        .filter_map(|package| package["name"].as_str())
        .filter(|name| name.starts_with("tauri-plugin-"))
        .collect();
    assert_eq!(plug_ins, BTreeSet::from(PLUG_INS));
    let nodes = metadata["resolve"]["nodes"].as_array().expect("nodes").iter();
    let mut tauri = nodes.filter(|node| node["id"].as_str().is_some_and(|id| id.contains("#tauri@")));
    let tauri = tauri.next().expect("Tauri is linked");
    let features = tauri["features"].as_array().expect("features").iter();
    let features: BTreeSet<&str> = features.filter_map(Value::as_str).collect();
    assert!(features.contains("wry"), "the features were read: {features:?}");
    for feature in NO_FEATURES {
        assert!(!features.contains(feature), "Tauri is built with {feature}");
    }
}

fn metadata() -> Value {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let words = ["metadata", "--format-version", "1", "--locked", "--offline"];
    let output = Command::new(cargo).args(words).current_dir(top()).output().expect("cargo starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo's metadata")
}
