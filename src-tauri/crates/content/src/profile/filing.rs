//! What a profile knows of a story beside its text: the series it is a part of, and whose pages its names link.

use layover_model::{Credit, SectionName};
use url::Url;

use super::{Profile, ProfileSeries, addresses};
use crate::text;

impl Profile {
    /// The name, as addresses have it, of the person whose page this is.
    #[must_use]
    pub fn contributor_at(&self, url: &str) -> Option<String> {
        let url = Url::parse(url).ok().filter(|url| self.is_at(url.as_str()))?;
        addresses::slug(&self.contributor_pages, url.path()).map(str::to_owned)
    }

    /// The series a story is a part of, by its headline, its labels and its sections.
    #[must_use]
    pub fn series_of(
        &self,
        title: &str,
        tags: &[String],
        sections: &[SectionName],
    ) -> Option<&ProfileSeries> {
        self.series.iter().find(|series| {
            let has_tag = |wanted: &String| tags.iter().any(|tag| is_same(tag, wanted));
            let is_in = |wanted: &String| sections.iter().any(|section| section.slug == *wanted);
            series.title.as_ref().is_some_and(|beginning| begins(title, beginning))
                || series.tag.as_ref().is_some_and(has_tag)
                || series.section.as_ref().is_some_and(is_in)
        })
    }

    /// Gives people the one address of their page: its forms are folded, and what has none of them is no person's.
    /// Pages on other sites are left alone, as all are where the profile names no forms.
    pub(crate) fn settle_pages(&self, credits: &mut [Credit]) {
        if self.contributor_pages.is_empty() {
            return;
        }
        for credit in credits {
            if credit.page_url.as_deref().is_some_and(|url| self.is_at(url)) {
                credit.page_url = credit.page_url.take().and_then(|url| self.contributor_page(&url));
            }
        }
    }

    /// The address of a person's page in the form kept; `None` where this is no such page.
    fn contributor_page(&self, url: &str) -> Option<String> {
        let mut page = Url::parse(url).ok()?;
        let path = addresses::fold(&self.contributor_pages, page.path())?;
        if page.path().trim_end_matches('/') != path {
            page.set_path(&path);
        }
        page.set_query(None);
        page.set_fragment(None);
        Some(page.to_string())
    }
}

fn is_same(one: &str, other: &str) -> bool {
    text::fold(one).to_lowercase() == text::fold(other).to_lowercase()
}

/// Whether a headline begins so, and does not merely begin a longer word so.
fn begins(title: &str, beginning: &str) -> bool {
    let (title, beginning) = (text::fold(title).to_lowercase(), text::fold(beginning).to_lowercase());
    let Some(rest) = title.strip_prefix(&beginning).filter(|_| !beginning.is_empty()) else { return false };
    !beginning.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
}
