//! Where a library lies on each platform.

use directories::ProjectDirs;
use std::path::PathBuf;

/// The reader's own library: `~/.local/share/layover` on Linux, `~/Library/Application Support/Layover` on
/// macOS, `%LOCALAPPDATA%\Layover\data` on Windows. `None` when the system names no home folder.
#[must_use]
pub fn default_library() -> Option<PathBuf> {
    let directories = ProjectDirs::from("", "", "Layover")?;
    Some(directories.data_local_dir().join("library"))
}
