//! Finds the text: where the profile says, else with dom_smoothie on what is left after the boundary.

use dom_query::{Document, NodeId, NodeRef};
use dom_smoothie::{Config, ParsePolicy, Readability};
use url::Url;

use super::landmarks::Landmarks;
use super::metadata::Metadata;
use super::{FurtherStory, addresses, boundary, breaks, noise, polish, prelude, settle, stated_text};
use crate::profile::{PageRules, Profile};
use crate::sanitise::{self, CleanBody};
use crate::text;

/// A text of fewer words is not what a profile's places are for.
const PROFILE_WORDS_MIN: u32 = 20;

/// What was found.
pub(super) struct Found {
    pub(super) body: CleanBody,
    pub(super) further: Vec<FurtherStory>,
    /// Whether the first engine left doubts, and a second was asked.
    pub(super) has_second_opinion: bool,
}

/// The text of a page's story.
pub(super) fn article(
    document: Document,
    html: &str,
    base: &str,
    metadata: &Metadata,
    profile: Option<&Profile>,
) -> Found {
    let base_url = Url::parse(base).ok();
    let mut further = boundary::cut(&document, base_url.as_ref(), metadata);
    if let Some(rules) = profile.map(|profile| &profile.page) {
        remove_others(&document, base_url.as_ref(), rules, &mut further);
        remove_noise(&document, rules);
        if let Some(body) = by_profile(&document, base, rules, metadata) {
            return Found { body, further, has_second_opinion: false };
        }
    }
    let landmarks = Landmarks::find(&document);
    let own = landmarks.own_lines(metadata);
    noise::remove_boxes(&document, &metadata.title);
    prelude::prepare(&document);
    let marked = landmarks.marked_words();
    drop(landmarks);
    let text = by_engine(document, html, base, metadata);
    let page = Page { html, base, metadata, own, marked };
    let settled = settle::settle(&page, text);
    let body = stated_text::or_stated(settled.body, metadata, base);
    Found { body, further, has_second_opinion: settled.has_second_opinion }
}

/// What every step about one page knows.
pub(super) struct Page<'a> {
    pub(super) html: &'a str,
    pub(super) base: &'a str,
    pub(super) metadata: &'a Metadata,
    /// Paragraphs of the one article that holds the headline.
    pub(super) own: Vec<String>,
    /// Words of the one box the page marks as its article.
    pub(super) marked: u32,
}

fn remove_others(
    document: &Document,
    base: Option<&Url>,
    rules: &PageRules,
    further: &mut Vec<FurtherStory>,
) {
    for selector in &rules.others {
        for node in document.select(selector).nodes() {
            for link in node.descendants().into_iter().filter(|inner| inner.has_name("a")) {
                let is_headline = link
                    .ancestors_it(Some(2))
                    .any(|around| ["h1", "h2", "h3"].iter().any(|name| around.has_name(name)));
                let url = link
                    .attr("href")
                    .filter(|_| is_headline)
                    .and_then(|href| sanitise::web_address(&href, base));
                if let Some(url) = url.filter(|url| further.iter().all(|known| known.url != *url)) {
                    further.push(FurtherStory { url, title: text::fold(&link.text()) });
                }
            }
            node.remove_from_parent();
        }
    }
}

fn remove_noise(document: &Document, rules: &PageRules) {
    let kept: Vec<NodeId> = named(document, &rules.keep).iter().map(|node| node.id).collect();
    let noise = named(document, &rules.noise);
    noise.iter().filter(|node| !kept.contains(&node.id)).for_each(NodeRef::remove_from_parent);
}

/// What any of the selectors names, each once.
fn named<'a>(document: &'a Document, selectors: &[String]) -> Vec<NodeRef<'a>> {
    let mut found: Vec<NodeRef<'a>> = Vec::new();
    for node in selectors.iter().flat_map(|selector| document.select(selector).nodes().to_vec()) {
        if found.iter().all(|known| known.id != node.id) {
            found.push(node);
        }
    }
    found
}

