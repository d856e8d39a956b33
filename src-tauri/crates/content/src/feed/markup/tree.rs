//! Tokens to a tree, in one arena.

use super::{Entities, Namespace, Token, Tokens};
use std::borrow::Cow;

/// Elements open inside one another; deeper ones are kept without children.
const DEEPEST: usize = 200;
/// Elements of one document; what comes after is left out.
const MOST_ELEMENTS: usize = 1_000_000;
/// Namespace declarations in scope; further ones are passed over.
const MOST_NAMESPACES: usize = 128;
/// The names feeds give their stories.
const ENTRY_NAMES: [&str; 2] = ["item", "entry"];
/// Fields that hold text alone, so that another field inside one means its end tag is lost.
const TEXT_FIELDS: [&str; 7] = ["title", "link", "guid", "pubdate", "id", "updated", "published"];
/// Fields that may follow.
const FIELDS: [&str; 12] = [
    "title",
    "link",
    "guid",
    "pubdate",
    "id",
    "updated",
    "published",
    "description",
    "author",
    "category",
    "summary",
    "content",
];

/// An element's place in its tree.
pub(crate) type ElementId = usize;

/// An element.
pub(crate) struct Element<'a> {
    /// Its name as written, with the prefix.
    pub(crate) qualified: &'a str,
    /// Its name without prefix, lower-case: feeds mix the cases.
    pub(crate) name: Cow<'a, str>,
    pub(crate) namespace: Namespace,
    pub(crate) attributes: Vec<(&'a str, Cow<'a, str>)>,
    pub(crate) children: Vec<Node<'a>>,
    pub(crate) parent: Option<ElementId>,
}

impl Element<'_> {
    /// The value of the attribute with that name as written, cases aside.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_ref())
    }

    pub(crate) fn is(&self, namespace: Namespace, name: &str) -> bool {
        self.namespace == namespace && self.name == name
    }
}

/// What stands inside an element.
pub(crate) enum Node<'a> {
    /// Text with its references read.
    Text(Cow<'a, str>),
    /// A CDATA section.
    Verbatim(&'a str),
    /// An element.
    Element(ElementId),
}

/// What was wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Oddity {
    /// End tags missing, crossed or out of place.
    Unbalanced,
    /// The text stops in the middle.
    Cut,
    /// Deeper or larger than anything honest.
    TooLarge,
}

/// A document as a tree. The element 0 is a root of our own that holds everything.
pub(crate) struct Tree<'a> {
    elements: Vec<Element<'a>>,
    pub(crate) oddities: Vec<Oddity>,
    /// Names of the elements that were open where the document ended, outermost first.
    pub(crate) left_open: Vec<String>,
}

impl<'a> Tree<'a> {
    /// Reads a document. There is always a tree, though it may hold nothing.
    pub(crate) fn read(text: &'a str) -> Self {
        let mut builder = Builder::new();
        let mut tokens = Tokens::new(text);
        for token in tokens.by_ref() {
            if builder.elements.len() >= MOST_ELEMENTS {
                builder.note(Oddity::TooLarge);
                break;
            }
            builder.take(token);
        }
        if tokens.is_cut || builder.open.len() > 1 {
            builder.note(Oddity::Cut);
        }
        let open = builder.open.iter().skip(1).filter_map(|id| builder.elements.get(*id));
        let left_open = open.map(|element| element.name.to_string()).collect();
        Self { elements: builder.elements, oddities: builder.oddities, left_open }
    }

    /// Every element in the order of the text.
    pub(crate) fn all(&self) -> impl Iterator<Item = (ElementId, &Element<'a>)> {
        self.elements.iter().enumerate().skip(1)
    }

    /// The element at `id`. Ids only come from the tree they belong to.
    pub(crate) fn element(&self, id: ElementId) -> &Element<'a> {
        &self.elements[id]
    }

    /// The children of `id` that are elements.
    pub(crate) fn children(&self, id: ElementId) -> impl Iterator<Item = (ElementId, &Element<'a>)> {
        self.element(id).children.iter().filter_map(|node| match node {
            Node::Element(child) => Some((*child, self.element(*child))),
            _ => None,
        })
    }

    /// `id` and what holds it, inside out, without our own root.
    pub(crate) fn ancestors(&self, id: ElementId) -> impl Iterator<Item = (ElementId, &Element<'a>)> {
        std::iter::successors(Some(id), |id| self.element(*id).parent)
            .filter(|id| *id != 0)
            .map(|id| (id, self.element(id)))
    }

    /// The text of an element and of everything inside it.
    pub(crate) fn text(&self, id: ElementId) -> String {
        let mut out = String::new();
        self.gather(id, &mut out);
        out
    }

    // The depth is bounded by DEEPEST.
    fn gather(&self, id: ElementId, out: &mut String) {
        for node in &self.element(id).children {
            match node {
                Node::Text(text) => out.push_str(text),
                Node::Verbatim(text) => out.push_str(text),
                Node::Element(child) => self.gather(*child, out),
            }
        }
    }
}

struct Builder<'a> {
    elements: Vec<Element<'a>>,
    open: Vec<ElementId>,
    scope: Vec<(usize, &'a str, Namespace)>,
    entities: Entities,
    oddities: Vec<Oddity>,
}

