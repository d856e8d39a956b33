//! The tree while it grows: a dom_query document that counts what is put into it. Must never change anything but the
//! length of blanks that no page shows.

use super::limits::{
    ATTRIBUTE_BYTES_MAX, ATTRIBUTES_MAX, DEPTH_MAX, GuardError, MARK_WEIGHT_MAX, NODES_MAX, TEXT_WEIGHT_MAX,
};
use dom_query::{Document, NodeId};
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, local_name};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};

/// A node, and where its measures stand.
#[derive(Clone, Copy)]
pub(super) struct Handle {
    id: NodeId,
    place: usize,
}

/// What is known of an element.
#[derive(Clone, Copy, Default)]
struct Measure {
    /// Elements around it.
    depth: usize,
    /// Bytes of class and id of itself.
    own_marks: usize,
    /// The same of itself and all around it.
    marks: usize,
    /// Whether blanks count in it: it is or stands inside of an element that shows them as they are.
    keeps_blanks: bool,
}

pub(super) struct CountedTree {
    document: Document,
    measures: RefCell<Vec<Measure>>,
    deepest: Cell<usize>,
    attribute_bytes: Cell<usize>,
    /// Attributes of repeated `html` and `body` tags: they all go to the first, and are compared with those it has.
    added_attributes: Cell<usize>,
    text_weight: Cell<usize>,
    mark_weight: Cell<usize>,
    /// Whether children were moved below another element: then depths known are too small.
    has_moved: Cell<bool>,
}

impl CountedTree {
    pub(super) fn new(document: Document) -> Self {
        Self {
            document,
            measures: RefCell::new(vec![Measure::default()]),
            deepest: Cell::new(0),
            attribute_bytes: Cell::new(0),
            added_attributes: Cell::new(0),
            text_weight: Cell::new(0),
            mark_weight: Cell::new(0),
            has_moved: Cell::new(false),
        }
    }

    pub(super) fn within_limits(&self) -> Result<(), GuardError> {
        if self.deepest.get() > DEPTH_MAX {
            return Err(GuardError::TooDeep);
        }
        if self.added_attributes.get() > ATTRIBUTES_MAX {
            return Err(GuardError::TooManyAttributes);
        }
        if self.document.tree.len() > NODES_MAX {
            return Err(GuardError::TooManyNodes);
        }
        let is_tangled = self.attribute_bytes.get() > ATTRIBUTE_BYTES_MAX
            || self.text_weight.get() > TEXT_WEIGHT_MAX
            || self.mark_weight.get() > MARK_WEIGHT_MAX;
        if is_tangled { Err(GuardError::TooTangled) } else { Ok(()) }
    }

    /// The tree, when it is no deeper than it seemed while it grew.
    pub(super) fn into_document(self) -> Result<Document, GuardError> {
        if self.has_moved.get() && is_too_deep(&self.document) {
            return Err(GuardError::TooDeep);
        }
        Ok(self.document)
    }

    fn handle(&self, id: NodeId, measure: Measure) -> Handle {
        let mut measures = self.measures.borrow_mut();
        measures.push(measure);
        Handle { id, place: measures.len() - 1 }
    }

    fn measure(&self, handle: &Handle) -> Measure {
        self.measures.borrow().get(handle.place).copied().unwrap_or_default()
    }

    /// Tells of a node or text that is about to stand inside of an element.
    fn count(&self, parent: &Handle, child: NodeOrText<Handle>) -> NodeOrText<NodeId> {
        let around = self.measure(parent);
        match child {
            NodeOrText::AppendText(text) => {
                add(&self.text_weight, text.len().saturating_mul(around.depth));
                NodeOrText::AppendText(if around.keeps_blanks { text } else { short(text) })
            }
            NodeOrText::AppendNode(child) => {
                if let Some(measure) = self.measures.borrow_mut().get_mut(child.place) {
                    measure.depth = around.depth + 1;
                    measure.marks = around.marks.saturating_add(measure.own_marks);
                    measure.keeps_blanks |= around.keeps_blanks;
                    self.deepest.set(self.deepest.get().max(measure.depth));
                    add(&self.mark_weight, around.marks);
                }
                NodeOrText::AppendNode(child.id)
            }
        }
    }
}

