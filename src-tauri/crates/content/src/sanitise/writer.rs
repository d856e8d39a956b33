//! Writes a parsed document anew: only allowed elements, in a form that parses back to itself. Nothing
//! opens before it has content, so empty boxes vanish; blanks between blocks are not written.

mod output;

use std::collections::{HashMap, HashSet};

use dom_query::{Document, NodeId, NodeRef};
use layover_model::PictureReference;
use url::Url;

use super::captions::{self, Role};
use super::elements::{self, Treatment};
use super::marks::{
    code_language, is_emoji, is_heading_anchor, is_pull_quote, is_unwanted, pictured_formula, style_of,
};
use super::pictures::Candidate;
use super::{address, attributes, embeds, math, pictures};
use crate::tree;
use output::{Open, Pending};
pub(crate) use output::{escape_into, may_change};

/// Where an id stands that was moved aside for an engine.
pub(crate) const KEPT_ID: &str = "data-kept-id";

/// Elements nested deeper are unwrapped.
const OPEN_MAX: usize = 120;

/// What was written.
pub(super) struct Written {
    pub(super) html: String,
    pub(super) pictures: Vec<PictureReference>,
}

/// Writes a document's content.
pub(super) fn write(document: &Document, base: Option<&Url>) -> Written {
    let mut writer = Writer {
        out: String::new(),
        base,
        open: Vec::new(),
        pictures: Vec::new(),
        shown: HashSet::new(),
        roles: captions::roles(document),
        targets: targets(document, base),
        pending: Pending::Nothing,
        is_at_line_start: true,
        last_picture: None,
    };
    writer.walk(document.root());
    Written { html: writer.out, pictures: writer.pictures }
}

type Attributes = Vec<(&'static str, String)>;

enum Step<'a> {
    Node(NodeRef<'a>),
    Exit,
}

struct Writer<'b> {
    out: String,
    base: Option<&'b Url>,
    open: Vec<Open>,
    pictures: Vec<PictureReference>,
    /// Addresses of `pictures`.
    shown: HashSet<String>,
    roles: HashMap<NodeId, Role>,
    targets: HashSet<String>,
    pending: Pending,
    is_at_line_start: bool,
    /// Address of the picture just written, with nothing after it.
    last_picture: Option<String>,
}

