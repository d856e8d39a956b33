//! html5ever alone: a sink that keeps the elements' names, which the tree builder asks for, and no tree.

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, ParseOpts, QualName, local_name, ns, parse_document};
use std::borrow::Cow;
use std::rc::Rc;

/// Parses a page into nothing.
pub fn parse(html: &str) {
    parse_document(Nothing, ParseOpts::default()).one(StrTendril::from_slice(html));
}

struct Nothing;

fn nameless() -> Rc<QualName> {
    Rc::new(QualName::new(None, ns!(), local_name!("")))
}

impl TreeSink for Nothing {
    type Handle = Rc<QualName>;
    type Output = ();
    type ElemName<'a> = &'a QualName;

    fn finish(self) {}
    fn parse_error(&self, _message: Cow<'static, str>) {}
    fn get_document(&self) -> Rc<QualName> {
        nameless()
    }
    fn elem_name<'a>(&'a self, target: &'a Rc<QualName>) -> &'a QualName {
        target
    }
    fn create_element(
        &self,
        name: QualName,
        _attributes: Vec<Attribute>,
        _flags: ElementFlags,
    ) -> Rc<QualName> {
        Rc::new(name)
    }
    fn create_comment(&self, _text: StrTendril) -> Rc<QualName> {
        nameless()
    }
    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Rc<QualName> {
        nameless()
    }
    fn append(&self, _parent: &Rc<QualName>, _child: NodeOrText<Rc<QualName>>) {}
    fn append_based_on_parent_node(
        &self,
        _element: &Rc<QualName>,
        _previous: &Rc<QualName>,
        _child: NodeOrText<Rc<QualName>>,
    ) {
    }
    fn append_before_sibling(&self, _sibling: &Rc<QualName>, _child: NodeOrText<Rc<QualName>>) {}
    fn append_doctype_to_document(&self, _name: StrTendril, _public_id: StrTendril, _system_id: StrTendril) {}
    fn get_template_contents(&self, target: &Rc<QualName>) -> Rc<QualName> {
        Rc::clone(target)
    }
    fn same_node(&self, one: &Rc<QualName>, other: &Rc<QualName>) -> bool {
        Rc::ptr_eq(one, other)
    }
    fn set_quirks_mode(&self, _mode: QuirksMode) {}
    fn add_attrs_if_missing(&self, _target: &Rc<QualName>, _attributes: Vec<Attribute>) {}
    fn remove_from_parent(&self, _target: &Rc<QualName>) {}
    fn reparent_children(&self, _node: &Rc<QualName>, _new_parent: &Rc<QualName>) {}
}
