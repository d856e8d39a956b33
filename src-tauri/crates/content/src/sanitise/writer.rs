//! Writes a parsed document anew: only allowed elements, in a form that parses back to itself. Nothing
//! opens before it has content, so empty boxes vanish; blanks between blocks are not written.

use std::collections::{HashMap, HashSet};

use dom_query::{Document, NodeId, NodeRef};
use layover_model::PictureReference;
use url::Url;

use super::captions::{self, Role};
use super::elements::{self, Treatment};
use super::marks::{code_language, is_emoji, is_pull_quote, is_unwanted, style_of};
use super::pictures::Candidate;
use super::{address, attributes, embeds, math, pictures};

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
        roles: captions::roles(document),
        targets: targets(document, base),
        pending: Pending::Nothing,
        is_at_line_start: true,
        last_picture: None,
    };
    writer.walk(document.root());
    Written { html: writer.out, pictures: writer.pictures }
}

/// Escapes text as HTML's own serialisation does, so that it reads back equal.
pub(crate) fn escape_into(out: &mut String, text: &str, is_attribute: bool) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{a0}' => out.push_str("&nbsp;"),
            '"' if is_attribute => out.push_str("&quot;"),
            '\r' => out.push('\n'),
            '\n' | '\t' => out.push(character),
            '\u{feff}' => {}
            character if character.is_control() => {}
            character => out.push(character),
        }
    }
}

