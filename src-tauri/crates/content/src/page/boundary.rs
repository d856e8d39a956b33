//! Where the story ends: other stories printed on the same page are told by their own addresses and taken
//! out. Must never take out what carries this page's own address or headline.

mod unmarked;

use dom_query::{Document, NodeRef};
use url::Url;

use unmarked::Heads;

use super::FurtherStory;
use super::metadata::Metadata;
use super::prose;
use crate::{canonical, profile, sanitise, text};

/// Attributes that say which address a box is about.
const OWN_ADDRESS: [&str; 10] = [
    "data-post-url",
    "data-permalink",
    "data-article-url",
    "data-canonical-url",
    "data-story-url",
    "data-address",
    "data-path",
    "data-url",
    "data-href",
    "itemid",
];
/// The same on an element inside a box that says nothing itself: only what cannot be a gallery's or a player's.
const INNER_ADDRESS: [&str; 4] =
    ["data-post-url", "data-article-url", "data-canonical-url", "data-story-url"];

/// Elements that tell where stories stand, in the page's order.
#[derive(Default)]
struct Found<'a> {
    boxes: Vec<NodeRef<'a>>,
    /// Boxes that state an address which may also be a gallery's or a player's.
    addressed: Vec<NodeRef<'a>>,
    templates: Vec<NodeRef<'a>>,
    heads: Heads<'a>,
}

fn look(document: &Document) -> Found<'_> {
    let mut found = Found::default();
    for node in document.root().descendants_it() {
        let Some(element) = node.element_ref() else { continue };
        match &*element.name.local {
            "template" => found.templates.push(node),
            "article" => found.boxes.push(node),
            _ if element
                .attrs
                .iter()
                .any(|attribute| marks_story(&attribute.name.local, &attribute.value)) =>
            {
                found.boxes.push(node);
            }
            "div" | "section" | "li" | "main"
                if element.attrs.iter().any(|attribute| OWN_ADDRESS.contains(&&*attribute.name.local)) =>
            {
                found.addressed.push(node);
            }
            _ => found.heads.note(node, &element),
        }
    }
    found
}

/// Whether an attribute makes an element the box of one story.
fn marks_story(name: &str, value: &str) -> bool {
    match name {
        "role" => value == "article",
        "itemtype" => value.contains("Article") || value.contains("BlogPosting"),
        "elid" | "data-article-id" | "data-post-id" => true,
        _ => false,
    }
}

/// Takes the other stories of a page out of it, and names them.
pub(super) fn cut(document: &Document, base: Option<&Url>, metadata: &Metadata) -> Vec<FurtherStory> {
    let mut further: Vec<FurtherStory> = Vec::new();
    let found = look(document);
    let words = std::cell::OnceCell::new();
    let words = || *words.get_or_init(|| document.body().map_or(0, |body| text::word_count(&body.text())));
    let headline = found.heads.headline(metadata);
    let addressed = found.addressed.iter().filter(|node| is_story_box(node));
    for node in found.boxes.iter().chain(addressed) {
        if is_gone(node) || holds_own_story(node, base, metadata, headline.as_ref()) {
            continue;
        }
        let Some(other) = other_story(node, base, metadata) else { continue };
        if metadata.is_live && is_entry(&other, metadata) {
            continue;
        }
        if stated_address(node).is_none() && is_most_of(node, words()) {
            continue;
        }
        node.remove_from_parent();
        if further.iter().all(|known| known.url != other.url) {
            further.push(other);
        }
    }
    found.templates.iter().for_each(NodeRef::remove_from_parent);
    // The entries of what is written while it happens are printed as stories are, and all are the page's own.
    if metadata.is_live {
        return further;
    }
    let articles: Vec<NodeRef<'_>> =
        found.boxes.into_iter().filter(|node| node.has_name("article")).collect();
    further.extend(cut_siblings(&articles, base, metadata));
    further.extend(found.heads.cut(base, metadata));
    further
}

/// Whether an address is the page's own with a question or a mark for one entry of it.
fn is_entry(other: &FurtherStory, metadata: &Metadata) -> bool {
    let bare = |address: &str| canonical::canonical(address.split(['?', '#']).next().unwrap_or_default());
    let entry = bare(&other.url);
    entry.is_some() && metadata.addresses.iter().any(|own| bare(own) == entry)
}

/// Whether a box holds a heading and the text under it.
fn is_story_box(node: &NodeRef<'_>) -> bool {
    node.descendants_it().any(|inner| is_heading(&inner))
        && prose::prose_in(node, BOX_WORDS_MIN) >= BOX_WORDS_MIN
}

/// A story in a box has so many words of running text.
const BOX_WORDS_MIN: u32 = 40;

