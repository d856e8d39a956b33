//! The `meta` elements of a page. Must never be asked about what is printed.

use super::outline::{self, Outline};
use super::sources::Source;

/// Names in lower case, `dc:title` written `dc.title`, each with its content.
pub(super) struct Meta(Vec<(String, String)>);

impl Meta {
    pub(super) fn read(outline: &Outline<'_>) -> Self {
        // A `property` says more than a `name` of the same words.
        let (mut stated, mut named) = (Vec::new(), Vec::new());
        for element in outline.with(outline::META) {
            let list = if element.has_attr("property") { &mut stated } else { &mut named };
            let names = element
                .attr("property")
                .or_else(|| element.attr("name"))
                .or_else(|| element.attr("http-equiv"));
            let (Some(names), Some(content)) = (names, element.attr("content")) else { continue };
            let content = content.trim();
            if content.is_empty() {
                continue;
            }
            // One element may state several properties: "dc:title og:title".
            for name in names.split_ascii_whitespace() {
                list.push((plain_name(name), content.to_owned()));
            }
        }
        stated.append(&mut named);
        Self(stated)
    }

    /// The first of these names that the page states.
    pub(super) fn first(&self, names: &[&str]) -> Option<String> {
        self.first_of(names).map(|(content, _)| content)
    }

    /// The same, with its source.
    pub(super) fn first_of(&self, names: &[&str]) -> Option<(String, Source)> {
        names.iter().find_map(|name| {
            let (_, content) = self.0.iter().find(|(known, _)| known == name)?;
            Some((content.clone(), Source::of_meta(name)))
        })
    }

    /// Everything stated under a name.
    pub(super) fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, content)| content.clone()).collect()
    }
}

fn plain_name(name: &str) -> String {
    let name = name.trim().to_ascii_lowercase();
    for family in ["dc", "dcterm", "dcterms", "sailthru", "parsely"] {
        if let Some(rest) = name.strip_prefix(family).and_then(|rest| rest.strip_prefix([':', '.'])) {
            return format!("{family}.{rest}");
        }
    }
    name
}
