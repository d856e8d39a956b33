//! Where a library lies on each platform.

use directories::ProjectDirs;
use layover_store::Store;
use std::path::{Path, PathBuf};

/// The reader's own library: `~/.local/share/layover` on Linux, `~/Library/Application Support/Layover` on
/// macOS, `%LOCALAPPDATA%\Layover\data` on Windows. `None` when the system names no home folder.
#[must_use]
pub fn default_library() -> Option<PathBuf> {
    let directories = ProjectDirs::from("", "", "Layover")?;
    Some(directories.data_local_dir().join("library"))
}

/// Whether a library lies in a folder. Looking makes none.
#[must_use]
pub fn holds_library(folder: &Path) -> bool {
    Store::is_in(folder)
}