/// Words of running text that make an `article` with the page's headline its whole story.
const OWN_WORDS_MIN: u32 = 60;
/// The same where the other begins as stories do.
const SHORT_WORDS_MIN: u32 = 15;

/// Where one `article` holds the headline and a text, every other with a heading of its own is another story.
fn cut_siblings(articles: &[NodeRef<'_>], base: Option<&Url>, metadata: &Metadata) -> Vec<FurtherStory> {
    let Some(own) = own_of_at_least(articles, metadata, SHORT_WORDS_MIN) else { return Vec::new() };
    let is_short = !holds_text(&own, OWN_WORDS_MIN);
    let mut further = Vec::new();
    for article in articles {
        let is_apart = article.id != own.id
            && !article.ancestors_it(None).any(|around| around.id == own.id)
            && !own.ancestors_it(None).any(|around| around.id == article.id);
        if is_apart && !is_gone(article) && is_headed(article, is_short, base, metadata) {
            further.extend(other_story(article, base, metadata));
            article.remove_from_parent();
        }
    }
    further
}

/// Whether an `article` has a heading of its own; beside a short story, one at its head that is printed as a story's:
/// the text of the page's own may stand in an `article` of its own, with headings between its parts.
fn is_headed(article: &NodeRef<'_>, is_strict: bool, base: Option<&Url>, metadata: &Metadata) -> bool {
    let Some(heading) = article.descendants_it().find(is_heading) else { return false };
    !is_strict
        || unmarked::leads(&heading, article)
            && (heading.has_name("h1")
                || unmarked::is_signed(&heading)
                || linked_story(&heading, base, metadata).is_some())
}

/// The innermost `article` that holds the headline and a text.
pub(super) fn own_of<'a>(articles: &[NodeRef<'a>], metadata: &Metadata) -> Option<NodeRef<'a>> {
    own_of_at_least(articles, metadata, OWN_WORDS_MIN)
}

fn own_of_at_least<'a>(articles: &[NodeRef<'a>], metadata: &Metadata, words: u32) -> Option<NodeRef<'a>> {
    let own =
        articles.iter().rfind(|article| !is_gone(article) && holds_headline(article, metadata)).copied();
    own.filter(|own| holds_text(own, words))
}

/// The same among all of a page.
pub(super) fn own_article<'a>(document: &'a Document, metadata: &Metadata) -> Option<NodeRef<'a>> {
    let articles: Vec<NodeRef<'a>> =
        document.root().descendants_it().filter(|node| node.has_name("article")).collect();
    own_of(&articles, metadata)
}

fn holds_headline(article: &NodeRef<'_>, metadata: &Metadata) -> bool {
    !metadata.title.is_empty()
        && article.descendants_it().any(|inner| {
            (inner.has_name("h1") || inner.has_name("h2"))
                && text::fold(&inner.text()).eq_ignore_ascii_case(&metadata.title)
        })
}

/// Whether there is running text in an `article`.
fn holds_text(article: &NodeRef<'_>, least: u32) -> bool {
    let mut words = 0_u32;
    article.descendants_it().filter(|inner| inner.has_name("p")).any(|paragraph| {
        words = words.saturating_add(text::word_count(&paragraph.text()));
        words >= least
    })
}

/// What holds most of a page's words is its story, whatever its heading links; only a mark knows better.
fn is_most_of(node: &NodeRef<'_>, words: u32) -> bool {
    text::word_count(&node.text()) > words / 2
}

/// Whether a box went with one around it.
fn is_gone(node: &NodeRef<'_>) -> bool {
    let top = node.ancestors_it(None).last();
    top.is_none_or(|top| top.is_element() && !top.has_name("html"))
}

/// A linked heading names its box only when it stands at its head: after at most so many words.
const WORDS_BEFORE_HEADING: u32 = 30;

/// The story a box is about, when it is not the page's own.
fn other_story(node: &NodeRef<'_>, base: Option<&Url>, metadata: &Metadata) -> Option<FurtherStory> {
    let (address, title) = stated_address(node).or_else(|| heading_link(node))?;
    story_at(&address, title, base, metadata)
}

/// The story a heading links, when it is not the page's own.
fn linked_story(heading: &NodeRef<'_>, base: Option<&Url>, metadata: &Metadata) -> Option<FurtherStory> {
    let (address, title) = link_of(heading)?;
    story_at(&address, title, base, metadata)
}

fn story_at(address: &str, title: String, base: Option<&Url>, metadata: &Metadata) -> Option<FurtherStory> {
    let url = sanitise::web_address(address, base)?;
    let folded = canonical::canonical(&url)?;
    let is_own = metadata.addresses.contains(&folded);
    // What leads to another site is a source or an advert, and the text around it may be the story's.
    let site = site_of(&folded);
    let is_of_site = metadata.addresses.iter().any(|own| site_of(own) == site);
    (!is_own && is_of_site && is_story_address(&folded)).then_some(FurtherStory { url, title })
}

