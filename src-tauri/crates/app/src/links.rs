//! Links a reader follows out of a story.

use crate::{AppError, Library};
use layover_content::canonical::canonical;
use url::Url;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// A story in this library.
    OnBoard(i64),
    /// An http, https or mailto address for the system.
    Elsewhere(String),
}

impl Library {
    /// What a link leads to: our copy of the story when there is one, else an address for the system.
    ///
    /// # Errors
    /// The link is no http, https or mailto address.
    pub async fn link_target(&self, link: String) -> Result<LinkTarget, AppError> {
        let address = Url::parse(&link).map_err(|_| AppError::RefusedLink(shortened(&link)))?;
        if !matches!(address.scheme(), "http" | "https" | "mailto") {
            return Err(AppError::RefusedLink(shortened(&link)));
        }
        let wanted = canonical(address.as_str()).unwrap_or_else(|| address.to_string());
        let on_board = self.with_store(move |store| Ok(store.find_by_address(&wanted)?)).await?;
        Ok(on_board
            .map_or_else(|| LinkTarget::Elsewhere(address.to_string()), |story| LinkTarget::OnBoard(story.0)))
    }
}

fn shortened(link: &str) -> String {
    link.chars().filter(|letter| !letter.is_control()).take(80).collect()
}