impl Writer<'_> {
    fn walk(&mut self, root: NodeRef<'_>) {
        let mut steps: Vec<Step<'_>> = vec![Step::Node(root)];
        while let Some(step) = steps.pop() {
            let Step::Node(node) = step else {
                self.exit();
                continue;
            };
            if tree::with_text(&node, |text| self.text(text)).is_some() {
                continue;
            }
            let descends = if node.is_element() { self.enter(&node) } else { Descent::Into };
            match descends {
                Descent::Past => continue,
                Descent::Through => steps.push(Step::Exit),
                Descent::Into => {}
            }
            steps.extend(node.children_it(true).map(Step::Node));
        }
        while !self.open.is_empty() {
            self.exit();
        }
    }

    fn enter(&mut self, node: &NodeRef<'_>) -> Descent {
        let Some(name) = node.node_name() else { return Descent::Into };
        if is_unwanted(node) || &*name == "a" && self.is_in_heading() && is_heading_anchor(node) {
            return Descent::Past;
        }
        match self.treatment(node, &name) {
            Treatment::Gone => Descent::Past,
            Treatment::Unwrapped => Descent::Into,
            Treatment::Break => self.line_break(),
            Treatment::Picture => self.picture(node),
            Treatment::Embed => self.embed(node),
            Treatment::Formula => self.formula(node),
            Treatment::Void(tag) => self.void(tag, node),
            Treatment::Block(tag) => self.block(tag, node, false),
            Treatment::Cell(tag) => self.block(tag, node, true),
            Treatment::Inline(tag) => self.inline(tag, node),
            Treatment::Span => self.span(node),
        }
    }

    fn is_in_heading(&self) -> bool {
        self.open.iter().any(|open| matches!(open.tag, "h2" | "h3" | "h4" | "h5" | "h6"))
    }

    fn treatment(&self, node: &NodeRef<'_>, name: &str) -> Treatment {
        match self.roles.get(&node.id) {
            Some(Role::Figure) => return Treatment::Block("figure"),
            Some(Role::Caption) => return Treatment::Block("figcaption"),
            Some(Role::Credit) => return Treatment::Inline("small"),
            None => {}
        }
        if name == "noscript" {
            // The twin of a picture that a script would load; anything else in there speaks to old browsers.
            let is_twin =
                self.last_picture.is_none() && node.descendants_it().any(|inner| inner.has_name("img"));
            return if is_twin && node.text().trim().is_empty() {
                Treatment::Unwrapped
            } else {
                Treatment::Gone
            };
        }
        if is_pull_quote(node, name) {
            return Treatment::Block("aside");
        }
        let treatment = elements::treatment(name);
        let is_deep = self.open.len() >= OPEN_MAX;
        match treatment {
            Treatment::Block(_) | Treatment::Inline(_) | Treatment::Cell(_) | Treatment::Span if is_deep => {
                Treatment::Unwrapped
            }
            other => other,
        }
    }

    // Elements

    fn block(&mut self, tag: &'static str, node: &NodeRef<'_>, is_kept_empty: bool) -> Descent {
        let mut attributes = self.attributes(tag, node);
        if tag == "aside" && node.node_name().is_some_and(|name| is_pull_quote(node, &name)) {
            set(&mut attributes, "class", "pullquote");
        }
        if tag == "pre"
            && let Some(class) = code_language(node)
        {
            set(&mut attributes, "class", &class);
        }
        let has_id = attributes.iter().any(|(name, _)| *name == "id");
        self.open_block(tag, attributes);
        if is_kept_empty {
            // Each cell shows its own pictures, however like the last cell's.
            self.last_picture = None;
        }
        if is_kept_empty || has_id {
            self.ensure_written();
        }
        Descent::Through
    }

    fn inline(&mut self, tag: &'static str, node: &NodeRef<'_>) -> Descent {
        let attributes = self.attributes(tag, node);
        self.inline_with(tag, node, attributes)
    }

    fn inline_with(&mut self, tag: &'static str, node: &NodeRef<'_>, mut attributes: Attributes) -> Descent {
        if self.roles.get(&node.id) == Some(&Role::Credit) {
            set(&mut attributes, "class", "credit");
        }
        if tag == "code"
            && let Some(class) = code_language(node)
        {
            set(&mut attributes, "class", &class);
        }
        let has_id = attributes.iter().any(|(name, _)| *name == "id");
        let says_nothing = match tag {
            "a" => attributes.iter().all(|(name, _)| *name != "href") && !has_id,
            "b" | "strong" => {
                style_of(node).contains("font-weight:normal") || style_of(node).contains("font-weight:400")
            }
            _ => false,
        };
        let is_repeated = elements::FORMATS.contains(&tag) && self.open.iter().any(|open| open.tag == tag);
        if says_nothing || (is_repeated && !has_id) {
            return Descent::Into;
        }
        self.open_inline(tag, attributes);
        if has_id {
            self.ensure_ready();
        }
        Descent::Through
    }

    fn span(&mut self, node: &NodeRef<'_>) -> Descent {
        let style = style_of(node);
        if style.contains("font-style:italic") {
            return self.inline("em", node);
        }
        if ["font-weight:bold", "font-weight:700", "font-weight:600"].iter().any(|bold| style.contains(bold))
        {
            return self.inline("strong", node);
        }
        // Asked once: an id is given to the first that has it.
        let attributes = self.attributes("span", node);
        if attributes.is_empty() {
            return Descent::Into;
        }
        self.inline_with("span", node, attributes)
    }

    fn void(&mut self, tag: &'static str, node: &NodeRef<'_>) -> Descent {
        let attributes = self.attributes(tag, node);
        self.open_block(tag, attributes);
        self.ensure_written();
        self.open.last_mut().into_iter().for_each(|open| open.is_written = false);
        self.exit();
        Descent::Past
    }

    fn line_break(&mut self) -> Descent {
        if self.is_in("pre") {
            self.raw("\n");
        } else if !self.is_at_line_start {
            self.pending = match self.pending {
                Pending::Breaks(_) => Pending::Breaks(2),
                _ => Pending::Breaks(1),
            };
        }
        Descent::Past
    }

    fn picture(&mut self, node: &NodeRef<'_>) -> Descent {
        if let Some(source) = pictured_formula(node) {
            return self.formula_of(&source);
        }
        let found = pictures::resolve(node, self.base);
        if let Some(picture) = found {
            if is_emoji(node, &picture.url) {
                self.text(&picture.alt);
            } else if self.last_picture.as_deref() != Some(picture.url.as_str()) {
                self.write_picture(picture);
            }
        }
        // An `amp-img` holds its own twin.
        Descent::Past
    }

    fn write_picture(&mut self, picture: Candidate) {
        self.ensure_ready();
        self.out.push_str("<img");
        self.attribute("data-src", &picture.url);
        for (name, size) in [("width", picture.width), ("height", picture.height)] {
            if let Some(size) = size.and_then(|size| attributes::value("img", name, &size.to_string())) {
                self.attribute(name, &size);
            }
        }
        if !picture.alt.is_empty() {
            self.attribute("alt", &picture.alt);
        }
        self.out.push('>');
        self.is_at_line_start = false;
        if self.shown.insert(picture.url.clone()) {
            let Candidate { url, width, height, .. } = picture.clone();
            self.pictures.push(PictureReference { url, width, height });
        }
        self.last_picture = Some(picture.url);
    }

    fn embed(&mut self, node: &NodeRef<'_>) -> Descent {
        let Some(card) = embeds::card(node, self.base) else { return Descent::Past };
        // A frame of the page itself leads nowhere.
        if address::link(&card.url, self.base).as_ref() != Some(&card.url) {
            return Descent::Past;
        }
        if self.is_in("a") {
            // A link holds no link: its card would end it.
            self.text(&card.title);
            return Descent::Past;
        }
        let is_own_figure = match self.open.last_mut() {
            Some(open) if open.tag == "figure" && !open.is_written => {
                set(&mut open.attributes, "class", "embed");
                true
            }
            _ => false,
        };
        if !is_own_figure {
            self.open_block("figure", vec![("class", "embed".to_owned())]);
        }
        if let Some(poster) = card.poster {
            self.write_picture(Candidate { url: poster, width: None, height: None, alt: String::new() });
        }
        let attributes =
            vec![("href", card.url), ("class", "embed".to_owned()), ("data-kind", card.kind.to_owned())];
        self.open_inline("a", attributes);
        self.text(&card.title);
        self.exit();
        if !is_own_figure {
            self.exit();
        }
        Descent::Past
    }

    fn formula(&mut self, node: &NodeRef<'_>) -> Descent {
        self.formula_of(&math::source_of(node))
    }

    fn formula_of(&mut self, source: &str) -> Descent {
        if self.open.iter().any(|open| open.tag == "code") {
            self.text(source);
        } else if !source.is_empty() {
            self.open_inline("code", vec![("class", "math".to_owned())]);
            self.text(source);
            self.exit();
        }
        Descent::Past
    }

    fn attributes(&mut self, tag: &'static str, node: &NodeRef<'_>) -> Attributes {
        let mut found = Attributes::new();
        for name in attributes::own(tag) {
            let Some(given) = node.attr(name) else { continue };
            let value = match *name {
                "href" => address::link(&given, self.base),
                _ => attributes::value(tag, name, &given),
            };
            found.extend(value.map(|value| (*name, value)));
        }
        for name in ["lang", "dir"] {
            let given = node.attr(name).and_then(|given| attributes::value(tag, name, &given));
            found.extend(given.map(|value| (name, value)));
        }
        found.extend(self.target_id(tag, node).map(|id| ("id", id)));
        found
    }

    /// The id of an element that a link of this text leads to; each once.
    fn target_id(&mut self, tag: &str, node: &NodeRef<'_>) -> Option<String> {
        let given = node
            .attr("id")
            .or_else(|| node.attr(KEPT_ID))
            .or_else(|| node.attr("name").filter(|_| tag == "a"))?;
        let id = address::fragment_id(given.trim())?;
        self.targets.remove(&id).then_some(id)
    }
}

/// What the walk does after an element was entered.
enum Descent {
    /// Its content next, then its end.
    Through,
    /// Its content alone.
    Into,
    /// Neither.
    Past,
}

fn set(attributes: &mut Attributes, name: &'static str, value: &str) {
    match attributes.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) => value.clone_into(known),
        None => attributes.push((name, value.to_owned())),
    }
}

/// The ids that links of this document lead to.
fn targets(document: &Document, base: Option<&Url>) -> HashSet<String> {
    let root = document.root();
    let links = root.descendants_it().filter(|node| node.has_name("a"));
    let hrefs = links.filter_map(|node| node.attr("href")).filter(|href| href.contains('#'));
    let fragments = hrefs.filter_map(|href| address::link(&href, base));
    fragments.filter_map(|link| link.strip_prefix('#').map(str::to_owned)).collect()
}
