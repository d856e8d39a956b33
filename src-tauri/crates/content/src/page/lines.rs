//! The lines of a text as a reader sees them, each with the nodes that print it: what the rules over an engine's
//! output speak of. Must never change the document itself but by [`Line::remove`].

use dom_query::{LocalName, NodeId, NodeRef};
use html5ever::local_name;

use crate::{text, tree};

/// What prints a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading.
    Heading,
    /// Running text.
    Text,
    /// An item of a list.
    Item,
    /// A figure with its caption, or a picture, film or frame that stands alone.
    Picture,
    /// A table, a listing or a formula: judged as a whole, or not at all.
    Whole,
}

/// One line.
pub(super) struct Line<'a> {
    pub(super) nodes: Vec<NodeRef<'a>>,
    pub(super) kind: Kind,
    /// Its words, blanks folded.
    pub(super) text: String,
    /// Bytes of them inside links.
    pub(super) linked: usize,
    /// Bytes of them inside emphasis.
    stressed: usize,
    /// The outermost list it is an item of.
    pub(super) list: Option<NodeId>,
    pub(super) words: u32,
}

impl Line<'_> {
    /// Takes the line out of its document.
    pub(super) fn remove(&self) {
        self.nodes.iter().for_each(NodeRef::remove_from_parent);
    }

    /// Whether most of its words are links.
    pub(super) fn is_link(&self) -> bool {
        self.linked > 0 && self.linked * 10 >= self.text.len() * 6
    }

    /// Whether all of its words but a few are one link or several.
    pub(super) fn is_all_link(&self) -> bool {
        self.linked > 0 && self.linked * 10 >= self.text.len() * 9
    }

    /// Whether all of its words but a few are emphasis.
    pub(super) fn is_stressed(&self) -> bool {
        self.stressed * 10 >= self.text.len() * 9 && self.stressed > 0
    }

    /// Whether any of it leads somewhere.
    pub(super) fn is_in_link(&self) -> bool {
        let around = self.nodes.iter().flat_map(|node| node.ancestors_it(Some(2)));
        let inside = self.nodes.iter().flat_map(|node| std::iter::once(*node).chain(node.descendants_it()));
        around.chain(inside).any(|node| node.has_name("a") && node.has_attr("href"))
    }

    /// Whether a post of another place says it.
    pub(super) fn is_of_post(&self) -> bool {
        let mut around = self.nodes.iter().take(1).flat_map(|node| node.ancestors_it(Some(POST_DEPTH)));
        around.any(|around| around.has_name("figure") && around.has_class("embed"))
    }

    /// Whether it is one link, printed as a button.
    pub(super) fn is_button(&self) -> bool {
        let is_button = |node: NodeRef<'_>| {
            node.has_name("a")
                && node.class().is_some_and(|class| {
                    class
                        .split(|c: char| !c.is_ascii_alphanumeric())
                        .any(|word| matches!(word, "button" | "btn" | "cta"))
                })
        };
        self.is_all_link()
            && self
                .nodes
                .iter()
                .flat_map(|node| std::iter::once(*node).chain(node.descendants_it()))
                .any(is_button)
    }

    /// Whether it is something said: one word may be a whole sentence. "Loading..." is none.
    pub(super) fn is_said(&self) -> bool {
        let end = self.text.trim_end_matches(['"', '\'', '”', '’', '»', ')']);
        end.ends_with(['.', '!', '?']) && !end.ends_with("..")
    }

    /// Whether it ends as a sentence does.
    pub(super) fn is_sentence(&self) -> bool {
        let end = self.text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '*', ' ']);
        end.ends_with(['.', '!', '?', ':', ';', '…', '。', '！', '？', '؟', '।'])
    }

    /// Whether rules about words apply to it.
    pub(super) fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Heading | Kind::Text | Kind::Item)
    }
}

/// The lines below a node, in its order.
pub(super) fn of(root: NodeRef<'_>) -> Vec<Line<'_>> {
    let mut reader = Reader { lines: Vec::new(), run: Vec::new() };
    reader.read(root, Place { kind: Kind::Text, list: None });
    reader.lines
}

/// How deep the words of a post stand in it.
const POST_DEPTH: usize = 4;

#[derive(Clone, Copy)]
struct Place {
    kind: Kind,
    list: Option<NodeId>,
}

struct Reader<'a> {
    lines: Vec<Line<'a>>,
    run: Vec<NodeRef<'a>>,
}

impl<'a> Reader<'a> {
    fn read(&mut self, node: NodeRef<'a>, place: Place) {
        for child in node.children_it(false) {
            match role(&child) {
                Role::Silent => {}
                Role::Inline => self.run.push(child),
                Role::Unit(kind) => {
                    self.flush(place);
                    self.run.push(child);
                    self.flush(Place { kind, ..place });
                }
                Role::Box(kind) => {
                    self.flush(place);
                    let is_list = matches!(
                        tree::name_of(&child),
                        Some(local_name!("ul") | local_name!("ol") | local_name!("dl"))
                    );
                    let list = place.list.or_else(|| is_list.then_some(child.id));
                    self.read(child, Place { kind: kind.unwrap_or(place.kind), list });
                }
            }
        }
        self.flush(place);
    }

