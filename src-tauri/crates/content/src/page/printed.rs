//! What stands around a headline: the sentence under it, the kicker over it, the section, the series.

use dom_query::NodeRef;

use super::headline::is_alike;
use super::linked_data::LinkedData;
use super::meta::Meta;
use super::outline::{self, Outline, Place};
use super::place::texts;
use super::sources::Source;
use crate::profile::Profile;
use crate::text;

const DEK_MAX: usize = 400;

/// Places of deks, the most telling first, and whether the name alone tells: anything may be called a subtitle.
static DEKS: [(Place, bool); 5] = [
    (Place::new("[itemprop=alternativeHeadline]", outline::ITEMPROP), true),
    (
        Place::new(
            "[class*=subheadline], [class*=sub-headline], [class*=subtitle], [class*=sub-title]",
            outline::DEK,
        ),
        false,
    ),
    (Place::new("[class*=standfirst], [class*=Standfirst]", outline::DEK), true),
    (
        Place::new(
            "p[class~=dek], h2[class~=dek], div[class~=dek], [class*=article-dek], [class*=article__dek]",
            outline::DEK,
        ),
        false,
    ),
    (
        Place::new(
            "p[class*=lede], div[class*=article-summary], p[class*=article-summary], p[class*=article__summary]",
            outline::DEK,
        ),
        false,
    ),
];
/// Headlines that a dek may follow.
static HEADLINES: Place = Place::new("header h1", outline::H1);

/// The sentence under the headline: stated as one, or printed there.
pub(super) fn dek(
    outline: &Outline<'_>,
    meta: &Meta,
    data: &LinkedData,
    description: &str,
    title: &str,
    profile: Option<&Profile>,
) -> Option<(String, Source)> {
    let own =
        texts(outline.document(), profile.map(|profile| profile.page.dek.as_slice())).into_iter().next();
    if let Some(own) = own {
        return Some((own, Source::Profile));
    }
    let is_dek = |dek: &String| (20..=DEK_MAX).contains(&dek.chars().count()) && dek != title;
    let after_headline = outline.at(&HEADLINES).filter_map(|headline| {
        let next = headline.next_element_sibling()?;
        (next.has_name("p") || next.has_name("h2")).then_some((next, false))
    });
    let named = DEKS.iter().flat_map(|(place, tells)| outline.at(place).map(move |node| (node, *tells)));
    let printed = named.chain(after_headline).map(|(node, tells)| (text::fold(&node.text()), tells, node));
    let printed = printed.filter(|(dek, tells, node)| {
        is_dek(dek) && (*tells || is_alike(dek, description) || is_near_headline(node))
    });
    let mut printed: Vec<String> = printed.map(|(dek, ..)| dek).collect();
    if !printed.is_empty() {
        let best = printed.iter().position(|dek| is_alike(dek, description)).unwrap_or(0);
        return Some((printed.swap_remove(best), Source::Print));
    }
    let linked = data.text("alternativeHeadline").map(|dek| (dek, Source::JsonLd));
    linked.or_else(|| meta.first_of(&["dcterms.alternative", "dek"])).filter(|(dek, _)| is_dek(dek))
}

static KICKERS: Place =
    Place::new("[class*=kicker], [class*=eyebrow], [class*=overline], [class*=rubric]", outline::KICKER);
const KICKER_MAX: usize = 100;

/// What stands over the headline, its parts apart by " | ".
pub(super) fn kicker(outline: &Outline<'_>, profile: Option<&Profile>) -> Option<(String, Source)> {
    let own =
        texts(outline.document(), profile.map(|profile| profile.page.kicker.as_slice())).into_iter().next();
    let own = own.map(|own| (own, Source::Profile));
    let (printed, source) = own.or_else(|| Some((printed_kicker(outline)?, Source::Print)))?;
    let mut parts: Vec<&str> = Vec::new();
    for part in printed.split(['|', '·', '•', '›', '»']).map(str::trim).filter(|part| !part.is_empty())
    {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    (!parts.is_empty()).then(|| (parts.join(" | "), source))
}

/// Its words; where a day stands among them, those of its first link.
fn printed_kicker(outline: &Outline<'_>) -> Option<String> {
    let node = kicker_node(outline)?;
    let words = text::fold(&node.text());
    if crate::dates::find(&words, false).is_none() {
        return Some(words);
    }
    let link = node.descendants_it().find(|inner| inner.has_name("a"))?;
    Some(text::fold(&link.text())).filter(|words| crate::dates::find(words, false).is_none())
}

/// A page with more of them has no kicker; each is looked at with what stands around it.
const CANDIDATES_MAX: usize = 60;

/// How far up from a kicker or a dek its headline is looked for.
const HEAD_LEVELS: usize = 4;

/// A paragraph of so many words is running text.
const PROSE_WORDS: u32 = 30;

/// Whether a box around holds the headline as well, and no running text stands between the two: what is called
/// a subtitle elsewhere belongs to a menu, a list or a box of its own.
fn is_near_headline(node: &NodeRef<'_>) -> bool {
    let mut around = node.ancestors_it(Some(HEAD_LEVELS)).take_while(|around| !around.has_name("body"));
    let is_headline = |inner: &NodeRef<'_>| inner.has_name("h1");
    let Some(head) = around.find(|around| around.descendants_it().any(|inner| is_headline(&inner))) else {
        return false;
    };
    let mut inside = head.descendants_it();
    if inside.find(|inner| inner.id == node.id || is_headline(inner)).is_some_and(|first| first.id == node.id)
    {
        return true;
    }
    let mut between = inside.take_while(|inner| inner.id != node.id);
    !between.any(|inner| inner.has_name("p") && text::word_count(&inner.text()) >= PROSE_WORDS)
}

fn kicker_node<'a>(outline: &Outline<'a>) -> Option<NodeRef<'a>> {
    outline.at_own(&KICKERS).take(CANDIDATES_MAX).find(|node| {
        (1..=KICKER_MAX).contains(&text::fold(&node.text()).chars().count()) && is_near_headline(node)
    })
}