/// The host of a folded address.
fn site_of(folded: &str) -> Option<&str> {
    folded.split('/').nth(2)
}

/// The front page is no story, nor what the site's profile knows to be none: sections, people.
fn is_story_address(folded: &str) -> bool {
    let is_inner = folded.split('/').skip(3).any(|segment| !segment.is_empty()) || folded.contains('?');
    is_inner && profile::find(folded).is_none_or(|profile| profile.is_story(folded))
}

/// The page's own story, or the box around all: by headline, by address, by its first heading where the page's own
/// headline stands in no other box.
fn holds_own_story(
    node: &NodeRef<'_>,
    base: Option<&Url>,
    metadata: &Metadata,
    headline: Option<&NodeRef<'_>>,
) -> bool {
    let is_apart = headline.is_some_and(|own| !own.ancestors_it(None).any(|around| around.id == node.id));
    let own_heading = |heading: &NodeRef<'_>| {
        let printed = text::fold(&heading.text()).to_lowercase();
        !is_apart && heading.has_name("h1") && heading_is_free(heading, base, metadata)
            || (!printed.is_empty() && printed == metadata.title.to_lowercase())
    };
    node.descendants_it().any(|inner| is_heading(&inner) && own_heading(&inner))
        || node
            .descendants_it()
            .chain(std::iter::once(*node))
            .any(|inner| is_own_mark(&inner, base, metadata))
}

/// An `h1` that links nowhere else.
fn heading_is_free(heading: &NodeRef<'_>, base: Option<&Url>, metadata: &Metadata) -> bool {
    let link = heading
        .descendants_it()
        .find(|inner| inner.has_name("a"))
        .or_else(|| heading.ancestors_it(Some(2)).find(|around| around.has_name("a")));
    let address = link
        .and_then(|link| link.attr("href"))
        .and_then(|href| canonical::canonical(&sanitise::web_address(&href, base)?));
    address.is_none_or(|address| metadata.addresses.contains(&address))
}

fn is_own_mark(node: &NodeRef<'_>, base: Option<&Url>, metadata: &Metadata) -> bool {
    if !node.is_element() {
        return false;
    }
    OWN_ADDRESS.iter().any(|name| {
        let address =
            node.attr(name).and_then(|address| canonical::canonical(&sanitise::web_address(&address, base)?));
        address.is_some_and(|address| metadata.addresses.contains(&address))
    })
}

fn stated_address(node: &NodeRef<'_>) -> Option<(String, String)> {
    let marked = std::iter::once(*node).chain(node.descendants_it()).filter(NodeRef::is_element);
    let mut found = marked.filter_map(|inner| {
        // A gallery inside a story has an address too; a mark for the whole box stands on it or says nothing.
        let is_box = inner.id == node.id;
        let names = if is_box { OWN_ADDRESS.as_slice() } else { &INNER_ADDRESS };
        let address = names.iter().find_map(|name| inner.attr(name))?;
        if !is_box && !inner.text().trim().is_empty() {
            return None;
        }
        let title =
            inner.attr("data-headline").or_else(|| inner.attr("data-title")).map(|title| text::fold(&title));
        Some((address.to_string(), title.unwrap_or_default()))
    });
    let (address, title) = found.next()?;
    let title = if title.is_empty() { own_heading(node) } else { title };
    Some((address, title))
}

/// The heading of a box whose address is known otherwise, linked or not.
fn own_heading(node: &NodeRef<'_>) -> String {
    node.descendants_it().find(is_heading).map(|heading| text::fold(&heading.text())).unwrap_or_default()
}

fn heading_link(node: &NodeRef<'_>) -> Option<(String, String)> {
    let heading = node.descendants_it().find(is_heading)?;
    let before = node.descendants_it().take_while(|inner| inner.id != heading.id).filter(NodeRef::is_text);
    if before.map(|inner| text::word_count(&inner.text())).sum::<u32>() > WORDS_BEFORE_HEADING {
        return None;
    }
    link_of(&heading)
}

fn link_of(heading: &NodeRef<'_>) -> Option<(String, String)> {
    let link = heading.descendants_it().find(|inner| inner.has_name("a") && inner.has_attr("href"));
    let link = link.or_else(|| {
        heading.ancestors_it(Some(2)).find(|around| around.has_name("a") && around.has_attr("href"))
    })?;
    Some((link.attr("href")?.to_string(), text::fold(&heading.text())))
}

fn is_heading(node: &NodeRef<'_>) -> bool {
    ["h1", "h2", "h3", "h4"].iter().any(|name| node.has_name(name))
}
