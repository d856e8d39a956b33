//! Puts elements where HTML's content model lets them stand: a block inside a line, a link inside a link, a caption
//! in the middle of its figure give way. Nothing that is said is lost by it.

use super::tree::{Element, Node, text_of};
use super::{Setting, address, language_tag, lists, tables};
use crate::serve::ServedPicture;
use std::collections::HashMap;

/// What may stand in a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Blocks may.
    pub(super) takes_blocks: bool,
    /// Headings may, and what divides a text.
    pub(super) takes_headings: bool,
    pub(super) takes_tables: bool,
    /// Links may, and what else answers to a click.
    pub(super) takes_links: bool,
    pub(super) takes_definitions: bool,
}

impl Place {
    const BODY: Self = Self {
        takes_blocks: true,
        takes_headings: true,
        takes_tables: true,
        takes_links: true,
        takes_definitions: true,
    };

    fn of_a_line(self) -> Self {
        Self { takes_blocks: false, ..self }
    }
}

/// The nodes of a body, fit to stand in one.
pub(super) fn fit(nodes: Vec<Node>, setting: &Setting<'_>) -> Vec<Node> {
    Fitting { setting, ids: HashMap::new() }.fit(nodes, Place::BODY)
}

pub(super) struct Fitting<'a> {
    setting: &'a Setting<'a>,
    /// The body's ids, and what stands for them.
    ids: HashMap<String, String>,
}

