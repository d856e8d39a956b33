//! What a page says about its story, merged: JSON-LD, Open Graph, other meta elements, itemprop, `time`,
//! the profile's places, the headline, the address. Must never forget where a fact came from.

use dom_query::{Document, NodeRef};
use layover_model::{Credit, Direction, Kind, Timestamp};
use url::Url;

use super::headline::{self, Headline};
use super::instants;
use super::linked_data::LinkedData;
use super::meta::Meta;
use super::outline::{self, Outline, Place};
use super::people::{self, Portrait};
use super::sources::{Source, Sources};
use super::stated_text::StatedText;
use super::{crumbs, format, navigation, neighbourhood, onward, printed};
use crate::profile::Profile;
use crate::{canonical, sanitise, text};

const TAGS_MAX: usize = 20;

/// What a page says.
#[derive(Clone, Debug, Default)]
pub(super) struct Metadata {
    /// The headline as printed, where it is.
    pub(super) title: String,
    /// The same letters as stated, when they are.
    pub(super) stated_title: Option<String>,
    pub(super) dek: String,
    pub(super) kicker: String,
    pub(super) sections: Vec<String>,
    pub(super) kind: Option<Kind>,
    pub(super) tags: Vec<String>,
    pub(super) credits: Vec<Credit>,
    pub(super) house: Option<String>,
    pub(super) portraits: Vec<Portrait>,
    pub(super) published: Option<Timestamp>,
    pub(super) published_zone: Option<i32>,
    pub(super) modified: Option<Timestamp>,
    pub(super) modified_zone: Option<i32>,
    pub(super) language: String,
    pub(super) direction: Direction,
    pub(super) canonical_url: Option<String>,
    pub(super) original_url: Option<String>,
    /// Every folded address the page goes by.
    pub(super) addresses: Vec<String>,
    pub(super) site_name: Option<String>,
    pub(super) description: String,
    pub(super) image: Option<(String, Option<u32>, Option<u32>)>,
    pub(super) image_caption: String,
    pub(super) image_credit: String,
    pub(super) is_free: Option<bool>,
    pub(super) next_page: Option<String>,
    pub(super) series: Option<String>,
    /// The story's text as the page's data holds it.
    pub(super) stated_text: Option<StatedText>,
    /// Whether it is written while it happens, in entries.
    pub(super) is_live: bool,
    pub(super) sources: Sources,
}

/// A fact and its source, apart.
fn apart<T>(found: Option<(T, Source)>) -> (Option<T>, Option<Source>) {
    found.map_or((None, None), |(fact, source)| (Some(fact), Some(source)))
}

/// Reads a page. `url` is its base address.
pub(super) fn read(document: &Document, url: &str, profile: Option<&Profile>) -> Metadata {
    let outline = &Outline::of(document);
    let meta = Meta::read(outline);
    let base = Url::parse(url).ok();
    let (stated_url, stated_url_source) = apart(stated_url(outline, &meta, base.as_ref()));
    let addresses = addresses(url, stated_url.as_deref(), &meta);
    let data = LinkedData::read(outline, &addresses);
    let (site_name, site_source) = apart(site_name(&meta, &data));
    let host = base.as_ref().and_then(Url::host_str).unwrap_or_default();
    let Headline { printed: title, stated: stated_title, source: title_source } =
        headline::find(outline, &meta, &data, site_name.as_deref(), host);
    let lines = neighbourhood::around(outline, &title);
    let (description, description_source) = apart(description(&meta, &data));
    let description = description.unwrap_or_default();
    let (language, language_source) = apart(language(outline, &meta, &data));
    let language = language.unwrap_or_default();
    let people = people::find(&people::Page {
        outline,
        meta: &meta,
        data: &data,
        lines: &lines,
        base: base.as_ref(),
        profile,
        site: site_name.as_deref(),
    });
    let published = instants::published(outline, &meta, &data, &lines, (url, &language));
    let modified = instants::modified(outline, &meta, &data);
    let (dek, dek_source) = apart(printed::dek(outline, &meta, &data, &description, &title, profile));
    let (kicker, kicker_source) = apart(printed::kicker(outline, profile));
    let kicker = kicker.unwrap_or_default();
    let (sections, sections_source) = apart(printed::sections(outline, &meta, &data, profile));
    let (sections, sections_source) = match sections {
        Some(sections) => (sections, sections_source),
        None => {
            let crumb = crumbs::section(outline, &data, &title, (site_name.as_deref(), host));
            let found = crumb
                .or_else(|| navigation::section(outline, url, base.as_ref()).filter(|_| profile.is_none()));
            let (section, source) = apart(found);
            (section.unwrap_or_default(), source)
        }
    };
    let (kind, kind_source) = apart(format::kind(
        (&kicker, kicker_source),
        (&sections, sections_source),
        &meta,
        &data,
        stated_title.as_deref().unwrap_or(&title),
        url,
    ));
    let (tags, tags_source) = apart(tags(outline, &meta, &data));
    let (direction, direction_source) = direction(outline, &language);
    let (image, hero_source) = apart(image(&meta, &data, base.as_ref()));
    let (caption, credit) = data.image_words();
    let (is_free, is_free_source) = apart(is_free(outline, &meta, &data));
    let (next_page, next_page_source) =
        apart(onward::next_page(outline, url, &addresses, base.as_ref(), profile));
    let (series, series_source) = apart(printed::series(outline, &meta, &data, profile));
    let original_url = stated_url.as_deref().and_then(|stated| printed_elsewhere(stated, url));
    let canonical_url = stated_url.filter(|stated| super::is_same_site(stated, url));
    let (house, house_source) = apart(people.house);
    let sources = Sources {
        title: title_source,
        dek: dek_source,
        kicker: kicker_source,
        sections: sections_source,
        kind: kind_source,
        tags: tags_source,
        credits: people.source,
        house: house_source,
        published: published.map(|instant| instant.source),
        modified: modified.map(|instant| instant.source),
        language: language_source,
        direction: direction_source,
        hero: hero_source,
        canonical_url: stated_url_source.filter(|_| canonical_url.is_some()),
        site_name: site_source,
        excerpt: description_source,
        is_free: is_free_source,
        next_page: next_page_source,
        series: series_source,
    };
    Metadata {
        title,
        stated_title,
        dek: dek.unwrap_or_default(),
        kicker,
        sections,
        kind,
        tags: tags.unwrap_or_default(),
        credits: people.credits,
        house,
        portraits: people.portraits,
        published: published.map(|instant| instant.at),
        published_zone: published.and_then(|instant| instant.zone),
        modified: modified.map(|instant| instant.at),
        modified_zone: modified.and_then(|instant| instant.zone),
        language,
        direction,
        canonical_url,
        original_url,
        addresses,
        site_name,
        description,
        image,
        image_caption: caption.unwrap_or_default(),
        image_credit: credit.unwrap_or_default(),
        is_free,
        next_page,
        series,
        stated_text: data.article_text(),
        is_live: data.is_live(),
        sources,
    }
}