    fn flush(&mut self, place: Place) {
        if self.run.is_empty() {
            return;
        }
        let nodes = std::mem::take(&mut self.run);
        let mut printed = Printed::default();
        nodes.iter().for_each(|node| printed.add(node, false, false));
        let text = text::fold(&printed.text);
        if text.is_empty() && !printed.shows {
            return;
        }
        let kind = if text.is_empty() { Kind::Picture } else { place.kind };
        let words = text::word_count(&text);
        self.lines.push(Line {
            nodes,
            kind,
            text,
            linked: printed.linked,
            stressed: printed.stressed,
            list: place.list,
            words,
        });
    }
}

#[derive(Default)]
struct Printed {
    text: String,
    linked: usize,
    stressed: usize,
    shows: bool,
}

impl Printed {
    fn add(&mut self, node: &NodeRef<'_>, is_linked: bool, is_stressed: bool) {
        if tree::with_text(node, |text| self.add_text(text, is_linked, is_stressed)).is_some() {
            return;
        }
        let Some(name) = tree::name_of(node) else { return };
        match &*name {
            "br" | "p" | "div" | "li" | "tr" | "td" | "th" | "figcaption" | "dt" | "dd" => {
                self.text.push(' ');
            }
            "img" | "picture" | "video" | "audio" | "iframe" | "amp-img" | "math" | "object" => {
                self.shows = true;
            }
            "script" | "style" | "noscript" | "template" | "svg" => return,
            _ => {}
        }
        let is_linked = is_linked || name == local_name!("a");
        let is_stressed = is_stressed
            || matches!(
                name,
                local_name!("b") | local_name!("strong") | local_name!("em") | local_name!("i")
            );
        node.children_it(false).for_each(|child| self.add(&child, is_linked, is_stressed));
    }

    fn add_text(&mut self, text: &str, is_linked: bool, is_stressed: bool) {
        if is_linked {
            self.linked += text.trim().len();
        }
        if is_stressed {
            self.stressed += text.trim().len();
        }
        self.text.push_str(text);
    }
}

enum Role {
    Silent,
    Inline,
    Unit(Kind),
    Box(Option<Kind>),
}

fn role(node: &NodeRef<'_>) -> Role {
    if node.is_text() {
        return Role::Inline;
    }
    let Some(name) = tree::name_of(node) else { return Role::Silent };
    match name {
        local_name!("script")
        | local_name!("style")
        | local_name!("template")
        | local_name!("head")
        | local_name!("link")
        | local_name!("meta") => Role::Silent,
        // What a post says is text; the card under it is shown beside.
        local_name!("figure") if holds_post(node) => Role::Box(None),
        local_name!("a") if node.has_class("embed") => Role::Unit(Kind::Picture),
        local_name!("figure") => Role::Unit(Kind::Picture),
        local_name!("table") | local_name!("pre") | local_name!("listing") | local_name!("math") => {
            Role::Unit(Kind::Whole)
        }
        name if is_heading(&name) => Role::Box(Some(Kind::Heading)),
        local_name!("li") | local_name!("dt") | local_name!("dd") => Role::Box(Some(Kind::Item)),
        name if is_box(&name) => Role::Box(None),
        _ if node.descendants_it().any(|inner| is_block(&inner)) => Role::Box(None),
        _ => Role::Inline,
    }
}

fn holds_post(figure: &NodeRef<'_>) -> bool {
    figure.has_class("embed") && figure.descendants_it().any(|inner| inner.has_name("blockquote"))
}

fn is_heading(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("h1")
            | local_name!("h2")
            | local_name!("h3")
            | local_name!("h4")
            | local_name!("h5")
            | local_name!("h6")
    )
}

fn is_box(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("address")
            | local_name!("article")
            | local_name!("aside")
            | local_name!("blockquote")
            | local_name!("body")
            | local_name!("center")
            | local_name!("details")
            | local_name!("dialog")
            | local_name!("div")
            | local_name!("dl")
            | local_name!("fieldset")
            | local_name!("figcaption")
            | local_name!("footer")
            | local_name!("form")
            | local_name!("header")
            | local_name!("hgroup")
            | local_name!("html")
            | local_name!("main")
            | local_name!("nav")
            | local_name!("ol")
            | local_name!("p")
            | local_name!("section")
            | local_name!("summary")
            | local_name!("ul")
            | local_name!("hr")
            | local_name!("menu")
    )
}

/// Whether an element makes lines of its own of what it stands in.
fn is_block(node: &NodeRef<'_>) -> bool {
    tree::name_of(node).is_some_and(|name| {
        is_box(&name)
            || is_heading(&name)
            || matches!(
                name,
                local_name!("figure") | local_name!("table") | local_name!("pre") | local_name!("li")
            )
    })
}
