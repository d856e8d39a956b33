//! Who made a story: JSON-LD, the profile's places, meta elements, byline markup, the lines under the headline.
//! A wrong name is worse than none; a house that signs is no person.

mod printed;

use dom_query::Document;
use layover_model::Credit;
use url::Url;

use super::linked_data::LinkedData;
use super::meta::Meta;
use super::neighbourhood::Line;
use super::sources::Source;
use crate::profile::Profile;
use crate::{byline, sanitise, text};

const NAMED_MAX: usize = 12;

/// The picture of somebody who made the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// Their name, as credited.
    pub name: String,
    /// Where the picture is, http or https.
    pub url: String,
}

/// Who made a story.
#[derive(Clone, Debug, Default)]
pub(super) struct People {
    pub(super) credits: Vec<Credit>,
    pub(super) source: Option<Source>,
    /// Who signs where no person is named.
    pub(super) house: Option<(String, Source)>,
    pub(super) portraits: Vec<Portrait>,
}

/// What a page says, for one look at it.
pub(super) struct Page<'a> {
    pub(super) document: &'a Document,
    pub(super) meta: &'a Meta,
    pub(super) data: &'a LinkedData,
    pub(super) lines: &'a [Line<'a>],
    pub(super) base: Option<&'a Url>,
    pub(super) profile: Option<&'a Profile>,
    pub(super) site: Option<&'a str>,
}

/// The people a page names for its story.
pub(super) fn find(page: &Page<'_>) -> People {
    let (mut credits, source) = credits(page);
    printed::add_pages(&mut credits, page);
    let house = if credits.is_empty() { house(page) } else { None };
    let portraits = printed::portraits(&credits, page);
    People { source: source.filter(|_| !credits.is_empty()), credits, house, portraits }
}

fn credits(page: &Page<'_>) -> (Vec<Credit>, Option<Source>) {
    let (stated, source) = stated(page);
    let signed = tidy(printed::signed(page), page.site);
    // Content systems state the account that posted; what is printed under the headline is the byline.
    if !signed.is_empty() && !shares_a_name(&stated, &signed) {
        return (signed, Some(Source::Byline));
    }
    if !stated.is_empty() {
        return (stated, source);
    }
    (tidy(printed::marked(page), page.site), Some(Source::Byline))
}

fn stated(page: &Page<'_>) -> (Vec<Credit>, Option<Source>) {
    let linked = tidy(linked(page), page.site);
    if !linked.is_empty() {
        return (linked, Some(Source::JsonLd));
    }
    let own_places = page.profile.map(|profile| profile.page.contributors.as_slice()).unwrap_or_default();
    let by_profile = own_places
        .iter()
        .map(|place| tidy(printed::at(page.document, place, page.base), page.site))
        .find(|found| !found.is_empty());
    if let Some(found) = by_profile {
        return (found, Some(Source::Profile));
    }
    for (value, source) in stated_names(page.meta) {
        let found = tidy(value.iter().flat_map(|value| byline::split(value)).collect(), page.site);
        if !found.is_empty() {
            return (found, Some(source));
        }
    }
    (Vec::new(), None)
}

fn linked(page: &Page<'_>) -> Vec<Credit> {
    let authors = page.data.authors().into_iter().filter(|author| !author.is_organization);
    let named = authors.flat_map(|author| {
        let mut credits = byline::split(&author.name);
        if let [only] = credits.as_mut_slice() {
            only.page_url = author.url.and_then(|url| sanitise::web_address(&url, page.base));
        }
        credits
    });
    named.collect()
}

/// Whether two bylines speak of the same people.
fn shares_a_name(one: &[Credit], other: &[Credit]) -> bool {
    let last = |name: &str| name.split_whitespace().last().unwrap_or_default().to_lowercase();
    one.iter().any(|credit| other.iter().any(|known| last(&known.name) == last(&credit.name)))
}

const META_NAMES: [&str; 16] = [
    "author",
    "article:author",
    "article:author:name",
    "og:author",
    "article_author",
    "authors",
    "parsely-author",
    "parsely.author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "citation_author",
    "twitter:creator:name",
    "cxenseparse:author",
    "creator",
];

/// Names in meta elements, each group with its source; addresses and handles left out.
fn stated_names(meta: &Meta) -> Vec<(Vec<String>, Source)> {
    let mut groups = Vec::new();
    for name in META_NAMES {
        let mut values = meta.all(name);
        values.retain(|value| !value.contains("://") && !value.starts_with('@'));
        if !values.is_empty() {
            groups.push((values, Source::of_meta(name)));
        }
    }
    // Labels under a shared link: "Written by", "Ana Ruiz".
    for (label, value) in [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")] {
        let is_author = meta.first(&[label]).is_some_and(|label| {
            let label = label.to_lowercase();
            ["written by", "author", "by", "verfasst von", "écrit par", "escrito por", "geschrieben von"]
                .contains(&label.trim())
        });
        if is_author {
            groups.extend(meta.first(&[value]).map(|name| (vec![name], Source::Meta)));
        }
    }
    groups
}

/// The house that signs: stated, else printed.
fn house(page: &Page<'_>) -> Option<(String, Source)> {
    let linked = page.data.authors().into_iter().find_map(|author| byline::house(&author.name));
    let by_meta = || {
        stated_names(page.meta)
            .into_iter()
            .find_map(|(values, source)| Some((values.iter().find_map(|value| byline::house(value))?, source)))
    };
    let linked = linked.map(|name| (name, Source::JsonLd));
    linked.or_else(by_meta).or_else(|| Some((printed::house(page)?, Source::Byline)))
}

fn tidy(credits: Vec<Credit>, site: Option<&str>) -> Vec<Credit> {
    let mut kept: Vec<Credit> = Vec::new();
    for credit in credits {
        let is_site = site.is_some_and(|site| text::fold(site).eq_ignore_ascii_case(&credit.name));
        let is_new = kept
            .iter()
            .all(|known| !known.name.eq_ignore_ascii_case(&credit.name) || known.role != credit.role);
        if !is_site && is_new {
            kept.push(credit);
        }
    }
    kept.truncate(NAMED_MAX);
    kept
}
