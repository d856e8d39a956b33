//! `layover open`: starts the window, a program of its own.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::find;
use clap::Args;
use std::env::{self, consts::EXE_SUFFIX};
use std::path::PathBuf;
use std::process::{Command, Stdio};

const WINDOW: &str = "layover-desktop";

/// A story, or none.
#[derive(Args)]
pub struct Open {
    /// The story to show: its number, its address, or the beginning of its title.
    story: Option<String>,
}

impl Open {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let program = window()?;
        if !has_display() {
            return Err(Failure::Window(
                "there is no display here for a window. Reading in this terminal works: `layover list`, then `layover read`"
                    .to_owned(),
            ));
        }
        let mut command = Command::new(&program);
        command.arg("--library").arg(desk.folder()?);
        if let Some(word) = &self.story {
            let id = find::story_on_board(&*desk.library().await?, word).await?;
            command.arg("--story").arg(id.to_string());
        }
        let started = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let child = started
            .map_err(|error| Failure::Window(format!("{} does not start: {error}", program.display())))?;
        let opened = serde_json::json!({ "window": program.display().to_string(), "process": child.id() });
        desk.answer(&opened, "The window opens.")?;
        Ok(Ending::Done)
    }
}

/// Whether a window could open at all. Where a display needs a variable to be found, one that is unset is none.
pub fn has_display() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Beside this program, else on the path.
pub fn window() -> Result<PathBuf, Failure> {
    let name = format!("{WINDOW}{EXE_SUFFIX}");
    let beside = env::current_exe().ok().and_then(|own| Some(own.parent()?.join(&name)));
    let on_path =
        env::var_os("PATH").map(|path| env::split_paths(&path).collect::<Vec<_>>()).unwrap_or_default();
    let places = beside.into_iter().chain(on_path.into_iter().map(|folder| folder.join(&name)));
    places.into_iter().find(|place| place.is_file()).ok_or_else(|| {
        Failure::Window(format!("the window's program, {WINDOW}, is neither beside this one nor on the path"))
    })
}
