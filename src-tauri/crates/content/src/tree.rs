//! Looks at a tree without copying out of it: a name is one word to compare, a text stays where it stands. Must never
//! change the tree.

use dom_query::{LocalName, NodeData, NodeRef};

/// The local name of an element.
pub(crate) fn name_of(node: &NodeRef<'_>) -> Option<LocalName> {
    node.element_ref().map(|element| element.name.local.clone())
}

/// What a text node says, given to `look`; `None` for any other node.
pub(crate) fn with_text<T>(node: &NodeRef<'_>, look: impl FnOnce(&str) -> T) -> Option<T> {
    node.query_or(None, |inner| match &inner.data {
        NodeData::Text { contents } => Some(look(contents)),
        _ => None,
    })
}

/// Whether a node is a text that this is true of.
pub(crate) fn is_text_where(node: &NodeRef<'_>, is_so: impl FnOnce(&str) -> bool) -> bool {
    with_text(node, is_so).unwrap_or(false)
}

/// Whether a node is a text with more than blanks in it.
pub(crate) fn is_written(node: &NodeRef<'_>) -> bool {
    is_text_where(node, |text| !text.trim().is_empty())
}
