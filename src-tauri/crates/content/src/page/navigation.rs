//! The section a site's own navigation leads to, where the story's address lies under it: the last thing asked, where
//! neither data, print nor the way from the front page names one. Must never take a page of the house ("About"), a
//! form of address ("/articles/…") or a year for a section.

use dom_query::NodeRef;
use url::Url;

use super::outline::{self, Outline};
use super::sources::Source;
use crate::{sanitise, text};

/// A navigation has a handful of links or a few dozens: fewer is a pair of buttons, more is a map of the site.
const LINKS: std::ops::RangeInclusive<usize> = 3..=60;
/// Longest name of a section, in words and in characters.
const WORDS_MAX: usize = 4;
const LETTERS_MAX: usize = 30;
/// Segments that say what a page is, not what it is about.
const NO_SECTIONS: [&str; 36] = [
    "about",
    "account",
    "amp",
    "archive",
    "archives",
    "article",
    "articles",
    "artikel",
    "author",
    "authors",
    "category",
    "contact",
    "content",
    "donate",
    "home",
    "index",
    "issue",
    "issues",
    "jobs",
    "login",
    "newsletter",
    "newsletters",
    "page",
    "people",
    "post",
    "posts",
    "search",
    "shop",
    "stories",
    "story",
    "subscribe",
    "support",
    "tag",
    "tags",
    "topic",
    "topics",
];
/// Segments of an address that can lead to a section: "/world", "/world/asia".
const STEPS_MAX: usize = 2;

/// The section whose address the story's begins with; of several the nearest to the story.
pub(super) fn section(outline: &Outline<'_>, url: &str, base: Option<&Url>) -> Option<(Vec<String>, Source)> {
    let story = Url::parse(url).ok()?;
    let steps: Vec<&str> = story.path().split('/').filter(|step| !step.is_empty()).collect();
    let (_, above) = steps.split_last()?;
    let deepest = above.iter().take(STEPS_MAX).take_while(|step| may_be_section(step)).count();
    (1..=deepest).rev().find_map(|depth| {
        let wanted = above.get(..depth)?.join("/");
        let leads_there =
            |link: &NodeRef<'_>| leads_to(link, &wanted, &story, base) && is_in_navigation(link);
        let name = outline.with(outline::ANCHOR).filter(leads_there).find_map(|link| name(&link))?;
        Some((vec![name], Source::Print))
    })
}

fn may_be_section(step: &str) -> bool {
    // "en" and "us" are editions.
    step.len() > 2 && step.bytes().any(|letter| letter.is_ascii_alphabetic()) && !NO_SECTIONS.contains(&step)
}

fn leads_to(link: &NodeRef<'_>, wanted: &str, story: &Url, base: Option<&Url>) -> bool {
    // Nearly every link ends otherwise, and needs not be resolved.
    let Some(href) = link.attr("href").filter(|href| href.trim_end_matches('/').ends_with(wanted)) else {
        return false;
    };
    let target = sanitise::web_address(&href, base).and_then(|address| Url::parse(&address).ok());
    target.is_some_and(|target| {
        host(&target) == host(story) && target.path().trim_matches('/') == wanted && target.query().is_none()
    })
}

fn host(url: &Url) -> Option<&str> {
    url.host_str().map(|host| host.strip_prefix("www.").unwrap_or(host))
}

fn is_in_navigation(link: &NodeRef<'_>) -> bool {
    let is_navigation = |node: &NodeRef<'_>| {
        node.has_name("nav") || node.attr("role").is_some_and(|role| role.eq_ignore_ascii_case("navigation"))
    };
    link.ancestors_it(None).find(is_navigation).is_some_and(|navigation| {
        LINKS.contains(&navigation.descendants_it().filter(|inner| inner.has_name("a")).count())
    })
}

fn name(link: &NodeRef<'_>) -> Option<String> {
    let name = text::fold(&link.text());
    let is_name = name.chars().any(char::is_alphabetic)
        && name.chars().count() <= LETTERS_MAX
        && name.split_whitespace().count() <= WORDS_MAX;
    is_name.then_some(name)
}
