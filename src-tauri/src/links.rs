//! Handing links to the system's browser: the one thing that leaves the app while reading, and only when the
//! reader asks.

use layover_app::contract::OpenedLink;
use layover_app::{AppError, LinkTarget};
use std::path::Path;

/// Hands a letter to the system's mail program. The address is ours: it names nobody.
pub fn open_letter(letter: &str) -> Result<(), AppError> {
    open::that_detached(letter).map_err(|_| AppError::NotOpened("mailto:".to_owned()))
}

/// Shows a folder of the reader's in the system's own file manager.
pub fn show_folder(folder: &Path) -> Result<(), AppError> {
    open::that_detached(folder).map_err(|_| AppError::NotOpened(folder.display().to_string()))
}

/// Opens what a link leads to. `layover-app` has checked the scheme: only http, https and mailto come here.
pub fn follow(target: LinkTarget) -> Result<OpenedLink, AppError> {
    match target {
        LinkTarget::OnBoard(story) => Ok(OpenedLink { opened_story: Some(story), kept: None }),
        LinkTarget::Kept(sentence) => Ok(OpenedLink { opened_story: None, kept: Some(sentence) }),
        LinkTarget::Elsewhere(address) => {
            open::that_detached(&address).map_err(|_| AppError::NotOpened(address))?;
            Ok(OpenedLink { opened_story: None, kept: None })
        }
    }
}
