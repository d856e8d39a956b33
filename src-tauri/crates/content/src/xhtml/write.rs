//! The tree as XML: every element closed, every text made of characters that XML 1.0 knows.

use super::tree::Node;

/// Text for element content.
#[must_use]
pub fn escape_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text, false);
    out
}

/// Text for an attribute in double quotes.
#[must_use]
pub fn escape_attribute(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text, true);
    out
}

pub(super) fn nodes(nodes: &[Node]) -> String {
    let mut out = String::new();
    write(&mut out, nodes);
    out
}

/// Elements without content. Every other one has a closing tag, so that HTML reads the same.
const VOID: [&str; 4] = ["br", "col", "hr", "img"];

fn write(out: &mut String, nodes: &[Node]) {
    for node in nodes {
        match node {
            Node::Text(text) => escape_into(out, text, false),
            Node::Element(element) => {
                out.push('<');
                out.push_str(&element.tag);
                for (name, value) in &element.attributes {
                    out.push(' ');
                    out.push_str(name);
                    out.push_str("=\"");
                    escape_into(out, value, true);
                    out.push('"');
                }
                if VOID.contains(&element.tag.as_str()) {
                    out.push_str("/>");
                    continue;
                }
                out.push('>');
                write(out, &element.children);
                out.push_str("</");
                out.push_str(&element.tag);
                out.push('>');
            }
        }
    }
}

fn escape_into(out: &mut String, text: &str, is_attribute: bool) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if is_attribute => out.push_str("&quot;"),
            '\t' | '\n' if is_attribute => out.push(' '),
            '\t' | '\n' => out.push(character),
            character if is_xml(character) => out.push(character),
            _ => {}
        }
    }
}

/// Characters of XML 1.0, without those it discourages: controls and what no character stands at.
fn is_xml(character: char) -> bool {
    let code = u32::from(character);
    !character.is_control() && code & 0xFFFE != 0xFFFE && !(0xFDD0..=0xFDEF).contains(&code)
}
