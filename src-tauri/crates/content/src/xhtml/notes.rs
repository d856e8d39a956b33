//! Notes and the marks that lead to them, found by how they link: a short mark leads to a note, and the note leads
//! back. Links that lead nowhere lose their address.

use super::tree::{Element, Node, text_of};
use std::collections::{HashMap, HashSet};

/// A mark is a number, a star or a letter or two, in brackets or not.
const MARK_MAX: usize = 6;

/// Settles the links within a body; notes and marks get `epub:type`.
pub(super) fn settle(nodes: &mut [Node]) {
    let mut ids = HashSet::new();
    visit(nodes, &mut |element| ids.extend(element.attribute("id").map(str::to_owned)));
    visit_mut(nodes, &mut |element| {
        let is_lost = |href: &str| href.strip_prefix('#').is_some_and(|id| !ids.contains(id));
        if element.tag == "a" && element.attribute("href").is_some_and(is_lost) {
            element.remove("href");
            element.remove("class");
            "span".clone_into(&mut element.tag);
        }
    });
    let notes = notes(nodes);
    visit_mut(nodes, &mut |element| mark(element, &notes));
}

/// What leads to one place: how many elements stand before the first mark, and the ids at or around the marks.
struct Marks {
    first_at: usize,
    ids: Vec<String>,
}

/// The ids of notes: a mark before them leads there, and they lead back.
fn notes(nodes: &[Node]) -> HashSet<String> {
    let mut marks = HashMap::new();
    gather_marks(nodes, &[], &mut 0, &mut marks);
    let mut notes = HashSet::new();
    let mut at = 0;
    visit(nodes, &mut |element| {
        at += 1;
        let is_box =
            matches!(element.tag.as_str(), "li" | "p" | "div" | "aside" | "dd" | "td" | "blockquote");
        let Some(id) = element.attribute("id").filter(|_| is_box) else { return };
        let Some(marks) = marks.get(id) else { return };
        if marks.first_at < at && leads_back(&element.children, &marks.ids) {
            notes.insert(id.to_owned());
        }
    });
    notes
}

/// Marks by where they lead, each with the ids at or around it, the nearest three boxes.
fn gather_marks(nodes: &[Node], around: &[String], at: &mut usize, marks: &mut HashMap<String, Marks>) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        *at += 1;
        let mut own: Vec<String> = element.attribute("id").map(str::to_owned).into_iter().collect();
        own.extend(around.iter().take(2).cloned());
        if let Some(target) = mark_target(element) {
            let known =
                marks.entry(target.to_owned()).or_insert_with(|| Marks { first_at: *at, ids: Vec::new() });
            known.ids.extend(own.iter().cloned());
            visit(&element.children, &mut |inner| known.ids.extend(inner.attribute("id").map(str::to_owned)));
        }
        gather_marks(&element.children, &own, at, marks);
    }
}

fn mark_target(element: &Element) -> Option<&str> {
    let target = element.attribute("href").filter(|_| element.tag == "a")?.strip_prefix('#')?;
    let length = text_of(&element.children).trim().chars().count();
    (1..=MARK_MAX).contains(&length).then_some(target)
}

fn leads_back(nodes: &[Node], to: &[String]) -> bool {
    let mut leads = false;
    visit(nodes, &mut |element| {
        let target = element.attribute("href").and_then(|href| href.strip_prefix('#'));
        leads |= target.is_some_and(|target| to.iter().any(|id| id == target));
    });
    leads
}

fn mark(element: &mut Element, notes: &HashSet<String>) {
    let leads_to_note = mark_target(element).is_some_and(|target| notes.contains(target));
    if leads_to_note {
        element.set("role", "doc-noteref");
        element.set("epub:type", "noteref");
    }
    if element.attribute("id").is_some_and(|id| notes.contains(id)) {
        element.set("epub:type", "footnote");
    }
}

/// Takes EPUB's marks off again.
pub(super) fn unmark(nodes: &mut [Node]) {
    visit_mut(nodes, &mut |element| element.remove("epub:type"));
}

fn visit<'n>(nodes: &'n [Node], act: &mut dyn FnMut(&'n Element)) {
    for node in nodes {
        if let Node::Element(element) = node {
            act(element);
            visit(&element.children, act);
        }
    }
}

fn visit_mut(nodes: &mut [Node], act: &mut dyn FnMut(&mut Element)) {
    for node in nodes {
        if let Node::Element(element) = node {
            act(element);
            visit_mut(&mut element.children, act);
        }
    }
}
