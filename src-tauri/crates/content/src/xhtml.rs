//! A stored body as XHTML: well-formed, with every element where the content model of HTML lets it stand, so that it
//! may go into an e-book, a page of its own or a print. Must never let an address through that the caller did not
//! hand over, but links of the body itself.

mod address;
mod language;
mod lists;
mod model;
mod notes;
mod tables;
mod tree;
mod write;

pub use address::strict as strict_address;
pub use language::language_tag;
pub use write::{escape_attribute, escape_text};

use crate::serve::ServedPicture;
use dom_query::Document;
use layover_model::SanitizedHtml;
pub(crate) use tree::{Element, Node, text_of};

/// How a body is written.
pub struct Setting<'a> {
    /// What to show for a picture, asked by its address on the web.
    pub picture: &'a dyn Fn(&str) -> ServedPicture,
    /// Where a link leads instead, when what it names is at hand; asked by its address.
    pub link: &'a dyn Fn(&str) -> Option<String>,
    /// Ids begin with this, which is a letter and what may follow one in a name.
    pub ids: &'a str,
    /// Notes and what leads to them are marked as EPUB 3 does (`epub:type`).
    pub is_epub: bool,
}

/// The body by that setting. Ids are made anew, links that lead nowhere lose their address, and an element where it
/// may not stand gives way to its content.
#[must_use]
pub fn render(body: &SanitizedHtml, setting: &Setting<'_>) -> String {
    let mut nodes = tree_of(body, setting);
    if !setting.is_epub {
        notes::unmark(&mut nodes);
    }
    write::nodes(&nodes)
}

/// The body as a tree by that setting, its notes and their marks found.
pub(crate) fn tree_of(body: &SanitizedHtml, setting: &Setting<'_>) -> Vec<Node> {
    let document = Document::fragment(body.as_str());
    let mut nodes = model::fit(tree::read(&document.root()), setting);
    notes::settle(&mut nodes);
    nodes
}
