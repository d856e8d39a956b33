//! Publications a reader can pick before knowing any address. Must never be subscribed to unasked.

use std::sync::LazyLock;

use serde::Deserialize;

/// A publication to pick.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueEntry {
    /// Its name.
    pub name: String,
    /// One sentence.
    pub description: String,
    /// Front page.
    pub site: String,
    /// The feed for everything.
    pub feed: String,
    /// BCP 47 tag.
    pub language: String,
    /// What it is about: `affairs`, `science`, `culture`…; empty when nothing is said.
    #[serde(default)]
    pub field: String,
    /// The open licence it prints under, as publicly known.
    #[serde(default)]
    pub licence: Option<String>,
    /// Slug of its profile, when there is one.
    #[serde(default)]
    pub profile: Option<String>,
    /// Whether the address was checked against the live site.
    #[serde(default)]
    pub verified: bool,
}

#[derive(Deserialize)]
struct File {
    publications: Vec<CatalogueEntry>,
}

static CATALOGUE: LazyLock<Vec<CatalogueEntry>> = LazyLock::new(|| {
    let others =
        toml::from_str::<File>(include_str!("../../profiles/catalogue.toml")).map(|file| file.publications);
    super::builtin().iter().filter_map(from_profile).chain(others.unwrap_or_default()).collect()
});

/// The catalogue: publications with a profile first.
#[must_use]
pub fn catalogue() -> &'static [CatalogueEntry] {
    &CATALOGUE
}

fn from_profile(profile: &super::Profile) -> Option<CatalogueEntry> {
    Some(CatalogueEntry {
        name: profile.name.clone(),
        description: profile.description.clone(),
        site: profile.site.clone(),
        feed: profile.feeds.first()?.url.clone(),
        language: profile.language.clone(),
        field: profile.field.clone(),
        licence: profile.licence.clone(),
        profile: Some(profile.slug.clone()),
        verified: profile.verified,
    })
}
