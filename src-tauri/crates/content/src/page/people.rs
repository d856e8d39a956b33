//! Who made a story: JSON-LD, the profile's places, meta elements, byline markup, the lines under the headline.
//! A wrong name is worse than none; a house that signs is no person.

mod context;
mod printed;

use layover_model::Credit;
use url::Url;

use super::headline;
use super::linked_data::LinkedData;
use super::meta::Meta;
use super::neighbourhood::Line;
use super::outline::Outline;
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
    pub(super) outline: &'a Outline<'a>,
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
    let signed = tidy(printed::signed(page), page);
    // Content systems state the account that posted; what is printed under the headline is the byline.
    if !signed.is_empty() && !shares_a_name(&stated, &signed) {
        return (signed, Some(Source::Byline));
    }
    // A desk that is stated signs: what else is printed are reviewers and takers of pictures.
    if !stated.is_empty() || stated_house(page).is_some_and(|(house, _)| byline::is_desk(&house)) {
        return (stated, source);
    }
    let marked = tidy(printed::marked(page), page);
    // Where a house is said to have written it, only a byline in so many words says otherwise.
    let found = if marked.is_empty() && stated_house(page).is_none() {
        let loose = tidy(printed::loose(page), page);
        if loose.is_empty() { printed::lone(page) } else { loose }
    } else {
        marked
    };
    (found, Some(Source::Byline))
}

fn stated(page: &Page<'_>) -> (Vec<Credit>, Option<Source>) {
    let linked = tidy(linked(page), page);
    if !linked.is_empty() {
        return (linked, Some(Source::JsonLd));
    }
    let own_places = page.profile.map(|profile| profile.page.contributors.as_slice()).unwrap_or_default();
    let by_profile = own_places
        .iter()
        .map(|place| {
            tidy(printed::at(page, page.outline.document().select(place).nodes().iter().copied()), page)
        })
        .find(|found| !found.is_empty());
    if let Some(found) = by_profile {
        return (found, Some(Source::Profile));
    }
    for (value, source) in stated_names(page.meta) {
        let found = tidy(value.iter().flat_map(|value| byline::split(value)).collect(), page);
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
    let words = |name: &str| -> Vec<String> {
        name.split_whitespace().filter(|word| word.len() > 2).map(str::to_lowercase).collect()
    };
    one.iter().any(|credit| {
        let own = words(&credit.name);
        other.iter().any(|known| words(&known.name).iter().any(|word| own.contains(word)))
    })
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

/// Of these, libraries write one person each, with the family's name first.
const FAMILY_FIRST: [&str; 3] = ["dc.creator", "dcterms.creator", "citation_author"];

/// "Holm, Ada" is Ada Holm. More than a word before the comma is a whole name, and the rest another's.
fn given_first(value: &str) -> String {
    match value.split_once(',') {
        Some((family, given)) if !family.trim().contains(' ') && !given.contains([',', ';']) => {
            format!("{} {}", given.trim(), family.trim()).trim().to_owned()
        }
        _ => value.to_owned(),
    }
}

/// Names in meta elements, each group with its source; addresses and handles left out.
fn stated_names(meta: &Meta) -> Vec<(Vec<String>, Source)> {
    let mut groups = Vec::new();
    for name in META_NAMES {
        let mut values = meta.all(name);
        values.retain(|value| !value.contains("://") && !value.starts_with('@'));
        if FAMILY_FIRST.contains(&name) {
            values = values.iter().map(|value| given_first(value)).collect();
        }
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
    stated_house(page).or_else(|| Some((printed::house(page)?, Source::Byline)))
}

fn stated_house(page: &Page<'_>) -> Option<(String, Source)> {
    let is_site = |name: &str| page.site.is_some_and(|site| site.eq_ignore_ascii_case(name));
    let signs = |name: &str| byline::house(name).filter(|house| is_site(house) || !byline::is_office(house));
    let linked = page.data.authors().into_iter().find_map(|author| signs(&author.name));
    let by_meta = || {
        stated_names(page.meta)
            .into_iter()
            .find_map(|(values, source)| Some((values.iter().find_map(|value| signs(value))?, source)))
    };
    linked.map(|name| (name, Source::JsonLd)).or_else(by_meta)
}

fn tidy(credits: Vec<Credit>, page: &Page<'_>) -> Vec<Credit> {
    let host = page.base.and_then(Url::host_str).unwrap_or_default();
    let is_alone = credits.len() == 1;
    let mut kept: Vec<Credit> = Vec::new();
    for credit in credits {
        let is_site = page.site.is_some_and(|site| text::fold(site).eq_ignore_ascii_case(&credit.name));
        // Beside others the site's own name is the house; alone it may be the person the site is called after.
        let is_house = is_site || !is_alone && headline::is_site(&credit.name, page.site, host);
        let is_new = kept
            .iter()
            .all(|known| !known.name.eq_ignore_ascii_case(&credit.name) || known.role != credit.role);
        if !is_house && is_new {
            kept.push(credit);
        }
    }
    kept.truncate(NAMED_MAX);
    kept
}
