//! Who made a story: JSON-LD, the profile's places, meta elements, byline markup, in that order.

use dom_query::{Document, NodeRef};
use layover_model::Credit;
use url::Url;

use super::linked_data::LinkedData;
use super::metadata::Meta;
use crate::profile::Profile;
use crate::{byline, sanitise, text};

const PLACES: [&str; 6] = [
    "[itemprop=author] [itemprop=name], [itemprop~=author]",
    "a[rel~=author], [rel=author]",
    "[class*=byline] a[href*=author], [class*=byline] a[href*='/people/'], [class*=byline] a[href*='/by/']",
    "[class~=byline], [class*=byline__name], [class*=byline-name], [class*=article-author], [class*=author-name], [class*=author__name], [class*=post-author]",
    "[class*=byline], [class~=author], [id=author], [class~=writer]",
    "address",
];

/// The people a page names for its story.
pub(super) fn credits(
    document: &Document,
    meta: &Meta,
    data: &LinkedData,
    base: Option<&Url>,
    profile: Option<&Profile>,
    site: Option<&str>,
) -> Vec<Credit> {
    let linked = data.authors().into_iter().flat_map(|(name, url)| {
        let mut credits = byline::split(&name);
        if let [only] = credits.as_mut_slice() {
            only.page_url = url.and_then(|url| sanitise::web_address(&url, base));
        }
        credits
    });
    let linked = tidy(linked.collect(), site);
    if !linked.is_empty() {
        return linked;
    }
    let own_places = profile.map(|profile| profile.page.contributors.as_slice()).unwrap_or_default();
    let by_profile = own_places.iter().map(String::as_str);
    let found =
        by_profile.map(|place| tidy(printed(document, place, base), site)).find(|found| !found.is_empty());
    found
        .or_else(|| Some(tidy(stated(meta), site)).filter(|found| !found.is_empty()))
        .or_else(|| {
            PLACES
                .iter()
                .map(|place| tidy(printed(document, place, base), site))
                .find(|found| !found.is_empty())
        })
        .unwrap_or_default()
}

fn stated(meta: &Meta) -> Vec<Credit> {
    const NAMES: [&str; 9] = [
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "citation_author",
        "twitter:creator:name",
    ];
    let found = NAMES.iter().map(|name| {
        let values =
            meta.all(name).into_iter().filter(|value| !value.contains("://") && !value.starts_with('@'));
        values.flat_map(|value| byline::split(&value)).collect::<Vec<_>>()
    });
    found.into_iter().find(|credits| !credits.is_empty()).unwrap_or_default()
}

/// The names at a place, up to the second box of that kind: the next belongs to another story.
fn printed(document: &Document, place: &str, base: Option<&Url>) -> Vec<Credit> {
    let mut credits: Vec<Credit> = Vec::new();
    let mut first_box = None;
    for node in document.select(place).nodes().iter().filter(|node| !is_elsewhere(node)).take(6) {
        let words =
            node.attr("content").map_or_else(|| text::fold(&node.text()), |content| text::fold(&content));
        if words.chars().count() > 160 {
            continue;
        }
        let mut named = byline::split(&without_date(&words));
        if let [only] = named.as_mut_slice() {
            only.page_url = page_of(node, base);
        }
        let is_link = node.has_name("a");
        // The next byline in running order belongs to the next story; links side by side are one byline.
        let is_beside = first_box.is_none_or(|first| node.parent().is_some_and(|parent| parent.id == first));
        if !credits.is_empty() && !is_beside {
            break;
        }
        first_box = first_box.or_else(|| node.parent().map(|parent| parent.id));
        credits.extend(named);
        if !credits.is_empty() && !is_link {
            break;
        }
    }
    credits
}

/// "Ana Ruiz May 3, 2023" is Ana Ruiz.
fn without_date(words: &str) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let parts: Vec<&str> = words.split(' ').collect();
    let cut = parts.iter().enumerate().position(|(index, part)| {
        let next_is_number =
            parts.get(index + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        part.starts_with(|c: char| c.is_ascii_digit())
            || (MONTHS.iter().any(|month| part.starts_with(month)) && next_is_number)
            || matches!(*part, "Published" | "Updated" | "Posted" | "on" | "@")
    });
    parts.get(..cut.unwrap_or(parts.len())).unwrap_or_default().join(" ")
}

fn page_of(node: &NodeRef<'_>, base: Option<&Url>) -> Option<String> {
    let link = if node.has_name("a") {
        Some(*node)
    } else {
        node.descendants_it().find(|inner| inner.has_name("a"))
    };
    link.and_then(|link| link.attr("href")).and_then(|href| sanitise::web_address(&href, base))
}

/// Bylines of comments, of related stories and of other stories on the page.
fn is_elsewhere(node: &NodeRef<'_>) -> bool {
    node.ancestors_it(None).any(|around| {
        around.has_name("aside")
            || around.has_name("footer") && !around.ancestors_it(None).any(|outer| outer.has_name("article"))
            || around.class().is_some_and(|class| {
                let class = class.to_ascii_lowercase();
                ["comment", "related", "sidebar", "recommend", "widget-area", "infinite"]
                    .iter()
                    .any(|mark| class.contains(mark))
            })
    })
}

fn tidy(credits: Vec<Credit>, site: Option<&str>) -> Vec<Credit> {
    let mut kept: Vec<Credit> = Vec::new();
    for credit in credits {
        let is_site = site.is_some_and(|site| site.eq_ignore_ascii_case(&credit.name));
        if !is_site
            && kept
                .iter()
                .all(|known| !known.name.eq_ignore_ascii_case(&credit.name) || known.role != credit.role)
        {
            kept.push(credit);
        }
    }
    kept.truncate(12);
    kept
}
