//! What a page says about its story, merged: JSON-LD, Open Graph, other meta elements, itemprop, `time`,
//! the profile's places, the headline, the address. Must never take the day of change for the day of printing.

use dom_query::{Document, NodeRef, Selection};
use layover_model::{Credit, Direction, Timestamp};
use url::Url;

use super::instants;
use super::linked_data::LinkedData;
use super::people;
use crate::profile::Profile;
use crate::{canonical, sanitise, text};

const TAGS_MAX: usize = 20;
const DEK_MAX: usize = 400;

/// What a page says.
#[derive(Clone, Debug, Default)]
pub(super) struct Metadata {
    pub(super) title: String,
    pub(super) dek: String,
    pub(super) kicker: String,
    pub(super) sections: Vec<String>,
    pub(super) tags: Vec<String>,
    pub(super) credits: Vec<Credit>,
    pub(super) published: Option<Timestamp>,
    pub(super) modified: Option<Timestamp>,
    pub(super) language: String,
    pub(super) direction: Direction,
    pub(super) canonical_url: Option<String>,
    /// Every folded address the page goes by.
    pub(super) addresses: Vec<String>,
    pub(super) site_name: Option<String>,
    pub(super) description: String,
    pub(super) image: Option<(String, Option<u32>, Option<u32>)>,
    pub(super) image_caption: String,
    pub(super) image_credit: String,
    pub(super) is_free: Option<bool>,
}

/// Reads a page.
pub(super) fn read(document: &Document, url: &str, profile: Option<&Profile>) -> Metadata {
    let meta = Meta::read(document);
    let base = Url::parse(url).ok();
    let stated_url = document
        .select("link[rel=canonical]")
        .attr("href")
        .map(|href| href.to_string())
        .or_else(|| meta.first(&["og:url"]))
        .and_then(|href| sanitise::web_address(&href, base.as_ref()));
    let addresses = addresses(url, stated_url.as_deref(), &meta);
    let data = LinkedData::read(document, &addresses);
    let site_name = meta
        .first(&["og:site_name"])
        .or_else(|| data.publisher())
        .or_else(|| meta.first(&["application-name"]));
    let site_name = site_name.map(|name| text::from_markup(&name)).filter(|name| !name.is_empty());
    let title = title(document, &meta, &data, site_name.as_deref(), &base);
    let description = description(&meta, &data);
    let language = language(document, &meta, &data);
    let (caption, credit) = data.image_words();
    let image = image(&meta, &data, base.as_ref());
    Metadata {
        dek: dek(document, &description, &title, profile),
        kicker: kicker(document, profile),
        sections: sections(document, &meta, &data, profile),
        tags: tags(&meta, &data),
        credits: people::credits(document, &meta, &data, base.as_ref(), profile, site_name.as_deref()),
        published: instants::published(document, &meta, &data, url),
        modified: instants::modified(document, &meta, &data),
        direction: direction(document, &language),
        language,
        canonical_url: stated_url.filter(|stated| super::is_same_site(stated, url)),
        addresses,
        site_name,
        title,
        description,
        image,
        image_caption: caption.unwrap_or_default(),
        image_credit: credit.unwrap_or_default(),
        is_free: data.is_free(),
    }
}

/// The meta elements of a page, names in lower case.
pub(super) struct Meta(Vec<(String, String)>);

impl Meta {
    fn read(document: &Document) -> Self {
        let elements = document.select("meta[content]");
        let named = elements.nodes().iter().filter_map(|meta| {
            let name =
                meta.attr("property").or_else(|| meta.attr("name")).or_else(|| meta.attr("http-equiv"))?;
            let content = meta.attr("content")?;
            let content = content.trim();
            (!content.is_empty()).then(|| (name.trim().to_ascii_lowercase(), content.to_owned()))
        });
        Self(named.collect())
    }

    /// The first of these names that the page states.
    pub(super) fn first(&self, names: &[&str]) -> Option<String> {
        names
            .iter()
            .find_map(|name| self.0.iter().find(|(known, _)| known == name))
            .map(|(_, content)| content.clone())
    }

    /// Everything stated under a name.
    pub(super) fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, content)| content.clone()).collect()
    }
}

fn addresses(url: &str, stated: Option<&str>, meta: &Meta) -> Vec<String> {
    let open_graph = meta.first(&["og:url"]);
    let all = [Some(url), stated, open_graph.as_deref()].into_iter().flatten();
    let mut folded: Vec<String> = all.filter_map(canonical::canonical).collect();
    folded.dedup();
    folded
}

