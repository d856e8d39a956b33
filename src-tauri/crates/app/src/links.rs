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
    /// Kept until there is a network; said in a sentence.
    Kept(String),
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
        let forms = forms(&address);
        let on_board = self.with_store(move |store| Ok(store.find_by_addresses(&forms)?)).await?;
        Ok(on_board
            .map_or_else(|| LinkTarget::Elsewhere(address.to_string()), |story| LinkTarget::OnBoard(story.0)))
    }
}

/// An address as stories may be known by it: folded, as it stands, and as its source may have printed it where the
/// story's page calls another address its own.
fn forms(address: &Url) -> Vec<String> {
    let mut plain = address.clone();
    plain.set_fragment(None);
    let Some(folded) = canonical(address.as_str()) else { return vec![address.to_string()] };
    let mut forms = vec![folded.clone(), plain.to_string()];
    let rest = folded.trim_start_matches("https://");
    for scheme in ["https", "http"] {
        for host in ["", "www."] {
            forms.push(format!("{scheme}://{host}{rest}"));
            if !rest.contains('?') {
                forms.push(format!("{scheme}://{host}{rest}/"));
            }
        }
    }
    forms
}

fn shortened(link: &str) -> String {
    link.chars().filter(|letter| !letter.is_control()).take(80).collect()
}
