//! Brings to safety what engines throw away though it is a story's: formulas that scripts would set, pictures that
//! stand in for scripts, frames of known places. Must run before an engine sees the page.

use dom_query::{Document, Element, NodeRef};
use html5ever::local_name;

use super::headline::letters;
use crate::sanitise;

/// Classes of what a script made of a formula's source.
const RENDERED: [&str; 6] =
    ["MathJax", "MathJax_Preview", "MathJax_Display", "MathJax_SVG", "MathJax_CHTML", "MathJax_SVG_Display"];

/// What one walk over the page finds.
#[derive(Default)]
struct Found<'a> {
    scripts: Vec<NodeRef<'a>>,
    noscripts: Vec<NodeRef<'a>>,
    frames: Vec<NodeRef<'a>>,
    asides: Vec<NodeRef<'a>>,
    others: Vec<NodeRef<'a>>,
    galleries: Vec<NodeRef<'a>>,
    headings: Vec<NodeRef<'a>>,
    pictures: Vec<NodeRef<'a>>,
    posts: Vec<NodeRef<'a>>,
    panels: Vec<NodeRef<'a>>,
}

/// Prepares a page.
pub(super) fn prepare(document: &Document) {
    let found = look(document);
    found.headings.iter().for_each(keep_heading);
    found.galleries.iter().for_each(keep_gallery);
    found.others.iter().for_each(sanitise::settle_shown);
    found.scripts.iter().for_each(keep_formula);
    found.noscripts.iter().for_each(keep_picture);
    found.frames.iter().for_each(keep_frame);
    found.asides.iter().for_each(keep_pull_quote);
    found.posts.iter().for_each(sanitise::settle_post);
    found.pictures.iter().for_each(keep_sourceless);
    found.panels.iter().for_each(show_panel);
}

fn look(document: &Document) -> Found<'_> {
    let mut found = Found::default();
    for node in document.root().descendants_it() {
        let Some(element) = node.element_ref() else { continue };
        match element.name.local {
            local_name!("script") => found.scripts.push(node),
            local_name!("noscript") => found.noscripts.push(node),
            local_name!("iframe") => found.frames.push(node),
            local_name!("aside") => found.asides.push(node),
            _ if sanitise::is_post(&element) => found.posts.push(node),
            local_name!("div") | local_name!("section") if is_pull_quote(&element) => found.asides.push(node),
            local_name!("h2") | local_name!("h3") | local_name!("h4") => found.headings.push(node),
            local_name!("picture") => found.pictures.push(node),
            local_name!("div") | local_name!("section") if is_panel(&element) => found.panels.push(node),
            local_name!("div") if is_gallery(&element) => found.galleries.push(node),
            _ if sanitise::may_show(&element) => found.others.push(node),
            _ => {}
        }
    }
    found
}

/// Engines throw out headings called after sharing or what is related; an id that a generator made of the heading's
/// own words says nothing of that kind, and stands aside.
fn keep_heading(node: &NodeRef<'_>) {
    let Some(id) = node.id_attr() else { return };
    if letters(&id) == letters(&node.text()) {
        node.set_attr(sanitise::KEPT_ID, &id);
        node.remove_attr("id");
    }
}

fn is_pull_quote(element: &Element) -> bool {
    let mut classes = element.attrs.iter().filter(|attribute| attribute.name.local == local_name!("class"));
    classes.any(|class| {
        class.value.contains("pull")
            && ["pullquote", "pull-quote", "pull_quote"].iter().any(|mark| class.value.contains(mark))
    })
}

fn is_panel(element: &Element) -> bool {
    let mut roles = element.attrs.iter().filter(|attribute| attribute.name.local == local_name!("role"));
    roles.any(|role| &*role.value == "tabpanel")
}

/// Behind a tab stands text like that before it.
fn show_panel(node: &NodeRef<'_>) {
    ["hidden", "aria-hidden", "style", "class"].iter().for_each(|name| node.remove_attr(name));
}

