//! What is known of a publication's site beforehand: its feeds and sections, its forms of addresses, and where
//! on its pages a story stands. Profiles are data (`profiles/*.toml`); must never hold code or text of a site.

mod addresses;
mod catalogue;

use std::sync::LazyLock;

use serde::Deserialize;
use thiserror::Error;
use url::Url;

pub use catalogue::{CatalogueEntry, catalogue};

/// A profile that cannot be used.
#[derive(Debug, Error)]
pub enum ProfileError {
    /// The file is no profile.
    #[error("the profile cannot be read: {0}")]
    Unreadable(#[from] toml::de::Error),
    /// A selector is none.
    #[error("profile {slug}: {selector:?} is no selector")]
    Selector {
        /// The profile.
        slug: String,
        /// The selector.
        selector: String,
    },
}

/// A publication's site, described.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Name of the publication.
    pub name: String,
    /// Stable name: lower-case, hyphens.
    pub slug: String,
    /// Address of the front page.
    pub site: String,
    /// BCP 47 tag.
    #[serde(default)]
    pub language: String,
    /// One sentence for the catalogue.
    #[serde(default)]
    pub description: String,
    /// Hosts of the site, without `www.`.
    pub hosts: Vec<String>,
    /// Whether this was checked against the live site.
    #[serde(default)]
    pub verified: bool,
    /// Forms of a story's address, the form kept first: `/{slug}`, `/{year}/{month}/{day}/{slug}`.
    #[serde(default)]
    pub address_forms: Vec<String>,
    /// Feeds, the one for everything first.
    #[serde(default)]
    pub feeds: Vec<ProfileFeed>,
    /// Sections.
    #[serde(default)]
    pub sections: Vec<ProfileSection>,
    /// Where things stand on a page.
    #[serde(default)]
    pub page: PageRules,
}

/// A feed of a publication.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileFeed {
    /// Its address.
    pub url: String,
    /// Slug of the section it is about.
    pub section: Option<String>,
}

/// A section of a publication.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileSection {
    /// Stable name.
    pub slug: String,
    /// As printed.
    pub name: String,
    /// Its page.
    pub address: Option<String>,
}

/// CSS selectors. An empty list leaves the matter to the rules for any page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PageRules {
    /// What holds the story the address names, and no other.
    pub story: Vec<String>,
    /// What holds other stories on the same page.
    pub others: Vec<String>,
    /// The text, inside the story; several are joined in order.
    pub body: Vec<String>,
    /// What is no part of any text.
    pub noise: Vec<String>,
    /// The sentence under the headline.
    pub dek: Vec<String>,
    /// The kicker.
    pub kicker: Vec<String>,
    /// The section.
    pub section: Vec<String>,
    /// The name of the series it belongs to.
    pub series: Vec<String>,
    /// Links or names of those who wrote it.
    pub contributors: Vec<String>,
    /// The picture over the story.
    pub hero: Vec<String>,
    /// Its caption.
    pub caption: Vec<String>,
    /// Its credit.
    pub credit: Vec<String>,
}

impl PageRules {
    fn selectors(&self) -> impl Iterator<Item = &String> {
        let heads = [
            &self.dek,
            &self.kicker,
            &self.section,
            &self.series,
            &self.contributors,
            &self.hero,
            &self.caption,
            &self.credit,
        ];
        [&self.story, &self.others, &self.body, &self.noise].into_iter().chain(heads).flatten()
    }
}

impl Profile {
    /// Reads a profile and checks its selectors.
    ///
    /// # Errors
    /// When it is not a profile, or holds a selector that is none.
    pub fn parse(toml: &str) -> Result<Self, ProfileError> {
        let profile: Self = toml::from_str(toml)?;
        let wrong =
            profile.page.selectors().find(|selector| dom_query::Matcher::new(selector).is_err()).cloned();
        match wrong {
            Some(selector) => Err(ProfileError::Selector { slug: profile.slug, selector }),
            None => Ok(profile),
        }
    }

    /// The path of a story's address in the form kept, when `path` has one of the known forms.
    #[must_use]
    pub fn folded_path(&self, path: &str) -> Option<String> {
        addresses::fold(&self.address_forms, path)
    }

    /// The section with this printed name or slug.
    #[must_use]
    pub fn section(&self, name: &str) -> Option<&ProfileSection> {
        let slug = crate::section::slug(name);
        self.sections
            .iter()
            .find(|section| section.slug == slug || section.name.eq_ignore_ascii_case(name.trim()))
    }
}

const SOURCES: [&str; 1] = [include_str!("../profiles/responsible-statecraft.toml")];

static BUILTIN: LazyLock<Vec<Profile>> =
    LazyLock::new(|| SOURCES.iter().filter_map(|source| Profile::parse(source).ok()).collect());

/// The profiles that come with Layover.
#[must_use]
pub fn builtin() -> &'static [Profile] {
    &BUILTIN
}

/// The profile for a host or an address.
#[must_use]
pub fn find(host_or_url: &str) -> Option<&'static Profile> {
    let parsed = Url::parse(host_or_url).ok();
    let host = parsed.as_ref().and_then(Url::host_str).unwrap_or(host_or_url).to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    builtin().iter().find(|profile| profile.hosts.iter().any(|known| known == host))
}
