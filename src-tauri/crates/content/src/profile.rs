//! What is known of a publication's site beforehand: its feeds and sections, its forms of addresses, and where
//! on its pages a story stands. Profiles are data (`profiles/*.toml`); must never hold code or text of a site.

mod addresses;
mod catalogue;
mod expectation;

use std::sync::LazyLock;

use serde::Deserialize;
use thiserror::Error;
use url::Url;

pub use catalogue::{CatalogueEntry, catalogue};
pub use expectation::Expectation;

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
    /// A form of addresses names no story.
    #[error("profile {slug}: the address form {form:?} has no segment {{slug}}")]
    Form {
        /// The profile.
        slug: String,
        /// The form.
        form: String,
    },
    /// A feed or a test names a section the profile does not list.
    #[error("profile {slug}: there is no section {section:?}")]
    Section {
        /// The profile.
        slug: String,
        /// The section's slug.
        section: String,
    },
    /// A test that cannot fail.
    #[error(
        "profile {slug}: the test of {address:?} expects nothing, or something of a page it does not hold"
    )]
    Test {
        /// The profile.
        slug: String,
        /// The address it is about.
        address: String,
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
    /// What it is about, for the catalogue: `affairs`, `science`, `culture`…
    #[serde(default)]
    pub field: String,
    /// The licence it prints under, where that is an open one: "CC BY-ND 4.0".
    #[serde(default)]
    pub licence: Option<String>,
    /// What is asked of those who quote or print it again, in a sentence.
    #[serde(default)]
    pub attribution: Option<String>,
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
    /// What must come of all this.
    #[serde(default)]
    pub tests: Vec<Expectation>,
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
    /// Short entries of the publication's own notebook or blog: a shelf of its own on the front page.
    #[serde(default)]
    pub is_notebook: bool,
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
    /// What is no part of any text: taken out.
    pub noise: Vec<String>,
    /// What is part of the text though `noise` or a rule for any page would take it out, inside the body.
    pub keep: Vec<String>,
    /// The link to the next part of a story in parts; its `href` is taken.
    pub next: Vec<String>,
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
        let places = [&self.story, &self.others, &self.body, &self.noise, &self.keep, &self.next];
        places.into_iter().chain(heads).flatten()
    }
}

impl Profile {
    /// Reads a profile and checks what can be checked without a page.
    ///
    /// # Errors
    /// When it is not a profile, has a key that profiles do not have, holds a selector that is none, a form of
    /// addresses without a slug, a section it does not list, or a test that cannot fail.
    pub fn parse(toml: &str) -> Result<Self, ProfileError> {
        let profile: Self = toml::from_str(toml)?;
        match profile.mistake() {
            Some(mistake) => Err(mistake),
            None => Ok(profile),
        }
    }

    fn mistake(&self) -> Option<ProfileError> {
        let slug = || self.slug.clone();
        let is_no_selector = |selector: &&String| dom_query::Matcher::new(selector).is_err();
        if let Some(selector) = self.page.selectors().find(is_no_selector).cloned() {
            return Some(ProfileError::Selector { slug: slug(), selector });
        }
        if let Some(form) = self.address_forms.iter().find(|form| !addresses::names_story(form)).cloned() {
            return Some(ProfileError::Form { slug: slug(), form });
        }
        let of_feeds = self.feeds.iter().filter_map(|feed| feed.section.as_ref());
        let mut named = of_feeds.chain(self.tests.iter().filter_map(|test| test.section.as_ref()));
        let is_listed = |name: &str| self.sections.iter().any(|section| section.slug == name);
        if let Some(section) = named.find(|name| !is_listed(name)).cloned() {
            return Some(ProfileError::Section { slug: slug(), section });
        }
        let cannot_fail =
            |test: &&Expectation| !test.is_something() || test.html.is_none() && test.is_about_page();
        let test = self.tests.iter().find(cannot_fail)?;
        Some(ProfileError::Test { slug: slug(), address: test.address.clone() })
    }

    /// The path of a story's address in the form kept, when `path` has one of the known forms.
    #[must_use]
    pub fn folded_path(&self, path: &str) -> Option<String> {
        addresses::fold(&self.address_forms, path)
    }

    /// Whether a story can stand at this address: it has one of the forms, where any are known, and is no
    /// section's page.
    #[must_use]
    pub fn is_story(&self, url: &str) -> bool {
        let Some(url) = crate::canonical::canonical(url).and_then(|folded| Url::parse(&folded).ok()) else {
            return false;
        };
        let is_here = url.host_str().is_some_and(|host| self.hosts.iter().any(|known| known == host));
        let is_front = url.path().trim_matches('/').is_empty() && url.query().is_none();
        let has_form = self.address_forms.is_empty() || self.folded_path(url.path()).is_some();
        is_here && !is_front && has_form && self.section_at(url.as_str()).is_none()
    }

    /// The section whose page this address is.
    #[must_use]
    pub fn section_at(&self, url: &str) -> Option<&ProfileSection> {
        self.sections
            .iter()
            .find(|section| section.address.as_ref().is_some_and(|own| crate::canonical::is_same(own, url)))
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

/// Every file in `profiles` but the catalogue; a test compares.
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