/// A picture whose sources alone have addresses: engines look at the `img`.
fn keep_sourceless(node: &NodeRef<'_>) {
    let Some(img) = node.descendants_it().find(|inner| inner.has_name("img")) else { return };
    if img
        .element_ref()
        .is_none_or(|img| img.attrs.iter().any(|attribute| attribute.name.local.contains("src")))
    {
        return;
    }
    let set = node
        .descendants_it()
        .filter(|inner| inner.has_name("source"))
        .find_map(|source| source.attr("srcset"));
    if let Some(set) = set
        && let Some((address, _)) = sanitise::picture_set(&set).first()
    {
        img.set_attr("src", address);
        img.set_attr("srcset", &set);
    }
}

/// Words in a class that name a row of pictures.
const GALLERIES: [&str; 6] = ["gallery", "slideshow", "photoset", "carousel", "slider", "filmstrip"];

fn is_gallery(element: &Element) -> bool {
    element.attrs.iter().any(|attribute| {
        attribute.name.local == local_name!("class")
            && attribute
                .value
                .split(|c: char| !c.is_ascii_alphanumeric())
                .any(|word| GALLERIES.iter().any(|gallery| word.eq_ignore_ascii_case(gallery)))
    })
}

/// Engines sweep out boxes with more pictures than text, but no sections. Headlines and links make a row of teasers.
fn keep_gallery(node: &NodeRef<'_>) {
    let mut pictures = 0;
    for inner in node.descendants_it() {
        let Some(name) = inner.node_name() else { continue };
        match &*name {
            "img" => pictures += 1,
            "h1" | "h2" | "h3" | "h4" => return,
            _ => {}
        }
    }
    let is_teaser = |link: NodeRef<'_>| link.has_name("a") && !link.text().trim().is_empty();
    if pictures >= 2 && !node.descendants_it().any(is_teaser) {
        let boxes = node.descendants_it().filter(|inner| inner.has_name("div"));
        boxes.collect::<Vec<_>>().iter().for_each(|inner| inner.rename("section"));
        node.rename("section");
    }
}

/// `<script type="math/tex">` becomes `<code class="math">`.
fn keep_formula(node: &NodeRef<'_>) {
    if !node.attr("type").is_some_and(|kind| kind.trim_start().starts_with("math/tex")) {
        return;
    }
    let mut before = node.prev_sibling();
    while let Some(rendered) = before.filter(is_rendered) {
        before = rendered.prev_sibling();
        rendered.remove_from_parent();
    }
    let source = node.text();
    node.rename("code");
    node.remove_all_attrs();
    node.set_attr("class", "math");
    node.set_text(source.trim());
}

fn is_rendered(node: &NodeRef<'_>) -> bool {
    node.is_text() && node.text().trim().is_empty()
        || node
            .class()
            .is_some_and(|class| class.split_ascii_whitespace().any(|token| RENDERED.contains(&token)))
}

/// A picture for readers without scripts steps out where no other stands beside it.
fn keep_picture(node: &NodeRef<'_>) {
    let shows =
        |node: &NodeRef<'_>| node.has_name("img") || node.descendants_it().any(|inner| inner.has_name("img"));
    let siblings = [node.prev_element_sibling(), node.next_element_sibling()];
    let is_alone = !siblings.iter().flatten().any(shows);
    if is_alone && shows(node) && node.text().trim().is_empty() {
        node.rename("span");
    }
}

/// Frames of places the sanitiser makes link cards for take a name that engines do not sweep out.
fn keep_frame(node: &NodeRef<'_>) {
    if sanitise::is_known_embed(node) {
        node.rename("amp-iframe");
        let around = node.parent().filter(|around| around.has_name("div") && around.text().trim().is_empty());
        around.into_iter().for_each(|around| around.rename("figure"));
    }
}

/// Engines take every `aside` for something beside the story, and a box around one line for the line.
fn keep_pull_quote(node: &NodeRef<'_>) {
    let holds_quotation = || node.descendants_it().any(|inner| inner.has_name("blockquote"));
    if sanitise::is_pull_quote(node, "aside") && !holds_quotation() {
        node.rename("blockquote");
    }
}
