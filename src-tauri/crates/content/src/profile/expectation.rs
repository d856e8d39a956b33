//! What a profile's own file says must come of an address or a page: checked when a profile is added, and by the
//! crate's tests. Never read while stories are.

use serde::Deserialize;

/// One expectation, about an address and, with `html`, about the page there. What is not stated is not checked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Expectation {
    /// The address.
    pub address: String,
    /// Its folded form.
    pub canonical: Option<String>,
    /// Whether a story stands there.
    pub is_story: Option<bool>,
    /// The `{slug}` of the person whose page it is; empty where it is nobody's.
    pub contributor: Option<String>,
    /// Slug of the section whose page it is; with `html`, of the section the story is filed under.
    pub section: Option<String>,
    /// A page at the address, written for this test, as short as makes the point.
    pub html: Option<String>,
    /// The lines of the story's text, every one and no more.
    pub text: Option<Vec<String>>,
    /// The sentence under the headline.
    pub dek: Option<String>,
    /// Names of those who wrote it.
    pub contributors: Option<Vec<String>>,
    /// Slug of the series the story is a part of; empty where it is of none.
    pub series: Option<String>,
    /// Address of the story's next part; empty where the page is the last.
    pub next: Option<String>,
}

impl Expectation {
    /// Whether it says what must come of the page.
    pub(super) fn is_about_page(&self) -> bool {
        self.text.is_some()
            || self.dek.is_some()
            || self.contributors.is_some()
            || self.series.is_some()
            || self.next.is_some()
    }

    /// Whether it says anything at all.
    pub(super) fn is_something(&self) -> bool {
        self.canonical.is_some()
            || self.is_story.is_some()
            || self.contributor.is_some()
            || self.section.is_some()
            || self.is_about_page()
    }
}
