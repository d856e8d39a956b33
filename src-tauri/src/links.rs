//! Handing links to the system's browser: the one thing that leaves the app while reading, and only when the
//! reader asks.

use layover_app::contract::OpenedLink;
use layover_app::{AppError, LinkTarget};

/// Opens what a link leads to. `layover-app` has checked the scheme: only http, https and mailto come here.
pub fn follow(target: LinkTarget) -> Result<OpenedLink, AppError> {
    match target {
        LinkTarget::OnBoard(story) => Ok(OpenedLink { opened_story: Some(story), kept: None }),
        LinkTarget::Kept(sentence) => Ok(OpenedLink { opened_story: None, kept: Some(sentence) }),
        LinkTarget::Elsewhere(address) => {
            open::that_detached(&address).map_err(|_| AppError::RefusedLink(address))?;
            Ok(OpenedLink { opened_story: None, kept: None })
        }
    }
}
