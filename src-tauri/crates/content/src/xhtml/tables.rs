//! Tables in their order: caption, columns, head, rows, foot; rows of cells and nothing else.

use super::model::{Fitting, Place};
use super::tree::{Element, Node};

#[derive(Default)]
struct Parts {
    captions: Vec<Element>,
    columns: Vec<Element>,
    head: Vec<Element>,
    bodies: Vec<Element>,
    foot: Vec<Element>,
    /// Columns that stand by themselves.
    loose: Vec<Node>,
    /// What is no part of a table.
    strange: Vec<Node>,
}

pub(super) fn table(fitting: &mut Fitting<'_>, out: &mut Vec<Node>, mut element: Element, place: Place) {
    let mut parts = Parts::default();
    for node in std::mem::take(&mut element.children) {
        parts.take(node);
    }
    let strange = fitting.fit(parts.strange, place);
    out.extend(strange);
    let mut children = Vec::new();
    let mut captions = parts.captions.into_iter();
    if let Some(mut caption) = captions.next() {
        fitting.common(&mut caption);
        caption.children = fitting.fit(caption.children, Place { takes_tables: false, ..place });
        children.push(Node::Element(caption));
    }
    for caption in captions {
        fitting.unwrap(out, caption, place);
    }
    if !parts.loose.is_empty() {
        parts.columns.insert(0, Element::new("colgroup", parts.loose));
    }
    children.extend(parts.columns.into_iter().map(columns));
    let groups = parts.head.into_iter().chain(parts.bodies).chain(parts.foot);
    let mut has_rows = false;
    for group in groups {
        if let Some(group) = rows(fitting, group, place) {
            has_rows = true;
            children.push(Node::Element(group));
        }
    }
    if has_rows {
        element.children = children;
        out.push(Node::Element(element));
    } else {
        // A table without a row is what its caption says.
        let caption = children.into_iter().next().filter(|first| first.tag() == Some("caption"));
        if let Some(Node::Element(caption)) = caption {
            out.push(Node::Element(Element::new("div", caption.children)));
        }
    }
}

impl Parts {
    fn take(&mut self, node: Node) {
        let Node::Element(element) = node else {
            if !node.is_blank() {
                self.strange.push(node);
            }
            return;
        };
        match element.tag.as_str() {
            "caption" => self.captions.push(element),
            "colgroup" => self.columns.push(element),
            "col" => self.loose.push(Node::Element(element)),
            "thead" if self.head.is_empty() => self.head.push(element),
            "tfoot" if self.foot.is_empty() => self.foot.push(element),
            "thead" | "tbody" | "tfoot" => {
                self.bodies.push(Element { tag: "tbody".to_owned(), ..element });
            }
            "tr" => match self.bodies.last_mut() {
                Some(body) => body.children.push(Node::Element(element)),
                None => self.bodies.push(Element::new("tbody", vec![Node::Element(element)])),
            },
            _ => self.strange.push(Node::Element(element)),
        }
    }
}

/// A group of columns has a number or columns, not both.
fn columns(mut group: Element) -> Node {
    group.children.retain(|node| node.tag() == Some("col"));
    group.attributes.retain(|(name, _)| name == "span");
    if !group.children.is_empty() {
        group.remove("span");
    }
    Node::Element(group)
}

/// The rows of a group; `None` when it has none.
fn rows(fitting: &mut Fitting<'_>, mut group: Element, place: Place) -> Option<Element> {
    fitting.common(&mut group);
    let mut rows = Vec::new();
    for node in std::mem::take(&mut group.children) {
        let Node::Element(mut row) = node else { continue };
        if row.tag != "tr" {
            row = Element::new("tr", vec![Node::Element(row)]);
        }
        fitting.common(&mut row);
        row.children = cells(fitting, row.children, place);
        if !row.children.is_empty() {
            rows.push(Node::Element(row));
        }
    }
    group.children = rows;
    (!group.children.is_empty()).then_some(group)
}

fn cells(fitting: &mut Fitting<'_>, nodes: Vec<Node>, place: Place) -> Vec<Node> {
    let mut cells = Vec::new();
    for node in nodes {
        if node.is_blank() {
            continue;
        }
        let mut cell = match node {
            Node::Element(cell) if matches!(cell.tag.as_str(), "td" | "th") => cell,
            other => Element::new("td", vec![other]),
        };
        fitting.common(&mut cell);
        let takes_headings = cell.tag == "td" && place.takes_headings;
        cell.children = fitting.fit(cell.children, Place { takes_headings, ..place });
        cells.push(Node::Element(cell));
    }
    cells
}
