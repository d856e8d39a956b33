//! A body as a small tree of its own.

use dom_query::NodeRef;

/// An element or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Text(String),
    Element(Element),
}

/// An element; attributes in the order they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) tag: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
}

impl Element {
    pub(crate) fn new(tag: &str, children: Vec<Node>) -> Self {
        Self { tag: tag.to_owned(), attributes: Vec::new(), children }
    }

    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.set(name, value);
        self
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn set(&mut self, name: &str, value: &str) {
        match self.attributes.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => value.clone_into(known),
            None => self.attributes.push((name.to_owned(), value.to_owned())),
        }
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.attributes.retain(|(known, _)| known != name);
    }
}

impl Node {
    pub(crate) fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }

    pub(crate) fn tag(&self) -> Option<&str> {
        match self {
            Self::Element(element) => Some(&element.tag),
            Self::Text(_) => None,
        }
    }
}

/// The words of some nodes.
pub(crate) fn text_of(nodes: &[Node]) -> String {
    let mut words = String::new();
    collect(nodes, &mut words);
    words
}

fn collect(nodes: &[Node], words: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => words.push_str(text),
            Node::Element(element) => collect(&element.children, words),
        }
    }
}

/// Deeper than any cleaned body: the sanitiser opens 120.
const DEEPEST: usize = 400;

/// Everything under a node. What a parser puts around a fragment is passed through.
pub(crate) fn read(root: &NodeRef<'_>) -> Vec<Node> {
    let mut nodes = Vec::new();
    read_into(root, &mut nodes, 0);
    nodes
}

fn read_into(parent: &NodeRef<'_>, nodes: &mut Vec<Node>, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    for node in parent.children_it(false) {
        if node.is_text() {
            nodes.push(Node::Text(node.text().to_string()));
            continue;
        }
        let Some(name) = node.node_name().filter(|_| node.is_element()) else { continue };
        if matches!(&*name, "html" | "body" | "head") {
            read_into(&node, nodes, depth + 1);
            continue;
        }
        let mut element = Element::new(&name, Vec::new());
        for attribute in node.attrs() {
            element.set(&attribute.name.local, &attribute.value);
        }
        read_into(&node, &mut element.children, depth + 1);
        nodes.push(Node::Element(element));
    }
}