/// A page that calls an address of another site its own was printed there first.
fn printed_elsewhere(stated: &str, url: &str) -> Option<String> {
    let folded = canonical::canonical(stated)?;
    let own = canonical::canonical(url)?;
    let (here, _) = host_and_path(&own)?;
    let (there, path) = host_and_path(&folded)?;
    let is_of = |one: &str, other: &str| one.strip_suffix(other).is_some_and(|rest| rest.ends_with('.'));
    let is_one_house = here == there || is_of(here, there) || is_of(there, here);
    // The front page of another site is a mistake in a template, not a story.
    (!is_one_house && !path.trim_matches('/').is_empty()).then(|| stated.to_owned())
}

fn host_and_path(address: &str) -> Option<(&str, &str)> {
    let (_, rest) = address.split_once("://")?;
    Some(rest.split_once('/').unwrap_or((rest, "")))
}

static CANONICAL: Place = Place::new("link[rel=canonical]", outline::LINK);

fn stated_url(outline: &Outline<'_>, meta: &Meta, base: Option<&Url>) -> Option<(String, Source)> {
    let linked = outline.at(&CANONICAL).next().and_then(|link| link.attr("href"));
    let linked = linked.map(|href| (href.to_string(), Source::Link));
    let (href, source) = linked.or_else(|| meta.first_of(&["og:url"]))?;
    Some((sanitise::web_address(&href, base)?, source))
}

fn site_name(meta: &Meta, data: &LinkedData) -> Option<(String, Source)> {
    let stated = meta
        .first_of(&["og:site_name"])
        .or_else(|| Some((data.publisher()?, Source::JsonLd)))
        .or_else(|| meta.first_of(&["application-name"]));
    stated.map(|(name, source)| (text::from_markup(&name), source)).filter(|(name, _)| !name.is_empty())
}

fn addresses(url: &str, stated: Option<&str>, meta: &Meta) -> Vec<String> {
    let open_graph = meta.first(&["og:url"]);
    let all = [Some(url), stated, open_graph.as_deref()].into_iter().flatten();
    let mut folded: Vec<String> = all.filter_map(canonical::canonical).collect();
    folded.dedup();
    folded
}

fn description(meta: &Meta, data: &LinkedData) -> Option<(String, Source)> {
    let (stated, source) = meta
        .first_of(&[
            "og:description",
            "description",
            "twitter:description",
            "dc.description",
            "dcterms.description",
        ])
        .or_else(|| Some((data.text("description")?, Source::JsonLd)))?;
    let description = text::from_markup(&stated);
    (!description.is_empty()).then_some((description, source))
}