/// The sections a story is filed under.
pub(super) fn sections(
    outline: &Outline<'_>,
    meta: &Meta,
    data: &LinkedData,
    profile: Option<&Profile>,
) -> Option<(Vec<String>, Source)> {
    let cleaned = |stated: Vec<String>| -> Vec<String> {
        stated.iter().map(|name| text::from_markup(name)).filter(|name| !name.is_empty()).collect()
    };
    let linked = cleaned(data.texts("articleSection"));
    let mut source = if linked.is_empty() { Source::OpenGraph } else { Source::JsonLd };
    let mut sections = linked;
    sections.extend(cleaned(meta.all("article:section")));
    if sections.is_empty() {
        source = Source::Profile;
        sections = texts(outline.document(), profile.map(|profile| profile.page.section.as_slice()));
        sections.truncate(1);
    }
    if sections.is_empty() {
        source = Source::Meta;
        sections.extend(meta.first(&["parsely-section", "cxenseparse:section", "section"]));
    }
    if sections.is_empty() {
        source = Source::Microdata;
        sections.extend(marked_section(outline));
    }
    if sections.is_empty() {
        source = Source::Print;
        sections.extend(printed_section(outline));
    }
    let mut seen = Vec::new();
    sections.retain(|section| {
        let slug = crate::section::slug(section);
        let is_new = !seen.contains(&slug);
        seen.push(slug);
        is_new
    });
    (!sections.is_empty()).then_some((sections, source))
}

static SECTION: Place = Place::new("[itemprop=articleSection]", outline::ITEMPROP);

fn marked_section(outline: &Outline<'_>) -> Option<String> {
    let first = outline.at(&SECTION).next()?;
    let name = first.attr("content").map_or_else(|| text::fold(&first.text()), |name| text::fold(&name));
    (!name.is_empty()).then_some(name)
}

/// The first link of the kicker, one that names no format before others.
fn printed_section(outline: &Outline<'_>) -> Option<String> {
    let links = kicker_node(outline)?.descendants().into_iter().filter(|inner| inner.has_name("a"));
    let names: Vec<String> =
        links.map(|link| text::fold(&link.text())).filter(|name| !name.is_empty()).collect();
    let is_plain = |name: &&String| crate::section::kind(name).is_none();
    // A section may be called Video; it is the section where nothing else is.
    names.iter().find(is_plain).or_else(|| names.first()).cloned()
}

const SERIES_MAX: usize = 100;

const SERIES: &str = "[itemprop=isPartOf][itemtype*=Series] [itemprop=name], [class~=article-series] a, [class~=series-name], [class~=series-title]";
static SERIES_NAMES: Place = Place::new(SERIES, outline::ITEMPROP | outline::SERIES);
/// The same on a page with boxes that hold links.
static SERIES_LINKS: Place = Place::new(SERIES, outline::ITEMPROP | outline::SERIES | outline::ANCHOR);
static SERIES_BOXES: Place = Place::new("[class~=article-series]", outline::SERIES);

/// The series a story is part of.
pub(super) fn series(
    outline: &Outline<'_>,
    meta: &Meta,
    data: &LinkedData,
    profile: Option<&Profile>,
) -> Option<(String, Source)> {
    let own =
        texts(outline.document(), profile.map(|profile| profile.page.series.as_slice())).into_iter().next();
    let marked = || {
        let holds_links = outline.at(&SERIES_BOXES).next().is_some();
        let mut found = outline.at_own(if holds_links { &SERIES_LINKS } else { &SERIES_NAMES });
        found.next().map(|node| (text::fold(&node.text()), Source::Print))
    };
    let found = own
        .map(|own| (own, Source::Profile))
        .or_else(|| Some((data.series()?, Source::JsonLd)))
        .or_else(|| meta.first_of(&["article:series", "og:series", "series"]))
        .or_else(marked);
    found
        .map(|(name, source)| (text::from_markup(&name), source))
        .filter(|(name, _)| !name.is_empty() && name.chars().count() <= SERIES_MAX)
}
