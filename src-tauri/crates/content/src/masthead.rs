//! What the titles of two feeds of one house say of it: "Cities | The Long Meridian" and "The Long Meridian" are a
//! section and its publication, "Cities | The Long Meridian" and "Science | The Long Meridian" two sections of one.

use crate::section;
use layover_model::SectionName;

/// How titles set a section apart from the publication's name.
const BETWEEN: [&str; 11] = [" | ", " – ", " — ", " - ", " » ", " « ", " > ", " › ", " :: ", " · ", ": "];
/// What stands beside a publication's name without being a section of it.
const NO_SECTION: [&str; 13] = [
    "all-articles",
    "all-stories",
    "articles",
    "atom",
    "atom-feed",
    "feed",
    "home",
    "latest",
    "latest-articles",
    "latest-news",
    "news-feed",
    "rss",
    "rss-feed",
];
/// Hosts that many publications share, each with titles that end in the host's name.
const SHARED: [&str; 12] = [
    "blogger.com",
    "bsky.app",
    "flipboard.com",
    "github.com",
    "google.com",
    "medium.com",
    "openrss.org",
    "reddit.com",
    "rsshub.app",
    "tumblr.com",
    "youtube.com",
    "feedburner.com",
];

/// One publication behind two titles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InCommon {
    /// Its name, as the first title prints it.
    pub name: String,
    /// The section the first title names beside it.
    pub first: Option<SectionName>,
    /// And the second.
    pub second: Option<SectionName>,
}

/// What two titles have in common: the whole of one in the other, or both begin or both end with it. Nothing where both
/// are the same, since then neither says more than the other, or where they differ altogether.
#[must_use]
pub fn in_common(first: &str, second: &str) -> Option<InCommon> {
    let (first, second) = (parts(first), parts(second));
    let ends = [(first.first(), second.first(), true), (first.last(), second.last(), false)];
    ends.into_iter().find_map(|(one, other, is_first)| {
        let (one, other) = (one?, other?);
        let is_name =
            key(one) == key(other) && one.chars().filter(|letter| letter.is_alphanumeric()).count() > 1;
        let rest = |parts: &[String]| beside(parts, is_first);
        let (first, second) = (rest(&first), rest(&second));
        (is_name && key(&first) != key(&second)).then(|| InCommon {
            name: one.clone(),
            first: named(&first),
            second: named(&second),
        })
    })
}

/// Whether many publications that have nothing to do with each other lie on this host.
#[must_use]
pub fn is_shared(host: &str) -> bool {
    SHARED
        .iter()
        .any(|shared| host == *shared || host.strip_suffix(shared).is_some_and(|rest| rest.ends_with('.')))
}

fn parts(title: &str) -> Vec<String> {
    let mut parts = vec![crate::text::fold(title)];
    for between in BETWEEN {
        parts =
            parts.iter().flat_map(|part| part.split(between)).map(|part| part.trim().to_owned()).collect();
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn beside(parts: &[String], is_first: bool) -> String {
    let rest = if is_first { parts.get(1..) } else { parts.split_last().map(|(_, rest)| rest) };
    rest.unwrap_or_default().join(" – ")
}

fn key(part: &str) -> String {
    part.to_lowercase()
}

fn named(rest: &str) -> Option<SectionName> {
    section::named(rest).filter(|section| !NO_SECTION.contains(&section.slug.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(first: &str, second: &str) -> Option<(String, String, String)> {
        let common = in_common(first, second)?;
        let name = |section: Option<SectionName>| section.map(|section| section.name).unwrap_or_default();
        Some((common.name, name(common.first), name(common.second)))
    }

    fn three(name: &str, first: &str, second: &str) -> Option<(String, String, String)> {
        Some((name.to_owned(), first.to_owned(), second.to_owned()))
    }

    #[test]
    fn a_section_and_its_publication_share_the_name() {
        assert_eq!(said("Cities | The Meridian", "The Meridian"), three("The Meridian", "Cities", ""));
        assert_eq!(said("The Meridian", "The Meridian » Cities"), three("The Meridian", "", "Cities"));
        assert_eq!(said("MERIDIAN > World > Africa", "Meridian"), three("MERIDIAN", "World – Africa", ""));
    }

    #[test]
    fn two_sections_of_one_publication_share_it_at_the_same_end() {
        assert_eq!(
            said("Cities | The Meridian", "Science | The Meridian"),
            three("The Meridian", "Cities", "Science")
        );
        assert_eq!(said("Meridian: Cities", "Meridian: Science"), three("Meridian", "Cities", "Science"));
        assert_eq!(said("Meridian: Cities", "Science: Meridian"), None);
    }

    #[test]
    fn a_feed_named_for_its_format_is_no_section() {
        assert_eq!(said("The Meridian", "The Meridian - RSS Feed"), three("The Meridian", "", ""));
    }

    #[test]
    fn titles_that_are_equal_or_share_nothing_say_nothing() {
        for (first, second) in
            [("The Meridian", "The Meridian"), ("The Meridian", "The Parallel"), ("", ""), ("a", "a | b")]
        {
            assert_eq!(said(first, second), None, "{first} and {second}");
        }
    }

    #[test]
    fn hosts_that_many_share_are_known_with_what_lies_below_them() {
        assert!(is_shared("medium.com") && is_shared("www.reddit.com"));
        assert!(!is_shared("mymedium.com") && !is_shared("meridian.example"));
    }
}