/// A text of nothing but blanks as the first of them. Two texts in three of a page are its indentation, and all that
/// looks at the tree would count it character by character.
fn short(text: StrTendril) -> StrTendril {
    let is_blank = |byte: u8| matches!(byte, b' ' | b'\t' | b'\n');
    if text.len() > 1 && text.bytes().all(is_blank) { text.subtendril(0, 1) } else { text }
}

fn keeps_blanks(name: &QualName) -> bool {
    matches!(
        name.local,
        local_name!("pre")
            | local_name!("listing")
            | local_name!("xmp")
            | local_name!("plaintext")
            | local_name!("textarea")
            | local_name!("code")
            | local_name!("script")
            | local_name!("style")
    )
}

fn add(sum: &Cell<usize>, more: usize) {
    sum.set(sum.get().saturating_add(more));
}

/// Walks the finished tree: down to a first child, else on to the next that has one.
fn is_too_deep(document: &Document) -> bool {
    let mut node = document.root();
    let mut depth = 0;
    loop {
        if let Some(child) = node.first_child() {
            depth += 1;
            if depth > DEPTH_MAX {
                return true;
            }
            node = child;
            continue;
        }
        loop {
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            let Some(parent) = node.parent() else { return false };
            depth -= 1;
            node = parent;
        }
    }
}

impl TreeSink for CountedTree {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = <Document as TreeSink>::ElemName<'a>;

    fn finish(self) -> Self {
        self
    }

    // Nobody reads them, and broken pages have tens of thousands.
    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { id: self.document.get_document(), place: 0 }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> Self::ElemName<'a> {
        self.document.elem_name(&target.id)
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let marks = attributes.iter().filter(|attribute| is_mark(attribute));
        let own_marks = marks.map(|attribute| attribute.value.len()).sum();
        add(&self.attribute_bytes, bytes_of(&attributes));
        let keeps_blanks = keeps_blanks(&name);
        let id = self.document.create_element(name, attributes, flags);
        self.handle(id, Measure { depth: 0, own_marks, marks: own_marks, keeps_blanks })
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        self.handle(self.document.create_comment(text), Measure::default())
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        self.handle(self.document.create_pi(target, data), Measure::default())
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let child = self.count(parent, child);
        self.document.append(&parent.id, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        // Beside the one or inside the other: the inside is deeper.
        let child = self.count(previous, child);
        self.document.append_based_on_parent_node(&element.id, &previous.id, child);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let child = self.count(sibling, child);
        self.document.append_before_sibling(&sibling.id, child);
    }

    fn append_doctype_to_document(&self, name: StrTendril, public_id: StrTendril, system_id: StrTendril) {
        self.document.append_doctype_to_document(name, public_id, system_id);
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        // Its content hangs beside the tree; its depth is counted on from the element's.
        Handle { id: self.document.get_template_contents(&target.id), place: target.place }
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.document.set_quirks_mode(mode);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        add(&self.attribute_bytes, bytes_of(&attributes));
        add(&self.added_attributes, attributes.len());
        self.document.add_attrs_if_missing(&target.id, attributes);
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.document.remove_from_parent(&target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.has_moved.set(true);
        self.document.reparent_children(&node.id, &new_parent.id);
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Handle) -> bool {
        self.document.is_mathml_annotation_xml_integration_point(&target.id)
    }
}

fn bytes_of(attributes: &[Attribute]) -> usize {
    attributes.iter().map(|attribute| attribute.name.local.len() + attribute.value.len()).sum()
}

fn is_mark(attribute: &Attribute) -> bool {
    attribute.name.local == local_name!("class") || attribute.name.local == local_name!("id")
}
