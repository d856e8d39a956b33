//! Publications a reader can pick before knowing any address. Must never be subscribed to unasked.

use std::collections::HashSet;
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
    /// Whether the reader added its profile.
    #[serde(skip)]
    pub is_own: bool,
}

#[derive(Deserialize)]
struct File {
    publications: Vec<CatalogueEntry>,
}

static OTHERS: LazyLock<Vec<CatalogueEntry>> = LazyLock::new(|| {
    let file = toml::from_str::<File>(include_str!("../../profiles/catalogue.toml"));
    file.map(|file| file.publications).unwrap_or_default()
});

/// The catalogue: the reader's own profiles, then Layover's, then publications without one. What a reader's profile is
/// about stands here once.
#[must_use]
pub fn catalogue() -> Vec<CatalogueEntry> {
    let own = super::own();
    let is_new = |site: &str| own.iter().all(|profile| !profile.is_at(site));
    let builtin =
        super::builtin().iter().filter(|profile| own.iter().all(|known| !known.shares_a_host(profile)));
    let known = own.iter().filter_map(|profile| from_profile(profile, true));
    let known = known.chain(builtin.filter_map(|profile| from_profile(profile, false)));
    known.chain(OTHERS.iter().filter(|entry| is_new(&entry.site)).cloned()).collect()
}

/// The names in more than a word that Layover's own profiles and the catalogue know, without an article, in small
/// letters. People are called by one.
static NAMES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let builtin = super::builtin().iter().map(|profile| profile.name.as_str());
    let names = builtin.chain(OTHERS.iter().map(|entry| entry.name.as_str()));
    names.map(plain).filter(|name| name.contains(' ')).collect()
});

/// Whether this is the whole name of a known publication, whatever its case.
#[must_use]
pub(crate) fn is_publication(name: &str) -> bool {
    NAMES.contains(&plain(name))
}

fn plain(name: &str) -> String {
    let name = name.to_lowercase();
    name.strip_prefix("the ").unwrap_or(&name).to_owned()
}

/// The open licence of a publication without a profile, by its front page.
#[must_use]
pub fn licence_at(site: &str) -> Option<String> {
    let wanted = crate::canonical::canonical(site);
    let licensed = OTHERS.iter().filter(|entry| entry.licence.is_some());
    let mut known =
        licensed.filter(|entry| wanted.is_some() && crate::canonical::canonical(&entry.site) == wanted);
    known.next().and_then(|entry| entry.licence.clone())
}

fn from_profile(profile: &super::Profile, is_own: bool) -> Option<CatalogueEntry> {
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
        is_own,
    })
}