fn tags(outline: &Outline<'_>, meta: &Meta, data: &LinkedData) -> Option<(Vec<String>, Source)> {
    let groups = [
        (data.texts("keywords"), Source::JsonLd),
        (meta.all("article:tag"), Source::OpenGraph),
        (
            meta.first(&["news_keywords", "parsely-tags", "sailthru.tags", "keywords"]).into_iter().collect(),
            Source::Meta,
        ),
    ];
    let mut tags: Vec<String> = Vec::new();
    let mut first_source = None;
    for (lists, source) in groups {
        for tag in lists.iter().flat_map(|list| list.split([',', ';'])).map(text::from_markup) {
            let is_label = !tag.is_empty() && tag.chars().count() <= 60 && !tag.contains(':');
            if is_label && tags.len() < TAGS_MAX && tags.iter().all(|known| !known.eq_ignore_ascii_case(&tag))
            {
                tags.push(tag);
                first_source = first_source.or(Some(source));
            }
        }
    }
    if tags.is_empty() {
        tags = printed_tags(outline);
        first_source = (!tags.is_empty()).then_some(Source::Print);
    }
    Some((tags, first_source?))
}

/// The labels under a story whose page states none.
fn printed_tags(outline: &Outline<'_>) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for link in outline.at_own(&LABELS) {
        let tag = text::fold(&link.text());
        let tag = tag.trim_start_matches('#');
        let is_new = tags.iter().all(|known| !known.eq_ignore_ascii_case(tag));
        if is_new && tags.len() < TAGS_MAX && (1..=60).contains(&tag.chars().count()) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

static LABELS: Place = Place::new("a[rel~=tag]", outline::REL);

fn attribute(node: Option<NodeRef<'_>>, name: &str) -> Option<String> {
    node.and_then(|node| node.attr(name)).map(|value| value.to_string())
}

fn language(outline: &Outline<'_>, meta: &Meta, data: &LinkedData) -> Option<(String, Source)> {
    let root = outline.with(outline::ROOT).next();
    let stated = attribute(root, "lang")
        .or_else(|| attribute(root, "xml:lang"))
        .map(|lang| lang.trim().to_owned())
        .filter(|lang| !lang.is_empty())
        .map(|lang| (lang, Source::Root));
    let (stated, source) =
        stated.or_else(|| Some((data.text("inLanguage")?, Source::JsonLd))).or_else(|| {
            meta.first_of(&["content-language", "og:locale", "dc.language", "dcterms.language", "language"])
        })?;
    let tag = stated.replace('_', "-");
    let is_tag =
        (2..=35).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_tag.then_some((tag, source))
}

fn direction(outline: &Outline<'_>, language: &str) -> (Direction, Option<Source>) {
    let of_first = |kind| attribute(outline.with(kind).next(), "dir");
    let stated = of_first(outline::ROOT).or_else(|| of_first(outline::BODY));
    match stated.map(|dir| dir.trim().to_ascii_lowercase()).as_deref() {
        Some("rtl") => (Direction::RightToLeft, Some(Source::Root)),
        Some("ltr") => (Direction::LeftToRight, Some(Source::Root)),
        _ => (crate::staging::direction(language), None),
    }
}

type Image = (String, Option<u32>, Option<u32>);

fn image(meta: &Meta, data: &LinkedData, base: Option<&Url>) -> Option<(Image, Source)> {
    let size = |name: &str| meta.first(&[name]).and_then(|size| size.trim().parse().ok());
    let open_graph = meta
        .first(&["og:image:secure_url", "og:image", "og:image:url"])
        .map(|url| ((url, size("og:image:width"), size("og:image:height")), Source::OpenGraph));
    let by_meta = || {
        meta.first(&["twitter:image", "twitter:image:src", "parsely-image-url", "sailthru.image.full"])
            .map(|url| ((url, None, None), Source::Meta))
    };
    let ((url, width, height), source) =
        open_graph.or_else(|| Some((data.image()?, Source::JsonLd))).or_else(by_meta)?;
    let url = sanitise::web_address(&url, base).filter(|url| !sanitise::is_tracking(url))?;
    Some(((url, width, height), source))
}

static FREE: Place = Place::new("meta[itemprop=isAccessibleForFree]", outline::META);

/// Whether the story can be read without paying, where the page says so.
fn is_free(outline: &Outline<'_>, meta: &Meta, data: &LinkedData) -> Option<(bool, Source)> {
    let by_tier = || match meta.first(&["article:content_tier"])?.to_ascii_lowercase().as_str() {
        "free" => Some((true, Source::OpenGraph)),
        "locked" => Some((false, Source::OpenGraph)),
        _ => None,
    };
    let by_mark = || {
        let mark = outline.at(&FREE).next()?.attr("content")?;
        match mark.trim().to_ascii_lowercase().as_str() {
            "true" => Some((true, Source::Microdata)),
            "false" => Some((false, Source::Microdata)),
            _ => None,
        }
    };
    data.is_free().map(|is_free| (is_free, Source::JsonLd)).or_else(by_tier).or_else(by_mark)
}