impl Fitting<'_> {
    pub(super) fn fit(&mut self, nodes: Vec<Node>, place: Place) -> Vec<Node> {
        let mut out = Vec::with_capacity(nodes.len());
        for node in nodes {
            match node {
                Node::Text(_) => out.push(node),
                Node::Element(element) => self.element(&mut out, element, place),
            }
        }
        out
    }

    fn element(&mut self, out: &mut Vec<Node>, mut element: Element, place: Place) {
        self.common(&mut element);
        match element.tag.as_str() {
            "img" => out.push(self.picture(&element)),
            "br" => out.push(Node::Element(Element::new("br", Vec::new()))),
            "hr" if place.takes_blocks => out.push(Node::Element(element)),
            "hr" => out.push(Node::Element(Element::new("br", Vec::new()))),
            "pre" if element.attribute("dir").is_none() => {
                // Listings run so in every language; style sheets of e-books may not say it.
                element.set("dir", "ltr");
                self.block(out, element, place, place.of_a_line());
            }
            "p" | "pre" => self.block(out, element, place, place.of_a_line()),
            "h2" | "h3" | "h4" | "h5" | "h6" if place.takes_headings => {
                self.block(out, element, place, place.of_a_line());
            }
            "h2" | "h3" | "h4" | "h5" | "h6" => {
                let inner = Element { tag: "p".to_owned(), ..element };
                self.block(out, inner, place, place.of_a_line());
            }
            "div" | "blockquote" => self.block(out, element, place, place),
            "aside" if place.takes_headings => self.block(out, element, place, place),
            "figure" if place.takes_blocks => self.figure(out, element, place),
            "details" if place.takes_blocks && place.takes_links => self.details(out, element, place),
            "ul" | "ol" if place.takes_blocks => lists::list(self, out, element, place),
            "dl" if place.takes_blocks => lists::definitions(self, out, element, place),
            "table" if place.takes_blocks && place.takes_tables => tables::table(self, out, element, place),
            "ruby" => self.ruby(out, element, place),
            "a" => self.link(out, element, place),
            "dfn" if place.takes_definitions => {
                let inner = Place { takes_definitions: false, ..place };
                self.line(out, element, inner);
            }
            "bdo" if element.attribute("dir").is_some() => self.line(out, element, place),
            "abbr" | "b" | "bdi" | "cite" | "code" | "del" | "em" | "i" | "ins" | "kbd" | "mark" | "q"
            | "s" | "samp" | "small" | "span" | "strong" | "sub" | "sup" | "u" | "var" => {
                element.remove("datetime");
                self.line(out, element, place);
            }
            // Boxes of something that is not around them, and what means nothing without it.
            "aside" | "figure" | "figcaption" | "details" | "summary" | "ul" | "ol" | "li" | "dl" | "dt"
            | "dd" | "table" | "caption" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" => {
                self.block(out, Element { tag: "div".to_owned(), ..bare(element) }, place, place);
            }
            _ => self.unwrap(out, element, place),
        }
    }

    /// What every element may carry, in a form that checkers take.
    pub(super) fn common(&mut self, element: &mut Element) {
        element.remove("data-kind");
        if let Some(given) = element.attribute("lang").map(str::to_owned) {
            element.remove("lang");
            if let Some(tag) = language_tag(&given) {
                element.set("lang", &tag);
                element.set("xml:lang", &tag);
            }
        }
        if let Some(id) = element.attribute("id").map(str::to_owned) {
            let own = self.own_id(&id);
            element.set("id", &own);
        }
    }

    fn own_id(&mut self, id: &str) -> String {
        let next = self.ids.len() + 1;
        let ids = self.setting.ids;
        self.ids.entry(id.to_owned()).or_insert_with(|| format!("{ids}n{next}")).clone()
    }

    /// A block; in a line, its content alone, set apart by breaks.
    pub(super) fn block(&mut self, out: &mut Vec<Node>, mut element: Element, place: Place, inner: Place) {
        if !place.takes_blocks {
            let lacks_break =
                |out: &[Node]| out.last().is_some_and(|last| !last.is_blank() && last.tag() != Some("br"));
            if lacks_break(out) {
                out.push(Node::Element(Element::new("br", Vec::new())));
            }
            self.unwrap(out, element, place);
            return;
        }
        element.children = self.fit(element.children, inner);
        out.push(Node::Element(element));
    }

    /// An element of a line. Where it holds blocks, it gives way to them.
    fn line(&mut self, out: &mut Vec<Node>, mut element: Element, place: Place) {
        if place.takes_blocks && element.children.iter().any(has_block) {
            self.unwrap(out, element, place);
            return;
        }
        element.children = self.fit(element.children, place.of_a_line());
        out.push(Node::Element(element));
    }

    /// The content alone; where a link may lead to the element, a mark stays.
    pub(super) fn unwrap(&mut self, out: &mut Vec<Node>, element: Element, place: Place) {
        if let Some(id) = element.attribute("id") {
            out.push(Node::Element(Element::new("span", Vec::new()).with("id", id)));
        }
        out.extend(self.fit(element.children, place));
    }

    fn link(&mut self, out: &mut Vec<Node>, mut element: Element, place: Place) {
        let target = element.attribute("href").and_then(|href| match href.strip_prefix('#') {
            Some(id) => Some(format!("#{}", self.own_id(id))),
            None => (self.setting.link)(href).or_else(|| address::strict(href)),
        });
        element.remove("href");
        match target {
            Some(target) if place.takes_links => {
                element.set("href", &target);
                let inner = Place { takes_links: false, ..place };
                // A link may hold blocks where blocks may stand.
                element.children = self.fit(element.children, inner);
                out.push(Node::Element(element));
            }
            _ => self.unwrap(out, element, place),
        }
    }

    fn picture(&mut self, element: &Element) -> Node {
        let alt = element.attribute("alt").unwrap_or_default();
        match (self.setting.picture)(element.attribute("data-src").unwrap_or_default()) {
            ServedPicture::OnBoard(address) => {
                let mut picture = Element::new("img", Vec::new()).with("src", &address).with("alt", alt);
                for name in ["width", "height", "id"] {
                    if let Some(value) = element.attribute(name) {
                        picture.set(name, value);
                    }
                }
                Node::Element(picture)
            }
            ServedPicture::Missing(sentence) => {
                let mut note = Vec::new();
                if !alt.is_empty() {
                    let described =
                        Element::new("span", vec![Node::Text(alt.to_owned())]).with("class", "picture-alt");
                    note.extend([Node::Element(described), Node::Text(" ".to_owned())]);
                }
                note.push(Node::Text(sentence));
                Node::Element(Element::new("span", note).with("class", "picture-missing"))
            }
        }
    }

    /// One caption, at the end; what else calls itself one becomes part of it.
    fn figure(&mut self, out: &mut Vec<Node>, mut element: Element, place: Place) {
        let (captions, shown): (Vec<Node>, Vec<Node>) =
            element.children.into_iter().partition(|node| node.tag() == Some("figcaption"));
        element.children = self.fit(shown, place);
        let mut words = Vec::new();
        for caption in captions {
            let Node::Element(mut caption) = caption else { continue };
            if !words.is_empty() {
                words.push(Node::Element(Element::new("br", Vec::new())));
            }
            self.common(&mut caption);
            self.unwrap(&mut words, caption, place);
        }
        if !words.is_empty() {
            set_apart(&mut words);
            element.children.push(Node::Element(Element::new("figcaption", words)));
        }
        out.push(Node::Element(element));
    }

    /// A summary at the beginning, then the rest. Without one it is a box like any other.
    fn details(&mut self, out: &mut Vec<Node>, mut element: Element, place: Place) {
        let at = element.children.iter().position(|node| node.tag() == Some("summary"));
        let Some(Node::Element(mut summary)) = at.map(|at| element.children.remove(at)) else {
            self.block(out, Element { tag: "div".to_owned(), ..bare(element) }, place, place);
            return;
        };
        self.common(&mut summary);
        let inner = Place { takes_links: false, ..place.of_a_line() };
        summary.children = self.fit(summary.children, inner);
        element.children = self.fit(element.children, place);
        element.children.insert(0, Node::Element(summary));
        if element.attribute("open").is_some() {
            element.set("open", "open");
        }
        out.push(Node::Element(element));
    }

    /// Base and reading by turns; whatever else, the words alone.
    fn ruby(&mut self, out: &mut Vec<Node>, mut element: Element, place: Place) {
        let mut has_base = false;
        let mut is_well_formed = true;
        let mut ends_in_reading = false;
        for node in &element.children {
            match node.tag() {
                Some("rt") => {
                    is_well_formed &= has_base;
                    ends_in_reading = true;
                    has_base = false;
                }
                Some("rp") => {}
                _ if node.is_blank() => {}
                _ => {
                    has_base = true;
                    ends_in_reading = false;
                }
            }
        }
        if !is_well_formed || !ends_in_reading {
            self.unwrap(out, element, place);
            return;
        }
        let inner = place.of_a_line();
        let children = std::mem::take(&mut element.children);
        for node in children {
            match node {
                Node::Element(mut part) if part.tag == "rt" => {
                    self.common(&mut part);
                    part.children = self.fit(part.children, inner);
                    element.children.push(Node::Element(part));
                }
                // Brackets for browsers that know no ruby; the reading is shown by all that read e-books.
                Node::Element(part) if part.tag == "rp" => {}
                node if node.is_blank() => {}
                other => element.children.extend(self.fit(vec![other], inner)),
            }
        }
        out.push(Node::Element(element));
    }
}