fn title(
    document: &Document,
    meta: &Meta,
    data: &LinkedData,
    site: Option<&str>,
    base: &Option<Url>,
) -> String {
    let host = base.as_ref().and_then(Url::host_str).unwrap_or_default();
    let headings: Vec<String> = document
        .select("h1")
        .nodes()
        .iter()
        .map(|h1| text::fold(&h1.text()))
        .filter(|h1| !h1.is_empty())
        .collect();
    let written = text::fold(&document.select("head > title").text());
    let stated = [
        meta.first(&["og:title"]),
        data.text("headline"),
        meta.first(&["twitter:title", "dc.title", "parsely-title", "sailthru.title"]),
    ];
    let stated = stated
        .into_iter()
        .flatten()
        .map(|title| without_site(&text::from_markup(&title), site, host))
        .find(|title| !title.is_empty());
    // The headline as printed, when it is the one the page means.
    let candidates = [stated.clone(), Some(without_site(&written, site, host))];
    let printed = headings.iter().find(|h1| candidates.iter().flatten().any(|title| is_alike(h1, title)));
    if let Some(printed) = printed {
        return printed.clone();
    }
    stated
        .or_else(|| Some(without_site(&written, site, host)).filter(|title| !title.is_empty()))
        .or_else(|| headings.first().cloned())
        .unwrap_or_default()
}

/// "Headline | Site" without the site.
fn without_site(title: &str, site: Option<&str>, host: &str) -> String {
    let title = title.trim();
    for bar in [" | ", " – ", " — ", " - ", " · ", " :: ", " » ", ": ", " • "] {
        let Some((head, tail)) = title.rsplit_once(bar) else { continue };
        if is_site(tail, site, host) && !head.trim().is_empty() {
            return without_site(head, site, host);
        }
        if let Some((first, rest)) = title.split_once(bar)
            && is_site(first, site, host)
            && !rest.trim().is_empty()
        {
            return rest.trim().to_owned();
        }
    }
    title.to_owned()
}

fn is_site(part: &str, site: Option<&str>, host: &str) -> bool {
    let letters =
        |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let part = letters(part);
    let part = part.strip_prefix("the").unwrap_or(&part);
    if part.is_empty() {
        return true;
    }
    let name = host.strip_prefix("www.").unwrap_or(host).split('.').map(letters);
    let site = site.map(letters).unwrap_or_default();
    let site = site.strip_prefix("the").unwrap_or(&site);
    part == site
        || letters(host) == part
        || name.into_iter().any(|label| label.len() > 3 && (label == part || format!("the{part}") == label))
}

/// Equal up to punctuation, or one the greater part of the other.
fn is_alike(one: &str, other: &str) -> bool {
    let letters =
        |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (one, other) = (letters(one), letters(other));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    one == other
        || (other.contains(&one) && one.len() * 10 >= other.len() * 6)
        || (one.contains(&other) && other.len() * 10 >= one.len() * 6)
}

fn description(meta: &Meta, data: &LinkedData) -> String {
    let stated = meta
        .first(&["og:description", "description", "twitter:description", "dc.description"])
        .or_else(|| data.text("description"));
    stated.map(|description| text::from_markup(&description)).unwrap_or_default()
}

/// The sentence under the headline: printed on the page, and for a description only where it is printed too.
fn dek(document: &Document, description: &str, title: &str, profile: Option<&Profile>) -> String {
    if let Some(printed) =
        places(document, profile.map(|profile| profile.page.dek.as_slice())).into_iter().next()
    {
        return printed;
    }
    const PLACES: [&str; 5] = [
        "[itemprop=alternativeHeadline]",
        "[class*=subheadline], [class*=sub-headline], [class*=subtitle]",
        "[class*=standfirst], [class*=Standfirst]",
        "p[class~=dek], h2[class~=dek], div[class~=dek], [class*=article-dek], [class*=article__dek]",
        "header h1 + p, header h1 + h2",
    ];
    let printed = PLACES
        .iter()
        .flat_map(|place| document.select(place).nodes().to_vec())
        .map(|node| text::fold(&node.text()));
    let printed = printed.filter(|dek| (20..=DEK_MAX).contains(&dek.chars().count()) && dek != title);
    let mut printed: Vec<String> = printed.collect();
    let best = printed.iter().position(|dek| is_alike(dek, description)).unwrap_or(0);
    if printed.is_empty() { String::new() } else { printed.swap_remove(best) }
}