impl<'a> Builder<'a> {
    fn new() -> Self {
        let root = Element {
            qualified: "",
            name: Cow::Borrowed(""),
            namespace: Namespace::Other,
            attributes: Vec::new(),
            children: Vec::new(),
            parent: None,
        };
        Self {
            elements: vec![root],
            open: vec![0],
            scope: Vec::new(),
            entities: Entities::default(),
            oddities: Vec::new(),
        }
    }

    fn note(&mut self, oddity: Oddity) {
        if !self.oddities.contains(&oddity) {
            self.oddities.push(oddity);
        }
    }

    fn take(&mut self, token: Token<'a>) {
        match token {
            Token::Start { name, attributes, is_empty } => self.start(name, attributes, is_empty),
            Token::End(name) => self.end(name),
            Token::Text(text) => {
                let text = self.entities.decode(text);
                self.push(Node::Text(text));
            }
            Token::Verbatim(text) => self.push(Node::Verbatim(text)),
            Token::Doctype(text) => self.entities.declare(text),
        }
    }

    fn current(&self) -> ElementId {
        self.open.last().copied().unwrap_or_default()
    }

    fn push(&mut self, node: Node<'a>) {
        let current = self.current();
        if let Some(element) = self.elements.get_mut(current) {
            element.children.push(node);
        }
    }

    fn start(&mut self, qualified: &'a str, attributes: Vec<(&'a str, &'a str)>, is_empty: bool) {
        self.close_unfinished_entry(qualified);
        self.close_unfinished_field(qualified);
        let attributes: Vec<_> =
            attributes.into_iter().map(|(name, value)| (name, self.entities.decode(value))).collect();
        let depth = self.open.len();
        for (name, value) in &attributes {
            let prefix = if *name == "xmlns" { Some("") } else { name.strip_prefix("xmlns:") };
            if let Some(prefix) = prefix.filter(|_| self.scope.len() < MOST_NAMESPACES) {
                let namespace = Namespace::from_uri(value).unwrap_or_else(|| Namespace::from_prefix(prefix));
                self.scope.push((depth, prefix, namespace));
            }
        }
        let (prefix, local) = qualified.split_once(':').unwrap_or(("", qualified));
        let id = self.elements.len();
        self.elements.push(Element {
            qualified,
            name: lower_case(local),
            namespace: self.resolve(prefix),
            attributes,
            children: Vec::new(),
            parent: Some(self.current()),
        });
        self.push(Node::Element(id));
        if is_empty || depth > DEEPEST {
            self.leave_scope(depth);
            if !is_empty {
                self.note(Oddity::TooLarge);
            }
        } else {
            self.open.push(id);
        }
    }

    fn resolve(&self, prefix: &str) -> Namespace {
        let declared = self.scope.iter().rev().find(|(_, found, _)| *found == prefix);
        declared.map_or_else(|| Namespace::from_prefix(prefix), |(_, _, namespace)| *namespace)
    }

    fn leave_scope(&mut self, depth: usize) {
        while self.scope.last().is_some_and(|(declared_at, _, _)| *declared_at >= depth) {
            self.scope.pop();
        }
    }

    fn end(&mut self, name: &str) {
        let found = self.open.iter().rposition(|id| {
            *id != 0
                && self.elements.get(*id).is_some_and(|element| element.qualified.eq_ignore_ascii_case(name))
        });
        match found {
            Some(depth) => {
                if depth + 1 != self.open.len() {
                    self.note(Oddity::Unbalanced);
                }
                self.close_to(depth);
            }
            None => self.note(Oddity::Unbalanced),
        }
    }

    fn close_to(&mut self, depth: usize) {
        self.open.truncate(depth.max(1));
        self.leave_scope(depth.max(1));
    }

    /// A story that begins inside another story of the same name: the first one lost its end tag, and both are kept.
    fn close_unfinished_entry(&mut self, qualified: &str) {
        let local = qualified.rsplit(':').next().unwrap_or(qualified);
        if !ENTRY_NAMES.iter().any(|name| local.eq_ignore_ascii_case(name)) {
            return;
        }
        let open = self.open.iter().rposition(|id| {
            self.elements.get(*id).is_some_and(|element| element.qualified.eq_ignore_ascii_case(qualified))
        });
        let Some(depth) = open else { return };
        // Mark-up carried as a story's content may hold anything, an `<item>` too.
        let is_content = |id: &ElementId| {
            self.elements
                .get(*id)
                .is_some_and(|element| matches!(element.name.as_ref(), "content" | "encoded" | "body"))
        };
        if !self.open.iter().skip(depth + 1).any(is_content) {
            self.note(Oddity::Unbalanced);
            self.close_to(depth);
        }
    }

    /// A field that begins inside one of text alone.
    fn close_unfinished_field(&mut self, qualified: &str) {
        let local = qualified.rsplit(':').next().unwrap_or(qualified);
        let current = self.elements.get(self.current()).map(|element| element.name.as_ref());
        let is_text_field = current.is_some_and(|name| TEXT_FIELDS.contains(&name));
        if is_text_field && FIELDS.iter().any(|field| local.eq_ignore_ascii_case(field)) {
            self.note(Oddity::Unbalanced);
            self.close_to(self.open.len() - 1);
        }
    }
}

fn lower_case(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}
