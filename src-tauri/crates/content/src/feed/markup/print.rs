//! A subtree back to mark-up, as HTML that any parser reads the same way.

use super::{ElementId, Namespace, Node, Tree};

/// Elements HTML has without an end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

impl Tree<'_> {
    /// What stands inside an element, as mark-up: text escaped, prefixes of XHTML dropped.
    pub(crate) fn inner_markup(&self, id: ElementId) -> String {
        let mut out = String::new();
        self.print_inside(id, &mut out);
        out
    }

    // The depth is bounded by the tree's.
    fn print_inside(&self, id: ElementId, out: &mut String) {
        for node in &self.element(id).children {
            match node {
                Node::Text(text) => escape(text, false, out),
                Node::Verbatim(text) => out.push_str(text),
                Node::Element(child) => self.print(*child, out),
            }
        }
    }

    fn print(&self, id: ElementId, out: &mut String) {
        let element = self.element(id);
        let name = match element.namespace {
            Namespace::Xhtml => element.name.as_ref(),
            _ => element.qualified,
        };
        out.push('<');
        out.push_str(name);
        for (attribute, value) in &element.attributes {
            let is_plumbing =
                *attribute == "xmlns" || attribute.starts_with("xmlns:") || *attribute == "xml:base";
            if is_plumbing && (*attribute != "xmlns" || element.namespace != Namespace::Other) {
                continue;
            }
            out.push(' ');
            out.push_str(attribute);
            out.push_str("=\"");
            escape(value, true, out);
            out.push('"');
        }
        if VOID.contains(&name) {
            out.push_str(" />");
            return;
        }
        out.push('>');
        self.print_inside(id, out);
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }
}

/// Escapes text for the inside of an element or of a quoted attribute.
pub(crate) fn escape(text: &str, is_attribute: bool, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if is_attribute => out.push_str("&quot;"),
            _ => out.push(character),
        }
    }
}
