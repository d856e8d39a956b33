//! What is known of a publication's site beforehand: its feeds and sections, its forms of addresses, who writes
//! there, and where on its pages a story stands. Profiles are data (`profiles/*.toml`, and the reader's own); must
//! never hold code or text of a site, nor speak of any host but its own.

mod addresses;
mod catalogue;
mod check;
mod expectation;
mod fault;
mod filing;
mod hosts;
mod language;
mod rules;
mod selector;
mod shelf;
mod trial;

use serde::Deserialize;
use url::Url;

pub(crate) use catalogue::is_publication;
pub use catalogue::{CatalogueEntry, catalogue, licence_at};
pub use expectation::Expectation;
pub use fault::{Fault, ProfileError};
pub use rules::PageRules;
pub(crate) use rules::can_be_put_to;
pub use shelf::{Shelf, builtin, builtin_file, find, named, own};

/// Most bytes a profile has. The one that says most has seven thousand.
pub const PROFILE_BYTES_MAX: usize = 64 * 1024;

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
    /// Forms of the address of a person's own page, the form kept first: `/author/{slug}`.
    #[serde(default)]
    pub contributor_pages: Vec<String>,
    /// Feeds, the one for everything first.
    #[serde(default)]
    pub feeds: Vec<ProfileFeed>,
    /// Sections.
    #[serde(default)]
    pub sections: Vec<ProfileSection>,
    /// Series, and how a story is known to be a part of one.
    #[serde(default)]
    pub series: Vec<ProfileSeries>,
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

/// A series of a publication. Exactly one of `title`, `tag` and `section` says which stories are its parts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileSeries {
    /// Stable name.
    pub slug: String,
    /// As printed.
    pub name: String,
    /// How its headlines begin: "Diplomacy Watch:". Plain words, no pattern.
    pub title: Option<String>,
    /// The label its stories carry.
    pub tag: Option<String>,
    /// Slug of the section that holds it and nothing else.
    pub section: Option<String>,
}

impl Profile {
    /// Reads a profile and checks what can be checked without a page.
    ///
    /// # Errors
    /// Every mistake in it, each with its line, its key and what is allowed there.
    pub fn parse(toml: &str) -> Result<Self, ProfileError> {
        check::read(toml, check::Whose::Own)
    }

    /// Puts the profile to the tests its own file holds. What does not come out as they say, by line; empty when
    /// all is well. `toml` is what it was parsed from.
    #[must_use]
    pub fn tried(&self, toml: &str) -> Vec<Fault> {
        trial::run(self, toml)
    }

    /// Whether this host, or the host of this address, is the publication's.
    #[must_use]
    pub fn is_at(&self, host_or_url: &str) -> bool {
        hosts::of(host_or_url).is_some_and(|host| self.hosts.contains(&host))
    }

    /// The path of a story's address in the form kept, when `path` has one of the known forms. Pages of people and
    /// sections are nobody's story.
    #[must_use]
    pub fn folded_path(&self, path: &str) -> Option<String> {
        let folded = addresses::fold(&self.address_forms, path)?;
        let is_section = || self.sections.iter().any(|section| section.lies_at(path));
        (folded == path || addresses::slug(&self.contributor_pages, path).is_none() && !is_section())
            .then_some(folded)
    }

    /// Whether a story can stand at this address: it has one of the forms, where any are known, and is no
    /// section's and no person's page.
    #[must_use]
    pub fn is_story(&self, url: &str) -> bool {
        let Some(url) = crate::canonical::canonical(url).and_then(|folded| Url::parse(&folded).ok()) else {
            return false;
        };
        let is_front = url.path().trim_matches('/').is_empty() && url.query().is_none();
        let has_form = self.address_forms.is_empty() || self.folded_path(url.path()).is_some();
        self.is_at(url.as_str())
            && !is_front
            && has_form
            && self.contributor_at(url.as_str()).is_none()
            && self.section_at(url.as_str()).is_none()
    }

    /// Its licence, and what is asked of those who quote it, in words; `None` where nothing is known.
    #[must_use]
    pub fn terms(&self) -> Option<String> {
        let said: Vec<&str> =
            [&self.licence, &self.attribution].into_iter().flatten().map(|said| said.trim()).collect();
        (!said.is_empty()).then(|| said.join(". "))
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

impl ProfileSection {
    fn lies_at(&self, path: &str) -> bool {
        let own = self.address.as_ref().and_then(|address| Url::parse(address).ok());
        own.is_some_and(|own| own.path().trim_matches('/') == path.trim_matches('/'))
    }
}