/// The texts at a profile's places, each once.
fn places(document: &Document, selectors: Option<&[String]>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for selector in selectors.unwrap_or_default() {
        for node in document.select(selector).nodes() {
            let printed = text::fold(&node.text());
            if !printed.is_empty() && !found.contains(&printed) {
                found.push(printed);
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    found
}

const KICKERS: &str = "[class*=kicker], [class*=eyebrow], [class*=overline], [class*=rubric]";
const KICKER_MAX: usize = 100;

/// What stands over the headline, its parts apart by " | ".
fn kicker(document: &Document, profile: Option<&Profile>) -> String {
    let own = places(document, profile.map(|profile| profile.page.kicker.as_slice())).into_iter().next();
    let printed =
        own.or_else(|| kicker_node(document).map(|node| text::fold(&node.text()))).unwrap_or_default();
    let mut parts: Vec<&str> = Vec::new();
    for part in printed.split(['|', '·', '•', '›', '»']).map(str::trim).filter(|part| !part.is_empty())
    {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join(" | ")
}

fn kicker_node(document: &Document) -> Option<NodeRef<'_>> {
    let found = own_article(document).select(KICKERS);
    found
        .nodes()
        .iter()
        .copied()
        .find(|node| (1..=KICKER_MAX).contains(&text::fold(&node.text()).chars().count()))
}

/// The first link of the kicker, one that names no format before others.
fn printed_section(document: &Document) -> Option<String> {
    let links = kicker_node(document)?.descendants().into_iter().filter(|inner| inner.has_name("a"));
    let names: Vec<String> =
        links.map(|link| text::fold(&link.text())).filter(|name| !name.is_empty()).collect();
    let is_plain = |name: &&String| crate::section::kind(name).is_none();
    // A section may be called Video; it is the section where nothing else is.
    names.iter().find(is_plain).or_else(|| names.first()).cloned()
}

fn sections(document: &Document, meta: &Meta, data: &LinkedData, profile: Option<&Profile>) -> Vec<String> {
    let stated = data.texts("articleSection").into_iter().chain(meta.all("article:section"));
    let mut sections: Vec<String> =
        stated.map(|section| text::from_markup(&section)).filter(|section| !section.is_empty()).collect();
    if sections.is_empty() {
        sections = places(document, profile.map(|profile| profile.page.section.as_slice()));
        sections.truncate(1);
    }
    if sections.is_empty() {
        sections.extend(printed_section(document));
    }
    let mut seen = Vec::new();
    sections.retain(|section| {
        let slug = crate::section::slug(section);
        let is_new = !seen.contains(&slug);
        seen.push(slug);
        is_new
    });
    sections
}

fn tags(meta: &Meta, data: &LinkedData) -> Vec<String> {
    let keywords = data
        .texts("keywords")
        .into_iter()
        .chain(meta.all("article:tag"))
        .chain(meta.first(&["news_keywords", "keywords"]));
    let mut tags: Vec<String> = Vec::new();
    for tag in keywords.flat_map(|list| list.split(',').map(text::from_markup).collect::<Vec<_>>()) {
        let is_label = !tag.is_empty() && tag.chars().count() <= 60 && !tag.contains(':');
        if is_label && tags.len() < TAGS_MAX && tags.iter().all(|known| !known.eq_ignore_ascii_case(&tag)) {
            tags.push(tag);
        }
    }
    tags
}

fn language(document: &Document, meta: &Meta, data: &LinkedData) -> String {
    let root = document.select("html");
    let stated = root
        .attr("lang")
        .or_else(|| root.attr("xml:lang"))
        .map(|lang| lang.trim().to_owned())
        .filter(|lang| !lang.is_empty());
    let stated = stated
        .or_else(|| data.text("inLanguage"))
        .or_else(|| meta.first(&["content-language", "og:locale", "dc.language", "language"]));
    let tag = stated.unwrap_or_default().replace('_', "-");
    let is_tag =
        (2..=35).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_tag { tag } else { String::new() }
}

fn direction(document: &Document, language: &str) -> Direction {
    let stated = document.select("html").attr("dir").or_else(|| document.select("body").attr("dir"));
    match stated.map(|dir| dir.trim().to_ascii_lowercase()).as_deref() {
        Some("rtl") => Direction::RightToLeft,
        Some("ltr") => Direction::LeftToRight,
        _ => crate::staging::direction(language),
    }
}

fn image(meta: &Meta, data: &LinkedData, base: Option<&Url>) -> Option<(String, Option<u32>, Option<u32>)> {
    let size = |name: &str| meta.first(&[name]).and_then(|size| size.trim().parse().ok());
    let open_graph = meta
        .first(&["og:image:secure_url", "og:image", "og:image:url"])
        .map(|url| (url, size("og:image:width"), size("og:image:height")));
    let found = open_graph
        .or_else(|| data.image())
        .or_else(|| meta.first(&["twitter:image", "twitter:image:src"]).map(|url| (url, None, None)));
    let (url, width, height) = found?;
    let url = sanitise::web_address(&url, base).filter(|url| !sanitise::is_tracking(url))?;
    Some((url, width, height))
}

/// Where what is printed of this story can stand: the article with the headline, else the whole page.
pub(super) fn own_article(document: &Document) -> Selection<'_> {
    let headlines = document.select("h1");
    let article = headlines
        .nodes()
        .iter()
        .find_map(|headline| headline.ancestors_it(None).find(|around| around.has_name("article")));
    article.map_or_else(|| document.select("html"), Selection::from)
}
