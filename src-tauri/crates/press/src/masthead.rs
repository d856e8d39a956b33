//! Owns the magazine's standing facts, read from `magazine/masthead.toml`: its name, sections, series and
//! contributors. Never holds a story.

use serde::{Deserialize, Serialize};

/// What stands above every page.
#[derive(Debug, Clone, Deserialize)]
pub struct Masthead {
    /// The magazine's name.
    pub name: String,
    /// One line under the name.
    pub tagline: String,
    /// The language of the house.
    pub language: String,
    /// The sections, in the order of the menu.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// The series.
    #[serde(rename = "series", default)]
    pub series: Vec<Series>,
    /// Everyone who writes.
    #[serde(rename = "contributor")]
    pub contributors: Vec<Contributor>,
}

/// A section of the magazine.
#[derive(Debug, Clone, Deserialize, Serialize, PartialEq, Eq)]
pub struct Section {
    /// Its name in addresses.
    pub slug: String,
    /// Its printed name.
    pub name: String,
    /// What it is about, in a sentence.
    pub blurb: String,
}

/// A series of stories.
#[derive(Debug, Clone, Deserialize, Serialize, PartialEq, Eq)]
pub struct Series {
    /// Its name in addresses.
    pub slug: String,
    /// Its printed name.
    pub name: String,
    /// What it is about, in a sentence.
    #[serde(default)]
    pub blurb: String,
    /// How its stories are titled, for a reader that finds series by their titles.
    #[serde(default)]
    pub title_pattern: String,
}

/// A person who writes for the magazine.
#[derive(Debug, Clone, Deserialize, Serialize, PartialEq, Eq)]
pub struct Contributor {
    /// Their name in addresses.
    pub slug: String,
    /// Their true name.
    pub name: String,
    /// Other spellings that appear over stories.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Who they are.
    #[serde(default)]
    pub bio: String,
    /// The name of their picture.
    #[serde(default)]
    pub portrait: Option<String>,
    /// What they do for the magazine.
    #[serde(default)]
    pub role: String,
}

impl Masthead {
    /// The section with this slug.
    pub fn section(&self, slug: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.slug == slug)
    }

    /// The series with this slug.
    pub fn series(&self, slug: &str) -> Option<&Series> {
        self.series.iter().find(|series| series.slug == slug)
    }

    /// The contributor with this slug.
    pub fn contributor(&self, slug: &str) -> Option<&Contributor> {
        self.contributors.iter().find(|contributor| contributor.slug == slug)
    }
}