/// A credit stands apart from the caption before it.
fn set_apart(words: &mut Vec<Node>) {
    let is_credit =
        |node: &Node| matches!(node, Node::Element(small) if small.attribute("class") == Some("credit"));
    let Some(at) = words.iter().position(is_credit).filter(|at| *at > 0) else { return };
    let before = words.get(at - 1).map(|node| text_of(std::slice::from_ref(node))).unwrap_or_default();
    if !before.is_empty() && !before.ends_with(char::is_whitespace) {
        words.insert(at, Node::Text(" ".to_owned()));
    }
}

/// An element without what only its own kind may carry.
fn bare(mut element: Element) -> Element {
    element.attributes.retain(|(name, _)| matches!(name.as_str(), "id" | "lang" | "xml:lang" | "dir"));
    element
}

const BLOCKS: [&str; 27] = [
    "aside",
    "blockquote",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "ul",
];

fn has_block(node: &Node) -> bool {
    match node {
        Node::Text(_) => false,
        Node::Element(element) => {
            BLOCKS.contains(&element.tag.as_str()) || element.children.iter().any(has_block)
        }
    }
}

/// Whether there is anything to see.
pub(super) fn says_something(nodes: &[Node]) -> bool {
    !text_of(nodes).trim().is_empty() || nodes.iter().any(shows_something)
}

fn shows_something(node: &Node) -> bool {
    match node {
        Node::Text(_) => false,
        Node::Element(element) => element.tag == "img" || element.children.iter().any(shows_something),
    }
}
