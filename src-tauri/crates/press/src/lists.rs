//! Owns what a list of stories can be of (the whole magazine, a section, a contributor, a series, a tag) and how
//! it is cut into pages. Never renders one.

use std::sync::Arc;

use jiff::Timestamp;

use crate::chance::hash;
use crate::site::Site;
use crate::story::Story;

/// How many stories a page of a list or a feed has.
pub(crate) const PAGE: usize = 30;

/// What a list is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Scope {
    Whole,
    Section(String),
    Contributor(String),
    Series(String),
    Tag(String),
}

/// One page of a list.
pub(crate) struct List {
    pub(crate) scope: Scope,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) stories: Vec<Arc<Story>>,
    /// From 1.
    pub(crate) page: usize,
    pub(crate) has_more: bool,
    /// When anything in the list last changed.
    pub(crate) changed: Timestamp,
}

impl Scope {
    /// Where the list's page lies.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::Whole => "/".to_owned(),
            Self::Section(slug) => format!("/sections/{slug}/"),
            Self::Contributor(slug) => format!("/contributors/{slug}/"),
            Self::Series(slug) => format!("/series/{slug}/"),
            Self::Tag(slug) => format!("/tags/{slug}/"),
        }
    }

    /// Whether a story is in the list.
    pub(crate) fn holds(&self, story: &Story) -> bool {
        match self {
            Self::Whole => true,
            Self::Section(slug) => story.section == *slug,
            Self::Contributor(slug) => story.credits.iter().any(|credit| credit.slug == *slug),
            Self::Series(slug) => story.series.as_ref().is_some_and(|place| place.slug == *slug),
            Self::Tag(slug) => story.tags.iter().any(|tag| tag_slug(tag) == *slug),
        }
    }

    /// The list's name and what it says about itself; nothing when there is no such list.
    fn heading(&self, site: &Site) -> Option<(String, String)> {
        let masthead = &site.masthead;
        Some(match self {
            Self::Whole => (masthead.name.clone(), masthead.tagline.clone()),
            Self::Section(slug) => {
                let section = masthead.section(slug)?;
                (section.name.clone(), section.blurb.clone())
            }
            Self::Contributor(slug) => {
                let person = masthead.contributor(slug)?;
                (person.name.clone(), person.bio.clone())
            }
            Self::Series(slug) => {
                let series = masthead.series(slug)?;
                (series.name.clone(), series.blurb.clone())
            }
            Self::Tag(slug) => {
                let mut tags = site.stories().iter().flat_map(|story| &story.tags);
                (tags.find(|tag| tag_slug(tag) == *slug)?.clone(), String::new())
            }
        })
    }
}

/// A page of a list; nothing when there is no such list, or no such page of it.
pub(crate) fn list(site: &Site, scope: Scope, page: usize) -> Option<List> {
    let (title, about) = scope.heading(site)?;
    let all = site.stories_where(|story| scope.holds(story));
    let start = page.checked_sub(1)?.checked_mul(PAGE)?;
    if start > 0 && start >= all.len() {
        return None;
    }
    let newest_change = all.iter().map(|story| story.modified).max().unwrap_or(site.now);
    Some(List {
        stories: all.iter().skip(start).take(PAGE).cloned().collect(),
        has_more: all.len() > start + PAGE,
        changed: newest_change.max(site.last_act()),
        scope,
        title,
        about,
        page,
    })
}

/// A tag in an address.
pub(crate) fn tag_slug(tag: &str) -> String {
    let words: Vec<String> = tag
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    if tag.is_ascii() && !words.is_empty() { words.join("-") } else { format!("t{:x}", hash(tag.as_bytes())) }
}