type Attributes = Vec<(&'static str, String)>;

struct Open {
    tag: &'static str,
    attributes: Attributes,
    is_block: bool,
    is_written: bool,
    /// Closed for a block inside it; opens again after that block.
    is_suspended: bool,
    /// The first entry this block suspended.
    resumes: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pending {
    Nothing,
    Space,
    Breaks(u8),
}

enum Step<'a> {
    Node(NodeRef<'a>),
    Exit,
}

struct Writer<'b> {
    out: String,
    base: Option<&'b Url>,
    open: Vec<Open>,
    pictures: Vec<PictureReference>,
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
            if node.is_text() {
                self.text(&node.text());
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
        if is_unwanted(node) {
            return Descent::Past;
        }
        match self.treatment(node, &name) {
            Treatment::Gone => Descent::Past,
            Treatment::Unwrapped => Descent::Into,
            Treatment::Break => self.line_break(),
            Treatment::Picture => self.picture(node),
            Treatment::Embed => self.embed(node, &name),
            Treatment::Formula => self.formula(node),
            Treatment::Void(tag) => self.void(tag, node),
            Treatment::Block(tag) => self.block(tag, node, false),
            Treatment::Cell(tag) => self.block(tag, node, true),
            Treatment::Inline(tag) => self.inline(tag, node),
            Treatment::Span => self.span(node),
        }
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
        let mut attributes = self.attributes(tag, node);
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
        if self.attributes("span", node).is_empty() {
            return Descent::Into;
        }
        self.inline("span", node)
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
        if self.pictures.iter().all(|known| known.url != picture.url) {
            let Candidate { url, width, height, .. } = picture.clone();
            self.pictures.push(PictureReference { url, width, height });
        }
        self.last_picture = Some(picture.url);
    }

    fn embed(&mut self, node: &NodeRef<'_>, name: &str) -> Descent {
        let Some(card) = embeds::card(node, self.base) else {
            // An `object` may hold what it shows where it cannot be shown.
            return if name == "object" { Descent::Into } else { Descent::Past };
        };
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
        let source = math::source_of(node);
        if self.open.iter().any(|open| open.tag == "code") {
            self.text(&source);
        } else if !source.is_empty() {
            self.open_inline("code", vec![("class", "math".to_owned())]);
            self.text(&source);
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
        let given = node.attr("id").or_else(|| node.attr("name").filter(|_| tag == "a"))?;
        let id = address::fragment_id(given.trim())?;
        self.targets.remove(&id).then_some(id)
    }

    // Writing

    fn text(&mut self, text: &str) {
        if self.is_in("pre") {
            self.raw(text);
            return;
        }
        let is_blank = |c: char| c.is_ascii_whitespace() || c.is_control() || c == '\u{feff}';
        let is_empty = text.chars().all(|c| is_blank(c) || c == '\u{a0}');
        if text.starts_with(is_blank) || is_empty {
            self.space();
        }
        if is_empty {
            return;
        }
        for (index, word) in text.split(is_blank).filter(|word| !word.is_empty()).enumerate() {
            if index > 0 {
                self.space();
            }
            self.ensure_ready();
            escape_into(&mut self.out, word, false);
            self.is_at_line_start = false;
        }
        self.last_picture = None;
        if text.ends_with(is_blank) {
            self.space();
        }
    }

    fn space(&mut self) {
        if !self.is_at_line_start && self.pending == Pending::Nothing {
            self.pending = Pending::Space;
        }
    }

    /// Text inside `pre`, as it stands. The parser drops a line break right after the tag.
    fn raw(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let is_first = self.is_at_line_start;
        let text = if is_first { text.trim_start_matches('\n') } else { text.as_str() };
        if text.is_empty() || (is_first && text.trim().is_empty()) {
            return;
        }
        self.ensure_ready();
        escape_into(&mut self.out, text, false);
        self.is_at_line_start = false;
    }

    /// Writes what was held back, then opens what is about to get content.
    fn ensure_ready(&mut self) {
        match std::mem::replace(&mut self.pending, Pending::Nothing) {
            Pending::Nothing => {}
            Pending::Space => self.out.push(' '),
            Pending::Breaks(2) if self.is_directly_in_paragraph() => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.is_written = false;
                    paragraph.attributes.retain(|(name, _)| *name != "id");
                    self.out.push_str("</p>");
                }
            }
            Pending::Breaks(count) => (0..count).for_each(|_| self.out.push_str("<br>")),
        }
        if !self.open.iter().any(|open| open.is_block && !open.is_suspended) {
            let paragraph = Open::new("p", Vec::new(), true);
            self.open.insert(0, paragraph);
        }
        self.ensure_written();
    }

    fn is_directly_in_paragraph(&self) -> bool {
        self.open.last().is_some_and(|open| open.tag == "p" && open.is_written)
    }

    fn ensure_written(&mut self) {
        for index in 0..self.open.len() {
            let Some(open) = self.open.get_mut(index) else { return };
            if open.is_suspended || open.is_written {
                continue;
            }
            open.is_written = true;
            let tag = open.tag;
            let attributes = open.attributes.clone();
            self.out.push('<');
            self.out.push_str(tag);
            for (name, value) in &attributes {
                self.attribute(name, value);
            }
            self.out.push('>');
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape_into(&mut self.out, value, true);
        self.out.push('"');
    }

    fn open_inline(&mut self, tag: &'static str, attributes: Attributes) {
        self.open.push(Open::new(tag, attributes, false));
    }

    fn open_block(&mut self, tag: &'static str, attributes: Attributes) {
        self.pending = Pending::Nothing;
        self.is_at_line_start = true;
        let paragraph = self.open.iter().rposition(|open| open.tag == "p" && !open.is_suspended);
        let mut block = Open::new(tag, attributes, true);
        if let Some(first) = paragraph {
            self.suspend_from(first);
            block.resumes = Some(first);
        }
        self.open.push(block);
    }

    /// A paragraph holds no block: it is closed before one, with all that is open inside it.
    fn suspend_from(&mut self, first: usize) {
        for index in (first..self.open.len()).rev() {
            let Some(open) = self.open.get_mut(index) else { return };
            if open.is_written && !open.is_suspended {
                self.out.push_str("</");
                self.out.push_str(open.tag);
                self.out.push('>');
            }
            open.is_written = false;
            open.is_suspended = true;
            open.attributes.retain(|(name, _)| *name != "id");
        }
    }

    fn exit(&mut self) {
        let Some(closed) = self.open.pop() else { return };
        if closed.is_written {
            self.out.push_str("</");
            self.out.push_str(closed.tag);
            self.out.push('>');
        }
        if closed.is_block {
            self.pending = Pending::Nothing;
            self.is_at_line_start = true;
        }
        if let Some(first) = closed.resumes {
            self.open.iter_mut().skip(first).for_each(|open| open.is_suspended = false);
        }
    }

    fn is_in(&self, tag: &str) -> bool {
        self.open.iter().any(|open| open.tag == tag && !open.is_suspended)
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

impl Open {
    fn new(tag: &'static str, attributes: Attributes, is_block: bool) -> Self {
        Self { tag, attributes, is_block, is_written: false, is_suspended: false, resumes: None }
    }
}

fn set(attributes: &mut Attributes, name: &'static str, value: &str) {
    match attributes.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) => value.clone_into(known),
        None => attributes.push((name, value.to_owned())),
    }
}

/// The ids that links of this document lead to.
fn targets(document: &Document, base: Option<&Url>) -> HashSet<String> {
    let links = document.root().descendants().into_iter().filter(|node| node.has_name("a"));
    let fragments = links.filter_map(|node| address::link(&node.attr("href")?, base));
    fragments.filter_map(|link| link.strip_prefix('#').map(str::to_owned)).collect()
}
