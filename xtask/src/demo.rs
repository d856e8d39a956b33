//! `cargo xtask run`: the demo magazine on loopback, a library made for it, and the window on top.

use crate::process::{Outcome, built, cargo, program, top};
use crate::{system, toolchain, ui};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

/// Builds everything and opens the demo; `--no-window` shows the same in the terminal.
pub fn run(words: &[String]) -> Outcome {
    if let Some(unknown) = words.iter().find(|word| *word != "--no-window") {
        return Err(format!("run takes --no-window at most, not {unknown}"));
    }
    toolchain::check()?;
    system::for_building()?;
    ui::install()?;
    ui::build()?;
    cargo(&["build", "--workspace", "--bins", "--locked"]).run()?;
    let library = fresh_library()?;
    let press = RunningPress::start(&[])?;
    let has_display = !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    if has_display && words.is_empty() {
        in_the_window(&library, &press)
    } else {
        println!(
            "\nxtask: there is no display here, so the demo runs in the terminal. With a display, the same command opens the window."
        );
        in_the_terminal(&library, press)
    }
}

/// Subscribes and opens the window, which syncs with its own progress.
fn in_the_window(library: &Path, press: &RunningPress) -> Outcome {
    subscribe(library, press)?;
    println!("\nxtask: opening Layover on the demo library; closing its window ends the demo");
    program(built("layover-desktop"), &["--library", &library.to_string_lossy()]).run()
}

fn subscribe(library: &Path, press: &RunningPress) -> Outcome {
    layover(library, &["allow", &press.host()])?;
    layover(library, &["subscribe", &press.address])
}

/// Subscribe, sync, sections, a story; then the same story with the server gone.
fn in_the_terminal(library: &Path, press: RunningPress) -> Outcome {
    subscribe(library, &press)?;
    layover(library, &["sync"])?;
    layover(library, &["list", "--sections"])?;
    layover(library, &["list", "--limit", "8"])?;
    let story = first_story(library)?;
    layover(library, &["read", &story])?;
    println!("\nxtask: stopping the magazine's server; the story comes from the library now");
    drop(press);
    layover(library, &["read", &story])
}

fn first_story(library: &Path) -> Result<String, String> {
    let folder = library.to_string_lossy().into_owned();
    let listed =
        program(built("layover"), &["--library", &folder, "--json", "list", "--limit", "1", "--complete"])
            .output();
    let stories: serde_json::Value = listed
        .and_then(|text| serde_json::from_str(&text).ok())
        .ok_or("the library lists no story after the sync")?;
    let id = stories.get(0).and_then(|story| story.get("id")).and_then(serde_json::Value::as_i64);
    id.map(|id| id.to_string()).ok_or_else(|| "the library lists no complete story after the sync".to_owned())
}

/// One command of the CLI on the demo library.
pub fn layover(library: &Path, words: &[&str]) -> Outcome {
    let folder = library.to_string_lossy().into_owned();
    let mut all = vec!["--library", folder.as_str()];
    all.extend(words);
    program(built("layover"), &all).run()
}

/// The demo library, made anew at each run under `target/demo`.
pub fn fresh_library() -> Result<PathBuf, String> {
    let library = top().join("target/demo/library");
    if library.exists() {
        fs::remove_dir_all(&library)
            .map_err(|error| format!("the old demo library {} stays: {error}", library.display()))?;
    }
    fs::create_dir_all(&library).map_err(|error| format!("{} cannot be made: {error}", library.display()))?;
    fs::write(library.join("demo"), "This library is made anew by every `cargo xtask run`.\n")
        .map_err(|error| format!("{} cannot be written: {error}", library.display()))?;
    Ok(library)
}

/// The magazine's server; it ends when this is dropped.
pub struct RunningPress {
    child: Child,
    /// `http://127.0.0.1:PORT/`.
    pub address: String,
}

impl RunningPress {
    /// Starts it on a free port and waits for the line that says it listens.
    pub fn start(words: &[&str]) -> Result<Self, String> {
        let mut all = vec!["--port", "0"];
        all.extend(words);
        let mut command = program(built("press"), &all).into_command();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("the demo magazine could not be started: {error}"))?;
        let mut line = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut line).ok();
        }
        match line.trim().strip_prefix("press: ") {
            Some(address) => Ok(Self { address: address.to_owned(), child }),
            None => {
                child.kill().ok();
                Err("the demo magazine did not say that it listens".to_owned())
            }
        }
    }

    /// `127.0.0.1:PORT`, for the allow list.
    pub fn host(&self) -> String {
        self.address.trim_start_matches("http://").trim_end_matches('/').to_owned()
    }
}

impl Drop for RunningPress {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
