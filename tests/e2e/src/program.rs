//! The programs under test, as `cargo build` left them.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository's top folder.
#[must_use]
pub fn top() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// A built program of this workspace, found beside the running test.
///
/// # Panics
/// When it was not built: `cargo xtask test` builds it first.
#[must_use]
pub fn built(name: &str) -> PathBuf {
    let own = std::env::current_exe().unwrap_or_default();
    let found = own.ancestors().map(|folder| folder.join(name)).find(|program| program.is_file());
    found.unwrap_or_else(|| panic!("{name} is not built: run `cargo build --workspace --bins` first"))
}

/// Runs the CLI on a library and gives what it printed.
///
/// # Panics
/// When it cannot be started or fails.
pub fn layover(library: &Path, words: &[&str]) -> String {
    let output = Command::new(built("layover")).arg("--library").arg(library).args(words).output();
    let output = output.unwrap_or_else(|error| panic!("layover could not be started: {error}"));
    assert!(output.status.success(), "layover {words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Starts the window's program a second time, with words for the one that is open: it hands them over and ends.
///
/// # Panics
/// When it cannot be started, or does not end well.
pub fn start_again(library: &Path, words: &[&str]) {
    let started = Command::new(built("layover-desktop")).arg("--library").arg(library).args(words).status();
    let status = started.unwrap_or_else(|error| panic!("the window's program could not be started: {error}"));
    assert!(status.success(), "a second start with {words:?} ended with {status}");
}

/// The folder that the system keeps for the process of this library's window.
pub(crate) fn window_process(name: &str, library: &Path) -> Option<PathBuf> {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    processes.map(|process| process.path()).find(|process| {
        // One that has ended, and one of another user, has no words to read.
        let words = std::fs::read(process.join("cmdline")).unwrap_or_default();
        let mut words = words.split(|byte| *byte == 0);
        let is_window = words.next().is_some_and(|program| program.ends_with(name.as_bytes()));
        is_window && words.any(|word| word == library.as_os_str().as_encoded_bytes())
    })
}

/// Whether a process is gone, with everything it held open: files and sockets are closed before it is a zombie.
pub(crate) fn has_ended(process: &Path) -> bool {
    let Ok(state) = std::fs::read_to_string(process.join("stat")) else { return true };
    // "pid (name) state …": the name may hold anything.
    let state = state.rsplit(')').next().unwrap_or_default().trim_start();
    state.starts_with(['Z', 'X'])
}
