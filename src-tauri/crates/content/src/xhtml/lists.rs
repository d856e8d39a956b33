//! Lists hold items and nothing else.

use super::model::{Fitting, Place, says_something};
use super::tree::{Element, Node};

pub(super) fn list(fitting: &mut Fitting<'_>, out: &mut Vec<Node>, mut element: Element, place: Place) {
    if element.attribute("reversed").is_some() {
        element.set("reversed", "reversed");
    }
    let is_ordered = element.tag == "ol";
    let mut items = Vec::new();
    for node in std::mem::take(&mut element.children) {
        match node {
            Node::Element(mut item) if item.tag == "li" => {
                fitting.common(&mut item);
                if !is_ordered {
                    item.remove("value");
                }
                item.children = fitting.fit(item.children, place);
                items.push(item);
            }
            node if node.is_blank() => {}
            // A list in a list without an item around it belongs to the item before.
            other => {
                let fitted = fitting.fit(vec![other], place);
                match items.last_mut() {
                    Some(item) => item.children.extend(fitted),
                    None => items.push(Element::new("li", fitted)),
                }
            }
        }
    }
    element.children = items.into_iter().map(Node::Element).collect();
    if !element.children.is_empty() {
        out.push(Node::Element(element));
    }
}

/// Terms before what is said of them; a list that is none of that becomes a box of paragraphs.
pub(super) fn definitions(
    fitting: &mut Fitting<'_>,
    out: &mut Vec<Node>,
    mut element: Element,
    place: Place,
) {
    let mut parts = Vec::new();
    gather(std::mem::take(&mut element.children), &mut parts);
    let is_term = |part: &Element| part.tag == "dt";
    let is_in_order = parts.first().is_some_and(is_term) && parts.last().is_some_and(|part| !is_term(part));
    let term = Place { takes_headings: false, ..place };
    for mut part in parts {
        fitting.common(&mut part);
        let inner = if is_term(&part) { term } else { place };
        part.children = fitting.fit(part.children, inner);
        if !is_in_order {
            "div".clone_into(&mut part.tag);
        }
        element.children.push(Node::Element(part));
    }
    if !is_in_order {
        "div".clone_into(&mut element.tag);
    }
    if says_something(&element.children) {
        out.push(Node::Element(element));
    }
}

/// Terms and definitions, also out of boxes around them.
fn gather(nodes: Vec<Node>, parts: &mut Vec<Element>) {
    for node in nodes {
        match node {
            Node::Element(part) if matches!(part.tag.as_str(), "dt" | "dd") => parts.push(part),
            Node::Element(around) if around.tag == "div" => gather(around.children, parts),
            node if node.is_blank() => {}
            other => parts.push(Element::new("dd", vec![other])),
        }
    }
}
