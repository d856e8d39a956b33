//! What a publication's profile knows of a story: its series, and its people's pages. A profile speaks of stories on
//! its own hosts alone.

use layover_model::{SeriesName, StagedArticle};

use super::page::part;
use crate::profile::{self, Profile};

/// Files a story that lies at an address a profile is for.
pub(super) fn file_by_address(article: StagedArticle) -> StagedArticle {
    let mut article = article;
    if let Some(profile) = article.url.as_deref().and_then(profile::find) {
        file(&mut article, &profile);
    }
    article
}

/// Files a story as its profile says. What the profile does not know stays as the source has it.
pub(super) fn file(article: &mut StagedArticle, profile: &Profile) {
    profile.settle_pages(&mut article.credits);
    if let Some(series) = profile.series_of(&article.title, &article.tags, &article.sections) {
        article.series = Some(SeriesName {
            slug: series.slug.clone(),
            name: series.name.clone(),
            part: part(&article.title),
        });
    }
}

impl Profile {
    /// Whether a story lies on the profile's hosts. One without an address is its feed's.
    pub(super) fn speaks_of(&self, article: &StagedArticle) -> bool {
        article.url.as_deref().is_none_or(|url| self.is_at(url))
    }
}
