//! Running other programs, and saying what was run when one fails.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Done, or a sentence that says what is wrong and what to do.
pub type Outcome = Result<(), String>;

/// The repository's top folder.
pub fn top() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A program to run in the top folder.
pub struct Step {
    command: Command,
    shown: String,
}

/// `cargo` with these words.
pub fn cargo(words: &[&str]) -> Step {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), words)
}

/// `npm` with these words, in `ui`.
pub fn npm(words: &[&str]) -> Step {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut step = program(name, words);
    step.command.current_dir(top().join("ui"));
    step
}

/// Any program.
pub fn program(name: impl AsRef<OsStr>, words: &[&str]) -> Step {
    let name = name.as_ref();
    let mut command = Command::new(name);
    command.args(words).current_dir(top());
    let file =
        Path::new(name).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    Step { command, shown: format!("{file} {}", words.join(" ")) }
}

impl Step {
    /// With one more environment variable.
    pub fn env(mut self, key: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(key, value);
        self
    }

    /// Runs it, its output on this terminal.
    pub fn run(mut self) -> Outcome {
        println!("\n→ {}", self.shown);
        match self.command.stdin(Stdio::null()).status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("`{}` failed ({status})", self.shown)),
            Err(error) => Err(format!("`{}` could not be started: {error}", self.shown)),
        }
    }

    /// Runs it quietly and gives what it printed; `None` when it could not start or failed.
    pub fn output(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// The command itself, for those who need pipes.
    pub fn into_command(self) -> Command {
        self.command
    }
}

/// Whether a program of that name is on the path.
pub fn is_installed(name: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else { return false };
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    std::env::split_paths(&path)
        .any(|folder| endings.iter().any(|ending| folder.join(format!("{name}{ending}")).is_file()))
}

/// A built program of this workspace.
pub fn built(name: &str) -> PathBuf {
    built_for("debug", name)
}

/// The same, of another profile than the usual one.
pub fn built_for(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Where cargo builds to.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| top().join("target"), PathBuf::from)
}
