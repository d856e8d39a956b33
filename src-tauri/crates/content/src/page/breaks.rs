//! Rules between paragraphs: one stands between two parts of a text, and nowhere else. Must never take out
//! anything but an `hr`.

use dom_query::NodeRef;

use crate::tree;

/// Takes out the rules that what was removed around them left at the beginning, at the end and side by side.
pub(super) fn tidy(root: NodeRef<'_>) {
    let mut shown = false;
    let mut last: Option<NodeRef<'_>> = None;
    for node in root.descendants() {
        if node.has_name("hr") {
            if shown {
                last = Some(node);
            } else {
                node.remove_from_parent();
            }
            shown = false;
        } else if prints(&node) {
            shown = true;
        }
    }
    if let Some(last) = last.filter(|_| !shown) {
        last.remove_from_parent();
    }
}

fn prints(node: &NodeRef<'_>) -> bool {
    if node.is_text() {
        return tree::is_written(node);
    }
    ["img", "picture", "video", "audio", "iframe", "amp-img", "amp-iframe", "math", "object", "svg"]
        .iter()
        .any(|name| node.has_name(name))
}