fn by_profile(document: &Document, base: &str, rules: &PageRules, metadata: &Metadata) -> Option<CleanBody> {
    for story in &rules.story {
        let inside = document.select(story);
        let mut parts: Vec<NodeRef<'_>> = Vec::new();
        for body in &rules.body {
            let found = inside.select(body);
            parts.extend(
                found
                    .nodes()
                    .iter()
                    .filter(|node| {
                        !node.ancestors_it(None).any(|around| parts.iter().any(|part| part.id == around.id))
                    })
                    .copied()
                    .collect::<Vec<_>>(),
            );
        }
        let whole: String = parts.iter().map(|part| part.html().to_string()).collect();
        let body = finish(Document::fragment(whole.as_str()), base, metadata, &rules.keep);
        if text::word_count(&text::plain_text(&body.html)) >= PROFILE_WORDS_MIN {
            return Some(body);
        }
    }
    None
}

/// The engine's first try, and where that finds little those that throw away less: the first that finds enough, else
/// the one that found most.
fn by_engine(document: Document, html: &str, base: &str, metadata: &Metadata) -> Option<Document> {
    let mut best = read(document, base, ParsePolicy::Strict);
    if is_settled(best.as_ref()) {
        return best.map(|(document, _)| document);
    }
    let page = cleared(html, base, metadata);
    for policy in [ParsePolicy::Moderate, ParsePolicy::Clean, ParsePolicy::Raw] {
        let found = read(page.clone(), base, policy);
        if best.is_none() || length_of(found.as_ref()) > length_of(best.as_ref()) {
            best = found;
        }
        if is_settled(best.as_ref()) {
            break;
        }
    }
    best.map(|(document, _)| document)
}

/// Shorter texts are tried anew with less cleaning, in characters.
const SETTLED_CHARACTERS: usize = 500;

fn length_of(found: Option<&(Document, usize)>) -> usize {
    found.map_or(0, |(_, length)| *length)
}

fn is_settled(found: Option<&(Document, usize)>) -> bool {
    length_of(found) >= SETTLED_CHARACTERS
}

fn read(document: Document, base: &str, policy: ParsePolicy) -> Option<(Document, usize)> {
    addresses::remove_refused(&document);
    let settings = Config { keep_classes: true, disable_json_ld: true, ..Config::default() };
    let address = Url::parse(base).is_ok().then_some(base);
    let mut engine = Readability::with_document(document, address, Some(settings)).ok()?;
    engine.parse_with_policy(policy).ok()?;
    alone(&engine.doc);
    let length = engine.doc.root().normalized_char_count();
    Some((engine.doc, length))
}

/// Leaves nothing in the document but the text the engine marked.
fn alone(document: &Document) {
    let root = document.root();
    let text =
        document.root().descendants_it().find(|node| node.id_attr().as_deref() == Some("readability-page-1"));
    if let Some(text) = text {
        text.remove_from_parent();
        root.remove_children();
        root.append_child(&text);
    }
}

/// The page parsed anew, without other stories and without boxes that are no story's.
pub(super) fn cleared(html: &str, base: &str, metadata: &Metadata) -> Document {
    let document = Document::from(html);
    boundary::cut(&document, Url::parse(base).ok().as_ref(), metadata);
    noise::remove_boxes(&document, &metadata.title);
    prelude::prepare(&document);
    document
}

fn finish(document: Document, base: &str, metadata: &Metadata, keep: &[String]) -> CleanBody {
    // What is kept stands aside while the rules go over the lines; a template prints none.
    let aside: Vec<(NodeRef<'_>, NodeRef<'_>)> = named(&document, keep)
        .into_iter()
        .map(|kept| {
            let stand_in = document.tree.new_element("template");
            kept.insert_before(&stand_in);
            kept.remove_from_parent();
            (kept, stand_in)
        })
        .collect();
    polish::polish(document.root(), metadata);
    aside.iter().for_each(|(kept, stand_in)| stand_in.replace_with(kept));
    drop(aside);
    breaks::tidy(document.root());
    sanitise::clean_parsed(document, Some(base))
}
